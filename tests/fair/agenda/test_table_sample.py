"""The sample's agenda can be held as it is; what event.toml says for it is read."""

from datetime import time
from pathlib import Path

import pytest

from fair.agenda.files import read_agenda
from fair.agenda.model import Agenda
from fair.content import read
from fair.event.agenda_policy import Night, ReminderPolicy
from fair.event.model import Event
from tests.fair.content.small import EVENT as TEXT
from tests.fair.content.small import SAMPLE, SMALL

FOLDER = Path(__file__).parents[3] / "content" / "mangystau-fair"


@pytest.fixture(scope="module")
def event() -> Event:
    found, findings = read(SAMPLE)
    assert findings == ()
    assert found is not None
    return found


@pytest.fixture(scope="module")
def some_agenda(event: Event) -> Agenda:
    found, findings = read_agenda((FOLDER / "agenda.csv").read_bytes(), "agenda.csv", event)
    assert findings == ()
    assert found is not None
    return found


def test_the_sample_fills_its_day(event: Event, some_agenda: Agenda) -> None:
    assert some_agenda.sessions[0].starts == event.starts
    assert max(session.ends for session in some_agenda.sessions) == event.ends
    assert len(some_agenda.sessions) == 17
    assert {hall.id for hall in event.halls} >= {session.hall for session in some_agenda.sessions} - {None}


def test_three_sections_run_side_by_side_in_three_halls(event: Event, some_agenda: Agenda) -> None:
    parallel = [session for session in some_agenda.sessions if session.section]
    assert [session.section for session in parallel] == ["patriotism", "ecology", "family"]
    assert [session.hall for session in parallel] == [hall.id for hall in event.halls]
    assert len({(session.starts, session.ends) for session in parallel}) == 1


def small(text: str) -> Event:
    found, findings = read({**SMALL, "event.toml": text})
    assert findings == ()
    assert found is not None
    return found


def test_a_fair_without_a_word_about_the_agenda_has_the_usual() -> None:
    plain = small(TEXT)
    assert (plain.halls, plain.sections, plain.reminders, plain.night) == ((), (), ReminderPolicy(), Night())
    assert plain.quiet_minutes == 3
    assert plain.hall("big") is None
    assert plain.section(None) is None
    assert plain.days == (plain.starts.date(),)


def test_all_of_it_can_be_said(event: Event) -> None:
    said = small(
        "quiet_minutes = 0\n"
        + TEXT
        + '[reminders]\nday_before = "9:05"\nopening_minutes = 0\nbookmarked_minutes = 5\nchoices = [5, 10]\n'
        + '[night]\nfrom = "23:00"\nuntil = "06:30"\n'
    )
    assert said.reminders == ReminderPolicy(time(9, 5), None, 5, (5, 10))
    assert said.night == Night(time(23), time(6, 30))
    assert said.quiet_minutes == 0
    hall, section = event.halls[1], event.sections[1]
    assert event.hall(hall.id) is hall
    assert event.section(section.id) is section


@pytest.mark.parametrize(
    ("line", "policy"),
    [
        ('day_before = "none"', ReminderPolicy(day_before=None)),
        ("bookmarked_minutes = 0", ReminderPolicy(bookmarked_minutes=None)),
        ("", ReminderPolicy()),
    ],
)
def test_reminders_can_be_left_out(line: str, policy: ReminderPolicy) -> None:
    assert small(f"{TEXT}[reminders]\n{line}\n").reminders == policy


@pytest.mark.parametrize(
    ("lines", "code", "key"),
    [
        ("choices = [5, 'x']", "wrong-type", "choices"),
        ("choices = [true]", "wrong-type", "choices"),
        ("choices = [0]", "out-of-range", "choices"),
        ("choices = [1,2,3,4,5,6,7,8,9]", "too-many-options", "reminders.choices"),
        ("choices = 5", "wrong-type", "reminders.choices"),
        ("opening_minutes = -1", "out-of-range", "reminders.opening_minutes"),
        ('day_before = ""', "empty-text", "reminders.day_before"),
    ],
)
def test_mistakes_in_reminders_are_found(lines: str, code: str, key: str) -> None:
    _, findings = read({**SMALL, "event.toml": f"{TEXT}[reminders]\n{lines}\n"})
    assert [(one.code, str(one.args["key"]).removeprefix("reminders.")) for one in findings] == [
        (code, key.removeprefix("reminders."))
    ]


def test_a_misspelt_hall_is_asked_about() -> None:
    _, findings = read({**SMALL, "event.toml": f"{TEXT}[[hal]]\nid = 'a'\n"})
    assert [(one.code, one.args["suggestion"]) for one in findings] == [("unknown-key", "hall")]
