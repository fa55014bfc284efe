"""What the buttons around the agenda say when they are pressed."""

from aiogram.filters.callback_data import CallbackData


class ReminderCallback(CallbackData, prefix="t"):
    """Under a reminder or a notice: drop (a session), mute and hush (a category), keep, leads, lead (which)."""

    step: str
    of: str = ""


class AgendaCallback(CallbackData, prefix="b"):
    """Around the programme: home, day, now, mine, halls, hall, sections, section, search, at, kind, file, file_mine."""

    view: str
    of: str = ""
    """Which day, hall, section, moment or kind."""
    page: int = 0


class SessionCallback(CallbackData, prefix="e"):
    """A session of the programme: show, add, drop, file, way."""

    step: str
    session: str
    view: str = ""
    """The list the person came from."""


class AgendaDraftCallback(CallbackData, prefix="pg"):
    """The draft of the programme: home, list, card, and what is changed of a session (the team's `EDITS`)."""

    view: str = "home"
    item: str = ""
    """Which session; in lists, which day."""
    of: str = ""
    """Which hall, how many minutes, which page."""


class PublishCallback(CallbackData, prefix="pr"):
    """The way of a draft to people: diff, say, words, out, undo, discard, discard_yes."""

    action: str = "diff"
    of: str = ""
    """Which language, which release, which state of the draft."""
