"""One question at a time: whatever people send, they get a sensible sentence and lose nothing."""

from dataclasses import replace
from datetime import timedelta

import pytest

from fair.forms.model import Form, Option
from fair.forms.problem import PROBLEMS
from fair.words import LANGUAGES, Language
from tests.handlers.conversation import World
from tests.handlers.sample import FORMS, QUESTIONS, SPHERES, sample_event, words
from tests.handlers.stories import (
    begin_as_ngo,
    begin_with_organisation,
    come,
    fill_in,
    fill_in_the_card,
    submit,
)
from texts import translator

LONG_NUMBER = "9" * 30
AHEAD = {"ru": "Следующие ▶️", "kk": "Келесі бет ▶️"}
EMOJI = "😀" * 2000


async def test_a_refused_name_says_how_a_right_one_looks(world: World) -> None:
    person = await come(world)
    await begin_as_ngo(person)
    for text in ("А", "<b>Тег</b>", LONG_NUMBER, EMOJI, "1 2", "🙂", "\u200b"):
        await person.says(text)
        person.sees("⚠️", "Вопрос 1, всего около 12", "Напишите фамилию и имя.")
    await person.says("Айгүл1")
    person.sees("Пример: Серикова Айгуль Маратовна")
    assert await person.answers() == {}
    await person.says("Серікова Айгүл")
    person.sees("Вопрос 2, всего около 12")


@pytest.mark.parametrize("code", LANGUAGES)
async def test_whatever_is_sent_gets_an_answer_and_the_question_stays(world: World, code: str) -> None:
    person = await come(world, code)
    t = translator.load().speaking(code)
    await person.says("/register")
    role = sample_event().roles[1]
    await person.taps(role.label[code])
    await person.taps(t.plain("consent-agree"))
    expected = t.plain("problem-text-expected")
    for send in (
        person.sends_sticker(),
        person.sends_voice(),
        person.sends_location(),
        person.sends_photo(),
        person.sends_document("cv.pdf"),
        person.shares_contact(),
        person.sends(video={"file_id": "v", "file_unique_id": "u", "width": 1, "height": 1, "duration": 1}),
        person.sends(dice={"emoji": "🎲", "value": 1}),
    ):
        await send
        person.sees(expected, QUESTIONS[0].label[code])
    registration = await person.registration()
    assert registration is not None
    assert registration.cursor == "full_name"


async def test_a_message_of_telegrams_own_is_no_answer(world: World) -> None:
    person = await come(world)
    await begin_as_ngo(person)
    await person.sends(message_auto_delete_timer_changed={"message_auto_delete_time": 60})
    assert person.screens == ()


async def test_an_unknown_command_is_no_answer(world: World) -> None:
    person = await come(world)
    await begin_as_ngo(person)
    await person.says("/nonsense")
    person.sees("Такой команды нет", "Вопрос 1, всего около 12")
    assert await person.answers() == {}


async def test_a_choice_may_be_typed(world: World) -> None:
    person = await come(world)
    await begin_with_organisation(person, "Серікова Айгүл", "ОФ «Шанырак»")
    await person.says("не знаю")
    person.sees("Такого варианта нет. Нажмите одну из кнопок.", "Выберите форму.")
    await person.sends_sticker()
    person.sees("Нажмите одну из кнопок под вопросом.")
    await person.says("общественный фонд")
    person.sees("✅ Форма: Общественный фонд", "Напишите БИН.")


async def test_a_tap_on_an_answered_question_shows_where_one_is(world: World) -> None:
    person = await come(world)
    await begin_with_organisation(person, "Серікова Айгүл", "ОФ «Шанырак»")
    await person.taps("Все варианты")
    old = person.screen
    await person.taps("Общественный фонд")
    await person.taps("Общественное объединение", old)
    assert person.toast == "На этот вопрос Вы уже ответили. Продолжайте отсюда."
    person.sees("Напишите БИН.")
    await person.taps("Назад", old)
    person.sees("Напишите БИН.")
    assert (await person.answers())["org_form"] == "fund"


async def test_quick_second_taps_are_only_a_toast(world: World) -> None:
    person = await come(world)
    await begin_with_organisation(person, "Серікова Айгүл", "ОФ «Шанырак»")
    old = person.screen
    world.step = timedelta(milliseconds=50)
    for _ in range(10):
        await person.taps("Общественный фонд", old)
    assert (person.toast, person.screens) == ("Уже записано.", ())


async def test_a_bin_with_a_wrong_check_digit_is_kept_or_corrected(world: World) -> None:
    person = await come(world)
    await begin_with_organisation(person, "Серікова Айгүл", "ОФ «Шанырак»")
    await person.taps("Общественный фонд")
    await person.says("14114099990")
    person.sees("БИН должен состоять из 12 цифр, а Вы написали 11 цифр.")
    await person.says("850101300123")
    person.sees("Это похоже на ИИН человека", "не сохранили")
    assert "bin" not in await person.answers()
    await person.says("141140999902")
    person.sees("⚠️ Контрольная цифра не сходится.", "Ваш ответ: 141140999902")
    assert "Оставить как есть" in person.labels
    await person.says("1411 4099 9901")
    person.sees("✅ БИН: 141140999901", "Выберите сферы.")
    await person.taps("Назад")
    await person.says("141140999902")
    await person.taps("Оставить как есть")
    person.sees("Выберите сферы.")
    assert (await person.answers())["bin"] == "141140999902"


async def test_another_persons_contact_is_asked_about(world: World) -> None:
    person = await come(world, "en")
    await person.says("/register")
    await person.taps("Guest")
    await person.taps("I agree")
    await person.says("Serikova Aigul")
    await person.shares_contact("+77054567890", own=False)
    person.sees("another person’s contact", "Your answer: +7 705 456 78 90")
    assert person.labels == ["Share phone number", "Keep as is", "Back", "Cancel"]
    await person.taps("Keep as is")
    person.sees("All right.", "When will you arrive?")
    assert person.keyboard == ()


async def test_a_wrong_phone_keeps_the_keyboard(world: World) -> None:
    person = await come(world)
    await begin_as_ngo(person)
    await person.says("Серікова Айгүл")
    for text in ("123", LONG_NUMBER, "нет", EMOJI):
        await person.says(text)
        person.sees("Номер телефона указан неверно. Пример: +7 701 123 45 67")
        assert person.labels[0] == "Поделиться номером телефона"


@pytest.mark.parametrize("word", ["Артқа", "Назад", "Back", "назад"])
async def test_the_keys_are_understood_in_every_language(world: World, word: str) -> None:
    person = await come(world)
    await begin_as_ngo(person)
    await person.says("Серікова Айгүл")
    await person.says(word)
    person.sees("Вопрос 1, всего около 12", "Ваш ответ: Серікова Айгүл")
    assert person.keyboard == ()
    assert person.labels == ["Оставить как есть", "Отмена"]
    await person.taps("Оставить как есть")
    person.sees("Вопрос 2, всего около 12")


async def test_a_required_question_can_not_be_skipped(world: World) -> None:
    person = await come(world)
    await begin_as_ngo(person)
    await person.says("Пропустить")
    person.sees("На этот вопрос нужен ответ.", "Вопрос 1, всего около 12")
    await person.presses("a:full_name:skip:0")
    person.sees("На этот вопрос нужен ответ.")
    await person.presses("a:full_name:keep:0")
    person.sees("На этот вопрос нужен ответ.", "Вопрос 1, всего около 12")
    await person.presses("a:full_name:back:0")
    person.sees("Вопрос 1, всего около 12")
    await person.presses("a:full_name:dance:0")
    person.sees("Вопрос 1, всего около 12")


async def test_several_choices_keep_to_their_limits(world: World) -> None:
    person = await come(world)
    await begin_with_organisation(person, "Серікова Айгүл", "ОФ «Шанырак»")
    await person.taps("Общественный фонд")
    await person.taps("Пропустить")
    await person.taps("Готово")
    assert person.toast == "Выберите не меньше 1 варианта."
    for number in (3, 1, 2):
        await person.taps(f"Сфера {number}")
    await person.taps("Сфера 4")
    assert person.toast.startswith("Можно выбрать не больше 3 вариантов.")
    assert person.screens == ()
    await person.taps("✓ Сфера 1")
    assert "Готово (2)" in person.labels
    await person.says("Сфера 12")
    assert "Готово (3)" in person.labels
    await person.taps("Готово (3)")
    assert (await person.answers())["spheres"] == ["sphere_2", "sphere_3", "sphere_12"]


async def test_a_copy_of_a_question_that_is_out_of_date_stores_nothing_that_it_does_not_show(world: World) -> None:
    person = await come(world)
    await begin_with_organisation(person, "Серікова Айгүл", "ОФ «Шанырак»")
    await person.taps("Общественный фонд")
    await person.taps("Пропустить")
    older = person.screen
    await person.taps("Сфера 1")
    before = person.screen
    await person.taps("Сфера 2")
    await person.taps("Сфера 1", older)  # it is taken already: a tap on a copy takes it, and never leaves it
    assert (await person.answers())["spheres"] == ["sphere_1", "sphere_2"]
    await person.taps("Готово (1)", before)
    assert person.toast == "С тех пор выбор изменился. Проверьте его и нажмите ещё раз."
    assert "Готово (2)" in person.labels
    await person.taps("✓ Сфера 2", person.screen)
    await person.taps("Готово (1)")
    assert (await person.answers())["spheres"] == ["sphere_1"]


@pytest.mark.parametrize("done", ["Готово", "готово", "Готово (1)", "Дайын", "done"])
async def test_several_choices_are_finished_by_the_word_on_the_button(world: World, done: str) -> None:
    person = await come(world)
    await begin_with_organisation(person, "Серікова Айгүл", "ОФ «Шанырак»")
    await person.taps("Общественный фонд")
    await person.taps("Пропустить")
    await person.says(done)
    person.sees("Выберите не меньше 1 варианта.")
    await person.says("Сфера 12")
    await person.says(done)
    assert (await person.answers())["spheres"] == ["sphere_12"]
    assert not person.screen.text.startswith("⚠️")


async def test_the_word_on_that_button_is_an_answer_to_other_questions(world: World) -> None:
    person = await come(world)
    await begin_as_ngo(person)
    await person.says("Готово")
    person.sees("Напишите фамилию и имя")
    await person.says("Дайын Готово")
    assert (await person.answers())["full_name"] == "Дайын Готово"


async def test_several_choices_may_be_none_at_all(world: World) -> None:
    optional = replace(QUESTIONS[5], id="topics", roles=frozenset(), required=False, min=None, card=False)
    world.change(replace(sample_event(), form=Form((QUESTIONS[0], optional))))
    person = await come(world)
    await begin_as_ngo(person)
    await person.says("Серікова Айгүл")
    person.sees("не больше 3 вариантов", "Этот вопрос можно пропустить.")
    await person.taps("Пропустить")
    person.sees("Проверьте данные.", "Сферы: –")


async def test_lists_turn_pages_both_ways(world: World) -> None:
    person = await come(world)
    await begin_with_organisation(person, "Серікова Айгүл", "ОФ «Шанырак»")
    await person.taps("Общественный фонд")
    await person.taps("Пропустить")
    person.sees("Страница 1 из 2")
    assert "◀️ Предыдущие" not in person.labels
    await person.taps("Следующие ▶️")
    person.sees("Страница 2 из 2")
    assert "Следующие ▶️" not in person.labels
    await person.taps("◀️ Предыдущие")
    assert "Сфера 1" in person.labels


@pytest.mark.parametrize(
    ("code", "chosen"),
    [("ru", "Выбрано (1): Развитие культуры и искусства"), ("kk", "Таңдалғаны (1): Мәдениет пен өнерді дамыту")],
)
async def test_what_is_too_long_for_a_button_is_read_whole_and_chosen_by_its_number(
    world: World, code: Language, chosen: str
) -> None:
    labels = words("Мәдениет пен өнерді дамыту", "Развитие культуры и искусства", "Culture and the arts")
    many = words(
        "Азаматтар мен ұйымдардың құқықтары", "Защита прав и законных интересов", "Rights of citizens and others"
    )
    options = (Option("culture", labels), *(Option(f"rights_{number}", many) for number in range(11)))
    world.change(replace(sample_event(), form=Form((replace(QUESTIONS[5], options=options, roles=frozenset()),))))
    person = await come(world, code)
    await person.says("/register")
    await person.taps(sample_event().roles[1].label[code])
    await person.taps(translator.load().speaking(code).plain("consent-agree"))
    person.sees(f"1. {labels[code]}\n2. {many[code]}")
    assert person.labels[:7] == ["1", "2", "3", "4", "5", "6", AHEAD[code]]
    await person.taps("1")
    person.sees(chosen, f"✓ 1. {labels[code]}")
    assert person.labels[0] == "✓ 1"
    await person.taps(AHEAD[code])
    person.sees(chosen, f"7. {many[code]}")


async def test_files_of_the_wrong_sort(world: World) -> None:
    person = await come(world)
    await begin_with_organisation(person, "Серікова Айгүл", "ОФ «Шанырак»")
    await fill_in_the_card(person)
    await person.taps("Проект")
    await person.says("Чистый берег")
    await person.says("вот файл")
    person.sees("Отправьте файл: нажмите скрепку 📎")
    await person.sends_photo()
    person.sees("Отправьте это файлом, а не фотографией")
    await person.sends_document("virus.exe")
    person.sees("Такой тип файла не подходит. Можно отправить: pdf, pptx")
    await person.sends_document("big.pdf", size=21 * 2**20)
    person.sees("Файл слишком большой: можно до 20 МБ.")
    await person.sends_document("../<b>\u202e.pdf")
    person.sees("Презентация:", "Когда Вы приедете?")


async def test_an_album_gets_one_answer(world: World) -> None:
    person = await come(world)
    await begin_with_organisation(person, "Серікова Айгүл", "ОФ «Шанырак»")
    await fill_in_the_card(person)
    await person.taps("Проект")
    await person.says("Чистый берег")
    await person.sends_document("1.pdf", album="a")
    person.sees("✅ Презентация: 1.pdf")
    for name in ("2.pdf", "3.pdf"):
        await person.sends_document(name, album="a")
        assert person.screens == ()
    await person.sends_photo(album="b")
    person.sees("Когда Вы приедете?")
    await person.sends_photo(album="b")
    assert person.screens == ()


async def test_dates_and_numbers(world: World) -> None:
    person = await come(world)
    await begin_with_organisation(person, "Серікова Айгүл", "ОФ «Шанырак»")
    await fill_in_the_card(person)
    await person.taps("Слушатель")
    for text in ("завтра-послезавтра", "32.13.2027", LONG_NUMBER):
        await person.says(text)
        person.sees("Напишите дату. Пример: 13.11.2027")
    await person.says("13.11.2027")
    for text in ("0", "51", LONG_NUMBER):
        await person.says(text)
        person.sees("Напишите число от 1 до 50.")
    await person.says("много")
    person.sees("Напишите число цифрами. Пример: 25")
    await person.says("5")
    person.sees("✅ Число людей: 5")


async def test_going_back_and_on_again(world: World) -> None:
    person = await come(world)
    await begin_with_organisation(person, "Серікова Айгүл", "ОФ «Шанырак»")
    await person.taps("Общественный фонд")
    await person.taps("Назад")
    assert "✓ Общественный фонд" in person.labels
    await person.taps("Общественное объединение")
    person.sees("✅ Форма: Общественное объединение", "Напишите БИН.")
    await person.taps("Назад")
    await person.taps("Назад")
    person.sees("Ваш ответ: ОФ «Шанырак»")
    await person.taps("Назад")
    assert person.keyboard
    await person.taps("Назад")
    person.sees("Хорошо.", "Вопрос 1, всего около 12")
    await person.taps("Оставить как есть")
    person.sees("Вопрос 5, всего около 12", "Напишите БИН.")


@pytest.mark.parametrize(
    ("code", "role", "expected"),
    [
        ("ru", "Представитель НПО", ("Вопрос 4, всего около 12", "Вопрос 7, всего около 12", "Вопрос 8 из 10")),
        ("kk", "ҮЕҰ өкілі", ("4-сұрақ, барлығы шамамен 12", "7-сұрақ, барлығы шамамен 12", "8-сұрақ, барлығы 10")),
    ],
)
async def test_the_end_does_not_run_away(
    world: World, code: Language, role: str, expected: tuple[str, str, str]
) -> None:
    """As long as it hangs on an answer, how many questions there will be is the most there can be, and "about"."""
    t = translator.load().speaking(code)
    person = await come(world, code)
    await person.says("/register")
    await person.taps(role)
    await person.taps(t.plain("consent-agree"))
    await person.says("Серікова Айгүл")
    await person.taps(t.plain("button-share-phone"))
    await person.says("ОФ «Шанырак»")
    person.sees(expected[0])
    await person.taps(FORMS[1].label[code])
    await person.taps(t.plain("button-skip"))
    await person.taps(SPHERES[0].label[code])
    await person.taps(t.plain("button-done-count", count="1"))
    person.sees(expected[1])
    await person.taps(QUESTIONS[6].options[0].label[code])
    person.sees(expected[2])


async def test_an_edited_message_is_never_ignored(world: World) -> None:
    person = await come(world)
    await person.says("Привет")
    await person.edits("Здравствуйте")
    person.sees("Правка сообщения не меняет Вашего ответа.")
    await begin_as_ngo(person)
    await person.says("Серикова Айгул")
    await person.edits("Серікова Айгүл")
    person.sees("Правка сообщения не меняет Вашего ответа.")
    assert (await person.answers())["full_name"] == "Серикова Айгул"
    await person.taps("Изменить ответ")
    person.sees("Фамилия, имя: Серикова Айгул")
    await person.changes("Фамилия, имя")
    await person.says("Серікова Айгүл")
    person.sees("Вопрос 2, всего около 12")


async def test_an_edited_answer_of_a_submitted_registration(world: World) -> None:
    person = await come(world)
    await submit(person)
    await person.edits("Что-то другое")
    await person.taps("Изменить ответ")
    person.sees("Какой ответ Вы хотите изменить?")


async def test_a_live_location_edits_itself_in_silence(world: World) -> None:
    person = await come(world)
    await begin_as_ngo(person)
    message = {**person._message(), "edit_date": 2, "location": {"latitude": 43.0, "longitude": 51.0}}
    await person.update({"edited_message": message})
    assert person.screens == ()


async def test_hidden_answers_are_dropped(world: World) -> None:
    person = await come(world)
    await begin_with_organisation(person, "Серікова Айгүл", "ОФ «Шанырак»")
    await fill_in_the_card(person)
    await person.taps("Проект")
    await person.says("Чистый берег")
    await person.taps("Назад")
    await person.taps("Назад")
    await person.taps("Слушатель")
    person.sees("Когда Вы приедете?")
    assert "project_title" not in await person.answers()


async def test_a_changed_form_traps_nobody(world: World) -> None:
    person = await come(world)
    await begin_with_organisation(person, "Серікова Айгүл", "ОФ «Шанырак»")
    await person.taps("Общественный фонд")
    event = sample_event()
    without_bin = tuple(question for question in QUESTIONS if question.id != "bin")
    poorer = tuple(
        replace(question, options=question.options[:1]) if question.id == "org_form" else question
        for question in without_bin
    )
    world.change(replace(event, form=Form(poorer)))
    await person.says("141140999901")
    person.sees("Выберите форму.")
    await person.taps("Общественное объединение")
    person.sees("Выберите сферы.")


async def test_the_review_of_long_answers_fits_into_a_message(world: World) -> None:
    person = await come(world)
    name = words("Ұ" * 60, "Д" * 60, "L" * 60)
    text = replace(QUESTIONS[7], name=name, when=None, max=1000, frozen_from=None)
    extra = tuple(replace(text, id=f"text_{number}") for number in range(30))
    world.change(replace(sample_event(), form=Form((*QUESTIONS, *extra))))
    await fill_in(person)
    for _ in extra:
        await person.says("& < 😀 ә" * 100)
    person.sees("Проверьте данные.", "Страница 1 из 2")
    assert person.labels == ["Отправить заявку", "Изменить ответ", "Следующие ▶️", "Отмена"]
    await person.taps("Следующие ▶️")
    person.sees("Проверьте данные.", "Страница 2 из 2")
    await person.taps("Изменить ответ")
    for page in range(1, 6):
        person.sees(f"Страница {page} из 5")
        assert len(person.labels) <= 8 + 3
        assert {"Назад"} < set(person.labels)
        if page < 5:
            await person.taps("Следующие ▶️")
    await person.taps("Назад")
    await person.taps("Отправить заявку")
    person.sees("Номер: 0001")


def test_every_problem_is_said_in_every_language_and_fits_a_toast() -> None:
    for language in LANGUAGES:
        t = translator.load().speaking(language)
        for code, names in PROBLEMS.items():
            for number in (1, 2, 5, 21, 1000):
                arguments = {name: "pdf, pptx" if name == "types" else number for name in names}
                said = t.plain(f"problem-{code}", **arguments)
                assert len(said) <= 200
                assert "<" not in said
