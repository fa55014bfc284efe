"""What the buttons of a registration say when they are pressed."""

from aiogram.filters.callback_data import CallbackData

from handlers.base.callbacks import RowId


class RoleCallback(CallbackData, prefix="r"):
    """In what quality the person takes part."""

    role: str


class ConsentCallback(CallbackData, prefix="c"):
    """Whether the person agrees to the consent that a role asks for."""

    role: str
    yes: bool
    invitation: str = ""
    """The token of the invitation the person came by."""


class OptionCallback(CallbackData, prefix="q"):
    """An option of a question, "yes" or "no"."""

    question: str
    option: str


class QuestionCallback(CallbackData, prefix="a"):
    """Around a question: back, skip, keep, done, cancel, page, again."""

    question: str
    action: str
    page: int = 0


class ReviewCallback(CallbackData, prefix="v"):
    """All answers at a glance: submit, edit, cancel, discard, again (with a page)."""

    action: str
    question: str = ""
    page: int = 0


class JoinCallback(CallbackData, prefix="o"):
    """Whether the person comes from an organisation that is registered already: yes, other."""

    action: str
    organisation: RowId


class DelegateInvitationCallback(CallbackData, prefix="i"):
    """The person accepts the invitation of an organisation's colleague."""

    token: str


class DelegateCallback(CallbackData, prefix="d"):
    """What the first delegate says of a colleague: confirm, refuse."""

    action: str
    registration: RowId


class PlaceCallback(CallbackData, prefix="pl"):
    """A place: accept, decline (an offer); come, absent (shortly before the fair); give_up."""

    action: str
    registration: RowId


class ClaimCallback(CallbackData, prefix="cl"):
    """Whether a registration that the team made is this person's."""

    token: str
    yes: bool
