"""The eight questions that every contender asks, and what people answer."""

import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Final, TypeAlias

CONTENT: Final = Path(__file__).parent / "content"
LANGUAGE: Final = "en"
YES_NO: Final = (("yes", "Yes"), ("no", "No"))
THANKS: Final = "Thank you."

Value: TypeAlias = str | int | bool


@dataclass(frozen=True, slots=True)
class Question:
    """A question as people see it; `options` are (id, label), none if it is answered by writing."""

    id: str
    kind: str
    label: str
    options: tuple[tuple[str, str], ...] = ()

    def answer(self, person: int) -> tuple[str, Value]:
        """Return what a person writes or taps, and how it shall be stored."""
        if self.options:
            option, label = self.options[person % len(self.options)]
            return label, option == "yes" if self.kind == "yes_no" else option
        match self.kind:
            case "number":
                age = 16 + person % 80
                return str(age), age
            case "email":
                said = f"person{person}@example.org"
            case "long_text":
                said = f"Person {person} hopes to meet people who plant trees, and to find a partner for the summer."
            case _:
                said = f"{self.id} of person {person}"
        return said, said


@cache
def questions() -> tuple[Question, ...]:
    """Read them from the content that our own bot gets too."""
    with (CONTENT / "questions.toml").open("rb") as file:
        listed = tomllib.load(file)["question"]
    return tuple(
        Question(
            id=one["id"],
            kind=one["kind"],
            label=one["label"][LANGUAGE],
            options=YES_NO
            if one["kind"] == "yes_no"
            else tuple((option["id"], option[LANGUAGE]) for option in one.get("options", ())),
        )
        for one in listed
    )
