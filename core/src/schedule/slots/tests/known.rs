//! How much a page does: the starts that it needn't look at, and where it stops.

use super::*;
use crate::schedule::{Severity, SkillNeed};

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
fn with_and_without(people: Vec<Technician>, outside_hours: Severity, request: &SlotRequest) -> (u64, u64) {
    let policy = ConflictPolicy { outside_hours, ..ConflictPolicy::default() };
    let mut diary = Diary::new(policy, people, vec![], vec![]).unwrap();
    let with = ruled_out(&diary, request, 10_000);
    let (date, name) = ("1999-12-25".parse().unwrap(), "Christmas".parse().unwrap());
    let holidays = vec![PublicHoliday { date, name, region: None }];
    diary.put_resources(Resources { holidays, ..Resources::default() }).unwrap();
    (with, ruled_out(&diary, request, 10_000))
}

/// That every second start isn't looked at: what is known of one is known for twelve hours, and there are four a day.
#[track_caller]
fn knows_every_second(people: Vec<Technician>, outside_hours: Severity, request: &SlotRequest) {
    let (with, without) = with_and_without(people, outside_hours, request);
    assert!(with * 2 > without * 3, "{with} starts, and {without} if each is looked at");
}

#[test]
fn of_starts_with_the_same_that_is_hard_in_their_way_only_the_first_is_looked_at() {
    for ranking in RANKINGS {
        knows_every_second(vec![technician(1, &[])], Severity::Hard, &request(360, ranking));
    }
}

#[test]
fn once_there_is_a_slot_only_the_first_of_starts_with_the_same_in_their_way_is_looked_at() {
    let (start, end) = ("06:00".parse().unwrap(), "07:00".parse().unwrap());
    let hours = WorkingHours { day: Weekday::Monday, start, end, ends_next_day: false };
    let who = Technician { hours: vec![hours], ..technician(1, &[]) };
    knows_every_second(vec![who], Severity::Soft, &request(360, SlotRanking::Earliest));
}

#[test]
fn what_is_known_of_a_start_holds_for_the_next_where_nobody_comes_along_whoever_is_free() {
    let people = vec![technician(1, &[]), technician(2, &[])];
    let details = |skills: &[&str]| {
        let skills = skills.iter().map(|name| SkillNeed { name: name.parse().unwrap(), level: 1 }).collect();
        Some(BookingDetails { needs: Needs { crew_size: 1, skills, ..Needs::default() }, ..BookingDetails::default() })
    };
    let request = |details| SlotRequest { details, ..request(360, SlotRanking::Earliest) };
    // One is enough, and there are two who might lead.
    let only = SlotRequest { technicians: vec![id(1)], ..request(details(&[])) };
    knows_every_second(people.clone(), Severity::Hard, &only);
    // Neither can do it, so neither is needed.
    knows_every_second(people, Severity::Hard, &request(details(&["gas"])));
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
