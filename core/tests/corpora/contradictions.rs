//! Where a document contradicts itself: each rule of EN 16931 over the amounts that the document states, on its own.
//!
//! What isn't stated counts as what follows from the rest. The published schematron lets amounts be off by up to 1.00;
//! here a cent is a contradiction, as the text of the rules has it.

use crate::{
    amounts::{Amounts, Term},
    number::{self, Number, whole},
    recompute::{base, line_net, share_fits, tax_on, taxes},
    ubl::{Adjustment, Document, Line, Tax},
};

/// Every contradiction in a document: the rule, and the numbers.
pub(crate) fn of(document: &Document, stated: &Amounts, followed: &Amounts, decimals: u32) -> Vec<String> {
    let judge = Judge { document, stated, followed, decimals };
    let parts = [judge.given(), judge.lines(), judge.shares(), judge.totals(), judge.taxes(), judge.categories()];
    parts.concat()
}

struct Judge<'a> {
    document: &'a Document,
    stated: &'a Amounts,
    followed: &'a Amounts,
    decimals: u32,
}

impl Judge<'_> {
    /// What is stated under a term, or follows.
    fn value(&self, term: &Term) -> Number {
        self.stated.get(term).or_else(|| self.followed.get(term)).cloned().unwrap_or_else(|| whole(0))
    }

    fn text(&self, number: &Number) -> String {
        number::text(number, self.decimals)
    }

    /// Says that a rule is broken, if what is stated isn't what must be.
    fn must_be(&self, rule: &str, term: &Term, formula: &str, must: &Number) -> Option<String> {
        let is = self.value(term);
        (is != *must).then(|| format!("{rule}: {term} is {}, but {formula} = {}", self.text(&is), self.text(must)))
    }

    /// The form of what is stated: currencies, decimals, prices.
    fn given(&self) -> Vec<String> {
        let currency = &self.document.currency;
        let strangers = self.document.strangers.iter();
        let mut found: Vec<String> =
            strangers.map(|amount| format!("PEPPOL-EN16931-R051: {amount} is not in {currency}")).collect();
        if let (Some(code), Some((own, _))) = (&self.document.tax_currency, &self.document.tax_in_tax_currency)
            && code != own
        {
            found.push(format!("BR-53: the tax currency is {code}, but a tax total is in {own}"));
        }
        for (term, amount) in self.stated {
            if *term != Term::Total("BT-111") && number::decimals(amount, self.decimals).is_none() {
                found.push(format!("BR-DEC: {term} is {}, with more decimals than {currency} has", self.text(amount)));
            }
        }
        for (line, place) in self.document.lines.iter().zip(1..) {
            if line.price < whole(0) {
                found.push(format!("BR-27: the price of line {place} is {}", self.text(&line.price)));
            }
            if let Some((gross, discount)) = &line.gross_price
                && gross - discount != line.price
            {
                let [price, gross, discount] = [&line.price, gross, discount].map(|number| self.text(number));
                found.push(format!(
                    "PEPPOL-EN16931-R046: the price of line {place} is {price}, but {gross} less its discount {discount} isn't"
                ));
            }
        }
        found
    }

    fn lines(&self) -> Vec<String> {
        let lines = self.document.lines.iter().zip(1..);
        lines
            .filter_map(|(line, place)| {
                let net = line_net(line, self.decimals);
                self.must_be("PEPPOL-EN16931-R120", &Term::LineNet(place), &self.line_formula(line), &net)
            })
            .collect()
    }

    fn line_formula(&self, line: &Line) -> String {
        let mut formula = format!("{} × {}", number::text(&line.quantity, 0), number::text(&line.price, 0));
        if line.base_quantity != whole(1) {
            formula = format!("{formula} ÷ {}", number::text(&line.base_quantity, 0));
        }
        for adjustment in &line.adjustments {
            let sign = if adjustment.is_charge { '+' } else { '−' };
            formula = format!("{formula} {sign} {}", self.text(&adjustment.amount));
        }
        formula
    }

    /// Percentages that, of their stated bases, aren't the stated amounts.
    fn shares(&self) -> Vec<String> {
        let of_lines = self.document.lines.iter().flat_map(|line| &line.adjustments);
        let all = of_lines.chain(&self.document.adjustments);
        all.filter(|adjustment| !share_fits(adjustment, self.decimals)).filter_map(|one| self.share(one)).collect()
    }

    fn share(&self, adjustment: &Adjustment) -> Option<String> {
        let (percent, base) = adjustment.share.as_ref()?;
        let [amount, base] = [&adjustment.amount, base].map(|number| self.text(number));
        let (what, percent) =
            (if adjustment.is_charge { "a charge" } else { "an allowance" }, number::text(percent, 0));
        Some(format!("PEPPOL-EN16931-R040: {what} is {amount}, which {base} × {percent} % isn't"))
    }

    fn totals(&self) -> Vec<String> {
        let at = |term| self.value(&Term::Total(term));
        let sum = |is_charge: bool| -> Number {
            let of_kind = self.document.adjustments.iter().filter(|adjustment| adjustment.is_charge == is_charge);
            of_kind.map(|adjustment| &adjustment.amount).sum()
        };
        let lines: Number = (1..=self.document.lines.len()).map(|line| self.value(&Term::LineNet(line))).sum();
        let rules = [
            ("BR-CO-10", "BT-106", "Σ BT-131", lines),
            ("BR-CO-11", "BT-107", "Σ BT-92", sum(false)),
            ("BR-CO-12", "BT-108", "Σ BT-99", sum(true)),
            ("BR-CO-13", "BT-109", "BT-106 − BT-107 + BT-108", at("BT-106") - at("BT-107") + at("BT-108")),
            ("BR-CO-15", "BT-112", "BT-109 + BT-110", at("BT-109") + at("BT-110")),
            ("BR-CO-16", "BT-115", "BT-112 − BT-113 + BT-114", at("BT-112") - at("BT-113") + at("BT-114")),
        ];
        rules
            .iter()
            .filter_map(|(rule, term, formula, must)| self.must_be(rule, &Term::Total(term), formula, must))
            .collect()
    }

    fn taxes(&self) -> Vec<String> {
        let mut found = Vec::new();
        let mut of_subtotals: Vec<Tax> = self.document.subtotals.iter().map(|subtotal| subtotal.tax.clone()).collect();
        of_subtotals.sort();
        let stated = of_subtotals.len();
        of_subtotals.dedup();
        if of_subtotals.len() < stated {
            found.push("BR-CO-18: two tax subtotals are of one category and rate".to_owned());
        }
        let mut all = taxes(self.document);
        if stated > 0 {
            let without = all.iter().filter(|tax| !of_subtotals.contains(tax));
            found.extend(without.map(|tax| format!("BR-CO-18: no tax subtotal is of {tax}")));
        }
        all.append(&mut of_subtotals);
        all.sort();
        all.dedup();
        let mut total = whole(0);
        for tax in &all {
            let (base_term, tax_term) = (Term::Base(tax.clone()), Term::TaxAmount(tax.clone()));
            let billed = base(self.document, tax, |line| self.value(&Term::LineNet(line)));
            let rule = |rule| format!("BR-{}-{rule}", tax.category);
            found.extend(self.must_be(&rule("08"), &base_term, "Σ of what bears it", &billed));
            let formula = format!("{} × {} %", self.text(&self.value(&base_term)), number::text(&tax.percent, 0));
            let must = tax_on(&self.value(&base_term), tax, self.decimals);
            let of_tax = if crate::recompute::is_taxed(tax) { "BR-CO-17".to_owned() } else { rule("09") };
            found.extend(self.must_be(&of_tax, &tax_term, &formula, &must));
            total += self.value(&tax_term);
        }
        found.extend(self.must_be("BR-CO-14", &Term::Total("BT-110"), "Σ BT-117", &total));
        let totals = self.document.taxes.iter().skip(1).filter(|tax| **tax != self.value(&Term::Total("BT-110")));
        found.extend(totals.map(|tax| format!("BR-CO-14: a second total tax is {}", self.text(tax))));
        found
    }

    /// Categories and rates that exclude each other.
    fn categories(&self) -> Vec<String> {
        let all = taxes(self.document);
        let mut found = Vec::new();
        for tax in &all {
            let fits = match tax.category.as_str() {
                "S" | "AA" => tax.percent > whole(0),
                "L" | "M" | "AE" => tax.percent >= whole(0),
                _ => tax.percent == whole(0),
            };
            if !fits {
                found.push(format!("BR-{}-05: the rate is {} %", tax.category, number::text(&tax.percent, 0)));
            }
        }
        if all.len() > 1 && all.iter().any(|tax| tax.category == "O") {
            found.push("BR-O-11: what isn't subject to tax stands beside what is".to_owned());
        }
        found
    }
}
