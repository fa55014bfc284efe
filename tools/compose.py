"""What compose.yaml says, read without a container engine: as much of YAML as stands there, and no more."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

ROOT: Final = Path(__file__).parents[1]
_PAIR: Final = re.compile(r"([\w.-]+|<<):(?: +(.*))?$")
_SPLIT: Final = re.compile(r', *(?=(?:[^"]*"[^"]*")*[^"]*$)')
_VARIABLE: Final = re.compile(r"\$\{(\w+)(?::-([^}]*))?\}")


@dataclass(slots=True)
class _Lines:
    """The lines that are left, each with its indentation, and what was named by an anchor."""

    rest: list[tuple[int, str]]
    anchors: dict[str, Any] = field(default_factory=dict)


def read(file: Path = ROOT / "compose.yaml") -> Mapping[str, Any]:
    """Return what a compose file says."""
    lines = [line for line in file.read_text(encoding="utf-8").splitlines() if line.strip()]
    lines = [line for line in lines if not line.lstrip().startswith("#")]
    found: Mapping[str, Any] = _block(_Lines([(len(line) - len(line.lstrip()), line.strip()) for line in lines]), 0)
    return found


def filled(value: str, given: Mapping[str, str]) -> str:
    """Return a text with its variables as they are given, or as it says that they are otherwise."""
    return _VARIABLE.sub(lambda found: given.get(found[1]) or found[2] or "", value)


def _block(lines: _Lines, indent: int) -> Any:
    """Return the list or the mapping that begins here."""
    if lines.rest[0][1].startswith("- "):
        items = []
        while lines.rest and lines.rest[0][0] == indent and lines.rest[0][1].startswith("- "):
            items.append(_value(lines, lines.rest.pop(0)[1][2:], indent))
        return items
    made: dict[str, Any] = {}
    while lines.rest and lines.rest[0][0] == indent:
        line = lines.rest.pop(0)[1]
        pair = _PAIR.fullmatch(line)
        if pair is None:
            raise ValueError(line)
        value = _value(lines, pair[2] or "", indent)
        made = {**value, **made} if pair[1] == "<<" else {**made, pair[1]: value}
    return made


def _value(lines: _Lines, said: str, indent: int) -> Any:
    if said.startswith("&"):
        name, _, said = said[1:].partition(" ")
        lines.anchors[name] = value = _value(lines, said, indent)
        return value
    if said.startswith("*"):
        return lines.anchors[said[1:]]
    if not said:
        return _block(lines, lines.rest[0][0]) if lines.rest and lines.rest[0][0] > indent else None
    return _scalar(said)


def _scalar(said: str) -> Any:
    if said[0] == "[" and said[-1] == "]":
        return [_scalar(each) for each in _SPLIT.split(said[1:-1])]
    if said[0] == "{" and said[-1] == "}":
        pairs = (_PAIR.fullmatch(each) for each in _SPLIT.split(said[1:-1]) if each)
        return {pair[1]: _scalar(pair[2]) for pair in pairs if pair}
    if said in {"true", "false"}:
        return said == "true"
    return said[1:-1] if said[0] == said[-1] == '"' else said
