"""What the columns of a table of people may be called: words that are read, and never shown."""

from collections.abc import Iterator, Mapping
from typing import Final

from fair.event.model import Event
from fair.fields.names import fold
from fair.forms.model import Question, QuestionKind

ROLE: Final = "role"
IGNORED: Final = ""
"""A column that is known and says nothing here, such as the number of an application."""
FILE: Final = "file of "
"""Stands before the question of a column with files, which a table cannot hold."""

NAME_PARTS: Final = ("part: surname", "part: name", "part: patronymic")
"""Columns that together are a name, in the order in which they are written."""

_PARTS: Final[Mapping[str, str]] = {
    NAME_PARTS[0]: "тегі | тек | фамилия | surname | last name | family name | lastname",
    NAME_PARTS[1]: "аты | есімі | есім | имя | first name | given name | firstname | given names",
    NAME_PARTS[2]: "әкесінің аты | әкесі | отчество | patronymic | middle name | middlename",
}
_NAMES: Final = (
    "аты-жөні | аты жөні | толық аты-жөні | толық аты | аж | қатысушы | қатысушының аты-жөні"
    " | фио | ф.и.о. | ф.и.о. участника | фио участника | имя и фамилия | фамилия и имя | фамилия имя отчество"
    " | фамилия, имя | участник | ф.и.о. (полностью) | фио полностью"
    " | name | full name | fullname | participant | name and surname | participant name"
)
_ROLES: Final = (
    "рөлі | рөл | санаты | санат | қатысушы санаты | роль | категория | статус участника | роль участника"
    " | category | participant type | type of participant | role"
)
_KINDS: Final[Mapping[QuestionKind, str]] = {
    QuestionKind.PHONE: (
        "телефон | телефоны | телефон нөмірі | ұялы телефон | байланыс телефоны | тел | тел. | номер телефона"
        " | моб. телефон | мобильный телефон | мобильный | сотовый | сотовый телефон | контактный телефон | конт. тел."
        " | контакты | phone | phone number | mobile | mobile phone | cell | tel | telephone | whatsapp"
    ),
    QuestionKind.EMAIL: (
        "электрондық пошта | пошта | эл. пошта | электронная почта | эл. почта | почта | эл. адрес | e-mail | email"
        " | mail | e mail | email address | адрес электронной почты"
    ),
    QuestionKind.ORGANISATION: (
        "ұйым | ұйымы | ұйым атауы | ұйымның атауы | организация | название организации | наименование организации"
        " | нпо | наименование нпо | название нпо | organisation | organization | organisation name"
        " | organization name | ngo | company"
    ),
    QuestionKind.BIN: "бсн | бин | bin | бин организации | ұйымның бсн",
}


def meanings(event: Event) -> dict[str, str]:
    """Return the columns by all that they may be called, folded: as the form calls questions, else as people do."""
    meant: dict[str, str] = {fold(called): part for part, words in _PARTS.items() for called in words.split(" | ")}
    meant |= dict(_usual(event))
    meant[ROLE] = ROLE
    for question in reversed(event.form.questions):
        column = f"{FILE}{question.id}" if question.kind is QuestionKind.FILE else question.id
        for called in (*question.label.values(), *question.name.values(), question.id):
            meant[fold(called)] = column
    return meant


def part_of(heading: str) -> str | None:
    """Return which part of a name stands in a column, if it is called as such columns are."""
    folded = fold(heading)
    return next((part for part, words in _PARTS.items() if folded in map(fold, words.split(" | "))), None)


def _usual(event: Event) -> Iterator[tuple[str, str]]:
    """Yield what people call columns whose question can be told: there is one of its kind."""
    for called in _ROLES.split(" | "):
        yield fold(called), ROLE
    naming = [question for question in event.form.questions if question.asks_name]
    yield from _called(naming, _NAMES)
    for kind, words in _KINDS.items():
        yield from _called([question for question in event.form.questions if question.kind is kind], words)


def _called(questions: list[Question], words: str) -> Iterator[tuple[str, str]]:
    if len(questions) == 1:
        for called in words.split(" | "):
            yield fold(called), questions[0].id
