//! The module `limits`.

use journeyman::limits;

use crate::macros::prelude::*;

module! {
    /// Every bound of the library, by name, so that a form can show it and a test can stand on its edge.
    ///
    /// Each is checked before the work that it bounds starts. No input within them crashes the interpreter or takes
    /// longer than its size explains.
    limits
    constants
        /// The largest amount, in minor units, either way of zero: 2⁵³ − 1, the last integer that every JSON reader
        /// holds exactly.
        MINOR_MAX: i64 = limits::MINOR_MAX,
        /// Most parts that one amount is split into.
        PARTS_MAX: usize = limits::PARTS_MAX,
        /// Longest decimal number, as text.
        DECIMAL_BYTES_MAX: usize = limits::DECIMAL_BYTES_MAX,
        /// Largest quantity of a line.
        QUANTITY_MAX: u32 = limits::QUANTITY_MAX,
        /// Most decimals of a quantity.
        QUANTITY_DECIMALS_MAX: u32 = limits::QUANTITY_DECIMALS_MAX,
        /// Largest price of one unit, in major units.
        UNIT_PRICE_MAX: u32 = limits::UNIT_PRICE_MAX,
        /// Most decimals of a unit price.
        UNIT_PRICE_DECIMALS_MAX: u32 = limits::UNIT_PRICE_DECIMALS_MAX,
        /// Largest percentage.
        PERCENT_MAX: u32 = limits::PERCENT_MAX,
        /// Most decimals of a percentage.
        PERCENT_DECIMALS_MAX: u32 = limits::PERCENT_DECIMALS_MAX,
        /// Largest exchange rate.
        EXCHANGE_RATE_MAX: u32 = limits::EXCHANGE_RATE_MAX,
        /// Most decimals of an exchange rate.
        EXCHANGE_RATE_DECIMALS_MAX: u32 = limits::EXCHANGE_RATE_DECIMALS_MAX,
        /// Longest text that a person wrote, in bytes of UTF-8.
        TEXT_BYTES_MAX: usize = limits::TEXT_BYTES_MAX,
        /// Longest code, number or reference that a person or another system gave.
        LABEL_BYTES_MAX: usize = limits::LABEL_BYTES_MAX,
        /// First year of any date.
        YEAR_MIN: i32 = limits::YEAR_MIN,
        /// Last year of any date: the last that RFC 3339 can write.
        YEAR_MAX: i32 = limits::YEAR_MAX,
        /// Largest JSON document that is read.
        JSON_BYTES_MAX: usize = limits::JSON_BYTES_MAX,
        /// Most lists and objects, one in another, of a JSON document that is read.
        JSON_DEPTH_MAX: usize = limits::JSON_DEPTH_MAX,
        /// Longest name of a time zone.
        ZONE_NAME_BYTES_MAX: usize = limits::ZONE_NAME_BYTES_MAX,
        /// Largest TZif file that a host may give.
        TZIF_BYTES_MAX: usize = limits::TZIF_BYTES_MAX,
        /// Most lines of an invoice.
        INVOICE_LINES_MAX: usize = limits::INVOICE_LINES_MAX,
        /// Most allowances, and most charges, of one invoice line, and as many of the document.
        ADJUSTMENTS_MAX: usize = limits::ADJUSTMENTS_MAX,
        /// Most combinations of tax category and rate on one invoice, and as many of further taxes that differ.
        TAX_GROUPS_MAX: usize = limits::TAX_GROUPS_MAX,
        /// Most further taxes of one invoice line, or of one allowance or charge of the document.
        FURTHER_TAXES_MAX: usize = limits::FURTHER_TAXES_MAX,
        /// Most bits above the line of an exact value, and as many below it, on the way to an invoice's totals.
        EXACT_BITS_MAX: u32 = limits::EXACT_BITS_MAX,
        /// An issued invoice's payable rounding is below one major unit, taken as one of so many decimals where it has fewer, or
        /// below the smallest coin where that is more.
        PAYABLE_ROUNDING_DECIMALS_MIN: u32 = limits::PAYABLE_ROUNDING_DECIMALS_MIN,
        /// Highest tax rate, in per cent.
        TAX_PERCENT_MAX: u32 = limits::TAX_PERCENT_MAX,
        /// Longest time that a customer may take to pay, in days after the invoice.
        PAYMENT_DAYS_MAX: u32 = limits::PAYMENT_DAYS_MAX,
        /// Most months that terms of payment go on for to a day of a month.
        PAYMENT_MONTHS_MAX: u32 = limits::PAYMENT_MONTHS_MAX,
        /// Most instalments of one invoice: ten years of months.
        INSTALMENTS_MAX: usize = limits::INSTALMENTS_MAX,
        /// Most technicians of one diary.
        TECHNICIANS_MAX: usize = limits::TECHNICIANS_MAX,
        /// Most spans of working hours of one technician's week.
        WORKING_HOURS_MAX: usize = limits::WORKING_HOURS_MAX,
        /// Most absences of one technician that a diary keeps.
        LEAVE_MAX: usize = limits::LEAVE_MAX,
        /// Most bookings of one technician that a diary keeps.
        BOOKINGS_MAX: usize = limits::BOOKINGS_MAX,
        /// Longest booking, and longest range of one look at the diary, in seconds: 31 days, and six hours by which clocks may
        /// go back in them. Longer work is several bookings.
        BOOKING_SECONDS_MAX: i64 = limits::BOOKING_SECONDS_MAX,
        /// Most overrides of one booking.
        OVERRIDES_MAX: usize = limits::OVERRIDES_MAX,
        /// Farthest that the clocks of a booking's start may be from UTC, in seconds, east or west: 18 hours, more than any have been.
        OFFSET_SECONDS_MAX: i64 = limits::OFFSET_SECONDS_MAX,
        /// Most conflicts of one answer.
        CONFLICTS_MAX: usize = limits::CONFLICTS_MAX,
        /// Most work of each search for what would resolve the conflicts of one check, counted as SLOT_WORK_MAX is: for a later
        /// start, for an earlier one, for others who could lead, and, for all of the conflicts together, for whoever could come
        /// along and for what else could be taken. Beyond that fewer fixes are named, or none; no conflict depends on it.
        FIX_WORK_MAX: u64 = limits::FIX_WORK_MAX,
        /// Most slots of one answer.
        SLOT_COUNT_MAX: u32 = limits::SLOT_COUNT_MAX,
        /// Farthest that slots are searched, in days of 24 hours.
        SLOT_HORIZON_DAYS_MAX: u32 = limits::SLOT_HORIZON_DAYS_MAX,
        /// Longest step between the starts of slots, in minutes: one start a day.
        SLOT_STEP_MINUTES_MAX: u32 = limits::SLOT_STEP_MINUTES_MAX,
        /// Most windows of one slot search.
        SLOT_WINDOWS_MAX: usize = limits::SLOT_WINDOWS_MAX,
        /// Most sites that somebody visits within the longest way before one visit, where every way between is looked at at
        /// once: in a look at all bookings of a diary.
        SITES_NEAR_MAX: usize = limits::SITES_NEAR_MAX,
        /// Most relaxations that one slot search names.
        SLOT_RELAXATIONS_MAX: usize = limits::SLOT_RELAXATIONS_MAX,
        /// Most slots of which the cursor of a ranked search says that they were given.
        SLOT_GIVEN_MAX: usize = limits::SLOT_GIVEN_MAX,
        /// Most combinations of what is still needed, times the people who could bring some of it, for which the fewest who
        /// come along to a slot are found for certain.
        SLOT_CREW_COMBINATIONS_MAX: usize = limits::SLOT_CREW_COMBINATIONS_MAX,
        /// Most work of one slot search before it hands back a cursor: about as many looks at a booking, an absence, or a
        /// person who might come along. So much takes less than a second.
        SLOT_WORK_MAX: u64 = limits::SLOT_WORK_MAX,
        /// Longest line of a log, and with it the largest entry.
        LOG_LINE_BYTES_MAX: usize = limits::LOG_LINE_BYTES_MAX,
        /// Largest command in an envelope.
        COMMAND_BYTES_MAX: usize = limits::COMMAND_BYTES_MAX,
        /// Most lists and objects, one in another, of a command in an envelope: far more than any has.
        BODY_DEPTH_MAX: usize = limits::BODY_DEPTH_MAX,
        /// Most commands that one command may depend on.
        DEPENDENCIES_MAX: usize = limits::DEPENDENCIES_MAX,
        /// How far a device's clock may run ahead of the office's before it is flagged, in seconds.
        CLOCK_AHEAD_SECONDS_MAX: i64 = limits::CLOCK_AHEAD_SECONDS_MAX,
        /// Longest prefix of document numbers.
        DOCUMENT_PREFIX_BYTES_MAX: usize = limits::DOCUMENT_PREFIX_BYTES_MAX,
        /// Most envelopes of one device that wait for an earlier one.
        HELD_MAX: usize = limits::HELD_MAX,
        /// Most commands that a device keeps until the office has answered.
        OUTBOX_MAX: usize = limits::OUTBOX_MAX,
        /// Most refunds of one payment.
        REFUNDS_PER_PAYMENT_MAX: usize = limits::REFUNDS_PER_PAYMENT_MAX,
        /// Most invoices that one payment is allocated to, and most allocations in one command.
        ALLOCATIONS_PER_PAYMENT_MAX: usize = limits::ALLOCATIONS_PER_PAYMENT_MAX,
        /// Most payments that are allocated to one invoice.
        ALLOCATIONS_PER_INVOICE_MAX: usize = limits::ALLOCATIONS_PER_INVOICE_MAX,
        /// Most credit notes of one invoice.
        CREDIT_NOTES_PER_INVOICE_MAX: usize = limits::CREDIT_NOTES_PER_INVOICE_MAX,
        /// Most days on which the balance of one invoice or one payment changes.
        MOVEMENT_DAYS_MAX: usize = limits::MOVEMENT_DAYS_MAX,
        /// Most postings of one journal entry.
        POSTINGS_PER_ENTRY_MAX: usize = limits::POSTINGS_PER_ENTRY_MAX,
        /// Most invoices among which one amount is shared out.
        OPEN_INVOICES_MAX: usize = limits::OPEN_INVOICES_MAX,
        /// Most labour rates of a rate card.
        RATES_MAX: usize = limits::RATES_MAX,
        /// Most markup steps of a rate card.
        MARKUP_STEPS_MAX: usize = limits::MARKUP_STEPS_MAX,
        /// Longest minimum, increment or included time, in minutes: a day.
        LABOUR_MINUTES_MAX: u32 = limits::LABOUR_MINUTES_MAX,
        /// Most records of work that are priced at once.
        WORK_RECORDS_MAX: usize = limits::WORK_RECORDS_MAX,
        /// Longest record of time worked, in hours: a week.
        WORK_RECORD_HOURS_MAX: i64 = limits::WORK_RECORD_HOURS_MAX,
        /// Most records of work, billed before or covered by a quoted price, that a draft is compared with.
        BILLED_WORK_MAX: usize = limits::BILLED_WORK_MAX,
        /// Most quotes of one job.
        QUOTES_PER_JOB_MAX: usize = limits::QUOTES_PER_JOB_MAX,
        /// Most lines of one quote.
        QUOTE_LINES_MAX: usize = limits::QUOTE_LINES_MAX,
        /// Most visits of one job.
        VISITS_PER_JOB_MAX: usize = limits::VISITS_PER_JOB_MAX,
        /// Most reports of one visit that somebody set off, started or finished: far more than people make, so that
        /// none is refused in practice.
        STAMPS_PER_VISIT_MAX: usize = limits::STAMPS_PER_VISIT_MAX,
        /// Most such reports of all the visits of one job, so that a full job can be read back.
        STAMPS_PER_JOB_MAX: usize = limits::STAMPS_PER_JOB_MAX,
        /// Most records of work on one job.
        WORK_PER_JOB_MAX: usize = limits::WORK_PER_JOB_MAX,
        /// Most invoices of one job.
        INVOICES_PER_JOB_MAX: usize = limits::INVOICES_PER_JOB_MAX,
        /// Most bytes of the descriptions in the quotes and the work of one job: with the counts above, a full job is a
        /// JSON document that can be read back.
        JOB_TEXT_BYTES_MAX: usize = limits::JOB_TEXT_BYTES_MAX,
        /// Most ids of one kind that a blocker or a flag of a job names.
        CONCERNS_MAX: usize = limits::CONCERNS_MAX,
        /// Hours after which recorded time is flagged: somebody forgot to stop the timer.
        LONG_TIME_HOURS: i64 = limits::LONG_TIME_HOURS,
        /// Longest text of a recurrence rule, in bytes.
        RULE_BYTES_MAX: usize = limits::RULE_BYTES_MAX,
        /// Largest count and interval of a recurrence rule: the largest integer of RFC 5545.
        RULE_NUMBER_MAX: i64 = limits::RULE_NUMBER_MAX,
        /// Most rules of one series.
        RULES_MAX: usize = limits::RULES_MAX,
        /// Most dates that are added to one series.
        RDATES_MAX: usize = limits::RDATES_MAX,
        /// Most dates that are taken out of one series.
        EXDATES_MAX: usize = limits::EXDATES_MAX,
        /// Most occurrences of one series that are moved or skipped.
        OCCURRENCE_OVERRIDES_MAX: usize = limits::OCCURRENCE_OVERRIDES_MAX,
        /// Most holidays that one expansion is given.
        HOLIDAYS_MAX: usize = limits::HOLIDAYS_MAX,
        /// Longest occurrence, in seconds: 31 days.
        OCCURRENCE_SECONDS_MAX: i64 = limits::OCCURRENCE_SECONDS_MAX,
        /// Longest occurrence in whole days.
        OCCURRENCE_DAYS_MAX: i64 = limits::OCCURRENCE_DAYS_MAX,
        /// Most occurrences of one expansion.
        OCCURRENCES_MAX: i64 = limits::OCCURRENCES_MAX,
        /// Most periods of all rules that one expansion looks at: days, weeks, months or years.
        RECURRENCE_STEPS_MAX: u32 = limits::RECURRENCE_STEPS_MAX,
        /// Farthest that a holiday moves an occurrence, in days.
        RECURRENCE_SHIFT_DAYS_MAX: i32 = limits::RECURRENCE_SHIFT_DAYS_MAX,
        /// Longest interval of a service contract, in its unit.
        CONTRACT_INTERVAL_MAX: i64 = limits::CONTRACT_INTERVAL_MAX,
        /// Longest that a service may come early or late, in days.
        CONTRACT_TOLERANCE_DAYS_MAX: i64 = limits::CONTRACT_TOLERANCE_DAYS_MAX,
        /// Most spans that are looked through for double bookings at once.
        SPANS_MAX: usize = limits::SPANS_MAX,
        /// Most double bookings of one answer.
        DOUBLE_BOOKINGS_MAX: usize = limits::DOUBLE_BOOKINGS_MAX,
        /// Most spans of breaks of one technician's week, and of a site's hours.
        BREAKS_MAX: usize = limits::BREAKS_MAX,
        /// Most skills, most licences and most roles of one technician.
        QUALIFICATIONS_MAX: usize = limits::QUALIFICATIONS_MAX,
        /// Most vehicles of one diary.
        VEHICLES_MAX: usize = limits::VEHICLES_MAX,
        /// Most pieces of equipment of one diary.
        EQUIPMENT_MAX: usize = limits::EQUIPMENT_MAX,
        /// Most sites of one diary.
        SITES_MAX: usize = limits::SITES_MAX,
        /// Most times at which one vehicle, piece of equipment or site can't be used.
        CLOSURES_MAX: usize = limits::CLOSURES_MAX,
        /// Most public holidays of one diary.
        PUBLIC_HOLIDAYS_MAX: usize = limits::PUBLIC_HOLIDAYS_MAX,
        /// Most known ways between sites.
        TRAVEL_LEGS_MAX: usize = limits::TRAVEL_LEGS_MAX,
        /// Longest way between two sites, in seconds: twelve hours. Visits that are as far apart have nothing
        /// to do with each other.
        TRAVEL_SECONDS_MAX: i64 = limits::TRAVEL_SECONDS_MAX,
        /// Most people of one booking besides the lead, and most people that a booking asks for.
        CREW_MAX: usize = limits::CREW_MAX,
        /// Most vehicles, and most pieces of equipment, of one booking.
        TAKEN_MAX: usize = limits::TAKEN_MAX,
        /// Most skills, most licences and most roles that one booking asks for.
        NEEDS_MAX: usize = limits::NEEDS_MAX,
        /// Most bookings that one booking depends on.
        BOOKING_DEPENDENCIES_MAX: usize = limits::BOOKING_DEPENDENCIES_MAX,
        /// Longest that a booking waits for after another, in seconds: 366 days.
        DEPENDENCY_LAG_SECONDS_MAX: i64 = limits::DEPENDENCY_LAG_SECONDS_MAX,
        /// Most changes of one look at what would be.
        DIARY_CHANGES_MAX: usize = limits::DIARY_CHANGES_MAX,
        /// Most days of a board.
        BOARD_DAYS_MAX: u32 = limits::BOARD_DAYS_MAX,
        /// Most rows of a board.
        BOARD_ROWS_MAX: usize = limits::BOARD_ROWS_MAX,
        /// Most blocks of a board, and most labels and blocks that a host adds to it.
        BOARD_BLOCKS_MAX: usize = limits::BOARD_BLOCKS_MAX,
        /// Largest board, in bytes of its JSON: one that is made fits in a JSON document with what `JSON_BYTES_MAX` leaves beside it.
        BOARD_BYTES_MAX: usize = limits::BOARD_BYTES_MAX,
        /// The version of the JSON schema that is written, and the newest that is read whole.
        JSON_SCHEMA_VERSION: u32 = limits::JSON_SCHEMA_VERSION;
}
