"""The journal: page by page in the chat, and as a file."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any, Final, Literal

from db.core.time import to_moment
from db.team.audit import AuditEntry
from fair.event.model import Event
from fair.fields.spreadsheet import to_csv
from handlers.base.buttons import page_line, pager, to_desk
from handlers.base.screen import Button, Document, Screen
from handlers.team.callbacks import AuditLogCallback
from handlers.team.screens.audit_sentences import what, who
from services.audit_names import AuditNames
from texts import dates
from texts.translator import Translator, as_plain

PAGE: Final = 10
FORMS: Final[tuple[Literal["csv", "json"], ...]] = ("csv", "json")


@dataclass(frozen=True, slots=True)
class AuditLogPage:
    """Some of what was done, the newest first, out of all."""

    event: Event
    entries: Sequence[AuditEntry]
    names: AuditNames
    count: int
    """How many there are altogether."""
    page: int = 0

    @property
    def last(self) -> int:
        """The number of the last page."""
        return max(0, (self.count - 1) // PAGE)


def audit_log(t: Translator, sheet: AuditLogPage) -> Screen:
    """Show a page, under the days on which it was done."""
    files = tuple(Button(t.plain(f"journal-{form}"), AuditLogCallback(file=form).pack()) for form in FORMS)
    if not sheet.entries:
        return Screen(t("journal-empty"), ((to_desk(t),),))
    heading = t("journal", count=sheet.count, zone=t.of(sheet.event.zone_name))
    pages = pager(t, sheet.page, sheet.last, lambda page: AuditLogCallback(page=page))
    parts = (heading, *_days(t, sheet), page_line(t, sheet.page, sheet.last))
    return Screen("\n\n".join(part for part in parts if part), (*pages, files, (to_desk(t),)))


def file(t: Translator, sheet: AuditLogPage, form: str) -> Screen:
    """Send the journal as sentences for a spreadsheet, or with what was kept of them for a program."""
    records = [_record(t, sheet, entry) for entry in sheet.entries]
    name = f"{t.plain('journal-file-name')}.{form}"
    if form == "csv":
        document = Document(name, _csv(t, records), "text/csv")
    else:
        document = Document(name, json.dumps(records, ensure_ascii=False, indent=2), "application/json")
    text = t("journal-file", shown=len(records), count=sheet.count)
    again = Button(t.plain("desk-journal"), AuditLogCallback().pack())
    return Screen(text, ((again, to_desk(t)),), document=document)


def _days(t: Translator, sheet: AuditLogPage) -> list[str]:
    zone = sheet.event.zone
    days = groupby(sheet.entries, lambda entry: dates.date(t, to_moment(entry.done_at), zone))
    return ["\n".join([t("journal-day", day=day), *_lines(t, sheet, entries)]) for day, entries in days]


def _lines(t: Translator, sheet: AuditLogPage, entries: Any) -> list[str]:
    return [
        t(
            "journal-line",
            time=dates.clock(to_moment(entry.done_at), sheet.event.zone),
            who=who(t, entry),
            deed=what(t, entry, sheet.names),
        )
        for entry in entries
    ]


def _record(t: Translator, sheet: AuditLogPage, entry: AuditEntry) -> dict[str, Any]:
    return {
        "id": entry.id,
        "at": to_moment(entry.done_at).astimezone(sheet.event.zone).isoformat(timespec="seconds"),
        "who": as_plain(who(t, entry)),
        "deed": as_plain(what(t, entry, sheet.names)),
        "person_id": entry.person_id,
        "action": entry.action,
        "subject": entry.subject,
        "before": entry.before,
        "after": entry.after,
    }


def _csv(t: Translator, records: Sequence[Mapping[str, Any]]) -> str:
    columns = ("id", "at", "who", "deed")
    heading = [t.plain(f"journal-column-{column}") for column in columns]
    return to_csv([heading, *([str(record[column]) for column in columns] for record in records)])
