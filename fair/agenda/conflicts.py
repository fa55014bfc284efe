"""Sessions that cannot both be held as they stand: one hall, or one speaker, at the same time."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping

from fair.agenda.model import Agenda, Session, Speaker
from fair.agenda.moments import micros
from fair.fields.names import fold
from fair.words import LANGUAGES


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
