"""A table of actions and the buttons that name them can't part."""

from typing import Literal

import pytest
from aiogram.filters.callback_data import CallbackData

from handlers.base.dispatch import Actions


class LightCallback(CallbackData, prefix="zz"):
    action: Literal["on", "off"]


def test_every_action_has_its_step() -> None:
    steps = Actions(LightCallback, {"on": 1, "off": 0})
    assert [steps["on"], steps["off"], len(steps), sorted(steps)] == [1, 0, 2, ["off", "on"]]
    assert steps.data is LightCallback


@pytest.mark.parametrize("steps", [{"on": 1}, {"on": 1, "off": 0, "dim": 2}])
def test_a_table_that_differs_from_its_buttons_stops_the_program_at_once(steps: dict[str, int]) -> None:
    with pytest.raises(TypeError, match="LightCallback and its table differ"):
        Actions(LightCallback, steps)
