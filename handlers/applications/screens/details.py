"""One application as the team sees it, with everything that can be decided about it."""

from dataclasses import dataclass, field
from typing import Final

from db.applications.decisions import Decision, Remark
from db.applications.listing import PAGE as LIST_PAGE
from db.applications.queue import Background, Colleague
from db.core.time import to_moment
from db.registration.place_passes import PassedPlace
from db.registration.registrations import Registration
from fair.applications.files import files_in
from fair.event.model import Event
from fair.fields.text import cut, isolate, utf16_length
from fair.forms.flow import visible
from fair.forms.model import Question
from fair.places import Claim
from handlers.applications.callbacks import ApplicationAction, ApplicationCallback, DataRequestCallback, QueueCallback
from handlers.applications.screens.queue import to_queue
from handlers.base.callbacks import InboxCallback
from handlers.base.limit_words import limit_names
from handlers.base.screen import Button, Screen
from services.application import Application
from texts.answers import shown
from texts.dates import moment
from texts.numbers import registration_number
from texts.rejections import reason
from texts.translator import Safe, Translator

PAGE: Final = 20
"""Answers on one card."""
TEXT: Final = 2_200
"""UTF-16 units for the answers on a card."""
_LONGEST, _NAME, _LAST = 160, 40, 3
_WITH_VERDICT: Final[tuple[ApplicationAction, ...]] = ("retract", "tell")
_TO_LIST: Final[tuple[ApplicationAction, ...]] = ("wait", "wait_yes")
CONDITIONAL: Final[tuple[ApplicationAction, ...]] = (
    "approve",
    "reject",
    "change",
    "link",
    *_TO_LIST,
    *_WITH_VERDICT,
)
"""What can be done with an application only as long as it stands in a certain way."""


@dataclass(frozen=True, slots=True)
class ApplicationDetails:
    """One application as the team sees it."""

    application: Application
    background: Background
    decided: tuple[Decision, ...]
    remarks: tuple[Remark, ...]
    colleagues: tuple[Colleague, ...]
    lacking: tuple[Claim, ...]
    """Of what there is no place left for this applicant."""
    passed: tuple[PassedPlace, ...] = field(default=(), kw_only=True)
    """Places that went over to or from the applicant."""
    requests: bool = field(default=False, kw_only=True)
    """Whether the member may do what the applicant asks about their data."""
    place: int
    """Which one it is of those that the member of the team looks at, from 1; 0: none of them."""
    total: int

    @property
    def registration(self) -> Registration:
        """The registration itself."""
        return self.application.registration

    @property
    def seen(self) -> int:
        """The last decision: whoever decides on it must have seen it."""
        return self.decided[-1].id if self.decided else 0


def card(t: Translator, details: ApplicationDetails, page: int = 0) -> Screen:
    """Show one application with everything that is known about it."""
    application = details.application
    asked = visible(application.form, application.answers)
    last = max(0, (len(asked) - 1) // PAGE)
    page = max(0, min(page, last))
    text = told(t, details, asked[page * PAGE : (page + 1) * PAGE])
    told_of = (details.registration.id, *(one.registration_id for one in details.colleagues))
    return Screen(text, _buttons(t, details, page, last), about=frozenset(told_of))


def told(t: Translator, details: ApplicationDetails, asked: tuple[Question, ...]) -> Safe:
    """Tell everything that is known about an application, of the answers those to some questions."""
    event = details.application.event
    parts = (
        _heading(t, details),
        _answers(t, details, asked),
        _organisation(t, details),
        _opened(t, details),
        Safe("\n".join(decided(t, event, one, why=True) for one in details.decided[-_LAST:])),
        Safe("\n".join(_passed(t, event, one) for one in details.passed[-_LAST:])),
        Safe("\n".join(_remark(t, event, one) for one in details.remarks[-_LAST:])),
        t("application-full", what=limit_names(t, event, details.lacking)) if details.lacking else Safe(),
    )
    return Safe("\n\n".join(part for part in parts if part))


def possible_actions(registration: Registration) -> tuple[ApplicationAction, ...]:
    """Return what can be decided about an application as it stands."""
    status, verdict = registration.status, registration.verdict
    if status == "withdrawn":
        return ()
    found: dict[ApplicationAction, bool] = {
        "approve": status not in {"approved", "offered"} and verdict != "approved",
        **dict.fromkeys(_TO_LIST, status in {"submitted", "rejected"} and verdict != "waitlisted"),
        "reject": status != "rejected" and verdict != "rejected",
        "change": registration.takes_part,
        "link": registration.by_hand,
        **dict.fromkeys(_WITH_VERDICT, verdict is not None),
    }
    return tuple(one for one in CONDITIONAL if found[one])


def decided(t: Translator, event: Event, one: Decision, *, why: bool = False) -> Safe:
    """Return who decided what, and when."""
    line = t(
        f"decided-line-{one.verdict}",
        name=t("decided-by-rules") if one.decided_by is None else one.name or t("team-role-owner"),
        when=moment(t, to_moment(one.decided_at), event.zone),
        told="yes" if one.published_at is not None else "no",
    )
    because = cut(reason(t, one.reason), _LONGEST) if why else ""
    return t("decided-reason", line=line, reason=because) if because else line


def _passed(t: Translator, event: Event, one: PassedPlace) -> Safe:
    when = moment(t, to_moment(one.passed_at), event.zone)
    if one.giver:
        return t("passed-from", number=registration_number(one.giver), when=when)
    return t("passed-to", number=registration_number(one.colleague) if one.colleague else "—", when=when)


def _heading(t: Translator, details: ApplicationDetails) -> Safe:
    registration, event = details.registration, details.application.event
    role = event.role(registration.role)
    text = t(
        "application",
        number=registration_number(registration.number),
        role=t.of(role.label) if role else registration.role,
        status=t(f"status-{registration.status}"),
        when=moment(t, to_moment(registration.submitted_at or 0), event.zone),
        language=details.background.language,
    )
    sources = dict.fromkeys(s for s in (details.background.first_source, details.background.last_source) if s)
    lines = [text]
    lines += [t("application-source", source=", ".join(sources))] if sources else []
    lines += [t("application-unreachable")] if details.background.unreachable_why else []
    lines += [t("application-coming", coming=registration.coming)] if registration.coming else []
    lines += [t("application-place", place=details.place, total=details.total)] if details.place else []
    return Safe("\n".join(lines))


def _answers(t: Translator, details: ApplicationDetails, asked: tuple[Question, ...], limit: int = _LONGEST) -> Safe:
    """Return names and answers, these as long as the card allows."""
    application = details.application
    pairs = [
        (
            cut(question.name[t.language], _NAME),
            shown(t, question, application.answers.get(question.id), application.event.zone, limit),
        )
        for question in asked
    ]
    if limit > 1 and sum(utf16_length(name) + utf16_length(answer) + 4 for name, answer in pairs) > TEXT:
        return _answers(t, details, asked, limit // 2)
    return Safe("\n".join(t("review-line", name=name, answer=answer) for name, answer in pairs))


def _organisation(t: Translator, details: ApplicationDetails) -> Safe:
    organisation = details.application.organisation
    if organisation is None:
        return Safe()
    lines = [t("application-organisation", name=cut(organisation.name, _LONGEST))]
    lines += [colleague(t, one) for one in details.colleagues[: 2 * _LAST]]
    return Safe("\n".join(lines))


def colleague(t: Translator, one: Colleague) -> Safe:
    """Return a delegate of the same organisation, and how their application stands."""
    name = isolate(cut(one.name or "—", _NAME))
    return t(
        "application-colleague", number=registration_number(one.number), name=name, status=t(f"status-{one.status}")
    )


def _opened(t: Translator, details: ApplicationDetails) -> Safe:
    opened = details.registration.to_change
    names = [cut(q.name[t.language], _NAME) for q in details.application.event.form.questions if q.id in opened]
    return t("application-opened", names=cut("; ".join(names), _LONGEST)) if names else Safe()


def _remark(t: Translator, event: Event, one: Remark) -> Safe:
    return t(
        "application-remark",
        name=one.name or t("team-role-owner"),
        when=moment(t, to_moment(one.written_at), event.zone),
        remark=cut(one.remark, _LONGEST),
    )


def _buttons(t: Translator, details: ApplicationDetails, page: int, last: int) -> tuple[tuple[Button, ...], ...]:
    registration, possible = details.registration, possible_actions(details.registration)

    def to(action: ApplicationAction, label: str, seen: int = details.seen) -> Button:
        return Button(label, ApplicationCallback(action=action, registration=registration.id, seen=seen).pack())

    def row(*actions: ApplicationAction) -> tuple[Button, ...]:
        return tuple(to(one, t.plain(f"application-{one}")) for one in actions if one in possible)

    pages = tuple(
        to("page", t.plain("page-of", page=str(other + 1), pages=str(last + 1)), other)
        for other in range(last + 1)
        if other != page
    )
    note = (to("note", t.plain("application-note")), *row("link"))
    write = InboxCallback(action="write", of=registration.id)
    written = () if registration.by_hand else ((Button(t.plain("application-write"), write.pack()),),)
    count = len(files_in(registration.id, details.application.form, details.application.answers))
    files = ((to("files", t.plain("application-files", count=count)),),) if count else ()
    asking = DataRequestCallback(action="ask", registration=registration.id)
    requests = ((Button(t.plain("application-request"), asking.pack()),),) if details.requests else ()
    back = QueueCallback(action="list", of=str(max(0, details.place - 1) // LIST_PAGE))
    rows = (
        row("approve", "reject"),
        row("wait", "change"),
        row("tell", "retract"),
        (*note, *pages),
        *files,
        *written,
        *requests,
        (to("previous", t.plain("application-previous")), to("next", t.plain("application-next"))),
        (Button(t.plain("queue-names-back"), back.pack()), to_queue(t)),
    )
    return tuple(one for one in rows if one)
