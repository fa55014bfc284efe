"""People leave in the middle, and everything is as they left it when they come back."""

from datetime import timedelta
from pathlib import Path

from rehearsal.sample_people.respondent import Respondent, sights
from rehearsal.telegram import Telegram
from tests.front import Clock, Fair
from tests.stories.cast import CAST, SIMPLE
from tests.stories.conftest import everybody, labels, later, registers, rows, scene, stored, walks, words

NGO = CAST[1]
"""A fund that presents a project: the longest way there is."""


async def test_a_restart_in_the_middle_of_a_question_is_not_noticed(tmp_path: Path) -> None:
    async with Telegram() as telegram:
        clock = Clock()
        async with scene(tmp_path, telegram) as fair:
            aigul = telegram.person("Айгүл")
            person = await registers(fair, aigul, "ngo", NGO.wishes, until="project_title")
            clock.now = fair.clock.now + timedelta(days=3)
        aigul.say("Таза жағалау")  # nobody is there
        async with scene(tmp_path, telegram, clock) as fair:
            await fair.settled()
            assert "✅ Жобаның атауы: Таза жағалау" in aigul.last.text
            person.said["project_title"] = "Таза жағалау"
            await walks(fair, person)
            _, answers = await stored(fair, aigul)
            assert answers["project_title"] == "Таза жағалау"
            assert {**answers, "project_title": NGO.wishes["project_title"]}.keys() == person.said.keys()


async def test_start_tells_that_one_was_in_the_middle_days_later(tmp_path: Path) -> None:
    async with Telegram() as telegram:
        clock = Clock()
        async with scene(tmp_path, telegram) as fair:
            aigul = telegram.person("Айгүл", language_code="kk")
            person = await registers(fair, aigul, "ngo", NGO.wishes, until="org_form")
            asked = aigul.last.text
            clock.now = fair.clock.now + timedelta(days=5)
        async with scene(tmp_path, telegram, clock) as fair:
            await fair.does(aigul.start)
            assert aigul.last.text.startswith(words("kk", "middle"))
            assert aigul.last.text.endswith(asked.partition("\n\n")[2])
            person.again()
            await walks(fair, person)
            assert person.number == 1
            assert person.remembers((await stored(fair, aigul))[1])


async def test_another_language_in_the_middle(fair: Fair) -> None:
    dana = fair.telegram.person("Dana", language_code="kk")
    person = await registers(fair, dana, "guest", SIMPLE, until="place")
    await fair.says(dana, "/language")
    await fair.taps(dana, "English")
    assert "Which district or city are you from?" in dana.last.text
    assert "Back" in labels(dana)
    await walks(fair, person, until="question_state")
    await fair.says(dana, "/language")
    await fair.taps(dana, "Русский")
    assert "Если у Вас есть вопрос к государственным органам, напишите его." in dana.last.text
    await walks(fair, person)
    assert dana.last.text.startswith("✅ Ваша заявка принята. Номер: 0001")
    assert person.remembers((await stored(fair, dana))[1])


async def test_back_skip_and_keep(fair: Fair) -> None:
    john = fair.telegram.person("John", language_code="en")
    await registers(fair, john, "guest", SIMPLE, language="en", until="question_state")
    await fair.taps(john, "Skip")
    assert "Do you have any access needs?" in john.last.text
    await fair.taps(john, "Back")
    assert "Your answer: –" in john.last.text
    await fair.taps(john, "Back")
    assert "Your answer: Mangystau District" in john.last.text
    await fair.taps(john, "Back")
    assert john.keyboard == [["Share phone number"], ["Keep as is"], ["Back", "Cancel"]]
    assert "Your answer: +1 415-555-2671" in john.last.text
    await fair.does(john.press, "Back")
    assert not john.keyboard
    assert "Your answer: Smith John" in john.last.text
    assert "Back" not in labels(john)
    await fair.says(john, "Smith Johnny")
    assert "Do you have any access needs?" in john.last.text  # the next one without an answer
    await fair.taps(john, "Skip")
    await fair.taps(john, "Yes")
    await fair.taps(john, "Submit the application")
    _, answers = await stored(fair, john)
    assert answers == {
        "full_name": "Smith Johnny",
        "phone": "+14155552671",
        "place": "mangystau",
        "question_state": None,
        "access_needs": None,
        "photo_ok": True,
    }


async def test_any_answer_can_be_changed_at_the_review(fair: Fair) -> None:
    aigul = fair.telegram.person("Айгүл", language_code="ru")
    person = await registers(fair, aigul, "ngo", NGO.wishes, language="ru", until="photo_ok")
    await fair.taps(aigul, "Да")
    assert "Проверьте данные." in aigul.last.text
    asked = [fair.app.event.form.by_id[question] for question in (*person.said, "photo_ok")]
    for label in [question.name["ru"] for question in asked]:
        await fair.changes(aigul, label)
        if aigul.keyboard:
            await fair.does(aigul.press, "Оставить как есть")
        elif "Оставить как есть" in labels(aigul):
            await fair.taps(aigul, "Оставить как есть")
        else:
            await fair.taps(aigul, "Готово (1)")
        assert "Проверьте данные." in aigul.last.text, label
        assert "Отправить заявку" in labels(aigul)
    await fair.taps(aigul, "Отправить заявку")
    person.said["photo_ok"] = "[Да]"
    assert person.remembers((await stored(fair, aigul))[1])


async def test_a_changed_condition_drops_what_hung_on_it(fair: Fair) -> None:
    aigul = fair.telegram.person("Айгүл", language_code="ru")
    await registers(fair, aigul, "ngo", NGO.wishes, language="ru", until="photo_ok")
    await fair.taps(aigul, "Да")
    await fair.changes(aigul, "Форма участия")
    await fair.taps(aigul, "Стенд на выставке")
    assert "Что нужно для стенда?" in aigul.last.text
    await fair.says(aigul, "Кабинет")
    assert "Таза" not in aigul.last.text
    assert "Название проекта" not in aigul.last.text
    await fair.taps(aigul, "Отправить заявку")
    _, answers = await stored(fair, aigul)
    assert answers["stand_needs"] == "Кабинет"
    assert not answers.keys() & {"project_title", "project_text", "project_reach", "project_file"}
    assert rows(fair, "SELECT count(*) FROM answers WHERE question_id LIKE 'project%'") == [(0,)]


async def test_old_keyboards_do_nothing_and_show_where_one_is(fair: Fair) -> None:
    aigul = fair.telegram.person("Айгүл", language_code="ru")
    await registers(fair, aigul, "guest", SIMPLE, language="ru", until="full_name")
    first = aigul.last.id
    await fair.says(aigul, "Серикова Айгуль")
    later(fair, minutes=1)
    old = [one for one in aigul.messages if one.id == first]
    assert [button.text for row in old[0].buttons for button in row] == ["Отмена"]
    await fair.does(aigul.query, old[0].raw, old[0].buttons[0][0].data)
    assert "Сколько Вам лет?" not in aigul.last.text
    assert aigul.toasts[-1].text == words("ru", "stale-here")
    assert (await stored(fair, aigul))[1] == {"full_name": "Серикова Айгуль"}


async def test_ten_taps_on_submit_are_one_registration(fair: Fair) -> None:
    people = []
    for name in ("Айгүл", "Берік"):
        account = fair.telegram.person(name, language_code="en")
        people.append(await registers(fair, account, "guest", SIMPLE, language="en", until="photo_ok"))
    for person in people:
        await fair.taps(person.account, "Yes")
    for _ in range(10):
        for person in people:
            person.account.tap("Submit the application")
    await fair.settled()
    assert [(one.status, one.number) for one, _ in await everybody(fair)] == [("submitted", 1), ("submitted", 2)]
    for person in people:
        assert sum("Your application is in" in message.text for message in person.account.messages) == 1


async def test_two_people_at_once_do_not_get_mixed_up(fair: Fair) -> None:
    seen = sights(fair.app.event)
    people = [
        Respondent(fair.telegram.person(guest.name), seen, guest.role, guest.wishes, "ru")
        for guest in (CAST[2], CAST[15])
    ]
    for person in people:
        person.account.start()
    await fair.settled()
    await walks(fair, *people)
    for person in people:
        assert person.remembers((await stored(fair, person.account))[1])
