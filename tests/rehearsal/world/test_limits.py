"""Sliding windows, and deadlines that must be kept."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from rehearsal.world import limits
from rehearsal.world.errors import ApiError
from rehearsal.world.limits import SendLimits

if TYPE_CHECKING:
    from tests.rehearsal.conftest import Clock


def send(limits: SendLimits, chat: int, messages: int = 1, *, group: bool = False) -> str:
    try:
        limits.check(chat, group=group, messages=messages)
    except ApiError as error:
        return error.description
    return "sent"


def test_without_limits_everything_goes(clock: Clock) -> None:
    limits = SendLimits(clock)
    assert {send(limits, 1) for _ in range(100)} == {"sent"}
    assert limits.violations == []


def test_a_chat_gets_one_message_a_second(clock: Clock) -> None:
    limits = SendLimits(clock, "observed")
    assert [send(limits, 1), send(limits, 2), send(limits, 1)] == ["sent"] * 3
    assert [(v.chat_id, v.rule) for v in limits.violations] == [(1, "over 1 in 1 s")]
    clock.seconds += 1
    assert send(limits, 1) == "sent"
    assert len(limits.violations) == 1


def test_a_burst_may_be_allowed(clock: Clock) -> None:
    limits = SendLimits(clock, "observed", burst=3)
    assert [send(limits, 1) for _ in range(3)] == ["sent"] * 3
    assert limits.violations == []
    send(limits, 1)
    assert limits.violations[0].rule == "over 3 in 3 s"


def test_all_chats_together_get_thirty_a_second(clock: Clock) -> None:
    limits = SendLimits(clock, "enforced")
    assert [send(limits, chat) for chat in range(30)] == ["sent"] * 30
    assert send(limits, 31) == "Too Many Requests: retry after 1"
    assert send(limits, 32) == "Too Many Requests: retry after 1"
    assert [v.rule for v in limits.violations] == ["over 30 in 1 s", "before retry_after"]
    clock.seconds += 1
    assert send(limits, 33) == "sent"


def test_a_group_gets_twenty_a_minute(clock: Clock) -> None:
    limits = SendLimits(clock, "enforced")
    assert [send(limits, -1, group=True) for _ in range(20)] == ["sent"] * 20
    clock.seconds += 15
    assert send(limits, -1, group=True) == "Too Many Requests: retry after 45"
    clock.seconds += 45
    assert send(limits, -1, group=True) == "sent"


def test_an_album_counts_as_its_messages(clock: Clock) -> None:
    limits = SendLimits(clock, "observed")
    send(limits, 1, messages=3)
    assert limits.violations == []
    send(limits, 1)
    assert len(limits.violations) == 1


@pytest.mark.parametrize("messages", [0, 1])
def test_a_deadline_is_announced_once_and_then_kept(clock: Clock, messages: int) -> None:
    limits = SendLimits(clock)
    limits.freeze(None, 35)
    assert send(limits, 1, messages) == "Too Many Requests: retry after 35"
    assert limits.violations == []
    clock.seconds += 0.5
    assert send(limits, 2, messages) == "Too Many Requests: retry after 35"
    assert [(v.chat_id, v.rule) for v in limits.violations] == [(2, "before retry_after")]
    clock.seconds += 34.5
    assert send(limits, 1, messages) == "sent"
    limits.freeze(1, 5)
    assert send(limits, 2, messages) == "sent"
    limits.thaw()
    assert send(limits, 1, messages) == "sent"


def test_quiet_chats_are_forgotten(clock: Clock, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "MANY", 2)
    kept = SendLimits(clock, "observed")
    send(kept, 1)
    clock.seconds += 61
    send(kept, 2)
    assert set(kept._sent) == {None, 2}
