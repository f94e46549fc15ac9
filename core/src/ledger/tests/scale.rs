//! What a command costs doesn't grow with the books.

use std::time::{Duration, Instant};

use super::books::{Books, allocate, aud, credit_note, day, id, invoice, payment, refund, share};
use crate::ledger::{CreditToUse, Ledger, LedgerCommand};

/// Books in which one customer, the counter sale of a shop, has everything: many paid invoices and the few open ones that
/// the commands are about.
fn books_of(paid: u64) -> Ledger {
    let open = [invoice(10, 110_00), invoice(11, 110_00)];
    let mut books = Books::with(&open, &[payment(20, 110_00), payment(21, 110_00)]);
    books.allocate(21, 11, 100_00, 3);
    let mut ledger = books.ledger;
    for number in 1000..1000 + paid {
        for command in [
            LedgerCommand::PostInvoice { invoice: invoice(number, 55_00) },
            LedgerCommand::TakePayment { payment: payment(number, 55_00) },
            allocate(number, number, 55_00, 3),
        ] {
            for event in ledger.decide(&command).unwrap() {
                ledger.apply(&event).unwrap();
            }
        }
    }
    ledger
}

fn time_of(ledger: &Ledger, commands: &[LedgerCommand]) -> Duration {
    let start = Instant::now();
    for _ in 0..20 {
        for command in commands {
            assert_eq!(ledger.decide(command).unwrap().len(), 1);
        }
        assert_eq!(ledger.open_invoices(id(1), aud(0).currency, day(9)).unwrap().len(), 2);
    }
    start.elapsed()
}

#[test]
fn a_command_looks_only_at_the_documents_it_names_however_large_the_books_are() {
    const SMALL: u64 = 100;
    const LARGE: u64 = 100 * SMALL;
    let (small, large) = (books_of(SMALL), books_of(LARGE));
    let unreserved = |amount| LedgerCommand::Allocate {
        credit: CreditToUse::Unreserved {},
        shares: vec![share(10, amount)],
        on: day(9),
    };
    let commands = [
        LedgerCommand::PostInvoice { invoice: invoice(12, 1_00) },
        LedgerCommand::TakePayment { payment: payment(22, 1_00) },
        LedgerCommand::PostCreditNote { credit_note: credit_note(50, 11, 99_00, 9) },
        LedgerCommand::Refund { refund: refund(40, 20, 1_00, 9) },
        LedgerCommand::WriteOff { share: share(10, 1_00), on: day(9) },
        allocate(20, 10, 50_00, 9),
        unreserved(60_00),
    ];
    // The best of several runs, taken in turns, so that a busy machine slows both.
    let runs: Vec<_> = (0..9).map(|_| (time_of(&small, &commands), time_of(&large, &commands))).collect();
    let best_of_small = runs.iter().map(|(small, _)| *small).min().unwrap();
    let best_of_large = runs.iter().map(|(_, large)| *large).min().unwrap();
    assert!(best_of_large < best_of_small * 10, "{best_of_large:?} in books 100 times those of {best_of_small:?}");
}
