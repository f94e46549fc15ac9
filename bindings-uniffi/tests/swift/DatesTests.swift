import Foundation
import Journeyman
import XCTest

private func uuid(_ number: Int) -> UUID {
    UUID(uuidString: "01999a3f-0000-7000-8000-00000000000\(number)")!
}

private func payment(on day: LocalDate) -> Payment {
    Payment(
        id: PaymentId(uuid: uuid(1)), customer: CustomerId(uuid: uuid(2)), job: nil, amount: Money(minor: 100, currency: "AUD"),
        method: .cash, receivedOn: day, reference: nil)
}

final class DatesTests: XCTestCase {
    private let now = Date(timeIntervalSince1970: 1_791_248_400)

    private func assertRefused(_ what: String, _ use: () throws -> Void) {
        XCTAssertThrowsError(try use(), what) { XCTAssertEqual(($0 as? JourneymanError)?.code, "JM-CAL-0002", what) }
    }

    func testADayWhoseYearHasNoFourDigitsIsRefusedWhereItCrossesSoThatNoFactIsLost() throws {
        for year in [20260, 12000, 10000, -1, -5] {
            let taken = payment(on: LocalDate(year: year, month: 10, day: 5))
            let device = try Device(deviceId: DeviceId(uuid: uuid(3)), rules: "1", tzdb: Tzdb.bundled())
            assertRefused("record \(year)") {
                _ = try device.record(command: .takePayment(payment: taken), now: now, id: CommandId(uuid: uuid(4)))
            }
            assertRefused("JSON \(year)") { _ = try taken.toJson() }
            assertRefused("check \(year)") { _ = try calendarCheckDate(date: taken.receivedOn) }
            XCTAssertEqual(device.outbox().count, 0)
        }
        for year in [0, 9999] {
            let taken = payment(on: LocalDate(year: year, month: 12, day: 31))
            XCTAssertEqual(try Payment(json: taken.toJson()), taken)
        }
    }

    func testAnInstantOrLocalTimeWhoseYearHasNoFourDigitsIsRefusedWhereItCrosses() throws {
        let zone = try Tzdb.bundled().zone(name: "UTC")
        for year in [12000, -5] {
            let time = LocalTime(hour: 9, minute: 30)
            assertRefused("\(year)") { _ = try zone.resolve(local: LocalDateTime(date: LocalDate(year: year, month: 1, day: 1), time: time)) }
            assertRefused("\(year)") { _ = try zone.local(instant: Date(timeIntervalSince1970: Double(year - 1970) * 31_556_952)) }
        }
    }
}
