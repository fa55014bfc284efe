"""What one can do here, and where a human being is."""

from fair.event.model import Event
from handlers.buttons import to_menu
from handlers.screen import Screen
from handlers.screens.menu import to
from texts.translator import Translator


def helping(t: Translator, event: Event) -> Screen:
    """List the commands and name the organiser's contact."""
    text = t("help", event=t.of(event.title), contact=event.help_contact)
    return Screen(text, ((to(t, "notifications"), to(t, "mydata")), (to_menu(t),)))
