"""The process that does one job: a line of JSON in, lines of JSON out."""

import json
import logging
import os
import resource
import sys
import threading
from collections.abc import Callable, Mapping
from datetime import datetime
from importlib import import_module
from pathlib import Path
from typing import Any, Final, TextIO

from bot import log
from bot.jobs.kinds import MEGABYTE, JobKind, Task, Work
from db.core import place

FAILED: Final = 1
TOO_HEAVY: Final = 4
BYTES_WRITTEN: Final = 256 * MEGABYTE
NICE: Final = 10
"""People who wait for an answer go first."""


def main() -> int:
    """Do what standard input asks for."""
    out = os.fdopen(os.dup(sys.stdout.fileno()), "w", encoding="utf-8")
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())  # whatever a library prints is no answer of ours
    os.umask(0o077)  # what it writes holds personal data
    log.configure("INFO", None)
    request: Mapping[str, Any] = json.loads(sys.stdin.readline())
    threading.Thread(target=_end_with_the_bot, daemon=True).start()
    kind = JobKind(**request["kind"])
    _limit(kind)
    try:
        work: Work = import_module(kind.module).work
        _say(out, {"result": work(_task(request, out))})
    except MemoryError:
        return TOO_HEAVY
    except Exception:
        logging.getLogger("jarmenke.work").exception("module=%s", kind.module)
        return FAILED
    return 0


def _end_with_the_bot() -> None:
    """Wait until the bot closes its end, which it does by dying too, and end at once."""
    sys.stdin.read()
    os._exit(FAILED)


def _limit(kind: JobKind) -> None:
    for what, most in (
        (resource.RLIMIT_DATA, kind.memory),
        (resource.RLIMIT_CPU, kind.seconds),
        (resource.RLIMIT_FSIZE, BYTES_WRITTEN),
        (resource.RLIMIT_CORE, 0),
    ):
        resource.setrlimit(what, (most, most))
    os.nice(NICE)


def _task(request: Mapping[str, Any], out: TextIO) -> Task:
    return Task(
        event_id=request["event"],
        args=request["args"],
        language=request["language"],
        database=place.from_json(request["database"]),
        folder=Path(request["folder"]),
        now=datetime.fromisoformat(request["now"]),
        file=Path(request["file"]) if request["file"] else None,
        report=_reporter(out),
    )


def _reporter(out: TextIO) -> Callable[[int, int], None]:
    told = 0

    def report(done: int, of: int) -> None:
        nonlocal told
        percent = min(99, 100 * done // max(1, of))
        if percent > told:
            told = percent
            _say(out, {"percent": percent})

    return report


def _say(out: TextIO, said: Mapping[str, Any]) -> None:
    out.write(json.dumps(said, ensure_ascii=False) + "\n")
    out.flush()


if __name__ == "__main__":
    sys.exit(main())
