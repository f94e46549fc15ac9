//! Enums without data.

/// An enum of the core without data: an `enum.Enum`.
macro_rules! plain {
    (
        $(#[doc = $doc:literal])*
        $name:ident($core:ty) [$($word:ident)*] {
            $($(#[doc = $vdoc:literal])* $v:ident),+ $(,)?
        }
        $(methods [$($method:path),* $(,)?])?
    ) => {
        impl $crate::table::Plain for $core {
            const ALL: &'static [Self] = &[$(<$core>::$v),+];

            fn table() -> &'static $crate::table::PlainTable {
                static TABLE: $crate::table::PlainTable = $crate::table::PlainTable {
                    module: $crate::macros::module_name(module_path!()),
                    name: stringify!($name),
                    doc: $crate::macros::docs!($($doc)*),
                    ordered: $crate::macros::is_ordered!($($word)*),
                    names: $crate::macros::names!([$($word)*] $($v)+),
                    text: $crate::macros::plain_text!($core; $($word)*),
                    members: &[$($crate::macros::docs!($($vdoc)*)),+],
                    wire: |place| {
                        <$core as $crate::table::Plain>::ALL
                            .get(place)
                            .map(journeyman::wire::Wire::to_json)
                            .unwrap_or_default()
                    },
                    methods: &[$($($method),*)?],
                    class: pyo3::sync::PyOnceLock::new(),
                };
                &TABLE
            }

            fn place(self) -> usize {
                enum Place { $($v),+ }
                match self {
                    $(Self::$v => Place::$v as usize),+
                }
            }
        }

        impl $crate::cross::Hinted for $core {
            const HINT: $crate::table::Hint = $crate::table::Hint::Plain(<$core as $crate::table::Plain>::table);
        }

        impl $crate::cross::Give for $core {
            fn give<'py>(&self, py: pyo3::Python<'py>) -> pyo3::PyResult<pyo3::Bound<'py, pyo3::PyAny>> {
                $crate::plain::give(*self, py)
            }
        }

        impl<'a> $crate::cross::Take<'a> for $core {
            fn take(given: pyo3::Borrowed<'a, '_, pyo3::PyAny>) -> $crate::refused::Taken<Self> {
                $crate::plain::take(given)
            }
        }
    };
}

macro_rules! is_ordered {
    () => { false };
    (ord $($rest:ident)*) => { true };
    ($other:ident $($rest:ident)*) => { $crate::macros::is_ordered!($($rest)*) };
}

macro_rules! plain_text {
    ($core:ty;) => { None };
    ($core:ty; text $($rest:ident)*) => {
        Some(|place| <$core as $crate::table::Plain>::ALL.get(place).map(ToString::to_string).unwrap_or_default())
    };
    ($core:ty; $other:ident $($rest:ident)*) => { $crate::macros::plain_text!($core; $($rest)*) };
}

/// The variants' names, where the members are called by them and not by their texts.
macro_rules! names {
    ([] $($v:ident)+) => { None };
    ([named $($rest:ident)*] $($v:ident)+) => { Some(&[$(stringify!($v)),+]) };
    ([$other:ident $($rest:ident)*] $($v:ident)+) => { $crate::macros::names!([$($rest)*] $($v)+) };
}

pub(crate) use {is_ordered, names, plain, plain_text};
