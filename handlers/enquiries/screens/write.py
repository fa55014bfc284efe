"""Writing to the organisers, as the person sees it; and what the team has answered."""

from db.enquiries.enquiries import EnquiryMessage
from db.registration.registrations import Registration
from fair.enquiries.messages import CAPTIONED
from fair.event.model import Event
from handlers.base.buttons import to_late, to_menu, to_organisers
from handlers.base.callbacks import EnquiryCallback, ResumeCallback
from handlers.base.screen import Button, Media, Screen
from texts.numbers import registration_number
from texts.translator import Safe, Translator


def ask(t: Translator, event: Event, *, late: bool = False) -> Screen:
    """Ask for the message; on the days of the fair a tap is enough to say that one is late."""
    rows = ((to_late(t),),) if late else ()
    stop = Button(t.plain("enquiry-stop"), EnquiryCallback(action="stop").pack())
    return Screen(t("enquiry-ask", contact=event.help_contact), (*rows, (stop,)))


def stopped(t: Translator, *, under_way: bool) -> Screen:
    """Say that nothing is waited for any more, and lead on."""
    return Screen(t("enquiry-stopped"), (_on(t, under_way=under_way),))


def sent(t: Translator, *, under_way: bool) -> Screen:
    """Say that the organisers get it, and where they answer."""
    more = Button(t.plain("enquiry-more"), EnquiryCallback(action="write").pack())
    return Screen(t("enquiry-sent"), ((more,), _on(t, under_way=under_way)))


def told_late(t: Translator, *, again: bool) -> Screen:
    """Say that the organisers know that somebody comes later."""
    more = Button(t.plain("enquiry-more"), EnquiryCallback(action="write").pack())
    return Screen(t("enquiry-late-again" if again else "enquiry-late-told"), ((more,), (to_menu(t),)))


def offer_late(t: Translator) -> Screen:
    """Ask whether the organisers shall be told that somebody is late."""
    return Screen(t("enquiry-late-ask"), ((to_late(t),), (to_organisers(t),), (to_menu(t),)))


def refused(t: Translator, event: Event, why: str) -> Screen:
    """Say why the team takes no message now: `enquiry-refused-<why>`, and what to do."""
    return Screen(t(f"enquiry-refused-{why}", contact=event.help_contact), ((to_menu(t),),))


def unsupported(t: Translator) -> Screen:
    """Say what can be passed on; the message is still waited for."""
    stop = Button(t.plain("enquiry-stop"), EnquiryCallback(action="stop").pack())
    return Screen(t("enquiry-unsupported"), ((stop,),))


def from_team(t: Translator, message: EnquiryMessage, registration: Registration | None) -> Screen:
    """Show a person what the team has written or sent; the team speaks, whoever of it wrote."""
    number = registration.number if registration else None
    if number is None:
        heading = t("enquiry-from-team-plain")
    else:
        heading = t("enquiry-from-team", number=registration_number(number))
    text = Safe("\n\n".join(part for part in (heading, t.of({t.language: message.text})) if part))
    answer = ((Button(t.plain("enquiry-answer"), EnquiryCallback(action="answer", of=message.enquiry_id).pack()),),)
    if message.original is None:
        return Screen(text, answer)
    chat, message_id = message.original
    copy = {"from_chat_id": chat, "message_id": message_id}
    return Screen(text, answer, media=Media("copyMessage", copy, captioned=message.kind in CAPTIONED))


def _on(t: Translator, *, under_way: bool) -> tuple[Button, ...]:
    if under_way:
        return (Button(t.plain("button-continue"), ResumeCallback(action="continue").pack(), style="primary"),)
    return (to_menu(t),)
