use chrono::{DateTime, Utc};

use super::{Decision, FirmState, OfficeRefusal};
use crate::{
    calendar::Tzdb,
    error::{Coded, Failure},
    event::{Command, Event, FirmSettings},
    id::{CommandId, CustomerId},
    party::PaymentTerms,
};

/// What a decision depends on besides the state and the command.
pub(crate) struct Circumstances<'a> {
    /// The rules of the time zones.
    pub(crate) tzdb: &'a Tzdb,
    /// When it happened, by the device's clock.
    pub(crate) occurred_at: DateTime<Utc>,
    /// When the office heard of it.
    pub(crate) received_at: DateTime<Utc>,
}

impl FirmState {
    /// What follows from a command, or why nothing does. The one place that the office and the devices decide by.
    pub(crate) fn decide(&self, command: &Command, at: &Circumstances<'_>) -> Result<Decision, Vec<Failure>> {
        if self.is_read_only() && !command.is_fact() {
            return Err(refused(&OfficeRefusal::ReadOnly {}));
        }
        match command {
            Command::OpenFirm { settings } => self.open_firm(settings, at),
            _ if self.firm.is_none() => Err(refused(&OfficeRefusal::NotOpen {})),
            Command::RegisterCustomer { customer, payment_terms } => self.register_customer(*customer, *payment_terms),
            Command::SettleAttention { command } => self.settle_attention(*command),
        }
    }

    fn open_firm(&self, settings: &FirmSettings, at: &Circumstances<'_>) -> Result<Decision, Vec<Failure>> {
        if self.firm.is_some() {
            return Err(refused(&OfficeRefusal::AlreadyOpen {}));
        }
        at.tzdb.zone(&settings.zone).map_err(|error| refused(&error))?;
        Ok(done(Event::FirmOpened { settings: settings.clone() }))
    }

    fn register_customer(
        &self,
        customer: CustomerId,
        payment_terms: Option<PaymentTerms>,
    ) -> Result<Decision, Vec<Failure>> {
        if self.customers.contains_key(&customer) {
            return Err(refused(&OfficeRefusal::CustomerExists { customer }));
        }
        Ok(done(Event::CustomerRegistered { customer, payment_terms }))
    }

    fn settle_attention(&self, command: CommandId) -> Result<Decision, Vec<Failure>> {
        if self.waits_for_attention(command) {
            Ok(done(Event::AttentionSettled { command }))
        } else {
            Err(refused(&OfficeRefusal::NothingToSettle { command }))
        }
    }
}

fn done(event: Event) -> Decision {
    Decision { events: vec![event], flags: Vec::new() }
}

fn refused<E: Coded>(error: &E) -> Vec<Failure> {
    vec![error.failure()]
}
