//! The demo as a newcomer meets it: run twice, tampered with, cut, started over.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use std::{
    env, fs,
    path::{Path, PathBuf},
    process::{Command, Output},
    sync::OnceLock,
};

use rusqlite::Connection;

/// A folder of its own for each test, under the build folder.
struct Place {
    folder: PathBuf,
}

impl Place {
    fn new(test: &str) -> Self {
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(test);
        let _gone = fs::remove_dir_all(&folder);
        fs::create_dir_all(&folder).unwrap();
        Self { folder }
    }

    /// As if the demo had run there once before.
    fn with_log(test: &str) -> Self {
        static ONCE: OnceLock<Place> = OnceLock::new();
        let once = ONCE.get_or_init(|| {
            let place = Self::new("once");
            printed(&place.run(&[]));
            place
        });
        let place = Self::new(test);
        fs::copy(once.folder.join("week.db"), place.folder.join("week.db")).unwrap();
        place
    }

    /// A copy of the week that the test may change.
    fn data(&self) -> PathBuf {
        let (from, to) = (Path::new(env!("CARGO_MANIFEST_DIR")).join("../data"), self.folder.join("data"));
        for folder in ["", "week"] {
            fs::create_dir_all(to.join(folder)).unwrap();
            for entry in fs::read_dir(from.join(folder)).unwrap().map(Result::unwrap) {
                if entry.file_type().unwrap().is_file() {
                    fs::copy(entry.path(), to.join(folder).join(entry.file_name())).unwrap();
                }
            }
        }
        to
    }

    fn run(&self, arguments: &[&str]) -> Output {
        let mut demo = Command::new(env!("CARGO_BIN_EXE_journeyman-demo"));
        demo.arg("--out").arg(&self.folder).args(arguments).env_remove("NO_COLOR").output().unwrap()
    }

    fn page(&self) -> Vec<u8> {
        fs::read(self.folder.join("week.html")).unwrap()
    }

    fn store(&self) -> Connection {
        Connection::open(self.folder.join("week.db")).unwrap()
    }
}

/// Runs that have to succeed: what they print.
#[track_caller]
fn printed(output: &Output) -> String {
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout.clone()).unwrap()
}

/// Runs that have to fail: what they complain of.
#[track_caller]
fn complaint(output: &Output) -> String {
    assert_eq!(output.status.code(), Some(1));
    assert!(output.stdout.is_empty(), "nothing of a damaged log is shown");
    String::from_utf8(output.stderr.clone()).unwrap()
}

#[test]
fn the_second_run_prints_the_same_bytes_but_for_one_line() {
    let place = Place::new("twice");
    let (first, first_page) = (printed(&place.run(&[])), place.page());
    let (second, second_page) = (printed(&place.run(&[])), place.page());
    assert!(first_page == second_page, "the pages differ");
    let differing: Vec<_> = first.lines().zip(second.lines()).filter(|(first, second)| first != second).collect();
    let [(was, is)] = differing[..] else { panic!("not one line differs: {differing:?}") };
    assert!(was.contains("went through the office") && is.contains("replayed"), "{was} / {is}");
    assert_eq!(first.lines().count(), second.lines().count());
    assert!(!first.contains('\u{1b}'), "there is colour in a file");
    // How long the store's own path is, is not for the demonstration to decide.
    let path = place.folder.to_str().unwrap();
    let wide: Vec<_> = first.lines().filter(|line| line.replace(path, "").chars().count() > 100).collect();
    assert!(wide.is_empty(), "more than 100 columns: {wide:#?}");
}

#[test]
fn a_fresh_run_gives_the_same_log() {
    let place = Place::new("fresh");
    let first = printed(&place.run(&[]));
    let fresh = printed(&place.run(&["--fresh"]));
    assert_eq!(first, fresh, "also the line about the run, since both went through the office");
}

#[test]
fn one_event_edited_in_the_store_is_named() {
    let place = Place::with_log("edited");
    let edit = "UPDATE entry SET line = replace(line, 'Kitchen tap', 'Kitchen top') WHERE line LIKE '%Kitchen tap%'";
    let sequence: u64 = place
        .store()
        .query_row("SELECT sequence FROM entry WHERE line LIKE '%Kitchen tap%'", [], |row| row.get(0))
        .unwrap();
    assert_eq!(place.store().execute(edit, []).unwrap(), 1);
    let complaint = complaint(&place.run(&[]));
    assert!(complaint.contains(&format!("entry {sequence} was changed after it was written")), "{complaint}");
}

#[test]
fn any_byte_of_any_entry_is_missed_when_it_changes() {
    let place = Place::with_log("byte");
    let count: u64 = place.store().query_row("SELECT count(*) FROM entry", [], |row| row.get(0)).unwrap();
    for sequence in [1, 57, count / 2, count] {
        let line: String = place
            .store()
            .query_row("SELECT line FROM entry WHERE sequence = ?1", [sequence], |row| row.get(0))
            .unwrap();
        let mut bytes = line.clone().into_bytes();
        let middle = bytes.len() / 2;
        bytes[middle] ^= 1;
        let update = "UPDATE entry SET line = ?2 WHERE sequence = ?1";
        place.store().execute(update, (sequence, String::from_utf8(bytes).unwrap())).unwrap();
        let complaint = complaint(&place.run(&[]));
        assert!(complaint.contains(&format!("entry {sequence} ")), "{complaint}");
        place.store().execute(update, (sequence, line)).unwrap();
    }
    printed(&place.run(&[]));
}

#[test]
fn an_entry_that_is_missing_is_named() {
    let place = Place::with_log("missing");
    place.store().execute("DELETE FROM entry WHERE sequence = 57", []).unwrap();
    let complaint = complaint(&place.run(&[]));
    assert!(complaint.contains("entry 58 doesn't follow entry 56"), "{complaint}");
}

#[test]
fn entries_cut_off_the_end_are_missed() {
    let place = Place::with_log("cut");
    place.store().execute("DELETE FROM entry WHERE sequence > 100", []).unwrap();
    let complaint = complaint(&place.run(&[]));
    assert!(complaint.contains("it ends with entry 100, but entry"), "{complaint}");
}

#[test]
fn an_entry_cut_in_the_middle_of_its_line_is_named() {
    let place = Place::with_log("torn");
    place.store().execute("UPDATE entry SET line = substr(line, 1, 200) WHERE sequence = 57", []).unwrap();
    let complaint = complaint(&place.run(&[]));
    assert!(complaint.contains("entry 57 can't be read"), "{complaint}");
}

#[test]
fn a_store_that_is_no_database_is_refused_and_fresh_mends_it() {
    let place = Place::new("garbage");
    fs::write(place.folder.join("week.db"), "not a database at all, whatever it says ".repeat(50)).unwrap();
    let complaint = complaint(&place.run(&[]));
    assert!(complaint.contains("the store can't be used"), "{complaint}");
    printed(&place.run(&["--fresh"]));
}

#[test]
fn a_run_that_was_interrupted_is_started_over() {
    let place = Place::new("interrupted");
    let first = printed(&place.run(&[]));
    place.store().execute_batch("UPDATE mark SET finished = FALSE; DELETE FROM entry WHERE sequence > 100").unwrap();
    assert_eq!(printed(&place.run(&[])), first);
}

#[test]
fn a_week_that_was_edited_asks_to_be_started_over() {
    let place = Place::new("changed");
    let data = place.data();
    let with_data = ["--data", data.to_str().unwrap()];
    printed(&place.run(&with_data));
    let monday = data.join("week/1-monday.json");
    let text = fs::read_to_string(&monday).unwrap().replace("Kitchen tap drips", "Kitchen tap leaks");
    fs::write(&monday, text).unwrap();
    let complaint = complaint(&place.run(&with_data));
    assert!(complaint.contains("--fresh"), "{complaint}");
    printed(&place.run(&[with_data[0], with_data[1], "--fresh"]));
}

#[test]
fn a_visit_moved_onto_another_one_is_refused_with_what_would_help_and_the_week_goes_on() {
    let place = Place::new("clash");
    let data = place.data();
    let monday = data.join("week/1-monday.json");
    let text = fs::read_to_string(&monday).unwrap();
    fs::write(&monday, text.replacen("\"2026-09-28 13:30\"", "\"2026-09-28 11:00\"", 1)).unwrap();
    let arguments = ["--data", data.to_str().unwrap()];
    let first = printed(&place.run(&arguments));
    assert!(first.contains("Book Luca Ferri for J07 Banksia, Monday 28 September, 11:00"), "{first}");
    assert!(first.contains("JM-SCH-0101 Luca Ferri is booked for J03 Papadakis at 10:00–12:00"), "{first}");
    let second = printed(&place.run(&arguments));
    assert_eq!(first.lines().zip(second.lines()).filter(|(first, second)| first != second).count(), 1);
}

#[test]
fn a_slip_in_the_week_is_told_with_its_place() {
    let place = Place::new("slip");
    let data = place.data();
    let monday = data.join("week/1-monday.json");
    let sound = fs::read_to_string(&monday).unwrap();
    let slips = [
        ("\"okafor\"", "\"okafur\"", "nobody is called \"okafur\""),
        ("\"minutes\": 90", "\"minuets\": 90", "unknown field `minuets`"),
        ("\"07:34\"", "\"07:14\"", "07:14:00 doesn't come after 07:32:00"),
    ];
    for (right, wrong, expected) in slips {
        fs::write(&monday, sound.replacen(right, wrong, 1)).unwrap();
        let complaint = complaint(&place.run(&["--data", data.to_str().unwrap()]));
        assert!(complaint.contains("1-monday.json") && complaint.contains(expected), "{complaint}");
    }
}

#[test]
fn a_name_that_would_like_to_be_markup_is_shown_as_it_is() {
    let place = Place::new("hostile");
    let data = place.data();
    let customers = data.join("customers.json");
    let hostile = r#"<script>alert(\"x\")</script> & Söhne"#;
    fs::write(&customers, fs::read_to_string(&customers).unwrap().replace("Astrid Lindqvist", hostile)).unwrap();
    printed(&place.run(&["--data", data.to_str().unwrap()]));
    let page = String::from_utf8(place.page()).unwrap();
    assert!(page.contains("&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt; &amp; Söhne"));
    assert!(!page.to_lowercase().contains("<script"));
}

#[test]
fn an_unknown_argument_shows_how_to_call_it() {
    let output = Place::new("usage").run(&["--frish"]);
    assert_eq!(output.status.code(), Some(2));
    assert!(String::from_utf8(output.stderr).unwrap().contains("--fresh"));
}
