"""The card of a session, the way to its hall, its calendar file."""

from typing import Final
from urllib.parse import quote

from aiogram.utils.text_decorations import html_decoration

from fair.agenda.model import Session, Speaker
from fair.agenda.now import places_left
from fair.event.model import Event
from fair.fields.text import cut
from handlers.agenda.callbacks import ReminderCallback, SessionAction, SessionCallback
from handlers.agenda.screens.session_list import NAME, hall_way, home, way_back
from handlers.base.buttons import to_menu
from handlers.base.screen import Button, Screen
from services.agenda_view import AgendaView
from texts import dates
from texts.translator import Safe, Translator

TITLE: Final = 300
DESCRIPTION: Final = 1500
SHARED: Final = 500
"""UTF-16 units of a description where a card is shared."""
SPEAKERS: Final = 8
SPEAKER: Final = 160
LOCAL: Final = "wDt"
"""Telegram's date_time: day of the week, long date, short time."""


def session_screen(
    t: Translator,
    guide: AgendaView,
    session: Session,
    taken: int,
    link: str,
    view: str = "",
    *,
    elsewhere: bool = False,
) -> Screen:
    """Return everything about a session, and what can be done with it; `elsewhere`: in the reader's zone, too."""
    left = places_left(session.capacity, taken)
    text = card_text(t, guide.event, session, DESCRIPTION, elsewhere=elsewhere)
    state = _state(t, guide, session, left)
    return Screen(
        Safe("\n\n".join(part for part in (text, state) if part)), _buttons(t, guide, session, left, link, view)
    )


def card_text(t: Translator, event: Event, session: Session, limit: int, *, elsewhere: bool = False) -> Safe:
    """Return what anybody may know of a session."""
    section = next((one for one in event.sections if one.id == session.section), None)
    hall = next((one for one in event.halls if one.id == session.hall), None)
    when = dates.span(t, session.starts, session.ends, event.zone)
    facts = [
        t("session-time", when=when, zone=t.of(event.zone_name)),
        t("session-time-local", when=local(t, event, session)) if elsewhere else None,
        t("session-hall", hall=cut(hall.name[t.language], NAME)) if hall else None,
        t("session-section", section=cut(section.name[t.language], NAME)) if section else None,
        _roles(t, event, session),
    ]
    description = cut(session.description[t.language], limit) if session.description else ""
    parts = [
        t(
            "session-cancelled" if session.cancelled else "session-title",
            title=cut(session.title[t.language], TITLE),
            kind=t(f"kind-{session.kind.value}"),
        ),
        "\n".join(fact for fact in facts if fact),
        _speakers(t, session),
        t.of({t.language: description}),
    ]
    return Safe("\n\n".join(part for part in parts if part))


def local(t: Translator, event: Event, session: Session) -> Safe:
    """Return the start for a guest elsewhere: Telegram shows it in the reader's zone, old apps as it stands here."""
    here = t("session-here", when=dates.moment(t, session.starts, event.zone), zone=t.of(event.zone_name))
    return Safe(html_decoration.date_time(here, session.starts, LOCAL))


def no_session_screen(t: Translator) -> Screen:
    """Say that the agenda has no such session (any more)."""
    return Screen(t("session-gone"), (home(t),))


def way_screen(t: Translator, guide: AgendaView, session: Session, view: str) -> Screen:
    """Tell how to find the hall."""
    place, hall = guide.event.place, guide.event.hall(session.hall)
    parts = [
        t("session-way", hall=cut(hall.name[t.language], NAME)) if hall else None,
        *(hall_way(t, hall) if hall else ()),
        t("session-place", place=t.of(place.name), address=t.of(place.address)),
    ]
    card_ = Button(t.plain("button-session-show"), SessionCallback(action="show", session=session.id, view=view).pack())
    buttons = ((Button(t.plain("button-map"), url=place.map_url),), (card_,), home(t))
    return Screen(Safe("\n".join(part for part in parts if part)), buttons)


def _state(t: Translator, guide: AgendaView, session: Session, left: int | None) -> Safe | None:
    """Return how the session stands for this person: on their agenda, full, places left."""
    if session.id in guide.marked:
        return t("session-marked")
    if place := guide.waiting.get(session.id):
        return t("session-waiting", place=str(place))
    if session.cancelled or left is None or guide.is_over(session):
        return None
    return t("session-places", places=str(left)) if left else t("session-full")


def _roles(t: Translator, event: Event, session: Session) -> Safe | None:
    labels = [role.label[t.language] for role in event.roles if role.id in session.roles]
    return t("session-roles", roles=cut(", ".join(labels), SPEAKER)) if labels else None


def _speakers(t: Translator, session: Session) -> Safe | None:
    speakers = [cut(_speaker(t, one), SPEAKER) for one in session.speakers]
    if len(speakers) == 1:
        return t("session-speaker", speaker=speakers[0])
    rows = [t("session-speakers-line", speaker=one) for one in speakers[:SPEAKERS]]
    if more := speakers[SPEAKERS:]:
        rows.append(t("session-speakers-more", count=str(len(more))))
    return t("session-speakers", speakers=Safe("\n".join(rows))) if rows else None


def _speaker(t: Translator, speaker: Speaker) -> str:
    words = (speaker.name, speaker.position, speaker.organisation)
    return ", ".join(text for one in words if one and (text := one[t.language]))


def _buttons(
    t: Translator, guide: AgendaView, session: Session, left: int | None, link: str, view: str
) -> tuple[tuple[Button, ...], ...]:
    def do(action: SessionAction, style: str = "") -> Button:
        data = SessionCallback(action=action, session=session.id, view=view).pack()
        return Button(t.plain(f"button-session-{action}"), data, style="primary" if style else None)

    mark: tuple[Button, ...] = ()
    if session.id in guide.marked:
        mark = (do("drop"), Button(t.plain("button-leads"), ReminderCallback(action="leads").pack()))
    elif session.id in guide.waiting:
        mark = (do("unwait"),)
    elif session.cancelled or guide.is_over(session):
        mark = ()
    elif left != 0:
        mark = (do("add", "primary"),)
    elif session.starts > guide.now:
        mark = (do("wait", "primary"),)
    slides = session.slides if session.slides and session.slides.startswith(("https://", "http://")) else None
    share = f"https://t.me/share/url?url={quote(link, safe='')}&text={quote(cut(session.title[t.language], TITLE))}"
    back = Button(t.plain("button-agenda-back"), way_back(guide, session, view).pack())
    rows = (
        mark,
        (do("file"), do("way")),
        (Button(t.plain("button-session-slides"), url=slides),) if slides else (),
        (Button(t.plain("button-session-share"), url=share),),
        (back, to_menu(t)),
    )
    return tuple(row for row in rows if row)
