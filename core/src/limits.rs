//! Every bound of the library, by name, so that a host can show it and a test can stand on its edge.
//!
//! Each is checked before the work that it bounds starts. No input within them panics, aborts or takes longer than its
//! size explains.

/// The largest amount, in minor units, either way of zero: 2⁵³ − 1, the last integer that every JSON reader holds exactly.
pub const MINOR_MAX: i64 = 9_007_199_254_740_991;

/// Most parts that one amount is split into.
pub const PARTS_MAX: usize = 100_000;

/// Longest decimal number, as text; of its digits, 28 may be decimals.
pub const DECIMAL_BYTES_MAX: usize = 32;

/// Largest quantity of a line.
pub const QUANTITY_MAX: u32 = 1_000_000_000;
/// Most decimals of a quantity.
pub const QUANTITY_DECIMALS_MAX: u32 = 6;

/// Largest price of one unit, in major units.
pub const UNIT_PRICE_MAX: u32 = 1_000_000_000;
/// Most decimals of a unit price.
pub const UNIT_PRICE_DECIMALS_MAX: u32 = 8;

/// Largest percentage.
pub const PERCENT_MAX: u32 = 10_000;
/// Most decimals of a percentage.
pub const PERCENT_DECIMALS_MAX: u32 = 6;

/// Largest exchange rate.
pub const EXCHANGE_RATE_MAX: u32 = 1_000_000_000;
/// Most decimals of an exchange rate.
pub const EXCHANGE_RATE_DECIMALS_MAX: u32 = 10;

/// Longest text that a person wrote, in bytes of UTF-8.
pub const TEXT_BYTES_MAX: usize = 4_000;
/// Longest code, number or reference that a person or another system gave.
pub const LABEL_BYTES_MAX: usize = 100;

/// First year of any date.
pub const YEAR_MIN: i32 = 1900;
/// Last year of any date: the last that RFC 3339 can write.
pub const YEAR_MAX: i32 = 9999;

/// Largest JSON document that is read.
pub const JSON_BYTES_MAX: usize = 16 * 1024 * 1024;
/// Most lists and objects, one in another, of a JSON document that is read.
pub const JSON_DEPTH_MAX: usize = 100;
/// Longest name of a time zone.
pub const ZONE_NAME_BYTES_MAX: usize = 64;
/// Largest TZif file that a host may give.
pub const TZIF_BYTES_MAX: usize = 256 * 1024;

/// Most lines of an invoice.
pub const INVOICE_LINES_MAX: usize = 10_000;
/// Most allowances, and most charges, of one invoice line, and as many of the document.
pub const ADJUSTMENTS_MAX: usize = 100;
/// Most combinations of tax category and rate on one invoice, and as many of further taxes that differ.
pub const TAX_GROUPS_MAX: usize = 100;
/// Most further taxes of one invoice line, or of one allowance or charge of the document.
pub const FURTHER_TAXES_MAX: usize = 5;
/// Most bits above the line of an exact value, and as many below it, on the way to an invoice's totals: what an `i128` holds.
/// More are refused as `JM-INV-0032`.
///
/// No draft within the other bounds needs more, as long as nets are rounded, nothing bears a further tax, and tax isn't both
/// within the prices and rounded once for the document. Else fractions of unlike denominators are summed, whose least common
/// multiple has to be so long at most:
/// - all digits of a price for several units and of a percentage of it, beside the amounts of its line, where nets stay exact or
///   lines are rounded once: 23 decimals are fine beside amounts below 2⁵⁰;
/// - the base quantities, where nets stay exact: 24 that are different primes are fine, or 4 unlike ones of nine digits;
/// - 100 % and each rate, where prices include tax that is rounded once for the document, or further taxes: 30 whole rates are
///   fine, or 4 unlike ones of six decimals.
pub const EXACT_BITS_MAX: u32 = 127;
/// Highest tax rate, in per cent.
pub const TAX_PERCENT_MAX: u32 = 100;
/// Longest time that a customer may take to pay, in days after the invoice.
pub const PAYMENT_DAYS_MAX: u32 = 366;
/// Most months that terms of payment go on for to a day of a month.
pub const PAYMENT_MONTHS_MAX: u32 = 12;
/// Most instalments of one invoice: ten years of months.
pub const INSTALMENTS_MAX: usize = 120;
/// Most technicians of one diary.
pub const TECHNICIANS_MAX: usize = 10_000;
/// Most spans of working hours of one technician's week.
pub const WORKING_HOURS_MAX: usize = 100;
/// Most absences of one technician that a diary keeps.
pub const LEAVE_MAX: usize = 1_000;
/// Most bookings of one technician that a diary keeps.
pub const BOOKINGS_MAX: usize = 100_000;
/// Longest booking, and longest range of one look at the diary, in seconds: 31 days, and six hours by which clocks may go back in
/// them. Longer work is several bookings.
pub const BOOKING_SECONDS_MAX: i64 = 31 * 86_400 + 6 * 3_600;
/// Most overrides of one booking.
pub const OVERRIDES_MAX: usize = 100;
/// Farthest that the clocks of a booking's start may be from UTC, in seconds, east or west: 18 hours, more than any have been.
pub const OFFSET_SECONDS_MAX: i64 = 64_800;
/// Most conflicts of one answer.
pub const CONFLICTS_MAX: usize = 100_000;
/// Most work of each search for what would resolve the conflicts of one check, counted as [`SLOT_WORK_MAX`] is: for a later start,
/// for an earlier one, for others who could lead, and, for all of the conflicts together, for whoever could come along and for
/// what else could be taken. A search that would take more names what it has found by then, and no start where it takes more to
/// know which are near. No conflict depends on it. So much takes less than a quarter of a second.
pub const FIX_WORK_MAX: u64 = 2_000_000;
/// Most spans that are looked through for double bookings at once.
pub const SPANS_MAX: usize = 2_000_000;
/// Most double bookings of one answer.
pub const DOUBLE_BOOKINGS_MAX: usize = 1_000_000;
/// Most spans of breaks of one technician's week, and of a site's hours.
pub const BREAKS_MAX: usize = 100;
/// Most skills, most licences and most roles of one technician.
pub const QUALIFICATIONS_MAX: usize = 100;
/// Most vehicles of one diary.
pub const VEHICLES_MAX: usize = 10_000;
/// Most pieces of equipment of one diary.
pub const EQUIPMENT_MAX: usize = 10_000;
/// Most sites of one diary.
pub const SITES_MAX: usize = 100_000;
/// Most times at which one vehicle, piece of equipment or site can't be used.
pub const CLOSURES_MAX: usize = 1_000;
/// Most public holidays of one diary.
pub const PUBLIC_HOLIDAYS_MAX: usize = 10_000;
/// Most known ways between sites.
pub const TRAVEL_LEGS_MAX: usize = 1_000_000;
/// Longest way between two sites, in seconds: twelve hours. Visits that are as far apart have nothing to do with each other.
pub const TRAVEL_SECONDS_MAX: i64 = 12 * 3_600;
/// Most sites that somebody visits within the longest way before one visit, where every way between is looked at at once: in a
/// look at all bookings of a diary. The longest way is that of the diary's travel times, and with a host's it is twelve hours.
pub const SITES_NEAR_MAX: usize = 500;
/// Most people of one booking besides the lead, and most people that a booking asks for.
pub const CREW_MAX: usize = 100;
/// Most vehicles, and most pieces of equipment, of one booking.
pub const TAKEN_MAX: usize = 100;
/// Most skills, most licences and most roles that one booking asks for.
pub const NEEDS_MAX: usize = 100;
/// Most bookings that one booking depends on.
pub const BOOKING_DEPENDENCIES_MAX: usize = 100;
/// Longest that a booking waits for after another, in seconds: 366 days.
pub const DEPENDENCY_LAG_SECONDS_MAX: i64 = 366 * 86_400;
/// Most changes of one look at what would be.
pub const DIARY_CHANGES_MAX: usize = 1_000;

/// Most slots of one answer.
pub const SLOT_COUNT_MAX: u32 = 100;
/// Farthest that slots are searched, in days of 24 hours.
pub const SLOT_HORIZON_DAYS_MAX: u32 = 366;
/// Longest step between the starts of slots, in minutes: one start a day.
pub const SLOT_STEP_MINUTES_MAX: u32 = 1_440;
/// Most windows of one slot search.
pub const SLOT_WINDOWS_MAX: usize = 100;
/// Most relaxations that one slot search names.
pub const SLOT_RELAXATIONS_MAX: usize = 5;
/// Most slots of which the cursor of a ranked search says that they were given. Of a day of which more are given, it knows the last
/// so many, and takes what ranks before all of these as given.
pub const SLOT_GIVEN_MAX: usize = 1_000;
/// Most combinations of what is still needed, times the people who could bring some of it, for which the fewest who come along
/// to a slot are found for certain: some twelve skills that neither the lead nor the crew has, and two hundred people. With
/// more, a slot is found where there is one, and nobody comes along who could be left out, but others might have been fewer.
/// Whoever brings the most is chosen, [`CREW_MAX`] at most: a slot that takes nearly as many may be missed. As many days of
/// licences, and as many moments at which somebody goes on leave or comes back, are looked for in everybody one by one; with
/// more, whoever comes along for a licence has it for all of the visit, and for the size is there all the time.
pub const SLOT_CREW_COMBINATIONS_MAX: usize = 1_000_000;
/// Most work of one slot search before it hands back a cursor, but for the last start that it looks at: a start is 2, or 20
/// where it has to be asked about, and with that each booking, absence, holiday, vehicle, piece of equipment, span of hours, and
/// need of each person who might come along that is looked at for it is about 1, as are eight closures or combinations of needs.
/// So much takes less than a second.
pub const SLOT_WORK_MAX: u64 = 10_000_000;

/// Longest line of a log, and with it the largest entry.
pub const LOG_LINE_BYTES_MAX: usize = 8 * 1024 * 1024;
/// Largest command in an envelope.
pub const COMMAND_BYTES_MAX: usize = 1024 * 1024;
/// Most lists and objects, one in another, of a command in an envelope: far more than any has, and few enough for every
/// line, state and input in which the envelope then stands to be within [`JSON_DEPTH_MAX`].
pub const BODY_DEPTH_MAX: usize = 32;
/// Most commands that one command may depend on.
pub const DEPENDENCIES_MAX: usize = 64;
/// How far a device's clock may run ahead of the office's before it is flagged, in seconds.
pub const CLOCK_AHEAD_SECONDS_MAX: i64 = 300;
/// Longest prefix of document numbers.
pub const DOCUMENT_PREFIX_BYTES_MAX: usize = 20;
/// Most envelopes of one device that wait for an earlier one.
pub const HELD_MAX: usize = 1_000;
/// Most commands that a device keeps until the office has answered.
pub const OUTBOX_MAX: usize = 10_000;
/// Most refunds of one payment.
pub const REFUNDS_PER_PAYMENT_MAX: usize = 1_000;

/// Most invoices that one payment is allocated to, and most allocations in one command.
pub const ALLOCATIONS_PER_PAYMENT_MAX: usize = 10_000;
/// Most payments that are allocated to one invoice.
pub const ALLOCATIONS_PER_INVOICE_MAX: usize = 1_000;
/// Most credit notes of one invoice.
pub const CREDIT_NOTES_PER_INVOICE_MAX: usize = 1_000;
/// Most days on which the balance of one invoice or one payment changes.
pub const MOVEMENT_DAYS_MAX: usize = 1_000;
/// Most postings of one journal entry.
pub const POSTINGS_PER_ENTRY_MAX: usize = 1_000;
/// Most invoices among which one amount is shared out.
pub const OPEN_INVOICES_MAX: usize = 100_000;

/// Most labour rates of a rate card.
pub const RATES_MAX: usize = 1_000;
/// Most markup steps of a rate card.
pub const MARKUP_STEPS_MAX: usize = 100;
/// Longest minimum, increment or included time, in minutes: a day.
pub const LABOUR_MINUTES_MAX: u32 = 24 * 60;
/// Most records of work that are priced at once.
pub const WORK_RECORDS_MAX: usize = 10_000;
/// Longest record of time worked, in hours: a week.
pub const WORK_RECORD_HOURS_MAX: i64 = 7 * 24;

/// Most records of work, billed before or covered by a quoted price, that a draft is compared with.
pub const BILLED_WORK_MAX: usize = 100_000;

/// Most quotes of one job.
pub const QUOTES_PER_JOB_MAX: usize = 50;
/// Most lines of one quote.
pub const QUOTE_LINES_MAX: usize = 200;
/// Most visits of one job.
pub const VISITS_PER_JOB_MAX: usize = 500;
/// Most reports of one visit that somebody set off, started or finished: far more than people make, so that none is
/// refused in practice.
pub const STAMPS_PER_VISIT_MAX: usize = 1_000;
/// Most such reports of all the visits of one job, so that a full job can be read back.
pub const STAMPS_PER_JOB_MAX: usize = 25_000;
/// Most records of work on one job.
pub const WORK_PER_JOB_MAX: usize = 5_000;
/// Most invoices of one job.
pub const INVOICES_PER_JOB_MAX: usize = 500;
/// Most bytes of the descriptions in the quotes and the work of one job: with the counts above, a full job is a JSON
/// document that can be read back.
pub const JOB_TEXT_BYTES_MAX: usize = 3 * 1024 * 1024;
/// Most ids of one kind that a blocker or a flag of a job names.
pub const CONCERNS_MAX: usize = 100;
/// Hours after which recorded time is flagged: somebody forgot to stop the timer.
pub const LONG_TIME_HOURS: i64 = 16;

/// Longest text of a recurrence rule, in bytes.
pub const RULE_BYTES_MAX: usize = 4_000;
/// Largest count and interval of a recurrence rule: the largest integer of RFC 5545.
pub const RULE_NUMBER_MAX: i64 = 2_147_483_647;
/// Most rules of one series.
pub const RULES_MAX: usize = 10;
/// Most dates that are added to one series.
pub const RDATES_MAX: usize = 10_000;
/// Most dates that are taken out of one series.
pub const EXDATES_MAX: usize = 10_000;
/// Most occurrences of one series that are moved or skipped.
pub const OCCURRENCE_OVERRIDES_MAX: usize = 10_000;
/// Most holidays that one expansion is given.
pub const HOLIDAYS_MAX: usize = 10_000;
/// Longest occurrence, in seconds: 31 days.
pub const OCCURRENCE_SECONDS_MAX: i64 = 31 * 86_400;
/// Longest occurrence in whole days.
pub const OCCURRENCE_DAYS_MAX: i64 = 31;
/// Most occurrences of one expansion.
pub const OCCURRENCES_MAX: i64 = 10_000;
/// Most periods of all rules that one expansion looks at: days, weeks, months or years.
pub const RECURRENCE_STEPS_MAX: u32 = 1_000_000;
/// Farthest that a holiday moves an occurrence, in days.
pub const RECURRENCE_SHIFT_DAYS_MAX: i32 = 31;
/// Longest interval of a service contract, in its unit.
pub const CONTRACT_INTERVAL_MAX: i64 = 1_000;
/// Longest that a service may come early or late, in days.
pub const CONTRACT_TOLERANCE_DAYS_MAX: i64 = 3_660;

/// Most days of a board.
pub const BOARD_DAYS_MAX: u32 = 31;
/// Most rows of a board.
pub const BOARD_ROWS_MAX: usize = 1_000;
/// Most blocks of a board, and most labels, names and blocks that a host adds to it.
pub const BOARD_BLOCKS_MAX: usize = 20_000;
/// Largest board, in bytes of its JSON: one that is made fits in a JSON document with what [`JSON_BYTES_MAX`] leaves beside it.
pub const BOARD_BYTES_MAX: usize = JSON_BYTES_MAX - 1024;

/// The version of the JSON schema that is written, and the newest that is read whole.
pub const JSON_SCHEMA_VERSION: u32 = 1;
/// The rounding of an issued invoice's amount to pay is below one major unit of its currency, taken as one of so many decimals
/// where it has fewer; or below the smallest coin of the currency, where that is more: 5 forints.
pub const PAYABLE_ROUNDING_DECIMALS_MIN: u32 = 2;
