"""`event.toml`: what a fair is, apart from its questionnaire."""

import re
from dataclasses import dataclass
from datetime import datetime
from typing import Final
from zoneinfo import ZoneInfo

from fair import zones
from fair.content.agenda_section import read_halls, read_night, read_quiet, read_reminders, read_sections
from fair.content.door_table import read_door
from fair.content.places_file import MOST, read_approval, read_places
from fair.content.toml_table import UNREAD, TomlTable
from fair.event.model import BACKUP_DAYS, NUDGE_DAYS, Consent, Event, Operator, Role, Venue
from fair.fields.bin_number import BinVerdict, check_bin
from fair.forms.model import Form
from fair.words import Words

CONSENT_MAX: Final = 3_500
"""A message holds 4,096 characters, and the placeholders grow when they are filled."""
PROFILE_LIMITS: Final = {"description": 512, "short_description": 120}
"""Telegram's own."""

PLACEHOLDERS: Final = frozenset(
    {"operator", "bin", "address", "contact", "event", "fields", "stored", "term", "terms", "backups"}
)
"""What the consent and the policy may hold in braces."""
_DEMANDED: Final = ("operator", "bin", "fields", "term")
"""What article 8 of law 94-V wants to be told."""

_SHORT: Final = 60
"""A label of a button, with a mark before it."""
_LINE: Final = 200
_PARAGRAPH: Final = 1_000
_EVENT_ID: Final = re.compile(r"[a-z][a-z0-9_-]*", re.ASCII)
_EVENT_ID_MAX: Final = 31
_URL: Final = re.compile(r"https://[^\s/]+\.[^\s/]+(/\S*)?")
_BRACES: Final = re.compile(r"\{([^{}]*)\}")
_TEN_YEARS: Final = 3_650
_MONTH: Final = 31

_ORDER: Final = (
    ("registration_opens", "registration_closes"),
    ("registration_closes", "starts"),
    ("registration_opens", "changes_until"),
    ("changes_until", "ends"),
    ("starts", "ends"),
)
"""Moments that must follow one another."""
_MAY_MEET: Final = frozenset({("registration_closes", "starts"), ("changes_until", "ends")})
"""People may register until the very start, and correct answers until the very end."""


@dataclass(frozen=True, slots=True)
class Frame:
    """What the questions of a fair depend on. Unknown parts are None: then nothing is said about them."""

    zone: ZoneInfo = zones.UTC
    ends: datetime | None = None
    term_days: int | None = None
    roles: tuple[str, ...] | None = None


def read_event(top: TomlTable) -> Event:
    """Read the file; the form is still empty."""
    zone = _zone(top)
    moments = {key: top.moment(key, zone) for key in dict.fromkeys(key for pair in _ORDER for key in pair)}
    _check_order(top, moments)
    event = Event(
        id=top.identifier("id", _EVENT_ID, _EVENT_ID_MAX),
        title=top.words("title", _LINE),
        theme=top.words("theme", _LINE),
        about=top.words("about", _PARAGRAPH),
        price=top.optional_words("price", _LINE),
        organiser=top.words("organiser", _LINE),
        zone=zone,
        zone_name=top.words("zone_name", _SHORT),
        place=_place(top.table("place")),
        operator=_operator(top.table("operator")),
        consent=_consent(top.table("consent")),
        help_contact=top.text("help_contact", _LINE),
        roles=_roles(top),
        form=Form(()),
        after_submit=top.words("after_submit", _PARAGRAPH),
        profile=_profile(top.table("profile")),
        halls=read_halls(top),
        sections=read_sections(top),
        reminders=read_reminders(top),
        quiet_minutes=read_quiet(top),
        night=read_night(top),
        door=read_door(top),
        second_confirmation=top.flag("second_confirmation", default=False),
        places=read_places(top, zone, moments["starts"]),
        report_due=top.optional_moment("report_due", zone),
        faq=(),
        wordings={},
        nudge_days=_nudge_days(top),
        **moments,
    )
    _check_zone_name(top, event)
    top.finish()
    return event


def frame_of(event: Event) -> Frame:
    """Return what the questions have to fit into, leaving out what could not be read."""
    return Frame(
        zone=event.zone,
        ends=None if event.ends is UNREAD else event.ends,
        term_days=event.consent.term_days or None,
        roles=tuple(role.id for role in event.roles) or None,
    )


def _zone(top: TomlTable) -> ZoneInfo:
    """Return the zone. Listing all zones takes 50 ms, so that is for guessing what was meant only."""
    name = top.text("zone", _SHORT)
    found = zones.zone(name)
    if found is None and name:
        top.note_unknown("unknown-zone", name, zones.known_names(), "zone")
    return found or zones.UTC


def _check_zone_name(top: TomlTable, event: Event) -> None:
    """Compare what people read of the zone with what its clocks show at the fair."""
    if event.starts is UNREAD:
        return
    offset = zones.offset_at(event.starts, event.zone)
    for text in event.zone_name.values():
        if (told := zones.said(text)) is not None and told != offset:
            top.note("zone-name", "zone_name", value=zones.shown(told), offset=zones.shown(offset))
            return


def _check_order(top: TomlTable, moments: dict[str, datetime]) -> None:
    for before, after in _ORDER:
        earlier, later = moments[before], moments[after]
        if UNREAD in {earlier, later} or earlier < later or (earlier == later and (before, after) in _MAY_MEET):
            continue
        top.note("date-order", after, before=before)


def _place(table: TomlTable) -> Venue:
    place = Venue(
        name=table.words("name", _LINE),
        address=table.words("address", _LINE),
        map_url=table.text("map_url", _PARAGRAPH),
        latitude=table.decimal("latitude", -90, 90),
        longitude=table.decimal("longitude", -180, 180),
        way=table.optional_words("way", _PARAGRAPH),
    )
    if place.map_url and not _URL.fullmatch(place.map_url):
        table.note("bad-url", "map_url", value=place.map_url)
    table.finish()
    return place


def _operator(table: TomlTable) -> Operator:
    operator = Operator(
        name=table.words("name", _LINE),
        bin=table.text("bin", _SHORT),
        address=table.words("address", _LINE),
        contact=table.text("contact", _LINE),
    )
    if operator.bin and check_bin(operator.bin) is not BinVerdict.VALID:
        table.note("bad-bin", "bin", value=operator.bin)
    table.finish()
    return operator


def _consent(table: TomlTable) -> Consent:
    backup_days = table.optional_number("backup_days", 0, _TEN_YEARS)
    consent = Consent(
        version=table.text("version", _SHORT),
        text=table.words("text", CONSENT_MAX),
        privacy=table.words("privacy", CONSENT_MAX),
        term_days=table.number("term_days", 1, _TEN_YEARS),
        unfinished_days=table.optional_number("unfinished_days", 0, _TEN_YEARS),
        backup_days=BACKUP_DAYS if backup_days is None else backup_days,
    )
    _check_placeholders(table, "text", consent.text, _DEMANDED)
    _check_placeholders(table, "privacy", consent.privacy, ())
    table.finish()
    return consent


def _check_placeholders(table: TomlTable, key: str, words: Words, demanded: tuple[str, ...]) -> None:
    for language, text in words.items():
        names = _BRACES.findall(text)
        for name in names:
            if name not in PLACEHOLDERS:
                table.note_unknown("unknown-placeholder", name, PLACEHOLDERS, key, language)
        if re.search("[{}]", _BRACES.sub("", text)):
            table.note("bad-braces", key, language)
        for name in demanded:
            if text and name not in names:
                table.note("missing-placeholder", key, language, value=name)


def _nudge_days(top: TomlTable) -> int:
    """Return how many days before the end people are reminded of what they have left; left out, it is as usual."""
    table = top.optional_table("registration")
    if table is None:
        return NUDGE_DAYS
    days = table.optional_number("nudge_days", 0, _MONTH)
    table.finish()
    return NUDGE_DAYS if days is None else days


def _profile(table: TomlTable) -> dict[str, Words]:
    profile = {key: table.words(key, limit) for key, limit in PROFILE_LIMITS.items()}
    table.finish()
    return profile


def _roles(top: TomlTable) -> tuple[Role, ...]:
    roles: dict[str, Role] = {}
    for table in top.tables("roles"):
        role = Role(
            id=table.identifier(),
            label=table.words("label", _SHORT),
            hint=table.optional_words("hint", _LINE),
            automatic=read_approval(table),
            places=table.optional_number("places", 0, MOST),
        )
        table.finish()
        if role.id in roles:
            table.note("duplicate-id", "id", value=role.id)
        roles[role.id] = role
    return tuple(roles.values())
