"""Answering what somebody has written, or writing to them first, as a member of the team sees it."""

from itertools import takewhile

from db.core.time import to_moment
from db.enquiries.enquiries import EnquiryMessage
from fair.event.model import Event
from handlers.base.callbacks import InboxCallback
from handlers.base.screen import Button, Screen
from handlers.enquiries.screens.inbox import EnquiryView, content, heading, to_inbox, who
from texts import dates
from texts.translator import Safe, Translator


def ask(t: Translator, shown: EnquiryView, back: Button) -> Screen:
    """Ask for the answer: who it is for, in which language they read, and who else is about to answer."""
    name = who(t, shown.event, shown.enquiry, shown.application)
    parts = [t("answer-ask", name=name), t("reads-language", language=shown.language)]
    if shown.answering is not None:
        since = dates.clock(to_moment(shown.answering.asked_at), shown.event.zone)
        parts.append(t("answer-busy", name=shown.answering.name or t("team-role-owner"), since=since))
    return Screen(Safe("\n\n".join(parts)), ((back,),))


def sent(t: Translator, name: str, enquiry_id: int) -> Screen:
    """Say that the person gets it."""
    return Screen(t("answer-sent", name=name), ((to_conversation(t, enquiry_id),), (to_inbox(t),)))


def overtaken(t: Translator, name: str, other: EnquiryMessage, enquiry_id: int) -> Screen:
    """Say that a colleague has answered meanwhile, and what; ask whether one's own answer shall go, too."""
    said = content(t, other.kind, other.text)
    by = t("answer-overtaken-by", who=other.author or t("team-role-owner"))
    theirs = Safe(f"{by}\n{t.of({t.language: said})}")
    text = "\n\n".join((t("answer-overtaken", name=name), theirs, t("answer-overtaken-ask")))
    send = Button(t.plain("answer-send-too"), InboxCallback(action="send", of=enquiry_id).pack())
    drop = Button(t.plain("answer-drop"), InboxCallback(action="show", of=enquiry_id).pack(), style="primary")
    return Screen(text, ((drop,), (send,)))


def unreachable(t: Translator, name: str, enquiry_id: int) -> Screen:
    """Say that the bot can't write to the person."""
    return Screen(t("answer-unreachable", name=name), ((to_conversation(t, enquiry_id),), (to_inbox(t),)))


def unsupported(t: Translator, enquiry_id: int) -> Screen:
    """Say what can be sent; it is still waited for."""
    return Screen(t("enquiry-unsupported"), ((to_conversation(t, enquiry_id),),))


def gone(t: Translator) -> Screen:
    """Say that there is no such conversation any more."""
    return Screen(t("inbox-gone"), ((to_inbox(t),),))


def which(t: Translator) -> Screen:
    """Say that a message about several people can't be replied to: one has to be chosen."""
    return Screen(t("answer-which"), ((to_inbox(t),),))


def told(t: Translator, shown: EnquiryView) -> Screen:
    """Tell a member of the team that somebody has written: who, and what; it can be answered by replying to this."""
    new = list(takewhile(lambda one: one.author_id is None, shown.shown))
    texts = [t.of({t.language: content(t, one.kind, one.text)}) for one in reversed(new)]
    text = Safe("\n\n".join([t("inbox-told"), heading(t, shown), *texts, t("inbox-told-how")]))
    answer = InboxCallback(action="reply", of=shown.enquiry.id).pack()
    card = InboxCallback(action="open", of=shown.enquiry.id).pack()
    rows = (
        (Button(t.plain("inbox-answer"), answer, style="primary"),),
        (Button(t.plain("inbox-conversation"), card),),
    )
    return Screen(text, rows)


def told_of_many(t: Translator, event: Event, count: int) -> Screen:
    """Tell a member of the team how many people wait for an answer."""
    return Screen(t("inbox-told-many", count=count, event=t.of(event.title)), ((to_inbox(t),),))


def to_conversation(t: Translator, enquiry_id: int) -> Button:
    """Return the button that leads to a conversation."""
    return Button(t.plain("inbox-conversation"), InboxCallback(action="show", of=enquiry_id).pack())
