"""The door on paper: files to print, and what became of a list that was typed in."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Final

from fair.agenda.model import Session
from fair.door.attendee import Attendee
from fair.door.paper_list import Conflict
from fair.event.model import Event
from fair.fields.text import cut
from handlers.base.screen import Button, Document, Screen
from handlers.door.callbacks import DoorAction, DoorCallback
from handlers.door.screens.badges import to_badges
from handlers.door.screens.checkin import back
from texts.numbers import registration_number
from texts.printed import door
from texts.translator import Safe, Texts, Translator

CONFLICTS: Final = 25
"""So many lines fit into a message; the rest is counted."""
_LINE: Final = 40
_TITLE: Final = 100
_HTML: Final = "text/html"


def papers(t: Translator, event: Event, people: int, *, designs: bool = False) -> Screen:
    """Show what can be printed, and the way back from paper. `designs`: badges on a picture of one's own, too."""
    poster = ((_to(t, "papers-poster", "poster"),),) if event.door.self_check_in else ()
    rows = (
        (_to(t, "papers-list", "list"), _to(t, "papers-badges", "badges")),
        *(((to_badges(t),),) if designs else ()),
        *poster,
        (_to(t, "papers-merge", "merge"),),
        (back(t),),
    )
    return Screen(t("papers", people=people), rows)


def file(t: Translator, paper: str, at: Path) -> Screen:
    """Send the "list" or the "badges" to print."""
    document = Document(t.plain(f"papers-{paper}-name"), "", _HTML, at=at)
    return Screen(t(f"papers-{paper}-file"), ((back(t),),), document=document)


def poster(t: Translator, texts: Texts, event: Event, link: str) -> Screen:
    """Send the poster to print: Kazakh first, then the other languages."""
    renew = Button(t.plain("papers-poster-renew"), DoorCallback(action="renew").pack())
    document = Document(t.plain("papers-poster-name"), door.poster(texts, event, link), _HTML)
    return Screen(t("papers-poster-file"), ((renew,), (back(t),)), document=document)


def ask_list(t: Translator, session: Session | None) -> Screen:
    """Ask for the codes that were ticked off on paper."""
    where = t("door-session", title=cut(session.title[t.language], _TITLE)) if session else None
    return Screen(Safe("\n\n".join(part for part in (t("papers-ask-list"), where) if part)), ((back(t),),))


def merged(
    t: Translator, session: Session | None, taken: int, conflicts: Sequence[Conflict], people: Mapping[int, Attendee]
) -> Screen:
    """Say what was taken over, and of each line that was not, why."""
    where = t("door-session", title=cut(session.title[t.language], _TITLE)) if session else None
    lines = [_conflict(t, one, people) for one in conflicts[:CONFLICTS]]
    more = t("papers-more", more=len(conflicts) - CONFLICTS) if len(conflicts) > CONFLICTS else None
    left = "\n".join(part for part in (t("papers-conflicts"), *lines, more) if part) if conflicts else None
    parts = (t("papers-merged", people=taken), where, left)
    again = Button(t.plain("papers-merge"), DoorCallback(action="merge").pack())
    return Screen(Safe("\n\n".join(part for part in parts if part)), ((again, back(t)),))


def _conflict(t: Translator, one: Conflict, people: Mapping[int, Attendee]) -> Safe:
    known = people.get(one.registration_id or 0)
    whose = (known.name or registration_number(known.number)) if known else ""
    text = cut(one.line.text, _LINE)
    line = t("papers-line", place=str(one.line.place), text=text, why=t(f"paper-{one.why}"))
    return t("papers-line-whose", line=line, whose=cut(whose, _LINE)) if whose else line


def _to(t: Translator, key: str, action: DoorAction) -> Button:
    return Button(t.plain(key), DoorCallback(action=action).pack())
