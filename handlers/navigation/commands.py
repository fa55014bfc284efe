"""What people can type behind a slash."""

from collections.abc import Mapping
from typing import Any, Final

from aiogram import Router
from aiogram.filters import Filter
from aiogram.types import Message

from fair.access import Permission
from handlers.agenda import browse
from handlers.base import passing
from handlers.base.home import is_under_way, short
from handlers.base.screen import Reply
from handlers.door import door, papers, ticket
from handlers.enquiries import write
from handlers.faq import faq
from handlers.navigation import language
from handlers.navigation.help import show
from handlers.navigation.menu import MenuHandler
from handlers.navigation.start import start
from handlers.privacy import privacy
from handlers.registration import begin, status
from handlers.reminders import preferences
from handlers.reports import exports, statistics
from handlers.stale import fallback_answer
from handlers.team import desk
from services.turn import Turn


async def cancel(turn: Turn) -> Reply:
    """Stop what is under way."""
    if passing.is_open(turn, passing.ENQUIRY):
        return await write.stop(turn)
    if is_under_way(turn):
        return await begin.cancel(turn)
    return await short(turn, turn.t("cancel-nothing"))


ACTIONS: Final[Mapping[str, MenuHandler]] = {
    "register": begin.begin,
    "status": status.show,
    "ticket": ticket.show,
    "agenda": browse.show_agenda,
    "now": browse.show_now,
    "faq": faq.show,
    "language": language.ask,
    "mydata": privacy.mydata,
    "privacy": privacy.show,
    "stop": preferences.stop,
    "forget": privacy.ask,
    "cancel": cancel,
    "help": show,
}
"""What every command does but /start, which takes a payload."""

COMMANDS: Final = ("start", *ACTIONS)
"""The commands of the bot's profile, described by the texts `command-<name>`."""

TEAM_ACTIONS: Final[Mapping[str, tuple[Permission, MenuHandler]]] = {
    "desk": (Permission.DESK, desk.show),
    "door": (Permission.DOOR, door.show),
    "merge": (Permission.DOOR, papers.ask_for_list),
    "stats": (Permission.NUMBERS, statistics.show),
    "export": (Permission.FILES, exports.show),
}
"""What the team's commands need, and do. For everybody else there are no such commands."""


class IsCommand(Filter):
    """Takes what begins with a slash; gives `command` without slash and mention, and the `payload`."""

    async def __call__(self, event: Message) -> bool | dict[str, Any]:
        """Take a message apart."""
        if not event.text or not event.text.startswith("/"):
            return False
        word, *payload = event.text[1:].split(maxsplit=1) or [""]
        return {"command": word.partition("@")[0].lower(), "payload": "".join(payload).strip()}


class CommandIs(Filter):
    """Takes one command."""

    def __init__(self, name: str) -> None:
        self.name = name

    async def __call__(self, _event: Message, command: str) -> bool:
        """Compare the command."""
        return command == self.name


async def run_command(_event: Message, turn: Turn, command: str) -> Reply:
    """Do what a command says."""
    permission, act = TEAM_ACTIONS.get(command, (None, ACTIONS.get(command)))
    if permission is not None and not turn.may(permission):
        act = None
    return await (act(turn) if act else fallback_answer(turn, "command"))


def router() -> Router:
    """Return the handlers of commands, behind one look at the slash."""
    commands = Router(name="navigation.commands")
    commands.message.filter(IsCommand())
    commands.message.register(start, CommandIs("start"))
    commands.message.register(run_command)
    return commands
