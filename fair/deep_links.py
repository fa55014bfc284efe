"""Deep links: what a poster, a web page or an invitation may put behind /start.

`<event>`, `<event>-<role>`, `<event>-<role>-<source>` lead to an event, a role, and tell where people come
from; `j-<token>` invites into an organisation, `o-<token>` into the team, `s-<session>` opens a session, `t-<code>`
is a ticket, `p-<token>` the poster at the door, `h-<token>` hands over a registration that the team made, `k-<token>`
a place that a colleague passes on, `a-<number>` opens an application for the team. Anybody may type anything here:
what is not known is no link.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from fair.event.model import Event

INVITATION: Final = "j-"
TEAM: Final = "o-"
SESSION: Final = "s-"
TICKET: Final = "t-"
POSTER: Final = "p-"
CLAIM: Final = "h-"
APPLICATION: Final = "a-"
PLACE: Final = "k-"
_TOKEN: Final = re.compile(r"j-[A-Za-z0-9_-]{8,48}")
_TEAM: Final = re.compile(r"o-[A-Za-z0-9_-]{22}")
_CLAIM: Final = re.compile(r"h-[A-Za-z0-9_-]{8,48}")
_SESSION: Final = re.compile(r"s-[A-Za-z0-9_-]{1,40}")
_TICKET: Final = re.compile(r"t-[A-Za-z0-9]{4,16}")
_POSTER: Final = re.compile(r"p-[A-Za-z0-9_-]{8,48}")
_PLACE: Final = re.compile(r"k-[A-Za-z0-9_-]{8,48}")
_APPLICATION: Final = re.compile(r"a-[1-9]\d{0,8}", re.ASCII)
_SOURCE: Final = re.compile(r"[A-Za-z0-9_]{1,32}")


@dataclass(frozen=True, slots=True)
class Link:
    """What a payload asks for."""

    event_id: str | None = None
    role: str | None = None
    source: str | None = None
    invitation: str | None = None
    team: str | None = None
    """The token of an invitation into the team."""
    session: str | None = None
    door: str = ""
    """A ticket or a poster: the payload as it is."""
    claim: str | None = None
    application: int | None = None
    """The number of an application, for the team to open."""
    place: str | None = None
    """The token of a place that a colleague passes on."""

    @property
    def then(self) -> str:
        """What is left to do once the language is known: short enough for a button's data."""
        if self.door:
            return self.door
        told = {
            SESSION: self.session,
            TEAM: self.team,
            CLAIM: self.claim,
            APPLICATION: self.application,
            PLACE: self.place,
            INVITATION: self.invitation,
        }
        return next((f"{prefix}{value}" for prefix, value in told.items() if value), self.role or "")


def read(payload: str, events: Mapping[str, Event]) -> Link:
    """Return what a payload asks for; an empty link if it is unknown."""
    event_id, rest = _split(payload, events)
    if event_id is None:
        return Link(
            invitation=invitation_of(payload),
            team=team_of(payload),
            session=session_of(payload),
            claim=claim_of(payload),
            application=application_of(payload),
            place=place_of(payload),
            door=payload if ticket_of(payload) or poster_of(payload) else "",
        )
    role, source = _split(rest, (role.id for role in events[event_id].roles))
    if role is None:
        return Link(event_id)
    return Link(event_id, role, source if _SOURCE.fullmatch(source) else None)


def invitation_of(payload: str) -> str | None:
    """Return the token of an invitation."""
    return payload.removeprefix(INVITATION) if _TOKEN.fullmatch(payload) else None


def team_of(payload: str) -> str | None:
    """Return the token of an invitation into the team."""
    return payload.removeprefix(TEAM) if _TEAM.fullmatch(payload) else None


def claim_of(payload: str) -> str | None:
    """Return the token by which somebody takes over a registration that the team made."""
    return payload.removeprefix(CLAIM) if _CLAIM.fullmatch(payload) else None


def place_of(payload: str) -> str | None:
    """Return the token by which somebody gets a colleague's place."""
    return payload.removeprefix(PLACE) if _PLACE.fullmatch(payload) else None


def session_of(payload: str) -> str | None:
    """Return the id of a session."""
    return payload.removeprefix(SESSION) if _SESSION.fullmatch(payload) else None


def ticket_of(payload: str) -> str | None:
    """Return the code of a ticket, as it stands in the link."""
    return payload.removeprefix(TICKET) if _TICKET.fullmatch(payload) else None


def poster_of(payload: str) -> str | None:
    """Return the token of a poster."""
    return payload.removeprefix(POSTER) if _POSTER.fullmatch(payload) else None


def application_of(payload: str) -> int | None:
    """Return the number of an application."""
    return int(payload.removeprefix(APPLICATION)) if _APPLICATION.fullmatch(payload) else None


def to_event(bot_username: str, event_id: str) -> str:
    """Return the link that leads to an event."""
    return f"https://t.me/{bot_username}?start={event_id}"


def to_ticket(bot_username: str, code: str) -> str:
    """Return the link that a ticket's QR code is."""
    return f"https://t.me/{bot_username}?start={TICKET}{code}"


def to_poster(bot_username: str, token: str) -> str:
    """Return the link that a poster's QR code is."""
    return f"https://t.me/{bot_username}?start={POSTER}{token}"


def into_team(bot_username: str, token: str) -> str:
    """Return the link that invites into the team."""
    return f"https://t.me/{bot_username}?start={TEAM}{token}"


def to_claim(bot_username: str, token: str) -> str:
    """Return the link that hands over a registration which the team made."""
    return f"https://t.me/{bot_username}?start={CLAIM}{token}"


def to_place(bot_username: str, token: str) -> str:
    """Return the link by which a colleague gets a place that is passed on."""
    return f"https://t.me/{bot_username}?start={PLACE}{token}"


def into_group(bot_username: str) -> str:
    """Return the link that brings the bot into a group, with the rights to make topics and to delete them.

    Whoever follows it has to be the one whom the bot waits for: the payload itself opens nothing.
    """
    return f"https://t.me/{bot_username}?startgroup=connect&admin=manage_topics+delete_messages"


def to_application(bot_username: str, number: int) -> str:
    """Return the link that opens an application for the team, with its files."""
    return f"https://t.me/{bot_username}?start={APPLICATION}{number}"


def to_session(bot_username: str, session_id: str) -> str:
    """Return the link that opens a session's card."""
    return f"https://t.me/{bot_username}?start={SESSION}{session_id}"


def _split(text: str, known: Iterable[str]) -> tuple[str | None, str]:
    """Take the longest known identifier off the beginning: identifiers may contain hyphens themselves."""
    for identifier in sorted(known, key=len, reverse=True):
        if text == identifier or text.startswith(f"{identifier}-"):
            return identifier, text[len(identifier) + 1 :]
    return None, text
