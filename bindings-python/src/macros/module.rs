//! Modules.

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

pub(crate) use module;
