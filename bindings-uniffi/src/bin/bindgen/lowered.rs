//! What a Kotlin call lowered before one of its arguments is refused: UniffiLowered, in Lowered.kt, frees it. UniFFI frees
//! none of it.

use std::fs;

use camino::Utf8Path;

use crate::{Outcome, mend::change};

/// Mends the Kotlin code, and writes Lowered.kt beside it.
pub(crate) fn mend(path: &Utf8Path) -> Outcome<()> {
    let mut text = fs::read_to_string(path)?;
    calls(&mut text)?;
    buffers(&mut text)?;
    objects(&mut text)?;
    fs::write(path, text)?;
    Ok(fs::write(path.with_file_name("Lowered.kt"), include_str!("Lowered.kt"))?)
}

/// Each call frees what was lowered for it, unless it got as far as its last argument.
fn calls(text: &mut String) -> Outcome<()> {
    change(
        text,
        "internal open class UniffiRustCallStatus : Structure() {\n",
        "internal open class UniffiRustCallStatus : Structure() {\n    internal var lowered: Int = 0\n\n",
        1,
    )?;
    change(
        text,
        "    var status = UniffiRustCallStatus()\n    val return_value = callback(status)\n",
        "    val status = UniffiRustCallStatus()
    status.lowered = UniffiLowered.mark()
    val return_value = try {
        callback(status)
    } catch (e: Throwable) {
        UniffiLowered.freed(status.lowered)
        throw e
    }
",
        1,
    )?;
    let calls = text.matches("{ _status ->").count();
    change(text, "_status)\n}", "_status.begins())\n}", calls)
}

fn buffers(text: &mut String) -> Outcome<()> {
    change(
        text,
        "buffer_alloc(size.toLong(), status)
        }.also {
",
        "buffer_alloc(size.toLong(), status)
        }.also {
            UniffiLowered.hold { free(it) }
",
        1,
    )?;
    change(
        text,
        "            RustBuffer.free(rbuf)\n            throw e\n",
        "            throw e // UniffiLowered frees it\n",
        1,
    )
}

/// Objects cross as clones: those that are arguments, and those whose methods are called.
fn objects(text: &mut String) -> Outcome<()> {
    let methods = text.matches("\n    UniffiLib.uniffi_journeyman_uniffi_fn_method_").count();
    change(text, "\n        it,\n", "\n        UniffiLowered.hold(it, UniffiCleanAction(it)),\n", methods)?;
    let classes = text.matches("fun uniffiCloneHandle(): Long {").count();
    // The clone is made while the call counter holds the object: neither another thread nor the collector frees it before.
    change(text, "return value.uniffiCloneHandle()", "return value.uniffiLowered()", classes)?;
    change(
        text,
        "    /**\n     * @suppress\n     */\n    fun uniffiCloneHandle(): Long {",
        "    internal fun uniffiLowered(): Long = callWithHandle { UniffiLowered.hold(it, UniffiCleanAction(it)) }

    /**
     * @suppress
     */
    fun uniffiCloneHandle(): Long {",
        classes,
    )
}
