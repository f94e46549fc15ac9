//! The declarations: one for each type, function and module. `bindings-python/README.md` shows how to write them.

use crate::table::Field;

/// What a module with declarations imports.
pub(crate) mod prelude {
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

/// What stands for a field that isn't given, as Python writes it.
pub(crate) const fn default_text(stated: Option<&'static str>, optional: bool) -> Option<&'static str> {
    match (stated, optional) {
        (Some(_), _) => stated,
        (None, true) => Some("None"),
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
            name: stringify!($f),
            doc: $crate::macros::docs!($($doc)*),
            hint: <$t as $crate::cross::Hinted>::HINT,
            default: $crate::macros::default_text(
                $crate::macros::stated!($($empty)?),
                <$t as $crate::cross::Take<'static>>::OPTIONAL,
            ),
        }),*]
    };
}

/// A default as Python writes it: of a list, of a `bool`, or whatever the type's own is.
macro_rules! stated {
    () => {
        None
    };
    ([]) => {
        Some("()")
    };
    (false) => {
        Some("False")
    };
    (default) => {
        Some("...")
    };
}

macro_rules! default_of {
    () => {
        None
    };
    ($default:tt) => {
        Some(Default::default)
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
                    new: pyo3::impl_::trampoline::newfunc::<$crate::classes::New<$core>>,
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
            from_json: |json| $crate::macros::read::<$core>(json),
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
    use std::hash::{DefaultHasher, Hasher};
    let mut hasher = DefaultHasher::new(); // with fixed keys: the same value has the same hash in every process
    value.hash(&mut hasher);
    hasher.finish()
}

pub(crate) fn read<T: journeyman::wire::Wire + Send + Sync + 'static>(
    json: &[u8],
) -> Result<Box<crate::table::Core>, journeyman::error::Failure> {
    Ok(Box::new(T::from_json(json)?))
}

#[cold]
pub(crate) fn no_field() -> pyo3::PyErr {
    pyo3::exceptions::PyAttributeError::new_err("no such field") // INVARIANT: places are those of the table
}

/// The next place; there are never more than the table has.
pub(crate) fn next(places: &mut std::ops::RangeFrom<usize>) -> usize {
    places.next().unwrap_or_default()
}

/// A struct of the core, or an enum of variants that have no classes of their own.
///
/// `open` has public fields, `checked` private ones with `new` and a getter each, `made` getters only: it is made by the
/// library, and read back from JSON. `empty` has no fields that Python sees, and is made without anything in it.
macro_rules! value {
    (
        $(#[doc = $doc:literal])*
        $name:ident($core:ty) $words:tt open $(if $check:path)? {
            $($(#[doc = $fdoc:literal])* $f:ident : $t:ty $(= $empty:tt)?),+ $(,)?
        }
        $(methods [$($method:path),* $(,)?])? $(operators $operators:expr)?
    ) => {
        $crate::macros::declared! {
            [$($doc)*] $name($core) $words ByAnyone false
            content $crate::macros::content!($core $words), shapes &[$crate::table::Shape {
                name: stringify!($name), doc: "",
                fields: &$crate::macros::fields!($($(#[doc = $fdoc])* $f: $t $(= $empty)?),+),
            }],
            shape_of |_| 0,
            get |core, place, py| {
                type Core = $core;
                let Core { $($f),+ } = $crate::table::of::<Core>(core);
                let mut places = 0_usize..;
                $(if $crate::macros::next(&mut places) == place {
                    let value: &$t = $f;
                    return $crate::cross::Give::give(value, py);
                })+
                Err($crate::macros::no_field())
            },
            build |_, args| {
                type Core = $core;
                let mut places = 0_usize..;
                let made = Core {
                    $($f: args.take::<$t>($crate::macros::next(&mut places), $crate::macros::default_of!($($empty)?))?),+
                };
                $($check(&made).map_err(|error| $crate::refused::Refused::of_value(&error))?;)?
                Ok(Box::new(made))
            },
            methods [$($($method),*)?] operators $crate::macros::operators!($($operators)?)
        }
        $crate::macros::crossing!($core);
    };
    (
        $(#[doc = $doc:literal])*
        $name:ident($core:ty) $words:tt checked { $($fields:tt)+ }
        $($rest:tt)*
    ) => {
        $crate::macros::value! {
            $(#[doc = $doc])* $name($core) $words checked by (<$core>::new) { $($fields)+ } $($rest)*
        }
    };
    (
        $(#[doc = $doc:literal])*
        $name:ident($core:ty) $words:tt checked by ($new:expr) {
            $($(#[doc = $fdoc:literal])* $f:ident : $t:ty $(= $empty:tt)? $(=> $get:path)?),+ $(,)?
        }
        $(methods [$($method:path),* $(,)?])? $(operators $operators:expr)?
    ) => {
        $crate::macros::declared! {
            [$($doc)*] $name($core) $words ByAnyone false
            content $crate::macros::content!($core $words), shapes &[$crate::table::Shape {
                name: stringify!($name), doc: "",
                fields: &$crate::macros::fields!($($(#[doc = $fdoc])* $f: $t $(= $empty)?),+),
            }],
            shape_of |_| 0,
            get |core, place, py| {
                let core = $crate::table::of::<$core>(core);
                let mut places = 0_usize..;
                $(if $crate::macros::next(&mut places) == place {
                    let value: &$t = &$crate::macros::gotten!(core $f $($get)?);
                    return $crate::cross::Give::give(value, py);
                })+
                Err($crate::macros::no_field())
            },
            build |_, args| {
                let mut places = 0_usize..;
                let made = $new(
                    $(args.take::<$t>($crate::macros::next(&mut places), $crate::macros::default_of!($($empty)?))?),+
                );
                match made {
                    Ok(made) => Ok(Box::new(made)),
                    Err(error) => Err($crate::refused::Refused::of_value(&error)),
                }
            },
            methods [$($($method),*)?] operators $crate::macros::operators!($($operators)?)
        }
        $crate::macros::crossing!($core);
    };
    (
        $(#[doc = $doc:literal])*
        $name:ident($core:ty) $words:tt made {
            $($(#[doc = $fdoc:literal])* $f:ident : $t:ty),* $(,)?
        }
        $(methods [$($method:path),* $(,)?])? $(operators $operators:expr)?
    ) => {
        $crate::macros::declared! {
            [$($doc)*] $name($core) $words ByLibrary false
            content $crate::macros::content!($core $words), shapes &[$crate::table::Shape {
                name: stringify!($name), doc: "",
                fields: &[$($crate::table::Field {
                    name: stringify!($f),
                    doc: $crate::macros::docs!($($fdoc)*),
                    hint: <$t as $crate::cross::Hinted>::HINT,
                    default: None,
                }),*],
            }],
            shape_of |_| 0,
            get |core, place, py| {
                let core = $crate::table::of::<$core>(core);
                let mut places = 0_usize..;
                $(if $crate::macros::next(&mut places) == place {
                    let value: &$t = &core.$f();
                    return $crate::cross::Give::give(value, py);
                })*
                let _ = (&mut places, core, place, py);
                Err($crate::macros::no_field())
            },
            build |_, _| {
                let refused = $crate::refused::Refused::because(stringify!($name).to_owned(), "its fields".to_owned());
                Err(refused) // INVARIANT: `construct` and `replaced` have refused it
            },
            methods [$($($method),*)?] operators $crate::macros::operators!($($operators)?)
        }
        $crate::macros::crossing!($core);
    };
    (
        $(#[doc = $doc:literal])*
        $name:ident($core:ty) $words:tt empty {}
        $(methods [$($method:path),* $(,)?])?
    ) => {
        $crate::macros::declared! {
            [$($doc)*] $name($core) $words Empty false
            content $crate::macros::content!($core $words),
            shapes &[$crate::table::Shape { name: stringify!($name), doc: "", fields: &[] }],
            shape_of |_| 0,
            get |_, _, _| Err($crate::macros::no_field()),
            build |_, _| Ok(Box::new(<$core>::default())),
            methods [$($($method),*)?] operators &[]
        }
        $crate::macros::crossing!($core);
    };
}

/// A field of a checked struct: by the getter of its name, or by a function of its own.
macro_rules! gotten {
    ($core:ident $f:ident) => {
        $core.$f()
    };
    ($core:ident $f:ident $get:path) => {
        $get($core)
    };
}

macro_rules! operators {
    () => {
        &[]
    };
    ($operators:expr) => {
        $operators
    };
}

/// An enum of the core with data: a class, and one for each variant.
macro_rules! choice {
    (
        $(#[doc = $doc:literal])*
        $name:ident($core:ty) $words:tt {
            $($(#[doc = $vdoc:literal])* $v:ident {
                $($(#[doc = $fdoc:literal])* $f:ident : $t:ty $(= $empty:tt)?),* $(,)?
            }),+ $(,)?
        }
        $(methods [$($method:path),* $(,)?])?
    ) => {
        $crate::macros::declared! {
            [$($doc)*] $name($core) $words ByAnyone true
            content $crate::macros::content!($core $words), shapes &[$($crate::table::Shape {
                name: stringify!($v),
                doc: $crate::macros::docs!($($vdoc)*),
                fields: &$crate::macros::fields!($($(#[doc = $fdoc])* $f: $t $(= $empty)?),*),
            }),+],
            shape_of |core| {
                type Core = $core;
                enum Place { $($v),+ }
                match $crate::table::of::<Core>(core) {
                    $(Core::$v { .. } => Place::$v as usize),+
                }
            },
            get |core, place, py| {
                type Core = $core;
                match $crate::table::of::<Core>(core) {
                    $(Core::$v { $($f),* } => {
                        let mut places = 0_usize..;
                        $(if $crate::macros::next(&mut places) == place {
                            let value: &$t = $f;
                            return $crate::cross::Give::give(value, py);
                        })*
                        let _ = (&mut places, place, py);
                    })+
                }
                Err($crate::macros::no_field())
            },
            build |shape, args| {
                type Core = $core;
                enum Place { $($v),+ }
                $(if shape == Place::$v as usize {
                    let mut places = 0_usize..;
                    let made = Core::$v {
                        $($f: args.take::<$t>(
                            $crate::macros::next(&mut places), $crate::macros::default_of!($($empty)?),
                        )?),*
                    };
                    let _ = &mut places;
                    return Ok(Box::new(made));
                })+
                let _ = args;
                Err($crate::refused::Refused::because(stringify!($name).to_owned(), "no variant of it".to_owned()))
            },
            methods [$($($method),*)?] operators &[]
        }
        $crate::macros::crossing!($core);
    };
}

/// An object with an identity, which is neither compared nor stored: an office, a zone. `new { … } = …` says how a host makes
/// one, from a result.
macro_rules! object {
    (
        $(#[doc = $doc:literal])*
        $name:ident($core:ty) $words:tt
        new { $($(#[doc = $fdoc:literal])* $f:ident : $t:ty $(= $empty:tt)?),* $(,)? } = $made:expr;
        $(methods [$($method:path),* $(,)?])?
    ) => {
        $crate::macros::declared! {
            [$($doc)*] $name($core) $words ByAnyone false
            content None,
            shapes &[$crate::table::Shape {
                name: stringify!($name), doc: "",
                fields: &$crate::macros::fields!($($(#[doc = $fdoc])* $f: $t $(= $empty)?),*),
            }],
            shape_of |_| 0,
            get |_, _, _| Err($crate::macros::no_field()),
            build |_, args| {
                let mut places = 0_usize..;
                $(let $f = args.take::<$t>($crate::macros::next(&mut places), $crate::macros::default_of!($($empty)?))?;)*
                let _ = (&mut places, args);
                match $made {
                    Ok(made) => {
                        let made: $core = made;
                        Ok(Box::new(made))
                    }
                    Err(error) => Err($crate::refused::Refused::of_value(&error)),
                }
            },
            methods [$($($method),*)?] operators &[]
        }

        impl $crate::cross::Answer for $core {
            const RETURNS: $crate::table::Hint = <$core as $crate::cross::Hinted>::HINT;

            fn answer(self, py: pyo3::Python<'_>) -> pyo3::PyResult<pyo3::Bound<'_, pyo3::PyAny>> {
                $crate::classes::wrap(py, <$core as $crate::table::Declared>::table(), Box::new(self))
            }
        }
    };
}

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

/// A function of the module: `name(parameter: Type, …) -> Answer = expression`. After `detached`, the expression runs while
/// other Python threads do: for what takes longer than some fifty microseconds.
macro_rules! function {
    ($(#[doc = $doc:literal])* $name:ident $($rest:tt)+) => { $crate::macros::callable! { Function [$($doc)*] $name $($rest)+ } };
}

/// A method; its first parameter is the value.
macro_rules! method {
    ($(#[doc = $doc:literal])* $name:ident $($rest:tt)+) => { $crate::macros::callable! { Method [$($doc)*] $name $($rest)+ } };
}

/// A method of the class.
macro_rules! static_method {
    ($(#[doc = $doc:literal])* $name:ident $($rest:tt)+) => { $crate::macros::callable! { Static [$($doc)*] $name $($rest)+ } };
}

macro_rules! callable {
    ($called:ident $docs:tt detached $name:ident($($parameters:tt)*) -> $answer:ty = $body:expr) => {
        $crate::macros::callable! { @ $called $docs $name($($parameters)*) -> $answer = |py, body| py.detach(body), $body }
    };
    ($called:ident $docs:tt $name:ident($($parameters:tt)*) -> $answer:ty = $body:expr) => {
        $crate::macros::callable! { @ $called $docs $name($($parameters)*) -> $answer = |_py, body| body(), $body }
    };
    (
        @ $called:ident [$($doc:literal)*]
        $name:ident($($(#[doc = $pdoc:literal])* $p:ident : $t:ty $(= $empty:tt)?),* $(,)?) -> $answer:ty
        = |$py:ident, $run:ident| $how:expr, $body:expr
    ) => {
        pub(crate) fn $name() -> &'static $crate::table::FunctionTable {
            struct Entry;
            impl pyo3::impl_::trampoline::MethodDef<
                pyo3::impl_::trampoline::fastcall_cfunction_with_keywords::Func,
            > for Entry {
                const METH: pyo3::impl_::trampoline::fastcall_cfunction_with_keywords::Func =
                    |py, this, args, positional, keywords| {
                        // SAFETY: Python calls with the array and the names that `call` wants.
                        unsafe { $crate::function::call(py, $name(), this, args, positional, keywords) }
                    };
            }
            static TABLE: $crate::table::FunctionTable = $crate::table::FunctionTable {
                module: $crate::macros::module_name(module_path!()),
                name: stringify!($name),
                doc: $crate::macros::docs!($($doc)*),
                called: $crate::table::Called::$called,
                parameters: &$crate::macros::in_order($crate::macros::fields!($($(#[doc = $pdoc])* $p: $t $(= $empty)?),*)),
                returns: <$answer as $crate::cross::Answer>::RETURNS,
                run: |args| {
                    let take = || -> $crate::refused::Taken<_> {
                        let mut places = 0_usize..;
                        let taken = ($(
                            args.take::<$t>($crate::macros::next(&mut places), $crate::macros::default_of!($($empty)?))?,
                        )*);
                        let _ = &mut places;
                        Ok(taken)
                    };
                    match take() {
                        Ok(($($p,)*)) => {
                            let $py = args.py();
                            let $run = || -> $answer { $body };
                            $crate::cross::Answer::answer($how, args.py())
                        }
                        Err(refused) => Err(refused.raise(stringify!($name), args.py())),
                    }
                },
                entry: pyo3::impl_::trampoline::fastcall_cfunction_with_keywords::<Entry>,
                names: pyo3::sync::PyOnceLock::new(),
                made: pyo3::sync::PyOnceLock::new(),
            };
            &TABLE
        }
    };
}

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

/// What is public in a module, in the order of its documentation.
macro_rules! module {
    (
        $(#[doc = $doc:literal])*
        $name:ident
        $(values $($value:ty),* $(,)?;)?
        $(plain $($plain:ty),* $(,)?;)?
        $(functions $($function:ident),* $(,)?;)?
        $(constants $($(#[doc = $cdoc:literal])* $constant:ident : $t:ty = $constant_value:expr),* $(,)?;)?
    ) => {
        pub(crate) const MODULE: $crate::table::Module = $crate::table::Module {
            name: stringify!($name),
            doc: $crate::macros::docs!($($doc)*),
            items: &[
                $($($crate::table::Item::Value(<$value as $crate::table::Declared>::table),)*)?
                $($($crate::table::Item::Plain(<$plain as $crate::table::Plain>::table),)*)?
                $($($crate::table::Item::Function($function),)*)?
                $($($crate::table::Item::Constant(&$crate::table::ConstantTable {
                    name: stringify!($constant),
                    doc: $crate::macros::docs!($($cdoc)*),
                    hint: <$t as $crate::cross::Hinted>::HINT,
                    give: |py| {
                        const VALUE: $t = $constant_value;
                        $crate::cross::Give::give(&VALUE, py)
                    },
                }),)*)?
            ],
        };
    };
}

pub(crate) use {
    callable, choice, content, crossing, declared, default_of, docs, fields, function, gotten, hash, is_ordered,
    method, module, names, object, operator, operators, order, plain, plain_text, stated, static_method, text, value,
};
