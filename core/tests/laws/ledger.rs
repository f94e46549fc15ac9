mod generate;
mod model;

use chrono::NaiveDate;
use generate::{commands, day, events, id, open_invoices};
use journeyman::{
    id::{CustomerId, InvoiceId, PaymentId},
    ledger::{
        Account, AllocationOrder, AllocationPlan, CreditToUse, Ledger, LedgerCommand, LedgerEvent, LedgerInvoice,
        LedgerPayment, OpenInvoice, TrialBalance, allocate, customer_balance, invoice_balance, payment_balance,
        receivables, statement, trial_balance,
    },
    money::{Currency, Money},
    wire::Wire,
};
use model::Model;
use proptest::{prelude::*, strategy::ValueTree, test_runner::TestRunner};

/// Days on which nothing, something and everything has happened.
const DAYS: std::ops::RangeInclusive<u32> = 1..=14;
const CURRENCIES: [Currency; 2] = [Currency::AUD, Currency::NZD];

fn events_of(commands: &[LedgerCommand]) -> Vec<LedgerEvent> {
    let mut ledger = Ledger::default();
    let mut all = Vec::new();
    for command in commands {
        for event in ledger.decide(command).unwrap_or_default() {
            ledger.apply(&event).unwrap();
            all.push(event);
        }
    }
    all
}

fn fold(events: &[LedgerEvent]) -> Ledger {
    let mut ledger = Ledger::default();
    for event in events {
        ledger.apply(event).unwrap();
    }
    ledger
}

fn invoices() -> impl Iterator<Item = InvoiceId> {
    (0..generate::INVOICES).map(|number| id(generate::INVOICE, number))
}

fn payments() -> impl Iterator<Item = PaymentId> {
    (0..generate::PAYMENTS).map(|number| id(generate::PAYMENT, number))
}

fn customers() -> impl Iterator<Item = CustomerId> {
    (0..generate::CUSTOMERS).map(|number| id(generate::CUSTOMER, number))
}

fn customers_and_currencies() -> impl Iterator<Item = (CustomerId, Currency)> {
    customers().flat_map(|customer| CURRENCIES.map(|currency| (customer, currency)))
}

fn owed_by_invoices(ledger: &Ledger, customer: CustomerId, currency: Currency, day: NaiveDate) -> i64 {
    let is_of = |invoice: &LedgerInvoice| invoice.customer == customer && invoice.payable.currency == currency;
    let of = invoices().filter(|invoice| ledger.invoice(*invoice).is_some_and(is_of));
    of.map(|invoice| invoice_balance(ledger, invoice, day).unwrap().outstanding.minor).sum()
}

fn held_by_payments(ledger: &Ledger, customer: CustomerId, currency: Currency, day: NaiveDate) -> i64 {
    let is_of = |payment: &LedgerPayment| payment.customer == customer && payment.amount.currency == currency;
    let of = payments().filter(|payment| ledger.payment(*payment).is_some_and(is_of));
    of.map(|payment| payment_balance(ledger, payment, day).unwrap().available.minor).sum()
}

fn in_order(amount: i64, open: &[OpenInvoice]) -> AllocationPlan {
    allocate(Money { minor: amount, currency: Currency::AUD }, open, AllocationOrder::OldestDueFirst).unwrap()
}

fn balance_in(trial: &TrialBalance, wanted: Account, currency: Currency) -> i64 {
    let of = |account, balance: Money| account == wanted && balance.currency == currency;
    trial.accounts.iter().find(|line| of(line.account, line.balance)).map_or(0, |line| line.balance.minor)
}

proptest! {
    #[test]
    fn debits_equal_credits_in_every_currency_after_every_event(commands in commands()) {
        let mut ledger = Ledger::default();
        for event in events_of(&commands) {
            ledger.apply(&event).unwrap();
            for entry in ledger.entries(&event).unwrap() {
                for currency in CURRENCIES {
                    let of = entry.postings().iter().filter(|posting| posting.amount.currency == currency);
                    prop_assert_eq!(of.map(|posting| posting.amount.minor).sum::<i64>(), 0);
                }
            }
            for total in trial_balance(&ledger, day(14)).unwrap().totals {
                prop_assert_eq!(total.difference.minor, 0);
                prop_assert_eq!(total.debits, total.credits);
            }
        }
    }

    #[test]
    fn refunds_never_exceed_what_was_captured_on_any_day(commands in commands()) {
        let ledger = fold(&events_of(&commands));
        for payment in payments().filter(|payment| ledger.payment(*payment).is_some()) {
            for of_october in DAYS {
                let balance = payment_balance(&ledger, payment, day(of_october)).unwrap();
                prop_assert!(0 <= balance.refunded.minor && balance.refunded.minor <= balance.captured.minor);
            }
        }
    }

    #[test]
    fn invoiced_is_paid_credited_written_off_and_outstanding_on_every_day(commands in commands()) {
        let ledger = fold(&events_of(&commands));
        for invoice in invoices().filter(|invoice| ledger.invoice(*invoice).is_some()) {
            for of_october in DAYS {
                let of = invoice_balance(&ledger, invoice, day(of_october)).unwrap();
                let parts = [of.paid.minor, of.credited.minor, of.written_off.minor, of.outstanding.minor];
                prop_assert_eq!(of.invoiced.minor, parts.iter().sum::<i64>());
                prop_assert!(parts.iter().all(|part| *part >= 0), "{:?}", of);
            }
        }
    }

    #[test]
    fn allocations_never_exceed_the_payment_and_the_rest_is_credit_on_every_day(commands in commands()) {
        let ledger = fold(&events_of(&commands));
        for payment in payments().filter(|payment| ledger.payment(*payment).is_some()) {
            for of_october in DAYS {
                let of = payment_balance(&ledger, payment, day(of_october)).unwrap();
                let parts = [of.allocated.minor, of.refunded.minor, of.available.minor];
                prop_assert_eq!(of.captured.minor, parts.iter().sum::<i64>());
                prop_assert!(parts.iter().all(|part| *part >= 0), "{:?}", of);
            }
        }
    }

    #[test]
    fn every_balance_is_what_adding_up_the_journal_by_hand_gives(commands in commands()) {
        let events = events_of(&commands);
        let ledger = fold(&events);
        let model = Model::of(&events);
        for of_october in DAYS {
            let day = day(of_october);
            let accounts = trial_balance(&ledger, day).unwrap().accounts;
            let accounts = accounts.iter().map(|line| (line.balance.currency, line.account, line.balance.minor));
            prop_assert_eq!(accounts.collect::<Vec<_>>(), model.accounts(day));
            for invoice in invoices().filter(|invoice| ledger.invoice(*invoice).is_some()) {
                let of = invoice_balance(&ledger, invoice, day).unwrap();
                prop_assert_eq!(
                    [of.invoiced.minor, of.paid.minor, of.credited.minor, of.written_off.minor],
                    model.invoice(invoice, day)
                );
            }
            for payment in payments().filter(|payment| ledger.payment(*payment).is_some()) {
                let of = payment_balance(&ledger, payment, day).unwrap();
                let of = [of.captured.minor, of.allocated.minor, of.refunded.minor];
                prop_assert_eq!(of, model.payment(payment, day));
            }
        }
    }

    #[test]
    fn invoices_customers_reports_statements_and_accounts_agree_on_every_day(commands in commands()) {
        let ledger = fold(&events_of(&commands));
        for of_october in DAYS {
            let day = day(of_october);
            let (trial, report) = (trial_balance(&ledger, day).unwrap(), receivables(&ledger, day).unwrap());
            for (customer, currency) in customers_and_currencies() {
                let owed = owed_by_invoices(&ledger, customer, currency, day);
                let credit = held_by_payments(&ledger, customer, currency, day);
                prop_assert_eq!(balance_in(&trial, Account::Receivable { customer }, currency), owed);
                prop_assert_eq!(balance_in(&trial, Account::CustomerCredit { customer }, currency), -credit);
                let mut lines = report.customers.iter();
                let line = lines.find(|line| line.customer == customer && line.credit.currency == currency);
                prop_assert_eq!(line.map_or((0, 0), |line| (line.owed.total.minor, line.credit.minor)), (owed, credit));
                let balances = customer_balance(&ledger, customer, day).unwrap();
                let balance = balances.iter().find(|line| line.owed.currency == currency);
                let balance = balance.map_or([0; 3], |line| [line.owed.minor, line.credit.minor, line.balance.minor]);
                prop_assert_eq!(balance, [owed, credit, owed - credit]);
                let statement = statement(&ledger, customer, currency, day, day).unwrap();
                let changes: i64 = statement.lines.iter().map(|line| line.change.minor).sum();
                prop_assert_eq!(statement.closing.minor, owed - credit);
                prop_assert_eq!(statement.opening.minor + changes, owed - credit);
            }
        }
    }

    #[test]
    fn a_refused_command_changes_no_byte(commands in commands()) {
        let mut ledger = Ledger::default();
        for command in &commands {
            let before = ledger.to_json();
            let decided = ledger.decide(command);
            prop_assert_eq!(ledger.to_json(), before);
            for event in decided.unwrap_or_default() {
                ledger.apply(&event).unwrap();
            }
        }
    }

    #[test]
    fn a_command_whose_document_is_in_the_books_comes_to_nothing_new(commands in commands()) {
        let ledger = fold(&events_of(&commands));
        for command in &commands {
            prop_assert!(!ledger.already_has(command) || ledger.decide(command) == Ok(Vec::new()));
        }
    }

    #[test]
    fn any_event_is_taken_in_whole_or_not_at_all(commands in commands(), events in events()) {
        let mut ledger = fold(&events_of(&commands));
        for event in &events {
            let before = ledger.clone();
            if ledger.apply(event).is_err() {
                prop_assert_eq!(&ledger, &before);
            }
            prop_assert_eq!(&Ledger::from_json(&ledger.to_json()).unwrap(), &ledger);
            for total in trial_balance(&ledger, day(14)).unwrap().totals {
                prop_assert_eq!(total.difference.minor, 0);
            }
        }
    }

    #[test]
    fn books_stored_anywhere_and_gone_on_with_end_as_the_books_that_were_never_stored(
        commands in commands(), cut in any::<prop::sample::Index>()
    ) {
        let events = events_of(&commands);
        let (head, tail) = events.split_at(cut.index(events.len() + 1));
        let stored = fold(head).to_json();
        let mut ledger = Ledger::from_json(&stored).unwrap();
        prop_assert_eq!(ledger.to_json(), stored);
        for event in tail {
            let event = LedgerEvent::from_json(&event.to_json()).unwrap();
            ledger.apply(&event).unwrap();
        }
        prop_assert_eq!(&ledger, &fold(&events));
    }

    #[test]
    fn the_order_of_independent_facts_leaves_no_trace(
        commands in commands(), places in prop::collection::vec(any::<u32>(), 80)
    ) {
        let events = events_of(&commands);
        let ledger = fold(&events);
        // Invoices and payments in any order; then customer by customer what was done with them, each in its order.
        let (facts, mut rest): (Vec<_>, Vec<_>) = events.iter().cloned().partition(|event| {
            matches!(event, LedgerEvent::InvoicePosted { .. } | LedgerEvent::PaymentTaken { .. })
        });
        let mut facts: Vec<_> = places.into_iter().zip(facts).collect();
        facts.sort_by_key(|(place, _)| *place);
        rest.sort_by_key(|event| customer_of(&ledger, event));
        let reordered: Vec<_> = facts.into_iter().map(|(_, fact)| fact).chain(rest).collect();
        prop_assert_eq!(fold(&reordered).to_json(), ledger.to_json());
        prop_assert_eq!(fold(&reordered), ledger);
    }

    #[test]
    fn what_is_posted_later_never_changes_an_earlier_trial_balance(commands in commands(), as_of in DAYS) {
        let mut ledger = Ledger::default();
        for event in events_of(&commands) {
            let before = trial_balance(&ledger, day(as_of)).unwrap();
            ledger.apply(&event).unwrap();
            if ledger.entries(&event).unwrap().iter().all(|entry| entry.date() > day(as_of)) {
                prop_assert_eq!(trial_balance(&ledger, day(as_of)).unwrap(), before);
            }
        }
    }

    #[test]
    fn a_plan_shares_out_the_whole_amount_and_no_invoice_more_than_is_open(
        amount in 0..500_i64, open in open_invoices()
    ) {
        let plan = in_order(amount, &open);
        let shared: i64 = plan.shares.iter().map(|share| share.amount.minor).sum();
        prop_assert_eq!(shared + plan.left_as_credit.minor, amount);
        prop_assert!(plan.left_as_credit.minor >= 0);
        let open_of = |invoice| open.iter().find(|open| open.invoice == invoice).unwrap().outstanding.minor;
        for share in &plan.shares {
            prop_assert!((1..=open_of(share.invoice)).contains(&share.amount.minor));
        }
        // Credit is left only if every invoice is paid.
        let outstanding: i64 = open.iter().map(|open| open.outstanding.minor).sum();
        prop_assert_eq!(plan.left_as_credit.minor, (amount - outstanding).max(0));
    }

    #[test]
    fn no_invoice_gets_a_cent_before_each_one_due_earlier_is_paid(amount in 0..500_i64, open in open_invoices()) {
        let plan = in_order(amount, &open);
        let got = |invoice| {
            let mut shares = plan.shares.iter();
            shares.find(|share| share.invoice == invoice).map_or(0, |share| share.amount.minor)
        };
        for (earlier, later) in open.iter().flat_map(|a| open.iter().map(move |b| (a, b))) {
            if (earlier.due_on, earlier.issued_on) < (later.due_on, later.issued_on) && got(later.invoice) > 0 {
                prop_assert_eq!(got(earlier.invoice), earlier.outstanding.minor);
            }
        }
    }

    #[test]
    fn a_plan_does_not_depend_on_the_order_in_which_invoices_are_listed(amount in 0..500_i64, open in open_invoices()) {
        let backwards: Vec<_> = open.iter().rev().cloned().collect();
        prop_assert_eq!(in_order(amount, &open), in_order(amount, &backwards));
    }

    #[test]
    fn the_books_accept_the_plan_made_of_their_open_invoices(commands in commands(), of_october in DAYS) {
        let ledger = fold(&events_of(&commands));
        let on = day(of_october);
        for (customer, currency) in customers_and_currencies() {
            let open = ledger.open_invoices(customer, currency, on).unwrap();
            for credit in ledger.open_credits(customer, currency, on).unwrap() {
                let shares = allocate(credit.available, &open, AllocationOrder::OldestDueFirst).unwrap().shares;
                if !shares.is_empty() {
                    let credit = CreditToUse::Payment { payment: credit.payment };
                    let events = ledger.decide(&LedgerCommand::Allocate { credit, shares, on });
                    prop_assert_eq!(events.map(|events| events.len()), Ok(1));
                }
            }
        }
    }

    #[test]
    fn credit_of_a_customer_is_used_as_named_and_oldest_first(commands in commands(), wanted in 1..200_i64) {
        let ledger = fold(&events_of(&commands));
        let on = day(14);
        for customer in customers() {
            let open = ledger.open_invoices(customer, Currency::AUD, on).unwrap();
            let credits = ledger.open_credits(customer, Currency::AUD, on).unwrap();
            let credits: Vec<_> = credits.into_iter().filter(|credit| credit.job.is_none()).collect();
            let free: i64 = credits.iter().map(|credit| credit.available.minor).sum();
            let shares = in_order(wanted.min(free), &open).shares;
            if shares.is_empty() {
                continue;
            }
            let shared: i64 = shares.iter().map(|share| share.amount.minor).sum();
            let command = LedgerCommand::Allocate { credit: CreditToUse::Unreserved {}, shares, on };
            let events = ledger.decide(&command).unwrap();
            let [LedgerEvent::Allocated { allocations, .. }] = events.as_slice() else {
                return Err(TestCaseError::fail("an allocation is one event"));
            };
            let used_of = |payment| -> i64 {
                let of = allocations.iter().filter(|allocation| allocation.payment == payment);
                of.map(|allocation| allocation.amount.minor).sum()
            };
            // The credits make up the whole, so no deposit was touched; each is used only when those before are used up.
            let used: Vec<i64> = credits.iter().map(|credit| used_of(credit.payment)).collect();
            prop_assert_eq!(used.iter().sum::<i64>(), shared);
            let first_left = credits.iter().zip(&used).position(|(credit, used)| *used < credit.available.minor);
            prop_assert!(used.iter().skip(first_left.map_or(used.len(), |at| at + 1)).all(|used| *used == 0));
        }
    }
}

fn customer_of(ledger: &Ledger, event: &LedgerEvent) -> Option<CustomerId> {
    let of_invoice = |invoice| ledger.invoice(invoice).map(|invoice| invoice.customer);
    match event {
        LedgerEvent::CreditNotePosted { credit_note, .. } => of_invoice(credit_note.invoice),
        LedgerEvent::Allocated { allocations, .. } => of_invoice(allocations.first()?.invoice),
        LedgerEvent::Unallocated { allocation, .. } => of_invoice(allocation.invoice),
        LedgerEvent::Refunded { refund } => ledger.payment(refund.payment).map(|payment| payment.customer),
        LedgerEvent::WrittenOff { share, .. } | LedgerEvent::WriteOffReversed { share, .. } => {
            of_invoice(share.invoice)
        }
        LedgerEvent::InvoiceVoided { invoice, .. } => of_invoice(*invoice),
        LedgerEvent::InvoicePosted { .. } | LedgerEvent::PaymentTaken { .. } => None,
    }
}

/// Laws over commands that are all refused would hold of anything.
#[test]
fn the_random_commands_lead_to_every_kind_of_event_often() {
    let mut runner = TestRunner::deterministic();
    let mut counts = [0_u32; 10];
    for _ in 0..200 {
        let commands = commands().new_tree(&mut runner).unwrap().current();
        for event in events_of(&commands) {
            let kind = match event {
                LedgerEvent::InvoicePosted { .. } => 0,
                LedgerEvent::CreditNotePosted { released, .. } if released.is_empty() => 1,
                LedgerEvent::CreditNotePosted { .. } => 2,
                LedgerEvent::PaymentTaken { .. } => 3,
                LedgerEvent::Allocated { .. } => 4,
                LedgerEvent::Unallocated { .. } => 5,
                LedgerEvent::Refunded { .. } => 6,
                LedgerEvent::WrittenOff { .. } => 7,
                LedgerEvent::WriteOffReversed { .. } => 8,
                LedgerEvent::InvoiceVoided { .. } => 9,
            };
            counts[kind] += 1;
        }
    }
    assert!(counts.iter().all(|count| *count >= 20), "{counts:?}");
}
