//! The numbers of documents: in each series without a gap, and none twice in either, whatever becomes of the prefixes.
//!
//! A number is its series' prefix and its place in the series, of six digits or, from the millionth on, of as many as it
//! takes. INVARIANT: while two prefixes stand, the numbers by one never meet those by the other ([`could_meet`]), and a
//! prefix comes in only if no number by it that is still to come is a document's already ([`FirmState::check_prefixes`]).

use super::{reasons, refused};
use crate::{
    error::Failure,
    office::{FirmState, OfficeRefusal},
    text::Label,
};

const DIGITS_MIN: usize = 6;

/// The next number of a series. INVARIANT: a document is never taken out of the state, so the count of those before is the
/// number without a gap.
pub(super) fn number(prefix: &Label, issued_before: usize) -> Result<Label, Vec<Failure>> {
    let next = issued_before.saturating_add(1);
    format!("{prefix}{next:0DIGITS_MIN$}").parse().map_err(|error| reasons::<crate::text::TextError>(&error))
}

/// The place that a number has in a series with this prefix, if it can be one of it.
fn place(number: &Label, prefix: &Label) -> Option<usize> {
    let digits = number.as_str().strip_prefix(prefix.as_str())?;
    let place: usize = digits.parse().ok()?;
    (format!("{place:0DIGITS_MIN$}") == digits).then_some(place)
}

/// Whether a number by one prefix can be a number by the other: they are equal, or one goes on with digits where the other
/// ends. A number of more than six digits doesn't start with 0, so digits that do are told apart.
pub(super) fn could_meet(one: &Label, other: &Label) -> bool {
    let (one, other) = (one.as_str(), other.as_str());
    let Some(more) = one.strip_prefix(other).or_else(|| other.strip_prefix(one)) else { return false };
    !more.starts_with('0') && more.bytes().all(|byte| byte.is_ascii_digit())
}

impl FirmState {
    /// Refuses a new prefix, of invoices or of credit notes, by which a number would be given that a document has.
    ///
    /// A prefix by which the other series has a number is refused whatever its place: `CN-000007` names one document only,
    /// but nobody would take it for an invoice.
    pub(super) fn check_prefixes(&self, now: [&Label; 2], given: [&Label; 2]) -> Result<(), Vec<Failure>> {
        let invoices: Vec<&Label> = self.invoices.values().map(|issued| &issued.details().number).collect();
        let credit_notes: Vec<&Label> = self.credit_notes.values().map(|note| &note.details().number).collect();
        let series = [(&invoices, &credit_notes), (&credit_notes, &invoices)];
        for ((own, others), (now, given)) in series.into_iter().zip(now.into_iter().zip(given)) {
            if now == given {
                continue;
            }
            let to_come = |number: &&&Label| place(number, given).is_some_and(|place| place > own.len());
            let theirs = |number: &&&Label| place(number, given).is_some();
            if let Some(&&number) = own.iter().find(to_come).or_else(|| others.iter().find(theirs)).as_ref() {
                return refused(&OfficeRefusal::PrefixUsed { number: number.clone() });
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn label(text: &str) -> Label {
        text.parse().unwrap()
    }

    #[test]
    fn a_number_has_six_digits_and_from_the_millionth_on_as_many_as_it_takes() {
        let of = |before| number(&label("INV-"), before).unwrap().to_string();
        assert_eq!([of(0), of(999_998), of(999_999)], ["INV-000001", "INV-999999", "INV-1000000"]);
    }

    #[test]
    fn a_number_is_of_a_series_just_if_the_series_can_give_it() {
        let of = |number: &str| place(&label(number), &label("INV-"));
        assert_eq!([of("INV-000007"), of("INV-1000000")], [Some(7), Some(1_000_000)]);
        for other in ["INV-7", "INV-0000007", "INV-00000x", "INV-+00007", "INV-", "CN-000007"] {
            assert_eq!(of(other), None, "{other}");
        }
    }

    #[test]
    fn two_prefixes_meet_if_one_goes_on_with_digits_that_a_number_could_have() {
        for (one, other) in [("INV-", "INV-"), ("INV-", "INV-1"), ("2", "226"), ("A9000000", "A")] {
            assert!(could_meet(&label(one), &label(other)) && could_meet(&label(other), &label(one)), "{one} {other}");
        }
        for (one, other) in
            [("INV-", "CN-"), ("INV-", "INV-C"), ("INV", "INV-"), ("2026", "2027"), ("A", "A0"), ("A", "a")]
        {
            assert!(
                !could_meet(&label(one), &label(other)) && !could_meet(&label(other), &label(one)),
                "{one} {other}"
            );
        }
    }
}
