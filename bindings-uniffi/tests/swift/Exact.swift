import Foundation
import JourneymanFFI

/// A call as it crosses, for what no `Date` holds: a time finer than a microsecond stays the text that the library takes and
/// gives. `Interval` is a record, which crosses as a buffer; what would be a `Date` is a text in it.
///
/// What a vector says and what was answered are both bytes that the library wrote of a value, and so are equal if the values
/// are.
func exactly(_ operation: String, _ given: Given) throws -> Outcome? {
    switch operation {
    case "calendar.overlap":
        try given.only("left", "right")
        let left = try crossing("Interval", given.value("left") { $0 })
        let right = try crossing("Interval", given.value("right") { $0 })
        let answer = try taken { uniffi_journeyman_uniffi_fn_func_interval_intersection(lent(left), lent(right), $0) }
        return Outcome(shown: String(decoding: answer, as: UTF8.self)) { try answer == ($0 == "null" ? [0] : [1] + crossing("Interval", $0)) }
    default:
        return nil
    }
}

/// The bytes in which a value crosses, of its JSON.
private func crossing(_ type: String, _ json: String) throws -> [UInt8] {
    let bytes = try taken {
        uniffi_journeyman_uniffi_fn_func_value_from_json(lent(Array(type.utf8)), lent(counted(Array(json.utf8))), $0)
    }
    return Array(bytes.dropFirst(4))
}

/// Bytes within a buffer have their number before them.
private func counted(_ bytes: [UInt8]) -> [UInt8] {
    withUnsafeBytes(of: Int32(bytes.count).bigEndian) { Array($0) } + bytes
}

/// A buffer of the library with these bytes, which the call that it is given to frees.
private func lent(_ bytes: [UInt8]) -> RustBuffer {
    bytes.withUnsafeBufferPointer { pointer in
        var status = RustCallStatus()
        return ffi_journeyman_uniffi_rustbuffer_from_bytes(
            ForeignBytes(len: Int32(pointer.count), data: pointer.baseAddress), &status)
    }
}

/// The bytes of a call's answer.
private func taken(_ call: (UnsafeMutablePointer<RustCallStatus>) -> RustBuffer) throws -> [UInt8] {
    var status = RustCallStatus()
    let buffer = call(&status)
    guard status.code == 0 else { throw Unsayable("the call failed with \(status.code)") }
    defer { ffi_journeyman_uniffi_rustbuffer_free(buffer, &status) }
    return Array(UnsafeBufferPointer(start: buffer.data, count: Int(buffer.len)))
}
