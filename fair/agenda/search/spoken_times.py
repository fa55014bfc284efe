"""Times in words: "в два часа", «сағат екіде», "in half an hour"."""

import re
from collections.abc import Mapping
from datetime import timedelta
from typing import Final

_HOURS: Final = (
    "час один одного бір бірде one",
    "два двух двум две екі екіде two",
    "три трех трёх трем трём үш үште three",
    "четыре четырех четырёх четырем четырём төрт төртте four",
    "пять пяти бес бесте five",
    "шесть шести алты алтыда six",
    "семь семи жеті жетіде seven",
    "восемь восьми сегіз сегізде eight",
    "девять девяти тоғыз тоғызда nine",
    "десять десяти он онда ten",
    "одиннадцать одиннадцати eleven",
    "двенадцать двенадцати полдень twelve noon",
)
_BY_WORD: Final[Mapping[str, int]] = {word: hour for hour, line in enumerate(_HOURS, 1) for word in line.split()}
_SPELLED: Final = re.compile(
    rf"(?<!\w)(?P<at>в|во|к|после|at|after|сағат|сагат)\s+(?P<hour>{'|'.join(_BY_WORD)})(?!\w)"
)

_LONG: Final = r"(?P<half>пол|half\s(?:an\s)?|жарты\s)?(?P<count>\d{1,3}\s?|an?\s|бір\s)?"
_UNIT: Final = r"(?:(?P<minutes>мин\w*|min\w*)|(?P<hours>часа?|часов|hours?|сағат\w*|сагат\w*))(?!\w)"
AHEAD: Final = re.compile(
    rf"(?<!\w)(?:через|in)\s+{_LONG}{_UNIT}"
    + rf"|(?<![\w:.]){_LONG}{_UNIT}\s+(?:кейін|кейин|соң|later)(?!\w)".replace("?P<", "?P<then_")
)


def spelled(text: str) -> str:
    """Return a text, in small letters, with hours in figures."""
    return _SPELLED.sub(lambda found: f"{found['at']} {_BY_WORD[found['hour']]}", text)


def ahead(found: re.Match[str]) -> timedelta | None:
    """Return how long from now "in half an hour" is."""
    said = {name.removeprefix("then_"): value for name, value in found.groupdict().items() if value}
    count = int(said["count"]) if said.get("count", "").strip().isdecimal() else 1
    if "minutes" in said:
        return timedelta(minutes=count) if "count" in said else None
    return timedelta(hours=count / 2 if "half" in said else count)
