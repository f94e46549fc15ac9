//! How wide a text is, and as much of it as fits: an estimate, since nobody knows here with which font a picture is shown.
//!
//! Each character counts as many hundredths of the font's size as one of its kind takes in bold Helvetica, a little more
//! rather than less.
#![expect(
    clippy::arithmetic_side_effects,
    reason = "hundredths of a label's characters, of which there are a hundred at most, and pixels of a picture"
)]

/// The kinds of characters.
const NARROW: i64 = 38;
const ORDINARY: i64 = 62;
const CAPITAL: i64 = 78;
const WIDE: i64 = 100;
const EMOJI: i64 = 130;

/// As much of a name as fits in a room of so many pixels, with a mark where it was cut; nothing where fewer than three
/// characters would be left of it. No character is cut apart from its accents, and no emoji into its parts.
pub(super) fn fitting(name: &str, size: i64, room: i64) -> String {
    const LEAST: usize = 3;
    let room = room * 100;
    if hundredths(name) * size <= room {
        return name.to_owned();
    }
    let mut kept = String::new();
    let mut width = WIDE; // of the mark
    let mut count = 0;
    for part in parts(name) {
        width += hundredths(&part);
        if width * size > room {
            break;
        }
        kept.push_str(&part);
        count += 1;
    }
    if count < LEAST { String::new() } else { format!("{}…", kept.trim_end()) }
}

/// How many pixels a text takes, a pixel that has begun counted.
pub(super) fn width(text: &str, size: i64) -> i64 {
    (hundredths(text) * size + 99).div_euclid(100)
}

fn hundredths(text: &str) -> i64 {
    text.chars().map(of_size).sum()
}

/// How many hundredths of the font's size a character takes.
fn of_size(character: char) -> i64 {
    match character {
        _ if adheres(character) => 0,
        ' ' | '!' | '\'' | '(' | ')' | '*' | ',' | '-' | '.' | '/' | ':' | ';' | 'I' | '[' | ']' | '`' | 'f' | 'i'
        | 'j' | 'l' | 'r' | 't' | '{' | '|' | '}' | '’' => NARROW,
        // Wide letters, and the blocks of Unicode whose characters fill a square: of China, Japan and Korea, and full-width forms.
        'M'
        | 'W'
        | 'm'
        | 'w'
        | '@'
        | '%'
        | '&'
        | '…'
        | '—'
        | '\u{1100}'..='\u{115F}'
        | '\u{2E80}'..='\u{A4CF}'
        | '\u{A960}'..='\u{A97F}'
        | '\u{AC00}'..='\u{D7A3}'
        | '\u{F900}'..='\u{FAFF}'
        | '\u{FE30}'..='\u{FE6F}'
        | '\u{FF00}'..='\u{FF60}'
        | '\u{FFE0}'..='\u{FFE6}'
        | '\u{20000}'..='\u{3FFFD}' => WIDE,
        '\u{2600}'..='\u{27BF}' | '\u{2B00}'..='\u{2BFF}' | '\u{1F000}'..='\u{1FAFF}' => EMOJI,
        _ if character.is_uppercase() => CAPITAL,
        _ => ORDINARY,
    }
}

/// Whether a character stands on the one before it: an accent, a vowel sign, the rest of a Korean syllable, a joiner, a
/// choice of form or of a skin's colour.
const fn adheres(character: char) -> bool {
    matches!(character,
        '\u{300}'..='\u{36F}' | '\u{483}'..='\u{489}' | '\u{591}'..='\u{5BD}' | '\u{5BF}' | '\u{5C1}'..='\u{5C2}'
        | '\u{5C4}'..='\u{5C5}' | '\u{5C7}' | '\u{610}'..='\u{61A}' | '\u{64B}'..='\u{65F}' | '\u{670}'
        | '\u{6D6}'..='\u{6DC}' | '\u{6DF}'..='\u{6E4}' | '\u{6E7}'..='\u{6E8}' | '\u{6EA}'..='\u{6ED}'
        | '\u{900}'..='\u{903}' | '\u{93A}'..='\u{93C}' | '\u{93E}'..='\u{94F}' | '\u{981}'..='\u{983}'
        | '\u{9BC}' | '\u{9BE}'..='\u{9CD}' | '\u{A01}'..='\u{A03}' | '\u{A3C}'..='\u{A4D}' | '\u{B82}'
        | '\u{BBE}'..='\u{BCD}' | '\u{E31}' | '\u{E34}'..='\u{E3A}' | '\u{E47}'..='\u{E4E}' | '\u{1160}'..='\u{11FF}'
        | '\u{1AB0}'..='\u{1AFF}' | '\u{1DC0}'..='\u{1DFF}' | '\u{200C}'..='\u{200D}' | '\u{20D0}'..='\u{20FF}'
        | '\u{3099}'..='\u{309A}' | '\u{FE00}'..='\u{FE0F}' | '\u{FE20}'..='\u{FE2F}' | '\u{1F3FB}'..='\u{1F3FF}'
        | '\u{E0020}'..='\u{E007F}' | '\u{E0100}'..='\u{E01EF}')
}

/// A text in the parts between which it may be cut: a character with what stands on it, emoji with those that are joined to
/// them, and the two letters of a flag.
fn parts(text: &str) -> Vec<String> {
    const JOINER: char = '\u{200D}';
    let is_flag = |character: char| ('\u{1F1E6}'..='\u{1F1FF}').contains(&character);
    let mut parts: Vec<String> = Vec::new();
    for character in text.chars() {
        match parts.last_mut() {
            Some(part)
                if adheres(character)
                    || part.ends_with(JOINER)
                    || is_flag(character) && part.chars().count() == 1 && part.starts_with(is_flag) =>
            {
                part.push(character);
            }
            _ => parts.push(character.to_string()),
        }
    }
    parts
}
