"""A list from paper: every line is taken over or told, none twice, nothing guessed."""

from datetime import UTC, date, datetime, time
from zoneinfo import ZoneInfo

from hypothesis import given
from hypothesis import strategies as st

from fair.door.paper_list import LINES, Conflict, DoorRecords, PaperEntry, read_lines, sort_out
from fair.fields import ticket_codes

ZONE = ZoneInfo("Asia/Aqtau")
DAY = date(2027, 11, 14)
NOW = datetime(2027, 11, 14, 12, 0, tzinfo=ZONE)
CODES = {ticket_codes.make(number): number + 1 for number in range(20)}
STATUSES = {number: "approved" if number % 4 else "rejected" for number in range(1, 21)}
FIRST = ticket_codes.make(0)


def door(now: datetime = NOW, days: tuple[date, ...] = (DAY,), inside: tuple[int, ...] = ()) -> DoorRecords:
    return DoorRecords(now, ZONE, days, CODES, STATUSES, {(one, DAY) for one in inside})


def outcome(text: str, at: DoorRecords | None = None) -> list[str | datetime]:
    return [one.why if isinstance(one, Conflict) else one.moment for one in sort_out(read_lines(text), at or door())]


def at(hour: int, minute: int = 0, day: int = 14) -> datetime:
    return datetime(2027, 11, day, hour, minute, tzinfo=ZONE)


def test_codes_and_times_are_read_in_any_order() -> None:
    shown = ticket_codes.show(FIRST)
    for text in (f"9:12 {shown}", f"{shown} 09.12", f"{shown.lower()}; 9:12", f"14.11.2027 9:12 {shown}"):
        assert outcome(text) == [at(9, 12)], text
    (line,) = read_lines(f" {shown} 14.11.2027 23:59")
    assert (line.code, line.at, line.on) == (FIRST, time(23, 59), DAY)


def test_without_a_time_it_is_now() -> None:
    assert outcome(FIRST) == [NOW]


def test_what_can_not_be_taken_over_says_why() -> None:
    rejected = next(code for code, number in CODES.items() if STATUSES[number] == "rejected")
    assert outcome(f"{FIRST}\n{FIRST}") == [NOW, "twice"]
    assert outcome("Серікова") == ["unreadable"]
    assert outcome(ticket_codes.make(5000)) == ["unknown"]
    assert outcome(rejected) == ["rejected"]
    assert outcome(f"12:01 {FIRST}") == ["future"]
    assert outcome(FIRST, door(inside=(1,))) == ["in"]
    assert outcome(f"13.11.2027 10:00 {FIRST}") == ["day"]
    assert outcome(f"31.02.2027 10:00 {FIRST}") == ["unreadable"]


def test_after_a_fair_of_one_day_the_day_is_known() -> None:
    late = door(datetime(2027, 11, 16, 9, 0, tzinfo=UTC))
    assert outcome(f"9:12 {FIRST}", late) == [at(9, 12)]
    assert outcome(FIRST, late) == [at(12)]


def test_after_a_fair_of_two_days_the_day_has_to_be_written() -> None:
    late = door(datetime(2027, 11, 17, 9, 0, tzinfo=UTC), (DAY, date(2027, 11, 15)))
    assert outcome(f"9:12 {FIRST}", late) == ["day"]
    assert outcome(f"15.11.2027 9:12 {FIRST}", late) == [at(9, 12, 15)]


@given(st.lists(st.sampled_from([*CODES, "", "9:12", "Айгүл", "14.11.2027"]), max_size=40))
def test_every_line_is_taken_over_or_told_and_nobody_twice(lines: list[str]) -> None:
    found = list(sort_out(read_lines("\n".join(lines)), door()))
    assert [one.line.place for one in found] == [place for place, line in enumerate(lines, 1) if line]
    entered = [one.registration_id for one in found if isinstance(one, PaperEntry)]
    assert sorted(entered) == sorted(
        {CODES[line] for line in lines if line in CODES and STATUSES[CODES[line]] == "approved"}
    )


@given(st.text(max_size=200))
def test_any_text_is_a_list(text: str) -> None:
    assert len(list(sort_out(read_lines(text), door()))) <= LINES
