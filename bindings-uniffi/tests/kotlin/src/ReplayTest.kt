package dev.journeyman.tests

import dev.journeyman.*
import java.io.File
import kotlin.test.Test
import kotlin.test.assertTrue

/** The input of a vector, of which each argument is read by its own type. */
internal class Given(private val raw: String) {
    private val fields: Map<String, String> by lazy {
        val members = Scanner(raw).members()
        members.toMap().also { if (it.size != members.size) unsayable("a field is there twice") }
    }

    /** A call has these arguments and no others. */
    fun only(vararg names: String) {
        (fields.keys - names.toSet()).firstOrNull()?.let { unsayable("there is no argument $it") }
    }

    /** A field; one that isn't there is null. */
    fun <T> value(name: String, reader: Reader<T>): T = reader(fields[name] ?: "null")

    fun <T> whole(reader: Reader<T>): T = reader(raw)

    /** A diary of the parts that an operation takes instead of one. */
    fun diary(): Diary = Diary.withResources(
        value("policy", optional(json(ConflictPolicy.Companion::fromJson))) ?: conflictPolicyDefault(),
        value("resources", optional(json(Resources.Companion::fromJson))) ?: Resources(),
        value("technicians", list(json(Technician.Companion::fromJson))),
        value("leave", list(json(Leave.Companion::fromJson))),
        value("bookings", list(json(Booking.Companion::fromJson))),
    )
}

/** What a typed call answered, and what reads the same from a vector. */
internal class Outcome<T>(val value: T, val reader: Reader<T>) {
    fun equals(expected: String): Boolean = value == reader(expected)
}

internal fun <T> outcome(value: T, reader: Reader<T>): Outcome<T> = Outcome(value, reader)

internal class Vector(val module: String, val name: String, val call: String, val input: String, val expect: String)

internal fun vectors(): List<Vector> {
    val folder = File(System.getProperty("journeyman.vectors"))
    val files = folder.walk().filter { it.extension == "json" }.sorted()
    return files.flatMap { file ->
        Scanner(compact(file.readText())).elements().map { element ->
            val fields = Scanner(element).members().toMap()
            val text = { name: String -> string(fields.getValue(name)) }
            Vector(file.parentFile.name, text("name"), text("call"), fields.getValue("input"), fields.getValue("expect"))
        }
    }.toList()
}

class ReplayTest {
    @Test
    fun `every vector comes out as its source says`() {
        val vectors = vectors()
        val wrong = vectors.mapNotNull { vector -> difference(vector)?.let { "${vector.module}: ${vector.name}: $it" } }
        assertTrue(wrong.isEmpty(), "${wrong.size} of ${vectors.size} vectors differ:\n${wrong.joinToString("\n")}")
        assertTrue(vectors.isNotEmpty())
        println("vectors: kotlin ${vectors.size}")
    }

    /** What is wrong with the answer to a vector, or null. */
    private fun difference(vector: Vector): String? {
        val (wanted, expected) = Scanner(vector.expect).members().single()
        val outcome = try {
            val given = Given(vector.input)
            typed(vector.call, given) ?: byHand(vector.call, given) ?: return "${vector.call} is no typed call"
        } catch (e: JourneymanException) {
            return if (wanted == "error" && string(expected) == e.code) null else "wanted $expected, got ${e.code} ${e.message}"
        } catch (e: Unsayable) {
            // The host's own types refuse what the JSON API refuses for its shape.
            return if (expected == "\"JM-WIR-0001\"") null else "wanted $expected, can't be said: ${e.message}"
        }
        return when {
            wanted != "ok" -> "wanted $expected, got ${outcome.value}"
            !outcome.equals(expected) -> "wanted $expected, got ${outcome.value}"
            else -> null
        }
    }
}
