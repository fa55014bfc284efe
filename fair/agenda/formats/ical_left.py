"""What is left of an entry of a calendar, and told: what has no place in a session, and what stands there in vain."""

import re
from collections.abc import Iterable, Iterator
from typing import Any, Final
from urllib.parse import unquote

from fair.agenda.formats.account import FileAccount
from fair.agenda.formats.ical_repeats import several, text_of
from fair.agenda.formats.ical_values import first, text, texts
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
_OF_VALUES: Final = frozenset(
    {
        *("VALUE", "TZID", "ENCODING", "CHARSET", "LANGUAGE", "FMTTYPE", "RANGE", "RELATED", "RELTYPE", "FBTYPE"),
        *("ROLE", "PARTSTAT", "RSVP", "CUTYPE", "FEATURE", "SCHEDULE-AGENT", "SCHEDULE-STATUS", "X-NUM-GUESTS"),
    }
)
"""What only says how a value is read, or whether somebody has accepted."""
_PAGE: Final = "data:text/html,"
"""How a description stands beside itself as HTML."""
_ADDRESS: Final = re.compile(r"[a-z][a-z0-9+.-]*:\S+|//\S+|www\.\S+", re.IGNORECASE)
LINKS: Final = ("URL", "CONFERENCE", "X-GOOGLE-CONFERENCE", "ATTACH")
_OF_PARTS: Final = ("SUMMARY", "TRIGGER", "DESCRIPTION")
_SINGLE: Final = ("UID", "SUMMARY", "DESCRIPTION", "X-ALT-DESC", "LOCATION", "STATUS", "DTSTART", "DTEND", "DURATION")
"""What an entry has once; of several the first is taken."""


def close(raw: Any, about: str, categories: Iterable[str], account: FileAccount) -> None:
    """Take down what is left of an entry. `categories`: those that say nothing of a session."""
    for word in categories:
        account.leave("CATEGORIES", word, about)
    for name in _SINGLE:
        for extra in texts(raw, name)[1:]:
            account.leave(name, extra, about)
    for name, value in raw.property_items(recursive=False):
        _close_parameters(name, value, about, account)
    for name in LINKS:
        for value in several(raw, name):
            if not is_address(str(value)) and (said := text_of(value).strip()):
                account.leave(name, said, about)
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
        close_part(part, account, about)


def close_part(part: Any, account: FileAccount, about: str = "") -> None:
    """Take down a part that is no entry, such as a task or an alarm, with what people read in it."""
    said = (text_of(first(part, name)) for name in _OF_PARTS if several(part, name))
    account.leave(str(part.name), "; ".join(dict.fromkeys(filter(None, said))) or str(part.name), about)
    for name, value in part.property_items(recursive=False):
        if name not in {*_OF_PARTS, *_OF_FORMAT, "BEGIN", "END", "ACTION", "UID"} and (rest := text_of(value).strip()):
            account.leave(f"{part.name}.{name}", rest, about)
        _close_parameters(f"{part.name}.{name}", value, about, account)
    close_errors(part, account, about)
    for inner in part.subcomponents:
        close_part(inner, account, about)


def close_errors(part: Any, account: FileAccount, about: str = "") -> None:
    """Take down the properties of a part that can't be read."""
    for name, wrong in part.errors:
        account.leave(f"{part.name}.{name}", str(wrong), about)


def is_address(value: str) -> bool:
    """Say whether a link leads anywhere: a file may stand in its place itself."""
    return _ADDRESS.match(value) is not None


def _close_parameters(name: str, value: Any, about: str, account: FileAccount) -> None:
    """Take down what a property says beside its value: whom an address belongs to, what a file is called."""
    for parameter, said in getattr(value, "params", {}).items():
        text_ = ", ".join(said) if isinstance(said, list) else str(said)
        if parameter.upper() in _OF_VALUES or not fold(text_) or fold(text_) in fold(str(value)):
            continue
        if text_.startswith(_PAGE) and fold(plain(unquote(text_.removeprefix(_PAGE)))) == fold(plain(str(value))):
            continue
        account.leave(f"{name};{parameter}", text_, about)


def _beside(raw: Any) -> Iterator[str]:
    """Yield the properties that say nothing beside others, or without them."""
    if not several(raw, "RRULE") and not several(raw, "RDATE"):
        yield from (name for name in ("EXDATE", "EXRULE") if several(raw, name))
    if several(raw, "DTEND") and several(raw, "DURATION"):
        yield "DURATION"
