//! What has an identity.

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
            get $crate::table::Get::Held(|_, _| None),
            build |_, args| {
                let ($($f,)*) = args.take::<($($crate::macros::taken!($t $(= $empty)?),)*)>()?;
                $(let $f = $crate::macros::given!($f $(= $empty)?);)*
                match $made {
                    Ok(made) => {
                        let made: $core = made;
                        Ok($crate::cross::boxed(made))
                    }
                    Err(error) => Err($crate::refused::Refusal::refused(error)),
                }
            },
            methods [$($($method),*)?] operators &[]
        }

        impl $crate::cross::Answer for $core {
            const RETURNS: $crate::table::Hint = <$core as $crate::cross::Hinted>::HINT;

            fn answer(self, py: pyo3::Python<'_>) -> pyo3::PyResult<pyo3::Bound<'_, pyo3::PyAny>> {
                $crate::classes::wrap(py, <$core as $crate::table::Declared>::table(), $crate::cross::boxed(self))
            }
        }
    };
}

pub(crate) use object;
