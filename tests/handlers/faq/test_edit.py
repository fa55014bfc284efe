"""What was asked in vain becomes a common question: the team writes, it counts at once, and it can be taken back."""

from dataclasses import replace

from db.core.time import to_micros
from db.event import events
from db.event.events import ContentDraft
from fair import content
from fair.access import TeamRole
from tests.handlers.conversation import Person, World
from tests.handlers.intents.sample_world import FILES, SampleWorld
from tests.handlers.team.members import enlisted, owner

ASKED = "есть ли место для велосипеда"


async def asked(fair: SampleWorld, *texts: str) -> None:
    for text in texts:
        person = await fair.person("ru", "registered")
        await person.says(text)
        assert "Отправить организаторам" in person.labels


async def at_the_questions(fair: SampleWorld) -> Person:
    dana = await owner(fair.world)
    await dana.says("/desk")
    await dana.taps("❓ Что спрашивают")
    return dana


async def stored(world: World) -> list[dict[str, object]]:
    return await world.query("SELECT language, question, times FROM unanswered ORDER BY times DESC, question")


async def test_what_finds_no_answer_is_counted_without_the_person(fair: SampleWorld) -> None:
    await asked(fair, "Есть ли место для велосипеда?", "есть ли место для велосипеда", "Где кормят лошадей")
    assert await stored(fair.world) == [
        {"language": "ru", "question": ASKED, "times": 2},
        {"language": "ru", "question": "где кормят лошадей", "times": 1},
    ]
    (row, *_) = await fair.world.query("SELECT * FROM unanswered")
    assert row.keys() == {"id", "event_id", "language", "question", "times", "asked_on"}
    assert row["asked_on"] % 86_400_000_000 == 0


async def test_who_is_registered_is_not_named_in_what_is_kept(fair: SampleWorld) -> None:
    """The sample's people are called so; in small letters only their registration tells it."""
    await asked(
        fair, "куда пошла үлгіұлы на мотоцикле", "үлгі қайда мотоциклімен кетті", "where does ulgi keep motorcycles"
    )
    assert not [
        row for row in await stored(fair.world) if "лг" in str(row["question"]) or "ulgi" in str(row["question"])
    ]
    assert len(await stored(fair.world)) > 0


async def test_a_guess_that_is_tapped_was_no_question_without_an_answer(fair: SampleWorld) -> None:
    for language, text in (
        ("ru", "билет велодорожка абракадабра"),
        ("kk", "билет саябақ абракадабра"),
        ("en", "ticket bicycle abracadabra"),
    ):
        person = await fair.person(language, "registered")
        await person.says(text)
        before = await stored(fair.world)
        assert len(before) == 1, person.text
        await person.says(text)
        assert [row["times"] for row in await stored(fair.world)] == [2]
        await person.taps(person.labels[0])
        assert [row["times"] for row in await stored(fair.world)] == [1]
        await person.says(text)
        await person.taps(person.labels[0])
        other = await fair.person(language, "registered")
        await other.says(text)
        await other.taps(other.labels[0])
        assert [row["times"] for row in await stored(fair.world)] == [1]
        await fair.world.query("DELETE FROM unanswered")


async def test_the_desk_tells_of_it_and_an_answer_counts_at_once(fair: SampleWorld) -> None:
    await asked(fair, "есть ли место для велосипеда?", "есть ли место для велосипеда")
    dana = await owner(fair.world)
    await dana.says("/desk")
    dana.sees("Без ответа: 1 вопрос")
    await dana.taps("❓ Что спрашивают")
    dana.sees("Спросили и не нашли ответа", f"1. {ASKED} (2)")
    await dana.taps("1")
    dana.sees(ASKED, "Спросили: 2 раза. Язык: Русский.")
    await dana.taps("Написать ответ")
    dana.sees("Вопрос: «Есть ли место для велосипеда?»")
    await dana.says("Да, стойка для велосипедов у входа.")
    dana.sees("Русский: Да, стойка для велосипедов у входа.", "Язык: Казахский")
    await dana.says("Велосипед қоятын жер бар ма?\nИә, кіреберістің жанында.")
    dana.sees("Язык: Английский")
    await dana.says("Is there a place for bicycles?\nYes, next to the entrance.")
    dana.sees("Теперь бот отвечает так:", "Есть ли место для велосипеда?", "Да, стойка")
    assert await stored(fair.world) == []
    for language, question, answer in (
        ("ru", "А место для велосипеда есть?", "стойка для велосипедов"),
        ("kk", "велосипед коятын жер", "Иә, кіреберістің жанында."),
        ("en", "any place for bicycles", "Yes, next to the entrance."),
    ):
        person = await fair.person(language, "registered")
        await person.says(question)
        person.sees(answer)


async def test_one_answer_may_be_the_same_in_all_languages(fair: SampleWorld) -> None:
    await asked(fair, "есть ли место для велосипеда")
    dana = await at_the_questions(fair)
    await dana.taps("1")
    await dana.taps("Написать ответ")
    await dana.says("Где поставить велосипед?\nУ входа.")
    await dana.taps("Одинаково на всех языках")
    dana.sees("Где поставить велосипед?", "У входа.")
    event = fair.world.events["mangystau-fair"]
    assert event.faq[-1].answer == {"kk": "У входа.", "ru": "У входа.", "en": "У входа."}
    assert event.faq[-1].words == (ASKED,)


async def test_an_answer_is_taken_back(fair: SampleWorld) -> None:
    await asked(fair, "есть ли место для велосипеда")
    dana = await at_the_questions(fair)
    await dana.taps("1")
    await dana.taps("Написать ответ")
    await dana.says("У входа.")
    await dana.taps("Одинаково на всех языках")
    saved = dana.screen
    await dana.taps("Вернуть как было")
    assert dana.toast == "Всё снова как было."
    assert fair.world.events["mangystau-fair"].faq == fair.event.faq
    await dana.taps("Вернуть как было", saved)
    assert dana.toast == "С тех пор изменено что-то ещё. Исправьте вопрос сами."
    await dana.says("/desk")
    await dana.taps("📓 Журнал")
    dana.sees("возвращены прежние частые вопросы", "добавлен частый вопрос")


async def test_it_belongs_to_an_answer_that_is_there(fair: SampleWorld) -> None:
    await asked(fair, "куда велик деть")
    dana = await at_the_questions(fair)
    await dana.taps("1")
    await dana.taps("Такой ответ уже есть")
    dana.sees("К какому ответу относится «куда велик деть»?", "1. Есть ли парковка? (0)")
    await dana.taps("Следующие ▶️")
    await dana.taps("◀️ Предыдущие")
    await dana.taps("1")
    dana.sees("Теперь бот отвечает так:", "Есть ли парковка?")
    person = await fair.person("ru", "registered")
    await person.says("куда деть велик?")
    person.sees("бесплатная парковка")
    assert await stored(fair.world) == []


async def test_what_needs_no_answer_is_dropped(fair: SampleWorld) -> None:
    await asked(fair, "абракадабра сим салабим")
    dana = await at_the_questions(fair)
    await dana.taps("1")
    await dana.taps("Ответ не нужен")
    dana.sees("Всё, о чём спрашивали, нашло ответ.")
    assert dana.toast == "Убрано из списка."


async def test_a_new_question_is_written_and_mistakes_are_named(fair: SampleWorld) -> None:
    dana = await at_the_questions(fair)
    await dana.taps("Новый вопрос")
    dana.sees("Напишите вопрос первой строкой со знаком «?»")
    await dana.says("Просто ответ")
    dana.sees("Не вижу вопроса")
    await dana.says(f"{'Д' * 151}?\nОтвет")
    dana.sees("Вопрос слишком длинный")
    await dana.says(f"Вопрос?\n{'Д' * 1001}")
    dana.sees("Ответ слишком длинный")
    await dana.sends_sticker()
    dana.sees("Здесь нужен текст ответа.")
    await dana.says("Будет ли салют?\nДа, в 22:00.")
    await dana.taps("Одинаково на всех языках")
    dana.sees("Будет ли салют?")


async def test_a_question_is_changed_and_deleted(fair: SampleWorld) -> None:
    dana = await at_the_questions(fair)
    await dana.taps(f"Все частые вопросы: {len(fair.event.faq)}")
    dana.sees("1. Есть ли парковка? (0)")
    await dana.taps("1")
    dana.sees("Казахский", "Русский", "Английский", "Спросили 0 раз.")
    await dana.taps("Русский")
    dana.sees("Вопрос: «Есть ли парковка?»")
    await dana.says("Парковки нет.")
    dana.sees("Теперь бот отвечает так:", "Парковки нет.")
    await dana.taps("Открыть вопрос")
    await dana.taps("Добавить слова")
    await dana.says("  ")
    dana.sees("Как ещё спрашивают")
    await dana.says("велопарковка, самокат куда\nмотоцикл")
    await dana.taps("Открыть вопрос")
    dana.sees("велопарковка; самокат куда; мотоцикл")
    person = await fair.person("ru", "registered")
    await person.says("мотоцикл")
    person.sees("Парковки нет.")
    await dana.taps("Удалить вопрос")
    await dana.taps("Да, удалить")
    dana.sees("Вопрос «Есть ли парковка?» удалён")
    assert "parking" not in {one.id for one in fair.world.events["mangystau-fair"].faq}


async def test_content_that_waits_to_be_applied_is_not_lost(fair: SampleWorld) -> None:
    """Nor does applying it undo what was written since."""
    sent = {**FILES, "event.toml": FILES["event.toml"].replace("Aktau time, UTC+5", "Aktau")}
    draft = ContentDraft(sent, content.digest(FILES))
    await fair.world.database.write(lambda tx: events.put_draft(tx, fair.event.id, draft, to_micros(fair.world.now)))
    dana = await at_the_questions(fair)
    await dana.taps("Новый вопрос")
    await dana.says("Будет ли салют?\nДа.")
    await dana.taps("Одинаково на всех языках")
    await dana.says("/desk")
    await dana.taps("📝 Анкета и тексты")
    await dana.taps("Что изменится")
    await dana.taps("✅ Применить")
    event = fair.world.events["mangystau-fair"]
    assert event.zone_name["en"] == "Aktau"
    assert event.faq[-1].question["ru"] == "Будет ли салют?"


async def test_what_a_colleague_has_dealt_with_leads_back(fair: SampleWorld) -> None:
    await asked(fair, "есть ли место для велосипеда")
    dana = await at_the_questions(fair)
    first = dana.screen
    await dana.taps("1")
    one = dana.screen
    await dana.taps("Ответ не нужен")
    await dana.taps("1", first)
    dana.sees("Всё, о чём спрашивали, нашло ответ.")
    for label in ("Написать ответ", "Такой ответ уже есть"):
        await dana.taps(label, one)
        dana.sees("Всё, о чём спрашивали, нашло ответ.")
    for action in ("card", "text", "words", "remove", "remove_yes"):
        await dana.presses(f"fe:{action}:0:gone")
        dana.sees("Частые вопросы")
    for data in ("fe:chosen:1:parking", "fe:same:0:", "fe:text:0:parking.xx", "fe:undo:0:"):
        await dana.presses(data)
        assert dana.screens


async def test_others_see_nothing_of_it(fair: SampleWorld) -> None:
    bolat = await enlisted(fair.world, TeamRole.MODERATOR, "Болат", event_id=fair.event.id)
    await bolat.says("/desk")
    assert "❓ Что спрашивают" not in bolat.labels
    await bolat.presses("fe:home:0:")
    assert bolat.toast == "Это меню устарело. Вот новое."


async def test_what_the_team_tries_is_no_question(fair: SampleWorld) -> None:
    dana = await owner(fair.world)
    await dana.says("абракадабра сим салабим")
    dana.sees("Готового ответа на это у меня нет.")
    assert await stored(fair.world) == []


async def test_the_same_answer_again_changes_nothing(fair: SampleWorld) -> None:
    dana = await at_the_questions(fair)
    await dana.presses("fe:text:0:wifi.ru")
    before = len(await fair.world.query("SELECT * FROM event_versions"))
    await dana.says("Да. Сеть: Fair-Guest, пароль написан на обороте бейджа.")
    dana.sees("Теперь бот отвечает так:")
    assert len(await fair.world.query("SELECT * FROM event_versions")) in {before, before + 1}


async def test_what_tells_only_of_a_person_is_not_kept(fair: SampleWorld) -> None:
    await asked(fair, "Серікова Айгүл Маратқызы")
    assert await stored(fair.world) == []


async def test_words_for_a_question_that_is_gone_are_not_taken(fair: SampleWorld) -> None:
    dana = await at_the_questions(fair)
    await dana.presses("fe:words:0:wifi")
    fair.world.change(replace(fair.event, faq=()))
    await dana.says("сеть")
    dana.sees("Всё, о чём спрашивали, нашло ответ.")


async def test_who_is_not_registered_is_heard_too(fair: SampleWorld) -> None:
    person = await fair.person("kk", "new")
    await person.says("абракадабра сим салабим")
    assert await stored(fair.world) == [{"language": "kk", "question": "абракадабра сим салабим", "times": 1}]
