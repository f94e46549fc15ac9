import XCTest

final class ExampleTests: XCTestCase {
    func testTheExamplesDayGoesAsItSays() throws {
        let lines = try Day().run()
        lines.forEach { print("  \($0)") }
        let beginnings = lines.map { String($0.prefix { $0 != ":" }) }
        XCTAssertEqual(beginnings, ["clash", "free", "offline", "Tax invoice INV-000001", "paid"])
    }
}
