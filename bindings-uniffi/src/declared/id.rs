//! Written by declare.py from the core's `id`: change that, and run it.

use super::names::{
    ActorId, BookingId, CommandId, CreditNoteId, CustomerId, DeviceId, EquipmentId, InvoiceId, JobId, LeaveId,
    PaymentId, QuoteId, RefundId, SiteId, TechnicianId, VehicleId, VisitId, WorkId,
};
use crate::convert::id;

id! {
/// A customer: who asks for work and pays.
CustomerId as CustomerIdParts named "CustomerId"
}

id! {
/// A site: where the work is.
SiteId as SiteIdParts named "SiteId"
}

id! {
/// A job, from the enquiry to the last visit.
JobId as JobIdParts named "JobId"
}

id! {
/// A quote for a job.
QuoteId as QuoteIdParts named "QuoteId"
}

id! {
/// A visit of a job.
VisitId as VisitIdParts named "VisitId"
}

id! {
/// A technician.
TechnicianId as TechnicianIdParts named "TechnicianId"
}

id! {
/// A booking of a technician"s time.
BookingId as BookingIdParts named "BookingId"
}

id! {
/// An absence of a technician.
LeaveId as LeaveIdParts named "LeaveId"
}

id! {
/// A vehicle.
VehicleId as VehicleIdParts named "VehicleId"
}

id! {
/// A piece of equipment.
EquipmentId as EquipmentIdParts named "EquipmentId"
}

id! {
/// An invoice.
InvoiceId as InvoiceIdParts named "InvoiceId"
}

id! {
/// A credit note.
CreditNoteId as CreditNoteIdParts named "CreditNoteId"
}

id! {
/// A payment.
PaymentId as PaymentIdParts named "PaymentId"
}

id! {
/// A refund of a payment.
RefundId as RefundIdParts named "RefundId"
}

id! {
/// A piece of work recorded on a visit: time or material.
WorkId as WorkIdParts named "WorkId"
}

id! {
/// A person who gives commands.
ActorId as ActorIdParts named "ActorId"
}

id! {
/// A device: a phone or a browser.
DeviceId as DeviceIdParts named "DeviceId"
}

id! {
/// A command, made and stored on the device before it is sent.
CommandId as CommandIdParts named "CommandId"
}
