"""What the team has done, in sentences."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

from db.team.audit import OURSELVES, AuditEntry
from handlers.team.screens import audit_values as values
from handlers.team.screens.audit_values import ValueReader, shown
from services.audit_names import AuditNames
from texts.numbers import registration_number
from texts.translator import Safe, Translator


@dataclass(frozen=True, slots=True)
class Deed:
    """How the values of an action are read. Where it `changes` something, it is said from what to what."""

    read: ValueReader = values.nothing
    changes: bool = False


_TEAM: Final = values.word("team-role-")
_STATUS: Final = values.word("status-")

ACTIONS: Final[Mapping[str, Deed]] = {
    "announcement-sent": Deed(values.people),
    "announcement-scheduled": Deed(values.people),
    "announcement-again": Deed(values.people),
    **{f"announcement-{action}": Deed() for action in ("asked", "returned", "paused", "resumed", "cancelled")},
    **{f"announcement-{action}": Deed() for action in ("deleted", "corrected", "calls", "revision-returned")},
    **{f"announcement-{action}": Deed() for action in ("correction-asked", "deletion-asked")},
    "message-held": Deed(),
    "message-released": Deed(),
    **{f"parked-{action}": Deed() for action in ("send", "withdraw")},
    "export": Deed(values.file),
    **{f"door-{action}": Deed(values.checkin) for action in ("in", "anyway", "undo", "left", "returned", "moved-undo")},
    "door-guest": Deed(values.guest),
    "door-poster": Deed(),
    "door-badges": Deed(values.badges, changes=True),
    "door-badge-picture": Deed(),
    "door-merge": Deed(values.merged),
    "programme-move": Deed(values.minutes),
    "programme-late": Deed(values.minutes),
    "programme-hall": Deed(values.hall, changes=True),
    "programme-section": Deed(values.section, changes=True),
    "programme-kind": Deed(values.word("kind-"), changes=True),
    "programme-speakers": Deed(values.number, changes=True),
    "programme-capacity": Deed(values.places, changes=True),
    "programme-file": Deed(values.number),
    **{f"programme-{action}": Deed() for action in ("cancel", "restore", "add", "title", "times", "delete")},
    **{f"programme-{action}": Deed() for action in ("publish", "undo", "discard")},
    **{f"content-{action}": Deed() for action in ("file", "words", "apply")},
    **{f"faq-{action}": Deed() for action in ("added", "changed", "removed", "taken-back")},
    **{f"application-{verdict}": Deed() for verdict in ("approved", "rejected", "waitlisted")},
    "place-passed": Deed(values.from_application),
    "application-retracted": Deed(_STATUS, changes=True),
    "application-by-hand": Deed(_STATUS),
    "import": Deed(values.people),
    "application-link": Deed(),
    "applications-approved": Deed(values.people),
    "decisions-told": Deed(values.people),
    "application-change": Deed(values.questions),
    "application-note": Deed(),
    "application-erased": Deed(values.request),
    "data-request": Deed(values.request),
    **{f"enquiry-{action}": Deed() for action in ("answered", "closed", "muted", "unmuted")},
    "files-asked": Deed(values.people),
    "files-taken": Deed(values.number),
    "forum-connected": Deed(),
    "forum-disconnected": Deed(),
    "organisation-renamed": Deed(),
    "organisation-merged": Deed(),
    "delegate-moved": Deed(values.organisation, changes=True),
    **{f"retention-{kind}": Deed(values.number) for kind in ("answers", "unfinished", "everything")},
    "team-invite": Deed(_TEAM),
    "team-revoke": Deed(_TEAM),
    "team-join": Deed(_TEAM, changes=True),
    "team-role": Deed(_TEAM, changes=True),
    "team-remove": Deed(_TEAM),
    "team-leave": Deed(_TEAM),
}
"""What can stand in the journal, and what its `before` and `after` are.

Every part of the team's work adds its actions here and their sentences, `deed-<action>`, to its own texts: for all
languages in the past tense, Russian without a gender.
"""


def who(t: Translator, entry: AuditEntry) -> Safe:
    """Return who did it; somebody who had their data deleted has no name any more."""
    if entry.person_id == OURSELVES:
        return t("journal-bot")
    return _as_it_is(t, entry.name) if entry.name else t("journal-nobody")


def what(t: Translator, entry: AuditEntry, names: AuditNames) -> Safe:
    """Return what was done, to whom or what, and from what to what. An action of a later version is told as such."""
    deed = ACTIONS.get(entry.action)
    if deed is None:
        return t("deed-other")
    said = t(f"deed-{entry.action}", subject=_subject(t, entry, names))
    change = _change(t, deed, entry, names)
    return t("journal-deed", said=said, change=change) if change else said


def _change(t: Translator, deed: Deed, entry: AuditEntry, names: AuditNames) -> Safe:
    """Return what the values say; nothing, where they say nothing to people."""
    if deed.changes:
        before, after = (_as_it_is(t, deed.read(t, names, one)) for one in (entry.before, entry.after))
        return t("journal-change", before=before, after=after) if before and after else before or after
    value: Any = entry.after if entry.after is not None else entry.before
    return _as_it_is(t, deed.read(t, names, value)) if value is not None else Safe()


def _subject(t: Translator, entry: AuditEntry, names: AuditNames) -> Safe:
    """Return the words for what an action was about."""
    kind, _, row = entry.subject.partition(":")
    number = int(row) if row.isdecimal() else 0
    match kind:
        case "registration":
            return _registration(t, names, number)
        case "member":
            name, gone = names.members.get(number), "journal-nobody"
        case "organisation":
            name, gone = names.organisations.get(number), "journal-organisation-gone"
        case "session":
            title = names.sessions.get(row)
            name, gone = title[t.language] if title else None, "journal-session-gone"
        case "question":
            question = names.event.form.by_id.get(row)
            name, gone = question.name[t.language] if question else None, "journal-question-gone"
        case "faq":
            one = next((each for each in names.event.faq if each.id == row), None)
            name, gone = one.question[t.language] if one else None, "journal-faq-gone"
        case "export":
            name, gone = t.plain(f"export-{row}"), ""
        case "enquiry":
            name, gone = None, "journal-no-application"
        case _:
            name, gone = row or entry.subject, ""
    return _as_it_is(t, name) if name else t(gone)


def _registration(t: Translator, names: AuditNames, registration_id: int) -> Safe:
    known = names.people.get(registration_id)
    if known is None:
        return t("journal-nobody")
    name = _as_it_is(t, known.name) or t("journal-unnamed")
    return t("journal-person", number=registration_number(known.number), name=name) if known.number else name


def _as_it_is(t: Translator, text: str) -> Safe:
    return t.of({t.language: shown(text)})
