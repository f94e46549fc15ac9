//! The core's values by their names. Written by declare.py.

pub(crate) use journeyman::billing::{BillableLine, BilledDraft, BilledLine, BillingContext, DepositShare};
pub(crate) use journeyman::board::{
    BlockKind, Board, BoardBlock, BoardCounts, BoardDay, BoardHour, BoardMark, BoardName, BoardPicture, BoardRequest,
    BoardRow, BoardTravel, BookingLabel, DayStretch, ExtraBlock, RowLabel,
};
pub(crate) use journeyman::calendar::ZoneName;
pub(crate) use journeyman::calendar::{Disambiguation, Interval, LocalTimeResolution, Weekday, ZonedTime};
pub(crate) use journeyman::device::Answer;
pub(crate) use journeyman::dispatch::{DispatchFlag, DispatchFlagKind, DispatchedBooking, DispatchedVisit};
pub(crate) use journeyman::error::{Failure, Kind};
pub(crate) use journeyman::event::{Command, Event, FirmSettings};
pub(crate) use journeyman::id::{
    ActorId, BookingId, CommandId, CreditNoteId, CustomerId, DeviceId, EquipmentId, InvoiceId, JobId, LeaveId,
    PaymentId, QuoteId, RefundId, SiteId, TechnicianId, VehicleId, VisitId, WorkId,
};
pub(crate) use journeyman::invoice::{
    Corrected, CreditDetails, CreditExplanation, CreditNote, CreditPart, CreditRule, CreditedFurtherTax, CreditedPart,
    CreditedTax, DocumentAdjustment, DocumentAllowance, DocumentCharge, Draft, EarlyPaymentBase, EarlyPaymentOffer,
    EarlyPaymentTerms, Elsewhere, Explanation, ExplanationStep, Figure, FurtherCreditRule, FurtherTax, FurtherTaxBase,
    FurtherTaxFigure, FurtherTaxRate, FurtherTaxTotal, InexpressiblePart, InexpressibleReason, Instalment,
    InstalmentShare, InstalmentTerms, InvoiceFate, InvoiceLine, InvoicePart, InvoiceRule, IssueDetails, Issued,
    LeftToCredit, LineAdjustment, LineAllowance, LineCharge, LineLeft, LineToCredit, LineTotals, NamedRounding,
    NetRounding, OtherSystem, PayableRounding, PrecedingInvoice, RoundingProfile, StepInput, TaxBreakdown, TaxCurrency,
    TaxesLeft, Totals, VoidDetails, VoidedInvoice,
};
pub(crate) use journeyman::invoice::{Exact, StepInputs};
pub(crate) use journeyman::job::{
    ApprovalBasis, JobBilling, JobBlocker, JobCommand, JobCommandKind, JobDecision, JobEvent, JobEventKind, JobFlag,
    JobFlagKind, JobGuard, JobOutlook, JobPart, JobStage, JobTiming, NextStage, Quote, QuoteState, RecordedWork, Visit,
    VisitStamp, VisitStampKind, VisitState, WorkEntry,
};
pub(crate) use journeyman::ledger::{
    Account, AccountBalance, AgedAmounts, Allocation, AllocationOrder, AllocationPlan, CreditToUse, CustomerBalance,
    CustomerReceivable, InvoiceBalance, InvoiceShare, JournalEntry, LedgerCommand, LedgerCreditNote, LedgerEvent,
    LedgerInvoice, LedgerPayment, LedgerRefund, LedgerSource, OpenCredit, OpenInvoice, PaymentBalance, PaymentShare,
    Posting, Receivables, ReceivablesTotal, SettlementStatus, Statement, StatementLine, TrialBalance, TrialTotal,
};
pub(crate) use journeyman::log::{Content, Envelope, Head, Seal, Verdict};
pub(crate) use journeyman::log::{Digest, RawJson};
pub(crate) use journeyman::money::Currency;
pub(crate) use journeyman::money::{CurrencyStatus, Money, Rounding};
pub(crate) use journeyman::office::{AttentionItem, CommandRecord, CustomerRecord, DeviceRecord, VisitRecord};
pub(crate) use journeyman::party::Country;
pub(crate) use journeyman::party::{Address, Contact, Customer, DueDay, PaymentTerms, Site};
pub(crate) use journeyman::payment::{Payment, PaymentCommand, PaymentEvent, PaymentMethod, Refund};
pub(crate) use journeyman::pricing::{
    CallOutFee, CallOutMade, LabourDone, LabourRate, MarkupStep, MaterialUsed, Priced, PricedExplanation, PricedKind,
    PricedLine, PricedWork, RateCard, WorkDone,
};
pub(crate) use journeyman::quantity::{ExchangeRate, InvoicedQuantity, Percent, Quantity, UnitPrice};
pub(crate) use journeyman::recurrence::Rule;
pub(crate) use journeyman::recurrence::{
    ByDay, ContractAnchor, ContractUnit, Due, Expansion, ExpansionRequest, Frequency, HolidayPolicy, MonthOverflow,
    Occurrence, OccurrenceChange, OccurrenceDuration, OccurrenceFlag, OccurrenceOverride, Recurrence, RecurrencePolicy,
    RuleEnd, RuleParts, ServiceContract,
};
pub(crate) use journeyman::schedule::{
    Absence, Agenda, Appointment, ArrivalWindow, BookedSpan, Booking, BookingDependency, BookingDetails, BookingStatus,
    BookingTime, Conflict, ConflictCode, ConflictOverride, ConflictPolicy, DaySpan, DiaryChange, DiaryLimits,
    DiarySite, DoubleBooking, Equipment, Fix, Leave, LeaveSpan, Licence, LocalSpan, MovedBooking, Needs, NothingYet,
    Obstacle, Proposal, PublicHoliday, Resources, RoleNeed, ScheduleCommand, ScheduleEvent, Severity, Skill, SkillNeed,
    Slot, SlotCursor, SlotPlace, SlotRanking, SlotRejection, SlotRelaxation, SlotRequest, SlotSearch, Technician,
    TravelLeg, TravelMatrix, Vehicle, WhatIf, WorkingHours,
};
pub(crate) use journeyman::tax::{
    CreditNoteTitle, DocumentTitle, PermittedRounding, PriceBasis, Regime, Registration, ReverseChargeCheck,
    ReverseChargeCondition, ReverseChargeFacts, Supply, TaxCategory, TaxDecision, TaxPoint, TaxPointRule, TaxQuestion,
    TaxRate, TaxRounding, TaxRoundingPoint, TaxRule, TaxTreatment,
};
pub(crate) use journeyman::text::{Label, Text};
pub(crate) use journeyman::unit::Unit;
