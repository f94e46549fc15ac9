import Foundation
import Journeyman

/// A day of a plumbing firm: an office, and a phone that works offline.
///
/// Names, numbers and ids are invented. An app takes ids from `UUID()` or, better, a version 7 UUID, and `now` from its clock;
/// here they are given, so that the day is the same every time.
final class Day {
    private let zone: ZoneName = "Australia/Melbourne"
    private let tzdb = Tzdb.bundled()
    private let today = LocalDate(year: 2026, month: 10, day: 6)
    private let melbourne: Zone
    private let office: Office
    private let desk: Device
    private let phone: Device
    private var log: [String] = [] // an app keeps this in its database

    private let ada = TechnicianId(uuid: uuid(0x101))
    private let customer = CustomerId(uuid: uuid(0xc1))
    private let job = JobId(uuid: uuid(0x201))
    private let visit = VisitId(uuid: uuid(0x301))
    private let otherJob = JobId(uuid: uuid(0x202))
    private let otherVisit = VisitId(uuid: uuid(0x302))
    private let invoice = InvoiceId(uuid: uuid(0x701))
    private var commands = 0
    private var now = Date()

    init() throws {
        melbourne = try tzdb.zone(name: zone)
        office = Office(tzdb: tzdb)
        desk = try Device(deviceId: DeviceId(uuid: uuid(0xd1)), rules: "desk 1.0", tzdb: tzdb)
        phone = try Device(deviceId: DeviceId(uuid: uuid(0xd2)), rules: "phone 1.0", tzdb: tzdb)
        now = try at(8, 0)
    }

    /// The whole day. Gives what happened, line by line.
    func run() throws -> [String] {
        try open()
        var lines = [try clash(), try freeTimes()]
        try sync()
        lines.append(try workOffline())
        try sync()
        lines.append(try issue())
        lines.append(try pay())
        return lines
    }

    /// The firm, a customer, a technician, and a job for which a visit is booked from nine to eleven.
    private func open() throws {
        try give(.openFirm(settings: settings()), to: desk)
        try give(.registerCustomer(customer: customer, paymentTerms: nil), to: desk)
        let days: [Weekday] = [.monday, .tuesday, .wednesday, .thursday, .friday]
        let hours = days.map {
            WorkingHours(day: $0, start: LocalTime(hour: 8, minute: 0), end: LocalTime(hour: 16, minute: 0), endsNextDay: false)
        }
        let technician = Technician(id: ada, zone: zone, hours: hours)
        try give(.schedule(command: .addTechnician(technician: technician)), to: desk)
        for number in [job, otherJob] {
            let site = SiteId(uuid: uuid(0x401))
            let enquiry = JobCommand.recordEnquiry(job: number, customer: customer, site: site, summary: "Leaking tap")
            try give(.job(job: number, command: enquiry), to: desk)
            try give(.job(job: number, command: .approveWithoutQuote), to: desk)
        }
        try give(planned(job, visit, booking: 0x501, start: LocalTime(hour: 9, minute: 0)), to: desk)
    }

    /// A second visit at the same time: the refusal says why, and each conflict what would resolve it.
    private func clash() throws -> String {
        do {
            try give(planned(otherJob, otherVisit, booking: 0x502, start: LocalTime(hour: 10, minute: 15)), to: desk)
            return "the clash was taken"
        } catch let error as JourneymanError {
            guard case .Refused = error else { throw error }
            return "clash: \(error.localizedDescription)"
        }
    }

    private func freeTimes() throws -> String {
        let request = SlotRequest(
            count: 2, durationSeconds: 3600, technicians: [], notBefore: try at(9, 0), horizonDays: 7, stepMinutes: 30, windows: [])
        let times = try scheduleNextSlots(diary: desk.view().diary(), tzdb: tzdb, request: request).slots.map(\.start.local.time)
        try give(planned(otherJob, otherVisit, booking: 0x502, start: times[0]), to: desk)
        return "free: \(times), booked \(times[0])"
    }

    /// No network: what happened is recorded on the phone, kept, and shown at once.
    private func workOffline() throws -> String {
        now = try at(9, 5)
        try give(.job(job: job, command: .startVisit(visit: visit)), to: phone)
        now = try at(10, 35)
        try give(.job(job: job, command: .finishVisit(visit: visit)), to: phone)
        let worked = Interval(start: try at(9, 5), end: try at(10, 35))
        let time = JobCommand.recordTime(work: WorkId(uuid: uuid(0x601)), visit: visit, technician: ada, rate: "STD", worked: worked)
        try give(.job(job: job, command: time), to: phone)
        let washers = JobCommand.recordMaterial(
            work: WorkId(uuid: uuid(0x602)), visit: visit, description: "Washer", quantity: 2, unit: "C62", unitCost: "1.40",
            supply: .general)
        try give(.job(job: job, command: washers), to: phone)
        try give(.job(job: job, command: .complete), to: phone)
        let kept = try Device.fromJson(json: phone.toJson(), rules: "phone 1.0", tzdb: tzdb) // as after a crash
        let stage = try phone.view().job(job: job)?.stage()
        return "offline: \(kept.outbox().count) commands wait, the phone shows the job as \(stage.map { "\($0)" } ?? "unknown")"
    }

    private func issue() throws -> String {
        now = try at(14, 0)
        let command = Command.invoiceJob(invoice: invoice, job: job, covered: nil, reverseCharge: nil, expectedPayable: nil)
        try give(command, to: desk)
        try sync()
        guard let issued = try office.state().invoice(invoice: invoice) else { return "no invoice" }
        let title = try documentTitleText(documentTitle: issued.title)
        return "\(title) \(issued.details.number): \(try moneyText(money: issued.totals.payable))"
    }

    private func pay() throws -> String {
        guard let payable = try office.state().invoice(invoice: invoice)?.totals.payable else { return "no invoice" }
        let id = PaymentId(uuid: uuid(0x801))
        let payment = Payment(
            id: id, customer: customer, job: job, amount: payable, method: .card, receivedOn: today, reference: "card 4242")
        try give(.takePayment(payment: payment), to: desk)
        let share = InvoiceShare(invoice: invoice, amount: payable)
        try give(.allocate(credit: .payment(payment: id), shares: [share], on: today), to: desk)
        try sync()
        let balance = try ledgerInvoiceBalance(ledger: office.state().ledger(), invoice: invoice, asOf: today)
        return "paid: \(balance.status), \(try moneyText(money: balance.outstanding)) is outstanding"
    }

    /// Both devices send what waits and take in what the office says. An app does this over its own network.
    private func sync() throws {
        for device in [desk, phone] {
            for envelope in device.outbox() {
                let submission = try office.submit(envelope: envelope, actor: ActorId(uuid: uuid(0xa1)), receivedAt: now)
                log += submission.entries.map { $0.line() }
                precondition(submission.verdict == .accepted, "\(String(describing: submission.verdict))")
            }
        }
        for device in [desk, phone] {
            _ = try device.receive(lines: Array(log.dropFirst(Int(device.head().sequence))))
        }
    }

    private func give(_ command: Command, to device: Device) throws {
        commands += 1
        _ = try device.record(command: command, now: now, id: CommandId(uuid: uuid(0xe000 + commands)))
    }

    private func planned(_ job: JobId, _ visit: VisitId, booking: Int, start: LocalTime) -> Command {
        let time = BookingTime.civil(
            local: LocalDateTime(date: today, time: start), zone: zone, policy: .reject, durationSeconds: 7200)
        return .planVisit(
            job: job, visit: visit, booking: BookingId(uuid: uuid(booking)), technician: ada, time: time, window: nil, overrides: [])
    }

    private func at(_ hour: Int, _ minute: Int) throws -> Date {
        try melbourne.instant(
            local: LocalDateTime(date: today, time: LocalTime(hour: hour, minute: minute)), policy: .reject)
    }

    private func settings() -> FirmSettings {
        let since = LocalDate(year: 2020, month: 7, day: 1)
        let plumber = LabourRate(
            code: "STD", description: "Plumber", perHour: 95, minimumMinutes: 0, incrementMinutes: 15, supply: .general)
        return FirmSettings(
            regime: .au, registration: .registered(number: "99 999 999 999", since: since, until: nil), currency: "AUD",
            zone: zone, priceBasis: .exclusive,
            rounding: RoundingProfile(lineNet: .halfUp, tax: TaxRounding(at: .taxGroup, way: .halfUp), nets: .rounded),
            rateCard: RateCard(
                currency: "AUD", labour: [plumber], materialMarkup: 25, markupSteps: [], priceRounding: .halfUp),
            invoicePrefix: "INV-", creditNotePrefix: "CN-", paymentTerms: PaymentTerms(days: 14))
    }
}

private func uuid(_ number: Int) -> UUID {
    let digits = String(number, radix: 16)
    return UUID(uuidString: "01999a3f-0000-7000-8000-" + String(repeating: "0", count: 12 - digits.count) + digits)!
}
