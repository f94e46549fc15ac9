use schemars::JsonSchema;
use serde::Serialize;

use super::Kind;

/// A code of the library, what it means and what the reader can do.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
pub struct CatalogueEntry {
    /// The stable code, such as `JM-MON-0001`.
    pub code: &'static str,
    /// The coarse kind.
    pub kind: Kind,
    /// What it means, in a few words.
    pub meaning: &'static str,
    /// What the reader can do about it.
    pub remedy: &'static str,
}

impl CatalogueEntry {
    /// The entry of a code, if there is one.
    #[must_use]
    pub fn of(code: &str) -> Option<&'static Self> {
        // INVARIANT: the catalogue is sorted by code; `tests/catalogue.rs` holds it to that.
        let at = CATALOGUE.binary_search_by(|entry| entry.code.cmp(code)).ok()?;
        CATALOGUE.get(at)
    }
}

const fn entry(code: &'static str, kind: Kind, meaning: &'static str, remedy: &'static str) -> CatalogueEntry {
    CatalogueEntry { code, kind, meaning, remedy }
}

/// Every code of the library, sorted.
///
/// A code, once published, keeps its meaning for ever; one that is no longer given stays listed.
#[rustfmt::skip]
pub const CATALOGUE: &[CatalogueEntry] = &[
    // the JSON API
    entry("JM-API-0001", Kind::Missing, "an operation that isn't in the JSON API", "ask for the list of operations"),
    // calendar
    entry("JM-CAL-0001", Kind::Invalid, "an interval that is empty or ends before it starts", "give an end after the start; intervals include their start and exclude their end"),
    entry("JM-CAL-0002", Kind::Limit, "a time outside the years 1900 to 9999", "check the date, in particular its year"),
    entry("JM-CAL-0003", Kind::Missing, "an unknown time zone", "give an IANA name such as Australia/Melbourne, or the zone's TZif data"),
    entry("JM-CAL-0004", Kind::Corrupt, "time-zone data that can't be read", "give the bytes of a TZif file as published with the tz database"),
    entry("JM-CAL-0005", Kind::Refused, "a local time that doesn't exist because the clocks go forward", "choose one of the two instants, or a policy other than reject"),
    entry("JM-CAL-0006", Kind::Refused, "a local time that happens twice because the clocks go back", "choose the earlier or the later instant, or a policy other than reject"),
    // ids
    entry("JM-ID-0001", Kind::Invalid, "an id that isn't a UUID", "give a UUID in its hyphenated form of 36 characters"),
    entry("JM-ID-0002", Kind::Invalid, "the nil UUID as an id", "make an id: a version 7 UUID sorts by time"),
    // money
    entry("JM-MON-0001", Kind::Invalid, "a currency that isn't in ISO 4217 or has no minor unit", "give an alphabetic code of ISO 4217 in capitals, such as AUD"),
    entry("JM-MON-0002", Kind::Invalid, "amounts of two currencies in one sum", "convert one of them first, or keep them apart"),
    entry("JM-MON-0003", Kind::Invalid, "an amount to split without a weight above zero", "give at least one weight above zero"),
    entry("JM-MON-0004", Kind::Limit, "an amount to split into too many parts", "split it in two steps"),
    entry("JM-MON-0005", Kind::Limit, "an amount beyond the largest", "check the quantities and prices it came from"),
    // pricing
    entry("JM-PRC-0001", Kind::Invalid, "two labour rates of one code on a rate card", "give each rate a code of its own"),
    entry("JM-PRC-0002", Kind::Invalid, "a labour rate with an increment of 0 minutes", "give 1 to charge every minute begun"),
    entry("JM-PRC-0003", Kind::Limit, "a minimum, increment or included time longer than a day", "give at most 1440 minutes"),
    entry("JM-PRC-0004", Kind::Invalid, "markup steps that don't ascend", "sort the steps by their cost and give each cost once"),
    entry("JM-PRC-0005", Kind::Limit, "more rates, markup steps or records of work than are taken at once", "price the work in parts; the text names the bound"),
    entry("JM-PRC-0006", Kind::Invalid, "two records of work with one id", "leave the second out if it is the same record, else give it an id of its own"),
    entry("JM-PRC-0007", Kind::Missing, "work at a rate that isn't on the rate card", "add the rate to the card, or correct the record's rate"),
    entry("JM-PRC-0008", Kind::Missing, "a call-out, and no fee for one on the rate card", "add the fee to the card, or leave the call-out out"),
    entry("JM-PRC-0009", Kind::Limit, "a record of time longer than a week", "correct its start or end, or record it in parts"),
    entry("JM-PRC-0010", Kind::Refused, "a technician's time recorded twice for the same hours", "correct one of the two records, or take one of them out"),
    entry("JM-PRC-0011", Kind::Limit, "a cost with its markup above the largest unit price", "check the cost and the markup"),
    entry("JM-PRC-0012", Kind::Unsupported, "an hourly rate too fine for the time to come to an exact minor unit", "give the rate fewer decimals, or an increment of 3, 6, 15, 30 or 60 minutes"),
    // quantities
    entry("JM-QTY-0001", Kind::Invalid, "a number that isn't written as a plain decimal", "write digits, and a point with digits after it where needed: 1.5"),
    entry("JM-QTY-0002", Kind::Invalid, "a number below zero where only zero and above make sense", "give a credit note or an allowance instead of a negative number"),
    entry("JM-QTY-0003", Kind::Limit, "a number above its bound", "check the number; the text names the bound"),
    entry("JM-QTY-0004", Kind::Limit, "a number with too many decimals", "round the number first; the text names how many decimals are kept"),
    // texts
    entry("JM-TXT-0001", Kind::Invalid, "an empty text where one is needed", "write something, or leave the field out where it may be left out"),
    entry("JM-TXT-0002", Kind::Limit, "a text that is too long", "shorten the text"),
    entry("JM-TXT-0003", Kind::Invalid, "a text with control or direction-changing characters", "remove the invisible characters, which often come from pasting"),
    // units
    entry("JM-UNI-0001", Kind::Invalid, "a unit that isn't a code of UN/ECE Recommendation 20", "give a code such as HUR for hours or C62 for pieces"),
    // JSON values
    entry("JM-WIR-0001", Kind::Invalid, "JSON that isn't of the wanted shape", "compare the input with the schema of the operation"),
    entry("JM-WIR-0002", Kind::Limit, "JSON beyond the size that is read", "send it in parts"),
];
