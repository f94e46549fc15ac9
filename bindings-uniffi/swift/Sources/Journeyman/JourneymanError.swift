import Foundation

/// What every error says, whatever its kind.
extension JourneymanError {
    /// The stable code, such as `JM-MON-0001`.
    public var code: String { facts.code }

    /// What went wrong, in English.
    public var text: String { facts.text }

    /// What the reader can do about it, in English.
    public var remedy: String { facts.remedy }

    /// The facts of this case by name, for a sentence in another language.
    public var arguments: [String: String] { facts.arguments }

    /// The coarse kind, which the case says too.
    public var kind: Kind { facts.kind }

    private var facts: Failure {
        switch self {
        case .Invalid(let code, let text, let remedy, let arguments):
            Failure(code: code, kind: .invalid, text: text, remedy: remedy, arguments: arguments)
        case .Refused(let code, let text, let remedy, let arguments):
            Failure(code: code, kind: .refused, text: text, remedy: remedy, arguments: arguments)
        case .Flagged(let code, let text, let remedy, let arguments):
            Failure(code: code, kind: .flagged, text: text, remedy: remedy, arguments: arguments)
        case .Missing(let code, let text, let remedy, let arguments):
            Failure(code: code, kind: .missing, text: text, remedy: remedy, arguments: arguments)
        case .Limit(let code, let text, let remedy, let arguments):
            Failure(code: code, kind: .limit, text: text, remedy: remedy, arguments: arguments)
        case .Unsupported(let code, let text, let remedy, let arguments):
            Failure(code: code, kind: .unsupported, text: text, remedy: remedy, arguments: arguments)
        case .Corrupt(let code, let text, let remedy, let arguments):
            Failure(code: code, kind: .corrupt, text: text, remedy: remedy, arguments: arguments)
        case .Internal(let code, let text, let remedy, let arguments):
            Failure(code: code, kind: .internal, text: text, remedy: remedy, arguments: arguments)
        }
    }
}

extension JourneymanError: LocalizedError {
    public var errorDescription: String? { text }

    public var recoverySuggestion: String? { remedy }
}
