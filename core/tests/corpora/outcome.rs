//! What becomes of a document: it agrees, it contradicts itself, or the library is wrong.

use serde_json::Value;

use crate::{
    amounts::{self, Amounts, as_json},
    contradictions, draft,
    number::{self, whole},
    recompute::recompute,
    ubl::Document,
};

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Outcome {
    /// Every amount that is stated is the one that is calculated.
    Agrees,
    /// The document's own numbers contradict each other.
    FileInconsistent,
    /// Neither: the library or the reading of it is wrong.
    Differs,
}

impl Outcome {
    pub(crate) const fn code(self) -> &'static str {
        match self {
            Self::Agrees => "agrees",
            Self::FileInconsistent => "file-inconsistent",
            Self::Differs => "differs",
        }
    }
}

/// An outcome with the amounts behind it.
pub(crate) struct Judged {
    pub(crate) outcome: Outcome,
    pub(crate) stated: Value,
    pub(crate) calculated: Value,
    /// Nothing where it agrees.
    pub(crate) reason: String,
}

/// Judges a document.
pub(crate) fn of(document: &Document) -> Judged {
    let stated = amounts::stated(document);
    let Some(exponent) = draft::exponent(&document.currency) else {
        let reason = format!("{} is no currency with a minor unit", document.currency);
        return Judged { outcome: Outcome::Differs, stated: as_json(&stated, 0), calculated: Value::Null, reason };
    };
    let (outcome, calculated, reason) = judged(document, &stated, exponent);
    let calculated = calculated.map_or(Value::Null, |calculated| as_json(&calculated, exponent));
    Judged { outcome, stated: as_json(&stated, exponent), calculated, reason }
}

fn judged(document: &Document, stated: &Amounts, exponent: u32) -> (Outcome, Option<Amounts>, String) {
    if document.lines.iter().any(|line| line.base_quantity <= whole(0)) {
        let reason = "PEPPOL-EN16931-R121: a base quantity is not above zero".to_owned();
        return (Outcome::FileInconsistent, None, reason);
    }
    let recomputed = recompute(document, exponent);
    let contradictions = contradictions::of(document, stated, &recomputed, exponent).join("; ");
    let calculated = match draft::calculated(document, exponent) {
        Ok(calculated) => calculated,
        Err(refused) if contradictions.is_empty() => return (Outcome::Differs, None, refused),
        Err(_) => return (Outcome::FileInconsistent, None, contradictions),
    };
    // The library is right about the inputs even where the document is wrong about the totals.
    let differing = differences(&recomputed, &calculated, exponent);
    if !differing.is_empty() {
        return (Outcome::Differs, Some(calculated), format!("the exact recompute differs: {differing}"));
    }
    let differing = differences(stated, &calculated, exponent);
    let outcome = match (differing.is_empty(), contradictions.is_empty()) {
        (true, true) => return (Outcome::Agrees, Some(calculated), String::new()),
        (_, false) => (Outcome::FileInconsistent, contradictions),
        (false, true) => (Outcome::Differs, differing),
    };
    (outcome.0, Some(calculated), outcome.1)
}

/// Where the first amounts aren't the second. What isn't calculated is nothing.
fn differences(first: &Amounts, calculated: &Amounts, exponent: u32) -> String {
    let nothing = whole(0);
    let pairs = first.iter().map(|(term, amount)| (term, amount, calculated.get(term).unwrap_or(&nothing)));
    let differing = pairs.filter(|(_, amount, calculated)| amount != calculated);
    let texts = differing.map(|(term, amount, calculated)| {
        format!("{term}: {}, calculated {}", number::text(amount, exponent), number::text(calculated, exponent))
    });
    texts.collect::<Vec<_>>().join("; ")
}
