"""What people in several stories do on their way, in Russian and as briefly as possible."""

from dataclasses import replace

from fair.event.model import Event
from tests.handlers.conversation import Person, World
from tests.handlers.sample import sample_event, words

LANGUAGES = {"kk": "Қазақша", "ru": "Русский", "en": "English"}


def under_another_operator() -> Event:
    event = sample_event()
    return replace(event, operator=replace(event.operator, name=words("А", "Б", "C")))


async def come(world: World, code: str = "ru", name: str = "Айгүл") -> Person:
    """Somebody new, who has chosen a language and sees the menu."""
    person = world.person(code, name)
    await person.says("/start")
    await person.taps(LANGUAGES[code])
    return person


async def begin_as_ngo(person: Person) -> None:
    await person.says("/register")
    await person.taps("Представитель НПО")
    await person.taps("Даю согласие")


async def begin_with_organisation(person: Person, name: str, organisation: str) -> None:
    await begin_as_ngo(person)
    await person.says(name)
    await person.taps("Поделиться номером телефона")
    await person.says(organisation)


async def fill_in(person: Person, name: str = "Серікова Айгүл", organisation: str = "ОФ «Шанырак»") -> None:
    """Answer everything up to the review."""
    await begin_with_organisation(person, name, organisation)
    await fill_in_the_card(person)
    await fill_in_the_rest(person)


async def fill_in_the_card(person: Person) -> None:
    await person.taps("Общественный фонд")
    await person.taps("Пропустить")
    await person.taps("Сфера 1")
    await person.taps("Готово (1)")


async def fill_in_the_rest(person: Person) -> None:
    await person.taps("Слушатель")
    await person.taps("Пропустить")
    await person.says("2")
    await person.taps("Да")


async def submit(person: Person, name: str = "Серікова Айгүл", organisation: str = "ОФ «Шанырак»") -> None:
    await fill_in(person, name, organisation)
    await person.taps("Отправить заявку")


async def invite(person: Person) -> str:
    """Return the payload of a new invitation."""
    await person.says("/status")
    await person.taps("Пригласить коллег")
    return person.text.partition("?start=")[2].split()[0]
