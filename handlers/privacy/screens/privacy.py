"""The privacy policy, and the last words before somebody is forgotten."""

from collections.abc import Mapping, Sequence
from typing import Final

from fair.event.model import Event
from handlers.base.buttons import to_menu
from handlers.base.callbacks import MenuCallback
from handlers.base.home_screens import to
from handlers.base.long_text import parts
from handlers.base.screen import Button, Screen
from handlers.privacy.callbacks import ForgetCallback
from handlers.registration.screens.placeholders import filled
from texts.translator import Safe, Translator

LOSSES: Final = ("place", "announcement", "member")
"""What may go with somebody's data: a place, the announcement that they are writing, their place in the team."""


def policy(t: Translator, event: Event) -> tuple[Screen, ...]:
    """Show the policy; a long one takes several messages, the last of which has the buttons."""
    *others, last = parts(filled(t, event, event.consent.privacy, event.form))
    buttons = (
        (to(t, "mydata"), Button(t.plain("forget-button"), MenuCallback(action="forget").pack())),
        (to_menu(t),),
    )
    return (*(Screen(text) for text in others), Screen(last, buttons))


def forget_ask(t: Translator, backup_days: int, lost: Sequence[str] = (), *, underway: bool = False) -> Screen:
    """Ask the first time, and name the gentler ways. `lost`: what else goes with it, of `LOSSES`.

    `backup_days` says for how long backups may hold it all.
    """
    also = [t(f"forget-loses-{one}") for one in LOSSES if one in lost]
    colleague = [t("pass-on-underway")] if underway else []
    stays = [t("forget-limits"), t("forget-backups", days=backup_days)]
    return Screen(
        Safe("\n\n".join([t("forget-ask"), *colleague, *also, *stays])),
        (
            (Button(t.plain("forget-keep"), MenuCallback(action="home").pack(), style="primary"),),
            (Button(t.plain("forget-go-on"), ForgetCallback(action="sure").pack()),),
        ),
    )


def forget_sure(t: Translator, *, underway: bool = False) -> Screen:
    """Ask the second time."""
    return Screen(
        Safe("\n\n".join([t("forget-sure"), *([t("pass-on-underway")] if underway else [])])),
        (
            (Button(t.plain("forget-keep"), MenuCallback(action="home").pack(), style="primary"),),
            (Button(t.plain("forget-yes"), ForgetCallback(action="yes").pack(), style="danger"),),
        ),
    )


def forgotten(t: Translator, counts: Mapping[str, int]) -> Screen:
    """Say what is gone, and how to come back. The phone button, if there was one, goes too."""
    gone = {name: str(counts[name]) for name in ("registrations", "answers", "consents")}
    messages = str(counts["updates"] + counts["messages"])
    return Screen(t("forgotten", **gone, messages=messages), remove_keyboard=True)
