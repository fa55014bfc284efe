import tomllib
from datetime import timedelta
from itertools import combinations

import pytest

from fair.intents.intent import Intent
from fair.intents.sayings import PHRASES, slots_listed, topics, usual, weight_of
from fair.intents.standing import Nearness, Standing, likelihood, nearness_of
from fair.notions.notions import ASK, WEIGHTS, Notions, lexicon
from tests.handlers.sample import sample_event

EVENT = sample_event()
FIRST = EVENT.days[0]


@pytest.mark.parametrize(
    ("days", "near"),
    [(-30, Nearness.BEFORE), (-1, Nearness.EVE), (0, Nearness.DAY), (1, Nearness.AFTER)],
)
def test_a_fair_is_near_or_far(days: int, near: Nearness) -> None:
    assert nearness_of(EVENT, FIRST + timedelta(days=days)) is near


def test_who_is_registered_hardly_wants_to_register() -> None:
    coming = Standing(takes_part=True, nearness=Nearness.BEFORE)
    assert likelihood(Intent.REGISTER, coming) < 1
    assert likelihood(Intent.REGISTER, Standing(takes_part=False, nearness=Nearness.BEFORE)) == 1
    assert likelihood(Intent.TICKET, coming) == 1


def test_every_intent_has_phrases_and_every_topic_is_a_notion() -> None:
    sayings, also = usual()
    assert {saying.wanted for saying in sayings} == set(Intent) == set(also)
    assert topics().keys() <= lexicon().weights.keys()


def test_no_two_intents_are_said_by_the_same_words() -> None:
    """Phrases that come to the same notions would leave it to the order of the file what somebody gets to see."""
    said: dict[frozenset[Notions], set[Intent]] = {}
    for saying in usual()[0]:
        if not saying.weak and isinstance(saying.wanted, Intent):
            said.setdefault(frozenset(saying.slots), set()).add(saying.wanted)
    alike = [pair for intents in said.values() for pair in combinations(sorted(intents), 2)]
    assert [pair for pair in alike if not told_apart(*pair)] == []


def told_apart(one: Intent, other: Intent) -> bool:
    """Tell whether it depends on who asks when which of the two is meant."""
    everybody = (Standing(takes_part, nearness) for takes_part in (True, False) for nearness in Nearness)
    return any(likelihood(one, standing) != likelihood(other, standing) for standing in everybody)


def test_no_phrase_of_several_words_comes_to_one_that_says_little() -> None:
    """«when we» would be a sure question for whatever begins with "when"."""
    phrases = tomllib.loads(PHRASES.read_text(encoding="utf-8"))
    listed = (phrase for entry in phrases.values() for phrase in entry["phrases"].split("|"))
    several = (slots_listed(phrase) for phrase in listed if len(phrase.split()) > 1)
    alone = (slots[0] for slots in several if len(slots) == 1)
    assert [slot for slot in alone if weight_of(slot) <= WEIGHTS[ASK] and slot != {"fair"}] == []
