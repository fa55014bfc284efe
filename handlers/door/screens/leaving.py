"""What the door answers to who goes out, and to who comes back."""

from db.core.time import to_moment
from db.door.movements import Movement
from handlers.base.screen import Button, Screen
from handlers.door.callbacks import DoorCallback
from handlers.door.screens.checkin import Card, arrival, back, card_text
from texts import dates
from texts.translator import Safe, Translator


def left(t: Translator, card: Card, last: Movement, *, again: bool) -> Screen:
    """Say that somebody has gone out, now or a while ago."""
    said = t("door-left-already" if again else "door-left", time=_time(card, last))
    return Screen(card_text(t, card, said, None), ((_undo(t, last.id), back(t)),), about=card.about)


def returned(t: Translator, card: Card, movement_id: int, since: Movement) -> Screen:
    """Green: somebody is in again."""
    said = card_text(t, card, t("door-returned"), t("door-was-out", time=_time(card, since)))
    return Screen(said, ((_undo(t, movement_id), back(t)),), about=card.about)


def not_in(t: Translator, card: Card) -> Screen:
    """Red: nobody goes out who has not come in."""
    return Screen(card_text(t, card, t("door-not-in"), None), ((arrival(t, card), back(t)),), about=card.about)


def undone(t: Translator, card: Card, *, inside: bool) -> Screen:
    """Say that it was taken back, and where the person is now."""
    said = t("door-moved-undone", where="in" if inside else "out")
    return Screen(card_text(t, card, said, None), ((back(t),),), about=card.about)


def _undo(t: Translator, movement_id: int) -> Button:
    return Button(t.plain("door-unmove"), DoorCallback(action="unmove", id=movement_id).pack())


def _time(card: Card, movement: Movement) -> Safe:
    return dates.clock(to_moment(movement.moved_at), card.event.zone)
