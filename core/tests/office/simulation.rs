//! One office, two phones, and a network that doubles, drops and reorders what they say to each other, while all of them
//! crash. In the end everybody has the same bytes, and no payment is lost.

use std::collections::BTreeMap;

use journeyman::{
    calendar::Tzdb,
    device::Device,
    event::Command,
    id::{CommandId, DeviceId},
    job::JobCommand,
    ledger::trial_balance,
    log::{Content, Entry, Envelope, Head, Verdict},
    office::Office,
    payment::{Payment, PaymentMethod},
    tax::Supply,
    unit::Unit,
    wire::Wire,
};
use proptest::prelude::*;

use crate::firm::{Firm, aud, device, id, minute, register};

/// A phone, and what it last stored: all that is left of it after a crash.
struct Phone {
    device: Device,
    stored: Vec<u8>,
}

impl Phone {
    fn new(number: u128) -> Self {
        let device = device(number);
        Self { stored: device.to_json(), device }
    }

    fn crash(&mut self) {
        self.device = Device::from_json(&self.stored, "0.1.0".parse().unwrap(), Tzdb::bundled()).unwrap();
    }

    fn receive(&mut self, lines: &[String]) {
        self.device.receive(lines.iter().map(String::as_str)).unwrap();
        self.stored = self.device.to_json();
    }
}

struct World {
    firm: Firm,
    phones: [Phone; 2],
    network: Vec<Envelope>,
    /// Every command that a phone recorded.
    recorded: Vec<CommandId>,
    /// Every payment that a phone took, in minor units.
    collected: BTreeMap<u128, i64>,
    random: u64,
    next_id: u128,
}

impl World {
    fn new(seed: u64) -> Self {
        let mut firm = Firm::open();
        let enquiry = JobCommand::RecordEnquiry {
            job: id(10),
            customer: id(1),
            site: id(1),
            summary: "Hot water is cold".parse().unwrap(),
        };
        firm.all_accepted(&[
            register(1),
            Command::Job { job: id(10), command: enquiry },
            Command::Job { job: id(10), command: JobCommand::ApproveWithoutQuote {} },
            Command::Job { job: id(10), command: JobCommand::PlanVisit { visit: id(20), window: None } },
        ]);
        Self {
            firm,
            phones: [Phone::new(7), Phone::new(8)],
            network: Vec::new(),
            recorded: Vec::new(),
            collected: BTreeMap::new(),
            random: seed | 1,
            next_id: 100,
        }
    }

    /// A number below `bound`, the next of a xorshift sequence.
    fn below(&mut self, bound: usize) -> usize {
        self.random ^= self.random << 13;
        self.random ^= self.random >> 7;
        self.random ^= self.random << 17;
        usize::try_from(self.random % u64::try_from(bound).unwrap()).unwrap()
    }

    fn step(&mut self) {
        let phone = self.below(2);
        match self.below(8) {
            0 | 1 => self.record(phone),
            2 => self.network.extend(self.phones[phone].device.outbox().iter().cloned()),
            3 | 4 => self.deliver(),
            5 => self.catch_up(phone),
            6 if self.below(3) == 0 => self.phones[phone].crash(),
            6 if self.below(3) == 0 => self.firm.office = self.firm.replayed(),
            6 => {
                let verdict = self.firm.at_the_desk(&register(self.next_id + 5_000));
                self.next_id += 1;
                assert_eq!(verdict, Verdict::Accepted {});
            }
            _ if !self.network.is_empty() => {
                let lost = self.below(self.network.len());
                self.network.swap_remove(lost);
            }
            _ => {}
        }
    }

    fn record(&mut self, phone: usize) {
        self.next_id += 1;
        let number = self.next_id;
        let job = |command| Command::Job { job: id(10), command };
        let command = match self.below(7) {
            0 => register(u128::try_from(self.below(4)).unwrap() + 1), // both phones want the same few ids
            1 => job(JobCommand::StartVisit { visit: id(20) }),
            2 => job(JobCommand::FinishVisit { visit: id(20) }),
            3 => job(if self.below(2) == 0 { JobCommand::Complete {} } else { JobCommand::Reopen { reason: None } }),
            4 => job(JobCommand::RecordMaterial {
                work: id(number),
                visit: Some(id(20)),
                description: "Washer".parse().unwrap(),
                quantity: "1".parse().unwrap(),
                unit: Unit::PIECE,
                unit_cost: "0.35".parse().unwrap(),
                supply: Supply::General,
            }),
            _ => self.payment(number),
        };
        let now = minute(i64::try_from(number).unwrap());
        if self.phones[phone].device.record(&command, now, id(number)).is_ok() {
            self.phones[phone].stored = self.phones[phone].device.to_json();
            self.recorded.push(id(number));
            if let Command::TakePayment { payment } = &command {
                self.collected.insert(number, payment.amount.minor);
            }
        } else {
            assert!(!command.is_fact(), "a fact is always recorded: {command:?}");
        }
    }

    fn payment(&mut self, number: u128) -> Command {
        let amount = aud(i64::try_from(self.below(500_00)).unwrap() + 1);
        Command::TakePayment {
            payment: Payment {
                id: id(number),
                customer: id(1),
                job: None,
                amount,
                method: PaymentMethod::Cash,
                received_on: "2026-09-28".parse().unwrap(),
                reference: None,
            },
        }
    }

    /// The network hands the office any of the envelopes on their way, and sometimes keeps it to do so again.
    fn deliver(&mut self) {
        if self.network.is_empty() {
            return;
        }
        let at = self.below(self.network.len());
        let envelope = if self.below(3) == 0 { self.network[at].clone() } else { self.network.swap_remove(at) };
        self.firm.submit(&envelope);
    }

    /// A phone gets a stretch of the log that begins at, or before, what it has.
    fn catch_up(&mut self, phone: usize) {
        let has = usize::try_from(self.phones[phone].device.head().sequence).unwrap();
        let from = has.saturating_sub(self.below(4));
        let to = has + self.below(self.firm.log.len() - has + 1);
        let lines = self.firm.log[from..to].to_vec();
        self.phones[phone].receive(&lines);
    }

    /// The network is whole again, and everybody says and hears everything.
    fn settle(&mut self) {
        for phone in &self.phones {
            for envelope in phone.device.outbox().to_vec() {
                self.firm.submit(&envelope);
            }
        }
        for phone in &mut self.phones {
            phone.receive(&self.firm.log);
        }
    }

    fn check(&self) {
        let state = self.firm.office.state();
        let bytes = state.to_json();
        self.firm.assert_replays();
        for phone in &self.phones {
            assert_eq!(phone.device.outbox(), [], "every command was answered");
            assert_eq!(phone.device.head(), self.firm.office.head());
            assert_eq!(phone.device.confirmed().to_json(), bytes, "a replica has the bytes of the office");
            assert_eq!(phone.device.view().to_json(), bytes, "with nothing waiting, the view is what is confirmed");
        }
        for command in &self.recorded {
            assert!(state.command(*command).is_some(), "{command} has a verdict");
        }
        assert_eq!(self.decided_twice(), Vec::<CommandId>::new(), "no command is decided twice");
        for (number, minor) in &self.collected {
            let payment = state.ledger().payment(id(*number)).expect("a payment that was taken is in the books");
            assert_eq!(payment.amount, aud(*minor));
        }
        assert_eq!(state.payments().all().count(), self.collected.len(), "and no payment that wasn't");
        let balance = trial_balance(state.ledger(), "2026-10-04".parse().unwrap()).unwrap();
        assert!(balance.totals.iter().all(|total| total.difference.minor == 0));
    }

    fn decided_twice(&self) -> Vec<CommandId> {
        let mut decided = BTreeMap::<CommandId, u32>::new();
        let mut head = Head::START;
        for line in &self.firm.log {
            let entry = Entry::read(head, line).unwrap();
            head = entry.head();
            if let Content::Decided { envelope, .. } = entry.content() {
                *decided.entry(envelope.command_id).or_default() += 1;
            }
        }
        decided.into_iter().filter(|(_, times)| *times > 1).map(|(command, _)| command).collect()
    }
}

fn run(seed: u64, steps: usize) {
    let mut world = World::new(seed);
    for _ in 0..steps {
        world.step();
    }
    world.settle();
    world.check();
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn whatever_the_network_does_all_end_with_equal_bytes_and_every_payment(seed in any::<u64>(), steps in 10..160_usize) {
        run(seed, steps);
    }
}

#[test]
fn an_office_that_crashed_before_it_answered_gives_the_same_verdict_afterwards() {
    let mut firm = Firm::open();
    let mut phone = device(7);
    phone.receive(firm.log.iter().map(String::as_str)).unwrap();
    let envelope = phone.record(&register(3), minute(5), id(3)).unwrap();
    let before = firm.submit(&envelope).verdict;
    firm.office = Office::replay(Tzdb::bundled(), firm.log.iter().map(String::as_str)).unwrap();
    let after = firm.submit(&envelope);
    assert_eq!((after.verdict, after.entries.len()), (before, 0));
}

#[test]
fn what_a_device_kept_is_read_back_however_large_it_has_grown() {
    let mut firm = Firm::open();
    firm.all_accepted(&[register(1)]);
    let summary = "x".repeat(journeyman::limits::TEXT_BYTES_MAX);
    let mut phone = Phone::new(7);
    phone.receive(&firm.log);
    for number in 1..=journeyman::limits::JSON_BYTES_MAX / journeyman::limits::TEXT_BYTES_MAX {
        let job = id(u128::try_from(number).unwrap());
        let summary = summary.parse().unwrap();
        let command = JobCommand::RecordEnquiry { job, customer: id(1), site: id(1), summary };
        let command_id = id(10_000 + u128::try_from(number).unwrap());
        phone.device.record(&Command::Job { job, command }, minute(0), command_id).unwrap();
    }
    let kept = phone.device.to_json();
    assert!(kept.len() > journeyman::limits::JSON_BYTES_MAX, "more than one JSON document may be");
    let read = Device::from_json(&kept, "0.1.0".parse().unwrap(), Tzdb::bundled()).unwrap();
    assert_eq!(read.to_json(), kept);
    assert_eq!(read.view().to_json().len(), phone.device.view().to_json().len());
}

#[test]
fn a_phone_that_crashed_after_recording_still_sends_what_it_recorded() {
    let mut phone = Phone::new(7);
    phone.device.receive(Firm::open().log.iter().map(String::as_str)).unwrap();
    let envelope = phone.device.record(&register(3), minute(5), id(3)).unwrap();
    phone.stored = phone.device.to_json();
    phone.crash();
    assert_eq!(phone.device.outbox(), [envelope]);
    assert_eq!(phone.device.id(), id::<DeviceId>(7));
    assert!(phone.device.view().customer(id(3)).is_some(), "and still shows it");
}
