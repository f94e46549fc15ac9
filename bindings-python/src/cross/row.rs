//! Crossing without the type: what is the same for all types is one function, which is told where a value is and how its
//! type crosses. There are some 2,000 fields and parameters, and code for each would be most of the library.

use std::{
    marker::PhantomData,
    mem::{ManuallyDrop, offset_of},
    ptr::NonNull,
};

use pyo3::{Borrowed, prelude::*, types::PyTuple};

use super::{Give, Hinted, Take};
use crate::{
    refused::Taken,
    table::{Core, Hint},
};

/// How the values of a type are taken, written to a place that has room for one.
pub(crate) struct Crossing {
    /// Writes what it takes, unless it is refused.
    pub(crate) take: unsafe fn(Borrowed<'_, '_, PyAny>, *mut u8) -> Taken<()>,
    /// Writes what stands for an argument that was left out, if anything does.
    pub(crate) absent: unsafe fn(*mut u8) -> bool,
    pub(crate) drop: unsafe fn(*mut u8),
}

impl Crossing {
    /// That of a type.
    pub(crate) const fn of<'a, T: Take<'a>>() -> Self {
        Self { take: take_at::<T>, absent: absent_at::<T>, drop: drop_at::<T> }
    }
}

/// # Safety
/// `out` must be the place of a `T`, and the object must live for `'a`.
unsafe fn take_at<'a, T: Take<'a>>(given: Borrowed<'_, '_, PyAny>, out: *mut u8) -> Taken<()> {
    // SAFETY: as the caller promises.
    unsafe {
        let given = Borrowed::<'a, '_, PyAny>::from_ptr(given.py(), given.as_ptr());
        out.cast::<T>().write(T::take(given)?);
    }
    Ok(())
}

/// # Safety
/// `out` must be the place of a `T`.
unsafe fn absent_at<'a, T: Take<'a>>(out: *mut u8) -> bool {
    let Some(value) = T::absent() else { return false };
    // SAFETY: as the caller promises.
    unsafe { out.cast::<T>().write(value) };
    true
}

/// # Safety
/// `value` must be a `T` that nobody reads any more.
unsafe fn drop_at<T>(value: *mut u8) {
    // SAFETY: as the caller promises.
    unsafe { value.cast::<T>().drop_in_place() };
}

/// An element of a tuple: where it is, and how it crosses.
pub(crate) struct Row {
    pub(crate) at: usize,
    pub(crate) crossing: &'static Crossing,
}

/// Arguments that are taken together, as a tuple.
///
/// # Safety
/// The rows must be the elements of the tuple, all of them, each at its place.
pub(crate) unsafe trait Together<'a>: Sized {
    const ROWS: &'static [Row];
}

macro_rules! together {
    (@ $($name:ident $place:tt)*) => {
        // SAFETY: each element is at its offset.
        unsafe impl<'a, $($name: Take<'a>),*> Together<'a> for ($($name,)*) {
            const ROWS: &'static [Row] =
                &[$(Row { at: offset_of!(Self, $place), crossing: &Crossing::of::<$name>() }),*];
        }
    };
    // Itself, and every shorter one.
    ([$($taken:ident $place:tt)*]) => { together! { @ $($taken $place)* } };
    ([$($taken:ident $place:tt)*] $next:ident $at:tt $($rest:tt)*) => {
        together! { @ $($taken $place)* }
        together! { [$($taken $place)* $next $at] $($rest)* }
    };
}

// As many as a type may have fields, see `FIELDS_MAX`.
together! {
    [] A 0 B 1 C 2 D 3 E 4 F 5 G 6 H 7 I 8 J 9 K 10 L 11 M 12 N 13 O 14 P 15 Q 16 R 17 S 18 T 19 U 20 V 21 W 22 X 23 Y 24
}

/// An argument for which its type's default stands.
pub(crate) struct Defaulted<T>(pub(crate) T);

impl<T: Hinted> Hinted for Defaulted<T> {
    const HINT: Hint = T::HINT;
}

impl<'a, T: Take<'a> + Default> Take<'a> for Defaulted<T> {
    fn take(given: Borrowed<'a, '_, PyAny>) -> Taken<Self> {
        T::take(given).map(Self)
    }

    fn absent() -> Option<Self> {
        Some(Self(T::default()))
    }
}

/// An argument for which something stands that its type has no default for.
pub(crate) struct Usual<T>(pub(crate) Option<T>);

impl<T: Hinted> Hinted for Usual<T> {
    const HINT: Hint = T::HINT;
}

impl<'a, T: Take<'a>> Take<'a> for Usual<T> {
    fn take(given: Borrowed<'a, '_, PyAny>) -> Taken<Self> {
        T::take(given).map(|taken| Self(Some(taken)))
    }

    fn absent() -> Option<Self> {
        Some(Self(None))
    }
}

/// A value that is held somewhere, and how its type is given.
pub(crate) struct Found<'c> {
    value: NonNull<u8>,
    give: unsafe fn(NonNull<u8>, Python<'_>) -> PyResult<Bound<'_, PyAny>>,
    lives: PhantomData<&'c ()>,
}

impl<'c> Found<'c> {
    pub(crate) fn at<T: Give>(value: &'c T) -> Self {
        Self { value: NonNull::from(value).cast(), give: give_at::<T>, lives: PhantomData }
    }

    pub(crate) fn give(self, py: Python<'_>) -> PyResult<Bound<'_, PyAny>> {
        // SAFETY: the function is the one for the value's type, and the value lives.
        unsafe { (self.give)(self.value, py) }
    }
}

/// # Safety
/// `value` must be a `T`.
unsafe fn give_at<T: Give>(value: NonNull<u8>, py: Python<'_>) -> PyResult<Bound<'_, PyAny>> {
    // SAFETY: as the caller promises.
    unsafe { value.cast::<T>().as_ref() }.give(py)
}

/// A tuple of values that stay where they are.
pub(super) fn give_all<'py, T: Give>(values: &[T], py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
    // SAFETY: each place is one of the slice.
    many(py, values.len(), &mut |place| match values.get(place) {
        Some(value) => value.give(py),
        None => Ok(py.None().into_bound(py)), // INVARIANT: it is asked for as many as there are
    })
}

/// A tuple of values that are handed over.
pub(super) fn hand_over_all<T: Give>(values: Vec<T>, py: Python<'_>) -> PyResult<Bound<'_, PyAny>> {
    let count = values.len();
    let mut values = values.into_iter();
    many(py, count, &mut |_| match values.next() {
        Some(value) => value.hand_over(py),
        None => Ok(py.None().into_bound(py)), // INVARIANT: it is asked for as many as there are
    })
}

/// A tuple of so many objects.
#[inline(never)]
fn many<'py>(
    py: Python<'py>,
    count: usize,
    give: &mut dyn FnMut(usize) -> PyResult<Bound<'py, PyAny>>,
) -> PyResult<Bound<'py, PyAny>> {
    let mut items = Vec::with_capacity(count);
    for place in 0..count {
        items.push(give(place)?);
    }
    Ok(PyTuple::new(py, items)?.into_any())
}

/// Takes each item of a sequence.
#[inline(never)]
pub(super) fn each<'py>(
    given: Borrowed<'_, 'py, PyAny>,
    hint: &Hint,
    take: &mut dyn FnMut(usize, Borrowed<'_, 'py, PyAny>) -> Taken<()>,
) -> Taken<()> {
    let items = super::items(given, hint)?;
    let count = items.len();
    for (place, item) in items.iter_borrowed().enumerate() {
        take(count.saturating_sub(place), item).map_err(|refused| refused.within(format!("[{place}]")))?;
    }
    Ok(())
}

/// A value whose type its table knows. It is moved, and with nothing to drop on the way if there is no memory, this is a
/// few instructions for each type.
pub(crate) fn boxed<T: std::any::Any + Send + Sync>(value: T) -> Box<Core> {
    let value = ManuallyDrop::new(value);
    let made: Box<T> = Box::write(Box::new_uninit(), ManuallyDrop::into_inner(value));
    made
}
