//! The class that all types of the library extend: what Python asks of any value, written once over the tables.

use pyo3::{
    IntoPyObjectExt,
    basic::CompareOp,
    exceptions::PyTypeError,
    prelude::*,
    sync::PyOnceLock,
    types::{PyBytes, PyDict, PyString, PyTuple, PyType},
};

use crate::{
    classes::{read, replaced, with_json},
    cross::{keeping_finer, was_cut},
    table::{Core, Made, TypeTable},
};

/// A value of the library: frozen, compared and hashed by content, pickled and stored as its JSON.
///
/// Reading a field makes the object of its value each time, which takes some five to ten times as long as reading one of a
/// dataclass: a loop that reads a field often is quicker with a name for it. Only a tuple is made once and kept, so that going
/// through one by its places takes no longer than through any tuple.
#[pyclass(frozen, subclass, weakref, module = "journeyman")]
pub(crate) struct Value {
    pub(crate) table: &'static TypeTable,
    // INVARIANT: of the table's type.
    pub(crate) core: Box<Core>,
    tuples: PyOnceLock<Box<Tuples>>,
}

/// The tuples that were read, each at the place of its field.
struct Tuples(Box<[PyOnceLock<Py<PyTuple>>]>);

impl Value {
    pub(crate) fn new(table: &'static TypeTable, core: Box<Core>) -> Self {
        Self { table, core, tuples: PyOnceLock::new() }
    }

    /// A field that is a tuple, which is the same one from the first time on: its items are as frozen as the value.
    pub(crate) fn tuple<'py>(&self, place: usize, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        let kept = self.tuples.get(py).and_then(|tuples| tuples.0.get(place)?.get(py));
        if let Some(kept) = kept {
            return Ok(kept.bind(py).clone().into_any());
        }
        let made = self.table.get(&*self.core, place, py)?;
        let Ok(tuple) = made.cast::<PyTuple>() else { return Ok(made) };
        if tuple.is_empty() {
            return Ok(made); // Python has but one of these
        }
        let all = self.tuples.get_or_init(py, || {
            let fields = self.table.shape(&*self.core).fields.len();
            Box::new(Tuples((0..fields).map(|_| PyOnceLock::new()).collect()))
        });
        // INVARIANT: places are those of the shape's fields.
        let Some(place) = all.0.get(place) else { return Ok(made) };
        Ok(place.get_or_init(py, || tuple.clone().unbind()).bind(py).clone().into_any())
    }
}

#[pymethods]
impl Value {
    /// The value that some JSON says, as `to_json` writes it; it is read strictly.
    #[classmethod]
    #[pyo3(signature = (data, /))]
    fn from_json<'py>(cls: &Bound<'py, PyType>, data: &Bound<'py, PyAny>) -> PyResult<Bound<'py, PyAny>> {
        with_json(data, "from_json", "data", |json| read(cls, json))
    }

    /// The value as canonical JSON: the same value is the same bytes on every host.
    fn to_json<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyBytes>> {
        let content = self.table.content()?;
        Ok(PyBytes::new(py, &(content.to_json)(&*self.core)))
    }

    /// The value like this one but for the fields that are named.
    #[pyo3(signature = (**changes))]
    fn replace<'py>(slf: &Bound<'py, Self>, changes: Option<&Bound<'py, PyDict>>) -> PyResult<Bound<'py, PyAny>> {
        replaced(slf, changes)
    }

    /// What `copy.replace` calls.
    #[pyo3(signature = (**changes))]
    fn __replace__<'py>(slf: &Bound<'py, Self>, changes: Option<&Bound<'py, PyDict>>) -> PyResult<Bound<'py, PyAny>> {
        replaced(slf, changes)
    }

    fn __repr__(slf: &Bound<'_, Self>) -> PyResult<String> {
        let (py, value) = (slf.py(), slf.get());
        let Self { table, core, .. } = value;
        if table.content.is_none() {
            return Ok(format!("<journeyman.{}.{} object at {:p}>", table.module, table.name, slf.as_ptr()));
        }
        let shape = table.shape(&**core);
        let called = table.called(shape);
        if table.made != Made::ByAnyone {
            return Ok(format!("{}.from_json({})", table.name, value.to_json(py)?.repr()?));
        }
        let (text, is_cut) = keeping_finer(|| {
            let mut text = called.clone();
            text.push('(');
            for (place, field) in shape.fields.iter().enumerate() {
                let value = table.get(&**core, place, py)?.repr()?;
                let comma = if place == 0 { "" } else { ", " };
                text.extend([comma, field.name(), "=", &*value.to_cow()?]);
            }
            text.push(')');
            Ok::<_, PyErr>((text, was_cut()))
        })?;
        // A time that is finer than Python's can't be written as one of those.
        if is_cut { Ok(format!("{called}.from_json({})", value.to_json(py)?.repr()?)) } else { Ok(text) }
    }

    /// The text as `str` has it, laid out as a text is: `f"{amount:>12}"`.
    fn __format__<'py>(slf: &Bound<'py, Self>, spec: &Bound<'py, PyString>) -> PyResult<Bound<'py, PyAny>> {
        let text = PyString::new(slf.py(), &Self::__str__(slf)?);
        text.call_method1(pyo3::intern!(slf.py(), "__format__"), (spec,))
    }

    /// A value is of one class as long as it lives.
    #[getter(__class__)]
    fn class<'py>(slf: &Bound<'py, Self>) -> Bound<'py, PyType> {
        slf.get_type()
    }

    #[setter(__class__)]
    fn set_class(slf: &Bound<'_, Self>, _class: &Bound<'_, PyAny>) -> PyResult<()> {
        let name = slf.get_type().qualname()?;
        Err(PyTypeError::new_err(format!("a {name} is frozen, its class too")))
    }

    fn __str__(slf: &Bound<'_, Self>) -> PyResult<String> {
        let Self { table, core, .. } = slf.get();
        table.text.map_or_else(|| Self::__repr__(slf), |text| Ok(text(&**core)))
    }

    fn __hash__(&self) -> u64 {
        // What has no content to compare is itself and nothing else.
        let itself = || std::ptr::from_ref(&*self.core).addr() as u64;
        self.table.content.as_ref().map_or_else(itself, |content| (content.hash)(&*self.core))
    }

    fn __richcmp__<'py>(&self, other: &Bound<'py, PyAny>, op: CompareOp) -> PyResult<Bound<'py, PyAny>> {
        let py = other.py();
        let same = other.cast::<Self>().ok().filter(|other| std::ptr::eq(other.get().table, self.table));
        let Some(other) = same else { return Ok(py.NotImplemented().into_bound(py)) };
        let other = other.get();
        let is_same = || match &self.table.content {
            Some(content) => (content.eq)(&*self.core, &*other.core),
            None => std::ptr::eq(self, other),
        };
        let answer = match (op, self.table.order) {
            (CompareOp::Eq, _) => is_same(),
            (CompareOp::Ne, _) => !is_same(),
            (_, Some(order)) => op.matches(order(&*self.core, &*other.core)?),
            (_, None) => return Ok(py.NotImplemented().into_bound(py)),
        };
        answer.into_bound_py_any(py)
    }

    fn __reduce__<'py>(slf: &Bound<'py, Self>) -> PyResult<(Bound<'py, PyAny>, Bound<'py, PyTuple>)> {
        let (py, value) = (slf.py(), slf.get());
        let from_json = value.table.classes(py)?.base.bind(py).getattr(pyo3::intern!(py, "from_json"))?;
        Ok((from_json, PyTuple::new(py, [value.to_json(py)?])?))
    }

    fn __copy__(slf: Bound<'_, Self>) -> Bound<'_, Self> {
        slf
    }

    #[pyo3(signature = (_memo, /))]
    fn __deepcopy__<'py>(slf: Bound<'py, Self>, _memo: &Bound<'py, PyAny>) -> Bound<'py, Self> {
        slf
    }

    /// What pydantic asks of a field's type.
    #[classmethod]
    fn __get_pydantic_core_schema__<'py>(
        cls: &Bound<'py, PyType>,
        _source: &Bound<'py, PyAny>,
        _handler: &Bound<'py, PyAny>,
    ) -> PyResult<Bound<'py, PyAny>> {
        cls.py().import("journeyman._pydantic")?.getattr("core_schema")?.call1((cls,))
    }

    /// What pydantic asks for its JSON Schema.
    #[classmethod]
    fn __get_pydantic_json_schema__<'py>(
        cls: &Bound<'py, PyType>,
        _schema: &Bound<'py, PyAny>,
        handler: &Bound<'py, PyAny>,
    ) -> PyResult<Bound<'py, PyAny>> {
        cls.py().import("journeyman._pydantic")?.getattr("json_schema")?.call1((cls, handler))
    }

    #[classmethod]
    #[pyo3(signature = (**_keywords))]
    fn __init_subclass__(cls: &Bound<'_, PyType>, _keywords: Option<&Bound<'_, PyDict>>) -> PyResult<()> {
        let _ = cls;
        Err(PyTypeError::new_err("journeyman's types can't be subclassed: hold one in a class of your own"))
    }
}
