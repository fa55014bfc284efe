"""What the team sees: the desk."""

from collections.abc import Mapping
from typing import Final

from fair.access import TeamRole
from handlers.screens.organiser import desk
from tests.golden.picture import Picture
from tests.golden.sample import EVENT

DESK: Final[Mapping[str, Picture]] = {
    "desk": lambda t: desk.desk(t, EVENT, TeamRole.OWNER),
    "desk-door": lambda t: desk.desk(t, EVENT, TeamRole.DOOR),
}
