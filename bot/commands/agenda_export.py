"""The agenda as a file: for a spreadsheet, a calendar, a screen in the hall, a printer, another program."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from bot.exports.agenda_workbook import write_workbook
from db.agenda import releases
from db.core import key_values
from db.core.engine import Tx
from db.core.time import to_moment
from fair.agenda import serialisation
from fair.agenda.formats.frab_json import to_frab_json
from fair.agenda.formats.frab_xml import to_frab_xml
from fair.agenda.formats.ical import to_ical
from fair.agenda.model import Agenda
from fair.agenda.table.csv_file import write_csv
from fair.agenda.table.writer import to_rows
from fair.errors import PlainError
from fair.event.model import Event
from fair.words import LANGUAGES, Language
from texts import translator
from texts.printed.agenda import printed


class NothingReleasedError(PlainError):
    """People see no agenda yet."""


@dataclass(frozen=True, slots=True)
class PublishedAgenda:
    """A release with what its files need to know."""

    event: Event
    agenda: Agenda
    number: int
    released_at: datetime
    changed_in: Mapping[str, int]
    links: str
    """What the identifier of a session is put behind to make a link to its card."""


async def published(tx: Tx, event: Event) -> PublishedAgenda:
    """Return what people see. Raises `NothingReleasedError`."""
    release = await releases.latest(tx, event.id)
    if release is None:
        raise NothingReleasedError(f"{event.id} has no programme yet: load a folder with one, then release it.")
    agenda = serialisation.from_json(release.agenda, event.zone)
    moment = to_moment(release.released_at)
    changed_in = await releases.changed_in(tx, event.id)
    username = await key_values.get(tx, key_values.USERNAME) or ""
    return PublishedAgenda(event, agenda, release.number, moment, changed_in, f"https://t.me/{username}?start=s-")


def write(what: PublishedAgenda, ending: str, language: Language, now: datetime) -> bytes:
    """Return the file of a release in the format of an ending (see `FORMATS`)."""
    return FORMATS[ending](what, language, now)


def _csv(what: PublishedAgenda, _language: Language, _now: datetime) -> bytes:
    return write_csv(to_rows(what.agenda))


def _xlsx(what: PublishedAgenda, _language: Language, _now: datetime) -> bytes:
    return write_workbook(what.agenda, what.event)


def _ics(what: PublishedAgenda, language: Language, now: datetime) -> bytes:
    return to_ical(what.agenda.sessions, what.event, language, now, what.changed_in)


def _json(what: PublishedAgenda, language: Language, _now: datetime) -> bytes:
    return to_frab_json(what.agenda, what.event, language, version=str(what.number), links=what.links)


def _xml(what: PublishedAgenda, language: Language, _now: datetime) -> bytes:
    return to_frab_xml(what.agenda, what.event, language, version=str(what.number), links=what.links)


def _html(what: PublishedAgenda, language: Language, _now: datetime) -> bytes:
    # Kazakh first, the language asked for beside it (law 151-I, article 21).
    spoken = (LANGUAGES[0], language)
    return printed(what.agenda, what.event, translator.load(), spoken, what.number, what.released_at).encode()


FORMATS: Final[Mapping[str, Callable[[PublishedAgenda, Language, datetime], bytes]]] = {
    ".csv": _csv,
    ".xlsx": _xlsx,
    ".ics": _ics,
    ".json": _json,
    ".xml": _xml,
    ".html": _html,
}
"""How an agenda is written, by the ending of the file's name; .json and .xml are those of frab and pretalx."""
