//! A small firm to test with: ids by number, times by minute, an office and devices.

use chrono::{DateTime, TimeDelta, Utc};
use journeyman::{
    calendar::{Interval, Tzdb},
    device::Device,
    event::{Command, FirmSettings},
    id::{ActorId, CommandId, CustomerId, DeviceId},
    invoice::RoundingProfile,
    log::{Digest, Entry, Envelope, RawJson, SCHEMA, Verdict},
    money::{Currency, Money, Rounding},
    office::{Office, Submission},
    party::PaymentTerms,
    pricing::{CallOutFee, LabourRate, RateCard},
    schedule::WorkingHours,
    tax::{PriceBasis, Regime, Registration, Supply},
    wire::Wire,
};
use uuid::Uuid;

/// The id of a number, of any kind.
pub(crate) fn id<T: TryFrom<Uuid>>(number: u128) -> T {
    T::try_from(Uuid::from_u128(0x0199_9a3f_0000_7000_8000_0000_0000_0000 + number)).ok().unwrap()
}

/// Monday 28 September 2026, 08:00 in Melbourne, and minutes after.
pub(crate) fn minute(minutes: i64) -> DateTime<Utc> {
    "2026-09-27T22:00:00Z".parse::<DateTime<Utc>>().unwrap() + TimeDelta::minutes(minutes)
}

pub(crate) fn settings() -> FirmSettings {
    FirmSettings {
        regime: Regime::Au,
        registration: Registration::Registered {
            number: "00 000 000 000".parse().unwrap(),
            since: "2015-07-01".parse().unwrap(),
            until: None,
        },
        currency: Currency::AUD,
        zone: "Australia/Melbourne".parse().unwrap(),
        price_basis: PriceBasis::Exclusive,
        rounding: RoundingProfile::EN_16931,
        rate_card: RateCard {
            currency: Currency::AUD,
            labour: vec![LabourRate {
                code: "STD".parse().unwrap(),
                description: "Plumber, per hour".parse().unwrap(),
                per_hour: "120".parse().unwrap(),
                minimum_minutes: 30,
                increment_minutes: 15,
                supply: Supply::General,
            }],
            call_out: Some(CallOutFee {
                description: "Call-out".parse().unwrap(),
                price: "95".parse().unwrap(),
                included_minutes: 0,
                supply: Supply::General,
            }),
            material_markup: "20".parse().unwrap(),
            markup_steps: Vec::new(),
            price_rounding: Rounding::HalfUp,
        },
        invoice_prefix: "INV-".parse().unwrap(),
        credit_note_prefix: "CN-".parse().unwrap(),
        payment_terms: PaymentTerms::new(14).unwrap(),
    }
}

pub(crate) fn device(number: u128) -> Device {
    Device::new(id::<DeviceId>(number), "0.1.0".parse().unwrap(), Tzdb::bundled())
}

pub(crate) fn register(customer: u128) -> Command {
    Command::RegisterCustomer { customer: id::<CustomerId>(customer), payment_terms: None }
}

pub(crate) fn aud(minor: i64) -> Money {
    Money { minor, currency: Currency::AUD }
}

/// From one minute to another, counted as [`minute`] does.
pub(crate) fn span(from: i64, to: i64) -> Interval {
    Interval::new(minute(from), minute(to)).unwrap()
}

/// Monday to Friday, 07:00 to 17:00.
pub(crate) fn weekdays() -> Vec<WorkingHours> {
    let hours = |day: &str| format!(r#"{{"day":"{day}","start":"07:00:00","end":"17:00:00","ends_next_day":false}}"#);
    ["monday", "tuesday", "wednesday", "thursday", "friday"]
        .map(|day| WorkingHours::from_json(hours(day).as_bytes()).unwrap())
        .into()
}

pub(crate) fn codes(verdict: &Verdict) -> Vec<&str> {
    verdict.reasons().iter().map(|reason| reason.code.as_str()).collect()
}

/// An office with its stored log, and the desk's own device.
pub(crate) struct Firm {
    pub(crate) office: Office,
    pub(crate) log: Vec<String>,
    pub(crate) desk: Device,
    commands: u128,
}

impl Firm {
    /// A firm whose books aren't open yet.
    pub(crate) fn closed() -> Self {
        Self { office: Office::new(Tzdb::bundled()), log: Vec::new(), desk: device(1), commands: 1_000_000 }
    }

    /// A firm whose books were opened.
    pub(crate) fn open() -> Self {
        let mut firm = Self::closed();
        assert_eq!(firm.at_the_desk(&Command::OpenFirm { settings: settings() }), Verdict::Accepted {});
        firm
    }

    /// Lets days go by.
    pub(crate) fn wait_days(&mut self, days: u128) {
        self.commands += days * 24 * 60;
    }

    /// Submits an envelope and stores what the office gives.
    pub(crate) fn submit(&mut self, envelope: &Envelope) -> Submission {
        let submission = self.office.submit(envelope, id::<ActorId>(1), envelope.occurred_at).unwrap();
        self.log.extend(submission.entries.iter().map(|entry: &Entry| entry.line().to_owned()));
        submission
    }

    /// Gives a command at the desk, which is always connected.
    pub(crate) fn at_the_desk(&mut self, command: &Command) -> Verdict {
        self.catch_up_the_desk();
        self.commands += 1;
        let now = minute(i64::try_from(self.commands - 1_000_000).unwrap());
        // The desk refuses at once what the office would refuse, so that here the office is asked without it.
        let envelope = match self.desk.record(command, now, id::<CommandId>(self.commands)) {
            Ok(envelope) => envelope,
            Err(_) => self.past_the_desk(command, now),
        };
        self.submit(&envelope).verdict.unwrap()
    }

    /// The envelope of a command as a device would send it that knows less than the desk.
    fn past_the_desk(&mut self, command: &Command, now: DateTime<Utc>) -> Envelope {
        self.commands += 1;
        Envelope {
            schema: SCHEMA,
            command_id: id::<CommandId>(self.commands),
            device_id: id::<DeviceId>(self.commands),
            device_seq: 1,
            based_on: 0,
            depends_on: Vec::new(),
            occurred_at: now,
            rules: "0.1.0".parse().unwrap(),
            prev_hash: Digest::START,
            body: RawJson::of(command),
        }
    }

    /// Submits a command as a device of its own would, without the desk.
    #[track_caller]
    pub(crate) fn submit_alone(&mut self, command: &Command) {
        let envelope = self.past_the_desk(command, minute(500));
        assert_eq!(self.submit(&envelope).verdict, Some(Verdict::Accepted {}));
    }

    /// Submits a command of a device whose clock is so many minutes ahead.
    pub(crate) fn at_the_desk_ahead(&mut self, command: &Command, minutes: i64) -> Verdict {
        let envelope = self.past_the_desk(command, minute(500 + minutes));
        let submission = self.office.submit(&envelope, id::<ActorId>(1), minute(500)).unwrap();
        self.log.extend(submission.entries.iter().map(|entry: &Entry| entry.line().to_owned()));
        submission.verdict.unwrap()
    }

    /// Gives commands that all have to be accepted.
    #[track_caller]
    pub(crate) fn all_accepted(&mut self, commands: &[Command]) {
        for command in commands {
            assert_eq!(self.at_the_desk(command), Verdict::Accepted {}, "{command:?}");
        }
    }

    /// The log gives the same state and head again.
    #[track_caller]
    pub(crate) fn assert_replays(&self) {
        let replayed = self.replayed();
        assert_eq!(replayed.state().to_json(), self.office.state().to_json());
        assert_eq!(replayed.head(), self.office.head());
    }

    /// Hands the desk every entry that it hasn't got.
    pub(crate) fn catch_up_the_desk(&mut self) {
        let from = usize::try_from(self.desk.head().sequence).unwrap();
        self.desk.receive(self.log[from..].iter().map(String::as_str)).unwrap();
    }

    /// The log replayed from its lines.
    pub(crate) fn replayed(&self) -> Office {
        Office::replay(Tzdb::bundled(), self.log.iter().map(String::as_str)).unwrap()
    }
}
