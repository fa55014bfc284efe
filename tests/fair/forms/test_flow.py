from datetime import datetime, timedelta
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from fair.forms import flow
from fair.forms.flow import Need
from fair.forms.model import Condition, Form, Option, Question, QuestionKind, Value
from fair.forms.values import Problem, done, is_valid
from tests.fair.forms.examples import NOW, form, forms, question, value_for

LATER = NOW + timedelta(days=3)
TAKES_PART = question(QuestionKind.CHOICE, "takes_part", options=(Option("project", {}), Option("listener", {})))
TITLE = question(QuestionKind.TEXT, "title", when=Condition("takes_part", frozenset({"project"})))
SLIDES = question(QuestionKind.YES_NO, "slides", when=Condition("takes_part", frozenset({"project"})))
SCREEN = question(QuestionKind.CHOICES, "screen", min=2, when=Condition("slides", frozenset({"yes"})))
NEEDS = question(QuestionKind.TEXT, "needs", required=False)
FAIR = form(TAKES_PART, TITLE, SLIDES, SCREEN, NEEDS)


def ids(questions: tuple[Question, ...]) -> list[str]:
    return [shown.id for shown in questions]


def id_of(asked: Question | None) -> str | None:
    return asked.id if asked else None


def test_a_question_is_asked_only_after_the_answer_it_hangs_on() -> None:
    assert ids(flow.visible(FAIR, {})) == ["takes_part", "needs"]
    assert ids(flow.visible(FAIR, {"takes_part": "project"})) == ["takes_part", "title", "slides", "needs"]


def test_a_hidden_question_hides_what_hangs_on_it() -> None:
    answers: dict[str, Value] = {"takes_part": "listener", "slides": True, "screen": ["ecology"]}
    assert ids(flow.visible(FAIR, answers)) == ["takes_part", "needs"]
    assert flow.normalise(FAIR, answers) == {"takes_part": "listener"}


def test_a_condition_may_hang_on_one_of_several_choices() -> None:
    hanging = form(
        question(QuestionKind.CHOICES, "spheres"),
        question(QuestionKind.TEXT, "why", when=Condition("spheres", frozenset({"youth"}))),
    )
    assert ids(flow.visible(hanging, {"spheres": ["ecology", "youth"]})) == ["spheres", "why"]
    assert ids(flow.visible(hanging, {"spheres": None})) == ["spheres"]


def test_a_condition_on_a_later_or_missing_question_never_holds() -> None:
    assert flow.visible(form(TITLE, TAKES_PART), {"takes_part": "project"}) == (TAKES_PART,)
    assert flow.visible(form(TITLE), {"takes_part": "project"}) == ()


def test_answers_that_no_longer_fit_are_dropped_with_what_hangs_on_them() -> None:
    without = form(question(QuestionKind.CHOICE, "takes_part", options=(Option("listener", {}),)), TITLE, NEEDS)
    assert flow.normalise(without, {"takes_part": "project", "title": "T", "gone": 1, "needs": None}) == {"needs": None}


def test_a_question_that_became_required_is_asked_again() -> None:
    assert flow.normalise(form(TAKES_PART), {"takes_part": None}) == {}


def test_the_next_question_is_behind_the_cursor_then_the_first_left_out() -> None:
    answers: dict[str, Value] = {"takes_part": "project", "slides": False}
    assert id_of(flow.next_question(FAIR, answers, "slides")) == "needs"
    assert id_of(flow.next_question(FAIR, answers | {"needs": None}, "needs")) == "title"
    assert flow.next_question(FAIR, answers | {"needs": None, "title": "T"}, "title") is None


def test_a_cursor_on_a_removed_question_leads_to_the_first_unanswered_one() -> None:
    assert id_of(flow.next_question(FAIR, {"takes_part": "project"}, "gone")) == "title"
    assert id_of(flow.next_question(FAIR, {}, None)) == "takes_part"


def test_keep_leads_on_over_answered_questions() -> None:
    answers: dict[str, Value] = {"takes_part": "project", "title": "T"}
    assert id_of(flow.following(FAIR, answers, "takes_part")) == "title"
    assert id_of(flow.following(FAIR, answers, None)) == "takes_part"
    assert flow.following(FAIR, answers, "needs") is None


def test_back_leads_to_the_visible_question_before() -> None:
    assert id_of(flow.previous(FAIR, {}, "needs")) == "takes_part"
    assert flow.previous(FAIR, {}, "takes_part") is None
    assert id_of(flow.previous(FAIR, {}, None)) == "needs"
    assert id_of(flow.previous(FAIR, {}, "gone")) == "needs"


def test_an_optional_question_may_become_required() -> None:
    asked = question(QuestionKind.TEXT, required=False, required_from=NOW)
    assert not flow.is_required(asked, NOW - timedelta(microseconds=1))
    assert flow.is_required(asked, NOW)
    assert flow.problems(form(asked), {"q": None}, NOW) == (("q", Problem("missing")),)
    assert not flow.is_required(NEEDS, NOW)


def test_what_became_required_may_wait_while_answers_can_be_changed() -> None:
    slides = question(QuestionKind.FILE, required=False, required_from=NOW)
    assert flow.need(slides, NOW - timedelta(microseconds=1), LATER) is Need.OPTIONAL
    assert flow.need(slides, NOW, LATER) is Need.OWED
    assert flow.need(slides, LATER, LATER) is Need.REQUIRED
    assert flow.need(question(QuestionKind.FILE), NOW, LATER) is Need.REQUIRED
    assert flow.problems(form(slides), {"q": None}, NOW) == (("q", Problem("missing")),)
    assert flow.obstacles(form(slides), {"q": None}, NOW, LATER) == ()
    assert flow.obstacles(form(slides), {}, LATER, LATER) == (("q", Problem("missing")),)


def test_what_is_frozen_earlier_has_to_be_there_earlier() -> None:
    printed = question(QuestionKind.TEXT, required=False, required_from=NOW, frozen_from=NOW + timedelta(hours=1))
    assert flow.answerable_until(printed, LATER) == NOW + timedelta(hours=1)
    assert flow.need(printed, NOW, LATER) is Need.OWED
    assert flow.need(printed, NOW + timedelta(hours=1), LATER) is Need.REQUIRED


def test_an_answer_may_be_frozen_from_a_moment_on() -> None:
    asked = question(QuestionKind.TEXT, frozen_from=NOW)
    assert not flow.is_frozen(asked, NOW - timedelta(microseconds=1))
    assert flow.is_frozen(asked, NOW)
    assert not flow.is_frozen(NEEDS, NOW)


def test_problems_are_named_in_the_forms_order() -> None:
    answers: dict[str, Value] = {"takes_part": "project", "slides": True, "screen": ["ecology"], "needs": 3}
    assert flow.problems(FAIR, answers, NOW) == (
        ("title", Problem("missing")),
        ("screen", Problem("too-few", {"min": 2})),
        ("needs", Problem("invalid")),
    )
    assert flow.obstacles(FAIR, answers, NOW, LATER) == flow.problems(FAIR, answers, NOW)
    assert flow.obstacles(FAIR, {"takes_part": "listener"}, NOW, LATER) == ()


class Person:
    """Somebody who fills in a form: the answers and the cursor, as they would be stored."""

    def __init__(self, asked: Form) -> None:
        self.form = asked
        self.answers: dict[str, Value] = {}
        self.at = flow.next_question(asked, {}, None)

    def answers_with(self, value: Value) -> None:
        assert self.at is not None
        cursor = self.at.id
        self.answers = flow.normalise(self.form, {**self.answers, cursor: value})
        self.at = flow.next_question(self.form, self.answers, cursor)

    def goes_back(self) -> None:
        self.at = flow.previous(self.form, self.answers, id_of(self.at)) or self.at

    def keeps(self) -> None:
        if self.at is not None and self.at.id in self.answers:
            self.at = flow.following(self.form, self.answers, self.at.id)

    def edits(self, asked: Question) -> None:
        self.at = asked


def answer_to(asked: Question, data: st.DataObject) -> Value:
    """Draw an answer that the question accepts, or a skip where it may be skipped."""
    value = data.draw(value_for(asked))
    if isinstance(value, list) and getattr(done(asked, value), "value", None) != value:
        value = [option.id for option in asked.options][: max(asked.min or 1, 1)]
    if not asked.required and not flow.is_required(asked, NOW) and data.draw(st.booleans()):
        return None
    return value


@given(forms(), st.sampled_from(["ngo", "guest"]), st.booleans(), st.data())
def test_any_way_through_any_form_ends_at_the_review(whole: Form, role: str, card: bool, data: st.DataObject) -> None:
    person = Person(whole.for_role(role, card=card))
    for move in data.draw(st.lists(st.sampled_from(["answer", "answer", "back", "keep", "edit"]), max_size=25)):
        shown = flow.visible(person.form, person.answers)
        if move == "answer" and person.at is not None:
            person.answers_with(answer_to(person.at, data))
        elif move == "back":
            person.goes_back()
        elif move == "keep":
            person.keeps()
        elif move == "edit" and shown:
            person.edits(data.draw(st.sampled_from(shown)))
        shown = flow.visible(person.form, person.answers)
        assert set(person.answers) <= {asked.id for asked in shown}
        assert flow.normalise(person.form, person.answers) == person.answers
        assert person.at is None or person.at in shown
    for _ in range(2 * len(person.form.questions) + 1):
        if person.at is None:
            break
        person.answers_with(answer_to(person.at, data))
    assert person.at is None
    assert flow.obstacles(person.form, person.answers, NOW, NOW) == ()


@given(forms(), st.sampled_from([NOW - timedelta(days=1), NOW, LATER]), st.data())
def test_who_leaves_for_later_what_may_wait_submits_the_rest(whole: Form, now: datetime, data: st.DataObject) -> None:
    """From every question there is a way on: an answer, or the way past it that `need` allows."""
    answers: dict[str, Value] = {}
    cursor: str | None = None
    while (asked := flow.next_question(whole, answers, cursor)) is not None:
        waits = flow.need(asked, now, LATER) is not Need.REQUIRED
        answers = flow.normalise(whole, {**answers, asked.id: None if waits else answer_to(asked, data)})
        assert asked.id in answers
        cursor = asked.id
    assert flow.obstacles(whole, answers, now, LATER) == ()


@given(forms(), forms(), st.data())
def test_a_changed_form_traps_nobody(before: Form, later: Form, data: st.DataObject) -> None:
    answers = {asked.id: data.draw(value_for(asked)) for asked in before.questions}
    cursor = data.draw(st.none() | st.sampled_from([*before.by_id, "gone"]))
    kept = flow.normalise(later, answers)
    assert all(is_valid(later.by_id[question_id], value) for question_id, value in kept.items())
    asked = flow.next_question(later, kept, cursor)
    shown = flow.visible(later, kept)
    assert asked is None or (asked in shown and asked.id not in kept)
    assert asked is not None or len(kept) == len(shown)
    assert all(code.code in {"missing", "too-few"} for _, code in flow.problems(later, kept, NOW))


@given(forms(), st.data())
def test_back_undoes_following(asked: Form, data: st.DataObject) -> None:
    answers = flow.normalise(asked, {each.id: data.draw(value_for(each)) for each in asked.questions})
    shown = flow.visible(asked, answers)
    for one, other in pairwise(shown):
        assert flow.following(asked, answers, one.id) == other
        assert flow.previous(asked, answers, other.id) == one
