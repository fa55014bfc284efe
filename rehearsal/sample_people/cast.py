"""Who comes to a rehearsal: a cast of obvious samples, each with a fate."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from itertools import count, cycle
from typing import TYPE_CHECKING, Final

from fair.words import LANGUAGES
from rehearsal.sample_people.random_answers import FAMILY, GIVEN

if TYPE_CHECKING:
    from collections.abc import Iterator

    from fair.event.model import Event
    from fair.words import Language

NGOS: Final = 15
OTHERS: Final = 2  # of every other role


class Fate(StrEnum):
    """How far somebody gets by themselves before one looks at them."""

    REGISTERED = "registered"
    """Has a number and an agenda of their own."""
    WAITING = "waiting"
    """Has just sent the application; nobody has looked at it."""
    HALFWAY = "halfway"
    """Was called away in the middle of the form."""
    BLOCKED = "blocked"
    """Registered, and has blocked the bot since."""
    CURIOUS = "curious"
    """Pressed Start and looks around; door phones do so until they are invited."""


NGO_FATES: Final = (*[Fate.REGISTERED] * 7, *[Fate.WAITING] * 4, *[Fate.HALFWAY] * 3, Fate.BLOCKED)
OTHER_FATES: Final = (Fate.REGISTERED, Fate.WAITING)
DOORS: Final = (("Есік 1", "Үлгі", "kk"), ("Вход 2", "Образец", "ru"))


@dataclass(frozen=True, slots=True)
class SamplePerson:
    """Somebody of the cast."""

    number: int
    name: str
    last_name: str
    username: str
    language: Language
    role: str
    fate: Fate

    @property
    def full_name(self) -> str:
        """The name as a form asks for it: the family's first."""
        return f"{self.last_name} {self.name}"


def cast(event: Event) -> list[SamplePerson]:
    """Return who comes to a fair: many NGOs (the first role), some of every other role, phones for the doors."""
    numbers, tongues = count(1), cycle(LANGUAGES)
    first, *others = [role.id for role in event.roles]
    plan = [(first, fate) for fate in NGO_FATES]
    plan += [(role, fate) for role in others for fate in OTHER_FATES]
    people = [sample_person(next(numbers), role, fate, next(tongues)) for role, fate in plan]
    return people + list(_doors(numbers, first))


def sample_person(number: int, role: str, fate: Fate, language: Language) -> SamplePerson:
    """Return somebody with a name that says what they are: a sample of their role.

    Names go round: as long as there are any left in a language, nobody has another's.
    """
    given, family = GIVEN[language], FAMILY[language]
    turn = (number - 1) // len(LANGUAGES)
    return SamplePerson(
        number=number,
        name=given[turn % len(given)],
        last_name=family[(turn + turn // len(given)) % len(family)],
        username=f"sample_{role}_{number}",
        language=language,
        role=role,
        fate=fate,
    )


def _doors(numbers: Iterator[int], role: str) -> Iterator[SamplePerson]:
    for place, (name, last_name, language) in enumerate(DOORS, 1):
        spoken = next(each for each in LANGUAGES if each == language)
        yield SamplePerson(next(numbers), name, last_name, f"sample_door_{place}", spoken, role, Fate.CURIOUS)
