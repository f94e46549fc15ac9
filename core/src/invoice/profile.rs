use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{InvoiceError, NetRounding, RoundingProfile};
use crate::{
    error::excerpt,
    money::Rounding::{self, Down, HalfDown, HalfUp},
    tax::{TaxRounding, TaxRoundingPoint},
};

/// A rounding profile under the name by which people speak of it, with where it comes from and what it costs.
///
/// A profile calculates any draft. Whether a supplier may use it is the law's to say
/// ([`permitted_roundings`](crate::tax::permitted_roundings)), and [`issue`](super::issue()) refuses what the law doesn't
/// permit.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct NamedRounding {
    /// The name: lower case, digits and dashes.
    pub name: String,
    /// What it does.
    pub profile: RoundingProfile,
    /// The act, manual or standard that it is from.
    pub source: String,
    /// What it is good for, and what it costs.
    pub trade_off: String,
    /// Where it is refused, and by whom.
    pub refused: String,
}

/// A row of the table of names.
struct Row {
    name: &'static str,
    nets: NetRounding,
    at: TaxRoundingPoint,
    way: Rounding,
    source: &'static str,
    trade_off: &'static str,
    refused: &'static str,
}

use NetRounding::{Exact, OnceALine, Rounded};
use TaxRoundingPoint::{Document, Line, TaxGroup};

/// Every profile with a name. The amounts of lines are rounded half up in all of them: no law has another way.
#[rustfmt::skip]
const ROWS: [Row; 11] = [
    Row {
        name: "en-16931", nets: Rounded, at: TaxGroup, way: HalfUp,
        source: "EN 16931-1:2017+A1:2019 BR-CO-17",
        trade_off: "Whoever gets the invoice recomputes it from what it shows. The tax can differ by a cent from that of the same lines billed one by one.",
        refused: "Nowhere: every regime permits it, and electronic invoices want it.",
    },
    Row {
        name: "au-total", nets: Exact, at: TaxGroup, way: HalfUp,
        source: "A New Tax System (Goods and Services Tax) Act 1999 (Australia) s 9-90(2)(a)",
        trade_off: "The tax of the unrounded sum, so that many small lines don't add up cents. The shown lines needn't sum to the total: the difference is an amount of its own.",
        refused: "New Zealand and the United Kingdom have no source for it; electronic invoices (BR-CO-10 wants the lines as shown to sum): there as `en-16931`, with the difference as rounding.",
    },
    Row {
        name: "au-taxable-supply", nets: Rounded, at: Line, way: HalfUp,
        source: "A New Tax System (Goods and Services Tax) Act 1999 (Australia) s 9-90(2)(b)",
        trade_off: "Each line shows its own tax, as most accounting products do. Many small lines add up cents.",
        refused: "Electronic invoices (BR-CO-17 rounds once a rate).",
    },
    Row {
        name: "nz-total-half-down", nets: Rounded, at: TaxGroup, way: HalfDown,
        source: "Goods and Services Tax Act 1985 (New Zealand) s 19O",
        trade_off: "Half a cent is dropped, to the customer's favour. It has to be kept to throughout a taxable period.",
        refused: "Australia and the United Kingdom; electronic invoices.",
    },
    Row {
        name: "nz-line-half-down", nets: Rounded, at: Line, way: HalfDown,
        source: "Goods and Services Tax Act 1985 (New Zealand) s 19O",
        trade_off: "As `nz-total-half-down`, on each line.",
        refused: "Australia and the United Kingdom; electronic invoices.",
    },
    Row {
        name: "gb-total-down", nets: Rounded, at: Document, way: Down,
        source: "VAT Trader's Records Manual (United Kingdom) VATREC12010",
        trade_off: "A fraction of a penny of the invoice's total VAT is dropped. Only for traders who invoice on net prices.",
        refused: "Prices that include the tax, retailers, per line (VATREC12020); Australia and New Zealand; electronic invoices.",
    },
    Row {
        name: "gb-line", nets: Rounded, at: Line, way: HalfUp,
        source: "VAT Trader's Records Manual (United Kingdom) VATREC12010, VATREC12030",
        trade_off: "Each line shows its own VAT to the nearest penny. Many small lines add up pennies.",
        refused: "Electronic invoices.",
    },
    Row {
        name: "document", nets: Rounded, at: Document, way: HalfUp,
        source: "Streamlined Sales and Use Tax Agreement (United States) s 324: tax computed to the third decimal, per invoice, the parts taken together",
        trade_off: "The tax of all rates together is rounded once, so that splitting a rate into a state's and a city's changes nothing. A rate's own tax can differ by a cent from its base × rate.",
        refused: "Electronic invoices (BR-CO-17 rounds once a rate).",
    },
    Row {
        name: "exact", nets: Exact, at: TaxGroup, way: HalfUp,
        source: "By convention: `precise` in GOBL, `round globally` in Odoo",
        trade_off: "Nothing is rounded before the end, but further taxes in the taxable amount, each on its line. The shown lines needn't sum to the total: the difference is an amount of its own. With several rates the total without tax is that of their rounded bases, which can be a cent beside the exact lines rounded once, as GOBL and Odoo have it.",
        refused: "Electronic invoices; New Zealand and the United Kingdom have no source for it.",
    },
    Row {
        name: "line-once", nets: OnceALine, at: Line, way: HalfUp,
        source: "By convention: `Rounding in Xero` of Xero's developer guide, where a line's discount isn't rounded; Odoo's `round per line`",
        trade_off: "Each line is rounded once, with its discount in it, and its tax from that. A line's discount as shown can be a cent beside what it took off.",
        refused: "Electronic invoices (BR-CO-17 rounds once a rate).",
    },
    Row {
        name: "exact-per-line", nets: Exact, at: Line, way: HalfUp,
        source: "By convention: `round per line` of products that keep more decimals in a line than they show",
        trade_off: "Each line's tax is that of its unrounded amount.",
        refused: "Australia, New Zealand and the United Kingdom have no source for it; electronic invoices.",
    },
];

impl Row {
    fn named(&self) -> NamedRounding {
        let tax = TaxRounding { at: self.at, way: self.way };
        NamedRounding {
            name: self.name.to_owned(),
            profile: RoundingProfile { nets: self.nets, ..RoundingProfile::new(HalfUp, tax) },
            source: self.source.to_owned(),
            trade_off: self.trade_off.to_owned(),
            refused: self.refused.to_owned(),
        }
    }
}

/// Every rounding profile that has a name.
///
/// ```
/// use journeyman::invoice::{RoundingProfile, rounding_profiles};
///
/// let named = rounding_profiles();
/// assert!(named.iter().any(|one| one.name == "en-16931" && one.profile == RoundingProfile::EN_16931));
/// ```
///
/// Two ways that laws and manuals name aren't among them, since an amount here is of whole minor units: lines to a tenth of a
/// penny (United Kingdom, VATREC12030), and to as many decimals as a supplier's system has (Australia, s 9-90(2)(b)). What they
/// come to in one line is `gb-line` and `au-taxable-supply`; half up per line or per total in New Zealand is these two and
/// `en-16931`.
#[must_use]
pub fn rounding_profiles() -> Vec<NamedRounding> {
    ROWS.iter().map(Row::named).collect()
}

/// The rounding profile of a name: one of those of [`rounding_profiles`].
///
/// ```
/// use journeyman::{invoice::rounding_profile, money::Rounding};
///
/// assert_eq!(rounding_profile("nz-line-half-down")?.profile.tax.way, Rounding::HalfDown);
/// assert!(rounding_profile("bankers").is_err());
/// # Ok::<(), journeyman::invoice::InvoiceError>(())
/// ```
///
/// # Errors
/// [`InvoiceError::UnknownProfile`] (`JM-INV-0040`): no profile has the name.
pub fn rounding_profile(name: &str) -> Result<NamedRounding, InvoiceError> {
    let row = ROWS.iter().find(|row| row.name == name);
    row.map(Row::named).ok_or_else(|| InvoiceError::UnknownProfile { given: excerpt(name) })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_profile_has_a_name_of_its_own_and_says_what_it_is_for() {
        for (at, named) in rounding_profiles().iter().enumerate() {
            assert!(rounding_profiles().iter().skip(at + 1).all(|other| other.name != named.name), "{}", named.name);
            assert_eq!(rounding_profile(&named.name).as_ref(), Ok(named));
            for text in [&named.source, &named.trade_off, &named.refused] {
                assert!(text.len() > 10, "{}", named.name);
            }
        }
    }
}
