use super::*;
use crate::{
    calendar::{Interval, Tzdb, Weekday},
    error::Coded,
    limits::{BOARD_BLOCKS_MAX, BOARD_BYTES_MAX, BOARD_DAYS_MAX, BOARD_ROWS_MAX, JSON_BYTES_MAX},
    schedule::{
        Booking, BookingDetails, BookingStatus, ConflictPolicy, DaySpan, Diary, DiarySite, Equipment, Resources,
        Technician, Vehicle, WorkingHours,
    },
    wire::Wire,
};

fn interval(start: &str, end: &str) -> Interval {
    Interval::new(start.parse().unwrap(), end.parse().unwrap()).unwrap()
}

fn technician(n: u32) -> Technician {
    let hours = |day| WorkingHours {
        day,
        start: "08:00".parse().unwrap(),
        end: "17:00".parse().unwrap(),
        ends_next_day: false,
    };
    Technician::new(
        format!("01999a3f-0000-7000-8000-{n:012}").parse().unwrap(),
        "Pacific/Auckland".parse().unwrap(),
        vec![hours(Weekday::Monday), hours(Weekday::Tuesday)],
    )
}

/// A booking of Monday, 5 October 2026, by the clock of Auckland, where it is UTC+13.
fn booking(n: u32, from: &str, to: &str) -> Booking {
    let interval = interval(&format!("2026-10-04T{from}:00Z"), &format!("2026-10-04T{to}:00Z"));
    let zone = Tzdb::bundled().zone(&technician(1).zone).unwrap();
    Booking {
        id: format!("01999a3f-0000-7000-8000-1{n:011}").parse().unwrap(),
        visit: format!("01999a3f-0000-7000-8000-2{n:011}").parse().unwrap(),
        technician: technician(1).id,
        interval,
        start: zone.local(interval.start()).unwrap(),
        days: None,
        overrides: vec![],
        details: None,
    }
}

fn request(first: &str, days: u32) -> BoardRequest {
    BoardRequest {
        title: "The week".parse().unwrap(),
        zone: "Pacific/Auckland".parse().unwrap(),
        first: first.parse().unwrap(),
        days,
        rows: vec![RowLabel { technician: technician(1).id, label: "Tama".parse().unwrap() }],
        labels: vec![],
        extras: vec![],
        names: vec![],
    }
}

fn made(bookings: Vec<Booking>, request: &BoardRequest) -> Result<Board, BoardError> {
    let diary = Diary::new(ConflictPolicy::default(), vec![technician(1)], vec![], bookings).unwrap();
    board(&diary, &Tzdb::bundled(), request)
}

/// How many blocks of a class there are; the samples of the legend have no rounded corners.
fn classes(svg: &str, class: &str) -> usize {
    let document = roxmltree::Document::parse(svg).unwrap();
    let blocks = document.descendants().filter(|node| node.has_attribute("rx"));
    blocks
        .filter(|node| node.attribute("class").is_some_and(|names| names.split(' ').any(|name| name == class)))
        .count()
}

#[test]
fn bookings_that_overlap_stand_in_lanes_of_their_own_and_both_are_marked() {
    let bookings = vec![booking(1, "20:00", "22:00"), booking(2, "21:00", "23:00"), booking(3, "22:00", "23:30")];
    let board = made(bookings, &request("2026-10-05", 1)).unwrap();
    let blocks = &board.days[0].rows[0].blocks;
    assert_eq!(blocks.iter().map(|block| block.lane).collect::<Vec<_>>(), [0, 1, 0]);
    assert_eq!(blocks.iter().map(|block| block.marks.len()).collect::<Vec<_>>(), [1, 2, 1]);
    assert_eq!(blocks[0].marks[0].stretches, [DayStretch { start: 10 * 3600, end: 11 * 3600 }]);
    let picture = picture(&board);
    assert_eq!(classes(&picture.svg, "jm-booked"), 3);
    assert_eq!(classes(&picture.svg, "jm-trouble"), 3);
    assert!(picture.text.contains("booked 09:00–11:00"), "{}", picture.text);
    assert!(picture.text.contains("hard JM-SCH-0101"), "{}", picture.text);
}

#[test]
fn a_conflict_that_somebody_overrode_is_told_but_not_marked_as_open() {
    let outside = booking(1, "16:00", "18:00"); // 05:00 to 07:00
    let open = made(vec![outside.clone()], &request("2026-10-05", 1)).unwrap();
    assert_eq!(classes(&picture(&open).svg, "jm-trouble"), 1);
    let key = open.days[0].rows[0].blocks[0].marks[0].conflict.key.clone();
    let reason = crate::schedule::ConflictOverride {
        key: key.parse().unwrap(),
        reason: "burst pipe".parse().unwrap(),
        actor: None,
    };
    let board = made(vec![Booking { overrides: vec![reason], ..outside }], &request("2026-10-05", 1)).unwrap();
    let picture = picture(&board);
    assert_eq!(classes(&picture.svg, "jm-trouble"), 0);
    assert!(picture.svg.contains("(!)</text>") && picture.text.contains("overridden"), "{}", picture.text);
}

#[test]
fn a_tentative_booking_has_a_border_and_a_word_of_its_own() {
    let details = BookingDetails { status: BookingStatus::Tentative, ..BookingDetails::default() };
    let tentative = Booking { details: Some(details), ..booking(1, "20:00", "22:00") };
    let board = made(vec![tentative, booking(2, "22:00", "23:00")], &request("2026-10-05", 1)).unwrap();
    let blocks = &board.days[0].rows[0].blocks;
    assert_eq!(blocks.iter().map(|block| block.tentative).collect::<Vec<_>>(), [true, false]);
    let picture = picture(&board);
    assert_eq!(classes(&picture.svg, "jm-tentative"), 1);
    assert_eq!(picture.text.matches("tentative").count(), 1, "{}", picture.text);
    assert!(picture.svg.contains(".jm-tentative{fill:#fff;stroke-width:.8;stroke-dasharray:3 2}"));
}

#[test]
fn who_comes_along_sees_the_booking_and_what_is_wrong_with_their_own_time_only() {
    let details = BookingDetails { crew: vec![technician(2).id], ..BookingDetails::default() };
    let together = Booking { details: Some(details), ..booking(1, "16:00", "18:00") }; // 05:00 to 07:00
    let mut request = request("2026-10-05", 1);
    request.rows.push(RowLabel { technician: technician(2).id, label: "Aroha".parse().unwrap() });
    let technicians = vec![technician(1), technician(2)];
    let diary = Diary::new(ConflictPolicy::default(), technicians, vec![], vec![together.clone()]).unwrap();
    let board = board(&diary, &Tzdb::bundled(), &request).unwrap();
    let [lead, crew] = [0, 1].map(|row: usize| &board.days[0].rows[row].blocks[0]);
    assert_eq!((lead.booking, crew.booking), (Some(together.id), Some(together.id)));
    let whose = |block: &BoardBlock| block.marks.iter().map(|mark| mark.conflict.technician).collect::<Vec<_>>();
    assert_eq!(whose(lead), [technician(1).id, technician(2).id]);
    assert_eq!(whose(crew), [technician(2).id]);
}

#[test]
fn a_booking_over_midnight_stands_on_both_days() {
    let board = made(vec![booking(1, "10:00", "12:00")], &request("2026-10-04", 2)).unwrap(); // 23:00 to 01:00
    let stretches = board.days.iter().map(|day| day.rows[0].blocks[0].stretch).collect::<Vec<_>>();
    assert_eq!(stretches, [DayStretch { start: 23 * 3600, end: 24 * 3600 }, DayStretch { start: 0, end: 3600 }]);
}

#[test]
fn a_day_on_which_the_clocks_change_has_its_own_length_and_says_so() {
    // Auckland's clocks went forward on 27 September 2026 at 02:00, and Lord Howe's by half an hour on 4 October.
    let spring = made(vec![], &request("2026-09-27", 1)).unwrap();
    assert_eq!(spring.days[0].interval.unwrap().seconds(), 23 * 3600);
    assert!(picture(&spring).text.contains("23 h: at 02:00 the clocks go to 03:00"));
    let howe = BoardRequest { zone: "Australia/Lord_Howe".parse().unwrap(), ..request("2026-10-04", 1) };
    assert!(picture(&made(vec![], &howe).unwrap()).text.contains("23 h 30 min: at 02:00 the clocks go to 02:30"));
    let autumn = made(vec![], &request("2027-04-04", 1)).unwrap();
    assert!(picture(&autumn).text.contains("25 h: at 03:00 the clocks go to 02:00"), "{}", picture(&autumn).text);
}

#[test]
fn no_name_on_a_board_can_become_markup() {
    let name = r#"<script>alert("x")</script> & 'Söhne'"#;
    let mut request = request("2026-10-05", 1);
    request.title = name.parse().unwrap();
    request.rows[0].label = name.parse().unwrap();
    request.extras.push(ExtraBlock {
        technician: technician(1).id,
        kind: BlockKind::Refused,
        interval: interval("2026-10-04T20:00:00Z", "2026-10-05T04:00:00Z"),
        label: name.parse().unwrap(),
        about: Some(format!("two\nlines {name} \u{FFFE}").parse().unwrap()),
    });
    let picture = picture(&made(vec![], &request).unwrap());
    let document = roxmltree::Document::parse(&picture.svg).unwrap();
    assert!(document.descendants().all(|node| node.tag_name().name() != "script"));
    let texts = document.descendants().filter(|node| node.is_text() && node.text() == Some(name)).count();
    assert_eq!(texts, 4, "title, heading, row and block"); // the block is wide enough for all of it
}

#[test]
fn every_kind_of_block_is_told_apart_without_colour() {
    // Each fill is white, a pattern, or belongs to a form that no other kind has.
    let svg = picture(&made(vec![], &request("2026-10-05", 1)).unwrap()).svg;
    for rule in [
        ".jm-leave{fill:url(#jm-hatch-leave)}",
        ".jm-refused{fill:url(#jm-hatch-refused);stroke:#93350a;stroke-width:1.5;stroke-dasharray:5 3}",
        ".jm-clash{fill:url(#jm-hatch-clash)}",
        ".jm-trouble{stroke:#93350a;stroke-width:2.6}",
    ] {
        assert!(svg.contains(rule), "{rule}");
    }
    // Printed without colour, a booking is darker than the time outside working hours, by a tenth of the way to black at least.
    let luma = |class: &str| {
        let (_, rule) = svg.split_once(&format!(".{class}{{fill:#")).unwrap();
        let part = |at: usize| i64::from_str_radix(rule.get(at..at + 2).unwrap(), 16).unwrap();
        299 * part(0) + 587 * part(2) + 114 * part(4) // thousandths, by Rec. 601
    };
    assert!(luma("jm-off") - luma("jm-booked") >= 25_500, "{} {}", luma("jm-off"), luma("jm-booked"));
}

#[test]
fn a_picture_has_a_ground_of_its_own() {
    let svg = picture(&made(vec![], &request("2026-10-05", 1)).unwrap()).svg;
    let document = roxmltree::Document::parse(&svg).unwrap();
    let number = |node: roxmltree::Node<'_, '_>, name: &str| node.attribute(name).unwrap().parse::<i64>().unwrap();
    let whole = document.root_element();
    let first = whole.children().find(|node| node.has_tag_name("rect") || node.has_tag_name("text")).unwrap();
    assert!(first.attribute("class") == Some("jm-page") && svg.contains(".jm-page{fill:#fff}"));
    assert_eq!(["x", "y"].map(|name| number(first, name)), [0, 0]);
    assert_eq!(
        ["width", "height"].map(|name| number(first, name)),
        ["width", "height"].map(|name| number(whole, name))
    );
}

#[test]
fn a_board_of_no_days_of_too_many_or_of_two_rows_for_one_is_refused() {
    let code = |request: &BoardRequest| made(vec![], request).unwrap_err().code();
    assert_eq!(code(&request("2026-10-05", 0)), "JM-BRD-0001");
    assert!(made(vec![], &request("2026-10-05", BOARD_DAYS_MAX)).is_ok());
    assert_eq!(code(&request("2026-10-05", BOARD_DAYS_MAX + 1)), "JM-BRD-0001");
    let mut twice = request("2026-10-05", 1);
    twice.rows.push(twice.rows[0].clone());
    assert_eq!(code(&twice), "JM-BRD-0003");
    let row = |n| RowLabel { technician: technician(n).id, label: "T".parse().unwrap() };
    let many = |count: usize| BoardRequest { rows: (1..).take(count).map(row).collect(), ..request("2026-10-05", 1) };
    assert_eq!(code(&many(BOARD_ROWS_MAX + 1)), "JM-BRD-0002");
    assert_eq!(code(&many(BOARD_ROWS_MAX)), "JM-SCH-0001"); // all but one of them aren't in the diary
    let mut stranger = request("2026-10-05", 1);
    stranger.extras.push(ExtraBlock {
        technician: technician(2).id,
        kind: BlockKind::Worked,
        interval: interval("2026-10-04T20:00:00Z", "2026-10-04T21:00:00Z"),
        label: "work".parse().unwrap(),
        about: None,
    });
    assert_eq!(code(&stranger), "JM-BRD-0004");
    assert_eq!(code(&request("9999-12-31", 2)), "JM-CAL-0002");
    assert_eq!(code(&request("+262142-12-31", 2)), "JM-CAL-0002");
}

#[test]
fn a_board_that_a_host_made_up_is_drawn_and_never_panics() {
    let mut board = made(vec![booking(1, "20:00", "22:00")], &request("2026-10-05", 1)).unwrap();
    for (start, end) in [(i64::MIN, i64::MAX), (i64::MAX, i64::MIN), (0, 0), (-5, 400_000)] {
        let block = &mut board.days[0].rows[0].blocks[0];
        block.stretch = DayStretch { start, end };
        block.lane = u32::MAX;
        board.days[0].hours.push(BoardHour { second: start, hour: u32::MAX, minute: u32::MAX });
        board.days[0].rows[0].working.push(DayStretch { start, end });
        let travel = BoardTravel { stretch: DayStretch { start, end }, seconds: end, short: true };
        board.days[0].rows[0].travel.push(travel);
        let picture = picture(&board);
        assert!(roxmltree::Document::parse(&picture.svg).is_ok());
    }
    assert_eq!(Board::from_json(&board.to_json()).unwrap(), board);
}

#[test]
fn what_is_wrong_is_told_with_the_names_of_the_board() {
    let (one, other) = (booking(1, "20:00", "22:00"), booking(2, "21:00", "23:00"));
    let mut request = request("2026-10-05", 1);
    request.labels = vec![BookingLabel { booking: one.id, label: "J-104 boiler".parse().unwrap(), about: None }];
    let picture = picture(&made(vec![one, other.clone()], &request).unwrap());
    assert!(picture.text.contains("technician Tama has booking J-104 boiler at"), "{}", picture.text);
    // What the board has no name for keeps its id.
    assert!(picture.text.contains(&format!("technician Tama has booking {} at", other.id)), "{}", picture.text);
    assert!(!picture.text.contains(&technician(1).id.to_string()));
    assert!(picture.svg.contains("technician Tama has booking J-104 boiler at"));
}

#[test]
fn vehicles_equipment_sites_and_those_who_arent_on_the_board_have_their_names_where_anybody_knows_one() {
    let id = |n: u32| format!("01999a3f-0000-7000-8000-3{n:011}");
    let day = interval("2026-10-04T11:00:00Z", "2026-10-05T11:00:00Z");
    let resources = Resources {
        vehicles: vec![Vehicle {
            id: id(1).parse().unwrap(),
            label: Some("Van 7".parse().unwrap()),
            out_of_service: vec![],
        }],
        equipment: vec![Equipment { id: id(2).parse().unwrap(), label: None, out_of_service: vec![day] }],
        sites: vec![DiarySite {
            id: id(3).parse().unwrap(),
            zone: "Pacific/Auckland".parse().unwrap(),
            access: vec![],
            closed: vec![DaySpan { first: "2026-10-05".parse().unwrap(), last: "2026-10-05".parse().unwrap() }],
            region: None,
        }],
        ..Resources::default()
    };
    let taken = |n, from, to| {
        let details = BookingDetails {
            vehicles: vec![id(1).parse().unwrap()],
            equipment: vec![id(2).parse().unwrap()],
            site: Some(id(3).parse().unwrap()),
            preferred: Some(technician(2).id),
            ..BookingDetails::default()
        };
        Booking { details: Some(details), ..booking(n, from, to) }
    };
    let other = Booking { technician: technician(2).id, ..taken(2, "21:00", "23:00") };
    let technicians = vec![technician(1), technician(2)];
    let bookings = vec![taken(1, "20:00", "22:00"), other.clone()];
    let policy = ConflictPolicy::default();
    let diary = Diary::with_resources(policy, resources, technicians, vec![], bookings).unwrap();
    let text = |request: &BoardRequest| {
        let board = board(&diary, &Tzdb::bundled(), request).unwrap();
        assert_eq!(Board::from_json(&board.to_json()).unwrap(), board);
        picture(&board).text
    };
    let mut request = request("2026-10-05", 1);
    let unnamed = text(&request);
    assert!(unnamed.contains("vehicle Van 7 is taken by booking"), "{unnamed}");
    assert!(
        unnamed.contains(&format!("equipment {} is out of service", id(2))),
        "nobody knows a name of it: {unnamed}"
    );
    assert!(unnamed.contains(&format!("nobody gets into site {}", id(3))), "{unnamed}");
    request.labels = [1, 2]
        .map(|n| BookingLabel {
            booking: booking(n, "20:00", "22:00").id,
            label: "J-104".parse().unwrap(),
            about: None,
        })
        .to_vec();
    request.names = vec![
        BoardName::Technician { technician: technician(2).id, label: "Aroha".parse().unwrap() },
        BoardName::Equipment { equipment: id(2).parse().unwrap(), label: "Drain camera".parse().unwrap() },
        BoardName::Site { site: id(3).parse().unwrap(), label: "12 Rimu Street".parse().unwrap() },
    ];
    let named = text(&request);
    for said in [
        "vehicle Van 7 is taken by booking J-104",
        "equipment Drain camera is out of service",
        "nobody gets into site 12 Rimu Street",
        "the customer would like technician Aroha to come, not Tama",
    ] {
        assert!(named.contains(said), "{said}: {named}");
    }
    assert!(!named.contains("01999a3f"), "an id where a name is known: {named}");
    request.names.push(BoardName::Vehicle { vehicle: id(1).parse().unwrap(), label: "The new van".parse().unwrap() });
    assert!(text(&request).contains("vehicle The new van is taken"), "the host's name counts before the diary's");
}

#[test]
fn no_more_names_are_taken_than_blocks() {
    let name = BoardName::Technician { technician: technician(1).id, label: "Tama".parse().unwrap() };
    let of = |count| made(vec![], &BoardRequest { names: vec![name.clone(); count], ..request("2026-10-05", 1) });
    assert!(of(BOARD_BLOCKS_MAX).unwrap().names.is_empty(), "no conflict speaks of Tama");
    assert_eq!(of(BOARD_BLOCKS_MAX + 1).unwrap_err().code(), "JM-BRD-0002");
}

#[test]
fn a_day_that_the_clocks_skip_stands_empty_on_the_board() {
    let week = BoardRequest { zone: "Pacific/Apia".parse().unwrap(), ..request("2011-12-26", 7) };
    let board = made(vec![], &week).unwrap();
    let skipped = &board.days[4];
    assert_eq!((skipped.date.to_string().as_str(), skipped.interval), ("2011-12-30", None));
    assert_eq!((skipped.hours.len(), skipped.rows.len()), (0, 1));
    assert!(board.days.iter().filter(|day| day.interval.is_some()).count() == 6);
    let picture = picture(&board);
    assert!(picture.text.contains("Friday 2011-12-30 (the clocks skip this day)"), "{}", picture.text);
    assert!(roxmltree::Document::parse(&picture.svg).is_ok());
    assert_eq!(Board::from_json(&board.to_json()).unwrap(), board);
}

#[test]
fn a_board_is_refused_where_it_is_more_than_a_host_can_hand_on_to_its_picture() {
    let extra = ExtraBlock {
        technician: technician(1).id,
        kind: BlockKind::Worked,
        interval: interval("2026-10-04T20:00:00Z", "2026-10-04T21:00:00Z"),
        label: "work".parse().unwrap(),
        about: Some("\u{FC}".repeat(2_000).parse().unwrap()),
    };
    let of = |count| made(vec![], &BoardRequest { extras: vec![extra.clone(); count], ..request("2026-10-05", 1) });
    let bytes = |count| of(count).unwrap().to_json().len();
    let each = bytes(2) - bytes(1);
    let most = (BOARD_BYTES_MAX - 128 * 1024) / each;
    let largest = of(most).unwrap().to_json().len();
    assert!(largest + r#"{"board":}"#.len() <= JSON_BYTES_MAX, "{largest}");
    let refused = of(BOARD_BYTES_MAX / each + 1).unwrap_err();
    assert_eq!((refused.code(), refused.to_string().contains("BOARD_BYTES_MAX")), ("JM-BRD-0002", true));
}

/// A day of Melbourne on which 02:00 to 03:00 comes twice: until 16:00Z at +11:00, then at +10:00. Midnight is 13:00Z of the day before.
fn night_in_melbourne(bookings: &[(&str, &str)]) -> String {
    let zone = Tzdb::bundled().zone(&"Australia/Melbourne".parse().unwrap()).unwrap();
    let one = |(n, &(start, end)): (u32, &(&str, &str))| {
        let interval = interval(&format!("2026-04-04T{start}:00Z"), &format!("2026-04-04T{end}:00Z"));
        Booking { interval, start: zone.local(interval.start()).unwrap(), ..booking(n, "20:00", "21:00") }
    };
    let bookings = (1..).zip(bookings).map(one).collect();
    let request = BoardRequest { zone: "Australia/Melbourne".parse().unwrap(), ..request("2026-04-05", 1) };
    let picture = picture(&made(bookings, &request).unwrap());
    let lines = picture.text.lines().filter_map(|line| line.trim().strip_prefix("booked "));
    let told: Vec<&str> = lines.filter_map(|line| line.split(", ").next()).collect();
    for one in &told {
        assert!(picture.svg.contains(&format!("<title>booked {one}, ")), "the tooltip says the same: {one}");
    }
    told.join("; ")
}

#[test]
fn a_time_that_comes_twice_is_told_with_its_offset() {
    assert_eq!(night_in_melbourne(&[("15:30", "16:30")]), "02:30 (+11:00)–02:30 (+10:00)");
    let both = night_in_melbourne(&[("15:15", "15:45"), ("16:15", "16:45")]);
    assert_eq!(both, "02:15–02:45 (+11:00); 02:15–02:45 (+10:00)");
    // The first moment of the second hour, and the last of it, which is 03:00 once only.
    assert_eq!(night_in_melbourne(&[("14:00", "16:00")]), "01:00 (+11:00)–02:00 (+10:00)");
    assert_eq!(night_in_melbourne(&[("14:00", "15:00")]), "01:00–02:00 (+11:00)");
    assert_eq!(night_in_melbourne(&[("16:00", "17:00")]), "02:00–03:00 (+10:00)");
    // What no other time of the day is taken for has none.
    assert_eq!(night_in_melbourne(&[("13:00", "14:59"), ("17:00", "18:00")]), "00:00–01:59; 03:00–04:00");
}

#[test]
fn what_the_clocks_change_in_is_told_with_both_offsets_where_they_go_forward_too() {
    // Lord Howe's clocks go from 02:00 (+10:30) to 02:30 (+11:00), at 15:30Z of 3 October 2026.
    let extra = |start: &str, end: &str| ExtraBlock {
        technician: technician(1).id,
        kind: BlockKind::Worked,
        interval: interval(start, end),
        label: "work".parse().unwrap(),
        about: None,
    };
    let request = BoardRequest {
        zone: "Australia/Lord_Howe".parse().unwrap(),
        extras: vec![
            extra("2026-10-03T15:00:00Z", "2026-10-03T16:00:00Z"),
            extra("2026-10-03T16:00:00Z", "2026-10-03T17:00:00Z"),
        ],
        ..request("2026-10-04", 1)
    };
    let text = picture(&made(vec![], &request).unwrap()).text;
    assert!(text.contains("worked 01:30 (+10:30)–03:00 (+11:00), work\n  worked 03:00–04:00, work"), "{text}");
}

#[test]
fn a_warning_alone_puts_nobody_in_conflict_and_is_counted_apart() {
    let lenient = ConflictPolicy { outside_hours: crate::schedule::Severity::Warning, ..ConflictPolicy::default() };
    let bookings = vec![booking(1, "16:00", "18:00"), booking(2, "20:00", "22:00"), booking(3, "21:00", "23:00")];
    let diary = Diary::new(lenient, vec![technician(1)], vec![], bookings).unwrap(); // the first from 05:00 to 07:00
    let board = board(&diary, &Tzdb::bundled(), &request("2026-10-05", 1)).unwrap();
    assert_eq!(board.counts, BoardCounts { bookings: 3, in_conflict: 2, with_warnings: 1 });
    let picture = picture(&board);
    assert!(picture.text.contains("Bookings: 3, in conflict: 2, with warnings: 1."), "{}", picture.text);
    assert_eq!((classes(&picture.svg, "jm-booked"), classes(&picture.svg, "jm-trouble")), (3, 2));
    assert!(picture.svg.contains(">?</text>"), "the sign of a warning");
    let of_before = r#"{"bookings":3,"in_conflict":3}"#;
    let read: BoardCounts = serde_json::from_str(of_before).unwrap();
    assert_eq!(read.with_warnings, 0, "what was kept before it was counted is read");
}
