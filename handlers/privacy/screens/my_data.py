"""What is stored about a person: at a glance, and in full as a file."""

import json
from collections.abc import Mapping, Sequence
from datetime import UTC
from typing import Any

from db.core.time import to_moment
from db.door.checkins import Checkin
from db.door.movements import Movement
from db.people.consents import ConsentRecord
from db.people.personal_data import HeldDecision, HeldMessage, HeldPlace, HeldRegistration, PersonalData
from fair.event.model import Event
from fair.forms.model import Question, Value
from handlers.base.buttons import to_menu
from handlers.base.callbacks import MenuCallback
from handlers.base.screen import Button, Document, Screen
from texts import dates
from texts.rejections import reason
from texts.translator import Safe, Translator

Events = Mapping[str, Event]
_MANY = 4
"""Registrations, and consents, at a glance; the file has all."""


def summary(t: Translator, events: Events, event: Event, held: PersonalData) -> Screen:
    """Name everything that is stored. Moments are in the zone of the event the person came for."""
    registrations = [_registration(t, events, one) for one in held.registrations]
    consents = [_consent(t, events, event, one) for one in held.consents]
    muted = [t(f"category-{category}") for category in held.mutes]
    text = t(
        "mydata",
        id=str(held.person.id),
        username=f"@{known}" if (known := _username(held)) else t("mydata-nothing"),
        language=t("language-name"),
        met=dates.moment(t, to_moment(held.met_at), event.zone),
        source=held.person.last_source or t("mydata-nothing"),
        muted=Safe(", ".join(muted)) or t("mydata-nothing"),
        messages=held.updates + held.messages,
        registrations=_list(t, registrations),
        consents=_list(t, consents),
    )
    parts = [text]
    parts += [t("mydata-enquiries", count=len(held.enquiries))] if held.enquiries else []
    parts += [_team(t, events, event, held)] if held.team else []
    return Screen("\n\n".join(parts))


def _username(held: PersonalData) -> str | None:
    """Return by what name Telegram knew the person last."""
    return next((one.registration.username for one in reversed(held.registrations) if one.registration.username), None)


def _team(t: Translator, events: Events, here: Event, held: PersonalData) -> Safe:
    places = [_place(t, events, here, one) for one in held.team]
    return t("mydata-team", places=_list(t, places), deeds=str(held.deeds))


def _place(t: Translator, events: Events, here: Event, one: HeldPlace) -> Safe:
    event = events.get(one.event_id)
    zone = (event or here).zone
    said = {
        "event": event.title[t.language] if event else one.event_id,
        "role": t(f"team-role-{one.role}"),
        "since": dates.date(t, to_moment(one.joined_at), zone),
    }
    if one.ended_at is None:
        return t("mydata-place", **said)
    return t("mydata-place-ended", **said, until=dates.date(t, to_moment(one.ended_at), zone))


def file(t: Translator, events: Events, held: PersonalData) -> Screen:
    """Give everything as JSON, in which every answer has its question's name beside it."""
    forget = Button(t.plain("forget-button"), MenuCallback(action="forget").pack())
    return Screen(t("mydata-file"), ((to_menu(t), forget),), document=document(t, events, held))


def document(t: Translator, events: Events, held: PersonalData) -> Document:
    """Return the file with everything."""
    content = json.dumps(_everything(t, events, held), ensure_ascii=False, indent=2)
    return Document(t.plain("mydata-file-name"), content, "application/json")


def _list(t: Translator, entries: list[Safe]) -> Safe:
    return Safe("\n".join(f"– {entry}" for entry in entries[-_MANY:])) or t("mydata-nothing")


def _registration(t: Translator, events: Events, held: HeldRegistration) -> Safe:
    one = held.registration
    event = events.get(one.event_id)
    role = event.role(one.role) if event else None
    return t(
        "mydata-registration",
        event=event.title[t.language] if event else one.event_id,
        role=role.label[t.language] if role else one.role,
        status=t("mydata-draft" if one.status == "draft" else f"status-{one.status}"),
        answers=len(held.answers),
    )


def _consent(t: Translator, events: Events, here: Event, one: ConsentRecord) -> Safe:
    event = events.get(one.event_id)
    return t(
        "mydata-consent",
        event=event.title[t.language] if event else one.event_id,
        version=one.version,
        when=dates.moment(t, to_moment(one.agreed_at), (event or here).zone),
    )


def _everything(t: Translator, events: Events, held: PersonalData) -> dict[str, Any]:
    person = held.person
    return {
        "telegram_id": person.id,
        "language": person.language,
        "language_chosen": person.language_chosen,
        "first_message_at": _iso(held.met_at),
        "event": person.event_id,
        "first_source": person.first_source,
        "last_source": person.last_source,
        "unreachable_since": _iso(held.unreachable_at),
        "unreachable_why": held.unreachable_why,
        "registrations": [_in_full(t, events.get(one.registration.event_id), one) for one in held.registrations],
        "consents": [_consent_in_full(one) for one in held.consents],
        "muted": {category: _iso(since) for category, since in held.mutes.items()},
        "answers_to_announcements": [
            {"announcement": one.announcement, "yes": one.yes, "answered_at": _iso(one.replied_at)}
            for one in held.replies
        ],
        "messages_with_the_organisers": [_message_in_full(one) for one in held.enquiries],
        "organisers_take_no_messages_at": list(held.muted_in),
        "told_of_new_applications": dict(held.paces),
        "not_told_of_messages_to_organisers_at": list(held.silent_in),
        "messages_received_and_kept": held.updates,
        "messages_sent_and_kept": held.messages,
        "work_asked_for": [{"kind": kind, "asked_at": _iso(asked_at)} for kind, asked_at in held.jobs],
        "team": [_place_in_full(one) for one in held.team],
        "entries_in_the_journal_of_the_team": held.deeds,
    }


def _consent_in_full(one: ConsentRecord) -> dict[str, Any]:
    return {
        "event": one.event_id,
        "version": one.version,
        "text_hash": one.hash,
        "language": one.language,
        "agreed_at": _iso(one.agreed_at),
    }


def _message_in_full(one: HeldMessage) -> dict[str, Any]:
    return {
        "event": one.event_id,
        "by": "organisers" if one.by_team else "me",
        "kind": one.kind,
        "text": one.text,
        "written_at": _iso(one.written_at),
    }


def _place_in_full(one: HeldPlace) -> dict[str, Any]:
    return {
        "event": one.event_id,
        "role": one.role,
        "name": one.name,
        "joined_at": _iso(one.joined_at),
        "ended_at": _iso(one.ended_at),
    }


def _in_full(t: Translator, event: Event | None, held: HeldRegistration) -> dict[str, Any]:
    one = held.registration
    role = event.role(one.role) if event else None
    return {
        "event": one.event_id,
        "event_title": event.title[t.language] if event else None,
        "role": one.role,
        "role_label": role.label[t.language] if role else None,
        "status": one.status,
        "number": one.number,
        "open_question": one.cursor,
        "organisation": held.organisation,
        "delegate": one.delegate,
        "another_organisation_of_the_same_name": one.own_organisation,
        "first_source": held.first_source,
        "last_source": held.last_source,
        "created_at": _iso(one.created_at),
        "changed_at": _iso(one.changed_at),
        "submitted_at": _iso(one.submitted_at),
        "telegram_username": one.username,
        "ticket_code": held.code,
        "shown_in_group_of_team": held.shown,
        "check_ins": [_checkin_in_full(entered, held.movements.get(entered.id, ())) for entered in held.checkins],
        "answers_to_change": sorted(one.to_change),
        "will_come": one.coming,
        "on_the_waiting_list": held.waiting,
        "place_offered_until": _iso(held.offer_ends_at),
        "decisions": [_decision_in_full(t, decided) for decided in held.decisions],
        "notes_of_the_team": [{"note": each.remark, "written_at": _iso(each.written_at)} for each in held.remarks],
        "answers": [
            _answer(t, event.form.by_id.get(question) if event else None, question, value)
            for question, value in held.answers.items()
        ],
    }


def _checkin_in_full(entered: Checkin, moved: Sequence[Movement]) -> dict[str, Any]:
    return {
        "at": _iso(entered.entered_at),
        "session": entered.session_id or None,
        "how": entered.how,
        "reason": entered.why,
        "undone_at": _iso(entered.undone_at),
        "out_and_in_again": [
            {"at": _iso(one.moved_at), "out": one.leaves, "undone_at": _iso(one.undone_at)} for one in moved
        ],
    }


def _decision_in_full(t: Translator, decided: HeldDecision) -> dict[str, Any]:
    return {
        "decision": decided.verdict,
        "reason": reason(t, decided.reason) or None,
        "decided_at": _iso(decided.decided_at),
        "told_at": _iso(decided.published_at),
    }


def _answer(t: Translator, question: Question | None, question_id: str, value: Value) -> dict[str, Any]:
    chosen = [value] if isinstance(value, str) else value if isinstance(value, list) else []
    options = [option for each in chosen if question and (option := question.option(each))]
    return {
        "question": question_id,
        "name": question.name[t.language] if question else None,
        "value": value,
        **({"labels": [option.label[t.language] for option in options]} if options else {}),
    }


def _iso(micros: int | None) -> str | None:
    return to_moment(micros).astimezone(UTC).isoformat() if micros is not None else None
