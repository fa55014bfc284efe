"""What people type for an answer, as they type it on a phone."""

from datetime import date

import pytest

from fair.forms.model import Option, Question, QuestionKind
from fair.forms.problem import Accepted, Problem, Refused, Unsure
from fair.forms.typed import better_spelling
from fair.forms.values import TextInput, read, read_cell
from tests.fair.forms.examples import question


def typed(asked: Question, text: str) -> object:
    """Return the value, the code of what is wrong, or what may be meant."""
    reading = read(asked, TextInput(text), None, lambda _: date(2027, 11, 13) if "13" in text else None)
    if isinstance(reading, Refused):
        return reading.problem.code
    return reading if isinstance(reading, Unsure) else reading.value


@pytest.mark.parametrize(
    ("kind", "text", "value"),
    [
        (QuestionKind.NUMBER, "шамамен 200 адам", 200),
        (QuestionKind.NUMBER, "about two hundred", 200),
        (QuestionKind.EMAIL, "umit @ mail.ru", "umit@mail.ru"),
        (QuestionKind.EMAIL, "umit@ Mail. ru", "umit@mail.ru"),
        (QuestionKind.EMAIL, "почта: umit@mail.ru.", "umit@mail.ru"),
        (QuestionKind.EMAIL, "my e-mail umit@mail.ru", "umit@mail.ru"),
        (QuestionKind.EMAIL, "umit(at)mail.ru", "umit@mail.ru"),
        (QuestionKind.EMAIL, "umit собака mail.ru", "umit@mail.ru"),
        (QuestionKind.LINK, "наш сайт: example.kz", "https://example.kz"),
        (QuestionKind.LINK, "www.example.kz,", "https://www.example.kz"),
        (QuestionKind.PHONE, "тел. 8 (701) 456-78-90", "+77014567890"),
        (QuestionKind.PHONE, "87014567890 ватсап", "+77014567890"),
        (QuestionKind.PHONE, "8-701-456-78-90 или +7 701 456 78 90", "+77014567890"),
        (QuestionKind.BIN, "БИН 1709 4002 5833 (ОФ)", "170940025833"),
        (QuestionKind.DATE, "13 ноября", "2027-11-13"),
        (QuestionKind.DATE, "14.11.2027", "2027-11-14"),
        (QuestionKind.YES_NO, "да, конечно", True),
        (QuestionKind.YES_NO, "жоқ, рахмет", False),
        (QuestionKind.TEXT, "100", "100"),
    ],
)
def test_what_can_be_told_is_not_sent_back(kind: QuestionKind, text: str, value: object) -> None:
    assert typed(question(kind), text) == value


@pytest.mark.parametrize(
    ("kind", "text", "code"),
    [
        (QuestionKind.NUMBER, "200-250", "number"),
        (QuestionKind.NUMBER, "много", "number"),
        (QuestionKind.EMAIL, "aigul serik@mail.ru", "email"),
        (QuestionKind.EMAIL, "a@b.kz; c@d.kz", "email"),
        (QuestionKind.EMAIL, "umit", "email"),
        (QuestionKind.LINK, "no link at all.kz", "link"),
        (QuestionKind.LINK, "a.kz b.kz", "link"),
        (QuestionKind.PHONE, "8 701 456 78 90, 8 702 456 78 90", "phone"),
        (QuestionKind.BIN, "нет БИН", "bin-digits"),
        (QuestionKind.DATE, "скоро", "date"),
        (QuestionKind.YES_NO, "не знаю", "choose"),
        (QuestionKind.TEXT, "🔥🔥🔥🔥🔥", "no-words"),
        (QuestionKind.LONG_TEXT, "?!", "no-words"),
        (QuestionKind.FILE, "вот", "file-expected"),
        (QuestionKind.CHOICE, "космос", "choose"),
        (QuestionKind.CHOICES, "космос", "choose"),
    ],
)
def test_what_can_not_be_told_says_how_a_right_answer_looks(kind: QuestionKind, text: str, code: str) -> None:
    assert typed(question(kind), text) == code


@pytest.mark.parametrize("kind", [kind for kind in QuestionKind if kind is not QuestionKind.YES_NO])
@pytest.mark.parametrize("text", ["нет", "none", "жоқ", "Керек емес, рахмет", "-"])
def test_no_to_an_optional_question_leaves_it_out(kind: QuestionKind, text: str) -> None:
    asked = question(kind, required=False)
    assert typed(asked, text) is None
    assert read_cell(asked, text) == Accepted(None)


def test_no_is_an_answer_to_yes_or_no() -> None:
    asked = question(QuestionKind.YES_NO, required=False)
    assert (typed(asked, "нет"), typed(asked, "none"), typed(asked, "-")) == (False, None, None)
    assert (read_cell(asked, "нет"), read_cell(asked, "-")) == (Accepted(value=False), Accepted(None))


@pytest.mark.parametrize("kind", [QuestionKind.FILE, QuestionKind.DATE, QuestionKind.EMAIL, QuestionKind.CHOICE])
def test_what_comes_later_is_left_out_for_now(kind: QuestionKind) -> None:
    assert typed(question(kind, required=False), "позже отправлю") is None
    assert typed(question(kind), "позже отправлю") in {"file-expected", "date", "email", "choose"}


def test_a_required_text_may_be_no() -> None:
    assert typed(question(QuestionKind.TEXT), "нет") == "нет"


def test_an_option_of_that_name_comes_first() -> None:
    options = (Option("yes", {"ru": "Да"}), Option("no", {"ru": "Нет"}), Option("unknown", {"ru": "Не знаю"}))
    asked = question(QuestionKind.CHOICE, options=options, required=False)
    for text, option in (("нет", "no"), ("не внесена", "no"), ("конечно", "yes"), ("не знаю", "unknown")):
        assert typed(asked, text) == option
    assert typed(asked, "-") is None


def test_where_two_options_fit_it_is_asked() -> None:
    options = (Option("public", {"ru": "Общественный фонд"}), Option("private", {"ru": "Частный фонд"}))
    assert typed(question(QuestionKind.CHOICE, options=options), "фонд") == Unsure(("public", "private"))
    several = question(QuestionKind.CHOICES, options=(*options, Option("union", {"ru": "Союз"})))
    assert typed(several, "союз, фонд") == Unsure(("public", "private"), ["union"])
    assert typed(several, "союз, космос") == Unsure((), ["union"])
    assert typed(several, "1, 3") == ["public", "union"]
    assert typed(question(QuestionKind.CHOICES, options=options, max=1), "частный; общественный") == "too-many"


def test_a_table_is_not_guessed_about() -> None:
    assert read_cell(question(QuestionKind.CHOICE), "youth") == Accepted("youth")
    assert read_cell(question(QuestionKind.CHOICE), "1") == Refused(Problem("choose"))
    assert read_cell(question(QuestionKind.CHOICES), "Ecology; youth") == Accepted(["ecology", "youth"])
    assert read_cell(question(QuestionKind.CHOICES), "") == Refused(Problem("tap-expected"))
    assert read_cell(question(QuestionKind.NUMBER), "about 200") == Refused(Problem("number"))


NAME = question(QuestionKind.TEXT, check="name")


@pytest.mark.parametrize(
    ("text", "usual"),
    [
        ("ЖУМАБАЕВ СЕРИК", "Жумабаев Серик"),
        ("жумабаев серик", "Жумабаев Серик"),
        ("ЖУМАБАЕВ Серик", "Жумабаев Серик"),
        ("СЕРІКОВА АЙГҮЛ МАРАТҚЫЗЫ", "Серікова Айгүл Маратқызы"),
        ("МАМЕДОВ АЛИ ОГЛЫ", "Мамедов Али оглы"),
        ("О'КОННОР АННА-МАРИЯ", "О'Коннор Анна-Мария"),
    ],
)
def test_a_name_in_capitals_is_taken_and_asked_about(text: str, usual: str) -> None:
    assert read(NAME, TextInput(text)) == Accepted(text, Problem("name-case", {"name": usual}))
    assert better_spelling(NAME, text) == usual
    assert read(NAME, TextInput(usual)) == Accepted(usual)


@pytest.mark.parametrize("text", ["Серікова Айгүл", "Али А", "Мамедов Али оглы", "де ла Крус Ана"])
def test_a_name_that_is_written_as_usual_is_let_alone(text: str) -> None:
    assert read(NAME, TextInput(f"{text}.")) == Accepted(text)


def test_only_names_are_spelt_better() -> None:
    assert better_spelling(question(QuestionKind.TEXT), "ТОО «МАЯК»") is None
    assert better_spelling(NAME, None) is None
