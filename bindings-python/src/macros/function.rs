//! Functions and methods.

/// A function of the module: `name(parameter: Type, …) -> Answer = expression`. After `detached`, the expression runs while
/// other Python threads do: for what takes longer than some fifty microseconds. After `light`, the docstring says that it does
/// next to nothing: `make bench` says which functions have to.
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
    ($called:ident $docs:tt light $name:ident($($parameters:tt)*) -> $answer:ty = $body:expr) => {
        $crate::macros::callable! { @ $called true $docs $name($($parameters)*) -> $answer = |_py, body| body(), $body }
    };
    ($called:ident $docs:tt light detached $name:ident($($parameters:tt)*) -> $answer:ty = $body:expr) => {
        $crate::macros::callable! { @ $called true $docs $name($($parameters)*) -> $answer = |py, body| py.detach(body), $body }
    };
    ($called:ident $docs:tt detached $name:ident($($parameters:tt)*) -> $answer:ty = $body:expr) => {
        $crate::macros::callable! { @ $called false $docs $name($($parameters)*) -> $answer = |py, body| py.detach(body), $body }
    };
    ($called:ident $docs:tt $name:ident($($parameters:tt)*) -> $answer:ty = $body:expr) => {
        $crate::macros::callable! { @ $called false $docs $name($($parameters)*) -> $answer = |_py, body| body(), $body }
    };
    (
        @ $called:ident $is_light:literal [$($doc:literal)*]
        $name:ident($($(#[doc = $pdoc:literal])* $p:ident : $t:ty $(= $empty:tt)?),* $(,)?) -> $answer:ty
        = |$py:ident, $run:ident| $how:expr, $body:expr
    ) => {
        pub(crate) fn $name() -> &'static $crate::table::FunctionTable {
            unsafe extern "C" fn entry(
                this: *mut pyo3::ffi::PyObject,
                args: *const *mut pyo3::ffi::PyObject,
                positional: pyo3::ffi::Py_ssize_t,
                keywords: *mut pyo3::ffi::PyObject,
            ) -> *mut pyo3::ffi::PyObject {
                // SAFETY: Python calls with the array and the names that `enter` wants.
                unsafe { $crate::function::enter(this, args, positional, keywords, $name()) }
            }
            static TABLE: $crate::table::FunctionTable = $crate::table::FunctionTable {
                module: $crate::macros::module_name(module_path!()),
                name: stringify!($name),
                doc: $crate::macros::docs!($($doc)*),
                called: $crate::table::Called::$called,
                is_light: $is_light,
                parameters: &$crate::macros::in_order($crate::macros::fields!($($(#[doc = $pdoc])* $p: $t $(= $empty)?),*)),
                returns: <$answer as $crate::cross::Answer>::RETURNS,
                run: |args| match args.take::<($($crate::macros::taken!($t $(= $empty)?),)*)>() {
                    Ok(($($p,)*)) => {
                        $(let $p = $crate::macros::given!($p $(= $empty)?);)*
                        let $py = args.py();
                        let $run = || -> $answer { $body };
                        $crate::cross::Answer::answer($how, args.py())
                    }
                    Err(refused) => Err(refused.raise(stringify!($name), args.py())),
                },
                entry,
                names: pyo3::sync::PyOnceLock::new(),
                made: pyo3::sync::PyOnceLock::new(),
            };
            &TABLE
        }
    };
}

pub(crate) use {callable, function, method, static_method};
