from datetime import UTC, datetime, timedelta

from fair.agenda.answer_links import AnswerLink, links, sessions_of, wanted
from fair.agenda.model import Agenda, Session, SessionKind
from fair.forms.model import Condition, Form, Option, Question, QuestionKind, Value

WORDS = {"kk": "к", "ru": "р", "en": "e"}
NOON = datetime(2027, 11, 14, 12, tzinfo=UTC)


def session(id_: str, section: str | None = None, *, cancelled: bool = False) -> Session:
    return Session(
        id_, SessionKind.SECTION, WORDS, NOON, NOON + timedelta(hours=1), section=section, cancelled=cancelled
    )


SEA, WELLS, WIND, LUNCH = session("sea", "water"), session("wells", "water"), session("wind"), session("lunch")
AGENDA = Agenda((SEA, WELLS, WIND, LUNCH, session("gone", "water", cancelled=True)))
WATER = Option("water", WORDS, sessions=("water",))
AIR = Option("air", WORDS, sessions=("wind", "sea"))
NONE = Option("none", WORDS)


def asked(kind: QuestionKind, id_: str = "section", **more: object) -> Question:
    return Question(id_, kind, WORDS, WORDS, options=(WATER, AIR, NONE), **more)  # type: ignore[arg-type]  # its fields


def test_an_option_stands_for_sessions_and_for_those_of_a_section() -> None:
    assert sessions_of(WATER, AGENDA) == (SEA, WELLS)
    assert sessions_of(AIR, AGENDA) == (SEA, WIND)
    assert sessions_of(NONE, AGENDA) == ()


def test_answers_stand_for_the_sessions_of_all_that_was_chosen() -> None:
    form = Form((asked(QuestionKind.CHOICES), asked(QuestionKind.CHOICE, "other")))
    answers: dict[str, Value] = {"section": ["water"], "other": "air"}
    assert wanted(form, answers, AGENDA) == (SEA, WELLS, WIND)
    assert wanted(form, {"section": None}, AGENDA) == ()


def test_a_hidden_question_stands_for_nothing() -> None:
    hidden = asked(QuestionKind.CHOICE, "more", when=Condition("section", frozenset({"none"})))
    form = Form((asked(QuestionKind.CHOICE), hidden))
    assert wanted(form, {"section": "air", "more": "water"}, AGENDA) == (SEA, WIND)


def test_every_link_is_listed_but_for_those_of_the_card() -> None:
    form = Form((asked(QuestionKind.CHOICE), asked(QuestionKind.CHOICE, "card", card=True)))
    assert list(links(form, AGENDA)) == [
        AnswerLink("section", "water", SEA),
        AnswerLink("section", "water", WELLS),
        AnswerLink("section", "air", SEA),
        AnswerLink("section", "air", WIND),
    ]
