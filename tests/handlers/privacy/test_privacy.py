"""What is stored, shown to its owner, and deleted for good."""

import json
from dataclasses import replace

import pytest

from fair.event.model import Consent, Event
from fair.forms.model import Form
from fair.words import LANGUAGES, Language
from handlers.base.screen import Document
from handlers.registration.screens.placeholders import filled
from tests.handlers.conversation import Person, World
from tests.handlers.sample import sample_event, words
from tests.handlers.stories import come, submit
from texts.translator import load
from texts.typography import loose


def document(person: Person) -> Document:
    (found,) = [screen.document for screen in person.screens if screen.document]
    return found


async def test_the_policy_is_filled_in_and_leads_on(world: World) -> None:
    consent = sample_event().consent
    policy = words("{term}", "{operator}, {bin}. Данные: {fields}. Срок: {term}. {contact}", "{term}")
    world.change(sample_event(consent=type(consent)("1", consent.text, policy, 180)))
    aigul = await come(world)
    await aigul.taps("Защита данных")
    aigul.sees("ОФ «Ұрпақ», 141140999901. Данные: Фамилия, имя; Телефон; Согласие на фото.")
    aigul.sees("Срок: по 12 мая 2028 г. включительно. fair@example.org")
    assert aigul.labels == ["Мои данные", "Удалить мои данные", "Меню"]


def test_braces_that_mean_nothing_stay() -> None:
    t = load().speaking("en")
    event = sample_event()
    said = loose(filled(t, event, words("", "", " <{what}> {bin}. {term}. "), event.form))
    assert said == "&lt;{what}&gt; 141140999901. until 12 May 2028 inclusive."


def shorter_terms() -> Event:
    event = sample_event()
    told = "{term}. {terms}. {contact}"
    consent = Consent("1", event.consent.text, words(told, told, told), 180, unfinished_days=1)
    needs = replace(event.form.by_id["phone"], keep_days=14)
    form = Form(tuple(needs if one.id == "phone" else one for one in event.form.questions))
    return sample_event(consent=consent, form=form)


SAID = {
    "kk": (
        "2028 жылғы 12 мамыр (осы күнді қоса алғанда). Қысқарақ мерзім: қаралама, қайтарып алынған және қабылданбаған "
        "өтінімдер – 2027 жылғы 15 қараша (осы күнді қоса алғанда), іс-шарадан кейін 1 күн; «Телефон» – 2027 жылғы "
        "28 қараша (осы күнді қоса алғанда), іс-шарадан кейін 14 күн. fair@example.org"
    ),
    "ru": (
        "по 12 мая 2028 г. включительно. Более короткий срок: черновики, отозванные и отклонённые заявки – "
        "по 15 ноября 2027 г. включительно (1 день после мероприятия); «Телефон» – по 28 ноября 2027 г. включительно "
        "(14 дней после мероприятия). fair@example.org"
    ),
    "en": (
        "until 12 May 2028 inclusive. Shorter terms: drafts and applications withdrawn or rejected until "
        "15 November 2027 inclusive (1 day after the event); “Phone” until 28 November 2027 inclusive "
        "(14 days after the event). fair@example.org"
    ),
}


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_shorter_terms_are_filled_in_as_they_are_kept(language: Language) -> None:
    event = shorter_terms()
    assert loose(filled(load().speaking(language), event, event.consent.privacy, event.form)) == SAID[language]


@pytest.mark.parametrize(
    ("language", "days", "told"),
    [
        *(("kk", 14, "14 күн"), ("kk", 1, "1 күн"), ("ru", 14, "14 дней"), ("ru", 21, "21 дня"), ("ru", 2, "2 дней")),
        *(("en", 14, "14 days"), ("en", 1, "1 day")),
    ],
)
def test_people_read_for_how_long_backups_hold_what_was_deleted(language: Language, days: int, told: str) -> None:
    event, text = sample_event(), "{backups}"
    event = sample_event(consent=replace(event.consent, backup_days=days))
    assert loose(filled(load().speaking(language), event, words(text, text, text), event.form)) == told


def test_where_nothing_goes_sooner_no_gap_is_left() -> None:
    event, t = sample_event(), load().speaking("en")
    text = "{term}. {terms}.\n{terms}\nNext."
    assert loose(filled(t, event, words(text, text, text), event.form)) == "until 12 May 2028 inclusive.\nNext."
    only_of_others = shorter_terms()
    consent = replace(only_of_others.consent, unfinished_days=None)
    said = loose(filled(t, replace(only_of_others, consent=consent), words("", "", "{term}. {terms}."), Form(())))
    assert said == "until 12 May 2028 inclusive."


async def test_a_long_policy_takes_several_messages(world: World) -> None:
    consent = sample_event().consent
    lines = "\n".join(f"{number}. Строка <политики> & её продолжение." for number in range(200))
    words_only = "слово " * 1_000
    policy = words(lines, f"{lines}\n{words_only}", lines)
    world.change(sample_event(consent=type(consent)("1", consent.text, policy, 180)))
    aigul = await come(world)
    await aigul.says("/privacy")
    assert len(aigul.screens) > 2
    seen = "\n".join(screen.text for screen in aigul.screens)
    assert seen.count("&lt;политики&gt;") == 200
    assert seen.count("слово") == 1_000
    assert [bool(screen.buttons) for screen in aigul.screens] == [False] * (len(aigul.screens) - 1) + [True]


async def test_everything_stored_is_shown_with_labels(world: World) -> None:
    aigul = world.person("ru")
    await aigul.says("/start fair-ngo-poster")
    await aigul.taps("Русский")
    await submit_after_consent(aigul)
    await aigul.says("/stop")
    await aigul.says("/mydata")
    aigul.sees(str(aigul.id), "Русский", "По какой ссылке Вы пришли: poster", "Представитель НПО: на рассмотрении")
    aigul.sees("Напоминания", "версия 1")
    stored = json.loads(document(aigul).content)
    (registration,) = stored["registrations"]
    answers = {answer["question"]: answer for answer in registration["answers"]}
    assert stored["telegram_id"] == aigul.id
    assert stored["first_source"] == "poster"
    assert set(stored["muted"]) == {"reminders", "changes", "bookmark_changes", "announcements"}
    assert (registration["number"], registration["status"], registration["delegate"]) == (
        1,
        "submitted",
        "first",
    )
    assert answers["full_name"]["value"] == "Серікова Айгүл"
    assert answers["org_form"] == {
        "question": "org_form",
        "name": "Форма",
        "value": "fund",
        "labels": ["Общественный фонд"],
    }
    assert answers["spheres"]["labels"] == ["Сфера 1"]
    assert len(stored["consents"]) == 1


async def submit_after_consent(person: Person) -> None:
    await person.taps("Даю согласие")
    await person.says("Серікова Айгүл")
    await person.taps("Поделиться номером телефона")
    await person.says("ОФ «Шанырак»")
    for label in ("Общественный фонд", "Пропустить", "Сфера 1", "Готово (1)", "Слушатель", "Пропустить"):
        await person.taps(label)
    await person.says("2")
    await person.taps("Да")
    await person.taps("Отправить заявку")


async def test_nobody_sees_anothers_data(world: World) -> None:
    aigul = await come(world)
    await submit(aigul)
    bolat = await come(world, name="Болат")
    await bolat.says("/mydata")
    content = document(bolat).content
    assert "Серікова" not in content
    assert "Шанырак" not in content
    assert json.loads(content)["registrations"] == []


async def test_a_later_delegate_sees_the_organisations_name_but_not_its_card(world: World) -> None:
    aigul = await come(world)
    await submit(aigul)
    bolat = await come(world, name="Болат")
    await bolat.says("/register")
    await bolat.taps("Представитель НПО")
    await bolat.taps("Даю согласие")
    await bolat.says("Ахметов Болат")
    await bolat.taps("Поделиться номером телефона")
    await bolat.says("ОФ «Шанырак»")
    await bolat.taps("Да, представляю её")
    await bolat.says("/mydata")
    (registration,) = json.loads(document(bolat).content)["registrations"]
    assert registration["organisation"] == "ОФ «Шанырак»"
    assert "org_form" not in {answer["question"] for answer in registration["answers"]}


async def test_data_of_an_event_that_is_gone_are_shown_by_their_identifiers(world: World) -> None:
    aigul = await come(world)
    await submit(aigul)
    world.events = {"other": sample_event(id="other")}
    await aigul.says("/mydata")
    aigul.sees("«fair», ngo")
    (registration,) = json.loads(document(aigul).content)["registrations"]
    assert registration["event_title"] is None
    assert registration["role_label"] is None


async def test_forgetting_takes_two_confirmations(world: World) -> None:
    aigul = await come(world)
    await submit(aigul)
    await aigul.says("/forget")
    aigul.sees("Согласие будет отозвано")
    await aigul.taps("Продолжить")
    aigul.sees("Вернуть их будет нельзя. Подтверждаете?")
    assert await aigul.registration() is not None
    await aigul.taps("Да, удалить всё")
    aigul.sees("Ваши данные удалены.", "Регистрации: 1", "/start")
    assert aigul.reply.forget
    assert await aigul.registration() is None
    assert await world.query("SELECT * FROM people") == []


@pytest.mark.parametrize(
    ("code", "place", "announcement"),
    [
        ("ru", "достанется другим", "Черновик объявления, которое Вы пишете, тоже пропадёт"),
        ("kk", "орныңыз басқаларға беріледі", "Жазып жатқан хабарландыруыңыз да жойылады"),
    ],
)
async def test_the_first_question_says_what_else_is_lost(
    world: World, code: Language, place: str, announcement: str
) -> None:
    aigul = await come(world)
    await submit(aigul)
    await world.query("UPDATE people SET language = :code", code=code)
    await aigul.says("/forget")
    aigul.sees_no(place)
    aigul.sees_no(announcement)
    await world.query("UPDATE registrations SET status = 'approved' WHERE person_id = :id", id=aigul.id)
    await aigul.says("/forget")
    aigul.sees(place)
    aigul.sees_no(announcement)
    world.owners.add(aigul.id)
    await aigul.says("/desk")
    await aigul.taps(load().speaking(code).plain("desk-announcements"))
    await aigul.taps(load().speaking(code).plain("announce-new"))
    await aigul.says("/forget")
    aigul.sees(place, announcement)


async def test_forgetting_can_be_given_up_at_both_questions(world: World) -> None:
    aigul = await come(world)
    await submit(aigul)
    for taps in (["Не удалять"], ["Продолжить", "Не удалять"]):
        await aigul.says("/forget")
        for label in taps:
            await aigul.taps(label)
        aigul.sees("Ярмарка идей")
    assert await aigul.registration() is not None


async def test_who_was_forgotten_can_come_back(world: World) -> None:
    aigul = await come(world)
    await aigul.says("/forget")
    await aigul.taps("Продолжить")
    await aigul.taps("Да, удалить всё")
    await aigul.says("/start")
    aigul.sees("Добро пожаловать")


async def test_a_forged_step_deletes_nothing(world: World) -> None:
    aigul = await come(world)
    await submit(aigul)
    await aigul.presses("f:now")
    assert aigul.toast == "Это меню устарело. Вот новое."
    assert await aigul.registration() is not None


@pytest.mark.parametrize(
    ("code", "name"), [("kk", "Telegram-дағы пайдаланушы атауы: "), ("ru", "Имя пользователя в Telegram: ")]
)
async def test_the_name_in_telegram_is_kept_of_who_takes_part_and_follows(world: World, code: str, name: str) -> None:
    aigul = await come(world)
    aigul.username = "aigul"
    await aigul.says("/mydata")
    aigul.sees_no("@aigul")
    await submit(aigul)
    assert await usernames(world) == ["aigul"]
    await world.query(f"UPDATE people SET language = '{code}' RETURNING id")
    aigul.username = "aigul_s"
    await aigul.says("/mydata")
    aigul.sees(f"{name}@aigul_s")
    assert json.loads(document(aigul).content)["registrations"][0]["telegram_username"] == "aigul_s"
    aigul.username = None
    await aigul.says("/help")
    assert await usernames(world) == [None]


async def test_who_has_not_applied_leaves_no_name(world: World) -> None:
    aigul = await come(world)
    aigul.username = "aigul"
    await aigul.taps("Зарегистрироваться")
    assert await usernames(world) in ([], [None])


async def usernames(world: World) -> list[str | None]:
    return [row["username"] for row in await world.query("SELECT username FROM registrations")]
