"""Reads a table of people that an organiser sent, and tells who of them is registered already."""

import asyncio
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict
from typing import Any, Final

from bot.commands import content
from bot.exports import participants
from bot.jobs.kinds import Task
from bot.workbooks.reader import RefusedError, sheets_of
from db.core.engine import Tx
from db.registration import registrations
from fair.applications.columns import IGNORED, ROLE
from fair.applications.identity import PersonSigns, signs_of
from fair.applications.people_table import Headings, PeopleRead, read_applicants
from fair.applications.table_columns import columns_of
from fair.content import Finding
from fair.event.model import Event
from fair.fields.names import fold
from fair.tables.model import HeadingMeaning, TableSheet
from fair.tables.row import TableReading
from fair.tables.text_file import read_csv
from fair.words import LANGUAGES, language_of
from texts import translator
from texts.translator import Translator

STRINGS_MAX: Final = 200_000
"""Different texts of a workbook: ten thousand people with twenty answers."""
RENAMED: Final = {"role": "import-once-role", "status": "import-once-status"}
"""Columns that were called otherwise in files which people still have, and the texts that say how."""


def work(task: Task) -> Mapping[str, Any]:
    """Return who can come in, how many are registered already, and what is wrong."""
    assert task.file is not None
    event, registered = asyncio.run(content.look(task.database, lambda tx: _known(tx, task.event_id)))
    headings = _headings(event, language_of(task.language))
    name = task.args["name"]
    reading = TableReading(name, lenient=False)
    try:
        sheets = _sheets(task.file.read_bytes(), name, columns_of(event, headings.meant).meaning, reading)
    except RefusedError as error:
        return _result(PeopleRead((), 0, (Finding(name, 1, error.code, error.args_),)))
    return _result(read_applicants(sheets, event, reading, headings, registered))


def _result(read: PeopleRead) -> Mapping[str, Any]:
    return {
        "entries": [asdict(entry) for entry in read.new],
        "known": read.known,
        "findings": [asdict(finding) for finding in read.findings],
    }


def _sheets(content_: bytes, name: str, meaning: HeadingMeaning, reading: TableReading) -> Sequence[TableSheet]:
    """Return the sheets of a file, and write down what is wrong around its cells. Raises `RefusedError`."""
    if name.casefold().endswith(".xlsx"):
        return sheets_of(content_, STRINGS_MAX)
    try:
        table = read_csv(content_, meaning)
    except ValueError:
        raise RefusedError("unreadable") from None
    for remark in table.remarks:
        reading.note(remark.row, remark.code, value=remark.value)
    return table.sheets


async def _known(tx: Tx, event_id: str) -> tuple[Event, list[PersonSigns]]:
    """Return the event, and by what those are known again who take part in it."""
    event = await content.event_of(tx, event_id)
    everybody = await registrations.everybody(tx, event_id)
    return event, [
        signs_of(event.form.for_role(one.role), answers)
        for one, answers in everybody
        if one.status not in ("draft", "withdrawn")
    ]


def _called(t: Translator, column: str) -> Iterable[str]:
    """Yield what a column of the export is called, and was called in earlier versions."""
    yield t.plain(f"export-column-{column}")
    if key := RENAMED.get(column):
        yield t.plain(key)


def _headings(event: Event, language: str) -> Headings:
    """Return what columns are called, here and in the export of participants."""
    texts = translator.load()
    meant: dict[str, str] = {}
    for each in map(texts.speaking, LANGUAGES):
        meant |= {fold(called): IGNORED for column in participants.OURS for called in _called(each, column)}
        meant |= {fold(called): ROLE for called in _called(each, "role")}
        if naming := participants.naming_question(event.form):
            meant |= {fold(called): naming.id for called in _called(each, "name")}
    called = {question.id: question.name[language] for question in event.form.questions}
    roles = {role.id: role.label[language] for role in event.roles}
    return Headings(meant, {**called, ROLE: texts.speaking(language).plain("export-column-role")}, roles)
