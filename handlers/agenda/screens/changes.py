"""Changes of the agenda as people read them: only what differs, old → new."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final, TypeVar

from fair.agenda.model import Session, Speaker
from fair.agenda.release.diff import News, SessionChange, Shift
from fair.event.model import Event
from fair.fields.text import cut, utf16_length
from handlers.agenda.callbacks import AgendaCallback, ReminderCallback, SessionCallback
from handlers.base.deferred import Block
from handlers.base.screen import Button, Screen
from texts import dates
from texts.translator import Safe, Translator

T = TypeVar("T")

SENTENCE: Final = 300
"""UTF-16 units of the sentence of a release."""
TITLE: Final = 150
NAMES: Final = 200
WHOLE: Final = 3_400
"""UTF-16 units of all changes: leaves room for the rest of the message, and for correcting it later."""
SENTENCES: Final = 10
"""Releases that are searched for a sentence."""
DAYS: Final = 3


@dataclass(frozen=True, slots=True)
class ChangeItem:
    """What is new about a session, and why it concerns a person: own, bookmark_changes, changes."""

    change: SessionChange
    reasons: frozenset[str]


@dataclass(frozen=True, slots=True)
class ChangeNotice:
    """All that is new for a person, and what organisers say about it."""

    items: tuple[ChangeItem, ...]
    sentence: str = ""


def changes(t: Translator, event: Event, notice: ChangeNotice, said: tuple[Block, ...]) -> Screen:
    """Tell what is new, with the way to its days."""
    days = {item.change.session.starts.date(): item.change.session.starts for item in notice.items}
    rows = [(_day(t, event, starts),) for _, starts in sorted(days.items())]
    return Screen(joined(said), (*rows[:DAYS], *_mute(t, notice)))


def blocks(t: Translator, event: Event, notice: ChangeNotice) -> tuple[Block, ...]:
    """Return the text of a notice in parts; what does not fit into a message is counted."""
    found: list[Block] = []
    if notice.sentence:
        found.append(("", t("changes-sentence", sentence=cut(notice.sentence, SENTENCE))))
    found.append(("", t("changes-heading" if len(notice.items) == 1 else "changes-heading-several")))
    return (*found, *listed(t, event, notice.items))


def listed(t: Translator, event: Event, items: tuple[ChangeItem, ...], limit: int = WHOLE) -> tuple[Block, ...]:
    """Return a paragraph for each change; what does not fit into so many UTF-16 units is counted."""
    found: list[Block] = []
    length = 0
    for place, one in enumerate(items):
        text = item(t, event, one)
        length += utf16_length(text)
        if length > limit:
            return (*found, ("", t("changes-more", count=len(items) - place)))
        found.append((one.change.session_id, text))
    return tuple(found)


def gone(t: Translator, event: Event, sessions: Sequence[Session], limit: int) -> Safe:
    """Return a line for each session that would be cancelled; what does not fit into so many units is counted."""
    lines: list[Safe] = []
    length = 0
    for place, one in enumerate(sessions):
        when = dates.span(t, one.starts, one.ends, event.zone)
        line = t("programme-gone-line", title=cut(one.title[t.language], TITLE), when=when)
        length += utf16_length(line)
        if length > limit:
            lines.append(t("changes-more", count=len(sessions) - place))
            break
        lines.append(line)
    return Safe("\n".join(lines))


def strike(said: tuple[Block, ...], wrong: frozenset[str]) -> tuple[Block, ...]:
    """Strike through what is said of sessions that have changed since."""
    return tuple(("", Safe(f"<s>{text}</s>")) if session in wrong else (session, text) for session, text in said)


def superseded(t: Translator, said: tuple[Block, ...], session_id: str) -> Screen:
    """Show a message again, with what is wrong struck through, and the way to what is true."""
    card = Button(t.plain("button-changes-session"), SessionCallback(action="show", session=session_id).pack())
    return Screen(joined((*said, ("", t("changes-superseded")))), ((card,),))


def mute_surely(t: Translator) -> Screen:
    """Ask before somebody no longer hears of changes to what they have chosen themselves."""
    sure = Button(
        t.plain("button-mute-surely"), ReminderCallback(action="hush", of="bookmark_changes").pack(), style="danger"
    )
    keep = Button(t.plain("button-mute-keep"), ReminderCallback(action="keep").pack())
    return Screen(t("mute-surely"), ((sure,), (keep,)), fresh=True)


def _day(t: Translator, event: Event, starts: datetime) -> Button:
    local = starts.astimezone(event.zone)
    label = t.plain("button-changes-day", day=str(local.day), month=t(f"month-{local.month}"))
    return Button(label, AgendaCallback(action="day", of=local.date().isoformat()).pack())


def _mute(t: Translator, notice: ChangeNotice) -> tuple[tuple[Button, ...], ...]:
    """Offer to mute what most of it is about; own talks are always told."""
    reasons = frozenset[str]().union(*(item.reasons for item in notice.items))
    category = next((one for one in ("bookmark_changes", "changes") if one in reasons), None)
    if category is None:
        return ()
    return ((Button(t.plain("button-changes-mute"), ReminderCallback(action="mute", of=category).pack()),),)


def joined(said: tuple[Block, ...]) -> Safe:
    """Return paragraphs as one text."""
    return Safe("\n\n".join(text for _, text in said))


def item(t: Translator, event: Event, item: ChangeItem) -> Safe:
    """Return what is new about a session."""
    change, session = item.change, item.change.session
    lines = [t(f"changes-{change.kind}", title=cut(session.title[t.language], TITLE))]
    if "own" in item.reasons:
        lines.append(t("changes-own"))
    if change.kind in (News.NEW, News.RESTORED):
        lines.append(t("changes-when", when=dates.span(t, session.starts, session.ends, event.zone)))
        if change.kind is News.NEW and session.hall:
            lines.append(t("changes-where", hall=_hall(t, event, session.hall)))
    elif change.kind is News.CANCELLED and change.before:
        was = dates.span(t, change.before.starts, change.before.ends, event.zone)
        lines.append(t("changes-was", when=was))
    return Safe("\n".join([*lines, *_shifts(t, event, change)]))


def _shifts(t: Translator, event: Event, change: SessionChange) -> list[Safe]:
    lines = []
    if change.kind is News.CHANGED and change.before and (change.start or change.length):
        lines.append(_time(t, event, change.before, change))
    if change.hall:
        lines.append(t("changes-hall", **_both(change.hall, lambda hall: _hall(t, event, hall))))
    if change.title:
        lines.append(t("changes-title", **_both(change.title, lambda title: cut(title[t.language], TITLE))))
    if change.speakers:
        lines.append(t("changes-speakers", **_both(change.speakers, lambda speakers: _names(t, speakers))))
    return lines


def _time(t: Translator, event: Event, before: Session, change: SessionChange) -> Safe:
    """Return old and new time: of the clock alone where the day stays, the end alone where the start stays."""
    now, zone = change.session, event.zone
    if change.start is None:
        old, new = dates.clock(before.ends, zone), dates.clock(now.ends, zone)
        return t("changes-end", old=old, new=new)
    if before.starts.astimezone(zone).date() != now.starts.astimezone(zone).date():
        old, new = dates.span(t, before.starts, before.ends, zone), dates.span(t, now.starts, now.ends, zone)
    elif change.length is None:
        old, new = dates.clock(before.starts, zone), dates.clock(now.starts, zone)
    else:
        old, new = _hours(before, event), _hours(now, event)
    return t("changes-time", old=old, new=new)


def _hours(session: Session, event: Event) -> Safe:
    return Safe(f"{dates.clock(session.starts, event.zone)}–{dates.clock(session.ends, event.zone)}")


def _both(shift: Shift[T], said: Callable[[T], str]) -> dict[str, str]:
    return {"old": said(shift.old), "new": said(shift.new)}


def _hall(t: Translator, event: Event, hall_id: str | None) -> str:
    hall = event.hall(hall_id)
    return hall.name[t.language] if hall else t.plain("changes-nowhere")


def _names(t: Translator, speakers: tuple[Speaker, ...]) -> str:
    names = ", ".join(speaker.name[t.language] for speaker in speakers)
    return cut(names, NAMES) if names else t.plain("changes-nobody")
