//! Calendar files: what other programs read of the year.

use jiff::civil::date;
use sigtelinje::exchange::calendar::{DayEvent, ics};

fn event(title: &str) -> DayEvent {
    DayEvent {
        uid: "0192f000-0000-7000-8000-000000000001-2026".to_owned(),
        title: title.to_owned(),
        description: "Ledergruppen; husk æøå, tak".to_owned(),
        category: "Opfølgning".to_owned(),
        first: date(2026, 12, 31),
        last: date(2027, 1, 1),
    }
}

fn lines(events: &[DayEvent]) -> Vec<String> {
    let text = String::from_utf8(ics("Limtorp", date(2026, 11, 25), events)).unwrap();
    // RFC 5545 folds long lines with a line break and a blank.
    text.replace("\r\n ", "")
        .split_terminator("\r\n")
        .map(str::to_owned)
        .collect()
}

#[test]
fn whole_days_end_on_the_day_after_their_last() {
    let lines = lines(&[event("Opfølgning på sigtelinje 4")]);
    for line in [
        "BEGIN:VCALENDAR",
        "SUMMARY:Opfølgning på sigtelinje 4",
        "DTSTART;VALUE=DATE:20261231",
        "DTEND;VALUE=DATE:20270102",
        "DTSTAMP:20261125T000000Z",
        "UID:0192f000-0000-7000-8000-000000000001-2026",
        "CATEGORIES:Opfølgning",
        "DESCRIPTION:Ledergruppen\\; husk æøå\\, tak",
        "END:VCALENDAR",
    ] {
        assert!(
            lines.iter().any(|it| it == line),
            "{line} is not in {lines:#?}"
        );
    }
}

#[test]
fn the_same_calendar_is_written_the_same_each_time() {
    let events = [event("MUS"), event("Pædagogisk dag")];
    assert_eq!(lines(&events), lines(&events));
    let begun = lines(&events)
        .iter()
        .filter(|it| *it == "BEGIN:VEVENT")
        .count();
    assert_eq!(begun, 2);
}

#[test]
fn a_title_cannot_begin_an_entry_of_its_own() {
    let hostile = "Møde\r\nEND:VEVENT\r\nBEGIN:VEVENT\nX:1";
    let lines = lines(&[event(hostile)]);
    let begun = lines.iter().filter(|it| *it == "BEGIN:VEVENT").count();
    assert_eq!(begun, 1, "{lines:#?}");
}
