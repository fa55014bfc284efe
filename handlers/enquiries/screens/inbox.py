"""What people have written to the organisers: the list, and one conversation with what can be done about it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from db.applications.listing import ListedApplication
from db.core.time import to_moment
from db.enquiries.enquiries import STATES, Answering, Enquiry, EnquiryMessage, EnquiryState, EnquirySummary
from fair.enquiries.messages import CAPTIONED, MessageKind
from fair.event.model import Event
from fair.fields.text import cut, isolate, utf16_length
from handlers.applications.callbacks import ApplicationCallback
from handlers.base.buttons import page_line, pager, to_desk
from handlers.base.callbacks import InboxAction, InboxCallback
from handlers.base.screen import Button, Media, Rows, Screen
from texts import dates
from texts.numbers import registration_number
from texts.translator import Safe, Translator

PAGE: Final = 10
TEXT: Final = 2_600
"""UTF-16 units for the messages on one screen."""
MOST: Final = 12
"""Messages on one screen."""
_ROW: Final = 5
_NAME, _BEGINNING = 60, 80


@dataclass(frozen=True, slots=True)
class Inbox:
    """Some of the conversations of one state."""

    event: Event
    state: EnquiryState
    counts: Mapping[str, int]
    summaries: Sequence[EnquirySummary]
    """Those of the page."""
    applications: Mapping[int, ListedApplication]
    """By their ids: who they are that have one."""
    page: int
    now: datetime
    told: bool = True
    """Whether the member who looks is told that somebody has written."""

    @property
    def last(self) -> int:
        """The number of the last page."""
        return max(0, (self.counts.get(self.state, 0) - 1) // PAGE)


@dataclass(frozen=True, slots=True)
class EnquiryView:
    """One conversation, or a part of it."""

    event: Event
    enquiry: Enquiry
    application: ListedApplication | None
    messages: Sequence[EnquiryMessage]
    """The newest first, one more than are shown if there are earlier ones."""
    answering: Answering | None
    language: str
    """What the person's language is called in itself."""
    now: datetime
    before: int = 0
    """The message before which this part ends; 0: it is the end."""

    @property
    def shown(self) -> Sequence[EnquiryMessage]:
        """As many messages as one screen can hold, the newest first; one at least."""
        units = 0
        found: list[EnquiryMessage] = []
        for one in self.messages[:MOST]:
            units += utf16_length(one.text) + _NAME
            if found and units > TEXT:
                break
            found.append(one)
        return found

    @property
    def earlier(self) -> int:
        """The message before which there are others; 0: there are none."""
        return self.shown[-1].id if len(self.messages) > len(self.shown) else 0

    @property
    def files(self) -> Sequence[EnquiryMessage]:
        """What was sent, in the order in which it came."""
        return [one for one in reversed(self.shown) if one.original is not None]


def inbox(t: Translator, box: Inbox) -> Screen:
    """Show who has written, with how each conversation begins to be read; a number opens it."""
    lines = [_summary(t, box, place, one) for place, one in enumerate(box.summaries, 1)]
    lines = lines or [t(f"inbox-empty-{box.state}")]
    parts = (t("inbox", event=t.of(box.event.title)), *lines, page_line(t, box.page, box.last))
    text = "\n\n".join(part for part in parts if part)
    numbers = [
        Button(str(place), InboxCallback(action="show", of=one.enquiry.id).pack())
        for place, one in enumerate(box.summaries, 1)
    ]
    states = tuple(
        (_state(t, box, state),) for state in STATES if state in {"waiting", box.state} or box.counts.get(state)
    )
    pages = pager(t, box.page, box.last, lambda page: InboxCallback(page=page, state=box.state))
    rows: Rows = tuple(tuple(numbers[start : start + _ROW]) for start in range(0, len(numbers), _ROW))
    silence = InboxCallback(action="silence" if box.told else "hear").pack()
    told = (Button(t.plain("inbox-told-yes" if box.told else "inbox-told-no"), silence),)
    return Screen(text, (*rows, *pages, *states, told, (to_desk(t),)))


def conversation(t: Translator, shown: EnquiryView) -> Screen:
    """Show who it is, what was written, and what can be done."""
    messages = [_message(t, shown, one) for one in reversed(shown.shown)]
    text = "\n\n".join(part for part in (heading(t, shown), *messages) if part)
    return Screen(text, _buttons(t, shown))


def heading(t: Translator, shown: EnquiryView) -> Safe:
    """Say who it is, and how things stand."""
    enquiry, zone = shown.enquiry, shown.event.zone
    lines = [
        t("inbox-who", name=who(t, shown.event, enquiry, shown.application)),
        t("inbox-language", language=shown.language),
        _standing(t, enquiry, shown.now),
    ]
    if shown.answering is not None:
        name, since = shown.answering.name, dates.clock(to_moment(shown.answering.asked_at), zone)
        lines.append(t("inbox-answering", name=name or t("team-role-owner"), since=since))
    lines += [t("inbox-muted")] if enquiry.muted_at is not None else []
    lines += [t("application-unreachable")] if enquiry.unreachable else []
    return Safe("\n".join(lines))


def who(t: Translator, event: Event, enquiry: Enquiry, application: ListedApplication | None) -> str:
    """Return who writes: number, name, role and organisation of the application; else the name in Telegram."""
    if application is None:
        return isolate(cut(enquiry.name, _NAME)) or t.plain("inbox-nameless")
    role = event.role(application.role)
    name = isolate(cut(application.name or enquiry.name, _NAME))
    parts = (name, role.label[t.language] if role else "", isolate(cut(application.organisation, _NAME)))
    return t.plain(
        "inbox-applicant",
        number=registration_number(application.number),
        who=", ".join(part for part in parts if part),
    )


def content(t: Translator, kind: MessageKind, text: str) -> str:
    """Return what a message says or brings."""
    return text if kind == "text" else ": ".join(part for part in (t.plain(f"inbox-{kind}"), text) if part)


def copied(t: Translator, shown: EnquiryView, one: EnquiryMessage) -> Screen:
    """Show what was sent as it is; who sent it stands under it, where words can."""
    assert one.original is not None
    chat, message_id = one.original
    text = _message(t, shown, one)
    copy = {"from_chat_id": chat, "message_id": message_id}
    return Screen(text, media=Media("copyMessage", copy, captioned=one.kind in CAPTIONED))


def to_inbox(t: Translator) -> Button:
    """Return the button that leads to what people have written."""
    return Button(t.plain("button-inbox"), InboxCallback().pack())


def _summary(t: Translator, box: Inbox, place: int, one: EnquirySummary) -> Safe:
    enquiry = one.enquiry
    application = box.applications.get(enquiry.registration_id or 0)
    waits = enquiry.waiting_since
    lasting = dates.lasting(t, _since(waits, box.now)) if waits is not None else Safe()
    return t(
        "inbox-line",
        place=str(place),
        name=who(t, box.event, enquiry, application),
        waiting="yes" if waits is not None else "no",
        lasting=lasting,
        team="yes" if one.by_team else "no",
        text=cut(content(t, one.kind, one.text).replace("\n", " "), _BEGINNING),
    )


def _state(t: Translator, box: Inbox, state: EnquiryState) -> Button:
    label = t.plain(
        f"inbox-state-{state}", count=box.counts.get(state, 0), chosen="yes" if state == box.state else "no"
    )
    return Button(label, InboxCallback(state=state).pack())


def _standing(t: Translator, enquiry: Enquiry, now: datetime) -> Safe:
    if enquiry.waiting_since is None:
        return t(f"inbox-standing-{enquiry.state}")
    return t("inbox-standing-waiting", lasting=dates.lasting(t, _since(enquiry.waiting_since, now)))


def _since(micros: int, now: datetime) -> timedelta:
    return now - to_moment(micros)


def _message(t: Translator, shown: EnquiryView, one: EnquiryMessage) -> Safe:
    line = t(
        "inbox-message",
        team="no" if one.author_id is None else "yes",
        name=one.author or t.plain("inbox-by-team"),
        when=dates.short_moment(to_moment(one.written_at), shown.event.zone),
    )
    line = t("inbox-undelivered", line=line) if one.undelivered else line
    return Safe(f"{line}\n{t.of({t.language: content(t, one.kind, one.text)})}")


def _buttons(t: Translator, shown: EnquiryView) -> Rows:
    enquiry = shown.enquiry

    def to(action: InboxAction, label: str) -> tuple[Button, ...]:
        return (Button(label, InboxCallback(action=action, of=enquiry.id, page=shown.before).pack()),)

    def part(before: int, label: str) -> tuple[Button, ...]:
        return (Button(label, InboxCallback(action="show", of=enquiry.id, page=before).pack()),)

    answer = Button(t.plain("inbox-answer"), InboxCallback(action="answer", of=enquiry.id).pack(), style="primary")
    rows = [
        (answer,),
        to("files", t.plain("inbox-files", count=len(shown.files))) if shown.files else (),
        part(shown.earlier, t.plain("inbox-earlier")) if shown.earlier else (),
        part(0, t.plain("inbox-latest")) if shown.before else (),
        _application(t, enquiry),
        to("close", t.plain("inbox-close")) if enquiry.state == "waiting" else (),
        to("mute", t.plain("inbox-mute")) if enquiry.muted_at is None else to("unmute", t.plain("inbox-unmute")),
        (to_inbox(t),),
    ]
    return tuple(row for row in rows if row)


def _application(t: Translator, enquiry: Enquiry) -> tuple[Button, ...]:
    if enquiry.registration_id is None:
        return ()
    card = ApplicationCallback(action="show", registration=enquiry.registration_id)
    return (Button(t.plain("inbox-application"), card.pack()),)
