"""Ends badly, in the way it is asked to."""

import os
import signal
import time
from collections.abc import Mapping
from typing import Any

from bot.jobs.kinds import Task


def work(task: Task) -> Mapping[str, Any]:
    match task.args["how"]:
        case "raise":
            raise ValueError("a person's name")
        case "memory":
            b"x" * 10**10
        case "killed":
            os.kill(os.getpid(), signal.SIGKILL)
        case "sleep":
            time.sleep(60)
        case "big":
            file = task.folder / "big"
            with file.open("wb") as big:
                big.truncate(50_000_001)
            return {"file": str(file)}
    return {"token": os.environ.get("BOT_TOKEN", "")}
