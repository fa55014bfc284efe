import json
import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fair.forms import values
from fair.forms.model import Kind, Question, Value
from fair.forms.values import (
    MEGABYTE,
    PROBLEMS,
    WARNINGS,
    Accepted,
    Chosen,
    Given,
    Other,
    Problem,
    Refused,
    Said,
    Sent,
    Shared,
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
    assert read(question(Kind.TEXT), Said(" Ақтау\n\u0000қаласы ")) == Accepted("Ақтау қаласы")


def test_a_long_text_keeps_its_lines() -> None:
    assert read(question(Kind.LONG_TEXT), Said("one\n\n\n\ntwo")) == Accepted("one\n\ntwo")


@pytest.mark.parametrize(
    ("asked", "text", "expected"),
    [
        (question(Kind.TEXT, min=3), "ab", Problem("too-short", {"min": 3, "length": 2})),
        (question(Kind.TEXT, max=3), "abcd", Problem("too-long", {"max": 3, "length": 4})),
        (question(Kind.TEXT), "a" * 201, Problem("too-long", {"max": 200, "length": 201})),
        (question(Kind.LONG_TEXT), "a" * 1501, Problem("too-long", {"max": 1500, "length": 1501})),
        (question(Kind.ORGANISATION), "А", Problem("too-short", {"min": 2, "length": 1})),
        (question(Kind.TEXT, check="name"), "Айгүл", Problem("name")),
        (question(Kind.TEXT, check="organisation"), "<b>Ұрпақ</b>", Problem("organisation-name")),
        (question(Kind.ORGANISATION), "Ұрпақ 😀", Problem("organisation-name")),
        (question(Kind.TEXT), " \u200b ", Problem("text-expected")),
    ],
)
def test_a_text_outside_its_rules_is_refused(asked: Question, text: str, expected: Problem) -> None:
    assert problem(asked, Said(text)) == expected


def test_names_that_fit_are_kept() -> None:
    assert read(question(Kind.TEXT, check="name"), Said("Сәрсенова  Айгүл")) == Accepted("Сәрсенова Айгүл")
    assert read(question(Kind.ORGANISATION), Said("«Ұрпақ Next» ҚҚ")) == Accepted("«Ұрпақ Next» ҚҚ")


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
    assert read(question(Kind.NUMBER), Said(text)) == Accepted(number)


@pytest.mark.parametrize("text", ["twelve", "12,5", "1 2", "٣", "1e3", "--1"])
def test_what_is_no_whole_number_is_refused(text: str) -> None:
    assert problem(question(Kind.NUMBER), Said(text)) == Problem("number")


@pytest.mark.parametrize("text", ["0", "11", str(10**30), "9" * 5000])
def test_a_number_keeps_to_its_range(text: str) -> None:
    outside = Problem("number-range", {"min": 1, "max": 10})
    assert problem(question(Kind.NUMBER, min=1, max=10), Said(text[:4000])) == outside


def test_a_number_is_bounded_even_if_the_question_names_no_range() -> None:
    assert problem(question(Kind.NUMBER), Said(str(10**30))).code == "number-range"


@pytest.mark.parametrize("text", ["14.11.2027", "14/11/2027", "2027-11-14", "14.11.27", "14-11-2027", " 14.11.2027 "])
def test_a_date_is_read(text: str) -> None:
    assert read(question(Kind.DATE), Said(text)) == Accepted("2027-11-14")


def test_two_digits_of_a_year_turn_at_69() -> None:
    assert read(question(Kind.DATE), Said("1.2.69")) == Accepted("1969-02-01")
    assert read(question(Kind.DATE), Said("1.2.68")) == Accepted("2068-02-01")


@pytest.mark.parametrize("text", ["31.02.2027", "11/14/2027", "tomorrow", "1.1.1899", "1.1.2101", "0.0.0000"])
def test_a_day_that_is_none_is_refused(text: str) -> None:
    assert problem(question(Kind.DATE), Said(text)) == Problem("date")


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("Aigul@Example.KZ", "Aigul@example.kz"),
        ("a.b+c@mail.example.kz", "a.b+c@mail.example.kz"),
        ("пошта@мысал.қаз", "пошта@мысал.қаз"),
    ],
)
def test_an_email_is_read(text: str, kept: str) -> None:
    assert read(question(Kind.EMAIL), Said(text)) == Accepted(kept)


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
    assert problem(question(Kind.EMAIL), Said(text)) == Problem("email")


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
    assert read(question(Kind.LINK), Said(text)) == Accepted(kept)


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
    assert problem(question(Kind.LINK), Said(text)) == Problem("link")


# Phones and BINs


@pytest.mark.parametrize("given", [Said("8 701 456 78 90"), Shared("77014567890", own=True)])
def test_a_phone_is_typed_or_shared(given: Given) -> None:
    assert read(question(Kind.PHONE), given) == Accepted("+77014567890")


def test_the_card_of_another_person_is_taken_with_a_warning() -> None:
    shared = Shared("+77014567890", own=False)
    assert read(question(Kind.PHONE), shared) == Accepted("+77014567890", Problem("phone-of-another"))


@pytest.mark.parametrize("given", [Said("292501234"), Shared("", own=True), Other("location"), Said("")])
def test_what_is_no_phone_is_refused(given: Given) -> None:
    assert problem(question(Kind.PHONE), given) == Problem("phone")


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
    assert read(question(Kind.BIN), Said(text)) == reading


# Choices


@pytest.mark.parametrize("given", [Chosen("youth"), Said("молодежь"), Said("ЖАСТАР"), Said("youth")])
def test_an_option_is_tapped_or_named_in_any_language(given: Given) -> None:
    assert read(question(Kind.CHOICE), given) == Accepted("youth")


@pytest.mark.parametrize("given", [Chosen("gone"), Said("3"), Said("something"), Said("😀"), Said("🌿")])
def test_no_option_is_guessed(given: Given) -> None:
    assert problem(question(Kind.CHOICE), given) == Problem("choose")


@pytest.mark.parametrize(
    ("given", "value"),
    [
        (Chosen("yes"), True),
        (Chosen("no"), False),
        (Said("Иә"), True),
        (Said("да"), True),
        (Said("+"), True),
        (Said("Жоқ"), False),
        (Said("NO"), False),
    ],
)
def test_yes_and_no_are_tapped_or_typed(given: Given, value: bool) -> None:
    assert read(question(Kind.YES_NO), given) == Accepted(value)


def test_perhaps_is_neither_yes_nor_no() -> None:
    assert problem(question(Kind.YES_NO), Said("perhaps")) == Problem("choose")
    assert problem(question(Kind.YES_NO), Chosen("perhaps")) == Problem("choose")


def test_yes_and_no_may_have_labels_of_their_own() -> None:
    labels = question(Kind.CHOICE).options
    asked = question(
        Kind.YES_NO,
        options=(type(labels[0])("yes", {"en": "I agree"}), type(labels[0])("no", {"en": "I do not"})),
    )
    assert read(asked, Said("i agree")) == Accepted(value=True)
    assert read(asked, Said("I do not")) == Accepted(value=False)


def test_a_tap_switches_a_choice_on_and_off_in_the_forms_order() -> None:
    asked = question(Kind.CHOICES)
    assert read(asked, Chosen("youth")) == Accepted(["youth"])
    assert read(asked, Chosen("ecology"), ["youth"]) == Accepted(["ecology", "youth"])
    assert read(asked, Chosen("youth"), ["ecology", "youth"]) == Accepted(["ecology"])


def test_no_more_than_the_most_are_chosen() -> None:
    asked = question(Kind.CHOICES, max=2)
    assert problem(asked, Chosen("youth"), ["ecology", "family"]) == Problem("too-many", {"max": 2})
    assert read(asked, Chosen("family"), ["ecology", "family"]) == Accepted(["ecology"])


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
    assert read(question(Kind.CHOICES), Said(text)) == Accepted(chosen)


@pytest.mark.parametrize("given", [Said("Экология, космос"), Chosen("gone")])
def test_an_unknown_choice_is_refused(given: Given) -> None:
    assert problem(question(Kind.CHOICES), given) == Problem("choose")


def test_done_takes_enough_choices_and_skips_an_optional_question() -> None:
    assert done(question(Kind.CHOICES, min=2), ["ecology"]) == Refused(Problem("too-few", {"min": 2}))
    assert done(question(Kind.CHOICES, min=2), ["ecology", "youth"]) == Accepted(["ecology", "youth"])
    assert done(question(Kind.CHOICES), None) == Refused(Problem("too-few", {"min": 1}))
    assert done(question(Kind.CHOICES, required=False), []) == Accepted(None)


# Files


SLIDES = question(Kind.FILE, file_types=("pdf", "pptx"), max=5)


def test_a_document_is_kept_with_what_is_known_of_it() -> None:
    sent = Sent("id", "Слайды.PDF", 5 * MEGABYTE, "application/pdf")
    kept: Value = {"file_id": "id", "name": "Слайды.PDF", "size": 5 * MEGABYTE, "mime": "application/pdf"}
    assert read(SLIDES, sent) == Accepted(kept)
    assert read(SLIDES, Sent("id", "a.pptx")) == Accepted({"file_id": "id", "name": "a.pptx"})


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        (Sent("id", "a.exe"), Problem("file-type", {"types": "pdf, pptx"})),
        (Sent("id", "pdf.exe"), Problem("file-type", {"types": "pdf, pptx"})),
        (Sent("id", "a.pdf", 5 * MEGABYTE + 1), Problem("file-too-big", {"max": 5})),
        (Sent("", "a.pdf"), Problem("file-expected")),
        (Other("photo"), Problem("file-as-document")),
        (Other("voice"), Problem("file-expected")),
        (Said("here it is"), Problem("file-expected")),
        (Chosen("yes"), Problem("file-expected")),
    ],
)
def test_a_file_that_does_not_fit_is_refused(given: Given, expected: Problem) -> None:
    assert problem(SLIDES, given) == expected


def test_a_question_without_types_takes_any_file_of_20_megabytes() -> None:
    asked = question(Kind.FILE)
    assert isinstance(read(asked, Sent("id", "", 20 * MEGABYTE)), Accepted)
    assert problem(asked, Sent("id", "a", 20 * MEGABYTE + 1)) == Problem("file-too-big", {"max": 20})


# The wrong sort of message


@pytest.mark.parametrize(
    ("kind", "code"),
    [
        (Kind.TEXT, "text-expected"),
        (Kind.NUMBER, "text-expected"),
        (Kind.CHOICE, "tap-expected"),
        (Kind.CHOICES, "tap-expected"),
        (Kind.YES_NO, "tap-expected"),
        (Kind.FILE, "file-expected"),
        (Kind.PHONE, "phone"),
    ],
)
def test_a_sticker_is_told_what_is_expected(kind: Kind, code: str) -> None:
    assert problem(question(kind), Other("sticker")) == Problem(code)


@pytest.mark.parametrize("given", [Chosen("yes"), Shared("77014567890", own=True), Sent("id", "a.pdf")])
def test_a_text_question_wants_text(given: Given) -> None:
    assert problem(question(Kind.TEXT), given) == Problem("text-expected")


# Values that were stored before the form changed


@pytest.mark.parametrize(
    ("asked", "value"),
    [
        (question(Kind.CHOICE), "gone"),
        (question(Kind.CHOICES), ["gone"]),
        (question(Kind.CHOICES), ["youth", "ecology"]),
        (question(Kind.CHOICES, max=1), ["ecology", "youth"]),
        (question(Kind.NUMBER, max=3), 4),
        (question(Kind.NUMBER), True),
        (question(Kind.NUMBER), "4"),
        (question(Kind.YES_NO), 1),
        (question(Kind.TEXT, max=3), "abcd"),
        (question(Kind.TEXT), " a"),
        (question(Kind.PHONE), "87014567890"),
        (question(Kind.PHONE), "+7"),
        (question(Kind.FILE), "id"),
        (question(Kind.TEXT), {"file_id": "id"}),
        (question(Kind.FILE), {"file_id": "id", "size": "big"}),
        (question(Kind.TEXT), None),
    ],
)
def test_an_answer_to_another_form_is_not_valid(asked: Question, value: Value) -> None:
    assert not is_valid(asked, value)


def test_an_optional_question_may_have_been_skipped() -> None:
    assert is_valid(question(Kind.TEXT, required=False), None)


# Laws


@given(questions(), st.lists(given_things, max_size=4))
def test_whatever_is_given_is_a_valid_value_or_a_known_problem(asked: Question, things: list[Given]) -> None:
    present: Value = None
    for thing in things:
        reading = read(asked, thing, present)
        if isinstance(reading, Refused):
            assert set(reading.problem.args) == PROBLEMS[reading.problem.code]
            assert reading.problem.code not in WARNINGS
        else:
            assert is_valid(asked, reading.value)
            assert json.loads(json.dumps(reading.value, ensure_ascii=False).encode()) == reading.value
            assert reading.warning is None or reading.warning.code in WARNINGS
            present = reading.value


def test_every_problem_is_raised_somewhere_and_listed() -> None:
    room = Path(values.__file__).parent
    code = "\n".join((room / name).read_text() for name in ("values.py", "readers.py", "flow.py"))
    raised = set(re.findall(r'(?:refused|Problem)\("([a-z-]+)"', code)) | {"tap-expected", "text-expected"} | WARNINGS
    raised |= {"no-places"}  # by handlers/registration/questions.py: it takes more than the form to know
    assert raised == set(PROBLEMS)


def test_problems_can_be_counted_and_compared() -> None:
    assert len({Problem("name"), Problem("name"), Problem("date")}) == 2
