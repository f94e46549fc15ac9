//! What can be read of a picture: names that are cut, and texts that keep out of each other's way.

use roxmltree::{Document, Node};

use super::*;
use crate::{
    board::{BlockKind, BoardCounts, BoardHour, measure::width},
    calendar::Interval,
};

/// A day of rows with these names, in each of which a block has the same name.
fn board(names: &[&str]) -> Board {
    let span = Interval::new("2026-10-05T09:00:00Z".parse().unwrap(), "2026-10-05T11:00:00Z".parse().unwrap()).unwrap();
    let zone = crate::calendar::Tzdb::bundled().zone(&"UTC".parse().unwrap()).unwrap();
    let local = |instant| zone.local(instant).unwrap();
    let row = |(n, name): (usize, &&str)| BoardRow {
        technician: format!("01999a3f-0000-7000-8000-{n:012}").parse().unwrap(),
        label: name.parse().unwrap(),
        working: vec![],
        leave: vec![],
        travel: vec![],
        blocks: vec![BoardBlock {
            kind: BlockKind::Booked,
            booking: None,
            stretch: DayStretch { start: 9 * HOUR, end: 11 * HOUR },
            span: crate::schedule::LocalSpan { interval: span, start: local(span.start()), end: local(span.end()) },
            lane: 0,
            label: Some(name.parse().unwrap()),
            about: None,
            tentative: false,
            marks: vec![],
        }],
    };
    let day = Interval::new("2026-10-05T00:00:00Z".parse().unwrap(), "2026-10-06T00:00:00Z".parse().unwrap()).unwrap();
    Board {
        title: "W".repeat(100).parse().unwrap(),
        zone: "UTC".parse().unwrap(),
        days: vec![BoardDay {
            date: "2026-10-05".parse().unwrap(),
            interval: Some(day),
            hours: (0..=24).map(|hour| BoardHour { second: i64::from(hour) * HOUR, hour, minute: 0 }).collect(),
            rows: names.iter().enumerate().map(row).collect(),
        }],
        counts: BoardCounts::default(),
        names: vec![],
    }
}

/// The texts of a class, each with all that its tooltip says of it.
fn texts<'a>(document: &'a Document<'_>, class: &str) -> Vec<(&'a str, Option<&'a str>)> {
    let whole = |node: Node<'a, '_>| {
        let title = node.parent()?.children().find(|child| child.has_tag_name("title"))?;
        node.parent()?.has_tag_name("g").then(|| title.text())?
    };
    let of = document.descendants().filter(|node| node.has_tag_name("text") && node.attribute("class") == Some(class));
    of.map(|node| (node.text().unwrap(), whole(node))).collect()
}

const NAMES_OF_ALL_KINDS: [&str; 8] = [
    "Ana Papadopoulou-Smythe the Third of Ballarat",
    "WWWWWWWWWWWWWWWWWW",
    "東京都渋谷区の配管工事担当",
    "강남구 배관 공사 담당자 김철수",
    "👩\u{200D}🔧👩🏽\u{200D}🔧🇳🇿🇦🇺👨\u{200D}👩\u{200D}👧\u{200D}👦 Dee",
    "Re\u{301}my Ce\u{301}leste-E\u{301}le\u{301}onore Be\u{301}nard",
    "Tom & <Jerry> Plumbing Services Ltd",
    "Ümit",
];

#[test]
fn a_name_of_a_row_ends_before_the_chart_and_is_told_whole_elsewhere() {
    let board = board(&NAMES_OF_ALL_KINDS);
    let BoardPicture { svg, text } = picture(&board);
    let document = Document::parse(&svg).unwrap();
    let rows = texts(&document, "jm-who");
    assert_eq!(rows.len(), NAMES_OF_ALL_KINDS.len());
    for ((shown, whole), name) in rows.iter().zip(NAMES_OF_ALL_KINDS) {
        assert!(width(shown, SMALL) <= NAMES - MARGIN, "{shown}");
        match shown.strip_suffix('…') {
            Some(kept) => assert!(name.starts_with(kept) && *whole == Some(name), "{shown}"),
            None => assert_eq!((*shown, *whole), (name, None)),
        }
        assert!(text.contains(&format!("\n{name}: working hours")), "{text}");
    }
    // By hand: 114 pixels are 950 hundredths of 12. A mark takes 100, a W or a square 100, capitals 78, blanks and hyphens 38.
    let shown: Vec<&str> = rows.iter().map(|(shown, _)| *shown).take(4).collect();
    assert_eq!(shown, ["Ana Papadopou…", "WWWWWWWW…", "東京都渋谷区の配…", "강남구 배관 공사…"]);
}

#[test]
fn the_chart_is_drawn_over_the_names_so_that_no_font_can_reach_into_it() {
    let svg = picture(&board(&["Ana"])).svg;
    let at = |what: &str| svg.find(what).unwrap();
    assert!(at("class=\"jm-who\"") < at("<rect class=\"jm-off\" x=\"120\""));
}

#[test]
fn a_title_wider_than_the_picture_is_cut_and_told_whole() {
    let board = board(&[]);
    let BoardPicture { svg, text } = picture(&board);
    let document = Document::parse(&svg).unwrap();
    let titles = texts(&document, "jm-title");
    assert_eq!(titles, [(format!("{}…", "W".repeat(64)).as_str(), Some(board.title.as_str()))]); // 1120 of 17 each
    assert!(text.starts_with(&format!("{}\n", board.title)));
}

#[test]
fn no_character_is_cut_apart_from_what_stands_on_it_or_is_joined_to_it() {
    let family = "👨\u{200D}👩\u{200D}👧";
    // By hand: a family is three emoji of 130 each, and with the mark 490 hundredths are 49 pixels of 10.
    assert_eq!(fitting(&format!("ab{family}{family}"), 10, 62), format!("ab{family}…"));
    assert_eq!(fitting(&format!("abc{family}{family}"), 10, 66), "abc…");
    assert_eq!(fitting("🇳🇿🇦🇺🇮🇪🇬🇧", 10, 26 * 3 + 10), "🇳🇿🇦🇺🇮🇪…");
    assert_eq!(fitting("🇳🇿🇦🇺🇮🇪🇬🇧", 10, 26 * 3 + 10 + 13), "🇳🇿🇦🇺🇮🇪…");
    let accents = "e\u{301}".repeat(10);
    assert_eq!(fitting(&accents, 10, 62), accents);
    assert_eq!(fitting(&accents, 10, 61), format!("{}…", "e\u{301}".repeat(8)));
    assert_eq!(fitting("ab cdefgh", 10, 27), "ab…", "no blank stands before the mark");
    assert_eq!(fitting("abcdef", 10, 28), "", "less than three characters say nothing");
}

#[test]
fn a_name_of_a_block_keeps_within_it() {
    let mut board = board(&NAMES_OF_ALL_KINDS);
    for (row, n) in board.days[0].rows.iter_mut().zip(1..) {
        row.blocks[0].stretch.end = 9 * HOUR + n * 900;
    }
    let svg = picture(&board).svg;
    let document = Document::parse(&svg).unwrap();
    let groups = document.descendants().filter(|node| node.has_tag_name("g"));
    let mut checked = 0;
    for group in groups {
        let number = |node: Node<'_, '_>, name: &str| node.attribute(name).unwrap().parse::<i64>().unwrap();
        let Some(block) = group.children().find(|node| node.has_attribute("rx")) else { continue };
        let Some(text) = group.children().find(|node| node.has_tag_name("text")) else { continue };
        let end = number(text, "x") + width(text.text().unwrap(), SMALL);
        assert!(end <= number(block, "x") + number(block, "width"), "{:?}", text.text());
        checked += 1;
    }
    assert!(checked >= 5, "{checked} blocks show a name");
}

#[test]
fn the_minutes_of_two_ways_never_stand_on_each_other() {
    let mut board = board(&["Ana"]);
    let way = |start, end| BoardTravel { stretch: DayStretch { start, end }, seconds: end - start, short: true };
    let minute = 60;
    board.days[0].rows[0].travel = vec![
        way(10 * HOUR, 10 * HOUR + 10 * minute),
        way(10 * HOUR + minute, 10 * HOUR + 12 * minute),
        way(10 * HOUR + 2 * minute, 10 * HOUR + 7 * minute),
        way(14 * HOUR, 15 * HOUR),
    ];
    let svg = picture(&board).svg;
    let document = Document::parse(&svg).unwrap();
    let of = document.descendants().filter(|node| node.attribute("class") == Some("jm-minutes"));
    let ends: Vec<(i64, i64)> = of
        .map(|node| {
            let end = node.attribute("x").unwrap().parse().unwrap();
            (end - width(node.text().unwrap(), TINY), end)
        })
        .collect();
    assert_eq!(ends.len(), 4);
    assert!(ends.windows(2).all(|pair| pair[0].1 < pair[1].0), "{ends:?}");
    let scale = Scale { start: 7 * HOUR, end: 17 * HOUR };
    assert_eq!((ends[0].1, ends[3].1), (scale.x(10 * HOUR + 10 * minute), scale.x(15 * HOUR)), "where there is room");
}

#[test]
fn more_than_ten_rows_have_the_hours_at_their_foot_too() {
    let clocks = |rows: usize| {
        let svg = picture(&board(&vec!["Ana"; rows])).svg;
        let document = Document::parse(&svg).unwrap();
        texts(&document, "jm-clock").len()
    };
    assert_eq!((clocks(10), clocks(11)), (11, 22)); // from 7 to 17
}

#[test]
fn an_hour_that_comes_twice_has_its_offset_on_the_axis_and_at_its_foot() {
    let offsets = |rows: usize| {
        let mut board = board(&vec!["Ana"; rows]);
        let day = &mut board.days[0];
        // Melbourne, whose clocks go from 03:00 (+11:00) to 02:00 (+10:00).
        day.date = "2026-04-05".parse().unwrap();
        let midnight = |text: &str| text.parse().unwrap();
        day.interval = Some(Interval::new(midnight("2026-04-04T13:00:00Z"), midnight("2026-04-05T14:00:00Z")).unwrap());
        let shown = |passed: u32| if passed < 3 { passed } else { passed - 1 };
        let hour = |passed| BoardHour { second: i64::from(passed) * HOUR, hour: shown(passed), minute: 0 };
        day.hours = (0..=25).map(hour).collect();
        let svg = picture(&board).svg;
        let document = Document::parse(&svg).unwrap();
        let offsets = texts(&document, "jm-offset");
        offsets.into_iter().map(|(offset, _)| offset.to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(offsets(1), ["+11:00", "+10:00"]);
    assert_eq!(offsets(11), ["+11:00", "+11:00", "+10:00", "+10:00"]);
}
