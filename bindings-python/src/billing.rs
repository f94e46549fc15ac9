//! The module `billing`.

use chrono::NaiveDate;
use journeyman::{
    billing::{self, BillableLine, BilledDraft, BilledLine, BillingContext, BillingError, DepositShare},
    id::WorkId,
    invoice::{Draft, RoundingProfile},
    job::{Quote, RecordedWork},
    money::{Currency, Money, Rounding},
    pricing::{Priced, PricedExplanation, PricedLine, WorkDone},
    quantity::Percent,
    tax::{PermittedRounding, PriceBasis, Regime, Registration, ReverseChargeFacts, TaxDecision},
};

use crate::macros::prelude::*;

module! {
    /// From work or a quote to an invoice: lines with the tax that they bear, deposits, and nothing billed twice.
    ///
    /// `work_done` is the work that a job recorded, as `pricing.price` takes it; `BillableLine.of_work` and
    /// `BillableLine.of_quote` are the lines; `draft` is their invoice, for `invoice.calculate`; `deposit` is what is
    /// to be paid beforehand.
    billing
    values BillableLine, BillingContext, BilledDraft, BilledLine, DepositShare;
    functions draft, deposit, work_done;
}

value! {
    /// A line to bill: one of a quote, or priced work with what it was made from.
    ///
    /// Priced work and a quote have their currency once, beside the lines; on its way to an invoice each line takes it
    /// along, so that lines from several places can't be added up across currencies.
    BillableLine(BillableLine) [] open {
        /// The currency that it was priced in.
        currency: Currency,
        /// The line.
        line: PricedLine,
        /// How it was priced, and from which records; `None` for a line of a quote.
        explanation: Option<PricedExplanation>,
    }
    methods [billable_line::of_work, billable_line::of_quote]
}

mod billable_line {
    use super::*;

    static_method! {
        /// The lines of priced work, in the currency that it was priced in.
        of_work(priced: Priced) -> Vec<BillableLine> = BillableLine::of_work(priced)
    }

    static_method! {
        /// The lines of a quote, in its currency.
        of_quote(quote: &Quote) -> Vec<BillableLine> = BillableLine::of_quote(quote)
    }
}

value! {
    /// What an invoice is made under: whose it is, when, and by which rules.
    BillingContext(BillingContext) [] open {
        /// The currency of the invoice (BT-5), in which every line must have been priced.
        currency: Currency,
        /// Whether the lines' prices include the tax.
        price_basis: PriceBasis,
        /// Who rounds what, and which way; the regime must permit how it rounds the tax (`tax.roundings`).
        rounding: RoundingProfile,
        /// The law that the tax is decided under.
        regime: Regime,
        /// Whether and when the supplier is registered.
        supplier: Registration,
        /// The day the work was or will be finished, where it is known.
        supplied_on: Option<NaiveDate>,
        /// The day of the invoice, where it is known.
        invoiced_on: Option<NaiveDate>,
        /// The day of the first payment for this, where there is one.
        ///
        /// In New Zealand it is the time of the whole supply. In the United Kingdom a payment decides the tax only of
        /// what it covers, so the rest's dates decide that of this invoice, and a deposit that bears another tax is
        /// refused. A deposit is invoiced apart with this as its only date, and the rest with none here.
        paid_on: Option<NaiveDate>,
        /// The facts of a reverse charge, where one may apply.
        reverse_charge: Option<ReverseChargeFacts>,
        /// The work that earlier invoices have billed: none of it is billed again.
        billed_before: Vec<WorkId> = [],
        /// The work that a quoted price among the lines covers: billed with it, without a line of its own.
        covered: Vec<WorkId> = [],
        /// What the customer has paid in advance for this, such as a deposit.
        prepaid: Option<Money>,
    }
}

value! {
    /// An invoice that is ready to be calculated and issued, and how it came about.
    BilledDraft(BilledDraft) [] open {
        /// The draft. `invoice.calculate` has been tried on it, and gives totals.
        draft: Draft,
        /// How each line of the draft came about, in its order.
        lines: Vec<BilledLine>,
        /// Every record of work that the invoice bills or covers, by id.
        work: Vec<WorkId>,
        /// The law that permits how the tax is rounded; `None` where no tax is charged, since the supplier isn't
        /// registered.
        tax_rounding: Option<PermittedRounding>,
        /// What was prepaid beyond the total, if anything: it isn't on the invoice and stays the customer's.
        prepaid_beyond: Option<Money>,
    }
}

value! {
    /// How a line of an invoice came about.
    BilledLine(BilledLine) [] open {
        /// How it was priced, and from which records; `None` for a line of a quote.
        pricing: Option<PricedExplanation>,
        /// Which tax it bears, and why.
        tax: TaxDecision,
    }
}

choice! {
    /// How much of a total is to be paid beforehand.
    DepositShare(DepositShare) [] {
        /// A percentage of the total, at most 100.
        Percent {
            /// The percentage.
            percent: Percent,
            /// Which way it is rounded to a whole minor unit.
            rounding: Rounding,
        },
        /// So much, at most the total.
        Amount {
            /// The amount, in the total's currency.
            amount: Money,
        },
    }
}

function! {
    /// The invoice for some lines: each with the tax that the law gives its kind of supply on the tax point.
    ///
    /// The lines keep their order, quantities and prices. Work is billed once: not what `billed_before` names, not one
    /// record twice on one day (a record over midnight is rightly in the lines of two days), and not what a quoted
    /// price covers.
    ///
    /// What was prepaid goes on the invoice (BT-113) up to its total, so that what is payable is never below zero; what
    /// is beyond comes back as `prepaid_beyond`, for somebody to refund or keep.
    ///
    /// A deposit that would bear another tax than the rest (paid before a registration or a change of the rate) is
    /// refused rather than taken for the whole, whatever the amount: in the United Kingdom a payment in advance makes a
    /// tax point only "to the extent covered" by it (VATA 1994 s 6(4)); in Australia, where the day of the supply isn't
    /// known, nobody can tell on which side of a registration it lies (GST Act 1999 s 9-5(d)). In New Zealand any
    /// payment is the time of the whole supply (GST Act 1985 s 9(1)).
    ///
    /// The United Kingdom lets the total VAT of an invoice be rounded down (VATREC12010), not that of each rate: with
    /// several rates of tax that rounding is refused.
    ///
    /// Raises:
    ///     RefusedError: work that an earlier invoice has billed (`JM-BIL-0001`), a deposit and a rest that bear
    ///         different tax (`JM-BIL-0007`), or a rounding that is permitted at one rate only, with several rates
    ///         (`JM-BIL-0008`), or not at all (`JM-TAX-0006`).
    ///     InvalidError: work that would be billed twice (`JM-BIL-0002`), less than nothing prepaid (`JM-BIL-0003`), or
    ///         a line or a prepaid amount of another currency than the invoice's (`JM-BIL-0009`, `JM-MON-0002`).
    ///     LimitError: more earlier or covered work than is compared (`JM-BIL-0005`), or an amount beyond the bounds
    ///         (`JM-MON-0005`).
    ///     JourneymanError: the tax of a line can't be decided (`JM-TAX-0001` to `JM-TAX-0005`, see `tax.decide`), or
    ///         the draft has no totals (`JM-INV-0001` to `JM-INV-0014`, see `invoice.calculate`): for instance no
    ///         lines.
    detached draft(
        /// What is billed, in the order of the invoice.
        lines: Vec<BillableLine>,
        /// What the invoice is made under.
        context: &BillingContext,
    ) -> Result<BilledDraft, BillingError> = billing::draft(&lines, context)
}

function! {
    /// The deposit on a total: what the customer pays before the work starts.
    ///
    /// The total is the one with tax that the customer is quoted: `draft` the quote's lines, and `invoice.calculate`
    /// the draft. The final invoice shows what was paid as prepaid (BT-113). It is from nothing to the total, whichever
    /// way it is rounded.
    ///
    /// Raises:
    ///     InvalidError: a total or a deposit below zero (`JM-BIL-0003`), or another currency than the total's
    ///         (`JM-MON-0002`).
    ///     RefusedError: more than the total, or than 100 % of it (`JM-BIL-0004`).
    ///     LimitError: an amount beyond the bounds (`JM-MON-0005`).
    deposit(total: Money, share: DepositShare) -> Result<Money, BillingError> = billing::deposit(total, share)
}

function! {
    /// Work as a job recorded it, in the shape in which it is priced.
    ///
    /// Raises:
    ///     InvalidError: time or a call-out that is on no visit, so that nobody can say which call-out fee includes it
    ///         (`JM-BIL-0006`).
    work_done(
        /// Some or all of a job's `work`.
        records: Vec<RecordedWork>,
    ) -> Result<WorkDone, BillingError> = billing::work_done(&records)
}
