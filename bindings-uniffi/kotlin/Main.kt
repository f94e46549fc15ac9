import dev.journeyman.*

fun main() {
    val parts = moneyAllocate(total = Money(minor = 100_00, currency = "AUD"), weights = listOf(1u, 1u, 1u))
    println(parts.joinToString { moneyText(it) }) // AUD 33.34, AUD 33.33, AUD 33.33
    try {
        moneyAllocate(parts[0], weights = emptyList())
    } catch (e: JourneymanException) {
        println("${e.code}: ${e.message}")
    }
}
