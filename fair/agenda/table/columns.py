"""The columns of an agenda's table, and the words that may stand in them."""

from collections.abc import Iterable, Mapping
from typing import Final

from fair.agenda.model import SessionKind
from fair.fields.names import fold
from fair.tables.yes_no import YES_NO
from fair.words import LANGUAGES


def _spoken(stem: str) -> tuple[str, ...]:
    return tuple(f"{stem}_{language}" for language in LANGUAGES)


TITLES: Final = _spoken("title")
DESCRIPTIONS: Final = _spoken("description")
SPEAKERS: Final = _spoken("speakers")
COLUMNS: Final = (
    *("id", "kind", "date", "start", "end", "hall", "section"),
    *TITLES,
    *DESCRIPTIONS,
    *SPEAKERS,
    *("capacity", "roles", "for_all", "slides", "status"),
)
REQUIRED: Final = ("start", "end", *TITLES)

TITLE_MAX: Final = 200
DESCRIPTION_MAX: Final = 2_000
PART_MAX: Final = 150
"""Characters of a speaker's name, position or organisation."""
SPEAKERS_MAX: Final = 20
LINK_MAX: Final = 500
CAPACITY_MAX: Final = 100_000

CANCELLED: Final = "cancelled"
YES: Final = "yes"
SEPARATOR: Final = "|"
"""Stands between a speaker's name, position, organisation and number."""


def _folded(words: Mapping[str, str]) -> Mapping[str, str]:
    return {fold(word): meaning for meaning, line in words.items() for word in line.split(" | ")}


KINDS: Final[Mapping[str, SessionKind]] = {
    **{fold(kind): kind for kind in SessionKind},
    **{
        word: SessionKind(kind)
        for word, kind in _folded(
            {
                "checkin": "тіркеу | регистрация | registration | check-in",
                "opening": "ашылу | ашылу салтанаты | открытие",
                "plenary": "пленарлық отырыс | пленарное заседание | plenary session | keynote",
                "presentation": "таныстыру | жобаны таныстыру | баяндама | презентация | доклад | talk | lecture",
                "qa": "сұрақ-жауап | сұрақтар | вопросы | вопросы и ответы | questions | q&a",
                "panel": "панельдік сессия | диалог | пікірталас | панельная сессия | дискуссия | panel session"
                " | discussion",
                "section": "секция",
                "workshop": "шеберлік сыныбы | мастер-класс | воркшоп | hands-on | master class",
                "break": "үзіліс | түскі ас | кофе-брейк | перерыв | обед | lunch | coffee break | pause",
                "vote": "дауыс беру | голосование | voting",
                "closing": "жабылу | қорытынды | закрытие | итоги",
                "awards": "марапаттау | марапаттау рәсімі | награждение | церемония награждения | award ceremony",
                "other": "басқа | другое | прочее",
            }
        ).items()
    },
}
"""Kinds by what people call them in a file, folded: words that are read, and never shown."""
STATUSES: Final = _folded(
    {
        CANCELLED: "cancelled | canceled | өткізілмейді | болмайды | отменено | отменена | отменён | отмена",
        "": "confirmed | tentative | planned | өткізіледі | состоится",
    }
)
ANSWERS: Final = {**{word: YES if said else "" for word, said in YES_NO.items()}}
EVERYBODY: Final = frozenset(map(fold, ("all", "everybody", "барлығы", "бәрі", "все", "всем")))


def named(parts: Iterable[tuple[str, Iterable[str]]]) -> Mapping[str, str]:
    """Return identifiers by all that a thing is called: by its identifier and its folded names."""
    known: dict[str, str] = {}
    for id_, names in parts:
        known.setdefault(id_, id_)
        for name in names:
            known.setdefault(fold(name), id_)
    return known
