use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::error::Failure;

/// What the office said to a command. Every command gets exactly one, and it never changes.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum Verdict {
    /// It was done as asked.
    Accepted {},
    /// Somebody has to look at it. A fact was recorded all the same; a request was not carried out.
    NeedsAttention {
        /// Why, each with its code and what would help.
        reasons: Vec<Failure>,
    },
    /// It was not done, and nothing has to be: the text tells the person who asked.
    Rejected {
        /// Why, each with its code and what would help.
        reasons: Vec<Failure>,
    },
}

impl Verdict {
    /// The reasons, none when it was accepted.
    #[must_use]
    pub fn reasons(&self) -> &[Failure] {
        match self {
            Self::Accepted {} => &[],
            Self::NeedsAttention { reasons } | Self::Rejected { reasons } => reasons,
        }
    }
}
