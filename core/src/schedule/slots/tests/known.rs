//! How much a page does: the starts that it needn't look at, and where it stops.

use super::*;

/// How many starts a page rules out that does so much at most, four or fewer a day, and isn't the last.
fn ruled_out(diary: &Diary, request: &SlotRequest, most: u64) -> u64 {
    let page = page(diary, request, most);
    assert!(page.cursor.is_some());
    page.rejected.iter().map(|one| one.count).max().unwrap()
}

fn request(step_minutes: u32, ranking: SlotRanking) -> SlotRequest {
    // From Monday at six.
    let not_before = at("2026-10-04T19:00:00Z");
    SlotRequest { not_before, step_minutes, horizon_days: 366, details: None, ..super::request(60, ranking) }
}

/// Both with what is known of other starts and without: where there are public holidays, each start is looked at.
fn with_and_without(who: Technician, leave: Vec<Leave>, ranking: SlotRanking) -> (u64, u64) {
    let mut diary = Diary::new(ConflictPolicy::default(), vec![who], leave, vec![]).unwrap();
    // What is known of a start is known for twelve hours: of every second one.
    let request = request(360, ranking);
    let with = ruled_out(&diary, &request, 10_000);
    let (date, name) = ("1999-12-25".parse().unwrap(), "Christmas".parse().unwrap());
    let holidays = vec![PublicHoliday { date, name, region: None }];
    diary.put_resources(Resources { holidays, ..Resources::default() }).unwrap();
    (with, ruled_out(&diary, &request, 10_000))
}

#[test]
fn of_starts_with_the_same_that_is_hard_in_their_way_only_the_first_is_looked_at() {
    let span = LeaveSpan::Days { first: "2026-10-01".parse().unwrap(), last: "2027-12-31".parse().unwrap() };
    let leave = Leave { id: id(1), technician: id(1), span };
    for ranking in RANKINGS {
        let (with, without) = with_and_without(technician(1, &[]), vec![leave.clone()], ranking);
        assert!(with * 2 > without * 3, "{ranking:?}: {with} starts, and {without} if each is looked at");
    }
}

#[test]
fn once_there_is_a_slot_only_the_first_of_starts_with_the_same_in_their_way_is_looked_at() {
    let (start, end) = ("06:00".parse().unwrap(), "07:00".parse().unwrap());
    let hours = WorkingHours { day: Weekday::Monday, start, end, ends_next_day: false };
    let who = Technician { hours: vec![hours], ..technician(1, &[]) };
    let (with, without) = with_and_without(who, vec![], SlotRanking::Earliest);
    assert!(with * 2 > without * 3, "{with} starts, and {without} if each is looked at");
}

#[test]
fn a_page_stops_when_its_work_is_done_though_each_day_has_one_start_only() {
    let diary = Diary::new(ConflictPolicy::default(), vec![technician(1, &[])], vec![], vec![]).unwrap();
    for ranking in RANKINGS {
        let days = ruled_out(&diary, &request(1_440, ranking), 1_000);
        // A look at a start is 20 and more.
        assert!((2..=50).contains(&days), "{ranking:?}: {days} days");
    }
}
