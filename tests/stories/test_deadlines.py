"""Before registration opens, after it closes, and after the last moment for changes."""

import re
from datetime import UTC, datetime, timedelta

from tests.front import Fair
from tests.stories.cast import CAST, SIMPLE
from tests.stories.conftest import everybody, labels, registers, rows, stored

OPENS = datetime(2026, 10, 31, 19, 0, tzinfo=UTC)
CLOSES = datetime(2027, 11, 12, 13, 0, tzinfo=UTC)
CHANGES_UNTIL = datetime(2027, 11, 13, 7, 0, tzinfo=UTC)
PRINTED = datetime(2027, 11, 9, 19, 0, tzinfo=UTC)
SECOND = timedelta(seconds=1)


async def test_before_it_opens_people_read_when_it_does(fair: Fair) -> None:
    fair.clock.now = OPENS - SECOND
    dana = fair.telegram.person("Dana", language_code="en")
    await fair.does(dana.start)
    await fair.taps(dana, "English")
    assert "Registration opens: 1 November 2026." in dana.last.text
    assert "Register" not in labels(dana)
    await fair.says(dana, "/register")
    assert dana.last.text.startswith("Registration opens: 1 November 2026 (Aktau time, UTC+5).")
    assert await everybody(fair) == []
    fair.clock.now = OPENS
    await fair.says(dana, "/register")
    assert "NGO representative" in labels(dana)


async def test_an_old_button_does_not_open_the_door(fair: Fair) -> None:
    dana = fair.telegram.person("Dana", language_code="en")
    await fair.does(dana.start)
    await fair.taps(dana, "English")
    fair.clock.now = CLOSES
    await fair.taps(dana, "Register")
    assert dana.last.text.startswith("Registration is closed.\nIt was open until Friday, 12 November 2027, 18:00")
    await fair.does(dana.tap_data, "r:guest")
    assert dana.last.text.startswith("Registration is closed.")
    assert await everybody(fair) == []


async def test_whoever_is_in_the_middle_when_it_closes_keeps_the_answers_but_is_not_registered(fair: Fair) -> None:
    dana = fair.telegram.person("Dana", language_code="en")
    await registers(fair, dana, "guest", SIMPLE, language="en", until="photo_ok")
    await fair.taps(dana, "Yes")
    fair.clock.now = CLOSES
    await fair.taps(dana, "Submit the application")
    assert dana.last.text.startswith("Registration is closed.")
    registration, answers = await stored(fair, dana)
    assert (registration.status, registration.number, answers["photo_ok"]) == ("draft", None, True)


async def test_the_last_second_counts(fair: Fair) -> None:
    dana = fair.telegram.person("Dana", language_code="en")
    await registers(fair, dana, "guest", SIMPLE, language="en", until="photo_ok")
    await fair.taps(dana, "No")
    fair.clock.now = CLOSES - SECOND
    await fair.taps(dana, "Submit the application")
    assert (await stored(fair, dana))[0].status == "submitted"


async def test_answers_can_be_changed_until_the_day_before(fair: Fair) -> None:
    dana = fair.telegram.person("Dana", language_code="en")
    await registers(fair, dana, "guest", SIMPLE, language="en")
    fair.clock.now = CHANGES_UNTIL - SECOND
    await fair.says(dana, "/status")
    await fair.changes(dana, "Full name")
    await fair.says(dana, "Smith Jane")
    assert "✅ Full name: Smith Jane" in "\n".join(message.text for message in dana.messages)
    _, answers = await stored(fair, dana)
    assert answers["full_name"] == "Smith Jane"

    fair.clock.now = CHANGES_UNTIL
    await fair.says(dana, "/status")
    assert "Answers can no longer be changed here." in dana.last.text
    assert "Change an answer" not in labels(dana)
    await fair.taps(dana, "Change an answer")  # the old one, further up
    await fair.does(dana.tap_data, "v:edit:full_name:0")
    assert "can no longer be changed" in dana.toasts[-1].text
    assert dana.toasts[-1].alert
    await fair.says(dana, "Smith Joan")
    assert (await stored(fair, dana))[1]["full_name"] == "Smith Jane"


async def test_a_question_that_is_open_when_the_time_is_up_takes_no_answer(fair: Fair) -> None:
    dana = fair.telegram.person("Dana", language_code="en")
    await registers(fair, dana, "guest", SIMPLE, language="en")
    await fair.says(dana, "/status")
    await fair.changes(dana, "Full name")
    fair.clock.now = CHANGES_UNTIL
    await fair.says(dana, "Smith Joan")
    assert (await stored(fair, dana))[1]["full_name"] == "Smith John"


async def test_a_printed_title_is_frozen_before_the_rest(fair: Fair) -> None:
    aigul = fair.telegram.person("Айгүл", language_code="ru")
    await registers(fair, aigul, "ngo", CAST[1].wishes, language="ru")
    fair.clock.now = PRINTED
    await fair.says(aigul, "/status")
    await fair.taps(aigul, "Изменить ответ")
    shown: list[str] = []
    while True:
        shown.append(aigul.last.text)
        if "Следующие ▶️" not in labels(aigul):
            break
        await fair.taps(aigul, "Следующие ▶️")
    lines = "\n".join(shown)
    assert "🔒 Название проекта:" in lines
    assert re.search(r"^\d+\. Описание проекта:", lines, re.MULTILINE)


async def test_slides_become_required(fair: Fair) -> None:
    fair.clock.now = datetime(2027, 11, 6, 7, 0, tzinfo=UTC)
    aigul = fair.telegram.person("Айгүл", language_code="ru")
    await registers(fair, aigul, "ngo", CAST[1].wishes, language="ru", until="project_file")
    assert labels(aigul) == ["Отправлю позже", "Назад", "Отмена"]


async def test_withdrawing_is_possible_to_the_end(fair: Fair) -> None:
    dana = fair.telegram.person("Dana", language_code="en")
    await registers(fair, dana, "guest", SIMPLE, language="en")
    fair.clock.now = CHANGES_UNTIL + timedelta(hours=20)
    await fair.says(dana, "/status")
    await fair.taps(dana, labels(dana)[-2])
    await fair.taps(dana, "Yes, withdraw")
    assert rows(fair, "SELECT status FROM registrations") == [("withdrawn",)]
    await fair.says(dana, "/register")
    assert dana.last.text.startswith("Registration is closed.")


async def test_whoever_did_not_finish_in_time_is_answered_and_not_asked_any_more(fair: Fair) -> None:
    dana = fair.telegram.person("Dana", language_code="en")
    await registers(fair, dana, "guest", SIMPLE, language="en", until="photo_ok")
    fair.clock.now = CLOSES
    await fair.says(dana, "is it free?")
    assert dana.last.text == "Attendance is free."
    await fair.says(dana, "blah")
    assert dana.last.text.startswith("Registration is closed.")
    await fair.taps(dana, "Menu")
    assert "Registration is closed." in dana.last.text
    assert "Continue registration" not in labels(dana)
