"""Messages to the organisers: what the person sees, and what the team sees of them."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Final

from db.applications.listing import ListedApplication
from db.core.time import DAY, HOUR, MINUTE
from db.enquiries.enquiries import Answering, Enquiry, EnquiryMessage, EnquirySummary
from handlers.base import home_screens
from handlers.base.buttons import to_send
from handlers.enquiries.screens import answer, inbox, write
from handlers.enquiries.screens.inbox import EnquiryView, Inbox
from tests.golden.picture import Picture
from tests.golden.sample import EVENT, MICROS, NAME, NOW
from tests.golden.sample import registration as registered

AIGUL: Final = Enquiry(
    id=1,
    event_id=EVENT.id,
    person_id=700,
    name="Айгүл",
    state="waiting",
    waiting_since=MICROS - 25 * MINUTE,
    muted_at=None,
    changed_at=MICROS,
    language="kk",
    unreachable=False,
    registration_id=1,
)
SMITH: Final = replace(
    AIGUL, id=2, person_id=701, name="John <3", waiting_since=MICROS - 5 * HOUR, language="en", registration_id=None
)
NOBODY: Final = replace(SMITH, id=3, name="", waiting_since=MICROS - 3 * DAY, unreachable=True)
APPLICATION: Final = ListedApplication(1, 42, "ngo", "approved", "Серікова Айгүл Маратқызы", NAME)
ASKED: Final = EnquiryMessage(5, 1, None, None, "text", "Пандус бар ма? <3", None, MICROS - 25 * MINUTE)
PHOTO: Final = EnquiryMessage(6, 1, None, None, "photo", "Міне, үлгі", (700, 17), MICROS - 24 * MINUTE)
VOICE: Final = EnquiryMessage(4, 1, None, None, "voice", "", (700, 11), MICROS - 26 * MINUTE)
LATE: Final = EnquiryMessage(7, 1, None, None, "late", "", None, MICROS - MINUTE)
ROUND: Final = EnquiryMessage(9, 1, 900, "Дана", "video_note", "", (900, 3), MICROS)
OURS: Final = EnquiryMessage(3, 1, 900, "Дана", "text", "Сәлеметсіз бе!", None, MICROS - DAY)
LOST: Final = replace(OURS, id=8, author=None, text="Қайта жазамыз", undelivered=True, written_at=MICROS)
OURS_PHOTO: Final = replace(PHOTO, author_id=900, author="Дана", text="Осылай")
BUSY: Final = Answering(901, "Берік <b>", "{}", MICROS - 2 * MINUTE)
TALK: Final = EnquiryView(EVENT, AIGUL, APPLICATION, (LATE, PHOTO, ASKED, VOICE, OURS), None, "Қазақша", NOW)
LONG: Final = tuple(replace(ASKED, id=number, text="Ұзақ " * 300) for number in range(30, 17, -1))
BOX: Final = Inbox(
    EVENT,
    "waiting",
    {"waiting": 23, "answered": 4},
    (
        EnquirySummary(NOBODY, "text", "Кто-нибудь есть?", by_team=False),
        EnquirySummary(SMITH, "photo", "", by_team=False),
        EnquirySummary(AIGUL, "text", "Пандус бар ма? <3\n" * 9, by_team=False),
    ),
    {1: APPLICATION},
    0,
    NOW,
)
DONE: Final = replace(
    BOX,
    state="answered",
    summaries=(EnquirySummary(replace(AIGUL, state="answered", waiting_since=None), "text", "Иә", by_team=True),),
)

PICTURES: Final[Mapping[str, Picture]] = {
    # The person's side
    "enquiry-ask": lambda t: write.ask(t, EVENT),
    "enquiry-ask-late": lambda t: write.ask(t, EVENT, late=True),
    "enquiry-sent": lambda t: write.sent(t, under_way=False),
    "enquiry-sent-draft": lambda t: write.sent(t, under_way=True),
    "enquiry-stopped": lambda t: write.stopped(t, under_way=False),
    "enquiry-stopped-draft": lambda t: write.stopped(t, under_way=True),
    "enquiry-late": write.offer_late,
    "enquiry-late-told": lambda t: write.told_late(t, again=False),
    "enquiry-late-again": lambda t: write.told_late(t, again=True),
    "enquiry-muted": lambda t: write.refused(t, EVENT, "muted"),
    "enquiry-many": lambda t: write.refused(t, EVENT, "many"),
    "enquiry-unsupported": write.unsupported,
    "enquiry-typed": lambda t: home_screens.short(t, EVENT, None, NOW, t("lost-text"), beside=((to_send(t),),)),
    "enquiry-from-team": lambda t: write.from_team(t, OURS, registered("submitted")),
    "enquiry-from-team-plain": lambda t: write.from_team(t, OURS, None),
    "enquiry-photo-from-team": lambda t: write.from_team(t, OURS_PHOTO, registered("submitted")),
    "enquiry-round-from-team": lambda t: write.from_team(t, ROUND, None),
    # The team's side
    "inbox": lambda t: inbox.inbox(t, BOX),
    "inbox-silent": lambda t: inbox.inbox(t, replace(BOX, told=False)),
    "inbox-answered": lambda t: inbox.inbox(t, DONE),
    "inbox-empty": lambda t: inbox.inbox(t, Inbox(EVENT, "waiting", {}, (), {}, 0, NOW)),
    "inbox-empty-closed": lambda t: inbox.inbox(t, Inbox(EVENT, "closed", {}, (), {}, 0, NOW)),
    "conversation": lambda t: inbox.conversation(t, TALK),
    "conversation-busy": lambda t: inbox.conversation(t, replace(TALK, answering=BUSY)),
    "conversation-earlier": lambda t: inbox.conversation(t, replace(TALK, messages=LONG, before=31)),
    "conversation-muted": lambda t: inbox.conversation(
        t,
        replace(
            TALK,
            enquiry=replace(NOBODY, state="closed", waiting_since=None, muted_at=MICROS),
            application=None,
            messages=(LOST,),
        ),
    ),
    "conversation-answered": lambda t: inbox.conversation(
        t, replace(TALK, enquiry=replace(AIGUL, state="answered", waiting_since=None), messages=(ROUND, OURS))
    ),
    "conversation-photo": lambda t: inbox.copied(t, TALK, PHOTO),
    "conversation-round": lambda t: inbox.copied(t, TALK, ROUND),
    "answer-ask": lambda t: answer.ask(t, TALK, answer.to_conversation(t, 1)),
    "answer-busy": lambda t: answer.ask(t, replace(TALK, answering=BUSY), answer.to_conversation(t, 1)),
    "answer-sent": lambda t: answer.sent(t, inbox.who(t, EVENT, AIGUL, APPLICATION), 1),
    "answer-overtaken": lambda t: answer.overtaken(t, inbox.who(t, EVENT, AIGUL, APPLICATION), OURS, 1),
    "answer-unreachable": lambda t: answer.unreachable(t, inbox.who(t, EVENT, AIGUL, APPLICATION), 1),
    "answer-unsupported": lambda t: answer.unsupported(t, 1),
    "inbox-gone": answer.gone,
    "answer-which": answer.which,
    "inbox-told": lambda t: answer.told(t, replace(TALK, messages=(PHOTO, ASKED))),
    "inbox-told-stranger": lambda t: answer.told(
        t, replace(TALK, enquiry=SMITH, application=None, messages=(replace(VOICE, enquiry_id=2),))
    ),
    "inbox-told-many": lambda t: answer.told_of_many(t, EVENT, 3),
}
