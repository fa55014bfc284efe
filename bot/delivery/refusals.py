"""What a call that did not succeed asks for beyond the row of its own delivery."""

import logging

from bot.delivery.attempts import EndedCall, answered, leaves_out
from bot.delivery.topic_steps import GIVEN_UP, note_trouble
from db.core.engine import Tx
from db.delivery import outbox
from db.delivery.payloads import Reference, call_of
from db.people import people
from db.topics import topics
from fair.delivery.policy import NotSent, Reason, Transition

log = logging.getLogger("jarmenke.courier")


async def react(tx: Tx, ended: EndedCall, following: Transition, now: int) -> None:
    """Tell the log, the team and the person's own row what it has to know."""
    assert following.error is not None  # or there is nothing to react to
    chat, payload = ended.delivery.chat, ended.delivery.payload
    log.info("class=%s state=%s why=%s", ended.delivery.delivery_class, following.state, following.error)
    assert not isinstance(payload, Reference)  # it was drawn before it was claimed
    if isinstance(ended.outcome, NotSent) and following.error is Reason.PERMANENT:
        log.warning("delivery=%d refused said=%r", ended.delivery.id, ended.outcome.said)
    await note_trouble(tx, chat, call_of(payload), following.error)
    if following.state in GIVEN_UP and (answer := answered(ended.delivery)):
        await topics.tell_undelivered(tx, answer, str(following.error), now)
    if following.unreachable:
        await _give_up_chat(tx, chat, str(following.error), now)
    elif leaves_out(ended.delivery, following.state):
        await people.miss(tx, chat, now)
    if following.chat is not None:
        await outbox.migrate_chat(tx, chat, following.chat)


async def _give_up_chat(tx: Tx, chat: int, why: str, now: int) -> None:
    await topics.unsay_all(tx, chat, why)
    await topics.tell_all_undelivered(tx, chat, why, now)
    await outbox.withdraw(tx, chat, f"unreachable: {why}", now)
    await people.mark_unreachable(tx, chat, why, now)
