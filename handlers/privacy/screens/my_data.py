"""What is stored about a person: at a glance, kind by kind as the policy lists them, and in full as a file."""

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Final, TypeAlias

from db.core.time import to_moment
from db.people.consents import ConsentRecord
from db.people.personal_data import HeldPlace, HeldRegistration, PersonalData
from fair.event.model import Event
from fair.fields import ticket_codes
from handlers.base.buttons import to_menu
from handlers.base.callbacks import MenuCallback
from handlers.base.screen import Button, Document, Rows, Screen
from handlers.base.stored import STORED, StoredKind, heading
from handlers.privacy.screens.my_data_file import everything
from texts import dates
from texts.numbers import registration_number
from texts.translator import Safe, Translator

Events: TypeAlias = Mapping[str, Event]
_MANY: Final = 4
"""Registrations, and consents, at a glance; the file has all."""


@dataclass(frozen=True, slots=True)
class _Seen:
    """What is told, and to whom: moments are in the zone of the event the person came for."""

    t: Translator
    events: Events
    here: Event
    held: PersonalData


def summary(t: Translator, events: Events, event: Event, held: PersonalData) -> Screen:
    """Show what is stored of each kind."""
    seen = _Seen(t, events, event, held)
    kinds = "\n\n".join(f"{heading(t, kind)}\n{_KINDS[kind](seen)}" for kind in STORED)
    parts = [t("mydata", kinds=Safe(kinds))]
    parts += [_team(seen)] if held.team else []
    return Screen("\n\n".join(parts))


def file(t: Translator, events: Events, held: PersonalData, changes: Rows = ()) -> Screen:
    """Give everything as JSON, in which every answer has its question's name beside it; `changes` lead to them."""
    forget = Button(t.plain("forget-button"), MenuCallback(action="forget").pack())
    return Screen(t("mydata-file"), (*changes, (to_menu(t), forget)), document=document(t, events, held))


def document(t: Translator, events: Events, held: PersonalData) -> Document:
    """Return the file with everything."""
    content = json.dumps(everything(t, events, held), ensure_ascii=False, indent=2)
    return Document(t.plain("mydata-file-name"), content, "application/json")


def _account(seen: _Seen) -> Safe:
    t, held = seen.t, seen.held
    known = next((one.registration.username for one in reversed(held.registrations) if one.registration.username), None)
    return t(
        "mydata-account",
        id=str(held.person.id),
        username=f"@{known}" if known else t("mydata-nothing"),
        language=t("language-name"),
        met=dates.moment(t, to_moment(held.met_at), seen.here.zone),
        source=held.person.last_source or t("mydata-nothing"),
    )


def _applications(seen: _Seen) -> Safe:
    return _list(seen.t, [_application(seen, one) for one in seen.held.registrations])


def _application(seen: _Seen, held: HeldRegistration) -> Safe:
    t, one = seen.t, held.registration
    event = seen.events.get(one.event_id)
    role = event.role(one.role) if event else None
    said = t(
        "mydata-registration",
        event=_title(seen, one.event_id),
        role=role.label[t.language] if role else one.role,
        status=t("mydata-draft" if one.status == "draft" else f"status-{one.status}"),
    )
    number = [t("mydata-number", number=registration_number(one.number))] if one.number else []
    more = t(
        "mydata-registration-more",
        ticket=ticket_codes.show(held.code) if held.code else t("mydata-nothing"),
        decisions=str(len(held.decisions)),
        notes=str(len(held.remarks)),
    )
    organisation = [held.organisation] if held.organisation else []
    first = ", ".join([said, *number, *(t.of({t.language: name}) for name in organisation)])
    return Safe(f"{first}\n{more}")


def _answers(seen: _Seen) -> Safe:
    t = seen.t
    entries = [
        t("mydata-answers", event=_title(seen, one.registration.event_id), answers=len(one.answers))
        for one in seen.held.registrations
    ]
    return _list(t, entries)


def _agenda(seen: _Seen) -> Safe:
    t, held = seen.t, seen.held
    muted = [t(f"category-{category}") for category in held.mutes]
    lead = held.leads.get(seen.here.id)
    chosen = t(
        "mydata-agenda",
        sessions=str(len(held.sessions)),
        waits=str(len(held.waits)),
        lead=_lead(t, lead),
        muted=Safe(", ".join(muted)) or t("mydata-nothing"),
        replies=str(len(held.replies)),
        checkins=str(sum(len(one.checkins) for one in held.registrations)),
    )
    links = [t("mydata-calendars", count=str(len(held.calendars)))] if held.calendars else []
    return Safe("\n".join([chosen, *links]))


def _lead(t: Translator, lead: str | None) -> Safe:
    if lead is None:
        return t("mydata-lead-usual")
    return t("mydata-lead", minutes=int(lead)) if lead.isdecimal() else t("mydata-lead-none")


def _messages(seen: _Seen) -> Safe:
    t, held = seen.t, seen.held
    talked = t("mydata-enquiries", count=len(held.enquiries))
    kept = t("mydata-messages", messages=str(held.updates + held.messages), elsewhere=str(held.elsewhere))
    return Safe(f"{talked}\n{kept}")


def _consents(seen: _Seen) -> Safe:
    return _list(seen.t, [_consent(seen, one) for one in seen.held.consents])


def _consent(seen: _Seen, one: ConsentRecord) -> Safe:
    event = seen.events.get(one.event_id)
    when = dates.moment(seen.t, to_moment(one.agreed_at), (event or seen.here).zone)
    return seen.t("mydata-consent", event=_title(seen, one.event_id), version=one.version, when=when)


_KINDS: Final[Mapping[StoredKind, Callable[[_Seen], Safe]]] = {
    "answers": _answers,
    "account": _account,
    "application": _applications,
    "agenda": _agenda,
    "messages": _messages,
    "consent": _consents,
}
"""What there is to say of each kind."""


def _team(seen: _Seen) -> Safe:
    places = [_place(seen, one) for one in seen.held.team]
    return seen.t("mydata-team", places=_list(seen.t, places), deeds=str(seen.held.deeds))


def _place(seen: _Seen, one: HeldPlace) -> Safe:
    t = seen.t
    event = seen.events.get(one.event_id)
    zone = (event or seen.here).zone
    said = {
        "event": _title(seen, one.event_id),
        "role": t(f"team-role-{one.role}"),
        "since": dates.date(t, to_moment(one.joined_at), zone),
    }
    if one.ended_at is None:
        return t("mydata-place", **said)
    return t("mydata-place-ended", **said, until=dates.date(t, to_moment(one.ended_at), zone))


def _title(seen: _Seen, event_id: str) -> str:
    event = seen.events.get(event_id)
    return event.title[seen.t.language] if event else event_id


def _list(t: Translator, entries: list[Safe]) -> Safe:
    return Safe("\n".join(f"– {entry}" for entry in entries[-_MANY:])) or t("mydata-nothing")
