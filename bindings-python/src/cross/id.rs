//! Ids: `uuid.UUID`.

use journeyman::id::{
    ActorId, BookingId, CommandId, CreditNoteId, CustomerId, DeviceId, EquipmentId, InvoiceId, JobId, LeaveId,
    PaymentId, QuoteId, RefundId, SiteId, TechnicianId, VehicleId, VisitId, WorkId,
};
use pyo3::{
    Borrowed, IntoPyObjectExt, ffi, intern,
    prelude::*,
    sync::PyOnceLock,
    types::{PyString, PyType},
};
use uuid::Uuid;

use super::{Give, Hinted, Imported, Take, text_of};
use crate::{
    refused::{Refused, Taken},
    table::Hint,
};

static UUID: Imported = Imported::new("uuid", "UUID");

macro_rules! id {
    ($($name:ident),+ $(,)?) => {$(
        impl Hinted for $name {
            const HINT: Hint = Hint::Id(stringify!($name));
        }

        impl Give for $name {
            fn give<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
                give_uuid((*self).into(), py)
            }
        }

        impl<'a> Take<'a> for $name {
            fn take(given: Borrowed<'a, '_, PyAny>) -> Taken<Self> {
                Self::try_from(take_uuid(given, &Self::HINT)?).map_err(|error| Refused::of_value(&error))
            }
        }
    )+};
}

id!(
    ActorId,
    BookingId,
    CommandId,
    CreditNoteId,
    CustomerId,
    DeviceId,
    InvoiceId,
    JobId,
    LeaveId,
    VehicleId,
    EquipmentId,
    PaymentId,
    QuoteId,
    RefundId,
    SiteId,
    TechnicianId,
    VisitId,
    WorkId,
);

/// The UUID that is given, or that a text says. All ids are written alike.
#[inline(never)]
fn take_uuid(given: Borrowed<'_, '_, PyAny>, hint: &Hint) -> Taken<Uuid> {
    let py = given.py();
    if given.is_instance_of::<PyString>() {
        let id: ActorId = text_of(given, hint)?.parse().map_err(|error| Refused::of_value(&error))?;
        return Ok(id.into());
    }
    let class = UUID.get(py)?;
    if given.get_type_ptr() != class.as_type_ptr() && !given.is_instance(class)? {
        return Err(Refused::of_type(given, hint));
    }
    let int = given.getattr(intern!(py, "int")).and_then(|int| int.extract());
    int.map(Uuid::from_u128).map_err(|error| Refused::of_pretence(error, given, hint))
}

/// Fills a `UUID` as its own constructor does, which is written in Python and takes four times as long as all the rest.
#[inline(never)]
fn give_uuid(uuid: Uuid, py: Python<'_>) -> PyResult<Bound<'_, PyAny>> {
    static UNKNOWN: PyOnceLock<Py<PyAny>> = PyOnceLock::new();
    let class = UUID.get(py)?;
    let unknown = UNKNOWN
        .get_or_try_init(py, || Ok::<_, PyErr>(py.import("uuid")?.getattr("SafeUUID")?.getattr("unknown")?.unbind()))?;
    let made = empty(class)?;
    let int = uuid.as_u128().into_bound_py_any(py)?;
    // SAFETY: all are live objects; the class's own `__setattr__` refuses every change, the generic one sets its slots.
    let status = unsafe {
        ffi::PyObject_GenericSetAttr(made.as_ptr(), intern!(py, "int").as_ptr(), int.as_ptr())
            | ffi::PyObject_GenericSetAttr(made.as_ptr(), intern!(py, "is_safe").as_ptr(), unknown.as_ptr())
    };
    if status == 0 { Ok(made) } else { Err(PyErr::fetch(py)) }
}

/// An object of a class written in Python, before its constructor runs.
fn empty<'py>(class: &Bound<'py, PyType>) -> PyResult<Bound<'py, PyAny>> {
    static NEW: PyOnceLock<Py<PyAny>> = PyOnceLock::new();
    let py = class.py();
    let new = NEW.get_or_try_init(py, || {
        Ok::<_, PyErr>(py.import("builtins")?.getattr("object")?.getattr("__new__")?.unbind())
    })?;
    new.bind(py).call1((class,))
}
