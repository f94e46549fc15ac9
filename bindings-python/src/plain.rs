//! Enums without data: real `enum.Enum` classes, made when they are first asked for.

use pyo3::{
    Borrowed, ffi,
    prelude::*,
    types::{PyString, PyType},
};

use crate::{
    cross::{Give, Take},
    function::definition,
    refused::{Refused, Taken},
    table::{Called, Hint, Plain, PlainTable, docstring},
};

/// The class of an enum, and its members in the order of the table.
pub(crate) struct PlainClass {
    pub(crate) class: Py<PyAny>,
    members: Vec<Py<PyAny>>,
}

impl PlainTable {
    pub(crate) fn class(&'static self, py: Python<'_>) -> PyResult<&'static PlainClass> {
        self.class.get_or_try_init(py, || self.make(py))
    }

    /// The text of each member in JSON, without its quotes.
    pub(crate) fn texts(&self) -> Vec<String> {
        let text = |place| String::from_utf8_lossy(&(self.wire)(place)).trim_matches('"').to_owned();
        (0..self.members.len()).map(text).collect()
    }

    /// The name of each member in Python.
    pub(crate) fn member_names(&self) -> Vec<String> {
        match self.names {
            Some(names) => names.iter().map(|name| upper_snake(name)).collect(),
            None => self.texts().iter().map(|text| python_name(text)).collect(),
        }
    }

    fn make(&'static self, py: Python<'_>) -> PyResult<PlainClass> {
        let names = self.member_names();
        let rows: Vec<(&str, String, String)> = names
            .iter()
            .zip(self.texts())
            .zip(self.members)
            .map(|((name, text), doc)| (name.as_str(), text, docstring(doc)))
            .collect();
        let make = py.import("journeyman._plain")?.getattr("make")?;
        let class = make.call1((self.name, self.module, docstring(self.doc), rows, self.ordered))?;
        if let Some(text) = self.text {
            for (place, name) in names.iter().enumerate() {
                class.getattr(name.as_str())?.setattr("_text", text(place))?;
            }
            class.setattr("__str__", py.import("journeyman._plain")?.getattr("text")?)?;
        }
        for method in self.methods {
            let table = method();
            if table.called == Called::Static {
                let function = crate::function::make(py, table)?;
                class.setattr(table.name, py.import("builtins")?.getattr("staticmethod")?.call1((function,))?)?;
                continue;
            }
            let class = class.cast::<PyType>()?;
            // SAFETY: the definition lives as long as the process, and its entry is what its flags say.
            let method = unsafe {
                Bound::from_owned_ptr_or_err(py, ffi::PyDescr_NewMethod(class.as_type_ptr(), definition(table)))?
            };
            class.setattr(table.name, method)?;
        }
        let members = names.iter().map(|name| class.getattr(name.as_str()).map(Bound::unbind));
        Ok(PlainClass { members: members.collect::<PyResult<_>>()?, class: class.unbind() })
    }
}

/// `half_up` is `HALF_UP`, `BR-CO-15` is `BR_CO_15`.
fn python_name(text: &str) -> String {
    text.chars().map(|c| if c.is_ascii_alphanumeric() { c.to_ascii_uppercase() } else { '_' }).collect()
}

/// `DoubleBooked` is `DOUBLE_BOOKED`.
fn upper_snake(name: &str) -> String {
    let mut upper = String::new();
    for letter in name.chars() {
        if letter.is_ascii_uppercase() && !upper.is_empty() {
            upper.push('_');
        }
        upper.push(letter.to_ascii_uppercase());
    }
    upper
}

/// The place of a member of an enum.
pub(crate) fn take_place(given: Borrowed<'_, '_, PyAny>, table: fn() -> &'static PlainTable) -> Taken<usize> {
    let class = table().class(given.py())?;
    let member = class.members.iter().position(|member| member.as_ptr() == given.as_ptr());
    member.ok_or_else(|| {
        let refused = Refused::of_type(given, &Hint::Plain(table));
        let Ok(text) = given.cast::<PyString>() else { return refused };
        // A text is the commonest slip; naming the member makes it quick to mend.
        let mut known = table().member_names().into_iter().zip(table().texts());
        match known.find(|(_, known)| *text == known.as_str()) {
            Some((name, _)) => {
                let wanted = format!("{}.{name}", table().name);
                Refused::because(wanted, "its text as str".to_owned())
            }
            None => refused,
        }
    })
}

/// The member at a place.
pub(crate) fn give_place<'py>(
    py: Python<'py>,
    table: &'static PlainTable,
    place: usize,
) -> PyResult<Bound<'py, PyAny>> {
    let class = table.class(py)?;
    // INVARIANT: places are those of the members.
    Ok(class.members.get(place).unwrap_or(&class.class).bind(py).clone())
}

/// What the macro `plain!` implements for an enum; `Take` and `Give` follow from it.
pub(crate) fn take<'a, T: Plain + Take<'a>>(given: Borrowed<'a, '_, PyAny>) -> Taken<T> {
    let place = take_place(given, T::table)?;
    T::ALL.get(place).copied().ok_or_else(|| Refused::of_type(given, &Hint::Plain(T::table)))
}

/// See [`take`].
pub(crate) fn give<T: Plain + Give>(value: T, py: Python<'_>) -> PyResult<Bound<'_, PyAny>> {
    give_place(py, T::table(), value.place())
}
