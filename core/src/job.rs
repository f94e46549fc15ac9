//! The life of a job: enquiry → quote → job → visits, decided by one table.
//!
//! ```text
//!              send_quote            accept_quote             complete              close
//!   enquiry ───────────────▶ quoted ───────────────▶ approved ─────────▶ completed ───────▶ closed
//!      │                       │  ▲                   ▲   ▲                 │                │
//!      │      decline_quote ▼  │ send_quote            │   └──────── reopen ─┴────────────────┘
//!      │                    declined ──────────────────┤
//!      └───────────────────────────────────────────────┘ approve_without_quote (do and charge)
//!
//!   cancel: from enquiry, quoted and approved to cancelled, and reopen back again
//! ```
//!
//! [`TABLE`] says for every stage and command what has to hold, what happens, and which stage follows; `docs/job-states.md`
//! is printed from it, and `docs/job-rules.md` says in prose what it is meant to say. [`decide`] is pure: it turns a command into events or into every reason why not. [`apply`] folds
//! events into a [`Job`].
//!
//! Facts (somebody set off, started, finished, worked, used a material, came out) are recorded in every stage, even a
//! cancelled one: they have happened. What is odd about them comes as a [`JobFlag`]. Requests are refused with reasons;
//! [`Job::blockers`] lists them before anybody asks.
//!
//! Who is booked for when is in the diary (`schedule`), which knows visits by their ids; here a visit has what was
//! promised to the customer and what was reported. Ids of quotes, visits and work are unique in their job; whoever keeps
//! many jobs sees to it that no two have the same.

mod apply;
mod case;
mod command;
mod concern;
mod decide;
mod error;
mod event;
mod flag;
mod follow;
mod guard;
mod markdown;
mod named;
mod query;
mod quote;
mod stage;
mod state;
mod table;
mod visit;
mod work;

pub use apply::apply;
pub use command::{JobCommand, JobCommandKind};
pub use decide::{JobDecision, decide};
pub use error::{JobError, JobPart, JobRefusal};
pub use event::{JobEvent, JobEventKind};
pub use flag::{JobFlag, JobFlagKind};
pub use guard::{JobBlocker, JobGuard};
pub use markdown::table_as_markdown;
pub use query::{JobOutlook, JobTiming, allowed};
pub use quote::{Quote, QuoteState};
pub use stage::{ApprovalBasis, JobStage};
pub use state::Job;
pub use table::{JobTransition, NextStage, TABLE, possible, transition};
pub use visit::{Visit, VisitStamp, VisitStampKind, VisitState};
pub use work::{JobBilling, RecordedWork, WorkEntry};
