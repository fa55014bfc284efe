"""The first contact, the card of the event, help, what was not understood, and a group's silence."""

from collections.abc import Mapping
from typing import Final

from handlers.base import home_screens, language_screens
from handlers.navigation.screens import groups
from handlers.navigation.screens.help import help_screen
from tests.golden.picture import Picture
from tests.golden.sample import EARLY, EVENT, LATE, NOW
from tests.golden.sample import registration as registered
from texts.translator import load

PICTURES: Final[Mapping[str, Picture]] = {
    # The first contact
    "welcome": lambda t: language_screens.welcome(load(), EVENT, t.language, then="ngo"),
    "language": lambda t: language_screens.choose(load(), t.language),
    # The card of the event: before, while and after registration is open; then as it goes with one's own
    "about": lambda t: home_screens.about(t, EVENT, None, NOW),
    "card": lambda t: home_screens.card(t, EVENT, None, NOW),
    "card-early": lambda t: home_screens.card(t, EVENT, None, EARLY),
    "card-late": lambda t: home_screens.card(t, EVENT, None, LATE),
    "card-agenda": lambda t: home_screens.card(t, EVENT, None, NOW, home_screens.HomeOptions(agenda=True)),
    "card-member": lambda t: home_screens.card(t, EVENT, None, NOW, home_screens.HomeOptions(desk=True)),
    "card-draft": lambda t: home_screens.card(t, EVENT, registered(), NOW),
    "card-submitted": lambda t: home_screens.card(t, EVENT, registered("submitted"), NOW),
    "card-approved": lambda t: home_screens.card(t, EVENT, registered("approved"), NOW),
    "card-rejected": lambda t: home_screens.card(t, EVENT, registered("rejected"), NOW),
    "card-waitlisted": lambda t: home_screens.card(t, EVENT, registered("waitlisted"), NOW),
    "card-offered": lambda t: home_screens.card(t, EVENT, registered("offered"), NOW),
    "card-withdrawn": lambda t: home_screens.card(t, EVENT, registered("withdrawn"), NOW),
    "card-over": lambda t: home_screens.card(t, EVENT, None, EVENT.ends, home_screens.HomeOptions(agenda=True)),
    "card-over-approved": lambda t: home_screens.card(t, EVENT, registered("approved"), EVENT.ends),
    "card-over-draft": lambda t: home_screens.card(t, EVENT, registered(), EVENT.ends),
    "help": lambda t: help_screen(t, EVENT),
    # Messages not understood
    "lost-text": lambda t: home_screens.short(t, EVENT, None, NOW, t("lost-text")),
    "lost-file": lambda t: home_screens.short(t, EVENT, None, NOW, t("lost-file")),
    "lost-other": lambda t: home_screens.short(t, EVENT, None, NOW, t("lost-other")),
    "lost-command": lambda t: home_screens.short(t, EVENT, registered("submitted"), NOW, t("lost-command")),
    "lost-edit": lambda t: home_screens.short(t, EVENT, None, LATE, t("lost-edit")),
    "cancel-nothing": lambda t: home_screens.short(t, EVENT, None, NOW, t("cancel-nothing")),
    "group": lambda t: groups.private_only(load(), "fair_bot"),
}
