package dev.journeyman.tests

import dev.journeyman.*
import java.io.File
import kotlin.test.Test
import kotlin.test.assertEquals

private const val RUNS = 25
private const val ROUNDS = 1000

/** What calls cost. Its name isn't that of a test, so that it runs only when tools/hosts/bench.py asks for it. */
class Bench {
    @Test
    fun `ways to calculate an invoice, in turns`() {
        val json = File(System.getProperty("journeyman.draft")).readBytes()
        val draft = Draft.fromJson(json)
        val held = HeldDraft(draft)
        val ways = mapOf<String, () -> Any?>(
            "nothing" to { provokeNothing() },
            "held" to { held.payable() },
            "record" to { invoiceCalculate(draft) },
            "json" to { provokeCall("invoice.calculate", json) },
        )
        assertEquals(invoiceCalculate(draft).payable.minor, held.payable())
        assertEquals(invoiceCalculate(draft), Totals.fromJson(provokeCall("invoice.calculate", json)))
        repeat(RUNS) {
            for ((way, call) in ways) {
                val start = System.nanoTime()
                repeat(ROUNDS) { call() }
                println("sample: kotlin $way ${System.nanoTime() - start}")
            }
            println("sample: kotlin rust ${held.rustNanoseconds(ROUNDS.toUInt())}")
        }
    }
}
