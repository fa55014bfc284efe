"""Having work done by a process of its own: killed when it takes too long, and nothing of it stays in memory."""

import asyncio
import json
import logging
import os
import sys
from asyncio.subprocess import PIPE, Process
from collections.abc import Awaitable, Callable, Mapping
from contextlib import suppress
from dataclasses import asdict
from pathlib import Path
from typing import Any, Final

from bot.jobs.__main__ import TOO_HEAVY
from bot.jobs.kinds import MEGABYTE, JobKind
from bot.log import redact

LONGEST_LINE: Final = 16 * MEGABYTE
KEPT: Final = ("PATH", "HOME", "LANG", "TZ", "PYTHONPATH", "VIRTUAL_ENV")
"""Of the environment; the token is none of a worker's business."""
_ROOT: Final = Path(__file__).parents[2]

log = logging.getLogger("jarmenke.worker")


class WorkError(Exception):
    """The work was not done; `code` is that of a text `job-failed-<code>`."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


async def work(
    kind: JobKind, request: Mapping[str, Any], report: Callable[[int], Awaitable[None]]
) -> Mapping[str, Any]:
    """Return the result of one piece of work. Raises `WorkError`."""
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "bot.jobs"),
        stdin=PIPE,
        stdout=PIPE,
        stderr=PIPE,
        cwd=_ROOT,
        env={name: value for name in KEPT if (value := os.environ.get(name))},
        limit=LONGEST_LINE,
        start_new_session=True,  # Ctrl-C is for the bot, which then ends this
    )
    try:
        async with asyncio.timeout(kind.seconds):
            return await _converse(process, {"kind": asdict(kind), **request}, report)
    except TimeoutError:
        raise WorkError("time") from None
    finally:
        await _end(process)


async def _converse(
    process: Process, request: Mapping[str, Any], report: Callable[[int], Awaitable[None]]
) -> Mapping[str, Any]:
    assert process.stdin is not None
    assert process.stdout is not None
    assert process.stderr is not None
    with suppress(ConnectionError):  # it has died already
        process.stdin.write(json.dumps(request).encode() + b"\n")
        await process.stdin.drain()
    while line := await process.stdout.readline():
        said: Mapping[str, Any] = json.loads(line)
        if "result" in said:
            result: Mapping[str, Any] = said["result"]
            return result
        await report(said["percent"])
    complaint = (await process.stderr.read()).decode(errors="replace").strip().splitlines()
    code = await process.wait()
    log.warning("exit=%d said=%s", code, redact(complaint[-1]) if complaint else "")
    raise WorkError("heavy" if code == TOO_HEAVY or code < 0 else "bug")


async def _end(process: Process) -> None:
    """Leave no process behind, whatever happened."""
    with suppress(ProcessLookupError):
        process.kill()
    # Reads what is left, so that the pipes are closed.
    with suppress(ConnectionError):
        await asyncio.shield(process.communicate())
