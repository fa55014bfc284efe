"""Which hall of ours a place is that another program writes: "building, hall", the hall's name, the building alone."""

import re
from collections.abc import Iterable, Mapping
from typing import Final

from fair.event.model import Event
from fair.fields.names import fold

_PARTS: Final = re.compile(r"[,;/|\n\\]|\s[–—-]\s|[()\[\]]")


def hall_in(place: str, event: Event) -> str:
    """Return the hall that a place names; nothing, if it names the event's own place alone; else what it says.

    Of several halls the one whose name is the longest: "Small hall" is not "hall".
    """
    names = _names(event)
    name = _name_in(place, names)
    return names[name] if name else _unknown(place, event, "")


def beside_hall(place: str, event: Event) -> str:
    """Return what a place says beside one of our halls and the event's own place."""
    name = _name_in(place, _names(event))
    return _unknown(place, event, name) if name else ""


def _names(event: Event) -> Mapping[str, str]:
    """Return the halls by what they are called, folded."""
    return {fold(name): hall.id for hall in event.halls for name in (*hall.name.values(), hall.id)}


def _name_in(place: str, names: Iterable[str]) -> str:
    said = f" {fold(place)} "
    return next((name for name in sorted(filter(None, names), key=len, reverse=True) if f" {name} " in said), "")


def _unknown(place: str, event: Event, name: str) -> str:
    """Return the parts of a place that are neither of the event's own place nor this name alone."""
    building = {fold(text) for words in (event.place.name, event.place.address) for text in words.values()}
    ways = {fold(text) for hall in event.halls for words in (hall.floor, hall.way) if words for text in words.values()}
    whole = " ".join((*building, *ways))

    def rest(part: str) -> str:
        return f" {fold(part)} ".replace(f" {name} ", " ").strip() if name else fold(part)

    return ", ".join(part.strip() for part in _PARTS.split(place) if rest(part) not in whole)
