"""What people write in the middle of nothing leads where it says, in three languages."""

from dataclasses import replace

import pytest

from fair.intents.intent import Intent
from fair.words import LANGUAGES, Language
from handlers.intents.ways import WAYS
from services import release_agenda
from tests.handlers.conversation import plain
from tests.handlers.intents.judge import Judge
from tests.handlers.intents.sample_world import SampleWorld
from tests.handlers.stories import come
from texts.translator import load


def test_every_intent_leads_somewhere() -> None:
    assert set(WAYS) == set(Intent)


ASKED = [
    ("registered", "менің бағдарламам", "моя программа", "my agenda", "my agenda"),
    ("registered", "күнтізбеге қосу", "добавить в календарь", "add to calendar", "calendar"),
    ("registered", "әріптесімді шақыру", "пригласить коллегу", "invite a colleague", "invite"),
    (
        "registered",
        "орныма әріптесім барады",
        "вместо меня придёт коллега",
        "a colleague comes instead of me",
        "instead",
    ),
    ("registered", "құпиялылық саясаты", "политика конфиденциальности", "privacy policy", "privacy"),
    ("registered", "жиі қойылатын сұрақтар", "частые вопросы", "common questions", "faq list"),
    ("registered", "сау болыңыз", "до свидания", "goodbye", "goodbye"),
    ("registered", "жақсы", "хорошо", "ok", "fine"),
    ("registered", "мәзір", "меню", "menu", "menu"),
    ("registered", "жәрмеңке туралы", "о ярмарке", "about the fair", "about"),
    ("registered", "қай секциялар бар", "все секции", "all sections", "sections or session"),
    ("registered", "ескертулерді қосу", "настроить уведомления", "notification settings", "notifications"),
    ("registered", "ұйымдастырушы кім", "кто организатор", "who is the organiser", "human"),
    ("new", "билетім қайда", "где мой билет", "where is my ticket", "ticket"),
    ("new", "бара алмаймын", "не смогу прийти", "I can't come", "status"),
    ("new", "орныма әріптесім барады", "вместо меня коллега", "a colleague instead of me", "status"),
    ("new", "күнтізбеге қосу", "добавить в календарь", "add to calendar", "calendar of the programme"),
    ("new", "тіркелу мерзімі", "срок регистрации", "registration deadline", "facts: until when one may register"),
    ("registered", "кешігіп қалсам ше", "если опоздаю", "what if I am late", "late"),
]


@pytest.mark.parametrize(("standing", "kk", "ru", "en", "wanted"), ASKED)
async def test_it_leads_where_it_says(fair: SampleWorld, standing: str, kk: str, ru: str, en: str, wanted: str) -> None:
    judge = Judge(fair)
    for language, asked in zip(LANGUAGES, (kk, ru, en), strict=True):
        person = await fair.person(language, standing)
        await person.says(asked)
        if wanted == "calendar of the programme":
            assert person.screen.document is not None
        else:
            assert await judge.is_useful(person, wanted), f"{asked}: {person.text}"


@pytest.mark.parametrize(
    ("language", "asked", "now"),
    [("ru", "қазақша", "kk"), ("kk", "in English please", "en"), ("en", "на русском", "ru")],
)
async def test_a_language_is_switched_to_by_its_name(fair: SampleWorld, language: str, asked: str, now: str) -> None:
    person = await fair.person(language, "registered")
    await person.says(asked)
    assert plain(load().speaking(now).of(fair.event.title)) in person.text
    await person.says(asked)
    person.sees("Choose a language.", "Выберите язык.")


async def test_somebody_late_tells_the_organisers_with_one_tap(fair: SampleWorld) -> None:
    person = await fair.person("ru", "day")
    await person.says("опаздываю на 20 минут")
    person.sees("Сообщить организаторам, что Вы опаздываете?")
    await person.taps("⏰ Я опаздываю")
    person.sees("Передали организаторам")


async def test_what_nobody_answers_goes_to_the_organisers_with_one_tap(fair: SampleWorld) -> None:
    person = await fair.person("ru", "registered")
    await person.says("Абракадабра сим салабим?")
    person.sees("Готового ответа на это у меня нет.", "когда обед")
    assert person.labels[0] == "Отправить организаторам"
    await person.taps("Отправить организаторам")
    person.sees("Передали организаторам.")
    (row,) = await fair.world.query("SELECT text FROM enquiry_messages")
    assert row["text"] == "Абракадабра сим салабим?"


async def test_where_two_things_may_be_meant_both_are_offered(fair: SampleWorld) -> None:
    person = await fair.person("ru", "registered")
    await person.says("билет и обед")
    person.sees("Что Вы имели в виду?")
    asked = person.screen
    assert person.labels[:2] == ["Мой билет", "Обед"]
    await person.taps("Обед", asked)
    person.sees("13:00–14:00")
    await person.taps("Мой билет", asked)
    assert person.screen.document is not None


async def test_signs_alone_are_answered(fair: SampleWorld) -> None:
    person = await fair.person("en", "registered")
    await person.says("👍❤️")
    person.sees("All right.")
    await person.says("???")
    person.sees("/register")


async def test_a_question_for_a_day_without_sessions_shows_the_nearest(fair: SampleWorld) -> None:
    for language, asked, empty in (
        ("kk", "бүгін не болады", "Мұнда ештеңе жоспарланбаған."),
        ("ru", "что сегодня", "Здесь ничего не запланировано."),
        ("en", "what is on today", "Nothing is planned here."),
    ):
        person = await fair.person(language, "registered")
        await person.says(asked)
        person.sees(empty, "08:30–09:30")


async def test_parts_of_a_day_are_leafed_through(fair: SampleWorld) -> None:
    person = await fair.person("ru", "eve")
    await person.says("что утром")
    person.sees("08:30–09:30", "10:45–10:55")
    person.sees_no("13:00–14:00")
    await person.presses("b:part:2027-11-14T0000-1200:0")
    person.sees("08:30–09:30")
    for forged in ("b:part::0", "b:part:2027-11-14T9-x:0", "b:part:xT0000-1200:0"):
        await person.presses(forged)
        person.sees("08:30–09:30", "11:45–13:00")


async def test_while_answers_wait_only_what_is_sure_is_answered(fair: SampleWorld) -> None:
    person = await fair.person("ru", "new")
    for said in ("/register", "Гость", "Даю согласие"):
        await (person.says(said) if said.startswith("/") else person.taps(said))
    await fair.world.query("UPDATE registrations SET cursor = NULL")
    await person.says("где это будет")
    person.sees("Гостиница «Ренессанс»")
    assert person.labels[0] == "Продолжить"
    await person.says("/faq")
    assert person.labels.count("Продолжить") == 1
    await person.says("абракадабра сим салабим")
    person.sees("Извините, я не понимаю этого сообщения.")
    await person.says("статус заявки")
    assert person.screens


async def test_facts_that_are_not_there_lead_to_the_organisers(fair: SampleWorld) -> None:
    place = replace(fair.event.place, way=None)
    fair.world.change(replace(fair.event, price=None, place=place, faq=()))
    person = await fair.person("ru", "registered")
    await person.says("это бесплатно?")
    person.sees("Контакт: fair@example.org")
    assert "Написать организаторам" in person.labels
    await person.says("адрес")
    person.sees_no("Как добраться")


async def test_without_a_programme_the_rest_is_answered(fair: SampleWorld) -> None:
    await fair.world.query("DELETE FROM releases")
    person = await fair.person("ru", "registered")
    for asked, seen in (
        ("во сколько начало", "08:30"),
        ("когда закончится", "17:00"),
        ("хочу задать вопрос спикеру", "Отдельного времени"),
        ("что сейчас", "Программа ещё не опубликована"),
        ("спикеры", "Программа ещё не опубликована"),
        ("где презентации", "Материалы пока не опубликованы"),
        ("абракадабра сим салабим", "Готового ответа"),
    ):
        await person.says(asked)
        person.sees(seen)


async def test_slides_that_are_published_are_listed(fair: SampleWorld) -> None:

    sessions = tuple(
        replace(one, slides="https://example.org/a.pdf") if one.id == "shanyraq" else one
        for one in fair.agenda.sessions
    )
    agenda = replace(fair.agenda, sessions=sessions)
    await fair.world.database.write(lambda tx: release_agenda.release(tx, fair.event, agenda, {}, fair.world.now))
    person = await fair.person("ru", "after")
    await person.says("где скачать презентации")
    person.sees("Презентации", "Шанырак")
    await person.presses("b:slides::0")
    person.sees("Шанырак")


async def test_a_delegate_gets_the_organisations_invitation(fair: SampleWorld) -> None:
    person = await fair.person("ru", "registered")
    await fair.world.query(
        "INSERT INTO organisations (event_id, name, folded_name, first_delegate_id, card, created_at)"
        " VALUES ('mangystau-fair', 'ОФ «Үлгі»', 'улги', :person, '{}', 1)",
        person=person.id,
    )
    await fair.world.query("UPDATE registrations SET organisation_id = 1, delegate = 'first'")
    await person.says("пригласить коллегу")
    person.sees("ОФ «Үлгі»", "?start=j-")


async def test_an_application_without_a_file_says_so(fair: SampleWorld) -> None:
    person = await fair.person("ru", "registered")
    await fair.world.query("UPDATE answers SET value = '\"listener\"' WHERE question_id = 'takes_part'")
    await person.says("как отправить презентацию")
    person.sees("В Вашей заявке сейчас нет вопроса")


async def test_a_common_question_that_is_gone_meanwhile_is_no_answer(fair: SampleWorld) -> None:
    person = await come(fair.world, "ru")
    known = await person.says("вайфай")
    assert known.screens
    fair.world.change(replace(fair.event, faq=()))
    await person.says("вайфай")
    person.sees("Готового ответа на это у меня нет.")


async def test_who_is_not_registered_is_told_so_where_a_file_is_to_be_sent(fair: SampleWorld) -> None:
    for language, asked, told in (
        ("kk", "слайдтарымды жіберу", "Сіз әлі тіркелмегенсіз."),
        ("ru", "как отправить свою презентацию", "Вы ещё не зарегистрированы."),
        ("en", "send my slides", "You are not registered yet."),
    ):
        person = await fair.person(language, "new")
        await person.says(asked)
        person.sees(told)


async def test_who_denies_something_is_answered_that_nothing_is_done(fair: SampleWorld) -> None:
    for language, texts, told in (
        ("kk", ("деректерімді өшірмеңіз", "бас тартпаймын"), "Жақсы, ештеңе өзгермейді: бәрі сол қалпында қалады."),
        ("ru", ("не удаляйте мои данные", "не отменяйте заявку"), "Хорошо, ничего не меняем: всё остаётся как есть."),
        (
            "en",
            ("don't delete my data", "I'm not withdrawing"),
            "All right, nothing changes: everything stays as it is.",
        ),
    ):
        person = await fair.person(language, "registered")
        for text in texts:
            await person.says(text)
            person.sees(told)
        assert (await person.registration(fair.event.id)) is not None


LOST_AND_NEEDED = [
    ("шарфымды жоғалттым", "потерял телефон", "I lost my scarf", "faq lost_found"),
    ("қолшатырымды ұмытып кетіппін", "забыла куртку", "I left my umbrella", "faq lost_found"),
    ("анықтама керек", "нужна справка об участии", "I need a certificate", "faq certificates"),
    ("жеке тұлға қатыса ала ма?", "физлицо может участвовать?", "can an individual take part?", "faq who_may"),
    ("менің ұйымым", "моя организация", "my organisation", "status"),
    ("қонақүй", "гостиница", "hotel", "faq hotel"),
    ("Қандай киіммен келген жөн?", "Есть ли дресс-код?", "Is there a dress code?", "faq dress_code"),
]


@pytest.mark.parametrize(("kk", "ru", "en", "useful"), LOST_AND_NEEDED)
async def test_what_people_have_lost_or_need_is_answered(
    fair: SampleWorld, kk: str, ru: str, en: str, useful: str
) -> None:
    for language, text in (("kk", kk), ("ru", ru), ("en", en)):
        person = await fair.person(language, "registered")
        await person.says(text)
        assert await Judge(fair).is_useful(person, useful), (text, person.text)


YES_AND_NO = (
    "да",
    "нет",
    "ок",
    "ага",
    "согласен",
    "иә",
    "жоқ",
    "жарайды",
    "келісемін",
    "yes",
    "no",
    "okay",
    "ok",
    "sure",
)


async def test_a_yes_or_no_where_nothing_is_asked_is_taken_kindly_in_every_language(fair: SampleWorld) -> None:
    for language in LANGUAGES:
        for standing in ("new", "registered", "day", "after"):
            person = await fair.person(language, standing)
            for text in (*YES_AND_NO, "Да!", "жоқ, рахмет", "no thanks"):
                await person.says(text)
                person.sees(plain(load().speaking(person.code or "kk")("talk-fine")))


@pytest.mark.parametrize(
    ("language", "asked", "said"),
    [
        ("kk", "Арал залы қайда", "2-қабат\nФойедегі баспалдақпен көтеріліп, оңға бұрылыңыз."),
        ("ru", "где зал Арал", "2 этаж\nПо лестнице из фойе наверх и направо."),
        ("en", "where is Aral hall", "2nd floor\nUp the stairs from the lobby and to the right."),
    ],
)
async def test_who_asks_where_a_hall_is_reads_how_to_get_there(
    fair: SampleWorld, language: Language, asked: str, said: str
) -> None:
    person = await fair.person(language, "registered")
    await person.says(asked)
    assert said in person.text


@pytest.mark.parametrize(
    ("label", "asked", "said"),
    [
        ("Қазақша", "түскі ас қашан", "13:00–14:00"),
        ("Русский", "где можно оставить машину", "бесплатная парковка"),
        ("English", "is there wifi", "Fair-Guest"),
    ],
)
async def test_what_was_asked_before_a_language_was_chosen_is_answered_then(
    fair: SampleWorld, label: str, asked: str, said: str
) -> None:
    person = fair.world.person()
    await person.says(asked)
    await person.taps(label)
    assert said in person.text
