"""What one can do here, and where a human being is."""

from fair.event.model import Event
from handlers.base.buttons import to_menu, to_organisers
from handlers.base.home_screens import to
from handlers.base.screen import Screen
from texts.translator import Translator


def help_screen(t: Translator, event: Event) -> Screen:
    """List the commands and name the organiser's contact."""
    text = t("help", event=t.of(event.title), contact=event.help_contact)
    return Screen(text, ((to(t, "notifications"), to(t, "mydata")), (to_organisers(t),), (to_menu(t),)))
