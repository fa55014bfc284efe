"""When people are reminded of what they have left for later: in time, by day, and once for each deadline."""

from dataclasses import replace
from datetime import datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from fair.errands import Errand, errands, owed_at
from fair.event.model import Event
from fair.forms.model import Form, Question
from fair.offers import by_day
from tests.handlers.sample import QUESTIONS, ZONE, sample_event

MIDNIGHT = datetime(2027, 11, 1, tzinfo=ZONE)


def moment(day: int, hour: int = 12) -> datetime:
    return MIDNIGHT.replace(day=day, hour=hour)


def slides(required_from: datetime | None, frozen_from: datetime | None = None) -> Question:
    return replace(QUESTIONS[0], id="slides", required=False, required_from=required_from, frozen_from=frozen_from)


def fair_until(until: datetime, *questions: Question, days: int = 3) -> Event:
    return replace(sample_event(), changes_until=until, nudge_days=days, form=Form(questions))


def test_so_many_days_before_it_is_too_late() -> None:
    asked = slides(moment(1))
    assert owed_at(fair_until(moment(13), asked), asked) == moment(10)


def test_not_before_the_answer_is_needed() -> None:
    asked = slides(moment(12))
    assert owed_at(fair_until(moment(13), asked), asked) == moment(12)


def test_a_deadline_of_its_own_counts() -> None:
    asked = slides(moment(1), frozen_from=moment(9))
    assert owed_at(fair_until(moment(13), asked), asked) == moment(6)


def test_never_when_it_would_be_too_late_and_where_nobody_is_reminded() -> None:
    late, simple = slides(moment(13)), slides(None)
    assert owed_at(fair_until(moment(13), late), late) is None
    assert owed_at(fair_until(moment(13), simple), simple) is None
    assert owed_at(fair_until(moment(13), days=0), slides(moment(1))) is None


def test_what_falls_due_at_once_is_one_errand() -> None:
    event = fair_until(moment(13), slides(moment(1)), slides(moment(2)), slides(moment(1), moment(9)))
    assert [when for kind, when in errands(event) if kind is Errand.OWED] == [moment(6), moment(10)]


@given(st.integers(0, 400), st.integers(1, 400), st.integers(0, 31))
def test_a_reminder_comes_by_day_and_in_time(needed: int, until: int, days: int) -> None:
    asked = slides(MIDNIGHT + timedelta(hours=needed))
    event = fair_until(MIDNIGHT + timedelta(hours=until), asked, days=days)
    due = owed_at(event, asked)
    assert due is None or (needed <= (due - MIDNIGHT) / timedelta(hours=1) < until and by_day(event, due) == due)
