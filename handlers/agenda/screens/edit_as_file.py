"""The draft of the agenda as a file: sent to be edited, and sent back."""

from collections.abc import Sequence
from pathlib import Path
from typing import Final

from fair.agenda.model import Agenda, Session
from fair.content import Finding
from fair.event.model import Event
from fair.tables.model import BYTES_MAX
from handlers.agenda.callbacks import AgendaDraftCallback
from handlers.agenda.screens import changes, edit_draft
from handlers.base import findings
from handlers.base.mime_types import XLSX
from handlers.base.screen import Button, Document, Screen
from texts.translator import Safe, Translator

GONE: Final = 2_500
"""UTF-16 units of the sessions that are missing in a file."""
WARNINGS: Final = 900
"""UTF-16 units of the warnings above what is changed."""
_NAMED_ANYWAY: Final = frozenset({"hall-taken", "speaker-taken"})


def ask(t: Translator, said: Safe | None = None) -> Screen:
    """Ask for a file."""
    asked = t("programme-file-ask", megabytes=str(BYTES_MAX // 1_000_000))
    return Screen(Safe("\n\n".join(part for part in (said, asked) if part)), ((edit_draft.back(t),),))


def reading(t: Translator) -> Screen:
    """Say that a file is being read."""
    return Screen(t("programme-file-reading"))


def making(t: Translator) -> Screen:
    """Say that a file is being made, and what to do with it."""
    return Screen(t("programme-file-making"), ((edit_draft.back(t),),))


def ready(t: Translator, name: str, path: Path) -> Screen:
    """Hand over the draft as a workbook."""
    document = Document(name, "", XLSX, at=path)
    return Screen(t("programme-file-ready"), ((_send(t), edit_draft.back(t)),), document=document)


def refused(t: Translator, found: Sequence[Finding]) -> Screen:
    """Name everything that is wrong with a file; the draft stays as it was."""
    text = f"{t('programme-file-refused')}\n\n{findings.listed(t, found, table=True)}"
    return Screen(Safe(text), ((_send(t), edit_draft.back(t)),))


def much_gone(t: Translator, event: Event, lost: Sequence[Session], old: Agenda) -> Screen:
    """Ask before a file is taken in which many sessions are missing; the draft stays as it was till then."""
    held = sum(not session.cancelled for session in old.sessions)
    heading = t("programme-file-gone", count=len(lost), total=held)
    keep = Button(t.plain("button-programme-take_rest"), AgendaDraftCallback(action="take_rest").pack())
    take = Button(t.plain("button-programme-take_all"), AgendaDraftCallback(action="take_all").pack(), style="danger")
    text = Safe(f"{heading}\n\n{changes.gone(t, event, lost, GONE)}")
    return Screen(text, ((keep,), (take,), (edit_draft.back(t),)))


def noted(t: Translator, found: Sequence[Finding]) -> Safe:
    """Return the warnings about a file that was taken; what is in the way of what is named with the draft itself."""
    said, rest = t("programme-file-taken"), [one for one in found if one.code not in _NAMED_ANYWAY]
    return Safe(f"{said}\n{findings.listed(t, rest, table=True, limit=WARNINGS)}") if rest else said


def _send(t: Translator) -> Button:
    return Button(t.plain("button-programme-send"), AgendaDraftCallback(action="send").pack())
