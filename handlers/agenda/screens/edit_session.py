"""What a session of the draft is called, when exactly it is held, and what it is."""

from typing import Final

from fair.agenda.model import Session, SessionKind
from fair.agenda.table.columns import TITLE_MAX
from fair.event.model import Event
from fair.fields.text import cut
from fair.typed_words import TooLongError
from fair.words import LANGUAGES, Language, Words
from handlers.agenda.callbacks import SessionDraftAction, SessionDraftCallback
from handlers.agenda.screens import warnings
from handlers.agenda.screens.edit_draft import NOWHERE, TITLE, to_card
from handlers.base.buttons import paired
from handlers.base.screen import Button, Screen
from texts import dates
from texts.translator import Safe, Texts, Translator

__all__ = ["NOWHERE"]
ROOM: Final = 40
"""UTF-16 units of a section's name on a button."""


def titles(t: Translator, texts: Texts, session: Session, written: Language | None = None) -> Screen:
    """Show a title in all languages; one that was just written can be taken for all of them."""
    lines = "\n".join(title_lines(t, texts, session.title))
    buttons = tuple(
        Button(texts.speaking(each).plain("language-name"), _pack("title", session, each)) for each in LANGUAGES
    )
    alike = len({*session.title.values()}) == 1
    label = t.plain("button-programme-same")
    same = () if written is None or alike else ((Button(label, _pack("same", session, written)),),)
    return Screen(Safe(f"{t('programme-titles')}\n{lines}"), (buttons, *same, (to_card(t, session),)))


def title_lines(t: Translator, texts: Texts, title: Words) -> tuple[Safe, ...]:
    """Return a line for each language, with what is written in it so far."""
    nothing = t.plain("programme-say-nothing")
    return tuple(
        t(
            "programme-say-line",
            language=texts.speaking(each).plain("language-name"),
            sentence=cut(title.get(each, nothing), TITLE),
        )
        for each in LANGUAGES
    )


def ask_title(
    t: Translator, texts: Texts, session: Session, language: Language, wrong: ValueError | None = None
) -> Screen:
    """Ask for a title in a language."""
    text = title_question(t, texts, language, session.title, wrong)
    return Screen(text, ((to_card(t, session),),))


def title_question(
    t: Translator, texts: Texts, language: Language, known: Words, wrong: ValueError | None = None
) -> Safe:
    """Return the question for a title, with what is wrong with what was typed."""
    name = texts.speaking(language).plain("language-name")
    said = None
    if isinstance(wrong, TooLongError):
        said = t("programme-title-long", length=str(wrong.length), max=str(TITLE_MAX))
    elif wrong is not None:
        said = t("programme-title-lines")
    lines = "\n".join(title_lines(t, texts, known)) if known else ""
    ask = t("programme-title-ask", language=name, max=str(TITLE_MAX))
    return Safe("\n\n".join(part for part in (said, lines, ask) if part))


def ask_times(t: Translator, event: Event, session: Session, said: Safe | None = None) -> Screen:
    """Ask when a session begins and how long it is."""
    now = dates.span(t, session.starts, session.ends, event.zone)
    ask = t("programme-times-ask", title=warnings.title(t, session), when=now)
    return Screen(Safe("\n\n".join(part for part in (said, ask) if part)), ((to_card(t, session),),))


def kinds(t: Translator, session: Session) -> Screen:
    """Ask what a session is."""
    buttons = [
        _choice(t, "kind", session, each.value, t.plain(f"kind-{each.value}"), here=each is session.kind)
        for each in SessionKind
    ]
    text = t("programme-choose-kind", title=warnings.title(t, session))
    return Screen(text, (*paired(buttons), (to_card(t, session),)))


def sections(t: Translator, event: Event, session: Session) -> Screen:
    """Ask for the section of a session."""
    rows = [
        (_choice(t, "section", session, each.id, cut(each.name[t.language], ROOM), here=each.id == session.section),)
        for each in event.sections
    ]
    none = _choice(t, "section", session, NOWHERE, t.plain("programme-section-none"), here=session.section is None)
    text = t("programme-choose-section", title=warnings.title(t, session))
    return Screen(text, (*rows, (none,), (to_card(t, session),)))


def delete(t: Translator, session: Session) -> Screen:
    """Ask before a session that nobody has seen is deleted."""
    yes = Button(t.plain("button-programme-delete-yes"), _pack("delete_yes", session), style="danger")
    text = t("programme-delete", title=warnings.title(t, session, TITLE))
    return Screen(text, ((yes,), (to_card(t, session),)))


def _choice(t: Translator, action: SessionDraftAction, session: Session, of: str, label: str, *, here: bool) -> Button:
    return Button(t.plain("programme-chosen", label=label) if here else label, _pack(action, session, of))


def _pack(action: SessionDraftAction, session: Session, of: str = "") -> str:
    return SessionDraftCallback(action=action, item=session.id, of=of).pack()
