"""«Which section will you join?» puts the section on one's agenda: reminders, changes, audiences and places follow."""

from collections.abc import AsyncIterator
from dataclasses import replace
from pathlib import Path

import pytest
import pytest_asyncio

from db.announcements import audience as audience_of
from fair.agenda.model import Session
from fair.announcements.audience import Audience
from fair.event.halls import Section
from fair.event.model import Event
from fair.forms.model import Form, Option, Question, QuestionKind
from fair.words import Language
from services import release_agenda
from tests.handlers.agenda.released import at, release, session
from tests.handlers.conversation import Person, World
from tests.handlers.reminders.test_reminders import ticks, waiting
from tests.handlers.sample import QUESTIONS, sample_event, words
from tests.handlers.stories import come
from texts import translator

WATER = Option("water", words("Су", "Вода", "Water"), sessions=("water",))
AIR = Option("air", words("Ауа", "Воздух", "Air"), sessions=("wind",))
NONE = Option("none", words("Ешқайсысы", "Никакая", "None of them"))
SECTION = Question(
    "section",
    QuestionKind.CHOICE,
    words("Секция", "Секция", "Section"),
    words("Қай секцияға қатысасыз?", "В какой секции Вы участвуете?", "Which section will you join?"),
    options=(WATER, AIR, NONE),
)
SEA = session("sea", "10:00", "11:00", words("Теңіз", "Море", "The sea"), section="water")
WELLS = session("wells", "14:00", "15:00", words("Құдықтар", "Колодцы", "Wells"), section="water")
WIND = session("wind", "14:00", "15:00", words("Жел", "Ветер", "Wind"), capacity=1)
AGENDA = (SEA, WIND)


def fair_with_sections(question: Question = SECTION) -> Event:
    sections = (Section("water", words("Су", "Вода", "Water")),)
    form = Form((QUESTIONS[0], question, QUESTIONS[-1]))
    return sample_event(sections=sections, ends=at("17:00", 15), form=form, registration_closes=at("08:30"))


@pytest_asyncio.fixture
async def world(tmp_path: Path) -> AsyncIterator[World]:
    world = await World.open(tmp_path, fair_with_sections())
    yield world
    await world.close()


async def begins(world: World, code: Language = "ru", name: str = "Серікова Айгүл") -> Person:
    person = await come(world, code)
    await person.says("/register")
    await person.taps(sample_event().roles[1].label[code])
    await person.taps(translator.load().speaking(code).plain("consent-agree"))
    await person.says(name)
    return person


async def submits(person: Person, option: Option, code: Language = "ru") -> None:
    t = translator.load().speaking(code)
    await person.taps(option.label[code])
    await person.taps(t.plain("answer-yes"))
    await person.taps(t.plain("review-submit"))


async def changes(person: Person, option: Option) -> None:
    await person.says("/status")
    await person.changes("Секция")
    await person.taps(option.label["ru"])


async def marks(world: World, person: Person) -> list[str]:
    rows = await world.query("SELECT session_id FROM bookmarks WHERE person_id = :id ORDER BY 1", id=person.id)
    return [row["session_id"] for row in rows]


async def marks_by_hand(person: Person, one: Session, button: str = "⭐ В мою программу") -> None:
    await person.says(f"/start s-{one.id}")
    await person.taps(button)


@pytest.mark.parametrize(
    ("code", "told"), [("ru", "⭐ Теперь в Вашей программе: Море"), ("kk", "⭐ Енді бағдарламаңызда: Теңіз")]
)
async def test_what_is_chosen_is_on_ones_agenda_once_it_is_submitted(world: World, code: Language, told: str) -> None:
    await release(world, AGENDA)
    person = await begins(world, code)
    await person.taps(WATER.label[code])
    assert await marks(world, person) == []
    t = translator.load().speaking(code)
    await person.taps(t.plain("answer-yes"))
    await person.taps(t.plain("review-submit"))
    person.sees("0001", told)
    assert await marks(world, person) == ["sea"]
    await person.says("/agenda")
    await person.taps(t.plain("button-agenda-mine"))
    person.sees(SEA.title[code])


async def test_another_answer_moves_the_mark_and_leaves_those_of_ones_own(world: World) -> None:
    await release(world, (*AGENDA, WELLS))
    person = await begins(world)
    await submits(person, WATER)
    assert await marks(world, person) == ["sea", "wells"]
    await marks_by_hand(person, WIND)
    await changes(person, NONE)
    assert await marks(world, person) == ["wind"]
    await changes(person, AIR)
    person.sees_no("Теперь в Вашей программе")
    await changes(person, WATER)
    person.sees("✅ Секция: Вода", "⭐ Теперь в Вашей программе: Море; Колодцы")
    assert await marks(world, person) == ["sea", "wells", "wind"]


async def test_what_was_dropped_by_hand_stays_dropped_until_the_answer_changes(world: World) -> None:
    await release(world, (*AGENDA, WELLS))
    person = await begins(world)
    await submits(person, WATER)
    await marks_by_hand(person, SEA, "Убрать из моей программы")
    await release(world, (*AGENDA, WELLS))
    await person.says("/status")
    await person.changes("Согласие на фото")
    await person.taps("Нет")
    assert await marks(world, person) == ["wells"]
    await changes(person, AIR)
    await changes(person, WATER)
    assert await marks(world, person) == ["sea", "wells"]
    await marks_by_hand(person, SEA, "Убрать из моей программы")
    await marks_by_hand(person, SEA)
    await changes(person, NONE)
    assert await marks(world, person) == ["sea"], "marked again by hand, it is one's own"


async def test_a_release_marks_what_is_new_in_the_section_and_people_hear_of_it(world: World) -> None:
    person = await begins(world)
    await submits(person, WATER)
    assert await marks(world, person) == [], "there is no agenda yet"
    await release(world, AGENDA)
    assert await marks(world, person) == ["sea"]
    await release(world, (*AGENDA, WELLS))
    known = await world.query("SELECT session_id, known_release FROM bookmarks ORDER BY 1")
    assert [(one["session_id"], one["known_release"]) for one in known] == [("sea", 1), ("wells", 1)]


async def test_content_that_links_later_marks_as_well(world: World) -> None:
    await release(world, AGENDA)
    unlinked = replace(SECTION, options=tuple(replace(one, sessions=()) for one in SECTION.options))
    world.change(fair_with_sections(unlinked))
    person = await begins(world)
    await submits(person, WATER)
    assert await marks(world, person) == []
    linked = fair_with_sections()
    await world.database.write(lambda tx: release_agenda.follow_answers(tx, linked, world.now))
    assert await marks(world, person) == ["sea"]
    await world.query("DELETE FROM releases")
    await world.database.write(lambda tx: release_agenda.follow_answers(tx, linked, world.now))


@pytest.mark.parametrize(
    ("code", "full", "asks", "anyway", "told"),
    [
        ("ru", "Воздух (мест нет)", "«Воздух»: мест больше нет.", "Выбрать без места", "Мест больше нет, поэтому"),
        ("kk", "Ауа (орын жоқ)", "«Ауа»: орын қалмады.", "Орынсыз таңдау", "Орын қалмағандықтан"),
    ],
)
async def test_a_full_session_is_said_and_asked_about(
    world: World, code: Language, full: str, asks: str, anyway: str, told: str
) -> None:
    t = translator.load().speaking(code)
    await release(world, AGENDA)
    await submits(await begins(world), AIR)
    person = await begins(world, code, "Әлиева Бота")
    assert full in person.labels
    await person.taps(full)
    person.sees(asks)
    assert person.labels[:2] == [anyway, t.plain("button-all-options")]
    await person.taps(t.plain("button-all-options"))
    await person.says(AIR.label[code])
    person.sees(asks)
    await person.taps(anyway)
    await person.taps(t.plain("answer-yes"))
    await person.taps(t.plain("review-submit"))
    person.sees("0002", told, WIND.title[code])
    assert await marks(world, person) == []


async def test_a_place_that_was_had_is_no_full_session(world: World) -> None:
    await release(world, AGENDA)
    person = await begins(world)
    await submits(person, AIR)
    await person.says("/status")
    await person.changes("Секция")
    assert person.labels[:3] == ["Вода", "✓ Воздух", "Никакая"]
    await person.taps("Отказаться от участия") if "Отказаться от участия" in person.labels else None
    await person.says("/status")
    await person.taps("Отказаться от участия")
    await person.taps("Да, отозвать")
    assert await marks(world, person) == []
    assert await world.query("SELECT * FROM answer_marks") == []


async def test_several_answers_mark_and_unmark_as_they_are_tapped(tmp_path: Path) -> None:
    several = replace(SECTION, kind=QuestionKind.CHOICES)
    world = await World.open(tmp_path, fair_with_sections(several))
    await release(world, AGENDA)
    person = await begins(world)
    await person.taps("Вода")
    await person.taps("Готово (1)")
    await person.taps("Да")
    await person.taps("Отправить заявку")
    await person.says("/status")
    await person.changes("Секция")
    await person.taps("Воздух")
    person.sees("⭐ Теперь в Вашей программе: Ветер")
    await person.taps("✓ Вода")
    assert await marks(world, person) == ["wind"]
    other = await begins(world, name="Әлиева Бота")
    await other.says("вода, воздух")
    other.sees("«Воздух»: мест больше нет.")
    await other.says("вода, космос")
    assert (await other.answers())["section"] == ["water"]
    await other.says("воздух, космос")
    assert (await other.answers())["section"] == ["water"]
    await world.close()


async def test_a_release_gives_places_in_the_order_of_submission(world: World) -> None:
    first, second = await begins(world), await begins(world, name="Әлиева Бота")
    await submits(second, AIR)
    await submits(first, AIR)
    await release(world, AGENDA)
    assert (await marks(world, second), await marks(world, first)) == (["wind"], [])


async def test_reminders_and_audiences_follow(world: World) -> None:
    event = fair_with_sections()
    world.change(replace(event, roles=tuple(replace(role, automatic=True) for role in event.roles)))
    await release(world, AGENDA)
    person = await begins(world)
    await submits(person, WATER)
    world.at(at("09:46"))
    await ticks(world)
    assert ("sea", "15") in await waiting(world, person)
    audience = Audience(sessions=frozenset({"sea"}))
    found = await world.database.write(lambda tx: audience_of.find(tx, "fair", audience, "full_name"))
    assert [one.id for one in found] == [person.id]


async def test_what_is_over_is_marked_for_nobody(world: World) -> None:
    await release(world, AGENDA)
    person = await begins(world)
    await submits(person, NONE)
    world.at(at("11:30"))
    await world.query("UPDATE registrations SET opened = 'section'")
    await person.says("/status")
    await person.taps("✏️ Секция")
    await person.taps("Вода")
    assert await marks(world, person) == []
    await release(world, AGENDA)
    assert await marks(world, person) == []
