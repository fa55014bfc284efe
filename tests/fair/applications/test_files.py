"""Who sent which file, and how files lie in an archive, whatever they are called."""

from dataclasses import replace
from datetime import UTC, datetime

from hypothesis import given
from hypothesis import strategies as st

from fair.applications.files import (
    FormOfApplicant,
    about_files,
    by_question,
    distinct,
    in_archives,
    name_in_archive,
)
from fair.forms.model import Answers, Condition, Form, Option, Question, QuestionKind, Value
from tests.handlers.sample import words

NAME = words("А", "Б", "C")
STAND = Question(
    "part", QuestionKind.CHOICE, NAME, NAME, options=(Option("project", NAME), Option("guest", NAME)), required=False
)
COLOUR = Question("colour", QuestionKind.TEXT, NAME, NAME)
SLIDES = Question(
    "slides", QuestionKind.FILE, NAME, NAME, when=Condition("part", frozenset({"project"})), required=False
)
CHARTER = Question("charter", QuestionKind.FILE, NAME, NAME, roles=frozenset({"ngo"}), card=True)
LOGO = Question("logo", QuestionKind.FILE, NAME, NAME, required=False, required_from=datetime(2027, 11, 5, tzinfo=UTC))
FORM = Form((STAND, COLOUR, SLIDES, CHARTER, LOGO))
PDF: Value = {"file_id": "f1", "name": "a.pdf", "size": 5}


def applicant(number: int, role: str = "guest", *, card: bool = True, **answers: Value) -> FormOfApplicant:
    told: Answers = answers
    return FormOfApplicant(number, role, card, told)


def test_only_what_files_hang_on_is_looked_at() -> None:
    assert [one.id for one in about_files(FORM).questions] == ["part", "slides", "charter", "logo"]


def test_each_question_knows_who_sent_and_who_did_not() -> None:
    people = (
        applicant(1, part="project", slides=PDF, logo={"file_id": "f2"}),
        applicant(2, part="project", slides=None),
        applicant(3, part="guest", slides=PDF),
        applicant(4, "ngo", charter=PDF),
        applicant(5, "ngo", card=False),
        applicant(6, "ngo"),
    )
    slides, charter, logo = by_question(about_files(FORM), people)
    assert [one.registration_id for one in slides.sent] == [1]
    assert slides.missing == (2,)
    assert ([one.registration_id for one in charter.sent], charter.missing) == ([4], (6,))
    assert ([one.size for one in logo.sent], logo.missing) == ([0], (2, 3, 4, 5, 6))
    assert (slides.size, slides.expected, charter.expected, logo.expected) == (5, False, True, True)
    assert slides.sent[0].name == "a.pdf"


def test_a_file_that_is_none_any_more_counts_as_missing() -> None:
    strict = Form((replace(LOGO, file_types=("png",)),))
    (logo,) = by_question(strict, [applicant(1, logo=PDF)])
    assert (logo.sent, logo.missing) == ((), (1,))


def test_a_name_tells_number_person_and_question() -> None:
    called = name_in_archive(42, "Серікова Айгүл", "Таныстырылым", "ҚАУІПСІЗ.PDF")
    assert called == "0042 Серікова Айгүл - Таныстырылым.pdf"
    assert name_in_archive(7, "", "Slides", "no ending") == "0007 Slides"
    assert name_in_archive(7, "", "", "..") == "0007"


HOSTILE = st.one_of(
    st.text(),
    st.sampled_from(
        [
            "../../etc/passwd",
            "C:\\x",
            "a\u202egpj.exe",
            "con",
            "a\x00b",
            "….",
            "   ",
            ".bashrc",
            "x" * 500,
            "a/b.tar.gz",
        ]
    ),
)


@given(st.integers(0, 10**6), HOSTILE, HOSTILE, HOSTILE)
def test_no_name_leads_out_of_the_folder_or_breaks_it(number: int, person: str, question: str, original: str) -> None:
    called = name_in_archive(number, person, question, original)
    assert called.startswith(f"{number:04d}")
    assert not set(called) & set('\\/:*?"<>|\x00\n\r\t\u202e')
    assert called == called.strip()
    assert not called.endswith(".")
    assert len(called) <= 130


@given(st.lists(st.sampled_from(["a.pdf", "A.PDF", "a (2).pdf", "b", "b.", "", "."]), max_size=12))
def test_names_are_distinct_on_every_file_system(names: list[str]) -> None:
    found = distinct(names)
    assert len(found) == len(names)
    assert len({one.casefold() for one in found}) == len(names)


@given(st.lists(st.integers(0, 120), max_size=30))
def test_every_file_is_in_one_archive_that_is_not_too_large(sizes: list[int]) -> None:
    found = in_archives(sizes, 100)
    assert [place for archive in found for place in archive] == list(range(len(sizes)))
    assert all(sum(sizes[place] for place in archive) <= 100 or len(archive) == 1 for archive in found)
