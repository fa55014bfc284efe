"""Who may do this: every handler of the team names what it needs, and nobody else even learns that it is there."""

from typing import Any

from aiogram.filters import Filter
from aiogram.types import TelegramObject

from db.people import prompts
from db.people.prompts import Prompt
from fair.access import Permission
from services.turn import Turn


class Requires(Filter):
    """Lets those pass who are allowed to now: the role was read from the database for this very update.

    Everybody else's press goes on to the fallback, which answers as it does to any button it does not know.
    """

    def __init__(self, permission: Permission) -> None:
        self.permission = permission

    async def __call__(self, _event: TelegramObject, turn: Turn) -> bool:
        """Look at the person's role."""
        return turn.may(self.permission)


class Prompted(Filter):
    """Takes what a member of the team writes or sends while a prompt is open; gives it as `prompt`.

    Costs those who are not in the team nothing.
    """

    async def __call__(self, _event: TelegramObject, turn: Turn) -> bool | dict[str, Any]:
        """Look for an open prompt."""
        prompt = turn.prompt
        if turn.team_role is None or prompt is None or prompt.event_id != turn.event.id:
            return False
        return {"prompt": prompt} if prompt.of.get("until", turn.micros + 1) > turn.micros else False


class AnswersPrompt(Filter):
    """Takes what answers a prompt of one kind. Behind `Prompted`."""

    def __init__(self, kind: str) -> None:
        self.kind = kind

    async def __call__(self, _event: TelegramObject, prompt: Prompt) -> bool:
        """Compare the kind."""
        return prompt.kind == self.kind


async def ask(turn: Turn, kind: str, **of: Any) -> None:
    """Take the next message of this person as the answer to a prompt. `of`: what it is about, as JSON."""
    await prompts.ask(turn.tx, turn.person.id, Prompt(turn.event.id, kind, of), turn.micros)


async def close(turn: Turn) -> None:
    """Take the next message as any other again."""
    await prompts.close(turn.tx, turn.person.id)
