"""What the bot tells about itself: read and written back as it was, so that nobody sees a difference."""

from typing import Any, Final

from bot.commands.live.examiner import Examiner, said_of
from db.delivery.payloads import Call
from fair.delivery.policy import Sent

_NOBODYS: Final[dict[str, Any]] = {"language_code": ""}
SAMPLE: Final = ({"command": "help", "description": "?"},)


async def try_profile(examiner: Examiner) -> None:
    """Write each trait as it stands; of the commands those of the owner's chat, which the next start sets again."""
    for read, write, field in (
        ("getMyDescription", "setMyDescription", "description"),
        ("getMyShortDescription", "setMyShortDescription", "short_description"),
        ("getChatMenuButton", "setChatMenuButton", "menu_button"),
    ):
        key = {} if field == "menu_button" else _NOBODYS
        found = await examiner.call(Call(read, key))
        if not isinstance(found.result, dict):
            examiner.fail(f"profile, {field}: can’t be read ({said_of(found)})")
            continue
        value = found.result if field == "menu_button" else found.result.get(field, "")
        await _write(examiner, field, Call(write, {**key, field: value}))
    await _commands(examiner)


async def _commands(examiner: Examiner) -> None:
    key = {"scope": {"type": "chat", "chat_id": examiner.seen.owner}, "language_code": ""}
    found = await examiner.call(Call("getMyCommands", key))
    before = found.result if isinstance(found.result, list) else []
    await _write(examiner, "commands of one chat", Call("setMyCommands", {**key, "commands": before or list(SAMPLE)}))
    await _write(examiner, "commands of one chat taken back", Call("deleteMyCommands", key))
    if before:
        await _write(examiner, "commands as they were", Call("setMyCommands", {**key, "commands": before}))


async def _write(examiner: Examiner, name: str, call: Call) -> None:
    answer = await examiner.call(call)
    if isinstance(answer.outcome, Sent):
        examiner.well(f"profile, {name}: accepted")
    else:
        examiner.fail(f"profile, {name}: refused ({said_of(answer)})")
