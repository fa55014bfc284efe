"""One fair, one person, one moment: what the gallery shows."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from types import MappingProxyType
from typing import Any

from db.core.time import to_micros
from db.door.checkins import Checkin
from db.people.consents import ConsentRecord
from db.people.people import Person
from db.people.personal_data import HeldMessage, HeldPlace, HeldRegistration, PersonalData
from db.registration.organisations import Organisation
from db.registration.registrations import Delegate, Registration, Status
from fair import content
from fair.event.model import Event
from fair.forms.flow import Need, visible
from fair.forms.model import Question, QuestionKind, Value
from fair.forms.progress import FormProgress
from handlers.registration.screens.question_buttons import QuestionView
from services.application import Application

FOLDER = Path(__file__).parents[2] / "content" / "mangystau-fair"


def _event() -> Event:
    event, findings = content.read({path.name: path.read_text(encoding="utf-8") for path in FOLDER.glob("*.toml")})
    assert event is not None, findings
    return event


EVENT = _event()
EVENTS = MappingProxyType({EVENT.id: EVENT})
NOW = datetime(2027, 10, 1, 6, 0, tzinfo=UTC)
EARLY = EVENT.registration_opens - timedelta(days=1)
LATE = EVENT.registration_closes + timedelta(minutes=1)
AFTER_CHANGES = EVENT.changes_until + timedelta(minutes=1)
MICROS = to_micros(NOW)

NAME = "«Шаңырақ» қоғамдық бірлестігі"
PERSON = Person(
    id=700_000_001,
    language="kk",
    language_chosen=True,
    event_id=EVENT.id,
    first_source="poster",
    last_source="friend",
    unreachable=False,
)

ANSWERS: Mapping[str, Value] = MappingProxyType(
    {
        "full_name": "Серікова Айгүл Маратқызы",
        "position": 'Director <"R&D">',
        "phone": "+77014567890",
        "organisation": NAME,
        "org_form": "public_association",
        "bin": "141140999901",
        "sphere": ["environment", "youth"],
        "ngo_base": "yes",
        "place": "aktau",
        "takes_part": "project",
        "email": "aigul@example.org",
        "project_title": "Жасыл аула",
        "project_text": "Аулаларды көгалдандыру: " + "ағаш, " * 80 + "гүл.",
        "project_reach": 1500,
        "project_file": {
            "file_id": "x",
            "name": "Жасыл аула.pdf",
            "size": 1_234_567,
            "mime": "application/pdf",
        },
        "section": "ecology",
        "question_state": None,
        "access_needs": None,
        "photo_ok": True,
    }
)


def registration(status: Status = "draft", cursor: str | None = None, delegate: Delegate | None = None) -> Registration:
    return Registration(
        id=1,
        event_id=EVENT.id,
        person_id=PERSON.id,
        role="ngo",
        status=status,
        number=None if status == "draft" else 42,
        cursor=cursor,
        organisation_id=1 if delegate else None,
        delegate=delegate,
        own_organisation=False,
        created_at=MICROS,
        changed_at=MICROS,
        submitted_at=None if status == "draft" else MICROS,
    )


def application(
    status: Status = "draft",
    delegate: Delegate | None = None,
    answers: Mapping[str, Value] = ANSWERS,
    role: str = "ngo",
) -> Application:
    form = EVENT.form.for_role(role)
    card = {
        question.id: answers[question.id]
        for question in form.questions
        if (question.card or question.kind is QuestionKind.ORGANISATION) and question.id in answers
    }
    return Application(
        event=EVENT,
        registration=replace(registration(status, delegate=delegate), role=role),
        organisation=Organisation(1, EVENT.id, NAME, "141140999901", card, PERSON.id) if delegate else None,
        form=form,
        answers={question.id: answers[question.id] for question in visible(form, answers) if question.id in answers},
        own=answers,
    )


def asked(question_id: str, present: Value = None, **changes: Any) -> QuestionView:
    question = find(question_id)
    return replace(
        QuestionView(
            question=question,
            present=present,
            answered=present is not None,
            progress=FormProgress(3, 17, exact=True),
            need=Need.REQUIRED if question.required else Need.OPTIONAL,
            back=True,
            draft=True,
        ),
        **changes,
    )


def find(question_id: str) -> Question:
    return EVENT.form.by_id[question_id]


CAME = Checkin(7, EVENT.id, 1, "", NOW.date(), MICROS, "scan", 900, None, None, None)
HELD = PersonalData(
    person=PERSON,
    met_at=MICROS,
    unreachable_at=None,
    unreachable_why=None,
    missed_at=None,
    registrations=(
        HeldRegistration(
            registration("submitted", delegate="first"), NAME, "poster", "friend", ANSWERS, "HK47MP", (CAME,)
        ),
    ),
    consents=(ConsentRecord(EVENT.id, "1", "0" * 64, "kk", MICROS),),
    mutes={"announcements": MICROS},
    enquiries=(
        HeldMessage(EVENT.id, by_team=False, kind="text", text="Пандус бар ма?", written_at=MICROS),
        HeldMessage(EVENT.id, by_team=True, kind="photo", text="Міне", written_at=MICROS),
    ),
    muted_in=(EVENT.id,),
    updates=21,
    messages=22,
)
HELD_BY_MEMBER = replace(
    HELD,
    team=(
        HeldPlace(EVENT.id, "door", "Айгүл", MICROS, MICROS),
        HeldPlace("a-former-fair", "organiser", "Айгүл", MICROS, None),
    ),
    deeds=3,
)
NOTHING_HELD = PersonalData(replace(PERSON, last_source=None), MICROS, None, None, None, (), (), {}, 1, 0)
