"""One line per event, without personal data and without the token."""

import json
import logging
import logging.handlers
import os
import re
import sys
import time
import traceback
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from contextvars import ContextVar
from io import TextIOWrapper
from pathlib import Path
from typing import Any, Final

_TOKEN: Final = re.compile(r"\d{5,}:[A-Za-z0-9_-]{20,}")
_PASSWORD: Final = re.compile(r"(postgres(?:ql)?://[^\s:/@]*:)[^\s@]+@")
_KEPT_BYTES: Final = 5_000_000
_KEPT_FILES: Final = 3
_update: Final[ContextVar[int | None]] = ContextVar("update", default=None)


def redact(text: str) -> str:
    """Return a text without bot tokens, which stand in every Bot API address, and without a database's password."""
    return _PASSWORD.sub(r"\1[password]@", _TOKEN.sub("[token]", text))


@contextmanager
def of_update(update_id: int | None) -> Iterator[None]:
    """Let every line that is logged meanwhile name an update: of its turn, or of a delivery that it has caused."""
    before = _update.set(update_id)
    try:
        yield
    finally:
        _update.reset(before)


class OneLine(logging.Formatter):
    """`2027-11-14T04:30:00Z INFO courier update=7 delivery=9 sent`: a time in UTC, a level, a room, what happened."""

    converter = staticmethod(time.gmtime)

    def format(self, record: logging.LogRecord) -> str:
        """Return the record as one line; an exception is told by its places, not by its values."""
        update_id = _update.get()
        said = record.getMessage() if update_id is None else f"update={update_id} {record.getMessage()}"
        line = f"{self.when(record)} {record.levelname} {_room(record)} {said}"
        line += "".join(f" error={type(leaf).__name__} at={_places(leaf)}" for leaf in _errors(record))
        return redact(line.replace("\n", " "))

    def when(self, record: logging.LogRecord) -> str:
        """Return the time of a record."""
        return self.formatTime(record, "%Y-%m-%dT%H:%M:%SZ")


class JsonLine(OneLine):
    """The same as an object of JSON, for programs that collect logs."""

    def format(self, record: logging.LogRecord) -> str:
        """Return the record as one line of JSON."""
        told: dict[str, Any] = {
            "time": self.when(record),
            "level": record.levelname,
            "room": _room(record),
            "message": record.getMessage(),
        }
        if (update_id := _update.get()) is not None:
            told["update"] = update_id
        if errors := [{"error": type(leaf).__name__, "at": _places(leaf)} for leaf in _errors(record)]:
            told["errors"] = errors
        return redact(json.dumps(told, ensure_ascii=False))


def _room(record: logging.LogRecord) -> str:
    return record.name.removeprefix("jarmenke.")


def _errors(record: logging.LogRecord) -> Iterator[BaseException]:
    """Yield what went wrong, each for itself."""
    if record.exc_info and record.exc_info[1]:
        yield from _leaves(record.exc_info[1])


def _leaves(error: BaseException) -> Iterator[BaseException]:
    if isinstance(error, BaseExceptionGroup):
        for each in error.exceptions:
            yield from _leaves(each)
    else:
        yield error


def _places(error: BaseException) -> str:
    frames = traceback.extract_tb(error.__traceback__)
    return " < ".join(f"{Path(frame.filename).stem}.{frame.name}:{frame.lineno}" for frame in reversed(frames[-4:]))


class KeptFile(logging.handlers.RotatingFileHandler):
    """A file for its owner only, opened anew when somebody has taken it away; `lost` while it can't be written."""

    def __init__(self, file: Path) -> None:
        super().__init__(file, maxBytes=_KEPT_BYTES, backupCount=_KEPT_FILES, encoding="utf-8")
        self.lost = False

    def _open(self) -> TextIOWrapper:
        Path(self.baseFilename).parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        descriptor = os.open(self.baseFilename, os.O_WRONLY | os.O_APPEND | os.O_CREAT | os.O_CLOEXEC, 0o600)
        return os.fdopen(descriptor, "a", encoding="utf-8")

    def emit(self, record: logging.LogRecord) -> None:
        """Write a line: into the file of that name, whatever became of the one that was opened."""
        lost, self.lost = self.lost, False
        try:
            if lost or self._is_gone():
                self._close_and_open()
        except OSError:
            self.handleError(record)
        else:
            super().emit(record)

    def handleError(self, record: logging.LogRecord) -> None:  # noqa: N802 - logging's name
        """Say the line on standard error instead, and remember that the file is lost."""
        self.lost = True
        sys.stderr.write(f"{self.format(record)}\n")

    def _is_gone(self) -> bool:
        if self.stream is None:
            return False
        try:
            there = Path(self.baseFilename).stat()
        except FileNotFoundError:
            return True
        opened = os.fstat(self.stream.fileno())
        return (there.st_dev, there.st_ino) != (opened.st_dev, opened.st_ino)

    def _close_and_open(self) -> None:
        if self.stream is not None:
            with suppress(OSError):
                self.stream.close()
        self.stream = None
        self.stream = self._open()


class _Counter(logging.Handler):
    """Counts warnings and errors by level and room; writes nothing."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.counts: Counter[tuple[str, str]] = Counter()

    def emit(self, record: logging.LogRecord) -> None:
        """Count a line."""
        self.counts[record.levelname.lower(), _room(record)] += 1


_counter: Final = _Counter()


def counted() -> Counter[tuple[str, str]]:
    """Return how many warnings and errors were logged since the start, by level and room."""
    return _counter.counts


def is_lost() -> bool:
    """Tell whether the log's file can't be written."""
    return any(isinstance(handler, KeptFile) and handler.lost for handler in logging.getLogger().handlers)


FORMATS: Final[Mapping[str, Callable[[], logging.Formatter]]] = {"text": OneLine, "json": JsonLine}


def configure(level: str, file: Path | None, form: str = "text") -> None:
    """Log to standard error, or to a file that can't fill the disk; `form` is one of `FORMATS`."""
    handler: logging.Handler = logging.StreamHandler(sys.stderr)
    if file is not None:
        file.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        handler = KeptFile(file)
    handler.setFormatter(FORMATS[form]())
    logging.basicConfig(level=logging.WARNING, handlers=[handler, _counter], force=True)
    logging.getLogger("jarmenke").setLevel(level)
    logging.getLogger("aiohttp.server").setLevel(logging.CRITICAL)  # strangers can't fill the log
    sys.excepthook = _last_word


def _last_word(kind: type[BaseException], error: BaseException, trace: object) -> None:
    logging.getLogger("jarmenke").critical("stopped", exc_info=(kind, error, trace))  # type: ignore[arg-type]  # a traceback
