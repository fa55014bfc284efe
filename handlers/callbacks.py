"""What the buttons say when they are pressed: one class per conversation, 64 bytes of data at most."""

from typing import Annotated, Final, TypeAlias

from aiogram.filters import Filter
from aiogram.filters.callback_data import CallbackData
from aiogram.types import CallbackQuery
from pydantic import Field

LIMIT: Final = 64
"""Bytes of callback data that Telegram takes."""

RowId: TypeAlias = Annotated[int, Field(ge=0, lt=2**63)]
"""A row's id, or a page: what no database can look up is forged and no button of ours."""


class Pressed(Filter):
    """Any button of these classes: the gate of a router, so that presses of other buttons pass it by."""

    def __init__(self, *classes: type[CallbackData]) -> None:
        self._prefixes = frozenset(one.__prefix__ for one in classes)

    async def __call__(self, event: CallbackQuery) -> bool:
        """Tell whether the press is for this router."""
        return (event.data or "").partition(":")[0] in self._prefixes


class Menu(CallbackData, prefix="m"):
    """The menu: register, status, card, language, help, privacy, home."""

    action: str


class Role(CallbackData, prefix="r"):
    """In what quality the person takes part."""

    role: str


class Agree(CallbackData, prefix="c"):
    """Whether the person agrees to the consent that a role asks for."""

    role: str
    yes: bool
    invitation: str = ""
    """The token of the invitation the person came by."""


class Pick(CallbackData, prefix="q"):
    """An option of a question, "yes" or "no"."""

    question: str
    option: str


class Move(CallbackData, prefix="a"):
    """Around a question: back, skip, keep, done, cancel, page, again."""

    question: str
    action: str
    page: int = 0


class Review(CallbackData, prefix="v"):
    """All answers at a glance: submit, edit, cancel, discard, again (with a page)."""

    action: str
    question: str = ""
    page: int = 0


class Status(CallbackData, prefix="s"):
    """My registration: change, withdraw, withdraw_yes, calendar, invite, again."""

    action: str


class Join(CallbackData, prefix="o"):
    """Whether the person comes from an organisation that is registered already: yes, other."""

    action: str
    organisation: RowId


class Invited(CallbackData, prefix="i"):
    """The person accepts the invitation of an organisation's colleague."""

    token: str


class Delegate(CallbackData, prefix="d"):
    """What the first delegate says of a colleague: confirm, refuse."""

    action: str
    registration: RowId


class SetLanguage(CallbackData, prefix="l"):
    """A language, and where to go on then."""

    language: str
    then: str = ""


class Mute(CallbackData, prefix="n"):
    """A category of messages, on or off."""

    category: str
    on: bool


class Remind(CallbackData, prefix="t"):
    """Under a reminder or a notice: drop (a session), mute and hush (a category), keep, leads, lead (which)."""

    step: str
    of: str = ""


class Forget(CallbackData, prefix="f"):
    """The steps of having one's data deleted."""

    step: str


class Resume(CallbackData, prefix="u"):
    """Go on where the person stands."""

    action: str = ""


class Browse(CallbackData, prefix="b"):
    """Around the programme: home, day, now, mine, halls, hall, sections, section, search, at, kind, file, file_mine."""

    view: str
    of: str = ""
    """Which day, hall, section, moment or kind."""
    page: int = 0


class OnSession(CallbackData, prefix="e"):
    """A session of the programme: show, add, drop, file, way."""

    step: str
    session: str
    view: str = ""
    """The list the person came from."""


class Enlist(CallbackData, prefix="en"):
    """The person accepts an invitation into the team."""

    token: str


class Respond(CallbackData, prefix="ay"):
    """What a person answers to the question under an announcement."""

    announcement: int
    yes: bool


class Earlier(CallbackData, prefix="ae"):
    """The announcements there were: the list (0), or one of them."""

    announcement: int = 0


class Place(CallbackData, prefix="pl"):
    """A place: accept, decline (an offer); come, absent (shortly before the fair); give_up."""

    action: str
    registration: RowId


class Claim(CallbackData, prefix="cl"):
    """Whether a registration that the team made is this person's."""

    token: str
    yes: bool


class Talk(CallbackData, prefix="tk"):
    """Under a message from the team about an application: answer; stop (answering)."""

    step: str
    registration: RowId = 0
