import Foundation
import Journeyman
import XCTest

private func uuid(_ number: Int) -> UUID {
    let digits = String(number, radix: 16)
    return UUID(uuidString: "01999a3f-0000-7000-8000-" + String(repeating: "0", count: 12 - digits.count) + digits)!
}

/// The error that a call throws.
private func thrown(_ call: () throws -> Void) -> JourneymanError? {
    do {
        try call()
        return nil
    } catch {
        return error as? JourneymanError
    }
}

final class HostTests: XCTestCase {
    func testAnErrorHasItsTextAsDescriptionAndItsCodeKindRemedyAndArguments() throws {
        let error = try XCTUnwrap(thrown { _ = try moneyZero(currency: "EURO") })
        XCTAssertEqual(error.code, "JM-MON-0001")
        XCTAssertEqual(error.kind, .invalid)
        XCTAssertEqual(error.localizedDescription, error.text)
        XCTAssertEqual((error as any Error).localizedDescription, error.text)
        XCTAssertEqual(error.arguments["given"], "EURO")
        XCTAssertFalse(error.remedy.isEmpty)
        guard case .Invalid = error else { return XCTFail("\(error)") }
    }

    func testWhatIsLeftOutOfARecordIsWhatTheLibraryHasForIt() throws {
        let nothing = Data("{}".utf8)
        XCTAssertEqual(ConflictPolicy(), try ConflictPolicy(json: nothing))
        XCTAssertEqual(ConflictPolicy(), conflictPolicyDefault())
        XCTAssertEqual(ConflictPolicy(outsideHours: .warning).outsideHours, .warning)
        XCTAssertEqual(RecurrencePolicy(), try RecurrencePolicy(json: nothing))
        XCTAssertEqual(BookingDetails(), try BookingDetails(json: nothing))
        XCTAssertEqual(Resources(), try Resources(json: nothing))
    }

    func testDecimalsAreExactAndKeepTheirZerosUntilTheyCross() throws {
        XCTAssertEqual(ExactDecimal("1.50").text, "1.50")
        let taken = try moneyPercent(money: Money(minor: 1000, currency: "AUD"), percent: "12.50", rounding: .halfUp)
        XCTAssertEqual(taken, Money(minor: 125, currency: "AUD"))
        XCTAssertEqual(try percentFromJson(json: Data("\"12.50\"".utf8)), "12.5")
        XCTAssertEqual(ExactDecimal(Decimal(string: "0.1")!), "0.1")
        XCTAssertEqual(thrown { _ = try moneyPercent(money: taken, percent: "ten", rounding: .up) }?.code, "JM-QTY-0001")
    }

    func testIdsAreTypesOfTheirOwnAndNeverNil() throws {
        let json = try JobId(uuid: uuid(1)).toJson()
        XCTAssertEqual(String(decoding: json, as: UTF8.self), "\"01999a3f-0000-7000-8000-000000000001\"")
        XCTAssertEqual(try JobId(json: json), JobId(uuid: uuid(1)))
        let zeros = UUID(uuidString: "00000000-0000-0000-0000-000000000000")!
        XCTAssertEqual(thrown { _ = try JobId(uuid: zeros).toJson() }?.code, "JM-ID-0002")
    }

    func testATimeThatNoCalendarHasIsRefusedAndNotACrash() throws {
        let zone = try Tzdb.bundled().zone(name: "Australia/Melbourne")
        for seconds in [Double.nan, .infinity, -.infinity, 1e300, -1e300, 1e11 * 9, 4e11] {
            XCTAssertNotNil(thrown { _ = try zone.local(instant: Date(timeIntervalSinceReferenceDate: seconds)) }, "\(seconds)")
        }
        XCTAssertNotNil(thrown { _ = try zone.day(date: LocalDate(year: 2026, month: 2, day: 30)) })
        XCTAssertNotNil(thrown { _ = try zone.day(date: LocalDate(year: .max, month: .max, day: .min + 1)) })
    }

    func testADateOrTimeOfAnyNumbersIsRefusedAndNotATrap() throws {
        let zone = try Tzdb.bundled().zone(name: "UTC")
        for number in [Int.min, Int.max, -1, 100] {
            for date in [LocalDate(year: number, month: 1, day: 1), LocalDate(year: 2026, month: number, day: 1), LocalDate(year: 2026, month: 1, day: number)] {
                XCTAssertNotNil(thrown { _ = try zone.day(date: date) }, "\(date)")
            }
            for time in [LocalTime(hour: number, minute: 0), LocalTime(hour: 9, minute: number), LocalTime(hour: 9, minute: 0, second: number)] {
                XCTAssertNotNil(thrown { _ = try zone.resolve(local: local(time)) }, "\(time)")
            }
        }
    }

    func testANanosecondThatNoSecondHasIsRefusedAndNotReadAsAnother() throws {
        let zone = try Tzdb.bundled().zone(name: "UTC")
        for nanosecond in [-1, .min, 1_000_000_000, 1_500_000_000, 5_000_000_000, .max] {
            let time = LocalTime(hour: 9, minute: 30, second: 0, nanosecond: nanosecond)
            XCTAssertEqual(thrown { _ = try zone.instant(local: local(time), policy: .reject) }?.code, "JM-FFI-0006", "\(nanosecond)")
            let hours = WorkingHours(day: .monday, start: time, end: LocalTime(hour: 17, minute: 0), endsNextDay: false)
            XCTAssertEqual(thrown { _ = try hours.toJson() }?.code, "JM-FFI-0006", "\(nanosecond)")
        }
        let leap = LocalTime(hour: 23, minute: 59, second: 60)
        XCTAssertEqual(thrown { _ = try zone.resolve(local: local(leap)) }?.code, "JM-FFI-0006")
    }

    func testAnAmountBeyondTheBoundsIsRefusedAsItsJsonIs() {
        for minor in [Int64.min, .max, 9_007_199_254_740_992] {
            let amount = Money(minor: minor, currency: "AUD")
            XCTAssertEqual(thrown { _ = try moneyNegated(money: amount) }?.code, "JM-MON-0005")
            XCTAssertEqual(thrown { _ = try amount.toJson() }?.code, "JM-MON-0005")
        }
    }

    private func local(_ time: LocalTime) -> LocalDateTime {
        LocalDateTime(date: LocalDate(year: 2026, month: 1, day: 1), time: time)
    }

    func testADecimalOfFoundationIsExactOrNil() {
        let nines = String(repeating: "9", count: 38)
        for (text, expected) in [("12.50", "12.5"), ("-0.05", "-0.05"), ("0", "0"), ("0001", "1"), (nines, nines)] {
            XCTAssertEqual(ExactDecimal(text).decimal.map { "\($0)" }, expected)
        }
        let ones = String(repeating: "1", count: 38)
        let least = "0." + String(repeating: "0", count: 126) + "1"
        for text in ["0." + ones, "-0." + ones, "0.00" + ones, "1." + ones.dropLast(), least, "0." + String(repeating: "0", count: 89) + ones] {
            XCTAssertEqual(ExactDecimal(text).decimal.map { ExactDecimal($0).text }, text)
        }
        for text in ["12abc", "", "-", ".5", "5.", "1,5", "1e3", " 1", "٣", "1.2.3", "--1", nines + "9", "0." + nines + "9", "1." + nines, least + "1"] {
            XCTAssertNil(ExactDecimal(text).decimal, text)
        }
    }

    func testATimeBeyondOurYearsIsReadAndRefusedByTheLibrary() throws {
        for text in ["9999-12-31T23:59:59-12:00", "1899-12-31T23:59:59Z"] {
            let instant = try timestampFromJson(json: Data("\"\(text)\"".utf8))
            let error = thrown { _ = try Tzdb.bundled().zone(name: "UTC").local(instant: instant) }
            XCTAssertEqual(error?.code, "JM-CAL-0002", text)
        }
        XCTAssertEqual(LocalDate("+10000-01-01")?.description, "+10000-01-01")
        XCTAssertEqual(LocalDate("-0005-01-01")?.year, -5)
        for text in ["10000-01-01", "+1-01-01", "", "+", "-", "2026-1-01"] { XCTAssertNil(LocalDate(text)) }
    }

    func testAMicrosecondComesBackAsItWas() throws {
        for text in [
            "2026-10-05T22:00:00.123456Z", "2026-10-05T22:00:00.999999Z", "2026-10-05T22:00:00Z", "1969-12-31T23:59:59.000001Z",
            "1900-01-01T00:00:00.5Z", "2000-02-29T12:00:00Z", "1999-12-31T23:59:59Z", "2100-03-01T00:00:00Z", "9999-12-31T00:00:00Z",
        ] {
            let json = Data(#"{"start":"1900-01-01T00:00:00Z","technician":"01999a3f-0000-7000-8000-000000000001"}"#.utf8)
            let there = String(decoding: json, as: UTF8.self).replacingOccurrences(of: "1900-01-01T00:00:00Z", with: text)
            let cursor = try SlotCursor(json: Data(there.utf8))
            let back = try String(decoding: cursor.toJson(), as: UTF8.self)
            XCTAssertEqual(back, there.replacingOccurrences(of: ".5Z", with: ".500Z"))
        }
    }

    func testACheckedRecordOfAnEmptySpanIsRefused() {
        let start = Date(timeIntervalSinceReferenceDate: 800_000_000)
        XCTAssertEqual(try intervalSeconds(interval: Interval(start: start, end: start + 60)), 60)
        XCTAssertEqual(thrown { _ = try intervalSeconds(interval: Interval(start: start, end: start)) }?.code, "JM-CAL-0001")
    }

    func testJsonIsReadStrictlyAndWrittenCanonically() throws {
        let json = Data(#"{"minor":1234,"currency":"AUD"}"#.utf8)
        XCTAssertEqual(try Money(json: json).toJson(), json)
        for wrong in ["", "{", #"{"minor":1.5,"currency":"AUD"}"#, "\u{0}", String(repeating: "[", count: 1 << 20)] {
            XCTAssertNotNil(thrown { _ = try Money(json: Data(wrong.utf8)) })
        }
        XCTAssertNotNil(thrown { _ = try Money(json: Data([0xFF, 0xFE])) })
    }

    func testAPanicIsAnErrorAndEverythingWorksAfterwards() throws {
        XCTAssertThrowsError(try provokePanic()) { XCTAssertFalse($0 is JourneymanError) }
        XCTAssertEqual(try moneyZero(currency: "AUD"), Money(minor: 0, currency: "AUD"))
    }

    func testAViewOfAPartShowsWhatChangesAndIsNotChangedByItself() throws {
        let office = Office(tzdb: Tzdb.bundled())
        let payments = office.state().payments()
        XCTAssertEqual(thrown { try payments.apply(event: .recorded(payment: payment(1))) }?.code, "JM-FFI-0005")
        var last: Envelope?
        try submit(office, 1, device: 1, after: &last)
        XCTAssertEqual(payments.all().count, 1)
        let copy = try Payments.fromJson(json: payments.toJson())
        XCTAssertEqual(payments, copy)
        try copy.apply(event: .recorded(payment: payment(2)))
        XCTAssertNotEqual(payments, copy)
    }

    func testOneOfficeIsUsedFromManyThreadsAtOnce() async throws {
        let office = Office(tzdb: Tzdb.bundled())
        try await withThrowingTaskGroup(of: Void.self) { group in
            for device in 1...4 {
                group.addTask {
                    var last: Envelope?
                    for sequence in 1...25 { try submit(office, UInt64(sequence), device: device, after: &last) }
                }
                group.addTask {
                    for _ in 1...50 {
                        _ = try dispatchVisits(jobs: office.state().jobs(), diary: office.state().diary())
                        _ = try FirmState.fromJson(json: office.state().toJson())
                    }
                }
            }
            try await group.waitForAll()
        }
        XCTAssertEqual(office.state().payments().all().count, 100)
        XCTAssertEqual(office.head().sequence, 100)
    }

    func testAChoiceIsExhaustive() throws {
        let zone = try Tzdb.bundled().zone(name: "Australia/Melbourne")
        let local = try XCTUnwrap(LocalDateTime("2026-10-04T02:30:00"))
        switch try zone.resolve(local: local) {
        case .unique, .fold: XCTFail("the clocks go forward")
        case .gap(let earlier, let later): XCTAssertEqual(later.timeIntervalSince(earlier), 3600)
        }
    }
}

private func payment(_ number: Int) -> Payment {
    Payment(
        id: PaymentId(uuid: uuid(0xb000 + number)), customer: CustomerId(uuid: uuid(0xc1)),
        amount: Money(minor: 100, currency: "AUD"), method: .cash, receivedOn: LocalDate(year: 2026, month: 10, day: 6))
}

/// Submits the next envelope of a device: a payment.
private func submit(_ office: Office, _ sequence: UInt64, device: Int, after last: inout Envelope?) throws {
    let number = device * 1000 + Int(sequence)
    let envelope = try logSeal(
        given: Seal(
            command: .takePayment(payment: payment(number)), commandId: CommandId(uuid: uuid(0xe0000 + number)),
            deviceId: DeviceId(uuid: uuid(0xd0 + device)), previous: last, basedOn: 0, dependsOn: [],
            occurredAt: Date(timeIntervalSince1970: 1_791_244_800), rules: "0.1.0"))
    XCTAssertEqual(envelope.deviceSeq, sequence)
    last = envelope
    _ = try office.submit(
        envelope: envelope, actor: ActorId(uuid: uuid(0xa1)), receivedAt: Date(timeIntervalSince1970: 1_791_259_200))
}
