package dev.journeyman.tests

import dev.journeyman.*

/** Operations that answer what several typed calls do together, or null for any other. */
internal fun byHand(operation: String, given: Given): Outcome<*>? = when (operation) {
    "invoice.explain" -> {
        val steps = invoiceExplain(given.whole(json(Draft.Companion::fromJson))).steps
        outcome(steps.map { it to explanationStepText(it) }, { raw ->
            Given(raw).value("steps", list { one ->
                Given(one).value("step", json(ExplanationStep.Companion::fromJson)) to Given(one).value("text", string)
            })
        })
    }
    "invoice.explain_credit" -> {
        val told = invoiceExplainCredit(given.whole(json(CreditNote.Companion::fromJson)))
        outcome(told to told.taxes.map { creditedTaxText(it) } + told.furtherTaxes.map { creditedFurtherTaxText(it) }, ::explainedCredit)
    }
    "invoice.verify" -> outcome(given.whole(json(Issued.Companion::fromJson)).totals, json(Totals.Companion::fromJson))
    "invoice.verify_credit" -> outcome(given.whole(json(CreditNote.Companion::fromJson)).totals, json(Totals.Companion::fromJson))
    "payment.decide" -> {
        given.only("state", "command")
        val state = given.value("state", json(Payments::fromJson))
        val command = given.value("command", json(PaymentCommand.Companion::fromJson))
        outcome(state.decide(command) to state.alreadyHas(command), decided(json(PaymentEvent.Companion::fromJson)))
    }
    "ledger.decide" -> {
        given.only("state", "command")
        val state = given.value("state", json(Ledger::fromJson))
        val command = given.value("command", json(LedgerCommand.Companion::fromJson))
        outcome(state.decide(command) to state.alreadyHas(command), decided(json(LedgerEvent.Companion::fromJson)))
    }
    "schedule.explain" -> {
        val conflict = given.whole(json(Conflict.Companion::fromJson))
        outcome(conflictText(conflict) to conflict.fixes.map(::fixText), { raw ->
            Given(raw).let { it.value("conflict", string) to it.value("fixes", list(string)) }
        })
    }
    "office.replay" -> {
        given.only("log")
        val office = Office.replay(Tzdb.bundled(), given.value("log", list(string)))
        outcome(office.head() to office.state(), { raw ->
            Given(raw).let { it.value("head", json(Head.Companion::fromJson)) to it.value("state", json(FirmState::fromJson)) }
        })
    }
    "office.submit" -> {
        given.only("log", "envelope", "actor", "received_at")
        val office = Office.replay(Tzdb.bundled(), given.value("log", list(string)))
        val submission = office.submit(
            given.value("envelope", json(Envelope.Companion::fromJson)),
            given.value("actor", json(ActorId.Companion::fromJson)),
            given.value("received_at", timestamp),
        )
        outcome(submission.verdict to submission.entries.map { it.line() }, { raw ->
            Given(raw).let { it.value("verdict", optional(json(Verdict.Companion::fromJson))) to it.value("entries", list(string)) }
        })
    }
    "device.new" -> {
        given.only("device_id")
        outcome(kept(Device(given.value("device_id", json(DeviceId.Companion::fromJson)), "1", Tzdb.bundled())), keptAgain)
    }
    "device.record" -> {
        given.only("device", "command", "command_id", "depends_on", "occurred_at", "rules")
        val device = given.value("device", device(given.value("rules", json(::labelFromJson))))
        val envelope = device.recordAfter(
            given.value("depends_on", list(json(CommandId.Companion::fromJson))),
            given.value("command", json(Command.Companion::fromJson)),
            given.value("occurred_at", timestamp),
            given.value("command_id", json(CommandId.Companion::fromJson)),
        )
        outcome(kept(device) to envelope, { raw ->
            Given(raw).let { it.value("device", keptAgain) to it.value("envelope", json(Envelope.Companion::fromJson)) }
        })
    }
    "device.receive" -> {
        given.only("device", "lines")
        val device = given.value("device", device("1"))
        val answers = device.receive(given.value("lines", list(string)))
        outcome(kept(device) to answers, { raw ->
            Given(raw).let { it.value("device", keptAgain) to it.value("answers", list(json(Answer.Companion::fromJson))) }
        })
    }
    "device.view" -> {
        given.only("device")
        outcome(given.value("device", device("1")).view(), json(FirmState::fromJson))
    }
    else -> null
}

private fun explainedCredit(raw: String): Pair<CreditExplanation, List<String>> {
    val given = Given(raw)
    val money = json(Money.Companion::fromJson)
    val taxes = given.value("taxes", list { one ->
        Given(one).value("tax", json(CreditedTax.Companion::fromJson)) to Given(one).value("text", string)
    })
    val furtherTaxes = given.value("further_taxes", optional(list { one ->
        Given(one).value("tax", json(CreditedFurtherTax.Companion::fromJson)) to Given(one).value("text", string)
    })) ?: listOf()
    return CreditExplanation(
        taxes = taxes.map { it.first },
        furtherTaxes = furtherTaxes.map { it.first },
        taxExclusive = given.value("tax_exclusive", money),
        tax = given.value("tax", money),
        taxInclusive = given.value("tax_inclusive", money),
        prepaid = given.value("prepaid", optional(money)),
        rounding = given.value("rounding", optional(money)),
        prepaidBefore = given.value("prepaid_before", optional(money)),
        roundingBefore = given.value("rounding_before", optional(money)),
        taxExclusiveBefore = given.value("tax_exclusive_before", optional(money)),
        leftAfter = given.value("left_after", money),
        withheldAfter = given.value("withheld_after", optional(money)),
        payable = given.value("payable", money),
    ) to taxes.map { it.second } + furtherTaxes.map { it.second }
}

private fun device(rules: String): Reader<Device> = { Device.fromJson(it.encodeToByteArray(), rules, Tzdb.bundled()) }

/** What a host stores of a device, which says all of it. */
private fun kept(device: Device): String = device.toJson().decodeToString()

private val keptAgain: Reader<String> = { kept(device("1")(it)) }

private fun <T> decided(event: Reader<T>): Reader<Pair<List<T>, Boolean>> = { raw ->
    Given(raw).let { it.value("events", list(event)) to it.value("already_recorded", boolean) }
}
