"""A table of people becomes applications, and everything that is wrong is named by row and column."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fair.applications.columns import IGNORED, ROLE
from fair.applications.identity import PeopleIndex, signs_of
from fair.applications.people_table import Headings, PeopleRead, TableApplicant, read_applicants
from fair.content import Finding, Severity
from fair.event.model import Event
from fair.tables.model import ROWS_MAX, Cell, CellError, Formula, sheet_of
from fair.tables.numbers import letters
from fair.tables.row import TableReading
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
    read = reads_of(rows)
    return read.new, [(found.line, found.code, found.column) for found in read.findings]


def reads_of(rows: Sequence[Sequence[Cell]], event: Event = EVENT) -> PeopleRead:
    return read_applicants((sheet_of(rows),), event, TableReading("people.xlsx", lenient=False), HEADINGS)


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


def test_what_a_role_is_not_asked_is_left_out_and_told() -> None:
    entries, findings = reads({**FULL, "role": "guest"})
    left = ["Organisation", "Форма", "bin", "Салалар", "Taking part", "Жоба атауы", "Число людей"]
    assert findings == [(2, "not-asked", column) for column in left]
    assert set(entries[0].answers) == {"full_name", "phone", "arrival", "photo_ok"}
    entries, findings = reads({**FULL, "Taking part": "Тыңдаушы"})
    assert "project_title" not in entries[0].answers
    assert findings == [(2, "not-asked", "Жоба атауы")]


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
    table = [["role", "full_name", "Форма", "Телефонн"], ["Гостъ", "Smith John", "Общественый фонд", ""]]
    findings = [replace(found, file="people.csv", about="") for found in reads_of(table).findings]
    assert findings == [
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
    ]


def test_a_spreadsheet_takes_the_zero_off_a_bin() -> None:
    (entry,), findings = reads({**FULL, "bin": 41140999902})
    assert findings == [(2, "bad-bin", "bin")]
    assert entry.answers["bin"] == "041140999902"


def test_who_stands_there_twice_comes_once() -> None:
    one: dict[str, Cell] = {"role": "guest", "full_name": "Smith John", "phone": "+1 415 555 2671"}
    entries, findings = reads(one, {**one, "full_name": "Smith J"}, {**one, "phone": ""}, {**one, "phone": None})
    assert [entry.row for entry in entries] == [2]
    assert findings == [(3, "same-person", ""), (4, "same-person", ""), (5, "same-person", "")]


def test_the_first_row_has_to_name_the_role_and_the_name() -> None:
    assert reads({"phone": "1"}) == ((), [(1, "missing-column", "Attending as"), (1, "missing-column", "Full name")])
    assert reads({"Attending as": "Guest", "No": 7, "Slides": "x.pdf", "full name": "Smith John"})[1] == [
        (1, "file-cell", "Slides"),
        (1, "columns-passed", ""),
    ]
    assert reads_rows([["role", "role", "full_name"], ["guest", "ngo", "Smith John"]])[1] == [
        (1, "same-column", "role")
    ]


def test_of_one_role_nobody_has_to_speak() -> None:
    alone = sample_event(roles=EVENT.roles[1:])
    read = reads_of([["full_name"], ["Smith John"]], alone)
    assert [entry.role for entry in read.new] == ["guest"]
    assert read.findings == ()


def test_where_no_name_is_asked_none_is_demanded() -> None:
    nameless = sample_event(form=replace(FORM, questions=FORM.questions[1:]))
    read = reads_of([["role", "phone"], ["guest", "8 701 456 78 90"], ["guest", "8 701 456 78 90"]], nameless)
    assert [entry.answers for entry in read.new] == [{"phone": "+77014567890"}]
    assert [(one.code, one.args["signs"]) for one in read.findings] == [("same-person", "phone")]


def test_nothing_and_too_much_are_said() -> None:
    assert reads_rows([]) == ((), [(1, "no-people", "")])
    assert reads_rows([[], ["role", "full_name"], ["", None]]) == ((), [(1, "no-people", "")])
    assert reads_rows([["role", "full_name"], *[["guest", "A B"]] * ROWS_MAX])[1] == [(1, "too-many-rows", "")]


def test_dates_come_as_texts_or_days() -> None:
    for cell in ("13.11.2027", "2027-11-13", DAY.date(), DAY):
        (entry,), _ = reads({"role": "guest", "full_name": "Smith John", "arrival": cell})
        assert entry.answers["arrival"] == "2027-11-13"


def people(*rows: tuple[str, str]) -> list[dict[str, Cell]]:
    return [{"role": "guest", "full_name": name, "phone": phone} for name, phone in rows]


def test_a_phone_number_is_not_a_person() -> None:
    read = reads_of(
        [
            ["role", "full_name", "phone", "organisation"],
            ["ngo", "Тестова Айгүл", "+77292501234", "Болашақ"],
            ["ngo", "Примеров Нурлан", "+77292501234", "Болашақ"],
            ["ngo", "Тестова А.", "+77292501234", "Болашақ"],
        ]
    )
    assert [entry.answers["full_name"] for entry in read.new] == ["Тестова Айгүл", "Примеров Нурлан"]
    shared, same = (one for one in read.findings if one.code != "odd-name")
    assert (shared.code, shared.line, shared.about) == ("same-contact", 3, "Примеров Нурлан")
    assert dict(shared.args) == {"row": 2, "value": "+77292501234", "name": "Тестова Айгүл"}
    assert (same.code, same.line, dict(same.args)) == ("same-person", 4, {"row": 2, "signs": "name-phone"})


def test_one_name_with_two_numbers_is_two_people() -> None:
    entries, findings = reads(*people(("Smith John", "+1 415 555 2671"), ("John Smith", "+1 415 555 2672")))
    assert [entry.row for entry in entries] == [2, 3]
    assert findings == [(3, "namesake", "")]


def test_who_is_registered_is_known_by_several_signs() -> None:
    known = [
        signs_of(FORM, {"full_name": "Серікова Айгүл", "phone": "+77014567890"}),
        signs_of(FORM, {"full_name": "Smith John"}),
    ]
    table: list[list[Cell]] = [["role", "full_name", "phone"]]
    table += [["guest", "Серикова Айгуль", "8 701 456 78 90"], ["guest", "Омар Асан", "8 701 456 78 90"]]
    table += [["guest", "John Smith", ""], ["guest", "Серікова Айгүл", "8 701 456 78 91"]]
    reading = TableReading("people.xlsx", lenient=False)
    read = read_applicants((sheet_of(table),), EVENT, reading, HEADINGS, known)
    assert [entry.answers["full_name"] for entry in read.new] == ["Омар Асан", "Серікова Айгүл"]
    assert read.known == 2
    assert [(one.line, one.code) for one in read.findings] == [
        (2, "known-person"),
        (3, "same-contact"),
        (3, "known-contact"),
        (4, "known-person"),
        (5, "known-namesake"),
    ]


def test_signs() -> None:
    named = {"full_name": "Серікова  АЙГУЛ", "organisation": "ҚБ «Шаңырақ»"}
    other = {"full_name": "Айгүл Серикова", "organisation": "Шанырак"}
    index = PeopleIndex([signs_of(FORM, named)])
    match = index.same(signs_of(FORM, other))
    assert match is not None
    assert match.by == "name-organisation"
    assert index.same(signs_of(FORM, {**other, "organisation": "Басқа"})) is None
    assert index.alike(signs_of(FORM, {"full_name": "А Б"})) is None
    assert index.same(signs_of(FORM, {})) is None
    initials = PeopleIndex([signs_of(FORM, {"full_name": "А Б", "phone": "+77014567890"})])
    assert initials.same(signs_of(FORM, {"full_name": "А Б", "phone": "+77014567890"}))
    assert initials.same(signs_of(FORM, {"full_name": "А Б В", "phone": "+77014567890"})) is None


def test_a_name_may_stand_in_several_columns() -> None:
    table: list[list[Cell]] = [["role", "Фамилия", "Имя", "Отчество", "Тел."]]
    table += [["guest", "Тестова", "Айгүл", "Ерланқызы", "8 701 456 78 90"], ["guest", "", None, "", ""]]
    read = reads_of(table)
    assert read.new[0].answers == {"full_name": "Тестова Айгүл Ерланқызы", "phone": "+77014567890"}
    assert [(one.code, one.column) for one in read.findings] == [("split-name", ""), ("empty-cell", "Фамилия")]
    read = reads_of([["role", "ФИО", "Фамилия", "Имя"], ["guest", "Smith John", "Smith", "John"]])
    assert read.new[0].answers == {"full_name": "Smith John"}
    assert [one.code for one in read.findings] == ["unknown-column", "unknown-column"]
    read = reads_of([["role", "First name"], ["guest", "Сукарно"]])
    assert [(one.code, one.about) for one in read.findings] == [("odd-name", "Сукарно")]


def test_columns_that_are_empty_are_no_loss() -> None:
    read = reads_of([["role", "full_name", "No", "Slides"], ["guest", "Smith John", "", None]])
    assert read.findings == ()


def test_sheets_share_no_rows() -> None:
    one = sheet_of([["role", "full_name"], ["guest", "Smith John"]], "one")
    two = sheet_of([["full_name", "role"], ["Smith Jane", "guest"], ["Smith John", "guest"]], "two")
    read = read_applicants((one, two), EVENT, TableReading("x.xlsx", lenient=False), HEADINGS)
    assert [entry.row for entry in read.new] == [2, 4]
    assert [(found.sheet, found.line, found.code) for found in read.findings] == [
        ("", 1, "sheets-taken"),
        ("two", 3, "same-person"),
    ]


WORD = st.from_regex(r"[a-zа-я]{5,9}", fullmatch=True)
HEADS = ["role", "full_name", "phone", "organisation", "Slides", "No", "people", "remarks", "", "Жоба атауы"]


@settings(max_examples=80, deadline=None)
@given(st.lists(st.tuples(st.sampled_from(HEADS[3:]), WORD), max_size=5, unique_by=lambda one: one[0]), st.booleans())
def test_law_each_cell_is_in_an_entry_or_told(extra: list[tuple[str, str]], ngo: bool) -> None:
    heads = ["role", "full_name", *(head for head, _ in extra)]
    cells = ["ngo" if ngo else "guest", "Smith John", *(word for _, word in extra)]
    read = reads_of([["title"], heads, cells])
    said = str([entry.answers for entry in read.new])
    told = " ".join(f"{one.column} {one.args}" for one in read.findings)
    refused = any(one.severity is Severity.ERROR and one.line == 3 for one in read.findings)
    for place, (head, word) in enumerate(extra, 2):
        assert refused or word in said or (head or letters(place)) in told
    assert "title" in told
