package dev.journeyman.tests

import dev.journeyman.*
import java.math.BigDecimal
import java.time.Instant
import java.time.LocalDate
import java.util.UUID
import java.util.concurrent.Callable
import java.util.concurrent.Executors
import java.util.concurrent.TimeUnit
import kotlin.test.Test
import kotlin.test.assertEquals
import kotlin.test.assertFailsWith
import kotlin.test.assertFalse
import kotlin.test.assertIs
import kotlin.test.assertNotEquals
import kotlin.test.assertTrue

private fun uuid(number: Int) = UUID.fromString("01999a3f-0000-7000-8000-%012x".format(number))

class HostTest {
    @Test
    fun `an error has its text as message, and its code, kind, remedy and arguments`() {
        val error = assertFailsWith<JourneymanException.Invalid> { moneyZero("EURO") }
        assertEquals("JM-MON-0001", error.code)
        assertEquals(Kind.INVALID, error.kind)
        assertEquals(error.text, error.message)
        assertEquals("EURO", error.arguments["given"])
        assertTrue(error.remedy.isNotEmpty())
        val caught: JourneymanException = error
        assertEquals("JM-MON-0001", caught.code)
    }

    @Test
    fun `a refusal is told from a mistake by its class`() {
        assertFailsWith<JourneymanException.Missing> { Tzdb.bundled().zone("Mars/Olympus") }
        assertFailsWith<JourneymanException.Limit> { moneyZero("AUD").copy(minor = Long.MAX_VALUE).let { moneyCheckedAdd(it, it) } }
    }

    @Test
    fun `what is left out of a record is what the library has for it`() {
        val nothing = "{}".toByteArray()
        assertEquals(conflictPolicyDefault(), ConflictPolicy())
        assertEquals(ConflictPolicy.fromJson(nothing), ConflictPolicy())
        val relaxed = ConflictPolicy(outsideHours = Severity.WARNING)
        assertEquals(conflictPolicyDefault().copy(outsideHours = Severity.WARNING), relaxed)
        assertEquals(RecurrencePolicy.fromJson(nothing), RecurrencePolicy())
        assertEquals(BookingDetails.fromJson(nothing), BookingDetails())
        assertEquals(Resources.fromJson(nothing), Resources())
    }

    @Test
    fun `decimals are exact and have one scale`() {
        val taken = moneyPercent(Money(1000, "AUD"), BigDecimal("12.50"), Rounding.HALF_UP)
        assertEquals(Money(125, "AUD"), taken)
        assertEquals(BigDecimal("12.5"), percentFromJson("\"12.50\"".encodeToByteArray()))
        assertEquals(Money(10_000, "AUD"), moneyPercent(Money(1000, "AUD"), BigDecimal("1E+3"), Rounding.HALF_UP))
        for (wrong in listOf("-1", "1E+999999999", "1E-999999999")) {
            assertFailsWith<JourneymanException.Invalid> { moneyPercent(Money(1, "AUD"), BigDecimal(wrong), Rounding.UP) }
        }
    }

    @Test
    fun `ids are types of their own and never nil`() {
        val bytes = JobId(uuid(1)).toJson()
        assertEquals("\"01999a3f-0000-7000-8000-000000000001\"", bytes.decodeToString())
        assertEquals(JobId(uuid(1)), JobId.fromJson(bytes))
        assertNotEquals<Any>(JobId(uuid(1)), VisitId(uuid(1)))
        assertEquals("JM-ID-0002", assertFailsWith<JourneymanException> { JobId(UUID(0, 0)).toJson() }.code)
    }

    @Test
    fun `a time that no calendar has is refused and not a crash`() {
        val zone = Tzdb.bundled().zone("Australia/Melbourne")
        for (instant in listOf(Instant.MAX, Instant.MIN, Instant.parse("+12026-01-01T00:00:00Z"))) {
            assertIs<JourneymanException>(assertFailsWith<JourneymanException> { zone.local(instant) })
        }
        assertFailsWith<JourneymanException> { zone.day(LocalDate.MAX) }
        val fine = Instant.parse("2026-10-05T22:00:00.123456789Z")
        assertEquals(fine, intervalIntersection(Interval(fine, fine.plusNanos(1)), Interval(fine, fine.plusNanos(1)))?.start)
    }

    @Test
    fun `a checked record that was copied with another field is refused`() {
        val start = Instant.parse("2026-10-05T22:00:00Z")
        val interval = Interval(start, start.plusSeconds(60))
        assertEquals(60, intervalSeconds(interval))
        assertEquals("JM-CAL-0001", assertFailsWith<JourneymanException> { intervalSeconds(interval.copy(end = start)) }.code)
    }

    @Test
    fun `an amount beyond the bounds is refused as its JSON is`() {
        for (minor in listOf(Long.MIN_VALUE, Long.MAX_VALUE, -9_007_199_254_740_992, 9_007_199_254_740_992)) {
            val amount = Money(minor, "AUD")
            val device = Device(DeviceId(uuid(0xd1)), "1", Tzdb.bundled())
            val uses = listOf<() -> Any>(
                { moneyNegated(amount) },
                { moneyText(amount) },
                { moneyCompare(amount, amount) },
                { amount.toJson() },
                { payment(1).copy(amount = amount).toJson() },
                { device.record(Command.TakePayment(payment(1).copy(amount = amount)), Instant.parse("2026-10-06T01:00:00Z"), CommandId(uuid(1))) },
            )
            for (use in uses) assertEquals("JM-MON-0005", assertFailsWith<JourneymanException> { use() }.code)
        }
        val most = Money(9_007_199_254_740_991, "AUD")
        assertEquals(most, moneyNegated(moneyNegated(most)))
    }

    @Test
    fun `a sealed time outside the years is refused as its JSON is`() {
        val seal = Seal(
            Command.TakePayment(payment(1)), CommandId(uuid(1)), DeviceId(uuid(2)), null, 0uL, emptyList(),
            Instant.parse("1600-01-01T00:00:00Z"), "1",
        )
        assertEquals("JM-CAL-0002", assertFailsWith<JourneymanException> { seal.toJson() }.code)
    }

    @Test
    fun `json is read strictly and written canonically`() {
        val bytes = """{"minor":1234,"currency":"AUD"}""".encodeToByteArray()
        assertEquals(Money(1234, "AUD"), Money.fromJson(bytes))
        assertTrue(bytes.contentEquals(Money.fromJson(bytes).toJson()))
        for (json in listOf("", "{", "{\"minor\":1.5,\"currency\":\"AUD\"}", "\u0000", "[".repeat(1 shl 20))) {
            assertFailsWith<JourneymanException> { Money.fromJson(json.encodeToByteArray()) }
        }
        assertFailsWith<JourneymanException> { Money.fromJson(byteArrayOf(-1, -2)) }
    }

    @Test
    fun `half a character is refused before it crosses`() {
        assertEquals("JM-FFI-0002", assertFailsWith<JourneymanException.Invalid> { Tzdb.bundled().zone("\uD800") }.code)
        assertEquals("JM-FFI-0002", assertFailsWith<JourneymanException.Invalid> { Money(1, "\uDC00").toJson() }.code)
        assertEquals("UTC", Tzdb.bundled().zone("UTC").name())
    }

    @Test
    fun `what crossed is freed when a later argument is refused`() {
        val long = PricedLine(PricedKind.MATERIAL, "x".repeat(4_000_000), Supply.GENERAL, BigDecimal.ONE, "C62", BigDecimal.ONE)
        val half = TaxTreatment(TaxCategory.EXEMPT, BigDecimal.ZERO, "\uD800")
        repeat(20) { assertFailsWith<JourneymanException> { invoiceLineOf(long, half) } }
        val before = resident()
        repeat(200) { assertFailsWith<JourneymanException> { invoiceLineOf(long, half) } } // 800 MB and more, if it is kept
        assertTrue(resident() - before < 400_000, "${resident() - before} KB are kept")
    }

    /** What the process holds in memory, in KB; nothing is said of systems without /proc. */
    private fun resident(): Long {
        val status = java.io.File("/proc/self/status")
        if (!status.exists()) return 0
        return status.readLines().first { it.startsWith("VmRSS") }.filter(Char::isDigit).toLong()
    }

    @Test
    fun `an object that crossed for a call that was refused is freed when it is closed`() {
        val before = witnesses()
        Witness().use { one ->
            Witness().use { other ->
                assertEquals(2uL, one.see("ab"))
                assertEquals(2uL, witnessesSee(one, listOf(one, other), "ab"))
                assertFailsWith<JourneymanException> { one.see("\uD800") }
                assertFailsWith<JourneymanException> { witnessesSee(one, listOf(one, other), "\uD800") }
                val closed = Witness().also { it.close() }
                assertFailsWith<IllegalStateException> { witnessesSee(one, listOf(other, closed), "ab") }
                assertEquals(before + 2, witnesses())
            }
        }
        assertEquals(before, witnesses())
    }

    @Test
    fun `a call within a lazily made argument leaves the other arguments alone`() {
        val before = witnesses()
        Witness().use { one ->
            val asking = object : AbstractList<Witness>() {
                override val size = 2
                override fun get(index: Int): Witness = one.also { it.see("asked while the call is put together") }
            }
            assertEquals(2uL, witnessesSee(one, asking, "ab"))
            assertFailsWith<JourneymanException> { witnessesSee(one, asking, "\uD800") }
        }
        assertEquals(before, witnesses())
    }

    @Test
    fun `a panic is an exception, and everything works afterwards`() {
        assertFailsWith<InternalException> { provokePanic() }
        assertEquals(Money(0, "AUD"), moneyZero("AUD"))
    }

    @Test
    fun `an object that was closed is refused and not a crash`() {
        val tzdb = Tzdb.bundled()
        val zone = tzdb.zone("UTC")
        tzdb.close()
        tzdb.close()
        assertFailsWith<IllegalStateException> { tzdb.zone("UTC") }
        assertEquals("UTC", zone.name())
    }

    @Test
    fun `a closed object is refused as an argument and not read`() {
        val day = LocalDate.of(2026, 1, 2)
        repeat(50) {
            val closed = Ledger().also { it.close() }
            val others = List(50) { Payments() } // which take the memory that was freed
            assertFailsWith<IllegalStateException> { ledgerTrialBalance(closed, day) }
            assertFailsWith<IllegalStateException> { Office(Tzdb.bundled().also { it.close() }) }
            others.forEach { it.close() }
        }
    }

    @Test
    fun `a closed object is not compared`() {
        val closed = Ledger().also { it.close() }
        assertFailsWith<IllegalStateException> { Ledger() == closed }
        assertFailsWith<IllegalStateException> { closed == Ledger() }
    }

    @Test
    fun `a closed object is shown as closed, and is itself`() {
        val office = Office(Tzdb.bundled())
        for (one in listOf(Ledger(), Payments(), office.state().diary(), office.state())) {
            assertTrue("bytes of JSON" in one.toString(), one.toString())
            one.close()
            assertEquals("${one.javaClass.simpleName}(closed)", one.toString())
            assertTrue(one.equals(one))
            assertTrue(one in setOf<Any>(one))
        }
    }

    @Test
    fun `a variant without data is shown by its name and is one`() {
        assertEquals("Accepted", "${Verdict.Accepted}")
        assertEquals("[Waived, Same]", listOf(JobBilling.Waived, NextStage.Same).toString())
        assertEquals<Verdict>(Verdict.Accepted, Verdict.fromJson("""{"accepted":{}}""".encodeToByteArray()))
    }

    @Test
    fun `equal objects have one hash code and are found in a set`() {
        assertEquals(Ledger(), Ledger())
        assertTrue(Ledger() in hashSetOf<Any>(Ledger()))
        assertTrue(Payments() in hashSetOf<Any>(Payments()))
        val office = Office(Tzdb.bundled())
        val set = hashSetOf<Any>(office.state())
        submit(office, 1u)
        assertTrue(office.state() in set)
    }

    @Test
    fun `an object is closed while other threads hand it on as an argument`() {
        val day = LocalDate.of(2026, 1, 2)
        repeat(200) {
            val ledger = Ledger()
            val pool = Executors.newFixedThreadPool(4)
            val using = (1..4).map {
                pool.submit {
                    try {
                        repeat(20) { ledgerTrialBalance(ledger, day) }
                    } catch (_: IllegalStateException) {
                        // it was closed meanwhile
                    }
                }
            }
            Thread.yield()
            ledger.close()
            val others = List(50) { Payments() }
            using.forEach { it.get(60, TimeUnit.SECONDS) }
            pool.shutdown()
            others.forEach { it.close() }
        }
    }

    @Test
    fun `what the collector takes while it is an argument is not freed under the call`() {
        val collecting = java.util.concurrent.atomic.AtomicBoolean(true)
        val collector = kotlin.concurrent.thread(isDaemon = true) { while (collecting.get()) System.gc() }
        try {
            val nothing = ledgerTrialBalance(Ledger(), LocalDate.of(2026, 1, 1))
            repeat(500) { assertEquals(nothing, ledgerTrialBalance(Ledger(), LocalDate.of(2026, 1, 1))) }
        } finally {
            collecting.set(false)
            collector.join()
        }
    }

    @Test
    fun `an object is closed while other threads use it`() {
        repeat(20) {
            val zone = Tzdb.bundled().zone("UTC")
            val pool = Executors.newFixedThreadPool(4)
            val using = pool.invokeAll(
                (1..4).map { number ->
                    Callable {
                        try {
                            repeat(100) { if (number == 4 && it == 50) zone.close() else assertEquals("UTC", zone.name()) }
                        } catch (_: IllegalStateException) {
                            // it was closed meanwhile
                        }
                    }
                },
                60,
                TimeUnit.SECONDS,
            )
            pool.shutdown()
            using.forEach { it.get() }
        }
    }

    @Test
    fun `a view of a part shows what changes and is not changed by itself`() {
        val office = Office(Tzdb.bundled())
        val (state, payments) = office.state().let { it to it.payments() }
        val event = PaymentEvent.Recorded(payment(1))
        assertEquals("JM-FFI-0005", assertFailsWith<JourneymanException.Refused> { payments.apply(event) }.code)
        assertEquals(0, payments.all().size)
        submit(office, 1u)
        assertEquals(1, payments.all().size)
        assertEquals(state, office.state())
        val copy = Payments.fromJson(payments.toJson())
        assertEquals(payments, copy)
        copy.apply(PaymentEvent.Recorded(payment(2)))
        assertEquals(listOf(1, 2), listOf(payments.all().size, copy.all().size))
        assertFalse(payments == copy)
    }

    @Test
    fun `one office is used from many threads at once`() {
        val office = Office(Tzdb.bundled())
        val (writers, readers) = 4 to 4
        val pool = Executors.newFixedThreadPool(writers + readers)
        val writing = (1..writers).map { writer ->
            Callable { (1..25).forEach { submit(office, it.toULong(), device = writer) } }
        }
        val reading = (1..readers).map {
            Callable {
                repeat(50) {
                    office.state().let { state -> assertEquals(state, state) }
                    dispatchVisits(office.state().jobs(), office.state().diary())
                    FirmState.fromJson(office.state().toJson())
                }
            }
        }
        val done = pool.invokeAll(writing + reading, 120, TimeUnit.SECONDS)
        pool.shutdown()
        done.forEach { it.get() } // throws what a thread threw, and when one wasn't done in time
        assertEquals(100, office.state().payments().all().size)
        assertEquals(100uL, office.head().sequence)
    }

    private fun payment(number: Int) = Payment(
        id = PaymentId(uuid(0xb000 + number)),
        customer = CustomerId(uuid(0xc1)),
        job = null,
        amount = Money(100, "AUD"),
        method = PaymentMethod.CASH,
        receivedOn = LocalDate.of(2026, 10, 6),
        reference = null,
    )

    private val last = java.util.concurrent.ConcurrentHashMap<Int, Envelope>()

    /** Submits the next envelope of a device: a payment. */
    private fun submit(office: Office, sequence: ULong, device: Int = 1) {
        val number = device * 1000 + sequence.toInt()
        val envelope = logSeal(
            Seal(
                command = Command.TakePayment(payment(number)),
                commandId = CommandId(uuid(0xe0000 + number)),
                deviceId = DeviceId(uuid(0xd0 + device)),
                previous = last[device],
                basedOn = 0uL,
                dependsOn = emptyList(),
                occurredAt = Instant.parse("2026-10-06T01:00:00Z"),
                rules = "0.1.0",
            ),
        )
        check(envelope.deviceSeq == sequence)
        last[device] = envelope
        office.submit(envelope, ActorId(uuid(0xa1)), Instant.parse("2026-10-06T05:00:00Z"))
    }
}
