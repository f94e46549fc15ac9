//! Requests: what they carry out, and why they are refused.

use chrono::{DateTime, Utc};
use journeyman::{
    error::Coded,
    job::{
        self, ApprovalBasis, Job, JobBilling, JobCommand, JobCommandKind, JobEvent, JobGuard, JobRefusal, JobStage,
        QuoteState, VisitState,
    },
    money::{Currency, Money},
};

use crate::fixtures::*;

fn accept(n: u64) -> JobCommand {
    JobCommand::AcceptQuote { quote: quote(n) }
}

fn decline(n: u64) -> JobCommand {
    JobCommand::DeclineQuote { quote: quote(n), reason: Some(text("Too dear")) }
}

fn cancel() -> JobCommand {
    JobCommand::Cancel { reason: text("The customer moved") }
}

fn mark(n: u64, works: &[u64], quotes: &[u64]) -> JobCommand {
    JobCommand::MarkInvoiced {
        invoice: invoice(n),
        work: works.iter().map(|&n| work(n)).collect(),
        quotes: quotes.iter().map(|&n| quote(n)).collect(),
    }
}

fn states(job: &Job) -> Vec<QuoteState> {
    job.quotes().iter().map(|quote| quote.state).collect()
}

#[test]
fn accepting_one_option_withdraws_the_others() {
    let job = with(job_in(JobStage::Quoted), [sent(2), sent(3)]);
    let (job, _) = done(&job, &accept(2), 60);
    assert_eq!(states(&job), [QuoteState::Withdrawn, QuoteState::Accepted, QuoteState::Withdrawn]);
    assert_eq!((job.stage(), job.basis()), (JobStage::Approved, Some(ApprovalBasis::Quote)));
}

#[test]
fn accepting_a_variation_leaves_the_others_with_the_customer() {
    let job = with(job_in(JobStage::Approved), [sent(2), sent(3)]);
    let (job, _) = done(&job, &accept(3), 60);
    assert_eq!(states(&job), [QuoteState::Accepted, QuoteState::Unanswered, QuoteState::Accepted]);
}

#[test]
fn declining_the_last_quote_declines_the_job() {
    let two = with(job_in(JobStage::Quoted), [sent(2)]);
    let (one_left, _) = done(&two, &decline(1), 60);
    assert_eq!(one_left.stage(), JobStage::Quoted);
    let (none_left, _) = done(&one_left, &decline(2), 61);
    assert_eq!(none_left.stage(), JobStage::Declined);
    assert_eq!(none_left.stage_reason(), Some(&text("Too dear")));
}

#[test]
fn an_expired_quote_keeps_no_job_quoted() {
    let two = with(job_in(JobStage::Quoted), [sent(2)]);
    let (job, _) = done(&two, &decline(1), VALID_MINUTES);
    assert_eq!(job.stage(), JobStage::Declined);
}

#[test]
fn a_declined_job_comes_back_with_another_quote_or_by_time_and_materials() {
    let declined = job_in(JobStage::Declined);
    assert_eq!(with(declined.clone(), [sent(2)]).quotes().len(), 2);
    let (approved, _) = done(&declined, &JobCommand::ApproveWithoutQuote {}, 60);
    assert_eq!(approved.basis(), Some(ApprovalBasis::TimeAndMaterials));
}

#[test]
fn a_quote_can_be_accepted_up_to_the_instant_when_it_expires() {
    let quoted = job_in(JobStage::Quoted);
    assert!(quoted.decide(&accept(1), at(VALID_MINUTES - 1)).is_ok());
    assert_eq!(refused(&quoted, &accept(1), VALID_MINUTES).code(), "JM-JOB-0024");
    assert!(quoted.decide(&decline(1), at(VALID_MINUTES)).is_ok(), "declining it tidies up");
}

#[test]
fn an_answered_quote_takes_no_other_answer() {
    let (approved, _) = done(&job_in(JobStage::Quoted), &accept(1), 60);
    assert_eq!(refused(&approved, &accept(1), 61).code(), "JM-JOB-0023");
    assert_eq!(refused(&approved, &decline(1), 61).code(), "JM-JOB-0023");
}

#[test]
fn doing_and_charging_withdraws_the_quotes() {
    let (job, _) = done(&job_in(JobStage::Quoted), &JobCommand::ApproveWithoutQuote {}, 60);
    assert_eq!(states(&job), [QuoteState::Withdrawn]);
    assert_eq!(job.basis(), Some(ApprovalBasis::TimeAndMaterials));
}

#[test]
fn a_later_variation_does_not_change_the_agreement() {
    let (job, _) = done(&job_in(JobStage::Enquiry), &JobCommand::ApproveWithoutQuote {}, 60);
    let (job, _) = done(&with(job, [sent(2)]), &accept(2), 70);
    assert_eq!(job.basis(), Some(ApprovalBasis::TimeAndMaterials));
}

fn send(deposit: Option<Money>, valid_until: Option<DateTime<Utc>>, lines: usize) -> JobCommand {
    let lines = vec![line("Replace the tap"); lines];
    JobCommand::SendQuote { quote: quote(1), lines, currency: Currency::AUD, deposit, valid_until }
}

#[test]
fn a_quote_that_makes_no_sense_is_refused() {
    let money = |minor, currency| Some(Money { minor, currency });
    let enquiry = job_in(JobStage::Enquiry);
    for (command, code) in [
        (send(None, None, 0), "JM-JOB-0003"),
        (send(money(0, Currency::AUD), None, 1), "JM-JOB-0004"),
        (send(money(-1, Currency::AUD), None, 1), "JM-JOB-0004"),
        (send(money(100, Currency::NZD), None, 1), "JM-JOB-0004"),
        (send(money(i64::MAX, Currency::AUD), None, 1), "JM-JOB-0004"),
        (send(None, Some(at(60)), 1), "JM-JOB-0005"),
        (send(None, Some(DateTime::<Utc>::MAX_UTC), 1), "JM-CAL-0002"),
    ] {
        assert_eq!(refused(&enquiry, &command, 60).code(), code, "{command:?}");
    }
    assert!(enquiry.decide(&send(money(1, Currency::AUD), Some(at(61)), 1), at(60)).is_ok());
}

#[test]
fn a_time_out_of_bounds_is_refused() {
    let enquiry = job_in(JobStage::Enquiry);
    assert_eq!(enquiry.decide(&cancel(), DateTime::<Utc>::MIN_UTC).unwrap_err().code(), "JM-CAL-0002");
}

#[test]
fn waiving_nothing_or_an_id_twice_is_refused() {
    let job = with(job_in(JobStage::Approved), [recorded(1)]);
    let waive = |works: &[u64], quotes: &[u64]| JobCommand::Waive {
        work: works.iter().map(|&n| work(n)).collect(),
        quotes: quotes.iter().map(|&n| quote(n)).collect(),
        reason: text("Goodwill"),
    };
    assert_eq!(refused(&job, &waive(&[], &[]), 60).code(), "JM-JOB-0007");
    assert_eq!(refused(&job, &waive(&[1, 1], &[]), 60).code(), "JM-JOB-0008");
    assert_eq!(refused(&job, &mark(1, &[], &[1, 1]), 60).code(), "JM-JOB-0008");
    let (job, _) = done(&job, &waive(&[1], &[1]), 60);
    assert_eq!(
        (job.work()[0].billing, job.quotes()[0].billing),
        (Some(JobBilling::Waived {}), Some(JobBilling::Waived {}))
    );
}

#[test]
fn work_is_billed_once() {
    let job = with(job_in(JobStage::Approved), [recorded(1), recorded(2)]);
    let (job, _) = done(&job, &mark(1, &[2, 1], &[]), 60);
    let refusal = refused(&job, &mark(2, &[1], &[]), 61);
    let JobRefusal::Blocked { blockers, .. } = &refusal else { panic!("{refusal}") };
    assert_eq!((blockers[0].guard, &blockers[0].work[..]), (JobGuard::WorkBillable, &[work(1)][..]));
    assert_eq!(blockers[0].invoices, [invoice(1)], "it says which invoice covers it");
    assert_eq!(refused(&job, &mark(1, &[], &[]), 61).code(), "JM-JOB-0021");
}

#[test]
fn a_deposit_invoice_covers_nothing_and_is_kept() {
    let (job, _) = done(&job_in(JobStage::Approved), &mark(1, &[], &[]), 60);
    assert_eq!(job.invoices(), [invoice(1)]);
    assert_eq!(job.quotes_to_invoice().count(), 1);
}

#[test]
fn cancelling_a_job_cancels_its_open_visits_and_withdraws_its_quotes() {
    let set_off = JobCommand::SetOff { visit: visit(2) };
    let (job, _) = done(&with(job_in(JobStage::Quoted), [planned(1), planned(2)]), &set_off, 10);
    let (job, _) = done(&job, &cancel(), 60);
    assert!(job.visits().iter().all(|visit| visit.state == VisitState::Cancelled));
    assert_eq!(states(&job), [QuoteState::Withdrawn]);
    assert_eq!(job.stage_reason(), Some(&text("The customer moved")));
}

#[test]
fn a_finished_visit_stays_finished_when_the_job_is_cancelled() {
    let job = with(job_in(JobStage::Enquiry), [planned(1), started(1), finished(1), planned(2)]);
    let (job, _) = done(&job, &cancel(), 60);
    assert_eq!(job.visit(visit(1)).unwrap().state, VisitState::Done);
}

#[test]
fn a_cancelled_job_resumes_where_it_was() {
    let reopen = JobCommand::Reopen { reason: Some(text("A misunderstanding")) };
    let (cancelled, _) = done(&job_in(JobStage::Approved), &cancel(), 60);
    let (job, _) = done(&cancelled, &reopen, 61);
    assert_eq!((job.stage(), job.stage_reason()), (JobStage::Approved, Some(&text("A misunderstanding"))));
    let (cancelled, _) = done(&job_in(JobStage::Quoted), &cancel(), 60);
    assert_eq!(done(&cancelled, &reopen, 61).0.stage(), JobStage::Enquiry);
}

#[test]
fn the_time_of_completion_is_kept_until_the_job_is_reopened() {
    let approved = with(job_in(JobStage::Approved), [recorded(1)]);
    let (completed, _) = done(&approved, &JobCommand::Complete {}, 60);
    assert_eq!(completed.completed_at(), Some(at(60)));
    let (closed, _) = done(&with(completed, [invoiced(1, &[1], &[1])]), &JobCommand::Close {}, 90);
    assert_eq!(closed.completed_at(), Some(at(60)));
    let (reopened, _) = done(&closed, &JobCommand::Reopen { reason: None }, 120);
    assert_eq!((reopened.stage(), reopened.completed_at()), (JobStage::Approved, None));
}

#[test]
fn a_refusal_has_every_reason() {
    let job = with(job_in(JobStage::Approved), [planned(1), sent(2)]);
    let refusal = refused(&job, &JobCommand::Complete {}, 60);
    let codes: Vec<_> = refusal.reasons().into_iter().map(|reason| reason.code).collect();
    assert_eq!(codes, ["JM-JOB-0030", "JM-JOB-0032", "JM-JOB-0033"]);
    assert_eq!(refusal.code(), "JM-JOB-0030");
    let expected = format!(
        "complete has to wait for visits that are still open (visit {}), a job on which nothing was done, \
         quotes that await the customer's answer (quote {})",
        visit(1),
        quote(2)
    );
    assert_eq!(refusal.to_string(), expected);
}

#[test]
fn a_refusal_says_what_the_stage_has_instead() {
    let refusal = refused(&job_in(JobStage::Enquiry), &JobCommand::Complete {}, 60);
    let JobRefusal::NotPossible { possible, .. } = &refusal else { panic!("{refusal}") };
    assert!(possible.contains(&JobCommandKind::ApproveWithoutQuote));
    assert_eq!(refusal.reasons()[0].arguments["stage"], "enquiry");
    let refusal = job::decide(None, &JobCommand::Complete {}, at(0)).unwrap_err();
    assert_eq!(refusal.to_string(), "a job that doesn't exist yet takes no complete, only record_enquiry");
}

#[test]
fn a_variation_that_expired_does_not_keep_a_job_from_being_completed() {
    let job = with(job_in(JobStage::Approved), [recorded(1), sent(2)]);
    assert_eq!(refused(&job, &JobCommand::Complete {}, VALID_MINUTES - 1).code(), "JM-JOB-0033");
    assert!(job.decide(&JobCommand::Complete {}, at(VALID_MINUTES)).is_ok());
}

#[test]
fn a_visit_that_was_started_is_neither_cancelled_nor_promised_anew() {
    let job = with(job_in(JobStage::Approved), [planned(1), started(1)]);
    let promise = JobCommand::PromiseWindow { visit: visit(1), window: None };
    for command in [JobCommand::CancelVisit { visit: visit(1), reason: None }, promise] {
        assert_eq!(refused(&job, &command, 60).code(), "JM-JOB-0026");
    }
}

fn credit(n: u64) -> JobCommand {
    JobCommand::MarkCredited { invoice: invoice(n) }
}

#[test]
fn what_a_credited_invoice_billed_can_be_invoiced_again() {
    let job =
        with(job_in(JobStage::Approved), [recorded(1), recorded(2), invoiced(1, &[1], &[1]), invoiced(2, &[2], &[])]);
    assert_eq!(refused(&job, &mark(3, &[1], &[1]), 60).code(), "JM-JOB-0027", "while the invoice stands");
    let (job, decision) = done(&job, &credit(1), 60);
    assert_eq!(decision.events, [JobEvent::InvoiceCredited { invoice: invoice(1), at: at(60) }]);
    assert_eq!((job.work()[0].billing, job.quotes()[0].billing), (None, None));
    let other = Some(JobBilling::Invoiced { invoice: invoice(2) });
    assert_eq!(job.work()[1].billing, other, "another invoice stands");
    assert_eq!(job.invoices(), [invoice(1), invoice(2)]);
    assert_eq!(refused(&job, &mark(1, &[1], &[1]), 61).code(), "JM-JOB-0021", "under another number");
    let (job, _) = done(&job, &mark(3, &[1], &[1]), 61);
    assert_eq!(job.work()[0].billing, Some(JobBilling::Invoiced { invoice: invoice(3) }));
    let (again, _) = done(&job, &credit(1), 62);
    assert_eq!(again, job, "crediting the first again takes nothing off the second");
}

#[test]
fn a_closed_job_whose_invoice_is_credited_is_reopened_and_invoiced_again() {
    let billed = [recorded(1), invoiced(1, &[1], &[1]), moved(JobStage::Approved, JobStage::Completed)];
    let job = with(job_in(JobStage::Approved), billed);
    let (job, _) = done(&job, &JobCommand::Close {}, 60);
    let (job, _) = done(&job, &credit(1), 61);
    assert_eq!(job.stage(), JobStage::Closed);
    let (job, _) = done(&job, &JobCommand::Reopen { reason: None }, 62);
    let (job, _) = done(&job, &JobCommand::Complete {}, 63);
    assert_eq!(refused(&job, &JobCommand::Close {}, 64).code(), "JM-JOB-0034");
    let (job, _) = done(&job, &mark(2, &[1], &[1]), 64);
    assert_eq!(done(&job, &JobCommand::Close {}, 65).0.stage(), JobStage::Closed);
}

#[test]
fn crediting_leaves_what_was_waived_as_it_is() {
    let job = with(job_in(JobStage::Approved), [recorded(1), recorded(2), waived(&[1], &[]), invoiced(1, &[2], &[])]);
    let (job, _) = done(&job, &credit(1), 60);
    assert_eq!((job.work()[0].billing, job.work()[1].billing), (Some(JobBilling::Waived {}), None));
}

#[test]
fn an_invoice_that_the_job_does_not_know_is_not_credited() {
    let job = with(job_in(JobStage::Completed), [invoiced(1, &[], &[])]);
    let refusal = refused(&job, &credit(9), 60);
    assert_eq!(refusal.code(), "JM-JOB-0036");
    let JobRefusal::Blocked { blockers, .. } = &refusal else { panic!("{refusal}") };
    assert_eq!(blockers[0].invoices, [invoice(9)]);
    let event = JobEvent::InvoiceCredited { invoice: invoice(9), at: at(60) };
    assert_eq!(job::apply(Some(job), &[event]).unwrap_err().code(), "JM-JOB-0062");
}
