//! Calling: from Python's arguments to those of a table, and functions made from their tables.

use std::{ffi::CString, mem::MaybeUninit};

use pyo3::{
    Borrowed,
    exceptions::PyTypeError,
    ffi,
    impl_::trampoline::{MethodDef, unaryfunc},
    prelude::*,
    types::{PyDict, PyString, PyTuple},
};

use crate::{
    classes::{c_string, method_flags},
    cross::{Row, Together},
    refused::{Refused, Taken},
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

    /// All arguments as the core has them, each at its place in a tuple.
    pub(crate) fn take<T: Together<'a>>(&self) -> Taken<T> {
        let mut taken = MaybeUninit::<T>::uninit();
        // SAFETY: the rows are those of the tuple, which is whole when all are written.
        unsafe {
            self.take_rows(T::ROWS, taken.as_mut_ptr().cast())?;
            Ok(taken.assume_init())
        }
    }

    /// What is the same for every tuple, in one function: there are hundreds of them.
    ///
    /// # Safety
    /// `out` must be as large as the tuple that has the rows. It is whole afterwards, or, with an error, has nothing in it.
    #[inline(never)]
    unsafe fn take_rows(&self, rows: &[Row], out: *mut u8) -> Taken<()> {
        for (place, row) in rows.iter().enumerate() {
            // SAFETY: the row's own place in the tuple, and the objects live during the call.
            let taken = unsafe {
                match self.slots.get(place) {
                    Some(Some(given)) => (row.crossing.take)(*given, out.add(row.at)),
                    // INVARIANT: `complete` has refused a call without a field that has no default.
                    _ if (row.crossing.absent)(out.add(row.at)) => Ok(()),
                    _ => Err(Refused::because("a value".to_owned(), "none".to_owned())),
                }
            };
            if let Err(refused) = taken {
                for before in rows.iter().take(place) {
                    // SAFETY: it was written above, and nobody reads it any more.
                    unsafe { (before.crossing.drop)(out.add(before.at)) };
                }
                return Err(refused.within(self.name(place)));
            }
        }
        Ok(())
    }

    fn name(&self, place: usize) -> String {
        self.fields.get(place).map_or_else(String::new, |field| field.name().to_owned())
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
            let Ok(keyword) = keyword.cast::<PyString>() else {
                return Err(PyTypeError::new_err(format!("{callee}() takes its arguments by names, which are texts")));
            };
            let keyword = keyword.to_string_lossy();
            self.fields.iter().position(|field| field.name() == keyword)
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
            self.fields.iter().enumerate().filter(missing).map(|(_, field)| format!("'{}'", field.name())).collect();
        Err(PyTypeError::new_err(format!("{callee}() is missing {}", names.join(", "))))
    }
}

pub(crate) fn intern(py: Python<'_>, fields: &[Field]) -> Names {
    fields.iter().map(|field| PyString::intern(py, field.name()).unbind()).collect()
}

/// What Python calls with, and the function's table.
struct Call {
    table: &'static FunctionTable,
    this: *mut ffi::PyObject,
    args: *const *mut ffi::PyObject,
    positional: ffi::Py_ssize_t,
    keywords: *mut ffi::PyObject,
}

/// The trampoline of all functions: each function's own entry adds nothing but its table.
///
/// # Safety
/// `args` must be the array that Python calls with: `positional` arguments, then those that `keywords` names.
#[inline(never)]
pub(crate) unsafe extern "C" fn enter(
    this: *mut ffi::PyObject,
    args: *const *mut ffi::PyObject,
    positional: ffi::Py_ssize_t,
    keywords: *mut ffi::PyObject,
    table: &'static FunctionTable,
) -> *mut ffi::PyObject {
    struct Entry;
    impl MethodDef<unaryfunc::Func> for Entry {
        const METH: unaryfunc::Func = |py, call| {
            // SAFETY: it is the call below, which lives until this has ended.
            unsafe { run(py, &*call.cast::<Call>()) }
        };
    }
    let mut call = Call { table, this, args, positional, keywords };
    // SAFETY: the trampoline does nothing with the pointer but pass it on.
    unsafe { unaryfunc::<Entry>((&raw mut call).cast()) }
}

/// Runs a function of a table on Python's arguments.
///
/// # Safety
/// See [`enter`].
unsafe fn run(py: Python<'_>, call: &Call) -> PyResult<*mut ffi::PyObject> {
    let &Call { table, this, args, positional, keywords } = call;
    let mut given = Args::new(py, table.parameters);
    let is_method = table.called == Called::Method;
    if is_method {
        // SAFETY: Python calls a method with the value it is called on.
        given.set(0, unsafe { Borrowed::from_ptr(py, this) });
    }
    let first = usize::from(is_method);
    let positional = usize::try_from(positional).unwrap_or_default();
    if positional.saturating_add(first) > table.parameters.len() {
        let most = match table.parameters.len().saturating_sub(first) {
            0 => "no arguments".to_owned(),
            1 => "at most 1 argument".to_owned(),
            most => format!("at most {most} arguments"),
        };
        let came = if positional == 1 { "1 was given".to_owned() } else { format!("{positional} were given") };
        return Err(PyTypeError::new_err(format!("{}() takes {most}, {came}", table.name)));
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
            Some(default) => format!("{}={}", field.name(), default.text()),
            None => field.name().to_owned(),
        });
        if is_self {
            parts.push("/".to_owned());
        }
    }
    c_string(&format!("{name}({})\n--\n\n{}", parts.join(", "), docstring(doc)))
}

/// Python's description of a function; it lives as long as the process.
pub(crate) fn definition(table: &'static FunctionTable) -> &'static mut ffi::PyMethodDef {
    let doc = signed_doc(table.name, Some(table.called), table.parameters, &table.documentation());
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
