"""What the buttons of applications, organisations and imports say when they are pressed."""

from aiogram.filters.callback_data import CallbackData

from handlers.base.callbacks import RowId


class ImportCallback(CallbackData, prefix="im"):
    """Many people at once, by a table: ask, apply, discard."""

    step: str
    of: str = ""
    """Which state of what was sent."""


class QueueCallback(CallbackData, prefix="aq"):
    """The queue of applications: home, first, sieve, bulk and publish (of how many: asked, then done)."""

    view: str = "home"
    of: str = ""


class FilterCallback(CallbackData, prefix="as"):
    """Which applications are shown: state, role, question (choose an option of it), text, clear."""

    by: str
    of: str = ""


class FilterAnswerCallback(CallbackData, prefix="sa"):
    """Those with one answer to a question that is a choice."""

    question: str
    option: str


class ApplicationCallback(CallbackData, prefix="oa"):
    """One application: show, page, next, previous, approve, wait, reject, change, note, link, retract, send."""

    action: str
    registration: RowId
    seen: RowId = 0
    """The last decision on the card that was pressed; a page, for page."""


class ReasonCallback(CallbackData, prefix="ar"):
    """Why an application is rejected: one of the reasons that are there in all languages."""

    registration: RowId
    reason: str


class ChangeRequestCallback(CallbackData, prefix="tc"):
    """A question whose answer is asked for, or not any more."""

    registration: RowId
    question: str


class OrganisationsCallback(CallbackData, prefix="og"):
    """The organisations of an event: list, search."""

    view: str = "list"
    page: RowId = 0


class OrganisationCallback(CallbackData, prefix="oo"):
    """One of them: show, rename, merge (ask into which), into (ask once more), into_yes, move, moved, here."""

    action: str
    organisation: RowId
    other: RowId = 0
    """Another organisation, or a delegate's registration."""


class ManualRegistrationCallback(CallbackData, prefix="bh"):
    """Registering somebody who is not in Telegram: begin, role, skip, yes."""

    step: str
    of: str = ""
