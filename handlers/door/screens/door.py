"""The door: who is in, and where people can be let in."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from db.door.checkins import Presence
from fair.agenda.model import Session
from fair.door.guests import Guest, Unclear
from fair.event.model import Event
from fair.fields.phone import show_phone
from fair.fields.text import cut
from handlers.base.buttons import to_desk
from handlers.base.picker import PickerEntry, listed
from handlers.base.screen import Button, Screen
from handlers.door.callbacks import DoorAction, DoorCallback, DoorSessionCallback
from handlers.door.screens.checkin import back
from texts import dates
from texts.translator import Safe, Translator

SESSIONS: Final = 30
_TITLE: Final = 100
NOBODY: Final = Guest()


@dataclass(frozen=True, slots=True)
class Tally:
    """Who is in at a door, by role."""

    session: Session | None
    present: Mapping[str, Presence]
    expected: Mapping[str, int]
    """Who may come; nobody is counted for a session."""
    now: datetime
    out: bool = False
    """Who goes out is noted; else who comes in."""

    @property
    def came(self) -> int:
        """How many have come."""
        return sum(one.came for one in self.present.values())

    @property
    def inside(self) -> int:
        """How many are in now."""
        return sum(one.inside for one in self.present.values())


def door_home(t: Translator, event: Event, tally: Tally) -> Screen:
    """Show who is in, and what to do."""
    how = t("door-how-out" if tally.out else "door-how")
    parts = (_title(t, event, tally), _counts(t, event, tally), how)
    turned = _to(t, "door-entrance", "entrance") if tally.out else _to(t, "door-exit", "exit")
    rows = (
        (_to(t, "door-refresh", ""), _to(t, "door-guest", "guest")),
        (turned,),
        (_to(t, "door-sessions", "sessions"), _to(t, "door-papers", "papers")),
        (to_desk(t),),
    )
    return Screen(Safe("\n\n".join(part for part in parts if part)), rows, about=frozenset())


def only_text(t: Translator) -> Screen:
    """Say that a picture or a voice opens no door."""
    return Screen(t("door-only-text"), ((back(t),),))


def choose_session(t: Translator, held: Sequence[Session]) -> Screen:
    """List the doors: the fair's and the sessions'."""
    fair = Button(t.plain("door-fair"), DoorSessionCallback().pack())
    doors = listed(t, [_door_of(t, one) for one in held[:SESSIONS]])
    parts = (t("door-choose-session" if held else "door-no-sessions"), doors.text)
    return Screen("\n\n".join(part for part in parts if part), ((fair,), *doors.rows, (back(t),)))


def roles(t: Translator, event: Event) -> Screen:
    """Ask in what quality a guest has come."""
    buttons = tuple(
        (Button(role.label[t.language], DoorCallback(action="role", of=role.id).pack()),) for role in event.roles
    )
    return Screen(t("door-guest-role"), (*buttons, (back(t),)))


def ask_guest(t: Translator, event: Event, role: str, known: Guest = NOBODY) -> Screen:
    """Ask who a guest is; where that was written already, whether it is right."""
    asked = t("door-guest-who", role=_role(t, event, role))
    if not known.name:
        return Screen(asked, ((back(t),),))
    written = t("door-guest-written", role=_role(t, event, role), kept=_kept(known))
    take = Button(t.plain("door-guest-take"), DoorCallback(action="without").pack(), style="success")
    return Screen(written, ((take,), (back(t),)), about=frozenset())


def ask_guest_part(t: Translator, event: Event, role: str, unclear: Unclear) -> Screen:
    """Ask for the one part of a guest that was unclear; what was understood stays."""
    known = unclear.known
    kept = _kept(known)
    asked = t(f"door-unclear-{unclear.part}{'-long' if unclear.long else ''}")
    parts = (
        t("door-guest-role-is", role=_role(t, event, role)),
        asked,
        t("door-guest-kept", kept=kept) if kept else None,
    )
    rows: list[tuple[Button, ...]] = []
    if unclear.part != "name":
        rows.append((_to(t, f"door-without-{unclear.part}", "without"),))
    return Screen(Safe("\n\n".join(part for part in parts if part)), (*rows, (back(t),)))


def _kept(known: Guest) -> str:
    return ", ".join(part for part in (known.name, known.organisation, show_phone(known.phone or "")) if part)


def _role(t: Translator, event: Event, role: str) -> str | Safe:
    said = event.role(role)
    return t.of(said.label) if said else role


def _title(t: Translator, event: Event, tally: Tally) -> Safe:
    if tally.session is None:
        return t("door-title", event=t.of(event.title))
    starts = dates.clock(tally.session.starts, event.zone)
    return t("door-title-session", title=cut(tally.session.title[t.language], _TITLE), time=starts)


def _counts(t: Translator, event: Event, tally: Tally) -> Safe:
    """Return how many are in: of how many, by role, as of when."""
    present, time = tally.came, dates.clock(tally.now, event.zone)
    if tally.session is None:
        total = t("door-present", present=present, expected=sum(tally.expected.values()), time=time)
    elif tally.session.capacity is None:
        total = t("door-present-session", present=present, time=time)
    else:
        total = t("door-present-places", present=present, places=tally.session.capacity, time=time)
    inside = (t("door-inside", inside=tally.inside),) if present else ()
    return Safe("\n".join((total, *inside, *_by_role(t, event, tally))))


def _by_role(t: Translator, event: Event, tally: Tally) -> list[Safe]:
    """Return a line for each role that is in, or expected."""
    names = {role.id: t.of(role.label) for role in event.roles}
    known = {**dict.fromkeys(names), **dict.fromkeys(tally.expected), **dict.fromkeys(tally.present)}
    lines = []
    for role in known:
        present, expected = tally.present.get(role, Presence()).came, tally.expected.get(role, 0)
        if not present and not expected:
            continue
        key = "door-role" if tally.session is None else "door-role-session"
        lines.append(t(key, role=names.get(role, role), present=present, **_of(tally, expected)))
    return lines


def _of(tally: Tally, expected: int) -> dict[str, int]:
    return {"expected": expected} if tally.session is None else {}


def _door_of(t: Translator, session: Session) -> PickerEntry:
    title = cut(session.title[t.language], _TITLE)
    return PickerEntry(f"{session.starts:%H:%M} {title}", DoorSessionCallback(session=session.id))


def _to(t: Translator, key: str, action: DoorAction) -> Button:
    return Button(t.plain(key), DoorCallback(action=action).pack())
