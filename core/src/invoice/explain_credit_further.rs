//! Where the further taxes of a credit note come from.

use std::fmt;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{
    ExplanationStep, Figure, FurtherTaxRate, FurtherTaxTotal, InvoiceError, TaxesLeft,
    asked::{Asked, AskedFurther},
    credited::{is_same_further, minus},
    figure::Named,
};
use crate::money::{Money, Rounding};

/// What a credit note credits of one further tax, and why so much. Its text is the English sentence about it.
///
/// What it is of (`credited.base`) is `own_base`, kept to what is left of that; or all that is left of it, where the credit note
/// leaves no money.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CreditedFurtherTax {
    /// The rule that makes the amount.
    pub rule: FurtherCreditRule,
    /// What was left of it before; none where nothing was.
    pub left_before: Option<FurtherTaxTotal>,
    /// What a percentage is asked for of, without regard to what is left: the result of `own_base_step`, if there is one.
    pub own_base: Option<Money>,
    /// How that comes about, as `own_tax_step` has it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub own_base_step: Option<ExplanationStep>,
    /// The tax that is asked for, without regard to what is left: the result of `own_tax_step`, if there is one.
    pub own_tax: Money,
    /// How that comes about. Of lines it is the step of [`explain`](fn@super::explain) of the credit note's draft, with the number
    /// that it has there; none where that isn't it: what the credit note itself says is asked for then
    /// ([`CreditedPart::requested`](super::CreditedPart::requested)) is what all that was taken so far comes to, less what was
    /// credited of it before. Lines that don't bear the tax come to nothing of it. Of an amount it is its share of what is left.
    /// Of all that is left there is none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub own_tax_step: Option<ExplanationStep>,
    /// Which way the credit note's draft rounds tax.
    pub rounding: Rounding,
    /// What the credit note has of it.
    pub credited: FurtherTaxTotal,
}

/// How the amount of a further tax on a credit note comes about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum FurtherCreditRule {
    /// All that is left of it.
    AllLeft,
    /// What is asked for, by itself.
    OwnTax,
    /// What is asked for by itself isn't possible or would leave too much or too little: the nearest to it is taken that is no
    /// more than what is left; of a percentage beside the taxable amount, the nearest too that leaves the tax of what is left of
    /// what it is of within one minor unit (or within as many as it was off before).
    KeptWithinLeft,
    /// With what is asked for of all further taxes in the taxable amount, Σ bases − these would be less than nothing or more than
    /// `tax_exclusive_before`: as far as they would, each takes as much more as is left of it, in their order; of an amount with
    /// tax, as much less, too.
    KeptInBase,
}

/// What is credited of each further tax of a credit note's totals.
pub(super) fn further(
    asked: &Asked<'_>,
    credited: &[FurtherTaxTotal],
    left: &TaxesLeft,
    rounding: Rounding,
) -> Result<Vec<CreditedFurtherTax>, InvoiceError> {
    let told = (1..).zip(credited).map(|(number, of)| {
        let left_before = left.further_taxes.iter().find(|left| is_same_further(left, of));
        let own = asked.further(number, of, left_before)?;
        let rule = rule(own.tax, left_before, of);
        let AskedFurther { base: own_base, base_step: own_base_step, tax: own_tax, tax_step: own_tax_step } = own;
        let (left_before, credited) = (left_before.cloned(), of.clone());
        Ok(CreditedFurtherTax { rule, left_before, own_base, own_base_step, own_tax, own_tax_step, rounding, credited })
    });
    told.collect()
}

fn rule(own: Money, left: Option<&FurtherTaxTotal>, credited: &FurtherTaxTotal) -> FurtherCreditRule {
    match () {
        () if left == Some(credited) => FurtherCreditRule::AllLeft,
        () if own == credited.amount => FurtherCreditRule::OwnTax,
        () if !credited.in_tax_base => FurtherCreditRule::KeptWithinLeft,
        () if left.is_some_and(|left| left.amount == credited.amount) => FurtherCreditRule::AllLeft,
        () => FurtherCreditRule::KeptInBase,
    }
}

impl fmt::Display for CreditedFurtherTax {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { rule, left_before, credited, .. } = self;
        let amount = credited.amount;
        match rule {
            FurtherCreditRule::AllLeft => {
                write!(f, "{}: {amount}", self.named(Figure::FurtherTax { group: 0 }))?;
                if let Some(base) = credited.base {
                    write!(f, ", of {base},")?;
                }
                write!(f, " is all that is left")
            }
            FurtherCreditRule::OwnTax => write!(f, "{}", Own(self)),
            FurtherCreditRule::KeptWithinLeft => {
                write!(f, "{}; {amount} is credited, ", Own(self))?;
                let left = left_before.as_ref();
                let left_base = left.and_then(|left| left.base).zip(credited.base);
                match (credited.rate, left_base, left) {
                    (FurtherTaxRate::Percent { .. }, Some((left, base)), _) => {
                        write!(f, "so that the {} that is left of that keeps its tax", minus(left, base))
                    }
                    (_, _, Some(left)) => write!(f, "the nearest to that within the {} that is left", left.amount),
                    (_, _, None) => write!(f, "since nothing is left of it"),
                }
            }
            FurtherCreditRule::KeptInBase => {
                write!(f, "{}; {amount} is credited, so that what isn't tax keeps within what is left of it", Own(self))
            }
        }
    }
}

impl CreditedFurtherTax {
    const fn named(&self, figure: Figure) -> Named<'_> {
        Named { figure, further_tax: Some(&self.credited.tax) }
    }
}

/// What is asked for by itself, in words.
struct Own<'a>(&'a CreditedFurtherTax);

impl fmt::Display for Own<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self(of) = self;
        let told = |f: &mut fmt::Formatter<'_>, step: &Option<ExplanationStep>, figure, asked| match step {
            Some(step) => write!(f, "{step}"),
            None => write!(f, "{}: that of all so far less that credited before = {asked}", of.named(figure)),
        };
        if let Some((own, credited)) = of.own_base.zip(of.credited.base) {
            told(f, &of.own_base_step, Figure::FurtherTaxBase { group: 0 }, own)?;
            if own != credited {
                write!(f, ", of which {credited} is left")?;
            }
            write!(f, "; ")?;
        }
        told(f, &of.own_tax_step, Figure::FurtherTax { group: 0 }, of.own_tax)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{invoice::FurtherTaxBase, money::Currency, quantity::Percent};

    #[test]
    fn all_that_is_left_of_a_levy_is_all_whatever_it_is_of() {
        let aud = |minor| Money { minor, currency: Currency::AUD };
        let levy = |base, minor, in_tax_base| FurtherTaxTotal {
            tax: "Levy".parse().unwrap(),
            rate: FurtherTaxRate::Percent { percent: Percent::from(5) },
            on: FurtherTaxBase::Net,
            in_tax_base,
            withheld: false,
            base: Some(aud(base)),
            amount: aud(minor),
        };
        let told = |own, left, credited| rule(aud(own), Some(&levy(100, left, true)), &levy(60, credited, true));
        assert_eq!(told(3, 5, 5), FurtherCreditRule::AllLeft, "of 0.60 it would be 0.03");
        assert_eq!(told(3, 5, 4), FurtherCreditRule::KeptInBase);
        assert_eq!(told(3, 5, 3), FurtherCreditRule::OwnTax);
        assert_eq!(rule(aud(3), Some(&levy(60, 5, true)), &levy(60, 5, true)), FurtherCreditRule::AllLeft);
        let beside = rule(aud(3), Some(&levy(100, 5, false)), &levy(60, 5, false));
        assert_eq!(beside, FurtherCreditRule::KeptWithinLeft);
        assert_eq!(rule(aud(3), None, &levy(60, 2, true)), FurtherCreditRule::KeptInBase);
    }
}
