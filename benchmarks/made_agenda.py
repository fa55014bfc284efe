"""A made-up agenda of any size: three languages, ten halls, several days, words that nobody has heard."""

from dataclasses import replace
from datetime import timedelta
from math import ceil
from random import Random
from typing import Final

from benchmarks.child import ROOT, BenchmarkError
from fair.agenda.model import Agenda, Session, SessionKind, Speaker
from fair.content import read
from fair.event.halls import Hall
from fair.event.model import Event
from fair.words import Words

HALLS: Final = 10
A_DAY: Final = 16
"""Half hours, from nine to five."""
DAYS: Final = 3
EVERY: Final = 5
"""So many sessions make one with a limit of places."""
PLACES: Final = 40
FORMS: Final[Words] = {"kk": "Жобаны таныстыру:", "ru": "Презентация проекта:", "en": "Project presentation:"}
_CYRILLIC: Final = ("бвгджзклмнпрстх", "аеиоуыя")
_LETTERS: Final = {"kk": ("бғджзқлмнңпрст", "аәеіоөұүы"), "ru": _CYRILLIC, "en": ("bcdfghklmnprstvz", "aeiou")}


def fair(sessions: int) -> Event:
    """Return the sample fair, long enough and with ten halls."""
    folder = ROOT / "content" / "mangystau-fair"
    event, _ = read({path.name: path.read_text("utf-8") for path in folder.glob("*.toml")})
    if event is None:
        raise BenchmarkError("the sample fair cannot be read")
    halls = tuple(Hall(f"hall_{n}", {"kk": f"{n}-зал", "ru": f"Зал {n}", "en": f"Hall {n}"}) for n in range(HALLS))
    starts = event.starts.replace(hour=9, minute=0)
    ends = starts + timedelta(days=_days(sessions) - 1, hours=8)
    return replace(event, starts=starts, ends=ends, halls=halls, sections=())


def agenda(event: Event, number: int) -> Agenda:
    """Return so many sessions, the same for the same number."""
    random = Random(number)
    words = {language: [_word(random, language) for _ in range(3000)] for language in _LETTERS}

    def some(count: int, before: Words | None = None) -> Words:
        said = {language: " ".join(random.choices(known, k=count)) for language, known in words.items()}
        return {language: f"{(before or {}).get(language, '')} {text}".strip() for language, text in said.items()}

    def session(place: int) -> Session:
        rest, day = divmod(place, _days(number))
        slot, hall = divmod(rest, HALLS)
        starts = event.starts + timedelta(days=day, minutes=30 * slot)
        return Session(
            id=f"s{place}",
            kind=SessionKind.PRESENTATION,
            title=some(3, FORMS),
            starts=starts,
            ends=starts + timedelta(minutes=30),
            hall=f"hall_{hall}",
            description=some(12),
            speakers=(Speaker(some(2), some(2), some(2)), Speaker(some(2))),
            capacity=PLACES if place % EVERY == 0 else None,
        )

    made = sorted(map(session, range(number)), key=lambda one: (one.starts, one.hall or "", one.id))
    return Agenda(tuple(made))


def _days(sessions: int) -> int:
    return max(DAYS, ceil(sessions / (HALLS * A_DAY)))


def _word(random: Random, language: str) -> str:
    hard, soft = _LETTERS[language]
    return "".join(random.choice(hard) + random.choice(soft) for _ in range(random.randint(3, 5)))
