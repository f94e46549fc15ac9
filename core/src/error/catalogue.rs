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
    // billing
    entry("JM-BIL-0001", Kind::Refused, "work that an earlier invoice has billed", "leave it out, or credit the earlier invoice first"),
    entry("JM-BIL-0002", Kind::Invalid, "work that one invoice would bill twice", "give each priced line once, and no line for what a quoted price covers"),
    entry("JM-BIL-0003", Kind::Invalid, "a total, a deposit or a prepaid amount below zero", "give zero or more; what is owed the other way is a refund or a credit note"),
    entry("JM-BIL-0004", Kind::Refused, "a deposit above the total", "ask for the total at most"),
    entry("JM-BIL-0005", Kind::Limit, "too many records of work to compare", "give only the records of the job that is billed"),
    entry("JM-BIL-0006", Kind::Invalid, "time or a call-out to bill that is on no visit", "record it on the visit that it belongs to, and waive the one without"),
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
    // dispatch
    entry("JM-DSP-0001", Kind::Invalid, "a job that is given twice", "give each job once"),
    entry("JM-DSP-0002", Kind::Invalid, "a visit that two jobs have", "give each visit an id of its own"),
    entry("JM-DSP-0011", Kind::Flagged, "a booking for a visit that no job has", "cancel the booking, or look for the visit's job"),
    entry("JM-DSP-0012", Kind::Flagged, "a booking ahead for a visit that is over", "cancel the booking, so that the time is free"),
    entry("JM-DSP-0013", Kind::Flagged, "a visit to come for which nobody is booked", "book a technician, or cancel the visit"),
    entry("JM-DSP-0014", Kind::Flagged, "a visit booked outside the window that was promised", "move the booking into the window, or promise the customer another one"),
    entry("JM-DSP-0015", Kind::Flagged, "a visit whose booking has started without a report", "ask the technician, and tell the customer if it is late"),
    // ids
    entry("JM-ID-0001", Kind::Invalid, "an id that isn't a UUID", "give a UUID in its hyphenated form of 36 characters"),
    entry("JM-ID-0002", Kind::Invalid, "the nil UUID as an id", "make an id: a version 7 UUID sorts by time"),
    // invoices
    entry("JM-INV-0001", Kind::Invalid, "an invoice without a line", "add at least one line"),
    entry("JM-INV-0002", Kind::Limit, "more lines than an invoice may have", "bill them on several invoices"),
    entry("JM-INV-0003", Kind::Limit, "more allowances or charges than one line or document may have", "put some of them together"),
    entry("JM-INV-0004", Kind::Limit, "more tax categories and rates than one invoice may have", "check the rates of the lines; an invoice has a handful of them"),
    entry("JM-INV-0005", Kind::Invalid, "an amount in another currency than its invoice", "give the amount in the currency of the invoice"),
    entry("JM-INV-0006", Kind::Invalid, "an allowance, charge or prepaid amount below zero", "give an allowance instead of a negative charge, a charge instead of a negative allowance"),
    entry("JM-INV-0007", Kind::Limit, "an amount of an invoice beyond the largest", "check the quantity and the price that the text names"),
    entry("JM-INV-0008", Kind::Refused, "allowances above the line that they come off", "lower the allowances of the line; what is owed to the customer is a credit note"),
    entry("JM-INV-0009", Kind::Refused, "document allowances above what is billed under their tax", "lower them, or split them over the taxes of the lines that they come off"),
    entry("JM-INV-0010", Kind::Refused, "a prepaid amount above the total", "show at most the total as prepaid; what was paid beyond it is the customer's credit"),
    entry("JM-INV-0011", Kind::Invalid, "a tax rate that its category doesn't have", "give standard and reduced a rate above 0 up to 100, and zero, exempt and outside scope the rate 0"),
    entry("JM-INV-0012", Kind::Invalid, "an exempt or reverse charged supply without a reason", "give the reason that the invoice has to show"),
    entry("JM-INV-0013", Kind::Refused, "outside scope beside another tax category", "bill what is outside the scope of the tax on an invoice of its own"),
    entry("JM-INV-0014", Kind::Refused, "a reverse charge where prices include the tax", "give prices without tax"),
    entry("JM-INV-0015", Kind::Refused, "tax by a supplier that isn't registered on the tax point", "bill without tax, as outside scope, or correct the registration's dates"),
    entry("JM-INV-0016", Kind::Invalid, "an invoice due before its date", "give a due date on or after the date of the invoice"),
    entry("JM-INV-0017", Kind::Invalid, "a credit note before its invoice", "give a date on or after the date of the invoice"),
    entry("JM-INV-0018", Kind::Corrupt, "stored totals that don't add up", "restore the record from a good copy, or calculate the draft again"),
    entry("JM-INV-0019", Kind::Corrupt, "a stored invoice or credit note that isn't what its own content gives", "restore the record from a good copy"),
    entry("JM-INV-0020", Kind::Invalid, "a fraction that isn't written in lowest terms", "write whole numbers such as 3 or 207/40"),
    // jobs
    entry("JM-JOB-0001", Kind::Refused, "a command that the job's stage doesn't have", "see what the stage has, or take the job to another stage first"),
    entry("JM-JOB-0002", Kind::Refused, "work recorded twice under one id with different content", "make a new id for each record; what was recorded first is kept"),
    entry("JM-JOB-0003", Kind::Invalid, "a quote without lines", "give at least one line"),
    entry("JM-JOB-0004", Kind::Invalid, "a deposit that isn't above zero or not in the quote's currency", "give an amount above zero in the quote's currency, or none"),
    entry("JM-JOB-0005", Kind::Invalid, "a quote that has run out when it is sent", "give a later end, or none"),
    entry("JM-JOB-0006", Kind::Invalid, "a material of which nothing was used", "give a quantity above zero"),
    entry("JM-JOB-0007", Kind::Invalid, "nothing named that is to be waived", "name work or quotes"),
    entry("JM-JOB-0008", Kind::Invalid, "an id named twice in one command", "name each id once"),
    entry("JM-JOB-0009", Kind::Limit, "a job with no room for more", "go on with another job for the same customer and site"),
    entry("JM-JOB-0021", Kind::Refused, "an id that the job uses already", "make a new id; what has the id stays as it is"),
    entry("JM-JOB-0022", Kind::Missing, "a quote that the job doesn't have", "check the quote's id, or send a quote"),
    entry("JM-JOB-0023", Kind::Refused, "a quote that was answered or withdrawn already", "send it again as a new quote"),
    entry("JM-JOB-0024", Kind::Refused, "a quote that has expired", "send it again as a new quote with a later end"),
    entry("JM-JOB-0025", Kind::Missing, "a visit that the job doesn't have", "check the visit's id, or plan a visit"),
    entry("JM-JOB-0026", Kind::Refused, "a visit that was started, finished or cancelled already", "plan another visit"),
    entry("JM-JOB-0027", Kind::Refused, "work that isn't there to be billed", "name only work that is recorded and neither invoiced nor waived"),
    entry("JM-JOB-0028", Kind::Refused, "quotes that aren't there to be billed", "name only quotes that were accepted and are neither invoiced nor waived"),
    entry("JM-JOB-0029", Kind::Refused, "nothing that could be charged", "record the work or accept a quote first"),
    entry("JM-JOB-0030", Kind::Refused, "visits that are still open", "finish them, or cancel those that won't take place"),
    entry("JM-JOB-0031", Kind::Refused, "visits on which somebody is at work", "finish them first"),
    entry("JM-JOB-0032", Kind::Refused, "a job on which nothing was done", "finish a visit or record the work; to call the job off, cancel it"),
    entry("JM-JOB-0033", Kind::Refused, "quotes that await the customer's answer", "accept or decline them for the customer"),
    entry("JM-JOB-0034", Kind::Refused, "work that is neither invoiced nor waived", "invoice it, or waive what isn't charged"),
    entry("JM-JOB-0035", Kind::Refused, "accepted quotes that are neither invoiced nor waived", "invoice them, or waive what isn't charged"),
    entry("JM-JOB-0036", Kind::Missing, "an invoice that isn't the job's", "check the invoice's id; only an invoice issued for the job can be credited on it"),
    entry("JM-JOB-0041", Kind::Flagged, "a report of work that the customer hasn't approved", "ask for approval; until then nothing of it can be billed"),
    entry("JM-JOB-0042", Kind::Flagged, "a report for a job that was completed already", "bill it too, waive it, or reopen the job"),
    entry("JM-JOB-0043", Kind::Flagged, "a report for a closed job", "reopen the job to bill it, or leave it"),
    entry("JM-JOB-0044", Kind::Flagged, "a report for a cancelled job", "tell the technician; reopen the job to bill the work, or leave it"),
    entry("JM-JOB-0045", Kind::Flagged, "a report of work after the invoice for it", "invoice it separately, or waive it"),
    entry("JM-JOB-0046", Kind::Flagged, "overlapping time of one technician", "ask which holds, and waive the other"),
    entry("JM-JOB-0047", Kind::Flagged, "a report for a visit that the job doesn't have", "find out which visit was meant"),
    entry("JM-JOB-0048", Kind::Flagged, "a report for a cancelled visit", "tell the technician; a visit that somebody is on is open again"),
    entry("JM-JOB-0049", Kind::Flagged, "time that ends after it was recorded", "check the device's clock and the time"),
    entry("JM-JOB-0050", Kind::Flagged, "very long time", "ask whether the timer was stopped; waive it and record what was worked"),
    entry("JM-JOB-0051", Kind::Flagged, "a visit finished that nobody had started", "ask when it was started; the time can be recorded still"),
    entry("JM-JOB-0052", Kind::Flagged, "a technician's coming out recorded twice for one visit", "waive one of them, unless the technician came out twice"),
    entry("JM-JOB-0061", Kind::Corrupt, "a job that doesn't begin with its enquiry", "give all the job's events, from the first"),
    entry("JM-JOB-0062", Kind::Corrupt, "an event that doesn't fit its job", "give the job's events in their order, each once"),
    entry("JM-JOB-0063", Kind::Corrupt, "a job that contradicts itself", "restore the job from its events"),
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
    // the log
    entry("JM-LOG-0001", Kind::Invalid, "a hash that isn't a SHA-256 in lower-case hexadecimal", "give the 64 digits as they were written"),
    entry("JM-LOG-0002", Kind::Corrupt, "a line of the log that can't be read", "restore the log from a good copy; a last line cut off in a crash may be dropped and its envelope sent again"),
    entry("JM-LOG-0003", Kind::Corrupt, "a line of the log that was changed after it was written", "restore the line from a good copy; every device has one"),
    entry("JM-LOG-0004", Kind::Corrupt, "a line of the log that is missing, doubled or out of order", "give the lines from the one after the head, in order"),
    entry("JM-LOG-0005", Kind::Corrupt, "an entry whose events contradict the state before it", "check that the log is this firm's and was replayed from its start"),
    entry("JM-LOG-0006", Kind::Limit, "a line of the log that is too long", "check that the lines are separated by line breaks"),
    entry("JM-LOG-0007", Kind::Unsupported, "a line of the log that a newer version wrote in another shape", "update this software; the line is sound"),
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
    entry("JM-OFF-0014", Kind::Refused, "a currency or tax law changed after the books were opened", "open another firm for the other currency or law"),
    entry("JM-OFF-0015", Kind::Missing, "an unknown customer", "register the customer first"),
    entry("JM-OFF-0016", Kind::Refused, "a customer registered twice", "use the customer as it is, or make a new id"),
    entry("JM-OFF-0017", Kind::Missing, "nothing that waits for attention", "list what waits; somebody may have settled it already"),
    entry("JM-OFF-0018", Kind::Refused, "an amount in another currency than the firm's", "give it in the firm's currency"),
    entry("JM-OFF-0019", Kind::Limit, "a prefix of document numbers that is too long", "shorten the prefix"),
    entry("JM-OFF-0020", Kind::Missing, "an unknown job", "record the enquiry first, or send what the device recorded before"),
    entry("JM-OFF-0021", Kind::Missing, "an unknown visit", "plan the visit first"),
    entry("JM-OFF-0022", Kind::Refused, "a booking for a visit that is over or cancelled", "plan another visit"),
    entry("JM-OFF-0023", Kind::Missing, "an unknown invoice", "look the invoice up; only those of this office can be credited"),
    entry("JM-OFF-0024", Kind::Refused, "an id that something else has", "make a new id"),
    entry("JM-OFF-0025", Kind::Invalid, "an enquiry for one job in a command to another", "give both the same job id"),
    entry("JM-OFF-0026", Kind::Refused, "work marked as invoiced without an invoice", "invoice the job; what was billed is marked with it"),
    entry("JM-OFF-0027", Kind::Refused, "an amount due that isn't the expected one", "look at the invoice that the office would issue, and expect its amount"),
    entry("JM-OFF-0028", Kind::Invalid, "an envelope that holds no command", "compare the command with the schema of the operation log.seal, and give it again under a new id"),
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
    // parties
    entry("JM-PTY-0001", Kind::Invalid, "a country that isn't a code of two capitals", "give the code of ISO 3166-1, such as NZ"),
    entry("JM-PTY-0002", Kind::Limit, "terms of payment beyond the longest", "check the number of days"),
    // quantities
    entry("JM-QTY-0001", Kind::Invalid, "a number that isn't written as a plain decimal", "write digits, and a point with digits after it where needed: 1.5"),
    entry("JM-QTY-0002", Kind::Invalid, "a number below zero where only zero and above make sense", "give a credit note or an allowance instead of a negative number"),
    entry("JM-QTY-0003", Kind::Limit, "a number above its bound", "check the number; the text names the bound"),
    entry("JM-QTY-0004", Kind::Limit, "a number with too many decimals", "round the number first; the text names how many decimals are kept"),
    // the diary
    entry("JM-SCH-0001", Kind::Missing, "a technician whom the diary doesn't have", "add the technician first, or check the id"),
    entry("JM-SCH-0002", Kind::Missing, "a booking that the diary doesn't have", "check the id; the booking may have been cancelled"),
    entry("JM-SCH-0003", Kind::Missing, "leave that the diary doesn't have", "check the id; the leave may have been withdrawn"),
    entry("JM-SCH-0004", Kind::Refused, "a technician whose id is taken", "give a new id, or change the technician who has it"),
    entry("JM-SCH-0005", Kind::Refused, "a booking whose id is taken", "give a new id, or move the booking that has it"),
    entry("JM-SCH-0006", Kind::Refused, "leave whose id is taken", "give a new id, or withdraw the leave that has it"),
    entry("JM-SCH-0007", Kind::Invalid, "working hours that don't start and end at whole minutes", "leave the seconds at zero"),
    entry("JM-SCH-0008", Kind::Invalid, "working hours that end when or before they start", "give an end after the start, or say that they end on the next day"),
    entry("JM-SCH-0009", Kind::Invalid, "one span of working hours over more than 24 hours", "give one span for each day; those that touch count as one"),
    entry("JM-SCH-0010", Kind::Invalid, "working hours that overlap within a week", "join the two spans, or end the first where the second starts"),
    entry("JM-SCH-0011", Kind::Invalid, "leave that ends before, or when, it starts", "give an end after the start; the last day of all-day leave belongs to it"),
    entry("JM-SCH-0012", Kind::Invalid, "a booking that lasts no time", "give the time the work takes, in seconds above zero"),
    entry("JM-SCH-0013", Kind::Limit, "a booking, or a look at the diary, of more than 31 days", "make several bookings, or look at several ranges"),
    entry("JM-SCH-0014", Kind::Invalid, "a booking whose civil start isn't where its interval starts", "give the offset that the start was read with, and the interval that follows from it"),
    entry("JM-SCH-0015", Kind::Limit, "more technicians, hours, leave, bookings, overrides, windows or conflicts than are taken at once", "ask about fewer at once; the text names the bound"),
    entry("JM-SCH-0016", Kind::Invalid, "a slot request whose count, horizon or step is zero or above its bound", "give a number within the bound that the text names"),
    entry("JM-SCH-0017", Kind::Corrupt, "an event that doesn't fit the diary it is applied to", "restore the log from a good copy, and replay it from its start"),
    entry("JM-SCH-0021", Kind::Refused, "a civil start that doesn't exist because the clocks go forward", "choose one of the two instants, or a policy other than reject"),
    entry("JM-SCH-0022", Kind::Refused, "a civil start that comes twice because the clocks go back", "choose the earlier or the later instant, or a policy other than reject"),
    entry("JM-SCH-0023", Kind::Refused, "a booking with conflicts", "take one of the fixes, or override the soft conflicts by key and reason"),
    entry("JM-SCH-0101", Kind::Refused, "conflict: the technician is already booked", "take one of the conflict's fixes"),
    entry("JM-SCH-0102", Kind::Refused, "conflict: the technician is on leave", "take one of the conflict's fixes, or withdraw the leave"),
    entry("JM-SCH-0103", Kind::Refused, "conflict: the time is outside the technician's working hours", "take one of the conflict's fixes, or override it with a reason"),
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
