"""The topic of an application in the team's group: the next step to what it should be, and what the applicant says."""

from dataclasses import replace
from datetime import datetime
from typing import Any, Final

from db.core.engine import Tx
from db.delivery.payloads import Reference, Step
from db.enquiries import enquiries
from db.people.people import Person
from db.registration import registrations
from db.topics import topics
from db.topics.topics import Topic
from fair.event.model import Event
from handlers.applications.details import read
from handlers.applications.screens.details import ApplicationDetails
from handlers.base.deferred import DrawingContext, DrawLater, Drawn
from handlers.base.screen import Media, Screen
from handlers.topics.screens.topic import topic_card, topic_message, topic_name, undelivered
from texts.translator import Translator

PATIENCE: Final = 5
"""Seconds until a topic that is not there yet is looked for again."""


async def draw_next_step(
    tx: Tx, context: DrawingContext, group: Person, event: Event, reference: Reference, _now: datetime
) -> Drawn | None:
    """Draw what the topic lacks most: itself, its name, its card; or, if it has all, the card as it is now."""
    topic = await topics.get(tx, event.id, reference.subject)
    if topic is None:
        return None
    await topics.show(tx, topic)
    if topic.registration_id is None:
        return await _closing(tx, event, topic, reference)
    registration = await registrations.get(tx, topic.registration_id)
    if registration is None or registration.status == "draft":
        return None
    details = await read(tx, event, registration)
    return _next(context.texts.speaking(group.language), event, topic, details, reference)


async def draw_message(
    tx: Tx, context: DrawingContext, group: Person, event: Event, reference: Reference, _now: datetime
) -> Drawn | DrawLater | None:
    """Draw what an applicant has said, or a member elsewhere to them, once their topic and the card in it are there."""
    topic = await topics.get(tx, event.id, reference.subject)
    message = await enquiries.message(tx, reference.message)
    if topic is None or topic.registration_id is None or message is None:
        return None
    if topic.card is None:
        await topics.change(tx, event.id, topic.number)
        return DrawLater(PATIENCE)
    screen = topic_message(context.texts.speaking(group.language), message, reference.refused)
    return _drawn(screen, event, Step("say", topic.thread), reference)


async def draw_undelivered(
    tx: Tx, context: DrawingContext, group: Person, event: Event, reference: Reference, _now: datetime
) -> Drawn | None:
    """Draw that a message of the team's did not reach the applicant."""
    topic = await topics.get(tx, event.id, reference.subject)
    message = await enquiries.message(tx, reference.message)
    if topic is None or topic.registration_id is None or topic.thread is None or message is None:
        return None
    screen = undelivered(context.texts.speaking(group.language), message, reference.refused)
    return _drawn(screen, event, Step("say", topic.thread), reference)


def _next(t: Translator, event: Event, topic: Topic, details: ApplicationDetails, reference: Reference) -> Drawn:
    """Return the step to take."""
    step = Step("edit", topic.thread, topic_name(t, details))
    if topic.thread is None:
        opening = _call("createForumTopic", name=step.name)
        return _drawn(opening, event, replace(step, action="open"), reference)
    if topic.name != step.name:
        renaming = _call("editForumTopic", message_thread_id=topic.thread, name=step.name)
        return _drawn(renaming, event, replace(step, action="rename"), reference)
    if topic.card is None:
        return _drawn(topic_card(t, details), event, replace(step, action="card"), reference)
    return replace(_drawn(topic_card(t, details), event, step, reference), replaces=topic.card)


async def _closing(tx: Tx, event: Event, topic: Topic, reference: Reference) -> Drawn | None:
    """Let the topic go of an application that was deleted."""
    if topic.thread is None:
        await topics.drop(tx, event.id, topic.number)
        return None
    closing = _call("deleteForumTopic", message_thread_id=topic.thread)
    return _drawn(closing, event, Step("close", topic.thread), reference)


def _call(method: str, **params: Any) -> Screen:
    """Return a call that shows nothing by itself."""
    return Screen("", media=Media(method, params, captioned=False))


def _drawn(screen: Screen, event: Event, step: Step, reference: Reference) -> Drawn:
    return Drawn(screen, event.id, 0, again=True, reference=reference, step=step)
