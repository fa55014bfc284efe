"""What stands in other people's chats once somebody's data were deleted."""

from fair.event.model import Event
from handlers.base.buttons import to_menu
from handlers.base.screen import Screen
from texts.numbers import registration_number
from texts.translator import Translator


def instead(t: Translator) -> Screen:
    """Stand where somebody was told of."""
    return Screen(t("erased-instead"), ((to_menu(t),),))


def delete_files(t: Translator, event: Event, number: int) -> Screen:
    """Ask whoever was sent files to delete those that hold the data of an application."""
    text = t("erased-files", event=t.of(event.title), number=registration_number(number))
    return Screen(text, ((to_menu(t),),))
