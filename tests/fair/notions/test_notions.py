"""Words that mean the same: single ones, those with any ending, and several beside each other."""

import pytest

from fair.fields.phonetics import Script, keys
from fair.notions.notions import IDLE, NOISE, idle_words, is_light, lexicon, lexicon_of, sections

LISTED = {
    "noise": {"words": "please"},
    "ask": {"where": "где қайда where"},
    "plain": {"ticket": "билет* qr_код", "wait": "очеред* qr_код_ждать", "code": "код"},
}
SMALL = lexicon_of(LISTED)


def test_a_word_means_its_notions_by_itself_by_its_root_and_by_what_it_is_a_slip_of() -> None:
    assert SMALL.of_word("gde", ()) == {"where"}
    assert SMALL.of_word("biletimdi", ()) == {"ticket"}
    assert SMALL.of_word("belet", ["bilet"]) == {"ticket"}
    assert SMALL.of_word("xyz", ()) == frozenset()


def test_noise_means_something_only_where_nothing_else_does() -> None:
    both = lexicon_of({"noise": {"words": "код"}, "plain": {"code": "код"}})
    assert both.of_word("kod", ()) == {"code"}
    assert SMALL.of_word("please", ()) == {NOISE}


def test_of_expressions_the_longest_counts() -> None:
    found = SMALL.expression_at(keys("qr код ждать"), 0)
    assert found is not None
    assert found.notions == {"wait"}
    shorter = SMALL.expression_at(keys("мой qr код"), 1)
    assert shorter is not None
    assert shorter.notions == {"ticket"}
    assert SMALL.expression_at(keys("qr"), 0) is None
    assert SMALL.expression_at(keys("билет"), 0) is None


def test_a_word_of_several_notions_weighs_the_least_of_them() -> None:
    assert SMALL.weight(frozenset({"where", "ticket"})) == SMALL.weights["where"] < SMALL.weights["ticket"]
    assert set(SMALL.vocabulary) >= {"gde", "bilet", "kod"}


def test_words_that_say_little_are_not_looked_for() -> None:
    assert idle_words(LISTED) == set(keys("please где қайда where"))
    assert {"gde", "kaшan", "how"} & IDLE
    assert is_light("gde")
    assert not is_light("bilet")
    assert not is_light("xyzzy")


@pytest.mark.parametrize(
    "word", ["море", "вода", "дом", "лес", "мост", "сыр", "сила", "школа", "бала", "су", "sea", "city"]
)
def test_words_of_programmes_are_not_among_them(word: str) -> None:
    assert not IDLE & set(keys(word))


def test_every_notion_is_listed_once_and_has_words() -> None:
    names = [name for notions in sections().values() for name in notions]
    assert len(names) == len(set(names))
    assert all(text.split() for notions in sections().values() for text in notions.values())
    assert lexicon() is lexicon()


def test_words_that_sound_alike_mean_what_their_letters_say() -> None:
    listed = lexicon_of({"noise": {"words": "as"}, "ask": {"want": "хотел"}, "plain": {"hotel": "hotel", "food": "ас"}})
    assert listed.of_word("hotel", (), Script.LATIN) == {"hotel"}
    assert listed.of_word("hotel", (), Script.CYRILLIC) == {"want"}
    assert listed.of_word("hotels", ["hotel"], Script.LATIN) == {"hotel"}
    assert listed.of_word("hotel") == {"hotel", "want"}
    assert listed.of_word("as", (), Script.LATIN) == {NOISE}
    assert listed.of_word("as", (), Script.CYRILLIC) == {"food"}
