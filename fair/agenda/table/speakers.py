"""Speakers as they stand in a cell: a line each, "name | position | organisation | №0012"."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from fair.agenda.model import Speaker
from fair.agenda.table.columns import PART_MAX, SEPARATOR, SPEAKERS, SPEAKERS_MAX
from fair.fields.text import cut
from fair.tables.cells import text_of
from fair.tables.row import SHOWN, RowReader
from fair.words import LANGUAGES, Language, Words

_PARTS: Final = 3
_NUMBER: Final = re.compile(r"[№#]\s*(\d{1,9})", re.ASCII)


@dataclass(frozen=True, slots=True)
class SpeakerLine:
    """A line of a cell: one speaker in one language."""

    name: str = ""
    position: str = ""
    organisation: str = ""
    number: int | None = None


def read_line(line: str) -> SpeakerLine:
    """Return what a line says. Raises ValueError where there is no name, or too much."""
    parts = [part.strip() for part in line.split(SEPARATOR)]
    numbers = [int(found[1]) for part in parts[1:] if (found := _NUMBER.fullmatch(part))]
    parts = [parts[0], *(part for part in parts[1:] if not _NUMBER.fullmatch(part))]
    while not parts[-1] and len(parts) > _PARTS:
        parts.pop()
    if not parts[0] or len(parts) > _PARTS or len(numbers) > 1 or max(map(len, parts)) > PART_MAX:
        raise ValueError(line)
    name, position, organisation = (*parts, "", "")[:_PARTS]
    return SpeakerLine(name, position, organisation, numbers[0] if numbers else None)


def cell_of(speakers: Sequence[Speaker], language: Language, *, numbers: bool = True) -> str:
    """Return the cell of a language. Numbers, if wanted, stand in the first language only."""
    numbers = numbers and language == LANGUAGES[0]
    return "\n".join(line_of(speaker, language, numbers=numbers) for speaker in speakers)


def line_of(speaker: Speaker, language: Language, *, numbers: bool) -> str:
    """Return the line of a speaker in a language."""
    parts = [words[language] if words else "" for words in (speaker.name, speaker.position, speaker.organisation)]
    parts = [part.replace(SEPARATOR, "/") for part in parts]
    while not parts[-1]:
        parts.pop()
    if numbers and speaker.number is not None:
        parts.append(f"№{speaker.number:04}")
    return f" {SEPARATOR} ".join(parts)


def read_speakers(row: RowReader) -> tuple[Speaker, ...]:
    """Return the speakers of a row, from a cell in each language with a line for each of them."""
    said = {language: _read_cell(row, column) for language, column in zip(LANGUAGES, SPEAKERS, strict=True)}
    count = next((len(lines) for lines in said.values() if lines), 0)
    if count > SPEAKERS_MAX:
        row.note("too-many-speakers", SPEAKERS[0], count=count, max=SPEAKERS_MAX)
    for column, (language, lines) in zip(SPEAKERS, said.items(), strict=True):
        if len(lines) not in {0, count} and not row.fails(column):
            row.note("speakers-differ", column, language=language, count=count)
    if not row.is_lenient and any(map(row.fails, SPEAKERS)):
        return ()
    return tuple(
        _speaker(row, {language: _at(lines, place) for language, lines in said.items()})
        for place in range(min(count, SPEAKERS_MAX))
    )


def _at(lines: Sequence[SpeakerLine], place: int) -> SpeakerLine:
    return lines[place] if place < len(lines) else SpeakerLine()


def _read_cell(row: RowReader, column: str) -> list[SpeakerLine]:
    lines: list[SpeakerLine] = []
    for line in filter(None, text_of(row.cell(column), lines=True).split("\n")):
        try:
            lines.append(read_line(line))
        except ValueError:
            row.note("bad-speaker", column, value=line[:SHOWN])
            if row.is_lenient:
                lines.append(SpeakerLine(cut(line.replace(SEPARATOR, ",").strip(" ,") or line, PART_MAX)))
    return lines


def _speaker(row: RowReader, said: Mapping[Language, SpeakerLine]) -> Speaker:
    return Speaker(
        name=row.filled(SPEAKERS, {language: one.name for language, one in said.items()}),
        position=_part(row, {language: one.position for language, one in said.items()}),
        organisation=_part(row, {language: one.organisation for language, one in said.items()}),
        number=next((one.number for one in said.values() if one.number is not None), None),
    )


def _part(row: RowReader, said: Words) -> Words | None:
    return row.filled(SPEAKERS, said) if any(said.values()) else None
