"""Which session of ours an entry of another program is: by what never changes there, then by what may."""

from collections.abc import Collection, Iterable, Sequence
from datetime import datetime
from itertools import chain, count

from fair.agenda.model import Agenda
from fair.agenda.session_ids import guid, id_of
from fair.event.model import Event


class EntryIds:
    """Gives the entries of one file their identifiers, each once."""

    def __init__(self, known: Agenda, event: Event, taken: Collection[str] = ()) -> None:
        self._known = known
        self._ours = {str(guid(event.id, "session", session.id)): session.id for session in known.sessions}
        self._taken = set(taken)

    def give(self, signs: Sequence[str], title: str, starts: datetime | None) -> str:
        """Return the session that is known by one of these signs, the surest first; else a new identifier.

        It is made of the surest sign alone: neither a new title nor a new code makes another session of it.
        """
        filled = [sign for sign in signs if sign] or [f"{title}/{starts}"]
        for id_ in self._candidates(filled):
            if id_ in self._known.by_id and id_ not in self._taken:
                return self._take(id_)
        ways = (filled[0], f"{filled[0]}/{title}", f"{filled[0]}/{title}/{starts}")
        more = (f"{ways[-1]}/{number}" for number in count(1))
        return self._take(next(id_ for id_ in map(id_of, chain(ways, more)) if id_ not in self._taken))

    def _candidates(self, signs: Iterable[str]) -> list[str]:
        return [self._ours.get(sign) or id_of(sign) for sign in signs]

    def _take(self, id_: str) -> str:
        self._taken.add(id_)
        return id_
