"""What the team can say and press. Every handler here names the permission that it `Needs`."""

from aiogram import Router

from handlers.organiser import (
    announcements,
    applications,
    asking_back,
    by_hand,
    contents,
    deciding,
    desk,
    door,
    files,
    forum,
    importing,
    journal,
    numbers,
    organisations,
    programme,
    programme_files,
    programme_typed,
    publishing,
    sifting,
)
from handlers.organiser import team as members
from handlers.organiser.gate import Prompted


def router() -> Router:
    """Return the routers of the team's buttons."""
    team = Router(name="organiser")
    team.include_routers(
        desk.router(),
        door.router(),
        members.router(),
        programme.router(),
        publishing.router(),
        contents.router(),
        journal.router(),
        announcements.router(),
        numbers.router(),
        files.router(),
        forum.router(),
        applications.router(),
        sifting.router(),
        deciding.router(),
        asking_back.router(),
        organisations.router(),
        by_hand.router(),
        importing.router(),
    )
    return team


def answers() -> Router:
    """Return the router of what the team writes when it was asked to. Its place is behind the commands."""
    prompted = Router(name="organiser.answers")
    prompted.message.filter(Prompted())
    prompted.include_routers(
        programme_typed.answers(),
        programme_files.answers(),
        publishing.answers(),
        contents.answers(),
        door.answers(),
        announcements.answers(),
        sifting.answers(),
        deciding.answers(),
        asking_back.answers(),
        organisations.answers(),
        by_hand.answers(),
        importing.answers(),
    )
    return prompted
