"""The desk: what needs attention, and the ways from here."""

from dataclasses import dataclass
from typing import Final

from aiogram.filters.callback_data import CallbackData

from fair.access import Permission, TeamRole, may
from fair.event import Event
from handlers.callbacks import Desk, Door
from handlers.screen import Button, Screen
from texts.translator import Translator


@dataclass(frozen=True, slots=True)
class Area:
    """A part of the team's work: its button is `desk-<name>`."""

    name: str
    permission: Permission
    opens: CallbackData


AREAS: Final[tuple[Area, ...]] = (Area("door", Permission.DOOR, Door()),)
"""In the order of their buttons."""


def desk(t: Translator, event: Event, role: TeamRole | None) -> Screen:
    """Return the desk of a member of the team."""
    text = t("desk", event=t.of(event.title), role=t.plain(f"team-role-{role}"))
    areas = [Button(t.plain(f"desk-{area.name}"), area.opens.pack()) for area in AREAS if may(role, area.permission)]
    rows = tuple(tuple(areas[start : start + 2]) for start in range(0, len(areas), 2))
    return Screen(text, (*rows, (Button(t.plain("desk-guest"), Desk(view="guest").pack()),)))


def back(t: Translator) -> Button:
    """Return the button that leads to the desk."""
    return Button(t.plain("button-desk"), Desk().pack())
