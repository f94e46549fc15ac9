use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{
    Regime, Registration, ReverseChargeCheck, ReverseChargeFacts, Supply, TaxCategory, TaxError, TaxPoint, TaxRate,
    TaxTreatment,
    point::TimeOfSupply,
    regimes::{RateRow, RegimeLaw},
    reverse_charge::{ReverseChargeLaw, SupplyFacts},
    tax_point,
};
use crate::{quantity::Percent, text::Text};

/// All that decides which tax a supply bears.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct TaxQuestion {
    /// The law.
    pub regime: Regime,
    /// Whether and when the supplier is registered.
    pub supplier: Registration,
    /// The kind of supply.
    pub supply: Supply,
    /// The day the work was or will be finished, where it is known.
    pub supplied_on: Option<NaiveDate>,
    /// The day of the invoice, where there is one.
    pub invoiced_on: Option<NaiveDate>,
    /// The day of the first payment, where there is one.
    pub paid_on: Option<NaiveDate>,
    /// The facts of a reverse charge, where one may apply.
    pub reverse_charge: Option<ReverseChargeFacts>,
}

/// Which rule decided.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum TaxRule {
    /// The supplier isn't registered on the day that counts, so there is no tax, whatever the supply.
    SupplierNotRegistered,
    /// The rate of the kind of supply on the tax point.
    RateOfSupply,
    /// The same rate, but the customer accounts for it.
    ReverseCharge,
}

/// The tax that a supply bears, with all that led to it.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct TaxDecision {
    /// What the invoice line bears.
    pub treatment: TaxTreatment,
    /// The rule that decided.
    pub rule: TaxRule,
    /// The law behind the rule.
    pub source: String,
    /// The date that picked the rate.
    pub tax_point: TaxPoint,
    /// The day on which the supplier has to be registered: the tax point, or in Australia the supply, where it is known.
    pub registration_on: NaiveDate,
    /// The row of the regime's table; none where the supplier isn't registered.
    pub rate: Option<TaxRate>,
    /// Every condition of the reverse charge, met or not; empty where its facts weren't given.
    pub reverse_charge: Vec<ReverseChargeCheck>,
}

/// Which tax a supply bears, and why.
///
/// First the dates make the [tax point](tax_point). A supplier that isn't registered on it charges no tax, whatever the
/// supply; in Australia, one that isn't registered on the day of the supply, where that is known (GST Act 1999 s 9-5(d)).
/// Else the row of the regime's table for the kind of supply on that day gives category and rate, and if the facts
/// of a reverse charge are given and all its conditions are met, the customer accounts for the tax.
///
/// In the United Kingdom an invoice of a day on which the supplier isn't registered is no VAT invoice, and so makes no tax
/// point (VATA 1994 s 6(4), (5); VAT Regulations 1995 reg 13).
///
/// # Errors
/// - [`TaxError::NoTaxPoint`] (`JM-TAX-0001`): no date that makes a tax point.
/// - [`TaxError::NoRule`] (`JM-TAX-0002`): the regime has no rule for this kind of supply.
/// - [`TaxError::BeforeFirstRate`] (`JM-TAX-0003`): the tax point is before the regime's first rate for it.
/// - [`TaxError::NoReverseCharge`] (`JM-TAX-0004`): facts of a reverse charge, in a regime where none is known.
/// - [`TaxError::BackwardRegistration`] (`JM-TAX-0005`): a registration that ends before it starts.
/// - [`TaxError::Date`] (`JM-CAL-0002`): a date outside the years 1900 to 9999.
///
/// ```
/// use journeyman::tax::{Regime, Registration, Supply, TaxCategory, TaxQuestion, decide};
///
/// let question = TaxQuestion {
///     regime: Regime::Nz,
///     supplier: Registration::Registered { number: "99-999-999".parse()?, since: "2005-04-01".parse()?, until: None },
///     supply: Supply::General,
///     supplied_on: Some("2010-10-04".parse()?),
///     invoiced_on: Some("2010-10-05".parse()?),
///     paid_on: Some("2010-09-28".parse()?),
///     reverse_charge: None,
/// };
/// // Paid before the rate went up, so the old rate holds, though the work came later.
/// let decision = decide(&question)?;
/// assert_eq!(decision.treatment.percent.to_string(), "12.5");
///
/// let unregistered = TaxQuestion { supplier: Registration::NotRegistered {}, ..question };
/// assert_eq!(decide(&unregistered)?.treatment.category, TaxCategory::OutsideScope);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn decide(question: &TaxQuestion) -> Result<TaxDecision, TaxError> {
    let TaxQuestion { regime, supply, .. } = *question;
    let law = regime.law();
    question.supplier.check()?;
    let reverse_charge = match question.reverse_charge {
        Some(facts) => Some((facts, law.reverse_charge.ok_or(TaxError::NoReverseCharge { regime })?)),
        None => None,
    };
    let tax_point = tax_point(regime, question.supplied_on, law.counted_invoice(question), question.paid_on)?;
    let registration_on = law.registration_day.of(question.supplied_on, tax_point.date);
    let registered = question.supplier.covers(registration_on);
    let row = law.rate_on(regime, supply, tax_point.date);
    let checks = reverse_charge.map_or_else(Vec::new, |(facts, reverse_charge)| {
        let rate_above_zero = row.as_ref().is_ok_and(|row| !row.percent.is_zero());
        let known = SupplyFacts { tax_point: tax_point.date, supplier_registered: registered, rate_above_zero };
        reverse_charge.checks(facts, &known)
    });
    if !registered {
        return Ok(law.not_registered_decision(tax_point, registration_on, checks));
    }
    let row = row?;
    let reverse_charged = reverse_charge.filter(|_| checks.iter().all(|check| check.met));
    let (treatment, rule, source) = match reverse_charged {
        Some((_, reverse_charge)) => (reverse_charge.treatment(row), TaxRule::ReverseCharge, reverse_charge.source),
        None => (row.treatment(), TaxRule::RateOfSupply, row.source),
    };
    let rate = Some(TaxRate::of(regime, row));
    let source = source.to_owned();
    Ok(TaxDecision { treatment, rule, source, tax_point, registration_on, rate, reverse_charge: checks })
}

impl RegimeLaw {
    /// The day of the invoice, if the invoice is one that can make a tax point.
    fn counted_invoice(&self, question: &TaxQuestion) -> Option<NaiveDate> {
        question.invoiced_on.filter(|&invoiced_on| match self.time_of_supply {
            TimeOfSupply::FirstOfInvoiceAndPayment { .. } => true,
            TimeOfSupply::Performance { .. } => question.supplier.covers(invoiced_on),
        })
    }

    fn not_registered_decision(
        &self,
        tax_point: TaxPoint,
        registration_on: NaiveDate,
        reverse_charge: Vec<ReverseChargeCheck>,
    ) -> TaxDecision {
        TaxDecision {
            treatment: TaxTreatment {
                category: TaxCategory::OutsideScope,
                percent: Percent::ZERO,
                reason: Some(Text::of_table(self.not_registered.reason)),
            },
            rule: TaxRule::SupplierNotRegistered,
            source: self.not_registered.source.to_owned(),
            tax_point,
            registration_on,
            rate: None,
            reverse_charge,
        }
    }
}

impl RateRow {
    fn treatment(&self) -> TaxTreatment {
        let (category, percent) = (self.category, self.percent);
        TaxTreatment { category, percent, reason: self.reason.map(Text::of_table) }
    }
}

impl ReverseChargeLaw {
    fn treatment(&self, row: &RateRow) -> TaxTreatment {
        TaxTreatment {
            category: TaxCategory::ReverseCharge,
            percent: row.percent,
            reason: Some(Text::of_table(self.reason)),
        }
    }
}
