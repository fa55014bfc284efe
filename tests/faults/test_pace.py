"""How fast people may be: nobody who reads what they answer waits for Telegram's limits, whoever else taps."""

from collections import Counter
from itertools import cycle, pairwise
from pathlib import Path

import pytest

from fair.delivery.rate_limits import PACE, SPURT
from rehearsal.people.account import Account
from rehearsal.sample_people.respondent import Respondent, sights
from rehearsal.telegram import Telegram
from tests.faults.scene import OneClock, Scene, bot, message
from tests.stories.cast import CAST, Guest

MANY = 15
"""How often somebody ticks who can't decide: three times a second, for five seconds."""
BY_ROLE = {guest.role: guest for guest in CAST}


class Pacing:
    """Somebody who registers, and how often Telegram was called for them by each moment."""

    def __init__(self, scene: Scene, guest: Guest) -> None:
        self.scene = scene
        self.account = scene.telegram.person(guest.name)
        self.person = Respondent(self.account, sights(scene.app.event), guest.role, guest.wishes, guest.language)
        self.calls: list[tuple[int, int]] = []

    async def after(self, seconds: float) -> None:
        """See the answer to what was done before any time passes, then let some pass."""
        await self.scene.settled()
        ledger = self.scene.telegram.ledger
        came = sum(call.chat_id == self.account.id and call.method != "answerCallbackQuery" for call in ledger)
        self.calls.append((self.scene.clock.micros, came))
        self.scene.moves(seconds)

    async def ticks(self) -> None:
        """Tick and untick an option."""
        option = self.account.last.buttons[0][0].text.removeprefix("✓ ")
        for number in range(MANY + MANY % 2):
            self.account.tap(("✓ " if number % 2 else "") + option)
            await self.after(1 / 3)

    def most_in(self, seconds: float) -> int:
        """Return the most calls in any span of so many seconds."""
        spent = Counter[int]()
        for (_, before), (at, came) in pairwise([(0, 0), *self.calls]):
            spent[at] += came - before
        span = seconds * 1_000_000
        return max(sum(count for at, count in spent.items() if first <= at < first + span) for first in spent)


@pytest.mark.parametrize("role", BY_ROLE)
async def test_who_registers_as_fast_as_they_can_tap_never_waits(scene: Scene, role: str) -> None:
    pacing, began, ticked = Pacing(scene, BY_ROLE[role]), scene.clock.now, False
    pacing.account.start()
    await pacing.after(1)
    while pacing.person.step():
        await pacing.after(1)
        if not ticked and pacing.person.facing in {"sphere", "sponsor_interest"}:
            ticked = True
            await pacing.ticks()
    assert pacing.person.number is not None
    spent = (scene.clock.now - began).total_seconds()
    assert spent == pytest.approx(len(pacing.calls) - MANY * ticked + 5 * ticked, abs=2)
    assert pacing.most_in(SPURT.seconds) <= SPURT.limit - 1
    assert pacing.most_in(PACE.seconds) <= PACE.limit * 2 // 3


async def test_two_people_who_tap_without_a_pause_silence_nobody(
    tmp_path: Path, telegram: Telegram, clock: OneClock
) -> None:
    telegram.limits.mode = "enforced"
    telegram.limits.private = (20, 20.0)  # stricter than our own: it tells them to wait, and only them
    async with bot(tmp_path, telegram, clock) as scene:
        one, two, third = [await scene.joined(name) for name in ("Айгүл", "Берік", "Камила")]
        await tap(scene, (one, two), third, seconds=60)
        assert {call.chat_id for call in telegram.refused} <= {one.id, two.id}
        assert (0,) not in await scene.rows("chat", "pauses")
        await scene.dies()


async def test_two_people_who_tap_get_no_more_than_their_pace(scene: Scene) -> None:
    one, two, third = [await scene.joined(name) for name in ("Айгүл", "Берік", "Камила")]
    before = len(scene.telegram.ledger)
    await tap(scene, (one, two), third, seconds=60)
    came = Counter(call.chat_id for call in list(scene.telegram.ledger)[before:])
    assert came[one.id] == came[two.id] <= PACE.limit
    assert came[third.id] == 60
    await scene.dies()


async def tap(scene: Scene, hurried: tuple[Account, ...], calm: Account, *, seconds: int) -> None:
    """Let some be answered ten times a second, and somebody else once, who sees each answer at once."""
    numbers = cycle(range(10))
    for second in range(seconds):
        now, said = scene.clock.micros, f"answer {second}"
        await scene.queue(*(message(each.id, f"{next(numbers)}", now) for _ in range(10) for each in hurried))
        await scene.queue(message(calm.id, said, now))
        await scene.until(lambda said=said: scene.copies(said))  # type: ignore[misc]  # a loop's own value
        await scene.at_rest()
        scene.moves(1)
