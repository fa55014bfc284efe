"""Which tables can be taken as a file, in chat and on the command line."""

from typing import Final

TABLES: Final = (
    "participants",
    "organisations",
    "answers",
    "agenda",
    "attendance",
    "checkins",
    "announcements",
    "enquiries",
    "numbers",
    "audit",
)
"""In the order of their buttons; what is in them says `bot.exports`."""
