"""The values of an entry's properties, however often each stands there."""

import quopri
from typing import Any

from fair.agenda.formats.ical_repeats import several


def first(raw: Any, name: str) -> Any:
    """Return the first value of a property, None if there is none."""
    return next(iter(several(raw, name)), None)


def text(raw: Any, name: str) -> str:
    """Return the first value of a property as a text."""
    return next(iter(texts(raw, name)), "")


def texts(raw: Any, name: str) -> list[str]:
    """Return the values of a property as texts."""
    return [_text(value).strip() for value in several(raw, name)]


def _text(value: Any) -> str:
    """Return a value as a text; how telephones and old programs write letters is undone."""
    params = getattr(value, "params", {})
    if str(params.get("ENCODING", "")).upper() != "QUOTED-PRINTABLE":
        return str(value)
    letters = quopri.decodestring(str(value).encode())
    try:
        return letters.decode(str(params.get("CHARSET", "utf-8")))
    except (LookupError, UnicodeDecodeError):
        return letters.decode(errors="replace")
