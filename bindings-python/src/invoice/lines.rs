//! Totals of plain numbers: the quick way in for what stands in `Decimal`s already.

use journeyman::{
    invoice::{Draft, InvoiceError, InvoiceLine, RoundingProfile, Totals, calculate},
    money::Currency,
    quantity::{InvoicedQuantity, Percent, UnitPrice},
    tax::{PriceBasis, TaxCategory, TaxTreatment},
    text::Text,
    unit::Unit,
};
use pyo3::{Borrowed, prelude::*};

use super::run;
use crate::{
    cross::{Hinted, Take, items},
    macros::prelude::*,
    refused::{Refused, Taken},
    table::Hint,
};

/// Lines of an invoice as rows of three numbers.
struct Rows(Vec<InvoiceLine>);

impl Rows {
    const ROW: Hint = Hint::Row(&[InvoicedQuantity::HINT, UnitPrice::HINT, Percent::HINT]);
}

impl Hinted for Rows {
    const HINT: Hint = Hint::Many(&Self::ROW);
}

impl<'a> Take<'a> for Rows {
    fn take(given: Borrowed<'a, '_, PyAny>) -> Taken<Self> {
        let rows = items(given, &Self::HINT)?;
        // A description that nobody reads, since only the totals are given back.
        let description: Text = "-".parse().map_err(|error| Refused::of_value(&error))?;
        let mut lines = Vec::with_capacity(rows.len());
        let mut last = None;
        for (place, row) in rows.iter_borrowed().enumerate() {
            let line = line(row, &description, &mut last);
            lines.push(line.map_err(|refused| refused.within(format!("[{place}]")))?);
        }
        Ok(Self(lines))
    }
}

/// A percentage with the object that it was taken from.
type Seen<'py> = Option<(Bound<'py, PyAny>, Percent)>;

fn line<'py>(row: Borrowed<'_, 'py, PyAny>, description: &Text, last: &mut Seen<'py>) -> Taken<InvoiceLine> {
    let row = items(row, &Rows::ROW)?;
    if row.len() != 3 {
        return Err(Refused::because(Rows::ROW.wanted(), format!("{} of them", row.len())));
    }
    let quantity = InvoicedQuantity::take(row.get_borrowed_item(0)?).map_err(within("quantity"))?;
    let unit_price = UnitPrice::take(row.get_borrowed_item(1)?).map_err(within("unit_price"))?;
    let percent = percent(row.get_borrowed_item(2)?, last).map_err(within("percent"))?;
    let category = if percent.is_zero() { TaxCategory::Zero } else { TaxCategory::Standard };
    let tax = TaxTreatment { category, percent, reason: None };
    Ok(InvoiceLine::new(description.clone(), quantity, Unit::PIECE, unit_price, tax))
}

fn within(field: &'static str) -> impl Fn(Box<Refused>) -> Box<Refused> {
    move |refused| refused.within(field.to_owned())
}

/// Lines mostly share the very object of their rate, which never changes, so it is read once.
fn percent<'py>(given: Borrowed<'_, 'py, PyAny>, last: &mut Seen<'py>) -> Taken<Percent> {
    if let Some((_, percent)) = last.as_ref().filter(|(seen, _)| seen.is(given)) {
        return Ok(*percent);
    }
    let percent = Percent::take(given)?;
    *last = Some((given.to_owned(), percent));
    Ok(percent)
}

function! {
    /// What lines come to that are rows of three numbers: quantity, unit price and tax rate in per cent.
    ///
    /// It gives what `calculate` gives for a draft of these lines without allowances, charges and descriptions. It is
    /// several times quicker than putting that draft together, and no slower than the same sums with `decimal`; numbers
    /// that are texts are quicker to read than `Decimal`s.
    ///
    /// A rate above zero is taken for a standard one, and 0 for zero-rated. What is exempt, reverse charged, or outside
    /// the scope of the tax needs a `Draft`, as do allowances and charges.
    ///
    /// Raises:
    ///     InvalidError: there is no line (`JM-INV-0001`); a number is none, such as NaN (`JM-QTY-0001`); a price or rate is
    ///         below zero (`JM-QTY-0002`); a rate is above 100 (`JM-INV-0011`).
    ///     LimitError: there are too many lines (`JM-INV-0002`) or rates (`JM-INV-0004`); a number is too large
    ///         (`JM-QTY-0003`) or has more decimals than are kept (`JM-QTY-0004`, a price `JM-QTY-0006`); an amount is too
    ///         large (`JM-INV-0007`), or has too many digits to be kept exactly (`JM-INV-0032`).
    calculate_lines(
        /// The currency of the prices and of the totals.
        currency: Currency,
        /// What is billed: of each line the quantity, the price of one in major units, and the rate, such as
        /// `(Decimal("1.5"), Decimal("95"), Decimal("10"))`.
        lines: Rows,
        /// Whether the prices include the tax.
        price_basis: PriceBasis,
        /// Who rounds what, and which way.
        rounding: RoundingProfile,
    ) -> Result<Totals, InvoiceError> = {
        let Rows(lines) = lines;
        let draft = Draft::new(currency, price_basis, rounding, lines);
        run(draft.lines.len(), || calculate(&draft))
    }
}
