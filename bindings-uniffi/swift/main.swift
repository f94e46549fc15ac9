import Journeyman

let parts = try moneyAllocate(total: Money(minor: 100_00, currency: "AUD"), weights: [1, 1, 1])
print(try parts.map { try moneyText(money: $0) }) // AUD 33.34, AUD 33.33, AUD 33.33
do {
    _ = try moneyAllocate(total: parts[0], weights: [])
} catch let error as JourneymanError {
    print("\(error.code): \(error.localizedDescription)")
}
