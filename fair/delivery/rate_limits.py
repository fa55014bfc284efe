"""Telegram's limits on sending, kept as sliding windows.

Any span is checked, not the mean: a leaky bucket lets bursts through (python-telegram-bot#3772). Telegram
names about 30 messages a second, one a second to a chat, 20 a minute to a group (Bot API FAQ). The way there is not
equally long for all of them: so a message counts in the window of all until its answer, and that long afterwards; in
the others we stay below.
Moments are integer microseconds; where their clock goes back, the windows begin afresh.
"""

from collections import deque
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from fair.delivery.policy import SECOND

LATE: Final = SECOND // 20
"""How late a message in bulk may go and still count as in time."""


@dataclass(frozen=True, slots=True)
class Window:
    """At most `limit` messages in any `seconds`."""

    limit: int
    seconds: float


SPURT: Final = Window(6, 1)
"""Live messages to one person at once: twice what somebody gets who ticks options as fast as they can."""

PACE: Final = Window(90, 60)
"""Live messages to one person in the long run, of which none who reads what they answer needs so many.

A step takes one call, and one in fifteen two (`tests/faults/test_pace.py` counts them): a step each second, with ten
seconds of ticking options three times a second, makes 84 a minute.
"""

HURRIED: Final = (Window(3, 3), Window(20, 60))
"""A chat that gets so much may be told to wait for its own sake (one message a second, Bot API FAQ), also once more
when its wait is over."""


@dataclass(frozen=True, slots=True)
class PastCall:
    """A message that went."""

    chat: int
    at: int
    bulk: bool


class _Spent:
    """When the last messages under one window went; as many as the window allows."""

    __slots__ = ("span", "times")

    def __init__(self, window: Window) -> None:
        self.span = round(window.seconds * SECOND)
        self.times: deque[int] = deque(maxlen=window.limit)

    def free_at(self, now: int) -> int:
        """Return from when on one more fits."""
        times = self.times
        if times and now < times[-1]:
            times.clear()
        return times[0] + self.span if len(times) == times.maxlen else now

    def spend_evenly(self, now: int) -> None:
        """Count one that goes a little late as gone in time: delays of milliseconds would add up to a slower pace."""
        free = self.free_at(now)
        self.times.append(free if now - LATE <= free else now)

    def move(self, since: int, to: int) -> None:
        """Count what was spent since then as spent at a later moment."""
        for index in range(len(self.times) - 1, -1, -1):
            if self.times[index] < since:
                break
            self.times[index] = to

    def is_over(self, now: int) -> bool:
        """Say whether nothing of it counts any more."""
        return not self.times or self.times[-1] + self.span <= now


class _Travelling(_Spent):
    """Messages under a window, each from when it was chosen to its answer and as long afterwards as the window is.

    At some moment before its answer Telegram has counted it. So no window of Telegram's is exceeded, however long
    messages are on their way and however much they bunch there.
    """

    __slots__ = ("answered", "limit", "on_way")

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self.limit = window.limit
        self.times = deque()  # of those that are chosen and have not left
        self.answered: deque[int] = deque()
        self.on_way = 0

    def free_at(self, now: int) -> int:
        """Return from when on one more fits; if all are on their way, when one fits at the earliest."""
        for times in (self.times, self.answered):
            while times and times[0] + self.span <= now:
                times.popleft()
        before = len(self.times) + len(self.answered) + self.on_way - self.limit
        if before < 0:
            return now
        ends = sorted((*self.times, *self.answered))
        return (ends[before] if before < len(ends) else now) + self.span

    def leave(self, number: int) -> None:
        """Let the last ones be on their way."""
        for _ in range(min(number, len(self.times))):
            self.times.pop()
        self.on_way += number

    def arrive(self, now: int) -> None:
        """Count one from its answer on."""
        self.on_way = max(0, self.on_way - 1)
        self.answered.append(now)

    def begin_afresh(self) -> None:
        """Forget what was answered by a clock that was set back."""
        self.times.clear()
        self.answered.clear()


class _SpentByChat:
    """One window for each chat. Chats stand in the order of their last message: old ones are forgotten."""

    __slots__ = ("chats", "window")

    def __init__(self, window: Window) -> None:
        self.window = window
        self.chats: dict[int, _Spent] = {}

    def free_at(self, now: int, chat: int) -> int:
        spent = self.chats.get(chat)
        return now if spent is None else spent.free_at(now)

    def spend(self, now: int, chat: int) -> None:
        spent = self.chats.pop(chat, None) or _Spent(self.window)
        spent.times.append(now)
        self.chats[chat] = spent
        while (oldest := next(iter(self.chats))) != chat and self.chats[oldest].is_over(now):
            del self.chats[oldest]

    def exhausted(self, now: int) -> int:
        """Return to how many chats nothing more may go now."""
        return sum(spent.free_at(now) > now for spent in self.chats.values())

    def move(self, since: int, to: int) -> None:
        for spent in reversed(self.chats.values()):
            if spent.times[-1] < since:
                break
            spent.move(since, to)


class RateLimits:
    """When a message may go. None switches a window off.

    Live messages may use all of `overall` while nothing else waits, and no more than `live` while something does: so
    reminders and alerts always have a share. Bulk keeps to its own, in the long run, and to one a second in a chat.
    Live ones keep to `paces` in the chat of a person, whose tapping can then neither take what others need nor bring
    "too many" on the whole bot. Groups (negative ids) have a window of their own for both.
    """

    def __init__(
        self,
        *,
        overall: Window | None = Window(30, 1),
        live: Window | None = Window(24, 1),
        bulk: Window | None = Window(25, 1),
        chat: Window | None = Window(1, 1),
        paces: tuple[Window, ...] = (SPURT, PACE),
        group: Window | None = Window(18, 60),
    ) -> None:
        self._overall = _Travelling(overall) if overall else None
        self._live = _Spent(live) if live else None
        self._bulk = _Spent(bulk) if bulk else None
        self._chat = _SpentByChat(chat) if chat else None
        self._paces = tuple(_SpentByChat(pace) for pace in paces)
        self._group = _SpentByChat(group) if group else None
        self._hurried = tuple(_SpentByChat(window) for window in HURRIED)
        self._pauses: dict[int, int] = {}
        self._unexplained: set[int] = set()
        """Chats that are paused although little was sent to them: the reason may be all that the bot sends."""
        self._paused_until = 0
        self._seen = 0

    def wait(self, now: int, chat: int, *, bulk: bool, contended: bool = False) -> int:
        """Return microseconds until a message to this chat may go; 0: it may go now. `contended`: bulk waits, too."""
        self._follow_clock(now)
        free = max(now, self._paused_until, self._pauses.get(chat, 0))
        if self._overall:
            free = max(free, self._overall.free_at(now))
        if chat < 0 and self._group:
            free = max(free, self._group.free_at(now, chat))
        if chat > 0 and not bulk:
            free = max((free, *(pace.free_at(now, chat) for pace in self._paces)))
        if contended and not bulk and self._live:
            free = max(free, self._live.free_at(now))
        if bulk and self._bulk:
            free = max(free, self._bulk.free_at(now))
        if bulk and self._chat:
            free = max(free, self._chat.free_at(now, chat))
        return free - now

    def spend(self, now: int, chat: int, *, bulk: bool) -> None:
        """Count a message that goes now; before the call, for one of unknown outcome may cost as well."""
        for each in self._hurried:
            each.spend(now, chat)
        if self._overall:
            self._overall.times.append(now)
        if self._chat:
            self._chat.spend(now, chat)
        for pace in self._paces if chat > 0 else ():
            pace.spend(now, chat)
        if chat < 0 and self._group:
            self._group.spend(now, chat)
        if not bulk and self._live:
            self._live.times.append(now)
        if bulk and self._bulk:
            self._bulk.spend_evenly(now)

    def held(self, now: int) -> int:
        """Return to how many chats, at most, nothing may go now for their own sake: what waits for them is no queue."""
        windows = sum(each.exhausted(now) for each in (*self._paces, self._group) if each)
        return windows + sum(end > now for end in self._pauses.values())

    def group_calls(self, now: int) -> list[PastCall]:
        """Return what still counts in the windows of groups."""
        chats = self._group.chats if self._group else {}
        ends = ((chat, at, at + spent.span) for chat, spent in chats.items() for at in spent.times)
        return [PastCall(chat, at, bulk=True) for chat, at, end in ends if now < end]

    def remember(self, now: int, calls: Iterable[PastCall]) -> None:
        """Count what went before a restart, in the order of its moments; where they are to come, as gone now."""
        for call in calls:
            self.spend(min(call.at, now), call.chat, bulk=call.bulk)

    def delay(self, since: int, until: int) -> None:
        """Count what was spent since then as going only now: what is chosen leaves when the disk has noted it.

        Telegram counts so. The share of bulk is ours, and keeps its pace.
        """
        if until <= since:
            return
        for each in (self._overall, self._live, self._chat, *self._paces, self._group):
            if each:
                each.move(since, until)

    def leave(self, number: int) -> None:
        """Say that so many of those that were spent last are on their way now: until their answers they count."""
        if self._overall:
            self._overall.leave(number)

    def arrive(self, now: int) -> None:
        """Say that one of them was answered, or given up."""
        if self._overall:
            self._overall.arrive(now)

    def pause(self, now: int, chat: int | None, until: int) -> bool:
        """Send nothing to a chat, or to nobody (None), until then: Telegram's `retry_after`, obeyed exactly.

        A second chat refused while another one is paused means that the whole bot is, unless much was sent to one of
        them: two people who are in a hurry are no evidence. Return whether everybody waits.
        """
        self._follow_clock(now)
        self._pauses = {paused: end for paused, end in self._pauses.items() if end > now}
        self._unexplained &= self._pauses.keys()
        if chat is None:
            self._paused_until = max(self._paused_until, until)
            return True
        if all(each.free_at(now, chat) <= now for each in self._hurried):
            if self._unexplained - {chat}:
                self._paused_until = max(self._paused_until, until)
            self._unexplained.add(chat)
        self._pauses[chat] = max(self._pauses.get(chat, 0), until)
        return self._paused_until > now

    def _follow_clock(self, now: int) -> None:
        """Let pauses last as long as they were to, where the clock was set back."""
        if now < self._seen:
            back = self._seen - now
            self._paused_until -= back
            self._pauses = {chat: end - back for chat, end in self._pauses.items()}
            if self._overall:
                self._overall.begin_afresh()
        self._seen = now
