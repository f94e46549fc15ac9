use chrono::NaiveDate;
use journeyman::{
    event::Command,
    ledger::{Account, TrialBalance, invoice_balance, payment_balance, receivables, trial_balance},
    money::Money,
    payment::Payment,
    tax::Regime,
};

use super::{AccountRow, Books, Credit, Movement, OpenInvoice, Owed, ReportError, gather::Sources};
use crate::{
    format,
    transcript::{Asked, Told, Transcript},
};

/// Who owes what at the end of the week, and who has credit.
pub(super) fn owed(sources: &Sources<'_>) -> Result<Owed, ReportError> {
    let (ledger, as_of) = (sources.state.ledger(), sources.week.firm.week.last);
    let zero = Money::zero(sources.week.firm.settings.currency);
    let mut invoices = Vec::new();
    for issued in sources.state.invoices() {
        let balance = invoice_balance(ledger, issued.id(), as_of)?;
        if balance.outstanding.minor > 0 {
            invoices.push(OpenInvoice {
                customer: sources.directory.customer_name(issued.details().customer),
                number: issued.details().number.to_string(),
                due_on: issued.details().due_on,
                invoiced: balance.invoiced,
                paid: balance.paid,
                outstanding: balance.outstanding,
            });
        }
    }
    invoices.sort_by(|a, b| (a.due_on, &a.number).cmp(&(b.due_on, &b.number)));
    let mut credits = Vec::new();
    for payment in sources.state.payments().all() {
        let available = payment_balance(ledger, payment.id, as_of)?.available;
        if available.minor > 0 {
            let customer = sources.directory.customer_name(payment.customer);
            credits.push(Credit { customer, what: credit(sources, payment), amount: available });
        }
    }
    credits.sort_by(|a, b| a.customer.cmp(&b.customer));
    let totals = receivables(ledger, as_of)?.totals;
    let (total, credit_total) = totals.first().map_or((zero, zero), |total| (total.owed.total, total.credit));
    Ok(Owed { as_of, invoices, total, credits, credit_total })
}

/// Why there is credit from a payment.
fn credit(sources: &Sources<'_>, payment: &Payment) -> String {
    let when = format::short_date(payment.received_on);
    match payment.job {
        Some(job) => format!("Deposit of {when} for {}", sources.directory.job_text(job)),
        None => format!("Left of {} that came on {when}", format::money(payment.amount)),
    }
}

/// What is in the bank, by the books.
pub(super) fn bank(sources: &Sources<'_>) -> Result<Money, ReportError> {
    let balances = trial_balance(sources.state.ledger(), sources.week.firm.week.last)?;
    let bank = balances.accounts.iter().find(|row| row.account == Account::Bank {});
    Ok(bank.map_or(Money::zero(sources.week.firm.settings.currency), |row| row.balance))
}

/// The books at the end of the week.
pub(super) fn books(sources: &Sources<'_>, transcript: &Transcript<'_>) -> Result<Books, ReportError> {
    let as_of = sources.week.firm.week.last;
    let balances = trial_balance(sources.state.ledger(), as_of)?;
    let zero = Money::zero(sources.week.firm.settings.currency);
    let total = balances.totals.first();
    let mut movements = Vec::new();
    for asked in &transcript.asked {
        movements.extend(movement(sources, asked)?);
    }
    Ok(Books {
        accounts: accounts(sources, &balances, as_of)?,
        debits: total.map_or(zero, |total| total.debits),
        credits: total.map_or(zero, |total| total.credits),
        difference: total.map_or(zero, |total| total.difference),
        movements,
    })
}

/// The accounts of the firm as they are; those of the customers in one line each for what they owe and what they have,
/// whose sums are the ledger's.
fn accounts(sources: &Sources<'_>, balances: &TrialBalance, as_of: NaiveDate) -> Result<Vec<AccountRow>, ReportError> {
    let count = |wanted: &dyn Fn(&Account) -> bool| balances.accounts.iter().filter(|row| wanted(&row.account)).count();
    let owing = count(&|account| matches!(account, Account::Receivable { .. }));
    let holding = count(&|account| matches!(account, Account::CustomerCredit { .. }));
    let own = balances
        .accounts
        .iter()
        .filter_map(|row| Some(on_its_side(own_name(row.account, sources.week.firm.settings.regime)?, row.balance)));
    let mut rows: Vec<AccountRow> = own.collect();
    for total in receivables(sources.state.ledger(), as_of)?.totals {
        rows.push(on_its_side(&format!("Owed by customers ({owing} accounts)"), total.owed.total));
        rows.push(on_its_side(&format!("Held for customers ({holding} accounts)"), total.credit.negated()));
    }
    rows.sort_by_key(|row| row.debit.is_none());
    Ok(rows)
}

const fn own_name(account: Account, regime: Regime) -> Option<&'static str> {
    match account {
        Account::Bank {} => Some("Bank"),
        Account::Sales {} => Some("Sales"),
        Account::TaxPayable {} => match regime {
            Regime::Au | Regime::Nz => Some("GST to pay"),
            Regime::Gb => Some("VAT to pay"),
        },
        Account::BadDebt {} => Some("Bad debts"),
        Account::Receivable { .. } | Account::CustomerCredit { .. } => None,
    }
}

/// The ledger has credits below zero; on paper each side has its column.
fn on_its_side(name: &str, balance: Money) -> AccountRow {
    let (debit, credit) = if balance.minor > 0 { (Some(balance), None) } else { (None, Some(balance.negated())) };
    AccountRow { name: name.to_owned(), debit, credit }
}

/// A command that moved money in another way than paying an invoice in full.
fn movement(sources: &Sources<'_>, asked: &Asked<'_>) -> Result<Option<Movement>, ReportError> {
    if !matches!(asked.answer, Told::Accepted | Told::Flagged(_)) {
        return Ok(None);
    }
    let names = sources.directory;
    let when = format::moment(asked.timed.date.and_time(asked.timed.step.at));
    let (what, amount) = match &asked.given.command {
        Command::TakePayment { payment } => match taken(sources, payment)? {
            Some(what) => (what, payment.amount),
            None => return Ok(None),
        },
        Command::Refund { refund } => {
            let customer = sources.state.payments().payment(refund.payment).map(|payment| payment.customer);
            let whom = customer.map(|customer| names.customer_name(customer)).unwrap_or_default();
            (format!("Refund to {whom}: {}", refund.reason), refund.amount)
        }
        Command::CreditInvoice { credit_note, reason, .. } => {
            let Some(note) = sources.state.credit_notes().find(|note| note.id() == *credit_note) else {
                return Ok(None);
            };
            let (number, invoice) = (&note.details().number, &note.preceding().number);
            let whom = names.customer_name(note.customer());
            (format!("{} {number} for {invoice}, {whom}: {reason}", note.title()), note.totals().payable())
        }
        _ => return Ok(None),
    };
    Ok(Some(Movement { when, what, amount }))
}

/// What is notable about a payment, if anything is: how the ledger stood at the end of its day.
fn taken(sources: &Sources<'_>, payment: &Payment) -> Result<Option<String>, ReportError> {
    let names = sources.directory;
    let whom = names.customer_name(payment.customer);
    if let Some(job) = payment.job {
        return Ok(Some(format!("Deposit from {whom} for {}", names.job_text(job))));
    }
    let balance = payment_balance(sources.state.ledger(), payment.id, payment.received_on)?;
    if balance.available.minor > 0 && balance.allocated.minor > 0 {
        let beyond = format::money(balance.available);
        return Ok(Some(format!("Overpayment by {whom}: {beyond} more than was asked, held as credit")));
    }
    let ledger = sources.state.ledger();
    let part_paid = ledger.open_invoices(payment.customer, payment.amount.currency, payment.received_on)?;
    let part = part_paid.first().filter(|_| balance.allocated.minor > 0);
    Ok(part
        .map(|open| format!("Part payment by {whom}: {} is left of {}", format::money(open.outstanding), open.number)))
}
