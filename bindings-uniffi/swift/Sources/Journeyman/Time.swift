import Foundation

/// A date without a time or a zone, as a calendar on the wall has it.
public struct LocalDate: Sendable, Hashable, Comparable, CustomStringConvertible {
    public let year: Int
    /// From 1.
    public let month: Int
    /// From 1.
    public let day: Int

    /// Whether there is such a date is checked when it is used.
    public init(year: Int, month: Int, day: Int) {
        (self.year, self.month, self.day) = (year, month, day)
    }

    /// A date written as `2026-10-05`, or nil. As ISO 8601 has it, years of other than four digits have a sign.
    public init?(_ text: String) {
        let sign = text.first.flatMap { $0 == "+" || $0 == "-" ? $0 : nil }
        let unsigned = sign == nil ? text[...] : text.dropFirst()
        let digits = sign == nil ? 4 : min(max(unsigned.count - 6, 4), 9)
        guard let parts = numbers(String(unsigned), separator: "-", widths: [digits, 2, 2]) else { return nil }
        self.init(year: sign == "-" ? -parts[0] : parts[0], month: parts[1], day: parts[2])
    }

    public var description: String {
        "\(year > 9999 ? "+" : "")\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
    }

    public static func < (left: Self, right: Self) -> Bool {
        (left.year, left.month, left.day) < (right.year, right.month, right.day)
    }
}

/// A time of day, as a clock on the wall has it.
public struct LocalTime: Sendable, Hashable, Comparable, CustomStringConvertible {
    public let hour: Int
    public let minute: Int
    public let second: Int
    public let nanosecond: Int

    /// Whether there is such a time is checked when it is used.
    public init(hour: Int, minute: Int, second: Int = 0, nanosecond: Int = 0) {
        (self.hour, self.minute, self.second, self.nanosecond) = (hour, minute, second, nanosecond)
    }

    /// A time written as `09:30:00` or `09:30:00.25`, or nil.
    public init?(_ text: String) {
        let halves = text.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
        guard let parts = numbers(String(halves[0]), separator: ":", widths: [2, 2, 2]) else { return nil }
        guard let nanosecond = nanoseconds(halves.count > 1 ? halves[1] : "0") else { return nil }
        self.init(hour: parts[0], minute: parts[1], second: parts[2], nanosecond: nanosecond)
    }

    public var description: String {
        let whole = "\(padded(hour, 2)):\(padded(minute, 2)):\(padded(second, 2))"
        // Nine digits are all there are: more would be read as another fraction, so they are written as no time is.
        guard (0..<1_000_000_000).contains(nanosecond) else { return "\(whole) and \(nanosecond) ns" }
        return nanosecond == 0 ? whole : "\(whole).\(padded(nanosecond, 9))"
    }

    public static func < (left: Self, right: Self) -> Bool {
        (left.hour, left.minute, left.second, left.nanosecond) < (right.hour, right.minute, right.second, right.nanosecond)
    }
}

/// A date and a time of day, without a zone: which instant it is, a `Zone` says.
public struct LocalDateTime: Sendable, Hashable, Comparable, CustomStringConvertible {
    public let date: LocalDate
    public let time: LocalTime

    public init(date: LocalDate, time: LocalTime) {
        (self.date, self.time) = (date, time)
    }

    /// A time written as `2026-10-05T09:30:00`, or nil.
    public init?(_ text: String) {
        let halves = text.split(separator: "T", omittingEmptySubsequences: false)
        guard halves.count == 2, let date = LocalDate(String(halves[0])), let time = LocalTime(String(halves[1])) else {
            return nil
        }
        self.init(date: date, time: time)
    }

    public var description: String { "\(date)T\(time)" }

    public static func < (left: Self, right: Self) -> Bool {
        (left.date, left.time) < (right.date, right.time)
    }
}

// ---- as they cross: ISO 8601, which the library writes in one form only

enum Unreadable: Error { case text(String) }

func readLocalDate(_ text: String) throws -> LocalDate { try read(text, LocalDate.init) }

func readLocalTime(_ text: String) throws -> LocalTime { try read(text, LocalTime.init) }

func readLocalDateTime(_ text: String) throws -> LocalDateTime { try read(text, LocalDateTime.init) }

func readUuid(_ text: String) throws -> UUID { try read(text, UUID.init) }

private func read<T>(_ text: String, _ parse: (String) -> T?) throws -> T {
    guard let value = parse(text) else { throw Unreadable.text(text) }
    return value
}

/// An instant written in UTC. `Date` has a fraction of a second in binary: a microsecond near our years comes back as it was.
func readInstant(_ text: String) throws -> Date {
    guard text.hasSuffix("Z"), let local = LocalDateTime(String(text.dropLast())) else { throw Unreadable.text(text) }
    let (date, time) = (local.date, local.time)
    let days = daysSince2001(date.year, date.month, date.day)
    let seconds = ((days * 24 + time.hour) * 60 + time.minute) * 60 + time.second
    return Date(timeIntervalSinceReferenceDate: Double(seconds)).addingTimeInterval(Double(time.nanosecond) / 1e9)
}

/// An instant to the microsecond. One that no calendar has (not a number, or beyond all years) is written so that the
/// library refuses it.
func writtenInstant(_ date: Date) -> String {
    let interval = date.timeIntervalSinceReferenceDate
    guard interval.isFinite, abs(interval) < 1e12 else { return "\(interval)" }
    var seconds = Int(interval.rounded(.down))
    var microseconds = Int(((interval - interval.rounded(.down)) * 1e6).rounded())
    if microseconds == 1_000_000 { (seconds, microseconds) = (seconds + 1, 0) }
    let days = (seconds - (seconds % 86_400 + 86_400) % 86_400) / 86_400
    let rest = seconds - days * 86_400
    let time = LocalTime(hour: rest / 3600, minute: rest / 60 % 60, second: rest % 60, nanosecond: microseconds * 1000)
    return "\(LocalDateTime(date: date2001(days), time: time))Z"
}

/// Days from 1 January 2001 in the Gregorian calendar, extended to all years.
private func daysSince2001(_ year: Int, _ month: Int, _ day: Int) -> Int {
    // The year begins in March, so that the leap day is its last.
    let shifted = month <= 2 ? year - 1 : year
    let era = (shifted >= 0 ? shifted : shifted - 399) / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 730_791
}

private func date2001(_ days: Int) -> LocalDate {
    let shifted = days + 730_791
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthFromMarch = (5 * dayOfYear + 2) / 153
    let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    return LocalDate(year: year, month: month, day: dayOfYear - (153 * monthFromMarch + 2) / 5 + 1)
}

private func numbers(_ text: String, separator: Character, widths: [Int]) -> [Int]? {
    let parts = text.split(separator: separator, omittingEmptySubsequences: false)
    let digits = parts.count == widths.count && zip(parts, widths).allSatisfy { part, width in
        part.count == width && part.utf8.allSatisfy { (48...57).contains($0) }
    }
    return digits ? parts.compactMap { Int($0) } : nil
}

private func nanoseconds(_ digits: Substring) -> Int? {
    guard (1...9).contains(digits.count), digits.utf8.allSatisfy({ (48...57).contains($0) }) else { return nil }
    return Int(digits + String(repeating: "0", count: 9 - digits.count))
}

private func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number.magnitude) // which the least number has too
    let zeros = String(repeating: "0", count: max(0, width - digits.count))
    return (number < 0 ? "-" : "") + zeros + digits
}
