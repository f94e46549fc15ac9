//! Structs.

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
            get $crate::table::Get::Held(|core, place| {
                type Core = $core;
                let Core { $($f),+ } = $crate::table::of::<Core>(core);
                let mut places = 0_usize..;
                $(if $crate::macros::next(&mut places) == place {
                    let value: &$t = $f;
                    return Some($crate::cross::Found::at(value));
                })+
                None
            }),
            build |_, args| {
                type Core = $core;
                let ($($f,)+) = args.take::<($($crate::macros::taken!($t $(= $empty)?),)+)>()?;
                let made = Core { $($f: $crate::macros::given!($f $(= $empty)?)),+ };
                $($check(&made).map_err(|error| $crate::refused::Refused::of_value(&error))?;)?
                Ok($crate::cross::boxed(made))
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
            get $crate::table::Get::Made(|core, place, py| {
                let core = $crate::table::of::<$core>(core);
                let mut places = 0_usize..;
                $(if $crate::macros::next(&mut places) == place {
                    let value: &$t = &$crate::macros::gotten!(core $f $($get)?);
                    return Some($crate::cross::Give::give(value, py));
                })+
                None
            }),
            build |_, args| {
                let ($($f,)+) = args.take::<($($crate::macros::taken!($t $(= $empty)?),)+)>()?;
                match $new($($crate::macros::given!($f $(= $empty)?)),+) {
                    Ok(made) => Ok($crate::cross::boxed(made)),
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
                    text: concat!(stringify!($f), ":", $crate::macros::docs!($($fdoc)*)),
                    hint: <$t as $crate::cross::Hinted>::HINT,
                    default: None,
                }),*],
            }],
            shape_of |_| 0,
            get $crate::table::Get::Made(|core, place, py| {
                let core = $crate::table::of::<$core>(core);
                let mut places = 0_usize..;
                $(if $crate::macros::next(&mut places) == place {
                    let value: &$t = &core.$f();
                    return Some($crate::cross::Give::give(value, py));
                })*
                let _ = (&mut places, core, place, py);
                None
            }),
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
            get $crate::table::Get::Held(|_, _| None),
            build |_, _| Ok($crate::cross::boxed(<$core>::default())),
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

pub(crate) use {gotten, operators, value};
