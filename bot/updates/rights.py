"""What nobody is kept from, however much they have sent: to have their data deleted, which takes two confirmations."""

from typing import Final

from aiogram.types import CallbackQuery, Message

from db.core.engine import Tx
from db.people import prompts
from handlers.base import passing
from handlers.base.callbacks import MenuCallback
from handlers.base.yes_or_no import said_in
from handlers.privacy.callbacks import ForgetCallback

COMMAND: Final = "/forget"
ASK: Final = MenuCallback(action="forget").pack()
SURE: Final = tuple(ForgetCallback(action=action).pack() for action in ("sure", "yes"))


async def claims(tx: Tx, event: object) -> bool:
    """Tell whether an update is on the way to having one's data deleted: the command, a button, a typed yes."""
    if isinstance(event, CallbackQuery):
        return event.data in {ASK, *SURE}
    if not isinstance(event, Message) or event.from_user is None:
        return False
    if (event.text or "").partition(" ")[0].partition("@")[0].lower() == COMMAND:
        return True
    if said_in(event) is None:
        return False
    asked = await prompts.open_of(tx, event.from_user.id)
    return asked is not None and asked.kind == passing.YES_NO and asked.of.get("yes") in SURE
