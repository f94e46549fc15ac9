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
    // devices
    entry("JM-DEV-0001", Kind::Refused, "a request that the rules refuse on what the device knows", "see the reasons; once the device has caught up with the office, try again"),
    entry("JM-DEV-0002", Kind::Refused, "a command id that another command has", "make a new id for each command"),
    entry("JM-DEV-0003", Kind::Limit, "too many commands waiting for the office", "connect to the office before going on"),
    entry("JM-DEV-0004", Kind::Refused, "a device restored from an old copy", "give the device a new device id, and enter again what the office hasn't got"),
    entry("JM-DEV-0005", Kind::Invalid, "a command that is too large or has an impossible time", "check the device's clock; keep pictures outside and refer to them"),
    // ids
    entry("JM-ID-0001", Kind::Invalid, "an id that isn't a UUID", "give a UUID in its hyphenated form of 36 characters"),
    entry("JM-ID-0002", Kind::Invalid, "the nil UUID as an id", "make an id: a version 7 UUID sorts by time"),
    // the log
    entry("JM-LOG-0001", Kind::Invalid, "a hash that isn't a SHA-256 in lower-case hexadecimal", "give the 64 digits as they were written"),
    entry("JM-LOG-0002", Kind::Corrupt, "a line of the log that can't be read", "restore the log from a good copy; a last line cut off in a crash may be dropped and its envelope sent again"),
    entry("JM-LOG-0003", Kind::Corrupt, "a line of the log that was changed after it was written", "restore the line from a good copy; every device has one"),
    entry("JM-LOG-0004", Kind::Corrupt, "a line of the log that is missing, doubled or out of order", "give the lines from the one after the head, in order"),
    entry("JM-LOG-0005", Kind::Corrupt, "an entry whose events contradict the state before it", "check that the log is this firm's and was replayed from its start"),
    entry("JM-LOG-0006", Kind::Limit, "a line of the log that is too long", "check that the lines are separated by line breaks"),
    // money
    entry("JM-MON-0001", Kind::Invalid, "a currency that isn't in ISO 4217 or has no minor unit", "give an alphabetic code of ISO 4217 in capitals, such as AUD"),
    entry("JM-MON-0002", Kind::Invalid, "amounts of two currencies in one sum", "convert one of them first, or keep them apart"),
    entry("JM-MON-0003", Kind::Invalid, "an amount to split without a weight above zero", "give at least one weight above zero"),
    entry("JM-MON-0004", Kind::Limit, "an amount to split into too many parts", "split it in two steps"),
    entry("JM-MON-0005", Kind::Limit, "an amount beyond the largest", "check the quantities and prices it came from"),
    // the office
    entry("JM-OFF-0001", Kind::Limit, "an envelope that is too large", "split the command; keep pictures and documents outside and refer to them"),
    entry("JM-OFF-0002", Kind::Invalid, "an envelope without a place, with an impossible date or with a line break", "number a device's envelopes from 1, check its clock, and write JSON on one line"),
    entry("JM-OFF-0003", Kind::Limit, "too many envelopes of a device waiting for one that is missing", "send the missing envelope first; its number follows the last that the office has decided"),
    entry("JM-OFF-0004", Kind::Internal, "a decision that doesn't fit the state", "replay the office from its log, and report the bug"),
    entry("JM-OFF-0005", Kind::Refused, "a command id used twice for different content", "make a new id for each command; look at both, since only the first was carried out"),
    entry("JM-OFF-0006", Kind::Refused, "a device's number used twice", "two copies of one device are in use: give one of them a new device id, and enter what only it knew again"),
    entry("JM-OFF-0007", Kind::Refused, "an envelope that isn't chained to the one before it", "the device was restored from an old copy: give it a new device id, and enter what only it knew again"),
    entry("JM-OFF-0008", Kind::Refused, "a command that depends on one that was not carried out", "give that one again or do without it, then give this one again"),
    entry("JM-OFF-0009", Kind::Unsupported, "a command of a newer version", "update the office's software, then give the command again"),
    entry("JM-OFF-0010", Kind::Limit, "a command from which too much follows", "split the command"),
    entry("JM-OFF-0011", Kind::Unsupported, "a log with events of a newer version", "update this software; facts are recorded meanwhile"),
    entry("JM-OFF-0012", Kind::Refused, "a command to a firm whose books aren't open", "open the firm first"),
    entry("JM-OFF-0013", Kind::Refused, "a firm opened twice", "go on with the firm as it is"),
    entry("JM-OFF-0014", Kind::Invalid, "settings of a firm that can't be used", "correct the settings; the text says which"),
    entry("JM-OFF-0015", Kind::Missing, "an unknown customer", "register the customer first"),
    entry("JM-OFF-0016", Kind::Refused, "a customer registered twice", "use the customer as it is, or make a new id"),
    entry("JM-OFF-0017", Kind::Missing, "nothing that waits for attention", "list what waits; somebody may have settled it already"),
    // parties
    entry("JM-PTY-0001", Kind::Invalid, "a country that isn't a code of two capitals", "give the code of ISO 3166-1, such as NZ"),
    entry("JM-PTY-0002", Kind::Limit, "terms of payment beyond the longest", "check the number of days"),
    // quantities
    entry("JM-QTY-0001", Kind::Invalid, "a number that isn't written as a plain decimal", "write digits, and a point with digits after it where needed: 1.5"),
    entry("JM-QTY-0002", Kind::Invalid, "a number below zero where only zero and above make sense", "give a credit note or an allowance instead of a negative number"),
    entry("JM-QTY-0003", Kind::Limit, "a number above its bound", "check the number; the text names the bound"),
    entry("JM-QTY-0004", Kind::Limit, "a number with too many decimals", "round the number first; the text names how many decimals are kept"),
    // taxes
    entry("JM-TAX-0001", Kind::Invalid, "a supply without a date that makes a tax point", "give the day of the invoice or of the payment; in the United Kingdom, the day the work is finished will do"),
    entry("JM-TAX-0002", Kind::Unsupported, "a kind of supply for which the regime has no rule of its own", "if the regime taxes it like any other work, give it as general; tax.rates lists the kinds that have a rule"),
    entry("JM-TAX-0003", Kind::Missing, "a tax point before the first rate that is known", "check the dates; tax.rates lists how far back the rates go"),
    entry("JM-TAX-0004", Kind::Unsupported, "a reverse charge in a regime where none is known", "leave the facts of the reverse charge out"),
    entry("JM-TAX-0005", Kind::Invalid, "a registration that ends before it starts", "check the two dates of the registration"),
    entry("JM-TAX-0006", Kind::Refused, "a way of rounding that the regime doesn't permit", "pick one of those that tax.roundings lists for the regime and the price basis"),
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
