"""Why an application was rejected, in words."""

from typing import Final

from texts.translator import Translator

REASONS: Final = ("places", "incomplete", "theme", "duplicate", "late")
"""Reasons that are there in all languages: `reason-<name>`."""


def reason(t: Translator, stored: str | None) -> str:
    """Return why somebody was rejected, in their language where it is one of ours, else as it was written."""
    name = (stored or "").removeprefix("#")
    return t.plain(f"reason-{name}") if stored and stored != name and name in REASONS else stored or ""
