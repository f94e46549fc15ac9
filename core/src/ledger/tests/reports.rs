//! Balances and reports as of any day.

use chrono::NaiveDate;

use super::books::{Books, allocate, aud, credit_note, day, id, invoice, payment, refund, share};
use crate::{
    error::Coded,
    ledger::{
        Account, AccountBalance, AllocationOrder, LedgerCommand, LedgerInvoice, LedgerPayment, LedgerSource,
        OpenInvoice, SettlementStatus, allocate as plan, customer_balance, invoice_balance, payment_balance,
        receivables, statement, trial_balance,
    },
    money::{Currency, Money},
};

fn open(number: u64, name: &str, issued: u32, due: u32, outstanding: i64) -> OpenInvoice {
    OpenInvoice {
        invoice: id(number),
        number: name.parse().unwrap(),
        issued_on: day(issued),
        due_on: day(due),
        outstanding: aud(outstanding),
    }
}

fn order_of(open: &[OpenInvoice], amount: i64) -> Vec<(u64, i64)> {
    let plan = plan(aud(amount), open, AllocationOrder::OldestDueFirst).unwrap();
    let number = |invoice| (10..20).find(|number| id::<crate::id::InvoiceId>(*number) == invoice).unwrap();
    plan.shares.iter().map(|share| (number(share.invoice), share.amount.minor)).collect()
}

#[test]
fn the_oldest_due_invoice_is_paid_first_not_the_newest() {
    let invoices = [open(10, "C", 1, 20, 50), open(11, "B", 3, 10, 50), open(12, "A", 2, 15, 50)];
    assert_eq!(order_of(&invoices, 120), [(11, 50), (12, 50), (10, 20)]);
}

#[test]
fn of_two_due_on_one_day_the_one_issued_first_is_paid_first() {
    assert_eq!(order_of(&[open(10, "A", 3, 20, 50), open(11, "B", 2, 20, 50)], 60), [(11, 50), (10, 10)]);
}

#[test]
fn of_two_issued_and_due_on_one_day_the_lower_number_is_paid_first() {
    assert_eq!(order_of(&[open(10, "INV-10", 1, 20, 50), open(11, "INV-9", 1, 20, 50)], 60), [(11, 50), (10, 10)]);
}

#[test]
fn a_plan_pays_no_invoice_twice_and_leaves_the_rest_as_credit() {
    let invoices = [open(10, "A", 1, 20, 50), open(11, "B", 1, 20, 0), open(12, "C", 1, 20, 30)];
    let whole = plan(aud(100), &invoices, AllocationOrder::OldestDueFirst).unwrap();
    assert_eq!((whole.shares, whole.left_as_credit), (vec![share(10, 50), share(12, 30)], aud(20)));
    let twice = [open(10, "A", 1, 20, 50), open(10, "A", 1, 20, 50)];
    let code = |amount, open: &[OpenInvoice]| plan(amount, open, AllocationOrder::OldestDueFirst).unwrap_err().code();
    assert_eq!(code(aud(100), &twice), "JM-LED-0019");
    assert_eq!(code(aud(-1), &[]), "JM-LED-0001");
    assert_eq!(code(aud(1), &[open(10, "A", 1, 20, -1)]), "JM-LED-0001");
    assert_eq!(code(Money { minor: 1, currency: Currency::NZD }, &invoices), "JM-MON-0002");
}

#[test]
fn an_invoice_has_the_balance_of_every_day_of_its_life() {
    let mut late = invoice(10, 110_00);
    (late.issued_on, late.due_on) = (day(3), day(10));
    let mut books = Books::with(&[late], &[payment(20, 60_00), payment(21, 50_00)]);
    books.allocate(20, 10, 60_00, 5);
    books.allocate(21, 10, 50_00, 13);
    let life: Vec<_> = [2, 3, 5, 10, 11, 12, 13]
        .map(|of_october| books.of_invoice(10, of_october))
        .map(|balance| (balance.invoiced.minor, balance.outstanding.minor, balance.status, balance.overdue_days))
        .into();
    assert_eq!(
        life,
        [
            (0, 0, SettlementStatus::NotIssued, 0),
            (110_00, 110_00, SettlementStatus::Unpaid, 0),
            (110_00, 50_00, SettlementStatus::PartPaid, 0),
            (110_00, 50_00, SettlementStatus::PartPaid, 0), // due today
            (110_00, 50_00, SettlementStatus::PartPaid, 1),
            (110_00, 50_00, SettlementStatus::PartPaid, 2),
            (110_00, 0, SettlementStatus::Paid, 0),
        ]
    );
}

#[test]
fn receivables_are_aged_to_the_day() {
    // Due so many days before 15 October: the edges of every age.
    let overdue = [-1, 0, 1, 30, 31, 60, 61, 90, 91, 400];
    let invoices: Vec<LedgerInvoice> = overdue
        .iter()
        .zip(100..)
        .map(|(&days, number)| {
            let due_on = day(15) - chrono::TimeDelta::days(days);
            let issued_on = NaiveDate::from_ymd_opt(2025, 1, 1).unwrap();
            LedgerInvoice { issued_on, due_on, ..invoice(number, 1_i64 << (number - 100)) }
        })
        .collect();
    let books = Books::with(&invoices, &[payment(20, 7)]);
    let report = receivables(&books.ledger, day(15)).unwrap();
    let owed = report.customers[0].owed;
    assert_eq!(owed.current.minor, 0b11);
    assert_eq!(owed.days_1_to_30.minor, 0b1100);
    assert_eq!(owed.days_31_to_60.minor, 0b11_0000);
    assert_eq!(owed.days_61_to_90.minor, 0b1100_0000);
    assert_eq!(owed.over_90_days.minor, 0b11_0000_0000);
    assert_eq!(owed.total.minor, 0b11_1111_1111);
    assert_eq!((report.customers[0].credit.minor, report.totals[0].credit.minor), (7, 7));
    assert_eq!(report.totals[0].owed, owed);
}

#[test]
fn each_currency_has_its_own_totals_and_none_are_mixed() {
    let pounds = LedgerPayment { amount: Money { minor: 9, currency: Currency::GBP }, ..payment(21, 1) };
    let books = Books::with(&[invoice(10, 110_00)], &[pounds]);
    let report = receivables(&books.ledger, day(3)).unwrap();
    let totals: Vec<_> =
        report.totals.iter().map(|total| (total.owed.total.to_string(), total.credit.to_string())).collect();
    assert_eq!(totals, [("AUD 110.00".into(), "AUD 0.00".into()), ("GBP 0.00".into(), "GBP 0.09".to_owned())]);
    let trial = trial_balance(&books.ledger, day(3)).unwrap();
    let totals: Vec<_> =
        trial.totals.iter().map(|total| (total.debits.to_string(), total.credits.to_string())).collect();
    assert_eq!(totals, [("AUD 110.00".into(), "AUD 110.00".into()), ("GBP 0.09".into(), "GBP 0.09".to_owned())]);
    let of_customer = customer_balance(&books.ledger, id(1), day(3)).unwrap();
    let balances: Vec<_> = of_customer.iter().map(|line| line.balance.to_string()).collect();
    assert_eq!(balances, ["AUD 110.00", "-GBP 0.09"]);
}

#[test]
fn the_trial_balance_shows_each_account_and_sums_to_zero() {
    let mut books = Books::with(&[invoice(10, 110_00), invoice(11, 22_00)], &[payment(20, 150_00)]);
    books.allocate(20, 10, 110_00, 3);
    books.accept(&LedgerCommand::PostCreditNote { credit_note: credit_note(50, 10, 11_00, 4) });
    books.accept(&LedgerCommand::WriteOff { share: share(11, 22_00), on: day(5) });
    books.accept(&LedgerCommand::Refund { refund: refund(40, 20, 1_00, 6) });
    let customer = id(1);
    let line = |account, minor| AccountBalance { account, balance: aud(minor) };
    let trial = trial_balance(&books.ledger, day(6)).unwrap();
    assert_eq!(
        trial.accounts,
        [
            line(Account::Bank {}, 149_00),
            line(Account::CustomerCredit { customer }, -50_00), // 150 − 110 + 11 − 1
            line(Account::Sales {}, -110_00),
            line(Account::TaxPayable {}, -11_00),
            line(Account::BadDebt {}, 22_00),
        ]
    );
    let total = trial.totals[0];
    assert_eq!((total.debits, total.credits, total.difference), (aud(171_00), aud(171_00), aud(0)));
    let before = trial_balance(&books.ledger, day(2)).unwrap();
    assert_eq!(before.accounts[1], line(Account::Receivable { customer }, 132_00));
}

#[test]
fn a_statement_runs_from_its_opening_to_its_closing() {
    let mut books = Books::with(&[invoice(10, 110_00)], &[payment(20, 150_00)]);
    books.allocate(20, 10, 110_00, 3);
    books.accept(&LedgerCommand::PostCreditNote { credit_note: credit_note(50, 10, 11_00, 4) });
    books.accept(&LedgerCommand::Refund { refund: refund(40, 20, 51_00, 6) });
    let statement = |first, last| statement(&books.ledger, id(1), Currency::AUD, day(first), day(last));
    let whole = statement(2, 31).unwrap();
    assert_eq!((whole.opening, whole.closing), (aud(110_00), aud(0)));
    let lines: Vec<_> = whole.lines.iter().map(|line| (line.on, line.change.minor, line.balance.minor)).collect();
    assert_eq!(lines, [(day(2), -150_00, -40_00), (day(4), -11_00, -51_00), (day(6), 51_00, 0)]);
    assert_eq!(whole.lines[2].document, LedgerSource::Refund { refund: id(40) });
    assert_eq!(statement(5, 5).unwrap().opening, aud(-51_00));
    assert_eq!(statement(5, 4).unwrap_err().code(), "JM-LED-0021");
}

#[test]
fn nothing_is_reported_of_what_is_not_in_the_books() {
    let books = Books::default();
    assert_eq!(invoice_balance(&books.ledger, id(10), day(1)).unwrap_err().code(), "JM-LED-0006");
    assert_eq!(payment_balance(&books.ledger, id(20), day(1)).unwrap_err().code(), "JM-LED-0006");
    assert_eq!(customer_balance(&books.ledger, id(1), day(1)), Ok(Vec::new()));
    assert_eq!(trial_balance(&books.ledger, day(1)).unwrap().accounts, []);
    let far = NaiveDate::from_ymd_opt(10_000, 1, 1).unwrap();
    assert_eq!(trial_balance(&books.ledger, far).unwrap_err().code(), "JM-CAL-0002");
    assert_eq!(books.refuse(&allocate(20, 10, 1, 1)), "JM-LED-0006");
}
