from datetime import timedelta

import pytest

from fair.intents.intent import Intent
from fair.intents.sayings import topics, usual
from fair.intents.standing import Nearness, Standing, likelihood, nearness_of
from fair.notions.notions import lexicon
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
