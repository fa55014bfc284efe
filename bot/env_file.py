"""A file of settings: whether it can be read at all, and line by line."""

import logging
from dataclasses import dataclass
from io import StringIO
from pathlib import Path
from typing import Final

from dotenv.parser import parse_stream

NOTHING: Final = "\x00"

logging.getLogger("dotenv.main").setLevel(logging.ERROR)  # it names lines on standard error, without the file


@dataclass(frozen=True, slots=True)
class EnvFaults:
    """What is wrong with a file of settings: sentences that name it and the line."""

    problems: tuple[str, ...] = ()
    is_readable: bool = True
    """Whether something can be taken from it all the same."""


def faults_of(file: Path) -> EnvFaults:
    """Look through a file as an editor would show it; none is no fault."""
    if not file.exists():
        return EnvFaults()
    if not file.is_file():
        return EnvFaults((f"{file} is no file: put the settings into a file of that name.",), is_readable=False)
    try:
        raw = file.read_bytes()
    except OSError:
        return EnvFaults((f"{file} can't be read: let the user who runs the bot read it.",), is_readable=False)
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        return _unreadable(file, raw[: error.start].count(b"\n"))
    if NOTHING in text:
        return _unreadable(file, text.partition(NOTHING)[0].count("\n"))
    wrong = [each.original.line for each in parse_stream(StringIO(text)) if each.error]
    return EnvFaults(tuple(f"{file}:{line}: it can't be read. Write NAME=value, all in one line." for line in wrong))


def _unreadable(file: Path, lines_before: int) -> EnvFaults:
    said = "it is no text in UTF-8. Save the file as UTF-8, or write that line anew."
    return EnvFaults((f"{file}:{lines_before + 1}: {said}",), is_readable=False)
