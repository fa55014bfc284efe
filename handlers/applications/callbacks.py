"""What the buttons of applications, organisations and imports say when they are pressed."""

from typing import Literal, TypeAlias

from aiogram.filters.callback_data import CallbackData

from handlers.base.callbacks import RowId

QueueAction: TypeAlias = Literal["home", "first", "list", "bulk", "bulk_yes", "publish", "publish_yes"]
FilterAction: TypeAlias = Literal["menu", "state", "only", "roles", "role", "question", "drop", "text", "clear"]
ApplicationAction: TypeAlias = Literal[
    "show",
    "page",
    "next",
    "previous",
    "approve",
    "wait",
    "wait_yes",
    "reject",
    "send",
    "retract",
    "tell",
    "change",
    "ask",
    "note",
    "link",
    "files",
]
RequestAction: TypeAlias = Literal["ask", "how", "day", "other", "copy", "corrected", "erase", "erase_yes"]
SentFilesAction: TypeAlias = Literal["board", "all", "question", "missing", "ask", "ask_yes"]
OrganisationAction: TypeAlias = Literal["show", "rename", "merge", "into", "into_yes", "move", "here"]


class ImportCallback(CallbackData, prefix="im"):
    """Registering many people at once by a table."""

    action: Literal["ask", "apply", "discard"]
    of: str = ""
    """When the table was offered, in microseconds since 1970: of an older one nothing is applied or discarded."""


class QueueCallback(CallbackData, prefix="aq"):
    """The queue of applications, and what is done with many of them at once."""

    action: QueueAction = "home"
    of: str = ""
    """With how many it is done, as the member has seen; which page of the list."""


class FilterCallback(CallbackData, prefix="as"):
    """By what the queue of applications is filtered."""

    action: FilterAction
    of: str = ""
    """Which state, role or question."""


class DigestCallback(CallbackData, prefix="dg"):
    """How often a member hears of new applications: seen, or chosen."""

    action: Literal["", "at_once", "hourly", "daily", "never"] = ""


class FilterAnswerCallback(CallbackData, prefix="sa"):
    """Only applications with one answer to a question that is a choice."""

    question: str
    option: str


class FilterPageCallback(CallbackData, prefix="sp"):
    """Around the answers to a question that applications are filtered by."""

    question: str
    page: RowId = 0


class ApplicationCallback(CallbackData, prefix="oa"):
    """One application, and the way to those beside it."""

    action: ApplicationAction
    registration: RowId
    seen: RowId = 0
    """The last decision on the card that was pressed; which page, to turn one; the mark of the answers asked for."""


class ReasonCallback(CallbackData, prefix="ar"):
    """Why an application is rejected: one of the reasons that are there in all languages."""

    registration: RowId
    reason: str


class ChangeRequestCallback(CallbackData, prefix="tx"):
    """A question whose answer is asked for, or not any more."""

    registration: RowId
    question: str
    on: bool


class ChangeRequestPageCallback(CallbackData, prefix="tp"):
    """Another page of the questions whose answers can be asked for."""

    registration: RowId
    page: RowId


class SentFilesCallback(CallbackData, prefix="af"):
    """What came for the questions that ask for a file, and asking those who have sent nothing."""

    action: SentFilesAction = "board"
    question: str = ""
    count: RowId = 0
    """How many are asked, as the member has seen."""


class ArchiveCallback(CallbackData, prefix="az"):
    """The files of those that the member looks at, as archives: for one question, or all."""

    action: Literal["confirm", "order"] = "confirm"
    question: str = ""


class OrganisationsCallback(CallbackData, prefix="og"):
    """The organisations of an event."""

    action: Literal["list", "search"] = "list"
    page: RowId = 0


class OrganisationCallback(CallbackData, prefix="oo"):
    """One organisation: merged *into* another one, or a delegate moved *here*."""

    action: OrganisationAction
    organisation: RowId
    other: RowId = 0
    """Another organisation, or a delegate's registration."""


class ManualRegistrationCallback(CallbackData, prefix="bh"):
    """Registering somebody who is not in Telegram."""

    action: Literal["begin", "role", "skip", "yes"]
    of: str = ""
    """Which role."""


class DataRequestCallback(CallbackData, prefix="rq"):
    """What somebody has asked about their data by phone or letter, and what the team has done."""

    action: RequestAction
    registration: RowId
    how: Literal["", "phone", "letter", "email", "person"] = ""
    """By which way it came: in `CHANNELS` of `fair/applications/requests.py`."""
    day: str = ""
    """When it came: YYYY-MM-DD."""
