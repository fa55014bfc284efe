"""A table of people becomes applications, and everything that is wrong is named by row and column."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

import pytest

from fair.applications.people_table import IGNORED, ROLE, Headings, TableApplicant, applicant_key, read_applicants
from fair.content import Finding
from fair.tables.model import ROWS_MAX, Cell, CellError, Formula
from tests.handlers.sample import sample_event

EVENT = sample_event()
FORM = EVENT.form
CALLED = {question.id: question.name["en"] for question in FORM.questions}
HEADINGS = Headings({"no": IGNORED, "attending as": ROLE, "takes part as": ROLE}, {**CALLED, ROLE: "Attending as"})
DAY = datetime(2027, 11, 13)  # noqa: DTZ001 - as a workbook has it
FULL: dict[str, Cell] = {
    "role": "Представитель НПО",
    "Аты-жөні": "Серікова Айгүл",
    "phone": 87014567890.0,
    "Organisation": "«Шаңырақ» қоры",
    "Форма": "общественный фонд",
    "bin": 141140999901,
    "Салалар": "Sphere 2; сала 1",
    "Taking part": "Жоба",
    "Жоба атауы": "Таза жаға",
    "Келетін күні": DAY,
    "Число людей": 3,
    "Photos": True,
}


def reads(*people: dict[str, Cell]) -> tuple[tuple[TableApplicant, ...], list[tuple[int, str, str]]]:
    """Read a table of these people; return them, and what was found: row, code, column."""
    columns = list(dict.fromkeys(column for person in people for column in person))
    return reads_rows([columns, *([person.get(column) for column in columns] for person in people)])


def reads_rows(rows: Sequence[Sequence[Cell]]) -> tuple[tuple[TableApplicant, ...], list[tuple[int, str, str]]]:
    entries, findings = read_applicants(rows, EVENT, "people.xlsx", HEADINGS)
    return entries, [(found.line, found.code, found.column) for found in findings]


def test_columns_are_called_as_the_questions_are_in_any_language() -> None:
    entries, findings = reads(FULL)
    assert findings == []
    assert entries == (
        TableApplicant(
            2,
            "ngo",
            {
                "full_name": "Серікова Айгүл",
                "phone": "+77014567890",
                "organisation": "«Шаңырақ» қоры",
                "org_form": "fund",
                "bin": "141140999901",
                "spheres": ["sphere_1", "sphere_2"],
                "takes_part": "project",
                "project_title": "Таза жаға",
                "arrival": "2027-11-13",
                "people": 3,
                "photo_ok": True,
            },
        ),
    )


def test_what_a_role_is_not_asked_is_left_out() -> None:
    entries, findings = reads({**FULL, "role": "guest"})
    assert findings == []
    assert set(entries[0].answers) == {"full_name", "phone", "arrival", "photo_ok"}
    entries, _ = reads({**FULL, "Taking part": "Тыңдаушы"})
    assert "project_title" not in entries[0].answers


def test_what_is_missing_may_be_asked_later_but_not_the_name() -> None:
    entries, findings = reads({"role": "Гость", "full_name": "Smith John"}, {"role": "Гость", "full_name": " "})
    assert [entry.answers for entry in entries] == [{"full_name": "Smith John"}]
    assert findings == [(3, "empty-cell", "full_name")]


@pytest.mark.parametrize(
    ("column", "cell", "code"),
    [
        ("role", "НПО өкілі", "no-such-role"),
        ("role", None, "empty-cell"),
        ("role", CellError("#REF!"), "wrong-cell"),
        ("Аты-жөні", "777", "name"),
        ("phone", "не дам", "phone"),
        ("phone", Formula("=1+1"), "formula"),
        ("Форма", "Кооператив", "no-such-option"),
        ("Салалар", "Сала 1; Сала 77", "no-such-option"),
        ("Салалар", "Сала 1; Сала 2; Сала 3; Сала 4", "too-many-answers"),
        ("bin", "14114099990", "bin-length"),
        ("bin", "900514300123", "bin-iin"),
        ("Келетін күні", "скоро", "date"),
        ("Число людей", 51, "number-range"),
        ("Photos", "может быть", "no-such-option"),
    ],
)
def test_a_row_with_a_mistake_is_named_and_left_out(column: str, cell: Cell, code: str) -> None:
    entries, findings = reads({**FULL, column: cell}, {**FULL, "phone": "+7 701 456 78 91"})
    assert [entry.row for entry in entries] == [3]
    assert findings == [(2, code, column)]


def test_a_word_that_is_nearly_right_is_suggested() -> None:
    _, findings = read_applicants(
        [["role", "full_name", "Форма", "Телефонн"], ["Гостъ", "Smith John", "Общественый фонд", ""]],
        EVENT,
        "people.csv",
        HEADINGS,
    )
    assert findings == (
        Finding(
            "people.csv",
            1,
            "unknown-column",
            {"key": "Телефонн", "value": "Телефонн", "suggestion": "Phone"},
            "Телефонн",
        ),
        Finding("people.csv", 2, "no-such-role", {"key": "role", "value": "Гостъ", "suggestion": "Гость"}, "role"),
        Finding(
            "people.csv",
            2,
            "no-such-option",
            {"key": "Форма", "value": "Общественый фонд", "suggestion": "Общественный фонд"},
            "Форма",
        ),
    )


def test_a_spreadsheet_takes_the_zero_off_a_bin() -> None:
    (entry,), findings = reads({**FULL, "bin": 41140999902})
    assert findings == []
    assert entry.answers["bin"] == "041140999902"


def test_who_stands_there_twice_comes_once() -> None:
    one: dict[str, Cell] = {"role": "guest", "full_name": "Smith John", "phone": "+1 415 555 2671"}
    entries, findings = reads(one, {**one, "full_name": "Smith J"}, {**one, "phone": ""}, {**one, "phone": None})
    assert [entry.row for entry in entries] == [2, 4]
    assert findings == [(3, "same-person", ""), (5, "same-person", "")]


def test_people_are_known_again_by_phone_else_by_name_and_organisation() -> None:
    assert applicant_key(FORM, {"full_name": "A B", "phone": "+77014567890"}) == ("phone", "+77014567890")
    assert applicant_key(FORM, {"full_name": "A B"}) == ("name", "a b", "")
    named = {"full_name": "Серікова  АЙГУЛ", "organisation": "ҚБ «Шаңырақ»"}
    assert applicant_key(FORM, named) == applicant_key(FORM, {"full_name": "Серикова Айгүл", "organisation": "Шанырак"})
    assert applicant_key(FORM, {"phone": None}) is None


def test_the_first_row_has_to_name_the_role_and_the_name() -> None:
    assert reads({"phone": "1"}) == ((), [(1, "missing-column", "Attending as"), (1, "missing-column", "Full name")])
    assert reads({"Attending as": "Guest", "№": 7, "Slides": "x.pdf", "full name": "Smith John"})[1] == []
    assert reads_rows([["role", "role", "full_name"], ["guest", "ngo", "Smith John"]])[1] == [
        (1, "same-column", "role")
    ]


def test_of_one_role_nobody_has_to_speak() -> None:
    alone = sample_event(roles=EVENT.roles[1:])
    entries, findings = read_applicants([["full_name"], ["Smith John"]], alone, "people.csv", HEADINGS)
    assert [entry.role for entry in entries] == ["guest"]
    assert findings == ()


def test_where_no_name_is_asked_none_is_demanded() -> None:
    nameless = sample_event(form=replace(FORM, questions=FORM.questions[1:]))
    entries, findings = read_applicants([["role", "phone"], ["guest", "8 701 456 78 90"]], nameless, "x.csv", HEADINGS)
    assert [entry.answers for entry in entries] == [{"phone": "+77014567890"}]
    assert findings == ()


def test_nothing_and_too_much_are_said() -> None:
    assert reads_rows([]) == ((), [(1, "no-people", "")])
    assert reads_rows([[], ["role", "full_name"], ["", None]]) == ((), [(1, "no-people", "")])
    assert reads_rows([["role", "full_name"], *[["guest", "A B"]] * ROWS_MAX])[1] == [(1, "too-many-rows", "")]


def test_dates_come_as_texts_or_days() -> None:
    for cell in ("13.11.2027", "2027-11-13", DAY.date(), DAY):
        (entry,), _ = reads({"role": "guest", "full_name": "Smith John", "arrival": cell})
        assert entry.answers["arrival"] == "2027-11-13"
