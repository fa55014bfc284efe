from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fair.forms import flow
from fair.forms.model import Answers, Condition, Form, Option, QuestionKind, Value
from fair.forms.progress import FormProgress, progress
from tests.fair.forms.examples import form, forms, question, value_for

PROJECT, YES = frozenset({"project"}), frozenset({"yes"})
TAKES_PART = question(QuestionKind.CHOICE, "takes_part", options=(Option("project", {}), Option("listener", {})))
TITLE = question(QuestionKind.TEXT, "title", when=Condition("takes_part", PROJECT))
SLIDES = question(QuestionKind.YES_NO, "slides", when=Condition("takes_part", PROJECT))
SCREEN = question(QuestionKind.TEXT, "screen", when=Condition("slides", YES))
NEEDS = question(QuestionKind.TEXT, "needs", required=False)
FAIR = form(TAKES_PART, TITLE, SLIDES, SCREEN, NEEDS)


@pytest.mark.parametrize(
    ("answers", "at", "expected"),
    [
        ({}, "takes_part", FormProgress(1, 5, exact=False)),
        ({"takes_part": "listener"}, "needs", FormProgress(2, 2, exact=True)),
        ({"takes_part": "project"}, "title", FormProgress(2, 5, exact=False)),
        ({"takes_part": "project", "title": "T"}, "slides", FormProgress(3, 5, exact=False)),
        ({"takes_part": "project", "title": "T", "slides": True}, "screen", FormProgress(4, 5, exact=True)),
        ({"takes_part": "project", "title": "T", "slides": False}, "needs", FormProgress(4, 4, exact=True)),
        ({"takes_part": "listener"}, "takes_part", FormProgress(1, 5, exact=False)),
        ({}, "gone", FormProgress(1, 5, exact=False)),
    ],
)
def test_what_can_still_come_is_counted_by_what_was_answered_before(
    answers: Answers, at: str, expected: FormProgress
) -> None:
    assert progress(FAIR, answers, at) == expected


def test_a_form_without_questions_has_no_place() -> None:
    assert progress(form(), {}, "gone") == FormProgress(0, 0, exact=True)


def test_an_optional_branch_may_bring_nothing() -> None:
    forked = (
        question(QuestionKind.YES_NO, "a", required=False),
        question(QuestionKind.TEXT, "b", when=Condition("a", YES)),
        question(QuestionKind.TEXT, "c", when=Condition("a", frozenset({"no"}))),
    )
    assert progress(form(*forked), {}, "a") == FormProgress(1, 2, exact=False)
    required = question(QuestionKind.YES_NO, "a")
    assert progress(form(required, *forked[1:]), {}, "a") == FormProgress(1, 2, exact=True)


def test_several_choices_may_bring_everything() -> None:
    ecology, youth = frozenset({"ecology"}), frozenset({"youth"})
    hanging = (
        question(QuestionKind.TEXT, "b", when=Condition("a", ecology)),
        question(QuestionKind.TEXT, "c", when=Condition("a", youth)),
    )
    assert progress(form(question(QuestionKind.CHOICES, "a"), *hanging), {}, "a") == FormProgress(1, 3, exact=False)
    one = question(QuestionKind.CHOICES, "a", max=1)
    assert progress(form(one, *hanging), {}, "a") == FormProgress(1, 2, exact=False)


def test_what_hangs_on_nothing_that_is_asked_before_never_comes() -> None:
    assert progress(form(TITLE, TAKES_PART), {}, "takes_part") == FormProgress(1, 1, exact=True)
    assert progress(form(TITLE), {"takes_part": "project"}, "title") == FormProgress(0, 0, exact=True)


def fill_in(asked: Form, data: st.DataObject) -> Answers:
    """Draw answers to whatever is asked, one after the other."""
    answers: dict[str, Value] = {}
    while (question_ := flow.next_question(asked, answers, None)) is not None:
        skipped = not question_.required and data.draw(st.booleans())
        answers[question_.id] = None if skipped else data.draw(value_for(question_))
    return answers


@given(forms(), st.data())
def test_the_end_never_moves_away(whole: Form, data: st.DataObject) -> None:
    answers = fill_in(whole, data)
    shown = flow.visible(whole, answers)
    seen = [progress(whole, answers, each.id) for each in shown]
    assert [each.place for each in seen] == list(range(1, len(shown) + 1))
    for before, after in pairwise(seen):
        assert after.total <= before.total
        assert not before.exact or after == FormProgress(before.place + 1, before.total, exact=True)
    for each in seen:
        assert len(shown) <= each.total
        assert not each.exact or each.total == len(shown)
    assert not seen or whole.questions[-1] not in shown or seen[-1].exact
