"""One conversation with what belongs to it, read together."""

from datetime import datetime

from db.applications import listing
from db.applications.listing import ListedApplication
from db.core.engine import Tx
from db.enquiries import enquiries
from db.enquiries.enquiries import Enquiry
from fair.event.model import Event
from fair.words import language_of
from handlers.enquiries.screens.inbox import MOST, EnquiryView, who
from services.enquiries import answering
from services.turn import Turn
from texts.translator import Texts


async def find(turn: Turn, enquiry_id: int) -> Enquiry | None:
    """Return a conversation of the event, whatever somebody pressed."""
    enquiry = await enquiries.get(turn.tx, enquiry_id)
    return enquiry if enquiry and enquiry.event_id == turn.event.id else None


async def load(turn: Turn, enquiry: Enquiry, before: int = 0) -> EnquiryView:
    """Read a conversation as a member of the team sees it, up to one of its messages."""
    shown = await read(turn.tx, turn.texts, turn.event, enquiry, turn.now, before)
    busy = await answering(turn, enquiry)
    return EnquiryView(
        turn.event, enquiry, shown.application, shown.messages, busy, shown.language, turn.now, shown.before
    )


async def read(tx: Tx, texts: Texts, event: Event, enquiry: Enquiry, now: datetime, before: int = 0) -> EnquiryView:
    """Read a conversation itself, whoever looks at it."""
    messages = await enquiries.messages(tx, enquiry.id, before, MOST + 1)
    application = await application_of(tx, event, enquiry)
    language = texts.speaking(language_of(enquiry.language)).plain("language-name")
    return EnquiryView(event, enquiry, application, messages, None, language, now, before if messages else 0)


async def application_of(tx: Tx, event: Event, enquiry: Enquiry) -> ListedApplication | None:
    """Return the person's application, if one was handed in."""
    wanted = [enquiry.registration_id] if enquiry.registration_id is not None else []
    return next(iter(await listing.of_page(tx, event, wanted)), None) if wanted else None


async def called(turn: Turn, enquiry: Enquiry) -> str:
    """Return who a conversation is with."""
    return who(turn.t, turn.event, enquiry, await application_of(turn.tx, turn.event, enquiry))
