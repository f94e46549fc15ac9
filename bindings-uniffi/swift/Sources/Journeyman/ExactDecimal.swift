import Foundation

/// A decimal number as it is written: nothing is rounded, and no zero is dropped.
///
/// What comes from the library has its one canonical form (`1.5`, never `1.50`); what goes in may have zeros at its end. Two
/// are equal if they are written the same. A text that is no number is refused when it is used, with `JM-QTY-0001`.
public struct ExactDecimal: Sendable, Hashable, Codable, CustomStringConvertible, ExpressibleByStringLiteral, ExpressibleByIntegerLiteral {
    /// The digits, such as `12.50`.
    public let text: String

    public init(_ text: String) {
        self.text = text
    }

    public init(_ decimal: Decimal) {
        text = NSDecimalNumber(decimal: decimal).description(withLocale: Locale(identifier: "en_US_POSIX"))
    }

    public init(stringLiteral text: String) {
        self.text = text
    }

    public init(integerLiteral whole: UInt32) {
        text = String(whole)
    }

    init(canonical text: String) {
        self.text = text
    }

    /// The number as Foundation has it, without the zeros at its end; nil for a text that is no number, and for a number of
    /// more than 38 digits, or 127 after its point, which a `Decimal` would round. Zeros in front don't count.
    public var decimal: Decimal? {
        let unsigned = text.hasPrefix("-") ? text.dropFirst() : text[...]
        let parts = unsigned.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
        let areDigits = parts.allSatisfy { !$0.isEmpty && $0.utf8.allSatisfy { (48...57).contains($0) } }
        guard areDigits else { return nil }
        var whole = parts[0].drop { $0 == "0" }
        var fraction = parts.count == 1 ? "" : parts[1]
        while fraction.last == "0" { fraction.removeLast() }
        if whole.isEmpty { whole = "0" }
        let digits = (whole + fraction).drop { $0 == "0" } // zeros before the first other digit are no digits of the number
        guard digits.count <= 38, fraction.count <= 127 else { return nil }
        let sign = text.hasPrefix("-") ? "-" : ""
        let number = fraction.isEmpty ? "\(sign)\(whole)" : "\(sign)\(whole).\(fraction)"
        return Decimal(string: number, locale: Locale(identifier: "en_US_POSIX"))
    }

    public var description: String { text }

    public init(from decoder: any Decoder) throws {
        text = try decoder.singleValueContainer().decode(String.self)
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(text)
    }
}
