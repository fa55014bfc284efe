"""Every screen that people can get to see, with sample data. Each picture is a function of a translator."""

from collections.abc import Mapping

from fair.forms.problem import Problem
from handlers.screen import Screen
from handlers.screens import (
    agenda,
    changes,
    files,
    groups,
    language,
    menu,
    mydata,
    notifications,
    now,
    organisation,
    privacy,
    questions,
    registration,
    reminders,
    review,
    session,
    status,
)
from handlers.screens import help as help_screens
from tests.golden import sample_agenda as programme
from tests.golden.agenda_draft import DRAFTS
from tests.golden.announcements import ANNOUNCEMENTS
from tests.golden.applications import MODERATION
from tests.golden.content import CONTENTS
from tests.golden.door import DOOR
from tests.golden.picture import Picture
from tests.golden.reports import JOBS
from tests.golden.sample import (
    AFTER_CHANGES,
    ANSWERS,
    EARLY,
    EVENT,
    EVENTS,
    HELD,
    HELD_BY_MEMBER,
    LATE,
    NAME,
    NOTHING_HELD,
    NOW,
    application,
    asked,
)
from tests.golden.sample import registration as registered
from tests.golden.sample_agenda import ECOLOGY, EMPTY, FAIR, LINK, MORNING, REVISIONS, SHANYRAQ, WIND, guide
from tests.golden.sample_changes import ALL_CHANGES, DAY, LONG_CHANGES, MOVED, RESTED, notice, superseded
from tests.golden.team import DESK
from tests.golden.topics import FORUM
from texts.translator import Safe, Translator, load

PERSON = "Серікова Айгүл Маратқызы"
UNFINISHED = {key: value for key, value in ANSWERS.items() if key not in {"photo_ok", "project_title"}}


def question(question_id: str, present: object = None, preface: str = "", **changes: bool | int) -> Picture:
    """Return the picture of a question of the sample fair, with a problem said above it if there is one."""

    def draw(t: Translator) -> Screen:
        above = questions.warned(t, Problem(preface)) if preface else Safe()
        return questions.question(t, asked(question_id, present, **changes), above, EVENT.zone)  # type: ignore[arg-type]  # JSON

    return draw


GALLERY: Mapping[str, Picture] = {
    **DESK,
    **CONTENTS,
    **JOBS,
    **DOOR,
    **ANNOUNCEMENTS,
    **DRAFTS,
    **MODERATION,
    **FORUM,
    # The first contact
    "welcome": lambda t: language.welcome(load(), EVENT, t.language, then="ngo"),
    "language": lambda t: language.choose(load(), t.language),
    "card": lambda t: menu.card(t, EVENT, None, NOW),
    "card-early": lambda t: menu.card(t, EVENT, None, EARLY),
    "card-late": lambda t: menu.card(t, EVENT, None, LATE),
    "card-draft": lambda t: menu.card(t, EVENT, registered(), NOW),
    "card-submitted": lambda t: menu.card(t, EVENT, registered("submitted"), NOW),
    "card-approved": lambda t: menu.card(t, EVENT, registered("approved"), NOW),
    "card-rejected": lambda t: menu.card(t, EVENT, registered("rejected"), NOW),
    "card-waitlisted": lambda t: menu.card(t, EVENT, registered("waitlisted"), NOW),
    "card-offered": lambda t: menu.card(t, EVENT, registered("offered"), NOW),
    "card-withdrawn": lambda t: menu.card(t, EVENT, registered("withdrawn"), NOW),
    "help": lambda t: help_screens.helping(t, EVENT),
    "group": lambda t: groups.private_only(load(), "fair_bot"),
    # Messages not understood
    "card-programme": lambda t: menu.card(t, EVENT, None, NOW, menu.Ways(agenda=True)),
    "card-member": lambda t: menu.card(t, EVENT, None, NOW, menu.Ways(desk=True)),
    "lost-text": lambda t: menu.short(t, EVENT, None, NOW, t("lost-text")),
    "lost-other": lambda t: menu.short(t, EVENT, None, NOW, t("lost-other")),
    "lost-command": lambda t: menu.short(t, EVENT, registered("submitted"), NOW, t("lost-command")),
    "lost-edit": lambda t: menu.short(t, EVENT, None, LATE, t("lost-edit")),
    "cancel-nothing": lambda t: menu.short(t, EVENT, None, NOW, t("cancel-nothing")),
    # Privacy
    "privacy": lambda t: privacy.policy(t, EVENT),
    "mydata": lambda t: mydata.summary(t, EVENTS, EVENT, HELD),
    "mydata-member": lambda t: mydata.summary(t, EVENTS, EVENT, HELD_BY_MEMBER),
    "mydata-nothing": lambda t: mydata.summary(t, EVENTS, EVENT, NOTHING_HELD),
    "mydata-file": lambda t: mydata.file(t, EVENTS, HELD),
    "forget-ask": privacy.forget_ask,
    "forget-ask-member": lambda t: privacy.forget_ask(t, member=True),
    "forget-sure": privacy.forget_sure,
    "forgotten": lambda t: privacy.forgotten(
        t, {"registrations": 1, "answers": 12, "consents": 1, "updates": 21, "messages": 22}
    ),
    # Notifications
    "notifications": lambda t: notifications.notifications(t, frozenset({"announcements"})),
    "stopped": notifications.stopped,
    "reminders-muted": lambda t: notifications.muted(t, frozenset({"reminders"}), t("reminder-muted")),
    "mute-surely": changes.mute_surely,
    # Reminders
    "reminder-session": lambda t: reminders.session(t, FAIR, ECOLOGY, programme.at(13, 45)),
    "reminder-session-tomorrow": lambda t: reminders.session(t, FAIR, SHANYRAQ, programme.at(18, day=13)),
    "reminder-opening": lambda t: reminders.opening(t, FAIR, programme.at(10), programme.at(9)),
    "reminder-eve": lambda t: reminders.eve(t, FAIR, DAY, programme.at(18, day=13)),
    "reminder-eve-early": lambda t: reminders.eve(t, FAIR, reminders.Plan(FAIR.starts, ()), programme.at(18, day=1)),
    "reminder-eve-updated": lambda t: reminders.eve(t, FAIR, DAY, programme.at(8), updated=True),
    "reminder-dropped": lambda t: reminders.dropped(t, ECOLOGY),
    "leads": lambda t: reminders.leads(t, FAIR, "30"),
    "leads-none": lambda t: reminders.leads(t, FAIR, "none"),
    # Changes
    "changes-one": notice("bookmark_changes", MOVED),
    "changes-all": notice("changes", *ALL_CHANGES, sentence=True),
    "changes-own": notice("own", RESTED),
    "changes-many": notice("changes", *LONG_CHANGES),
    "changes-superseded": superseded,
    # The way into a registration
    "registration-early": lambda t: registration.door(t, EVENT, EARLY),
    "registration-late": lambda t: registration.door(t, EVENT, LATE),
    "roles": lambda t: registration.roles(t, EVENT),
    "consent": lambda t: registration.consent(t, EVENT, "ngo"),
    "consent-declined": lambda t: registration.declined(t, EVENT, forgotten=True),
    "consent-declined-kept": lambda t: registration.declined(t, EVENT, forgotten=False),
    "cancel": registration.cancel,
    "cancelled": lambda t: registration.cancelled(t, discarded=True),
    "cancelled-returned": lambda t: registration.cancelled(t, discarded=False),
    # Questions, one of each kind
    "question-text": question("full_name", back=False),
    "question-text-refused": question("full_name", preface="name"),
    "question-text-answered": question("full_name", PERSON),
    "question-long-text": question("project_text"),
    "question-number": question("project_reach"),
    "question-choice": question("takes_part", "project"),
    "question-choice-long": question("org_form"),
    "question-choice-long-page-2": question("org_form", page=1),
    "question-choices": question("sphere"),
    "question-choices-two": question("sphere", ["environment", "youth"]),
    "question-yes-no": question("photo_ok", present=True),
    "question-phone": question("phone"),
    "question-phone-answered": question("phone", "+77014567890"),
    "question-email": question("email"),
    "question-bin": question("bin"),
    "question-bin-warned": question("bin", "141140999902", "bin-check-digit"),
    "question-date": question("arrival_date", "2027-11-13"),
    "question-link": question("site"),
    "question-file": question("project_file", ANSWERS["project_file"]),
    "question-organisation": question("organisation"),
    "question-skipped": question("email", None, answered=True),
    "question-change": question("full_name", PERSON, draft=False, back=False),
    "edited-draft": lambda t: questions.edited(t, draft=True),
    "edited-submitted": lambda t: questions.edited(t, draft=False),
    # Review
    "review": lambda t: review.review(t, application(), NOW),
    "review-missing": lambda t: review.review(t, application(answers=UNFINISHED), NOW),
    "review-change": lambda t: review.review(t, application("submitted", "first"), NOW),
    "review-locked": lambda t: review.review(t, application("submitted", "first"), AFTER_CHANGES),
    # My registration
    "submitted": lambda t: status.accepted(t, application("submitted", "first")),
    "status-submitted": lambda t: status.status(t, application("submitted", "first"), NOW, 3, Safe()),
    "status-approved": lambda t: status.status(t, application("approved"), NOW, 0, Safe()),
    "status-asked": lambda t: status.status(t, application("submitted", "asked"), NOW, 1, Safe()),
    "status-missing": lambda t: status.status(t, application("submitted", answers=UNFINISHED), NOW, 0, Safe()),
    "status-rejected": lambda t: status.status(t, application("rejected"), NOW, 0, Safe()),
    "status-waitlisted": lambda t: status.status(t, application("waitlisted"), NOW, 0, Safe()),
    "status-offered": lambda t: status.status(t, application("offered"), NOW, 0, Safe()),
    "status-locked": lambda t: status.status(t, application("approved"), AFTER_CHANGES, 0, Safe()),
    "status-none": status.none,
    "withdraw": status.withdraw,
    "withdrawn": status.withdrawn,
    "calendar": lambda t: status.calendar_file(t, EVENT, NOW),
    "invitation": lambda t: status.invitation(t, NAME, "https://t.me/fair_bot?start=j-AAAAAAAAAAAAAAAAAAAAAA"),
    # Organisations
    "join-offer": lambda t: organisation.offer(t, 1, NAME),
    "join-colleague": lambda t: organisation.colleague(t, 2, PERSON, NAME),
    "join-confirmed": lambda t: organisation.answered(t, PERSON, NAME, confirmed=True),
    "join-refused": lambda t: organisation.answered(t, PERSON, NAME, confirmed=False),
    "join-not-ours": lambda t: organisation.not_ours(t, NAME),
    "join-invited": lambda t: organisation.invited(t, NAME, "AAAAAAAAAAAAAAAAAAAAAA"),
    "join-welcome": lambda t: organisation.welcome(t, NAME),
    "join-nothing": organisation.nothing,
    # The programme
    "agenda-none": agenda.none,
    "agenda-day": lambda t: agenda.day(t, MORNING, MORNING.day),
    "agenda-day-page-2": lambda t: agenda.day(t, MORNING, MORNING.day, page=1),
    "agenda-day-empty": lambda t: agenda.day(t, MORNING, NOW.date()),
    "agenda-mine": lambda t: agenda.mine(t, MORNING),
    "agenda-mine-empty": lambda t: agenda.mine(t, EMPTY),
    "agenda-halls": lambda t: agenda.halls(t, MORNING),
    "agenda-hall": lambda t: agenda.hall(t, MORNING, programme.HALLS[0]),
    "agenda-sections": lambda t: agenda.sections(t, MORNING),
    "agenda-section": lambda t: agenda.section(t, MORNING, programme.SECTIONS[0]),
    "agenda-at": lambda t: agenda.at(t, MORNING, programme.at(10, 45)),
    "agenda-at-next": lambda t: agenda.at(t, MORNING, programme.at(12)),
    "agenda-at-empty": lambda t: agenda.at(t, MORNING, programme.at(23)),
    "agenda-kind": lambda t: agenda.kind(t, MORNING, WIND.kind, (WIND,)),
    "agenda-found": lambda t: agenda.found(t, MORNING, (ECOLOGY, WIND)),
    "agenda-found-more": lambda t: agenda.found(t, MORNING, programme.SESSIONS),
    "agenda-search": lambda t: agenda.search(t, MORNING),
    "agenda-nothing": lambda t: agenda.nothing(t, MORNING),
    "now-before": lambda t: now.now(t, guide(programme.at(9, day=9))),
    "now-before-today": lambda t: now.now(t, guide(programme.at(9, 9))),
    "now-during": lambda t: now.now(t, MORNING),
    "now-between": lambda t: now.now(t, guide(programme.at(20))),
    "now-after": lambda t: now.now(t, guide(programme.at(20, day=15))),
    "now-empty": lambda t: now.now(t, EMPTY),
    "session": lambda t: session.card(t, guide(programme.at(9)), ECOLOGY, 9, LINK),
    "session-marked": lambda t: session.card(t, MORNING, ECOLOGY, 30, LINK, "mine"),
    "session-full": lambda t: session.card(t, guide(programme.at(9)), ECOLOGY, 30, LINK),
    "session-cancelled": lambda t: session.card(t, guide(programme.at(9)), WIND, 0, LINK, "hall"),
    "session-slides": lambda t: session.card(t, MORNING, SHANYRAQ, 0, LINK, "now"),
    "session-gone": session.gone,
    "session-way": lambda t: session.way(t, MORNING, ECOLOGY, "day"),
    "session-file": lambda t: files.one(t, MORNING, ECOLOGY, REVISIONS, "mine"),
    "agenda-file": lambda t: files.everything(t, guide(programme.at(9), sessions=(SHANYRAQ, WIND)), REVISIONS),
    "agenda-file-mine": lambda t: files.my_agenda(t, MORNING, REVISIONS),
}


def draw(name: str, t: Translator) -> tuple[Screen, ...]:
    """Return the messages of a picture."""
    drawn = GALLERY[name](t)
    assert drawn is not None, name
    return drawn if isinstance(drawn, tuple) else (drawn,)
