"""Who is who among sessions: identifiers that stay over imports."""

import re
from collections import defaultdict
from collections.abc import Collection
from hashlib import sha256
from typing import Final
from uuid import NAMESPACE_URL, UUID, uuid5

from fair.agenda.model import Agenda, SessionKind
from fair.fields.names import fold
from fair.words import LANGUAGES, Words

ID_MAX: Final = 20
"""It must fit into a button's callback data, beside another identifier."""
_ID: Final = re.compile(r"[a-z0-9](?:[a-z0-9_-]*[a-z0-9])?", re.ASCII)
_HASH: Final = 6
_SPACE: Final = uuid5(NAMESPACE_URL, "urn:jarmenke")


def is_session_id(text: str) -> bool:
    """Say whether a text can name a session for the computer."""
    return len(text) <= ID_MAX and _ID.fullmatch(text) is not None


def guid(event_id: str, sort: str, id_: str) -> UUID:
    """Return the GUID of an event's session, room or person, always the same one."""
    return uuid5(_SPACE, f"{event_id}/{sort}/{id_}")


def id_of(text: str) -> str:
    """Return an identifier of ours for one of another program, always the same one; it may be ours already."""
    short = text.strip().casefold()
    return short if is_session_id(short) else f"x-{_hash(text)}"


class Identities:
    """Gives sessions without an identifier theirs, while a table is read."""

    def __init__(self, known: Agenda, taken: Collection[str]) -> None:
        self._taken = {*taken}
        self._known: defaultdict[str, list[str]] = defaultdict(list)
        for session in known.sessions:
            for name in _names(session.kind, session.title):
                self._known[name].append(session.id)

    def give(self, kind: SessionKind, title: Words) -> str:
        """Return the identifier of the known session of that kind and title, else one made of these."""
        for name in _names(kind, title):
            for id_ in self._known[name]:
                if id_ not in self._taken:
                    return self._take(id_)
        count = 1
        while (made := _made(kind, title, count)) in self._taken:
            count += 1
        return self._take(made)

    def _take(self, id_: str) -> str:
        self._taken.add(id_)
        return id_


def _names(kind: SessionKind, title: Words) -> list[str]:
    return [f"{kind} {language} {fold(title[language])}" for language in LANGUAGES if title.get(language)]


def _made(kind: SessionKind, title: Words, count: int) -> str:
    folded = [fold(title.get(language, "")) for language in LANGUAGES]
    readable = re.sub(r"[^a-z0-9]+", "-", folded[-1])
    start = readable[: ID_MAX - _HASH - 1].strip("-") or kind.value[: ID_MAX - _HASH - 1]
    return f"{start}-{_hash(f'{kind} {folded} {count}')}"


def _hash(text: str) -> str:
    return sha256(text.encode()).hexdigest()[:_HASH]
