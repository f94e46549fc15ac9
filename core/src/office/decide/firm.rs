use super::{Circumstances, Decided, done, numbers, reasons, refused};
use crate::{
    error::Failure,
    event::{Event, FirmSettings},
    id::CustomerId,
    limits::DOCUMENT_PREFIX_BYTES_MAX,
    office::{FirmState, OfficeRefusal},
    party::PaymentTerms,
    pricing::{WorkDone, price},
    tax::{Registration, permitted_rounding},
};

impl FirmState {
    pub(super) fn open_firm(open: Option<&FirmSettings>, settings: &FirmSettings, at: &Circumstances<'_>) -> Decided {
        if open.is_some() {
            return refused(&OfficeRefusal::AlreadyOpen {});
        }
        check(settings, at)?;
        done(vec![Event::FirmOpened { settings: settings.clone() }])
    }

    pub(super) fn change_settings(
        &self,
        now: &FirmSettings,
        settings: &FirmSettings,
        at: &Circumstances<'_>,
    ) -> Decided {
        check(settings, at)?;
        // Invoices of two currencies or two laws in one book would add up to nothing.
        if settings.currency != now.currency || settings.regime != now.regime {
            return refused(&OfficeRefusal::FixedSetting { currency: now.currency, regime: now.regime });
        }
        let given = [&settings.invoice_prefix, &settings.credit_note_prefix];
        self.check_prefixes([&now.invoice_prefix, &now.credit_note_prefix], given)?;
        done(vec![Event::SettingsChanged { settings: settings.clone() }])
    }

    pub(super) fn register_customer(&self, customer: CustomerId, payment_terms: Option<PaymentTerms>) -> Decided {
        if self.customers.contains_key(&customer) {
            return refused(&OfficeRefusal::CustomerExists { customer });
        }
        done(vec![Event::CustomerRegistered { customer, payment_terms }])
    }

    pub(super) fn settle_attention(&self, entry: u64) -> Decided {
        if self.waits_for_attention(entry) {
            done(vec![Event::AttentionSettled { entry }])
        } else {
            refused(&OfficeRefusal::NothingToSettle { entry })
        }
    }
}

/// Refuses settings by which no invoice could be made.
fn check(settings: &FirmSettings, at: &Circumstances<'_>) -> Result<(), Vec<Failure>> {
    let zone = at.tzdb.zone(&settings.zone).map_err(|error| reasons(&error))?;
    settings.registration.check().map_err(|error| reasons(&error))?;
    if matches!(settings.registration, Registration::Registered { .. }) {
        permitted_rounding(settings.regime, settings.price_basis, settings.rounding.tax)
            .map_err(|error| reasons(&error))?;
    }
    if settings.rate_card.currency != settings.currency {
        let card = settings.rate_card.currency;
        return refused(&OfficeRefusal::OtherCurrency { firm: settings.currency, given: card });
    }
    // Pricing no work at all checks the card.
    let nothing = WorkDone { call_outs: Vec::new(), labour: Vec::new(), materials: Vec::new() };
    price(&nothing, &settings.rate_card, &zone).map_err(|error| reasons(&error))?;
    let prefixes = [&settings.invoice_prefix, &settings.credit_note_prefix];
    if prefixes.iter().any(|prefix| prefix.as_str().len() > DOCUMENT_PREFIX_BYTES_MAX) {
        return refused(&OfficeRefusal::PrefixTooLong {
            max: u64::try_from(DOCUMENT_PREFIX_BYTES_MAX).unwrap_or(u64::MAX),
        });
    }
    if numbers::could_meet(&settings.invoice_prefix, &settings.credit_note_prefix) {
        return refused(&OfficeRefusal::SamePrefix {});
    }
    Ok(())
}
