"""What is left of an entry of a calendar, and told: what has no place in a session, and what stands there in vain."""

from collections.abc import Iterable, Iterator
from typing import Any, Final

from fair.agenda.formats.account import FileAccount
from fair.agenda.formats.ical_repeats import several, text_of
from fair.agenda.formats.ical_values import text, texts
from fair.fields.markup import plain
from fair.fields.names import fold

_TAKEN: Final = frozenset(
    {
        *("BEGIN", "END", "UID", "DTSTART", "DTEND", "DURATION", "SUMMARY", "DESCRIPTION", "X-ALT-DESC", "LOCATION"),
        *("STATUS", "CATEGORIES", "CONTACT", "URL", "ATTACH", "CONFERENCE", "X-GOOGLE-CONFERENCE"),
        *("RRULE", "RDATE", "EXDATE", "EXRULE", "RECURRENCE-ID"),
    }
)
_OF_FORMAT: Final = frozenset({"DTSTAMP", "CREATED", "LAST-MODIFIED", "SEQUENCE", "TRANSP"})
"""By these programs tell versions apart, and whether somebody is busy."""
_SINGLE: Final = ("UID", "SUMMARY", "DESCRIPTION", "X-ALT-DESC", "LOCATION", "STATUS", "DTSTART", "DTEND", "DURATION")
"""What an entry has once; of several the first is taken."""


def close(raw: Any, about: str, categories: Iterable[str], account: FileAccount) -> None:
    """Take down what is left of an entry. `categories`: those that say nothing of a session."""
    for word in categories:
        account.leave("CATEGORIES", word, about)
    for name in _SINGLE:
        for extra in texts(raw, name)[1:]:
            account.leave(name, extra, about)
    for name in _beside(raw):
        account.leave(name, "; ".join(map(text_of, several(raw, name))), about)
    other = plain(text(raw, "X-ALT-DESC"))
    if text(raw, "DESCRIPTION") and fold(other) != fold(plain(text(raw, "DESCRIPTION"))) and other:
        account.leave("X-ALT-DESC", other, about)
    _close_unknown(raw, about, account)


def _close_unknown(raw: Any, about: str, account: FileAccount) -> None:
    """Take down the properties and parts that nobody knows."""
    for name, value in raw.property_items(recursive=False):
        if name not in _TAKEN | _OF_FORMAT and (said := str(value).strip()):
            account.leave(name, said, about)
    for part in raw.subcomponents:
        account.leave(str(part.name), str(part.get("TRIGGER", part.name)), about)


def _beside(raw: Any) -> Iterator[str]:
    """Yield the properties that say nothing beside others, or without them."""
    if not several(raw, "RRULE") and not several(raw, "RDATE"):
        yield from (name for name in ("EXDATE", "EXRULE") if several(raw, name))
    if several(raw, "DTEND") and several(raw, "DURATION"):
        yield "DURATION"
