//! What UniFFI's code doesn't say as the core says it. Each change must be found, so that a new version of UniFFI which
//! writes something else is noticed.

use std::fs;

use camino::Utf8Path;

use crate::{Language, Outcome, lowered, usual};

const KINDS: usize = 8;

/// Mends the code that was written into a folder.
pub(crate) fn mend(language: Language, code: &Utf8Path) -> Outcome<()> {
    match language {
        Language::Kotlin => {
            let path = code.join("dev/journeyman/journeyman.kt");
            kotlin(&path)?;
            kotlin_hashes(&path)?;
            kotlin_texts(&path)?;
            kotlin_times(&path)?;
            kotlin_variants(&path)?;
            kotlin_closed(&path)?;
            lowered::mend(&path)?;
            usual::mend(language, &path)?;
            headings(&path)?;
            hide_dispatch(&path, "fun `value", "internal fun `value")
        }
        // Its errors get their text in JourneymanError.swift.
        Language::Swift => {
            let path = code.join("Journeyman.swift");
            usual::mend(language, &path)?;
            headings(&path)?;
            hide_dispatch(&path, "public func value", "func value")
        }
    }
}

/// Documentation: a heading within that of a function is shown as one of the whole page.
fn headings(path: &Utf8Path) -> Outcome<()> {
    const HEADING: &str = " * # ";
    let mut text = fs::read_to_string(path)?;
    let times = text.matches(" * # Errors\n").count();
    change(&mut text, " * # Errors\n", " * Errors:\n", times)?;
    if let Some((_, rest)) = text.split_once(HEADING) {
        return Err(format!("a heading is left in the documentation: {:?}", rest.lines().next()).into());
    }
    Ok(fs::write(path, text)?)
}

/// Variants without data: they are shown by their name, as those with data are.
fn kotlin_variants(path: &Utf8Path) -> Outcome<()> {
    let text = fs::read_to_string(path)?;
    let mut times = 0;
    let mended = text.lines().map(|line| match line.strip_prefix("    object ") {
        Some(rest) if rest.contains(" : ") && rest.ends_with("()") => {
            times += 1;
            format!("    data object {rest}\n")
        }
        _ => format!("{line}\n"),
    });
    let mended: String = mended.collect();
    if times == 0 {
        return Err("no variant without data was found: does this version of UniFFI write them otherwise?".into());
    }
    Ok(fs::write(path, mended)?)
}

/// Closed objects: what is logged or shown by a debugger doesn't throw, and an object is itself whatever became of it.
fn kotlin_closed(path: &Utf8Path) -> Outcome<()> {
    let mut text = fs::read_to_string(path)?;
    let shown = text.matches("_uniffi_trait_debug(\n").count();
    change(
        &mut text,
        "    override fun toString(): String {
        return FfiConverterString.lift(",
        "    override fun toString(): String = try {
        shown()
    } catch (_: IllegalStateException) {
        \"${this.javaClass.simpleName}(closed)\"
    }

    private fun shown(): String {
        return FfiConverterString.lift(",
        shown,
    )?;
    let compared = text.matches("_uniffi_trait_eq_eq(\n").count();
    change(
        &mut text,
        "    override fun equals(other: Any?): Boolean {\n",
        "    override fun equals(other: Any?): Boolean {\n        if (this === other) return true\n",
        compared,
    )?;
    Ok(fs::write(path, text)?)
}

/// The two functions through which every value is read from JSON and written are for Json.kt and Json.swift alone, and the
/// one that refuses half a character for Kotlin's texts.
fn hide_dispatch(path: &Utf8Path, public: &str, hidden: &str) -> Outcome<()> {
    let mut text = fs::read_to_string(path)?;
    for function in ["FromJson", "ToJson", "NotUtf8"] {
        change(&mut text, &format!("{public}{function}"), &format!("{hidden}{function}"), 1)?;
    }
    Ok(fs::write(path, text)?)
}

/// Errors: the message is the text, and the facts can be read without knowing the kind.
fn kotlin(path: &Utf8Path) -> Outcome<()> {
    let text = fs::read_to_string(path)?;
    let start = text.find("sealed class JourneymanException: kotlin.Exception()").ok_or("no exception was found")?;
    let end = text.get(start..).and_then(|rest| rest.find("companion object ErrorHandler")).ok_or("it has no end")?;
    let (before, rest) = text.split_at(start);
    let (errors, after) = rest.split_at(end);
    let mut mended = errors.to_owned();
    change(
        &mut mended,
        "get() = \"code=${ `code` }, text=${ `text` }, remedy=${ `remedy` }, arguments=${ `arguments` }\"",
        "get() = text",
        KINDS,
    )?;
    for field in ["code: kotlin.String", "text: kotlin.String", "remedy: kotlin.String"] {
        let (name, kind) = field.split_once(": ").unwrap_or_default();
        change(&mut mended, &format!("val `{name}`: {kind}"), &format!("override val `{name}`: {kind}"), KINDS)?;
    }
    let arguments = "val `arguments`: Map<kotlin.String, kotlin.String>";
    change(&mut mended, arguments, &format!("override {arguments}"), KINDS)?;
    change(
        &mut mended,
        "sealed class JourneymanException: kotlin.Exception() {",
        "sealed class JourneymanException: kotlin.Exception() {
    /** The stable code, such as `JM-MON-0001`. */
    abstract val code: kotlin.String
    /** What went wrong, in English: the message. */
    abstract val text: kotlin.String
    /** What the reader can do about it, in English. */
    abstract val remedy: kotlin.String
    /** The facts of this case by name, for a sentence in another language. */
    abstract val arguments: Map<kotlin.String, kotlin.String>
    /** The coarse kind, which the class says too. */
    val kind: Kind
        get() = when (this) {
            is Invalid -> Kind.INVALID
            is Refused -> Kind.REFUSED
            is Flagged -> Kind.FLAGGED
            is Missing -> Kind.MISSING
            is Limit -> Kind.LIMIT
            is Unsupported -> Kind.UNSUPPORTED
            is Corrupt -> Kind.CORRUPT
            is Internal -> Kind.INTERNAL
        }
",
        1,
    )?;
    Ok(fs::write(path, format!("{before}{mended}{after}"))?)
}

/// Texts: half a character is refused as everything is that a host can give wrong.
fn kotlin_texts(path: &Utf8Path) -> Outcome<()> {
    let mut text = fs::read_to_string(path)?;
    change(
        &mut text,
        "            onMalformedInput(CodingErrorAction.REPORT)
            encode(CharBuffer.wrap(value))
",
        "            onMalformedInput(CodingErrorAction.REPORT)
            try {
                encode(CharBuffer.wrap(value))
            } catch (e: java.nio.charset.CharacterCodingException) {
                valueNotUtf8()
                throw e
            }
",
        1,
    )?;
    Ok(fs::write(path, text)?)
}

/// Types of the platform under their own names: with one of ours beside it, `import java.time.*` and `import dev.journeyman.*`
/// in one file would leave `LocalDate` with no meaning.
fn kotlin_times(path: &Utf8Path) -> Outcome<()> {
    let mut text = fs::read_to_string(path)?;
    for (ours, theirs) in [
        ("LocalDate", "java.time.LocalDate"),
        ("LocalDateTime", "java.time.LocalDateTime"),
        ("LocalTime", "java.time.LocalTime"),
        ("Timestamp", "java.time.Instant"),
        ("Uuid", "java.util.UUID"),
    ] {
        change(&mut text, &format!("public typealias {ours} = {theirs}\n"), "", 1)?;
        text = renamed(&renamed(&text, &format!("dev.journeyman.{ours}"), theirs), ours, theirs);
    }
    Ok(fs::write(path, text)?)
}

/// The text with a type named otherwise, where its name stands by itself.
fn renamed(text: &str, name: &str, to: &str) -> String {
    let apart = |at: Option<char>| at.is_none_or(|sign| !sign.is_alphanumeric() && !"_.`".contains(sign));
    let mut rest = text;
    let mut out = String::with_capacity(text.len());
    while let Some((before, after)) = rest.split_once(name) {
        out.push_str(before);
        let stands = apart(out.chars().next_back()) && apart(after.chars().next().filter(|&sign| sign != '.'));
        out.push_str(if stands { to } else { name });
        rest = after;
    }
    out + rest
}

/// Equal objects have one hash code.
fn kotlin_hashes(path: &Utf8Path) -> Outcome<()> {
    let mut text = fs::read_to_string(path)?;
    let equals = "override fun equals(other: Any?): Boolean {";
    let comparable = text.matches("_uniffi_trait_eq_eq(\n").count();
    change(
        &mut text,
        &format!("    {equals}"),
        &format!(
            "    /** One for all of the class: they change, and one that is in a set stays where it can be found. */
    override fun hashCode(): kotlin.Int = 1

    {equals}"
        ),
        comparable,
    )?;
    Ok(fs::write(path, text)?)
}

/// Changes a text that must be there so many times, once or more.
pub(crate) fn change(text: &mut String, old: &str, new: &str, times: usize) -> Outcome<()> {
    let found = text.matches(old).count();
    if found != times || found == 0 {
        return Err(
            format!("{old:?} is there {found} times, not {times}: does this version of UniFFI write it?").into()
        );
    }
    *text = text.replace(old, new);
    Ok(())
}
