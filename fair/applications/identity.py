"""Who of a table is who: by several signs, for a phone number is not a person.

A delegation comes under the number of its office, a husband and wife under one address; two people may bear one name.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final, TypeAlias

from fair.fields.names import fold, fold_organisation
from fair.forms.model import Answers, Form, QuestionKind

NameWords: TypeAlias = tuple[str, ...]

_SPELLING: Final = str.maketrans({"ь": "", "ъ": "", "й": "и", "ё": "е"})
"""What one language writes in the names of another, or leaves out."""


@dataclass(frozen=True, slots=True)
class PersonSigns:
    """What a person is known by. What is not known is empty."""

    name: NameWords
    """Folded."""
    organisation: str = ""
    phone: str = ""
    email: str = ""
    called: str = ""
    """The name as it was written."""
    row: int = 0
    """Of the table; 0: the person is registered already."""


@dataclass(frozen=True, slots=True)
class SignMatch:
    """Somebody else who is the same person, or has something in common."""

    other: PersonSigns
    by: str
    """By which signs: name-phone, name-email, name-organisation, name, phone, email."""


def signs_of(form: Form, answers: Answers, row: int = 0) -> PersonSigns:
    """Return what somebody is known by."""
    said = {question.kind: answers.get(question.id) for question in reversed(form.questions)}

    def text(kind: QuestionKind) -> str:
        value = said.get(kind)
        return value if isinstance(value, str) else ""

    name = form.person_name(answers) or ""
    return PersonSigns(
        name=tuple(sorted(fold(name).split())),
        organisation=fold_organisation(text(QuestionKind.ORGANISATION)),
        phone=text(QuestionKind.PHONE),
        email=text(QuestionKind.EMAIL).casefold(),
        called=name,
        row=row,
    )


class PeopleIndex:
    """Everybody who is known so far, found by any of their signs."""

    def __init__(self, everybody: Iterable[PersonSigns] = ()) -> None:
        self._by_sign: dict[tuple[str, object], list[PersonSigns]] = {}
        for signs in everybody:
            self.add(signs)

    def add(self, signs: PersonSigns) -> None:
        """Take somebody in."""
        for sign in (("phone", signs.phone), ("email", signs.email), ("name", signs.name)):
            if sign[1]:
                self._by_sign.setdefault(sign, []).append(signs)

    def same(self, signs: PersonSigns) -> SignMatch | None:
        """Return who is this person: of that name with the number, the address, or with nothing against it."""
        for sort, value in (("phone", signs.phone), ("email", signs.email)):
            for other in self._found(sort, value):
                if _may_be_one(signs.name, other.name):
                    return SignMatch(other, f"name-{sort}" if signs.name and other.name else sort)
        for other in self._found("name", signs.name):
            if signs.organisation == other.organisation and not _differ(signs, other):
                return SignMatch(other, "name-organisation" if signs.organisation else "name")
        return None

    def alike(self, signs: PersonSigns) -> SignMatch | None:
        """Return who else has the number, the address or the name of somebody whom nobody is the `same` as."""
        for sort, value in (("phone", signs.phone), ("email", signs.email), ("name", signs.name)):
            for other in self._found(sort, value):
                return SignMatch(other, sort)
        return None

    def _found(self, sort: str, value: object) -> list[PersonSigns]:
        return self._by_sign.get((sort, value), []) if value else []


def _differ(one: PersonSigns, other: PersonSigns) -> bool:
    """Say whether two people of one name have numbers or addresses of their own."""
    return any(
        mine and theirs and mine != theirs for mine, theirs in ((one.phone, other.phone), (one.email, other.email))
    )


def _may_be_one(one: NameWords, other: NameWords) -> bool:
    """Say whether two names may be one: all words of the shorter are in the longer, initials for words.

    Айгүл and Айгуль are one; Алия and Алина are not, whatever telephone they share.
    """
    short, long = sorted(([word.translate(_SPELLING) for word in name] for name in (one, other)), key=len)
    left = list(long)
    for word in sorted(short, key=len, reverse=True):
        found = next((known for known in left if known == word), None) or next(
            (known for known in left if 1 in {len(word), len(known)} and known[0] == word[0]), None
        )
        if found is None:
            return False
        left.remove(found)
    return short == long or any(len(word) > 1 and word in long for word in short) or not short
