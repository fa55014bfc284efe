"""A subject's screens in one language as one file: a picture under each `## name`."""

import re
from collections.abc import Mapping
from difflib import unified_diff

_HEADING = re.compile(r"^## (.+)\n\n", re.MULTILINE)


def written(pictures: Mapping[str, str]) -> str:
    """Return the text of a file with these pictures, which must not have lines that look like a heading."""
    headed = [name for name, picture in pictures.items() if _HEADING.search(picture)]
    assert headed == [], "a heading inside of a picture"
    return "\n".join(f"## {name}\n\n{picture}" for name, picture in pictures.items())


def read(text: str) -> dict[str, str]:
    """Return the pictures of a file by name."""
    _, *parts = _HEADING.split(text + "\n")
    names, pictures = parts[::2], parts[1::2]
    return {name: picture.removesuffix("\n") for name, picture in zip(names, pictures, strict=True)}


def difference(golden: str, drawn: Mapping[str, str]) -> str:
    """Tell screen by screen how what is drawn differs from the text of a file; nothing if it does not."""
    if golden == written(drawn):
        return ""
    known = read(golden)
    found = [f"## {name}: a screen that is gone" for name in known.keys() - drawn.keys()]
    found += [f"## {name}: a new screen" for name in drawn.keys() - known.keys()]
    found += [_diff(name, known[name], drawn[name]) for name in drawn if known.get(name, drawn[name]) != drawn[name]]
    return "\n".join(found) or "the screens are as they were; their order, or what is between them, is not"


def _diff(name: str, golden: str, drawn: str) -> str:
    lines = unified_diff(golden.splitlines(), drawn.splitlines(), "was", "is", lineterm="")
    return "\n".join((f"## {name}", *lines))
