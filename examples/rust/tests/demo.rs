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
fn a_run_that_was_interrupted_says_so_and_is_started_over_when_asked() {
    let place = Place::new("interrupted");
    let first = printed(&place.run(&[]));
    place.store().execute_batch("UPDATE mark SET finished = FALSE; DELETE FROM entry WHERE sequence > 100").unwrap();
    let complaint = complaint(&place.run(&[]));
    assert!(complaint.contains("was interrupted after entry") && complaint.contains("--fresh"), "{complaint}");
    assert_eq!(printed(&place.run(&["--fresh"])), first);
}

#[test]
fn a_run_that_was_interrupted_before_its_first_entry_goes_on_as_a_first_one() {
    let place = Place::with_log("barely begun");
    place.store().execute_batch("DELETE FROM entry; UPDATE mark SET sequence = 0, finished = FALSE").unwrap();
    assert!(printed(&place.run(&[])).contains("This week went through the office"));
}

#[test]
fn a_log_without_the_mark_of_its_end_is_refused_and_not_written_anew() {
    let place = Place::with_log("unmarked");
    place.store().execute("DELETE FROM mark", []).unwrap();
    for _ in 0..2 {
        let complaint = complaint(&place.run(&[]));
        assert!(complaint.contains("how far it went") && complaint.contains("--fresh"), "{complaint}");
    }
    let entries: u64 = place.store().query_row("SELECT count(*) FROM entry", [], |row| row.get(0)).unwrap();
    assert!(entries > 100, "{entries}");
}

#[test]
fn the_board_of_a_day_goes_on_to_the_end_of_its_last_shift() {
    let text = printed(&Place::with_log("shift").run(&[]));
    let saturday = text.split("Saturday 3 October\n").nth(1).unwrap();
    let hours = saturday.lines().next().unwrap();
    assert!(hours.contains("22") && hours.trim_end().ends_with("24"), "{hours}");
}

#[test]
fn a_firm_that_is_not_registered_shows_no_tax_on_its_invoices() {
    let place = Place::new("unregistered");
    let data = place.data();
    let firm = data.join("firm.json");
    let registered = r#"{ "registered": { "number": "00 000 000 000", "since": "2015-07-01", "until": null } }"#;
    let text = fs::read_to_string(&firm).unwrap();
    assert!(text.contains(registered));
    fs::write(&firm, text.replace(registered, r#"{ "not_registered": {} }"#)).unwrap();
    let text = printed(&place.run(&["--data", data.to_str().unwrap()]));
    let invoice = text.split("An invoice, as the customer gets it").nth(1).unwrap();
    let sheet = invoice.split('└').next().unwrap();
    assert!(sheet.contains("Not registered for GST") && sheet.contains("  Total "), "{sheet}");
    for word in ["Total before", "Total including", "TAX INVOICE", "ABN", "%"] {
        assert!(!sheet.contains(word), "{word}: {sheet}");
    }
    assert!(!text.contains("Total before GST"), "{text}");
}

#[test]
fn a_firm_in_the_united_kingdom_shows_vat() {
    let place = Place::new("kingdom");
    let data = place.data();
    let firm = data.join("firm.json");
    let text = fs::read_to_string(&firm).unwrap();
    fs::write(&firm, text.replace(r#""regime": "au""#, r#""regime": "gb""#).replace("AUD", "GBP")).unwrap();
    let text = printed(&place.run(&["--data", data.to_str().unwrap()]));
    let sheet = text.split("A VAT invoice, as the customer gets it").nth(1).unwrap().split('└').next().unwrap();
    for words in ["VAT INVOICE", "VAT registration number 00", "Total before VAT", "VAT 20 % of", "Total including VAT"]
    {
        assert!(sheet.contains(words), "{words}: {sheet}");
    }
    assert!(text.contains("VAT to pay") && !text.contains("GST"), "{text}");
    assert!(sheet.contains('£') && !sheet.contains('$') && !sheet.contains("GBP"), "{sheet}");
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

/// What the diary was asked for a job, and what it had to offer, as it is printed.
#[track_caller]
fn offered(text: &str, job: &str) -> String {
    let section = text.split("── When somebody can come ─").nth(1).unwrap().split("\n── ").next().unwrap();
    let for_job = format!(", for {job}");
    section.split("\n\n").filter(|asked| asked.contains(&for_job)).collect::<Vec<_>>().join("\n\n")
}

#[test]
fn a_customer_who_asks_for_a_time_is_offered_those_who_can_and_takes_one() {
    let place = Place::new("offered");
    let text = printed(&place.run(&[]));
    // Tariq and June do gas, and nobody of the two has anything on Friday yet.
    let gas = offered(&text, "J32 Moretti");
    assert!(gas.contains(" 1. Friday 2 October, 08:00       Tariq Sayed → taken\n"), "{gas}");
    assert!(gas.contains(" 4. Friday 2 October, 08:30       June Kelly"), "{gas}");
    assert_eq!(gas.matches("taken").count(), 1, "{gas}");
    // Tariq doesn't work on Mondays.
    let laundry = offered(&text, "J13 Yamamoto");
    assert!(laundry.contains("Monday 5 October, 08:00       Luca Ferri with June Kelly → taken"), "{laundry}");
    // What was booked is what was offered.
    let store = place.store();
    let mut lines = store.prepare("SELECT line FROM entry WHERE line LIKE '%plan_visit%gas%'").unwrap();
    let booked: Vec<String> = lines.query_map([], |row| row.get(0)).unwrap().map(Result::unwrap).collect();
    let starts = ["2026-10-05T08:00:00", "2026-10-02T08:00:00"];
    assert_eq!(booked.len(), starts.len(), "{booked:#?}");
    assert!(booked.iter().zip(starts).all(|(line, start)| line.contains(start)), "{booked:#?}");
    let page = String::from_utf8(place.page()).unwrap();
    for words in ["Luca Ferri with June Kelly <span", "Friday 2 October, 08:30: June Kelly</li>"] {
        assert!(page.contains(words), "{words}");
    }
}

#[test]
fn where_no_time_fits_the_customer_is_told_why_and_what_would_have_to_give_way() {
    let place = Place::new("nothing fits");
    let asked = offered(&printed(&place.run(&[])), "J37 Bauer");
    let (nothing, instead) = asked.split_once("\n\n").unwrap();
    // Two hours from 15:00, 15:30 or 16:00: Mai is on leave, and of the other three nobody works beyond 16:30.
    assert!(nothing.contains("Nothing fits.") && !nothing.contains("taken"), "{nothing}");
    let hours = "JM-SCH-0103 12 starts are ruled out: the time is outside the technician's working hours";
    assert!(nothing.contains("JM-SCH-0102 3 starts are ruled out: the technician is on leave"), "{nothing}");
    assert!(nothing.contains(hours), "{nothing}");
    let nearest = nothing.split("would do: ").nth(1).unwrap().split_whitespace().collect::<Vec<_>>().join(" ");
    let overtime = "technician June Kelly could start at 2026-10-02 15:00 (+10:00) if it doesn't matter that technician \
                    June Kelly doesn't work in 30 min of 2026-10-02 15:00–17:00 (+10:00)";
    assert_eq!(nearest, overtime);
    assert!(String::from_utf8(place.page()).unwrap().contains("June Kelly could start at 2026-10-02 15:00"));
    assert!(instead.contains(" 1. Saturday 3 October, 08:00     Tariq Sayed → taken"), "{instead}");
}

#[test]
fn what_is_offered_follows_the_diary_and_an_offer_that_is_gone_stops_nobody() {
    let place = Place::new("other offers");
    let data = place.data();
    let with_data = ["--data", data.to_str().unwrap()];
    let monday = data.join("week/1-monday.json");
    let text = fs::read_to_string(&monday).unwrap();
    let leave = "\"leave\": \"mai-spring\", \"technician\": ";
    assert!(text.contains(leave));
    fs::write(&monday, text.replace(&format!("{leave}\"mai\""), &format!("{leave}\"tariq\""))).unwrap();
    let gas = offered(&printed(&place.run(&with_data)), "J32 Moretti");
    assert!(gas.contains(" 1. Friday 2 October, 08:00       June Kelly → taken"), "{gas}");
    assert!(!gas.contains("Tariq"), "{gas}");

    let technicians = data.join("technicians.json");
    let text = fs::read_to_string(&technicians).unwrap();
    fs::write(&technicians, text.replace("\"skills\": [\"gas\"], ", "")).unwrap();
    let first = printed(&place.run(&[with_data[0], with_data[1], "--fresh"]));
    let gas = offered(&first, "J32 Moretti");
    assert!(gas.contains("Nothing fits.") && gas.contains("JM-SCH-0108") && !gas.contains("would do:"), "{gas}");
    assert!(gas.contains("would take offer 1, and nothing is booked: there is no such offer"), "{gas}");
    let second = printed(&place.run(&with_data));
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
        (
            "\"go_ahead\": { \"job\": \"J01\"",
            "\"go_ahead\": { \"job\": \"J0l\"",
            "at 07:34:00: no job in the week is called \"J0l\"",
        ),
        (
            "\"accept\": { \"quote\": \"Q05\"",
            "\"accept\": { \"quote\": \"Q5\"",
            "at 08:31:00: no quote in the week is called \"Q5\"",
        ),
        (
            "\"card\", \"invoice\": \"I06\"",
            "\"card\", \"invoice\": \"I60\"",
            "at 14:40:00: no invoice in the week is called \"I60\"",
        ),
        (
            "\"bank_transfer\", \"job\": \"J02\"",
            "\"bank_transfer\", \"job\": \"J2\"",
            "at 15:08:00: no job in the week is called \"J2\"",
        ),
        ("\"07:34\"", "\"7.34\"", "\"7.34\" is no time on the clock such as \"07:34\""),
        ("\"07:34\"", "\"25:30\"", "\"25:30\" is no time on the clock such as \"07:34\""),
        ("\"job\": \"J02\"", "\"job\": \"J01\"", "the job \"J01\" was made already in"),
    ];
    for (right, wrong, expected) in slips {
        fs::write(&monday, sound.replacen(right, wrong, 1)).unwrap();
        let complaint = complaint(&place.run(&["--data", data.to_str().unwrap()]));
        assert!(complaint.contains("1-monday.json") && complaint.contains(expected), "{complaint}");
    }
}

/// What a week complains of that has a change made to one of its files.
#[track_caller]
fn complaint_of(test: &str, file: &str, right: &str, wrong: &str) -> String {
    let place = Place::new(test);
    let data = place.data();
    let sound = fs::read_to_string(data.join(file)).unwrap();
    assert!(sound.contains(right), "{file} has no {right}");
    fs::write(data.join(file), sound.replacen(right, wrong, 1)).unwrap();
    let complaint = complaint(&place.run(&["--data", data.to_str().unwrap()]));
    assert!(complaint.contains(file), "{complaint}");
    complaint
}

#[test]
fn a_payments_name_used_twice_is_a_slip_and_no_money_that_is_lost() {
    let text = complaint_of("payment twice", "week/2-tuesday.json", "\"payment\": \"P08\"", "\"payment\": \"P06\"");
    assert!(text.contains("the payment \"P06\" was made already in") && text.contains("1-monday.json"), "{text}");
}

#[test]
fn a_site_that_the_customer_does_not_have_is_a_slip() {
    let text = complaint_of("site", "week/1-monday.json", "\"site\": \"", "\"site\": \"moon-");
    assert!(text.contains("has no site that is called \"moon-"), "{text}");
}

#[test]
fn a_question_to_the_diary_that_cannot_be_asked_is_a_slip() {
    let thursday = "week/4-thursday.json";
    let text = complaint_of("led by", thursday, "\"led_by\": [\"luca\"]", "\"led_by\": [\"luka\"]");
    assert!(text.contains("nobody is called \"luka\""), "{text}");
    let text = complaint_of("asked for", thursday, "\"job\": \"J32\", \"minutes\"", "\"job\": \"J320\", \"minutes\"");
    assert!(text.contains("no job in the week is called \"J320\""), "{text}");
}

#[test]
fn a_question_for_no_time_at_all_is_told_with_its_place_and_what_would_help() {
    let place = Place::new("no offers");
    let data = place.data();
    let thursday = data.join("week/4-thursday.json");
    let text = fs::read_to_string(&thursday).unwrap();
    assert!(text.contains("\"offers\": 4, \"takes\": 1"));
    fs::write(&thursday, text.replacen("\"offers\": 4", "\"offers\": 0", 1)).unwrap();
    let text = complaint(&place.run(&["--data", data.to_str().unwrap()]));
    assert!(text.contains("2026-10-01 at 10:50:00") && text.contains("\nhelp: "), "{text}");
}

#[test]
fn a_day_that_was_removed_or_added_is_named() {
    let place = Place::new("days");
    let data = place.data();
    let with_data = ["--data", data.to_str().unwrap()];
    let wednesday = data.join("week/3-wednesday.json");
    let kept = fs::read(&wednesday).unwrap();
    fs::remove_file(&wednesday).unwrap();
    let text = complaint(&place.run(&with_data));
    assert!(text.contains("3-wednesday.json isn't there"), "{text}");
    fs::write(&wednesday, kept).unwrap();
    fs::write(data.join("week/8-monday.json"), "[]").unwrap();
    let text = complaint(&place.run(&with_data));
    assert!(text.contains("8-monday.json is no day of the week from 2026-09-28 to 2026-10-04"), "{text}");
}

#[test]
fn books_that_cannot_be_opened_are_told_with_the_file_the_field_and_what_would_help() {
    let text = complaint_of("rounding", "firm.json", "\"way\": \"half_up\"", "\"way\": \"down\"");
    assert!(text.contains("settings.rounding.tax") && text.contains("(JM-TAX-0006)"), "{text}");
    assert!(text.contains("doesn't permit tax to be rounded down") && text.contains("\nhelp: "), "{text}");
    let text = complaint_of("terms", "customers.json", "\"payment_days\": 30", "\"payment_days\": 4000000");
    assert!(text.contains("payment_days of ") && text.contains("\nhelp: "), "{text}");
    let text = complaint_of("zone", "firm.json", "Australia/Melbourne", "Australia/Atlantis");
    assert!(text.contains("\nhelp: give an IANA name"), "{text}");
}

#[test]
fn what_is_printed_calls_things_by_their_names_and_not_by_their_ids() {
    let text = printed(&Place::with_log("names").run(&[]));
    let is_id = |word: &&str| word.len() == 36 && word.bytes().all(|byte| byte == b'-' || byte.is_ascii_hexdigit());
    let words = text.split(|c: char| c != '-' && !c.is_ascii_alphanumeric());
    let ids: Vec<&str> = words.filter(is_id).collect();
    assert!(ids.is_empty(), "{ids:?}");
}

#[test]
fn work_that_nobody_booked_is_named_in_the_terminal_as_on_the_page() {
    let place = Place::new("unbooked");
    let text = printed(&place.run(&[]));
    let page = String::from_utf8(place.page()).unwrap();
    let is_it = |line: &&str| line.starts_with("<title>worked ") && line.contains(", not booked");
    let on_the_page = page.lines().filter(is_it).count();
    assert_eq!(text.matches(", not booked").count(), on_the_page);
    assert!(on_the_page > 0, "the week has such work");
}

#[test]
fn only_what_was_paid_in_advance_is_shown_as_paid_in_advance() {
    let place = Place::new("in advance");
    let shown = printed(&place.run(&[]));
    assert!(shown.contains("Paid in advance"), "the week's invoice has a deposit");
    let data = place.data();
    let firm = data.join("firm.json");
    let text = fs::read_to_string(&firm).unwrap();
    fs::write(&firm, text.replace("\"invoice_to_show\": \"I02\"", "\"invoice_to_show\": \"I06\"")).unwrap();
    let shown = printed(&place.run(&["--fresh", "--data", data.to_str().unwrap()]));
    assert!(!shown.contains("Paid in advance"), "{shown}");
    assert!(!String::from_utf8(place.page()).unwrap().contains("Paid in advance"));
}

#[test]
fn what_is_to_be_shown_has_to_be_in_the_week() {
    let place = Place::new("nothing to show");
    let data = place.data();
    let firm = data.join("firm.json");
    let sound = fs::read_to_string(&firm).unwrap();
    for (right, wrong, expected) in [
        ("\"I02\"", "\"I002\"", "no invoice in the week is called \"I002\""),
        ("\"J19\"", "\"J109\"", "no job in the week is called \"J109\""),
    ] {
        fs::write(&firm, sound.replacen(right, wrong, 1)).unwrap();
        let complaint = complaint(&place.run(&["--data", data.to_str().unwrap()]));
        assert!(complaint.contains("firm.json") && complaint.contains(expected), "{complaint}");
    }
}

#[test]
fn an_invoice_of_a_job_that_nobody_approved_is_refused_for_that() {
    let place = Place::new("unapproved");
    let data = place.data();
    let sunday = data.join("week/7-sunday.json");
    let text = fs::read_to_string(&sunday).unwrap();
    let invoice = r#"{ "at": "23:50", "by": "desk", "do": { "invoice": { "invoice": "I38", "job": "J38" } } }"#;
    let end = text.trim_end().strip_suffix(']').unwrap().trim_end().to_owned();
    fs::write(&sunday, format!("{end},\n{invoice}\n]\n")).unwrap();
    let text = printed(&place.run(&["--data", data.to_str().unwrap()]));
    assert!(text.contains("JM-OFF-0035") && text.contains("only when it is approved"), "{text}");
    assert!(!text.contains("JM-INV-0001"), "{text}");
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
    let told = String::from_utf8(output.stderr).unwrap();
    assert!(told.contains("no argument \"--frish\"") && told.contains("--fresh"), "{told}");
    let data_needs = Place::new("usage").run(&["--data"]);
    assert_eq!(data_needs.status.code(), Some(2));
    assert!(String::from_utf8(data_needs.stderr).unwrap().contains("--data needs a folder"));
}

#[test]
fn help_that_was_asked_for_is_printed_and_no_error() {
    let output = Place::new("help").run(&["--help"]);
    assert!(output.status.success() && output.stderr.is_empty());
    assert!(String::from_utf8(output.stdout).unwrap().contains("--out DIR"));
}
