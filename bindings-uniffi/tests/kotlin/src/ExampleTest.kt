package dev.journeyman.tests

import dev.journeyman.*
import dev.journeyman.examples.Day
import kotlin.test.Test
import kotlin.test.assertEquals

class ExampleTest {
    @Test
    fun `the example's day goes as it says`() {
        val lines = Day().run()
        lines.forEach { println("  $it") }
        assertEquals(listOf("clash", "free", "offline", "Tax invoice INV-000001", "paid"), lines.map { it.substringBefore(":") })
    }
}
