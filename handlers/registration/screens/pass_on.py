"""Passing one's place on to a colleague, and getting it."""

from collections.abc import Sequence
from typing import Literal
from urllib.parse import quote

from db.registration.place_passes import PassableColleague, PlacePass
from fair.event.model import Event
from fair.fields.text import isolate
from handlers.base.buttons import to_menu, to_organisers, to_registration
from handlers.base.callbacks import MenuCallback, ResumeCallback
from handlers.base.limit_words import limit_names
from handlers.base.screen import Button, Screen
from handlers.registration.callbacks import PassOnAction, PassOnCallback
from services.passing_on import NotPassed
from texts.dates import deadline
from texts.numbers import registration_number
from texts.translator import Safe, Translator


def choose(t: Translator, colleagues: Sequence[PassableColleague], open_link: PlacePass | None = None) -> Screen:
    """Ask to whom the place shall go: a colleague who has none, or whoever gets a link."""
    lines = [t("pass-on", known="yes" if colleagues else "no")]
    lines += [t("pass-on-line", place=str(place), name=_called(t, one)) for place, one in enumerate(colleagues, 1)]
    lines += [t("pass-on-open", begun="yes" if open_link.colleague_id else "no")] if open_link else []
    numbers = [Button(str(place), _to("ask", one.registration_id)) for place, one in enumerate(colleagues, 1)]
    rows = tuple(tuple(numbers[start : start + 5]) for start in range(0, len(numbers), 5))
    link_ = Button(t.plain("pass-on-link"), _to("link"))
    end = ((Button(t.plain("pass-on-end"), _to("end")),),) if open_link else ()
    return Screen(Safe("\n\n".join(lines)), (*rows, (link_,), *end, (to_registration(t),)), about=_about(colleagues))


def surely(t: Translator, one: PassableColleague) -> Screen:
    """Ask once more."""
    yes = Button(t.plain("pass-on-yes"), _to("give", one.registration_id), style="danger")
    no = Button(t.plain("withdraw-no"), _to("choose"), style="primary")
    return Screen(t("pass-on-surely", name=_called(t, one)), ((no,), (yes,)), about=_about([one]))


def link(t: Translator, event: Event, url: str) -> Screen:
    """Show the link by which one colleague takes the place."""
    words = quote(t.plain("pass-on-share", event=t.of(event.title)))
    send = Button(t.plain("invite-send"), url=f"https://t.me/share/url?url={quote(url, safe='')}&text={words}")
    until = deadline(t, event.ends, event.zone)
    return Screen(
        t("pass-on-made", link=url, until=until, zone=t.of(event.zone_name)), ((send,), (to_registration(t),))
    )


def passed(t: Translator, one: PassableColleague) -> Screen:
    """Tell who passed a place on that it has gone over."""
    return Screen(t("pass-on-passed", name=_called(t, one)), ((to_menu(t),),), about=_about([one]))


def not_passed(t: Translator, event: Event, why: NotPassed) -> Screen:
    """Say that the place stays where it is, and why."""
    return Screen(_why_not(t, event, why), ((to_organisers(t),), (to_registration(t),)))


def told(t: Translator, event: Event, passed: NotPassed | bool) -> Safe:
    """Return whether a place has gone over to who has just applied, or why not; nothing, if none was to."""
    if isinstance(passed, NotPassed):
        return _why_not(t, event, passed)
    return t("pass-on-yours") if passed else Safe()


def _why_not(t: Translator, event: Event, why: NotPassed) -> Safe:
    return t("pass-on-full", what=limit_names(t, event, why.lacking)) if why.lacking else t("pass-on-gone")


def welcome(t: Translator, name: str) -> Screen:
    """Say whose place is waiting, before the consent."""
    return Screen(t("pass-on-welcome", name=name))


def offer(t: Translator, name: str, token: str) -> Screen:
    """Ask somebody who is registered whether they take a colleague's place."""
    take = Button(t.plain("pass-on-take"), PassOnCallback(action="take", token=token).pack(), style="success")
    return Screen(t("pass-on-offer", name=name), ((take,), (to_registration(t),)))


def over(t: Translator, why: Literal["used", "ended"] = "ended", *, late: bool = False) -> Screen:
    """Say why a link leads nowhere (any more). `late`: nobody can register any more."""
    register = Button(t.plain("button-register"), MenuCallback(action="register").pack())
    text = t("pass-on-over", why=why, late="yes" if late else "no")
    return Screen(text, (*(() if late else ((register,),)), (to_organisers(t),), (to_menu(t),)))


def told_giver(t: Translator, colleague: PassableColleague | None) -> Screen:
    """Tell whose place it was that a colleague has it now."""
    text = t("pass-on-passed", name=_called(t, colleague)) if colleague else t("pass-on-passed-nameless")
    return Screen(text, ((to_menu(t),),), about=_about([colleague] if colleague else []))


def told_colleague(t: Translator, event: Event, giver: PassableColleague | None) -> Screen:
    """Tell who has a colleague's place now."""
    name = _called(t, giver) if giver else ""
    text = t("pass-on-got", known="yes" if giver else "no", name=name, event=t.of(event.title))
    ticket = Button(t.plain("button-ticket"), MenuCallback(action="ticket").pack(), style="primary")
    return Screen(text, ((ticket,), (to_registration(t),)), about=_about([giver] if giver else []))


def stays(t: Translator, *, late: bool) -> Screen:
    """Tell who is registering by a link that it has ended. `late`: nobody else can register any more."""
    text = t("pass-on-stays", late="yes" if late else "no")
    go_on = Button(t.plain("button-continue"), ResumeCallback().pack(), style="primary")
    return Screen(text, ((to_organisers(t),), (to_menu(t),)) if late else ((go_on,), (to_organisers(t),)))


def lost(t: Translator, *, sent: bool, late: bool) -> Screen:
    """Tell who registers by a link that the place is gone. `late`: nobody else can register any more."""
    if sent:
        return Screen(t("pass-on-lost", next="sent"), ((to_registration(t),), (to_organisers(t),)))
    text = t("pass-on-lost", next="late" if late else "open")
    go_on = Button(t.plain("button-continue"), ResumeCallback().pack(), style="primary")
    return Screen(text, ((to_organisers(t),), (to_menu(t),)) if late else ((go_on,), (to_organisers(t),)))


def _called(t: Translator, one: PassableColleague) -> Safe:
    return t("pass-on-person", number=registration_number(one.number), name=isolate(one.name) or "—")


def _about(people: Sequence[PassableColleague]) -> frozenset[int]:
    return frozenset(one.registration_id for one in people)


def _to(action: PassOnAction, registration: int = 0) -> str:
    return PassOnCallback(action=action, registration=registration).pack()
