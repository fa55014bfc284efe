"""Which hall of ours a place is that another program writes: "building, hall", the hall's name, the building alone."""

import re
from typing import Final

from fair.event.model import Event
from fair.fields.names import fold

_PARTS: Final = re.compile(r"[,;/|\n\\]|\s[–—-]\s|[()\[\]]")


def hall_in(place: str, event: Event) -> str:
    """Return the hall that a place names; nothing, if it names the event's own place alone; else what it says.

    Of several halls the one whose name is the longest: "Small hall" is not "hall".
    """
    names = {fold(name): hall.id for hall in event.halls for name in (*hall.name.values(), hall.id)}
    said = f" {fold(place)} "
    for name in sorted(filter(None, names), key=len, reverse=True):
        if f" {name} " in said:
            return names[name]
    building = {fold(text) for words in (event.place.name, event.place.address) for text in words.values()}
    whole = " ".join(building)
    parts = [part.strip() for part in _PARTS.split(place) if fold(part)]
    unknown = [part for part in parts if fold(part) not in whole]
    return ", ".join(unknown)
