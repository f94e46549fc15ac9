package dev.journeyman.tests

import dev.journeyman.*
import java.time.Duration
import java.time.Instant
import java.time.LocalDateTime
import java.util.UUID
import kotlin.test.Test
import kotlin.test.assertEquals

private fun uuid(number: Int) = UUID.fromString("01999a3f-0000-7000-8000-%012x".format(number))

/** As README.md has it. */
fun travelMatrix(sites: List<SiteId>, drive: (origin: SiteId, destination: SiteId) -> Duration?) = TravelMatrix(
    legs = sites.flatMap { origin ->
        (sites - origin).mapNotNull { destination -> drive(origin, destination)?.let { TravelLeg(origin, destination, it.seconds) } }
    },
)

class TravelTest {
    private val sites = (1..3).map { SiteId(uuid(0x50 + it)) }
    private val technician = Technician(TechnicianId(uuid(1)), "Pacific/Auckland", hours = emptyList())

    @Test
    fun `travel times come from the host's own function, and what it doesn't know is told and isn't taken for zero`() {
        val (here, there, nowhere) = sites
        val travel = travelMatrix(sites) { origin, destination ->
            if (nowhere in listOf(origin, destination)) null else Duration.ofMinutes(25)
        }
        assertEquals(listOf(here to there, there to here), travel.legs.map { it.origin to it.destination })
        val diary = Diary.withResources(
            policy = ConflictPolicy(),
            resources = Resources(sites = sites.map { DiarySite(it, "Pacific/Auckland") }, travel = travel),
            technicians = listOf(technician),
            leave = emptyList(),
            bookings = listOf(booking(here)),
        )
        assertEquals(listOf(ConflictCode.TRAVEL_TOO_SHORT), ways(diary, there))
        assertEquals(listOf(ConflictCode.TRAVEL_UNKNOWN), ways(diary, nowhere))
        assertEquals(emptyList(), ways(diary, here))
    }

    private fun booking(site: SiteId) = Booking(
        id = BookingId(uuid(0xb)),
        technician = technician.id,
        visit = VisitId(uuid(0xf)),
        interval = Interval(Instant.parse("2026-10-04T19:00:00Z"), Instant.parse("2026-10-04T21:00:00Z")),
        start = ZonedTime(LocalDateTime.parse("2026-10-05T08:00:00"), "Pacific/Auckland", 46800),
        overrides = emptyList(),
        details = BookingDetails(site = site),
    )

    /** What is said of the ways, ten minutes after the visit that is there. */
    private fun ways(diary: Diary, site: SiteId): List<ConflictCode> {
        val interval = Interval(Instant.parse("2026-10-04T21:10:00Z"), Instant.parse("2026-10-04T22:00:00Z"))
        val proposal = Proposal(technician.id, interval, details = BookingDetails(site = site))
        return scheduleCheck(diary, Tzdb.bundled(), proposal).map { it.code }.filter { it != ConflictCode.OUTSIDE_HOURS }
    }
}
