"""Who sees an answer, from what is true: said by the bot under the question, so that no text can say otherwise."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from fair.event.model import Event
from fair.forms.model import Question
from fair.words import Language, Words


@dataclass(frozen=True, slots=True)
class SeenBy:
    """Who sees an answer beside those of the team who decide on applications: these see all of them."""

    door: bool
    """The helpers at the door, on the card of whoever comes in."""
    group: bool
    """Everybody in the team's group in Telegram, where each application has a topic."""


_CLAIMS: Final[Mapping[Language, re.Pattern[str]]] = {
    language: re.compile("|".join(ways), re.IGNORECASE)
    for language, ways in {
        "kk": (r"\bтек\b[^.]*(көр|оқи|біл)", r"ешкім[^.]*(көр|біл)", r"көреді|көретін"),
        "ru": (r"только[^.]*(вид|узна|прочт|прочит)", r"никто[^.]*(вид|узна)", r"(увид[яи]т|видят|видит)\b"),
        "en": (r"only[^.]*\b(see|read|know)", r"(nobody|no one)[^.]*\b(see|know)", r"(will see|seen by)\b"),
    }.items()
}


def is_sensitive(event: Event, question: Question) -> bool:
    """Tell whether people want to know who sees an answer: it is deleted early, or shown at the door."""
    return question.personal and (question.keep_days is not None or question.id in event.door.shown)


def seen_by(event: Event, question: Question, *, group: bool) -> SeenBy | None:
    """Return who sees an answer, where that has to be said; `group`: whether the team has one."""
    if not is_sensitive(event, question):
        return None
    return SeenBy(door=question.id in event.door.shown, group=group)


def claimed_in(words: Words) -> tuple[Language, ...]:
    """Return the languages in which a text says who sees the answer: it would have to follow every change."""
    return tuple(language for language, text in words.items() if _CLAIMS[language].search(text))
