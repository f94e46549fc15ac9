package dev.journeyman.tests

import dev.journeyman.*
import java.time.*
import kotlin.test.Test
import kotlin.test.assertEquals

/** With both packages imported whole, `LocalDate`, `LocalDateTime` and `LocalTime` are still java.time's alone. */
class ImportsTest {
    @Test
    fun `java time and this library are imported side by side`() {
        val day: LocalDate = LocalDate.of(2026, 10, 5)
        val hours = WorkingHours(Weekday.MONDAY, LocalTime.of(8, 0), LocalTime.of(16, 0), endsNextDay = false)
        val time: LocalDateTime = day.atTime(hours.start)
        val resolved = Tzdb.bundled().zone("UTC").instant(time, Disambiguation.REJECT)
        assertEquals(Instant.parse("2026-10-05T08:00:00Z"), resolved)
    }
}
