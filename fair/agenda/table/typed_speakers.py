"""Speakers as an organiser types them into a chat: one list for all languages, or one for each."""

import re
from collections.abc import Iterator
from typing import Final

from fair.agenda.model import Agenda, Speaker
from fair.agenda.table.columns import SPEAKERS
from fair.agenda.table.speakers import read_speakers
from fair.fields.names import fold
from fair.findings import Finding
from fair.tables.row import RowReader, TableReading
from fair.words import Words

_EMPTY_LINE: Final = re.compile(r"\n[ \t]*\n\s*")


class ListsError(ValueError):
    """There are neither one nor three lists."""


def typed_speakers(text: str, known: Agenda) -> tuple[tuple[Speaker, ...], tuple[Finding, ...]]:
    """Return the speakers of a message, and what is wrong with it. Raises `ListsError`.

    In one list a speaker whom the agenda knows by name keeps the name, position and organisation in all languages.
    """
    lists = _EMPTY_LINE.split(text.replace("\r\n", "\n").strip())
    if len(lists) not in {1, len(SPEAKERS)}:
        raise ListsError
    reading = TableReading("", lenient=False)
    said = lists * len(SPEAKERS) if len(lists) == 1 else lists
    found = read_speakers(RowReader(reading, 1, dict(zip(SPEAKERS, said, strict=True))))
    if len(lists) == 1:
        found = tuple(_known(speaker, known) for speaker in found)
    wrong = {(one.code, str(one.args.get("value", ""))): one for one in reading.findings}
    return found, tuple(wrong.values())


def _known(said: Speaker, known: Agenda) -> Speaker:
    """Return a speaker as the agenda knows them, with what is said of them anew."""
    one = next(filter(lambda speaker: _is(speaker, said), _speakers(known)), None)
    if one is None:
        return said
    number = one.number if said.number is None else said.number
    if said.position is None and said.organisation is None:
        return Speaker(one.name, one.position, one.organisation, number)
    return Speaker(one.name, _part(one.position, said.position), _part(one.organisation, said.organisation), number)


def _speakers(agenda: Agenda) -> Iterator[Speaker]:
    return (speaker for session in agenda.sessions for speaker in session.speakers)


def _is(known: Speaker, said: Speaker) -> bool:
    if known.number is not None and said.number is not None and known.number != said.number:
        return False
    return _same(known.name, said.name)


def _part(known: Words | None, said: Words | None) -> Words | None:
    """Return what is known if it is what is said, in whatever language."""
    return known if known is not None and said is not None and _same(known, said) else said


def _same(known: Words, said: Words) -> bool:
    return bool({*map(fold, known.values())} & {*map(fold, said.values())})
