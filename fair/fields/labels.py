"""Which of some labels somebody means who types instead of tapping."""

from collections.abc import Mapping
from typing import TypeVar

from fair.fields.names import fold
from fair.fields.ordinals import ordinal_of

Key = TypeVar("Key")


def typed(labels: Mapping[Key, str], said: str) -> Key | None:
    """Return the key of the label that was typed; None: none of them, or it may be several.

    Spelling is compared as in every search. Of a longer label its words, or their beginnings, will do where no other
    label has them: «НПО» for «Представитель НПО». Numbers of a list may be written out: «третий» for 3.
    """
    wanted = fold(said)
    if not wanted:
        return None
    folded = {key: fold(label) for key, label in labels.items()}
    place = str(ordinal_of(said) or "")
    same = [key for key, label in folded.items() if label == wanted] or [
        key for key, label in folded.items() if place and label == place
    ]
    meant = same or [key for key, label in folded.items() if _has(label.split(), wanted.split())]
    return meant[0] if len(meant) == 1 else None


def _has(words: list[str], wanted: list[str]) -> bool:
    """Tell whether each wanted word begins a word of a label."""
    return all(any(word.startswith(one) for word in words) for one in wanted)
