# Written by tools/stubs.py from the tables in src/: change it there.

"""Every bound of the library, by name, so that a form can show it and a test can stand on its edge.

Each is checked before the work that it bounds starts. No input within them crashes the interpreter or takes
longer than its size explains.
"""

import typing as _typing

__all__ = [
    "MINOR_MAX",
    "PARTS_MAX",
    "DECIMAL_BYTES_MAX",
    "QUANTITY_MAX",
    "QUANTITY_DECIMALS_MAX",
    "UNIT_PRICE_MAX",
    "UNIT_PRICE_DECIMALS_MAX",
    "PERCENT_MAX",
    "PERCENT_DECIMALS_MAX",
    "EXCHANGE_RATE_MAX",
    "EXCHANGE_RATE_DECIMALS_MAX",
    "TEXT_BYTES_MAX",
    "LABEL_BYTES_MAX",
    "YEAR_MIN",
    "YEAR_MAX",
    "JSON_BYTES_MAX",
    "JSON_DEPTH_MAX",
    "ZONE_NAME_BYTES_MAX",
    "TZIF_BYTES_MAX",
    "INVOICE_LINES_MAX",
    "ADJUSTMENTS_MAX",
    "TAX_GROUPS_MAX",
    "FURTHER_TAXES_MAX",
    "EXACT_BITS_MAX",
    "PAYABLE_ROUNDING_DECIMALS_MIN",
    "TAX_PERCENT_MAX",
    "PAYMENT_DAYS_MAX",
    "PAYMENT_MONTHS_MAX",
    "INSTALMENTS_MAX",
    "TECHNICIANS_MAX",
    "WORKING_HOURS_MAX",
    "LEAVE_MAX",
    "BOOKINGS_MAX",
    "BOOKING_SECONDS_MAX",
    "OVERRIDES_MAX",
    "OFFSET_SECONDS_MAX",
    "CONFLICTS_MAX",
    "FIX_WORK_MAX",
    "SLOT_COUNT_MAX",
    "SLOT_HORIZON_DAYS_MAX",
    "SLOT_STEP_MINUTES_MAX",
    "SLOT_WINDOWS_MAX",
    "SITES_NEAR_MAX",
    "SLOT_RELAXATIONS_MAX",
    "SLOT_GIVEN_MAX",
    "SLOT_CREW_COMBINATIONS_MAX",
    "SLOT_WORK_MAX",
    "LOG_LINE_BYTES_MAX",
    "COMMAND_BYTES_MAX",
    "BODY_DEPTH_MAX",
    "DEPENDENCIES_MAX",
    "CLOCK_AHEAD_SECONDS_MAX",
    "DOCUMENT_PREFIX_BYTES_MAX",
    "HELD_MAX",
    "OUTBOX_MAX",
    "REFUNDS_PER_PAYMENT_MAX",
    "ALLOCATIONS_PER_PAYMENT_MAX",
    "ALLOCATIONS_PER_INVOICE_MAX",
    "CREDIT_NOTES_PER_INVOICE_MAX",
    "MOVEMENT_DAYS_MAX",
    "POSTINGS_PER_ENTRY_MAX",
    "OPEN_INVOICES_MAX",
    "RATES_MAX",
    "MARKUP_STEPS_MAX",
    "LABOUR_MINUTES_MAX",
    "WORK_RECORDS_MAX",
    "WORK_RECORD_HOURS_MAX",
    "BILLED_WORK_MAX",
    "QUOTES_PER_JOB_MAX",
    "QUOTE_LINES_MAX",
    "VISITS_PER_JOB_MAX",
    "STAMPS_PER_VISIT_MAX",
    "STAMPS_PER_JOB_MAX",
    "WORK_PER_JOB_MAX",
    "INVOICES_PER_JOB_MAX",
    "JOB_TEXT_BYTES_MAX",
    "CONCERNS_MAX",
    "LONG_TIME_HOURS",
    "RULE_BYTES_MAX",
    "RULE_NUMBER_MAX",
    "RULES_MAX",
    "RDATES_MAX",
    "EXDATES_MAX",
    "OCCURRENCE_OVERRIDES_MAX",
    "HOLIDAYS_MAX",
    "OCCURRENCE_SECONDS_MAX",
    "OCCURRENCE_DAYS_MAX",
    "OCCURRENCES_MAX",
    "RECURRENCE_STEPS_MAX",
    "RECURRENCE_SHIFT_DAYS_MAX",
    "CONTRACT_INTERVAL_MAX",
    "CONTRACT_TOLERANCE_DAYS_MAX",
    "SPANS_MAX",
    "DOUBLE_BOOKINGS_MAX",
    "BREAKS_MAX",
    "QUALIFICATIONS_MAX",
    "VEHICLES_MAX",
    "EQUIPMENT_MAX",
    "SITES_MAX",
    "CLOSURES_MAX",
    "PUBLIC_HOLIDAYS_MAX",
    "TRAVEL_LEGS_MAX",
    "TRAVEL_SECONDS_MAX",
    "CREW_MAX",
    "TAKEN_MAX",
    "NEEDS_MAX",
    "BOOKING_DEPENDENCIES_MAX",
    "DEPENDENCY_LAG_SECONDS_MAX",
    "DIARY_CHANGES_MAX",
    "BOARD_DAYS_MAX",
    "BOARD_ROWS_MAX",
    "BOARD_BLOCKS_MAX",
    "BOARD_BYTES_MAX",
    "JSON_SCHEMA_VERSION",
]

MINOR_MAX: _typing.Final[int]
"""The largest amount, in minor units, either way of zero: 2⁵³ − 1, the last integer that every JSON reader
holds exactly.
"""

PARTS_MAX: _typing.Final[int]
"""Most parts that one amount is split into."""

DECIMAL_BYTES_MAX: _typing.Final[int]
"""Longest decimal number, as text."""

QUANTITY_MAX: _typing.Final[int]
"""Largest quantity of a line."""

QUANTITY_DECIMALS_MAX: _typing.Final[int]
"""Most decimals of a quantity."""

UNIT_PRICE_MAX: _typing.Final[int]
"""Largest price of one unit, in major units."""

UNIT_PRICE_DECIMALS_MAX: _typing.Final[int]
"""Most decimals of a unit price."""

PERCENT_MAX: _typing.Final[int]
"""Largest percentage."""

PERCENT_DECIMALS_MAX: _typing.Final[int]
"""Most decimals of a percentage."""

EXCHANGE_RATE_MAX: _typing.Final[int]
"""Largest exchange rate."""

EXCHANGE_RATE_DECIMALS_MAX: _typing.Final[int]
"""Most decimals of an exchange rate."""

TEXT_BYTES_MAX: _typing.Final[int]
"""Longest text that a person wrote, in bytes of UTF-8."""

LABEL_BYTES_MAX: _typing.Final[int]
"""Longest code, number or reference that a person or another system gave."""

YEAR_MIN: _typing.Final[int]
"""First year of any date."""

YEAR_MAX: _typing.Final[int]
"""Last year of any date: the last that RFC 3339 can write."""

JSON_BYTES_MAX: _typing.Final[int]
"""Largest JSON document that is read."""

JSON_DEPTH_MAX: _typing.Final[int]
"""Most lists and objects, one in another, of a JSON document that is read."""

ZONE_NAME_BYTES_MAX: _typing.Final[int]
"""Longest name of a time zone."""

TZIF_BYTES_MAX: _typing.Final[int]
"""Largest TZif file that a host may give."""

INVOICE_LINES_MAX: _typing.Final[int]
"""Most lines of an invoice."""

ADJUSTMENTS_MAX: _typing.Final[int]
"""Most allowances, and most charges, of one invoice line, and as many of the document."""

TAX_GROUPS_MAX: _typing.Final[int]
"""Most combinations of tax category and rate on one invoice, and as many of further taxes that differ."""

FURTHER_TAXES_MAX: _typing.Final[int]
"""Most further taxes of one invoice line, or of one allowance or charge of the document."""

EXACT_BITS_MAX: _typing.Final[int]
"""Most bits above the line of an exact value, and as many below it, on the way to an invoice's totals."""

PAYABLE_ROUNDING_DECIMALS_MIN: _typing.Final[int]
"""An issued invoice's payable rounding is below one major unit, taken as one of so many decimals where it has fewer, or
below the smallest coin where that is more.
"""

TAX_PERCENT_MAX: _typing.Final[int]
"""Highest tax rate, in per cent."""

PAYMENT_DAYS_MAX: _typing.Final[int]
"""Longest time that a customer may take to pay, in days after the invoice."""

PAYMENT_MONTHS_MAX: _typing.Final[int]
"""Most months that terms of payment go on for to a day of a month."""

INSTALMENTS_MAX: _typing.Final[int]
"""Most instalments of one invoice: ten years of months."""

TECHNICIANS_MAX: _typing.Final[int]
"""Most technicians of one diary."""

WORKING_HOURS_MAX: _typing.Final[int]
"""Most spans of working hours of one technician's week."""

LEAVE_MAX: _typing.Final[int]
"""Most absences of one technician that a diary keeps."""

BOOKINGS_MAX: _typing.Final[int]
"""Most bookings of one technician that a diary keeps."""

BOOKING_SECONDS_MAX: _typing.Final[int]
"""Longest booking, and longest range of one look at the diary, in seconds: 31 days, and six hours by which clocks may
go back in them. Longer work is several bookings.
"""

OVERRIDES_MAX: _typing.Final[int]
"""Most overrides of one booking."""

OFFSET_SECONDS_MAX: _typing.Final[int]
"""Farthest that the clocks of a booking's start may be from UTC, in seconds, east or west: 18 hours, more than any have been."""

CONFLICTS_MAX: _typing.Final[int]
"""Most conflicts of one answer."""

FIX_WORK_MAX: _typing.Final[int]
"""Most work of each search for what would resolve the conflicts of one check, counted as SLOT_WORK_MAX is: for a later
start, for an earlier one, for others who could lead, and, for all of the conflicts together, for whoever could come
along and for what else could be taken. Beyond that fewer fixes are named, or none; no conflict depends on it.
"""

SLOT_COUNT_MAX: _typing.Final[int]
"""Most slots of one answer."""

SLOT_HORIZON_DAYS_MAX: _typing.Final[int]
"""Farthest that slots are searched, in days of 24 hours."""

SLOT_STEP_MINUTES_MAX: _typing.Final[int]
"""Longest step between the starts of slots, in minutes: one start a day."""

SLOT_WINDOWS_MAX: _typing.Final[int]
"""Most windows of one slot search."""

SITES_NEAR_MAX: _typing.Final[int]
"""Most sites that somebody visits within the longest way before one visit, where every way between is looked at at
once: in a look at all bookings of a diary.
"""

SLOT_RELAXATIONS_MAX: _typing.Final[int]
"""Most relaxations that one slot search names."""

SLOT_GIVEN_MAX: _typing.Final[int]
"""Most slots of which the cursor of a ranked search says that they were given."""

SLOT_CREW_COMBINATIONS_MAX: _typing.Final[int]
"""Most combinations of what is still needed, times the people who could bring some of it, for which the fewest who
come along to a slot are found for certain.
"""

SLOT_WORK_MAX: _typing.Final[int]
"""Most work of one slot search before it hands back a cursor: about as many looks at a booking, an absence, or a
person who might come along. So much takes less than a second.
"""

LOG_LINE_BYTES_MAX: _typing.Final[int]
"""Longest line of a log, and with it the largest entry."""

COMMAND_BYTES_MAX: _typing.Final[int]
"""Largest command in an envelope."""

BODY_DEPTH_MAX: _typing.Final[int]
"""Most lists and objects, one in another, of a command in an envelope: far more than any has."""

DEPENDENCIES_MAX: _typing.Final[int]
"""Most commands that one command may depend on."""

CLOCK_AHEAD_SECONDS_MAX: _typing.Final[int]
"""How far a device's clock may run ahead of the office's before it is flagged, in seconds."""

DOCUMENT_PREFIX_BYTES_MAX: _typing.Final[int]
"""Longest prefix of document numbers."""

HELD_MAX: _typing.Final[int]
"""Most envelopes of one device that wait for an earlier one."""

OUTBOX_MAX: _typing.Final[int]
"""Most commands that a device keeps until the office has answered."""

REFUNDS_PER_PAYMENT_MAX: _typing.Final[int]
"""Most refunds of one payment."""

ALLOCATIONS_PER_PAYMENT_MAX: _typing.Final[int]
"""Most invoices that one payment is allocated to, and most allocations in one command."""

ALLOCATIONS_PER_INVOICE_MAX: _typing.Final[int]
"""Most payments that are allocated to one invoice."""

CREDIT_NOTES_PER_INVOICE_MAX: _typing.Final[int]
"""Most credit notes of one invoice."""

MOVEMENT_DAYS_MAX: _typing.Final[int]
"""Most days on which the balance of one invoice or one payment changes."""

POSTINGS_PER_ENTRY_MAX: _typing.Final[int]
"""Most postings of one journal entry."""

OPEN_INVOICES_MAX: _typing.Final[int]
"""Most invoices among which one amount is shared out."""

RATES_MAX: _typing.Final[int]
"""Most labour rates of a rate card."""

MARKUP_STEPS_MAX: _typing.Final[int]
"""Most markup steps of a rate card."""

LABOUR_MINUTES_MAX: _typing.Final[int]
"""Longest minimum, increment or included time, in minutes: a day."""

WORK_RECORDS_MAX: _typing.Final[int]
"""Most records of work that are priced at once."""

WORK_RECORD_HOURS_MAX: _typing.Final[int]
"""Longest record of time worked, in hours: a week."""

BILLED_WORK_MAX: _typing.Final[int]
"""Most records of work, billed before or covered by a quoted price, that a draft is compared with."""

QUOTES_PER_JOB_MAX: _typing.Final[int]
"""Most quotes of one job."""

QUOTE_LINES_MAX: _typing.Final[int]
"""Most lines of one quote."""

VISITS_PER_JOB_MAX: _typing.Final[int]
"""Most visits of one job."""

STAMPS_PER_VISIT_MAX: _typing.Final[int]
"""Most reports of one visit that somebody set off, started or finished: far more than people make, so that
none is refused in practice.
"""

STAMPS_PER_JOB_MAX: _typing.Final[int]
"""Most such reports of all the visits of one job, so that a full job can be read back."""

WORK_PER_JOB_MAX: _typing.Final[int]
"""Most records of work on one job."""

INVOICES_PER_JOB_MAX: _typing.Final[int]
"""Most invoices of one job."""

JOB_TEXT_BYTES_MAX: _typing.Final[int]
"""Most bytes of the descriptions in the quotes and the work of one job: with the counts above, a full job is a
JSON document that can be read back.
"""

CONCERNS_MAX: _typing.Final[int]
"""Most ids of one kind that a blocker or a flag of a job names."""

LONG_TIME_HOURS: _typing.Final[int]
"""Hours after which recorded time is flagged: somebody forgot to stop the timer."""

RULE_BYTES_MAX: _typing.Final[int]
"""Longest text of a recurrence rule, in bytes."""

RULE_NUMBER_MAX: _typing.Final[int]
"""Largest count and interval of a recurrence rule: the largest integer of RFC 5545."""

RULES_MAX: _typing.Final[int]
"""Most rules of one series."""

RDATES_MAX: _typing.Final[int]
"""Most dates that are added to one series."""

EXDATES_MAX: _typing.Final[int]
"""Most dates that are taken out of one series."""

OCCURRENCE_OVERRIDES_MAX: _typing.Final[int]
"""Most occurrences of one series that are moved or skipped."""

HOLIDAYS_MAX: _typing.Final[int]
"""Most holidays that one expansion is given."""

OCCURRENCE_SECONDS_MAX: _typing.Final[int]
"""Longest occurrence, in seconds: 31 days."""

OCCURRENCE_DAYS_MAX: _typing.Final[int]
"""Longest occurrence in whole days."""

OCCURRENCES_MAX: _typing.Final[int]
"""Most occurrences of one expansion."""

RECURRENCE_STEPS_MAX: _typing.Final[int]
"""Most periods of all rules that one expansion looks at: days, weeks, months or years."""

RECURRENCE_SHIFT_DAYS_MAX: _typing.Final[int]
"""Farthest that a holiday moves an occurrence, in days."""

CONTRACT_INTERVAL_MAX: _typing.Final[int]
"""Longest interval of a service contract, in its unit."""

CONTRACT_TOLERANCE_DAYS_MAX: _typing.Final[int]
"""Longest that a service may come early or late, in days."""

SPANS_MAX: _typing.Final[int]
"""Most spans that are looked through for double bookings at once."""

DOUBLE_BOOKINGS_MAX: _typing.Final[int]
"""Most double bookings of one answer."""

BREAKS_MAX: _typing.Final[int]
"""Most spans of breaks of one technician's week, and of a site's hours."""

QUALIFICATIONS_MAX: _typing.Final[int]
"""Most skills, most licences and most roles of one technician."""

VEHICLES_MAX: _typing.Final[int]
"""Most vehicles of one diary."""

EQUIPMENT_MAX: _typing.Final[int]
"""Most pieces of equipment of one diary."""

SITES_MAX: _typing.Final[int]
"""Most sites of one diary."""

CLOSURES_MAX: _typing.Final[int]
"""Most times at which one vehicle, piece of equipment or site can't be used."""

PUBLIC_HOLIDAYS_MAX: _typing.Final[int]
"""Most public holidays of one diary."""

TRAVEL_LEGS_MAX: _typing.Final[int]
"""Most known ways between sites."""

TRAVEL_SECONDS_MAX: _typing.Final[int]
"""Longest way between two sites, in seconds: twelve hours. Visits that are as far apart have nothing
to do with each other.
"""

CREW_MAX: _typing.Final[int]
"""Most people of one booking besides the lead, and most people that a booking asks for."""

TAKEN_MAX: _typing.Final[int]
"""Most vehicles, and most pieces of equipment, of one booking."""

NEEDS_MAX: _typing.Final[int]
"""Most skills, most licences and most roles that one booking asks for."""

BOOKING_DEPENDENCIES_MAX: _typing.Final[int]
"""Most bookings that one booking depends on."""

DEPENDENCY_LAG_SECONDS_MAX: _typing.Final[int]
"""Longest that a booking waits for after another, in seconds: 366 days."""

DIARY_CHANGES_MAX: _typing.Final[int]
"""Most changes of one look at what would be."""

BOARD_DAYS_MAX: _typing.Final[int]
"""Most days of a board."""

BOARD_ROWS_MAX: _typing.Final[int]
"""Most rows of a board."""

BOARD_BLOCKS_MAX: _typing.Final[int]
"""Most blocks of a board, and most labels and blocks that a host adds to it."""

BOARD_BYTES_MAX: _typing.Final[int]
"""Largest board, in bytes of its JSON: one that is made fits in a JSON document with what `JSON_BYTES_MAX` leaves beside it."""

JSON_SCHEMA_VERSION: _typing.Final[int]
"""The version of the JSON schema that is written, and the newest that is read whole."""
