"""How people find an entry of a list: on its button, by the number of its line, or on another page."""

import re
from collections.abc import Sequence
from typing import Final

AHEAD: Final = "▶️"
BACK: Final = "◀️"
MOST: Final = 30
"""Pages that are turned before somebody gives up."""
_LINE: Final = re.compile(r"(?:✓ )?(\d+)\. (.*)")
_CHANGE: Final = ("Жауапты өзгерту", "Изменить ответ", "Change an answer")


def button_of(label: str, text: str, labels: Sequence[str]) -> str | None:
    """Return the button of an entry: the label itself, or the number of the line that begins with it."""
    marked = [one for one in labels if one.removeprefix("✓ ") == label]
    if marked:
        return marked[0]
    name = label.removeprefix("✏️ ")
    lines = [match for line in text.split("\n") if (match := _LINE.fullmatch(line))]
    numbers = [match[1] for match in lines if match[2] == name or match[2].startswith(f"{name}:")]
    return next((one for one in labels if numbers and one.removeprefix("✓ ") == numbers[0]), None)


def other_pages(labels: Sequence[str], seen: list[str]) -> str | None:
    """Return the button of another page: the next one, and from the last one back. `seen` is kept by the caller."""
    ways = [one for one in labels if one.endswith(AHEAD)] if BACK not in seen else []
    ways = ways or [one for one in labels if one.startswith(BACK)]
    if not ways or len(seen) > MOST:
        return None
    seen.append(BACK if ways[0].startswith(BACK) else AHEAD)
    return ways[0]


def way_to_answers(labels: Sequence[str]) -> str | None:
    """Return the button that leads to the answers, where they are not shown yet."""
    return next((one for one in labels if one in _CHANGE), None)
