"""A yes or a no that is typed where two buttons say so is taken for the button."""

import pytest

from fair.words import Language
from tests.handlers.conversation import Person, World
from tests.handlers.door.doors import decide
from tests.handlers.sample import sample_event
from tests.handlers.stories import come
from texts import translator

SAID = [("ru", "да", "нет"), ("kk", "иә", "жоқ"), ("en", "yes", "no"), ("en", "ок", "nope")]


async def registered(world: World, code: Language) -> Person:
    """A guest who has submitted."""
    person, t = await begun(world, code), translator.load().speaking(code)
    await person.says("Серікова Айгүл")
    await person.taps(t.plain("button-share-phone"))
    await person.taps(t.plain("button-skip"))
    await person.taps(t.plain("answer-yes"))
    await person.taps(t.plain("review-submit"))
    return person


async def begun(world: World, code: Language) -> Person:
    """A guest at the first question."""
    person, t = await come(world, code), translator.load().speaking(code)
    await person.says("/register")
    await person.taps(sample_event().roles[1].label[code])
    await person.taps(t.plain("consent-agree"))
    return person


def words(code: Language, key: str, **args: str) -> str:
    return translator.load().speaking(code).plain(key, **args)


async def status_of(person: Person) -> str | None:
    registration = await person.registration()
    return registration.status if registration else None


@pytest.mark.parametrize(("code", "yes", "no"), SAID)
async def test_an_application_is_withdrawn_or_stays(world: World, code: Language, yes: str, no: str) -> None:
    person = await registered(world, code)
    for said, status in ((no, "submitted"), (yes, "withdrawn")):
        await person.says("/status")
        await person.taps(words(code, "button-withdraw"))
        await person.says(said)
        assert await status_of(person) == status, person.text


@pytest.mark.parametrize(("code", "yes", "no"), SAID)
async def test_a_draft_is_discarded_or_goes_on(world: World, code: Language, yes: str, no: str) -> None:
    person = await begun(world, code)
    question = person.text
    await person.taps(words(code, "button-cancel"))
    await person.says(no)
    assert sample_event().form.questions[0].label[code] in question
    person.sees(sample_event().form.questions[0].label[code])
    await person.says("/cancel")
    await person.says(yes)
    person.sees(words(code, "cancelled"))


@pytest.mark.parametrize(("code", "yes", "no"), SAID)
async def test_data_are_deleted_after_two_yeses(world: World, code: Language, yes: str, no: str) -> None:
    person = await registered(world, code)
    await person.says("/forget")
    await person.says(yes)
    await person.says(no)
    assert await status_of(person) == "submitted"
    await person.says("/forget")
    await person.says(yes)
    await person.says(yes)
    assert await status_of(person) is None


@pytest.mark.parametrize(("code", "yes", "no"), SAID)
async def test_an_offer_and_the_question_who_comes(world: World, code: Language, yes: str, no: str) -> None:
    person = await registered(world, code)
    await decide(world, person, "offered")
    await person.says(no)
    person.sees(words(code, "withdraw-ask"))
    await person.says(no)
    assert await status_of(person) == "offered"
    await person.says(yes)
    assert await status_of(person) == "approved"

    await person.says(yes)
    person.sees_no(words(code, "withdraw-ask"))
    await world.query("UPDATE registrations SET coming = 'asked' WHERE person_id = :id", id=person.id)
    await person.says(no)
    person.sees(words(code, "withdraw-ask"))
    await person.says(no)
    await person.says(yes)
    registration = await person.registration()
    assert registration is not None
    assert registration.coming == "yes"


async def test_anything_else_lets_the_question_go(world: World) -> None:
    person = await registered(world, "ru")
    await person.says("/status")
    await person.taps("Отказаться от участия")
    await person.says("где это будет?")
    await person.says("да")
    assert await status_of(person) == "submitted"
    await person.says("/status")
    await person.taps("Отказаться от участия")
    await person.says("/help")
    await person.says("да")
    assert await status_of(person) == "submitted"


async def test_the_answer_of_a_draft_is_no_yes_to_giving_it_up(world: World) -> None:
    person = await begun(world, "ru")
    await person.taps("Отмена")
    await person.says("Серікова Айгүл")
    assert (await person.answers())["full_name"] == "Серікова Айгүл"
    await person.says("да")
    assert await status_of(person) == "draft"
