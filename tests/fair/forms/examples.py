"""Questions and forms for the tests, and Hypothesis strategies for random ones."""

from datetime import UTC, datetime
from typing import Any

from hypothesis import strategies as st

from fair.forms.model import Condition, Form, Option, Question, QuestionKind, Value
from fair.forms.values import ContactInput, FileInput, Given, OptionInput, OtherInput, TextInput

WORDS = {"kk": "сөз", "ru": "слово", "en": "word"}
NOW = datetime(2027, 11, 1, tzinfo=UTC)

SPHERES = (
    Option("ecology", {"kk": "Экология", "ru": "Экология", "en": "Ecology"}),
    Option("family", {"kk": "Ана мен бала", "ru": "Материнство, детство", "en": "Family"}),
    Option("youth", {"kk": "Жастар", "ru": "Молодёжь", "en": "Youth"}),
    Option("other", {"kk": "🌿", "ru": "Другое", "en": "Other"}),
)


def question(kind: QuestionKind, question_id: str = "q", **more: Any) -> Question:
    """Return a question; with options where its kind needs some."""
    if kind in {QuestionKind.CHOICE, QuestionKind.CHOICES}:
        more.setdefault("options", SPHERES)
    return Question(question_id, kind, WORDS, WORDS, **more)


def form(*questions: Question) -> Form:
    return Form(questions)


anything = st.text(st.characters(exclude_categories=()))
"""With NUL and lone surrogates."""

typed = st.one_of(
    anything,
    st.sampled_from(
        [
            "Иванова Мария",
            "170940025833",
            "141140999902",
            "141340999901",
            "900514300123",
            "14.11.2027",
            "2027-11-14",
            "14.11.27",
            "31.02.2027",
            "8 701 456 78 90",
            "a@example.kz",
            "example.kz/page?q=1#a",
            "https://user:pass@example.kz",
            "http://[::1",
            "https://example.kz:99999/",
            "иә",
            "Нет",
            "1 500",
            "9" * 5_000,
            "-0",
            "12,5",
            str(10**30),
            "Ecology",
            "Экология; Молодежь",
            "😀" * 4_000,
            "z" + "\u0301" * 999,
            "\u202eمحمد\u0000",
            "«Ұрпақ Next» ҚҚ",
            "3",
            "٣",
        ]
    ),
    st.integers().map(str),
    st.dates().map(str),
    st.emails(),
)
option_ids = st.sampled_from([option.id for option in SPHERES])
given_things: st.SearchStrategy[Given] = st.one_of(
    typed.map(TextInput),
    st.builds(ContactInput, typed, st.booleans()),
    st.builds(
        FileInput,
        anything,
        st.sampled_from(["слайды.PDF", "a.pptx", "../x", ".pdf", "x" * 500 + ".pdf"]) | anything,
        st.none() | st.integers(-1, 2**70),
        st.none() | anything,
    ),
    (option_ids | st.sampled_from(["yes", "no", "gone"]) | anything).map(OptionInput),
    (st.sampled_from(["photo", "sticker", "voice"]) | anything).map(OtherInput),
)


@st.composite
def questions(draw: st.DrawFn, question_id: str = "q", earlier: tuple[Question, ...] = ()) -> Question:
    """Return a question that may hang on any earlier one."""
    kind = draw(st.sampled_from(QuestionKind))
    more: dict[str, Any] = {
        "required": draw(st.booleans()),
        "required_from": draw(st.sampled_from([None, NOW])),
        "roles": draw(st.sampled_from([frozenset[str](), frozenset({"ngo"}), frozenset({"guest"})])),
        "card": draw(st.booleans()),
        "check": draw(st.sampled_from([None, None, "name", "organisation"])),
        "file_types": draw(st.sampled_from([(), ("pdf", "pptx")])),
    }
    if draw(st.booleans()):
        more |= {"min": draw(st.integers(0, 3)), "max": draw(st.integers(3, 30))}
    if draw(st.booleans()) and earlier:
        parent = draw(st.sampled_from(earlier))
        words = ["yes", "no"] if parent.kind is QuestionKind.YES_NO else [option.id for option in parent.options]
        more["when"] = Condition(parent.id, draw(st.frozensets(st.sampled_from(words or ["gone"]), min_size=1)))
    return question(kind, question_id, **more)


@st.composite
def forms(draw: st.DrawFn) -> Form:
    """Return a form with conditions upon conditions, for all roles."""
    made: tuple[Question, ...] = ()
    for number in range(draw(st.integers(0, 9))):
        made += (draw(questions(f"q{number}", made)),)
    return Form(made)


def value_for(asked: Question) -> st.SearchStrategy[Value]:
    """Return some answer that the question accepts, or None."""
    ids = [option.id for option in asked.options]
    if asked.kind is QuestionKind.YES_NO:
        return st.booleans()
    if asked.kind is QuestionKind.CHOICE:
        return st.sampled_from(ids)
    if asked.kind is QuestionKind.CHOICES:
        return st.sets(st.sampled_from(ids), min_size=1, max_size=3).map(lambda chosen: [i for i in ids if i in chosen])
    if asked.kind is QuestionKind.NUMBER:
        return st.just(3)
    fixed: dict[QuestionKind, Value] = {
        QuestionKind.PHONE: "+77014567890",
        QuestionKind.EMAIL: "a@example.kz",
        QuestionKind.BIN: "170940025833",
        QuestionKind.DATE: "2027-11-14",
        QuestionKind.LINK: "https://example.kz",
        QuestionKind.FILE: {"file_id": "f", "name": "a.pdf"},
    }
    return st.just(fixed.get(asked.kind, "Ә Ә"))
