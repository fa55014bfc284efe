"""An owner, whom she lets into the team, and whom she parts with: over real HTTP, in Kazakh and Russian."""

import random
import re
import string
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final

import pytest

from bot.commands.backup import back_up
from db.core.tables import tables
from fair.words import LANGUAGES, Language
from handlers.base.callbacks import DeskCallback
from handlers.team.callbacks import AuditLogCallback, LeaveTeamCallback, TeamCallback, TeamInvitationCallback
from rehearsal.people.account import Account
from rehearsal.telegram import Telegram
from tests.front import Fair
from tests.stories.cast import SIMPLE
from tests.stories.conftest import labels, later, registers, rows, scene, words

OWNER: Final = 700_000_001
SEED: Final = 20271114


async def arrives(fair: Fair, name: str, language: Language, payload: str = "", **more: Any) -> Account:
    """Let somebody new press Start, or follow a link, and choose the language."""
    account = fair.telegram.person(name, language_code=language, **more)
    await fair.does(account.start, payload)
    await fair.taps(account, words(language, "language-name"))
    return account


def commands(fair: Fair, account: Account) -> list[str]:
    """Return what Telegram offers to a person."""
    found = fair.telegram.profile.commands_for(account.id, account.user.get("language_code", ""))
    return [command["command"] for command in found]


STORY: Final[Mapping[Language, Mapping[str, str]]] = {
    "kk": {
        "team": "👥 Команда",
        "invite": "Командаға шақыру",
        "moderator": "модератор",
        "offer": "Сіз командаға шақырылдыңыз",
        "may": "өтінімдерді оқып, шешім қабылдау",
        "accept": "Шақыруды қабылдау",
        "desk": "Сіздің рөліңіз: модератор",
        "joined": "Дана енді командада. Рөлі: модератор",
        "remove": "Командадан шығару",
        "sure": "Иә, шығару",
        "told": "Сіз енді командада емессіз.",
        "journal": "📓 Журнал",
        "deed": "Айгүл: командадан шығарды: Дана (модератор)",
        "nothing": "Бұл шақыру жарамсыз.",
    },
    "ru": {
        "team": "👥 Команда",
        "invite": "Пригласить в команду",
        "moderator": "модератор",
        "offer": "Вас приглашают в команду",
        "may": "читать заявки и решать по ним",
        "accept": "Принять приглашение",
        "desk": "Ваша роль: модератор",
        "joined": "Дана теперь в команде. Роль: модератор",
        "remove": "Исключить из команды",
        "sure": "Да, исключить",
        "told": "Вы больше не в команде.",
        "journal": "📓 Журнал",
        "deed": "Айгүл: прекращён доступ члена команды: Дана (модератор)",
        "nothing": "Это приглашение не действует.",
    },
}


@pytest.mark.parametrize("language", STORY)
async def test_a_moderator_is_invited_works_and_is_parted_with(tmp_path: Path, language: Language) -> None:
    say = STORY[language]
    async with scene(tmp_path, owner_ids=(OWNER,)) as fair:
        aigul = await arrives(fair, "Айгүл", language, id=OWNER)
        assert commands(fair, aigul)[:2] == ["desk", "door"]
        await fair.says(aigul, "/desk")
        for label in (say["team"], say["invite"], say["moderator"]):
            await fair.taps(aigul, label)
        found = re.search(r"start=(o-\S+)", aigul.last.text)
        assert found is not None, aigul.transcript()

        dana = await arrives(fair, "Дана", language, found[1])
        assert say["offer"] in dana.last.text
        assert say["may"] in dana.last.text
        await fair.says(dana, "/desk")
        assert dana.last.text == words(language, "lost-command")  # the link alone gives nothing
        await fair.taps(dana, say["accept"])
        assert any(say["desk"] in message.text for message in dana.messages)
        assert aigul.last.text.startswith(say["joined"])
        assert commands(fair, dana)[:2] == ["desk", "door"]
        await fair.says(dana, "/desk")
        assert say["desk"] in dana.last.text
        desk = dana.last

        await fair.says(aigul, "/desk")
        for label in (say["team"], "Дана", say["remove"], say["sure"]):
            await fair.taps(aigul, label)
        assert dana.last.text.startswith(say["told"])
        assert commands(fair, dana)[0] == "start"
        await fair.says(dana, "/desk")
        assert dana.last.text == words(language, "lost-command")
        await fair.does(dana.query, desk.raw, DeskCallback().pack())
        assert dana.toasts[-1].text == words(language, "lost-button")
        await fair.does(dana.start, found[1])
        assert dana.last.text.startswith(say["nothing"])

        await fair.says(aigul, "/desk")
        await fair.taps(aigul, say["journal"])
        assert say["deed"] in aigul.last.text
        assert labels(aigul)[0] == words(language, "journal-csv")
        await fair.taps(aigul, words(language, "journal-csv"))
        assert aigul.last.attachment is not None
        assert say["deed"].partition(": ")[2] in aigul.last.attachment.content.decode()


# Owners stand in the settings


async def test_owners_are_owners_at_once_and_only_while_the_settings_name_them(tmp_path: Path) -> None:
    async with Telegram() as telegram:
        async with scene(tmp_path, telegram, owner_ids=(OWNER,)) as fair:
            aigul = await arrives(fair, "Айгүл", "ru", id=OWNER)
            await fair.says(aigul, "/desk")
            assert "Ваша роль: владелец" in aigul.last.text
            desk = aigul.last
            for label in ("👥 Команда", "Пригласить в команду", "организатор"):
                await fair.taps(aigul, label)
            found = re.search(r"start=(o-\S+)", aigul.last.text)
            assert found is not None
        async with scene(tmp_path, telegram, owner_ids=()) as fair:
            await fair.says(aigul, "/desk")
            assert aigul.last.text == words("ru", "lost-command")
            await fair.does(aigul.query, desk.raw, TeamCallback().pack())
            assert aigul.toasts[-1].text == words("ru", "lost-button")
            dana = await arrives(fair, "Дана", "ru", found[1])
            assert dana.last.text == words("ru", "team-nothing")
        async with scene(tmp_path, telegram, owner_ids=(OWNER,)) as fair:
            await fair.says(aigul, "/desk")
            assert "Ваша роль: владелец" in aigul.last.text


async def test_the_commands_of_the_team_are_right_after_a_start(tmp_path: Path) -> None:
    async with Telegram() as telegram:
        async with scene(tmp_path, telegram, owner_ids=(OWNER,)) as fair:
            aigul = await arrives(fair, "Айгүл", "kk", id=OWNER)
            guest = await arrives(fair, "Қонақ", "kk")
        telegram.profile.commands.clear()
        async with scene(tmp_path, telegram, owner_ids=(OWNER,)) as fair:
            await fair.says(guest, "/help")
            await telegram.wait(lambda: "desk" in commands(fair, aigul))
            assert commands(fair, guest)[0] == "start"
            (first, *_) = telegram.profile.commands_for(OWNER, "en")
            assert first["description"] == words("kk", "command-desk")


@pytest.mark.sqlite("a copy of its file")
async def test_the_desk_knows_of_waiting_applications_and_of_the_last_backup(tmp_path: Path) -> None:
    async with Telegram() as telegram:
        async with scene(tmp_path, telegram, owner_ids=(OWNER,)) as fair:
            await registers(fair, fair.telegram.person("Dana", language_code="en"), "guest", SIMPLE, language="en")
            aigul = await arrives(fair, "Айгүл", "ru", id=OWNER)
            await fair.says(aigul, "/desk")
            assert "1 заявка ждёт решения" in aigul.last.text
            assert "Резервной копии данных ещё нет." in aigul.last.text
            back_up(fair.settings.database, tmp_path / "copies" / "one.db", lambda: None)
        async with scene(tmp_path, telegram, owner_ids=(OWNER,)) as fair:
            later(fair, hours=1)
            await fair.app.database.write(fair.app.planner.tick)
            await fair.says(aigul, "/desk")
            assert "Резервной копии данных ещё нет." not in aigul.last.text


# Strangers who only want to see what happens


def strange_buttons(chance: random.Random, count: int) -> list[str]:
    """Return data of the team's buttons with fields that nobody chose, and of buttons that never were."""
    fields = [
        "",
        "0",
        "1",
        "-1",
        "77",
        "9" * 18,
        "9" * 25,
        "remove_yes",
        "role_yes",
        "link",
        "invite",
        "revoke",
        "True",
    ]
    fields += ["organiser", "owner", "csv", "json", "guest", "😀", "\x00", "a b", "%s", "'; --", "A" * 22]
    prefixes = [one.__prefix__ for one in (DeskCallback, TeamCallback, LeaveTeamCallback, AuditLogCallback)] + [
        "zz",
        "DK",
        "team",
    ]
    made = []
    for _ in range(count):
        parts = [chance.choice(prefixes), *(chance.choice(fields) for _ in range(chance.randint(0, 4)))]
        made.append(":".join(parts).encode()[:64].decode("utf-8", "ignore"))
    return made


def strange_tokens(chance: random.Random, count: int) -> list[str]:
    """Return tokens of invitations that nobody made."""
    alphabet = string.ascii_letters + string.digits + "-_"
    return ["".join(chance.choice(alphabet) for _ in range(22)) for _ in range(count)]


@pytest.mark.parametrize("count", [300, pytest.param(10_000, marks=pytest.mark.long)])
async def test_strangers_find_no_way_in(tmp_path: Path, count: int) -> None:
    """The same neutral answer, no error, no effect: by forged buttons, forged links and buttons of forged links."""
    chance = random.Random(SEED)
    async with scene(tmp_path, owner_ids=(OWNER,)) as fair:
        aigul = await arrives(fair, "Айгүл", "ru", id=OWNER)
        await fair.does(aigul.tap_data, TeamCallback(action="link", role="organiser").pack())
        strangers = [await arrives(fair, f"S{number}", LANGUAGES[number % 3]) for number in range(9)]
        before = await everything(fair)
        home = {stranger.id: stranger.last.text for stranger in strangers}
        for start in range(0, count, 90):  # so that nobody's chat grows without bound
            share = min(90, count - start) // 3
            tokens = strange_tokens(chance, 2 * share)
            for place, data in enumerate(strange_buttons(chance, share)):
                strangers[place % 9].tap_data(data)
            for place, token in enumerate(tokens[:share]):
                strangers[place % 9].start(f"o-{token}")
            for place, token in enumerate(tokens[share:]):
                strangers[place % 9].tap_data(TeamInvitationCallback(token=token).pack())
            await fair.settled()
            for stranger in strangers:
                language = stranger.user["language_code"]
                neutral = {home[stranger.id], words(language, "team-nothing")}
                heard = {message.text for message in stranger.messages[2:] if message.from_bot}
                assert heard <= neutral | {words(language, "language-name")}, heard - neutral
                assert {toast.text for toast in stranger.toasts} <= {"", words(language, "lost-button")}
        assert await everything(fair) == before


async def everything(fair: Fair) -> dict[str, list[Any]]:
    """Return all tables but the ones through which updates and messages pass, and what the planner keeps."""
    passing = {"inbox", "outbox", "marks", "digests"}
    named = [table.name for table in tables() if table.name not in passing]
    return {name: sorted(rows(fair, f"SELECT * FROM {name}"), key=repr) for name in named}
