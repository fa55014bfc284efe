"""A delay in a hall: how long it is, how far it goes, and what would overlap."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, get_args

from fair.agenda.model import Session
from fair.agenda.release.edits import from_here, next_break, until_break
from fair.agenda.release.warnings import AgendaWarning, WarningKind
from handlers.agenda.callbacks import DelayCallback, DelayMinutes
from handlers.agenda.screens import warnings
from handlers.agenda.screens.draft_view import DraftView
from handlers.agenda.screens.edit_draft import to_card
from handlers.base.screen import Button, Screen
from texts import dates
from texts.translator import Safe, Translator

DELAYS: Final = tuple(minutes for minutes in get_args(DelayMinutes) if minutes)
"""Minutes by which everything in a hall is late."""
ROW: Final = 3
NAMED: Final = 12
"""Overlaps that are named; as many as a message has room for."""


@dataclass(frozen=True, slots=True)
class DelayView:
    """The session from which on a hall is late, and what was chosen so far."""

    bench: DraftView
    session: Session
    data: DelayCallback

    @property
    def pause(self) -> Session | None:
        """The next break, if something behind it would be spared."""
        agenda = self.bench.draft.agenda
        spared = len(from_here(agenda, self.session)) > len(until_break(agenda, self.session))
        return next_break(agenda, self.session) if spared else None

    @property
    def sessions(self) -> tuple[Session, ...]:
        """What is late."""
        find = until_break if self.data.until_break else from_here
        return find(self.bench.draft.agenda, self.session)


def choose(t: Translator, view: DelayView) -> Screen:
    """Ask how late everything in a hall is, and until when."""
    buttons = [
        Button(t.plain("button-programme-later", minutes=minutes), _pack(view, minutes=minutes)) for minutes in DELAYS
    ]
    rows = [tuple(buttons[start : start + ROW]) for start in range(0, len(buttons), ROW)]
    scope = () if view.pause is None else (_scope(t, view, until=False), _scope(t, view, until=True))
    return Screen(t("programme-late", **_facts(t, view)), (*scope, *rows, (to_card(t, view.session),)))


def warn(t: Translator, view: DelayView, found: Sequence[AgendaWarning]) -> Screen:
    """Say what would overlap, before it does, and what can be done about it."""
    event, data = view.bench.event, view.data
    minutes = t.plain("button-programme-later", minutes=data.minutes)
    text = t("programme-late-overlaps", minutes=minutes, **_facts(t, view))
    rows = []
    if not data.with_breaks and any(one.sort is WarningKind.BREAK for one in found):
        rows.append(
            (Button(t.plain("button-programme-shift-break"), _pack(view, with_breaks=True, until_break=False)),)
        )
    if not data.until_break and view.pause is not None:
        rows.append(
            (Button(t.plain("button-programme-until-break"), _pack(view, until_break=True, with_breaks=False)),)
        )
    anyway = _pack(view, seen=view.bench.draft.mark)
    rows.append((Button(t.plain("button-programme-late-anyway"), anyway, style="danger"),))
    rows.append((Button(t.plain("button-programme-other-delay"), DelayCallback(session=view.session.id).pack()),))
    said = warnings.said(t, event, found, NAMED)
    return Screen(Safe(f"{text}\n\n{said}"), (*rows, (to_card(t, view.session),)))


def _facts(t: Translator, view: DelayView) -> dict[str, str | int]:
    event, sessions = view.bench.event, view.sessions
    hall = event.hall(view.session.hall)
    return {
        "hall": hall.name[t.language] if hall else view.session.hall or "",
        "when": dates.span(t, sessions[0].starts, max(one.ends for one in sessions), event.zone),
        "count": len(sessions),
        "until": "break" if view.data.until_break and view.pause is not None else "day",
    }


def _scope(t: Translator, view: DelayView, *, until: bool) -> tuple[Button]:
    label = t.plain("button-programme-until-break" if until else "button-programme-until-evening")
    here = view.data.until_break == until
    data = DelayCallback(session=view.session.id, until_break=until)
    return (Button(t.plain("programme-chosen", label=label) if here else label, data.pack()),)


def _pack(view: DelayView, **changes: object) -> str:
    return view.data.model_copy(update={"seen": "", **changes}).pack()
