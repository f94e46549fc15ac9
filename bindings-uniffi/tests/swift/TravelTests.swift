import Foundation
import Journeyman
import XCTest

private func uuid(_ number: Int) -> UUID {
    let digits = String(number, radix: 16)
    return UUID(uuidString: "01999a3f-0000-7000-8000-" + String(repeating: "0", count: 12 - digits.count) + digits)!
}

/// As README.md has it.
func travelMatrix(_ sites: [SiteId], _ drive: (_ origin: SiteId, _ destination: SiteId) -> Int64?) -> TravelMatrix {
    TravelMatrix(legs: sites.flatMap { origin in
        sites.filter { $0 != origin }.compactMap { destination in
            drive(origin, destination).map { TravelLeg(origin: origin, destination: destination, seconds: $0) }
        }
    })
}

final class TravelTests: XCTestCase {
    private let sites = (1...3).map { SiteId(uuid: uuid(0x50 + $0)) }
    private let technician = Technician(id: TechnicianId(uuid: uuid(1)), zone: "Pacific/Auckland", hours: [])

    func testTravelTimesComeFromTheHostsOwnFunctionAndWhatItDoesntKnowIsToldAndIsntTakenForZero() throws {
        let (here, there, nowhere) = (sites[0], sites[1], sites[2])
        let travel = travelMatrix(sites) { origin, destination in
            [origin, destination].contains(nowhere) ? nil : 25 * 60
        }
        XCTAssertEqual(travel.legs.map { [$0.origin, $0.destination] }, [[here, there], [there, here]])
        let diary = try Diary.withResources(
            policy: ConflictPolicy(),
            resources: Resources(sites: sites.map { DiarySite(id: $0, zone: "Pacific/Auckland") }, travel: travel),
            technicians: [technician], leave: [], bookings: [booking(here)])
        XCTAssertEqual(try ways(diary, there), [.travelTooShort])
        XCTAssertEqual(try ways(diary, nowhere), [.travelUnknown])
        XCTAssertEqual(try ways(diary, here), [])
    }

    private func booking(_ site: SiteId) throws -> Booking {
        Booking(
            id: BookingId(uuid: uuid(0xb)), technician: technician.id, visit: VisitId(uuid: uuid(0xf)),
            interval: try interval("2026-10-04T19:00:00Z", "2026-10-04T21:00:00Z"),
            start: ZonedTime(
                local: try XCTUnwrap(LocalDateTime("2026-10-05T08:00:00")), zone: "Pacific/Auckland", offsetSeconds: 46800),
            overrides: [], details: BookingDetails(site: site))
    }

    private func interval(_ start: String, _ end: String) throws -> Interval {
        let dates = ISO8601DateFormatter()
        return Interval(start: try XCTUnwrap(dates.date(from: start)), end: try XCTUnwrap(dates.date(from: end)))
    }

    /// What is said of the ways, ten minutes after the visit that is there.
    private func ways(_ diary: Diary, _ site: SiteId) throws -> [ConflictCode] {
        let proposal = Proposal(
            technician: technician.id, interval: try interval("2026-10-04T21:10:00Z", "2026-10-04T22:00:00Z"),
            details: BookingDetails(site: site))
        return try scheduleCheck(diary: diary, tzdb: Tzdb.bundled(), proposal: proposal).map(\.code).filter { $0 != .outsideHours }
    }
}
