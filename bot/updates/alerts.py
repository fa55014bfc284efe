"""What the program itself has to say: to a person whose update failed, and to the owners."""

from datetime import datetime

from aiogram.types import User

from bot.context import Context
from bot.telegram.payloads import deliveries_of
from bot.updates.envelope import UpdateEnvelope
from db.core import key_values
from db.core.engine import Tx
from db.core.time import HOUR, to_micros, to_moment
from db.delivery import outbox
from db.delivery.outbox import NewDelivery
from db.delivery.payloads import Call
from db.people import people
from fair.delivery.policy import DeliveryClass
from fair.words import language_of
from handlers.base.screen import Reply, Screen
from services.turn import Turn
from texts import dates
from texts.translator import Texts


def slow_down(texts: Texts, user: User, now: datetime) -> list[NewDelivery]:
    """Return the one sentence to somebody who sends too much."""
    t = texts.speaking(language_of(user.language_code))
    return deliveries_of(Reply((Screen(t("slow-down")),)), user.id, None, to_micros(now))


async def enough_for_today(
    tx: Tx, context: Context, user: User, limit: int, until: int, now: datetime
) -> list[NewDelivery]:
    """Return the sentence to somebody who has sent too much for one day: from when on they are answered again."""
    person = await people.find(tx, user.id)
    t = context.texts.speaking(person.language if person else language_of(user.language_code))
    event = context.events.get((person and person.event_id) or "") or next(iter(context.events.values()))
    when = dates.moment(t, to_moment(until), event.zone)
    text = t("enough-for-today", count=limit, when=when, contact=event.help_contact)
    return deliveries_of(Reply((Screen(text),)), user.id, None, to_micros(now))


def missed(turn: Turn) -> list[NewDelivery]:
    """Return the sentence to somebody whom messages did not reach because of Telegram's trouble."""
    if turn.missed_at is None:
        return []
    when = dates.moment(turn.t, to_moment(turn.missed_at), turn.event.zone)
    return deliveries_of(Reply((Screen(turn.t("missed", when=when)),)), turn.person.id, None, turn.micros)


async def apologise(tx: Tx, context: Context, author: UpdateEnvelope, incident: str, now: datetime) -> None:
    """Tell a person that something went wrong, with the number under which we know it."""
    if author.person_id is None:
        return
    person = await people.find(tx, author.person_id)
    t = context.texts.speaking(person.language if person else language_of(author.language_code))
    screen = Screen(t("something-wrong", incident=incident))
    await outbox.add(tx, deliveries_of(Reply((screen,)), author.person_id, None, to_micros(now)), to_micros(now))


async def raise_alarm(
    tx: Tx, context: Context, key: str, cause: str, now: datetime, every: int = HOUR, **arguments: str | int
) -> None:
    """Tell the owners, at most once per cause and `every` microseconds."""
    micros = to_micros(now)
    if every > HOUR:
        raised = await key_values.get(tx, f"alarm:{cause}")
        if raised is not None and abs(micros - int(raised)) < every:
            return
        await key_values.put(tx, f"alarm:{cause}", str(micros))
    for owner in context.owners:
        person = await people.find(tx, owner)
        t = context.texts.speaking(person.language if person else language_of(None))
        call = Call("sendMessage", {"text": t(key, **arguments), "parse_mode": "HTML"})
        delivery = NewDelivery(
            owner, DeliveryClass.ALERT, call, micros, dedupe_key=f"alert:{cause}:{micros // HOUR}:{owner}"
        )
        await outbox.add(tx, [delivery], micros)
