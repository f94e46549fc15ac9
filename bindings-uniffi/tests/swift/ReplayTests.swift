import Foundation
import Journeyman
import XCTest

/// The input of a vector, of which each argument is read by its own type.
struct Given {
    private let raw: String

    init(_ raw: String) throws { self.raw = raw }

    /// A call has these arguments and no others.
    func only(_ names: String...) throws {
        let members = try Scanner.members(raw).map(\.0)
        if Set(members).count != members.count { throw Unsayable("a field is there twice") }
        for name in members where !names.contains(name) { throw Unsayable("there is no argument \(name)") }
    }

    /// A field; one that isn't there is null.
    func value<T>(_ name: String, _ reader: Reader<T>) throws -> T {
        try reader(Scanner.members(raw).first { $0.0 == name }?.1 ?? "null")
    }

    func whole<T>(_ reader: Reader<T>) throws -> T { try reader(raw) }

    /// A diary of the parts that an operation takes instead of one.
    func diary() throws -> Diary {
        let policy = try value("policy", optional(json(ConflictPolicy.init(json:))))
        let resources = try value("resources", optional(json(Resources.init(json:))))
        return try Diary.withResources(
            policy: policy ?? conflictPolicyDefault(), resources: resources ?? Resources(),
            technicians: value("technicians", list(json(Technician.init(json:)))),
            leave: value("leave", list(json(Leave.init(json:)))), bookings: value("bookings", list(json(Booking.init(json:)))))
    }
}

/// What a typed call answered, and whether it equals what a vector says.
struct Outcome {
    let shown: String
    let equals: (String) throws -> Bool
}

func outcome<T: Equatable>(_ value: T, _ reader: @escaping Reader<T>) -> Outcome {
    Outcome(shown: "\(value)") { try value == reader($0) }
}

/// A state after events, one after the other.
func after<S, E>(_ state: S, _ events: [E], _ apply: (S, E) throws -> Void) rethrows -> S {
    for event in events { try apply(state, event) }
    return state
}

struct Vector {
    let module, name, call, input, expect: String
}

func vectors() throws -> [Vector] {
    let folder = URL(fileURLWithPath: ProcessInfo.processInfo.environment["JOURNEYMAN_VECTORS"] ?? "vectors")
    let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)?.allObjects as? [URL] ?? []
    return try files.filter { $0.pathExtension == "json" }.sorted { $0.path < $1.path }.flatMap { file in
        try Scanner.elements(compact(String(contentsOf: file, encoding: .utf8))).map { element in
            let given = try Given(element)
            return try Vector(
                module: file.deletingLastPathComponent().lastPathComponent, name: given.value("name", string),
                call: given.value("call", string), input: given.value("input") { $0 }, expect: given.value("expect") { $0 })
        }
    }
}

final class ReplayTests: XCTestCase {
    func testEveryVectorComesOutAsItsSourceSays() throws {
        let all = try vectors()
        let wrong = try all.compactMap { vector in
            try difference(vector).map { "\(vector.module): \(vector.name): \($0)" }
        }
        XCTAssertEqual(wrong, [], "\(wrong.count) of \(all.count) vectors differ:\n" + wrong.joined(separator: "\n"))
        XCTAssertFalse(all.isEmpty)
        print("vectors: swift \(all.count)")
    }

    /// What is wrong with the answer to a vector, or nil.
    private func difference(_ vector: Vector) throws -> String? {
        let (wanted, expected) = try Scanner.members(vector.expect)[0]
        // A Date doesn't hold what is finer than a microsecond: such a call is made with times as they cross, as texts.
        let finer = (vector.input + vector.expect).range(of: #"\.\d{7,9}Z""#, options: .regularExpression) != nil
        do {
            let given = try Given(vector.input)
            let outcome = try finer ? exactly(vector.call, given) : typed(vector.call, given) ?? byHand(vector.call, given)
            guard let outcome else {
                return "\(vector.call) is no typed call"
            }
            let right = try wanted == "ok" && outcome.equals(expected)
            return right ? nil : "wanted \(expected), got \(outcome.shown)"
        } catch let error as JourneymanError {
            let right = try wanted == "error" && string(expected) == error.code
            return right ? nil : "wanted \(expected), got \(error.code) \(error.text)"
        } catch let error as Unsayable {
            // The host's own types refuse what the JSON API refuses for its shape.
            let right = expected == "\"JM-WIR-0001\""
            return right ? nil : "wanted \(expected), can't be said: \(error.why)"
        }
    }
}
