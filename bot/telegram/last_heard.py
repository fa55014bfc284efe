"""Since when the bot hears from Telegram, kept over restarts: outages and rivals are judged by it."""

import time
from typing import Final

from bot.clock import Clock
from db.core import key_values
from db.core.engine import Tx
from db.core.time import DAY, HOUR, MINUTE, to_micros

LAST_HEARD: Final = "last_good_poll"
"""The mark of the moment at which Telegram was last heard."""
HEARD_SINCE: Final = "polling_since"
"""The mark of the moment since which this database's bot has heard Telegram, but for short breaks."""
GAP: Final = "gap_in_polling"
"""The mark that updates were lost: Telegram keeps them for a day (Bot API, "Getting updates")."""
MARK_EVERY: Final = MINUTE
"""How exactly that moment is kept; it tells of outages, which are longer."""
BREAK: Final = 10 * MINUTE


class LastHeard:
    """Keeps, once a minute, that Telegram was heard."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._marked_at = 0
        self.since: int | None = None
        """Since when it has been heard, but for short breaks."""
        self._heard_at = time.monotonic()

    def hear(self) -> None:
        """Note that Telegram answers at this moment."""
        self._heard_at = time.monotonic()

    @property
    def silence(self) -> float:
        """Seconds since it was heard."""
        return time.monotonic() - self._heard_at

    async def recall(self, tx: Tx) -> None:
        """Take up since when, unless the bot has rested for long: a restart is no new beginning."""
        last, since = await key_values.get(tx, LAST_HEARD), await key_values.get(tx, HEARD_SINCE)
        if last and since and abs(to_micros(self._clock()) - int(last)) < BREAK:
            self.since = int(since)

    def is_due(self) -> bool:
        """Tell whether it is time to keep it again: also by a clock that was set back."""
        return abs(to_micros(self._clock()) - self._marked_at) >= MARK_EVERY

    async def mark(self, tx: Tx) -> None:
        """Keep that Telegram was heard just now, and whether the time before was too long ago."""
        now = to_micros(self._clock())
        before = await key_values.get(tx, LAST_HEARD)
        if before is not None and now - int(before) > DAY:
            await key_values.put(tx, GAP, str((now - int(before)) // HOUR))
        if self.since is None or (before is not None and now - int(before) >= BREAK):
            self.since = now
        await key_values.put(tx, HEARD_SINCE, str(self.since))
        await key_values.put(tx, LAST_HEARD, str(now))
        self._marked_at = now

    async def skip(self, tx: Tx) -> None:
        """Keep that Telegram is heard as well as before: days that a rehearsal skips are no outage."""
        now = to_micros(self._clock())
        if now - self._marked_at >= HOUR:
            await key_values.put(tx, LAST_HEARD, str(now))
            self._marked_at = now

    def begin_anew(self) -> None:
        """Forget since when: another program was heard instead."""
        self.since, self._marked_at = None, 0
