"""What the door has on paper: the list, the badges, the poster. Pages of HTML that need nothing else."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from html import escape
from itertools import islice
from typing import Final

from fair.door import qr
from fair.door.attendee import Attendee
from fair.door.sort_order import alphabetical
from fair.fields import ticket_codes
from fair.fields.text import cut
from fair.words import Language

SHEET: Final = 8
"""Badges on one sheet of A4."""

_FONT: Final = '"DejaVu Sans", "Noto Sans", Arial, sans-serif'
_LIST_STYLE: Final = f"""
@page {{ size: A4; margin: 12mm 12mm 14mm; }}
body {{ font: 10pt/1.3 {_FONT}; color: #000; margin: 0 auto; max-width: 186mm; }}
h1 {{ font-size: 15pt; margin: 0 0 1mm; }}
p {{ margin: 0 0 2mm; }}
table {{ border-collapse: collapse; width: 100%; table-layout: fixed; }}
thead {{ display: table-header-group; }}
th, td {{ border: 0.2mm solid #777; padding: 1.5mm 1.5mm; text-align: left; vertical-align: top;
  overflow-wrap: break-word; }}
th {{ font-size: 9pt; background: #eee; }}
tr {{ break-inside: avoid; }}
.place {{ width: 8mm; text-align: right; }}
.code {{ width: 22mm; }}
td.code {{ font: bold 11pt/1.2 "DejaVu Sans Mono", monospace; white-space: nowrap; }}
.time {{ width: 17mm; }}
.sign {{ width: 34mm; }}
.small {{ font-size: 8.5pt; color: #333; }}
""".strip()
_BADGE_STYLE: Final = f"""
@page {{ size: A4; margin: 10mm; }}
body {{ font: 10pt/1.25 {_FONT}; color: #000; margin: 0 auto; width: 190mm; }}
.sheet {{ display: grid; grid-template-columns: 95mm 95mm; grid-auto-rows: 68mm; break-after: page; }}
.sheet:last-child {{ break-after: auto; }}
.badge {{ box-sizing: border-box; border: 0.2mm dashed #999; padding: 4mm; overflow: hidden; position: relative;
  display: flex; flex-direction: column; }}
.event {{ font-size: 8pt; color: #333; max-height: 8mm; overflow: hidden; }}
.name {{ font-size: 17pt; font-weight: bold; line-height: 1.1; margin-top: 3mm; max-height: 21mm; overflow: hidden; }}
.name.long {{ font-size: 13pt; }}
.organisation {{ margin-top: 1.5mm; max-width: 58mm; overflow: hidden; display: -webkit-box; -webkit-line-clamp: 3;
  -webkit-box-orient: vertical; }}
.role {{ position: absolute; left: 4mm; bottom: 4mm; max-width: 56mm; font-weight: bold; text-transform: uppercase;
  font-size: 9pt; letter-spacing: 0.2mm; }}
.qr {{ position: absolute; right: 4mm; bottom: 8.5mm; width: 25mm; height: 25mm; }}
.qr svg {{ width: 100%; height: 100%; display: block; }}
.code {{ position: absolute; right: 4mm; bottom: 3.5mm; width: 25mm; text-align: center;
  font: bold 9pt "DejaVu Sans Mono", monospace; }}
""".strip()
_POSTER_STYLE: Final = f"""
@page {{ size: A4; margin: 15mm; }}
body {{ font: 20pt/1.3 {_FONT}; color: #000; margin: 0 auto; max-width: 180mm; text-align: center; }}
h1 {{ font-size: 26pt; line-height: 1.15; margin: 0 0 8mm; }}
.qr {{ width: 120mm; height: 120mm; margin: 0 auto 10mm; }}
.qr svg {{ width: 100%; height: 100%; display: block; }}
p {{ margin: 0 0 5mm; }}
""".strip()
_LONG_NAME: Final = 30
_PLACE: Final = 60
"""UTF-16 units of an organisation in the list: two lines at most, with the role."""


@dataclass(frozen=True, slots=True)
class Labels:
    """The pages' own words in a language."""

    language: Language
    event: str
    list_title: str
    list_note: str
    """When it was made, and what to do with it."""
    columns: Sequence[str]
    """Of the list: place, name, code, time, signature."""
    badges_title: str
    role: Callable[[str], str]
    """How a role is written."""


def sort(people: Iterable[Attendee]) -> list[Attendee]:
    """Return people in the order of their names."""
    return sorted(people, key=lambda one: (alphabetical(one.name), alphabetical(one.organisation), one.number or 0))


def attendance(people: Iterable[Attendee], labels: Labels) -> str:
    """Return the list on which arrivals are noted by hand, by name."""
    return _page(labels.language, f"{labels.event} – {labels.list_title}", _LIST_STYLE, _list(sort(people), labels))


def _list(people: Iterable[Attendee], labels: Labels) -> Iterator[str]:
    yield f"<h1>{escape(labels.list_title)}</h1>"
    yield f"<p>{escape(labels.event)}<br><span class='small'>{escape(labels.list_note)}</span></p>"
    styles = ("place", "name", "code", "time", "sign")
    heads = (f'<th class="{style}">{escape(head)}</th>' for style, head in zip(styles, labels.columns, strict=True))
    yield f"<table><thead><tr>{''.join(heads)}</tr></thead><tbody>"
    for place, one in enumerate(people, 1):
        told = " · ".join(filter(None, (cut(one.organisation, _PLACE), labels.role(one.role))))
        yield (
            f'<tr><td class="place">{place}</td>'
            f'<td>{escape(one.name)}<br><span class="small">{escape(told)}</span></td>'
            f'<td class="code">{_code(one)}</td><td></td><td></td></tr>'
        )
    yield "</tbody></table>"


def badges(people: Iterable[Attendee], labels: Labels, link: Callable[[str], str]) -> str:
    """Return badges to cut out, by name. `link`: from a code to what its QR code is."""
    return _page(
        labels.language, f"{labels.event} – {labels.badges_title}", _BADGE_STYLE, _badges(people, labels, link)
    )


def _badges(people: Iterable[Attendee], labels: Labels, link: Callable[[str], str]) -> Iterator[str]:
    waiting = iter(sort(people))
    while sheet := list(islice(waiting, SHEET)):
        yield '<div class="sheet">'
        yield from (_badge(one, labels, link) for one in sheet)
        yield "</div>"


def _badge(one: Attendee, labels: Labels, link: Callable[[str], str]) -> str:
    long = " long" if len(one.name) > _LONG_NAME else ""
    drawn = f'<div class="qr">{qr.to_svg(link(one.code))}</div>' if one.code else ""
    return (
        f'<div class="badge"><div class="event">{escape(labels.event)}</div>'
        f'<div class="name{long}">{escape(one.name)}</div><div class="organisation">{escape(one.organisation)}</div>'
        f'<div class="role">{escape(labels.role(one.role))}</div>{drawn}<div class="code">{_code(one)}</div></div>'
    )


def poster(language: Language, title: str, lines: Iterable[str], link: str) -> str:
    """Return the poster by which people check themselves in."""
    body = (f"<h1>{escape(title)}</h1>", f'<div class="qr">{qr.to_svg(link)}</div>')
    return _page(language, title, _POSTER_STYLE, (*body, *(f"<p>{escape(line)}</p>" for line in lines)))


def _code(one: Attendee) -> str:
    return ticket_codes.show(one.code) if one.code else ""


def _page(language: Language, title: str, style: str, body: Iterable[str]) -> str:
    head = (
        "<!DOCTYPE html>",
        f'<html lang="{escape(language)}">',
        '<head><meta charset="utf-8"><meta name="viewport" content="width=device-width">',
        f"<title>{escape(title)}</title>",
        f"<style>\n{style}\n</style></head>",
        "<body>",
    )
    return "\n".join((*head, *body, "</body></html>")) + "\n"
