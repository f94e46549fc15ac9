//! Journeyman as Python has it. The package is `journeyman`; this is its native module.
//!
//! Everything is declared in tables, a file for each module of the core; `README.md` says how.

#![expect(clippy::wildcard_imports, reason = "the methods of a type stand in a module of their own beside it")]
#![expect(clippy::boxed_local, reason = "a refusal is rare, and boxed where it is made")]
#![expect(clippy::ref_option_ref, reason = "a declaration gives the type without knowing that it is a reference")]

mod billing;
mod board;
mod calendar;
mod classes;
mod cross;
mod describe;
mod device;
mod dispatch;
mod error;
mod event;
mod fork;
mod function;
mod invoice;
mod job;
mod ledger;
mod limits;
mod log;
mod macros;
mod money;
mod office;
mod party;
mod payment;
mod plain;
mod pricing;
mod recurrence;
mod refused;
mod replace;
mod schedule;
mod table;
mod tax;
mod unit;
mod value;

use pyo3::prelude::*;

/// The modules, in the order of the layers from the top.
const MODULES: &[table::Module] = &[
    device::MODULE,
    office::MODULE,
    log::MODULE,
    event::MODULE,
    ledger::MODULE,
    billing::MODULE,
    dispatch::MODULE,
    board::MODULE,
    payment::MODULE,
    invoice::MODULE,
    schedule::MODULE,
    job::MODULE,
    recurrence::MODULE,
    party::MODULE,
    pricing::MODULE,
    tax::MODULE,
    calendar::MODULE,
    money::MODULE,
    unit::MODULE,
    error::MODULE,
    limits::MODULE,
];

/// The native part of the package `journeyman`.
#[pymodule(name = "_native", gil_used = false)]
mod native {
    use std::sync::atomic::{AtomicI64, Ordering};

    use pyo3::{
        exceptions::{PyAttributeError, PyImportError},
        ffi,
        prelude::*,
        types::{PyBytes, PyString, PyTuple},
    };

    use super::{MODULES, describe, error, fork, table};
    #[pymodule_export]
    use crate::value::Value;
    use crate::{classes::with_json, refused::Refused};

    #[pymodule_init]
    fn init(module: &Bound<'_, PyModule>) -> PyResult<()> {
        /// No interpreter has this id.
        const NONE: i64 = -1;
        static INTERPRETER: AtomicI64 = AtomicI64::new(NONE);
        // SAFETY: an attached thread has an interpreter.
        let this = unsafe { ffi::PyInterpreterState_GetID(ffi::PyInterpreterState_Get()) };
        let first = INTERPRETER.compare_exchange(NONE, this, Ordering::Relaxed, Ordering::Relaxed);
        if first.is_err_and(|first| first != this) {
            return Err(PyImportError::new_err(
                "journeyman can be imported by one interpreter of a process, and another one has imported it: its classes \
                 would be shared. Under mod_wsgi, `WSGIApplicationGroup %{GLOBAL}` has an application run in the main one",
            ));
        }
        fork::watch(module)
    }

    fn module(name: &str) -> PyResult<&'static table::Module> {
        let known = MODULES.iter().find(|module| module.name == name);
        known.ok_or_else(|| PyAttributeError::new_err(format!("module 'journeyman' has no attribute '{name}'")))
    }

    /// Something public of a module, by name; it is made now if nobody has asked before.
    #[pyfunction]
    fn load<'py>(py: Python<'py>, module_name: &str, name: &str) -> PyResult<Bound<'py, PyAny>> {
        match module(module_name)?.items.iter().find(|item| item.name() == name) {
            Some(item) => item.load(py),
            None => {
                Err(PyAttributeError::new_err(format!("module 'journeyman.{module_name}' has no attribute '{name}'")))
            }
        }
    }

    /// The names of what is public in a module.
    #[pyfunction]
    fn names<'py>(py: Python<'py>, module_name: &str) -> PyResult<Bound<'py, PyTuple>> {
        PyTuple::new(py, module(module_name)?.items.iter().map(|item| item.name()))
    }

    /// The docstring of a module.
    #[pyfunction]
    fn doc(module_name: &str) -> PyResult<String> {
        Ok(table::docstring(module(module_name)?.doc))
    }

    /// The names of the modules.
    #[pyfunction]
    fn modules(py: Python<'_>) -> PyResult<Bound<'_, PyTuple>> {
        PyTuple::new(py, MODULES.iter().map(|module| module.name))
    }

    /// The module that a class is in, by the class's name; none if there is no such class.
    #[pyfunction]
    fn home(class_name: &str) -> Option<&'static str> {
        let has =
            |module: &&table::Module| module.items.iter().any(|item| item.is_class() && item.name() == class_name);
        MODULES.iter().find(has).map(|module| module.name)
    }

    /// Everything public of a module as data: what the stubs are written from, and the tests go through.
    #[pyfunction]
    fn describe_module<'py>(py: Python<'py>, module_name: &str) -> PyResult<Bound<'py, PyAny>> {
        describe::module(py, module(module_name)?)
    }

    /// The names of all classes.
    #[pyfunction]
    fn class_names(py: Python<'_>) -> PyResult<Bound<'_, PyTuple>> {
        let items = MODULES.iter().flat_map(|module| module.items);
        let names: Vec<&str> = items.filter(|item| item.is_class()).map(|item| item.name()).collect();
        PyTuple::new(py, names)
    }

    /// Runs a named operation of the JSON API on its input.
    #[pyfunction]
    fn call<'py>(
        py: Python<'py>,
        operation: &Bound<'py, PyAny>,
        input: &Bound<'py, PyAny>,
    ) -> PyResult<Bound<'py, PyBytes>> {
        let Ok(operation) = operation.cast::<PyString>() else {
            let refused = Refused::of_type(operation.as_borrowed(), &table::Hint::Text("str"));
            return Err(refused.within("operation".to_owned()).raise("call", py));
        };
        let operation = operation.to_string_lossy();
        let answer = with_json(input, "call", "input", |input| {
            py.detach(|| journeyman::json::call(&operation, input)).map_err(|failure| error::exception(py, &failure))
        })?;
        Ok(PyBytes::new(py, &answer))
    }
}
