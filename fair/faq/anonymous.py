"""What is kept of a question that found no answer: what was asked, not who asked, nor about whom.

Law 94-V: data that tell of nobody are no personal data. So numbers, addresses and names go before anything is stored,
rather one word too many than one too few; what then says nothing is not stored at all.
"""

import re
from collections.abc import Callable, Iterable
from functools import cache
from itertools import chain
from pathlib import Path
from typing import Final, TypeAlias

from fair.fields.phonetics import keys, sure_stems
from fair.fields.text import clean
from fair.notions.notions import IDLE

Names: TypeAlias = frozenset[str]
"""Words of names, as they sound, and what they are without an ending."""

LONGEST: Final = 120
"""Characters. More is a letter, not a question, and likely to tell of somebody."""
MASK: Final = "…"

_ADDRESS: Final = re.compile(r"\S+@\S+|@\w+|(?:https?://|www\.|t\.me/)\S+", re.IGNORECASE)
_NUMBER: Final = re.compile(r"\+?\d[\d\s()./-]{3,}\d|\d{3,}")
"""A phone, a BIN, an account, a card, a date of birth; "2 hours" and "hall 3" stay."""
_CALLED: Final = re.compile(
    r"(?<!\w)(?P<intro>меня\s+зовут|моя\s+фамилия|моё\s+имя|мое\s+имя|my\s+name\s+is|i\s+am\s+called"
    r"|менің\s+атым|аты-жөнім|аты\s+жөнім|есімім)(?:\s+[^\W\d_]+){1,3}",
    re.IGNORECASE,
)
_WORD: Final = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*")
_FATHERS: Final = re.compile(r".{2,}(?:ович|евич|ьевич|овна|евна|ична|ұлы|улы|қызы|кызы|uly|kyzy|qyzy|ovich|ovna)")
_SURNAME: Final = re.compile(
    r".{3,}(?:баев|баева|беков|бекова|галиев|галиева|ов|ова|ев|ева|ёв|ёва|ин|ина|ский|ская|цкий|цкая|енко|баева"
    r"|баев|ov|ova|ev|eva|yeva|skii?y?|skaya|enko)"
)
_LETTERS_MIN: Final = 3
_FIRST_NAMES: Final = Path(__file__).with_name("first_names.txt")


def anonymous(
    text: str, is_known: Callable[[str], bool], names: Iterable[str] = (), others: Names = frozenset()
) -> str | None:
    """Return what may be kept of a question, in small letters; nothing, if there is nothing left to read.

    `is_known` tells words of the fair and of the language of questions, which name nobody; `names` are the asker's,
    `others` those of other people at the fair (`parts`): in small letters nothing else tells a name from a word.
    """
    text = clean(text)
    if not text or len(text) > LONGEST:
        return None
    own, called = parts(names), first_names() | others
    text = _ADDRESS.sub(MASK, text)
    text = _CALLED.sub(lambda found: f"{found['intro']} {MASK}", text)
    text = _NUMBER.sub(MASK, text)
    words = list(_WORD.finditer(text))
    hidden = {place for place, word in enumerate(words) if _names_somebody(word[0], is_known, own, called)}
    hidden |= {place for place in _beside(hidden) if place < len(words) and not is_known(words[place][0])}
    for place in sorted(hidden, reverse=True):
        begins, ends = words[place].span()
        text = f"{text[:begins]}{MASK}{text[ends:]}"
    return _worth_keeping(re.sub(rf"{MASK}(?:[\s,.;:-]*{MASK})+", MASK, text))


def _names_somebody(word: str, is_known: Callable[[str], bool], own: Names, called: Names) -> bool:
    folded = word.casefold()
    if _is_called(word, own) or _FATHERS.fullmatch(folded):
        return True
    if is_known(word):
        return False
    return word[0].isupper() or _SURNAME.fullmatch(folded) is not None or _is_called(word, called)


def parts(names: Iterable[str]) -> Names:
    """Return the words of names, as they sound, and what they are without an ending."""
    words = (word for name in names for word in keys(name) if len(word) >= _LETTERS_MIN)
    return frozenset(chain.from_iterable((word, *sure_stems(word)) for word in words))


def mentioned(text: str) -> Names:
    """Return as what parts of names the words of a text may be taken: all others hide none of it."""
    sounds = chain.from_iterable(keys(word[0]) for word in _WORD.finditer(clean(text)))
    return frozenset(chain.from_iterable((part, *sure_stems(part)) for part in sounds))


def _is_called(word: str, names: Names) -> bool:
    """Tell whether a word is one of some names, perhaps with an ending."""
    return any(stem in names for part in keys(word) for stem in (part, *sure_stems(part)))


@cache
def first_names() -> Names:
    """Return usual first names, as they sound. They are only read, never shown."""
    return parts([_FIRST_NAMES.read_text(encoding="utf-8")])


def _beside(hidden: set[int]) -> set[int]:
    """Return the neighbours of names: a first name stands beside a surname."""
    return {place + step for place in hidden for step in (-1, 1) if place + step >= 0}


def _worth_keeping(text: str) -> str | None:
    kept = " ".join(text.casefold().split()).strip(" .,!?;:-–—()«»\"'")
    said = [word for word in keys(kept.replace(MASK, " ")) if word not in IDLE]
    return kept if any(len(word) >= _LETTERS_MIN for word in said) else None
