use std::str::FromStr;

use chrono::{DateTime, TimeDelta, Utc};
use journeyman::{
    calendar::Interval,
    id::{InvoiceId, QuoteId, TechnicianId, VisitId, WorkId},
    job::{
        self, Job, JobBilling, JobCommand, JobCommandKind, JobEvent, JobRefusal, JobStage, QuoteState, VisitStamp,
        VisitStampKind, VisitState, WorkEntry,
    },
    money::{Currency, Money},
    pricing::{PricedKind, PricedLine},
    quantity::{Quantity, UnitPrice},
    tax::Supply,
    text::Text,
    unit::Unit,
    wire::Wire,
};
use proptest::prelude::*;

/// The n-th id of a kind; few, so that commands meet what earlier ones made.
fn id<T: FromStr<Err: std::fmt::Debug>>(kind: u64, n: u64) -> T {
    format!("01999a3f-0000-7000-8000-{kind:04x}{n:08x}").parse().unwrap()
}

fn at(minutes: i64) -> DateTime<Utc> {
    "2026-10-04T21:00:00Z".parse::<DateTime<Utc>>().unwrap() + TimeDelta::minutes(minutes)
}

fn quotes() -> impl Strategy<Value = QuoteId> {
    (1..4_u64).prop_map(|n| id(1, n))
}

fn visits() -> impl Strategy<Value = VisitId> {
    (1..4_u64).prop_map(|n| id(2, n))
}

fn works() -> impl Strategy<Value = WorkId> {
    (1..6_u64).prop_map(|n| id(3, n))
}

fn invoices() -> impl Strategy<Value = InvoiceId> {
    (1..4_u64).prop_map(|n| id(4, n))
}

fn technicians() -> impl Strategy<Value = TechnicianId> {
    (1..3_u64).prop_map(|n| id(5, n))
}

const MINUTES: std::ops::Range<i64> = 0..1_000;

fn spans() -> impl Strategy<Value = Interval> {
    (MINUTES, 1..1_000_i64).prop_map(|(start, length)| Interval::new(at(start), at(start + length)).unwrap())
}

fn reason() -> Text {
    "The customer moved".parse().unwrap()
}

fn enquiry() -> JobCommand {
    JobCommand::RecordEnquiry {
        job: id(0, 1),
        customer: id(0, 2),
        site: id(0, 3),
        summary: "Kitchen tap drips".parse().unwrap(),
    }
}

fn line() -> PricedLine {
    PricedLine {
        kind: PricedKind::FixedPrice,
        description: "Replace the tap".parse().unwrap(),
        supply: Supply::General,
        quantity: Quantity::from(1),
        unit: Unit::PIECE,
        unit_price: UnitPrice::from(450),
    }
}

fn material(work: WorkId, visit: Option<VisitId>, quantity: u32) -> JobCommand {
    JobCommand::RecordMaterial {
        work,
        visit,
        description: "Mixer tap".parse().unwrap(),
        quantity: Quantity::from(quantity),
        unit: Unit::PIECE,
        unit_cost: UnitPrice::from(86),
        supply: Supply::General,
    }
}

fn facts() -> impl Strategy<Value = JobCommand> {
    prop_oneof![
        visits().prop_map(|visit| JobCommand::SetOff { visit }),
        visits().prop_map(|visit| JobCommand::StartVisit { visit }),
        visits().prop_map(|visit| JobCommand::FinishVisit { visit }),
        (works(), visits(), technicians(), spans()).prop_map(|(work, visit, technician, worked)| {
            JobCommand::RecordTime { work, visit, technician, rate: "STD".parse().unwrap(), worked }
        }),
        (works(), prop::option::of(visits()), 1..3_u32).prop_map(|(work, visit, n)| material(work, visit, n)),
        (works(), visits(), technicians()).prop_map(|(work, visit, technician)| JobCommand::RecordCallOut {
            work,
            visit,
            technician
        }),
    ]
}

fn requests() -> impl Strategy<Value = JobCommand> {
    let named = || (prop::collection::vec(works(), 0..3), prop::collection::vec(quotes(), 0..2));
    prop_oneof![
        Just(enquiry()),
        (quotes(), 0..3_usize, prop::option::of(0..3_i64), prop::option::of(MINUTES)).prop_map(
            |(quote, lines, deposit, until)| JobCommand::SendQuote {
                quote,
                lines: vec![line(); lines],
                currency: Currency::AUD,
                deposit: deposit.map(|minor| Money { minor, currency: Currency::AUD }),
                valid_until: until.map(at),
            }
        ),
        quotes().prop_map(|quote| JobCommand::AcceptQuote { quote }),
        quotes().prop_map(|quote| JobCommand::DeclineQuote { quote, reason: None }),
        Just(JobCommand::ApproveWithoutQuote {}),
        (visits(), prop::option::of(spans())).prop_map(|(visit, window)| JobCommand::PlanVisit { visit, window }),
        (visits(), prop::option::of(spans())).prop_map(|(visit, window)| JobCommand::PromiseWindow { visit, window }),
        visits().prop_map(|visit| JobCommand::CancelVisit { visit, reason: None }),
        named().prop_map(|(work, quotes)| JobCommand::Waive { work, quotes, reason: reason() }),
        (invoices(), named()).prop_map(|(invoice, (work, quotes))| JobCommand::MarkInvoiced { invoice, work, quotes }),
        invoices().prop_map(|invoice| JobCommand::MarkCredited { invoice }),
        Just(JobCommand::Complete {}),
        Just(JobCommand::Reopen { reason: None }),
        Just(JobCommand::Close {}),
        Just(JobCommand::Cancel { reason: reason() }),
    ]
}

fn commands() -> impl Strategy<Value = JobCommand> {
    prop_oneof![requests(), facts()]
}

/// Something that happens to a job.
#[derive(Debug, Clone)]
enum Step {
    /// Any command at any time.
    Command(JobCommand, i64),
    /// What an office does to get a job off its hands, which commands at random seldom do: every open visit is finished,
    /// the job completed, everything invoiced.
    WrapUp,
}

/// A life: what happens, in the order in which it arrives.
fn lives() -> impl Strategy<Value = Vec<Step>> {
    let step = prop_oneof![
        20 => (commands(), MINUTES).prop_map(|(command, minutes)| Step::Command(command, minutes)),
        1 => Just(Step::WrapUp),
    ];
    prop::collection::vec(step, 0..60)
}

impl Step {
    fn commands(&self, job: &Job) -> Vec<(JobCommand, i64)> {
        if let Self::Command(command, minutes) = self {
            return vec![(command.clone(), *minutes)];
        }
        let open = job.visits().iter().filter(|visit| visit.state.is_open());
        let mut commands: Vec<_> = open.map(|visit| JobCommand::FinishVisit { visit: visit.id }).collect();
        commands.push(JobCommand::Complete {});
        for n in 1..4 {
            let work = job.work_to_invoice().map(|work| work.id).collect();
            let quotes = job.quotes_to_invoice().map(|quote| quote.id).collect();
            commands.push(JobCommand::MarkInvoiced { invoice: id(4, n), work, quotes });
        }
        commands.push(JobCommand::Close {});
        commands.into_iter().map(|command| (command, MINUTES.end)).collect()
    }
}

/// The events of a life, and the job that they make.
fn live(life: &[Step]) -> (Vec<JobEvent>, Job) {
    let mut events = job::decide(None, &enquiry(), at(0)).unwrap().events;
    let mut job = job::apply(None, &events).unwrap();
    for step in life {
        for (command, minutes) in step.commands(&job) {
            if let Ok(decision) = job.decide(&command, at(minutes)) {
                job = job::apply(Some(job), &decision.events).unwrap();
                events.extend(decision.events);
            }
        }
    }
    (events, job)
}

fn jobs() -> impl Strategy<Value = Job> {
    lives().prop_map(|life| live(&life).1)
}

/// Any event, whether or not it could follow.
fn events() -> impl Strategy<Value = JobEvent> {
    let stages = || prop::sample::select(JobStage::ALL);
    let named = || (prop::collection::vec(works(), 0..3), prop::collection::vec(quotes(), 0..2));
    let times = || MINUTES.prop_map(at);
    prop_oneof![
        (quotes(), 0..3_usize, times()).prop_map(|(quote, lines, at)| JobEvent::QuoteSent {
            quote,
            lines: vec![line(); lines],
            currency: Currency::AUD,
            deposit: None,
            valid_until: None,
            at
        }),
        (quotes(), times()).prop_map(|(quote, at)| JobEvent::QuoteAccepted { quote, at }),
        (quotes(), times()).prop_map(|(quote, at)| JobEvent::QuoteDeclined { quote, reason: None, at }),
        (quotes(), times()).prop_map(|(quote, at)| JobEvent::QuoteWithdrawn { quote, at }),
        times().prop_map(|at| JobEvent::ApprovedWithoutQuote { at }),
        (visits(), times()).prop_map(|(visit, at)| JobEvent::VisitPlanned { visit, window: None, at }),
        (visits(), spans(), times()).prop_map(|(visit, window, at)| JobEvent::WindowPromised {
            visit,
            window: Some(window),
            at
        }),
        (visits(), times()).prop_map(|(visit, at)| JobEvent::VisitSetOff { visit, at }),
        (visits(), times()).prop_map(|(visit, at)| JobEvent::VisitStarted { visit, at }),
        (visits(), times()).prop_map(|(visit, at)| JobEvent::VisitFinished { visit, at }),
        (visits(), times()).prop_map(|(visit, at)| JobEvent::VisitCancelled { visit, reason: None, at }),
        (works(), technicians(), times()).prop_map(|(work, technician, at)| JobEvent::WorkRecorded {
            work,
            visit: None,
            entry: WorkEntry::CallOut { technician },
            at
        }),
        (named(), times()).prop_map(|((work, quotes), at)| JobEvent::ChargeWaived {
            work,
            quotes,
            reason: reason(),
            at
        }),
        (invoices(), named(), times()).prop_map(|(invoice, (work, quotes), at)| JobEvent::InvoiceMarked {
            invoice,
            work,
            quotes,
            at
        }),
        (invoices(), times()).prop_map(|(invoice, at)| JobEvent::InvoiceCredited { invoice, at }),
        (stages(), stages(), times()).prop_map(|(previous, stage, at)| JobEvent::StageChanged {
            previous,
            stage,
            reason: None,
            at
        }),
    ]
}

/// Commands of a kind that name whatever a job has, and a new id where one is made.
fn attempts(job: &Job, kind: JobCommandKind) -> Vec<JobCommand> {
    let quotes = || job.quotes().iter().map(|quote| quote.id);
    let visits = || job.visits().iter().map(|visit| visit.id);
    let (new_quote, new_visit, new_work) = (id(1, 99), id(2, 99), id(3, 99));
    match kind {
        JobCommandKind::RecordEnquiry => vec![enquiry()],
        JobCommandKind::SendQuote => vec![JobCommand::SendQuote {
            quote: new_quote,
            lines: vec![line()],
            currency: Currency::AUD,
            deposit: None,
            valid_until: None,
        }],
        JobCommandKind::AcceptQuote => quotes().map(|quote| JobCommand::AcceptQuote { quote }).collect(),
        JobCommandKind::DeclineQuote => {
            quotes().map(|quote| JobCommand::DeclineQuote { quote, reason: None }).collect()
        }
        JobCommandKind::ApproveWithoutQuote => vec![JobCommand::ApproveWithoutQuote {}],
        JobCommandKind::PlanVisit => vec![JobCommand::PlanVisit { visit: new_visit, window: None }],
        JobCommandKind::PromiseWindow => {
            visits().map(|visit| JobCommand::PromiseWindow { visit, window: None }).collect()
        }
        JobCommandKind::CancelVisit => visits().map(|visit| JobCommand::CancelVisit { visit, reason: None }).collect(),
        JobCommandKind::SetOff => vec![JobCommand::SetOff { visit: new_visit }],
        JobCommandKind::StartVisit => vec![JobCommand::StartVisit { visit: new_visit }],
        JobCommandKind::FinishVisit => vec![JobCommand::FinishVisit { visit: new_visit }],
        JobCommandKind::RecordTime => vec![JobCommand::RecordTime {
            work: new_work,
            visit: new_visit,
            technician: id(5, 1),
            rate: "STD".parse().unwrap(),
            worked: Interval::new(at(0), at(1)).unwrap(),
        }],
        JobCommandKind::RecordMaterial => vec![material(new_work, None, 1)],
        JobCommandKind::RecordCallOut => {
            vec![JobCommand::RecordCallOut { work: new_work, visit: new_visit, technician: id(5, 1) }]
        }
        JobCommandKind::Waive => vec![JobCommand::Waive {
            work: job.work_to_invoice().map(|work| work.id).collect(),
            quotes: job.quotes_to_invoice().map(|quote| quote.id).collect(),
            reason: reason(),
        }],
        JobCommandKind::MarkInvoiced => {
            vec![JobCommand::MarkInvoiced { invoice: id(4, 99), work: Vec::new(), quotes: Vec::new() }]
        }
        JobCommandKind::MarkCredited => {
            job.invoices().iter().map(|&invoice| JobCommand::MarkCredited { invoice }).collect()
        }
        JobCommandKind::Complete => vec![JobCommand::Complete {}],
        JobCommandKind::Reopen => vec![JobCommand::Reopen { reason: None }],
        JobCommandKind::Close => vec![JobCommand::Close {}],
        JobCommandKind::Cancel => vec![JobCommand::Cancel { reason: reason() }],
    }
}

proptest! {
    #[test]
    fn whatever_is_decided_can_be_applied_and_the_job_read_back(life in lives()) {
        let (events, job) = live(&life); // unwraps what was decided
        prop_assert_eq!(Job::from_json(&job.to_json()), Ok(job.clone()));
        prop_assert_eq!(job::apply(None, &events), Ok(job));
    }

    #[test]
    fn folding_a_snapshot_and_the_tail_gives_the_job_of_all_events(life in lives(), cut in any::<prop::sample::Index>()) {
        let (events, job) = live(&life);
        let (head, tail) = events.split_at(cut.index(events.len()) + 1);
        let snapshot = Job::from_json(&job::apply(None, head).unwrap().to_json()).unwrap();
        prop_assert_eq!(job::apply(Some(snapshot), tail), Ok(job));
    }

    #[test]
    fn any_event_is_taken_in_or_leaves_the_job_as_it_was_and_either_way_sound(
        job in jobs(), events in prop::collection::vec(events(), 1..20)
    ) {
        let mut job = job;
        for event in &events {
            let before = job.clone();
            if job.apply(event).is_err() {
                prop_assert_eq!(&job, &before);
            }
            prop_assert_eq!(Job::from_json(&job.to_json()), Ok(job.clone()));
        }
    }

    #[test]
    fn a_well_formed_fact_is_refused_only_where_its_id_says_something_else(
        job in jobs(), fact in facts(), minutes in MINUTES
    ) {
        match job.decide(&fact, at(minutes)) {
            Ok(decision) => {
                prop_assert_eq!(decision.events.len(), usize::from(!decision.already_recorded));
                let after = job::apply(Some(job.clone()), &decision.events).unwrap();
                prop_assert_eq!(after.stage(), job.stage());
            }
            Err(refusal) => {
                let JobRefusal::RecordedOtherwise { work } = refusal else {
                    return Err(TestCaseError::fail(refusal.to_string()));
                };
                prop_assert!(job.recorded(work).is_some());
            }
        }
    }

    #[test]
    fn a_fact_given_twice_adds_nothing(job in jobs(), fact in facts(), minutes in MINUTES) {
        if let Ok(decision) = job.decide(&fact, at(minutes)) {
            let once = job::apply(Some(job), &decision.events).unwrap();
            let again = once.decide(&fact, at(minutes)).unwrap();
            prop_assert!(again.already_recorded && again.events.is_empty() && again.flags.is_empty());
        }
    }

    #[test]
    fn recorded_work_stays_as_it_was_first_recorded(life in lives(), more in lives()) {
        let (_, before) = live(&life);
        let (events, after) = live(&[life, more].concat());
        let was_credited = |billing: JobBilling| {
            let credited = |event: &JobEvent| matches!(event, JobEvent::InvoiceCredited { invoice, .. } if billing.invoice() == Some(*invoice));
            events.iter().any(credited)
        };
        for work in before.work() {
            let later = after.recorded(work.id).unwrap();
            prop_assert_eq!((&later.entry, later.visit, later.recorded_at), (&work.entry, work.visit, work.recorded_at));
            let billed_once = work.billing.is_none_or(|billing| later.billing == Some(billing) || was_credited(billing));
            prop_assert!(billed_once, "billed once, unless the invoice was credited");
        }
    }

    #[test]
    fn a_job_that_is_over_accepts_no_request_but_a_credit_and_reopening(
        job in jobs(), request in requests(), minutes in MINUTES
    ) {
        if job.stage().is_over() && !matches!(request.kind(), JobCommandKind::MarkCredited | JobCommandKind::Reopen) {
            prop_assert!(job.decide(&request, at(minutes)).is_err());
        }
    }

    #[test]
    fn what_a_credited_invoice_billed_is_to_be_invoiced_again_and_nothing_else_changes(
        job in jobs(), minutes in MINUTES
    ) {
        for &invoice in job.invoices() {
            let credit = JobCommand::MarkCredited { invoice };
            let after = job::apply(Some(job.clone()), &job.decide(&credit, at(minutes)).unwrap().events).unwrap();
            let on_it = Some(JobBilling::Invoiced { invoice });
            let mut expected = serde_json::to_value(&job).unwrap();
            for part in ["work", "quotes"] {
                for item in expected[part].as_array_mut().unwrap() {
                    if item["billing"] == serde_json::to_value(on_it).unwrap() {
                        item["billing"] = serde_json::Value::Null;
                    }
                }
            }
            prop_assert_eq!(serde_json::to_value(&after).unwrap(), expected);
            let work = job.work().iter().filter(|work| work.billing == on_it).map(|work| work.id).collect();
            let quotes = job.quotes().iter().filter(|quote| quote.billing == on_it).map(|quote| quote.id).collect();
            let again = JobCommand::MarkInvoiced { invoice: id(4, 99), work, quotes };
            if matches!(after.stage(), JobStage::Approved | JobStage::Completed) {
                prop_assert!(after.decide(&again, at(minutes)).is_ok());
            }
        }
    }

    #[test]
    fn a_command_is_allowed_exactly_when_nothing_blocks_it_and_some_command_of_its_kind_passes(
        job in jobs(), minutes in MINUTES
    ) {
        let allowed = job.allowed(at(minutes));
        for &kind in JobCommandKind::ALL {
            let passes = attempts(&job, kind).iter().any(|command| job.decide(command, at(minutes)).is_ok());
            prop_assert_eq!(allowed.contains(&kind), passes, "{} in {}", kind, job.stage());
            prop_assert_eq!(job.blockers(kind, at(minutes)).is_empty(), passes, "{} in {}", kind, job.stage());
        }
    }

    #[test]
    fn a_visit_is_what_the_last_new_report_says_whatever_its_time(
        reports in prop::collection::vec((prop::sample::select(VisitStampKind::ALL), MINUTES), 1..12)
    ) {
        let visit = id(2, 1);
        let report = |kind| match kind {
            VisitStampKind::SetOff => JobCommand::SetOff { visit },
            VisitStampKind::Started => JobCommand::StartVisit { visit },
            VisitStampKind::Finished => JobCommand::FinishVisit { visit },
        };
        let life: Vec<_> = reports.iter().map(|&(kind, minutes)| Step::Command(report(kind), minutes)).collect();
        let mut expected: Vec<VisitStamp> = Vec::new();
        for stamp in reports.iter().map(|&(kind, minutes)| VisitStamp { at: at(minutes), kind }) {
            if !expected.contains(&stamp) {
                expected.push(stamp);
            }
        }
        let job = live(&life).1;
        let state = match expected[expected.len() - 1].kind {
            VisitStampKind::SetOff => VisitState::EnRoute,
            VisitStampKind::Started => VisitState::Working,
            VisitStampKind::Finished => VisitState::Done,
        };
        let known = job.visit(visit).unwrap();
        prop_assert_eq!((&known.stamps, known.state), (&expected, state));
    }

    #[test]
    fn nothing_is_billed_without_approval_and_nothing_twice(job in jobs()) {
        if job.basis().is_none() {
            prop_assert!(job.invoices().is_empty() && job.work_to_invoice().next().is_none());
            prop_assert!(job.work().iter().all(|work| work.billing.is_none()));
        }
        for work in job.work() {
            let on = work.billing.and_then(JobBilling::invoice);
            prop_assert!(on.is_none_or(|invoice| job.invoices().contains(&invoice)));
            prop_assert_eq!(
                job.work_to_invoice().any(|other| other.id == work.id),
                work.billing.is_none() && job.basis().is_some()
            );
        }
    }

    #[test]
    fn a_quote_has_one_answer_for_ever(life in lives(), more in lives()) {
        let (_, before) = live(&life);
        let (_, after) = live(&[life, more].concat());
        for quote in before.quotes().iter().filter(|quote| quote.state != QuoteState::Unanswered) {
            let later = after.quote(quote.id).unwrap();
            prop_assert_eq!((later.state, later.answered_at), (quote.state, quote.answered_at));
        }
    }
}
