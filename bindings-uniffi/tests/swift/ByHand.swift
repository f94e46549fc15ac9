import Foundation
import Journeyman

struct Pair<A: Equatable, B: Equatable>: Equatable {
    let first: A
    let second: B
}

/// Operations that answer what several typed calls do together, or nil for any other.
func byHand(_ operation: String, _ given: Given) throws -> Answer? {
    switch operation {
    case "invoice.explain":
        let steps = try invoiceExplain(draft: given.whole(json(draftFromJson))).steps
        return try answer(steps.map { try Pair(first: $0, second: explanationStepText(explanationStep: $0)) }) { raw in
            try Given(raw).value("steps", list { one in
                try Pair(first: Given(one).value("step", json(explanationStepFromJson)), second: Given(one).value("text", string))
            })
        }
    case "invoice.verify":
        return try answer(given.whole(json(issuedFromJson)).totals, json(totalsFromJson))
    case "invoice.verify_credit":
        return try answer(given.whole(json(creditNoteFromJson)).totals, json(totalsFromJson))
    case "payment.decide":
        try given.only("state", "command")
        let state = try given.value("state", json(Payments.fromJson))
        let command = try given.value("command", json(paymentCommandFromJson))
        return try answer(
            Pair(first: state.decide(command: command), second: state.alreadyHas(command: command)),
            decided(json(paymentEventFromJson)))
    case "ledger.decide":
        try given.only("state", "command")
        let state = try given.value("state", json(Ledger.fromJson))
        let command = try given.value("command", json(ledgerCommandFromJson))
        return try answer(
            Pair(first: state.decide(command: command), second: state.alreadyHas(command: command)),
            decided(json(ledgerEventFromJson)))
    case "schedule.explain":
        let conflict = try given.whole(json(conflictFromJson))
        return try answer(
            Pair(first: conflictText(conflict: conflict), second: conflict.fixes.map { try fixText(fix: $0) })
        ) { raw in
            try Pair(first: Given(raw).value("conflict", string), second: Given(raw).value("fixes", list(string)))
        }
    case "log.seal":
        try given.only("command", "command_id", "device_id", "previous", "based_on", "depends_on", "occurred_at", "rules")
        return try answer(sealed(given), json(envelopeFromJson))
    case "office.replay":
        try given.only("log")
        let office = try Office.replay(tzdb: Tzdb.bundled(), lines: given.value("log", list(string)))
        return answer(Pair(first: office.head(), second: office.state())) { raw in
            try Pair(first: Given(raw).value("head", json(headFromJson)), second: Given(raw).value("state", json(FirmState.fromJson)))
        }
    case "office.submit":
        try given.only("log", "envelope", "actor", "received_at")
        let office = try Office.replay(tzdb: Tzdb.bundled(), lines: given.value("log", list(string)))
        let submission = try office.submit(
            envelope: given.value("envelope", json(envelopeFromJson)), actor: given.value("actor", json(actorIdFromJson)),
            receivedAt: given.value("received_at", timestamp))
        return answer(Pair(first: submission.verdict, second: submission.entries.map { $0.line() })) { raw in
            try Pair(
                first: Given(raw).value("verdict", optional(json(verdictFromJson))),
                second: Given(raw).value("entries", list(string)))
        }
    default:
        return nil
    }
}

private func decided<E: Equatable>(_ event: @escaping Reader<E>) -> Reader<Pair<[E], Bool>> {
    { raw in try Pair(first: Given(raw).value("events", list(event)), second: Given(raw).value("already_recorded", boolean)) }
}

/// The envelope that a device of the host's own would make, without a `Device`.
private func sealed(_ given: Given) throws -> Envelope {
    let previous = try given.value("previous", optional(json(envelopeFromJson)))
    let body = try commandToJson(value: given.value("command", json(commandFromJson)))
    return try Envelope(
        schema: 1, commandId: given.value("command_id", json(commandIdFromJson)),
        deviceId: given.value("device_id", json(deviceIdFromJson)), deviceSeq: (previous?.deviceSeq ?? 0) + 1,
        basedOn: given.value("based_on", ulong), dependsOn: given.value("depends_on", list(json(commandIdFromJson))),
        occurredAt: given.value("occurred_at", timestamp), rules: given.value("rules", json(labelFromJson)),
        prevHash: previous.map { try envelopeDigest(envelope: $0) } ?? String(repeating: "0", count: 64),
        body: String(decoding: body, as: UTF8.self))
}
