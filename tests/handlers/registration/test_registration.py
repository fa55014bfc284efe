"""An NGO's representative registers, from the menu to the number."""

from datetime import timedelta

import pytest

from fair.event.model import Role
from tests.handlers.conversation import World, plain
from tests.handlers.sample import NOW, sample_event, words
from tests.handlers.stories import begin_as_ngo, come, fill_in, submit, under_another_operator


async def test_a_representative_registers_in_russian(world: World) -> None:
    aigul = await come(world)
    await aigul.taps("Зарегистрироваться")
    aigul.sees("Ярмарка идей", "В каком качестве", "Представитель НПО: НПО")
    await aigul.taps("Представитель НПО")
    aigul.sees("Даю согласие: ОФ «Ұрпақ», БИН 141140999901, «Ярмарка идей»")
    aigul.sees("Данные: Фамилия, имя; Телефон; Согласие на фото.", "по 12 мая 2028 г. включительно")
    assert aigul.labels == ["Даю согласие", "Не даю согласия"]

    await aigul.taps("Даю согласие")
    aigul.sees("Вопрос 1, всего около 12", "Напишите фамилию и имя.", "Так будет на бейдже.")
    assert aigul.labels == ["Отмена"]

    await aigul.says("  Серікова   Айгүл ")
    aigul.sees("✅ Фамилия, имя: Серікова Айгүл", "Вопрос 2, всего около 12", "Пример: +7 701 123 45 67")
    assert aigul.labels == ["Поделиться номером телефона", "Назад", "Отмена"]

    await aigul.taps("Поделиться номером телефона")
    aigul.sees("✅ Телефон: +7 701 123 45 67", "Вопрос 3, всего около 12")
    assert aigul.keyboard == ()

    await aigul.says("ОФ «Шанырак»")
    aigul.sees("Выберите форму")
    await aigul.taps("Общественный фонд")
    aigul.sees("✅ Форма: Общественный фонд", "Напишите БИН", "Этот вопрос можно пропустить")
    await aigul.says("141140999901")
    aigul.sees("Выберите сферы", "не больше 3 вариантов")

    await aigul.taps("Сфера 2")
    assert "✓ Сфера 2" in aigul.labels
    await aigul.taps("Следующие ▶️")
    assert aigul.labels[:7] == [f"Сфера {number}" for number in range(8, 15)]
    await aigul.taps("Сфера 14")
    aigul.sees("Выбрано (2): Сфера 2; Сфера 14")
    assert "✓ Сфера 14" in aigul.labels, "the page stays"
    await aigul.taps("Готово (2)")
    await aigul.taps("Проект")
    aigul.sees("Вопрос 8 из 12", "Напишите название проекта", "От 3 до 150 символов")
    await aigul.says("Чистый берег")
    aigul.sees("Файл: PDF, PPTX, до 20 МБ.")
    await aigul.sends_document("slides.pdf")
    aigul.sees("✅ Презентация: slides.pdf", "Когда Вы приедете?", "Пример: 13.11.2027")
    await aigul.says("13.11.2027")
    aigul.sees("От 1 до 50.")
    await aigul.says("3")
    await aigul.taps("Да")

    aigul.sees("Проверьте данные.", "Всё верно?", "Фамилия, имя: Серікова Айгүл", "Сферы: Сфера 2; Сфера 14")
    aigul.sees("Дата приезда: 13 ноября 2027 г. (суббота)", "Согласие на фото: Да", "Презентация: slides.pdf")
    await aigul.taps("Отправить заявку")
    aigul.sees("Ваша заявка принята. Номер: 0001", "Ждите решения.", "14 ноября 2027 г. (воскресенье)")
    assert aigul.labels == ["Добавить в календарь", "Пригласить коллег", "Моя заявка", "Меню"]

    (organisation,) = await world.query("SELECT * FROM organisations")
    assert (organisation["name"], organisation["bin"]) == ("ОФ «Шанырак»", "141140999901")
    assert organisation["first_delegate_id"] == aigul.id
    assert sorted(await aigul.answers()) == [
        "arrival",
        "full_name",
        "people",
        "phone",
        "photo_ok",
        "project_file",
        "project_title",
        "takes_part",
    ]


async def test_a_guest_registers_in_kazakh(world: World) -> None:
    guest = await come(world, "kk", "Нұрлан")
    await guest.taps("Тіркелу")
    guest.sees("Идеялар жәрмеңкесі", "Кім ретінде қатысасыз?")
    await guest.taps("Қонақ")
    guest.sees("БСН 141140999901", "Деректер: Аты-жөні; Телефон; Фотоға келісім.")
    await guest.taps("Келісемін")
    guest.sees("1-сұрақ, барлығы 4", "Тегіңіз бен атыңызды жазыңыз.")
    await guest.says("Ғалымов Нұрлан Әлиұлы")
    await guest.says("8 701 456 78 90")
    guest.sees("✅ Телефон: +7 701 456 78 90", "Қай күні келесіз?")
    await guest.taps("Өткізіп жіберу")
    await guest.taps("Жоқ")
    guest.sees("Бәрі дұрыс па?", "Келетін күні: –", "Фотоға келісім: Жоқ")
    await guest.taps("Өтінімді жіберу")
    guest.sees("Өтініміңіз қабылданды. Нөмірі: 0001")
    assert "Әріптестерді шақыру" not in guest.labels


async def test_registration_is_not_open_yet(world: World) -> None:
    world.at(NOW - timedelta(days=31))
    person = await come(world)
    await person.says("/register")
    person.sees("Регистрация откроется: 1 сентября 2027 г. (среда), 12:00 (время Актау)", "fair@example.org")


async def test_registration_closes_in_the_middle(world: World) -> None:
    person = await come(world)
    await begin_as_ngo(person)
    world.at(sample_event().registration_closes)
    await person.says("Серікова Айгүл")
    person.sees("Регистрация завершена.", "12 ноября 2027 г. (пятница), 18:00")
    assert await person.answers() == {}
    await person.says("/register")
    person.sees("Регистрация завершена.")
    newcomer = await come(world, "en")
    await newcomer.says("/register")
    newcomer.sees("Registration is closed.")


@pytest.mark.parametrize(
    ("code", "told", "send", "sent"),
    [
        ("kk", "Бұл жауап жазылмады, өтінім де жіберілмеді.", "Ұйымдастырушыларға жіберу", "Сіз жаздыңыз: «{}»"),
        ("ru", "Этот ответ не записан, и заявка не отправлена.", "Отправить организаторам", "Вы написали: «{}»"),
        (
            "en",
            "This answer is not saved, and your application was not sent.",
            "Send to the organisers",
            "You wrote: “{}”",
        ),
    ],
)
async def test_an_answer_just_after_the_closing_is_told_to_be_lost_and_can_be_sent(
    world: World, code: str, told: str, send: str, sent: str
) -> None:
    person = await come(world)
    await begin_as_ngo(person)
    await person.says("/language")
    await person.taps({"kk": "Қазақша", "ru": "Русский", "en": "English"}[code])
    world.at(sample_event().registration_closes)
    for text in ("Серікова Айгүл", "да", "Ақтау", "билет"):
        await person.says(text)
        person.sees(told, sent.format(text))
        assert send in person.labels
    await person.taps(send)
    (row,) = await world.query("SELECT text FROM enquiry_messages")
    assert row["text"] == "билет"
    await person.sends_photo()
    person.sees(told)
    person.sees_no(sent.partition("{")[0])
    assert await person.answers() == {}
    world.wait(hours=2)
    await person.says("билет")
    person.sees_no(told)
    await person.says("Серікова Айгүл")
    person.sees(told, sent.format("Серікова Айгүл"))


async def test_closing_between_review_and_submit(world: World) -> None:
    person = await come(world)
    await fill_in(person)
    world.at(sample_event().registration_closes)
    await person.taps("Отправить заявку")
    person.sees("Регистрация завершена.")
    registration = await person.registration()
    assert registration is not None
    assert registration.status == "draft"


async def test_closing_between_the_consent_and_the_answer_to_it(world: World) -> None:
    person = await come(world)
    await person.says("/register")
    await person.taps("Гость")
    world.at(sample_event().registration_closes)
    await person.taps("Даю согласие")
    person.sees("Регистрация завершена.")
    assert await world.query("SELECT * FROM consents") == []


async def test_who_does_not_agree_is_forgotten(world: World) -> None:
    person = await come(world)
    await person.says("/register")
    await person.taps("Гость")
    await person.taps("Не даю согласия")
    person.sees("Мы не сохранили никаких данных о Вас, даже язык: о нём спросим снова.", "/start")
    assert person.reply.forget
    assert await world.query("SELECT * FROM people") == []
    assert [row["why"] for row in await world.query("SELECT * FROM deletions")] == ["declined"]


async def test_refusing_another_consent_forgets_nothing_that_was_agreed_to(world: World) -> None:
    person = await come(world)
    await submit(person)
    await person.taps("Моя заявка")
    await person.taps("Отказаться от участия")
    await person.taps("Да, отозвать")
    world.change(under_another_operator())
    await person.taps("Зарегистрироваться")
    await person.taps("Гость")
    await person.taps("Не даю согласия")
    person.sees("Данное ранее согласие остаётся в силе", "/forget")
    assert not person.reply.forget
    assert await person.registration() is not None


async def test_the_consent_is_logged_and_not_asked_again_in_whatever_language(world: World) -> None:
    person = await come(world)
    await begin_as_ngo(person)
    (logged,) = await world.query("SELECT * FROM consents")
    assert (logged["version"], logged["language"], len(logged["hash"])) == ("1", "ru", 64)
    await person.says("/cancel")
    await person.taps("Да, удалить")
    person.sees("Ваши ответы удалены")
    await person.says("/language")
    await person.taps("English")
    await person.says("/register")
    await person.taps("NGO representative")
    person.sees("Question 1 of about 12")


async def test_a_changed_consent_is_asked_again(world: World) -> None:
    person = await come(world)
    await begin_as_ngo(person)
    await person.says("/cancel")
    await person.taps("Да, удалить")
    world.change(under_another_operator())
    await person.says("/register")
    await person.taps("Представитель НПО")
    person.sees("Даю согласие: Б, БИН 141140999901")


async def test_a_fair_with_one_role_does_not_ask_for_it(world: World) -> None:
    world.change(sample_event(roles=(Role("guest", words("Қонақ", "Гость", "Guest")),)))
    person = await come(world)
    await person.says("/register")
    person.sees("Даю согласие")


async def test_cancelling_asks_first_and_loses_nothing_by_mistake(world: World) -> None:
    person = await come(world)
    await begin_as_ngo(person)
    await person.says("Серікова Айгүл")
    await person.taps("Отмена")
    person.sees("Прекратить регистрацию? Её можно закончить позже: ответы сохранены.")
    assert not person.keyboard, "the phone's keyboard is gone"
    await person.taps("Нет, продолжить")
    person.sees("Вопрос 2, всего около 12")
    assert person.keyboard
    await person.says("/cancel")
    await person.taps("Закончу позже")
    person.sees("Вы начали регистрацию, но ещё не закончили.")
    await person.taps("Продолжить регистрацию")
    person.sees("Вопрос 2, всего около 12")
    await person.says("/cancel")
    await person.taps("Да, удалить")
    person.sees("Регистрация прекращена")
    assert await person.registration() is None
    await person.taps("Зарегистрироваться")
    person.sees("В каком качестве")


async def test_two_registrations_are_one(world: World) -> None:
    person = await come(world)
    await submit(person)
    await person.says("/register")
    person.sees("Вы уже зарегистрированы.", "№ 0001")


@pytest.mark.parametrize("taps", [10])
async def test_ten_quick_taps_give_one_number(world: World, taps: int) -> None:
    person = await come(world)
    await fill_in(person)
    review = person.screen
    world.step = timedelta(milliseconds=100)
    for _ in range(taps):
        await person.taps("Отправить заявку", review)
    assert person.toast == "Уже записано."
    person.sees_no("Номер")
    assert "Номер: 0001" in person.text
    world.wait(seconds=5)
    await person.taps("Отправить заявку", review)
    assert person.toast == "На этот вопрос Вы уже ответили. Продолжайте отсюда."
    person.sees("Моя заявка: № 0001")
    assert len(await world.query("SELECT * FROM organisations")) == 1
    other = await come(world, name="Бота")
    await submit(other, organisation="ОФ «Другой»")
    assert "Номер: 0002" in other.text


async def test_answers_survive_days_and_a_change_of_language(world: World) -> None:
    person = await come(world)
    await begin_as_ngo(person)
    await person.says("Серікова Айгүл")
    world.wait(days=3)
    await person.says("/start")
    person.sees("Ответы сохранены", "Вопрос 2, всего около 12")
    await person.says("/language")
    await person.taps("English")
    person.sees("Question 2 of about 12", "Please write your phone number.")
    assert person.labels == ["Share phone number", "Back", "Cancel"]
    await person.taps("Back")
    person.sees("Question 1 of about 12", "Your answer: Серікова Айгүл")


async def test_the_menu_leads_back_to_the_draft(world: World) -> None:
    person = await come(world)
    await begin_as_ngo(person)
    await person.says("/status")
    person.sees("Вы ещё не отправили заявку", "Вопрос 1, всего около 12")
    await person.says("/register")
    person.sees("Вопрос 1, всего около 12")


async def test_a_press_on_an_old_role_or_consent_does_not_begin_again(world: World) -> None:
    person = await come(world)
    await person.says("/register")
    roles = person.screen
    await person.taps("Представитель НПО")
    consent = person.screen
    await person.taps("Даю согласие")
    for label, old in (("Гость", roles), ("Не даю согласия", consent), ("Даю согласие", consent)):
        await person.taps(label, old)
        assert person.toast.startswith("На этот вопрос Вы уже ответили.")
        person.sees("Вопрос 1, всего около 12")
    assert not person.reply.forget


async def test_forged_presses_do_no_harm(world: World) -> None:
    person = await come(world)
    for data in (
        "q:full_name:x",
        "a:full_name:keep:0",
        "v:submit::0",
        "s:withdraw_yes",
        "o:yes:1",
        "d:confirm:1",
    ):
        await person.presses(data)
        assert person.toast, data
    for data in ("r:king", "c:king:1:", "i:token", "u:continue"):
        await person.presses(data)
        assert person.screens or person.toast, data
    assert await person.registration() is None


async def test_a_stranger_sees_no_status(world: World) -> None:
    person = await come(world)
    await person.says("/status")
    person.sees("Вы ещё не зарегистрированы.")
    await person.taps("Зарегистрироваться")
    person.sees("В каком качестве")


def test_plain_reads_markup() -> None:
    assert plain("<b>A &amp; B</b>") == "A & B"
