//! The version that one writes first: `rust_decimal`, a `BTreeMap` of `String`, a `Vec`.

use std::collections::BTreeMap;

use rust_decimal::{Decimal, RoundingStrategy};

use crate::sample::{Fact, TAXES, hundredths};

pub(crate) struct ObviousInvoice {
    lines: Vec<ObviousLine>,
}

struct ObviousLine {
    quantity: Decimal,
    unit_price: Decimal,
    tax: String,
    percent: Decimal,
}

pub(crate) struct ObviousTotals {
    pub(crate) line_nets: Vec<Decimal>,
    pub(crate) breakdown: BTreeMap<String, (Decimal, Decimal)>,
    pub(crate) total: Decimal,
}

fn round(amount: Decimal) -> Decimal {
    amount.round_dp_with_strategy(2, RoundingStrategy::MidpointAwayFromZero)
}

impl ObviousInvoice {
    pub(crate) fn of(lines: &[Fact]) -> Self {
        let line = |fact: &Fact| {
            let (category, percent) = TAXES[fact.tax];
            ObviousLine {
                quantity: hundredths(fact.quantity_hundredths),
                unit_price: hundredths(fact.price_cents),
                tax: format!("{category:?} {percent}"),
                percent: percent.parse().unwrap(),
            }
        };
        Self { lines: lines.iter().map(line).collect() }
    }

    /// Nets that are rounded, and the tax once for each rate.
    pub(crate) fn by_group(&self) -> ObviousTotals {
        let mut line_nets = Vec::new();
        let mut groups: BTreeMap<String, (Decimal, Decimal)> = BTreeMap::new();
        for line in &self.lines {
            let net = round(line.quantity * line.unit_price);
            line_nets.push(net);
            groups.entry(line.tax.clone()).or_insert((Decimal::ZERO, line.percent)).0 += net;
        }
        Self::summed(line_nets, groups)
    }

    /// Nothing rounded before the tax of each rate, and its base.
    pub(crate) fn at_the_total(&self) -> ObviousTotals {
        let mut line_nets = Vec::new();
        let mut groups: BTreeMap<String, (Decimal, Decimal)> = BTreeMap::new();
        for line in &self.lines {
            let net = line.quantity * line.unit_price;
            line_nets.push(net);
            groups.entry(line.tax.clone()).or_insert((Decimal::ZERO, line.percent)).0 += net;
        }
        Self::summed(line_nets, groups)
    }

    fn summed(line_nets: Vec<Decimal>, groups: BTreeMap<String, (Decimal, Decimal)>) -> ObviousTotals {
        let mut total = Decimal::ZERO;
        let mut breakdown = BTreeMap::new();
        for (tax, (exact, percent)) in groups {
            let (base, amount) = (round(exact), round(exact * percent / Decimal::ONE_HUNDRED));
            total += base + amount;
            breakdown.insert(tax, (base, amount));
        }
        ObviousTotals { line_nets, breakdown, total }
    }

    /// Nets and taxes rounded on each line.
    pub(crate) fn at_the_line(&self) -> ObviousTotals {
        let mut line_nets = Vec::new();
        let mut breakdown: BTreeMap<String, (Decimal, Decimal)> = BTreeMap::new();
        let mut total = Decimal::ZERO;
        for line in &self.lines {
            let net = round(line.quantity * line.unit_price);
            let tax = round(net * line.percent / Decimal::ONE_HUNDRED);
            line_nets.push(net);
            total += net + tax;
            let group = breakdown.entry(line.tax.clone()).or_default();
            (group.0, group.1) = (group.0 + net, group.1 + tax);
        }
        ObviousTotals { line_nets, breakdown, total }
    }
}
