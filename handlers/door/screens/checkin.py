"""What the door answers: in colour, in words, and with the whole card."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from db.core.time import to_moment
from db.door.checkins import Checkin
from db.door.movements import Movement
from db.registration.place_passes import PassableColleague
from fair.agenda.model import Session
from fair.door.attendee import Attendee, is_told, shown_questions
from fair.door.name_search import HITS
from fair.door.rules import REASONS, WELCOME
from fair.event.model import Event
from fair.fields import ticket_codes
from fair.fields.text import cut
from fair.forms.model import Value
from fair.places import Claim
from handlers.base.buttons import to_organisers
from handlers.base.limit_words import limit_names
from handlers.base.picker import PickerEntry, listed
from handlers.base.screen import Button, Screen
from handlers.door.callbacks import DoorCallback
from handlers.door.screens.ticket import who
from texts import dates
from texts.answers import shown
from texts.numbers import registration_number
from texts.translator import Safe, Translator

_TITLE: Final = 100
_INSIDE: Final = "✅"
_NOT_WELCOME: Final = "⛔"


@dataclass(frozen=True, slots=True)
class Card:
    """Somebody at a door."""

    event: Event
    attendee: Attendee
    answers: Mapping[str, Value]
    session: Session | None
    viewer_id: int
    """Who is looking."""
    taken: int | None = None
    """How many are in, where places are limited."""
    lacking: tuple[Claim, ...] = ()
    """Of what there is no place for somebody on the waiting list."""
    held: int = 0
    """How many places are held in all."""
    passed_to: PassableColleague | None = None
    """The colleague who has the place now, which this person passed on."""

    @property
    def subject(self) -> str:
        """As the journal names it."""
        return f"registration:{self.attendee.registration_id}"

    @property
    def about(self) -> frozenset[int]:
        """Of whom a screen with the card tells."""
        others = {self.passed_to.registration_id} if self.passed_to else set()
        return frozenset({self.attendee.registration_id} | others)


def welcome(t: Translator, card: Card, checkin_id: int, why: str | None) -> Screen:
    """Green: somebody came in."""
    reason = t("door-let-in", why=t(f"door-why-{why}")) if why else None
    return Screen(card_text(t, card, t("door-welcome"), reason), ((_undo(t, checkin_id), back(t)),), about=card.about)


def already(t: Translator, card: Card, before: Checkin, returned: Movement | None = None) -> Screen:
    """Yellow: somebody is in already, since when and by whom; who has been out, since when they are back."""
    since = t("door-already", time=dates.clock(to_moment(before.entered_at), card.event.zone))
    was_out = t("door-in-again", time=dates.clock(to_moment(returned.moved_at), card.event.zone)) if returned else None
    more = Safe("\n".join(part for part in (_by(t, card, before), was_out) if part))
    out = Button(t.plain("door-leaves"), DoorCallback(action="out", id=card.attendee.registration_id).pack())
    rows = ((out,), (_undo(t, before.id), back(t)))
    return Screen(card_text(t, card, since, more), rows, about=card.about)


def refused(t: Translator, card: Card, barrier: str) -> Screen:
    """Red: what stands in the way, and what can be done."""
    reason = _passed(t, card.passed_to) if card.passed_to else t(f"door-red-{barrier}", **_circumstances(t, card))
    anyway = Button(
        t.plain("door-anyway"), DoorCallback(action="anyway", id=card.attendee.registration_id).pack(), style="danger"
    )
    return Screen(card_text(t, card, reason, None), ((anyway,), (to_organisers(t),), (back(t),)), about=card.about)


def ask_why(t: Translator, card: Card) -> Screen:
    """Ask why somebody shall be let in anyway."""
    registration = card.attendee.registration_id
    reasons = tuple(
        (Button(t.plain(f"door-why-{why}"), DoorCallback(action="because", of=why, id=registration).pack()),)
        for why in REASONS
    )
    return Screen(card_text(t, card, t("door-ask-why"), None), (*reasons, (back(t),)), about=card.about)


def undone(t: Translator, card: Card) -> Screen:
    """Say that a check-in was taken back."""
    return Screen(card_text(t, card, t("door-undone"), None), ((arrival(t, card), back(t)),), about=card.about)


def unknown(t: Translator, what: str) -> Screen:
    """Red: nobody has this code or number, nobody is called so."""
    return Screen(t(f"door-unknown-{what}"), ((_guest(t),), (back(t),)), about=frozenset())


def elsewhere(t: Translator, event: Event) -> Screen:
    """Red: a ticket for another event."""
    return Screen(t("door-elsewhere", event=t.of(event.title)), ((back(t),),))


def hits(
    t: Translator,
    heard: str,
    found: Sequence[Attendee],
    inside: Collection[int],
    *,
    out: bool = False,
    new: bool = False,
) -> Screen:
    """List who may be meant: a tap lets in, or out; `new`: it may also be somebody without an application."""
    people = listed(t, [_hit(t, one, inside) for one in found[:HITS]])
    more = t("door-more", more=len(found) - HITS) if len(found) > HITS else None
    asked = "door-hits-out" if out else "door-hits"
    text = "\n\n".join(part for part in (t(asked, heard=cut(heard, _TITLE)), people.text, more) if part)
    told_of = frozenset(one.registration_id for one in found[:HITS])
    guest = ((_guest(t),),) if new and not out else ()
    return Screen(Safe(text), (*people.rows, *guest, (back(t),)), about=told_of)


def ask_if_known(t: Translator, name: str, known: Sequence[Attendee], inside: Collection[int]) -> Screen:
    """Show who is known by a guest's name or phone number, before the guest is registered as somebody else."""
    people = listed(t, [_hit(t, one, inside) for one in known[:HITS]])
    parts = (t("door-guest-known", name=cut(name, _TITLE)), people.text)
    another = Button(t.plain("door-guest-another"), DoorCallback(action="another").pack())
    told_of = frozenset(one.registration_id for one in known[:HITS])
    text = Safe("\n\n".join(part for part in parts if part))
    return Screen(text, (*people.rows, (another,), (back(t),)), about=told_of)


def arrival(t: Translator, card: Card) -> Button:
    """Return the button that lets somebody in, whatever is noted at the door."""
    return Button(t.plain("door-enter"), DoorCallback(action="arrive", id=card.attendee.registration_id).pack())


def _guest(t: Translator) -> Button:
    """Return the button that registers somebody without an application."""
    return Button(t.plain("door-guest"), DoorCallback(action="guest").pack())


def back(t: Translator) -> Button:
    """Return the button that leads to the door."""
    return Button(t.plain("button-door"), DoorCallback().pack())


def _hit(t: Translator, one: Attendee, inside: Collection[int]) -> PickerEntry:
    mark = _INSIDE if one.registration_id in inside else "" if one.status in WELCOME else _NOT_WELCOME
    label = " ".join(filter(None, (mark, registration_number(one.number), cut(one.name, _TITLE))))
    from_where = t.of({t.language: f"{label} · {cut(one.organisation, _TITLE)}" if one.organisation else label})
    return PickerEntry(label, DoorCallback(action="in", id=one.registration_id), detail=from_where)


def _undo(t: Translator, checkin_id: int) -> Button:
    return Button(t.plain("door-undo"), DoorCallback(action="undo", id=checkin_id).pack())


def card_text(t: Translator, card: Card, verdict: Safe, more: Safe | None) -> Safe:
    """Return what a door says: the verdict, who it is, and what it has to know of them."""
    first = "\n".join(part for part in (verdict, more, _session(t, card)) if part)
    code = t("door-code", code=ticket_codes.show(card.attendee.code)) if card.attendee.code else None
    person = "\n".join(part for part in (who(t, card.event, card.attendee), code) if part)
    return Safe("\n\n".join(part for part in (first, person, _told(t, card)) if part))


def _why_on_list(t: Translator, card: Card) -> Safe:
    """Say why somebody is on the waiting list: there is no place, or there are some and the team decides."""
    if card.lacking:
        return t("door-waits-full", what=limit_names(t, card.event, card.lacking))
    if (places := card.event.places.total) is None:
        return t("door-waits-free")
    return t("door-waits-counted", taken=card.held, places=places)


def _circumstances(t: Translator, card: Card) -> dict[str, Safe]:
    return {"when": _when(t, card), "why": _why_on_list(t, card)}


def _passed(t: Translator, colleague: PassableColleague) -> Safe:
    name = cut(colleague.name, _TITLE) or "—"
    return t("door-red-passed", number=registration_number(colleague.number), name=name)


def _session(t: Translator, card: Card) -> Safe | None:
    if card.session is None:
        return None
    title = cut(card.session.title[t.language], _TITLE)
    if card.taken is None:
        return t("door-session", title=title)
    return t("door-session-places", title=title, taken=card.taken, places=card.session.capacity or 0)


def _when(t: Translator, card: Card) -> Safe:
    whole = card.session or card.event
    return dates.span(t, whole.starts, whole.ends, card.event.zone)


def _told(t: Translator, card: Card) -> str:
    """Return the answers that the door has to see, if they were given."""
    lines = [
        t("door-note", name=t.of(question.name), answer=shown(t, question, card.answers[question.id], card.event.zone))
        for question in shown_questions(card.event)
        if is_told(question, card.answers.get(question.id))
    ]
    return "\n".join(lines)


def _by(t: Translator, card: Card, before: Checkin) -> Safe:
    if before.how == "poster":
        return t("door-by-poster")
    if before.by_id == card.viewer_id:
        return t("door-by-you")
    return t("door-by", name=before.by_name) if before.by_name else t("door-by-team")
