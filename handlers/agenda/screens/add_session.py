"""A new session of the draft: its title, then when it is held."""

from datetime import date, datetime

from fair.event.model import Event
from fair.fields.text import cut
from fair.words import Language, Words
from handlers.agenda.callbacks import AddSessionCallback
from handlers.agenda.screens import edit_session
from handlers.agenda.screens.edit_draft import TITLE, back, noon
from handlers.base.screen import Button, Screen
from texts import dates
from texts.translator import Safe, Texts, Translator


def ask_title(t: Translator, texts: Texts, language: Language, known: Words, wrong: ValueError | None = None) -> Screen:
    """Ask for the title in the next language; the first one can be taken for all."""
    text = Safe(f"{t('programme-add')}\n\n{edit_session.title_question(t, texts, language, known, wrong)}")
    same = Button(t.plain("button-programme-same"), AddSessionCallback(action="same").pack())
    return Screen(text, (*(((same,),) if known else ()), (back(t),)))


def ask_times(t: Translator, event: Event, title: Words, since: datetime | date, said: Safe | None = None) -> Screen:
    """Ask when it is held; or, if its start is known, how long it is."""
    name = cut(title[t.language], TITLE)
    if isinstance(since, datetime):
        ask = t("programme-add-length", title=name, when=dates.moment(t, since, event.zone))
    else:
        ask = t("programme-add-times", title=name, day=dates.day(t, noon(since, event), event.zone))
    return Screen(Safe("\n\n".join(part for part in (said, ask) if part)), ((back(t),),))
