"""The ticket, and what those at the door see."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, time
from pathlib import Path
from typing import Final

from db.core.time import to_micros
from db.door.checkins import Checkin, How, Presence
from db.door.movements import Movement
from db.registration.place_passes import PassableColleague
from fair.door.attendee import Attendee
from fair.door.badge_design import BadgeLayout, BadgeStyle, LetterColour, LetterSize, NamePlace
from fair.door.guests import Guest, Unclear
from fair.door.paper_list import Conflict, PaperLine
from fair.door.rules import OBSTACLES
from fair.places import PlacePolicy, of_role
from handlers.door.callbacks import BadgeAspect
from handlers.door.screens import badges, checkin, door, leaving, papers, ticket
from handlers.door.screens.checkin import Card
from handlers.door.screens.door import Tally
from tests.golden.picture import Picture
from tests.golden.sample import ANSWERS, EVENT, NAME
from tests.golden.sample_agenda import ECOLOGY, SHANYRAQ, at
from texts.translator import load

CODE: Final = "HK47MP"
AIGUL: Final = Attendee(1, 42, "ngo", "approved", "Серікова Айгүл Маратқызы", NAME, CODE)
GUEST: Final = Attendee(2, 43, "guest", "approved", "Әбенов Өмір", "", "TX2944")
NAMELESS: Final = Attendee(3, 44, "guest", "waitlisted", "", "", None)
MORNING: Final = at(9, 12)
LINK: Final = f"https://t.me/fair_bot?start=t-{CODE}"
VIEWER: Final = 900
FOR_A_SHOP: Final = BadgeStyle(NamePlace.LEFT, LetterSize.SMALL, LetterColour.BLUE, BadgeLayout.SINGLE)


def card(one: Attendee = AIGUL, **changes: object) -> Card:
    made = Card(EVENT, one, {**ANSWERS, "access_needs": "Пандус керек <2 м>"}, None, VIEWER)
    return replace(made, **changes)  # type: ignore[arg-type]  # any of the fields


def before(how: How = "scan", by_id: int | None = 901, by_name: str | None = "Болат <&>") -> Checkin:
    return Checkin(7, EVENT.id, 1, "", date(2027, 11, 14), to_micros(MORNING), how, by_id, by_name, None, None)


def refused(barrier: str) -> Picture:
    return lambda t: checkin.refused(t, card(replace(AIGUL, status=barrier)), barrier)


def waiting(**changes: object) -> Picture:
    return lambda t: checkin.refused(t, card(replace(AIGUL, status="waitlisted"), **changes), "waitlisted")


def not_by_poster(why: str) -> Picture:
    return lambda t: ticket.not_by_poster(t, why)


def no_picture(code: str) -> Picture:
    return lambda t: badges.refused(t, code, there=False)


def chosen(aspect: BadgeAspect) -> Picture:
    return lambda t: badges.choose(t, BadgeStyle(), aspect)


def conflict(place: int, text: str, why: str, whose: int | None = None) -> Conflict:
    return Conflict(PaperLine(place, text, None, time(9, 12)), why, whose)


CONFLICTS: Final = (
    conflict(1, "09:12 HK4-7MX", "unreadable"),
    conflict(2, "TX2-944", "unknown"),
    conflict(3, "hk47mp", "in", 1),
    conflict(5, "<b>", "unreadable"),
    conflict(6, "TX2 944", "submitted", 2),
    conflict(7, "9.30 TX2 944", "twice", 3),
)
PEOPLE: Final = {one.registration_id: one for one in (AIGUL, GUEST, NAMELESS)}
PRESENT: Final = {"ngo": Presence(5, 3), "guest": Presence(1, 1), "gone": Presence(1, 1)}
LEFT: Final = Movement(3, 7, leaves=True, moved_at=to_micros(at(12, 10)))
BACK: Final = Movement(4, 7, leaves=False, moved_at=to_micros(at(13, 5)))
EXPECTED: Final = {"ngo": 20, "guest": 4, "media": 1}

PICTURES: Final[Mapping[str, Picture]] = {
    # The ticket, and a poster to scan oneself
    "ticket": lambda t: ticket.ticket(t, EVENT, AIGUL, LINK),
    "ticket-today": lambda t: ticket.ticket(t, EVENT, AIGUL, LINK, today=True),
    "ticket-guest": lambda t: ticket.ticket(t, EVENT, GUEST, LINK),
    "poster-in": lambda t: ticket.checked_in(t, EVENT, AIGUL),
    **{f"poster-{why}": not_by_poster(why) for why in ("unregistered", "not-approved", "day")},
    # The door
    "door": lambda t: door.door_home(t, EVENT, Tally(None, PRESENT, EXPECTED, MORNING)),
    "door-out": lambda t: door.door_home(t, EVENT, Tally(None, PRESENT, EXPECTED, MORNING, out=True)),
    "door-only-text": door.only_text,
    "door-sessions": lambda t: door.choose_session(t, (SHANYRAQ, ECOLOGY)),
    "door-sessions-none": lambda t: door.choose_session(t, ()),
    "door-session": lambda t: door.door_home(t, EVENT, Tally(SHANYRAQ, {"ngo": Presence(5, 4)}, {}, MORNING)),
    "door-session-places": lambda t: door.door_home(t, EVENT, Tally(ECOLOGY, {}, {}, MORNING)),
    # Somebody comes
    "door-welcome": lambda t: checkin.welcome(t, card(), 7, None),
    "door-welcome-anyway": lambda t: checkin.welcome(t, card(NAMELESS, answers={}), 7, "speaker"),
    "door-welcome-session": lambda t: checkin.welcome(t, card(session=ECOLOGY, taken=30), 7, None),
    "door-already": lambda t: checkin.already(t, card(), before()),
    "door-already-mine": lambda t: checkin.already(t, card(session=SHANYRAQ), before(by_id=VIEWER)),
    "door-already-team": lambda t: checkin.already(t, card(GUEST, answers={}), before(by_name=None)),
    "door-already-poster": lambda t: checkin.already(t, card(), before("poster", None, None)),
    **{f"door-refused-{barrier}": refused(barrier) for barrier in OBSTACLES},
    "door-refused-passed-on": lambda t: checkin.refused(
        t, card(replace(AIGUL, status="withdrawn"), passed_to=PassableColleague(2, 43, "Болат <&>")), "withdrawn"
    ),
    "door-refused-full": waiting(lacking=(of_role("ngo"),)),
    "door-refused-unlimited": lambda t: checkin.refused(
        t, card(replace(AIGUL, status="waitlisted"), event=replace(EVENT, places=PlacePolicy())), "waitlisted"
    ),
    "door-anyway": lambda t: checkin.ask_why(t, card()),
    "door-undone": lambda t: checkin.undone(t, card()),
    "door-unknown-code": lambda t: checkin.unknown(t, "code"),
    "door-unknown-mistyped": lambda t: checkin.unknown(t, "mistyped"),
    "door-unknown-number": lambda t: checkin.unknown(t, "number"),
    "door-unknown-name": lambda t: checkin.unknown(t, "name"),
    "door-elsewhere": lambda t: checkin.elsewhere(t, EVENT),
    "door-hits": lambda t: checkin.hits(t, "серик <>", (AIGUL, GUEST, NAMELESS), {2}),
    "door-hits-more": lambda t: checkin.hits(t, "а" * 200, (AIGUL,) * 10, ()),
    "door-hits-out": lambda t: checkin.hits(t, "серикова а. м.", (AIGUL,), {1}, out=True),
    # Out and in again
    "door-left": lambda t: leaving.left(t, card(), LEFT, again=False),
    "door-left-session": lambda t: leaving.left(t, card(session=ECOLOGY, taken=12), LEFT, again=False),
    "door-left-already": lambda t: leaving.left(t, card(), LEFT, again=True),
    "door-returned": lambda t: leaving.returned(t, card(), 4, LEFT),
    "door-in-again": lambda t: checkin.already(t, card(), before(), BACK),
    "door-not-in": lambda t: leaving.not_in(t, card()),
    "door-moved-undone": lambda t: leaving.undone(t, card(), inside=True),
    "door-moved-undone-out": lambda t: leaving.undone(t, card(), inside=False),
    # Somebody who is not registered
    "door-guest-role": lambda t: door.roles(t, EVENT),
    "door-guest-who": lambda t: door.ask_guest(t, EVENT, "ngo"),
    "door-guest-written": lambda t: door.ask_guest(
        t, EVENT, "ngo", Guest("Үлгіұлы Үлгі", "ОФ «Пример»", "+77010000000")
    ),
    "door-guest-known": lambda t: checkin.ask_if_known(t, "Әбенов Өмір", (GUEST, AIGUL), {2}),
    "door-guest-name": lambda t: door.ask_guest_part(t, EVENT, "guest", Unclear("name", Guest())),
    "door-guest-name-long": lambda t: door.ask_guest_part(
        t, EVENT, "guest", Unclear("name", Guest("", "<Маяк>", "+77011234567"), long=True)
    ),
    "door-guest-phone": lambda t: door.ask_guest_part(t, EVENT, "ngo", Unclear("phone", Guest("Есенов Қайрат"))),
    "door-guest-organisation": lambda t: door.ask_guest_part(
        t, EVENT, "ngo", Unclear("organisation", Guest("Есенов Қайрат", "", "+77011234567"), long=True)
    ),
    # On paper
    "papers": lambda t: papers.papers(t, EVENT, 200),
    "papers-designs": lambda t: papers.papers(t, EVENT, 200, designs=True),
    "papers-list": lambda t: papers.file(t, "list", Path("list.html")),
    "papers-badges": lambda t: papers.file(t, "badges", Path("badges.html")),
    "papers-poster": lambda t: papers.poster(t, load(), EVENT, "https://t.me/fair_bot?start=p-AAAA"),
    "papers-ask": lambda t: papers.ask_list(t, None),
    "papers-ask-session": lambda t: papers.ask_list(t, SHANYRAQ),
    "papers-merged": lambda t: papers.merged(t, None, 12, (), PEOPLE),
    "papers-merged-conflicts": lambda t: papers.merged(t, ECOLOGY, 1, CONFLICTS, PEOPLE),
    "papers-merged-many": lambda t: papers.merged(t, None, 0, CONFLICTS * 9, PEOPLE),
    # On the organiser's own picture
    "badges-ask": lambda t: badges.ask(t, other=False, there=False),
    "badges-ask-other": lambda t: badges.ask(t, other=True, there=True),
    "badges-drawing": badges.drawing,
    "badges-sample": lambda t: badges.sample(t, Path("badges.png"), BadgeStyle(), 200),
    "badges-sample-nobody": lambda t: badges.sample(t, Path("badges.png"), FOR_A_SHOP, 0),
    **{f"badges-choose-{aspect}": chosen(aspect) for aspect in badges.CHOICES},
    "badges-roles": lambda t: badges.roles(t, [(role, 7) for role in EVENT.roles]),
    **{f"badges-refused-{code}": no_picture(code) for code in ("format", "heavy", "large", "small")},
    "badges-refused-other": lambda t: badges.refused(t, "format", there=True),
    "badges-nobody": badges.nobody,
    "badges-file-sheet": lambda t: badges.file(t, Path("badges.pdf"), BadgeStyle(), 200),
    "badges-file-single": lambda t: badges.file(t, Path("badges.pdf"), FOR_A_SHOP, 1),
}
