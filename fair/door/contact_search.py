"""Finding somebody by a phone number or an e-mail address that was said at the door, or a part of one."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from fair.fields.phone import read_phone
from fair.forms.model import QuestionKind

KINDS: Final = frozenset({QuestionKind.PHONE, QuestionKind.EMAIL})
"""The questions whose answers are looked at."""
LEAST: Final = 4
"""So many digits at the end of a phone number may be said; fewer than `SURE` may be the number of an application."""
SURE: Final = 6
_PHONE: Final = re.compile(r"[+\d\s().\-–]+")


@dataclass(frozen=True, slots=True)
class SaidContact:
    """A phone number or an address, whole or in part."""

    phone: str = ""
    """E.164, or the digits that stand somewhere in it."""
    email: str = ""
    """As it begins, in small letters."""

    def fits(self, value: str) -> bool:
        """Tell whether an answer as it is stored is meant."""
        if self.email:
            return value.casefold().startswith(self.email)
        return value == self.phone or (len(self.phone) >= SURE and self.phone in value) or value.endswith(self.phone)


def contact_of(text: str, least: int = SURE) -> SaidContact | None:
    """Return the number or address that a text is; None: it is neither. `least`: so many digits are a number."""
    said = re.sub(r"\s", "", text)
    if "@" in said and not said.startswith("@"):
        return SaidContact(email=said.casefold())
    digits = re.sub(r"\D", "", said)
    if not _PHONE.fullmatch(text) or len(digits) < least:
        return None
    return SaidContact(phone=read_phone(text) or (digits[1:] if len(digits) > SURE and digits[0] == "8" else digits))


def meant(contact: SaidContact, answers: Mapping[int, Sequence[str]]) -> frozenset[int]:
    """Return whose answers, by registration, a contact may be."""
    return frozenset(one for one, values in answers.items() if any(map(contact.fits, values)))
