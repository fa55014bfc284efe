"""What the team's buttons say when they are pressed: one class per conversation, 64 bytes of data at most."""

from aiogram.filters.callback_data import CallbackData

from handlers.callbacks import RowId


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


class Journal(CallbackData, prefix="jn"):
    """What the team has done: a page, or a file (csv, json) of it."""

    page: RowId = 0
    file: str = ""


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


class Import(CallbackData, prefix="im"):
    """Many people at once, by a table: ask, apply, discard."""

    step: str
    of: str = ""
    """Which state of what was sent."""


class Forum(CallbackData, prefix="fo"):
    """The group with a topic for each application: itself (""), connect, refuse, again, part, part_yes."""

    step: str = ""


class Export(CallbackData, prefix="xp"):
    """Files for the team: the list (""), a table, a table as a form (xlsx, csv, json).

    `whose`: everybody's (""), those approved, or those the member looks at in the queue (sifted).
    """

    table: str = ""
    form: str = ""
    whose: str = ""


class Numbers(CallbackData, prefix="nu"):
    """The numbers: at a glance (""), or by something (day, role, language, source, a question), perhaps drawn."""

    by: str = ""
    picture: bool = False


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
    """One application: show, page, next, previous, approve, wait, reject, change, note, link, retract, send."""

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
