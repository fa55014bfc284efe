"""Consent, what is stored, and being forgotten (law 94-V)."""

import asyncio
import contextlib
import hashlib
import json
from functools import partial
from pathlib import Path
from typing import Any, Final

import pytest

from db.people import consents
from fair.words import LANGUAGES, Language
from handlers.reminders.screens.preferences import CATEGORIES
from rehearsal.people.account import Account
from rehearsal.sample_people.respondent import Respondent, sights
from tests.front import Fair
from tests.stories.cast import CAST, SIMPLE
from tests.stories.conftest import everybody, labels, later, registers, rows, stored, walks, words
from texts.typography import loose

CANARY: Final = "Канарейқызы"
MOMENT: Final = 2.0
NGO = {**CAST[1].wishes, "full_name": f"{CANARY} Құралай", "question_state": f"Сұрақ: {CANARY}"}


def traces(fair: Fair, canary: str = CANARY) -> list[str]:
    """Return the files in the bot's folder that hold the canary, escaped or not."""
    forms = (canary.encode(), json.dumps(canary)[1:-1].encode(), canary.encode("utf-16-le"))
    return [
        path.name
        for path in sorted(Path(fair.settings.data_dir).rglob("*"))
        if path.is_file() and any(form in path.read_bytes() for form in forms)
    ]


async def is_gone(fair: Fair, canary: str = CANARY) -> bool:
    """Give the bot a moment to tidy up its files."""
    with contextlib.suppress(TimeoutError):
        async with asyncio.timeout(MOMENT):
            while traces(fair, canary):  # noqa: ASYNC110 - files do not tell
                await asyncio.sleep(0.02)
    return not traces(fair, canary)


def named_canary(fair: Fair) -> Account:
    """Return somebody whose very name in Telegram is the canary."""
    return fair.telegram.person(CANARY, last_name=CANARY, username="canary_bird", language_code="ru")


@pytest.mark.sqlite("the bytes of its files")
async def test_nothing_is_kept_of_who_does_not_agree(fair: Fair) -> None:
    bird = named_canary(fair)
    person = Respondent(bird, sights(fair.app.event), "guest", SIMPLE, "ru")
    await fair.does(bird.start)
    for _ in range(3):  # the language, "Register", the role
        person.step()
        await fair.settled()
    assert traces(fair)
    await fair.taps(bird, "Не даю согласия")
    assert bird.last.text == words("ru", "consent-declined", contact="fair@example.org")
    for table in ("people", "registrations", "answers", "consents"):
        assert rows(fair, f"SELECT * FROM {table}") == []
    assert rows(fair, "SELECT count(*) FROM inbox WHERE body IS NOT NULL OR person_id IS NOT NULL") == [(0,)]
    assert rows(fair, "SELECT count(*) FROM outbox WHERE chat = ?", bird.id) == [(0,)]
    assert await is_gone(fair), traces(fair)

    await registers(fair, bird, "guest", SIMPLE, language="ru")
    assert (await stored(fair, bird))[0].status == "submitted"


async def test_the_consent_is_logged_with_its_version_and_the_very_text(fair: Fair) -> None:
    for language in LANGUAGES:
        account = fair.telegram.person("Дана", language_code=language)
        person = Respondent(account, sights(fair.app.event), "guest", SIMPLE, language)
        await fair.does(account.start)
        while "fair@example.org" not in account.last.text:
            assert person.step()
            await fair.settled()
        shown = account.last.html
        await walks(fair, person, until="full_name")
        logged = await fair.reads(partial(consents.of_person, person_id=account.id))
        assert [(one.version, one.language) for one in logged] == [(fair.app.event.consent.version, language)]
        assert logged[0].hash == hashlib.sha256(shown.encode()).hexdigest()


async def test_the_policy_is_there_at_any_time(fair: Fair) -> None:
    dana = fair.telegram.person("Dana", language_code="en")
    await registers(fair, dana, "guest", SIMPLE, language="en", until="phone")
    await fair.says(dana, "/privacy")
    assert "complain to the authorised body or to a court" in dana.last.text
    assert {"My data", "Delete my data", "Menu"} <= set(labels(dana))
    await fair.says(dana, "+77011234567")
    assert (await stored(fair, dana))[1]["phone"] == "+77011234567"


async def document_of(fair: Fair, account: Account) -> Any:
    await fair.says(account, "/mydata")
    document = account.last.attachment
    assert document is not None, account.transcript()
    return json.loads(document.content)


async def test_my_data_is_everything_said_and_nothing_of_others(fair: Fair) -> None:
    bird = named_canary(fair)
    person = await registers(fair, bird, "ngo", NGO, language="ru")
    other = fair.telegram.person("Berik", language_code="en")
    await registers(fair, other, "guest", SIMPLE, language="en")

    (registration,) = (await document_of(fair, bird))["registrations"]
    said = {answer["question"]: answer["value"] for answer in registration["answers"]}
    assert person.remembers(said)
    assert (registration["number"], registration["status"]) == (1, "submitted")
    labelled = {answer["question"]: answer.get("labels") for answer in registration["answers"]}
    assert labelled["org_form"] == ["Общественный фонд (ОФ)"]

    theirs = await document_of(fair, other)
    text = json.dumps(theirs, ensure_ascii=False)
    assert (theirs["telegram_id"], CANARY in text, str(bird.id) in text) == (other.id, False, False)
    assert "Добрый причал" not in text


async def forgets(fair: Fair, account: Account) -> None:
    later(fair, minutes=5)
    await fair.says(account, "/forget")
    for key in ("forget-go-on", "forget-yes"):
        await fair.taps(account, words("ru", key))


@pytest.mark.sqlite("the bytes of its files")
async def test_forgetting_takes_two_confirmations_and_leaves_no_trace(fair: Fair) -> None:
    bird = named_canary(fair)
    await registers(fair, bird, "ngo", NGO, language="ru")
    other = fair.telegram.person("Berik", language_code="en")
    await registers(fair, other, "guest", SIMPLE, language="en")
    await fair.says(bird, f"{CANARY}!")
    assert traces(fair)

    await fair.says(bird, "/forget")
    assert bird.last.text.startswith("\n\n".join(words("ru", key) for key in ("forget-ask", "forget-limits")))
    assert "не дольше 14 дней. Если копия будет восстановлена, бот удалит их снова." in loose(bird.last.text)
    await fair.taps(bird, "Не удалять")
    assert (await stored(fair, bird))[0].status == "submitted"
    await fair.says(bird, "/forget")
    await fair.taps(bird, words("ru", "forget-go-on"))
    assert bird.last.text == words("ru", "forget-sure")
    assert (await stored(fair, bird))[0].status == "submitted"
    await fair.taps(bird, words("ru", "forget-yes"))
    assert bird.last.text.startswith(
        words("ru", "forgotten", registrations="", answers="", consents="", messages="")[:20]
    )

    assert [one.person_id for one, _ in await everybody(fair)] == [other.id]
    assert rows(fair, "SELECT count(*) FROM people WHERE id = ?", bird.id) == [(0,)]
    assert rows(fair, "SELECT count(*) FROM outbox WHERE chat = ?", bird.id) == [(0,)]
    assert rows(fair, "SELECT count(*) FROM inbox WHERE person_id = ?", bird.id) == [(0,)]
    assert rows(fair, "SELECT count(*) FROM inbox WHERE body LIKE ?", f"%{bird.id}%") == [(0,)]
    assert rows(fair, "SELECT count(*) FROM organisations") == [(0,)]
    assert rows(fair, "SELECT why FROM deletions") == [("asked",)]
    assert await is_gone(fair), traces(fair)
    assert await is_gone(fair, "Добрый причал")
    assert await is_gone(fair, str(bird.id))


async def test_what_is_on_its_way_when_somebody_is_forgotten_leaves_no_trace(fair: Fair) -> None:
    bird = named_canary(fair)
    await registers(fair, bird, "guest", {**SIMPLE, "full_name": f"{CANARY} Құралай"}, language="ru")
    await fair.says(bird, "/forget")
    await fair.taps(bird, words("ru", "forget-go-on"))
    fair.telegram.faults.slow(0.5, "sendDocument", bird.id)
    bird.say("/mydata")
    await fair.telegram.wait(lambda: not fair.telegram.faults.waiting)
    bird.tap(words("ru", "forget-yes"))
    await fair.settled()
    assert rows(fair, "SELECT count(*) FROM outbox WHERE chat = ?", bird.id) == [(0,)]


async def test_a_forgotten_delegate_leaves_the_card_to_the_next_one(fair: Fair) -> None:
    bird = named_canary(fair)
    await registers(fair, bird, "ngo", NGO, language="ru")
    erlan = fair.telegram.person("Ерлан", language_code="ru")
    await registers(fair, erlan, "ngo", {**NGO, "full_name": "Болат Ерлан"}, language="ru", joins=True)
    await forgets(fair, bird)
    registration, answers = await stored(fair, erlan)
    assert (registration.delegate, answers["organisation"]) == ("first", NGO["organisation"])


async def test_who_was_forgotten_comes_as_somebody_new(fair: Fair) -> None:
    bird = named_canary(fair)
    await registers(fair, bird, "guest", SIMPLE, language="ru")
    await forgets(fair, bird)
    await registers(fair, bird, "guest", SIMPLE, language="ru")
    assert [(one.number, one.status) for one, _ in await everybody(fair)] == [(2, "submitted")]


async def test_old_buttons_of_somebody_forgotten_do_no_harm(fair: Fair) -> None:
    bird = named_canary(fair)
    await registers(fair, bird, "guest", SIMPLE, language="ru", until="photo_ok")
    old = bird.last
    await forgets(fair, bird)
    await fair.does(bird.query, old.raw, old.buttons[0][0].data)
    assert bird.toasts[-1].text == words("ru", "stale-nothing")
    assert await everybody(fair) == []


async def test_stop_switches_everything_off_and_single_things_on_again(fair: Fair) -> None:
    dana = fair.telegram.person("Dana", language_code="en")
    await registers(fair, dana, "guest", SIMPLE, language="en")
    await fair.says(dana, "/stop")
    mutes = "SELECT category FROM mutes ORDER BY category"
    everything = sorted((category,) for category in CATEGORIES)
    assert rows(fair, mutes) == everything
    switches = labels(dana)[: len(everything)]
    assert "Reminders: off" in switches
    assert all(label.endswith(": off") for label in switches)
    await fair.taps(dana, "Reminders: off")
    assert dana.toasts[-1].text == "Turned on"
    assert rows(fair, mutes) == [one for one in everything if one != ("reminders",)]
    await fair.taps(dana, "Reminders: on")
    assert "Reminders: off" in labels(dana)
    assert (await stored(fair, dana))[0].status == "submitted"


@pytest.mark.parametrize("language", ["kk", "ru"])
async def test_my_data_leads_to_the_answers_while_they_can_be_changed(fair: Fair, language: Language) -> None:
    dana = fair.telegram.person("Dana", language_code=language)
    await registers(fair, dana, "guest", SIMPLE, language=language, until="photo_ok")
    await fair.says(dana, "/mydata")
    await fair.taps(dana, words(language, "button-change"))
    assert any(words(language, "button-edit", name="") in label for label in labels(dana)) or "1" in labels(dana)
    await registers(fair, dana, "guest", SIMPLE, language=language)
    await fair.says(dana, "/mydata")
    await fair.taps(dana, words(language, "button-change"))
    assert dana.last.attachment is None
    fair.clock.now = fair.app.event.changes_until
    await fair.says(dana, "/mydata")
    assert words(language, "button-change") not in labels(dana)
    await fair.does(dana.tap_data, "s:withdraw_yes")
    await fair.says(dana, "/mydata")
    assert labels(dana) == [words(language, "button-menu"), words(language, "forget-button")]
