"""Sessions that cannot both be held as they stand: one hall, one speaker, or everybody, at the same time."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Final

from fair.agenda.model import Agenda, Session, SessionKind, Speaker
from fair.agenda.moments import micros
from fair.fields.names import fold
from fair.words import LANGUAGES

_BESIDE_OTHERS: Final = frozenset({SessionKind.CHECKIN, SessionKind.OTHER})
"""What goes on beside other sessions, even where all are told of it: registration, an exhibition."""


def hall_clashes(agenda: Agenda) -> Iterator[tuple[Session, Session, str]]:
    """Yield pairs of sessions in a hall at the same time, the earlier one first, with the hall."""
    yield from _clashes(agenda, lambda session: [session.hall] if session.hall else [])


def speaker_clashes(agenda: Agenda) -> Iterator[tuple[Session, Session, str]]:
    """Yield pairs of sessions with a speaker who cannot be in two places, with the speaker's name in Kazakh."""
    numbers = _numbers(agenda)
    names = {_who(speaker, numbers): speaker.name[LANGUAGES[0]] for _, speaker in _talks(agenda)}
    keys: dict[str, list[str]] = defaultdict(list)
    for session, speaker in _talks(agenda):
        keys[session.id].append(_who(speaker, numbers))
    for earlier, later, key in _clashes(agenda, lambda session: dict.fromkeys(keys[session.id])):
        if earlier.hall is None or earlier.hall != later.hall:
            yield earlier, later, names[key]


def gathering_clashes(agenda: Agenda) -> Iterator[tuple[Session, Session]]:
    """Yield sessions that are held while those whom they are for are somewhere else, with what these gather for.

    That is a break, or what all are asked to come to: the opening, a vote. What shares a hall is a clash of the hall.
    """
    running: list[Session] = []
    for session in agenda.sessions:
        if session.cancelled:
            continue
        running = [other for other in running if micros(other.ends) > micros(session.starts)]
        for other in running:
            meant = not session.roles or not other.roles or session.roles & other.roles
            if meant and (session.hall is None or session.hall != other.hall):
                yield from _gathered(other, session)
        running.append(session)


def is_break(session: Session) -> bool:
    """Tell whether all have a break then: one that is held in a hall and not for all is that hall's own."""
    return session.kind is SessionKind.BREAK and (session.hall is None or session.for_all)


def _gathered(earlier: Session, later: Session) -> Iterator[tuple[Session, Session]]:
    """Yield the pair, what people gather for at its end, unless one can go on beside the other."""
    if is_break(earlier) and is_break(later):
        return
    if is_break(later) or (_gathers(later) and not _gathers(earlier)):
        yield earlier, later
    elif _gathers(earlier):
        yield later, earlier


def _gathers(session: Session) -> bool:
    return is_break(session) or (session.for_all and session.kind not in _BESIDE_OTHERS)


def _talks(agenda: Agenda) -> Iterator[tuple[Session, Speaker]]:
    return ((session, speaker) for session in agenda.sessions for speaker in session.speakers)


def _numbers(agenda: Agenda) -> Mapping[str, set[int]]:
    """Return the numbers of registrations that stand beside a name, so that it may stand alone elsewhere."""
    numbers: dict[str, set[int]] = defaultdict(set)
    for _, speaker in _talks(agenda):
        if speaker.number is not None:
            numbers[_name(speaker)].add(speaker.number)
    return numbers


def _who(speaker: Speaker, numbers: Mapping[str, set[int]]) -> str:
    known = {speaker.number} if speaker.number is not None else numbers.get(_name(speaker), set())
    return f"№{next(iter(known))}" if len(known) == 1 else _name(speaker)


def _name(speaker: Speaker) -> str:
    return fold(speaker.name[LANGUAGES[0]])


def _clashes(agenda: Agenda, keys: Callable[[Session], Iterable[str]]) -> Iterator[tuple[Session, Session, str]]:
    running: dict[str, list[Session]] = defaultdict(list)
    for session in agenda.sessions:
        if session.cancelled:
            continue
        for key in keys(session):
            running[key] = [other for other in running[key] if micros(other.ends) > micros(session.starts)]
            yield from ((other, session, key) for other in running[key])
            running[key].append(session)
