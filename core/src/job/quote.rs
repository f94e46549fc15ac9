use chrono::{DateTime, Utc};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{JobBilling, named::named};
use crate::{
    calendar::check_instant,
    id::QuoteId,
    limits::QUOTE_LINES_MAX,
    money::{Currency, Money},
    pricing::PricedLine,
};

/// An offer to the customer: one of several options before approval, a variation after it.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Quote {
    /// Its id.
    pub id: QuoteId,
    /// What is offered.
    pub lines: Vec<PricedLine>,
    /// The currency of the lines' prices.
    pub currency: Currency,
    /// What is to be paid beforehand.
    pub deposit: Option<Money>,
    /// The first instant at which the offer no longer holds; none if it holds until it is answered.
    pub valid_until: Option<DateTime<Utc>>,
    /// What became of it.
    pub state: QuoteState,
    /// When it went to the customer.
    pub sent_at: DateTime<Utc>,
    /// When it was accepted, declined or withdrawn.
    pub answered_at: Option<DateTime<Utc>>,
    /// How an accepted quote was billed; none while it isn't.
    pub billing: Option<JobBilling>,
}

named! {
    /// What became of a quote. That it has expired follows from the date and is no state.
    QuoteState {
        /// The customer hasn't answered.
        Unanswered = "unanswered",
        /// The customer accepted it.
        Accepted = "accepted",
        /// The customer declined it.
        Declined = "declined",
        /// It is off the table without an answer.
        Withdrawn = "withdrawn",
    }
}

impl Quote {
    /// Whether the offer has run out at an instant. Whether somebody answered it doesn't matter.
    #[must_use]
    pub fn has_expired(&self, at: DateTime<Utc>) -> bool {
        self.valid_until.is_some_and(|until| until <= at)
    }

    /// Whether the customer can still accept it at an instant.
    #[must_use]
    pub fn awaits_answer(&self, at: DateTime<Utc>) -> bool {
        self.state == QuoteState::Unanswered && !self.has_expired(at)
    }

    /// Whether it was accepted and is neither invoiced nor waived.
    #[must_use]
    pub fn is_to_invoice(&self) -> bool {
        self.state == QuoteState::Accepted && self.billing.is_none()
    }

    /// Whether it is one that could have come about.
    pub(super) fn is_sound(&self) -> bool {
        let answered = self.state != QuoteState::Unanswered;
        let instants = [Some(self.sent_at), self.valid_until, self.answered_at];
        (1..=QUOTE_LINES_MAX).contains(&self.lines.len())
            && self.deposit.is_none_or(|deposit| deposit.minor > 0 && deposit.check(self.currency).is_ok())
            && instants.into_iter().flatten().all(|instant| check_instant(instant).is_ok())
            && self.answered_at.is_some() == answered
            && (self.billing.is_none() || self.state == QuoteState::Accepted)
    }
}

/// How many bytes of text the lines of a quote keep.
pub(super) fn text_bytes_of(lines: &[PricedLine]) -> usize {
    lines.iter().map(|line| line.description.as_str().len()).fold(0, usize::saturating_add)
}
