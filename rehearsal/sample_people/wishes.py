"""What somebody who registers wants to answer."""

from dataclasses import dataclass
from typing import TypeAlias

from fair.forms.model import Value


@dataclass(frozen=True, slots=True)
class Typed:
    """A text that is stored as another value."""

    text: str
    value: Value


@dataclass(frozen=True, slots=True)
class Upload:
    """A file from the person's phone."""

    name: str
    content: bytes


@dataclass(frozen=True, slots=True)
class Contact:
    """The person's own phone number, sent by the button."""

    phone: str


Wish: TypeAlias = Value | Typed | Upload | Contact
"""What somebody wants to answer; a plain value is said as people would say it."""


def agrees(stored: Value, wish: Wish) -> bool:
    """Tell whether what is stored is what was meant."""
    match wish:
        case Typed(value=value):
            return stored == value
        case Contact(phone=phone):
            return stored == f"+{phone.removeprefix('+')}"
        case Upload(name=name, content=content):
            return isinstance(stored, dict) and (stored["name"], stored["size"]) == (name, len(content))
        case _:
            return stored == wish and type(stored) is type(wish)
