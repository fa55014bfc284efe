"""What the buttons of a registration say when they are pressed."""

from typing import Literal, TypeAlias

from aiogram.filters.callback_data import CallbackData

from handlers.base.callbacks import RowId

QuestionAction: TypeAlias = Literal["back", "skip", "keep", "done", "cancel", "page", "again", "spell"]
PlaceAction: TypeAlias = Literal["accept", "decline", "want", "come", "absent", "give_up"]
"""An offer is accepted or declined, or wanted after it has run out; before the fair people say whether they come."""


class RoleCallback(CallbackData, prefix="r"):
    """In what quality the person takes part."""

    role: str


class ConsentCallback(CallbackData, prefix="c"):
    """Whether the person agrees to the consent that a role asks for."""

    role: str
    yes: bool
    invitation: str = ""
    """The token of the invitation the person came by, or the payload of the link to a colleague's place."""


class OptionCallback(CallbackData, prefix="q"):
    """An option of a question, "yes" or "no"."""

    question: str
    option: str


class ChoiceCallback(CallbackData, prefix="qc"):
    """One of several choices, taken or left: on each copy of a question its buttons do what they show."""

    question: str
    option: str
    on: bool


class DoneCallback(CallbackData, prefix="qd"):
    """The choices of a question are as they shall be."""

    question: str
    shown: RowId
    """The mark of those that stood there as chosen."""


class AnywayCallback(CallbackData, prefix="qa"):
    """An option that stands for a session without a place left, chosen all the same."""

    question: str
    option: str


class QuestionCallback(CallbackData, prefix="a"):
    """What can be done with a question besides answering it."""

    question: str
    action: QuestionAction
    page: RowId = 0


class ReviewCallback(CallbackData, prefix="v"):
    """What is done with all answers, seen at a glance before they are submitted."""

    action: Literal["again", "list", "edit", "submit", "cancel", "discard"]
    question: str = ""
    """Which answer is edited."""
    page: RowId = 0
    """Which page is shown again."""


class JoinCallback(CallbackData, prefix="o"):
    """Whether the person comes from an organisation that is registered already, or from another one."""

    action: Literal["yes", "other"]
    organisation: RowId


class DelegateInvitationCallback(CallbackData, prefix="i"):
    """The person accepts the invitation of an organisation's colleague."""

    token: str


class DelegateCallback(CallbackData, prefix="d"):
    """What the first delegate says of a colleague who wants to be one."""

    action: Literal["confirm", "refuse"]
    registration: RowId


class PlaceCallback(CallbackData, prefix="pl"):
    """What a person says of a place that is offered to them, or theirs."""

    action: PlaceAction
    registration: RowId


PassOnAction: TypeAlias = Literal["choose", "ask", "give", "link", "end", "take"]


class PassOnCallback(CallbackData, prefix="po"):
    """Passing one's place on to a colleague: to one who is registered, or to whoever takes it by a link."""

    action: PassOnAction
    registration: RowId = 0
    """The colleague's."""
    token: str = ""
    """Of the link, to take the place."""


class ClaimCallback(CallbackData, prefix="cl"):
    """Whether a registration that the team made is this person's."""

    token: str
    yes: bool
