//! Journeyman as Python has it. The package is `journeyman`; this is its native module.
//!
//! Everything is declared in tables, a file for each module of the core; `README.md` says how.

#![expect(clippy::wildcard_imports, reason = "the methods of a type stand in a module of their own beside it")]
#![expect(
    clippy::unnecessary_box_returns,
    clippy::boxed_local,
    reason = "a refusal is rare, and boxed where it is made"
)]
#![expect(clippy::ref_option_ref, reason = "a declaration gives the type without knowing that it is a reference")]

mod billing;
mod calendar;
mod classes;
mod cross;
mod describe;
mod device;
mod dispatch;
mod error;
mod event;
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
    use pyo3::{
        exceptions::PyAttributeError,
        prelude::*,
        types::{PyBytes, PyString, PyTuple},
    };

    use super::{MODULES, describe, error, table};
    #[pymodule_export]
    use crate::value::Value;

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
        operation: &Bound<'py, PyString>,
        input: &Bound<'py, PyBytes>,
    ) -> PyResult<Bound<'py, PyBytes>> {
        let (operation, input) = (operation.to_string_lossy(), input.as_bytes());
        match py.detach(|| journeyman::json::call(&operation, input)) {
            Ok(output) => Ok(PyBytes::new(py, &output)),
            Err(failure) => Err(error::exception(py, &failure)),
        }
    }
}
