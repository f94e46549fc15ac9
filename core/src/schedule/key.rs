//! What the key of a conflict says without its facts.

/// The parts of a [key](super::Conflict::key): what it is about, and by how many seconds a limit is passed; zero where it
/// is about no limit of work. A text that is no key is about itself.
pub(super) fn parts(key: &str) -> (&str, u64) {
    let amount = key.rsplit_once(':').filter(|(about, _)| about.contains(':'));
    amount.and_then(|(about, amount)| Some((about, amount.parse().ok()?))).unwrap_or((key, 0))
}

/// Whether a conflict is no worse than the one of a key: it is the same, or the same limit passed by no more.
pub(super) fn covers(taken_on: &str, key: &str) -> bool {
    let ((one, most), (other, seconds)) = (parts(taken_on), parts(key));
    one == other && seconds <= most
}

#[cfg(test)]
mod tests {
    use super::covers;

    #[test]
    fn what_is_taken_on_covers_as_much_of_the_same_limit_and_no_second_more() {
        assert!(covers("JM-SCH-0122:ab:900", "JM-SCH-0122:ab:900"));
        assert!(covers("JM-SCH-0122:ab:900", "JM-SCH-0122:ab:1"));
        assert!(!covers("JM-SCH-0122:ab:900", "JM-SCH-0122:ab:901"));
        assert!(!covers("JM-SCH-0122:ab:900", "JM-SCH-0122:cd:900"));
        assert!(!covers("JM-SCH-0122:ab", "JM-SCH-0122:ab:900"), "of before there were amounts");
    }

    #[test]
    fn a_key_without_an_amount_covers_itself_and_a_text_that_is_no_key_nothing_else() {
        assert!(covers("JM-SCH-0103:12", "JM-SCH-0103:12"));
        assert!(!covers("JM-SCH-0103:12", "JM-SCH-0103:11"), "the digits of a hash are no amount");
        assert!(!covers("anything", "JM-SCH-0103:12"));
        assert!(!covers("JM-SCH-0122:ab:many", "JM-SCH-0122:ab:900"));
    }
}
