//! Written by declare.py from the core's `limits`: change that, and run it.

use journeyman::limits;

/// Every bound of the library, to check input against before it is given.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct Limits {
    /// The largest amount, in minor units, either way of zero: 2⁵³ − 1, the last integer that every JSON reader holds exactly.
    pub minor_max: i64,
    /// Most parts that one amount is split into.
    pub parts_max: u64,
    /// Longest decimal number, as text; of its digits, 28 may be decimals.
    pub decimal_bytes_max: u64,
    /// Largest quantity of a line.
    pub quantity_max: u64,
    /// Most decimals of a quantity.
    pub quantity_decimals_max: u64,
    /// Largest price of one unit, in major units.
    pub unit_price_max: u64,
    /// Most decimals of a unit price.
    pub unit_price_decimals_max: u64,
    /// Largest percentage.
    pub percent_max: u64,
    /// Most decimals of a percentage.
    pub percent_decimals_max: u64,
    /// Largest exchange rate.
    pub exchange_rate_max: u64,
    /// Most decimals of an exchange rate.
    pub exchange_rate_decimals_max: u64,
    /// Longest text that a person wrote, in bytes of UTF-8.
    pub text_bytes_max: u64,
    /// Longest code, number or reference that a person or another system gave.
    pub label_bytes_max: u64,
    /// First year of any date.
    pub year_min: i32,
    /// Last year of any date: the last that RFC 3339 can write.
    pub year_max: i32,
    /// Largest JSON document that is read.
    pub json_bytes_max: u64,
    /// Most lists and objects, one in another, of a JSON document that is read.
    pub json_depth_max: u64,
    /// Longest name of a time zone.
    pub zone_name_bytes_max: u64,
    /// Largest TZif file that a host may give.
    pub tzif_bytes_max: u64,
    /// Most lines of an invoice.
    pub invoice_lines_max: u64,
    /// Most allowances, and most charges, of one invoice line, and as many of the document.
    pub adjustments_max: u64,
    /// Most combinations of tax category and rate on one invoice, and as many of further taxes that differ.
    pub tax_groups_max: u64,
    /// Most further taxes of one invoice line, or of one allowance or charge of the document.
    pub further_taxes_max: u64,
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
    pub exact_bits_max: u64,
    /// Highest tax rate, in per cent.
    pub tax_percent_max: u64,
    /// Longest time that a customer may take to pay, in days after the invoice.
    pub payment_days_max: u64,
    /// Most months that terms of payment go on for to a day of a month.
    pub payment_months_max: u64,
    /// Most instalments of one invoice: ten years of months.
    pub instalments_max: u64,
    /// Most technicians of one diary.
    pub technicians_max: u64,
    /// Most spans of working hours of one technician's week.
    pub working_hours_max: u64,
    /// Most absences of one technician that a diary keeps.
    pub leave_max: u64,
    /// Most bookings of one technician that a diary keeps.
    pub bookings_max: u64,
    /// Longest booking, and longest range of one look at the diary, in seconds: 31 days, and six hours by which clocks may go back in
    /// them. Longer work is several bookings.
    pub booking_seconds_max: i64,
    /// Most overrides of one booking.
    pub overrides_max: u64,
    /// Farthest that the clocks of a booking's start may be from UTC, in seconds, east or west: 18 hours, more than any have been.
    pub offset_seconds_max: i64,
    /// Most conflicts of one answer.
    pub conflicts_max: u64,
    /// Most work of each search for what would resolve the conflicts of one check, counted as `limits().slotWorkMax` is: for a later start,
    /// for an earlier one, for others who could lead, and, for all of the conflicts together, for whoever could come along and for
    /// what else could be taken. A search that would take more names what it has found by then, and no start where it takes more to
    /// know which are near. No conflict depends on it. So much takes less than a quarter of a second.
    pub fix_work_max: u64,
    /// Most spans that are looked through for double bookings at once.
    pub spans_max: u64,
    /// Most double bookings of one answer.
    pub double_bookings_max: u64,
    /// Most spans of breaks of one technician's week, and of a site's hours.
    pub breaks_max: u64,
    /// Most skills, most licences and most roles of one technician.
    pub qualifications_max: u64,
    /// Most vehicles of one diary.
    pub vehicles_max: u64,
    /// Most pieces of equipment of one diary.
    pub equipment_max: u64,
    /// Most sites of one diary.
    pub sites_max: u64,
    /// Most times at which one vehicle, piece of equipment or site can't be used.
    pub closures_max: u64,
    /// Most public holidays of one diary.
    pub public_holidays_max: u64,
    /// Most known ways between sites.
    pub travel_legs_max: u64,
    /// Longest way between two sites, in seconds: twelve hours. Visits that are as far apart have nothing to do with each other.
    pub travel_seconds_max: i64,
    /// Most sites that somebody visits within the longest way before one visit, where every way between is looked at at once: in a
    /// look at all bookings of a diary. The longest way is that of the diary's travel times, and with a host's it is twelve hours.
    pub sites_near_max: u64,
    /// Most people of one booking besides the lead, and most people that a booking asks for.
    pub crew_max: u64,
    /// Most vehicles, and most pieces of equipment, of one booking.
    pub taken_max: u64,
    /// Most skills, most licences and most roles that one booking asks for.
    pub needs_max: u64,
    /// Most bookings that one booking depends on.
    pub booking_dependencies_max: u64,
    /// Longest that a booking waits for after another, in seconds: 366 days.
    pub dependency_lag_seconds_max: i64,
    /// Most changes of one look at what would be.
    pub diary_changes_max: u64,
    /// Most slots of one answer.
    pub slot_count_max: u64,
    /// Farthest that slots are searched, in days of 24 hours.
    pub slot_horizon_days_max: u64,
    /// Longest step between the starts of slots, in minutes: one start a day.
    pub slot_step_minutes_max: u64,
    /// Most windows of one slot search.
    pub slot_windows_max: u64,
    /// Most relaxations that one slot search names.
    pub slot_relaxations_max: u64,
    /// Most slots of which the cursor of a ranked search says that they were given. Of a day of which more are given, it knows the last
    /// so many, and takes what ranks before all of these as given.
    pub slot_given_max: u64,
    /// Most combinations of what is still needed, times the people who could bring some of it, for which the fewest who come along
    /// to a slot are found for certain: some twelve skills that neither the lead nor the crew has, and two hundred people. With
    /// more, a slot is found where there is one, and nobody comes along who could be left out, but others might have been fewer.
    /// Whoever brings the most is chosen, `limits().crewMax` at most: a slot that takes nearly as many may be missed. As many days of
    /// licences, and as many moments at which somebody goes on leave or comes back, are looked for in everybody one by one; with
    /// more, whoever comes along for a licence has it for all of the visit, and for the size is there all the time.
    pub slot_crew_combinations_max: u64,
    /// Most work of one slot search before it hands back a cursor, but for the last start that it looks at: a start is 2, or 20
    /// where it has to be asked about, and with that each booking, absence, holiday, vehicle, piece of equipment, span of hours, and
    /// need of each person who might come along that is looked at for it is about 1, as are eight closures or combinations of needs.
    /// So much takes less than a second.
    pub slot_work_max: u64,
    /// Longest line of a log, and with it the largest entry.
    pub log_line_bytes_max: u64,
    /// Largest command in an envelope.
    pub command_bytes_max: u64,
    /// Most lists and objects, one in another, of a command in an envelope: far more than any has, and few enough for every
    /// line, state and input in which the envelope then stands to be within `limits().jsonDepthMax`.
    pub body_depth_max: u64,
    /// Most commands that one command may depend on.
    pub dependencies_max: u64,
    /// How far a device's clock may run ahead of the office's before it is flagged, in seconds.
    pub clock_ahead_seconds_max: i64,
    /// Longest prefix of document numbers.
    pub document_prefix_bytes_max: u64,
    /// Most envelopes of one device that wait for an earlier one.
    pub held_max: u64,
    /// Most commands that a device keeps until the office has answered.
    pub outbox_max: u64,
    /// Most refunds of one payment.
    pub refunds_per_payment_max: u64,
    /// Most invoices that one payment is allocated to, and most allocations in one command.
    pub allocations_per_payment_max: u64,
    /// Most payments that are allocated to one invoice.
    pub allocations_per_invoice_max: u64,
    /// Most credit notes of one invoice.
    pub credit_notes_per_invoice_max: u64,
    /// Most days on which the balance of one invoice or one payment changes.
    pub movement_days_max: u64,
    /// Most postings of one journal entry.
    pub postings_per_entry_max: u64,
    /// Most invoices among which one amount is shared out.
    pub open_invoices_max: u64,
    /// Most labour rates of a rate card.
    pub rates_max: u64,
    /// Most markup steps of a rate card.
    pub markup_steps_max: u64,
    /// Longest minimum, increment or included time, in minutes: a day.
    pub labour_minutes_max: u64,
    /// Most records of work that are priced at once.
    pub work_records_max: u64,
    /// Longest record of time worked, in hours: a week.
    pub work_record_hours_max: i64,
    /// Most records of work, billed before or covered by a quoted price, that a draft is compared with.
    pub billed_work_max: u64,
    /// Most quotes of one job.
    pub quotes_per_job_max: u64,
    /// Most lines of one quote.
    pub quote_lines_max: u64,
    /// Most visits of one job.
    pub visits_per_job_max: u64,
    /// Most reports of one visit that somebody set off, started or finished: far more than people make, so that none is
    /// refused in practice.
    pub stamps_per_visit_max: u64,
    /// Most such reports of all the visits of one job, so that a full job can be read back.
    pub stamps_per_job_max: u64,
    /// Most records of work on one job.
    pub work_per_job_max: u64,
    /// Most invoices of one job.
    pub invoices_per_job_max: u64,
    /// Most bytes of the descriptions in the quotes and the work of one job: with the counts above, a full job is a JSON
    /// document that can be read back.
    pub job_text_bytes_max: u64,
    /// Most ids of one kind that a blocker or a flag of a job names.
    pub concerns_max: u64,
    /// Hours after which recorded time is flagged: somebody forgot to stop the timer.
    pub long_time_hours: i64,
    /// Longest text of a recurrence rule, in bytes.
    pub rule_bytes_max: u64,
    /// Largest count and interval of a recurrence rule: the largest integer of RFC 5545.
    pub rule_number_max: i64,
    /// Most rules of one series.
    pub rules_max: u64,
    /// Most dates that are added to one series.
    pub rdates_max: u64,
    /// Most dates that are taken out of one series.
    pub exdates_max: u64,
    /// Most occurrences of one series that are moved or skipped.
    pub occurrence_overrides_max: u64,
    /// Most holidays that one expansion is given.
    pub holidays_max: u64,
    /// Longest occurrence, in seconds: 31 days.
    pub occurrence_seconds_max: i64,
    /// Longest occurrence in whole days.
    pub occurrence_days_max: i64,
    /// Most occurrences of one expansion.
    pub occurrences_max: i64,
    /// Most periods of all rules that one expansion looks at: days, weeks, months or years.
    pub recurrence_steps_max: u64,
    /// Farthest that a holiday moves an occurrence, in days.
    pub recurrence_shift_days_max: i32,
    /// Longest interval of a service contract, in its unit.
    pub contract_interval_max: i64,
    /// Longest that a service may come early or late, in days.
    pub contract_tolerance_days_max: i64,
    /// Most days of a board.
    pub board_days_max: u64,
    /// Most rows of a board.
    pub board_rows_max: u64,
    /// Most blocks of a board, and most labels, names and blocks that a host adds to it.
    pub board_blocks_max: u64,
    /// Largest board, in bytes of its JSON: one that is made fits in a JSON document with what `limits().jsonBytesMax` leaves beside it.
    pub board_bytes_max: u64,
    /// The version of the JSON schema that is written, and the newest that is read whole.
    pub json_schema_version: u64,
    /// The rounding of an issued invoice's amount to pay is below one major unit of its currency, taken as one of so many decimals
    /// where it has fewer; or below the smallest coin of the currency, where that is more: 5 forints.
    pub payable_rounding_decimals_min: u64,
}

/// Every bound of the library.
#[uniffi::export]
#[must_use]
#[expect(clippy::too_many_lines, reason = "a line for each bound")]
pub fn limits() -> Limits {
    Limits {
        minor_max: limits::MINOR_MAX,
        parts_max: bound(limits::PARTS_MAX),
        decimal_bytes_max: bound(limits::DECIMAL_BYTES_MAX),
        quantity_max: u64::from(limits::QUANTITY_MAX),
        quantity_decimals_max: u64::from(limits::QUANTITY_DECIMALS_MAX),
        unit_price_max: u64::from(limits::UNIT_PRICE_MAX),
        unit_price_decimals_max: u64::from(limits::UNIT_PRICE_DECIMALS_MAX),
        percent_max: u64::from(limits::PERCENT_MAX),
        percent_decimals_max: u64::from(limits::PERCENT_DECIMALS_MAX),
        exchange_rate_max: u64::from(limits::EXCHANGE_RATE_MAX),
        exchange_rate_decimals_max: u64::from(limits::EXCHANGE_RATE_DECIMALS_MAX),
        text_bytes_max: bound(limits::TEXT_BYTES_MAX),
        label_bytes_max: bound(limits::LABEL_BYTES_MAX),
        year_min: limits::YEAR_MIN,
        year_max: limits::YEAR_MAX,
        json_bytes_max: bound(limits::JSON_BYTES_MAX),
        json_depth_max: bound(limits::JSON_DEPTH_MAX),
        zone_name_bytes_max: bound(limits::ZONE_NAME_BYTES_MAX),
        tzif_bytes_max: bound(limits::TZIF_BYTES_MAX),
        invoice_lines_max: bound(limits::INVOICE_LINES_MAX),
        adjustments_max: bound(limits::ADJUSTMENTS_MAX),
        tax_groups_max: bound(limits::TAX_GROUPS_MAX),
        further_taxes_max: bound(limits::FURTHER_TAXES_MAX),
        exact_bits_max: u64::from(limits::EXACT_BITS_MAX),
        tax_percent_max: u64::from(limits::TAX_PERCENT_MAX),
        payment_days_max: u64::from(limits::PAYMENT_DAYS_MAX),
        payment_months_max: u64::from(limits::PAYMENT_MONTHS_MAX),
        instalments_max: bound(limits::INSTALMENTS_MAX),
        technicians_max: bound(limits::TECHNICIANS_MAX),
        working_hours_max: bound(limits::WORKING_HOURS_MAX),
        leave_max: bound(limits::LEAVE_MAX),
        bookings_max: bound(limits::BOOKINGS_MAX),
        booking_seconds_max: limits::BOOKING_SECONDS_MAX,
        overrides_max: bound(limits::OVERRIDES_MAX),
        offset_seconds_max: limits::OFFSET_SECONDS_MAX,
        conflicts_max: bound(limits::CONFLICTS_MAX),
        fix_work_max: limits::FIX_WORK_MAX,
        spans_max: bound(limits::SPANS_MAX),
        double_bookings_max: bound(limits::DOUBLE_BOOKINGS_MAX),
        breaks_max: bound(limits::BREAKS_MAX),
        qualifications_max: bound(limits::QUALIFICATIONS_MAX),
        vehicles_max: bound(limits::VEHICLES_MAX),
        equipment_max: bound(limits::EQUIPMENT_MAX),
        sites_max: bound(limits::SITES_MAX),
        closures_max: bound(limits::CLOSURES_MAX),
        public_holidays_max: bound(limits::PUBLIC_HOLIDAYS_MAX),
        travel_legs_max: bound(limits::TRAVEL_LEGS_MAX),
        travel_seconds_max: limits::TRAVEL_SECONDS_MAX,
        sites_near_max: bound(limits::SITES_NEAR_MAX),
        crew_max: bound(limits::CREW_MAX),
        taken_max: bound(limits::TAKEN_MAX),
        needs_max: bound(limits::NEEDS_MAX),
        booking_dependencies_max: bound(limits::BOOKING_DEPENDENCIES_MAX),
        dependency_lag_seconds_max: limits::DEPENDENCY_LAG_SECONDS_MAX,
        diary_changes_max: bound(limits::DIARY_CHANGES_MAX),
        slot_count_max: u64::from(limits::SLOT_COUNT_MAX),
        slot_horizon_days_max: u64::from(limits::SLOT_HORIZON_DAYS_MAX),
        slot_step_minutes_max: u64::from(limits::SLOT_STEP_MINUTES_MAX),
        slot_windows_max: bound(limits::SLOT_WINDOWS_MAX),
        slot_relaxations_max: bound(limits::SLOT_RELAXATIONS_MAX),
        slot_given_max: bound(limits::SLOT_GIVEN_MAX),
        slot_crew_combinations_max: bound(limits::SLOT_CREW_COMBINATIONS_MAX),
        slot_work_max: limits::SLOT_WORK_MAX,
        log_line_bytes_max: bound(limits::LOG_LINE_BYTES_MAX),
        command_bytes_max: bound(limits::COMMAND_BYTES_MAX),
        body_depth_max: bound(limits::BODY_DEPTH_MAX),
        dependencies_max: bound(limits::DEPENDENCIES_MAX),
        clock_ahead_seconds_max: limits::CLOCK_AHEAD_SECONDS_MAX,
        document_prefix_bytes_max: bound(limits::DOCUMENT_PREFIX_BYTES_MAX),
        held_max: bound(limits::HELD_MAX),
        outbox_max: bound(limits::OUTBOX_MAX),
        refunds_per_payment_max: bound(limits::REFUNDS_PER_PAYMENT_MAX),
        allocations_per_payment_max: bound(limits::ALLOCATIONS_PER_PAYMENT_MAX),
        allocations_per_invoice_max: bound(limits::ALLOCATIONS_PER_INVOICE_MAX),
        credit_notes_per_invoice_max: bound(limits::CREDIT_NOTES_PER_INVOICE_MAX),
        movement_days_max: bound(limits::MOVEMENT_DAYS_MAX),
        postings_per_entry_max: bound(limits::POSTINGS_PER_ENTRY_MAX),
        open_invoices_max: bound(limits::OPEN_INVOICES_MAX),
        rates_max: bound(limits::RATES_MAX),
        markup_steps_max: bound(limits::MARKUP_STEPS_MAX),
        labour_minutes_max: u64::from(limits::LABOUR_MINUTES_MAX),
        work_records_max: bound(limits::WORK_RECORDS_MAX),
        work_record_hours_max: limits::WORK_RECORD_HOURS_MAX,
        billed_work_max: bound(limits::BILLED_WORK_MAX),
        quotes_per_job_max: bound(limits::QUOTES_PER_JOB_MAX),
        quote_lines_max: bound(limits::QUOTE_LINES_MAX),
        visits_per_job_max: bound(limits::VISITS_PER_JOB_MAX),
        stamps_per_visit_max: bound(limits::STAMPS_PER_VISIT_MAX),
        stamps_per_job_max: bound(limits::STAMPS_PER_JOB_MAX),
        work_per_job_max: bound(limits::WORK_PER_JOB_MAX),
        invoices_per_job_max: bound(limits::INVOICES_PER_JOB_MAX),
        job_text_bytes_max: bound(limits::JOB_TEXT_BYTES_MAX),
        concerns_max: bound(limits::CONCERNS_MAX),
        long_time_hours: limits::LONG_TIME_HOURS,
        rule_bytes_max: bound(limits::RULE_BYTES_MAX),
        rule_number_max: limits::RULE_NUMBER_MAX,
        rules_max: bound(limits::RULES_MAX),
        rdates_max: bound(limits::RDATES_MAX),
        exdates_max: bound(limits::EXDATES_MAX),
        occurrence_overrides_max: bound(limits::OCCURRENCE_OVERRIDES_MAX),
        holidays_max: bound(limits::HOLIDAYS_MAX),
        occurrence_seconds_max: limits::OCCURRENCE_SECONDS_MAX,
        occurrence_days_max: limits::OCCURRENCE_DAYS_MAX,
        occurrences_max: limits::OCCURRENCES_MAX,
        recurrence_steps_max: u64::from(limits::RECURRENCE_STEPS_MAX),
        recurrence_shift_days_max: limits::RECURRENCE_SHIFT_DAYS_MAX,
        contract_interval_max: limits::CONTRACT_INTERVAL_MAX,
        contract_tolerance_days_max: limits::CONTRACT_TOLERANCE_DAYS_MAX,
        board_days_max: u64::from(limits::BOARD_DAYS_MAX),
        board_rows_max: bound(limits::BOARD_ROWS_MAX),
        board_blocks_max: bound(limits::BOARD_BLOCKS_MAX),
        board_bytes_max: bound(limits::BOARD_BYTES_MAX),
        json_schema_version: u64::from(limits::JSON_SCHEMA_VERSION),
        payable_rounding_decimals_min: u64::from(limits::PAYABLE_ROUNDING_DECIMALS_MIN),
    }
}

fn bound(size: usize) -> u64 {
    u64::try_from(size).unwrap_or(u64::MAX)
}
