"""The content as it is now, where other processes may change it, too."""

from bot.commands import content
from bot.context import Context
from db.core.engine import Database, Tx
from db.event import events


class ContentOfAll:
    """Asks at the beginning of each transaction that writes whether the content is still what it was."""

    def __init__(self, context: Context) -> None:
        self._context = context
        self._known: dict[str, str] | None = None

    def begin(self, database: Database) -> None:
        """Ask from now on, where there may be others."""
        if database.is_shared:
            database.at_first = self.follow

    async def follow(self, tx: Tx) -> None:
        """Take what others have changed, before anything is done by it."""
        now = await events.digests(tx)
        if now == self._known:
            return
        present = await content.all_events(tx)
        kept = self._context.events
        # What this process has changed itself is there already.
        changed = {name for name, event in present.items() if kept.get(name) != event}
        fresh = {**present, **{name: event for name, event in kept.items() if name not in present}}
        kept.clear()
        kept.update(fresh)
        for name in changed:
            self._context.agendas.forget(name)
        if changed:
            self._context.adopted.notify()
        self._known = now
