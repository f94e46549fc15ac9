package dev.journeyman.tests

import dev.journeyman.*

/** A piece of a JSON document as it is written: what a type's own `fromJson` is to judge isn't changed on the way. */
internal class Scanner(private val text: String) {
    private var at = 0

    /** The members of an object, in their order, each as it is written. */
    fun members(): List<Pair<String, String>> = inside('{', '}') {
        val name = string(raw())
        expect(':')
        name to raw()
    }

    /** The elements of an array, each as it is written. */
    fun elements(): List<String> = inside('[', ']') { raw() }

    private fun <T> inside(opening: Char, closing: Char, one: () -> T): List<T> {
        val found = mutableListOf<T>()
        expect(opening)
        if (next() == closing) return found
        do found += one() while (next().let { at++; it } == ',')
        if (text[at - 1] != closing) unsayable("no $closing at ${at - 1}")
        return found
    }

    private fun raw(): String {
        next()
        val start = at
        var depth = 0
        do {
            when (text[at]) {
                '"' -> skipString()
                '{', '[' -> depth++
                '}', ']' -> depth--
            }
            at++
        } while (depth > 0 || at < text.length && text[at] !in ",:]} \n\r\t" && text[start] !in "\"{[")
        return text.substring(start, at)
    }

    private fun skipString() {
        at++
        while (text[at] != '"') at += if (text[at] == '\\') 2 else 1
    }

    private fun next(): Char {
        while (at < text.length && text[at] in " \n\r\t") at++
        return text.getOrElse(at) { unsayable("the text ends at $at") }
    }

    private fun expect(wanted: Char) {
        if (next() != wanted) unsayable("no $wanted at $at")
        at++
    }
}

/** The same document without the white space that only makes it legible. */
internal fun compact(text: String): String = buildString {
    var inString = false
    var escaped = false
    for (character in text) {
        if (inString || character !in " \n\r\t") append(character)
        if (character == '"' && !escaped) inString = !inString
        escaped = inString && character == '\\' && !escaped
    }
}

/** Something in a vector that the host's own types can't hold, so that no call can be made with it. */
internal class Unsayable(message: String) : Exception(message)

internal fun unsayable(message: String): Nothing = throw Unsayable(message)

internal typealias Reader<T> = (String) -> T

internal fun <T> json(fromJson: (ByteArray) -> T): Reader<T> = { fromJson(it.encodeToByteArray()) }

internal fun <T> optional(reader: Reader<T>): Reader<T?> = { if (it == "null") null else reader(it) }

internal fun <T> list(reader: Reader<T>): Reader<List<T>> = { Scanner(it).elements().map(reader) }

internal val string: Reader<String> = { raw ->
    if (!raw.startsWith('"')) unsayable("$raw is no string")
    buildString {
        var at = 1
        while (at < raw.length - 1) {
            val character = raw[at++]
            if (character != '\\') append(character) else when (val escaped = raw[at++]) {
                'n' -> append('\n')
                't' -> append('\t')
                'r' -> append('\r')
                'b' -> append('\b')
                'f' -> append('\u000C')
                'u' -> append(raw.substring(at, at + 4).toInt(16).toChar()).also { at += 4 }
                else -> append(escaped)
            }
        }
    }
}

internal val uint: Reader<UInt> = { it.toUIntOrNull() ?: unsayable(it) }
internal val ulong: Reader<ULong> = { it.toULongOrNull() ?: unsayable(it) }
internal val int: Reader<Int> = { it.toIntOrNull() ?: unsayable(it) }
internal val long: Reader<Long> = { it.toLongOrNull() ?: unsayable(it) }
internal val boolean: Reader<Boolean> = { it.toBooleanStrictOrNull() ?: unsayable(it) }

internal val timestamp: Reader<java.time.Instant> = json(::timestampFromJson)

internal val zone: Reader<Zone> = { Tzdb.bundled().zone(zoneNameFromJson(it.encodeToByteArray())) }
