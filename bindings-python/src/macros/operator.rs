//! Operators.

/// An operator between two values of a type, or on one: `__add__ in Py_nb_add (a, b: Money) -> Answer = expression`. With
/// anything else beside it, Python is told that there is no such operator, as it expects.
macro_rules! operator {
    ($name:ident in $slot:ident ($a:ident, $b:ident : $core:ty) -> $answer:ty = $body:expr) => {{
        struct Entry;
        impl pyo3::impl_::trampoline::MethodDef<pyo3::impl_::trampoline::binaryfunc::Func> for Entry {
            const METH: pyo3::impl_::trampoline::binaryfunc::Func = |py, left, right| {
                // SAFETY: Python calls with two objects.
                let (left, right) =
                    unsafe { (pyo3::Borrowed::from_ptr(py, left), pyo3::Borrowed::from_ptr(py, right)) };
                match ($crate::cross::borrow::<$core>(left), $crate::cross::borrow::<$core>(right)) {
                    (Ok($a), Ok($b)) => {
                        let answer: $answer = $body;
                        $crate::cross::Answer::answer(answer, py).map(pyo3::Bound::into_ptr)
                    }
                    _ => Ok(py.NotImplemented().into_ptr()),
                }
            };
        }
        $crate::table::Operator {
            name: stringify!($name),
            slot: pyo3::ffi::$slot,
            call: $crate::table::Slot::Binary(pyo3::impl_::trampoline::binaryfunc::<Entry>),
            operand: Some(<$core as $crate::cross::Hinted>::HINT),
            returns: <$answer as $crate::cross::Answer>::RETURNS,
        }
    }};
    ($name:ident in $slot:ident ($a:ident : $core:ty) -> $answer:ty = $body:expr) => {{
        struct Entry;
        impl pyo3::impl_::trampoline::MethodDef<pyo3::impl_::trampoline::unaryfunc::Func> for Entry {
            const METH: pyo3::impl_::trampoline::unaryfunc::Func = |py, this| {
                // SAFETY: Python calls with an object.
                let this = unsafe { pyo3::Borrowed::from_ptr(py, this) };
                match $crate::cross::borrow::<$core>(this) {
                    Ok($a) => {
                        let answer: $answer = $body;
                        $crate::cross::Answer::answer(answer, py).map(pyo3::Bound::into_ptr)
                    }
                    Err(_) => Ok(py.NotImplemented().into_ptr()),
                }
            };
        }
        $crate::table::Operator {
            name: stringify!($name),
            slot: pyo3::ffi::$slot,
            call: $crate::table::Slot::Unary(pyo3::impl_::trampoline::unaryfunc::<Entry>),
            operand: None,
            returns: <$answer as $crate::cross::Answer>::RETURNS,
        }
    }};
}

pub(crate) use operator;
