package dev.journeyman.tests

import dev.journeyman.*
import java.time.Instant
import java.time.LocalDate
import java.time.LocalDateTime
import java.util.UUID
import kotlin.test.Test
import kotlin.test.assertEquals
import kotlin.test.assertFailsWith

private fun uuid(number: Int) = UUID.fromString("01999a3f-0000-7000-8000-%012x".format(number))

private fun payment(on: LocalDate) =
    Payment(PaymentId(uuid(1)), CustomerId(uuid(2)), null, Money(100, "AUD"), PaymentMethod.CASH, on, null)

class DatesTest {
    private val tzdb = Tzdb.bundled()
    private val now = Instant.parse("2026-10-06T01:00:00Z")

    private fun refused(use: () -> Any) = assertFailsWith<JourneymanException.Limit> { use() }.also { assertEquals("JM-CAL-0002", it.code) }

    @Test
    fun `a day whose year has no four digits is refused where it crosses, so that no fact is lost`() {
        for (year in listOf(20260, 12000, 10000, -1, -5)) {
            val taken = payment(LocalDate.of(year, 10, 5))
            val device = Device(DeviceId(uuid(3)), "1", tzdb)
            refused { device.record(Command.TakePayment(taken), now, CommandId(uuid(4))) }
            refused { device.recordAfter(emptyList(), Command.TakePayment(taken), now, CommandId(uuid(4))) }
            refused { taken.toJson() }
            refused { Payments().apply(PaymentEvent.Recorded(taken)) }
            assertEquals(year.toString(), refused { calendarCheckDate(taken.receivedOn) }.arguments["year"])
            assertEquals(0, device.outbox().size)
        }
        for (day in listOf(LocalDate.of(0, 1, 1), LocalDate.of(9999, 12, 31))) {
            val taken = payment(day)
            assertEquals(taken, Payment.fromJson(taken.toJson()))
        }
    }

    @Test
    fun `what a device records the office reads`() {
        val (device, office) = Device(DeviceId(uuid(3)), "1", tzdb) to Office(tzdb)
        val envelope = device.record(Command.TakePayment(payment(LocalDate.of(2026, 10, 5))), now, CommandId(uuid(4)))
        office.submit(envelope, ActorId(uuid(5)), now)
        assertEquals(1, office.state().payments().all().size)
    }

    @Test
    fun `an instant or local time whose year has no four digits is refused where it crosses`() {
        val zone = tzdb.zone("UTC")
        for (year in listOf(12000, -5)) {
            val local = LocalDateTime.of(year, 1, 1, 9, 30)
            refused { zone.resolve(local) }
            refused { ZonedTime(local, "UTC", 0).toJson() }
            val at = local.toInstant(java.time.ZoneOffset.UTC)
            refused { zone.local(at) }
            refused { Device(DeviceId(uuid(3)), "1", tzdb).record(Command.TakePayment(payment(LocalDate.of(2026, 1, 1))), at, CommandId(uuid(4))) }
            refused { jobDecide(null, JobCommand.RecordEnquiry(JobId(uuid(1)), CustomerId(uuid(2)), SiteId(uuid(3)), "tap"), at) }
        }
    }
}
