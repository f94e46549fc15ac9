// Written by journeyman-bindgen.

package dev.journeyman

/**
 * What stands in the library's memory for a call that hasn't begun. From then on the library frees it; where an argument is
 * refused before, this does.
 * @suppress
 */
internal object UniffiLowered {
    private val waiting = ThreadLocal.withInitial { ArrayList<Runnable>() }

    /** Where a call's own begin. */
    fun mark(): Int = waiting.get().size

    fun hold(free: Runnable) {
        waiting.get().add(free)
    }

    fun hold(handle: Long, free: Runnable): Long {
        hold(free)
        return handle
    }

    /** The call begins, and what it was given is the library's. */
    fun given(mark: Int) {
        val list = waiting.get()
        while (list.size > mark) list.removeAt(list.size - 1)
    }

    /** The call doesn't begin. */
    fun freed(mark: Int) {
        val list = waiting.get()
        while (list.size > mark) list.removeAt(list.size - 1).run()
    }
}

/** The last argument of every call: the others are lowered. */
internal fun UniffiRustCallStatus.begins(): UniffiRustCallStatus {
    UniffiLowered.given(lowered)
    return this
}
