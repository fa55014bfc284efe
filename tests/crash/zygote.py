"""Starts the bot as often as it is told to, with everything imported already.

Importing takes seconds and loses nothing when it dies; what a kill can harm comes afterwards. So this process
imports once and forks for each start: the child is a process of its own, runs `python -m bot run` from its first
line on and can be killed by its id. Told by lines of JSON (the environment, and the file that hears what the bot
says), it answers the id, then the exit code.
"""

import gc
import json
import os
import sys
from typing import NoReturn

import phonenumbers  # noqa: F401 - imported before the first fork

import bot.cli.run  # noqa: F401 - as above
from bot.app import prepare
from bot.cli import main
from texts.translator import load


def serve() -> None:
    load()
    prepare()
    gc.collect()
    gc.freeze()  # what a child does not visit it need not copy
    say("ready")
    for line in sys.stdin:
        child = os.fork()
        if not child:
            become_the_bot(**json.loads(line))
        say(str(child))
        _, status = os.waitpid(child, 0)
        say(str(os.waitstatus_to_exitcode(status)))


def say(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


def become_the_bot(environment: dict[str, str], output: str) -> NoReturn:
    heard = os.open(output, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600)
    os.dup2(heard, 1)
    os.dup2(heard, 2)
    os.close(heard)
    os.dup2(os.open(os.devnull, os.O_RDONLY), 0)
    os.environ.update(environment)
    sys.argv = ["bot", "run"]
    code = 70
    try:
        main(standalone_mode=True)
        code = 0
    except SystemExit as end:
        code = end.code if isinstance(end.code, int) else 1
    finally:
        sys.stderr.flush()
        os._exit(code)


if __name__ == "__main__":
    serve()
