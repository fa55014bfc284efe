"""What is stored about a person, in full: what the file in JSON says, and of which kind each part is."""

from collections.abc import Mapping, Sequence
from datetime import UTC
from typing import Any, Final

from db.core.time import to_moment
from db.door.checkins import Checkin
from db.door.movements import Movement
from db.people.consents import ConsentRecord
from db.people.personal_data import (
    HeldDecision,
    HeldMessage,
    HeldPlace,
    HeldRegistration,
    HeldSession,
    HeldWait,
    PersonalData,
)
from fair.event.model import Event
from fair.forms.model import Question, Value
from handlers.base.stored import StoredKind
from texts.rejections import reason
from texts.translator import Translator

KINDS: Final[Mapping[StoredKind, frozenset[str]]] = {
    "account": frozenset(
        {
            "telegram_id",
            "language",
            "language_chosen",
            "first_message_at",
            "event",
            "first_source",
            "last_source",
            "unreachable_since",
            "unreachable_why",
            "messages_not_delivered_since",
        }
    ),
    "application": frozenset({"registrations"}),
    "answers": frozenset({"registrations.answers"}),
    "agenda": frozenset(
        {
            "sessions",
            "waits_for_places_in_sessions",
            "links_to_own_calendar",
            "reminded_before_sessions",
            "told_of_version_of_programme",
            "muted",
            "answers_to_announcements",
            "registrations.check_ins",
        }
    ),
    "messages": frozenset(
        {
            "messages_with_the_organisers",
            "organisers_take_no_messages_at",
            "messages_received_and_kept",
            "messages_sent_and_kept",
            "messages_about_me_in_chats_of_others",
            "waiting_for_an_answer",
        }
    ),
    "consent": frozenset({"consents"}),
}
"""The parts of the file, by the kinds that the policy lists."""
OF_MEMBERS: Final = frozenset(
    {
        "told_of_new_applications",
        "not_told_of_messages_to_organisers_at",
        "work_asked_for",
        "team",
        "entries_in_the_journal_of_the_team",
    }
)
"""What is stored of members of a team only: their own screen tells of it."""


def everything(t: Translator, events: Mapping[str, Event], held: PersonalData) -> dict[str, Any]:
    """Return all of it."""
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
        "messages_not_delivered_since": _iso(held.missed_at),
        "registrations": [_in_full(t, events.get(one.registration.event_id), one) for one in held.registrations],
        "consents": [_consent_in_full(one) for one in held.consents],
        "sessions": [_session_in_full(one) for one in held.sessions],
        "waits_for_places_in_sessions": [_wait_in_full(one) for one in held.waits],
        "links_to_own_calendar": [
            {"event": one.event_id, "key": one.key, "made_at": _iso(one.created_at)} for one in held.calendars
        ],
        "reminded_before_sessions": dict(held.leads),
        "told_of_version_of_programme": dict(held.releases),
        "muted": {category: _iso(since) for category, since in held.mutes.items()},
        "answers_to_announcements": [
            {"announcement": one.announcement, "yes": one.yes, "answered_at": _iso(one.replied_at)}
            for one in held.replies
        ],
        "messages_with_the_organisers": [_message_in_full(one) for one in held.enquiries],
        "organisers_take_no_messages_at": list(held.muted_in),
        "told_of_new_applications": dict(held.paces),
        "not_told_of_messages_to_organisers_at": list(held.silent_in),
        "messages_about_me_in_chats_of_others": held.elsewhere,
        "waiting_for_an_answer": {"kind": held.asked[0], "about": dict(held.asked[1])} if held.asked else None,
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


def _session_in_full(one: HeldSession) -> dict[str, Any]:
    return {
        "event": one.event_id,
        "session": one.session_id,
        "chosen_at": _iso(one.bookmarked_at),
        "by_an_answer_of_the_form": one.by_answer,
    }


def _wait_in_full(one: HeldWait) -> dict[str, Any]:
    return {"event": one.event_id, "session": one.session_id, "since": _iso(one.joined_at)}


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
        "place_passed_on": [
            {"by": "me" if one.mine else "a colleague", "link_made_at": _iso(one.made_at), "at": _iso(one.passed_at)}
            for one in held.passes
        ],
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
