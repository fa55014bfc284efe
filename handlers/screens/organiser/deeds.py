"""What the team has done, in sentences."""

from collections.abc import Mapping
from typing import Any, Final

from db.audit import Deed
from db.team import Names
from fair.cleaning import cut
from texts.translator import Safe, Translator

ACTIONS: Final[Mapping[str, str]] = {
    **{f"door-{deed}": "" for deed in ("in", "anyway", "undo", "guest", "poster", "merge")},
    **{f"application-{verdict}": "status-" for verdict in ("approved", "rejected", "waitlisted", "retracted")},
    "application-by-hand": "status-",
    "applications-approved": "",
    "decisions-told": "",
    "application-change": "",
    "application-note": "",
    "organisation-renamed": "",
    "organisation-merged": "",
    "delegate-moved": "",
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

VALUE: Final = 80
"""UTF-16 units of one value in a sentence."""


def who(t: Translator, deed: Deed, names: Names) -> Safe:
    """Return who did it; somebody who had their data deleted has no name any more."""
    name = names.of_people.get(deed.person_id)
    return _as_it_is(t, name) if name else t("journal-nobody")


def what(t: Translator, deed: Deed, names: Names) -> Safe:
    """Return what was done, and from what to what."""
    known = deed.action in ACTIONS
    said = t(f"deed-{deed.action}" if known else "deed-other", action=deed.action, subject=_subject(t, deed, names))
    family = ACTIONS.get(deed.action, "")
    if deed.before is None and deed.after is None:
        return said
    if deed.before is None or deed.after is None:
        change = shown(t, family, deed.after if deed.before is None else deed.before)
    else:
        change = t("journal-change", before=shown(t, family, deed.before), after=shown(t, family, deed.after))
    return t("journal-deed", said=said, change=change)


def shown(t: Translator, family: str, value: Any) -> Safe:
    """Return a value as people read it."""
    match value:
        case bool():
            return t("answer-yes" if value else "answer-no")
        case list():
            return Safe(", ".join(shown(t, family, one) for one in value))
        case Mapping():
            return Safe("; ".join(f"{_as_it_is(t, name)}: {shown(t, family, one)}" for name, one in value.items()))
        case str() if family:
            return _word(t, f"{family}{value}") or _as_it_is(t, value)
        case _:
            return _as_it_is(t, str(value))


def _word(t: Translator, key: str) -> Safe | None:
    try:
        return t(key)
    except LookupError:  # a word of an earlier version
        return None


def _subject(t: Translator, deed: Deed, names: Names) -> Safe:
    kind, _, row = deed.subject.partition(":")
    if kind != "member":
        return _as_it_is(t, row or kind)
    name = names.of_members.get(int(row)) if row.isdecimal() else None
    return _as_it_is(t, name) if name else t("journal-nobody")


def _as_it_is(t: Translator, text: str) -> Safe:
    return t.of({t.language: cut(text, VALUE)})
