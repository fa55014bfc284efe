"""Typing what could be tapped: it is understood, asked about, or told how a right answer looks. Nothing is lost."""

from dataclasses import replace
from json import dumps
from pathlib import Path

import pytest

from fair.event.door_policy import DoorPolicy
from fair.forms.model import Form, Option, Question, QuestionKind
from fair.words import Language
from tests.handlers.conversation import Person, World
from tests.handlers.door.doors import MORNING, decide, staff
from tests.handlers.sample import FORMS, QUESTIONS, sample_event, words
from tests.handlers.stories import come, fill_in
from texts import translator

FUNDS = (
    *FORMS,
    Option("private", words("Жеке қор", "Частный фонд", "Private foundation")),
    Option("union", words("Одақ", "Союз", "Union"), ("профсоюз", "кәсіподақ")),
)


def asked(kind: QuestionKind, **more: object) -> Question:
    name = words("Сұрақ", "Вопрос", "Question")
    return Question("q", kind, name, words("Жауап?", "Ответ?", "Answer?"), **more)  # type: ignore[arg-type]  # its fields


async def at(world: World, question: Question, code: Language) -> Person:
    """Somebody at the one question of a form."""
    world.change(replace(sample_event(), form=Form((question, replace(QUESTIONS[-1], id="last")))))
    person = await come(world, code)
    await person.says("/register")
    await person.taps(sample_event().roles[1].label[code])
    await person.taps(translator.load().speaking(code).plain("consent-agree"))
    return person


@pytest.mark.parametrize(
    ("code", "said", "asks", "choice", "noted"),
    [
        ("ru", "фонд", "Вы имели в виду один из этих вариантов?", "Частный фонд", "✅ Вопрос: Частный фонд"),
        ("kk", "қор", "Мына нұсқалардың бірін айтып отырсыз ба?", "Жеке қор", "✅ Сұрақ: Жеке қор"),
    ],
)
async def test_where_two_fit_it_is_asked_which(
    world: World, code: Language, said: str, asks: str, choice: str, noted: str
) -> None:
    t = translator.load().speaking(code)
    person = await at(world, asked(QuestionKind.CHOICE, options=FUNDS), code)
    await person.says(said)
    person.sees(asks)
    assert person.labels[:3] == [FUNDS[1].label[code], choice, t.plain("button-all-options")]
    await person.taps(t.plain("button-all-options"))
    assert person.labels[:4] == [option.label[code] for option in FUNDS]
    await person.says(said)
    await person.taps(choice)
    person.sees(noted)


@pytest.mark.parametrize(
    ("code", "said", "noted"),
    [
        ("ru", "ОФ", "Общественный фонд"),
        ("ru", "профсоюз", "Союз"),
        ("ru", "2", "Общественный фонд"),
        ("kk", "ҚҚ", "Қоғамдық қор"),
        ("kk", "когамдык кор", "Қоғамдық қор"),
        ("kk", "qogamdyq birlestik", "Қоғамдық бірлестік"),
        ("en", "public fundation", "Public foundation"),
    ],
)
async def test_a_part_an_abbreviation_a_number_and_a_slip_are_understood(
    world: World, code: Language, said: str, noted: str
) -> None:
    person = await at(world, asked(QuestionKind.CHOICE, options=FUNDS), code)
    await person.says(said)
    person.sees(f": {noted}")


@pytest.mark.parametrize(
    ("code", "said", "chosen", "rest"),
    [
        ("ru", "союз, космос", "Выбрано (1): Союз", "Понятно не всё."),
        ("kk", "одақ, ғарыш", "Таңдалғаны (1): Одақ", "Бәрі түсінікті болмады."),
    ],
)
async def test_several_are_typed_and_what_is_not_clear_is_said(
    world: World, code: Language, said: str, chosen: str, rest: str
) -> None:
    person = await at(world, asked(QuestionKind.CHOICES, options=FUNDS), code)
    await person.says(said)
    person.sees(chosen, rest)
    await person.says("1, 2")
    assert (await person.answers())["q"] == ["association", "fund", "union"]
    await person.says("қор")
    assert person.labels[1:3] == [FUNDS[2].label[code], translator.load().speaking(code).plain("button-all-options")]


@pytest.mark.parametrize(
    ("code", "said", "left_out"), [("ru", "Нет, спасибо", "Вопрос: –"), ("kk", "керек емес", "Сұрақ: –")]
)
async def test_no_to_an_optional_question_skips_it(world: World, code: Language, said: str, left_out: str) -> None:
    person = await at(world, asked(QuestionKind.TEXT, required=False), code)
    await person.says(said)
    assert (await person.answers())["q"] is None
    await person.taps(translator.load().speaking(code).plain("answer-yes"))
    person.sees(left_out)


@pytest.mark.parametrize(("code", "said"), [("ru", "около 200 человек"), ("kk", "шамамен 200 адам"), ("en", "~200")])
async def test_a_rough_figure_will_do(world: World, code: Language, said: str) -> None:
    person = await at(world, asked(QuestionKind.NUMBER, min=1, max=1000), code)
    await person.says(said)
    person.sees("✅", ": 200")


@pytest.mark.parametrize(("code", "said"), [("ru", "13 ноября"), ("kk", "13 қараша"), ("en", "13.11")])
async def test_a_day_is_one_around_the_fair(world: World, code: Language, said: str) -> None:
    person = await at(world, asked(QuestionKind.DATE), code)
    await person.says(said)
    assert (await person.answers())["q"] == "2027-11-13"


async def test_an_address_with_the_blanks_of_a_phone(world: World) -> None:
    person = await at(world, asked(QuestionKind.EMAIL), "ru")
    await person.says("umit @ mail.ru")
    person.sees("✅ Вопрос: umit@mail.ru")


@pytest.mark.parametrize(("code", "refused"), [("ru", "Напишите, пожалуйста, словами."), ("kk", "Сөзбен жазыңыз.")])
async def test_fire_is_no_title(world: World, code: Language, refused: str) -> None:
    person = await at(world, asked(QuestionKind.TEXT, min=3), code)
    await person.says("🔥🔥🔥🔥🔥")
    person.sees(refused)
    assert await person.answers() == {}


@pytest.mark.parametrize(
    ("code", "asks", "better", "keep"),
    [
        ("ru", "Написать так: Жумабаев Серик?", "Да, так и напишите", "Оставить как есть"),
        ("kk", "Былай жазайық па: Жумабаев Серик?", "Иә, осылай жазыңыз", "Осылай қалдыру"),
    ],
)
async def test_a_name_in_capitals_is_one_tap_from_the_usual_one(
    world: World, code: Language, asks: str, better: str, keep: str
) -> None:
    person = await at(world, asked(QuestionKind.TEXT, check="name"), code)
    await person.says("ЖУМАБАЕВ СЕРИК")
    person.sees(asks)
    assert person.labels[:2] == [better, keep]
    await person.taps(better)
    person.sees(": Жумабаев Серик")
    await person.taps(translator.load().speaking(code).plain("button-back"))
    await person.says("жумабаев серик")
    await person.taps(keep)
    assert (await person.answers())["q"] == "жумабаев серик"


@pytest.mark.parametrize(
    ("code", "asks", "keep"),
    [("ru", "Это имя целиком?", "Оставить как есть"), ("kk", "Атыңыз толық жазылды ма?", "Осылай қалдыру")],
)
@pytest.mark.parametrize("name", ["Сукарно", "Тестова А.Е."])
async def test_an_odd_name_is_asked_about_once_and_never_refused(
    world: World, code: Language, asks: str, keep: str, name: str
) -> None:
    person = await at(world, asked(QuestionKind.TEXT, check="name"), code)
    await person.says(name)
    person.sees(asks)
    await person.taps(keep)
    assert asks not in person.screen.text
    assert (await person.answers())["q"] == name.strip(".")


async def test_a_name_that_was_changed_meanwhile_is_kept(world: World) -> None:
    person = await at(world, asked(QuestionKind.TEXT, check="name"), "ru")
    await person.presses("a:q:spell:0")
    person.sees("На этот вопрос нужен ответ.")
    await person.says("ЖУМАБАЕВ СЕРИК")
    await person.says("Жумабаев Серик")
    await person.taps("Назад")
    await person.presses("a:q:spell:0")
    assert (await person.answers())["q"] == "Жумабаев Серик"


@pytest.mark.parametrize(("stored", "told"), [("нет", False), ("Жоқ, рахмет", False), ("Нужен пандус", True)])
async def test_a_no_is_no_need_at_the_door(tmp_path: Path, stored: str, told: bool) -> None:
    """Also where it was stored before a "no" was understood, or came with a table."""
    needs = replace(asked(QuestionKind.TEXT, required=False), id="needs")
    event = sample_event(form=Form((*QUESTIONS, needs)), door=DoorPolicy(shown=("needs",)))
    world = await World.open(tmp_path, event)
    aigul = await come(world)
    await fill_in(aigul)
    await aigul.says("-")
    await aigul.taps("Отправить заявку")
    await decide(world, aigul, "approved")
    await world.query("UPDATE answers SET value = :value WHERE question_id = 'needs'", value=dumps(stored))
    world.at(MORNING)
    bolat = await staff(world)
    await bolat.says("/door")
    await bolat.says("0001")
    bolat.sees("Серікова Айгүл")
    assert (stored in bolat.text) == told
    await world.close()
