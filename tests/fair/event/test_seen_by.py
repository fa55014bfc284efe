"""Who sees an answer: said from the content, and never claimed in a text."""

from dataclasses import replace

import pytest

from fair.event.seen_by import SeenBy, claimed_in, seen_by
from fair.words import LANGUAGES, Language, Words
from tests.handlers.sample import sample_event

EVENT = sample_event()
PLAIN = EVENT.form.questions[0]


@pytest.mark.parametrize("group", [True, False])
def test_who_sees_what_is_deleted_early_or_shown_at_the_door(*, group: bool) -> None:
    personal = replace(PLAIN, personal=True, keep_days=None)
    early = replace(personal, keep_days=14)
    event = replace(EVENT, door=replace(EVENT.door, shown=()))
    at_door = replace(EVENT, door=replace(EVENT.door, shown=(PLAIN.id,)))
    assert seen_by(event, personal, group=group) is None
    assert seen_by(event, early, group=group) == SeenBy(door=False, group=group)
    assert seen_by(at_door, personal, group=group) == SeenBy(door=True, group=group)
    assert seen_by(at_door, replace(personal, personal=False), group=group) is None


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("kk", "Мұны тек ұйымдастырушы көреді."),
        ("kk", "Ешкім білмейді."),
        ("kk", "Мұны команда көреді."),
        ("ru", "Только организатор это увидит."),
        ("ru", "Никто не узнает."),
        ("ru", "Это видят помощники."),
        ("en", "Only the organiser can read it."),
        ("en", "Nobody else will know."),
        ("en", "The team will see this."),
    ],
)
def test_a_text_that_says_who_sees_is_found(language: Language, text: str) -> None:
    words = dict.fromkeys(LANGUAGES, "Skip") | {language: text}
    assert claimed_in(words) == (language,)


def test_other_texts_are_left_alone() -> None:
    words: Words = {"kk": "Тек цифрлар. Мысалы, 5", "ru": "Только цифры, как в паспорте.", "en": "Only digits, please."}
    assert claimed_in(words) == ()
