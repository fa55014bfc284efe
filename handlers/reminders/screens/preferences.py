"""Which messages a person wants."""

from dataclasses import replace
from typing import Final

from handlers.agenda.callbacks import ReminderCallback
from handlers.base.buttons import to_earlier, to_menu
from handlers.base.screen import Button, Screen
from handlers.reminders.callbacks import MuteCallback
from texts.translator import Safe, Translator

CATEGORIES: Final = ("reminders", "changes", "bookmark_changes", "announcements")
"""What can be switched off, in the order of the buttons. Replies are no category: they always come."""


def notifications(t: Translator, muted: frozenset[str]) -> Screen:
    """Show every category with its switch."""
    return _switches(t, muted, t("mute-choose"))


def stopped(t: Translator) -> Screen:
    """Say that everything is off now."""
    return _switches(t, frozenset(CATEGORIES), t("mute-all"))


def muted(t: Translator, off: frozenset[str], said: Safe) -> Screen:
    """Say what was switched off, below the message it was about: that stays readable."""
    return replace(_switches(t, off, said), fresh=True)


def _switches(t: Translator, muted: frozenset[str], said: Safe) -> Screen:
    switches = tuple((_switch(t, category, on=category not in muted),) for category in CATEGORIES)
    leads = Button(t.plain("button-leads"), ReminderCallback(action="leads").pack())
    return Screen(f"{said}\n\n{t('mute-always')}", (*switches, (leads, to_earlier(t)), (to_menu(t),)))


def _switch(t: Translator, category: str, *, on: bool) -> Button:
    key = "mute-on" if on else "mute-off"
    label = t.plain(key, category=t(f"category-{category}"))
    return Button(label, MuteCallback(category=category, on=not on).pack(), style="success" if on else None)
