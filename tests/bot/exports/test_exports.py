"""Everything can be had as a file: what comes back is what went in, and nothing in it runs."""

import asyncio
import csv
import json
from dataclasses import replace
from datetime import UTC, date, datetime, time
from pathlib import Path
from typing import Any, Final

import pytest
from openpyxl import load_workbook

from bot.cli.export import ENDINGS
from bot.commands import content
from bot.exports import EXPORTS, writer
from bot.exports.model import Column, ExportTable
from bot.jobs.export import make
from bot.workbooks.writer import writable
from db.agenda import bookmarks
from db.announcements import announcements, ledger
from db.applications import decisions
from db.applications.queue import EVERYBODY, QueueFilter
from db.core import key_values
from db.core.engine import Tx
from db.core.opening import open_database
from db.core.place import Place, beside
from db.core.time import to_micros
from db.delivery import outbox
from db.door import checkins, tickets
from db.enquiries import enquiries
from db.people import consents, people
from db.registration import organisations, registrations
from db.reports import exports
from db.team import audit, members
from fair.access import TeamRole
from fair.agenda.model import Agenda
from fair.announcements.announcement import Content, Shape
from fair.delivery.policy import DeliveryState
from fair.enquiries.messages import Said
from fair.event.model import Event
from fair.export_tables import TABLES
from handlers.reports.screens.exports import FORMS
from services import release_agenda
from tests.db.rows import claimed, fresh_database, record
from tests.front import SAMPLE
from tests.golden.sample import EVENT
from tests.stories.agenda import OPENING, SEA
from texts import translator

NOW: Final = to_micros(datetime(2027, 10, 1, 7, 0, 30, tzinfo=UTC))
ARRIVAL: Final = to_micros(datetime(2027, 11, 14, 4, 12, tzinfo=UTC))
HOSTILE: Final = (
    '=HYPERLINK("http://evil","x")',
    "+77011234567",
    "-2+3",
    "@SUM(A1)",
    "\t=1",
    "  =cmd|' /C calc'!A0",
    "Әлия\x00\x0b Қ.",
    '<b>&amp;</b>; "quoted", new\nline',
    "\u202eevil\u200b",
    "x" * 40_000,
    "'already",
    "𝔸🙂",
)


async def fill(tx: Tx, event: Event, names: tuple[str, ...]) -> None:
    await people.register(tx, 1, "kk", event.id, NOW)
    made = await organisations.create(tx, event.id, HOSTILE[0], "a", None, {"sphere": ["environment"]}, 1, NOW)
    for number, name in enumerate(names, 1):
        await people.register(tx, number, "kk", event.id, NOW)
        await people.come_by(tx, number, event.id, "poster")
        registration = await registrations.begin(tx, event.id, number, "ngo", NOW)
        answers: dict[str, Any] = {
            "full_name": name,
            "phone": "+77014567890",
            "place": "aktau",
            "project_reach": 1500,
            "arrival_date": "2027-11-13",
            "photo_ok": True,
            "question_state": None,
            "project_file": {"file_id": "x", "name": "=план.pdf", "size": 1, "mime": "application/pdf"},
        }
        for question, value in answers.items():
            await registrations.answer(tx, registration.id, question, value, NOW)
        await registrations.submit(tx, registration, NOW)
        if number == 1:
            await registrations.join(tx, registration.id, made.id, "first", NOW)
    await people.register(tx, 999, "ru", event.id, NOW)
    await registrations.begin(tx, event.id, 999, "ngo", NOW)
    await audit.add(tx, event.id, 1, "export", "export:audit", None, {"form": "=csv"}, NOW)
    enquiry = await enquiries.write(tx, event.id, 1, HOSTILE[0], NOW)
    await enquiries.add(tx, enquiry, None, [Said("text", name) for name in names], NOW)


@pytest.fixture
async def database(tmp_path: Path) -> Place:
    path = fresh_database(tmp_path / "fair.db")
    opened = await open_database(path)

    async def work(tx: Tx) -> None:
        event = (await content.load(tx, SAMPLE, NOW)).event
        await fill(tx, event, HOSTILE)
        await bookmarked(tx, event)
        await let_in(tx, event)
        await announced(tx, event)

    try:
        await opened.write(work)
    finally:
        await opened.close()
    return path


async def bookmarked(tx: Tx, event: Event) -> None:
    await release_agenda.release(tx, event, Agenda((OPENING, SEA)), {}, datetime(2027, 10, 1, tzinfo=UTC))
    await bookmarks.add(tx, 1, event.id, SEA.id, 1, NOW)


async def let_in(tx: Tx, event: Event) -> None:
    """The first three come: by a member with a hostile name, by the poster, and out again."""
    await members.enlist(tx, event.id, 999, TeamRole.DOOR, "=Болат", NOW)
    gate = checkins.DoorPlace(event.id, checkins.FAIR, date(2027, 11, 14))
    registered = [one.id async for one in exports.registrations(tx, event.id)]
    await checkins.enter(tx, gate, registered[0], "code", 999, ARRIVAL)
    await checkins.enter(tx, gate, registered[1], "poster", None, ARRIVAL)
    await checkins.enter(tx, replace(gate, session_id=SEA.id), registered[0], "scan", 999, ARRIVAL + 1)
    undone = await checkins.enter(tx, replace(gate, session_id=SEA.id), registered[2], "scan", 999, ARRIVAL)
    assert undone is not None
    await checkins.undo(tx, undone, ARRIVAL)
    await known_of(tx, event, registered)


async def known_of(tx: Tx, event: Event, registered: list[int]) -> None:
    """Of the first there is everything; the rules decided about the second, the third's reason is in own words."""
    await key_values.put(tx, key_values.USERNAME, "fair_bot")
    await registrations.call(tx, registered[0], "aigul")
    await tickets.issue(tx, event.id, registered[:1], NOW)
    await consents.agree(tx, event.id, 1, "1", "hash", "kk", NOW)
    await decisions.decide(tx, registered[:1], "rejected", "#places", 999, NOW)
    await decisions.decide(tx, registered[1:2], "approved", None, None, NOW)
    await decisions.decide(tx, registered[2:3], "rejected", "Не по теме", 5, NOW)
    for remark in ("Позвонить", "=1+1"):
        await decisions.note(tx, registered[0], 999, remark, NOW)


async def announced(tx: Tx, event: Event) -> None:
    """An announcement to all who are registered, one of whom has blocked the bot; the first one has got it."""
    await people.mark_unreachable(tx, 2, "blocked", NOW)
    draft = await announcements.create(tx, event.id, 999, NOW)
    await announcements.save_version(tx, draft.id, "kk", Content(Shape.TEXT, "=<b>2</b>+2 &amp; басқа"))
    await ledger.begin(tx, replace(draft, fallback="kk"), NOW)
    (first,) = [one for one in await claimed(tx, NOW) if one.chat == 1]
    await outbox.record(tx, [record(first, DeliveryState.SENT, message_id=1)], NOW)


def made(database: Place, table: str, form: str, language: str = "ru", sieve: QueueFilter = EVERYBODY) -> Path:
    file = beside(database).with_name(f"{table}.{form}")
    make(database, file, None, table, form, language, sieve, lambda _done, _of: None)
    return file


def sheet(file: Path) -> list[list[Any]]:
    book = load_workbook(file)
    (page,) = book.worksheets
    formulas = [cell.coordinate for row in page for cell in row if cell.data_type == "f"]
    assert formulas == []
    assert page.freeze_panes == ("C2" if file.stem == "participants" else "A2")
    assert page.auto_filter.ref == page.dimensions
    return [[cell.value for cell in row] for row in page]


@pytest.mark.parametrize("table", EXPORTS)
@pytest.mark.parametrize("language", ["kk", "ru", "en"])
async def test_the_same_rows_in_every_form(database: Place, table: str, language: str) -> None:
    files = [await asyncio.to_thread(made, database, table, form, language) for form in ("xlsx", "csv", "json")]
    heading, *rows = sheet(files[0])
    with files[1].open(encoding="utf-8-sig", newline="") as text:
        csv_heading, *csv_rows = csv.reader(text)
    records = json.loads(files[2].read_text(encoding="utf-8"))
    assert heading == csv_heading
    assert len(rows) == len(csv_rows) == len(records) > 0
    assert all(len(row) == len(heading) for row in rows)
    assert all(len(record) == len(heading) + 5 * (table == "audit") for record in records), "what programs get besides"
    assert not [cell for row in csv_rows for cell in row if cell.lstrip().startswith(("=", "@")) or cell[:1] == "+"]


def test_participants_come_back_as_they_are(database: Place) -> None:
    heading, *rows = sheet(made(database, "participants", "xlsx"))
    columns = {name: [row[place] for row in rows] for place, name in enumerate(heading)}
    questions = {q.id: q.name["ru"] for q in EVENT.form.questions}
    assert columns["№ заявки"] == list(range(1, len(HOSTILE) + 1))
    assert columns[questions["full_name"]] == [writable(name) for name in HOSTILE]
    assert columns[questions["project_reach"]] == [1500] * len(HOSTILE)
    assert columns[questions["arrival_date"]] == [datetime(2027, 11, 13)] * len(HOSTILE)  # noqa: DTZ001 - as openpyxl has it
    assert set(columns["Подана"]) == {datetime(2027, 10, 1, 12, 0, 30)}  # noqa: DTZ001 - by the clocks of the fair
    assert columns[questions["organisation"]][:2] == [HOSTILE[0], None]
    assert heading[:3] == ["№ заявки", questions["full_name"], questions["organisation"]]
    assert len(set(heading)) == len(heading), "who somebody is stands there once"
    assert set(columns["Статус"]) == {"на рассмотрении"}
    assert set(columns["Источник"]) == {"poster"}


def test_participants_are_told_with_ticket_arrival_consent_decision_notes_and_files(database: Place) -> None:
    records = json.loads(made(database, "participants", "json").read_text(encoding="utf-8"))
    told = ("code", "came_at", "came_where", "username", "language", "consent_version", "consent_at")
    assert tuple(records[0][key] for key in told) == (
        *(records[0]["code"], "2027-11-14T09:12:00", "Вход на мероприятие; Море", "@aigul", "Қазақша", "1"),
        "2027-10-01T12:00:30",
    )
    assert tuple(records[1][key] for key in told)[1:4] == ("2027-11-14T09:12:00", "Вход на мероприятие", "")
    assert tuple(records[2][key] for key in told) == ("", "", "", "", "Қазақша", "", ""), (
        "what was undone is no arrival"
    )
    assert len(records[0]["code"]) == 6
    decided = ("decision", "decided_at", "decided_by", "reason", "notes")
    assert [tuple(record[key] for key in decided) for record in records[:4]] == [
        ("отклонена", "2027-10-01T12:00:30", "=Болат", "Все места уже заняты.", "Позвонить\n=1+1"),
        ("одобрена", "2027-10-01T12:00:30", "по правилам", "", ""),
        ("отклонена", "2027-10-01T12:00:30", "", "Не по теме", ""),
        ("", "", "", "", ""),
    ]
    assert records[0]["project_file"] == "=план.pdf\nhttps://t.me/fair_bot?start=a-1"


def test_json_has_types_and_no_guards(database: Place) -> None:
    records = json.loads(made(database, "participants", "json").read_text(encoding="utf-8"))
    assert [record["full_name"] for record in records][:3] == list(HOSTILE[:3])
    assert (records[0]["project_reach"], records[0]["arrival_date"]) == (1500, "2027-11-13")


def test_only_some_may_be_wanted_by_the_rules_of_the_queue(database: Place) -> None:
    def numbers(sieve: QueueFilter, table: str = "participants") -> set[int]:
        records = json.loads(made(database, table, "json", sieve=sieve).read_text(encoding="utf-8"))
        return {record["number"] for record in records}

    everybody = set(range(1, len(HOSTILE) + 1))
    assert numbers(replace(EVERYBODY, status="approved")) == set()
    assert numbers(replace(EVERYBODY, status="submitted")) == everybody
    assert numbers(QueueFilter("waiting", "ngo", {"place": "aktau"})) == everybody - {1, 2, 3}, "these were decided on"
    assert numbers(QueueFilter("waiting", "ngo", {"place": "beyneu"})) == set()
    assert numbers(QueueFilter("waiting", text="әлия")) == {7}
    assert numbers(QueueFilter("decided", None, {"sphere": "environment"}), "answers") == {1}


def test_the_attendance_sheet_is_by_name_with_room_to_sign(database: Place) -> None:
    heading, *rows = sheet(made(database, "attendance", "xlsx", "kk"))
    assert heading[-1] == "Қолы"
    assert [row[0] for row in rows] == list(range(1, len(HOSTILE) + 1))
    assert all(row[-1] is None for row in rows)


def test_every_check_in_stands_there_with_where_when_how_and_by_whom(database: Place) -> None:
    records = json.loads(made(database, "checkins", "json").read_text(encoding="utf-8"))
    told = ("number", "where", "day", "time", "how", "member", "undone_at")
    assert [tuple(record[key] for key in told) for record in records] == [
        (1, "Вход на мероприятие", "2027-11-14", "09:12:00", "код или номер", "=Болат", ""),
        (2, "Вход на мероприятие", "2027-11-14", "09:12:00", "сам, по плакату", "", ""),
        (1, SEA.title["ru"], "2027-11-14", "09:12:00", "скан билета", "=Болат", ""),
        (3, SEA.title["ru"], "2027-11-14", "09:12:00", "скан билета", "=Болат", "2027-11-14T09:12:00"),
    ]
    assert [record["name"] for record in records] == [HOSTILE[place] for place in (0, 1, 0, 2)]
    assert records[0]["organisation_name"] == HOSTILE[0]
    _, *rows = sheet(made(database, "checkins", "xlsx"))
    assert (rows[0][5], rows[0][6]) == (datetime(2027, 11, 14), time(9, 12))  # noqa: DTZ001 - as openpyxl has it


def test_every_copy_of_an_announcement_stands_there_with_its_fate(database: Place) -> None:
    records = json.loads(made(database, "announcements", "json").read_text(encoding="utf-8"))
    told = ("announcement", "number", "name", "language", "state", "reason", "sent_at")
    assert [tuple(record[key] for key in told) for record in records][:3] == [
        (1, 1, HOSTILE[0], "kk", "доставлено", "", "2027-10-01T12:00:30"),
        (1, 2, HOSTILE[1], "kk", "не доставлено", "бот заблокирован", ""),
        (1, 3, HOSTILE[2], "kk", "в пути", "", ""),
    ]
    assert len(records) == len(HOSTILE)
    assert {record["words"] for record in records} == {"=2+2 & басқа"}


def test_the_agenda_tells_how_many_have_marked_each_session(database: Place) -> None:
    records = json.loads(made(database, "agenda", "json").read_text(encoding="utf-8"))
    assert [(record["id"], record["bookmarks"]) for record in records] == [("opening", 0), ("sea", 1)]


def test_answers_stand_one_in_a_row(database: Place) -> None:
    records = json.loads(made(database, "answers", "json").read_text(encoding="utf-8"))
    first = [(record["question"], record["answer"]) for record in records if record["number"] == 1]
    assert ("place", "город Актау") in first
    assert ("sphere", "Охрана окружающей среды") in first
    assert "question_state" not in dict(first)


async def test_many_rows_go_on_another_sheet(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(writer, "ROWS_MAX", 2)
    monkeypatch.setattr(writer, "REPORTED", 2)
    told: list[tuple[int, int]] = []

    async def rows() -> Any:
        for number in range(5):
            yield (number, date(2027, 1, 1))

    table = ExportTable((Column("a", "A"), Column("b", "B")), rows(), 5)
    file = tmp_path / "many.xlsx"
    assert await writer.write_xlsx(table, file, lambda done, of: told.append((done, of))) == 5
    pages = load_workbook(file).worksheets
    assert [[row[0].value for row in page] for page in pages] == [["A", 0, 1], ["A", 2, 3], ["A", 4]]
    assert told == [(2, 5), (4, 5)]


def test_chat_and_command_line_offer_what_there_is() -> None:
    assert tuple(EXPORTS) == TABLES
    assert tuple(writer.FORMATS) == tuple(FORMS) == tuple(ending[1:] for ending in ENDINGS)


def test_every_heading_is_told_apart() -> None:
    for language in ("kk", "ru", "en"):
        t = translator.load().speaking(language)
        assert t.plain("export-column-number") != t.plain("export-column-place")
