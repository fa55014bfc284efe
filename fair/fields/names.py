"""Names of people and organisations: what may be one, and when two spellings are the same one."""

import re
import unicodedata
from typing import Final

_LETTERS: Final = "A-Za-zÀ-ÖØ-öø-ɏḀ-ỿЀ-ҁҊ-ӿ"
"""Latin with the accents of guests, Vietnamese included, Cyrillic with the letters of Kazakh and its neighbours."""
_WORD: Final = rf"[{_LETTERS}]+(?:[-'’ʼ`][{_LETTERS}]+)*"
_PART: Final = rf"(?:{_WORD}|[{_LETTERS}]\.)"
_PERSON: Final = re.compile(rf"{_PART}(?: {_PART}){{1,5}}")
_LETTER: Final = re.compile(r"[^\W\d_]")
_SIGNS: Final = frozenset(" -–.,'’ʼ`()«»\"/")
"""What stands in names beside letters."""
_ORGANISATION: Final = re.compile(rf"[{_LETTERS}0-9 «»“”„\"'’ʼ`()\[\]/+!,:;.№#&–—-]*")
_VISIBLE: Final = re.compile(rf"[{_LETTERS}0-9]")

_PARTS: Final = re.compile(r"([-'’ʼ`])")
PERSON_MAX: Final = 150
ORGANISATION_MIN: Final = 2
ORGANISATION_MAX: Final = 200

_KAZAKH: Final = str.maketrans("әғқңөұүһіё", "агкноуухие")
_LOOKALIKES: Final = str.maketrans("aceikmoptxy", "асеикмортху")
"""Latin letters that slip into Cyrillic words, most often i for і: both fold to и."""

_FORMS: Final = """
    қб | рқб | ққ | жқ | кқ | жм | зтб | кеақ | тк | дб | миб | жшс | ақ | жк
    оо | роо | оф | чф | кф | чу | оюл | нао | пк | ро | оси | тоо | ао | ип
    қоғамдық бірлестік | қоғамдық бірлестігі
    республикалық қоғамдық бірлестік | республикалық қоғамдық бірлестігі
    қоғамдық қор | қоғамдық қоры | жеке қор | жеке қоры | корпоративтік қор | корпоративтік қоры
    жеке мекеме | жеке мекемесі | жеке меншік мекеме | жеке меншік мекемесі
    заңды тұлғалар бірлестігі | коммерциялық емес акционерлік қоғам | коммерциялық емес акционерлік қоғамы
    тұтыну кооперативі | діни бірлестік | діни бірлестігі | мүлік иелерінің бірлестігі
    жауапкершілігі шектеулі серіктестік | жауапкершілігі шектеулі серіктестігі
    акционерлік қоғам | акционерлік қоғамы | жеке кәсіпкер
    общественное объединение | республиканское общественное объединение | общественный фонд | частный фонд
    корпоративный фонд | частное учреждение | объединение юридических лиц
    некоммерческое акционерное общество
    потребительский кооператив | религиозное объединение | объединение собственников имущества
    товарищество с ограниченной ответственностью | акционерное общество | индивидуальный предприниматель
    public association | public foundation | public fund | private foundation | private fund
    corporate foundation | corporate fund | private institution | association of legal entities
    llp | jsc | ngo
"""
"""Legal forms and abbreviations, as they stand around a name (law 142-II, state classifier)."""


_WORDS: Final = re.compile(r"[^\W_]+")
_ENGLISH_SHORT: Final = frozenset({("pa",), ("pf",), ("cf",)})
"""They tell of a form, but not that two names are one: other words are shortened so, too."""


def fold(text: str) -> str:
    """Return the text as it is compared and searched: «Маңғыстау», "мангыстау" and "МАҢҒЫСТАУ " are one.

    Kazakh letters become the Russian ones people type instead of them, case, quotes and punctuation go.
    """
    text = unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", text).casefold()).translate(_KAZAKH)
    text = "".join(_kept(character) for character in text)
    return " ".join(_one_script(word) for word in text.split())


def _kept(character: str) -> str:
    """Keep letters and digits, drop marks, make a gap of the rest."""
    if character.isalnum():
        return character
    return "" if unicodedata.category(character)[0] == "M" else " "


def _one_script(word: str) -> str:
    """Return a word that has Cyrillic letters with all of its letters Cyrillic."""
    return word.translate(_LOOKALIKES) if re.search(r"[\u0400-\u04ff]", word) else word


def _folded_forms() -> frozenset[tuple[str, ...]]:
    return frozenset(tuple(fold(form).split()) for form in re.split(r"[|\n]", _FORMS) if form.strip())


_FOLDED_FORMS: Final = _folded_forms()
_LONGEST_FORM: Final = max(map(len, _FOLDED_FORMS))


_BEHIND_A_FATHER: Final = "ұлы қызы улы кызы оглы оғлы uly qyzy kyzy ogly"
_AFTER_FATHER: Final = frozenset(fold(_BEHIND_A_FATHER).split())


def fold_organisation(name: str) -> str:
    """Return a name for comparing organisations: «Шаңырақ» ҚБ and ОО "Шанырак" are one.

    Legal forms go at both ends, as long as something is left.
    """
    words = fold(name).split()
    while (shorter := _without_form(words)) is not None:
        words = shorter
    return " ".join(words)


def _without_form(words: list[str]) -> list[str] | None:
    """Return the words without one legal form, the longest, at either end; None if there is none."""
    for length in range(min(_LONGEST_FORM, len(words) - 1), 0, -1):
        if _is_form(words[:length]):
            return words[length:]
        if _is_form(words[-length:]):
            return words[:-length]
    return None


def legal_form_in(name: str) -> str | None:
    """Return the legal form that stands at one end of an organisation's name, as it is written; the longest.

    None: it has none, or it is nothing else.
    """
    words = _WORDS.findall(name)
    folded = [fold(word) for word in words]
    for length in range(min(_LONGEST_FORM, len(words) - 1), 0, -1):
        for part in (slice(length), slice(len(words) - length, None)):
            if _is_form(folded[part]) or tuple(folded[part]) in _ENGLISH_SHORT:
                return " ".join(words[part])
    return None


def before_legal_form(text: str) -> str:
    """Return what stands before a legal form that has a name behind it: «Жанова Анна ОО Родник» begins with a person.

    The whole text, where there is none.
    """
    words = list(_WORDS.finditer(text))
    folded = [fold(word[0]) for word in words]
    for place in range(1, len(words) - 1):
        longest = min(_LONGEST_FORM, len(words) - 1 - place)
        if any(_is_form(folded[place : place + length]) for length in range(longest, 0, -1)):
            return text[: words[place].start()]
    return text


def is_legal_form(text: str) -> bool:
    """Tell whether a text is the name of a legal form and nothing else."""
    return _is_form(fold(text).split())


def _is_form(words: list[str]) -> bool:
    """Say whether the words are a legal form, also where "OO" was typed in Latin letters."""
    return tuple(words) in _FOLDED_FORMS or tuple(word.translate(_LOOKALIKES) for word in words) in _FOLDED_FORMS


def is_person_name(text: str) -> bool:
    """Say whether it looks like a person's full name: two to six words of letters, hyphens and apostrophes.

    Two of them are no initials. The patronymic is optional: many have one in -ұлы, or none.
    """
    if len(text) > PERSON_MAX or not _PERSON.fullmatch(text):
        return False
    words = [word for word in text.split() if not word.endswith(".")]
    return len(words) > 1 and any(len(_LETTER.findall(word)) > 1 for word in words)


def may_be_person_name(text: str) -> bool:
    """Say whether it can be a person's name all the same: letters of any script. People have one word, or eight."""
    signs = {character for character in text if not character.isalpha()} - _SIGNS
    marks = all(unicodedata.category(character)[0] == "M" for character in signs)
    return len(text) <= PERSON_MAX and marks and len(_LETTER.findall(text)) > 1


def person_name_as_written(name: str) -> str:
    """Return a person's name as it is usually written, where it was typed all in capitals or all in small letters.

    ЖУМАБАЕВ СЕРИК becomes Жумабаев Серик; words that stand behind a father's name stay small: Али оглы.
    """
    words = name.split(" ")
    if name != name.lower():
        return " ".join(_capitalised(word) if word.isupper() and len(word) > 1 else word for word in words)
    return " ".join(_capitalised(word) for word in words)


def _capitalised(word: str) -> str:
    if fold(word) in _AFTER_FATHER:
        return word.lower()
    return "".join(part.capitalize() for part in _PARTS.split(word))


def is_organisation_name(text: str) -> bool:
    """Say whether it can be an organisation's name: both scripts, digits, quotes and the usual signs."""
    return (
        ORGANISATION_MIN <= len(text) <= ORGANISATION_MAX
        and _ORGANISATION.fullmatch(text) is not None
        and _VISIBLE.search(text) is not None
    )
