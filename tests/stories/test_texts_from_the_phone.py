"""Organisers change the questionnaire and the texts from their phones: at once, surely, and back again."""

from collections.abc import AsyncIterator
from contextlib import AbstractAsyncContextManager
from pathlib import Path

import pytest
import pytest_asyncio

from fair import content
from rehearsal.people.account import Account
from rehearsal.telegram import Telegram
from tests.fair.content.small import SAMPLE as FILES
from tests.front import SAMPLE, Fair, front_door
from tests.stories.conftest import rows

QUESTIONS, EVENT = content.QUESTIONS_FILE, content.EVENT_FILE
OLD, NEW = "Напишите Вашу фамилию, имя и отчество (при наличии).", "Как Вас зовут полностью?"
REWORDED = FILES[QUESTIONS].replace(OLD, NEW)
PHONE = FILES[QUESTIONS][FILES[QUESTIONS].index('[[question]]\nid = "phone"') :].split("# ──")[0]


@pytest_asyncio.fixture
async def telegram() -> AsyncIterator[Telegram]:
    async with Telegram() as telegram:
        yield telegram
        assert telegram.alarms == []


@pytest.fixture
def oleg(telegram: Telegram) -> Account:
    return telegram.person("Олег", id=900, language_code="ru")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The organiser's folder, which stays as it is."""
    folder = tmp_path / "content"
    folder.mkdir()
    for name, text in FILES.items():
        (folder / name).write_text(text, encoding="utf-8")
    (folder / "agenda.csv").write_bytes((SAMPLE / "agenda.csv").read_bytes())
    return folder


def door(tmp_path: Path, telegram: Telegram, folder: Path) -> AbstractAsyncContextManager[Fair]:
    return front_door(tmp_path / "data", telegram, bulk_per_second=0, owner_ids=(900,), content=folder)


async def opens(fair: Fair, person: Account, *labels: str) -> None:
    await fair.says(person, "/desk")
    for label in labels:
        await fair.taps(person, label)


async def starts(fair: Fair, person: Account, language: str = "Русский") -> None:
    await fair.says(person, "/start")
    await fair.taps(person, language)


async def begins(fair: Fair, person: Account) -> None:
    """Begin to register as a guest: the first question is open."""
    await starts(fair, person)
    for label in ("Зарегистрироваться", "Гость", "Даю согласие"):
        await fair.taps(person, label)


async def sends(fair: Fair, person: Account, name: str, text: str) -> None:
    await opens(fair, person, "📝 Анкета и тексты", "📤 Отправить файл")
    await fair.does(person.send_document, name, text.encode())


async def test_a_question_is_reworded_at_once_survives_a_restart_and_comes_back(
    tmp_path: Path, telegram: Telegram, oleg: Account, folder: Path
) -> None:
    aigul = telegram.person("Айгуль", language_code="ru")
    async with door(tmp_path, telegram, folder) as fair:
        await starts(fair, oleg)
        await begins(fair, aigul)
        assert OLD in aigul.last.text
        await opens(fair, oleg, "📝 Анкета и тексты", "📥 Получить файлы")
        files = {one.attachment.name: one.attachment.content.decode() for one in oleg.messages if one.attachment}
        assert files == dict(FILES)
        await sends(fair, oleg, "questions (1).toml", REWORDED)
        assert "✏️ Вопрос: Фамилия, имя, отчество" in oleg.last.text
        assert f"• Текст (на русском): «{OLD}» → «{NEW}»" in oleg.last.text
        await fair.says(aigul, "/register")
        assert OLD in aigul.last.text, "nothing changes before it is applied"
        await fair.taps(oleg, "✅ Применить")
        assert "✅ Применено" in oleg.last.text
        await fair.says(aigul, "/register")
        assert NEW in aigul.last.text
    async with door(tmp_path, telegram, folder) as fair:
        await fair.says(aigul, "/register")
        assert NEW in aigul.last.text, "the folder is as it was when it was loaded: it does not undo what came by chat"
        await opens(fair, oleg, "📝 Анкета и тексты", "↩️ Прежняя версия")
        assert "Это версия, которая действовала до нынешней." in oleg.last.text
        await fair.taps(oleg, "✅ Применить")
        await fair.says(aigul, "/register")
        assert OLD in aigul.last.text
        actions = [row[0] for row in rows(fair, "SELECT action FROM audit ORDER BY id")]
        assert actions == ["content-file", "content-apply", "content-apply"]


async def test_a_folder_that_was_changed_wins_and_what_came_by_chat_is_the_version_before(
    tmp_path: Path, telegram: Telegram, oleg: Account, folder: Path
) -> None:
    aigul = telegram.person("Айгуль", language_code="ru")
    async with door(tmp_path, telegram, folder) as fair:
        await starts(fair, oleg)
        await sends(fair, oleg, QUESTIONS, REWORDED)
        await fair.taps(oleg, "✅ Применить")
    (folder / QUESTIONS).write_text(FILES[QUESTIONS].replace(OLD, "Имя?"), encoding="utf-8")
    async with door(tmp_path, telegram, folder) as fair:
        await begins(fair, aigul)
        assert "Имя?" in aigul.last.text
        await opens(fair, oleg, "📝 Анкета и тексты", "↩️ Прежняя версия")
        await fair.taps(oleg, "✅ Применить")
        await fair.says(aigul, "/register")
        assert NEW in aigul.last.text


async def test_problems_are_named_by_line_and_files_may_need_each_other(
    tmp_path: Path, telegram: Telegram, folder: Path
) -> None:
    dinara = telegram.person("Динара", id=900, language_code="kk")
    async with door(tmp_path, telegram, folder) as fair:
        await starts(fair, dinara, "Қазақша")
        questions = FILES[QUESTIONS].replace('roles = ["volunteer"]', 'roles = ["helper"]')
        line = questions[: questions.index('roles = ["helper"]')].count("\n") + 1
        await opens(fair, dinara, "📝 Нысан, мәтіндер", "📤 Файл жіберу")
        await fair.does(dinara.send_document, QUESTIONS, questions.encode())
        assert "Әзірге қолдануға болмайды" in dinara.last.text
        assert f"• questions.toml, жол: {line}: «helper» деген рөл жоқ." in dinara.last.text
        event = FILES[EVENT].replace('id = "volunteer"', 'id = "helper"')
        await fair.does(dinara.send_document, EVENT, event.encode())
        assert "🆕 Қатысушы санаты: Ерікті" in dinara.last.text
        await fair.taps(dinara, "✅ Қолдану")
        assert "✅ Қолданылды" in dinara.last.text


async def test_a_question_that_goes_traps_nobody(
    tmp_path: Path, telegram: Telegram, oleg: Account, folder: Path
) -> None:
    aigul = telegram.person("Айгуль", language_code="ru")
    async with door(tmp_path, telegram, folder) as fair:
        await starts(fair, oleg)
        await begins(fair, aigul)
        await fair.says(aigul, "Серікова Айгүл")
        assert "номер телефона" in aigul.last.text
        await sends(fair, oleg, QUESTIONS, FILES[QUESTIONS].replace(PHONE, ""))
        assert "❌ Вопрос: Номер телефона" in oleg.last.text
        await fair.taps(oleg, "✅ Применить")
        await fair.says(aigul, "+7 701 456 78 90")
        assert "номер телефона" not in aigul.last.text
        asked = [button.text for row in aigul.last.buttons for button in row]
        assert "город Актау" in asked, "the next question is open"


async def test_what_is_sent_may_be_anything(tmp_path: Path, telegram: Telegram, oleg: Account, folder: Path) -> None:
    async with door(tmp_path, telegram, folder) as fair:
        await starts(fair, oleg)
        await sends(fair, oleg, "notes.txt", "?")
        assert "Нужен файл с именем questions.toml, event.toml или faq.toml." in oleg.last.text
        await fair.says(oleg, "вот")
        assert "Отправьте questions.toml, event.toml или faq.toml" in oleg.last.text
        await fair.does(oleg.send_document, EVENT, "Ярмарка".encode("cp1251"))
        assert "не читается как текст" in oleg.last.text
        await fair.does(oleg.send_document, EVENT, b"a = " + b"[" * 100_000)
        assert "Файл не читается" in oleg.last.text
        await fair.does(oleg.send_document, EVENT, b"x" * 1_000_001)
        assert "Файл слишком большой" in oleg.last.text
        other = FILES[EVENT].replace('id = "mangystau-fair"', 'id = "other-fair"')
        await fair.does(oleg.send_document, EVENT, other.encode())
        assert "Эти файлы – от другой ярмарки" in oleg.last.text
        await fair.taps(oleg, "Не применять")
        assert "Что изменится" not in str(oleg.last.buttons)
        await fair.does(oleg.start)
        await sends(fair, oleg, EVENT, FILES[EVENT])
        assert "ничем не отличаются" in oleg.last.text


async def test_who_applies_has_seen_what_is_applied(
    tmp_path: Path, telegram: Telegram, oleg: Account, folder: Path
) -> None:
    async with door(tmp_path, telegram, folder) as fair:
        await starts(fair, oleg)
        await sends(fair, oleg, QUESTIONS, REWORDED)
        seen = next(b.data for row in oleg.last.buttons for b in row if b.text == "✅ Применить")
        await sends(fair, oleg, QUESTIONS, REWORDED.replace(NEW, "Имя?"))
        await fair.does(oleg.tap_data, seen)
        assert "Файлы только что изменились." in oleg.last.text
        await fair.taps(oleg, "✅ Применить")
        await fair.does(oleg.tap_data, seen)
        assert "Анкета и тексты" in oleg.last.text
        assert oleg.toasts[-1].text == "Применять нечего: с тех пор всё изменилось."


async def test_what_telegram_says_of_the_bot_follows_without_a_restart(
    tmp_path: Path, telegram: Telegram, oleg: Account, folder: Path
) -> None:
    def of_the_bot() -> tuple[str, ...]:
        return tuple(telegram.profile.text("description", language) for language in ("", "kk", "ru"))

    def sets() -> int:
        return sum(count for method, count in telegram.counters.items() if method.startswith("set"))

    async with door(tmp_path, telegram, folder) as fair:
        await starts(fair, oleg)
        await fair.app.profile_updater.signal.wait_until_idle()
        kk, _, ru = of_the_bot()
        before = sets()
        await sends(fair, oleg, EVENT, FILES[EVENT].replace(ru, "Ярмарка для всех."))
        assert of_the_bot() == (kk, kk, ru), "nothing changes before it is applied"
        await fair.taps(oleg, "✅ Применить")
        await telegram.wait(lambda: of_the_bot() == (kk, kk, "Ярмарка для всех."))
        await fair.app.profile_updater.signal.wait_until_idle()
        assert sets() == before + 1, "only what differs is set"


async def test_a_profile_that_can_not_be_set_holds_nobody_up(
    tmp_path: Path, telegram: Telegram, oleg: Account, folder: Path, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level("WARNING", logger="jarmenke")  # whatever ran before
    async with door(tmp_path, telegram, folder) as fair:
        await starts(fair, oleg)
        await fair.app.profile_updater.signal.wait_until_idle()
        ru = telegram.profile.text("description", "ru")
        parameters = {"retry_after": 300}
        telegram.faults.error(429, "Too Many Requests: retry after 300", parameters, method="setMyDescription")
        telegram.faults.drop(method="getMyShortDescription")
        await sends(fair, oleg, EVENT, FILES[EVENT].replace(ru, "Ярмарка для всех."))
        await fair.taps(oleg, "✅ Применить")
        assert "✅ Применено" in oleg.last.text
        await fair.app.profile_updater.signal.wait_until_idle()
        assert telegram.profile.text("description", "ru") == ru
        failed = [record.getMessage() for record in caplog.records if record.name == "jarmenke.profile"]
        assert "failed trait=setMyDescription status=429 fault=None" in failed
        assert any("failed trait=setMyShortDescription" in said for said in failed)
        await opens(fair, oleg, "📝 Анкета и тексты", "↩️ Прежняя версия")
        await fair.taps(oleg, "✅ Применить")
        assert "✅ Применено" in oleg.last.text
