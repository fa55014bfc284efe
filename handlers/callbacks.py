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


class Desk(CallbackData, prefix="dk"):
    """The team's desk: itself (""), or guest, the bot as everybody else sees it."""

    view: str = ""


class Door(CallbackData, prefix="dr"):
    """The door: itself (""), sessions, guest, role (which), papers, list, badges, poster, renew, merge.

    And of a person: in, undo (a check-in), anyway, because (why).
    """

    step: str = ""
    of: str = ""
    id: int = 0
    """Of a registration; of a check-in, where one is undone."""


class DoorAt(CallbackData, prefix="da"):
    """The session at whose door people are let in; "" is the fair itself."""

    session: str = ""


class Team(CallbackData, prefix="tm"):
    """The team: list (""), invite, link, revoke, member, role, role_yes, remove, remove_yes."""

    step: str = ""
    of: RowId = 0
    """A member, an invitation, or the page of the list."""
    role: str = ""


class Leave(CallbackData, prefix="lv"):
    """A member parts from the team."""

    sure: bool = False


class Enlist(CallbackData, prefix="en"):
    """The person accepts an invitation into the team."""

    token: str


class Journal(CallbackData, prefix="jn"):
    """What the team has done: a page, or a file (csv, json) of it."""

    page: RowId = 0
    file: str = ""


class Respond(CallbackData, prefix="ay"):
    """What a person answers to the question under an announcement."""

    announcement: int
    yes: bool


class Earlier(CallbackData, prefix="ae"):
    """The announcements there were: the list (0), or one of them."""

    announcement: int = 0


class Compose(CallbackData, prefix="ac"):
    """Writing an announcement: each person has one draft at a time. `of`: a language, a button, a session."""

    act: str
    of: str = ""
    page: int = 0


class Address(CallbackData, prefix="aa"):
    """Whom it is for: a condition (and the question it is about), and the value that is taken or left."""

    kind: str
    question: str = ""
    option: str = ""


class Pages(CallbackData, prefix="ap"):
    """Around the values of a condition."""

    kind: str
    question: str = ""
    page: int = 0


class Announced(CallbackData, prefix="an"):
    """What is done with an announcement: list (id 0), open, pause, resume, cancel, delete, correct, again, ..."""

    act: str
    announcement: int = 0
    page: int = 0


class Automatic(CallbackData, prefix="at"):
    """Hold or release a reminder (session "": of the event itself) or, with lead "", the notices of changes."""

    hold: bool
    session: str = ""
    lead: str = ""
    minute: str = ""
    """When the session begins, in minutes since 1970."""


class Drafting(CallbackData, prefix="pg"):
    """The draft of the programme: home, list, card, and what is changed of a session (the team's `EDITS`)."""

    view: str = "home"
    item: str = ""
    """Which session; in lists, which day."""
    of: str = ""
    """Which hall, how many minutes, which page."""


class Publishing(CallbackData, prefix="pr"):
    """The way of a draft to people: diff, say, words, out, undo, discard, discard_yes."""

    action: str = "diff"
    of: str = ""
    """Which language, which release, which state of the draft."""


class Contents(CallbackData, prefix="ct"):
    """The questionnaire and the texts of the event: home, get, send, diff, apply, discard, before."""

    action: str = "home"
    of: str = ""
    """Which state of what was sent."""


class Export(CallbackData, prefix="xp"):
    """Files for the team: the list (""), a table, a table as a form (xlsx, csv, json), perhaps of one status only."""

    table: str = ""
    form: str = ""
    status: str = ""


class Numbers(CallbackData, prefix="nu"):
    """The numbers: at a glance (""), or by something (day, role, language, source, a question), perhaps drawn."""

    by: str = ""
    picture: bool = False


class Place(CallbackData, prefix="pl"):
    """A place: accept, decline (an offer); come, absent (shortly before the fair); give_up."""

    action: str
    registration: RowId


class Queue(CallbackData, prefix="aq"):
    """The queue of applications: home, first, sieve, bulk and publish (of how many: asked, then done)."""

    view: str = "home"
    of: str = ""


class Sift(CallbackData, prefix="as"):
    """Which applications are shown: state, role, question (choose an option of it), text, clear."""

    by: str
    of: str = ""


class SiftAnswer(CallbackData, prefix="sa"):
    """Those with one answer to a question that is a choice."""

    question: str
    option: str


class OnApplication(CallbackData, prefix="oa"):
    """One application: show, page, next, previous, approve, wait, reject, change, note, retract, send."""

    action: str
    registration: RowId
    seen: RowId = 0
    """The last decision on the card that was pressed; a page, for page."""


class ForReason(CallbackData, prefix="ar"):
    """Why an application is rejected: one of the reasons that are there in all languages."""

    registration: RowId
    reason: str


class ToChange(CallbackData, prefix="tc"):
    """A question whose answer is asked for, or not any more."""

    registration: RowId
    question: str


class Organisations(CallbackData, prefix="og"):
    """The organisations of an event: list, search."""

    view: str = "list"
    page: RowId = 0


class OnOrganisation(CallbackData, prefix="oo"):
    """One of them: show, rename, merge (ask into which), into (ask once more), into_yes, move, moved, here."""

    action: str
    organisation: RowId
    other: RowId = 0
    """Another organisation, or a delegate's registration."""


class ByHand(CallbackData, prefix="bh"):
    """Registering somebody who is not in Telegram: begin, role, skip, yes."""

    step: str
    of: str = ""


class Claim(CallbackData, prefix="cl"):
    """Whether a registration that the team made is this person's."""

    token: str
    yes: bool
