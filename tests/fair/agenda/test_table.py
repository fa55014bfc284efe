"""A table becomes an agenda and comes back; what is wrong is found at its row and column."""

from datetime import date, datetime, time, timedelta
from typing import Any

import pytest
from hypothesis import given, settings

from fair.agenda.files import read_agenda
from fair.agenda.model import Agenda, SessionKind, Speaker
from fair.agenda.serialisation import from_json, to_json
from fair.agenda.table.columns import COLUMNS
from fair.agenda.table.csv_file import write_csv
from fair.agenda.table.reader import column_of, read_rows
from fair.agenda.table.writer import to_rows
from fair.content import AGENDA_FINDINGS, FINDINGS, Severity
from fair.tables.model import Cell, CellError, Formula
from fair.tables.text_file import read_csv
from tests.fair.agenda.tables import EVENT, ONE_DAY, agendas, rows, session
from tests.handlers.sample import words


def read_one(change: dict[str, Cell]) -> Any:
    found, findings = read_rows(rows(change), EVENT)
    assert findings == ()
    assert found is not None
    return found.sessions[0]


@given(agendas())
def test_an_agenda_survives_rows_and_a_text_file(agenda: Agenda) -> None:
    again, findings = read_rows(to_rows(agenda), EVENT)
    assert again == agenda
    assert all(finding.severity is Severity.WARNING for finding in findings)
    assert read_agenda(write_csv(to_rows(agenda)), "agenda.csv", EVENT)[0] == agenda


@pytest.mark.parametrize(
    ("cell", "day"),
    [
        *[(text, 14) for text in ("14.11.2027", "14/11/2027", "2027-11-14", "14-11-2027", "2027-11-14 00:00:00")],
        *[(date(2027, 11, 15), 15), (datetime(2027, 11, 15, 0, 0), 15), (46706, 15), (46705.0, 14)],  # noqa: DTZ001 - as workbooks have them
    ],
)
def test_dates_are_understood(cell: Cell, day: int) -> None:
    assert read_one({"date": cell}).starts.date() == date(2027, 11, day)


@pytest.mark.parametrize(
    ("cell", "clock"),
    [
        *[("9:30", "09:30"), ("09.30", "09:30"), ("09:30:00", "09:30"), (" 8:05 ", "08:05")],
        *[(time(9, 30), "09:30"), (9.5 / 24, "09:30"), (timedelta(hours=9, minutes=30), "09:30")],
        *[(datetime(2027, 11, 14, 9, 30), "09:30")],  # noqa: DTZ001 - as workbooks have them
    ],
)
def test_times_are_understood(cell: Cell, clock: str) -> None:
    assert f"{read_one({'start': cell, 'end': '23:00'}).starts:%H:%M}" == clock


@pytest.mark.parametrize("cell", ["15.11.2027 00:30", datetime(2027, 11, 15, 0, 30)])  # noqa: DTZ001 - as workbooks have them
def test_a_session_may_end_on_the_next_day(cell: Cell) -> None:
    assert str(read_one({"end": cell}).ends) == "2027-11-15 00:30:00+05:00"


def test_an_end_without_a_day_is_on_the_day_of_the_start() -> None:
    assert str(read_one({"end": datetime(1899, 12, 30, 11, 0)}).ends) == "2027-11-14 11:00:00+05:00"  # noqa: DTZ001 - a time


@pytest.mark.parametrize(
    ("column", "cell", "field", "value"),
    [
        ("hall", "small", "hall", "small"),
        ("hall", "  БОЛЬШОЙ зал", "hall", "big"),
        ("hall", "Үлкен Зал", "hall", "big"),
        ("hall", "", "hall", None),
        ("section", "экология", "section", "eco"),
        ("kind", "Кофе-брейк", "kind", SessionKind.BREAK),
        ("kind", "түскі ас", "kind", SessionKind.BREAK),
        ("kind", "Award ceremony", "kind", SessionKind.AWARDS),
        ("kind", None, "kind", SessionKind.OTHER),
        ("capacity", 40, "capacity", 40),
        ("capacity", 40.0, "capacity", 40),
        ("capacity", "40", "capacity", 40),
        ("roles", "ngo guest", "roles", frozenset({"ngo", "guest"})),
        ("roles", "Гость; ngo", "roles", frozenset({"ngo", "guest"})),
        ("roles", "Представитель НПО", "roles", frozenset({"ngo"})),
        ("roles", "Барлығы", "roles", frozenset()),
        ("for_all", True, "for_all", True),
        ("for_all", "иә", "for_all", True),
        ("for_all", "+", "for_all", True),
        ("for_all", "нет", "for_all", False),
        ("status", "Отменена", "cancelled", True),
        ("status", "өткізілмейді", "cancelled", True),
        ("status", "confirmed", "cancelled", False),
        ("slides", "https://example.org/x", "slides", "https://example.org/x"),
        ("id", "S-12", "id", "s-12"),
        ("id", 7.0, "id", "7"),
    ],
)
def test_cells_are_understood(column: str, cell: Cell, field: str, value: object) -> None:
    assert getattr(read_one({column: cell}), field) == value


def test_a_speaker_has_a_line_in_each_language() -> None:
    said: dict[str, Cell] = {
        "speakers_kk": "Айгүл Серік | төраға | «Шаңырақ» | №0012\nАсан",
        "speakers_ru": "Айгуль Серик | председатель | «Шанырак»\nАсан",
        "speakers_en": "Aigul Serik | chair | Shanyraq |\nAsan",
    }
    assert read_one(said).speakers == (
        Speaker(
            words("Айгүл Серік", "Айгуль Серик", "Aigul Serik"),
            words("төраға", "председатель", "chair"),
            words("«Шаңырақ»", "«Шанырак»", "Shanyraq"),
            12,
        ),
        Speaker(words("Асан", "Асан", "Asan")),
    )


def test_the_day_may_be_left_out_where_there_is_only_one() -> None:
    found, _ = read_rows(rows({"date": ""}), ONE_DAY)
    assert found is not None
    assert found.sessions[0].starts.date() == date(2027, 11, 14)


def test_empty_rows_and_columns_and_the_order_of_columns_do_not_matter() -> None:
    heading, row = rows({})
    shuffled = [(), (*reversed(heading), "", None), (), (*reversed(row), "", ""), (None, "")]
    assert read_rows(shuffled, EVENT) == read_rows(rows({}), EVENT)


def test_names_of_columns_may_be_written_freely() -> None:
    heading, row = rows({})
    names = [str(name).replace("_", " ").title() for name in heading]
    assert read_rows([names, row], EVENT) == read_rows(rows({}), EVENT)


def ids(*changes: dict[str, Cell], known: Agenda | None = None) -> list[str]:
    found, _ = read_rows(rows(*({"id": "", **change} for change in changes)), EVENT, known=known or Agenda())
    assert found is not None
    return [one.id for one in found.sessions]


def test_a_session_without_an_id_gets_a_stable_readable_one() -> None:
    (made,) = ids({"title_en": "Opening, greetings"})
    assert made.startswith("opening-greet-")
    assert len(made) == 20
    assert ids({"title_en": "Opening, greetings", "start": "8:00", "hall": "small"}) == [made]
    assert ids({"title_en": "Opening, greetings", "kind": "panel"}) != [made]


def test_sessions_alike_without_ids_get_different_ones() -> None:
    first, second = ids({}, {})
    assert first != second
    assert ids({}) == [first]


def test_a_title_without_latin_letters_is_named_by_its_kind() -> None:
    assert ids({"title_en": "Ашылу"})[0].startswith("presentation-")


def test_a_session_without_an_id_is_known_by_kind_and_title_in_any_language() -> None:
    known = Agenda((session("keynote"), session("lunch", kind=SessionKind.BREAK)))
    assert ids({"title_kk": "Жаңа", "title_en": "New"}, known=known) == ["keynote"]
    assert ids({"kind": "break"}, known=known) == ["lunch"]
    assert ids({"id": "keynote"}, {}, known=known)[1] != "keynote"


def test_sessions_are_ordered_by_start_hall_and_id() -> None:
    same = {"start": "10:00", "end": "11:00"}
    found, _ = read_rows(
        rows(
            {**same, "id": "d", "hall": ""},
            {**same, "id": "c", "hall": "small"},
            {**same, "id": "b", "hall": "big"},
            {**same, "id": "a", "hall": "small"},
            {"id": "z", "start": "9:00", "end": "10:00"},
        ),
        EVENT,
    )
    assert found is not None
    assert [one.id for one in found.sessions] == ["z", "b", "a", "c", "d"]


MISTAKES: list[tuple[dict[str, Cell], str, str, dict[str, str | int]]] = [
    ({"hall": "Болшой зал"}, "hall", "unknown-hall", {"value": "Болшой зал", "suggestion": "big"}),
    ({"hall": "xyz"}, "hall", "unknown-hall", {"suggestion": ""}),
    ({"section": "ecu"}, "section", "unknown-section", {"suggestion": "eco"}),
    ({"kind": "panl"}, "kind", "unknown-session-kind", {"suggestion": "panel"}),
    ({"roles": "ngo, gest"}, "roles", "unknown-role", {"value": "gest", "suggestion": "guest"}),
    ({"for_all": "maybe"}, "for_all", "unknown-word", {"value": "maybe"}),
    ({"for_all": "non"}, "for_all", "unknown-word", {"suggestion": "no"}),
    ({"status": "canceld"}, "status", "unknown-word", {"suggestion": "cancelled"}),
    ({"date": "31.02.2027"}, "date", "bad-date", {"value": "31.02.2027"}),
    ({"date": "tomorrow"}, "date", "bad-date", {"value": "tomorrow"}),
    ({"date": "2027-02-30"}, "date", "bad-date", {}),
    ({"date": 12}, "date", "bad-date", {"value": "12"}),
    ({"date": ""}, "date", "missing-key", {}),
    ({"date": "16.11.2027"}, "date", "outside-days", {"first": "14.11.2027", "last": "15.11.2027"}),
    ({"start": "25:00"}, "start", "bad-time", {"value": "25:00"}),
    ({"start": "9"}, "start", "bad-time", {"value": "9"}),
    ({"start": 9.3}, "start", "bad-time", {"value": "9.3"}),
    ({"start": None}, "start", "missing-key", {}),
    ({"end": ""}, "end", "missing-key", {}),
    ({"end": "16.11.2027 25:00"}, "end", "bad-time", {}),
    ({"end": "9:00"}, "end", "end-before-start", {"value": "10:00"}),
    (
        {"start": "15.11.2027 10:00", "end": "15.11.2027 11:00"},
        "start",
        "start-elsewhere",
        {"value": "15.11.2027", "day": "14.11.2027"},
    ),
    ({"title_kk": ""}, "title_kk", "missing-language", {"language": "kk"}),
    ({"title_ru": " "}, "title_ru", "missing-language", {"language": "ru"}),
    ({"title_en": "x" * 201}, "title_en", "too-long", {"length": 201, "max": 200}),
    ({"description_kk": "А", "description_ru": "Б"}, "description_en", "missing-language", {"language": "en"}),
    ({"slides": "http://example.org"}, "slides", "bad-url", {"value": "http://example.org"}),
    ({"slides": "=1+1"}, "slides", "bad-url", {"value": "=1+1"}),
    ({"capacity": "many"}, "capacity", "bad-number", {"value": "many", "max": 100_000}),
    ({"capacity": -4}, "capacity", "bad-number", {"value": "-4"}),
    ({"capacity": 100_001}, "capacity", "bad-number", {"value": "100001"}),
    ({"capacity": True}, "capacity", "wrong-cell", {}),
    ({"title_en": CellError("#REF!")}, "title_en", "wrong-cell", {}),
    ({"start": Formula("=A1")}, "start", "formula", {}),
    ({"id": "the talk"}, "id", "bad-session-id", {"value": "the talk", "max": 20}),
    ({"id": "x" * 21}, "id", "bad-session-id", {}),
    ({"speakers_kk": "| төраға"}, "speakers_kk", "bad-speaker", {"value": "| төраға"}),
    ({"speakers_kk": "a | b | c | d"}, "speakers_kk", "bad-speaker", {}),
    ({"speakers_kk": "a | №1 | №2"}, "speakers_kk", "bad-speaker", {}),
    ({"speakers_kk": "x" * 151}, "speakers_kk", "bad-speaker", {}),
    (
        {"speakers_kk": "А\nБ", "speakers_ru": "А", "speakers_en": "A\nB"},
        "speakers_ru",
        "speakers-differ",
        {"language": "ru", "count": 2},
    ),
    ({"speakers_kk": "А", "speakers_ru": "А"}, "speakers_en", "missing-language", {"language": "en"}),
    (
        {"speakers_kk": "А | а", "speakers_ru": "А | а", "speakers_en": "A"},
        "speakers_en",
        "missing-language",
        {"language": "en"},
    ),
    ({"speakers_kk": "\n".join("абв" * 7)}, "speakers_kk", "too-many-speakers", {"count": 21, "max": 20}),
]


@pytest.mark.parametrize(("change", "column", "code", "args"), MISTAKES, ids=[f"{m[2]}-{m[1]}" for m in MISTAKES])
def test_a_mistake_is_found_in_its_cell(
    change: dict[str, Cell], column: str, code: str, args: dict[str, str | int]
) -> None:
    found, findings = read_rows(rows({}, change), EVENT)
    assert found is None
    assert [(one.file, one.line, one.column, one.code) for one in findings] == [("agenda.csv", 3, column, code)]
    assert dict(findings[0].args) == {**findings[0].args, "key": column, **args}
    assert findings[0].args.keys() == FINDINGS[code]


def test_all_mistakes_come_at_once_in_the_order_of_rows_and_columns() -> None:
    _, findings = read_rows(rows({"hall": "x", "kind": "y"}, {}, {"title_en": "", "date": "?"}), EVENT)
    assert [(one.line, one.column) for one in findings] == [(2, "kind"), (2, "hall"), (4, "date"), (4, "title_en")]


def test_an_id_is_taken_once() -> None:
    found, findings = read_rows(rows({"id": "a"}, {"id": "A"}), EVENT)
    assert found is None
    assert [(one.line, one.column, one.code) for one in findings] == [(3, "id", "duplicate-id")]


SPOKEN: dict[str, Cell] = {"speakers_kk": "Асан", "speakers_ru": "Асан", "speakers_en": "Asan"}
HERE: dict[str, Cell] = {"start": "10:00", "end": "11:00", "hall": "big"}
THERE: dict[str, Cell] = {"start": "10:59", "end": "11:30", "hall": "small"}


@pytest.mark.parametrize(
    ("first", "second", "found"),
    [
        (HERE, {**THERE, "hall": "big"}, [("hall", "hall-taken", "big")]),
        (HERE, THERE, []),
        (HERE, {**THERE, "hall": "big", "status": "cancelled"}, []),
        (HERE, {**THERE, "start": "11:00", "hall": "big"}, []),
        ({**HERE, "hall": ""}, {**THERE, "hall": ""}, []),
        ({**HERE, **SPOKEN}, {**THERE, **SPOKEN}, [("speakers_kk", "speaker-taken", "Асан")]),
        ({**HERE, **SPOKEN, "hall": ""}, {**THERE, **SPOKEN, "hall": ""}, [("speakers_kk", "speaker-taken", "Асан")]),
        ({**HERE, **SPOKEN}, {**THERE, **SPOKEN, "hall": "big"}, [("hall", "hall-taken", "big")]),
        (
            {**HERE, **SPOKEN, "speakers_kk": "Асан | №5"},
            {**THERE, **SPOKEN, "speakers_kk": "асан"},
            [("speakers_kk", "speaker-taken", "асан")],
        ),
        ({**HERE, **SPOKEN, "speakers_kk": "Асан | №5"}, {**THERE, **SPOKEN, "speakers_kk": "Асан | №6"}, []),
        (
            {**HERE, **SPOKEN, "speakers_kk": "Асан | №5"},
            {**THERE, **SPOKEN, "speakers_kk": "Үсен | №5"},
            [("speakers_kk", "speaker-taken", "Үсен")],
        ),
    ],
)
def test_what_cannot_be_in_two_places_is_a_warning(
    first: dict[str, Cell], second: dict[str, Cell], found: list[tuple[str, str, str]]
) -> None:
    agenda, findings = read_rows(rows(first, second), EVENT)
    assert agenda is not None
    assert [(one.column, one.code, one.args["value"]) for one in findings] == found
    assert all((one.line, one.args["name"]) == (3, "Баяндама") for one in findings)


@pytest.mark.parametrize(
    ("table", "line", "code", "column"),
    [
        ([], 1, "empty-table", ""),
        ([COLUMNS], 1, "empty-table", ""),
        ([("title_en",), ("x",)], 1, "missing-column", "start"),
        ([*rows({}), *[rows({})[1]] * 10_000], 1, "too-many-rows", ""),
        ([(*COLUMNS, "Hall"), *rows({})[1:]], 1, "same-column", "hall"),
        ([(*COLUMNS, "capasity"), (*rows({})[1], "x")], 1, "unknown-column", "capasity"),
        ([(*COLUMNS, "жауапты"), (*rows({})[1], "x")], 1, "unknown-column", "жауапты"),
    ],
    ids=["nothing", "heading", "missing", "long", "twice", "misspelt", "own"],
)
def test_a_table_that_is_none(table: list[tuple[Cell, ...]], line: int, code: str, column: str) -> None:
    found, findings = read_rows(table, EVENT)
    assert (findings[0].line, findings[0].code, findings[0].column) == (line, code, column)
    assert findings[0].args.keys() == FINDINGS[code]
    assert (found is None) == (code != "unknown-column")


def test_a_column_that_is_not_known_may_have_been_meant_for_another() -> None:
    _, findings = read_rows([(*COLUMNS, "Capasity"), *rows({})[1:]], EVENT)
    assert dict(findings[0].args) == {"key": "capasity", "value": "Capasity", "suggestion": "capacity"}


def test_every_code_of_a_table_is_tried() -> None:
    tried = {code for _, _, code, _ in MISTAKES}
    tried |= {"empty-table", "missing-column", "too-many-rows", "same-column", "unknown-column"}
    tried |= {"hall-taken", "speaker-taken", "untranslated"}
    files = {"unreadable", "dangerous", "too-big"}
    assert AGENDA_FINDINGS.keys() - tried == files


@pytest.mark.parametrize("delimiter", [";", ",", "\t"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_text_files_of_all_spreadsheets_are_read(delimiter: str, encoding: str) -> None:
    text = delimiter.join(["id", "title_kk"]) + "\r\n" + delimiter.join(["a", '"Ә\n""б"""']) + "\r\n"
    assert read_csv(text.encode(encoding), column_of).rows == [("id", "title_kk"), ("a", 'Ә\n"б"')]


def test_an_old_russian_text_file_is_read() -> None:
    assert read_csv("id;title_ru\na;Зал «Ё»\n".encode("cp1251"), column_of).rows[1] == ("a", "Зал «Ё»")


def test_rows_are_counted_with_the_line_that_names_the_separator() -> None:
    assert read_csv(b"sep=,\r\nid,title_kk\r\n", column_of).rows == [(), ("id", "title_kk")]


@pytest.mark.parametrize(
    "text", ["=1+1", "+7 701", "-5", "@a", " =1", "'=1", "''@a", "a\n=1", "a\n '-1", "＝1", "%0", "|x"]
)
def test_nothing_in_a_text_file_is_a_formula_and_all_comes_back(text: str) -> None:
    content = write_csv([[text, "x"]])
    assert read_csv(content, column_of).rows == [(text, "x")]
    for line in content.decode("utf-8-sig").replace('"', "").split("\n"):
        assert not line.lstrip().startswith(tuple("=+-@＝%|"))


@pytest.mark.parametrize("text", ["'abc", "a=b", "«=»", "it's", "a'\n'b"])
def test_harmless_text_is_written_as_it_is(text: str) -> None:
    assert text.replace("\n", "\n") in write_csv([[text]]).decode()


@pytest.mark.parametrize(
    ("content", "name", "code"),
    [
        (b"x" * 5_000_001, "agenda.csv", "too-big"),
        (b'"' + b"x" * 200_000, "agenda.csv", "unreadable"),
        (b"\x98\xb0\xb1\xb2\xdb", "agenda.csv", "unreadable"),
        (b"{", "a.json", "unreadable"),
        (b"<a", "a.xml", "unreadable"),
        (b"BEGIN:VCALENDAR\nX", "a.ics", "unreadable"),
    ],
    ids=["big", "long", "letters", "json", "xml", "ics"],
)
def test_a_file_that_cannot_be_read_is_said_to_be(content: bytes, name: str, code: str) -> None:
    found, findings = read_agenda(content, f"../../etc/{name}", EVENT)
    assert found is None
    assert [(one.file, one.line, one.code) for one in findings] == [(name, 1, code)]
    assert findings[0].args.keys() == FINDINGS[code]


@settings(max_examples=25, deadline=None)
@given(agendas())
def test_an_agenda_survives_being_stored(agenda: Agenda) -> None:
    assert from_json(to_json(agenda), EVENT.zone) == agenda
