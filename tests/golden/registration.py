"""A registration: the way in, the questions, review, what becomes of it, and what the team decides."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import timedelta
from typing import Any, Final

from db.registration.place_passes import PassableColleague, PlacePass
from db.registration.places import LinePosition
from fair.event.seen_by import SeenBy
from fair.forms.flow import Need
from fair.forms.problem import Problem
from fair.forms.progress import FormProgress
from fair.places import ALL, of_option, of_organisation, of_role
from handlers.base.buttons import to_organisers, to_send
from handlers.base.screen import Screen
from handlers.registration.screens import (
    begin,
    claim,
    join_organisation,
    offers,
    pass_on,
    questions,
    review,
    session_marks,
    status,
)
from services.application import Application
from services.passing_on import NotPassed
from services.session_marks import Marked
from tests.golden.applications import BY_RULES, NAMES, QUIET, TOLD
from tests.golden.picture import Picture
from tests.golden.sample import AFTER_CHANGES, ANSWERS, EVENT, MICROS, NAME, NOW, application, asked
from tests.golden.sample import registration as registered
from tests.golden.sample_agenda import ECOLOGY, SHANYRAQ
from texts.translator import Safe, Translator

LACKING: Final = (of_option("takes_part", "stand"), of_role("ngo"), of_organisation(1))
COLLEAGUES: Final = (PassableColleague(2, 43, "Ерланұлы Болат"), PassableColleague(3, 44, "Smith <John>"))
WAITING_LINK: Final = PlacePass(1, EVENT.id, 1, None, None)
PERSON: Final = "Серікова Айгүл Маратқызы"
UNFINISHED: Final = {key: value for key, value in ANSWERS.items() if key not in {"photo_ok", "project_title"}}


WITHOUT_SLIDES: Final = {**ANSWERS, "project_file": None}
SLIDES_NEEDED: Final = EVENT.form.by_id["project_file"].required_from or NOW


def opened(*questions: str) -> Application:
    """Return a submitted application of which the team asks to change answers."""
    return replace(application("submitted"), registration=replace(registered("submitted"), opened=" ".join(questions)))


def question(question_id: str, present: object = None, preface: str = "", **changes: Any) -> Picture:
    """Return the picture of a question of the sample fair, with a problem said above it if there is one."""

    def draw(t: Translator) -> Screen:
        if preface in {"did-you-mean", "told-by-name", "told-by-name-several"}:
            above = t(preface)
        else:
            found = Problem(preface, {"name": "Жумабаев Серик"} if preface == "name-case" else {})
            above = questions.warned(t, found) if preface else Safe()
        return questions.question(t, asked(question_id, present, **changes), above, EVENT)  # type: ignore[arg-type]  # JSON

    return draw


PICTURES: Final[Mapping[str, Picture]] = {
    # The way in
    "registration-early": lambda t: begin.not_open(t, EVENT, "not_yet"),
    "registration-late": lambda t: begin.not_open(t, EVENT, "closed"),
    "answer-too-late": lambda t: begin.too_late(t, EVENT, "Үлгіұлы Үлгі", ((to_send(t),),)),
    "answer-too-late-file": lambda t: begin.too_late(t, EVENT, "", ((to_organisers(t),),)),
    "roles": lambda t: begin.roles(t, EVENT),
    "consent": lambda t: begin.consent(t, EVENT, "ngo"),
    "consent-declined": lambda t: begin.declined(t, EVENT, forgotten=True),
    "consent-declined-kept": lambda t: begin.declined(t, EVENT, forgotten=False),
    # Questions, one of each kind
    "question-text": question("full_name", back=False),
    "question-text-refused": question("full_name", preface="name"),
    "question-text-answered": question("full_name", PERSON),
    "question-text-early": question("position", progress=FormProgress(2, 19, exact=False)),
    "question-long-text": question("project_text"),
    "question-number": question("project_reach"),
    "question-choice": question("takes_part", "project"),
    "question-choice-long": question("org_form"),
    "question-choice-long-page-2": question("org_form", page=1),
    "question-perhaps": question("org_form", perhaps=("public_fund", "private_fund"), preface="did-you-mean"),
    "question-told-by-name": question("org_form", perhaps=("public_fund",), preface="told-by-name"),
    "question-told-by-name-several": question(
        "org_form", perhaps=("public_fund", "private_fund"), preface="told-by-name-several"
    ),
    "question-option-full": question("section", full=frozenset({"family"})),
    "question-option-anyway": question("section", full=frozenset({"family"}), anyway="family"),
    "question-name-case": question("full_name", "ЖУМАБАЕВ СЕРИК", "name-case", misspelt=True),
    "question-name-odd": question("full_name", "Сукарно", "name-odd"),
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
    "question-file-later": question("project_file"),
    "question-file-owed": question("project_file", need=Need.OWED),
    "question-file-needed": question("project_file", need=Need.REQUIRED),
    "question-file-missing": question("project_file", need=Need.REQUIRED, draft=False, back=False),
    "question-choice-owed": question("section", need=Need.OWED),
    "question-organisation": question("organisation"),
    **{
        f"question-seen-by-{door}-{group}": question("access_needs", seen_by=SeenBy(door=bool(door), group=bool(group)))
        for door in range(2)
        for group in range(2)
    },
    # An organisation that is registered already, and what its delegates hear
    "join-offer": lambda t: join_organisation.offer(t, 1, NAME),
    "join-colleague": lambda t: join_organisation.colleague(t, 2, PERSON, NAME),
    "join-confirmed": lambda t: join_organisation.answered(t, PERSON, NAME, confirmed=True),
    "join-refused": lambda t: join_organisation.answered(t, PERSON, NAME, confirmed=False),
    "join-not-ours": lambda t: join_organisation.not_ours(t, NAME),
    "join-nothing": join_organisation.nothing,
    # On the way
    "question-skipped": question("email", None, answered=True),
    "edited-draft": lambda t: questions.edited(t, draft=True),
    "cancel": begin.cancel,
    "cancelled": lambda t: begin.cancelled(t, discarded=True),
    "cancelled-returned": lambda t: begin.cancelled(t, discarded=False),
    # Review
    "review": lambda t: review.review(t, application(), NOW),
    "review-choose": lambda t: review.change_list(t, application(), NOW),
    "review-missing": lambda t: review.review(t, application(answers=UNFINISHED), NOW),
    # My registration, once it is submitted
    "submitted": lambda t: status.accepted(t, application("submitted", "first"), NOW),
    "submitted-by-rules": lambda t: status.accepted(t, application("approved", "first"), NOW),
    "submitted-waiting": lambda t: status.accepted(t, application("waitlisted", "first"), NOW, lacking=(ALL,)),
    "submitted-waiting-limits": lambda t: status.accepted(t, application("waitlisted", "first"), NOW, lacking=LACKING),
    "submitted-with-marks": lambda t: status.accepted(
        t, application("submitted", "first"), NOW, session_marks.told(t, Marked((ECOLOGY,), (SHANYRAQ,)))
    ),
    "submitted-without-slides": lambda t: status.accepted(
        t, application("submitted", "first", WITHOUT_SLIDES), SLIDES_NEEDED
    ),
    "status-none": lambda t: status.none(t, EVENT, NOW),
    "status-none-closed": lambda t: status.none(t, EVENT, EVENT.ends),
    "status-submitted": lambda t: status.status(t, application("submitted", "first"), NOW, 3, Safe()),
    "status-missing": lambda t: status.status(t, application("submitted", answers=UNFINISHED), NOW, 0, Safe()),
    "status-asked": lambda t: status.status(t, application("submitted", "asked"), NOW, 1, Safe()),
    "status-in-line": lambda t: status.status(
        t, application("waitlisted"), NOW, 0, Safe(), LinePosition(3, None), LACKING[:1]
    ),
    "status-rests": lambda t: status.status(
        t, application("waitlisted"), NOW, 0, Safe(), LinePosition(3, None, rests=True)
    ),
    "status-waitlisted": lambda t: status.status(t, application("waitlisted"), NOW, 0, Safe()),
    "status-offer": lambda t: status.status(
        t, application("offered"), NOW, 0, Safe(), LinePosition(1, MICROS + 86_400_000_000)
    ),
    "status-offered": lambda t: status.status(t, application("offered"), NOW, 0, Safe()),
    "status-approved": lambda t: status.status(t, application("approved"), NOW, 0, Safe()),
    "status-approved-delegate": lambda t: status.status(
        t, application("approved", "first"), NOW, 2, Safe(), pass_on=True
    ),
    "status-rejected": lambda t: status.status(t, application("rejected"), NOW, 0, Safe()),
    "status-missing-late": lambda t: status.status(
        t, application("submitted", answers=WITHOUT_SLIDES), SLIDES_NEEDED, 0, Safe()
    ),
    "status-missing-lost": lambda t: status.status(
        t, application("submitted", answers=WITHOUT_SLIDES), AFTER_CHANGES, 0, Safe()
    ),
    "status-locked": lambda t: status.status(t, application("approved"), AFTER_CHANGES, 0, Safe()),
    "status-to-change": lambda t: status.status(t, opened("place"), NOW, 0, Safe()),
    "status-to-change-late": lambda t: status.status(t, opened("place", "full_name"), AFTER_CHANGES, 0, Safe()),
    "status-to-change-begun": lambda t: status.status(t, opened("place"), EVENT.starts, 0, Safe()),
    "status-to-change-many": lambda t: status.status(t, opened("place", "email", "phone", "bin"), NOW, 0, Safe()),
    "calendar": lambda t: status.calendar_file(t, EVENT, NOW),
    # A change of an answer
    "change-list": lambda t: review.change_list(t, application("submitted", "first"), NOW),
    "change-list-page-2": lambda t: review.change_list(t, application("submitted", "first"), NOW, 1),
    "change-list-locked": lambda t: review.change_list(t, application("submitted", "first"), AFTER_CHANGES),
    "question-change": question("full_name", PERSON, draft=False, back=False),
    "edited-submitted": lambda t: questions.edited(t, draft=False),
    "files-wanted": lambda t: offers.to_change(t, EVENT, [EVENT.form.by_id["project_file"]], "", files=True),
    "change-asked": lambda t: offers.to_change(t, EVENT, NAMES[:2], "Толығырақ"),
    # What the team decides
    "decision-approved": lambda t: offers.decision(t, EVENT, QUIET, registered("approved")),
    "decision-rejected": lambda t: offers.decision(t, EVENT, TOLD, registered("rejected")),
    "decision-waitlisted": lambda t: offers.decision(t, EVENT, BY_RULES, registered("waitlisted"), (ALL,)),
    "decision-waitlisted-by-team": lambda t: offers.decision(t, EVENT, BY_RULES, registered("waitlisted")),
    "offer": lambda t: offers.offer(t, EVENT, registered("offered"), NOW + timedelta(hours=24)),
    "offer-surely": lambda t: offers.surely(t, registered("offered")),
    "coming-surely": lambda t: offers.surely(t, registered("approved"), pass_on=True),
    "offer-accepted": offers.accepted,
    "offer-over": lambda t: offers.offer_over(t, EVENT, registered("waitlisted"), NOW, rests=False),
    "offer-over-rests": lambda t: offers.offer_over(t, EVENT, registered("waitlisted"), NOW, rests=True),
    "offer-over-begun": lambda t: offers.offer_over(t, EVENT, registered("waitlisted"), EVENT.starts, rests=True),
    "coming": lambda t: offers.coming(t, EVENT, registered("approved")),
    "coming-noted": lambda t: offers.coming_noted(t, EVENT),
    # Colleagues
    "invitation": lambda t: status.invitation(t, NAME, "https://t.me/fair_bot?start=j-AAAAAAAAAAAAAAAAAAAAAA"),
    "join-invited": lambda t: join_organisation.invited(t, NAME, "AAAAAAAAAAAAAAAAAAAAAA"),
    "join-welcome": lambda t: join_organisation.welcome(t, NAME),
    # A place that is passed on
    "pass-on": lambda t: pass_on.choose(t, ()),
    "pass-on-known": lambda t: pass_on.choose(t, COLLEAGUES, WAITING_LINK),
    "pass-on-begun": lambda t: pass_on.choose(t, (), replace(WAITING_LINK, colleague_id=3)),
    "pass-on-surely": lambda t: pass_on.surely(t, COLLEAGUES[0]),
    "pass-on-passed": lambda t: pass_on.passed(t, COLLEAGUES[0]),
    "pass-on-link": lambda t: pass_on.link(t, EVENT, "https://t.me/fair_bot?start=k-AAAAAAAAAAAAAAAAAAAAAA"),
    "pass-on-full": lambda t: pass_on.not_passed(t, EVENT, NotPassed("full", LACKING)),
    "pass-on-gone": lambda t: pass_on.not_passed(t, EVENT, NotPassed("gone")),
    "pass-on-welcome": lambda t: pass_on.welcome(t, NAME),
    "pass-on-consent": lambda t: begin.consent(t, EVENT, "ngo", "k-AAAAAAAAAAAAAAAAAAAAAA"),
    "pass-on-offer": lambda t: pass_on.offer(t, NAME, "A" * 22),
    "pass-on-over": pass_on.over,
    "pass-on-used": lambda t: pass_on.over(t, "used", late=True),
    "pass-on-submitted": lambda t: status.accepted(
        t, application("approved", "confirmed"), NOW, pass_on.told(t, EVENT, passed=True)
    ),
    "pass-on-submitted-in-vain": lambda t: status.accepted(
        t, application("submitted", "confirmed"), NOW, pass_on.told(t, EVENT, passed=NotPassed("gone"))
    ),
    "pass-on-told": lambda t: pass_on.told_giver(t, COLLEAGUES[0]),
    "pass-on-told-nameless": lambda t: pass_on.told_giver(t, None),
    "pass-on-got": lambda t: pass_on.told_colleague(t, EVENT, COLLEAGUES[0]),
    "pass-on-got-nameless": lambda t: pass_on.told_colleague(t, EVENT, None),
    "pass-on-stays": lambda t: pass_on.stays(t, late=False),
    "pass-on-stays-late": lambda t: pass_on.stays(t, late=True),
    "pass-on-lost": lambda t: pass_on.lost(t, sent=False, late=False),
    "pass-on-lost-late": lambda t: pass_on.lost(t, sent=False, late=True),
    "pass-on-lost-sent": lambda t: pass_on.lost(t, sent=True, late=False),
    # Registered by the team
    "claim": lambda t: claim.offer(t, EVENT, registered("approved")),
    "claim-consent": lambda t: claim.consent(t, EVENT, registered("approved"), "t" * 22),
    "claim-over": claim.over,
    # The way out
    "withdraw": status.withdraw,
    "withdraw-or-pass-on": lambda t: status.withdraw(t, pass_on=True),
    "withdrawn": lambda t: status.withdrawn(t, EVENT, NOW),
    "withdrawn-closed": lambda t: status.withdrawn(t, EVENT, EVENT.ends),
    "withdraw-underway": lambda t: status.withdraw(t, pass_on=True, underway=True),
}
