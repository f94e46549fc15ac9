//! A report made up for tests of the drawings, with names that would like to be markup.

use journeyman::{calendar::Interval, money::{Currency, Money}};

use super::*;

pub(crate) const HOSTILE: &str = "<script>alert(\"x\")</script> & Söhne";

fn aud(minor: i64) -> Money {
    Money { minor, currency: Currency::AUD }
}

fn party(name: &str) -> Party {
    Party {
        name: name.into(),
        address: vec!["12 Sample Road".into(), "Hawthorn VIC 3122".into()],
        contact: vec!["0491 570 006".into(), "office@example.com".into()],
    }
}

fn block(kind: BlockKind, start: i64, end: i64, job: &str, customer: &str) -> Block {
    let stretch = Stretch { start, end };
    Block { kind, stretch, time: "08:00–13:00".into(), job: job.into(), customer: customer.into(), about: "Tap drips".into() }
}

fn day(date: &str, start: &str, end: &str, clocks: Vec<u32>) -> BoardDay {
    let h = 3600;
    let rows = ["Mai", "Luca", "Tariq", "June"].into_iter().enumerate().map(|(n, technician)| {
        let n = i64::try_from(n).unwrap();
        let mut blocks = vec![
            block(BlockKind::Booked, (8 + n) * h, (10 + n) * h + 1800, "J01", "Okafor"),
            block(BlockKind::Worked, (8 + n) * h + 300, (10 + n) * h + 1200, "J01", "Okafor"),
            block(BlockKind::Booked, (12 + n) * h, (13 + n) * h, "J02", "Lindqvist"),
        ];
        if n == 3 {
            blocks.push(block(BlockKind::Refused, 12 * h, 14 * h, "J19", "Petrov"));
        }
        let leave = if n == 0 && date.ends_with("01") { vec![Stretch { start: 0, end: 24 * h }] } else { vec![] };
        if !leave.is_empty() { blocks.clear(); }
        BoardRow { technician: technician.into(), working: vec![Stretch { start: 7 * h, end: 15 * h + 1800 }], leave, blocks }
    });
    BoardDay {
        date: date.parse().unwrap(),
        interval: Interval::new(start.parse().unwrap(), end.parse().unwrap()).unwrap(),
        hours: clocks.into_iter().enumerate().map(|(n, on_clock)| Hour { second: i64::try_from(n).unwrap() * h, on_clock }).collect(),
        rows: rows.collect(),
    }
}

/// A report with something in each of its parts.
pub(crate) fn sample() -> Report {
    let reason = || Reason {
        code: "JM-SCH-0101".into(),
        text: "June Kelly is booked for J20 Santos from 10:30 to 12:30, which takes 1 h 30 min of it".into(),
        fixes: vec!["start at 12:30 or later".into(), "end at 10:30 or earlier".into(), "send Tariq Sayed".into()],
    };
    Report {
        firm: party("Wombat & Daughters Plumbing"),
        first: "2026-09-28".parse().unwrap(),
        last: "2026-10-04".parse().unwrap(),
        figures: vec![
            Figure { value: "40".into(), label: "enquiries", detail: "27 by time and materials".into() },
            Figure { value: "14".into(), label: "quotes", detail: "8 accepted, 3 declined, 3 open".into() },
            Figure { value: "31".into(), label: "jobs done", detail: "1 booked for later".into() },
            Figure { value: "$12,345.60".into(), label: "invoiced", detail: "30 invoices, 1 credited".into() },
            Figure { value: "$7,345.60".into(), label: "in the bank", detail: "11 payments, 2 refunds".into() },
        ],
        board: vec![
            day("2026-09-30", "2026-09-29T14:00:00Z", "2026-09-30T14:00:00Z", (0..=24).collect()),
            day("2026-10-01", "2026-09-30T14:00:00Z", "2026-10-01T14:00:00Z", (0..=24).collect()),
            day("2026-10-03", "2026-10-02T14:00:00Z", "2026-10-03T14:00:00Z", (0..=24).collect()),
            day("2026-10-04", "2026-10-03T14:00:00Z", "2026-10-04T13:00:00Z", [0, 1].into_iter().chain(3..=24).collect()),
        ],
        refusals: vec![Refusal {
            asked: "Wed 10:42".into(),
            by: "the desk".into(),
            wanted: "Book June Kelly for J19 Petrov on Wednesday 30 September, 11:00–13:00".into(),
            reasons: vec![reason()],
            instead: Some("Tariq Sayed, Wednesday 30 September, 11:00–13:00".into()),
        }, Refusal {
            asked: "Sat 14:54".into(),
            by: "the desk".into(),
            wanted: "Book June Kelly for J40 Costa on Sunday 4 October, 02:30".into(),
            reasons: vec![reason()],
            instead: None,
        }],
        offline: Some(OfflinePhone {
            whose: "Luca Ferri".into(),
            from: "Tue 16:25".into(),
            to: "Wed 16:40".into(),
            deliveries: "It sent its 12 envelopes twice, the last one first.".into(),
            commands: vec![OfflineCommand {
                recorded: "Wed 14:20".into(),
                what: "move the visit to J21 Dubois to Friday 2 October, 08:00".into(),
                is_fact: false,
                answer: Answer::Rejected,
                why: vec![reason()],
            }],
            summary: "11 facts, all kept.".into(),
        }),
        clock_change: vec![ClockChange {
            what: "June Kelly, J39 Reid".into(),
            on_the_wall: "00:38 (UTC+10) to 03:08 (UTC+11)".into(),
            elapsed: "1 h 30 min".into(),
            charged: "1 h 30 min at 236 an hour".into(),
        }],
        invoice: Some(Document {
            title: "Tax invoice".into(),
            number: "INV-000007".into(),
            issued_on: "2026-09-29".parse().unwrap(),
            due_on: "2026-10-13".parse().unwrap(),
            abn: "00 000 000 000".into(),
            customer: party(HOSTILE),
            site: vec!["12 Sample Road".into()],
            job: "J02".into(),
            lines: vec![DocumentLine {
                description: "Hot water unit, 26 L gas, supplied and installed".into(),
                quantity: "1".into(),
                unit_price: "$1,740.00".into(),
                tax: "10 %".into(),
                amount: aud(174_000),
            }],
            net: aud(218_000),
            taxes: vec![DocumentTax { label: "GST 10 %".into(), amount: aud(21_800) }],
            total: aud(239_800),
            paid: aud(60_000),
            due: aud(179_800),
            terms: vec!["Due within 14 days.".into(), "Transfer to BSB 000-000".into()],
        }),
        owed: Owed {
            as_of: "2026-10-04".parse().unwrap(),
            invoices: vec![OpenInvoice {
                customer: HOSTILE.into(),
                number: "INV-000007".into(),
                due_on: "2026-10-13".parse().unwrap(),
                invoiced: aud(239_800),
                paid: aud(160_000),
                outstanding: aud(79_800),
            }],
            total: aud(79_800),
            credits: vec![Credit { customer: "Haruka Ito".into(), what: "overpaid".into(), amount: aud(4_600) }],
            credit_total: aud(4_600),
        },
        books: Books {
            accounts: vec![AccountRow { name: "Bank".into(), debit: Some(aud(100)), credit: None }],
            debits: aud(100),
            credits: aud(100),
            difference: aud(0),
            movements: vec![Movement { when: "Mon 15:08".into(), what: "Deposit".into(), amount: aud(60_000) }],
        },
        replicas: Replicas { devices: 5, entries: 312, head: "0".repeat(64) },
    }
}
