use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::FirmSettings;
use crate::{
    id::{CommandId, CustomerId},
    party::PaymentTerms,
};

/// What somebody wants or reports, as it travels in an envelope.
///
/// A *fact* (time worked, material used, a payment taken) is always recorded once it is well formed, and flagged where it
/// is odd. A *request* (accept, book, invoice, refund) is decided by the office, whatever the device showed.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum Command {
    /// Opens the books of the firm: the first command of every log.
    OpenFirm {
        /// How the firm does business.
        settings: FirmSettings,
    },
    /// Makes a customer known.
    RegisterCustomer {
        /// The customer; name and address stay with the host.
        customer: CustomerId,
        /// When its invoices are due, where not by the firm's terms.
        payment_terms: Option<PaymentTerms>,
    },
    /// Somebody has looked at what needed attention about a command.
    SettleAttention {
        /// The command.
        command: CommandId,
    },
}

/// What happened, as the office decided it. The state is the fold of all events.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum Event {
    /// The books were opened.
    FirmOpened {
        /// How the firm does business.
        settings: FirmSettings,
    },
    /// A customer became known.
    CustomerRegistered {
        /// The customer.
        customer: CustomerId,
        /// When its invoices are due, where not by the firm's terms.
        payment_terms: Option<PaymentTerms>,
    },
    /// What needed attention about a command was looked at.
    AttentionSettled {
        /// The command.
        command: CommandId,
    },
}

impl Command {
    /// Whether it reports something that has happened, which is recorded whatever the state.
    #[must_use]
    pub fn is_fact(&self) -> bool {
        match self {
            Self::OpenFirm { .. } | Self::RegisterCustomer { .. } | Self::SettleAttention { .. } => false,
        }
    }

    /// Whether only the office can show what comes of it, since it gives numbers without gaps.
    #[must_use]
    pub fn needs_office(&self) -> bool {
        match self {
            Self::OpenFirm { .. } | Self::RegisterCustomer { .. } | Self::SettleAttention { .. } => false,
        }
    }
}
