"""What the buttons of announcements say when they are pressed."""

from aiogram.filters.callback_data import CallbackData


class ResponseCallback(CallbackData, prefix="ay"):
    """What a person answers to the question under an announcement."""

    announcement: int
    yes: bool


class ComposeCallback(CallbackData, prefix="ac"):
    """Writing an announcement: each person has one draft at a time. `of`: a language, a button, a session."""

    act: str
    of: str = ""
    page: int = 0


class AudienceCallback(CallbackData, prefix="aa"):
    """Whom it is for: a condition (and the question it is about), and the value that is taken or left."""

    kind: str
    question: str = ""
    option: str = ""


class AudiencePageCallback(CallbackData, prefix="ap"):
    """Around the values of a condition."""

    kind: str
    question: str = ""
    page: int = 0


class AnnouncementCallback(CallbackData, prefix="an"):
    """What is done with an announcement: list (id 0), open, pause, resume, cancel, delete, correct, again, ..."""

    act: str
    announcement: int = 0
    page: int = 0


class ScheduledMessageCallback(CallbackData, prefix="at"):
    """Hold or release a reminder (session "": of the event itself) or, with lead "", the notices of changes."""

    hold: bool
    session: str = ""
    lead: str = ""
    minute: str = ""
    """When the session begins, in minutes since 1970."""
