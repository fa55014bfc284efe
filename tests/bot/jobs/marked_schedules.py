"""Schedules of conference systems. Each § becomes a word that stands nowhere else."""

import json

# ruff: noqa: E501 - lines of files as they are
from typing import Any, Final

from tests.bot.jobs.marked_calendars import MarkedAgenda

_AT: Final = {"date": "2027-11-14T10:00:00+05:00", "start": "10:00", "duration": "00:45", "room": "Зал «Арал»"}


def _json(talk: dict[str, Any], day: dict[str, Any] | None = None, **conference: Any) -> str:
    days = [{"index": 1, "date": "2027-11-14", "rooms": {"Зал «Арал»": [talk]}, **(day or {})}]
    return json.dumps({"schedule": {"version": "1", "conference": {"days": days, **conference}}}, ensure_ascii=False)


def _xml(event: str, around: str = "", between: str = "") -> str:
    return (
        f"<schedule><conference><title>x</title>{around}</conference>"
        f'<day index="1" date="2027-11-14">{between}<room name="Зал «Арал»">{event}</room></day></schedule>'
    )


_WHEN: Final = "<date>2027-11-14T10:00:00+05:00</date><start>10:00</start><duration>00:45</duration>"

SCHEDULES: Final = (
    MarkedAgenda(
        "pretalx.json",
        _json(
            {
                **_AT,
                "guid": "g1",
                "code": "ABCDEF",
                "id": 1,
                "logo": "§",
                "title": "§ §",
                "subtitle": "§",
                "track": "§",
                "type": "§",
                "language": "ru",
                "abstract": "**§** и [§](https://example.org/§)",
                "description": "# §\n\n* §\n* §",
                "recording_license": "§",
                "do_not_record": True,
                "persons": [
                    {"code": "X", "name": "§ §", "avatar": "§", "biography": "§", "public_name": "§", "answers": ["§"]}
                ],
                "links": [{"title": "§", "url": "https://example.org/§", "type": "related"}],
                "attachments": [{"title": "§", "url": "/media/§.pdf", "type": "related"}],
                "answers": [{"question": {"§": "§"}, "answer": "§", "options": ["§"]}],
                "feedback_url": "https://example.org/§",
                "origin_url": "https://example.org/§",
            },
            rooms=[{"name": "Зал «Арал»", "description": "§", "capacity": 12}],
            tracks=[{"name": "Экология", "color": "#fff", "§": "§"}],
            url="https://example.org/§",
        ),
    ),
    MarkedAgenda(
        "languages.json",
        _json(
            {
                **_AT,
                "guid": "g",
                "title": {"ru": "§", "en": "§", "de": "§"},
                "abstract": {"kk-KZ": "§", "ru": "§"},
                "description": {"fr": "§"},
                "track": {"name": {"ru": "§"}},
                "persons": ["§ §"],
                "links": ["https://example.org/§"],
            }
        ),
    ),
    MarkedAgenda(
        "indico-like.json",
        _json(
            {
                **_AT,
                "guid": "g",
                "title": "§",
                "persons": [{"first_name": "§", "last_name": "§", "affiliation": "§", "email": "§@e.org"}],
                "speakers": [{"name": "§"}],
                "material": {"§": ["§"]},
                "keywords": ["§", "§"],
            }
        ),
    ),
    MarkedAgenda(
        "iso-times.json",
        _json(
            {
                **_AT,
                "guid": "g",
                "title": "§",
                "duration": "PT45M",
                "end": "2027-11-14T10:45:00+05:00",
                "do_not_stream": "§",
                "description": ["§", {"text": "§"}],
            }
        ),
    ),
    MarkedAgenda(
        "odd-times.json",
        _json({"guid": "g", "title": "§", "date": "14.11.2027", "start": "10:00", "duration": "§", "room": "§"}),
    ),
    MarkedAgenda(
        "contradicts.json",
        _json(
            {
                **_AT,
                "guid": "g",
                "title": "§",
                "room": "§",
                "start": "12:00 §",
                "end": "§",
                "persons": "§",
                "links": "§",
            },
            {"§": "§"},
        ),
    ),
    MarkedAgenda(
        "nested.json",
        _json(
            {**_AT, "guid": "g", "title": "§", "extra": {"§": [{"a": "§"}, ["§", ["§"]]]}, "number": 12, "flag": True}
        ),
    ),
    MarkedAgenda(
        "pretalx.xml",
        _xml(
            f"<event guid='g' id='1' code='ABC'>{_WHEN}<room>Зал «Арал»</room><logo>§</logo><slug>x</slug><title>§</title><subtitle>§</subtitle>"
            "<track>§</track><type>§</type><language>ru</language><abstract>§</abstract><description>§ &lt;b&gt;§&lt;/b&gt;</description>"
            "<recording><license>§</license><optout>true</optout></recording><persons><person id='1' code='§'>§ §</person></persons>"
            "<links><link href='https://example.org/§'>§</link></links><attachments><attachment href='https://example.org/§'>§</attachment></attachments>"
            "<feedback_url>https://example.org/§</feedback_url></event>",
            "<acronym>x</acronym><url>https://example.org/§</url><logo>§</logo><track name='§' color='#fff'/>",
        ).replace("code='§'", "code='X'"),
    ),
    MarkedAgenda(
        "pentabarf.xml",
        _xml(
            "<event id='7'><start>10:00</start><duration>00:50</duration><title>§</title><abstract><p>§ <em>§</em></p></abstract><persons><person id='3'>§ §</person><person id='4'>§</person></persons><conflicts><conflict id='9'>§</conflict></conflicts></event>",
            "<venue>§</venue><city>§</city><release>§</release>",
        ),
    ),
    MarkedAgenda(
        "stray.xml",
        _xml(
            f"§<event id='1'>§{_WHEN}§<title>§</title><persons>§<person>§</person>§</persons></event>§",
            "§",
            "§<note a='§'>§<b>§</b>§</note>",
        ),
    ),
    MarkedAgenda(
        "nested-people.xml",
        _xml(
            f"<event id='1'>{_WHEN}<title>§</title><persons><person id='1'><name>§ §</name><bio>§</bio><links><link href='https://e.org/§'>§</link></links></person><person name='§'>§</person><speaker><first_name>§</first_name><last_name>§</last_name></speaker></persons></event>"
        ),
    ),
    MarkedAgenda(
        "twice.xml",
        _xml(
            f"<event id='1'>{_WHEN}<title>§</title><title>§</title><track>§</track><track>§</track><room>§</room><duration>§</duration><language>§</language><persons><person>§</person></persons><persons><person>§</person></persons></event>"
        ),
    ),
    MarkedAgenda(
        "attributes.xml",
        _xml(
            f"<event id='1' status='§' public='§'>{_WHEN}<title lang='§'>§</title><track slug='§'>§</track><type code='§'>§</type></event>"
        )
        .replace("track slug='§'", "track slug='x'")
        .replace("type code='§'", "type code='x'"),
    ),
)
