use chrono::{NaiveDate, NaiveTime};
use journeyman::{calendar::Weekday, event::FirmSettings, text::Label};
use serde::Deserialize;

use super::step::clock;

/// The firm: what its documents show, and the settings that the core works by.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Firm {
    pub(crate) name: String,
    pub(crate) address: Vec<String>,
    pub(crate) phone: String,
    pub(crate) email: String,
    /// How customers pay, as it stands on invoices.
    pub(crate) pay_to: String,
    pub(crate) week: Span,
    /// The invoice that is shown in full.
    pub(crate) invoice_to_show: String,
    /// The job by time and materials whose pricing is explained line by line.
    pub(crate) job_to_explain: String,
    /// Read by the core itself: any public type of it can be kept as JSON.
    pub(crate) settings: FirmSettings,
}

/// The first and the last day of the week.
#[derive(Debug, Clone, Copy, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Span {
    pub(crate) first: NaiveDate,
    pub(crate) last: NaiveDate,
}

/// A customer. Only the id reaches the core.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Customer {
    pub(crate) id: String,
    pub(crate) name: String,
    pub(crate) address: Vec<String>,
    pub(crate) email: String,
    pub(crate) phone: Option<String>,
    /// Days to pay, where they aren't the firm's.
    pub(crate) payment_days: Option<u32>,
    /// Where the work is, when it isn't at the customer's address.
    #[serde(default)]
    pub(crate) sites: Vec<Site>,
}

/// A place of work.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Site {
    pub(crate) id: String,
    pub(crate) address: Vec<String>,
}

/// A technician.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Technician {
    pub(crate) id: String,
    pub(crate) name: String,
    pub(crate) phone: String,
    pub(crate) hours: Vec<Hours>,
    /// What not everybody can do.
    #[serde(default)]
    pub(crate) skills: Vec<Label>,
}

/// The same hours on several days.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Hours {
    pub(crate) days: Vec<Weekday>,
    #[serde(deserialize_with = "clock")]
    pub(crate) start: NaiveTime,
    #[serde(deserialize_with = "clock")]
    pub(crate) end: NaiveTime,
    #[serde(default)]
    pub(crate) ends_next_day: bool,
}
