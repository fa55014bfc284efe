"""One line per event, without personal data and without the token."""

import logging
import logging.handlers
import re
import sys
import time
import traceback
from collections.abc import Iterator
from pathlib import Path
from typing import Final

_TOKEN: Final = re.compile(r"\d{5,}:[A-Za-z0-9_-]{20,}")
_KEPT_BYTES: Final = 5_000_000
_KEPT_FILES: Final = 3


def redact(text: str) -> str:
    """Return a text without bot tokens, which stand in every Bot API address."""
    return _TOKEN.sub("[token]", text)


class OneLine(logging.Formatter):
    """`2027-11-14T04:30:00Z INFO courier sent=3 late=0`: a time in UTC, a level, a room, what happened."""

    converter = staticmethod(time.gmtime)

    def format(self, record: logging.LogRecord) -> str:
        """Return the record as one line; an exception is told by its places, not by its values."""
        when = self.formatTime(record, "%Y-%m-%dT%H:%M:%SZ")
        line = f"{when} {record.levelname} {record.name.removeprefix('jarmenke.')} {record.getMessage()}"
        if record.exc_info and record.exc_info[1]:
            line += "".join(f" error={type(leaf).__name__} at={_places(leaf)}" for leaf in _leaves(record.exc_info[1]))
        return redact(line.replace("\n", " "))


def _leaves(error: BaseException) -> Iterator[BaseException]:
    if isinstance(error, BaseExceptionGroup):
        for each in error.exceptions:
            yield from _leaves(each)
    else:
        yield error


def _places(error: BaseException) -> str:
    frames = traceback.extract_tb(error.__traceback__)
    return " < ".join(f"{Path(frame.filename).stem}.{frame.name}:{frame.lineno}" for frame in reversed(frames[-4:]))


def configure(level: str, file: Path | None) -> None:
    """Log to standard error, or to a file that can't fill the disk."""
    handler: logging.Handler = logging.StreamHandler(sys.stderr)
    if file is not None:
        file.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        handler = logging.handlers.RotatingFileHandler(file, maxBytes=_KEPT_BYTES, backupCount=_KEPT_FILES)
    handler.setFormatter(OneLine())
    logging.basicConfig(level=logging.WARNING, handlers=[handler], force=True)
    logging.getLogger("jarmenke").setLevel(level)
    sys.excepthook = _last_word


def _last_word(kind: type[BaseException], error: BaseException, trace: object) -> None:
    logging.getLogger("jarmenke").critical("stopped", exc_info=(kind, error, trace))  # type: ignore[arg-type]  # a traceback
