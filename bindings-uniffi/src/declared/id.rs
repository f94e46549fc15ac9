//! Written by declare.py from the core's `id`: change that, and run it.

use super::names::{
    ActorId, BookingId, CommandId, CreditNoteId, CustomerId, DeviceId, InvoiceId, JobId, LeaveId, PaymentId, QuoteId,
    RefundId, SiteId, TechnicianId, VisitId, WorkId,
};
use crate::convert::{id, wire};

id! {
/// A customer: who asks for work and pays.
CustomerId as CustomerIdParts named "CustomerId"
}

wire!(CustomerId, customer_id_from_json, customer_id_to_json);

id! {
/// A site: where the work is.
SiteId as SiteIdParts named "SiteId"
}

wire!(SiteId, site_id_from_json, site_id_to_json);

id! {
/// A job, from the enquiry to the last visit.
JobId as JobIdParts named "JobId"
}

wire!(JobId, job_id_from_json, job_id_to_json);

id! {
/// A quote for a job.
QuoteId as QuoteIdParts named "QuoteId"
}

wire!(QuoteId, quote_id_from_json, quote_id_to_json);

id! {
/// A visit of a job.
VisitId as VisitIdParts named "VisitId"
}

wire!(VisitId, visit_id_from_json, visit_id_to_json);

id! {
/// A technician.
TechnicianId as TechnicianIdParts named "TechnicianId"
}

wire!(TechnicianId, technician_id_from_json, technician_id_to_json);

id! {
/// A booking of a technician"s time.
BookingId as BookingIdParts named "BookingId"
}

wire!(BookingId, booking_id_from_json, booking_id_to_json);

id! {
/// An absence of a technician.
LeaveId as LeaveIdParts named "LeaveId"
}

wire!(LeaveId, leave_id_from_json, leave_id_to_json);

id! {
/// An invoice.
InvoiceId as InvoiceIdParts named "InvoiceId"
}

wire!(InvoiceId, invoice_id_from_json, invoice_id_to_json);

id! {
/// A credit note.
CreditNoteId as CreditNoteIdParts named "CreditNoteId"
}

wire!(CreditNoteId, credit_note_id_from_json, credit_note_id_to_json);

id! {
/// A payment.
PaymentId as PaymentIdParts named "PaymentId"
}

wire!(PaymentId, payment_id_from_json, payment_id_to_json);

id! {
/// A refund of a payment.
RefundId as RefundIdParts named "RefundId"
}

wire!(RefundId, refund_id_from_json, refund_id_to_json);

id! {
/// A piece of work recorded on a visit: time or material.
WorkId as WorkIdParts named "WorkId"
}

wire!(WorkId, work_id_from_json, work_id_to_json);

id! {
/// A person who gives commands.
ActorId as ActorIdParts named "ActorId"
}

wire!(ActorId, actor_id_from_json, actor_id_to_json);

id! {
/// A device: a phone or a browser.
DeviceId as DeviceIdParts named "DeviceId"
}

wire!(DeviceId, device_id_from_json, device_id_to_json);

id! {
/// A command, made and stored on the device before it is sent.
CommandId as CommandIdParts named "CommandId"
}

wire!(CommandId, command_id_from_json, command_id_to_json);
