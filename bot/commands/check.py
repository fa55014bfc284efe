"""Looking for everything that could go wrong on the day, before the day."""

import asyncio
import math
import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from bot.bots import settings_of_one
from bot.commands import agenda_import
from bot.commands.content import files_of
from bot.commands.copies import backups
from bot.disk import LOW_DISK, free_bytes
from bot.settings import ENV_FILE, Settings, SettingsError
from bot.telegram.client import TelegramClient
from db.core.migrate import known_migrations, version_of
from db.core.place import PostgresPlace
from db.core.sqlite import SAFE_VERSION
from db.core.time import SECOND, to_moment
from fair import content, zones
from fair.agenda.model import Agenda
from fair.content import Finding, Severity
from fair.errors import PlainError
from fair.event.model import Event
from fair.retention.terms import terms
from texts import findings, translator
from texts.catalogue import faults

OK: Final = "ok       "
PROBLEM: Final = "problem  "
WARNING: Final = "warning  "
WHERE: Final = frozenset({"DATABASE_URL", "DATA_DIR"})
"""The settings that say where the database is."""


@dataclass(frozen=True, slots=True)
class CheckLine:
    """One line of what was found."""

    line: str
    is_problem: bool = False


def examine(language: str, *, offline: bool) -> Iterator[CheckLine]:
    """Yield a report per thing looked at; go on whatever is found."""
    try:
        settings = settings_of_one()
    except SettingsError as error:
        yield from (CheckLine(f"{PROBLEM}settings: {problem}", is_problem=True) for problem in error.problems)
        settings = error.rest or Settings.model_construct()
        named = {problem.split()[0] for problem in error.problems}
    else:
        yield CheckLine(f"{OK}settings")
        named = set()
    which = settings.bots is None or not named
    unread = any(each.startswith(str(ENV_FILE)) for each in named)
    if which:  # else nobody knows which bot is meant, and whose content that would be
        yield from _content(settings, language)
    yield from _texts()
    if which and "BOT_TOKEN" not in named and not unread:  # where nothing was read, it may well be there
        yield from _token(settings, offline=offline)
    if not which or unread or named & WHERE:  # the place it would have by default is not the one that is meant
        return
    if isinstance(settings.place, PostgresPlace):
        yield from _postgresql(settings, settings.place)
    else:
        yield from _database(settings.place)


def sentences(folder: Path, found: Iterable[Finding], language: str) -> Iterator[str]:
    """Yield one line per finding, with file and line; in a table, with row and column."""
    t = translator.load().speaking(language)
    for finding in found:
        mark = PROBLEM if finding.severity is Severity.ERROR else WARNING
        place = " / ".join(filter(None, (finding.sheet, finding.column, finding.about)))
        column = f" ({place})" if place else ""
        yield f"{mark}{folder / finding.file}:{finding.line}{column}: {findings.sentence(t, finding)}"


def _content(settings: Settings, language: str) -> Iterator[CheckLine]:
    folder = settings.content
    if not folder.is_dir():
        yield CheckLine(f"{PROBLEM}CONTENT is {folder}, and there is no such folder.", is_problem=True)
        return
    try:
        files = files_of(folder)
    except PlainError as error:
        yield CheckLine(f"{PROBLEM}content: {error}", is_problem=True)
        return
    event, found = content.read(files)
    if event is not None:
        agenda, wrong = _agenda(folder, event)
        found = (*found, *wrong, *(content.unknown_sessions(files, event, agenda.by_id) if agenda else ()))
    for finding, line in zip(found, sentences(folder, found, language), strict=True):
        yield CheckLine(line, is_problem=finding.severity is Severity.ERROR)
    if event is not None:
        yield from _zone(event)
        questions = len(event.form.questions)
        yield CheckLine(f"{OK}content: {folder}, {questions} questions, {len(event.roles)} roles")
        yield CheckLine(f"{OK}terms: {'; '.join(_terms(event))}")
        yield from _promised(settings, event)


def _promised(settings: Settings, event: Event) -> Iterator[CheckLine]:
    """Name backups that the bot keeps for longer than people are promised."""
    kept, promised = settings.backup_hours * settings.backup_keep, event.consent.backup_days
    if kept > promised * 24:
        yield CheckLine(
            f"{PROBLEM}backups: BACKUP_HOURS and BACKUP_KEEP keep them for {math.ceil(kept / 24)} days, and people are"
            f" promised {promised} (backup_days in the content).",
            is_problem=True,
        )


def _zone(event: Event) -> Iterator[CheckLine]:
    """Say where other programs of this machine show another time: the bot goes by the rules that it brings along."""
    theirs = zones.machine_differs(event.starts, event.zone)
    if theirs is not None:
        here = f"{event.zone.key} is at {zones.shown(zones.offset_at(event.starts, event.zone))}"
        yield CheckLine(
            f"{WARNING}zone: {here}; this machine's own files say {zones.shown(theirs)} and are out of date."
            " The bot does not use them."
        )


def _terms(event: Event) -> Iterator[str]:
    """Yield until when what is kept: the last days that people are told of."""
    for term in terms(event):
        yield f"{', '.join(term.questions) or term.kind} until {term.last_day}"


def _agenda(folder: Path, event: Event) -> tuple[Agenda | None, tuple[Finding, ...]]:
    """Return the agenda of a folder, if it has one, and what is wrong with it; lines are rows of its table."""
    file = agenda_import.find(folder)
    return agenda_import.read(file, event, Agenda()) if file else (None, ())


def _texts() -> Iterator[CheckLine]:
    found = list(faults())
    yield from (CheckLine(f"{PROBLEM}texts: {fault}", is_problem=True) for fault in found)
    if not found:
        yield CheckLine(f"{OK}texts")


def _token(settings: Settings, *, offline: bool) -> Iterator[CheckLine]:
    if settings.bot_token is None:
        yield CheckLine(f"{PROBLEM}BOT_TOKEN is missing: put the token from @BotFather into .env.", is_problem=True)
    elif offline:
        yield CheckLine(f"{OK}token: not asked about (--offline)")
    else:
        yield asyncio.run(_ask(settings))


async def _ask(settings: Settings) -> CheckLine:
    async with TelegramClient(settings.token, settings.bot_api_url) as telegram:
        answer = await telegram.call("getMe", seconds=10)
    if answer.result is not None:
        return CheckLine(f"{OK}token: @{answer.result['username']}")
    if answer.status is None:
        return CheckLine(f"{PROBLEM}BOT_API_URL: no answer from {settings.bot_api_url}.", is_problem=True)
    if answer.is_void_token:
        return CheckLine(f"{PROBLEM}BOT_TOKEN: Telegram does not know it (answer {answer.status}).", is_problem=True)
    said = f"{settings.bot_api_url} answers {answer.status}, and nothing of Telegram's"
    return CheckLine(f"{PROBLEM}BOT_API_URL: {said}: try again later, or look what stands before it.", is_problem=True)


def _postgresql(settings: Settings, place: PostgresPlace) -> Iterator[CheckLine]:
    from bot.commands import check_postgresql  # noqa: PLC0415 - heavy

    marks = {check_postgresql.PROBLEM: PROBLEM, check_postgresql.WARNING: WARNING, check_postgresql.OK: OK}
    for found, said in asyncio.run(check_postgresql.look(place)):
        yield CheckLine(f"{marks[found]}{said}", is_problem=found == check_postgresql.PROBLEM)
    yield from _disk(place.beside.parent)
    if settings.backup_hours:
        how = f"every {settings.backup_hours} h, into {settings.backups}; {settings.backup_keep} are kept"
    else:
        how = "the bot makes none (BACKUP_HOURS is 0); those of whoever operates PostgreSQL are meant to do"
    yield CheckLine(f"{OK}backups: {how}")
    yield from _outdated(place.beside, asyncio.run(check_postgresql.last_deletion(place)))


def _disk(folder: Path) -> Iterator[CheckLine]:
    free = free_bytes(folder)
    if free < LOW_DISK:
        yield CheckLine(
            f"{PROBLEM}disk: {free // 1_000_000} MB are free, {LOW_DISK // 1_000_000} are needed.",
            is_problem=True,
        )


def _database(path: Path) -> Iterator[CheckLine]:
    if sqlite3.sqlite_version_info < SAFE_VERSION:
        version = sqlite3.sqlite_version
        yield CheckLine(
            f"{WARNING}SQLite {version}: from 3.51.3 on it is safer; open the file with one program at a time."
        )
    yield from _disk(path.parent)
    if not path.exists():
        yield CheckLine(f"{OK}database: {path} will be made by the first start")
        return
    try:
        with closing(sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True)) as connection:
            state: Any = connection.execute("PRAGMA integrity_check").fetchone()[0]
            version_found = version_of(connection)
    except sqlite3.DatabaseError as error:
        yield CheckLine(f"{PROBLEM}database: {path} can't be read: {error}.", is_problem=True)
        return
    known = known_migrations()[-1].version
    if state != "ok" or version_found > known:
        yield CheckLine(f"{PROBLEM}database: {path} is {state}, schema {version_found} of {known}.", is_problem=True)
    else:
        yield CheckLine(f"{OK}database: {path}, schema {version_found} of {known}")
        yield from _backups(path)


def _backups(database: Path) -> Iterator[CheckLine]:
    """Name the backups that still hold what was deleted since because its term was over."""
    with closing(sqlite3.connect(f"{database.absolute().as_uri()}?mode=ro", uri=True)) as connection:
        try:
            row = connection.execute("SELECT max(deleted_at) FROM deletions WHERE kind IS NOT NULL").fetchone()
        except sqlite3.OperationalError:  # of an earlier schema, in which nothing had a term
            return
    yield from _outdated(database, row[0])


def _outdated(database: Path, deleted_at: int | None) -> Iterator[CheckLine]:
    """Name the backups that were made before a moment at which something was deleted."""
    if deleted_at is None:
        return
    for file in backups(database):
        if file.stat().st_mtime * SECOND < deleted_at:
            day = to_moment(deleted_at).date()
            yield CheckLine(f"{WARNING}backup: {file} still holds data that was deleted on {day}. Delete the file.")
