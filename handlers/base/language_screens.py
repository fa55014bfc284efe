"""The choice of a language, in all of them at once, Kazakh first."""

from fair.event.model import Event
from fair.words import LANGUAGES, Language
from handlers.base.callbacks import LanguageCallback
from handlers.base.screen import Button, Screen
from texts.translator import Texts


def welcome(texts: Texts, event: Event, first: Language, then: str) -> Screen:
    """Greet somebody new. The button of their probable language comes first."""
    speakers = [texts.speaking(language) for language in LANGUAGES]
    text = "\n\n".join(t("welcome", event=t.of(event.title)) for t in speakers)
    return Screen(text, _buttons(texts, first, then))


def choose(texts: Texts, first: Language) -> Screen:
    """Ask somebody we know already."""
    text = "\n".join(texts.speaking(language)("language-choose") for language in LANGUAGES)
    return Screen(text, _buttons(texts, first, ""))


def _buttons(texts: Texts, first: Language, then: str) -> tuple[tuple[Button, ...], ...]:
    languages = sorted(LANGUAGES, key=lambda language: language != first)
    return tuple(
        (
            Button(
                texts.speaking(language).plain("language-name"),
                LanguageCallback(language=language, then=then).pack(),
            ),
        )
        for language in languages
    )
