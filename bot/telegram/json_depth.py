"""JSON that is nested deeper than any program can follow. Pure."""

import re
from typing import Final

MOST: Final = 64
"""Levels that are kept. Telegram's own are fewer than twenty; Python's reader and pydantic's end at some hundreds."""

_TOKEN: Final = re.compile(r'"(?:[^"\\]|\\.)*+"?|[\[\]{}]', re.DOTALL)
"""A string as a whole, for brackets in it mean nothing; or a bracket."""


def levelled(text: str, most: int = MOST) -> str:
    """Return JSON with `null` in place of whatever lies deeper: an unknown part, taken as absent."""
    if text.count("[") + text.count("{") <= most:
        return text
    kept: list[str] = []
    depth = begin = 0
    for token in _TOKEN.finditer(text):
        match text[token.start()]:
            case "[" | "{":
                depth += 1
                if depth == most + 1:
                    kept += (text[begin : token.start()], "null")
            case "]" | "}":
                if depth == most + 1:
                    begin = token.end()
                depth -= 1
    return "".join((*kept, text[begin:])) if depth <= most else ""
