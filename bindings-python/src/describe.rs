//! The tables as Python's dicts and tuples.

use pyo3::{
    prelude::*,
    types::{PyDict, PyList, PyTuple},
};

use crate::table::{Field, FunctionTable, Hint, Item, Made, Module, PlainTable, Shape, Standing, TypeTable, docstring};

pub(crate) fn module<'py>(py: Python<'py>, module: &Module) -> PyResult<Bound<'py, PyAny>> {
    let items = module.items.iter().map(|item| match item {
        Item::Value(table) => value(py, table()),
        Item::Plain(table) => plain(py, table()),
        Item::Function(table) => function(py, table()),
        Item::Constant(table) => {
            let described = entry(py, "constant", table.name, table.doc)?;
            described.set_item("hint", one_hint(py, &table.hint)?)?;
            Ok(described)
        }
    });
    Ok(PyList::new(py, items.collect::<PyResult<Vec<_>>>()?)?.into_any())
}

fn entry<'py>(py: Python<'py>, what: &str, name: &str, doc: &str) -> PyResult<Bound<'py, PyDict>> {
    let entry = PyDict::new(py);
    entry.set_item("what", what)?;
    entry.set_item("name", name)?;
    entry.set_item("doc", docstring(doc))?;
    Ok(entry)
}

fn value<'py>(py: Python<'py>, table: &'static TypeTable) -> PyResult<Bound<'py, PyDict>> {
    let described = entry(py, if table.is_choice { "choice" } else { "value" }, table.name, table.doc)?;
    described.set_item("is_made_by_library", table.made == Made::ByLibrary)?;
    described.set_item("is_stored", table.content.is_some())?;
    described.set_item("is_ordered", table.order.is_some())?;
    let shapes = table.shapes.iter().map(|shape| one_shape(py, shape));
    described.set_item("shapes", PyList::new(py, shapes.collect::<PyResult<Vec<_>>>()?)?)?;
    described.set_item("methods", methods(py, table.methods)?)?;
    let operators = table.operators.iter().map(|operator| {
        let described = entry(py, "operator", operator.name, "")?;
        described.set_item("operand", operator.operand.as_ref().map(|hint| one_hint(py, hint)).transpose()?)?;
        described.set_item("returns", one_hint(py, &operator.returns)?)?;
        Ok(described)
    });
    described.set_item("operators", PyList::new(py, operators.collect::<PyResult<Vec<_>>>()?)?)?;
    Ok(described)
}

fn plain<'py>(py: Python<'py>, table: &'static PlainTable) -> PyResult<Bound<'py, PyDict>> {
    let described = entry(py, "plain", table.name, table.doc)?;
    described.set_item("is_ordered", table.ordered)?;
    let members = table.member_names().into_iter().zip(table.texts()).zip(table.members).map(|((name, text), doc)| {
        let member = entry(py, "member", &name, doc)?;
        member.set_item("text", text)?;
        Ok(member)
    });
    described.set_item("members", PyList::new(py, members.collect::<PyResult<Vec<_>>>()?)?)?;
    described.set_item("methods", methods(py, table.methods)?)?;
    Ok(described)
}

fn methods<'py>(py: Python<'py>, methods: &[fn() -> &'static FunctionTable]) -> PyResult<Bound<'py, PyList>> {
    PyList::new(py, methods.iter().map(|method| function(py, method())).collect::<PyResult<Vec<_>>>()?)
}

fn function<'py>(py: Python<'py>, table: &'static FunctionTable) -> PyResult<Bound<'py, PyDict>> {
    let described = entry(py, "function", table.name, &table.documentation())?;
    described.set_item("is_light", table.is_light)?;
    described.set_item("called", format!("{:?}", table.called).to_lowercase())?;
    described.set_item("parameters", fields(py, table.parameters)?)?;
    described.set_item("returns", one_hint(py, &table.returns)?)?;
    Ok(described)
}

fn one_shape<'py>(py: Python<'py>, shape: &Shape) -> PyResult<Bound<'py, PyDict>> {
    let described = entry(py, "shape", shape.name, shape.doc)?;
    described.set_item("fields", fields(py, shape.fields)?)?;
    Ok(described)
}

fn fields<'py>(py: Python<'py>, fields: &[Field]) -> PyResult<Bound<'py, PyList>> {
    let described = fields.iter().map(|field| {
        let described = entry(py, "field", field.name(), field.doc())?;
        described.set_item("hint", one_hint(py, &field.hint)?)?;
        described.set_item("default", field.default.map(Standing::text))?;
        Ok(described)
    });
    PyList::new(py, described.collect::<PyResult<Vec<_>>>()?)
}

/// A hint as a tuple: its kind, and what it is about.
fn one_hint<'py>(py: Python<'py>, hint: &Hint) -> PyResult<Bound<'py, PyTuple>> {
    match hint {
        Hint::Nothing => PyTuple::new(py, ["nothing"]),
        Hint::Bool => PyTuple::new(py, ["bool"]),
        Hint::Int { .. } => PyTuple::new(py, ["int"]),
        Hint::Text(name) => PyTuple::new(py, ["text", name]),
        Hint::Bytes => PyTuple::new(py, ["bytes"]),
        Hint::Decimal(name) => PyTuple::new(py, ["decimal", name]),
        Hint::Fraction => PyTuple::new(py, ["fraction"]),
        Hint::Id(name) => PyTuple::new(py, ["id", name]),
        Hint::Instant => PyTuple::new(py, ["instant"]),
        Hint::Civil => PyTuple::new(py, ["civil"]),
        Hint::Date => PyTuple::new(py, ["date"]),
        Hint::Time => PyTuple::new(py, ["time"]),
        Hint::ZoneInfo => PyTuple::new(py, ["zoneinfo"]),
        Hint::Map(key, value) => {
            let (key, value) = (one_hint(py, key)?.into_any(), one_hint(py, value)?.into_any());
            PyTuple::new(py, ["map".into_pyobject(py)?.into_any(), key, value])
        }
        Hint::Optional(inner) => pair(py, "optional", one_hint(py, inner)?.into_any()),
        Hint::Many(inner) => pair(py, "many", one_hint(py, inner)?.into_any()),
        Hint::Each(inner) => pair(py, "each", one_hint(py, inner)?.into_any()),
        Hint::Row(hints) => pair(py, "row", hints_of(py, hints)?),
        Hint::Either(hints) => pair(py, "either", hints_of(py, hints)?),
        Hint::Value(table) => PyTuple::new(py, ["value", table().module, table().name]),
        Hint::Plain(table) => PyTuple::new(py, ["plain", table().module, table().name]),
    }
}

fn hints_of<'py>(py: Python<'py>, hints: &[Hint]) -> PyResult<Bound<'py, PyAny>> {
    let hints = hints.iter().map(|hint| one_hint(py, hint)).collect::<PyResult<Vec<_>>>()?;
    Ok(PyTuple::new(py, hints)?.into_any())
}

fn pair<'py>(py: Python<'py>, kind: &str, inner: Bound<'py, PyAny>) -> PyResult<Bound<'py, PyTuple>> {
    PyTuple::new(py, [kind.into_pyobject(py)?.into_any(), inner])
}
