import Foundation
import Journeyman
import XCTest

/// What calls cost, measured when tools/hosts/bench.py asks for it.
final class BenchTests: XCTestCase {
    func testWaysToCalculateAnInvoiceInTurns() throws {
        guard let path = ProcessInfo.processInfo.environment["JOURNEYMAN_DRAFT"] else { throw XCTSkip("make bench runs it") }
        let (runs, rounds) = (25, 1000)
        let json = try Data(contentsOf: URL(fileURLWithPath: path))
        let draft = try Draft(json: json)
        let held = try HeldDraft(draft: draft)
        let ways: [(String, () throws -> Void)] = [
            ("nothing", { provokeNothing() }),
            ("held", { _ = try held.payable() }),
            ("record", { _ = try invoiceCalculate(draft: draft) }),
            ("json", { _ = try provokeCall(operation: "invoice.calculate", input: json) }),
        ]
        XCTAssertEqual(try invoiceCalculate(draft: draft).payable.minor, try held.payable())
        XCTAssertEqual(
            try invoiceCalculate(draft: draft), try Totals(json: provokeCall(operation: "invoice.calculate", input: json)))
        for _ in 1...runs {
            for (way, call) in ways {
                let start = DispatchTime.now().uptimeNanoseconds
                for _ in 1...rounds { try call() }
                print("sample: swift \(way) \(DispatchTime.now().uptimeNanoseconds - start)")
            }
            print("sample: swift rust \(try held.rustNanoseconds(rounds: UInt32(rounds)))")
        }
    }
}
