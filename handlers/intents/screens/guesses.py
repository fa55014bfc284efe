"""What to show where it is not sure what was meant, or where nothing is known of it."""

from collections.abc import Sequence
from typing import Final, TypeAlias

from aiogram.filters.callback_data import CallbackData

from fair.event.model import Event
from fair.fields.text import utf16_length
from fair.intents.decision import Meaning
from fair.intents.intent import Intent
from fair.intents.sayings import FaqAsked
from handlers.agenda.screens.browse import examples
from handlers.agenda.views import button_of
from handlers.base import home_screens
from handlers.base.buttons import to_menu
from handlers.base.screen import Button, Rows, Screen
from handlers.faq.callbacks import FaqCallback
from handlers.faq.screens.faq import to_list
from handlers.intents.callbacks import IntentCallback
from services.agenda_view import AgendaView
from texts.translator import Safe, Translator

LABEL: Final = 28
"""UTF-16 units of a label that a small phone shows whole."""

Guess: TypeAlias = tuple[str, CallbackData]
"""What a button is called, and where it leads."""


def guesses(t: Translator, event: Event, guide: AgendaView | None, meanings: Sequence[Meaning]) -> tuple[Guess, ...]:
    """Return what may have been meant as people read it; what is not there any more is left out."""
    made = (_guess(t, event, guide, meaning) for meaning in meanings)
    return tuple({label: (label, data) for guess in made if guess for label, data in (guess,)}.values())


def _guess(t: Translator, event: Event, guide: AgendaView | None, meaning: Meaning) -> Guess | None:
    match meaning:
        case Intent():
            return t.plain(f"intent-{meaning.value}"), IntentCallback(wanted=meaning)
        case FaqAsked(faq_id):
            one = next((each for each in event.faq if each.id == faq_id), None)
            return (one.question[t.language], FaqCallback(of=one.id)) if one else None
        case _:
            return button_of(t, guide, meaning) if guide else None


def unsure(t: Translator, found: Sequence[Guess], human: Rows) -> Screen:
    """Offer what may have been meant: by words, or by numbers where one of them is too long for a button."""
    if all(utf16_length(label) <= LABEL for label, _ in found):
        rows = tuple((Button(label, data.pack()),) for label, data in found)
        return Screen(t("intents-unsure"), (*rows, *human, (to_menu(t),)))
    lines = [t("faq-line", number=str(number), question=label) for number, (label, _) in enumerate(found, 1)]
    numbers = tuple(Button(str(number), data.pack()) for number, (_, data) in enumerate(found, 1))
    return Screen(Safe("\n\n".join((t("intents-unsure"), "\n".join(lines)))), (numbers, *human, (to_menu(t),)))


def nothing(t: Translator, event: Event, guide: AgendaView | None, human: Rows) -> Screen:
    """Say that there is no answer yet, who has one, and what can be asked."""
    asked = t("agenda-nothing", examples=examples(t, guide)) if guide else Safe()
    text = Safe("\n\n".join(part for part in (t("intents-nothing"), asked) if part))
    ways = [home_screens.to(t, "agenda")] if guide else []
    ways += [to_list(t)] if event.faq else []
    return Screen(text, (*human, *((way,) for way in ways), (to_menu(t),)))
