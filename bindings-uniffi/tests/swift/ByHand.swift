import Foundation
import Journeyman

struct Pair<A: Equatable, B: Equatable>: Equatable {
    let first: A
    let second: B
}

/// Operations that answer what several typed calls do together, or nil for any other.
func byHand(_ operation: String, _ given: Given) throws -> Outcome? {
    switch operation {
    case "invoice.explain":
        let steps = try invoiceExplain(draft: given.whole(json(Draft.init(json:)))).steps
        return try outcome(steps.map { try Pair(first: $0, second: explanationStepText(explanationStep: $0)) }) { raw in
            try Given(raw).value("steps", list { one in
                try Pair(first: Given(one).value("step", json(ExplanationStep.init(json:))), second: Given(one).value("text", string))
            })
        }
    case "invoice.explain_credit":
        let told = try invoiceExplainCredit(note: given.whole(json(CreditNote.init(json:))))
        let texts = try told.taxes.map { try creditedTaxText(creditedTax: $0) }
            + told.furtherTaxes.map { try creditedFurtherTaxText(creditedFurtherTax: $0) }
        return outcome(Pair(first: told, second: texts), explainedCredit)
    case "invoice.verify":
        return try outcome(given.whole(json(Issued.init(json:))).totals, json(Totals.init(json:)))
    case "invoice.verify_credit":
        return try outcome(given.whole(json(CreditNote.init(json:))).totals, json(Totals.init(json:)))
    case "payment.decide":
        try given.only("state", "command")
        let state = try given.value("state", json(Payments.fromJson))
        let command = try given.value("command", json(PaymentCommand.init(json:)))
        return try outcome(
            Pair(first: state.decide(command: command), second: state.alreadyHas(command: command)),
            decided(json(PaymentEvent.init(json:))))
    case "ledger.decide":
        try given.only("state", "command")
        let state = try given.value("state", json(Ledger.fromJson))
        let command = try given.value("command", json(LedgerCommand.init(json:)))
        return try outcome(
            Pair(first: state.decide(command: command), second: state.alreadyHas(command: command)),
            decided(json(LedgerEvent.init(json:))))
    case "schedule.explain":
        let conflict = try given.whole(json(Conflict.init(json:)))
        return try outcome(
            Pair(first: conflictText(conflict: conflict), second: conflict.fixes.map { try fixText(fix: $0) })
        ) { raw in
            try Pair(first: Given(raw).value("conflict", string), second: Given(raw).value("fixes", list(string)))
        }
    case "office.replay":
        try given.only("log")
        let office = try Office.replay(tzdb: Tzdb.bundled(), lines: given.value("log", list(string)))
        return outcome(Pair(first: office.head(), second: office.state())) { raw in
            try Pair(first: Given(raw).value("head", json(Head.init(json:))), second: Given(raw).value("state", json(FirmState.fromJson)))
        }
    case "office.submit":
        try given.only("log", "envelope", "actor", "received_at")
        let office = try Office.replay(tzdb: Tzdb.bundled(), lines: given.value("log", list(string)))
        let submission = try office.submit(
            envelope: given.value("envelope", json(Envelope.init(json:))), actor: given.value("actor", json(ActorId.init(json:))),
            receivedAt: given.value("received_at", timestamp))
        return outcome(Pair(first: submission.verdict, second: submission.entries.map { $0.line() })) { raw in
            try Pair(
                first: Given(raw).value("verdict", optional(json(Verdict.init(json:)))),
                second: Given(raw).value("entries", list(string)))
        }
    case "device.new":
        try given.only("device_id")
        let id = try given.value("device_id", json(DeviceId.init(json:)))
        return try outcome(kept(Device(deviceId: id, rules: "1", tzdb: Tzdb.bundled())), keptAgain)
    case "device.record":
        try given.only("device", "command", "command_id", "depends_on", "occurred_at", "rules")
        let device = try given.value("device", device(given.value("rules", json(labelFromJson))))
        let envelope = try device.recordAfter(
            dependsOn: given.value("depends_on", list(json(CommandId.init(json:)))),
            command: given.value("command", json(Command.init(json:))), now: given.value("occurred_at", timestamp),
            id: given.value("command_id", json(CommandId.init(json:))))
        return outcome(Pair(first: kept(device), second: envelope)) { raw in
            try Pair(first: Given(raw).value("device", keptAgain), second: Given(raw).value("envelope", json(Envelope.init(json:))))
        }
    case "device.receive":
        try given.only("device", "lines")
        let device = try given.value("device", device("1"))
        let answers = try device.receive(lines: given.value("lines", list(string)))
        return outcome(Pair(first: kept(device), second: answers)) { raw in
            try Pair(first: Given(raw).value("device", keptAgain), second: Given(raw).value("answers", list(json(Answer.init(json:)))))
        }
    case "device.view":
        try given.only("device")
        return try outcome(given.value("device", device("1")).view(), json(FirmState.fromJson))
    default:
        return nil
    }
}

private func explainedCredit(_ raw: String) throws -> Pair<CreditExplanation, [String]> {
    let given = try Given(raw)
    let money = json(Money.init(json:))
    let taxes = try given.value("taxes", list { one in
        try Pair(first: Given(one).value("tax", json(CreditedTax.init(json:))), second: Given(one).value("text", string))
    })
    let furtherTaxes = try given.value("further_taxes", optional(list { one in
        try Pair(first: Given(one).value("tax", json(CreditedFurtherTax.init(json:))), second: Given(one).value("text", string))
    })) ?? []
    let told = try CreditExplanation(
        taxes: taxes.map { $0.first },
        furtherTaxes: furtherTaxes.map { $0.first },
        taxExclusive: given.value("tax_exclusive", money),
        tax: given.value("tax", money),
        taxInclusive: given.value("tax_inclusive", money),
        prepaid: given.value("prepaid", optional(money)),
        rounding: given.value("rounding", optional(money)),
        prepaidBefore: given.value("prepaid_before", optional(money)),
        roundingBefore: given.value("rounding_before", optional(money)),
        taxExclusiveBefore: given.value("tax_exclusive_before", optional(money)),
        leftAfter: given.value("left_after", money),
        withheldAfter: given.value("withheld_after", optional(money)),
        payable: given.value("payable", money))
    return Pair(first: told, second: taxes.map { $0.second } + furtherTaxes.map { $0.second })
}

private func device(_ rules: String) -> Reader<Device> {
    { try Device.fromJson(json: Data($0.utf8), rules: rules, tzdb: Tzdb.bundled()) }
}

/// What a host stores of a device, which says all of it.
private func kept(_ device: Device) -> String { String(decoding: device.toJson(), as: UTF8.self) }

private func keptAgain(_ raw: String) throws -> String { try kept(device("1")(raw)) }

private func decided<E: Equatable>(_ event: @escaping Reader<E>) -> Reader<Pair<[E], Bool>> {
    { raw in try Pair(first: Given(raw).value("events", list(event)), second: Given(raw).value("already_recorded", boolean)) }
}
