use super::{
    Draft, InvoiceError, InvoiceLine, NetRounding, RoundingProfile, TaxBreakdown, calculate,
    kernel::{ONE_UNIT, PRODUCT_DECIMALS, divided, power_of_ten, rounded},
    treatment::is_taxed,
};
use crate::{
    money::{Currency, Money, Rounding},
    order,
    quantity::Percent,
    tax::{PriceBasis, TaxCategory, TaxRoundingPoint},
};

/// Many invoices of one currency and rounding profile in 24 bytes a line, whose totals are taken without an allocation: for
/// reports over a year of invoices, or for asking what another profile would have made of them.
///
/// What it gives is what [`calculate`] gives. It holds what is common: lines of quantity, price and one tax, of up to eight
/// taxes in all. For the rest, and for the amounts of each line, there is [`calculate`]. It is for programs in Rust; it never
/// crosses to other hosts, which have their own ways to hold numbers.
///
/// ```
/// use journeyman::invoice::{Draft, HeldInvoices};
///
/// let draft = Draft::from_json(br#"{
///     "currency": "AUD", "price_basis": "exclusive",
///     "rounding": {"line_net": "half_up", "tax": {"at": "tax_group", "way": "half_up"}},
///     "lines": [{
///         "description": "Labour", "quantity": "1.5", "unit": "HUR", "unit_price": "95",
///         "allowances": [], "charges": [], "tax": {"category": "standard", "percent": "10", "reason": null}
///     }],
///     "allowances": [], "charges": [], "prepaid": null
/// }"#)?;
/// let mut held = HeldInvoices::new(draft.currency, draft.price_basis, draft.rounding);
/// assert!(held.hold(&draft)?);
/// let totals = held.totals().next().ok_or("it is held")?;
/// assert_eq!(totals.tax_inclusive().to_string(), "AUD 156.75");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone)]
pub struct HeldInvoices {
    currency: Currency,
    price_basis: PriceBasis,
    rounding: RoundingProfile,
    /// INVARIANT: no more than [`TAXES_MOST`], none twice.
    taxes: Vec<HeldTax>,
    /// What is to pay under each of them, in thousandths of a per cent.
    rates: [i64; TAXES_MOST],
    lines: Vec<HeldLine>,
    /// Where the lines of each invoice end.
    ends: Vec<usize>,
}

/// As many taxes as are held.
const TAXES_MOST: usize = 8;
/// The decimals of a percentage that is held.
const RATE_DECIMALS: u32 = 3;
/// What the rate of a held tax is of.
const ONE_WHOLE: u64 = 100_000;
/// The same, of products that aren't rounded yet.
const ONE_WHOLE_UNIT: u64 = ONE_WHOLE * ONE_UNIT;
/// What the products of an invoice's lines, all taken as above zero, and its highest rate may come to.
///
/// INVARIANT: so no sum of them, of their taxes, or of what each of 10,000 lines is rounded up to, needs more than 64 bits;
/// and no product wraps.
const PRODUCT_MAX: i128 = 1 << 61;

/// A line: quantity × price is its amount in ten-thousandths of the minor unit.
#[derive(Debug, Clone, Copy)]
struct HeldLine {
    quantity: i64,
    price: i64,
    /// Which of the taxes.
    tax: u8,
}

#[derive(Debug, Clone, Copy)]
struct HeldTax {
    category: TaxCategory,
    percent: Percent,
}

/// What an invoice that is held comes to. What is billed under each tax is worked out when it is asked for.
#[derive(Debug, Clone, Copy)]
pub struct HeldTotals<'a> {
    held: &'a HeldInvoices,
    // Instead of the amounts of each tax: a copy of those takes a third as long as it takes to work them out.
    lines: &'a [HeldLine],
    /// What is billed under all taxes, as the prices are.
    amount: i64,
    tax: i64,
}

/// What is billed under a tax: all of it, or a line.
#[derive(Clone, Copy)]
struct Part {
    /// Which of the taxes.
    tax: u8,
    /// As the prices are.
    amount: i64,
    own_tax: i64,
}

impl HeldInvoices {
    /// None yet, all of which will be of one currency and profile.
    #[must_use]
    pub const fn new(currency: Currency, price_basis: PriceBasis, rounding: RoundingProfile) -> Self {
        let rates = [0; TAXES_MOST];
        Self { currency, price_basis, rounding, taxes: Vec::new(), rates, lines: Vec::new(), ends: Vec::new() }
    }

    /// Holds the lines of a draft, unless it isn't a common one, of which nothing is held then.
    ///
    /// Common is one of this currency, price basis and profile, that has lines only, without allowances, charges, base
    /// quantities and further taxes; of quantities and prices whose product has four decimals or less behind the minor unit,
    /// and rates of three at most; where tax is rounded for each group, or on each line unless nets stay exact. Reverse charge is
    /// where they don't. And of amounts that 64 bits hold: under 20 %, a hundred million of a currency with cents.
    ///
    /// # Errors
    /// As [`calculate`].
    pub fn hold(&mut self, draft: &Draft) -> Result<bool, InvoiceError> {
        calculate(draft)?;
        let (lines, taxes) = (self.lines.len(), self.taxes.len());
        let is_held = self.takes(draft)
            && draft.lines.iter().try_for_each(|line| self.hold_line(line)).is_some()
            && self.lines.get(lines..).is_some_and(|lines| self.is_within_64_bits(lines));
        if is_held {
            self.ends.push(self.lines.len());
        } else {
            self.lines.truncate(lines);
            self.taxes.truncate(taxes);
        }
        Ok(is_held)
    }

    /// What each invoice comes to, in the order in which they were held.
    pub fn totals(&self) -> impl Iterator<Item = HeldTotals<'_>> {
        let mut start = 0;
        self.ends.iter().map(move |&end| {
            let lines = self.lines.get(start..end).unwrap_or_default(); // INVARIANT: lines are only ever added
            start = end;
            self.totals_of(lines)
        })
    }

    fn takes(&self, draft: &Draft) -> bool {
        let RoundingProfile { nets, tax, .. } = draft.rounding;
        let is_common_profile = match tax.at {
            TaxRoundingPoint::TaxGroup => true,
            TaxRoundingPoint::Line => nets != NetRounding::Exact,
            TaxRoundingPoint::Document => false,
        };
        let of_draft = (draft.currency, draft.price_basis, draft.rounding);
        is_common_profile
            && of_draft == (self.currency, self.price_basis, self.rounding)
            && draft.allowances.is_empty()
            && draft.charges.is_empty()
            && draft.prepaid.is_none()
            && draft.payable_rounding.is_none()
            && draft.tax_currency.is_none()
    }

    fn hold_line(&mut self, line: &InvoiceLine) -> Option<()> {
        let is_plain = line.base_quantity.is_none()
            && line.allowances.is_empty()
            && line.charges.is_empty()
            && line.further_taxes.is_empty();
        if !is_plain {
            return None;
        }
        let ((quantity, quantity_scale), (price, price_scale)) = (line.quantity.short()?, line.unit_price.short()?);
        let wanted = self.currency.exponent().checked_add(PRODUCT_DECIMALS)?;
        let missing = wanted.checked_sub(quantity_scale.checked_add(price_scale)?)?;
        let price = price.checked_mul(power_of_ten(missing)?)?;
        let tax = self.place_of(line.tax.category, line.tax.percent)?;
        self.lines.push(HeldLine { quantity, price, tax });
        Some(())
    }

    fn place_of(&mut self, category: TaxCategory, percent: Percent) -> Option<u8> {
        let is_it = |tax: &HeldTax| (tax.category, tax.percent) == (category, percent);
        let place = self.taxes.iter().position(is_it).unwrap_or(self.taxes.len());
        if place == self.taxes.len() {
            let (mantissa, scale) = percent.short()?;
            let rate = mantissa.checked_mul(power_of_ten(RATE_DECIMALS.checked_sub(scale)?)?)?;
            if category == TaxCategory::ReverseCharge && self.rounding.nets == NetRounding::Exact {
                return None;
            }
            *self.rates.get_mut(place)? = if is_taxed(category) { rate } else { 0 };
            self.taxes.push(HeldTax { category, percent });
        }
        u8::try_from(place).ok()
    }

    fn is_within_64_bits(&self, lines: &[HeldLine]) -> bool {
        let product = |line: &HeldLine| i128::from(line.quantity).saturating_mul(line.price.into()).saturating_abs();
        let sum = lines.iter().fold(0_i128, |sum, line| sum.saturating_add(product(line)));
        let highest = self.rates.iter().fold(1, |highest, rate| *rate.max(&highest));
        sum.saturating_mul(highest.into()) <= PRODUCT_MAX
    }

    // ---- the totals: nothing wraps, by what was checked above

    #[inline]
    fn totals_of<'a>(&'a self, lines: &'a [HeldLine]) -> HeldTotals<'a> {
        let chosen = self.chosen();
        // The same, compiled for the commonest: there is nothing to choose on each line then.
        let common = chosen == Chosen::COMMONEST;
        let (amount, tax) = if common { self.sums(lines, Commonest) } else { self.sums(lines, chosen) };
        HeldTotals { held: self, lines, amount, tax }
    }

    const fn chosen(&self) -> Chosen {
        Chosen { basis: self.price_basis, net: self.rounding.line_net, tax: self.rounding.tax.way }
    }

    /// What is billed under all taxes, and the tax. On its own, so that the processor's registers are for the sums.
    #[inline(never)]
    fn sums(&self, lines: &[HeldLine], ways: impl Ways) -> (i64, i64) {
        let (mut amount, mut tax) = (0_i64, 0_i64);
        self.each_part(lines, ways, |part| {
            amount = amount.wrapping_add(part.amount);
            tax = tax.wrapping_add(part.own_tax);
        });
        (amount, tax)
    }

    #[inline]
    fn each_part(&self, lines: &[HeldLine], ways: impl Ways, mut each: impl FnMut(Part)) {
        let rate = |tax| self.rates.get(place(tax)).copied().unwrap_or_default();
        let of_rounded = |tax, amount| Part { tax, amount, own_tax: ways.tax_on::<ONE_WHOLE>(rate(tax), amount) };
        match (self.rounding.nets, self.rounding.tax.at) {
            // Nothing is rounded before the taxes' own amounts.
            (NetRounding::Exact, _) => self.each_sum(lines, HeldLine::product, |tax, exact| {
                let own_tax = ways.tax_on::<ONE_WHOLE_UNIT>(rate(tax), exact);
                each(Part { tax, amount: rounded::<ONE_UNIT>(exact, ways.net()), own_tax }); // it is only shown so
            }),
            // A line that is only a price × quantity is rounded once in any case.
            (NetRounding::Rounded | NetRounding::OnceALine, TaxRoundingPoint::Line) => {
                for line in lines {
                    each(of_rounded(line.tax, line.net(ways.net())));
                }
            }
            (NetRounding::Rounded | NetRounding::OnceALine, _) => {
                self.each_sum(lines, |line| line.net(ways.net()), |tax, amount| each(of_rounded(tax, amount)));
            }
        }
    }

    /// What the lines of an invoice come to under each tax.
    #[inline]
    fn each_sum(&self, lines: &[HeldLine], amount: impl Fn(&HeldLine) -> i64, mut each: impl FnMut(u8, i64)) {
        let mut sums = [0_i64; TAXES_MOST];
        for line in lines {
            if let Some(sum) = sums.get_mut(place(line.tax)) {
                *sum = sum.wrapping_add(amount(line));
            }
        }
        sums.iter().take(self.taxes.len()).zip(0..).for_each(|(&sum, tax)| each(tax, sum));
    }
}

impl HeldLine {
    #[inline]
    const fn product(&self) -> i64 {
        self.quantity.wrapping_mul(self.price)
    }

    #[inline]
    fn net(&self, way: Rounding) -> i64 {
        rounded::<ONE_UNIT>(self.product(), way)
    }
}

/// What the prices include, and which way nets and taxes are rounded.
trait Ways: Copy {
    fn basis(self) -> PriceBasis;
    fn net(self) -> Rounding;
    fn tax(self) -> Rounding;

    /// The tax on an amount, or within it; `WHOLE` is what the rate is of, and with it the unit of the amount.
    #[inline]
    fn tax_on<const WHOLE: u64>(self, rate: i64, amount: i64) -> i64 {
        let product = amount.wrapping_mul(rate);
        match self.basis() {
            PriceBasis::Exclusive => rounded::<WHOLE>(product, self.tax()),
            PriceBasis::Inclusive => {
                let unit = (WHOLE / ONE_WHOLE).cast_signed();
                let whole = rate.wrapping_mul(unit).wrapping_add(WHOLE.cast_signed());
                divided(product, whole, self.tax()).unwrap_or_default() // INVARIANT: it is above zero
            }
        }
    }
}

/// The ways of a profile.
#[derive(Clone, Copy, PartialEq, Eq)]
struct Chosen {
    basis: PriceBasis,
    net: Rounding,
    tax: Rounding,
}

impl Chosen {
    const COMMONEST: Self = Self { basis: PriceBasis::Exclusive, net: Rounding::HalfUp, tax: Rounding::HalfUp };
}

impl Ways for Chosen {
    fn basis(self) -> PriceBasis {
        self.basis
    }

    fn net(self) -> Rounding {
        self.net
    }

    fn tax(self) -> Rounding {
        self.tax
    }
}

/// [`Chosen::COMMONEST`] as a type, so that the compiler knows it: whether it would take a constant along was its choice, and
/// changed with the rest of the program.
#[derive(Clone, Copy)]
struct Commonest;

impl Ways for Commonest {
    fn basis(self) -> PriceBasis {
        Chosen::COMMONEST.basis
    }

    fn net(self) -> Rounding {
        Chosen::COMMONEST.net
    }

    fn tax(self) -> Rounding {
        Chosen::COMMONEST.tax
    }
}

/// The place of a tax, which is always one.
#[inline]
fn place(tax: u8) -> usize {
    usize::from(tax) % TAXES_MOST
}

impl HeldTotals<'_> {
    /// The total without tax (BT-109).
    #[must_use]
    pub const fn tax_exclusive(&self) -> Money {
        match self.held.price_basis {
            PriceBasis::Exclusive => self.money(self.amount),
            PriceBasis::Inclusive => self.money(self.amount.wrapping_sub(self.tax)),
        }
    }

    /// The tax (BT-110).
    #[must_use]
    pub const fn tax(&self) -> Money {
        self.money(self.tax)
    }

    /// The total with tax (BT-112), which is what is to be paid.
    #[must_use]
    pub const fn tax_inclusive(&self) -> Money {
        match self.held.price_basis {
            PriceBasis::Exclusive => self.money(self.amount.wrapping_add(self.tax)),
            PriceBasis::Inclusive => self.money(self.amount),
        }
    }

    /// What is billed under each tax, in the order of [`Totals::tax_breakdown`](super::Totals::tax_breakdown).
    #[must_use]
    pub fn tax_breakdown(&self) -> Vec<TaxBreakdown> {
        let mut sums = [(0_i64, 0_i64); TAXES_MOST];
        self.held.each_part(self.lines, self.held.chosen(), |part| {
            if let Some((amount, own_tax)) = sums.get_mut(place(part.tax)) {
                *amount = amount.wrapping_add(part.amount);
                *own_tax = own_tax.wrapping_add(part.own_tax);
            }
        });
        let is_borne = |at| self.lines.iter().any(|line| place(line.tax) == at);
        let borne = self.held.taxes.iter().zip(sums).enumerate().filter(|&(at, _)| is_borne(at));
        let mut rows: Vec<TaxBreakdown> = borne.map(|(_, (tax, (amount, own)))| self.row(tax, amount, own)).collect();
        order::by_key(&mut rows, |row| (row.category, row.percent.key()));
        rows
    }

    fn row(&self, tax: &HeldTax, amount: i64, own: i64) -> TaxBreakdown {
        let HeldTax { category, percent } = *tax;
        let base = match self.held.price_basis {
            PriceBasis::Exclusive => self.money(amount),
            PriceBasis::Inclusive => self.money(amount.wrapping_sub(own)),
        };
        let shown = base.percent(percent, self.held.rounding.tax.way).ok();
        let reverse_charge_tax = shown.filter(|_| category == TaxCategory::ReverseCharge);
        TaxBreakdown { category, percent, base, tax: self.money(own), reverse_charge_tax }
    }

    const fn money(&self, minor: i64) -> Money {
        Money { minor, currency: self.held.currency }
    }
}
