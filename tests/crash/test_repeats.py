"""How the repeats of a storm are counted."""

from collections import Counter

import pytest

from tests.crash.repeats import repeats

pytestmark = pytest.mark.sqlite("its file is read after kills")

KILLS = [10.0, 20.0, 30.0]
AIGUL, BERIK = (1, "name?"), (2, "name?")


def test_a_copy_after_a_kill_is_a_repeat_of_that_kill() -> None:
    copies = [(AIGUL, 9.0), (BERIK, 9.5), (AIGUL, 11.0), (AIGUL, 21.0), (AIGUL, 22.0)]
    assert repeats(copies, {AIGUL: 1, BERIK: 1}, KILLS) == Counter({(1, 1): 1, (1, 2): 2})


def test_what_was_meant_twice_is_no_repeat() -> None:
    copies = [(AIGUL, 9.0), (AIGUL, 9.5), (AIGUL, 31.0)]
    assert repeats(copies, {AIGUL: 3}, KILLS) == Counter()
    assert repeats(copies, {AIGUL: 2}, KILLS) == Counter({(1, 3): 1})
