//! Every stage × command, against `vectors/job/table.json`, which was written by hand from `docs/job-rules.md`.

use std::collections::BTreeSet;

use chrono::{DateTime, Utc};
use journeyman::{
    error::Coded,
    job::{
        self, Job, JobCommand, JobCommandKind, JobEvent, JobEventKind, JobFlagKind, JobGuard, JobRefusal, JobStage,
        NextStage, TABLE,
    },
    money::Currency,
};
use serde::Deserialize;

use crate::fixtures::*;

/// What the rules say of a stage and a command; none where the stage doesn't have it.
struct Expected {
    stage: Option<JobStage>,
    command: JobCommandKind,
    row: Option<Row>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Row {
    stage: Option<JobStage>,
    command: JobCommandKind,
    guards: Vec<JobGuard>,
    stage_flag: Option<JobFlagKind>,
    flags: Vec<JobFlagKind>,
    events: Vec<JobEventKind>,
    next: NextStage,
}

fn expected() -> Vec<Expected> {
    #[derive(Deserialize)]
    struct Vector {
        input: Input,
        expect: Expect,
    }
    #[derive(Deserialize)]
    struct Input {
        stage: Option<JobStage>,
        command: JobCommandKind,
    }
    #[derive(Deserialize)]
    #[serde(rename_all = "snake_case")]
    enum Expect {
        Ok(Row),
        Error(String),
    }

    let vectors: Vec<Vector> = serde_json::from_str(include_str!("../../vectors/job/table.json")).unwrap();
    let read = |Vector { input: Input { stage, command }, expect }| match expect {
        Expect::Ok(row) => {
            assert_eq!((row.stage, row.command), (stage, command));
            Expected { stage, command, row: Some(row) }
        }
        Expect::Error(code) => {
            assert_eq!(code, "JM-JOB-0001");
            Expected { stage, command, row: None }
        }
    };
    vectors.into_iter().map(read).collect()
}

fn stages() -> impl Iterator<Item = Option<JobStage>> {
    [None].into_iter().chain(JobStage::ALL.iter().copied().map(Some))
}

/// A job, a command and an instant.
struct Scene {
    job: Option<Job>,
    command: JobCommand,
    at: DateTime<Utc>,
}

impl Scene {
    fn decide(&self) -> Result<job::JobDecision, JobRefusal> {
        job::decide(self.job.as_ref(), &self.command, self.at)
    }
}

/// A command of a kind that makes sense by itself. It names quote 2, visit 2, work 2 or invoice 2.
fn sample(command: JobCommandKind) -> JobCommand {
    use JobCommandKind as K;

    match command {
        K::RecordEnquiry => JobCommand::RecordEnquiry {
            job: job_id(),
            customer: id(2),
            site: id(3),
            summary: text("Kitchen tap drips"),
        },
        K::SendQuote => JobCommand::SendQuote {
            quote: quote(2),
            lines: vec![line("Replace the tap")],
            currency: Currency::AUD,
            deposit: None,
            valid_until: None,
        },
        K::AcceptQuote => JobCommand::AcceptQuote { quote: quote(2) },
        K::DeclineQuote => JobCommand::DeclineQuote { quote: quote(2), reason: None },
        K::ApproveWithoutQuote => JobCommand::ApproveWithoutQuote {},
        K::PlanVisit => JobCommand::PlanVisit { visit: visit(2), window: None },
        K::PromiseWindow => JobCommand::PromiseWindow { visit: visit(2), window: Some(span(60, 120)) },
        K::CancelVisit => JobCommand::CancelVisit { visit: visit(2), reason: None },
        K::SetOff => JobCommand::SetOff { visit: visit(2) },
        K::StartVisit => JobCommand::StartVisit { visit: visit(2) },
        K::FinishVisit => JobCommand::FinishVisit { visit: visit(2) },
        K::RecordTime => time(2, 2, 1, span(0, 10)),
        K::RecordMaterial => material(2),
        K::RecordCallOut => call_out(2, 2, 1),
        K::Waive => JobCommand::Waive { work: vec![work(2)], quotes: Vec::new(), reason: text("Goodwill") },
        K::MarkInvoiced => JobCommand::MarkInvoiced { invoice: invoice(2), work: vec![work(2)], quotes: Vec::new() },
        K::MarkCredited => JobCommand::MarkCredited { invoice: invoice(2) },
        K::Complete => JobCommand::Complete {},
        K::Reopen => JobCommand::Reopen { reason: None },
        K::Close => JobCommand::Close {},
        K::Cancel => JobCommand::Cancel { reason: text("The customer moved") },
    }
}

/// What a command finds when every guard that it could have holds, and what each of its events needs.
fn ready(stage: Option<JobStage>, command: JobCommandKind) -> Scene {
    use JobCommandKind as K;

    let scene = |job| Scene { job, command: sample(command), at: at(100) };
    let Some(stage) = stage else { return scene(None) };
    let approved = matches!(stage, JobStage::Approved | JobStage::Completed | JobStage::Closed);
    let ingredients = match command {
        K::DeclineQuote if stage == JobStage::Quoted => {
            vec![sent(2), JobEvent::QuoteDeclined { quote: quote(1), reason: None, at: at(9) }]
        }
        K::AcceptQuote | K::DeclineQuote => vec![sent(2)],
        K::ApproveWithoutQuote if stage == JobStage::Declined => vec![sent(2)],
        K::PromiseWindow | K::CancelVisit | K::StartVisit | K::SetOff => vec![planned(2)],
        K::FinishVisit | K::RecordTime | K::RecordCallOut => vec![planned(2), started(2)],
        K::Waive | K::MarkInvoiced => vec![recorded(2)],
        K::MarkCredited => vec![recorded(2), invoiced(2, &[2], &[])],
        K::Complete => vec![recorded(2), planned(2), started(2), finished(2)],
        K::Cancel if approved => vec![recorded(2), invoiced(2, &[2], &[]), planned(2), sent(2)],
        K::Cancel => vec![recorded(2), planned(2)],
        _ => Vec::new(),
    };
    scene(Some(with(job_in(stage), ingredients)))
}

/// The scene of [`ready`] with one guard not holding, and as little else as can be.
fn spoiled(stage: Option<JobStage>, command: JobCommandKind, guard: JobGuard) -> Scene {
    let Scene { job, mut command, at: mut now } = ready(stage, command);
    let mut job = job.unwrap();
    match guard {
        JobGuard::Stage => panic!("every row of the table has this one"),
        JobGuard::IdUnused => {
            let used = match &command {
                JobCommand::SendQuote { .. } => sent(2),
                JobCommand::PlanVisit { .. } => planned(2),
                JobCommand::MarkInvoiced { .. } => invoiced(2, &[], &[]),
                _ => panic!("{:?} makes no id", command.kind()),
            };
            job = with(job, [used]);
        }
        JobGuard::QuoteKnown => match &mut command {
            JobCommand::AcceptQuote { quote: named } | JobCommand::DeclineQuote { quote: named, .. } => {
                *named = quote(9);
            }
            _ => panic!("{:?} names no quote", command.kind()),
        },
        JobGuard::QuoteUnanswered => {
            job = with(job, [JobEvent::QuoteDeclined { quote: quote(2), reason: None, at: at(9) }]);
        }
        JobGuard::QuoteInDate => now = at(VALID_MINUTES),
        JobGuard::VisitKnown => match &mut command {
            JobCommand::CancelVisit { visit: named, .. } | JobCommand::PromiseWindow { visit: named, .. } => {
                *named = visit(9);
            }
            _ => panic!("{:?} names no visit", command.kind()),
        },
        JobGuard::InvoiceKnown => match &mut command {
            JobCommand::MarkCredited { invoice: named } => *named = invoice(9),
            _ => panic!("{:?} names no invoice of the job's", command.kind()),
        },
        JobGuard::VisitAhead => job = with(job, [started(2)]),
        JobGuard::WorkBillable => match &mut command {
            JobCommand::Waive { work: named, .. } | JobCommand::MarkInvoiced { work: named, .. } => {
                *named = vec![work(9)];
            }
            _ => panic!("{:?} names no work", command.kind()),
        },
        JobGuard::QuotesBillable => match &mut command {
            JobCommand::Waive { quotes, .. } | JobCommand::MarkInvoiced { quotes, .. } => {
                job = with(job, [sent(5)]);
                *quotes = vec![quote(5)];
            }
            _ => panic!("{:?} names no quote", command.kind()),
        },
        JobGuard::SomethingToInvoice => {
            // Quote 1 is accepted, but is billed here; then whatever is named can't be billed either.
            let unbilled: Vec<u64> = if job.quotes_to_invoice().next().is_some() { vec![1] } else { Vec::new() };
            job = with(job, [invoiced(5, &[2], &unbilled)]);
        }
        JobGuard::NoVisitOpen => job = with(job, [planned(5)]),
        JobGuard::NoVisitWorking => job = with(job, [planned(5), started(5)]),
        JobGuard::SomethingDone => job = job_in(stage.unwrap()),
        JobGuard::NoQuoteAwaiting => job = with(job, [sent(5)]),
        JobGuard::AllWorkBilled => job = with(job, [recorded(5)]),
        JobGuard::AllQuotesBilled => job = with(job, [sent(5), accepted(5)]),
    }
    Scene { job: Some(job), command, at: now }
}

#[test]
fn the_hand_written_table_has_every_command_in_every_stage_once() {
    let all: BTreeSet<_> =
        stages().flat_map(|stage| JobCommandKind::ALL.iter().map(move |&command| (stage, command))).collect();
    let vectors: Vec<_> = expected().into_iter().map(|expected| (expected.stage, expected.command)).collect();
    assert_eq!(vectors.len(), all.len());
    assert_eq!(vectors.into_iter().collect::<BTreeSet<_>>(), all);
}

#[test]
fn the_state_table_is_in_the_order_of_stages_and_commands_and_has_no_row_twice() {
    for pair in TABLE.windows(2) {
        let [a, b] = pair else { continue };
        assert!((a.stage, a.command) < (b.stage, b.command), "{:?} × {}", b.stage, b.command);
    }
    for guard in JobGuard::ALL {
        assert!(guard.resolved_by().is_sorted(), "{guard}");
    }
}

#[test]
fn every_command_in_every_stage_does_what_the_rules_say() {
    for Expected { stage, command, row } in expected() {
        let scene = ready(stage, command);
        let place = format!("{stage:?} × {command}");
        let Some(row) = row else {
            let refusal = scene.decide().expect_err(&place);
            let JobRefusal::NotPossible { stage: at_stage, command: asked, possible } = &refusal else {
                panic!("{place}: {refusal}");
            };
            assert_eq!((refusal.code(), *at_stage, *asked), ("JM-JOB-0001", stage, command), "{place}");
            assert!(!possible.is_empty() && !possible.contains(&command), "{place}");
            continue;
        };
        assert_eq!(job::transition(stage, command).unwrap().flags, row.flags, "{place}: what may be odd");
        let decision = scene.decide().unwrap_or_else(|refusal| panic!("{place}: {refusal}"));
        let kinds: Vec<_> = decision.events.iter().map(JobEvent::kind).collect();
        assert_eq!(kinds, row.events, "{place}: events");
        let after = job::apply(scene.job.clone(), &decision.events).unwrap();
        let next = match row.next {
            NextStage::Same {} => stage.unwrap(),
            NextStage::Always { stage } => stage,
            // The scene has no other quote, and no approval; `requests` has the other outcomes.
            NextStage::DeclinedIfLast {} => JobStage::Declined,
            NextStage::Resumed {} => JobStage::Enquiry,
        };
        assert_eq!(after.stage(), next, "{place}: the stage afterwards");
        let stage_flags: Vec<_> = decision.flags.iter().map(|flag| flag.kind).collect();
        assert_eq!(stage_flags, Vec::from_iter(row.stage_flag), "{place}: flags");
    }
}

#[test]
fn no_guard_of_the_state_table_is_missing() {
    let mut guards = 0;
    for Expected { stage, command, row } in expected() {
        for guard in row.into_iter().flat_map(|row| row.guards) {
            guards += 1;
            let place = format!("{stage:?} × {command}: {guard}");
            let scene = spoiled(stage, command, guard);
            let refusal = scene.decide().expect_err(&format!("the guard {guard} is missing in {stage:?} × {command}"));
            let JobRefusal::Blocked { blockers, .. } = &refusal else { panic!("{place}: {refusal}") };
            let unmet: Vec<_> = blockers.iter().map(|blocker| blocker.guard).collect();
            match guard {
                // What is named then can't be billed.
                JobGuard::SomethingToInvoice => {
                    assert_eq!(unmet, [guard, JobGuard::WorkBillable], "{place}");
                }
                _ => assert_eq!(unmet, [guard], "{place}"),
            }
            assert_eq!(refusal.code(), guard.code(), "{place}");
        }
    }
    assert_eq!(guards, 59, "the rules have this many guards in all their rows");
}

#[test]
fn every_guard_but_the_stage_is_in_some_row() {
    let used: BTreeSet<_> = TABLE.iter().flat_map(|row| row.guards).copied().collect();
    let all: BTreeSet<_> = JobGuard::ALL.iter().copied().filter(|&guard| guard != JobGuard::Stage).collect();
    assert_eq!(used, all);
}

#[test]
fn facts_have_no_guards_and_are_in_every_stage() {
    let facts = || JobCommandKind::ALL.iter().filter(|command| command.is_fact());
    assert_eq!(facts().count(), 6);
    for stage in JobStage::ALL {
        for &fact in facts() {
            let row = job::transition(Some(*stage), fact).unwrap();
            assert!(row.guards.is_empty() && row.next == NextStage::Same {}, "{stage} × {fact}");
        }
    }
}

#[test]
fn a_job_that_is_over_takes_nothing_but_facts_a_credit_and_reopening() {
    for stage in JobStage::ALL.iter().filter(|stage| stage.is_over()) {
        let requests: Vec<_> = job::possible(Some(*stage)).filter(|command| !command.is_fact()).collect();
        assert_eq!(requests, [JobCommandKind::MarkCredited, JobCommandKind::Reopen], "{stage}");
    }
}

#[test]
fn what_resolves_a_guard_is_possible_in_some_stage_that_has_it() {
    for row in TABLE {
        for guard in row.guards.iter().filter(|guard| !guard.resolved_by().is_empty()) {
            let helps = job::possible(row.stage).any(|command| guard.resolved_by().contains(&command));
            // A visit can't be planned where one is only left over: there the id is wrong.
            let left_over = matches!(row.stage, Some(JobStage::Completed | JobStage::Declined))
                && row.command == JobCommandKind::CancelVisit;
            assert!(helps || left_over, "{:?} × {}: {guard}", row.stage, row.command);
        }
    }
}
