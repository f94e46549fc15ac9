//! The taxes of one item, in their order: those in the tax base, the main one, the others.

use num_bigint::BigInt;
use num_traits::{One, Zero};

use crate::{
    draft::{Basis, FurtherBase, Point},
    item::{Further, Item, Rate},
    number::{Q, Way, round, whole},
};

/// A tax of one item.
#[derive(Debug, Clone)]
pub(crate) struct ItemTax {
    /// What it is of.
    pub(crate) base: Q,
    /// Before rounding.
    pub(crate) exact: Q,
    /// Rounded on the item, on its own.
    pub(crate) rounded: BigInt,
}

/// An item with its taxes.
#[derive(Debug, Clone)]
pub(crate) struct Taxed {
    pub(crate) item: Item,
    /// What it comes to without any tax, before rounding.
    pub(crate) net: Q,
    /// What each tax for a unit comes to with the taxes on it, where the amount includes them.
    pub(crate) levies_within: Vec<Q>,
    pub(crate) main: ItemTax,
    /// In the order of the item's further taxes.
    pub(crate) further: Vec<ItemTax>,
}

impl Taxed {
    /// What the taxes that are part of the main tax's base come to.
    pub(crate) fn in_tax_base(&self) -> BigInt {
        self.furthers().filter(|(further, _)| further.in_tax_base).map(|(_, tax)| &tax.rounded).sum()
    }

    /// Every amount that taxing the item makes: each is within the bounds of money, also where it is only part of a sum.
    pub(crate) fn amounts(&self) -> impl Iterator<Item = Q> {
        let main = self.item.main.is_taxed().then(|| [self.main.base.clone(), whole(self.main.rounded.clone())]);
        let further = self.furthers().flat_map(|(further, tax)| {
            let base = matches!(further.rate, Rate::Share(_)).then(|| tax.base.clone());
            base.into_iter().chain([whole(tax.rounded.clone())])
        });
        let within = [self.net.clone()].into_iter().chain(self.levies_within.iter().cloned());
        within.chain(main.into_iter().flatten()).chain(further)
    }

    /// The further taxes, each with what it comes to.
    pub(crate) fn furthers(&self) -> impl Iterator<Item = (&Further, &ItemTax)> {
        self.item.further.iter().zip(&self.further)
    }
}

/// How the taxes of an item are rounded.
#[derive(Debug, Clone, Copy)]
pub(crate) struct How {
    pub(crate) basis: Basis,
    pub(crate) at: Point,
    pub(crate) way: Way,
}

/// The taxes of an item.
pub(crate) fn taxed(item: Item, how: How) -> Taxed {
    let (net, levies_within) = match how.basis {
        Basis::Exclusive => (item.amount.clone(), Vec::new()),
        Basis::Inclusive => (net_within(&item), levies_within(&item)),
    };
    let tax = |base: Q, exact: Q| ItemTax { base, rounded: round(&exact, how.way), exact };

    // (1) The taxes in the tax base: each is rounded on the item, like a charge, and the later ones are of it as rounded.
    let mut so_far = net.clone();
    let mut further: Vec<Option<ItemTax>> = item.further.iter().map(|_| None).collect();
    for (slot, given) in further.iter_mut().zip(&item.further) {
        if given.in_tax_base {
            let base = base_of(given, &net, &so_far);
            let found = tax(base.clone(), given.on(&base, &item.quantity));
            so_far += whole(found.rounded.clone());
            *slot = Some(found);
        }
    }

    // (2) The main tax: of the net and those.
    let main = tax(so_far.clone(), &so_far * item.main.factor());
    so_far += handed_on(&main, how.at);

    // (3) The others: of the net, or of everything before them that the customer pays.
    for (slot, given) in further.iter_mut().zip(&item.further) {
        if slot.is_none() {
            let base = base_of(given, &net, &so_far);
            let found = tax(base.clone(), given.on(&base, &item.quantity));
            if !given.withheld {
                so_far += handed_on(&found, how.at);
            }
            *slot = Some(found);
        }
    }
    Taxed { net, levies_within, main, further: further.into_iter().flatten().collect(), item }
}

/// A tax as those that are of it take it: as rounded where each line's is, else exact.
fn handed_on(tax: &ItemTax, at: Point) -> Q {
    match at {
        Point::Line => whole(tax.rounded.clone()),
        Point::TaxGroup | Point::Document => tax.exact.clone(),
    }
}

fn base_of(tax: &Further, net: &Q, so_far: &Q) -> Q {
    match tax.on {
        FurtherBase::Net => net.clone(),
        FurtherBase::NetAndTaxes => so_far.clone(),
    }
}

impl Further {
    fn on(&self, base: &Q, quantity: &Q) -> Q {
        match &self.rate {
            Rate::Share(factor) => base * factor,
            Rate::PerUnit(amount) => amount * quantity,
        }
    }
}

/// The net of an item whose amount includes its taxes: that of which the whole chain makes the amount, without rounding.
fn net_within(item: &Item) -> Q {
    let Linear { slope, fixed } = with_taxes(item, |_| true);
    (&item.amount - fixed) / slope
}

/// What each tax for a unit comes to with the taxes on it.
fn levies_within(item: &Item) -> Vec<Q> {
    let levies = (0..item.further.len()).filter(|&place| {
        let further = &item.further[place];
        matches!(further.rate, Rate::PerUnit(_)) && !further.withheld
    });
    levies.map(|place| with_taxes(item, |levy| levy == place).fixed).collect()
}

/// The chain on a net n comes to slope × n + fixed, with what is withheld left out, and of the taxes for a unit those that count.
fn with_taxes(item: &Item, counts: impl Fn(usize) -> bool) -> Linear {
    let mut so_far = Linear { slope: Q::one(), fixed: Q::zero() };
    let paid = || item.further.iter().enumerate().filter(|(_, further)| !further.withheld);
    let paid = || paid().filter(|(place, further)| matches!(further.rate, Rate::Share(_)) || counts(*place));
    for (_, further) in paid().filter(|(_, further)| further.in_tax_base) {
        so_far = so_far.plus(&further.as_linear(&so_far, &item.quantity));
    }
    so_far = so_far.plus(&so_far.times(&item.main.factor()));
    for (_, further) in paid().filter(|(_, further)| !further.in_tax_base) {
        so_far = so_far.plus(&further.as_linear(&so_far, &item.quantity));
    }
    so_far
}

/// slope × net + fixed.
struct Linear {
    slope: Q,
    fixed: Q,
}

impl Linear {
    fn plus(&self, other: &Self) -> Self {
        Self { slope: &self.slope + &other.slope, fixed: &self.fixed + &other.fixed }
    }

    fn times(&self, factor: &Q) -> Self {
        Self { slope: &self.slope * factor, fixed: &self.fixed * factor }
    }
}

impl Further {
    fn as_linear(&self, so_far: &Linear, quantity: &Q) -> Linear {
        match (&self.rate, self.on) {
            (Rate::Share(factor), FurtherBase::Net) => Linear { slope: factor.clone(), fixed: Q::zero() },
            (Rate::Share(factor), FurtherBase::NetAndTaxes) => so_far.times(factor),
            (Rate::PerUnit(amount), _) => Linear { slope: Q::zero(), fixed: amount * quantity },
        }
    }
}
