//! Crossing between Python and the core: strictly by type on the way in, the standard library's types on the way out.
//!
//! | core | Python |
//! |---|---|
//! | `bool`, whole numbers, `String` | `bool`, `int` (never a `bool`), `str` |
//! | decimal newtypes | `decimal.Decimal` out; `Decimal`, `int` or `str` in, never a `float` |
//! | `Exact` | `fractions.Fraction` |
//! | ids | `uuid.UUID` out; `UUID` or its text in |
//! | `DateTime<Utc>` | aware `datetime` (in UTC out, of any zone in) |
//! | `NaiveDateTime`, `NaiveDate`, `NaiveTime` | naive `datetime`, `date`, naive `time` |
//! | texts that are checked | `str` |
//! | `Vec<T>` | `tuple` out; a list, a tuple or another sequence in |
//! | `Option<T>` | `None` or what `T` is |

mod decimal;
mod id;
mod row;
mod text;
mod time;

use std::{collections::BTreeMap, marker::PhantomData, ops::Deref};

pub(crate) use row::{Defaulted, Found, Row, Together, Usual, boxed};
pub(crate) use text::with_zone_name;
pub(crate) use time::{keeping_finer, was_cut};

use journeyman::{
    error::Coded,
    invoice::{StepInput, StepInputs},
};
use pyo3::{
    Borrowed, IntoPyObjectExt,
    prelude::*,
    types::{PyBool, PyByteArray, PyBytes, PyDict, PyInt, PyList, PySequence, PyString, PyTuple, PyType},
};

use crate::{
    classes::wrap,
    error,
    refused::{Refused, Taken},
    table::{Core, Declared, Hint, TypeTable, of},
    value::Value,
};

/// What a type of the core is in Python.
pub(crate) trait Hinted {
    const HINT: Hint;
}

/// Taken from Python; `'a` is how long the object is there.
pub(crate) trait Take<'a>: Hinted + Sized {
    /// Whether an argument of it may be left out.
    const OPTIONAL: bool = false;

    fn take(given: Borrowed<'a, '_, PyAny>) -> Taken<Self>;

    /// What stands for an argument that was left out, where that may be.
    fn absent() -> Option<Self> {
        None
    }
}

/// Given to Python.
pub(crate) trait Give: Hinted {
    fn give<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>>;

    /// Given for good: what nobody else keeps is handed over instead of copied.
    fn hand_over(self, py: Python<'_>) -> PyResult<Bound<'_, PyAny>>
    where
        Self: Sized,
    {
        self.give(py)
    }
}

/// What a function of the core answers: a value, or a value or an error.
pub(crate) trait Answer {
    const RETURNS: Hint;

    fn answer(self, py: Python<'_>) -> PyResult<Bound<'_, PyAny>>;
}

impl<T: Give> Answer for T {
    const RETURNS: Hint = T::HINT;

    fn answer(self, py: Python<'_>) -> PyResult<Bound<'_, PyAny>> {
        self.hand_over(py)
    }
}

impl<T: Answer, E: Coded> Answer for Result<T, E> {
    const RETURNS: Hint = T::RETURNS;

    fn answer(self, py: Python<'_>) -> PyResult<Bound<'_, PyAny>> {
        match self {
            Ok(value) => value.answer(py),
            Err(error) => Err(error::raise(py, &error)),
        }
    }
}

// --- values with a table

/// The value behind an object, if it is of the type.
pub(crate) fn borrow<'a, T: Declared>(given: Borrowed<'a, '_, PyAny>) -> Taken<&'a T> {
    Ok(of::<T>(borrow_core(given, T::table)?))
}

#[inline(never)]
fn borrow_core<'a>(given: Borrowed<'a, '_, PyAny>, table: fn() -> &'static TypeTable) -> Taken<&'a Core> {
    let value = given.cast::<Value>().ok();
    let value = value.as_ref().map(|value| value.get()).filter(|value| std::ptr::eq(value.table, table()));
    let Some(value) = value else { return Err(Refused::of_type(given, &Hint::Value(table))) };
    // SAFETY: the object lives for 'a and is frozen, so what it holds stays where it is for as long.
    Ok(unsafe { &*std::ptr::from_ref(&*value.core) })
}

impl<'a, T: Declared + Hinted> Take<'a> for &'a T {
    fn take(given: Borrowed<'a, '_, PyAny>) -> Taken<Self> {
        borrow(given)
    }
}

/// A value that stays where it is in Python, for a list of them: `Vec<Held<Job>>` borrows each, `Vec<Job>` copies each.
pub(crate) struct Held<T> {
    // INVARIANT: of the table of `T`.
    value: Py<Value>,
    of: PhantomData<fn() -> T>,
}

impl<T: Declared> Deref for Held<T> {
    type Target = T;

    fn deref(&self) -> &T {
        of::<T>(&*self.value.get().core)
    }
}

impl<T: Hinted> Hinted for Held<T> {
    const HINT: Hint = T::HINT;
}

impl<'a, T: Declared + Hinted> Take<'a> for Held<T> {
    fn take(given: Borrowed<'a, '_, PyAny>) -> Taken<Self> {
        borrow::<T>(given)?;
        let value = given.cast::<Value>().map_err(PyErr::from)?;
        Ok(Self { value: value.to_owned().unbind(), of: PhantomData })
    }
}

/// See the macro `value!`.
pub(crate) fn give_value<T: Declared>(value: T, py: Python<'_>) -> PyResult<Bound<'_, PyAny>> {
    wrap(py, T::table(), boxed(value))
}

// --- references and containers

impl<T: Hinted + ?Sized> Hinted for &T {
    const HINT: Hint = T::HINT;
}

impl<T: Give + ?Sized> Give for &T {
    fn give<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        (**self).give(py)
    }
}

impl<T: Hinted> Hinted for Box<T> {
    const HINT: Hint = T::HINT;
}

impl<T: Give> Give for Box<T> {
    fn give<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        (**self).give(py)
    }
}

impl<'a, T: Take<'a>> Take<'a> for Box<T> {
    fn take(given: Borrowed<'a, '_, PyAny>) -> Taken<Self> {
        T::take(given).map(Self::new)
    }
}

impl<T: Hinted> Hinted for Option<T> {
    const HINT: Hint = Hint::Optional(&T::HINT);
}

impl<T: Give> Give for Option<T> {
    fn give<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        self.as_ref().map_or_else(|| Ok(py.None().into_bound(py)), |value| value.give(py))
    }

    fn hand_over(self, py: Python<'_>) -> PyResult<Bound<'_, PyAny>> {
        self.map_or_else(|| Ok(py.None().into_bound(py)), |value| value.hand_over(py))
    }
}

impl<'a, T: Take<'a>> Take<'a> for Option<T> {
    const OPTIONAL: bool = true;

    fn take(given: Borrowed<'a, '_, PyAny>) -> Taken<Self> {
        if given.is_none() { Ok(None) } else { T::take(given).map(Some) }
    }

    fn absent() -> Option<Self> {
        Some(None)
    }
}

impl<T: Hinted> Hinted for [T] {
    const HINT: Hint = Hint::Many(&T::HINT);
}

impl<T: Give> Give for [T] {
    fn give<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        row::give_all(self, py)
    }
}

impl<T: Hinted> Hinted for Vec<T> {
    const HINT: Hint = Hint::Many(&T::HINT);
}

impl<T: Give> Give for Vec<T> {
    fn give<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        self.as_slice().give(py)
    }

    fn hand_over(self, py: Python<'_>) -> PyResult<Bound<'_, PyAny>> {
        row::hand_over_all(self, py)
    }
}

impl<'a, T: for<'item> Take<'item>> Take<'a> for Vec<T> {
    fn take(given: Borrowed<'a, '_, PyAny>) -> Taken<Self> {
        let mut taken = Self::new();
        row::each(given, &Self::HINT, &mut |left, item| {
            if taken.is_empty() {
                taken.reserve_exact(left);
            }
            taken.push(T::take(item)?);
            Ok(())
        })?;
        Ok(taken)
    }
}

impl Hinted for StepInputs {
    const HINT: Hint = <[StepInput]>::HINT;
}

impl Give for StepInputs {
    fn give<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        (**self).give(py)
    }
}

impl<'a> Take<'a> for StepInputs {
    fn take(given: Borrowed<'a, '_, PyAny>) -> Taken<Self> {
        Vec::take(given).map(Self::from)
    }
}

/// A sequence as a tuple, which nobody changes while its items are taken. A text is a sequence of letters, but nobody
/// means that.
pub(crate) fn items<'py>(given: Borrowed<'_, 'py, PyAny>, hint: &Hint) -> Taken<Bound<'py, PyTuple>> {
    if let Ok(tuple) = given.cast::<PyTuple>() {
        return Ok((*tuple).clone());
    }
    if let Ok(list) = given.cast::<PyList>() {
        return Ok(list.to_tuple());
    }
    let is_text = given.is_instance_of::<PyString>()
        || given.is_instance_of::<PyBytes>()
        || given.is_instance_of::<PyByteArray>();
    match given.cast::<PySequence>() {
        Ok(sequence) if !is_text => counted(sequence.as_any()),
        _ => Err(Refused::of_type(given, hint)),
    }
}

/// Item by item: a sequence that isn't held in memory, such as a `range`, may be longer than it, or say so.
fn counted<'py>(sequence: &Bound<'py, PyAny>) -> Taken<Bound<'py, PyTuple>> {
    const ITEMS_MAX: usize = 1_048_576;
    let mut items = Vec::new();
    for item in sequence.try_iter()? {
        if items.len() == ITEMS_MAX {
            let text = format!("there are more than {ITEMS_MAX} items in a sequence that is no list or tuple");
            return Err(Refused::of_shape(text, "give a list, if so many are meant".to_owned()));
        }
        items.push(item?);
    }
    Ok(PyTuple::new(sequence.py(), items)?)
}

impl<K: Hinted, V: Hinted> Hinted for BTreeMap<K, V> {
    const HINT: Hint = Hint::Map(&K::HINT, &V::HINT);
}

impl<K: Give, V: Give> Give for BTreeMap<K, V> {
    fn give<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        let dict = PyDict::new(py);
        for (key, value) in self {
            dict.set_item(key.give(py)?, value.give(py)?)?;
        }
        Ok(dict.into_any())
    }
}

impl<'a, K: for<'item> Take<'item> + Ord, V: for<'item> Take<'item>> Take<'a> for BTreeMap<K, V> {
    fn take(given: Borrowed<'a, '_, PyAny>) -> Taken<Self> {
        let Ok(dict) = given.cast::<PyDict>() else { return Err(Refused::of_type(given, &Self::HINT)) };
        let entry = |(key, value): (Bound<'_, PyAny>, Bound<'_, PyAny>)| {
            let step = |refused: Box<Refused>| refused.within("[key]".to_owned());
            let key = K::take(key.as_borrowed()).map_err(step)?;
            Ok((key, V::take(value.as_borrowed()).map_err(|refused| refused.within("[value]".to_owned()))?))
        };
        dict.copy()?.iter().map(entry).collect()
    }
}

// --- what Python has itself

impl Hinted for () {
    const HINT: Hint = Hint::Nothing;
}

impl Give for () {
    fn give<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        Ok(py.None().into_bound(py))
    }
}

impl Hinted for bool {
    const HINT: Hint = Hint::Bool;
}

impl Give for bool {
    fn give<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        self.into_bound_py_any(py)
    }
}

impl<'a> Take<'a> for bool {
    fn take(given: Borrowed<'a, '_, PyAny>) -> Taken<Self> {
        given.cast::<PyBool>().map(|value| value.is_true()).map_err(|_| Refused::of_type(given, &Self::HINT))
    }
}

/// A whole number that isn't a truth value, though Python counts those among its numbers.
pub(crate) fn is_int(given: Borrowed<'_, '_, PyAny>) -> bool {
    given.is_instance_of::<PyInt>() && !given.is_instance_of::<PyBool>()
}

macro_rules! int {
    ($($int:ty),+) => {$(
        impl Hinted for $int {
            const HINT: Hint = Hint::Int { max: <$int>::MAX as u64, is_signed: <$int>::MIN != 0 };
        }

        impl Give for $int {
            fn give<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
                self.into_bound_py_any(py)
            }
        }

        impl<'a> Take<'a> for $int {
            fn take(given: Borrowed<'a, '_, PyAny>) -> Taken<Self> {
                if !is_int(given) {
                    return Err(Refused::of_type(given, &Self::HINT));
                }
                given.extract::<Self>().map_err(|_| out_of_range(&Self::HINT))
            }
        }
    )+};
}

int!(u16, u32, u64, usize, i32, i64);

#[cold]
fn out_of_range(hint: &Hint) -> Box<Refused> {
    let Hint::Int { max, is_signed } = *hint else { return Refused::of_shape(String::new(), String::new()) };
    let min = if is_signed { i128::from(!max.cast_signed()) } else { 0 };
    Refused::of_shape(
        format!("the number is not from {min} to {max}"),
        format!("give a whole number from {min} to {max}"),
    )
}

impl Hinted for str {
    const HINT: Hint = Hint::Text("str");
}

impl Give for str {
    fn give<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        Ok(PyString::new(py, self).into_any())
    }
}

impl Hinted for String {
    const HINT: Hint = Hint::Text("str");
}

impl Give for String {
    fn give<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        self.as_str().give(py)
    }
}

impl<'a> Take<'a> for String {
    fn take(given: Borrowed<'a, '_, PyAny>) -> Taken<Self> {
        text_of(given, &Self::HINT).map(str::to_owned)
    }
}

impl<'a> Take<'a> for &'a str {
    fn take(given: Borrowed<'a, '_, PyAny>) -> Taken<Self> {
        text_of(given, &Self::HINT)
    }
}

/// The text of a `str`.
#[inline(never)]
pub(crate) fn text_of<'a>(given: Borrowed<'a, '_, PyAny>, hint: &Hint) -> Taken<&'a str> {
    let text = given.cast::<PyString>().map_err(|_| Refused::of_type(given, hint))?;
    let text = text.to_str().map_err(|_| not_unicode())?;
    // SAFETY: Python keeps the UTF-8 of a string with it, and the string lives for 'a.
    Ok(unsafe { &*std::ptr::from_ref(text) })
}

#[cold]
pub(crate) fn not_unicode() -> Box<Refused> {
    Refused::of_shape(
        "the text has half a surrogate pair, which is no character".to_owned(),
        "decode the text with the encoding it was written in".to_owned(),
    )
}

impl Hinted for Vec<u8> {
    const HINT: Hint = Hint::Bytes;
}

impl Give for Vec<u8> {
    fn give<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        Ok(PyBytes::new(py, self).into_any())
    }
}

impl<'a> Take<'a> for Vec<u8> {
    fn take(given: Borrowed<'a, '_, PyAny>) -> Taken<Self> {
        given.cast::<PyBytes>().map(|bytes| bytes.as_bytes().to_vec()).map_err(|_| Refused::of_type(given, &Self::HINT))
    }
}

/// A type of the standard library, imported when it is first needed.
pub(crate) struct Imported {
    module: &'static str,
    name: &'static str,
    class: pyo3::sync::PyOnceLock<Py<PyType>>,
}

impl Imported {
    pub(crate) const fn new(module: &'static str, name: &'static str) -> Self {
        Self { module, name, class: pyo3::sync::PyOnceLock::new() }
    }

    pub(crate) fn get<'py>(&self, py: Python<'py>) -> PyResult<&Bound<'py, PyType>> {
        self.class.import(py, self.module, self.name)
    }
}
