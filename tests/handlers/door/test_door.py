"""The door, as those see it who stand there: colours, reasons, undo, guests."""

from dataclasses import replace

import pytest

from fair.fields import ticket_codes
from tests.handlers.agenda.released import fair_with_halls, release
from tests.handlers.conversation import Person, World
from tests.handlers.door.doors import MORNING, code_of, decide, deeds, inside, participant, staff, with_poster
from tests.handlers.sample import sample_event
from tests.handlers.stories import come


async def at_the_door(world: World, code: str = "ru") -> Person:
    """Somebody who has opened the door on the day of the fair."""
    bolat = await staff(world, code=code)
    world.at(MORNING)
    await bolat.says("/desk")
    await bolat.taps({"ru": "🚪 Вход", "kk": "🚪 Кіреберіс", "en": "🚪 Door"}[code])
    return bolat


async def test_the_door_counts_who_is_in_by_role(world: World) -> None:
    aigul = await participant(world, "Серікова Айгүл")
    await participant(world, "Ахметов Берик", "submitted", "ОФ «Причал»")
    bolat = await at_the_door(world)
    bolat.sees("Пришли: 0 из 1", "Представитель НПО: 0 из 1")
    await bolat.says(await code_of(world, aigul))
    await bolat.taps("🚪 Вход")
    bolat.sees("Пришли: 1 из 1", "Представитель НПО: 1 из 1", "на 09:1")
    await bolat.taps("🔄 Обновить")
    bolat.sees("Пришли: 1 из 1")


async def test_a_code_lets_in_and_the_second_time_says_since_when_and_by_whom(world: World) -> None:
    aigul = await participant(world, "Серікова Айгүл")
    bolat = await at_the_door(world)
    code = await code_of(world, aigul)
    await bolat.says(ticket_codes.show(code).lower())
    bolat.sees("✅ Добро пожаловать!", "Серікова Айгүл", "№ 0001")
    world.wait(minutes=10)
    await bolat.says(code)
    bolat.sees("⚠️ Уже отмечен приход: 09:1", "Отметку поставили Вы", "Серікова Айгүл")
    gulnar = await staff(world, "Гүлнар", "kk")
    await gulnar.says(f"/start t-{code}")
    gulnar.sees("⚠️ Келгені бұрын белгіленген: 09:1", "Белгілеген адам: Болат")
    assert await inside(world) == [(1, "code", "", None)]
    assert await deeds(world) == ["door-in"]


async def test_a_pasted_link_and_a_number_let_in_too(world: World) -> None:
    aigul = await participant(world, "Серікова Айгүл")
    await participant(world, "Ахметов Берик", organisation="ОФ «Причал»")
    bolat = await at_the_door(world)
    await bolat.says(f"https://t.me/fair_bot?start=t-{await code_of(world, aigul)}")
    bolat.sees("✅ Добро пожаловать!", "Серікова Айгүл")
    await bolat.says("№ 0002")
    bolat.sees("✅ Добро пожаловать!", "Ахметов Берик")
    await bolat.says("77")
    bolat.sees("⛔ Заявки с таким номером нет.")
    assert await inside(world) == [(1, "scan", "", None), (2, "code", "", None)]


async def test_a_name_is_found_in_any_alphabet_and_with_slips_and_lets_in_by_a_tap(world: World) -> None:
    await participant(world, "Серікова Айгүл")
    await participant(world, "Ахметов Берик", "rejected", "ОФ «Причал»")
    bolat = await at_the_door(world)
    for heard in ("серикова", "Serikova", "Сирикова", "айгуль сер", "шанырак"):
        await bolat.says(heard)
        assert bolat.labels[0] == "0001 Серікова Айгүл", heard
    assert await inside(world) == []
    await bolat.taps("0001 Серікова Айгүл")
    bolat.sees("✅ Добро пожаловать!")
    await bolat.says("серикова")
    assert bolat.labels[0] == "✅ 0001 Серікова Айгүл"
    await bolat.says("Ахметов")
    await bolat.taps("⛔ 0002 Ахметов Берик")
    bolat.sees("⛔ Заявка отклонена")
    await bolat.says("Несуществующий")
    bolat.sees("⛔ Такого имени в заявках нет.")
    assert bolat.labels == ["➕ Гость без заявки", "🚪 Вход"]
    assert await inside(world) == [(1, "name", "", None)]


@pytest.mark.parametrize(
    ("status", "reason"),
    [
        ("submitted", "⛔ Заявка ещё не одобрена"),
        ("rejected", "⛔ Заявка отклонена"),
        ("waitlisted", "⛔ В листе ожидания"),
        ("offered", "⛔ Место предложено"),
        ("withdrawn", "⛔ Заявка отозвана"),
    ],
)
async def test_red_names_the_reason_shows_the_card_and_can_be_overruled(world: World, status: str, reason: str) -> None:
    aigul = await participant(world, "Серікова Айгүл")
    code = await code_of(world, aigul)
    await decide(world, aigul, status)
    bolat = await at_the_door(world)
    await bolat.says(code)
    bolat.sees(reason, "Серікова Айгүл", "ОФ «Шанырак»")
    assert await inside(world) == []
    await bolat.taps("Впустить всё равно")
    bolat.sees("Почему Вы впускаете?")
    await bolat.taps("Разрешил организатор")
    bolat.sees("✅ Добро пожаловать!", "Вошли без одобрения: Разрешил организатор")
    assert await inside(world) == [(1, "name", "", "organiser")]
    assert await deeds(world) == ["door-anyway"]


async def test_another_day_is_red(world: World) -> None:
    aigul = await participant(world, "Серікова Айгүл")
    bolat = await at_the_door(world)
    world.wait(days=1)
    await bolat.says(await code_of(world, aigul))
    bolat.sees("⛔ Не тот день.", "14 ноября 2027", "Серікова Айгүл")


async def test_codes_that_are_none(world: World) -> None:
    await participant(world, "Серікова Айгүл")
    bolat = await at_the_door(world)
    await bolat.says(ticket_codes.make(7))
    bolat.sees("⛔ Такого кода нет.")
    wrong = ticket_codes.make(7)[:-1] + next(sign for sign in ticket_codes.SIGNS if sign != ticket_codes.make(7)[-1])
    await bolat.says(wrong)
    bolat.sees("⛔ В коде ошибка")
    await bolat.sends_photo()
    bolat.sees("Напишите код, номер заявки, имя, телефон или почту.")
    assert await inside(world) == []


async def test_a_ticket_of_another_event_is_told(world: World) -> None:
    aigul = await participant(world, "Серікова Айгүл")
    code = await code_of(world, aigul)
    other = replace(sample_event(), id="other")
    world.events = {"other": other, **world.events}
    await world._store("other")
    bolat = await staff(world)
    await world.query("UPDATE team SET event_id = 'other'")
    await world.query("UPDATE people SET event_id = 'other' WHERE id = :id", id=bolat.id)
    await bolat.says(f"/start t-{code}")
    bolat.sees("⛔ Это билет на другое мероприятие: Ярмарка идей")
    bolat.sees_no("Серікова")
    await bolat.presses("dr:in::1")
    bolat.sees("⛔ Такого кода нет.")
    bolat.sees_no("Серікова")


async def test_undo_takes_a_check_in_back_and_it_can_be_made_again(world: World) -> None:
    aigul = await participant(world, "Серікова Айгүл")
    bolat = await at_the_door(world)
    await bolat.says(await code_of(world, aigul))
    await bolat.taps("↩️ Отменить отметку")
    bolat.sees("↩️ Отметка отменена", "Серікова Айгүл")
    assert await inside(world) == []
    await bolat.taps("✅ Отметить приход")
    bolat.sees("✅ Добро пожаловать!")
    assert await inside(world) == [(1, "name", "", None)]
    assert await deeds(world) == ["door-in", "door-undo", "door-in"]
    await bolat.presses("dr:undo::1")
    assert await deeds(world) == ["door-in", "door-undo", "door-in"], "it was undone already"
    await bolat.presses("dr:undo::99")
    bolat.sees("⛔ Такого кода нет.")


async def test_what_the_door_has_to_see_stands_on_the_card(world: World) -> None:
    world.change(with_poster())
    aigul = await participant(world, "Серікова Айгүл")
    await world.query(
        "UPDATE answers SET value = '\"2027-11-13\"' WHERE question_id = 'arrival' AND registration_id = 1"
    )
    bolat = await at_the_door(world)
    await bolat.says(await code_of(world, aigul))
    bolat.sees("❗ Дата приезда: 13 ноября 2027 г. (суббота)")


async def test_a_guest_without_an_application_takes_two_taps_and_a_message(world: World) -> None:
    bolat = await at_the_door(world)
    began = world.now
    await bolat.taps("➕ Гость без заявки")
    await bolat.taps("Представитель НПО")
    await bolat.says("Нурлан Ерлан\nОФ «Маяк»\n8 701 123 45 67")
    bolat.sees("✅ Добро пожаловать!", "Нурлан Ерлан", "ОФ «Маяк»", "№ 0001", "Код:")
    assert (world.now - began).total_seconds() < 30
    assert await inside(world) == [(1, "walk_in", "", None)]
    assert await answers(world) == '"Нурлан Ерлан";"ОФ «Маяк»";"+77011234567"'
    assert await deeds(world) == ["door-guest", "door-in"]
    await bolat.says("нурлан")
    assert bolat.labels[0] == "✅ 0001 Нурлан Ерлан", "the door is open again"


async def answers(world: World) -> str:
    """All that is stored of the guests."""
    rows = await world.query("SELECT value FROM answers ORDER BY registration_id, question_id")
    return ";".join(row["value"] for row in rows)


async def test_a_guest_on_one_line_may_have_an_organisation_whatever_they_are(world: World) -> None:
    bolat = await at_the_door(world)
    await bolat.taps("➕ Гость без заявки")
    await bolat.taps("Гость")
    await bolat.says("Есенов Қайрат 87029998877, ОФ «Маяк»")
    bolat.sees("✅ Добро пожаловать!", "Есенов Қайрат", "ОФ «Маяк»")
    bolat.sees_no("8702")
    assert await answers(world) == '"Есенов Қайрат";"ОФ «Маяк»";"+77029998877"'
    await bolat.presses("dr:role:nobody:0")
    bolat.sees("В каком качестве человек участвует?")


@pytest.mark.parametrize(
    ("code", "guest", "role", "take", "welcome"),
    [
        ("ru", "➕ Гость без заявки", "Гость", "✅ Записать и впустить", "✅ Добро пожаловать!"),
        ("kk", "➕ Өтінімі жоқ қонақ", "Қонақ", "✅ Жазып, кіргізу", "✅ Қош келдіңіз!"),
        ("en", "➕ Guest without application", "Guest", "✅ Register and let in", "✅ Welcome!"),
    ],
)
async def test_a_line_about_somebody_unknown_is_offered_as_a_guest(
    world: World, code: str, guest: str, role: str, take: str, welcome: str
) -> None:
    bolat = await at_the_door(world, code)
    for line in ("Есенов Қайрат +7 702 999-88-77, ОФ «Маяк»", "Есенова Қарлығаш, ОФ «Маяк»"):
        name = line.split("+")[0].split(",")[0].strip()
        await bolat.says(line)
        assert guest in bolat.labels
        await bolat.taps(guest)
        await bolat.taps(role)
        bolat.sees(name, "ОФ «Маяк»")
        await bolat.taps(take)
        bolat.sees(welcome, name, "ОФ «Маяк»")
    assert len(await inside(world)) == 2
    await bolat.says("Басқа Біреу Бар")
    await bolat.says("есенов")
    await bolat.presses("dr:guest::0")
    await bolat.taps(role)
    bolat.sees_no("Басқа Біреу", take)


async def test_a_line_about_somebody_known_shows_them(world: World) -> None:
    await participant(world, "Серікова Айгүл")
    bolat = await at_the_door(world)
    for line in ("Айгул Серикова +7 701 123-45-67", "Кто-то Другой, 8 701 123 45 67", "Серикова Айгуль, ОФ Шанырак"):
        await bolat.says(line)
        assert bolat.labels[0].endswith("0001 Серікова Айгүл"), line
        assert "➕ Гость без заявки" in bolat.labels, "it may be somebody else"
    await bolat.says("серикова")
    assert "➕ Гость без заявки" not in bolat.labels
    await bolat.says("Серикова Айгуль, ОФ Шанырак")
    await bolat.taps("0001 Серікова Айгүл")
    bolat.sees("✅ Добро пожаловать!", "Серікова Айгүл")


@pytest.mark.parametrize(
    ("code", "role", "asked", "another", "inside_already"),
    [
        ("ru", "Гость", "Похоже, этот человек уже записан", "➕ Это другой человек", "⚠️ Уже отмечен приход"),
        ("kk", "Қонақ", "Бұл адам бұрын жазылған сияқты", "➕ Бұл басқа адам", "⚠️ Келгені бұрын белгіленген"),
    ],
)
async def test_a_guest_who_is_known_already_is_shown_before_a_second_registration(
    world: World, code: str, role: str, asked: str, another: str, inside_already: str
) -> None:
    bolat = await at_the_door(world, code)
    await bolat.presses("dr:guest::0")
    await bolat.taps(role)
    await bolat.says("Серикбаев Марат +7 702 111 22 33")
    for line in (
        "Серикбаев Марат +7 702 111 22 33",
        "Марат Серікбаев",
        "Марат Ержанович Серикбаев",
        "Басқа Біреу 87021112233",
    ):
        await bolat.presses("dr:role:guest:0")
        await bolat.says(line)
        bolat.sees(asked)
        assert bolat.labels[:2] == ["✅ 0001 Серикбаев Марат", another]
        assert len(await inside(world)) == 1, "nothing is stored before it is asked"
    await bolat.taps("✅ 0001 Серикбаев Марат")
    bolat.sees(inside_already, "№ 0001")
    await bolat.presses("dr:role:guest:0")
    await bolat.says("Серикбаев Марат, ОФ «Маяк»")
    await bolat.taps(another)
    bolat.sees("Серикбаев Марат", "ОФ «Маяк»", "№ 0002")
    await bolat.presses("dr:another::0")
    assert len(await inside(world)) == 2, "a second tap registers nobody"


async def test_somebody_else_is_registered_without_a_question(world: World) -> None:
    bolat = await at_the_door(world)
    for number, line in enumerate(("Нурлан", "Нурлан Ерлан", "Ерлан Серик 87021112233", "Ерлан Асан 87021112234"), 1):
        await bolat.presses("dr:role:guest:0")
        await bolat.says(line)
        bolat.sees("✅ Добро пожаловать!", f"№ 000{number}")


async def test_only_what_is_unclear_about_a_guest_is_asked_again(world: World) -> None:
    bolat = await at_the_door(world)
    await bolat.taps("➕ Гость без заявки")
    await bolat.taps("Гость")
    await bolat.says("8 701 123 45 67")
    bolat.sees("Не хватает имени", "Остальное записано: +7 701 123 45 67")
    await bolat.says("Н" * 200)
    bolat.sees("Имя слишком длинное", "Остальное записано: +7 701 123 45 67")
    await bolat.says("Нурлан")
    bolat.sees("✅ Добро пожаловать!", "Нурлан")
    await bolat.presses("dr:role:guest:0")
    await bolat.says("Ерлан, ОФ «Маяк», 8 701 123 45 6")
    bolat.sees("Номер телефона указан неверно", "Остальное записано: Ерлан, ОФ «Маяк»")
    await bolat.says("ой")
    bolat.sees("Номер телефона указан неверно")
    await bolat.taps("Без телефона")
    bolat.sees("✅ Добро пожаловать!", "Ерлан", "ОФ «Маяк»")
    assert await answers(world) == '"Нурлан";"+77011234567";"Ерлан";"ОФ «Маяк»"'
    await bolat.presses("dr:without::0")
    bolat.sees("В каком качестве человек участвует?")


async def test_in_kazakh_the_number_alone_is_written_again(world: World) -> None:
    gulnar = await staff(world, "Гүлнар", "kk")
    world.at(MORNING)
    await gulnar.says("/door")
    await gulnar.taps("➕ Өтінімі жоқ қонақ")
    await gulnar.taps("Қонақ")
    await gulnar.says("Есенов Қайрат, «Маяк» ҚҚ, 8702999887")
    gulnar.sees("Тек нөмірді қайта жазыңыз", "Қалғаны жазылды: Есенов Қайрат, «Маяк» ҚҚ")
    await gulnar.says("8 702 999 88 77")
    gulnar.sees("Есенов Қайрат", "«Маяк» ҚҚ")
    assert await inside(world) == [(1, "walk_in", "", None)]


async def test_where_nobody_is_asked_for_an_organisation_it_becomes_a_note(world: World) -> None:
    form = sample_event().form
    questions = tuple(question for question in form.questions if not question.asks_workplace)
    world.change(sample_event(form=replace(form, questions=questions)))
    bolat = await at_the_door(world)
    await bolat.presses("dr:role:guest:0")
    await bolat.says("Есенов Қайрат, ОФ «Маяк»")
    bolat.sees("✅ Добро пожаловать!", "Есенов Қайрат")
    assert [row["remark"] for row in await world.query("SELECT remark FROM remarks")] == ["ОФ «Маяк»"]
    world.change(sample_event(roles=sample_event().roles[:1]))
    await bolat.presses("dr:role:ngo:0")
    world.change(sample_event(roles=sample_event().roles[1:]))
    await bolat.says("Ерлан")
    bolat.sees("В каком качестве человек участвует?")


async def test_a_door_of_a_session_counts_its_places(world: World) -> None:
    world.change(fair_with_halls())
    await release(world)
    aigul = await participant(world, "Серікова Айгүл")
    code = await code_of(world, aigul)
    bolat = await at_the_door(world)
    await bolat.taps("Вход на сессию")
    assert "11:00 Награждение" not in bolat.labels, "that is tomorrow"
    await bolat.taps("10:15 Бейнеуская инициатива")
    bolat.sees("Вход на сессию", "Пришли: 0, мест: 1")
    await bolat.says(code)
    bolat.sees("✅ Добро пожаловать!", "Сессия: Бейнеуская инициатива", "Сейчас внутри: 1, мест: 1")
    await bolat.says(code)
    bolat.sees("⚠️ Уже отмечен приход")
    await bolat.taps("🚪 Вход")
    bolat.sees("Пришли: 1, мест: 1", "Представитель НПО: 1")
    await bolat.taps("Вход на сессию")
    await bolat.taps("Вход на мероприятие")
    await bolat.says(code)
    bolat.sees("✅ Добро пожаловать!")
    assert await inside(world) == [(1, "code", "beineu", None), (1, "code", "", None)]
    await bolat.presses("da:gone")
    bolat.sees("Пришли: 1 из 1")


async def test_without_an_agenda_there_is_one_door(world: World) -> None:
    bolat = await at_the_door(world)
    await bolat.taps("Вход на сессию")
    bolat.sees("Программы ещё нет")
    assert bolat.labels == ["Вход на мероприятие", "🚪 Вход"]


async def test_leaving_the_door_closes_it(world: World) -> None:
    aigul = await participant(world, "Серікова Айгүл")
    code = await code_of(world, aigul)
    bolat = await at_the_door(world)
    await bolat.taps("Кабинет")
    await bolat.says(code)
    bolat.sees("Готового ответа на это у меня нет.")
    assert await inside(world) == []


async def test_others_get_no_further_than_a_button_nobody_knows(world: World) -> None:
    aigul = await participant(world, "Серікова Айгүл")
    code = await code_of(world, aigul)
    dana = await come(world, name="Dana")
    for data in ("dr:::0", "dr:in::1", "dr:anyway::1", "dr:because:other:1", "dr:list::0", "dr:badges::0", "da:"):
        await dana.presses(data)
        assert dana.toast == "Это меню устарело. Вот новое."
        dana.sees_no("Серікова")
    for command in ("/door", "/merge"):
        await dana.says(command)
        dana.sees("Такой команды нет")
    await dana.says(code)
    dana.sees_no("Серікова")
    assert await inside(world) == []
    assert await deeds(world) == []


async def test_who_is_no_longer_in_the_team_stands_before_a_closed_door(world: World) -> None:
    aigul = await participant(world, "Серікова Айгүл")
    code = await code_of(world, aigul)
    bolat = await at_the_door(world)
    await world.query("DELETE FROM team")
    await bolat.says(code)
    bolat.sees("Готового ответа на это у меня нет.")
    await bolat.taps("➕ Гость без заявки")
    assert bolat.toast == "Это меню устарело. Вот новое."


async def test_an_unknown_step_is_an_old_button(world: World) -> None:
    await participant(world, "Серікова Айгүл", "submitted")
    bolat = await at_the_door(world)
    await bolat.presses("dr:fly::0")
    assert bolat.toast == "Это меню устарело. Вот новое."
    await bolat.presses("dr:because:bribe:1")
    bolat.sees("Почему Вы впускаете?")
    await bolat.presses("dr:anyway::99")
    bolat.sees("⛔ Такого кода нет.")


async def test_owners_check_in_by_their_name(world: World) -> None:
    aigul = await participant(world, "Серікова Айгүл")
    code = await code_of(world, aigul)
    owner = await come(world, name="Ана")
    world.owners.add(owner.id)
    world.at(MORNING)
    await owner.says(f"/start t-{code}")
    owner.sees("✅ Добро пожаловать!")
    bolat = await at_the_door(world)
    await bolat.says(code)
    bolat.sees("Кто отметил: Ана")
