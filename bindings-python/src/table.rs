//! What the binding knows of each type and function, as data: everything Python sees is made from these tables.

use std::{any::Any, cmp::Ordering};

use journeyman::error::Failure;
use pyo3::{exceptions::PyAttributeError, ffi, prelude::*, sync::PyOnceLock};

use crate::{
    classes::Classes,
    cross::Found,
    function::{Args, Names},
    refused::Taken,
};

/// A value of the core whose type only its table knows.
pub(crate) type Core = dyn Any + Send + Sync;

/// How a type looks in stubs and in errors: what comes out, and what is taken.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Hint {
    Nothing,
    Bool,
    Int {
        max: u64,
        is_signed: bool,
    },
    /// A `str`; the name says of which of the core's types.
    Text(&'static str),
    Bytes,
    /// A `decimal.Decimal`.
    Decimal(&'static str),
    /// A `fractions.Fraction`.
    Fraction,
    /// A `uuid.UUID`.
    Id(&'static str),
    /// An aware `datetime.datetime`.
    Instant,
    /// A naive `datetime.datetime`.
    Civil,
    Date,
    Time,
    /// A `zoneinfo.ZoneInfo`, which is taken only.
    ZoneInfo,
    /// A dict from one to the other.
    Map(&'static Hint, &'static Hint),
    Optional(&'static Hint),
    Many(&'static Hint),
    /// An iterable, which is taken only.
    Each(&'static Hint),
    /// A tuple with a place for each.
    Row(&'static [Hint]),
    /// One of several.
    Either(&'static [Hint]),
    Value(fn() -> &'static TypeTable),
    Plain(fn() -> &'static PlainTable),
}

/// A field of a type, or a parameter of a function.
///
/// There are some 2,000, so it is small: its texts are one, since each pointer in a table is one more that is set when the
/// library is loaded.
#[derive(Debug)]
pub(crate) struct Field {
    /// The name, [`Field::END`], and the doc comment.
    pub(crate) text: &'static str,
    pub(crate) hint: Hint,
    /// What stands for it when it isn't given; without one it must be given.
    pub(crate) default: Option<Standing>,
}

/// What stands for a field that isn't given.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Standing {
    Nothing,
    Empty,
    False,
    /// What the type's own default is.
    Own,
}

impl Standing {
    /// As Python writes it.
    pub(crate) fn text(self) -> &'static str {
        match self {
            Self::Nothing => "None",
            Self::Empty => "()",
            Self::False => "False",
            Self::Own => "...",
        }
    }
}

impl Field {
    /// What ends the name.
    const END: char = ':';

    pub(crate) fn name(&self) -> &'static str {
        self.text.split_once(Self::END).map_or("", |(name, _)| name)
    }

    pub(crate) fn doc(&self) -> &'static str {
        self.text.split_once(Self::END).map_or("", |(_, doc)| doc)
    }
}

/// The fields of a struct, or of one variant of an enum.
#[derive(Debug)]
pub(crate) struct Shape {
    pub(crate) name: &'static str,
    pub(crate) doc: &'static str,
    pub(crate) fields: &'static [Field],
}

/// Who may make a value of the type.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Made {
    /// Anyone, from its fields.
    ByAnyone,
    /// The library only; a host reads back what it has stored.
    ByLibrary,
    /// Anyone, with nothing in it; the library fills it.
    Empty,
}

type Getter = for<'py> fn(&Core, usize, Python<'py>) -> Option<PyResult<Bound<'py, PyAny>>>;

/// How a field is read, by its place.
pub(crate) enum Get {
    /// It is held: where, and how it is given.
    Held(fn(&Core, usize) -> Option<Found<'_>>),
    /// A getter makes it.
    Made(Getter),
}

type Build = fn(usize, &Args<'_, '_>) -> Taken<Box<Core>>;

/// A struct, which has one shape, or an enum with data, which has one for each variant.
pub(crate) struct TypeTable {
    pub(crate) module: &'static str,
    pub(crate) name: &'static str,
    pub(crate) doc: &'static str,
    pub(crate) made: Made,
    pub(crate) is_choice: bool,
    pub(crate) shapes: &'static [Shape],
    pub(crate) shape_of: fn(&Core) -> usize,
    pub(crate) get: Get,
    pub(crate) build: Build,
    /// None for what isn't a value: an object with an identity, such as an office.
    pub(crate) content: Option<Content>,
    pub(crate) order: Option<fn(&Core, &Core) -> PyResult<Ordering>>,
    pub(crate) text: Option<fn(&Core) -> String>,
    pub(crate) methods: &'static [fn() -> &'static FunctionTable],
    pub(crate) operators: &'static [Operator],
    /// `tp_new` of all its classes.
    pub(crate) new: ffi::newfunc,
    pub(crate) classes: PyOnceLock<Classes>,
}

/// What makes a value one: it is compared, hashed and stored by its content.
pub(crate) struct Content {
    pub(crate) eq: fn(&Core, &Core) -> bool,
    pub(crate) hash: fn(&Core) -> u64,
    pub(crate) to_json: fn(&Core) -> Vec<u8>,
    pub(crate) from_json: fn(&[u8]) -> Result<Box<Core>, Failure>,
}

/// A slot of Python's type with the function behind it: `a + b` is `Py_nb_add`.
pub(crate) struct Operator {
    /// Its name in stubs: `__add__`.
    pub(crate) name: &'static str,
    pub(crate) slot: std::ffi::c_int,
    pub(crate) call: Slot,
    pub(crate) operand: Option<Hint>,
    pub(crate) returns: Hint,
}

/// The function of a slot.
#[derive(Clone, Copy)]
pub(crate) enum Slot {
    Binary(ffi::binaryfunc),
    Unary(ffi::unaryfunc),
}

/// An enum without data.
pub(crate) struct PlainTable {
    pub(crate) module: &'static str,
    pub(crate) name: &'static str,
    pub(crate) doc: &'static str,
    pub(crate) ordered: bool,
    /// The variants' names, where the members aren't called by their texts.
    pub(crate) names: Option<&'static [&'static str]>,
    /// What people read of the member at a place, where that isn't its name: its `str`.
    pub(crate) text: Option<fn(usize) -> String>,
    /// The doc comment of each member.
    pub(crate) members: &'static [&'static str],
    /// The JSON of the member at a place.
    pub(crate) wire: fn(usize) -> Vec<u8>,
    pub(crate) methods: &'static [fn() -> &'static FunctionTable],
    pub(crate) class: PyOnceLock<crate::plain::PlainClass>,
}

/// How a function is called.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Called {
    /// By its module: `money.allocate(…)`.
    Function,
    /// On a value: `interval.overlaps(…)`; its first parameter is the value.
    Method,
    /// On the class: `Weekday.of(…)`.
    Static,
}

type Run = for<'py> fn(&Args<'_, 'py>) -> PyResult<Bound<'py, PyAny>>;

/// A function or a method.
pub(crate) struct FunctionTable {
    pub(crate) module: &'static str,
    pub(crate) name: &'static str,
    pub(crate) doc: &'static str,
    pub(crate) called: Called,
    /// Whether it does so little that the call is most of its time.
    pub(crate) is_light: bool,
    pub(crate) parameters: &'static [Field],
    pub(crate) returns: Hint,
    pub(crate) run: Run,
    /// What Python calls; it knows its table.
    pub(crate) entry: ffi::PyCFunctionFastWithKeywords,
    pub(crate) names: PyOnceLock<Names>,
    /// The object of its module, whose description is never freed: so it is made once.
    pub(crate) made: PyOnceLock<Py<PyAny>>,
}

/// What a module has by name and never changes, such as a bound.
#[derive(Debug)]
pub(crate) struct ConstantTable {
    pub(crate) name: &'static str,
    pub(crate) doc: &'static str,
    pub(crate) hint: Hint,
    pub(crate) give: for<'py> fn(Python<'py>) -> PyResult<Bound<'py, PyAny>>,
}

/// Something public of a module, made when it is first asked for.
#[derive(Clone, Copy)]
pub(crate) enum Item {
    Value(fn() -> &'static TypeTable),
    Plain(fn() -> &'static PlainTable),
    Function(fn() -> &'static FunctionTable),
    Constant(&'static ConstantTable),
}

/// A module of the package.
pub(crate) struct Module {
    pub(crate) name: &'static str,
    pub(crate) doc: &'static str,
    pub(crate) items: &'static [Item],
}

impl TypeTable {
    /// The field at a place of a value.
    pub(crate) fn get<'py>(&self, core: &Core, place: usize, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        let given = match self.get {
            Get::Held(get) => get(core, place).map(|found| found.give(py)),
            Get::Made(get) => get(core, place, py),
        };
        // INVARIANT: places are those of the table.
        given.unwrap_or_else(|| Err(PyAttributeError::new_err("no such field")))
    }
}

impl Item {
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Value(table) => table().name,
            Self::Plain(table) => table().name,
            Self::Function(table) => table().name,
            Self::Constant(table) => table.name,
        }
    }

    /// Whether it is a class, which the package also has by its name alone.
    pub(crate) fn is_class(self) -> bool {
        matches!(self, Self::Value(_) | Self::Plain(_))
    }

    pub(crate) fn load(self, py: Python<'_>) -> PyResult<Bound<'_, PyAny>> {
        match self {
            Self::Value(table) => Ok(table().classes(py)?.base.bind(py).clone().into_any()),
            Self::Plain(table) => Ok(table().class(py)?.class.bind(py).clone()),
            Self::Function(table) => crate::function::make(py, table()),
            Self::Constant(table) => (table.give)(py),
        }
    }
}

/// A type of the core that has a table.
///
/// # Safety
/// The functions of the table must be those of this very type: values are read by it without asking again.
pub(crate) unsafe trait Declared: Any + Send + Sync {
    /// The table.
    fn table() -> &'static TypeTable;
}

/// An enum of the core without data that has a table.
pub(crate) trait Plain: Copy + 'static {
    /// Its values, in the order of the table's members.
    const ALL: &'static [Self];

    /// The table.
    fn table() -> &'static PlainTable;

    /// The place among the members.
    fn place(self) -> usize;
}

/// The value behind a table of type `T`.
pub(crate) fn of<T: Declared>(core: &Core) -> &T {
    debug_assert!(core.is::<T>(), "a value is read by its own table");
    // SAFETY: a `Value` holds its table beside the value that was made by it, `Declared` says that the table is of `T`,
    // and nothing hands a value to another table.
    unsafe { &*std::ptr::from_ref(core).cast::<T>() }
}

impl FunctionTable {
    /// The doc comment, and, where plain Python would be quicker, that it would.
    pub(crate) fn documentation(&self) -> String {
        const LIGHT: &str =
            "It does next to nothing, so that most of its time is the call: an attribute or a dict is quicker.";
        if self.is_light { format!("{}\n{LIGHT}", self.doc) } else { self.doc.to_owned() }
    }
}

/// A doc comment as a docstring: without the space that stands before each line.
pub(crate) fn docstring(doc: &str) -> String {
    let lines: Vec<&str> = doc.lines().map(|line| line.strip_prefix(' ').unwrap_or(line).trim_end()).collect();
    lines.join("\n").trim().to_owned()
}
