"""One person's copy of an announcement. What organisers preview is drawn by the same function."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from fair.agenda.model import Session
from fair.announcements.announcement import BARE, FILES, Content, Extra, Shape, fill
from fair.event.model import Event
from handlers.agenda.callbacks import SessionCallback
from handlers.announcements.callbacks import ResponseCallback
from handlers.base.screen import Button, Media, Screen
from services.releases import ReleasedAgenda
from texts.numbers import registration_number
from texts.translator import Safe, Translator

LABEL: Final = 60
"""UTF-16 units that organisers may write on a button."""
SHOWN: Final = 34
"""Characters of a button's label that a small phone shows."""


@dataclass(frozen=True, slots=True)
class Addressee:
    """What is filled in for a person; what is not known of them has a neutral word."""

    name: str | None = None
    number: int | None = None
    role: str | None = None
    organisation: str | None = None


def announcement_screen(
    t: Translator,
    event: Event,
    announcement_id: int,
    content: Content,
    buttons: Sequence[Extra],
    to: Addressee,
    released: ReleasedAgenda | None = None,
) -> Screen:
    """Draw an announcement for one person."""
    values = _values(t, event, to)
    text = Safe(fill(content.html, values))
    rows = () if content.shape in BARE else _rows(t, announcement_id, buttons, released)
    return Screen(text, rows, media=_media(content, values), fresh=True)


def _values(t: Translator, event: Event, to: Addressee) -> dict[str, str]:
    role = event.role(to.role) if to.role else None
    return {
        "name": to.name or t.plain("letter-nameless"),
        "number": registration_number(to.number) if to.number else "–",
        "organisation": to.organisation or "–",
        "role": role.label[t.language] if role else "–",
        "event": event.title[t.language],
        "contact": event.help_contact,
    }


def _media(content: Content, values: Mapping[str, str]) -> Media | None:
    details = content.details
    match content.shape:
        case Shape.TEXT:
            return None
        case Shape.ALBUM:
            items = [_item(item, values) for item in details["items"]]
            return Media("sendMediaGroup", {"media": items}, captioned=False)
        case Shape.LOCATION:
            return Media("sendLocation", details, captioned=False)
        case Shape.VENUE:
            return Media("sendVenue", details, captioned=False)
        case Shape.POLL:
            return Media("forwardMessage", details, captioned=False)
        case shape:
            assert shape in FILES
            file = details["file"]
            exchange = {"type": shape.value, "media": file} if content.exchanged else None
            return Media(f"send{shape.capitalize()}", {shape.value: file}, bool(content.html), exchange)


def _item(item: Mapping[str, Any], values: Mapping[str, str]) -> dict[str, Any]:
    """Return one part of an album; the first one bears the words."""
    made = {"type": item["type"], "media": item["file"]}
    return made | {"caption": fill(item["html"], values), "parse_mode": "HTML"} if item["html"] else made


def _rows(
    t: Translator, announcement_id: int, buttons: Sequence[Extra], released: ReleasedAgenda | None
) -> tuple[tuple[Button, ...], ...]:
    rows: list[tuple[Button, ...]] = []
    for extra in buttons:
        if extra.kind == "link":
            rows.append((Button(extra.label[t.language], url=extra.target),))
        elif extra.kind == "session":
            session = released.agenda.by_id.get(extra.target) if released else None
            label = of_session(t, session) if session else t.plain("letter-session")
            rows.append((Button(label, SessionCallback(action="show", session=extra.target).pack()),))
        else:
            yes = Button(
                t.plain("answer-yes"), ResponseCallback(announcement=announcement_id, yes=True).pack(), style="success"
            )
            no = Button(t.plain("answer-no"), ResponseCallback(announcement=announcement_id, yes=False).pack())
            rows.append((yes, no))
    return tuple(rows)


def of_session(t: Translator, session: Session) -> str:
    """Return the title of a session, or when it begins, where a phone would not show the title whole."""
    title = session.title[t.language]
    return title if len(title) <= SHOWN else t.plain("letter-session-at", time=f"{session.starts:%H:%M}")
