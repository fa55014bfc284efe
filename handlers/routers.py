"""What the team can say and press. Every handler here names the permission that it `Needs`."""

from aiogram import Router

from handlers.agenda import edit_as_file, edit_draft, edit_typed, publish
from handlers.announcements import overview
from handlers.applications import (
    decide,
    filters,
    import_people,
    organisations,
    queue,
    register_manually,
    request_changes,
)
from handlers.base.permissions import Prompted
from handlers.content import edit
from handlers.door import door
from handlers.reports import exports, statistics
from handlers.team import audit_log, desk, members
from handlers.topics import connect_group


def router() -> Router:
    """Return the routers of the team's buttons."""
    team = Router(name="organiser")
    team.include_routers(
        desk.router(),
        door.router(),
        members.router(),
        edit_draft.router(),
        publish.router(),
        edit.router(),
        audit_log.router(),
        overview.router(),
        statistics.router(),
        exports.router(),
        connect_group.router(),
        queue.router(),
        filters.router(),
        decide.router(),
        request_changes.router(),
        organisations.router(),
        register_manually.router(),
        import_people.router(),
    )
    return team


def answers() -> Router:
    """Return the router of what the team writes when it was asked to. Its place is behind the commands."""
    prompted = Router(name="organiser.answers")
    prompted.message.filter(Prompted())
    prompted.include_routers(
        edit_typed.answers(),
        edit_as_file.answers(),
        publish.answers(),
        edit.answers(),
        door.answers(),
        overview.answers(),
        filters.answers(),
        decide.answers(),
        request_changes.answers(),
        organisations.answers(),
        register_manually.answers(),
        import_people.answers(),
    )
    return prompted
