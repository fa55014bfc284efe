"""Whether an answer is of use: compared with what the command for it shows, or by what has to stand in it."""

import re
from collections.abc import Callable
from datetime import timedelta
from typing import Final

from fair.words import LANGUAGES
from handlers.base.screen import Screen
from tests.handlers.conversation import Person, plain
from tests.handlers.intents.sample_world import SampleWorld
from texts import dates
from texts.translator import Translator, load

COMMANDS: Final = {
    "register": "/register",
    "ticket": "/ticket",
    "status": "/status",
    "change": "/status",
    "agenda": "/agenda",
    "now": "/now",
    "next": "/now",
    "mute": "/stop",
    "my data": "/mydata",
    "forget": "/forget",
    "privacy": "/privacy",
    "help": "/help",
    "menu": "/start",
    "faq list": "/faq",
}
"""What shows the same, whatever it looks like."""
TEXTS: Final = {
    "withdraw": "withdraw-ask",
    "instead": "talk-instead",
    "thanks": "talk-thanks",
    "greeting": "talk-greeting",
    "goodbye": "talk-goodbye",
    "fine": "talk-fine",
    "halls": "agenda-halls",
    "sections": "agenda-sections",
    "my agenda": "agenda-mine",
    "speakers": "speakers",
    "ask a speaker": "talk-ask-speaker",
    "materials": "talk-no-materials",
    "own file": "talk-file",
    "notifications": "mute-choose",
    "calendar": "calendar",
    "unsure": "intents-unsure",
    "nothing": "intents-nothing",
    "invite": "talk-share",
}
"""What a text of the catalogue says."""
LANGUAGE_NAMES: Final = ("Қазақша", "Русский", "English")


class Judge:
    """Judges the answers of one sample fair."""

    def __init__(self, fair: SampleWorld) -> None:
        self.fair = fair

    async def is_useful(self, person: Person, wanted: str) -> bool:
        """Tell whether what somebody has just seen is one of the answers wanted, or offers one by a button."""
        ways = ["late" if way == "human (late)" else way.partition(" (")[0].strip() for way in wanted.split(" or ")]
        seen, shown = _seen(person), person.screen
        if await self._is(person, ways, seen):
            return True
        guessed = load().speaking(person_language(person)).plain("intents-unsure") in seen
        return guessed and await self._leads_there(person, ways, shown)

    async def _leads_there(self, person: Person, ways: list[str], shown: Screen) -> bool:
        guesses = [button.text for row in shown.buttons for button in row][:3]
        for label in guesses:
            await person.taps(label, shown)
            if await self._is(person, ways, _seen(person)):
                return True
        return False

    async def _is(self, person: Person, ways: list[str], seen: str) -> bool:
        return any([await self._shows(person, way, seen) for way in ways])

    async def _shows(self, person: Person, way: str, seen: str) -> bool:
        t = load().speaking(person_language(person))
        if way in COMMANDS:
            reply = person.reply
            await person.says(COMMANDS[way])
            same = _seen(person) == seen
            person.reply = reply
            return same
        if way in TEXTS:
            return plain(t(TEXTS[way], **_ARGUMENTS.get(TEXTS[way], {}))) in seen
        kind, _, of = way.partition(" ")
        return _KINDS[kind](self.fair, t, of, seen)


_ARGUMENTS: Final = {"talk-share": {"link": "https://t.me/fair_bot"}}


def person_language(person: Person) -> str:
    return str(person.code)


def _seen(person: Person) -> str:
    return "\n".join(plain(screen.text) for screen in person.screens)


def _session(fair: SampleWorld, t: Translator, of: str, seen: str) -> bool:
    known = {"mother": "family", "coffee": "coffee", "checkin": "checkin"}
    wanted = known.get(of.split(" ", maxsplit=1)[0], of.split(" ", maxsplit=1)[0])
    return any(one.title[t.language] in seen for one in fair.agenda.sessions if one.id == wanted or not wanted)


def _facts(fair: SampleWorld, t: Translator, of: str, seen: str) -> bool:
    event, key = fair.event, of.removeprefix(":").strip()
    begins = {
        "place": t("fact-place", place=t.of(event.place.name), address=t.of(event.place.address)),
        "start": t("fact-start", when="", zone=""),
        "end": t("fact-end", when="", zone=""),
        "free of charge": t.of(event.price or {}) if event.price else "",
        "until when one may register": t("fact-registration-open", when="", zone=""),
    }
    keys = [key] if key else list(begins)
    return any(_stem(plain(begins[one])) in seen for one in keys)


def _stem(text: str) -> str:
    """Return what stands before the first value."""
    return text.partition("(")[0].strip()


def _faq(fair: SampleWorld, t: Translator, of: str, seen: str) -> bool:
    asked = (one for one in fair.event.faq if of in {"", one.id})
    return any(seen == f"{one.question[t.language]}\n\n{one.answer[t.language]}" for one in asked)


def _time(fair: SampleWorld, t: Translator, of: str, seen: str) -> bool:
    """What runs at a moment, or on a part of a day."""
    clock = of or next(iter(re.findall(r"\d\d:\d\d", seen)), "")
    headings = (plain(t(key, time=clock)) for key in ("agenda-at", "agenda-at-next"))
    part = plain(dates.day(t, fair.event.starts, fair.event.zone))
    return seen.startswith((*headings, *(() if of else (part,))))


def _after(fair: SampleWorld, t: Translator, of: str, seen: str) -> bool:
    """All that is held after a moment of the fair's day, and nothing that has ended by then."""
    titles = {one.title[t.language]: one for one in fair.agenda.sessions}
    later = {title for title, one in titles.items() if f"{one.starts:%H:%M}" >= of}
    over = {title for title, one in titles.items() if f"{one.ends:%H:%M}" <= of}
    return all(title in seen for title in later) and not any(title in seen for title in over)


def _day(fair: SampleWorld, t: Translator, of: str, seen: str) -> bool:
    """The sessions of the fair's day; of another one also that nothing is held on it."""
    first = fair.agenda.sessions[0].title[t.language]
    return first in seen and (of != "tomorrow" or str((fair.world.now + timedelta(days=1)).day) in seen)


def _hall(fair: SampleWorld, t: Translator, of: str, seen: str) -> bool:
    return any(seen.startswith(hall.name[t.language]) for hall in fair.event.halls if of in {"", hall.id})


def _section(fair: SampleWorld, t: Translator, of: str, seen: str) -> bool:
    known = {"mother": "family"}
    wanted = known.get(of.split(" ", maxsplit=1)[0], of.split(" ", maxsplit=1)[0])
    titled = (one.title[t.language] for one in fair.agenda.sessions if one.section == wanted)
    return any(title in seen for title in titled)


def _language(fair: SampleWorld, _t: Translator, _of: str, seen: str) -> bool:
    speakers = (load().speaking(language) for language in LANGUAGES)
    spoken = any(seen.startswith(fair.event.title[language]) for language in LANGUAGES)
    return spoken or any(_stem(plain(t("language-choose"))) in seen for t in speakers)


def _human(fair: SampleWorld, t: Translator, _of: str, seen: str) -> bool:
    """The contact, or the offer to send the question to the organisers with one tap."""
    return fair.event.help_contact in seen or plain(t("intents-nothing")) in seen


def _messages(_fair: SampleWorld, t: Translator, _of: str, seen: str) -> bool:
    return plain(t("earlier-none")) in seen


def _about(fair: SampleWorld, t: Translator, _of: str, seen: str) -> bool:
    return plain(t.of(fair.event.about)) in seen


def _late(_fair: SampleWorld, t: Translator, _of: str, seen: str) -> bool:
    return seen in {plain(t("talk-late")), plain(t("enquiry-late-ask"))}


Shows = Callable[[SampleWorld, Translator, str, str], bool]
_KINDS: Final[dict[str, Shows]] = {
    "session": _session,
    "facts": _facts,
    "facts:": _facts,
    "faq": _faq,
    "time": _time,
    "after": _after,
    "day": _day,
    "hall": _hall,
    "section": _section,
    "language": _language,
    "human": _human,
    "messages": _messages,
    "late": _late,
    "about": _about,
}
