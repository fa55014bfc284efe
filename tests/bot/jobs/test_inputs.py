"""An organiser sends files as other programs and people made them: what comes of each stands in `expected`.

That a text is not translated is told of nearly every foreign file, and left out here.
"""

import asyncio
from collections.abc import Callable, Iterator, Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Final

import pytest

from bot.commands import content
from bot.jobs import read_agenda, read_people
from bot.jobs.kinds import Task
from db.core.engine import Tx
from db.core.opening import open_database
from db.core.place import Place, beside
from fair.agenda import serialisation
from fair.agenda.model import Agenda, Session
from fair.event.model import Event
from fair.words import LANGUAGES, Words
from services import release_agenda
from tests.bot.jobs.expected import AGENDAS, PEOPLE, Input
from tests.db.rows import fresh_database
from tests.front import SAMPLE

INPUTS: Final = Path(__file__).parent / "inputs"
NOW: Final = datetime(2027, 10, 1, 7, tzinfo=UTC)


@pytest.fixture(scope="module")
def database(tmp_path_factory: pytest.TempPathFactory) -> tuple[Place, Event]:
    """Return a database with the sample fair, which is of two days."""
    path = fresh_database(tmp_path_factory.mktemp("inputs") / "jarmenke.db")
    folder = tmp_path_factory.mktemp("content")
    for name, text in content.files_of(SAMPLE).items():
        (folder / name).write_text(text.replace("ends = 2027-11-14T", "ends = 2027-11-15T"), encoding="utf-8")

    async def work(tx: Tx) -> Event:
        return (await content.load(tx, folder, 0)).event

    return path, asyncio.run(_writes(path, work))


async def _writes(path: Place, work: Callable[[Tx], Any]) -> Any:
    base = await open_database(path)
    try:
        return await base.write(work)
    finally:
        await base.close()


def sent(database: tuple[Place, Event], kind: Any, file: str) -> Mapping[str, Any]:
    """Let an organiser send a file."""
    path, event = database
    task = Task(event.id, {"name": file}, "ru", path, beside(path).parent, NOW, INPUTS / file, lambda _done, _of: None)
    found: Mapping[str, Any] = kind.work(task)
    return found


def kept(database: tuple[Place, Event], agenda: Agenda) -> None:
    """Let organisers work on an agenda."""
    path, event = database
    asyncio.run(_writes(path, lambda tx: release_agenda.keep(tx, event, agenda, NOW)))


def told(found: Mapping[str, Any]) -> list[str]:
    """Return the findings, one line each."""
    return [
        " ".join([f"{one['line']} {one['code']}", *_named(one["code"], one["args"])])
        for one in found["findings"]
        if one["code"] != "untranslated"
    ]


def _named(code: str, args: Mapping[str, Any]) -> Iterator[str]:
    if code in {"not-asked", "too-short"}:
        yield args["key"]
        yield from [args["rows"]] if "rows" in args else []
    elif code == "shortened":
        yield args["key"].rpartition("_")[2]
        yield str(args["length"])
    else:
        yield str(args["value"])


def line(one: Session) -> str:
    """Return a session as one line of the table."""
    said = _in_all(one.title)
    described = f" / {_in_all(one.description)}" if one.description else ""
    speakers = "".join(f" ({speaker.name['kk']})" for speaker in one.speakers)
    ours = (f" [{one.capacity}]" if one.capacity else "") + (f" {{{', '.join(one.roles)}}}" if one.roles else "")
    held = f"{one.id} {one.starts:%d %H:%M}–{one.ends:%d %H:%M} {one.hall or '–'}"
    return f"{held} {said}{described}{speakers}{ours}{', cancelled' if one.cancelled else ''}"


def _in_all(texts: Words) -> str:
    """Return a text of three languages, once where all say the same."""
    return " | ".join(dict.fromkeys(texts[language] for language in LANGUAGES))


def named(one: Input) -> str:
    return one.file


@pytest.mark.parametrize("given", AGENDAS, ids=named)
def test_an_agenda_of_another_program(given: Input, database: tuple[Place, Event]) -> None:
    zone = database[1].zone
    kept(database, Agenda())
    if given.after:
        before = serialisation.from_json(sent(database, read_agenda, given.after)["agenda"], zone)
        edit = given.edit or (lambda session: session)
        kept(database, Agenda(tuple(map(edit, before.sessions))))
    found = sent(database, read_agenda, given.file)
    sessions = serialisation.from_json(found["agenda"], zone).sessions if found["agenda"] else ()
    assert [line(one) for one in sessions] == list(given.comes)
    assert told(found) == list(given.told)


@pytest.mark.parametrize("given", PEOPLE, ids=named)
def test_a_table_of_people(given: Input, database: tuple[Place, Event]) -> None:
    found = sent(database, read_people, given.file)
    entries = [
        " ".join(map(str, (entry["row"], entry["role"], *entry["answers"].values()))) for entry in found["entries"]
    ]
    assert (entries, found["known"]) == (list(given.comes), 0)
    assert told(found) == list(given.told)


def test_no_input_is_forgotten() -> None:
    tried = {given.file for given in (*AGENDAS, *PEOPLE)} | {given.after for given in AGENDAS}
    assert {path.name for path in INPUTS.iterdir()} == tried - {""}
