"""Everything the team sees of one application, read together."""

from dataclasses import replace

from db.applications import decisions
from db.applications.queue import background, delegates, filter_of, shown
from db.core.engine import Tx
from db.people import people
from db.registration import organisations, place_passes, registrations
from db.registration.registrations import Registration
from fair.access import Permission
from fair.applications.files import SentFile, files_in
from fair.event.model import Event
from handlers.applications.screens.details import ApplicationDetails
from services import application, places
from services.turn import Turn
from texts.translator import Translator


async def find(turn: Turn, registration_id: int) -> Registration | None:
    """Return an application of the event, whatever somebody pressed."""
    registration = await registrations.get(turn.tx, registration_id)
    submitted = registration is not None and registration.submitted_at is not None and registration.status != "draft"
    return registration if registration and submitted and registration.event_id == turn.event.id else None


async def load(turn: Turn, registration: Registration) -> ApplicationDetails:
    """Read all that belongs to an application, and where it stands among those that the member looks at."""
    found = await read(turn.tx, turn.event, registration)
    organisation, name = found.application.organisation, turn.event.name_question_id
    colleagues = await delegates(turn.tx, organisation.id, name) if organisation else []
    line = [one[1] for one in await current_queue(turn)]
    return replace(
        found,
        colleagues=tuple(one for one in colleagues if one.registration_id != registration.id),
        lacking=() if registration.holds else await places.lacking_shown(turn.tx, turn.event, registration, turn.now),
        place=line.index(registration.id) + 1 if registration.id in line else 0,
        total=len(line),
        requests=turn.may(Permission.REQUESTS),
    )


async def read(tx: Tx, event: Event, registration: Registration) -> ApplicationDetails:
    """Read what belongs to an application itself, whoever looks at it."""
    organisation = None
    if registration.organisation_id is not None:
        organisation = await organisations.get(tx, registration.organisation_id)
    own = await registrations.answers(tx, registration.id)
    return ApplicationDetails(
        application=application.compose(event, registration, organisation, own),
        background=await background(tx, registration.id),
        decided=tuple(await decisions.of_registration(tx, registration.id)),
        remarks=tuple(await decisions.remarks(tx, registration.id)),
        passed=tuple(await place_passes.of_registration(tx, registration.id)),
        colleagues=(),
        lacking=(),
        place=0,
        total=0,
    )


async def sent_files_of(turn: Turn, registration: Registration) -> tuple[SentFile, ...]:
    """Return the files that were sent with an application."""
    application = (await read(turn.tx, turn.event, registration)).application
    return files_in(registration.id, application.form, application.answers)


async def current_queue(turn: Turn) -> list[tuple[int, int]]:
    """Return the applications that the member of the team looks at."""
    return await shown(turn.tx, turn.event, await filter_of(turn.tx, turn.person.id, turn.event.id))


async def applicant_translator(turn: Turn, registration: Registration) -> Translator:
    """Return the texts in the applicant's language."""
    person = await people.find(turn.tx, registration.person_id)
    return turn.texts.speaking(person.language if person else turn.person.language)
