//! `replace`, with the fields of its class as its signature.

use pyo3::{
    Borrowed,
    exceptions::PyTypeError,
    ffi,
    impl_::trampoline::{MethodDef, cfunction_with_keywords},
    prelude::*,
    types::{PyDict, PyTuple},
};

use crate::{
    classes::{c_string, replaced},
    table::Field,
    value::Value,
};

const DOC: &str = "The value like this one but for the fields that are named.";

/// `replace`, and `__replace__` that `copy.replace` calls, for a class with fields; they live as long as the process.
pub(crate) fn methods(fields: &[Field]) -> [ffi::PyMethodDef; 2] {
    let mut parameters = vec!["$self".to_owned(), "/".to_owned()];
    if !fields.is_empty() {
        parameters.push("*".to_owned());
    }
    parameters.extend(fields.iter().map(|field| format!("{}=...", field.name())));
    let parameters = parameters.join(", ");
    ["replace", "__replace__"].map(|name| ffi::PyMethodDef {
        ml_name: c_string(name).into_raw(),
        ml_meth: ffi::PyMethodDefPointer { PyCFunctionWithKeywords: replace },
        ml_flags: ffi::METH_VARARGS | ffi::METH_KEYWORDS,
        ml_doc: c_string(&format!("{name}({parameters})\n--\n\n{DOC}")).into_raw(),
    })
}

unsafe extern "C" fn replace(
    this: *mut ffi::PyObject,
    args: *mut ffi::PyObject,
    keywords: *mut ffi::PyObject,
) -> *mut ffi::PyObject {
    struct Replace;
    impl MethodDef<cfunction_with_keywords::Func> for Replace {
        const METH: cfunction_with_keywords::Func = |py, this, args, keywords| {
            // SAFETY: Python calls a method with an object of its class, a tuple, and a dict or nothing, which live meanwhile.
            let (this, args, changes) = unsafe {
                let this = Borrowed::from_ptr(py, this).to_owned().cast_into_unchecked::<Value>();
                let changes = Bound::from_borrowed_ptr_or_opt(py, keywords);
                (this, Borrowed::from_ptr(py, args), changes.map(|changes| changes.cast_into_unchecked::<PyDict>()))
            };
            if !args.cast::<PyTuple>()?.is_empty() {
                return Err(PyTypeError::new_err("replace() takes the fields that change by name"));
            }
            replaced(&this, changes.as_ref()).map(Bound::into_ptr)
        };
    }
    // SAFETY: what Python called with.
    unsafe { cfunction_with_keywords::<Replace>(this, args, keywords) }
}
