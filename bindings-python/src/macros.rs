//! The declarations: one for each type, function and module. `bindings-python/README.md` shows how to write them.

mod choice;
mod function;
mod module;
mod object;
mod operator;
mod plain;
mod value;

use crate::table::{Field, Standing};

/// What a module with declarations imports.
pub(crate) mod prelude {
    pub(crate) use journeyman::wire::Wire as _; // to read a class from JSON

    pub(crate) use crate::macros::{choice, function, method, module, object, operator, plain, static_method, value};
}

/// Doc comments as one text.
macro_rules! docs {
    ($($doc:literal)*) => { concat!($($doc, "\n"),*) };
}

/// The name of the Python module that a declaration stands in: that of the Rust file.
pub(crate) const fn module_name(path: &'static str) -> &'static str {
    const CRATE_BYTES: usize = "_native::".len();
    let inside = path.split_at(CRATE_BYTES).1; // `money`, or `calendar::zone` for the methods of a type
    let (mut rest, mut bytes) = (inside.as_bytes(), 0_usize);
    while let [byte, tail @ ..] = rest {
        if *byte == b':' {
            break;
        }
        (rest, bytes) = (tail, bytes.saturating_add(1)); // there is no `position` in a `const fn`
    }
    inside.split_at(bytes).0
}

/// What stands for a field that isn't given.
pub(crate) const fn standing(stated: Option<Standing>, optional: bool) -> Option<Standing> {
    match (stated, optional) {
        (Some(_), _) => stated,
        (None, true) => Some(Standing::Nothing),
        (None, false) => None,
    }
}

/// The parameters of a function, which may be given by their place: before one that must be given, all must be.
pub(crate) const fn in_order<const N: usize>(mut parameters: [Field; N]) -> [Field; N] {
    let mut must_be_given = false;
    let mut rest: &mut [Field] = &mut parameters;
    while let [before @ .., last] = rest {
        if must_be_given {
            last.default = None;
        }
        must_be_given = last.default.is_none();
        rest = before;
    }
    parameters
}

/// The rows of a table for fields or parameters that are taken: `[$doc $name: $type $default]`.
macro_rules! fields {
    ($($(#[doc = $doc:literal])* $f:ident : $t:ty $(= $empty:tt)?),* $(,)?) => {
        [$($crate::table::Field {
            text: concat!(stringify!($f), ":", $crate::macros::docs!($($doc)*)),
            hint: <$t as $crate::cross::Hinted>::HINT,
            default: $crate::macros::standing(
                $crate::macros::stated!($($empty)?),
                <$t as $crate::cross::Take<'static>>::OPTIONAL,
            ),
        }),*]
    };
}

/// A default: that of a list, of a `bool`, whatever the type's own is, or an expression in braces. A type in parentheses is none:
/// it is what the field is taken by.
macro_rules! stated {
    () => {
        None
    };
    ([]) => {
        Some($crate::table::Standing::Empty)
    };
    (false) => {
        Some($crate::table::Standing::False)
    };
    (default) => {
        Some($crate::table::Standing::Own)
    };
    ({ $usual:expr }) => {
        Some($crate::table::Standing::Own)
    };
    (($by:ty)) => {
        None
    };
}

/// The type that is taken for a field: with a default, one for which that stands.
macro_rules! taken {
    ($t:ty) => {
        $t
    };
    ($t:ty = ($by:ty)) => {
        $by
    };
    ($t:ty = { $usual:expr }) => {
        $crate::cross::Usual<$t>
    };
    ($t:ty = $default:tt) => {
        $crate::cross::Defaulted<$t>
    };
}

/// What was taken, as the field has it.
macro_rules! given {
    ($f:ident) => {
        $f
    };
    ($f:ident = { $usual:expr }) => {
        $f.0.unwrap_or_else(|| $usual)
    };
    ($f:ident = $default:tt) => {
        $f.0
    };
}

/// What is compared or written as text, by the words in the brackets of a declaration.
macro_rules! order {
    ($core:ty;) => { None };
    ($core:ty; ord $($rest:ident)*) => {
        Some(|a, b| Ok(Ord::cmp($crate::table::of::<$core>(a), $crate::table::of::<$core>(b))))
    };
    ($core:ty; compare $($rest:ident)*) => {
        Some(|a, b| {
            $crate::table::of::<$core>(a)
                .compare(*$crate::table::of::<$core>(b))
                .map_err(|error| pyo3::Python::attach(|py| $crate::error::raise(py, &error)))
        })
    };
    ($core:ty; $other:ident $($rest:ident)*) => { $crate::macros::order!($core; $($rest)*) };
}

macro_rules! text {
    ($core:ty;) => { None };
    ($core:ty; text $($rest:ident)*) => { Some(|core| $crate::table::of::<$core>(core).to_string()) };
    ($core:ty; $other:ident $($rest:ident)*) => { $crate::macros::text!($core; $($rest)*) };
}

/// The part that all types with a table share.
macro_rules! declared {
    (
        [$($doc:literal)*] $name:ident($core:ty) [$($word:ident)*] $made:ident $is_choice:literal
        content $content:expr, shapes $shapes:expr, shape_of $shape_of:expr, get $get:expr, build $build:expr,
        methods [$($method:path),*] operators $operators:expr
    ) => {
        // SAFETY: every function of the table reads `$core`.
        unsafe impl $crate::table::Declared for $core {
            fn table() -> &'static $crate::table::TypeTable {
                static TABLE: $crate::table::TypeTable = $crate::table::TypeTable {
                    module: $crate::macros::module_name(module_path!()),
                    name: stringify!($name),
                    doc: $crate::macros::docs!($($doc)*),
                    made: $crate::table::Made::$made,
                    is_choice: $is_choice,
                    shapes: $shapes,
                    shape_of: $shape_of,
                    get: $get,
                    build: $build,
                    content: $content,
                    order: $crate::macros::order!($core; $($word)*),
                    text: $crate::macros::text!($core; $($word)*),
                    methods: &[$($method),*],
                    operators: $operators,
                    new: $crate::classes::new::<$core>,
                    classes: pyo3::sync::PyOnceLock::new(),
                };
                &TABLE
            }
        }

        impl $crate::cross::Hinted for $core {
            const HINT: $crate::table::Hint =
                $crate::table::Hint::Value(<$core as $crate::table::Declared>::table);
        }
    };
}

/// How a value crosses: a copy of it goes out, and one comes in.
macro_rules! crossing {
    ($core:ty) => {
        impl $crate::cross::Give for $core {
            fn give<'py>(&self, py: pyo3::Python<'py>) -> pyo3::PyResult<pyo3::Bound<'py, pyo3::PyAny>> {
                $crate::cross::give_value(self.clone(), py)
            }

            fn hand_over(self, py: pyo3::Python<'_>) -> pyo3::PyResult<pyo3::Bound<'_, pyo3::PyAny>> {
                $crate::cross::give_value(self, py)
            }
        }

        impl<'a> $crate::cross::Take<'a> for $core {
            fn take(given: pyo3::Borrowed<'a, '_, pyo3::PyAny>) -> $crate::refused::Taken<Self> {
                $crate::cross::borrow::<$core>(given).cloned()
            }
        }
    };
}

macro_rules! content {
    ($core:ty [$($word:ident)*]) => {
        Some($crate::table::Content {
            eq: |a, b| $crate::table::of::<$core>(a) == $crate::table::of::<$core>(b),
            hash: $crate::macros::hash!($core; $($word)*),
            to_json: |core| journeyman::wire::Wire::to_json($crate::table::of::<$core>(core)),
            from_json: |json| $crate::macros::read(<$core>::from_json(json)),
        })
    };
}

/// By the value's own hash, or, where the core has none for it, by that of its JSON.
macro_rules! hash {
    ($core:ty;) => { |core| $crate::macros::hash_of($crate::table::of::<$core>(core)) };
    ($core:ty; json_hash $($rest:ident)*) => {
        |core| $crate::macros::hash_of(&journeyman::wire::Wire::to_json($crate::table::of::<$core>(core)))
    };
    ($core:ty; $other:ident $($rest:ident)*) => { $crate::macros::hash!($core; $($rest)*) };
}

pub(crate) fn hash_of(value: &impl std::hash::Hash) -> u64 {
    use std::hash::Hasher;
    let mut hasher = Hashing::default();
    value.hash(&mut hasher);
    hasher.finish()
}

/// The standard library's hasher, whose code isn't copied to each use. Its keys are fixed: the same value has the same hash in
/// every process.
#[derive(Default)]
struct Hashing(std::hash::DefaultHasher);

impl std::hash::Hasher for Hashing {
    #[inline(never)]
    fn write(&mut self, bytes: &[u8]) {
        self.0.write(bytes);
    }

    #[inline(never)]
    fn write_u64(&mut self, number: u64) {
        self.0.write_u64(number);
    }

    fn finish(&self) -> u64 {
        self.0.finish()
    }
}

pub(crate) fn read<T: Send + Sync + 'static>(
    read: Result<T, journeyman::wire::WireError>,
) -> Result<Box<crate::table::Core>, journeyman::error::Failure> {
    Ok(Box::new(read?))
}

/// The next place; there are never more than the table has.
pub(crate) fn next(places: &mut std::ops::RangeFrom<usize>) -> usize {
    places.next().unwrap_or_default()
}

pub(crate) use {choice::choice, content, crossing, declared, docs, fields, given, hash, order, stated, taken, text};
pub(crate) use {
    function::{callable, function, method, static_method},
    module::module,
    object::object,
    operator::operator,
    plain::{is_ordered, names, plain, plain_text},
    value::{gotten, operators, value},
};
