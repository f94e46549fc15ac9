//! The class that all types of the library extend: what Python asks of any value, written once over the tables.

use pyo3::{
    IntoPyObjectExt,
    basic::CompareOp,
    exceptions::PyTypeError,
    prelude::*,
    types::{PyBytes, PyDict, PyTuple, PyType},
};

use crate::{
    classes::{read, replaced, with_json},
    table::{Core, Made, TypeTable},
};

/// A value of the library: frozen, compared and hashed by content, pickled and stored as its JSON.
///
/// Reading a field makes the object of its value each time, which takes some five to ten times as long as reading one of a
/// dataclass: a loop that reads a field often is quicker with a name for it.
#[pyclass(frozen, subclass, module = "journeyman")]
pub(crate) struct Value {
    pub(crate) table: &'static TypeTable,
    // INVARIANT: of the table's type.
    pub(crate) core: Box<Core>,
}

#[pymethods]
impl Value {
    /// The value that some JSON says, as `to_json` writes it; it is read strictly.
    #[classmethod]
    #[pyo3(signature = (data, /))]
    fn from_json<'py>(cls: &Bound<'py, PyType>, data: &Bound<'py, PyAny>) -> PyResult<Bound<'py, PyAny>> {
        with_json(data, "from_json", |json| read(cls, json))
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
        let Self { table, core } = value;
        if table.content.is_none() {
            return Ok(format!("<journeyman.{}.{} object at {:p}>", table.module, table.name, slf.as_ptr()));
        }
        let shape = table.shape(&**core);
        let called = table.called(shape);
        if table.made != Made::ByAnyone {
            return Ok(format!("{}.from_json({})", table.name, value.to_json(py)?.repr()?));
        }
        let mut text = called;
        text.push('(');
        for (place, field) in shape.fields.iter().enumerate() {
            let value = table.get(&**core, place, py)?.repr()?;
            let comma = if place == 0 { "" } else { ", " };
            text.extend([comma, field.name(), "=", &*value.to_cow()?]);
        }
        text.push(')');
        Ok(text)
    }

    fn __str__(slf: &Bound<'_, Self>) -> PyResult<String> {
        let Self { table, core } = slf.get();
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
