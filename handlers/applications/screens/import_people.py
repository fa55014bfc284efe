"""Many people at once: what a table should look like, who is in it, and the list of their links."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Final

from db.applications.imports import PeopleImport
from fair.content import Finding
from fair.event.model import Event
from fair.fields.text import cut
from fair.findings import Severity
from fair.tables.model import BYTES_MAX
from handlers.applications.callbacks import ImportCallback
from handlers.applications.screens.queue import to_queue
from handlers.base import findings
from handlers.base.mime_types import XLSX
from handlers.base.screen import Button, Document, Screen
from texts.translator import Safe, Translator

LISTED: Final = 2_500
"""UTF-16 units of what is wrong with a table."""
NAME: Final = 60
_OF_HEADING: Final = frozenset({"missing-column", "same-column", "no-people"})


@dataclass(frozen=True, slots=True)
class PeopleTable:
    """What a table holds: the roles of those who can come in, how many are registered already, what is wrong."""

    name: str
    mark: str
    roles: Sequence[str]
    known: int
    findings: Sequence[Finding]


def ask(t: Translator, event: Event, said: Safe | None = None) -> Screen:
    """Say what a table looks like, and ask for it."""
    naming = event.form.name_question
    columns = [t("export-column-role"), *([t.of(naming.name)] if naming else [])]
    asked = t(
        "import-ask",
        columns=Safe(", ".join(f"<b>{column}</b>" for column in columns)),
        megabytes=str(BYTES_MAX // 1_000_000),
    )
    return Screen(Safe("\n\n".join(part for part in (said, asked) if part)), ((to_queue(t),),))


def reading(t: Translator) -> Screen:
    """Say that a table is being read."""
    return Screen(t("import-reading"))


def busy(t: Translator, present: PeopleImport) -> Screen:
    """Say that another table is being taken."""
    return Screen(t("import-busy", count=present.left), ((to_queue(t),),))


def found(t: Translator, event: Event, read: PeopleTable) -> Screen:
    """Show who can come in, and what is wrong."""
    wrong = {
        (one.sheet, one.line) for one in read.findings if one.severity is Severity.ERROR and one.code not in _OF_HEADING
    }
    counts = Counter(read.roles)
    lines = [
        t("import-found", name=cut(read.name, NAME), count=len(read.roles)),
        *(t("import-role", role=t.of(role.label), count=counts[role.id]) for role in event.roles if counts[role.id]),
        *((t("import-known", count=read.known),) if read.known else ()),
        *((t("import-wrong", count=len(wrong)),) if wrong else ()),
    ]
    parts = [Safe("\n".join(lines)), findings.listed(t, read.findings, table=True, limit=LISTED)]
    if read.roles:
        parts.append(t("import-consent"))
    return Screen(Safe("\n\n".join(part for part in parts if part)), _choices(t, read))


def _choices(t: Translator, read: PeopleTable) -> tuple[tuple[Button, ...], ...]:
    again = (Button(t.plain("import-again"), ImportCallback(action="ask").pack()), to_queue(t))
    if not read.roles:
        return (again,)
    apply = Button(
        t.plain("import-apply", count=len(read.roles)),
        ImportCallback(action="apply", of=read.mark).pack(),
        style="success",
    )
    discard = Button(t.plain("import-discard"), ImportCallback(action="discard", of=read.mark).pack())
    return ((apply,), (discard,), again)


def running(t: Translator, count: int) -> Screen:
    """Say that they come in, and what follows."""
    return Screen(t("import-running", count=count), ((to_queue(t),),))


def done(t: Translator, event: Event, file: Path, statuses: Mapping[str, int], now: datetime) -> Screen:
    """Say who has a place and who waits for one, and hand over their links."""
    lines = [t("import-done", count=sum(statuses.values()))]
    if waiting := statuses.get("waitlisted", 0):
        lines.append(t("import-waiting", count=waiting))
    name = f"{event.id}-import-{now.astimezone(event.zone):%Y-%m-%d-%H%M}.xlsx"
    text = Safe("\n\n".join(("\n".join(lines), t("import-links"))))
    return Screen(text, ((to_queue(t),),), document=Document(name, "", XLSX, at=file))
