"""The menu: short for who knows the fair, at length by a button, and true after the fair, too."""

from datetime import timedelta

import pytest

from fair.words import LANGUAGES, Language
from tests.handlers.conversation import World
from tests.handlers.door.doors import decide
from tests.handlers.sample import sample_event
from tests.handlers.stories import come, submit
from texts import translator

ABOUT = {"ru": ("О ярмарке.", "О ярмарке"), "kk": ("Жәрмеңке туралы.", "Жәрмеңке туралы")}


@pytest.mark.parametrize("code", ["ru", "kk"])
async def test_the_fair_is_told_of_at_length_once_and_in_short_from_then_on(world: World, code: Language) -> None:
    told, button = ABOUT[code]
    event = sample_event()
    person = await come(world, code)
    person.sees(told, event.place.address[code])
    await person.taps(translator.load().speaking(code).plain("button-help"))
    await person.taps(translator.load().speaking(code).plain("button-menu"))
    person.sees(event.title[code], event.place.name[code])
    person.sees_no(told)
    assert len(person.text.splitlines()) <= 5
    await person.taps(button)
    person.sees(told)


async def test_who_has_applied_gets_the_short_menu_at_once(world: World) -> None:
    person = await come(world)
    await submit(person)
    await person.says("/start")
    person.sees("Ярмарка идей", "Ваша заявка на рассмотрении. Номер: 0001")
    person.sees_no("О ярмарке.")


@pytest.mark.parametrize(
    ("code", "over"),
    [("ru", "Ярмарка завершена. Спасибо за участие!"), ("kk", "Жәрмеңке аяқталды. Қатысқаныңызға рақмет!")],
)
async def test_after_the_fair_the_menu_says_so(world: World, code: Language, over: str) -> None:
    t = translator.load().speaking(code)
    person = await come(world)
    await submit(person)
    await decide(world, person, "approved")
    await person.says("/language")
    await person.taps(t.plain("language-name"))
    assert t.plain("button-ticket") in person.labels
    world.at(sample_event().ends)
    await person.says("/start")
    person.sees(over)
    person.sees_no("0001")
    assert not {t.plain("button-ticket"), t.plain("button-map")} & set(person.labels)
    stranger = await come(world, code)
    stranger.sees(t.plain("card-over"))
    assert t.plain("button-register") not in stranger.labels


@pytest.mark.parametrize("status", ["submitted", "rejected", "waitlisted"])
@pytest.mark.parametrize(
    ("code", "thanks"), [("ru", "Спасибо за участие"), ("kk", "Қатысқаныңызға"), ("en", "Thank you")]
)
async def test_only_who_had_a_place_is_thanked_for_coming(
    world: World, code: Language, thanks: str, status: str
) -> None:
    person = await come(world)
    await submit(person)
    if status != "submitted":
        await decide(world, person, status)
    await person.says("/language")
    await person.taps(translator.load().speaking(code).plain("language-name"))
    world.at(sample_event().ends)
    await person.says("/start")
    person.sees(translator.load().speaking(code).plain("card-over"))
    person.sees_no(thanks)
    await person.says({"ru": "до свидания", "kk": "сау болыңыз", "en": "goodbye"}[code])
    person.sees_no("До встречи", "Кездескенше", "See you")


INVITING = ("зарегистрир", "тіркеле ал", "тіркеліңіз", "you can register", "Register ")
"""Words that ask people to register."""


@pytest.mark.parametrize("moment", ["before", "closed", "during", "after"])
async def test_nobody_is_asked_to_register_where_that_is_not_possible(world: World, moment: str) -> None:
    event = sample_event()
    now = {
        "before": event.registration_opens - timedelta(days=1),
        "closed": event.registration_closes,
        "during": event.starts,
        "after": event.ends,
    }[moment]
    world.at(now)
    for code in LANGUAGES:
        t = translator.load().speaking(code)
        person = world.person(code)
        await person.says("/start")
        person.sees_no(*INVITING)
        await person.taps(t.plain("language-name"))
        person.sees_no(*INVITING)
        assert t.plain("button-register") not in person.labels
        await person.says("/help")
        person.sees_no(*INVITING)
        assert not [word for word in INVITING if word in t.plain("command-register")]
