import json
import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fair.forms import values
from fair.forms.model import Question, QuestionKind, Value
from fair.forms.values import (
    MEGABYTE,
    PROBLEMS,
    WARNINGS,
    Accepted,
    ContactInput,
    FileInput,
    Given,
    OptionInput,
    OtherInput,
    Problem,
    Refused,
    TextInput,
    Unsure,
    done,
    is_valid,
    read,
)
from tests.fair.forms.examples import given_things, question, questions


def problem(question: Question, given: Given, present: Value = None) -> Problem:
    reading = read(question, given, present)
    assert isinstance(reading, Refused)
    return reading.problem


# Texts


def test_a_text_is_cleaned_and_kept() -> None:
    assert read(question(QuestionKind.TEXT), TextInput(" Ақтау\n\u0000қаласы ")) == Accepted("Ақтау қаласы")


def test_a_long_text_keeps_its_lines() -> None:
    assert read(question(QuestionKind.LONG_TEXT), TextInput("one\n\n\n\ntwo")) == Accepted("one\n\ntwo")


@pytest.mark.parametrize(
    ("asked", "text", "expected"),
    [
        (question(QuestionKind.TEXT, min=3), "ab", Problem("too-short", {"min": 3, "length": 2})),
        (question(QuestionKind.TEXT, max=3), "abcd", Problem("too-long", {"max": 3, "length": 4})),
        (question(QuestionKind.TEXT), "a" * 201, Problem("too-long", {"max": 200, "length": 201})),
        (question(QuestionKind.LONG_TEXT), "a" * 1501, Problem("too-long", {"max": 1500, "length": 1501})),
        (question(QuestionKind.ORGANISATION), "А", Problem("too-short", {"min": 2, "length": 1})),
        (question(QuestionKind.TEXT, check="name"), "777", Problem("name")),
        (question(QuestionKind.TEXT, check="organisation"), "<b>Ұрпақ</b>", Problem("organisation-name")),
        (question(QuestionKind.ORGANISATION), "Ұрпақ 😀", Problem("organisation-name")),
        (question(QuestionKind.TEXT), " \u200b ", Problem("text-expected")),
    ],
)
def test_a_text_outside_its_rules_is_refused(asked: Question, text: str, expected: Problem) -> None:
    assert problem(asked, TextInput(text)) == expected


def test_names_that_fit_are_kept() -> None:
    naming = question(QuestionKind.TEXT, check="name")
    assert read(naming, TextInput("Сәрсенова  Айгүл")) == Accepted("Сәрсенова Айгүл")
    assert read(naming, TextInput("Сукарно")) == Accepted("Сукарно", Problem("name-odd"))
    assert read(question(QuestionKind.ORGANISATION), TextInput("«Ұрпақ Next» ҚҚ")) == Accepted("«Ұрпақ Next» ҚҚ")


# Numbers, dates, addresses


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("7", 7),
        ("007", 7),
        ("1 500", 1500),
        ("1,500", 1500),
        ("1\u00a0234\u00a0567", 1_234_567),
        ("3,0", 3),
        ("−5", -5),
        ("+2", 2),
    ],
)
def test_a_number_is_read(text: str, number: int) -> None:
    assert read(question(QuestionKind.NUMBER), TextInput(text)) == Accepted(number)


@pytest.mark.parametrize("text", ["many", "12,5", "1 2", "٣", "1e3", "200-250", "полторы тысячи"])
def test_what_is_no_whole_number_is_refused(text: str) -> None:
    assert problem(question(QuestionKind.NUMBER), TextInput(text)) == Problem("number")


@pytest.mark.parametrize("text", ["0", "11", str(10**30), "9" * 5000])
def test_a_number_keeps_to_its_range(text: str) -> None:
    outside = Problem("number-range", {"min": 1, "max": 10})
    assert problem(question(QuestionKind.NUMBER, min=1, max=10), TextInput(text[:4000])) == outside


def test_a_number_is_bounded_even_if_the_question_names_no_range() -> None:
    assert problem(question(QuestionKind.NUMBER), TextInput(str(10**30))).code == "number-range"


@pytest.mark.parametrize("text", ["14.11.2027", "14/11/2027", "2027-11-14", "14.11.27", "14-11-2027", " 14.11.2027 "])
def test_a_date_is_read(text: str) -> None:
    assert read(question(QuestionKind.DATE), TextInput(text)) == Accepted("2027-11-14")


def test_two_digits_of_a_year_turn_at_69() -> None:
    assert read(question(QuestionKind.DATE), TextInput("1.2.69")) == Accepted("1969-02-01")
    assert read(question(QuestionKind.DATE), TextInput("1.2.68")) == Accepted("2068-02-01")


@pytest.mark.parametrize("text", ["31.02.2027", "11/14/2027", "tomorrow", "1.1.1899", "1.1.2101", "0.0.0000"])
def test_a_day_that_is_none_is_refused(text: str) -> None:
    assert problem(question(QuestionKind.DATE), TextInput(text)) == Problem("date")


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("Aigul@Example.KZ", "Aigul@example.kz"),
        ("a.b+c@mail.example.kz", "a.b+c@mail.example.kz"),
        ("пошта@мысал.қаз", "пошта@мысал.қаз"),
    ],
)
def test_an_email_is_read(text: str, kept: str) -> None:
    assert read(question(QuestionKind.EMAIL), TextInput(text)) == Accepted(kept)


@pytest.mark.parametrize(
    "text",
    [
        "a",
        "a@b",
        "@b.kz",
        "a@b.k",
        "a b@c.kz",
        "a..b@c.kz",
        "a@-b.kz",
        "a@b..kz",
        "a" * 65 + "@b.kz",
        "a@" + "b" * 60 + ".kz" * 70,
    ],
)
def test_what_is_no_email_is_refused(text: str) -> None:
    assert problem(question(QuestionKind.EMAIL), TextInput(text)) == Problem("email")


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("example.kz", "https://example.kz"),
        ("http://example.kz/a?b=c#d", "http://example.kz/a?b=c#d"),
        ("HTTPS://Example.kz:8080/", "https://Example.kz:8080/"),
        ("www.instagram.com/urpaq_next/", "https://www.instagram.com/urpaq_next/"),
        ("мысал.қаз", "https://мысал.қаз"),
    ],
)
def test_a_link_is_read(text: str, kept: str) -> None:
    assert read(question(QuestionKind.LINK), TextInput(text)) == Accepted(kept)


@pytest.mark.parametrize(
    "text",
    [
        "localhost",
        "ftp://example.kz",
        "javascript:alert(1)",
        "mailto:a@example.kz",
        "https://user:pass@example.kz",
        "http://[::1",
        "https://example.kz:99999",
        "https://example.kz:0",
        "https://127.0.0.1",
        "@name",
        "no link at all.kz",
        "example.kz/" + "a" * 2000,
    ],
)
def test_what_is_no_public_link_is_refused(text: str) -> None:
    assert problem(question(QuestionKind.LINK), TextInput(text)) == Problem("link")


# Phones and BINs


@pytest.mark.parametrize("given", [TextInput("8 701 456 78 90"), ContactInput("77014567890", own=True)])
def test_a_phone_is_typed_or_shared(given: Given) -> None:
    assert read(question(QuestionKind.PHONE), given) == Accepted("+77014567890")


def test_the_card_of_another_person_is_taken_with_a_warning() -> None:
    shared = ContactInput("+77014567890", own=False)
    assert read(question(QuestionKind.PHONE), shared) == Accepted("+77014567890", Problem("phone-of-another"))


@pytest.mark.parametrize(
    "given", [TextInput("292501234"), ContactInput("", own=True), OtherInput("location"), TextInput("")]
)
def test_what_is_no_phone_is_refused(given: Given) -> None:
    assert problem(question(QuestionKind.PHONE), given) == Problem("phone")


@pytest.mark.parametrize(
    ("text", "reading"),
    [
        ("1709 4002 5833", Accepted("170940025833")),
        ("141140999902", Accepted("141140999902", Problem("bin-check-digit"))),
        ("141340999901", Accepted("141340999901", Problem("bin-shape"))),
        ("14114099990", Refused(Problem("bin-length", {"length": 11}))),
        ("900514300123", Refused(Problem("bin-iin"))),
        ("none", Refused(Problem("bin-digits"))),
    ],
)
def test_a_doubtful_bin_warns_and_an_iin_is_refused(text: str, reading: Accepted | Refused) -> None:
    assert read(question(QuestionKind.BIN), TextInput(text)) == reading


# Choices


@pytest.mark.parametrize(
    "given", [OptionInput("youth"), TextInput("молодежь"), TextInput("ЖАСТАР"), TextInput("youth")]
)
def test_an_option_is_tapped_or_named_in_any_language(given: Given) -> None:
    assert read(question(QuestionKind.CHOICE), given) == Accepted("youth")


@pytest.mark.parametrize(
    "given", [OptionInput("gone"), TextInput("5"), TextInput("something"), TextInput("😀"), TextInput("🌿")]
)
def test_no_option_is_guessed(given: Given) -> None:
    assert problem(question(QuestionKind.CHOICE), given) == Problem("choose")


@pytest.mark.parametrize(
    ("given", "value"),
    [
        (OptionInput("yes"), True),
        (OptionInput("no"), False),
        (TextInput("Иә"), True),
        (TextInput("да"), True),
        (TextInput("+"), True),
        (TextInput("Жоқ"), False),
        (TextInput("NO"), False),
    ],
)
def test_yes_and_no_are_tapped_or_typed(given: Given, value: bool) -> None:
    assert read(question(QuestionKind.YES_NO), given) == Accepted(value)


def test_perhaps_is_neither_yes_nor_no() -> None:
    assert problem(question(QuestionKind.YES_NO), TextInput("perhaps")) == Problem("choose")
    assert problem(question(QuestionKind.YES_NO), OptionInput("perhaps")) == Problem("choose")


def test_yes_and_no_may_have_labels_of_their_own() -> None:
    labels = question(QuestionKind.CHOICE).options
    asked = question(
        QuestionKind.YES_NO,
        options=(type(labels[0])("yes", {"en": "I agree"}), type(labels[0])("no", {"en": "I do not"})),
    )
    assert read(asked, TextInput("i agree")) == Accepted(value=True)
    assert read(asked, TextInput("I do not")) == Accepted(value=False)


def test_a_tap_switches_a_choice_on_and_off_in_the_forms_order() -> None:
    asked = question(QuestionKind.CHOICES)
    assert read(asked, OptionInput("youth")) == Accepted(["youth"])
    assert read(asked, OptionInput("ecology"), ["youth"]) == Accepted(["ecology", "youth"])
    assert read(asked, OptionInput("youth"), ["ecology", "youth"]) == Accepted(["ecology"])


def test_no_more_than_the_most_are_chosen() -> None:
    asked = question(QuestionKind.CHOICES, max=2)
    assert problem(asked, OptionInput("youth"), ["ecology", "family"]) == Problem("too-many", {"max": 2})
    assert read(asked, OptionInput("family"), ["ecology", "family"]) == Accepted(["ecology"])


@pytest.mark.parametrize(
    ("text", "chosen"),
    [
        ("Материнство, детство", ["family"]),
        ("Экология, жастар", ["ecology", "youth"]),
        ("Материнство, детство; Молодёжь", ["family", "youth"]),
        ("Youth\nFamily", ["family", "youth"]),
    ],
)
def test_choices_may_be_typed_one_after_the_other(text: str, chosen: list[str]) -> None:
    assert read(question(QuestionKind.CHOICES), TextInput(text)) == Accepted(chosen)


@pytest.mark.parametrize("given", [TextInput("космос"), OptionInput("gone")])
def test_an_unknown_choice_is_refused(given: Given) -> None:
    assert problem(question(QuestionKind.CHOICES), given) == Problem("choose")


def test_done_takes_enough_choices_and_skips_an_optional_question() -> None:
    assert done(question(QuestionKind.CHOICES, min=2), ["ecology"]) == Refused(Problem("too-few", {"min": 2}))
    assert done(question(QuestionKind.CHOICES, min=2), ["ecology", "youth"]) == Accepted(["ecology", "youth"])
    assert done(question(QuestionKind.CHOICES), None) == Refused(Problem("too-few", {"min": 1}))
    assert done(question(QuestionKind.CHOICES, required=False), []) == Accepted(None)


# Files


SLIDES = question(QuestionKind.FILE, file_types=("pdf", "pptx"), max=5)


def test_a_document_is_kept_with_what_is_known_of_it() -> None:
    sent = FileInput("id", "Слайды.PDF", 5 * MEGABYTE, "application/pdf")
    kept: Value = {"file_id": "id", "name": "Слайды.PDF", "size": 5 * MEGABYTE, "mime": "application/pdf"}
    assert read(SLIDES, sent) == Accepted(kept)
    assert read(SLIDES, FileInput("id", "a.pptx")) == Accepted({"file_id": "id", "name": "a.pptx"})


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        (FileInput("id", "a.exe"), Problem("file-type", {"types": "pdf, pptx"})),
        (FileInput("id", "pdf.exe"), Problem("file-type", {"types": "pdf, pptx"})),
        (FileInput("id", "a.pdf", 5 * MEGABYTE + 1), Problem("file-too-big", {"max": 5})),
        (FileInput("", "a.pdf"), Problem("file-expected")),
        (OtherInput("photo"), Problem("file-as-document")),
        (OtherInput("voice"), Problem("file-expected")),
        (TextInput("here it is"), Problem("file-expected")),
        (OptionInput("yes"), Problem("file-expected")),
    ],
)
def test_a_file_that_does_not_fit_is_refused(given: Given, expected: Problem) -> None:
    assert problem(SLIDES, given) == expected


def test_a_question_without_types_takes_any_file_of_20_megabytes() -> None:
    asked = question(QuestionKind.FILE)
    assert isinstance(read(asked, FileInput("id", "", 20 * MEGABYTE)), Accepted)
    assert problem(asked, FileInput("id", "a", 20 * MEGABYTE + 1)) == Problem("file-too-big", {"max": 20})


# The wrong sort of message


@pytest.mark.parametrize(
    ("kind", "code"),
    [
        (QuestionKind.TEXT, "text-expected"),
        (QuestionKind.NUMBER, "text-expected"),
        (QuestionKind.CHOICE, "tap-expected"),
        (QuestionKind.CHOICES, "tap-expected"),
        (QuestionKind.YES_NO, "tap-expected"),
        (QuestionKind.FILE, "file-expected"),
        (QuestionKind.PHONE, "phone"),
    ],
)
def test_a_sticker_is_told_what_is_expected(kind: QuestionKind, code: str) -> None:
    assert problem(question(kind), OtherInput("sticker")) == Problem(code)


@pytest.mark.parametrize("given", [OptionInput("yes"), ContactInput("77014567890", own=True), FileInput("id", "a.pdf")])
def test_a_text_question_wants_text(given: Given) -> None:
    assert problem(question(QuestionKind.TEXT), given) == Problem("text-expected")


# Values that were stored before the form changed


@pytest.mark.parametrize(
    ("asked", "value"),
    [
        (question(QuestionKind.CHOICE), "gone"),
        (question(QuestionKind.CHOICES), ["gone"]),
        (question(QuestionKind.CHOICES), ["youth", "ecology"]),
        (question(QuestionKind.CHOICES, max=1), ["ecology", "youth"]),
        (question(QuestionKind.NUMBER, max=3), 4),
        (question(QuestionKind.NUMBER), True),
        (question(QuestionKind.NUMBER), "4"),
        (question(QuestionKind.YES_NO), 1),
        (question(QuestionKind.TEXT, max=3), "abcd"),
        (question(QuestionKind.TEXT), " a"),
        (question(QuestionKind.PHONE), "87014567890"),
        (question(QuestionKind.PHONE), "+7"),
        (question(QuestionKind.FILE), "id"),
        (question(QuestionKind.TEXT), {"file_id": "id"}),
        (question(QuestionKind.FILE), {"file_id": "id", "size": "big"}),
        (question(QuestionKind.TEXT), None),
    ],
)
def test_an_answer_to_another_form_is_not_valid(asked: Question, value: Value) -> None:
    assert not is_valid(asked, value)


def test_an_optional_question_may_have_been_skipped() -> None:
    assert is_valid(question(QuestionKind.TEXT, required=False), None)


# Laws


@given(questions(), st.lists(given_things, max_size=4))
def test_whatever_is_given_is_a_valid_value_or_a_known_problem(asked: Question, things: list[Given]) -> None:
    present: Value = None
    for thing in things:
        reading = read(asked, thing, present)
        if isinstance(reading, Unsure):
            assert all(asked.option(option) for option in reading.options)
            assert reading.value is None or is_valid(asked, reading.value)
        elif isinstance(reading, Refused):
            assert set(reading.problem.args) == PROBLEMS[reading.problem.code]
            assert reading.problem.code not in WARNINGS
        else:
            assert is_valid(asked, reading.value)
            assert json.loads(json.dumps(reading.value, ensure_ascii=False).encode()) == reading.value
            assert reading.warning is None or reading.warning.code in WARNINGS
            present = reading.value


def test_every_problem_is_raised_somewhere_and_listed() -> None:
    room = Path(values.__file__).parent
    code = "\n".join((room / name).read_text() for name in ("values.py", "readers.py", "typed.py", "flow.py"))
    raised = set(re.findall(r'(?:refused|Problem)\("([a-z-]+)"', code)) | {"tap-expected", "text-expected"} | WARNINGS
    raised |= {"no-places", "choose-rest"}  # by services/answering.py: it takes more than the form to know
    assert raised == set(PROBLEMS)


def test_problems_can_be_counted_and_compared() -> None:
    assert len({Problem("name"), Problem("name"), Problem("date")}) == 2
