"""What the team has done, in sentences."""

from collections.abc import Mapping
from typing import Any, Final

from db.team.audit import OURSELVES, AuditEntry
from fair.fields.text import cut
from texts.translator import Safe, Translator

ACTIONS: Final[Mapping[str, str]] = {
    **{f"announcement-{action}": "" for action in ("sent", "scheduled", "asked", "returned", "paused", "resumed")},
    **{f"announcement-{action}": "" for action in ("cancelled", "deleted", "again", "corrected", "calls")},
    "message-held": "",
    "message-released": "",
    "export": "",
    **{f"door-{action}": "" for action in ("in", "anyway", "undo", "guest", "poster", "merge")},
    **{f"programme-{action}": "" for action in ("move", "late", "hall", "cancel", "restore", "speakers", "capacity")},
    **{f"programme-{action}": "" for action in ("add", "title", "times", "section", "delete")},
    "programme-kind": "kind-",
    **{f"programme-{action}": "" for action in ("file", "publish", "undo", "discard")},
    **{f"content-{action}": "" for action in ("file", "apply")},
    **{f"application-{verdict}": "status-" for verdict in ("approved", "rejected", "waitlisted", "retracted")},
    "application-by-hand": "status-",
    "import": "",
    "application-link": "",
    "applications-approved": "",
    "decisions-told": "",
    "application-change": "",
    "application-note": "",
    **{f"enquiry-{action}": "" for action in ("answered", "closed", "muted", "unmuted")},
    "forum-connected": "",
    "forum-disconnected": "",
    "organisation-renamed": "",
    "organisation-merged": "",
    "delegate-moved": "",
    **{f"retention-{kind}": "" for kind in ("answers", "unfinished", "everything")},
    "team-invite": "team-role-",
    "team-revoke": "team-role-",
    "team-join": "team-role-",
    "team-role": "team-role-",
    "team-remove": "team-role-",
    "team-leave": "team-role-",
}
"""What can stand in the journal: each action with the texts that its `before` and `after` are words of.

Without such texts (``""``) they are shown as they are. Every part of the team's work adds its actions here and
their sentences, `deed-<action>`, to its own texts.
"""

UNITS: Final = 60
"""UTF-16 units of a name or a value in a sentence: a page of them fits into a message.

Escaped they may be five times as long, and Fluent takes no argument of more than 1,000 characters.
"""

Names = Mapping[int, str]
"""What the members are called, by the ids of their rows."""


def who(t: Translator, entry: AuditEntry) -> Safe:
    """Return who did it; somebody who had their data deleted has no name any more."""
    if entry.person_id == OURSELVES:
        return t("journal-bot")
    return _as_it_is(t, entry.name) if entry.name else t("journal-nobody")


def what(t: Translator, entry: AuditEntry, names: Names) -> Safe:
    """Return what was done, and from what to what."""
    known = entry.action in ACTIONS
    said = t(f"deed-{entry.action}" if known else "deed-other", action=entry.action, subject=_subject(t, entry, names))
    family = ACTIONS.get(entry.action, "")
    given = [shown(t, family, value) for value in (entry.before, entry.after) if value is not None]
    match given:
        case []:
            return said
        case [change]:
            return t("journal-deed", said=said, change=change)
        case _:
            before, after = given
            return t("journal-deed", said=said, change=t("journal-change", before=before, after=after))


def shown(t: Translator, family: str, value: Any) -> Safe:
    """Return a value as people read it; a long one is cut."""
    return _as_it_is(t, _plain(t, family, value))


def _plain(t: Translator, family: str, value: Any) -> str:
    match value:
        case bool():
            return t.plain("answer-yes" if value else "answer-no")
        case list():
            return ", ".join(_plain(t, family, one) for one in value)
        case Mapping():
            return "; ".join(f"{name}: {_plain(t, family, one)}" for name, one in value.items())
        case str() if family:
            return _word(t, f"{family}{value}") or value
        case _:
            return str(value)


def _word(t: Translator, key: str) -> str | None:
    try:
        return t.plain(key)
    except LookupError:  # a word of an earlier version
        return None


def _subject(t: Translator, entry: AuditEntry, names: Names) -> Safe:
    kind, _, row = entry.subject.partition(":")
    if kind != "member":
        return _as_it_is(t, row or kind)
    name = names.get(int(row)) if row.isdecimal() else None
    return _as_it_is(t, name) if name else t("journal-nobody")


def _as_it_is(t: Translator, text: str) -> Safe:
    return t.of({t.language: cut(text, UNITS)})
