"""The draft of the agenda: how it stands, its sessions, and what can be changed of one by a tap."""

from datetime import date, datetime
from typing import Final

from db.agenda.releases import Release
from db.core.time import to_moment
from fair.agenda.model import Session
from fair.agenda.now import days, on_day
from fair.agenda.release.diff import net_change
from fair.agenda.table.columns import CAPACITY_MAX
from fair.agenda.table.speakers import line_of
from fair.event.model import Event
from fair.fields.text import cut
from handlers.agenda.callbacks import (
    AddSessionCallback,
    AgendaDraftAction,
    AgendaDraftCallback,
    DelayCallback,
    PublishCallback,
    SessionDraftAction,
    SessionDraftCallback,
)
from handlers.agenda.screens import changes, warnings
from handlers.agenda.screens.draft_view import DraftView
from handlers.base.buttons import page_line, pager, to_desk
from handlers.base.screen import Button, Screen
from services.release_agenda import UNDO
from texts import dates
from texts.translator import Safe, Translator

MOVES: Final = (-30, -15, -5, 5, 15, 30)
"""Minutes by which a session moves at a tap."""
PAGE: Final = 10
ROW: Final = 5
TITLE: Final = 150
NAMES: Final = 400
NOWHERE: Final = "-"
"""In a button's data: no hall."""
WRITTEN: Final = 1_500
"""UTF-16 units of the speakers as they are to be written."""


def home(t: Translator, bench: DraftView, said: Safe | None = None, *, undoable: bool) -> Screen:
    """Say how the draft stands to what people see."""
    draft = bench.draft
    found = warnings.said(t, bench.event, bench.warnings)
    text = "\n\n".join(part for part in (said, t("programme-home"), _standing(t, bench), found) if part)
    do: list[tuple[Button, ...]] = [(_to(t, "list"),), _files(t)]
    if draft.differs:
        count = len(draft.changes) + len(draft.quiet.keys() - {change.session_id for change in draft.changes})
        diff = t.plain("button-programme-diff", count=str(count))
        do.append((Button(diff, PublishCallback(action="diff").pack(), style="primary"),))
    if draft.differs and draft.present is not None:
        do.append((Button(t.plain("button-programme-discard"), PublishCallback(action="discard").pack()),))
    if undoable and bench.latest is not None:
        do.append((undo(t, bench.event, bench.latest),))
    return Screen(Safe(text), (*do, (to_desk(t),)))


def nothing(t: Translator) -> Screen:
    """Say that there is no agenda at all."""
    return Screen(Safe(f"{t('programme-home')}\n\n{t('programme-none')}"), ((_add(t),), _files(t), (to_desk(t),)))


def listing(t: Translator, bench: DraftView, day: date, page: int) -> Screen:
    """List the sessions of a day of the draft."""
    agenda, event = bench.draft.agenda, bench.event
    sessions, known = on_day(agenda, day), days(agenda)
    last = max(0, (len(sessions) - 1) // PAGE)
    page = max(0, min(page, last))
    here = sessions[page * PAGE : (page + 1) * PAGE]
    changed = {change.session_id for change in bench.draft.changes} | bench.draft.quiet.keys()
    lines = [_line(t, event, number, one, changed=one.id in changed) for number, one in enumerate(here, 1)]
    heading = t("programme-list", day=dates.day(t, noon(day, event), event.zone))
    text = "\n\n".join(part for part in (heading, "\n".join(lines), page_line(t, page, last)) if part)
    numbers = [Button(str(number), _card(one.id)) for number, one in enumerate(here, 1)]
    rows = [tuple(numbers[start : start + ROW]) for start in range(0, len(numbers), ROW)]
    tabs = tuple(_tab(t, one, open_=one == day) for one in known) if len(known) > 1 else ()
    pages = pager(t, page, last, lambda target: _list(day, target))
    return Screen(Safe(text), (*rows, *pages, *((tabs,) if tabs else ()), (_add(t, day),), (_to(t, "home"),)))


def empty(t: Translator) -> Screen:
    """Say that the draft has no session."""
    return Screen(t("programme-list-empty"), ((_add(t),), (_to(t, "home"),)))


def card(
    t: Translator, bench: DraftView, session: Session, taken: int, said: Safe | None = None, *, waiting: int = 0
) -> Screen:
    """Show a session of the draft, with what is new about it and what is wrong."""
    found = [one for one in bench.warnings if one.concerns({session.id})]
    parts = (
        said,
        _facts(t, bench.event, session, taken, waiting),
        _news(t, bench, session),
        warnings.said(t, bench.event, found),
    )
    earlier, later = MOVES[:3], MOVES[3:]
    held: AgendaDraftAction = "restore" if session.cancelled else "cancel"
    rows = [
        *(() if session.cancelled else (_moves(t, session, earlier), _moves(t, session, later))),
        (_change(t, "times", session),),
        () if session.cancelled or not session.hall else (_delay(t, session),),
        (_change(t, "title", session), _change(t, "kind", session)),
        (_do(t, "hall", session), *((_change(t, "section", session),) if bench.event.sections else ())),
        (_do(t, "speakers", session), _do(t, "capacity", session)),
        (_do(t, held, session),) if session.cancelled or not bench.unseen(session) else (),
        (_change(t, "delete", session),) if bench.unseen(session) else (),
        (_to_list(t, bench.event, session), _to(t, "home")),
    ]
    text = Safe("\n\n".join(part for part in parts if part))
    if not session.cancelled:
        text = Safe(f"{text}\n\n{t('programme-moving')}")
    return Screen(text, tuple(row for row in rows if row))


def halls(t: Translator, event: Event, session: Session) -> Screen:
    """Ask for the hall."""

    def button(hall_id: str, name: str) -> tuple[Button]:
        label = t.plain("programme-hall-here", hall=name) if (session.hall or "") == hall_id else name
        return (Button(label, AgendaDraftCallback(action="hall", item=session.id, of=hall_id or NOWHERE).pack()),)

    rows = [button(hall.id, hall.name[t.language]) for hall in event.halls]
    text = t("programme-choose-hall", title=warnings.title(t, session))
    return Screen(text, (*rows, button("", t.plain("programme-hall-none")), (to_card(t, session),)))


def ask_speakers(t: Translator, session: Session, said: Safe | None = None) -> Screen:
    """Ask for the speakers, with those that there are as they are to be written."""
    written = "\n".join(line_of(speaker, t.language, numbers=True) for speaker in session.speakers)
    now = t("programme-now", speakers=cut(written, WRITTEN)) if written else Safe()
    ask = t("programme-ask-speakers", title=warnings.title(t, session))
    return Screen(Safe("\n\n".join(part for part in (said, ask, now) if part)), ((to_card(t, session),),))


def ask_capacity(t: Translator, session: Session, said: Safe | None = None) -> Screen:
    """Ask for the number of places."""
    ask = t("programme-ask-capacity", title=warnings.title(t, session), max=CAPACITY_MAX)
    return Screen(Safe("\n\n".join(part for part in (said, ask) if part)), ((to_card(t, session),),))


def undo(t: Translator, event: Event, latest: Release) -> Button:
    """Return the button that takes a release back."""
    return Button(
        t.plain("button-programme-undo", time=until(event, latest)),
        PublishCallback(action="undo", of=str(latest.number)).pack(),
        style="danger",
    )


def until(event: Event, latest: Release) -> Safe:
    """Return the time until which a release can be taken back."""
    return dates.clock(to_moment(latest.released_at + UNDO), event.zone)


def back(t: Translator) -> Button:
    """Return the button that leads to the draft."""
    return _to(t, "home")


def to_card(t: Translator, session: Session) -> Button:
    """Return the button that leads to a session of the draft."""
    return Button(t.plain("button-programme-card"), _card(session.id))


def _files(t: Translator) -> tuple[Button, ...]:
    return (_to(t, "get"), _to(t, "send"))


def _standing(t: Translator, bench: DraftView) -> Safe:
    draft, latest = bench.draft, bench.latest
    if latest is None:
        return Safe("\n".join((t("programme-drafted", count=str(len(draft.agenda.sessions))), t("programme-unseen"))))
    when = dates.moment(t, to_moment(latest.released_at), bench.event.zone)
    lines = [t("programme-seen", number=str(latest.number), when=when)]
    if not draft.differs:
        lines.append(t("programme-same"))
    if draft.changes:
        lines.append(t("programme-differs", count=len(draft.changes)))
    if draft.quiet:
        lines.append(t("programme-quiet", count=str(len(draft.quiet))))
    return Safe("\n".join(lines))


def _facts(t: Translator, event: Event, session: Session, taken: int, waiting: int) -> Safe:
    hall = event.hall(session.hall)
    speakers = ", ".join(speaker.name[t.language] for speaker in session.speakers)
    lines = [
        t(
            "session-cancelled" if session.cancelled else "session-title",
            title=cut(session.title[t.language], TITLE),
            kind=t(f"kind-{session.kind.value}"),
        ),
        t("programme-when", when=dates.span(t, session.starts, session.ends, event.zone)),
        t("session-hall", hall=cut(hall.name[t.language], TITLE)) if hall else None,
        t("programme-speakers", speakers=cut(speakers, NAMES)) if speakers else None,
        t("programme-capacity-none")
        if session.capacity is None
        else t("programme-capacity", capacity=str(session.capacity)),
        t("programme-taken", count=str(taken)) if taken else None,
        t("programme-waiting", count=str(waiting)) if waiting else None,
    ]
    return Safe("\n".join(line for line in lines if line))


def _news(t: Translator, bench: DraftView, session: Session) -> Safe:
    """Return what people would see changed of a session, once they see this agenda."""
    if bench.draft.present is None:
        return Safe()
    change = net_change(bench.draft.present.by_id.get(session.id), session)
    if change is None:
        return Safe()
    return Safe(f"{t('programme-news')}\n{changes.item(t, bench.event, changes.ChangeItem(change, frozenset()))}")


def _line(t: Translator, event: Event, number: int, session: Session, *, changed: bool) -> Safe:
    title, hall = cut(session.title[t.language], TITLE), event.hall(session.hall)
    text = t(
        "agenda-line-cancelled" if session.cancelled else "agenda-line",
        number=str(number),
        time=warnings.hours(event, session),
        title=t("programme-marked", title=title) if changed else title,
    )
    return t("agenda-in-hall", line=text, hall=cut(hall.name[t.language], NAMES)) if hall else text


def noon(day: date, event: Event) -> datetime:
    """Return a moment of a day, to write its name."""
    return datetime(day.year, day.month, day.day, 12, tzinfo=event.zone)


def _tab(t: Translator, day: date, *, open_: bool) -> Button:
    label = t.plain("agenda-tab", day=str(day.day), month=t(f"month-{day.month}"))
    return Button(t.plain("programme-tab-open", day=label) if open_ else label, _list(day, 0).pack())


def _to_list(t: Translator, event: Event, session: Session) -> Button:
    return Button(t.plain("button-programme-sessions"), _list(session.starts.astimezone(event.zone).date(), 0).pack())


def _list(day: date, page: int) -> AgendaDraftCallback:
    return AgendaDraftCallback(action="list", item=day.isoformat(), of=str(page))


def _card(session_id: str) -> str:
    return AgendaDraftCallback(action="card", item=session_id).pack()


def _do(t: Translator, action: AgendaDraftAction, session: Session) -> Button:
    return Button(t.plain(f"button-programme-{action}"), AgendaDraftCallback(action=action, item=session.id).pack())


def _add(t: Translator, day: date | None = None) -> Button:
    data = AddSessionCallback(item=day.isoformat() if day else "")
    return Button(t.plain("button-programme-add"), data.pack())


def _change(t: Translator, action: SessionDraftAction, session: Session) -> Button:
    data = SessionDraftCallback(action=action, item=session.id)
    return Button(t.plain(f"button-programme-{action}"), data.pack())


def _delay(t: Translator, session: Session) -> Button:
    return Button(t.plain("button-programme-late"), DelayCallback(session=session.id).pack())


def _moves(t: Translator, session: Session, minutes: tuple[int, ...]) -> tuple[Button, ...]:
    return tuple(_move(t, session, each) for each in minutes)


def _move(t: Translator, session: Session, minutes: int) -> Button:
    key = "button-programme-later" if minutes > 0 else "button-programme-earlier"
    data = AgendaDraftCallback(action="move", item=session.id, of=str(minutes)).pack()
    return Button(t.plain(key, minutes=str(abs(minutes))), data)


def _to(t: Translator, action: AgendaDraftAction) -> Button:
    key = "button-programme" if action == "home" else f"button-programme-{action}"
    return Button(t.plain(key), AgendaDraftCallback(action=action).pack())
