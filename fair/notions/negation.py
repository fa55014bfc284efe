"""Which words of a text are denied: "don't delete", «не хочу отменять», «өшірмеңіз», «бас тарту керек емес».

Russian and English deny what follows a small word, Kazakh what a word before denies, or within the verb by -ма/-ме,
-ба/-бе, -па/-пе behind its root. Who is not able to do something, asks how it is done or why it is not done denies
nothing: they want it done.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from enum import IntEnum
from functools import cache
from typing import Final, TypeAlias

from fair.fields.phonetics import keys
from fair.notions.notions import ASK, WEIGHTS, lexicon

Keys: TypeAlias = Sequence[str]


class Denial(IntEnum):
    """How a word is denied."""

    DENIED = 1
    UNWILLING = 2
    """Somebody does not want it, or others not to do it: "not registered" is no wish, "don't register me" is."""


_CLAUSE: Final = re.compile(r"[.!?;,:\n–—]+|(?<!\w)(?:а|но|ал|бірақ|but|however)(?!\w)", re.IGNORECASE)


def _words(text: str) -> frozenset[str]:
    return frozenset(keys(text))


def _phrases(text: str) -> tuple[Keys, ...]:
    return tuple(keys(phrase) for phrase in text.split("|"))


NEGATORS: Final = _words("не ни not t dont never wont емес емеспін емеспіз жоқ жоқпын жоқпыз келмейді келмей")
"""Words that deny: one of them in an expression of the list has been read with it."""
_BEFORE: Final = _words("не ни not never dont")
_SHORT: Final = _words("don won isn aren wouldn shouldn mustn m")
_SHORT_PAST: Final = _words("didn haven hasn hadn wasn")
"""Before t. What others have not done is complained of, so the latter deny after "I" and "we" only."""
_WE: Final = _words("я мы i we мен біз")
_OTHERS: Final = _words("вы ты you u сіз сендер сіздер")
_WISH: Final = _words("""
    хочу хотим хотел хотела хотели буду будем планирую планируем собираюсь собираемся желаю желаем намерен намерена
    надо нужно want going gonna will plan planning intend intending wish wanna need
""")
_PASSED: Final = _words("говорю понимаю пишите пишу знаю understand speak know write talk")
"""Between a denial and the language that is not known."""
_FORGET: Final = _words("забудь забудьте забывай забывайте забыть forget")
"""Who is not to forget to do something is to do it."""
_STOP: Final = frozenset({"can", "cannot", "how", "where", "when", "who", "which", "why"})
"""Notions behind a denial that make it no denial of what follows: not able to, not knowing how."""
_ONLY: Final = _words("только only как how")
_WHY: Final = _words("почему неге неліктен why")

_INFINITIVE: Final = re.compile(r".{3,}(?:t|ti|tsia)")
_BEHIND_INFINITIVES: Final = _phrases("""
    не надо | не нужно | не хочу | не хотим | не буду | не будем | не стоит | не следует | не требуется | не собираюсь
    | не планирую
""")
_BEHIND: Final = _phrases("""
    керек емес | қажет емес | керегі жоқ | қажеті жоқ | ойым жоқ | ойымыз жоқ | ниетім жоқ | ниетіміз жоқ | келмейді
    | келмей тұр | емес | емеспін | емеспіз | не понимаю | не говорю | не знаю
""")
_BEHIND_PARTICIPLES: Final = _words("жоқ жоқпын жоқпыз")
_PARTICIPLE: Final = re.compile(r".{2,}(?:gan|gen|kan|ken)")
_CONVERB: Final = re.compile(r".{2,}[iu]?p")
_AUXILIARY: Final = re.compile(r"(?:tasta|koi|жiber|жur|kal)(?P<rest>.*)")
_KNOWING: Final = re.compile(r"(?:bil|tusin|soile|жaz|oki)(?P<rest>.*)")

_NEGATIVE: Final = r"(?:i?l|i?n|t|tir|dir)?[mbp][ae]"
_ASKING: Final = r"(?:|ши|n?(?:iz)?(?:der|dar)?(?:ши)?|sin|sinder|s|i|u|uiniz(?:di)?|uin(?:iz)?di|uin)"
_OWN_WILL: Final = r"(?:imin|imiz|spin|spiz|gim|kim)"
_OWN: Final = r"(?:dim|dik|genmin|ganmin|genbiz|ganbiz|gen|gan|ppin|ppiz|idi|itin)"
"""Persons: what "you" have not done is complained of, and not among them."""
_TAIL: Final = re.compile(rf"{_NEGATIVE}(?:(?P<will>{_OWN_WILL}|{_ASKING})|{_OWN})")
_IMPERATIVE: Final = re.compile(r".{3,}(?:ite|aite|uite)(?:s)?")
_UNDONE: Final = re.compile(r".{3,}(?:los|las|lis|lsia|etsia|iutsia|utsia|itsia)")
"""It has not happened by itself, which is complained of."""
_OTHERS_DID: Final = re.compile(r".{3,}(?:li)")


def denials(text: str) -> Mapping[str, Denial]:
    """Return the words of a text, as they sound, that are denied."""
    found: dict[str, Denial] = {}
    for clause in _CLAUSE.split(text):
        words = keys(clause)
        if _WHY.isdisjoint(words):
            found.update(_in_clause(words))
    return found


def _in_clause(words: Keys) -> Iterator[tuple[str, Denial]]:
    for place, word in enumerate(words):
        yield from _within(words, place)
        length, denial = _negator(words, place)
        if length:
            yield from _ahead(words, place, place + length, denial)
        if place and (behind := _denied_behind(words, place)) is not None:
            yield from _back(words, place, behind)
        if word in _BEHIND_PARTICIPLES and place and _PARTICIPLE.fullmatch(words[place - 1]):
            yield words[place - 1], Denial.DENIED


def _within(words: Keys, place: int) -> Iterator[tuple[str, Denial]]:
    """Yield a Kazakh verb with the negative ending, what it is the auxiliary of, or the language that it knows not."""
    word = words[place]
    tail = _TAIL.fullmatch(_rest(word))
    if tail is not None:
        yield word, Denial.UNWILLING if tail["will"] is not None else Denial.DENIED
    auxiliary, knowing = _AUXILIARY.fullmatch(word), _KNOWING.fullmatch(word)
    if place and auxiliary and _TAIL.fullmatch(auxiliary["rest"]) and _CONVERB.fullmatch(words[place - 1]):
        yield words[place - 1], Denial.UNWILLING
    if place and knowing and _TAIL.fullmatch(knowing["rest"]):
        yield words[place - 1], Denial.UNWILLING


def _negator(words: Keys, place: int) -> tuple[int, Denial]:
    """Return how many words deny what follows, and how; none: it is no negator."""
    before, word = words[:place], words[place]
    if word in _BEFORE:
        able = place and "can" in lexicon().of_word(words[place - 1], ())
        do = bool(before) and before[-1] == "do" and _WE.isdisjoint(before)
        return (0 if able else 1), (Denial.UNWILLING if do or word == "dont" else Denial.DENIED)
    if words[place + 1 : place + 2] != ("t",):
        return 0, Denial.DENIED
    if word in _SHORT:
        return 2, Denial.UNWILLING if word == "won" or _WE.isdisjoint(before) else Denial.DENIED
    return (2 if word in _SHORT_PAST and not _WE.isdisjoint(before) else 0), Denial.DENIED


def _ahead(words: Keys, begins: int, place: int, denial: Denial) -> Iterator[tuple[str, Denial]]:
    """Yield the first word behind a negator that says something."""
    for at in range(place, len(words)):
        word = words[at]
        if word in _ONLY or not _STOP.isdisjoint(lexicon().of_word(word, ())):
            return
        if word in _WISH:
            denial = Denial.UNWILLING
        elif not _is_idle(word):
            if not _is_complaint(words, begins, at):
                yield word, Denial.UNWILLING if _IMPERATIVE.fullmatch(word) else denial
            return


def _is_complaint(words: Keys, begins: int, at: int) -> bool:
    """Tell whether it is not denied, but has not been done; or is not to be forgotten to be done."""
    word = words[at]
    if word in _FORGET:
        return any(not _is_idle(one) for one in words[at + 1 :])
    by_others = _OTHERS_DID.fullmatch(word) is not None and _WE.isdisjoint(words[:begins])
    return by_others or _UNDONE.fullmatch(word) is not None


def _denied_behind(words: Keys, place: int) -> bool | None:
    """Tell whether what stands before is denied here; true: only if it is an infinitive."""
    if any(words[place : place + len(phrase)] == phrase for phrase in _BEHIND_INFINITIVES):
        return True
    return False if any(words[place : place + len(phrase)] == phrase for phrase in _BEHIND) else None


def _back(words: Keys, place: int, infinitive: bool) -> Iterator[tuple[str, Denial]]:
    """Yield the last word before that says something."""
    said = (word for word in reversed(words[:place]) if not (_is_idle(word) or _AUXILIARY.fullmatch(word)))
    word = next(said, "")
    if word and (not infinitive or _INFINITIVE.fullmatch(word)):
        yield word, Denial.UNWILLING


def _is_idle(word: str) -> bool:
    """Tell whether a word between a denial and what it denies says nothing itself."""
    notions = lexicon().of_word(word, ())
    return word in _PASSED or word in _WISH or bool(notions and lexicon().weight(notions) <= WEIGHTS[ASK])


def _rest(word: str) -> str:
    """Return what follows the longest known root of a word; nothing, if it has none."""
    root = next((word[:end] for end in range(len(word), 1, -1) if word[:end] in _roots()), None)
    return "" if root is None else word[len(root) :]


@cache
def _roots() -> frozenset[str]:
    """Return the roots of the list, also of expressions."""
    known = lexicon()
    several = (one.parts[-1] for them in known.expressions.values() for one in them)
    return frozenset(known.roots) | {part.word for part in several if part.is_open}
