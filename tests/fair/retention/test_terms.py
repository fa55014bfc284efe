"""When what people said has to be gone: by the last day that the consent names, in the zone of the fair."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from hypothesis import given
from hypothesis import strategies as st

from fair.agenda.moments import micros
from fair.event.model import Event
from fair.forms.model import Condition, Form, Question, QuestionKind
from fair.retention.plan import GRACE, RetentionPlan, plan_of
from fair.retention.terms import KNOWN_BY, TermKind, kept_days, last_day, notices, over_at, terms
from tests.fair.agenda.clocks import changes
from tests.fair.forms.examples import forms, question
from tests.handlers.sample import ZONE, sample_event

SECOND = timedelta(seconds=1)


def personal(question_id: str, keep_days: int | None = None, **more: Any) -> Question:
    return question(QuestionKind.TEXT, question_id, personal=True, keep_days=keep_days, **more)


def fair_of(*questions: Question, days: int = 180, unfinished: int | None = None, **more: Any) -> Event:
    event = sample_event(form=Form(questions), **more)
    return replace(event, consent=replace(event.consent, term_days=days, unfinished_days=unfinished))


def test_a_term_ends_with_the_last_day_that_the_consent_names() -> None:
    event = fair_of(personal("name"))
    (whole,) = terms(event)
    assert (whole.kind, whole.last_day) == (TermKind.EVERYTHING, date(2028, 5, 12))
    assert whole.over == datetime(2028, 5, 13, tzinfo=ZONE)
    assert whole.over.tzinfo is UTC


def test_answers_with_a_term_of_their_own_go_sooner_and_those_of_one_term_together() -> None:
    event = fair_of(personal("name"), personal("needs", 14), personal("email", 30), personal("allergies", 14))
    assert [(one.kind, one.days, one.questions) for one in terms(event)] == [
        (TermKind.ANSWERS, 14, ("needs", "allergies")),
        (TermKind.ANSWERS, 30, ("email",)),
        (TermKind.EVERYTHING, 180, ()),
    ]


def test_what_ends_with_the_consent_is_no_term_of_its_own() -> None:
    event = fair_of(personal("name", 180), personal("age", 200), unfinished=180)
    assert [one.kind for one in terms(event)] == [TermKind.EVERYTHING]


def test_unfinished_applications_may_go_sooner() -> None:
    event = fair_of(personal("needs", 30), unfinished=30)
    assert [(one.kind, one.days) for one in terms(event)] == [
        (TermKind.ANSWERS, 30),
        (TermKind.UNFINISHED, 30),
        (TermKind.EVERYTHING, 180),
    ]


def test_a_term_of_no_days_lasts_until_the_end_of_the_last_day_of_the_fair() -> None:
    event = fair_of(personal("needs", 0), ends=datetime(2027, 11, 15, 1, 0, tzinfo=ZONE))
    assert terms(event)[0].over == datetime(2027, 11, 16, tzinfo=ZONE)


def test_an_answer_goes_no_later_than_the_one_because_of_which_it_was_asked() -> None:
    event = fair_of(
        question(QuestionKind.YES_NO, "ramp", personal=True, keep_days=14),
        personal("which", when=Condition("ramp", frozenset({"yes"}))),
        personal("more", 60, when=Condition("which", frozenset({"a"}))),
        personal("less", 7, when=Condition("ramp", frozenset({"yes"}))),
        personal("free", 20, when=Condition("gone", frozenset({"yes"}))),
    )
    assert kept_days(event.form, 180) == {"ramp": 14, "which": 14, "more": 14, "less": 7, "free": 20}


def test_only_personal_answers_have_a_term_of_their_own_and_an_organisation_stays_with_its_delegates() -> None:
    event = fair_of(
        question(QuestionKind.TEXT, "topic", keep_days=3),
        question(QuestionKind.ORGANISATION, "organisation", personal=True, keep_days=3),
    )
    assert kept_days(event.form, 180) == {"topic": 180, "organisation": 180}


def test_it_is_told_seven_days_and_one_day_before_in_the_morning() -> None:
    event = fair_of(personal("name"))
    assert notices(event, terms(event)[0]) == (
        datetime(2028, 5, 6, 10, tzinfo=ZONE),
        datetime(2028, 5, 12, 10, tzinfo=ZONE),
    )


ends = st.datetimes(datetime(2024, 1, 1), datetime(2030, 1, 1))  # noqa: DTZ001 - a wall clock of any zone


@given(ends, st.integers(0, 400), st.sampled_from(changes()))
def test_the_last_day_counts_to_its_end_in_any_zone(
    wall: datetime, days: int, change: tuple[ZoneInfo, datetime]
) -> None:
    zone, _ = change
    event = fair_of(zone=zone, ends=wall.replace(tzinfo=zone))
    last, over = last_day(event, days), over_at(event, days)
    assert (over - SECOND).astimezone(zone).date() == last
    assert over.astimezone(zone).date() > last


@given(st.sampled_from(changes()), st.integers(-2, 2))
def test_midnights_that_a_zone_skips_or_has_twice_are_midnights_too(
    change: tuple[ZoneInfo, datetime], shift: int
) -> None:
    """Some zones change their clocks at midnight, right when a term ends."""
    zone, moment = change
    event = fair_of(zone=zone, ends=(moment + timedelta(days=shift)).astimezone(zone))
    over = over_at(event, 0)
    assert (over - SECOND).astimezone(zone).date() == last_day(event, 0) < over.astimezone(zone).date()


@st.composite
def fairs(draw: st.DrawFn) -> Event:
    """Return a fair whose questions have terms of every kind."""
    form = draw(forms())
    questions = (
        replace(one, personal=draw(st.booleans()), keep_days=draw(st.none() | st.integers(0, 300)))
        for one in form.questions
    )
    return fair_of(*questions, days=draw(st.integers(1, 250)), unfinished=draw(st.none() | st.integers(0, 300)))


@given(fairs())
def test_every_answer_is_gone_with_its_term_and_everything_with_the_consents(event: Event) -> None:
    plan, kept = plan_of(event), kept_days(event.form, event.consent.term_days)
    *_, last = plan.deletions
    assert last.kind is TermKind.EVERYTHING
    assert [one.due_at for one in plan.deletions] == sorted(one.due_at for one in plan.deletions)
    for one in event.form.questions:
        allowed = min(event.consent.term_days, one.keep_days if one.personal and one.keep_days is not None else 9999)
        if one.kind not in KNOWN_BY:
            assert kept[one.id] <= allowed
        goes = min(
            each.due_at for each in plan.deletions if each.kind is TermKind.EVERYTHING or one.id in each.questions
        )
        assert goes == micros(over_at(event, kept[one.id]))


@given(fairs())
def test_a_plan_is_read_as_it_was_written(event: Event) -> None:
    plan = plan_of(event)
    assert RetentionPlan.from_json(event.id, plan.to_json()) == plan


@given(fairs(), st.integers(-400, 400), st.integers(-400, 400))
def test_what_is_overdue_and_what_is_to_come_are_all_there_is(event: Event, days: int, earlier: int) -> None:
    plan, now = plan_of(event), micros(event.ends + timedelta(days=days))
    overdue, to_come = plan.overdue(now), plan.to_come(now)
    assert not set(overdue) & set(to_come)
    if now >= plan.over_at:
        assert [one.kind for one in overdue] == [TermKind.EVERYTHING]
    else:
        assert {*overdue, *to_come} == set(plan.deletions)
    told = plan.notice(micros(event.ends + timedelta(days=earlier)), now)
    assert set(told) <= set(to_come)


def test_each_notice_is_due_once_and_none_when_it_is_too_late() -> None:
    plan = plan_of(fair_of(personal("needs", 14)))
    first, second = plan.deletions[0].notices
    assert plan.notice(0, first - 1) == ()
    assert [one.kind for one in plan.notice(0, first)] == [TermKind.ANSWERS]
    assert plan.notice(first, second - 1) == ()
    assert [one.kind for one in plan.notice(first, second)] == [TermKind.ANSWERS]
    assert plan.notice(0, plan.deletions[0].due_at) == ()
    assert list(plan.moments()) == sorted(plan.moments())


SOON = 1_000_000_000


def due_at(plan: RetentionPlan) -> list[int]:
    return [one.due_at for one in plan.deletions]


def test_another_year_by_a_slip_of_the_pen_deletes_nothing_for_a_day() -> None:
    event = fair_of(personal("name"), personal("needs", 14), unfinished=30)
    now = micros(event.starts)
    slip = plan_of(replace(event, ends=event.ends.replace(year=2026)))
    held = slip.not_sooner_than(plan_of(event), now)
    assert due_at(held) == [now + GRACE] * 3
    assert held.overdue(now + GRACE - 1) == ()
    assert [one.kind for one in held.notice(now - 1, now)] == [
        TermKind.ANSWERS,
        TermKind.EVERYTHING,
        TermKind.UNFINISHED,
    ]
    assert held.deletions[0].last_day == date(2027, 11, 15)
    assert slip.not_sooner_than(held, now + GRACE // 2) == held  # a restart puts nothing off
    assert plan_of(event).not_sooner_than(held, now + SOON) == plan_of(event)  # and it can be mended


def test_what_is_far_enough_ahead_may_come_nearer() -> None:
    longer, shorter = fair_of(personal("name"), days=180), fair_of(personal("name"), days=100)
    assert plan_of(shorter).not_sooner_than(plan_of(longer), micros(longer.ends)) == plan_of(shorter)


def test_what_was_never_planned_and_is_overdue_goes_in_a_day() -> None:
    plan = plan_of(fair_of(personal("name")))
    now = plan.over_at + SOON
    assert due_at(plan.not_sooner_than(None, now)) == [now + GRACE]
    assert plan.not_sooner_than(None, plan.over_at - GRACE) == plan


@given(fairs(), fairs(), st.integers(-300, 500), st.integers(0, 300))
def test_nothing_is_put_off_for_longer_than_a_day_nor_twice(before: Event, event: Event, days: int, more: int) -> None:
    now = micros(event.ends + timedelta(days=days))
    wanted, planned = plan_of(event), plan_of(before)
    kept = wanted.not_sooner_than(planned, now)
    assert len(kept.deletions) == len(wanted.deletions)
    latest = [max(one.due_at, now + GRACE) for one in wanted.deletions]
    assert all(low <= due for low, due in zip(due_at(wanted), sorted(due_at(kept)), strict=True))
    assert all(due <= high for due, high in zip(sorted(due_at(kept)), sorted(latest), strict=True))
    again = wanted.not_sooner_than(kept, now + more * SOON)
    assert due_at(again) == due_at(kept)
    assert wanted.not_sooner_than(wanted, now) == wanted
