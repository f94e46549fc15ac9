package dev.journeyman.examples

import dev.journeyman.*
import java.math.BigDecimal
import java.time.DayOfWeek
import java.time.Instant
import java.time.LocalDate
import java.time.LocalDateTime
import java.time.LocalTime
import java.util.UUID

/**
 * A day of a plumbing firm: an office, and a phone that works offline.
 *
 * Names, numbers and ids are invented. An app takes ids from `UUID.randomUUID()` or, better, a version 7 UUID, and `now` from
 * its clock; here they are given, so that the day is the same every time.
 */
class Day {
    private val zone: ZoneName = "Australia/Melbourne"
    private val tzdb = Tzdb.bundled()
    private val melbourne = tzdb.zone(zone)
    private val office = Office(tzdb)
    private val desk = Device(DeviceId(uuid(0xd1)), "desk 1.0", tzdb)
    private val phone = Device(DeviceId(uuid(0xd2)), "phone 1.0", tzdb)
    private val log = mutableListOf<String>() // an app keeps this in its database

    private val ada = TechnicianId(uuid(0x101))
    private val customer = CustomerId(uuid(0xc1))
    private val job = JobId(uuid(0x201))
    private val visit = VisitId(uuid(0x301))
    private val second = JobId(uuid(0x202)) to VisitId(uuid(0x302))
    private var commands = 0
    private var now: Instant = at(8, 0)

    /** The whole day. Gives what happened, line by line. */
    fun run(): List<String> = buildList {
        open()
        add(clash())
        add(freeTimes())
        sync()
        addAll(workOffline())
        sync()
        add(invoice())
        add(pay())
    }

    /** The firm, a customer, a technician, and a job for which a visit is booked from nine to eleven. */
    private fun open() {
        desk.give(Command.OpenFirm(settings))
        desk.give(Command.RegisterCustomer(customer))
        val hours = Weekday.entries.take(5).map { WorkingHours(it, LocalTime.of(8, 0), LocalTime.of(16, 0), false) }
        desk.give(Command.Schedule(ScheduleCommand.AddTechnician(Technician(ada, zone, hours))))
        for (number in listOf(job, second.first)) {
            desk.give(Command.Job(number, JobCommand.RecordEnquiry(number, customer, SiteId(uuid(0x401)), "Leaking tap")))
            desk.give(Command.Job(number, JobCommand.ApproveWithoutQuote))
        }
        desk.give(planned(job, visit, BookingId(uuid(0x501)), LocalTime.of(9, 0)))
    }

    /** A second visit at the same time: the refusal says why, and each conflict what would resolve it. */
    private fun clash(): String = try {
        desk.give(planned(second.first, second.second, BookingId(uuid(0x502)), LocalTime.of(10, 15)))
        error("the clash was taken")
    } catch (e: JourneymanException.Refused) {
        "clash: ${e.message}"
    }

    private fun freeTimes(): String {
        val request = SlotRequest(
            count = 2u,
            durationSeconds = 3600,
            technicians = emptyList(),
            notBefore = at(9, 0),
            horizonDays = 7u,
            stepMinutes = 30u,
            windows = emptyList(),
        )
        val slots = scheduleNextSlots(desk.view().diary(), tzdb, request).slots
        val first = slots.first().start.local.toLocalTime()
        desk.give(planned(second.first, second.second, BookingId(uuid(0x502)), first))
        return "free: ${slots.joinToString { it.start.local.toLocalTime().toString() }}, booked $first"
    }

    /** No network: what happened is recorded on the phone, kept, and shown at once. */
    private fun workOffline(): List<String> {
        now = at(9, 5)
        phone.give(Command.Job(job, JobCommand.StartVisit(visit)))
        now = at(10, 35)
        phone.give(Command.Job(job, JobCommand.FinishVisit(visit)))
        val worked = Interval(at(9, 5), at(10, 35))
        phone.give(Command.Job(job, JobCommand.RecordTime(WorkId(uuid(0x601)), visit, ada, "STD", worked)))
        phone.give(
            Command.Job(
                job,
                JobCommand.RecordMaterial(
                    work = WorkId(uuid(0x602)),
                    visit = visit,
                    description = "Washer",
                    quantity = BigDecimal(2),
                    unit = "C62",
                    unitCost = BigDecimal("1.40"),
                    supply = Supply.GENERAL,
                ),
            ),
        )
        phone.give(Command.Job(job, JobCommand.Complete))
        val kept = Device.fromJson(phone.toJson(), "phone 1.0", tzdb) // as after a crash
        val shown = checkNotNull(phone.view().job(job)).stage()
        return listOf("offline: ${kept.outbox().size} commands wait, the phone shows the job as $shown")
    }

    private fun invoice(): String {
        now = at(14, 0)
        desk.give(Command.InvoiceJob(InvoiceId(uuid(0x701)), job))
        sync()
        val invoice = checkNotNull(office.state().invoice(InvoiceId(uuid(0x701))))
        return "${documentTitleText(invoice.title)} ${invoice.details.number}: ${moneyText(invoice.totals.payable)}"
    }

    private fun pay(): String {
        val id = InvoiceId(uuid(0x701))
        val payable = checkNotNull(office.state().invoice(id)).totals.payable
        val payment = PaymentId(uuid(0x801))
        desk.give(
            Command.TakePayment(Payment(payment, customer, job, payable, PaymentMethod.CARD, today, reference = "card 4242")),
        )
        desk.give(Command.Allocate(CreditToUse.Payment(payment), listOf(InvoiceShare(id, payable)), today))
        sync()
        val balance = ledgerInvoiceBalance(office.state().ledger(), id, today)
        return "paid: ${balance.status}, ${moneyText(balance.outstanding)} is outstanding"
    }

    /** Both devices send what waits and take in what the office says. An app does this over its own network. */
    private fun sync() {
        for (device in listOf(desk, phone)) {
            for (envelope in device.outbox()) {
                val submission = office.submit(envelope, ActorId(uuid(0xa1)), now)
                log += submission.entries.map { it.line() }
                check(submission.verdict == Verdict.Accepted) { submission.verdict.toString() }
            }
        }
        for (device in listOf(desk, phone)) device.receive(log.drop(device.head().sequence.toInt()))
    }

    private fun Device.give(command: Command) {
        commands++
        record(command, now, CommandId(uuid(0xe000 + commands)))
    }

    private fun planned(job: JobId, visit: VisitId, booking: BookingId, start: LocalTime) = Command.PlanVisit(
        job,
        visit,
        booking,
        ada,
        BookingTime.Civil(LocalDateTime.of(today, start), zone, Disambiguation.REJECT, durationSeconds = 7200),
        window = null,
        overrides = emptyList(),
    )

    private fun at(hour: Int, minute: Int): Instant =
        melbourne.instant(LocalDateTime.of(today, LocalTime.of(hour, minute)), Disambiguation.REJECT)

    private val settings
        get() = FirmSettings(
            regime = Regime.AU,
            registration = Registration.Registered("99 999 999 999", LocalDate.of(2020, 7, 1)),
            currency = "AUD",
            zone = zone,
            priceBasis = PriceBasis.EXCLUSIVE,
            rounding = RoundingProfile(
                Rounding.HALF_UP,
                TaxRounding(TaxRoundingPoint.TAX_GROUP, Rounding.HALF_UP),
                NetRounding.ROUNDED,
            ),
            rateCard = RateCard(
                currency = "AUD",
                labour = listOf(LabourRate("STD", "Plumber", BigDecimal(95), 0u, 15u, Supply.GENERAL)),
                callOut = null,
                materialMarkup = BigDecimal(25),
                markupSteps = emptyList(),
                priceRounding = Rounding.HALF_UP,
            ),
            invoicePrefix = "INV-",
            creditNotePrefix = "CN-",
            paymentTerms = PaymentTerms(14u),
        )

    private companion object {
        /** A Tuesday. */
        val today: LocalDate = LocalDate.of(2026, 10, 6).also { check(it.dayOfWeek == DayOfWeek.TUESDAY) }

        fun uuid(number: Int): UUID = UUID.fromString("01999a3f-0000-7000-8000-%012x".format(number))
    }
}

fun main() = Day().run().forEach(::println)
