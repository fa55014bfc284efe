"""A question's words and answers are changed in an organiser's chat, surely, and back again."""

from collections.abc import AsyncIterator, Mapping
from pathlib import Path

import pytest

from db.core.time import to_micros
from db.event import events
from fair import content
from fair.event.model import Event
from tests.fair.content.small import SAMPLE
from tests.handlers.conversation import Person, World
from tests.handlers.stories import come

QUESTIONS = content.QUESTIONS_FILE
SHARED = """
[[question]]
id = "home"
kind = "choice"
name = { kk = "Тұрғылықты жері", ru = "Место жительства", en = "Home" }
label = { kk = "Қайда тұрасыз?", ru = "Где Вы живёте?", en = "Where do you live?" }
options = "districts"
required = false

[options]
"""
FILES = {**SAMPLE, QUESTIONS: SAMPLE[QUESTIONS].replace("\n[options]\n", SHARED, 1)}


def read(files: Mapping[str, str]) -> Event:
    event, found = content.read(files)
    assert event is not None, found
    return event


async def start(tmp_path: Path, files: Mapping[str, str]) -> World:
    event = read(files)
    world = await World.open(tmp_path, event)
    await world.database.write(lambda tx: events.save(tx, event.id, files, content.digest(files), to_micros(world.now)))
    return world


@pytest.fixture
async def world(tmp_path: Path) -> AsyncIterator[World]:
    """The sample fair, with its files."""
    world = await start(tmp_path, FILES)
    yield world
    await world.close()


async def opens(world: World, *labels: str, code: str = "ru") -> Person:
    person = await come(world, code, "Олег")
    world.owners.add(person.id)
    await person.says("/desk")
    for label in labels:
        await person.taps(label)
    return person


def event_of(world: World) -> Event:
    return next(iter(world.events.values()))


async def at(world: World, question: str, *labels: str, code: str = "ru") -> Person:
    person = await opens(world, code=code)
    await person.presses(f"cq:show:{question}:{code}:")
    for label in labels:
        await person.taps(label)
    return person


async def test_one_word_of_a_question_takes_some_taps_and_a_text(world: World) -> None:
    oleg = await opens(world, "📝 Анкета и тексты", "✏️ Вопросы")
    oleg.sees("Вопросы анкеты", "3. Должность")
    await oleg.taps("3")
    oleg.sees("Должность", "Вопрос 3 из", "Текст: Напишите Вашу должность.")
    await oleg.taps("Текст")
    oleg.sees("Напишите новый текст (на русском). Не длиннее 1 000 символов.", "Сейчас:\nНапишите Вашу должность.")
    await oleg.says("Кем Вы работаете?")
    oleg.sees("Что изменится", "✏️ Вопрос: Должность")
    oleg.sees("• Текст (на русском): «Напишите Вашу должность.» → «Кем Вы работаете?»")
    assert event_of(world).form.by_id["position"].label["ru"] == "Напишите Вашу должность."
    await oleg.taps("✅ Применить")
    oleg.sees("Применено")
    assert event_of(world).form.by_id["position"].label["ru"] == "Кем Вы работаете?"
    stored = await world.database.write(lambda tx: events.find(tx, event_of(world).id))
    assert stored is not None
    assert stored.files[QUESTIONS] == FILES[QUESTIONS].replace("Напишите Вашу должность.", "Кем Вы работаете?")
    await oleg.taps("↩️ Прежняя версия")
    await oleg.taps("✅ Применить")
    assert event_of(world).form.by_id["position"].label["ru"] == "Напишите Вашу должность."


async def test_in_kazakh_several_changes_are_applied_together(world: World) -> None:
    dinara = await at(world, "position", "Мәтіні", code="kk")
    await dinara.says("Кім болып жұмыс істейсіз?")
    await dinara.taps("Сұраққа")
    dinara.sees("Мәтіні: Кім болып жұмыс істейсіз?")
    await dinara.taps("English")
    dinara.sees("Position", "Мәтіні: Please write your position.")
    await dinara.taps("Кеңесі")
    dinara.sees("Кеңес әлі жоқ.", "ағылшынша")
    await dinara.says("As on your\nbusiness card.")
    dinara.sees("Мәтіні (қазақша)", "Кеңесі: – → «As on your\nbusiness card.»")
    await dinara.taps("Сұраққа")
    await dinara.taps("Қысқаша атауы")
    await dinara.says("Your\njob")
    dinara.sees("Қысқаша атауы (ағылшынша): «Position» → «Your job»")
    await dinara.taps("✅ Қолдану")
    position = event_of(world).form.by_id["position"]
    assert position.help == dict.fromkeys(("kk", "ru", "en"), "As on your\nbusiness card.")
    assert (position.label["kk"], position.name["en"]) == ("Кім болып жұмыс істейсіз?", "Your job")


async def test_advice_is_removed_and_what_does_not_fit_is_asked_again(world: World) -> None:
    oleg = await at(world, "full_name", "Подсказка")
    oleg.sees("Чтобы убрать подсказку (на всех языках), отправьте «-».")
    await oleg.says("ы" * 1001)
    oleg.sees("Слишком длинно: 1001 из 1000 символов.")
    await oleg.sends_sticker()
    oleg.sees("Напишите новый текст")
    await oleg.says("-")
    oleg.sees("Подсказка: «Так будет написано на бейдже.» → –")
    await oleg.taps("К вопросу")
    oleg.sees_no("Подсказка:")
    await oleg.taps("Текст")
    await oleg.says("-")
    oleg.sees("Напишите новый текст", "Сейчас:")


async def test_an_option_is_called_otherwise_moved_added_and_removed(world: World) -> None:
    oleg = await at(world, "ngo_base", "Варианты ответа")
    oleg.sees("1. Да", "2. Нет", "3. Не знаю")
    await oleg.taps("3")
    oleg.sees("Вариант ответа (3 из 3)", "• Қазақша: Білмеймін", "• Русский: Не знаю")
    await oleg.taps("⬆️ Выше")
    oleg.sees("Вариант ответа (2 из 3)")
    await oleg.taps("⬇️ Ниже")
    await oleg.taps("⬆️ Выше")
    await oleg.taps("Русский")
    oleg.sees("Напишите новый текст варианта (на русском)", "Сейчас:\nНе знаю")
    await oleg.sends_sticker()
    oleg.sees("Напишите новый текст варианта")
    await oleg.says("да")
    oleg.sees("Такой вариант уже есть.")
    await oleg.says("Затрудняюсь ответить")
    oleg.sees("Вариант ответа: Затрудняюсь ответить", "«Не знаю» → «Затрудняюсь ответить»", "Порядок вариантов")
    await oleg.taps("К вопросу")
    await oleg.taps("Варианты ответа")
    await oleg.taps("➕ Добавить вариант")
    await oleg.says("Раз\nДва")
    oleg.sees("Нужна одна строка")
    await oleg.says("ы" * 61)
    oleg.sees("Слишком длинно: 61 из 60 символов.")
    await oleg.says("Нет")
    oleg.sees("Такой вариант уже есть.")
    await oleg.says("Өңделуде\nВ процессе\nIn progress")
    oleg.sees("🆕 Вариант ответа: В процессе")
    await oleg.taps("✅ Применить")
    options = event_of(world).form.by_id["ngo_base"].options
    assert [one.id for one in options] == ["yes", "unknown", "no", "in_progress"]
    assert [one.label["ru"] for one in options] == ["Да", "Затрудняюсь ответить", "Нет", "В процессе"]
    await oleg.presses("cq:option:ngo_base:ru:in_progress")
    await oleg.taps("🗑 Удалить вариант")
    oleg.sees("Удалить вариант «В процессе»? Его ещё никто не выбирал.")
    await oleg.taps("Да, удалить")
    oleg.sees("❌ Вариант ответа: В процессе")


async def test_an_option_that_was_given_is_not_removed(world: World) -> None:
    oleg = await at(world, "home", "Варианты ответа")
    district = next(one for one in event_of(world).form.questions if one.id != "home" and one.option("aktau"))
    oleg.sees("Этот список есть и у других вопросов, там он тоже изменится:", district.name["ru"])
    person = oleg.id
    await world.query(
        "INSERT INTO registrations (id, event_id, person_id, role, status, created_at, changed_at) "
        f"VALUES (1, '{event_of(world).id}', {person}, 'guest', 'draft', 0, 0) RETURNING id"
    )
    await world.query(
        f"INSERT INTO answers (registration_id, question_id, value, answered_at) "
        f"VALUES (1, '{district.id}', '\"aktau\"', 0) RETURNING value"
    )
    await oleg.taps("1")
    await oleg.taps("🗑 Удалить вариант")
    oleg.sees("Вариант «город Актау» есть в ответах (их 1)")
    await oleg.presses("cq:remove_yes:home:ru:aktau")
    oleg.sees("Вариант «город Актау» есть в ответах (их 1)")
    await world.query(
        "INSERT INTO organisations (id, event_id, name, folded_name, card, first_delegate_id, created_at) "
        f"VALUES (1, '{event_of(world).id}', 'A', 'a', '{{\"sphere\": [\"culture\"], \"org_form\": \"other\"}}', "
        f"{person}, 0) RETURNING id"
    )
    await oleg.presses("cq:remove:org_form:ru:other")
    oleg.sees("Вариант «Иная форма» есть в ответах (их 1)")


async def test_what_depends_on_an_option_is_told(world: World) -> None:
    form = event_of(world).form
    needing = next(one for one in form.questions if one.when and form.by_id[one.when.question].options)
    assert needing.when is not None
    (of, *_) = needing.when.any_of
    oleg = await at(world, needing.when.question)
    await oleg.presses(f"cq:remove_yes:{needing.when.question}:ru:{of}")
    oleg.sees("От этого варианта зависит условие другого вопроса или ограничение мест.")


async def test_a_list_has_pages(world: World) -> None:
    oleg = await at(world, "org_form", "Варианты ответа", "Следующие ▶️")
    oleg.sees("15. Иная форма")
    await oleg.taps("15")
    assert "⬇️ Ниже" not in oleg.labels
    await oleg.taps("К вариантам")
    oleg.sees("15. Иная форма")
    await oleg.taps("К вопросу")
    oleg.sees("и ещё вариантов: 3")
    await oleg.taps("✏️ Вопросы")
    oleg.sees("Организационно-правовая форма")
    await oleg.taps("Следующие ▶️")
    oleg.sees("11. ")


async def test_buttons_of_what_is_gone(world: World) -> None:
    oleg = await opens(world)
    for data in ("cq:show:nothing:ru:", "cq:show:position:xx:"):
        await oleg.presses(data)
        oleg.sees("Анкета и тексты")
    for data in ("cq:options:position:ru:0", "cq:add:position:ru:", "cq:ask:position:ru:nonsense"):
        await oleg.presses(data)
        oleg.sees("Должность", "Вопрос 3 из")
    for action in ("option", "label", "up", "remove", "remove_yes"):
        await oleg.presses(f"cq:{action}:ngo_base:ru:nothing")
        oleg.sees("варианты ответа", "2. Нет")
    await oleg.presses("cq:ask:position:ru:label")
    await world.database.write(lambda tx: events.save(tx, event_of(world).id, SAMPLE, "x", 0))
    world.change(read({**SAMPLE, QUESTIONS: SAMPLE[QUESTIONS].replace('id = "position"', 'id = "post"')}))
    await oleg.says("Кем Вы работаете?")
    oleg.sees("Анкета и тексты")
    for data in ("cq:label:ngo_base:ru:yes", "cq:add:ngo_base:ru:"):
        world.change(read(SAMPLE))
        await oleg.presses(data)
        world.change(read({**SAMPLE, QUESTIONS: SAMPLE[QUESTIONS].replace('id = "ngo_base"', 'id = "base"')}))
        await oleg.says("Да, есть")
        oleg.sees("Анкета и тексты")


async def test_what_only_the_file_can_say(tmp_path: Path) -> None:
    inline = SAMPLE[QUESTIONS]
    start_of = inline.index('help = { kk = "Бейджде')
    end = inline.index("\n", start_of)
    helped = f'{inline[:start_of]}check = "name"\nmin = 3\nmax = 100\npersonal = true\n\n[question.help]\n'
    helped += 'kk = "Б"\nru = "Б"\nen = "B"\n' + inline[inline.index("\n[[question]]", end) :]
    world = await start(tmp_path, {**SAMPLE, QUESTIONS: helped})
    oleg = await at(world, "full_name", "Подсказка")
    await oleg.says("-")
    oleg.sees("Изменить это кнопками не получилось, только в файле")
    await oleg.taps("К вопросу")
    await oleg.taps("Подсказка")
    await oleg.says("Как в паспорте")
    oleg.sees("Подсказка (на русском): «Б» → «Как в паспорте»")
    await world.close()


async def test_what_waits_and_can_t_be_read_is_passed_over(world: World) -> None:
    oleg = await at(world, "position", "Текст")
    stored = await world.database.write(lambda tx: events.find(tx, event_of(world).id))
    assert stored is not None
    broken = events.ContentDraft({**FILES, QUESTIONS: "x ="}, stored.digest)
    await world.database.write(lambda tx: events.put_draft(tx, event_of(world).id, broken, 0))
    await oleg.says("Кем Вы работаете?")
    oleg.sees("«Напишите Вашу должность.» → «Кем Вы работаете?»")
