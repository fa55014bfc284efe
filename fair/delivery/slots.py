"""One pace for several processes: each message gets a moment at which it leaves, and all of them know of all moments.

Moments are integer microseconds of one clock, the database's. What is chosen leaves later than it was chosen, and how
much later nobody knows before: so a message leaves within `LATE` of its slot or not at all, and the window is longer by
as much. In no second leave more than `MOST` then, however the processes are delayed. Nor do more than `TELEGRAMS`
arrive, however they bunch on their way: each counts until its answer is noted, and a second longer.
"""

import json
from collections.abc import Collection, Iterable
from dataclasses import dataclass, field, replace
from typing import Final

MOST: Final = 28
"""Telegram takes 30 in a second (Bot API FAQ); two are left for clocks and roads."""
TELEGRAMS: Final = 30
LATE: Final = 60_000
SECOND: Final = 1_000_000
WINDOW: Final = SECOND + LATE
KEPT: Final = 120
"""How many are remembered for others: more than leave between two looks."""
FORGOTTEN: Final = 60_000_000
"""Nobody's window is longer; also, a slot that is further ahead is of a clock that was set back."""
LONGEST: Final = 120_000_000
"""No call takes so long: of whatever is on its way since then, nobody will tell."""
LOOK: Final = SECOND // 20
"""Where all are on their way: until somebody asks again."""
NOBODY: Final = 0


@dataclass(frozen=True, slots=True)
class SlotTaken:
    """A message that has a slot."""

    chat: int
    at: int
    bulk: bool


@dataclass(frozen=True, slots=True)
class Slots:
    """The slots that all processes together have given lately, in their order."""

    number: int = 0
    """How many were ever given."""
    taken: tuple[SlotTaken, ...] = field(default=())
    on_way: tuple[tuple[int, int], ...] = ()
    """Which deliveries have left and are not answered, and their slots."""
    answered: tuple[int, ...] = ()
    """When the answers of the last second were noted."""

    def next(self, moment: int) -> int:
        """Return the slot of what would leave at a moment: never before one that was given already."""
        last = self.taken[-1].at if self.taken else moment
        return last if moment < last <= moment + FORGOTTEN else moment

    def wait(self, slot: int) -> int:
        """Return microseconds until one more may leave; 0: it may leave in this slot."""
        if len(self.on_way) + len(self.answered) >= TELEGRAMS:
            return max(min(self.answered, default=slot + LOOK - SECOND) + SECOND - slot, LOOK)
        if len(self.taken) < MOST:
            return 0
        wait = self.taken[-MOST].at + WINDOW - slot
        return wait if 0 < wait <= FORGOTTEN else 0

    def take(self, chat: int, slot: int, delivery: int, *, bulk: bool) -> "Slots":
        """Give a slot to a delivery."""
        taken = (*self.taken, SlotTaken(chat, slot, bulk))[-KEPT:]
        return replace(self, number=self.number + 1, taken=taken, on_way=(*self.on_way, (delivery, slot)))

    def over(self, deliveries: Collection[int], moment: int) -> "Slots":
        """Note which are not on their way any more; what was answered a second ago counts no longer."""
        on_way = tuple(each for each in self.on_way if each[0] not in deliveries and moment - each[1] < LONGEST)
        counted = [each for each in self.answered if abs(moment - each) < SECOND]
        ended = len(self.on_way) - len(on_way)
        return replace(self, on_way=on_way, answered=(*counted, *[moment] * ended))

    def since(self, number: int) -> tuple[SlotTaken, ...]:
        """Return what was given after so many, as far as it is remembered."""
        new = self.number - number
        return self.taken[-new:] if new > 0 else ()

    def at(self, moment: int, *, erased: bool) -> "Slots":
        """Return what is kept at a moment: no chat for longer than a minute, and none once somebody was forgotten."""
        kept = [each for each in self.taken if moment - each.at < FORGOTTEN]
        return replace(self, taken=tuple(replace(each, chat=NOBODY) if erased else each for each in kept))

    def to_json(self) -> str:
        """Write it as text."""
        state = [self.number, _rows(self.taken), self.on_way, self.answered]
        return json.dumps(state, separators=(",", ":"))


def _rows(taken: Iterable[SlotTaken]) -> list[list[int]]:
    return [[each.chat, each.at, int(each.bulk)] for each in taken]


def from_json(text: str | None) -> Slots:
    """Read what was written, also what a later version has added to; None: nothing was."""
    if text is None:
        return Slots()
    number, taken, *calls = json.loads(text)
    on_way, answered, *_ = calls or ((), ())
    slots = tuple(SlotTaken(chat, at, bool(bulk)) for chat, at, bulk in taken)
    return Slots(number, slots, tuple((delivery, slot) for delivery, slot in on_way), tuple(answered))
