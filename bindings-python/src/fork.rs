//! Forks: a child has its parent's memory but only one of its threads, so a lock that another one held would never open.

use std::{
    cell::Cell,
    sync::{PoisonError, RwLock, RwLockReadGuard, RwLockWriteGuard},
};

use pyo3::{prelude::*, wrap_pyfunction};

/// Passed by whoever holds a lock, closed while the process forks: so no lock is held then.
static GATE: RwLock<()> = RwLock::new(());

thread_local! {
    /// The closed gate. The thread that forks is the one that goes on in the child.
    static CLOSED: Cell<Option<RwLockWriteGuard<'static, ()>>> = const { Cell::new(None) };
}

/// To be held as long as a lock is, and taken before it.
pub(crate) fn pass() -> RwLockReadGuard<'static, ()> {
    GATE.read().unwrap_or_else(PoisonError::into_inner)
}

/// Waits until no lock is held; other Python threads run meanwhile, so that they can finish.
#[pyfunction]
fn before_fork(py: Python<'_>) {
    py.detach(|| CLOSED.set(Some(GATE.write().unwrap_or_else(PoisonError::into_inner))));
}

#[pyfunction]
fn after_fork() {
    CLOSED.take();
}

/// Has Python call the two around each fork, where there are forks.
pub(crate) fn watch(module: &Bound<'_, PyModule>) -> PyResult<()> {
    let py = module.py();
    let Some(register) = py.import("os")?.getattr_opt("register_at_fork")? else { return Ok(()) };
    let hooks = pyo3::types::PyDict::new(py);
    let after = wrap_pyfunction!(after_fork, module)?;
    hooks.set_item("before", wrap_pyfunction!(before_fork, module)?)?;
    hooks.set_item("after_in_parent", &after)?;
    hooks.set_item("after_in_child", &after)?;
    register.call((), Some(&hooks))?;
    Ok(())
}
