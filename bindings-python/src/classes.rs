//! Python's classes, made from the tables of the types when they are first asked for.
//!
//! A class is a heap type over [`Value`] with a descriptor for each field, whose functions are the same for all types: what
//! differs is in the tables. That is what keeps the library small (`core/docs/adr/0013-…`).

use std::ffi::{CString, c_int, c_uint, c_void};

use pyo3::{
    Borrowed,
    exceptions::PyTypeError,
    ffi,
    impl_::{
        pymethods::tp_new_impl,
        trampoline::{MethodDef, binaryfunc, unaryfunc},
    },
    prelude::*,
    types::{PyCapsule, PyDict, PyString, PyTuple, PyType},
};

use crate::{
    cross::{keeping_finer, not_unicode},
    error,
    function::{Args, Names, definition, names_of, signed_doc},
    refused::Refused,
    table::{Called, Content, Core, Declared, Hint, Made, Shape, Slot, TypeTable, docstring},
    value::Value,
};

/// The classes of a type.
pub(crate) struct Classes {
    /// The struct's class, or that of the enum, which its variants extend.
    pub(crate) base: Py<PyType>,
    /// The class of each shape: for a struct the same as `base`.
    shapes: Vec<Py<PyType>>,
    /// The names of each shape's fields.
    names: Vec<Names>,
}

/// The union of an enum's variants, for annotations: a type checker knows by it when a `match` has them all.
const ANY_VARIANT: &str = "Variant";

fn any_of<'py>(py: Python<'py>, classes: &[Py<PyType>]) -> PyResult<Bound<'py, PyAny>> {
    let mut classes = classes.iter().map(|class| class.bind(py).clone().into_any());
    let Some(first) = classes.next() else { return Err(PyTypeError::new_err("an enum without variants")) };
    classes.try_fold(first, |union, class| union.bitor(class))
}

/// The class's own table, as an attribute that only this crate can make.
const TABLE_ATTRIBUTE: &str = "_table";
const TABLE_CAPSULE: &std::ffi::CStr = c"journeyman.table";

impl TypeTable {
    /// The type's classes, made now if nobody has asked before.
    pub(crate) fn classes(&'static self, py: Python<'_>) -> PyResult<&'static Classes> {
        self.classes.get_or_try_init(py, || self.make_classes(py))
    }

    /// The class of a value's shape.
    pub(crate) fn class_of<'py>(&'static self, py: Python<'py>, core: &Core) -> PyResult<&'py Bound<'py, PyType>> {
        let classes = self.classes(py)?;
        Ok(classes.shapes.get((self.shape_of)(core)).unwrap_or(&classes.base).bind(py))
    }

    /// The shape of a value.
    pub(crate) fn shape(&self, core: &Core) -> &'static Shape {
        const NONE: &Shape = &Shape { name: "", doc: "", fields: &[] };
        self.shapes.get((self.shape_of)(core)).unwrap_or(NONE)
    }

    /// What Python calls a shape: `Money`, or `Account.Bank`.
    pub(crate) fn called(&self, shape: &Shape) -> String {
        if self.is_choice { format!("{}.{}", self.name, shape.name) } else { self.name.to_owned() }
    }

    /// The table behind a class.
    pub(crate) fn of_class(class: &Bound<'_, PyType>) -> PyResult<&'static Self> {
        let not_ours = || PyTypeError::new_err("ask a class of values, such as Money: Value is only what they all are");
        let capsule = class.getattr(pyo3::intern!(class.py(), TABLE_ATTRIBUTE)).map_err(|_| not_ours())?;
        let pointer = capsule.cast::<PyCapsule>()?.pointer_checked(Some(TABLE_CAPSULE))?;
        // SAFETY: a capsule of this name is only made below, of a table that lives as long as the process.
        Ok(unsafe { pointer.cast::<Self>().as_ref() })
    }

    /// How its values are stored, unless it has none.
    pub(crate) fn content(&self) -> PyResult<&Content> {
        let name = self.name;
        self.content.as_ref().ok_or_else(|| {
            PyTypeError::new_err(format!("{name} is an object with an identity: it has no JSON and isn't pickled"))
        })
    }

    fn make_classes(&'static self, py: Python<'_>) -> PyResult<Classes> {
        let names = names_of(py, self);
        let value = py.get_type::<Value>();
        let base_fields = if self.is_choice { None } else { self.shapes.first() };
        let base = self.make_class(py, &value, base_fields, self.doc)?;
        let mut shapes = Vec::with_capacity(self.shapes.len());
        if self.is_choice {
            for shape in self.shapes {
                let class = self.make_class(py, &base, Some(shape), shape.doc)?;
                class.setattr("__qualname__", self.called(shape))?;
                base.setattr(shape.name, &class)?;
                shapes.push(class.unbind());
            }
            base.setattr(ANY_VARIANT, any_of(py, &shapes)?)?;
        } else {
            shapes.push(base.clone().unbind());
        }
        Ok(Classes { base: base.unbind(), shapes, names })
    }

    fn make_class<'py>(
        &'static self,
        py: Python<'py>,
        parent: &Bound<'py, PyType>,
        shape: Option<&'static Shape>,
        doc: &str,
    ) -> PyResult<Bound<'py, PyType>> {
        let is_variant = self.is_choice && shape.is_some();
        let name = if is_variant { shape.map_or("", |shape| shape.name) } else { self.name };
        let fields = shape.map_or(&[] as &[_], |shape| shape.fields);
        let doc = match self.made {
            Made::ByAnyone | Made::Empty if shape.is_some() => signed_doc(name, None, fields, doc),
            _ => c_string(&docstring(doc)),
        };
        let mut slots =
            vec![slot(ffi::Py_tp_new, self.new as *mut c_void), slot(ffi::Py_tp_doc, doc.into_raw().cast())];
        // SAFETY: the type is a class of ours, which has a deallocator; asking for it spares each value the detour
        // through that of classes made in Python.
        let dealloc = unsafe { ffi::PyType_GetSlot(parent.as_type_ptr(), ffi::Py_tp_dealloc) };
        slots.push(slot(ffi::Py_tp_dealloc, dealloc));
        if self.content.is_some() {
            slots.push(slot(ffi::Py_tp_getset, leaked_getters(fields).cast()));
        }
        slots.push(slot(ffi::Py_tp_methods, self.leaked_methods(shape, is_variant).cast()));
        if !is_variant {
            slots.extend(self.operators.iter().map(|operator| match operator.call {
                Slot::Binary(call) => slot(operator.slot, call as *mut c_void),
                Slot::Unary(call) => slot(operator.slot, call as *mut c_void),
            }));
        }
        slots.push(ffi::PyType_Slot::default());
        let is_base = self.is_choice && !is_variant;
        let flags = ffi::Py_TPFLAGS_DEFAULT | if is_base { ffi::Py_TPFLAGS_BASETYPE } else { 0 };
        let name = c_string(&format!("journeyman.{}.{name}", self.module)).into_raw();
        let mut spec = ffi::PyType_Spec {
            name,
            basicsize: 0,
            itemsize: 0,
            flags: c_uint::try_from(flags)?,
            slots: slots.as_mut_ptr(),
        };
        // SAFETY: the spec's texts and arrays that the type keeps are leaked, the slots have the functions that they are
        // for, and the type has the parent's size and layout.
        let class =
            unsafe { Bound::from_owned_ptr_or_err(py, ffi::PyType_FromSpecWithBases(&raw mut spec, parent.as_ptr()))? };
        let class = class.cast_into::<PyType>()?;
        let match_args = PyTuple::new(py, fields.iter().map(crate::table::Field::name))?;
        class.setattr("__match_args__", match_args)?;
        let pointer = std::ptr::NonNull::from(self).cast();
        // SAFETY: the table lives as long as the process.
        class.setattr(TABLE_ATTRIBUTE, unsafe { PyCapsule::new_with_pointer(py, pointer, TABLE_CAPSULE)? })?;
        Ok(class)
    }

    fn leaked_methods(&self, shape: Option<&Shape>, is_variant: bool) -> *mut ffi::PyMethodDef {
        let own = if is_variant { &[] } else { self.methods };
        let mut methods: Vec<ffi::PyMethodDef> = own.iter().map(|method| *definition(method())).collect();
        if let (Some(shape), Made::ByAnyone, Some(_)) = (shape, self.made, &self.content) {
            methods.extend(crate::replace::methods(shape.fields));
        }
        methods.push(ffi::PyMethodDef::zeroed());
        Box::leak(methods.into_boxed_slice()).as_mut_ptr()
    }
}

/// A text for Python's C functions. A NUL, which no name or doc comment has, would end it.
pub(crate) fn c_string(text: &str) -> CString {
    CString::new(text).unwrap_or_default()
}

pub(crate) fn method_flags(called: Called) -> c_int {
    let flags = ffi::METH_FASTCALL | ffi::METH_KEYWORDS;
    if called == Called::Static { flags | ffi::METH_STATIC } else { flags }
}

fn slot(slot: c_int, pfunc: *mut c_void) -> ffi::PyType_Slot {
    ffi::PyType_Slot { slot, pfunc }
}

/// Added to the place of a field that is a tuple, in the getter's closure.
const TUPLE: usize = 1 << 16;

fn is_tuple(hint: &Hint) -> bool {
    match hint {
        Hint::Many(_) => true,
        Hint::Optional(inner) => is_tuple(inner),
        _ => false,
    }
}

fn leaked_getters(fields: &'static [crate::table::Field]) -> *mut ffi::PyGetSetDef {
    let getter = |(place, field): (usize, &crate::table::Field)| ffi::PyGetSetDef {
        name: c_string(field.name()).into_raw(),
        get: Some(get_field),
        set: None,
        doc: c_string(&docstring(field.doc())).into_raw(),
        closure: std::ptr::without_provenance_mut(if is_tuple(&field.hint) {
            place.saturating_add(TUPLE)
        } else {
            place
        }),
    };
    let mut getters: Vec<ffi::PyGetSetDef> = fields.iter().enumerate().map(getter).collect();
    getters.push(ffi::PyGetSetDef::default());
    Box::leak(getters.into_boxed_slice()).as_mut_ptr()
}

/// The getter of every field of every type; the closure says which field.
unsafe extern "C" fn get_field(this: *mut ffi::PyObject, place: *mut c_void) -> *mut ffi::PyObject {
    struct Get;
    impl MethodDef<binaryfunc::Func> for Get {
        const METH: binaryfunc::Func = |py, this, place| {
            // SAFETY: Python has checked that the object is of the class that has this descriptor.
            let this = unsafe { Borrowed::from_ptr(py, this).cast_unchecked::<Value>() };
            let value = this.get();
            let found = match place.addr().checked_sub(TUPLE) {
                Some(place) => value.tuple(place, py),
                None => value.table.get(&*value.core, place.addr(), py),
            };
            found.map(Bound::into_ptr)
        };
    }
    // SAFETY: Python calls a getter with an object and what was put into its closure; the trampoline passes both on.
    unsafe { binaryfunc::<Get>(this, place.cast()) }
}

/// What Python makes a value with, and the type's table.
struct Making {
    table: &'static TypeTable,
    class: *mut ffi::PyTypeObject,
    args: *mut ffi::PyObject,
    keywords: *mut ffi::PyObject,
}

/// `tp_new` of the classes of a type.
///
/// # Safety
/// It must be called with a class of the type, a tuple, and a dict or nothing, as Python does.
pub(crate) unsafe extern "C" fn new<T: Declared>(
    class: *mut ffi::PyTypeObject,
    args: *mut ffi::PyObject,
    keywords: *mut ffi::PyObject,
) -> *mut ffi::PyObject {
    // SAFETY: as above.
    unsafe { enter_new(class, args, keywords, T::table()) }
}

/// The trampoline of them all.
///
/// # Safety
/// See [`new`].
#[inline(never)]
unsafe extern "C" fn enter_new(
    class: *mut ffi::PyTypeObject,
    args: *mut ffi::PyObject,
    keywords: *mut ffi::PyObject,
    table: &'static TypeTable,
) -> *mut ffi::PyObject {
    struct Entry;
    impl MethodDef<unaryfunc::Func> for Entry {
        const METH: unaryfunc::Func = |py, making| {
            // SAFETY: it is the one below, which lives until this has ended.
            unsafe { construct(py, &*making.cast::<Making>()) }
        };
    }
    let mut making = Making { table, class, args, keywords };
    // SAFETY: the trampoline does nothing with the pointer but pass it on.
    unsafe { unaryfunc::<Entry>((&raw mut making).cast()) }
}

/// # Safety
/// See [`new`].
unsafe fn construct(py: Python<'_>, making: &Making) -> PyResult<*mut ffi::PyObject> {
    let &Making { table, class, args, keywords } = making;
    let classes = table.classes(py)?;
    let place = classes.shapes.iter().position(|shape| shape.as_ptr() == class.cast());
    let Some((place, shape)) = place.and_then(|place| Some((place, table.shapes.get(place)?))) else {
        let variants: Vec<String> = table.shapes.iter().map(|shape| table.called(shape)).collect();
        let (name, variants) = (table.name, variants.join(", "));
        return Err(PyTypeError::new_err(format!("{name} has no values of its own: make one of {variants}")));
    };
    let callee = &*table.called(shape);
    if table.made == Made::ByLibrary {
        return Err(PyTypeError::new_err(format!(
            "{callee} is made by journeyman's functions, or read back from JSON"
        )));
    }
    // SAFETY: see above; both live during the call.
    let (args, keywords) = unsafe { (Borrowed::from_ptr(py, args), Bound::from_borrowed_ptr_or_opt(py, keywords)) };
    if args.cast::<PyTuple>()?.len() > 0 {
        let by_name = match shape.fields.first() {
            Some(field) => format!("takes its fields by name: {callee}({}=…)", field.name()),
            None => "takes no arguments".to_owned(),
        };
        return Err(PyTypeError::new_err(format!("{callee}() {by_name}")));
    }
    let mut given = Args::new(py, shape.fields);
    if let (Some(keywords), Some(names)) = (&keywords, classes.names.get(place)) {
        given.set_all(names, keywords.cast::<PyDict>()?, callee)?;
    }
    given.complete(callee)?;
    let core = (table.build)(place, &given).map_err(|refused| refused.raise(callee, py))?;
    // SAFETY: the class extends `Value`.
    unsafe { tp_new_impl::<_, Value>(py, PyClassInitializer::from(Value::new(table, core)), class) }
}

/// A value of the core as an object of its class.
pub(crate) fn wrap<'py>(py: Python<'py>, table: &'static TypeTable, core: Box<Core>) -> PyResult<Bound<'py, PyAny>> {
    let class = table.class_of(py, &*core)?.as_type_ptr();
    // SAFETY: the class extends `Value`.
    unsafe {
        let object = tp_new_impl::<_, Value>(py, PyClassInitializer::from(Value::new(table, core)), class)?;
        Ok(Bound::from_owned_ptr(py, object))
    }
}

/// The value like this one but for some fields.
pub(crate) fn replaced<'py>(
    this: &Bound<'py, Value>,
    changes: Option<&Bound<'py, PyDict>>,
) -> PyResult<Bound<'py, PyAny>> {
    let (py, value) = (this.py(), this.get());
    let (table, shape) = (value.table, value.table.shape(&*value.core));
    let called = table.called(shape);
    table.content()?;
    if changes.is_none_or(PyDictMethods::is_empty) {
        return Ok(this.clone().into_any());
    }
    if table.made != Made::ByAnyone {
        return Err(PyTypeError::new_err(format!(
            "{called} is made by journeyman only, so none of its fields can change"
        )));
    }
    // What stays is taken as it was: a time may be finer than Python's.
    let core = keeping_finer(|| changed(this, changes, shape, &format!("{called}.replace")))?;
    wrap(py, table, core)
}

fn changed<'py>(
    this: &Bound<'py, Value>,
    changes: Option<&Bound<'py, PyDict>>,
    shape: &'static Shape,
    callee: &str,
) -> PyResult<Box<Core>> {
    let (py, value) = (this.py(), this.get());
    let table = value.table;
    let place = (table.shape_of)(&*value.core);
    let mut given = Args::new(py, shape.fields);
    if let (Some(changes), Some(names)) = (changes, table.classes(py)?.names.get(place)) {
        given.set_all(names, changes, callee)?;
    }
    let mut kept = Vec::with_capacity(shape.fields.len());
    for place in (0..shape.fields.len()).filter(|&place| !given.is_set(place)) {
        kept.push((place, table.get(&*value.core, place, py)?));
    }
    for (place, kept) in &kept {
        given.set(*place, kept.as_borrowed());
    }
    (table.build)(place, &given).map_err(|refused| refused.raise(callee, py))
}

/// The value of a class that some JSON says.
pub(crate) fn read<'py>(class: &Bound<'py, PyType>, json: &[u8]) -> PyResult<Bound<'py, PyAny>> {
    /// What takes longer to read than to let other threads run meanwhile.
    const LARGE_BYTES: usize = 16_384;
    let py = class.py();
    let table = TypeTable::of_class(class)?;
    let from_json = table.content()?.from_json;
    let core = if json.len() < LARGE_BYTES { from_json(json) } else { py.detach(|| from_json(json)) };
    let core = core.map_err(|failure| error::exception(py, &failure))?;
    let classes = table.classes(py)?;
    let wanted = class.as_ptr();
    if wanted != classes.base.as_ptr() && wanted != table.class_of(py, &*core)?.as_ptr() {
        let came = table.called(table.shape(&*core));
        let refused = Refused::because(class.qualname()?.to_string(), came).within("data".to_owned());
        return Err(refused.raise("from_json", py));
    }
    wrap(py, table, core)
}

/// The bytes of an argument that is JSON.
pub(crate) fn with_json<T>(
    data: &Bound<'_, PyAny>,
    callee: &str,
    argument: &str,
    f: impl FnOnce(&[u8]) -> PyResult<T>,
) -> PyResult<T> {
    use pyo3::types::{PyByteArray, PyBytes, PyMemoryView};
    let py = data.py();
    if let Ok(bytes) = data.cast::<PyBytes>() {
        f(bytes.as_bytes())
    } else if let Ok(text) = data.cast::<PyString>() {
        let text = text.to_cow().map_err(|_| not_unicode().within(argument.to_owned()).raise(callee, py))?;
        f(text.as_bytes())
    } else if let Ok(bytes) = data.cast::<PyByteArray>() {
        f(&bytes.to_vec())
    } else if let Ok(view) = data.cast::<PyMemoryView>() {
        let bytes = view.call_method0(pyo3::intern!(py, "tobytes"))?;
        f(bytes.cast::<PyBytes>()?.as_bytes())
    } else {
        let came = data.get_type().name()?.to_string();
        let refused = Refused::because("bytes, bytearray, memoryview or str".to_owned(), came);
        Err(refused.within(argument.to_owned()).raise(callee, py))
    }
}
