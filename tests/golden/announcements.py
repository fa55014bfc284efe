"""Announcements: while they are written, on their way, as people see them, and what goes by itself."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Final

from db.announcements.announcements import Announcement
from db.announcements.audience import AudienceReach
from db.announcements.ledger import Progress
from db.core.time import HOUR, MINUTE, to_micros
from db.reminders.scheduled_messages import Planned, Run
from fair.agenda.model import Agenda
from fair.announcements.announcement import AnnouncementPhase, Content, Extra, Refusal, Shape
from fair.announcements.audience import PRESENCE, Audience
from fair.announcements.ledger import FollowUp, Ledger
from fair.announcements.revision import Revision, RevisionAct
from handlers.announcements.screens import (
    audience,
    compose,
    correct,
    overview,
    participant,
    progress,
    revise,
    scheduled,
    send,
)
from handlers.announcements.screens.message import Addressee, announcement_screen
from handlers.base.screen import Document
from services.announcement_draft import AnnouncementDraft
from services.announcement_progress import AnnouncementProgress
from services.releases import ReleasedAgenda
from tests.golden.picture import Picture
from tests.golden.sample import EVENT, MICROS, NAME, NOW
from tests.golden.sample_agenda import ECOLOGY, FAIR, SESSIONS
from texts.translator import Translator, load

TEXTS = load()
AGENDA = Agenda(SESSIONS)
RELEASED = ReleasedAgenda(1, {}, AGENDA, FAIR.halls, FAIR.sections)
SAID = Content(Shape.TEXT, "<b>{name}</b>, ждём Вас в 9:00! Ваш номер – {number} &amp; {organisation}.")
PHOTO = Content(Shape.PHOTO, "Схема зала, {name}", {"file": "x"})
ALBUM_ITEMS = [{"type": "photo", "file": "a", "html": "Альбом"}, {"type": "photo", "file": "b", "html": ""}]
ALBUM = Content(Shape.ALBUM, "Альбом", {"items": ALBUM_ITEMS})
LINK = Extra("link", "https://example.org/map", {"kk": "Схема", "ru": "Схема зала", "en": "Plan of the hall"})
BUTTONS = (LINK, Extra("session", ECOLOGY.id), Extra("question"))
PEOPLE = AudienceReach(
    (("en", "muted", 1), ("kk", None, 2), ("ru", None, 1), ("ru", "blocked", 1)),
    ((1, "Серікова Айгүл Маратқызы"), (2, "Ахметова Дана")),
)
ONE = Announcement(
    id=7,
    event_id=EVENT.id,
    phase=AnnouncementPhase.DRAFT,
    audience=Audience(roles=frozenset({"ngo"}), answers={"sphere": frozenset({"culture"})}),
    buttons=BUTTONS,
    fallback=None,
    author=1,
    created_at=MICROS,
)
BEGUN = replace(ONE, phase=AnnouncementPhase.RUNNING, size=128, started_at=MICROS)
EMPTY = AnnouncementDraft(replace(ONE, buttons=()), {}, PEOPLE)
HALF = AnnouncementDraft(ONE, {"kk": ALBUM, "ru": SAID}, PEOPLE)
WHOLE = AnnouncementDraft(replace(ONE, fallback="ru"), {"ru": SAID, "kk": PHOTO}, PEOPLE)
TIMED = replace(WHOLE, announcement=replace(ONE, send_at=MICROS + HOUR))
WITH_SESSION = replace(WHOLE, announcement=replace(ONE, session_id=ECOLOGY.id))
LEDGER = Ledger(128, sent=90, failed=3, unknown=2, withdrawn=1, waiting=31, why={"blocked": 3, "muted": 1})
OVER = replace(LEDGER, sent=121, waiting=0)
REVISIONS = (Revision(RevisionAct.CORRECT, 1, "ru", SAID), Revision(RevisionAct.DELETE, 1))
UNCORRECTED = FollowUp(90, 87, {"blocked": 1, "message-gone": 2})
EMPTIED = Progress(Ledger(0))
SPHERES = audience.ConditionView("answers", "sphere", {"culture": "Culture", "youth": "Youth", "ecology": "Ecology"})
NUMBERED = audience.ConditionView("organisations", "", {str(number): f"{NAME} {number}" for number in range(1, 20)})
TO = Addressee("Серікова <Айгүл>", 42, "ngo", NAME)


def status(phase: AnnouncementPhase, ledger: Ledger = OVER, **changes: object) -> AnnouncementProgress:
    made = AnnouncementProgress(replace(BEGUN, phase=phase), Progress(ledger), (12, 3), 2, 3, 121)
    return replace(made, **changes)  # type: ignore[arg-type]  # any of the fields


def _waits(revision: Revision) -> Picture:
    stands = status(AnnouncementPhase.DONE)
    told = replace(stands, announcement=replace(stands.announcement, revision=revision))
    return lambda t: progress.running(t, EVENT, told)


def _asked(revision: Revision) -> Picture:
    return lambda t: revise.request(t, EVENT, BEGUN.id, revision)


def _decided(revision: Revision) -> Picture:
    return lambda t: revise.decision(t, BEGUN, revision, 87, 9)


def _refused(refusal: Refusal) -> Picture:
    return lambda t: correct.refused(t, BEGUN, refusal)


def planned(session: str, minutes: int, *, held: bool = False) -> Planned:
    return Planned(session, "15", to_micros(ECOLOGY.starts), MICROS + minutes * MINUTE, held, 42)


def present(t: Translator) -> audience.ConditionView:
    return audience.ConditionView("present", "", {each: t.plain(f"audience-present-{each}") for each in PRESENCE})


PICTURES: Final[Mapping[str, Picture]] = {
    # The list
    "announcements-none": lambda t: overview.listing(t, EVENT, overview.AnnouncementList(())),
    "announcements": lambda t: overview.listing(
        t,
        EVENT,
        overview.AnnouncementList(
            (BEGUN, replace(BEGUN, id=6, phase=AnnouncementPhase.DONE, size=1)), 1, more=True, draft=True
        ),
    ),
    # Writing
    "announcement-empty": lambda t: compose.draft(t, TEXTS, EMPTY),
    "announcement-write": lambda t: compose.write(t, TEXTS, "kk", WHOLE.versions),
    "announcement-unfit": lambda t: compose.unfit(t, TEXTS, "ru"),
    "announcement-unknown": lambda t: compose.refused(t, compose.unknown(t, ("nmae", "имя"))),
    "announcement-too-long": lambda t: compose.refused(t, t("announce-too-long", over=1200, limit=4096)),
    "announcement-album-coming": lambda t: compose.draft(t, TEXTS, HALF, coming=True),
    "announcement-whole": lambda t: compose.draft(t, TEXTS, WHOLE),
    "announcement-buttons": lambda t: compose.buttons(t, WHOLE, RELEASED),
    "announcement-buttons-bare": lambda t: compose.buttons(t, HALF, None),
    "announcement-link": compose.link,
    "announcement-link-wrong": lambda t: compose.link(t, wrong=True),
    "announcement-sessions": lambda t: compose.sessions(t, FAIR, RELEASED, NOW, "session", 0),
    "announcement-sessions-none": lambda t: compose.sessions(t, FAIR, None, NOW, "with", 0),
    "announcement-discarded": compose.discarded,
    # To whom
    "audience": lambda t: audience.audience(t, TEXTS, EVENT, WHOLE, (SPHERES,)),
    "audience-page-2": lambda t: audience.audience(t, TEXTS, EVENT, WHOLE, (SPHERES,), 1),
    "audience-values": lambda t: audience.values(t, EVENT, WHOLE, SPHERES, 0),
    "audience-values-page-2": lambda t: audience.values(t, EVENT, WHOLE, NUMBERED, 1),
    "audience-present": lambda t: audience.values(t, EVENT, WHOLE, present(t), 0),
    # Sending
    "announcement-plan": lambda t: send.plan_screen(t, EVENT, WHOLE, RELEASED),
    "announcement-time": lambda t: send.time_screen(t, EVENT),
    "announcement-time-wrong": lambda t: send.time_screen(t, EVENT, wrong=True),
    "announcement-plan-at": lambda t: send.plan_screen(t, EVENT, TIMED, None),
    "announcement-plan-with": lambda t: send.plan_screen(
        t, replace(FAIR, second_confirmation=True), WITH_SESSION, RELEASED
    ),
    "announcement-surely": lambda t: send.surely_screen(t, WHOLE),
    "announcement-please": lambda t: send.confirmation_request(t, EVENT, 7),
    "announcement-decide": lambda t: send.decision_screen(t, WHOLE, 2),
    "announcement-own": lambda t: send.decision_screen(t, WHOLE, 1),
    "announcement-returned": lambda t: send.returned_screen(t, own=True),
    # Under way and over
    "running-unconfirmed": lambda t: progress.running(
        t, EVENT, AnnouncementProgress(replace(ONE, phase=AnnouncementPhase.UNCONFIRMED), EMPTIED)
    ),
    "running-scheduled": lambda t: progress.running(
        t, EVENT, AnnouncementProgress(replace(TIMED.announcement, phase=AnnouncementPhase.SCHEDULED), EMPTIED)
    ),
    "running-with-session": lambda t: progress.running(
        t, EVENT, AnnouncementProgress(replace(WITH_SESSION.announcement, phase=AnnouncementPhase.SCHEDULED), EMPTIED)
    ),
    "running-late": lambda t: progress.late(t, BEGUN),
    "running": lambda t: progress.running(t, EVENT, status(AnnouncementPhase.RUNNING, LEDGER)),
    "running-paused": lambda t: progress.running(t, EVENT, status(AnnouncementPhase.PAUSED, LEDGER)),
    "running-cancel": lambda t: progress.cancel(t, status(AnnouncementPhase.PAUSED, LEDGER)),
    "running-cancelled": lambda t: progress.running(
        t,
        EVENT,
        status(
            AnnouncementPhase.CANCELLED,
            progress=Progress(OVER, UNCORRECTED, FollowUp(121, 3, {"query-too-old": 2})),
        ),
    ),
    "running-done": lambda t: progress.running(t, EVENT, status(AnnouncementPhase.DONE)),
    "running-finished": lambda t: progress.finished(t, EVENT, status(AnnouncementPhase.DONE)),
    "running-calls": lambda t: progress.calls(t, BEGUN, 7, 2, Document(t.plain("calls-file"), "x", "text/csv")),
    "running-which": lambda t: correct.which(t, TEXTS, BEGUN, ["kk", "ru"]),
    "running-correct": lambda t: correct.ask(t, TEXTS, BEGUN, "ru", SAID),
    "running-correct-file": lambda t: correct.ask(t, TEXTS, BEGUN, "ru", replace(PHOTO, html="")),
    "running-correct-album": lambda t: correct.ask(t, TEXTS, BEGUN, "kk", ALBUM),
    "running-look": lambda t: correct.look(t, BEGUN, "ru", 87),
    **{f"running-refused-{each}": _refused(each) for each in Refusal},
    "running-delete": lambda t: progress.delete(t, status(AnnouncementPhase.DONE)),
    "running-look-asks": lambda t: correct.look(t, BEGUN, "ru", 87, asks_colleague=True),
    "running-delete-asks": lambda t: progress.delete(t, status(AnnouncementPhase.DONE), asks_colleague=True),
    # What waits for a second organiser
    **{f"revision-waits-{each.act}": _waits(each) for each in REVISIONS},
    **{f"revision-please-{each.act}": _asked(each) for each in REVISIONS},
    **{f"revision-decide-{each.act}": _decided(each) for each in REVISIONS},
    "revision-own": lambda t: revise.decision(t, BEGUN, REVISIONS[0], 87, REVISIONS[0].author),
    "revision-confirmed": lambda t: revise.told(t, BEGUN, "revision-confirmed"),
    "revision-refused": lambda t: revise.told(t, BEGUN, "revision-refused"),
    # As people see it
    "letter": lambda t: announcement_screen(t, FAIR, 7, SAID, BUTTONS, TO, RELEASED),
    "letter-to-a-stranger": lambda t: announcement_screen(t, FAIR, 7, SAID, (), Addressee()),
    "earlier": lambda t: participant.earlier(t, EVENT, [BEGUN, replace(BEGUN, id=8, started_at=MICROS + HOUR)]),
    "earlier-none": lambda t: participant.earlier(t, EVENT, []),
    # What goes by itself
    "automatic": lambda t: scheduled.coming(
        t,
        FAIR,
        [planned("", 30), planned(ECOLOGY.id, 60, held=True), *(planned(ECOLOGY.id, 90) for _ in range(20))],
        Run(MICROS, held=False),
        RELEASED,
    ),
    "automatic-none": lambda t: scheduled.coming(t, FAIR, [], None, None),
    "automatic-changes-held": lambda t: scheduled.coming(t, FAIR, [], Run(MICROS, held=True), None),
}
