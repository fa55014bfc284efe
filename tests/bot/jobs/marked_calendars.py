"""Calendars as programs write them. Each § becomes a word that stands nowhere else."""

# ruff: noqa: E501 - lines of files as they are

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True)
class MarkedAgenda:
    """A file of another program: its name, its text, and how many sessions it has."""

    file: str
    text: str
    sessions: int = 1
    encoding: str = "utf-8"


def _calendar(*lines: str, head: str = "", end: str = "\r\n") -> str:
    """Return a calendar of one entry; lines are separated by |."""
    entry = "|".join(lines)
    whole = f"BEGIN:VCALENDAR|VERSION:2.0|PRODID:-//x//y//EN|{head}BEGIN:VEVENT|{entry}|END:VEVENT|END:VCALENDAR|"
    return whole.replace("|", end)


_AT: Final = "UID:u1|DTSTART:20271114T050000Z|DTEND:20271114T060000Z"

CALENDARS: Final = (
    MarkedAgenda(
        "google.ics",
        _calendar(
            f"{_AT}|DTSTAMP:20271001T000000Z|CREATED:20271001T000000Z|SUMMARY:§ §|LOCATION:§\\, §",
            'DESCRIPTION:<p>§</p><ul><li>§</li></ul><a href="https://example.org/§">§</a>',
            "ATTENDEE;CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;PARTSTAT=ACCEPTED;CN=§;X-NUM-GUESTS=0:mailto:§@example.org",
            "ORGANIZER;CN=§ §:mailto:§@example.org|STATUS:CONFIRMED|SEQUENCE:1|TRANSP:OPAQUE",
            "X-GOOGLE-CONFERENCE:https://meet.example.org/§|BEGIN:VALARM|ACTION:DISPLAY|DESCRIPTION:§|TRIGGER:-P0DT0H10M0S|END:VALARM",
            head="METHOD:PUBLISH|X-WR-CALDESC:§|X-WR-TIMEZONE:Asia/Aqtau|",
        ),
    ),
    MarkedAgenda(
        "outlook-ru.ics",
        _calendar(
            'UID:u2|DTSTART;TZID="Центральная Азия (зима)":20271114T100000|DTEND;TZID="Центральная Азия (зима)":20271114T110000',
            "SUMMARY;LANGUAGE=ru:§|DESCRIPTION:§\\n\\n§\\n|X-ALT-DESC;FMTTYPE=text/html:<html><body><p>§</p></body></html>",
            "LOCATION:§|PRIORITY:5|CLASS:§|X-MICROSOFT-CDO-BUSYSTATUS:§|X-MS-OLK-AUTOFILLLOCATION:§",
            'ORGANIZER;CN=§;SENT-BY="mailto:§@example.org":mailto:§@example.org|ATTACH;FMTTYPE=application/pdf;X-FILENAME=§.pdf:cid:§',
            head="BEGIN:VTIMEZONE|TZID:Центральная Азия (зима)|BEGIN:STANDARD|DTSTART:16010101T000000|TZOFFSETFROM:+0500|TZOFFSETTO:+0500|END:STANDARD|END:VTIMEZONE|",
        ),
    ),
    MarkedAgenda(
        "apple.ics",
        _calendar(
            f"{_AT}|SUMMARY:§|LOCATION:§\\n§",
            'X-APPLE-STRUCTURED-LOCATION;VALUE=URI;X-ADDRESS="§, §";X-APPLE-RADIUS=70;X-TITLE=§:geo:43.65,51.16',
            "ATTACH;FMTTYPE=application/pdf;FILENAME=§.pdf:https://example.org/§|X-APPLE-TRAVEL-DURATION;VALUE=DURATION:PT§",
            "URL;VALUE=URI:https://example.org/§|CONFERENCE;VALUE=URI;FEATURE=VIDEO;LABEL=§:https://example.org/§",
            head="X-APPLE-CALENDAR-COLOR:#§|",
        ),
    ),
    MarkedAgenda(
        "thunderbird.ics",
        _calendar(
            f'{_AT}|SUMMARY:§|DESCRIPTION;ALTREP="data:text/html,%3Cp%3E§%3C/p%3E":§|CATEGORIES:§,§|COMMENT:§|RESOURCES:§',
            'X-MOZ-GENERATION:§|RELATED-TO:§|GEO:43.6;51.1|CONTACT;ALTREP="https://example.org/§":§ §',
        ),
    ),
    MarkedAgenda(
        "sched.ics",
        _calendar(f"{_AT}|SUMMARY:§|DESCRIPTION:§\\nSpeakers: § §|CATEGORIES:§|LOCATION:§|URL:http://example.org/§"),
    ),
    MarkedAgenda(
        "indico.ics",
        _calendar(
            f"{_AT}|SUMMARY:§|DESCRIPTION:§\\n\\nhttps://indico.example.org/§|LOCATION:§ (§)|CONTACT:§|CONTACT:§|URL:https://indico.example.org/event/§/|CATEGORIES:§"
        ),
    ),
    MarkedAgenda(
        "pretalx.ics",
        _calendar(
            "UID:pretalx-fair-ABC|DTSTART;TZID=Asia/Aqtau:20271114T100000|DURATION:PT45M|SUMMARY:§ - § §|DESCRIPTION:§|LOCATION:§|URL:https://pretalx.example.org/§"
        ),
    ),
    MarkedAgenda(
        "yandex.ics",
        _calendar(
            f"{_AT}|SUMMARY:§|DESCRIPTION:§|LOCATION:§|X-TELEMOST-CONFERENCE:https://example.org/§|ATTENDEE;PARTSTAT=NEEDS-ACTION;CN=§:MAILTO:§@example.org",
            head="X-WR-CALNAME:Ярмарка|",
        ),
    ),
    MarkedAgenda("folded.ics", _calendar(f"{_AT}|SUMMARY:§ |  §|DESCRIPTION:§|\t§\\;§\\,§|LOCATION:§")),
    MarkedAgenda("old-mac.ics", _calendar(f"{_AT}|SUMMARY:§|DESCRIPTION:§", end="\r")),
    MarkedAgenda("unix.ics", _calendar(f"{_AT}|SUMMARY:§|X-NOTE:§|X-EMPTY:", end="\n")),
    MarkedAgenda("cp1251.ics", _calendar(f"{_AT}|SUMMARY:Встреча §|LOCATION:Дом §"), encoding="cp1251"),
    MarkedAgenda(
        "vcalendar-1.ics",
        _calendar(
            f"{_AT}|SUMMARY;ENCODING=QUOTED-PRINTABLE;CHARSET=UTF-8:=D0=92§|DESCRIPTION;ENCODING=QUOTED-PRINTABLE:§=0D=0A§"
        ),
    ),
    MarkedAgenda(
        "repeats.ics",
        _calendar(
            f"{_AT}|SUMMARY:§|RRULE:FREQ=DAILY;COUNT=2|RDATE:20281114T050000Z|EXDATE:20271114T070000Z|DESCRIPTION:§"
        ),
        sessions=2,
    ),
    MarkedAgenda(
        "contradicts.ics",
        _calendar(
            "UID:u|DTSTART:20271114T050000Z|DTEND:20271114T040000Z|SUMMARY:§|SUMMARY:§|DESCRIPTION:§|DESCRIPTION:§|LOCATION:§|LOCATION:§|STATUS:§|STATUS:§|URL:§|X-A;Y=§:§"
        ),
    ),
    MarkedAgenda(
        "tasks.ics",
        _calendar(
            f"{_AT}|SUMMARY:§",
            head="BEGIN:VTODO|UID:t|SUMMARY:§|END:VTODO|BEGIN:VJOURNAL|UID:j|SUMMARY:§|END:VJOURNAL|",
        ),
    ),
    MarkedAgenda("all-day.ics", _calendar("UID:d|DTSTART;VALUE=DATE:20271114|SUMMARY:§|X-NOTE:§"), sessions=0),
    MarkedAgenda("away.ics", _calendar("UID:d|DTSTART:20281114T050000Z|SUMMARY:§|X-NOTE:§"), sessions=0),
    MarkedAgenda(
        "binary.ics",
        _calendar(
            f"{_AT}|SUMMARY:§|ATTACH;ENCODING=BASE64;VALUE=BINARY;X-FILENAME=§:UWFi|IMAGE;VALUE=URI;DISPLAY=BADGE:https://example.org/§.png"
        ),
    ),
)
