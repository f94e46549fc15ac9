import Foundation
import Journeyman

/// A piece of a JSON document as it is written: what a type's own reader is to judge isn't changed on the way.
struct Scanner {
    private let bytes: [UInt8]
    private var at = 0

    init(_ text: String) { bytes = Array(text.utf8) }

    /// The members of an object, in their order, each as it is written.
    static func members(_ text: String) throws -> [(String, String)] {
        var scanner = Scanner(text)
        return try scanner.inside("{", "}") { scanner in
            let name = try string(scanner.raw())
            try scanner.expect(":")
            return (name, try scanner.raw())
        }
    }

    /// The elements of an array, each as it is written.
    static func elements(_ text: String) throws -> [String] {
        var scanner = Scanner(text)
        return try scanner.inside("[", "]") { try $0.raw() }
    }

    private mutating func inside<T>(_ opening: Unicode.Scalar, _ closing: Unicode.Scalar, _ one: (inout Scanner) throws -> T) throws -> [T] {
        var found: [T] = []
        try expect(opening)
        if try next() == UInt8(ascii: closing) { return found }
        while true {
            found.append(try one(&self))
            let mark = try next()
            at += 1
            if mark == UInt8(ascii: closing) { return found }
            if mark != UInt8(ascii: ",") { throw Unsayable("no comma at \(at - 1)") }
        }
    }

    private mutating func raw() throws -> String {
        let first = try next()
        let start = at
        if first == UInt8(ascii: "\"") || first == UInt8(ascii: "{") || first == UInt8(ascii: "[") {
            var depth = 0
            repeat {
                guard at < bytes.count else { throw Unsayable("the text ends") }
                switch bytes[at] {
                case UInt8(ascii: "\""): skipString()
                case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
                case UInt8(ascii: "}"), UInt8(ascii: "]"): depth -= 1
                default: break
                }
                at += 1
            } while depth > 0
        } else {
            while at < bytes.count, !",:]} \n\r\t".utf8.contains(bytes[at]) { at += 1 }
        }
        return String(decoding: bytes[start..<at], as: UTF8.self)
    }

    private mutating func skipString() {
        at += 1
        while bytes[at] != UInt8(ascii: "\"") { at += bytes[at] == UInt8(ascii: "\\") ? 2 : 1 }
    }

    private mutating func next() throws -> UInt8 {
        while at < bytes.count, " \n\r\t".utf8.contains(bytes[at]) { at += 1 }
        guard at < bytes.count else { throw Unsayable("the text ends at \(at)") }
        return bytes[at]
    }

    private mutating func expect(_ wanted: Unicode.Scalar) throws {
        guard try next() == UInt8(ascii: wanted) else { throw Unsayable("no \(wanted) at \(at)") }
        at += 1
    }
}

/// The same document without the white space that only makes it legible.
func compact(_ text: String) -> String {
    var out: [UInt8] = []
    var inString = false
    var escaped = false
    for byte in text.utf8 {
        if inString || !" \n\r\t".utf8.contains(byte) { out.append(byte) }
        if byte == UInt8(ascii: "\""), !escaped { inString.toggle() }
        escaped = inString && byte == UInt8(ascii: "\\") && !escaped
    }
    return String(decoding: out, as: UTF8.self)
}

/// Something in a vector that the host's own types can't hold, so that no call can be made with it.
struct Unsayable: Error {
    let why: String

    init(_ why: String) { self.why = why }
}

typealias Reader<T> = (String) throws -> T

func json<T>(_ fromJson: @escaping (Data) throws -> T) -> Reader<T> {
    { try fromJson(Data($0.utf8)) }
}

func optional<T>(_ reader: @escaping Reader<T>) -> Reader<T?> {
    { $0 == "null" ? nil : try reader($0) }
}

func list<T>(_ reader: @escaping Reader<T>) -> Reader<[T]> {
    { try Scanner.elements($0).map(reader) }
}

func string(_ raw: String) throws -> String {
    guard let texts = try? JSONSerialization.jsonObject(with: Data("[\(raw)]".utf8)) as? [String], let text = texts.first else {
        throw Unsayable("\(raw) is no string")
    }
    return text
}

func uint(_ raw: String) throws -> UInt32 { try said(UInt32(raw), raw) }

func ulong(_ raw: String) throws -> UInt64 { try said(UInt64(raw), raw) }

func int(_ raw: String) throws -> Int32 { try said(Int32(raw), raw) }

func long(_ raw: String) throws -> Int64 { try said(Int64(raw), raw) }

func boolean(_ raw: String) throws -> Bool { try said(Bool(raw), raw) }

func timestamp(_ raw: String) throws -> Date { try timestampFromJson(json: Data(raw.utf8)) }

func zone(_ raw: String) throws -> Zone {
    try Tzdb.bundled().zone(name: zoneNameFromJson(json: Data(raw.utf8)))
}

private func said<T>(_ value: T?, _ raw: String) throws -> T {
    guard let value else { throw Unsayable(raw) }
    return value
}
