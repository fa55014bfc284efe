"""Files for the team: which there are, in which form, and the file itself."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any, Final

from db.applications.queue import QueueFilter
from db.core.time import to_moment
from fair.event.model import Event
from fair.export_tables import TABLES
from handlers.applications.screens.queue import filtered_by
from handlers.base.buttons import to_desk
from handlers.base.callbacks import ExportCallback
from handlers.base.screen import Button, Document, Screen
from texts import dates
from texts.translator import Safe, Translator

FORMS: Final[Mapping[str, str]] = {
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "csv": "text/csv",
    "json": "application/json",
}
APPROVED: Final = "approved"
FILTERED: Final = "sifted"
WHOSE: Final = ("", APPROVED, FILTERED)
"""Everybody's rows, only those of who was told that they may come, or those the member looks at in the queue."""
_OF_PEOPLE: Final = frozenset({"participants", "answers", "attendance"})


@dataclass(frozen=True, slots=True)
class Choice:
    """Whose rows are wanted."""

    whose: str
    queue_filter: QueueFilter
    found: int
    """How many applications it lets through."""


def files(t: Translator, event: Event) -> Screen:
    """Show what can be had as a file."""
    buttons = [Button(t.plain(f"export-{table}"), ExportCallback(table=table).pack()) for table in TABLES]
    rows = tuple(tuple(buttons[start : start + 2]) for start in range(0, len(buttons), 2))
    return Screen(t("files", event=t.of(event.title)), (*rows, (to_desk(t),)))


def form(t: Translator, event: Event, table: str, choice: Choice) -> Screen:
    """Ask in which form, and of whom."""
    whose = choice.whose
    forms = tuple(Button(name.upper(), ExportCallback(table=table, form=name, whose=whose).pack()) for name in FORMS)
    of_people = table in _OF_PEOPLE
    whom = tuple((_whom(t, table, each, whose),) for each in WHOSE) if of_people else ()
    about = t("files-form", table=t(f"export-{table}"), about=t(f"export-about-{table}"))
    parts = (about, _filtered(t, event, choice) if of_people and whose == FILTERED else None)
    return Screen("\n\n".join(part for part in parts if part), (*whom, forms, (_others(t), to_desk(t))))


def _whom(t: Translator, table: str, whose: str, chosen: str) -> Button:
    """Return a way to choose whose rows are in the file; the present one is marked."""
    words = t.plain(f"files-whose-{whose or 'all'}")
    return Button(f"☑ {words}" if whose == chosen else words, ExportCallback(table=table, whose=whose).pack())


def _filtered(t: Translator, event: Event, choice: Choice) -> Safe:
    """Return what the queue shows to the member."""
    state = t(f"queue-state-{choice.queue_filter.state}", count=choice.found, chosen="no")
    return Safe(
        "\n".join(part for part in (t("files-sifted", state=state), filtered_by(t, event, choice.queue_filter)) if part)
    )


def ordered(t: Translator, table: str) -> Screen:
    """Say that the file will come."""
    return Screen(t("files-ordered", table=t(f"export-{table}")), ((_others(t), to_desk(t)),))


def empty(t: Translator, table: str) -> Screen:
    """Say that there is nothing to put into a file."""
    return Screen(t("files-empty", table=t(f"export-{table}")), ((_others(t), to_desk(t)),))


def deleted(t: Translator, event: Event, table: str, deleted_at: int) -> Screen:
    """Say that what would be in the file was deleted, and where its numbers are."""
    day = dates.date(t, to_moment(deleted_at), event.zone)
    numbers = Button(t.plain("export-numbers"), ExportCallback(table="numbers").pack())
    text = t("files-deleted", table=t(f"export-{table}"), date=day)
    return Screen(text, ((numbers,), (_others(t), to_desk(t))))


def ready(t: Translator, event: Event, chosen: Mapping[str, Any], result: Mapping[str, Any], now: datetime) -> Screen:
    """Hand over the file."""
    table, form = chosen["table"], chosen["form"]
    text = t("files-ready", table=t(f"export-{table}"), rows=result["rows"])
    name = f"{event.id}-{table}-{now.astimezone(event.zone):%Y-%m-%d-%H%M}.{form}"
    document = Document(name, "", FORMS[form], at=Path(result["file"]))
    return Screen(text, ((_others(t), to_desk(t)),), document=document)


def _others(t: Translator) -> Button:
    return Button(t.plain("files-others"), ExportCallback().pack())
