"""An audience is put together by taps: each adds one value to a condition, or takes it off."""

import pytest

from fair.announcements.audience import Audience


@pytest.mark.parametrize(
    ("kind", "value", "question"),
    [("roles", "ngo", ""), ("organisations", "7", ""), ("answers", "aktau", "place"), ("unreached", "3", "")],
)
def test_a_second_tap_takes_back_the_first(kind: str, value: str, question: str) -> None:
    everybody = Audience()
    tapped = everybody.switched(kind, value, on=True, question=question)
    assert tapped.chosen(kind, question) == {value}
    assert tapped.switched(kind, value, on=True, question=question) == tapped
    assert tapped.switched(kind, value, on=False, question=question) == everybody


def test_only_one_earlier_announcement_can_be_meant() -> None:
    one = Audience().switched("unreached", "3", on=True)
    assert one.switched("unreached", "4", on=True).chosen("unreached") == {"4"}
