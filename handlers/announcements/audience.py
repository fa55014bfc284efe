"""Choosing whom an announcement is for, by taps; the number is always there."""

from collections.abc import Awaitable, Callable, Mapping
from typing import Final

from aiogram.types import CallbackQuery

from db.announcements import announcements
from db.registration import organisations
from fair.announcements.audience import ASKABLE, PRESENCE, STATUSES, options_of
from fair.words import LANGUAGES
from handlers.announcements.callbacks import AudienceCallback, AudiencePageCallback, ComposeCallback
from handlers.announcements.screens import audience
from handlers.announcements.screens.audience import ConditionView
from handlers.base import permissions, typed_labels
from handlers.base.picker import page_of
from handlers.base.screen import Reply, screens
from handlers.stale import stale_button
from services import announcement_draft
from services.announcement_draft import AnnouncementDraft
from services.turn import Turn
from texts.answers import label

EARLIER: Final = 20
"""Announcements of whose unreached people one may choose."""


async def show(turn: Turn, draft: AnnouncementDraft, data: ComposeCallback | None = None) -> Reply:
    """Show whom it is for, and by what else one may choose."""
    chosen = [
        ConditionView(kind, question, await values_of(turn, kind, question))
        for kind, question in audience.conditions(turn.event)
        if draft.announcement.audience.chosen(kind, question)
    ]
    page = data.page if data else 0
    turn.tx.people_read.update(person for person, _ in draft.reach.named)
    return screens(audience.audience(turn.t, turn.texts, turn.event, draft, chosen, page))


async def toggle(_event: CallbackQuery, turn: Turn, callback_data: AudienceCallback) -> Reply:
    """Take or leave a value of a condition; without a value, show what there is."""
    await permissions.close(turn)
    draft, kind, question = await announcement_draft.load(turn), callback_data.kind, callback_data.question
    values = await values_of(turn, kind, question) if draft else {}
    if draft is None or not values:
        return await (stale_button(turn) if draft is None else show(turn, draft))
    if callback_data.option in values:
        before, on = draft.announcement.audience, callback_data.on
        chosen = before.switched(kind, callback_data.option, on=on, question=question)
        draft = await announcement_draft.change(turn, draft, audience=chosen)
    place = list(values).index(callback_data.option) if callback_data.option in values else 0
    page = page_of(place, len(values))
    return await _offer(turn, draft, ConditionView(kind, question, values), page)


async def turn_page(_event: CallbackQuery, turn: Turn, callback_data: AudiencePageCallback) -> Reply:
    """Show other values of a condition."""
    draft, kind, question = await announcement_draft.load(turn), callback_data.kind, callback_data.question
    values = await values_of(turn, kind, question) if draft else {}
    if draft is None or not values:
        return await stale_button(turn)
    return await _offer(turn, draft, ConditionView(kind, question, values), callback_data.page)


async def _offer(turn: Turn, draft: AnnouncementDraft, condition: ConditionView, page: int) -> Reply:
    """Show the values of a condition; one may be typed, on whichever page it stands."""
    kind, question = condition.kind, condition.question
    chosen = draft.announcement.audience.chosen(kind, question)
    labels = {
        AudienceCallback(kind=kind, question=question, option=option, on=option not in chosen).pack(): label
        for option, label in condition.values.items()
    }
    return await typed_labels.offer(turn, audience.values(turn.t, turn.event, draft, condition, page), labels)


async def values_of(turn: Turn, kind: str, question: str) -> Mapping[str, str]:
    """Return what may be chosen for a condition: labels by value."""
    if kind == "answers":
        return _options(turn, question)
    return await _VALUES[kind](turn) if kind in _VALUES else {}


async def _roles(turn: Turn) -> Mapping[str, str]:
    return {role.id: role.label[turn.t.language] for role in turn.event.roles}


async def _statuses(turn: Turn) -> Mapping[str, str]:
    return {status: turn.t.plain(f"audience-status-{status}") for status in STATUSES}


async def _languages(turn: Turn) -> Mapping[str, str]:
    return {language: turn.texts.speaking(language).plain("language-name") for language in LANGUAGES}


async def _organisations(turn: Turn) -> Mapping[str, str]:
    return {str(one): name for one, name in await organisations.named(turn.tx, turn.event.id)}


async def _sessions(turn: Turn) -> Mapping[str, str]:
    released = await turn.released_agenda()
    found = released.agenda.sessions if released else ()
    return {one.id: one.title[turn.t.language] for one in found if not one.cancelled}


async def _present(turn: Turn) -> Mapping[str, str]:
    return {each: turn.t.plain(f"audience-present-{each}") for each in PRESENCE}


async def _unreached(turn: Turn) -> Mapping[str, str]:
    found = await announcements.recent(turn.tx, turn.event.id, EARLIER)
    return {str(one.id): turn.t.plain("announce-number", number=str(one.id)) for one in found if one.started_at}


_VALUES: Final[Mapping[str, Callable[[Turn], Awaitable[Mapping[str, str]]]]] = {
    "roles": _roles,
    "statuses": _statuses,
    "languages": _languages,
    "organisations": _organisations,
    "sessions": _sessions,
    "present": _present,
    "unreached": _unreached,
}


def _options(turn: Turn, question_id: str) -> Mapping[str, str]:
    question = turn.event.form.by_id.get(question_id)
    if question is None or question.kind not in ASKABLE:
        return {}
    words = {"yes": turn.t.plain("answer-yes"), "no": turn.t.plain("answer-no")}
    spoken = (words.get(one) if not question.options else label(turn.t, question, one) for one in options_of(question))
    return {option: said or option for option, said in zip(options_of(question), spoken, strict=True)}
