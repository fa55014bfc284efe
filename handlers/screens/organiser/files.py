"""Files for the team: which there are, in which form, and the file itself."""

from collections.abc import Mapping
from datetime import datetime
from pathlib import Path
from typing import Any, Final

from fair.event import Event
from handlers.screen import Button, Document, Screen
from handlers.screens.organiser.desk import back
from handlers.team_callbacks import Export
from texts.translator import Translator

TABLES: Final = (
    "participants",
    "organisations",
    "answers",
    "agenda",
    "attendance",
    "checkins",
    "announcements",
    "audit",
)
"""In the order of their buttons; what is in them says `bot.exports`."""
FORMS: Final[Mapping[str, str]] = {
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "csv": "text/csv",
    "json": "application/json",
}
STATUSES: Final = ("", "approved")
"""Everybody, or only those who were told that they may come."""
_OF_PEOPLE: Final = frozenset({"participants", "answers", "attendance"})


def files(t: Translator, event: Event) -> Screen:
    """Show what can be had as a file."""
    buttons = [Button(t.plain(f"export-{table}"), Export(table=table).pack()) for table in TABLES]
    rows = tuple(tuple(buttons[start : start + 2]) for start in range(0, len(buttons), 2))
    return Screen(t("files", event=t.of(event.title)), (*rows, (back(t),)))


def form(t: Translator, table: str, status: str) -> Screen:
    """Ask in which form, and of whom."""
    forms = tuple(Button(name.upper(), Export(table=table, form=name, status=status).pack()) for name in FORMS)
    whom = tuple(_whom(t, table, each, status) for each in STATUSES) if table in _OF_PEOPLE else ()
    text = t("files-form", table=t(f"export-{table}"), about=t(f"export-about-{table}"))
    return Screen(text, (*((whom,) if whom else ()), forms, (_others(t), back(t))))


def _whom(t: Translator, table: str, status: str, chosen: str) -> Button:
    """Return a way to choose whose rows are in the file; the present one is marked."""
    words = t.plain("files-whom-approved" if status else "files-whom-all")
    return Button(f"☑ {words}" if status == chosen else words, Export(table=table, status=status).pack())


def ordered(t: Translator, table: str) -> Screen:
    """Say that the file will come."""
    return Screen(t("files-ordered", table=t(f"export-{table}")), ((_others(t), back(t)),))


def empty(t: Translator, table: str) -> Screen:
    """Say that there is nothing to put into a file."""
    return Screen(t("files-empty", table=t(f"export-{table}")), ((_others(t), back(t)),))


def ready(t: Translator, event: Event, chosen: Mapping[str, Any], result: Mapping[str, Any], now: datetime) -> Screen:
    """Hand over the file."""
    table, form = chosen["table"], chosen["form"]
    text = t("files-ready", table=t(f"export-{table}"), rows=result["rows"])
    name = f"{event.id}-{table}-{now.astimezone(event.zone):%Y-%m-%d-%H%M}.{form}"
    document = Document(name, "", FORMS[form], at=Path(result["file"]))
    return Screen(text, ((_others(t), back(t)),), document=document)


def _others(t: Translator) -> Button:
    return Button(t.plain("files-others"), Export().pack())
