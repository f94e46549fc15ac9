use chrono::{NaiveDate, NaiveDateTime, NaiveTime};
use journeyman::{
    log::Envelope,
    payment::PaymentMethod,
    quantity::{Quantity, UnitPrice},
    text::{Label, Text},
    unit::Unit,
};
use serde::{Deserialize, Deserializer, de::Error};

use super::Question;

/// Something that somebody did at some time: at the desk, or on a technician's phone.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Step {
    /// When, on the clocks of the firm.
    #[serde(deserialize_with = "clock")]
    pub(crate) at: NaiveTime,
    /// `desk`, or the technician whose phone it was.
    pub(crate) by: String,
    /// What.
    #[serde(rename = "do")]
    pub(crate) action: Action,
}

/// What can be done. Jobs, quotes, invoices and payments are named by whoever writes the week: `J07`, `Q07`, `I07`, `P07`.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub(crate) enum Action {
    /// Somebody asks for work.
    Enquiry {
        job: String,
        customer: String,
        about: Text,
        /// One of the customer's sites, where it isn't the customer's address.
        site: Option<String>,
    },
    /// A quote goes out.
    Quote {
        quote: String,
        job: String,
        lines: Vec<Line>,
        deposit: Option<UnitPrice>,
        #[serde(default, deserialize_with = "civil_if_any")]
        valid_until: Option<NaiveDateTime>,
    },
    /// The customer accepts.
    Accept { quote: String, job: String },
    /// The customer declines.
    Decline { quote: String, job: String, because: Option<Text> },
    /// The customer wants it done by time and materials.
    GoAhead { job: String },
    /// The customer asks when somebody could come; the desk offers the next times of the diary, and books the one that the customer
    /// takes, if any.
    AskTimes(Question),
    /// A technician is booked for a visit to the job.
    Book {
        job: String,
        technician: String,
        #[serde(deserialize_with = "civil")]
        start: NaiveDateTime,
        minutes: i64,
    },
    /// The visit is moved.
    Move {
        job: String,
        technician: String,
        #[serde(deserialize_with = "civil")]
        start: NaiveDateTime,
        minutes: i64,
    },
    /// The visit won't take place.
    CancelVisit { job: String, because: Text },
    /// The job is called off.
    Cancel { job: String, because: Text },
    /// A technician is away, from the first to the last day.
    Leave { leave: String, technician: String, first: NaiveDate, last: NaiveDate },
    /// A technician starts on the visit.
    Start { job: String },
    /// A technician has finished the visit, and says what was done.
    Finish(Finish),
    /// The job is invoiced: at the quoted price, or by the work recorded.
    Invoice { invoice: String, job: String },
    /// An invoice is credited in full.
    CreditNote { credit_note: String, invoice: String, because: Text },
    /// Money came: for an invoice, as a deposit on a job, or on account.
    Pay {
        payment: String,
        customer: String,
        amount: UnitPrice,
        method: PaymentMethod,
        invoice: Option<String>,
        job: Option<String>,
        reference: Option<Label>,
    },
    /// Money goes back.
    Refund { refund: String, payment: String, amount: UnitPrice, because: Text },
    /// The desk looks at everything that waits for somebody's attention.
    SettleAttention {},
    /// The phone loses the network.
    LoseSignal {},
    /// The phone is back, and sends what it recorded meanwhile.
    BackOnline { deliver: Delivery },
}

/// One line of a quote, at a fixed price before GST.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Line {
    pub(crate) what: Text,
    pub(crate) quantity: Quantity,
    #[serde(default = "piece")]
    pub(crate) unit: Unit,
    pub(crate) price: UnitPrice,
}

/// What a technician reports at the end of a visit.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Finish {
    pub(crate) job: String,
    pub(crate) worked: Worked,
    /// The code of the rate on the rate card.
    #[serde(default = "standard")]
    pub(crate) rate: Label,
    /// Whether the call-out fee is due.
    #[serde(default = "yes")]
    pub(crate) call_out: bool,
    #[serde(default)]
    pub(crate) materials: Vec<Material>,
    /// Whether that completes the job.
    #[serde(default = "yes")]
    pub(crate) complete: bool,
}

/// From when to when, on the clocks of the firm.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Worked {
    #[serde(deserialize_with = "clock")]
    pub(crate) from: NaiveTime,
    #[serde(deserialize_with = "clock")]
    pub(crate) to: NaiveTime,
}

/// A material that was used, at what it cost the firm.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Material {
    pub(crate) what: Text,
    pub(crate) quantity: Quantity,
    #[serde(default = "piece")]
    pub(crate) unit: Unit,
    pub(crate) cost: UnitPrice,
}

/// In which order a phone's envelopes reach the office: networks drop, double and reorder.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Delivery {
    /// As they were recorded.
    InOrder,
    /// Every envelope twice, the last one first.
    TwiceLastFirst,
}

impl Delivery {
    /// The envelopes as they reach the office.
    pub(crate) fn order(self, outbox: &[Envelope]) -> Vec<&Envelope> {
        match self {
            Self::InOrder => outbox.iter().collect(),
            Self::TwiceLastFirst => outbox.iter().rev().flat_map(|envelope| [envelope, envelope]).collect(),
        }
    }

    /// How that reads, of so many envelopes.
    pub(crate) fn words(self, envelopes: usize) -> String {
        match self {
            Self::InOrder => format!("It sent its {envelopes} envelopes in the order in which they were recorded."),
            Self::TwiceLastFirst => {
                format!(
                    "When it was back, its {envelopes} envelopes reached the office twice each, the last one first."
                )
            }
        }
    }
}

const fn piece() -> Unit {
    Unit::PIECE
}

const fn yes() -> bool {
    true
}

#[expect(clippy::expect_used, reason = "the literal is a label")]
fn standard() -> Label {
    "standard".parse().expect("a label")
}

/// A time on the clock as people write it: `07:34`.
pub(super) fn clock<'de, D: Deserializer<'de>>(deserializer: D) -> Result<NaiveTime, D::Error> {
    let text = String::deserialize(deserializer)?;
    NaiveTime::parse_from_str(&text, "%H:%M")
        .map_err(|_| D::Error::custom(format!("{text:?} is no time on the clock such as \"07:34\"")))
}

/// A civil time as people write it: `2026-09-28 09:30`.
pub(super) fn civil<'de, D: Deserializer<'de>>(deserializer: D) -> Result<NaiveDateTime, D::Error> {
    let text = String::deserialize(deserializer)?;
    NaiveDateTime::parse_from_str(&text, "%Y-%m-%d %H:%M")
        .map_err(|_| D::Error::custom(format!("{text:?} is no time such as \"2026-09-28 09:30\"")))
}

fn civil_if_any<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<NaiveDateTime>, D::Error> {
    civil(deserializer).map(Some)
}
