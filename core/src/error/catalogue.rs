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
    // the ledger
    entry("JM-LED-0001", Kind::Invalid, "an amount in the books of zero or below", "give an amount above zero; a credit note or refund takes money the other way"),
    entry("JM-LED-0002", Kind::Invalid, "a document whose total and tax aren't what it asks for", "give the totals as they were calculated"),
    entry("JM-LED-0003", Kind::Invalid, "an invoice that is due before it is issued", "give the day of issue or a later one as the due date"),
    entry("JM-LED-0004", Kind::Refused, "the id of a document that is in the books with other content", "give the new document an id of its own; to correct one in the books, credit it and issue it anew"),
    entry("JM-LED-0005", Kind::Refused, "the number of another invoice", "take the next free number; numbers are never used again"),
    entry("JM-LED-0006", Kind::Missing, "an invoice or payment that isn't in the books", "enter it first, or check the id"),
    entry("JM-LED-0007", Kind::Refused, "money of one customer for an invoice of another", "use the customer's own credit, or refund it and record what the other customer paid"),
    entry("JM-LED-0008", Kind::Invalid, "a day before that of the document it builds on", "give the day named in the text or a later one"),
    entry("JM-LED-0009", Kind::Refused, "more for an invoice than is open of it", "allocate at most what is open and leave the rest as the customer's credit"),
    entry("JM-LED-0010", Kind::Refused, "more of a payment than is left of it", "allocate at most what is left, or unallocate some of it first"),
    entry("JM-LED-0011", Kind::Refused, "more of a customer's credit than there is for the purpose", "allocate less, or name the payment: deposits for a job are only used when they are named"),
    entry("JM-LED-0012", Kind::Refused, "more to take off an invoice than the payment pays of it", "unallocate at most what the payment pays of the invoice on that day"),
    entry("JM-LED-0013", Kind::Refused, "a refund of money that pays invoices", "unallocate or credit the invoices named first, or refund what is unused, or on a day when it is"),
    entry("JM-LED-0014", Kind::Refused, "a refund of more than the payment has left to pay back", "refund at most what came and wasn't paid back yet"),
    entry("JM-LED-0015", Kind::Refused, "a credit note of more than the invoice has left", "credit at most what is open or paid on that day; reverse a write-off first if there is one"),
    entry("JM-LED-0016", Kind::Refused, "a credit note whose total or tax goes beyond the invoice's", "take off the invoice's own lines with their tax"),
    entry("JM-LED-0017", Kind::Refused, "more to open again than was given up", "reverse at most what was written off"),
    entry("JM-LED-0018", Kind::Invalid, "an allocation without an invoice", "name at least one invoice and an amount"),
    entry("JM-LED-0019", Kind::Invalid, "an invoice or payment that is named twice in one list", "name each once, with the whole amount"),
    entry("JM-LED-0020", Kind::Limit, "more of something in the books than its bound", "split the command; the text names the bound"),
    entry("JM-LED-0021", Kind::Invalid, "a period that ends before it starts", "give a last day that isn't before the first"),
    entry("JM-LED-0030", Kind::Invalid, "a journal entry of fewer than two postings", "give the account that is debited and the one that is credited"),
    entry("JM-LED-0031", Kind::Invalid, "a posting of nothing", "leave the posting out"),
    entry("JM-LED-0032", Kind::Invalid, "a journal entry whose debits and credits differ", "add what is missing; debits are above zero, credits below"),
    entry("JM-LED-0033", Kind::Limit, "a journal entry of too many postings", "make several entries, each balanced"),
    entry("JM-LED-0034", Kind::Corrupt, "an event that can't follow from those before it in the books", "restore the events from a good copy; the text names the rule that it breaks"),
    entry("JM-LED-0035", Kind::Corrupt, "an event that is in the books twice", "apply each event once, in the order of the log"),
    entry("JM-LED-0036", Kind::Corrupt, "stored books that contradict themselves", "build them again from the events"),
    // money
    entry("JM-MON-0001", Kind::Invalid, "a currency that isn't in ISO 4217 or has no minor unit", "give an alphabetic code of ISO 4217 in capitals, such as AUD"),
    entry("JM-MON-0002", Kind::Invalid, "amounts of two currencies in one sum", "convert one of them first, or keep them apart"),
    entry("JM-MON-0003", Kind::Invalid, "an amount to split without a weight above zero", "give at least one weight above zero"),
    entry("JM-MON-0004", Kind::Limit, "an amount to split into too many parts", "split it in two steps"),
    entry("JM-MON-0005", Kind::Limit, "an amount beyond the largest", "check the quantities and prices it came from"),
    // payments
    entry("JM-PAY-0001", Kind::Invalid, "a payment or refund of zero or below", "give an amount above zero; money that goes back is a refund"),
    entry("JM-PAY-0002", Kind::Refused, "the id of a payment that is recorded with other content", "give the new payment an id of its own; to correct one, refund it and record it anew"),
    entry("JM-PAY-0003", Kind::Missing, "a payment that isn't recorded", "record the payment first, or check the id"),
    entry("JM-PAY-0004", Kind::Refused, "a refund of more than the payment brought and wasn't paid back yet", "refund at most what the text names"),
    entry("JM-PAY-0005", Kind::Invalid, "a refund before the money came", "check both dates"),
    entry("JM-PAY-0006", Kind::Refused, "the id of a refund that is recorded with other content", "give the new refund an id of its own"),
    entry("JM-PAY-0007", Kind::Limit, "a payment with too many refunds", "refund the rest in one sum"),
    entry("JM-PAY-0008", Kind::Corrupt, "an event that can't follow from those before it among the payments", "restore the events from a good copy; the text names the rule that it breaks"),
    entry("JM-PAY-0009", Kind::Corrupt, "an event that is among the payments twice", "apply each event once, in the order of the log"),
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
