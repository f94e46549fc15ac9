//! The table of the stages: its rows, guards and flags.

use std::hash::{Hash, Hasher};

use journeyman::job::{
    JobCommandKind, JobEventKind, JobFlagKind, JobGuard, JobRefusal, JobStage, JobTransition, NextStage, TABLE,
};
use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error};

use crate::macros::prelude::*;

/// A row of the core's table, which can't be read from JSON there: it isn't data but the rules themselves. Here it is found by
/// what the JSON says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Row(&'static JobTransition);

impl Row {
    fn stage(self) -> Option<JobStage> {
        self.0.stage
    }

    fn command(self) -> JobCommandKind {
        self.0.command
    }

    fn guards(self) -> &'static [JobGuard] {
        self.0.guards
    }

    fn stage_flag(self) -> Option<JobFlagKind> {
        self.0.stage_flag
    }

    fn flags(self) -> &'static [JobFlagKind] {
        self.0.flags
    }

    fn events(self) -> &'static [JobEventKind] {
        self.0.events
    }

    fn next(self) -> NextStage {
        self.0.next
    }
}

impl Hash for Row {
    fn hash<H: Hasher>(&self, state: &mut H) {
        (self.0.stage, self.0.command).hash(state); // no two rows have both
    }
}

impl Serialize for Row {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.0.serialize(serializer)
    }
}

impl<'de> Deserialize<'de> for Row {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        #[derive(Deserialize)]
        #[serde(deny_unknown_fields, rename = "JobTransition")]
        struct Parts {
            stage: Option<JobStage>,
            command: JobCommandKind,
            guards: Vec<JobGuard>,
            stage_flag: Option<JobFlagKind>,
            flags: Vec<JobFlagKind>,
            events: Vec<JobEventKind>,
            next: NextStage,
        }

        let parts = Parts::deserialize(deserializer)?;
        let says = |row: &&JobTransition| {
            // A field that the core adds doesn't compile here.
            let &&JobTransition { stage, command, guards, stage_flag, flags, events, next } = row;
            (stage, command, guards, stage_flag, flags, events, next)
                == (
                    parts.stage,
                    parts.command,
                    parts.guards.as_slice(),
                    parts.stage_flag,
                    parts.flags.as_slice(),
                    parts.events.as_slice(),
                    parts.next,
                )
        };
        TABLE.iter().find(says).map(Self).ok_or_else(|| D::Error::custom("the table has no such row"))
    }
}

value! {
    /// A row of the table: what a command does in a stage.
    JobTransition(Row) [] made {
        /// The stage; `None` where there is no job yet.
        stage: Option<JobStage>,
        /// The command.
        command: JobCommandKind,
        /// What has to hold, all of it. A fact has none.
        guards: [JobGuard],
        /// What is odd about a fact in this stage, always.
        stage_flag: Option<JobFlagKind>,
        /// What may be odd about a fact, where it is.
        flags: [JobFlagKind],
        /// What happens, in this order; each event as often as it applies, which may be never.
        events: [JobEventKind],
        /// The stage afterwards.
        next: NextStage,
    }
}

choice! {
    /// The stage after a command.
    NextStage(NextStage) [] {
        /// The same as before.
        Same {},
        /// Always this one.
        Always {
            /// The stage.
            stage: JobStage,
        },
        /// Declined when no other quote awaits an answer, else the same as before.
        DeclinedIfLast {},
        /// Approved when the customer has approved any work, else an enquiry.
        Resumed {},
    }
    methods [next_stage::targets]
}

mod next_stage {
    use super::*;

    method! {
        /// Every stage that it may turn out to be, where it may be another than before.
        light targets(this: &NextStage) -> Vec<JobStage> = this.targets().to_vec()
    }
}

plain! {
    /// What has to hold before a request is carried out.
    JobGuard(JobGuard) [] {
        /// The stage has the command (`JM-JOB-0001`). Every row of the table says so by being there.
        Stage,
        /// No quote, visit or invoice of the job has the new id (`JM-JOB-0021`).
        IdUnused,
        /// The quote is one of the job's (`JM-JOB-0022`).
        QuoteKnown,
        /// The quote was neither accepted nor declined nor withdrawn (`JM-JOB-0023`).
        QuoteUnanswered,
        /// The offer still holds (`JM-JOB-0024`).
        QuoteInDate,
        /// The visit is one of the job's (`JM-JOB-0025`).
        VisitKnown,
        /// Nobody has started on the visit, and it isn't cancelled (`JM-JOB-0026`).
        VisitAhead,
        /// Each record of work that is named is there, and neither invoiced nor waived (`JM-JOB-0027`).
        WorkBillable,
        /// Each quote that is named is accepted, and neither invoiced nor waived (`JM-JOB-0028`).
        QuotesBillable,
        /// There is work or an accepted quote that is neither invoiced nor waived (`JM-JOB-0029`).
        SomethingToInvoice,
        /// Every visit is finished or cancelled (`JM-JOB-0030`).
        NoVisitOpen,
        /// Nobody is at work on a visit (`JM-JOB-0031`).
        NoVisitWorking,
        /// A visit is finished or work is recorded (`JM-JOB-0032`).
        SomethingDone,
        /// No quote waits for the customer's answer; one that has expired doesn't (`JM-JOB-0033`).
        NoQuoteAwaiting,
        /// All work is invoiced or waived (`JM-JOB-0034`).
        AllWorkBilled,
        /// All accepted quotes are invoiced or waived (`JM-JOB-0035`).
        AllQuotesBilled,
        /// The invoice is one of the job's (`JM-JOB-0036`).
        InvoiceKnown,
    }
    methods [guard::code, guard::resolved_by]
}

mod guard {
    use super::*;

    method! {
        /// The stable code of the refusal when it doesn't hold.
        light code(this: JobGuard) -> String = this.code().to_owned()
    }

    method! {
        /// The commands that make it hold, whatever the stage has of them.
        light resolved_by(this: JobGuard) -> Vec<JobCommandKind> = this.resolved_by().to_vec()
    }
}

plain! {
    /// What is odd about a fact, which is recorded all the same.
    JobFlagKind(JobFlagKind) [] {
        /// The customer hasn't approved any work (`JM-JOB-0041`).
        NotApproved,
        /// The job is completed already (`JM-JOB-0042`).
        AfterCompletion,
        /// The job is closed (`JM-JOB-0043`).
        AfterClosing,
        /// The job is cancelled (`JM-JOB-0044`).
        AfterCancelling,
        /// The work of that visit, or a quote, is on an invoice already (`JM-JOB-0045`).
        AfterInvoicing,
        /// The technician was somewhere else on this job at that time (`JM-JOB-0046`).
        OverlappingTime,
        /// The job has no such visit (`JM-JOB-0047`).
        UnknownVisit,
        /// The visit is cancelled (`JM-JOB-0048`).
        CancelledVisit,
        /// The time ends after it was recorded (`JM-JOB-0049`).
        AheadOfClock,
        /// The time is longer than 16 hours (`JM-JOB-0050`).
        LongTime,
        /// Nobody has reported to have started on the visit (`JM-JOB-0051`).
        NeverStarted,
        /// The technician's coming out for this visit is recorded already (`JM-JOB-0052`).
        SecondCallOut,
    }
    methods [flag_kind::code]
}

mod flag_kind {
    use super::*;

    method! {
        /// The stable code.
        light code(this: JobFlagKind) -> String = this.code().to_owned()
    }
}

function! {
    /// What a command does in a stage.
    ///
    /// Raises:
    ///     RefusedError: the stage doesn't have the command (`JM-JOB-0001`).
    light transition(
        /// The stage; `None` where there is no job yet.
        stage: Option<JobStage>,
        /// The command.
        command: JobCommandKind,
    ) -> Result<Row, JobRefusal> = journeyman::job::transition(stage, command).map(Row)
}

function! {
    /// The commands that a stage has, whether or not their guards hold.
    possible(
        /// The stage; `None` where there is no job yet.
        stage: Option<JobStage>,
    ) -> Vec<JobCommandKind> = journeyman::job::possible(stage).collect()
}

function! {
    /// What every command does in every stage: a combination that isn't here is refused. It is the only copy of these rules.
    table() -> Vec<Row> = journeyman::job::TABLE.iter().map(Row).collect()
}

function! {
    /// The table as a page of Markdown.
    table_as_markdown() -> String = journeyman::job::table_as_markdown()
}
