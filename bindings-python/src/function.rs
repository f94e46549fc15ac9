//! Calling: from Python's arguments to those of a table, and functions made from their tables.

use std::ffi::CString;

use pyo3::{
    Borrowed,
    exceptions::PyTypeError,
    ffi,
    prelude::*,
    types::{PyDict, PyString, PyTuple},
};

use crate::{
    classes::{c_string, method_flags},
    cross::Take,
    refused::Taken,
    table::{Called, Field, FunctionTable, TypeTable, docstring},
};

/// The most fields that a type may have; the arguments of a call are gathered on the stack.
pub(crate) const FIELDS_MAX: usize = 32;

/// The names of fields as Python's interned strings, so that a keyword is known by its address.
pub(crate) type Names = Vec<Py<PyString>>;

/// The arguments of one call, each at the place of its field.
pub(crate) struct Args<'a, 'py> {
    py: Python<'py>,
    fields: &'static [Field],
    slots: [Option<Borrowed<'a, 'py, PyAny>>; FIELDS_MAX],
}

impl<'a, 'py> Args<'a, 'py> {
    pub(crate) fn new(py: Python<'py>, fields: &'static [Field]) -> Self {
        Self { py, fields, slots: [None; FIELDS_MAX] }
    }

    pub(crate) fn py(&self) -> Python<'py> {
        self.py
    }

    /// The argument at a place as the core has it, or what stands for it.
    pub(crate) fn take<T: Take<'a>>(&self, place: usize, default: Option<fn() -> T>) -> Taken<T> {
        match self.slots.get(place) {
            Some(Some(given)) => T::take(*given).map_err(|refused| refused.within(self.name(place))),
            // INVARIANT: `complete` has refused a call without a field that has no default.
            _ => default.map(|default| default()).or_else(T::absent).ok_or_else(|| {
                crate::refused::Refused::because("a value".to_owned(), "none".to_owned()).within(self.name(place))
            }),
        }
    }

    fn name(&self, place: usize) -> String {
        self.fields.get(place).map_or_else(String::new, |field| field.name.to_owned())
    }

    /// Puts a positional argument at its place.
    pub(crate) fn set(&mut self, place: usize, given: Borrowed<'a, 'py, PyAny>) {
        if let Some(slot) = self.slots.get_mut(place) {
            *slot = Some(given);
        }
    }

    pub(crate) fn is_set(&self, place: usize) -> bool {
        self.slots.get(place).is_some_and(Option::is_some)
    }

    /// Puts a keyword argument at the place of its field; `expected` is where it is when all come in order.
    fn set_named(
        &mut self,
        names: &Names,
        expected: usize,
        keyword: Borrowed<'a, 'py, PyAny>,
        given: Borrowed<'a, 'py, PyAny>,
        callee: &str,
    ) -> PyResult<()> {
        let here = |name: &Py<PyString>| name.as_ptr() == keyword.as_ptr();
        let place = if names.get(expected).is_some_and(here) { Some(expected) } else { names.iter().position(here) };
        let place = if place.is_some() {
            place
        } else {
            // One that is no Unicode is nobody's name.
            let keyword = keyword.cast::<PyString>()?;
            let keyword = keyword.to_string_lossy();
            self.fields.iter().position(|field| field.name == keyword)
        };
        match place.and_then(|place| self.slots.get_mut(place)) {
            Some(slot @ None) => {
                *slot = Some(given);
                Ok(())
            }
            Some(Some(_)) => Err(PyTypeError::new_err(format!("{callee}() got argument '{}' twice", &*keyword))),
            None => Err(PyTypeError::new_err(format!("{callee}() got an unexpected keyword argument '{}'", &*keyword))),
        }
    }

    /// The keyword arguments of a dict.
    pub(crate) fn set_all(&mut self, names: &Names, keywords: &'a Bound<'py, PyDict>, callee: &str) -> PyResult<()> {
        let py = keywords.py();
        let (mut position, mut expected) = (0, 0);
        let (mut keyword, mut given) = (std::ptr::null_mut(), std::ptr::null_mut());
        // SAFETY: the dict of keywords belongs to this call alone, so nothing changes it meanwhile, and what it holds
        // lives as long as it.
        while unsafe { ffi::PyDict_Next(keywords.as_ptr(), &raw mut position, &raw mut keyword, &raw mut given) } != 0 {
            // SAFETY: as above; both are set when there is a next pair.
            let (keyword, given) = unsafe { (Borrowed::from_ptr(py, keyword), Borrowed::from_ptr(py, given)) };
            self.set_named(names, expected, keyword, given, callee)?;
            expected = expected.saturating_add(1);
        }
        Ok(())
    }

    /// Refuses a call without a field that must be given.
    pub(crate) fn complete(&self, callee: &str) -> PyResult<()> {
        let missing = |&(place, field): &(usize, &Field)| field.default.is_none() && !self.is_set(place);
        if !self.fields.iter().enumerate().any(|field| missing(&field)) {
            return Ok(());
        }
        let names: Vec<String> =
            self.fields.iter().enumerate().filter(missing).map(|(_, field)| format!("'{}'", field.name)).collect();
        Err(PyTypeError::new_err(format!("{callee}() is missing {}", names.join(", "))))
    }
}

pub(crate) fn intern(py: Python<'_>, fields: &[Field]) -> Names {
    fields.iter().map(|field| PyString::intern(py, field.name).unbind()).collect()
}

/// Runs a function of a table on Python's arguments.
///
/// # Safety
/// `args` must be the array that Python calls with: `positional` arguments, then those that `keywords` names.
pub(crate) unsafe fn call(
    py: Python<'_>,
    table: &'static FunctionTable,
    this: *mut ffi::PyObject,
    args: *const *mut ffi::PyObject,
    positional: ffi::Py_ssize_t,
    keywords: *mut ffi::PyObject,
) -> PyResult<*mut ffi::PyObject> {
    let mut given = Args::new(py, table.parameters);
    let is_method = table.called == Called::Method;
    if is_method {
        // SAFETY: Python calls a method with the value it is called on.
        given.set(0, unsafe { Borrowed::from_ptr(py, this) });
    }
    let first = usize::from(is_method);
    let positional = usize::try_from(positional).unwrap_or_default();
    if positional.saturating_add(first) > table.parameters.len() {
        let most = table.parameters.len().saturating_sub(first);
        return Err(PyTypeError::new_err(format!(
            "{}() takes at most {most} arguments, {positional} were given",
            table.name
        )));
    }
    // SAFETY: `args` holds the positional arguments, and after them one for each keyword; all live during the call.
    let argument = |place: usize| unsafe { Borrowed::from_ptr(py, *args.add(place)) };
    for place in 0..positional {
        given.set(place.saturating_add(first), argument(place));
    }
    if !keywords.is_null() {
        let names = table.names.get_or_init(py, || intern(py, table.parameters));
        // SAFETY: Python gives the names as a tuple of strings.
        let keywords = unsafe { Borrowed::from_ptr(py, keywords) };
        let keywords = keywords.cast::<PyTuple>()?;
        for at in 0..keywords.len() {
            // SAFETY: the place is within the tuple, which holds its items during the call.
            let keyword = unsafe {
                Borrowed::from_ptr(py, ffi::PyTuple_GetItem(keywords.as_ptr(), ffi::Py_ssize_t::try_from(at)?))
            };
            let place = at.saturating_add(positional);
            given.set_named(names, place.saturating_add(first), keyword, argument(place), table.name)?;
        }
    }
    given.complete(table.name)?;
    (table.run)(&given).map(Bound::into_ptr)
}

/// What `inspect.signature` reads, and the docstring after it.
pub(crate) fn signed_doc(name: &str, called: Option<Called>, fields: &[Field], doc: &str) -> CString {
    let mut parts = Vec::new();
    match called {
        None if !fields.is_empty() => parts.push("*".to_owned()),
        _ => {}
    }
    for (place, field) in fields.iter().enumerate() {
        let is_self = called == Some(Called::Method) && place == 0;
        parts.push(match field.default {
            _ if is_self => "$self".to_owned(),
            Some(default) => format!("{}={default}", field.name),
            None => field.name.to_owned(),
        });
        if is_self {
            parts.push("/".to_owned());
        }
    }
    c_string(&format!("{name}({})\n--\n\n{}", parts.join(", "), docstring(doc)))
}

/// Python's description of a function; it lives as long as the process.
pub(crate) fn definition(table: &'static FunctionTable) -> &'static mut ffi::PyMethodDef {
    let doc = signed_doc(table.name, Some(table.called), table.parameters, table.doc);
    Box::leak(Box::new(ffi::PyMethodDef {
        ml_name: c_string(table.name).into_raw(),
        ml_meth: ffi::PyMethodDefPointer { PyCFunctionFastWithKeywords: table.entry },
        ml_flags: method_flags(table.called),
        ml_doc: doc.into_raw(),
    }))
}

/// The function as an object of its module.
pub(crate) fn make<'py>(py: Python<'py>, table: &'static FunctionTable) -> PyResult<Bound<'py, PyAny>> {
    let made = table.made.get_or_try_init(py, || {
        let module = PyString::new(py, &format!("journeyman.{}", table.module));
        // SAFETY: the definition lives as long as the process, and its entry is a fastcall with keywords as its flags say.
        unsafe {
            let made = ffi::PyCFunction_NewEx(definition(table), std::ptr::null_mut(), module.as_ptr());
            Bound::from_owned_ptr_or_err(py, made).map(Bound::unbind)
        }
    })?;
    Ok(made.bind(py).clone())
}

/// The names that the classes of a type share with [`Args`].
pub(crate) fn names_of(py: Python<'_>, table: &'static TypeTable) -> Vec<Names> {
    table.shapes.iter().map(|shape| intern(py, shape.fields)).collect()
}
