//! Writes the JSON Schemas of all operations and all public types as one document: `cargo run -p journeyman --example
//! schemas`. A host that doesn't want the code that makes them, which is as much as all the rest, ships the document.
//!
//! `$defs` has every type by its name, as it is read. Where more of it is there when it is written, such as fields that have
//! a default, `written` stands beside `required` and is `required` then. The operations' schemas refer to `$defs`.

#![expect(clippy::unwrap_used, clippy::panic, reason = "a tool that fails stops")]

use std::{
    collections::BTreeMap,
    io::{self, Write as _},
};

use journeyman::{
    billing, board, calendar, device, dispatch, error, event, invoice, job, json, ledger, log, money, office, party,
    payment, pricing, recurrence, schedule, tax,
};
use schemars::{SchemaGenerator, generate::SchemaSettings};
use serde_json::{Map, Value, json};

macro_rules! types {
    ($($module:ident: $($name:ident),+;)+) => {
        const TYPES: &[(&str, fn(&mut SchemaGenerator))] =
            &[$($((stringify!($name), |generator| _ = generator.subschema_for::<$module::$name>())),+),+];
    };
}

// Every public value; the bindings' tests fail when one is missing.
types! {
    error: CatalogueEntry, Failure, Kind;
    money: CurrencyStatus, Money, Rounding;
    calendar: Disambiguation, Interval, LocalTimeResolution, Weekday, ZonedTime;
    tax: CreditNoteTitle, DocumentTitle, PermittedRounding, PriceBasis, Regime, Registration, ReverseChargeCheck,
        ReverseChargeCondition, ReverseChargeFacts, Supply, TaxCategory, TaxDecision, TaxPoint, TaxPointRule, TaxQuestion,
        TaxRate, TaxRounding, TaxRoundingPoint, TaxRule, TaxTreatment;
    pricing: CallOutFee, CallOutMade, LabourDone, LabourRate, MarkupStep, MaterialUsed, Priced, PricedExplanation, PricedKind,
        PricedLine, PricedWork, RateCard, WorkDone;
    party: Address, Contact, Customer, DueDay, PaymentTerms, Site;
    job: ApprovalBasis, Job, JobBilling, JobBlocker, JobCommand, JobCommandKind, JobDecision, JobEvent, JobEventKind, JobFlag,
        JobFlagKind, JobGuard, JobOutlook, JobPart, JobStage, JobTiming, JobTransition, NextStage, Quote, QuoteState,
        RecordedWork, Visit, VisitStamp, VisitStampKind, VisitState, WorkEntry;
    recurrence: ByDay, ContractAnchor, ContractUnit, Due, Expansion, ExpansionRequest, Frequency, HolidayPolicy, MonthOverflow,
        Occurrence, OccurrenceChange, OccurrenceDuration, OccurrenceFlag, OccurrenceOverride, Recurrence, RecurrencePolicy,
        Rule, RuleEnd, RuleParts, ServiceContract;
    schedule: Absence, Agenda, Appointment, ArrivalWindow, BookedSpan, Booking, BookingDependency, BookingDetails,
        BookingStatus, BookingTime, Conflict, ConflictCode, ConflictOverride, ConflictPolicy, DaySpan, Diary, DiaryChange,
        DiaryLimits, DiarySite, DoubleBooking, Equipment, Fix, Leave, LeaveSpan, Licence, LocalSpan, MovedBooking, Needs,
        NothingYet, Obstacle, Proposal, PublicHoliday, Resources, RoleNeed, ScheduleCommand, ScheduleEvent, Severity, Skill, SkillNeed,
        Slot, SlotCursor, SlotPlace, SlotRanking, SlotRejection, SlotRelaxation, SlotRequest, SlotSearch, Technician, TravelLeg,
        TravelMatrix, Vehicle, WhatIf, WorkingHours;
    invoice: Corrected, CreditDetails, CreditExplanation, CreditNote, CreditPart, CreditRule, CreditedFurtherTax, CreditedPart, CreditedTax, DocumentAdjustment, DocumentAllowance,
        DocumentCharge, Draft, EarlyPaymentBase, EarlyPaymentOffer, EarlyPaymentTerms, Elsewhere, Explanation,
        ExplanationStep, Figure, FurtherCreditRule, FurtherTax, FurtherTaxBase, FurtherTaxFigure, FurtherTaxRate, FurtherTaxTotal,
        InexpressiblePart, InexpressibleReason, Instalment, InstalmentShare, InstalmentTerms, InvoiceFate,
        InvoiceLine, InvoicePart, InvoiceRule, IssueDetails, Issued, LeftToCredit, LineAdjustment, LineAllowance,
        LineCharge, LineLeft, LineToCredit, LineTotals, NamedRounding, NetRounding, OtherSystem, PayableRounding,
        PrecedingInvoice, RoundingProfile, StepInput, TaxBreakdown, TaxCurrency, TaxesLeft, Totals, VoidDetails,
        VoidedInvoice;
    payment: Payment, PaymentCommand, PaymentEvent, PaymentMethod, Payments, Refund;
    dispatch: DispatchFlag, DispatchFlagKind, DispatchedBooking, DispatchedVisit;
    board: BlockKind, Board, BoardBlock, BoardCounts, BoardDay, BoardHour, BoardMark, BoardName, BoardPicture,
        BoardRequest, BoardRow, BookingLabel, DayStretch, ExtraBlock, RowLabel;
    billing: BillableLine, BilledDraft, BilledLine, BillingContext, DepositShare;
    ledger: Account, AccountBalance, AgedAmounts, Allocation, AllocationOrder, AllocationPlan, CreditToUse, CustomerBalance,
        CustomerReceivable, InvoiceBalance, InvoiceShare, JournalEntry, Ledger, LedgerCommand, LedgerCreditNote, LedgerEvent,
        LedgerInvoice, LedgerPayment, LedgerRefund, LedgerSource, OpenCredit, OpenInvoice, PaymentBalance, PaymentShare,
        Posting, Receivables, ReceivablesTotal, SettlementStatus, Statement, StatementLine, TrialBalance, TrialTotal;
    event: Command, Event, FirmSettings;
    log: Content, Envelope, Head, Verdict;
    office: AttentionItem, CommandRecord, CustomerRecord, DeviceRecord, FirmState, VisitRecord;
    device: Answer;
}

// The values that only one operation gives: their structs are a host's own, and so are these names.
const ANSWERS: &[(&str, &str)] = &[
    ("ConflictTexts", "schedule.explain"),
    ("Replayed", "office.replay"),
    ("Submission", "office.submit"),
    ("Recorded", "device.record"),
    ("Received", "device.receive"),
];

type Definitions = BTreeMap<String, Value>;

fn main() {
    let read = definitions(SchemaSettings::draft2020_12().for_deserialize());
    let written = definitions(SchemaSettings::draft2020_12().for_serialize());
    for (name, _) in TYPES {
        assert!(read.contains_key(*name), "{name} has a schema of another name");
    }
    let (mut all_read, mut all_written) = (read.clone(), written);
    let mut operations = Vec::new();
    for operation in json::operations() {
        let (name, summary) = (operation.name(), operation.summary());
        let input = part(name, operation.input_schema().to_value(), &read, &mut all_read);
        let output = part(name, operation.output_schema().to_value(), &read, &mut all_written);
        for (answer, _) in ANSWERS.iter().filter(|(_, of)| *of == name) {
            all_read.insert((*answer).to_owned(), output.clone());
        }
        operations.push(json!({ "name": name, "summary": summary, "input": input, "output": output }));
    }
    let line = json!({ "type": "object", "description": "A line of the log, which is kept byte for byte." });
    all_read.insert("Entry".to_owned(), line);
    for (name, schema) in all_written {
        match all_read.get_mut(&name) {
            Some(read) => join(read, &schema),
            None => _ = all_read.insert(name, schema),
        }
    }
    let mut document = json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": format!("urn:journeyman:schema:{}", json::SCHEMA_VERSION),
        "version": json::SCHEMA_VERSION,
        "operations": operations,
        "$defs": all_read,
    });
    abridge(&mut document);
    let mut out = io::stdout().lock();
    serde_json::to_writer(&mut out, &document).unwrap();
    writeln!(out).unwrap();
}

fn definitions(settings: SchemaSettings) -> Definitions {
    let mut generator = settings.into_generator();
    for (_, add) in TYPES {
        add(&mut generator);
    }
    generator.take_definitions(true).into_iter().collect()
}

/// An operation's schema without the definitions, which go to all others; its own struct, which isn't public and may share
/// its name with that of another operation, stands in its place.
fn part(operation: &str, schema: Value, public: &Definitions, all: &mut Definitions) -> Value {
    let Value::Object(mut schema) = schema else { panic!("{operation}: a schema is an object") };
    for of_a_document in ["$schema", "$id"] {
        schema.remove(of_a_document);
    }
    let mut its_own = match schema.remove("$defs") {
        Some(Value::Object(its_own)) => its_own,
        _ => Map::new(),
    };
    if let Some(name) = schema.get("$ref").and_then(Value::as_str).and_then(|path| path.strip_prefix("#/$defs/"))
        && !public.contains_key(name)
    {
        let Some(Value::Object(own)) = its_own.remove(name) else { panic!("{operation}: no definition of {name}") };
        schema = own;
    }
    for (name, definition) in its_own {
        let known = all.entry(name.clone()).or_insert_with(|| definition.clone());
        assert!(*known == definition, "{operation}: {name} is two things");
    }
    Value::Object(schema)
}

/// Puts beside what must be there when a value is read what is there when it is written; nothing else may differ.
fn join(read: &mut Value, written: &Value) {
    match (read, written) {
        (Value::Object(read), Value::Object(written)) => {
            if read.get("required") != written.get("required") {
                read.insert("written".to_owned(), written["required"].clone());
            }
            for (key, read) in read.iter_mut().filter(|(key, _)| *key != "required" && *key != "written") {
                join(read, &written[key]);
            }
        }
        (Value::Array(read), Value::Array(written)) => {
            assert_eq!(read.len(), written.len());
            read.iter_mut().zip(written).for_each(|(read, written)| join(read, written));
        }
        (read, written) => assert_eq!(read, written),
    }
}

/// Of each description the first paragraph, without Rust's links: the rest is for those who read the library's own pages.
fn abridge(schema: &mut Value) {
    match schema {
        Value::Object(schema) => {
            if let Some(Value::String(text)) = schema.get_mut("description") {
                let paragraph = text.split("\n\n").next().unwrap_or_default().replace('\n', " ");
                *text = without_links(&paragraph);
            }
            schema.values_mut().for_each(abridge);
        }
        Value::Array(schemas) => schemas.iter_mut().for_each(abridge),
        _ => {}
    }
}

/// `[name](target)` and `[name]` are `name`, and a path of the source doesn't say where it starts.
fn without_links(text: &str) -> String {
    let mut plain = String::new();
    let mut parts = text.split("](");
    plain.push_str(parts.next().unwrap_or_default());
    for part in parts {
        plain.push(']');
        plain.push_str(part.split_once(')').map_or(part, |(_, after)| after));
    }
    plain.replace(['[', ']'], "").replace("super::", "").replace("crate::", "").replace("::", ".")
}
