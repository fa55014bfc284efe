"""My registration: change it, take it back, keep its date."""

from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from fair.forms.model import Form
from fair.places import OptionPlaces, PlacePolicy
from tests.handlers.conversation import World
from tests.handlers.sample import QUESTIONS, ZONE, sample_event
from tests.handlers.stories import begin_with_organisation, come, fill_in, fill_in_the_card, submit


async def test_an_answer_is_changed_before_submitting(world: World) -> None:
    person = await come(world)
    await fill_in(person)
    await person.changes("Число людей")
    person.sees("Ваш ответ: 2")
    await person.says("7")
    person.sees("✅ Число людей: 7", "Проверьте данные.", "Число людей: 7")
    await person.changes("Телефон")
    assert person.keyboard
    await person.taps("Оставить как есть")
    person.sees("Проверьте данные.")
    assert person.keyboard == ()


async def test_an_edit_opens_new_questions_before_submitting(world: World) -> None:
    person = await come(world)
    await fill_in(person)
    await person.changes("Участие")
    await person.taps("Проект")
    person.sees("Напишите название проекта.")
    await person.says("Чистый берег")
    await person.taps("Пропустить")
    person.sees("Проверьте данные.", "Название проекта: Чистый берег", "Презентация: –")


async def test_the_status_tells_what_is_what(world: World) -> None:
    person = await come(world)
    await submit(person)
    await person.taps("Моя заявка")
    person.sees("Моя заявка: № 0001", "Ярмарка идей", "Статус: на рассмотрении", "Представитель НПО")
    person.sees("Организация: ОФ «Шанырак»", "Зарегистрирован 1 представитель")
    person.sees("Ответы можно изменить до 13 ноября 2027 г. (суббота), 12:00 (время Актау)")
    assert person.labels == [
        "Изменить ответ",
        "Добавить в календарь",
        "Пригласить коллег",
        "Написать организаторам",
        "Отказаться от участия",
        "Меню",
    ]


async def test_an_answer_is_changed_after_submitting(world: World) -> None:
    person = await come(world)
    await submit(person)
    await person.taps("Моя заявка")
    await person.taps("Изменить ответ")
    person.sees("Какой ответ Вы хотите изменить?", "Страница 1 из 2")
    await person.changes("Число людей")
    person.sees("Изменение ответа", "Ваш ответ: 2")
    assert person.labels == ["Оставить как есть", "Отмена"]
    await person.says("много")
    person.sees("Напишите число цифрами.")
    await person.says("9")
    person.sees("✅ Число людей: 9", "Моя заявка: № 0001")
    await person.changes("Название организации")
    await person.says("ОФ «Шанырак Актау»")
    person.sees("Организация: ОФ «Шанырак Актау»")
    await person.changes("Сферы")
    await person.taps("Сфера 2")
    await person.taps("Готово (2)")
    person.sees("✅ Сферы: Сфера 1; Сфера 2", "Моя заявка: № 0001")
    (organisation,) = await world.query("SELECT * FROM organisations")
    assert organisation["name"] == "ОФ «Шанырак Актау»"
    assert '"sphere_2"' in organisation["card"]
    await person.taps("Изменить ответ")
    await person.taps("Моя заявка")
    person.sees("Моя заявка: № 0001")


async def test_an_edit_of_a_submitted_registration_asks_what_it_opens(world: World) -> None:
    person = await come(world)
    await submit(person)
    await person.says("/status")
    await person.changes("Участие")
    await person.taps("Проект")
    person.sees("Напишите название проекта.")
    await person.says("/status")
    person.sees("Ответьте, пожалуйста: Название проекта")
    await person.taps("Изменить ответ")
    await person.taps("Следующие ▶️")
    person.sees("❗ Название проекта: нет ответа")
    await person.changes("Название проекта")
    await person.says("Чистый берег")
    await person.taps("Пропустить")
    person.sees("Сохранено.", "Моя заявка: № 0001")
    person.sees_no("Ответьте, пожалуйста")


async def test_cancelling_a_change_just_returns(world: World) -> None:
    person = await come(world)
    await submit(person)
    await person.says("/status")
    await person.changes("Телефон")
    assert person.keyboard
    await person.says("/cancel")
    person.sees("Моя заявка: № 0001")
    assert person.keyboard == ()
    await person.changes("Фамилия, имя")
    await person.taps("Отмена")
    person.sees("Моя заявка: № 0001")
    await person.says("Другое Имя")
    assert (await person.answers())["full_name"] == "Серікова Айгүл"


async def test_a_frozen_answer_says_so(world: World) -> None:
    person = await come(world)
    await fill_in(person)
    await person.changes("Участие")
    await person.taps("Проект")
    person.sees("Этот ответ можно изменить до конца 9 ноября 2027 г.")
    await person.says("Чистый берег")
    await person.sends_document("slides.pdf")
    await person.taps("Отправить заявку")
    await person.says("/status")
    await person.taps("Изменить ответ")
    await person.taps("Следующие ▶️")
    before = person.screen
    world.at(datetime(2027, 11, 10, tzinfo=ZONE))
    await person.taps("✏️ Название проекта", before)
    assert person.toast.startswith("Этот ответ здесь уже нельзя изменить.")
    assert person.reply.alert
    await person.says("/status")
    await person.taps("Изменить ответ")
    await person.taps("Следующие ▶️")
    person.sees("🔒 Название проекта: Чистый берег", "fair@example.org")
    assert "✏️ Название проекта" not in person.labels
    assert "✏️ Число людей" in person.labels


async def test_a_question_that_froze_while_it_was_open(world: World) -> None:
    person = await come(world)
    await submit(person)
    await person.says("/status")
    await person.changes("Участие")
    before = person.screen
    world.at(sample_event().changes_until)
    await person.taps("Проект", before)
    person.sees("Ответы здесь уже нельзя изменить.")
    await person.says("Проект")
    person.sees("Ответы здесь уже нельзя изменить.")
    assert (await person.answers())["takes_part"] == "listener"


async def test_a_question_that_froze_while_it_was_open_is_not_skipped_either(world: World) -> None:
    person = await come(world)
    await submit(person)
    for answer in ("13.11.2027", None):
        await person.says("/status")
        await person.changes("Дата приезда")
        if answer:
            await person.says(answer)
    open_since_before = person.screen
    world.at(sample_event().changes_until)
    await person.taps("Пропустить", open_since_before)
    person.sees("Ответы здесь уже нельзя изменить.")
    assert (await person.answers())["arrival"] == "2027-11-13"


async def test_after_the_deadline_only_the_organiser_changes_answers(world: World) -> None:
    person = await come(world)
    await submit(person)
    world.at(sample_event().changes_until)
    await person.says("/status")
    person.sees("Ответы здесь уже нельзя изменить.", "fair@example.org")
    assert "Изменить ответ" not in person.labels
    assert "Отказаться от участия" in person.labels


async def test_withdrawing_and_coming_back(world: World) -> None:
    person = await come(world)
    await submit(person)
    await person.says("/status")
    await person.taps("Отказаться от участия")
    person.sees("Отозвать заявку?")
    await person.taps("Нет, оставить")
    person.sees("Моя заявка: № 0001")
    await person.taps("Отказаться от участия")
    old = person.screen
    await person.taps("Да, отозвать")
    person.sees("Ваша заявка отозвана.")
    await person.taps("Да, отозвать", old)
    assert person.toast == "Ваша заявка отозвана. Зарегистрироваться снова: /register"
    await person.says("/cancel")
    person.sees("Отменять нечего.")

    await person.says("/register")
    await person.taps("Представитель НПО")
    person.sees("Проверьте данные.", "Название организации: ОФ «Шанырак»")
    await person.taps("Отмена")
    await person.taps("Да, удалить")
    person.sees("Ваша заявка остаётся отозванной.")
    await person.taps("Зарегистрироваться")
    await person.taps("Представитель НПО")
    await person.taps("Отправить заявку")
    person.sees("Номер: 0001")
    assert len(await world.query("SELECT * FROM organisations")) == 1


@pytest.mark.parametrize(
    ("code", "withdrawn", "closed", "register", "organisers"),
    [
        ("ru", "Ваша заявка отозвана", "Регистрация завершена", "Зарегистрироваться", "Написать организаторам"),
        ("kk", "Өтініміңіз қайтарып алынды", "Тіркеу аяқталды", "Тіркелу", "Ұйымдастырушыларға жазу"),
    ],
)
async def test_who_has_withdrawn_hears_so_and_nothing_dead_is_offered(
    world: World, code: str, withdrawn: str, closed: str, register: str, organisers: str
) -> None:
    person, stranger = await come(world), await come(world, code)
    await submit(person)
    await world.query("UPDATE registrations SET status = 'withdrawn'")
    await world.query("UPDATE people SET language = :code", code=code)
    await person.says("/status")
    person.sees(withdrawn)
    assert any(register in label for label in person.labels)
    world.at(sample_event().ends + timedelta(days=240))
    for one, command in ((person, "/status"), (person, "/ticket"), (stranger, "/ticket"), (stranger, "/status")):
        await one.says(command)
        one.sees(closed, *([withdrawn] if one is person else []))
        assert not any(register in label for label in one.labels)
        assert any(organisers in label for label in one.labels)


async def test_a_guest_withdraws(world: World) -> None:
    person = await come(world)
    await person.says("/register")
    await person.taps("Гость")
    await person.taps("Даю согласие")
    await person.says("Серікова Айгүл")
    await person.says("+7 701 123 45 67")
    await person.taps("Пропустить")
    await person.taps("Нет")
    await person.taps("Отправить заявку")
    await person.taps("Моя заявка")
    person.sees_no("Организация")
    await person.taps("Отказаться от участия")
    await person.taps("Да, отозвать")
    person.sees("Ваша заявка отозвана.")


async def test_coming_back_in_another_role(world: World) -> None:
    person = await come(world)
    await submit(person)
    await person.says("/status")
    await person.taps("Отказаться от участия")
    await person.taps("Да, отозвать")
    await person.says("/register")
    await person.taps("Гость")
    person.sees("Проверьте данные.", "Фамилия, имя: Серікова Айгүл")
    person.sees_no("Название организации")
    assert await world.query("SELECT * FROM organisations") == []
    assert sorted(await person.answers()) == ["arrival", "full_name", "phone", "photo_ok"]


async def test_the_calendar_file(world: World) -> None:
    person = await come(world, "en")
    await person.says("/register")
    await person.taps("Guest")
    await person.taps("I agree")
    await person.says("Serikova Aigul")
    await person.says("+7 701 123 45 67")
    await person.taps("Skip")
    await person.taps("Yes")
    await person.taps("Submit the application")
    before = person.labels
    await person.taps("Add to calendar")
    assert [button.text for row in person.chat[-2].screen.buttons for button in row] == before
    assert person.labels == ["My registration"]
    document = person.screen.document
    assert document is not None
    assert (document.name, document.mime) == ("fair.ics", "text/calendar")
    for line in (
        "SUMMARY:Fair of Ideas",
        "UID:fair@jarmenke",
        "DTSTART;TZID=Asia/Aqtau:20271114T083000",
        "DTEND;TZID=Asia/Aqtau:20271114T170000",
        "LOCATION:Hotel\\, Aktau",
        "BEGIN:VTIMEZONE",
    ):
        assert line in str(document.content)
    assert str(document.content).count("BEGIN:VEVENT") == 1


async def test_a_rejected_registration_offers_the_organiser(world: World) -> None:
    person = await come(world)
    await submit(person)
    await person.taps("Моя заявка")
    old = person.screen
    await world.query("UPDATE registrations SET status = 'rejected'")
    await person.says("/status")
    person.sees("Статус: отклонена", "fair@example.org")
    assert person.labels == ["Написать организаторам", "Меню"]
    await person.taps("Изменить ответ", old)
    person.sees("Статус: отклонена")
    await person.presses("v:edit:people:0")
    person.sees("Статус: отклонена")


async def test_the_card_loses_what_is_no_longer_an_answer(world: World) -> None:
    person = await come(world)
    await submit(person)
    event = sample_event()
    poorer = replace(QUESTIONS[3], options=QUESTIONS[3].options[:1])
    world.change(replace(event, form=Form((*QUESTIONS[:3], poorer, *QUESTIONS[4:]))))
    await person.says("/status")
    person.sees("Ответьте, пожалуйста: Форма")
    await person.changes("Число людей")
    await person.says("3")
    person.sees("Выберите форму.")
    (organisation,) = await world.query("SELECT card FROM organisations")
    assert "org_form" not in organisation["card"]
    await person.taps("Общественное объединение")
    person.sees("Моя заявка")
    person.sees_no("Ответьте, пожалуйста")


async def test_a_question_that_was_added_later_is_shown_as_missing(world: World) -> None:
    person = await come(world)
    await submit(person)
    event = sample_event()
    world.change(replace(event, form=Form((*QUESTIONS, replace(QUESTIONS[10], id="children")))))
    await person.says("/status")
    person.sees("Ответьте, пожалуйста: Число людей")
    world.at(event.changes_until)
    await person.says("/status")
    await person.taps("Изменить ответ")
    assert [label for label in person.labels if label.startswith("✏️")] == ["✏️ Число людей"]
    await person.changes("Число людей")
    await person.says("4")
    person.sees("Моя заявка")


async def test_nobody_changes_over_to_what_there_is_no_place_for(tmp_path: Path) -> None:
    roles = tuple(replace(role, automatic=True) for role in sample_event().roles)
    policy = PlacePolicy(options=(OptionPlaces("takes_part", "listener", 1),))
    world = await World.open(tmp_path, sample_event(roles=roles, places=policy))
    await submit(await come(world))
    person = await come(world)
    await begin_with_organisation(person, "Әлиева Бота", "Совсем другая")
    await fill_in_the_card(person)
    await person.taps("Проект")
    await person.says("Чистый берег")
    await person.taps("Пропустить")
    await person.taps("Пропустить")
    await person.says("2")
    await person.taps("Да")
    await person.taps("Отправить заявку")
    await person.taps("Моя заявка")
    await person.changes("Участие")
    await person.taps("Слушатель")
    person.sees("Для этого варианта мест больше нет. Выберите другой.", "Ваш ответ: Проект")
    await world.close()
