//! Enums with data.

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
            get $crate::table::Get::Held(|core, place| {
                type Core = $core;
                match $crate::table::of::<Core>(core) {
                    $(Core::$v { $($f),* } => {
                        let mut places = 0_usize..;
                        $(if $crate::macros::next(&mut places) == place {
                            let value: &$t = $f;
                            return Some($crate::cross::Found::at(value));
                        })*
                        let _ = (&mut places, place);
                    })+
                }
                None
            }),
            build |shape, args| {
                type Core = $core;
                enum Place { $($v),+ }
                $(if shape == Place::$v as usize {
                    let ($($f,)*) = args.take::<($($crate::macros::taken!($t $(= $empty)?),)*)>()?;
                    return Ok($crate::cross::boxed(Core::$v { $($f: $crate::macros::given!($f $(= $empty)?)),* }));
                })+
                let _ = args;
                Err($crate::refused::Refused::because(stringify!($name).to_owned(), "no variant of it".to_owned()))
            },
            methods [$($($method),*)?] operators &[]
        }
        $crate::macros::crossing!($core);
    };
}

pub(crate) use choice;
