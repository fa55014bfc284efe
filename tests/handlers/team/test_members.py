"""The team: invited by a link that works once, changed, parted with; and the journal of it all."""

import csv
import hashlib
import io
import json
from datetime import UTC, datetime, timedelta

import pytest

from db.core.time import to_micros
from db.team import members
from fair.access import TeamRole
from fair.words import LANGUAGES, Language
from handlers.base.screen import Commands, Document
from handlers.team.callbacks import LeaveTeamCallback, TeamCallback, TeamInvitationCallback
from handlers.team.members import OPEN
from tests.handlers.conversation import Person, World
from tests.handlers.sample import sample_event
from tests.handlers.stories import come
from tests.handlers.team.members import enlisted, invitation, owner
from texts import dates
from texts.translator import load

NOTHING = "Это приглашение не действует."


async def role_of(world: World, person: Person, event_id: str = "fair") -> TeamRole | None:
    return await world.database.write(lambda tx: members.role_in(tx, event_id, person.id))


async def deeds(world: World) -> list[tuple[int, str, str | None, str | None]]:
    rows = await world.query("SELECT person_id, action, before, after FROM audit ORDER BY id")
    return [(row["person_id"], row["action"], row["before"], row["after"]) for row in rows]


def files_of(person: Person) -> Document:
    document = person.screens[0].document
    assert document is not None
    return document


# Inviting


async def test_a_link_is_accepted_by_a_button_and_opens_the_desk(world: World) -> None:
    aigul = await owner(world)
    payload = await invitation(aigul, "модератор")
    aigul.sees("Роль: модератор", "Ссылка сработает один раз", f"https://t.me/fair_bot?start={payload}")
    dana = world.person("ru", "Dana")
    await dana.says(f"/start {payload}")
    await dana.taps("Русский")
    dana.sees("Вас приглашают в команду", "Роль: модератор", "читать заявки и решать по ним")
    assert await role_of(world, dana) is None
    await dana.taps("Принять приглашение")
    dana.sees("Кабинет организатора", "Ваша роль: модератор")
    assert dana.toast == "Вы в команде"
    assert dana.reply.commands == (Commands(dana.id, "ru", TeamRole.MODERATOR),)
    assert "Dana теперь в команде. Роль: модератор" in aigul.text
    assert [(who, what, after) for who, what, _, after in await deeds(world)] == [
        (aigul.id, "team-invite", '"moderator"'),
        (dana.id, "team-join", '"moderator"'),
    ]


async def test_the_token_is_stored_as_a_hash_only(world: World) -> None:
    token = (await invitation(await owner(world), "помощник на входе")).removeprefix("o-")
    assert len(token) == 22
    (row,) = await world.query("SELECT * FROM team_invitations")
    assert row["token_hash"] == hashlib.sha256(token.encode()).hexdigest()
    assert row["expires_at"] - row["created_at"] == timedelta(days=7) // timedelta(microseconds=1)
    assert token not in str(await world.query("SELECT * FROM audit"))


async def test_a_second_tap_finds_the_person_in_the_team(world: World) -> None:
    payload = await invitation(await owner(world), "модератор")
    dana = await come(world, name="Dana")
    await dana.says(f"/start {payload}")
    offer = dana.screen
    await dana.taps("Принять приглашение")
    await dana.taps("Принять приглашение", old=offer)
    dana.sees("Кабинет организатора")
    assert [what for _, what, _, _ in await deeds(world)] == ["team-invite", "team-join"]


async def refused(person: Person, payload: str) -> None:
    """Neither the link nor a button of it leads anywhere, and there is one sentence for all reasons."""
    await person.says(f"/start {payload}")
    person.sees(NOTHING)
    await person.presses(TeamInvitationCallback(token=payload.removeprefix("o-")).pack())


async def test_an_invitation_works_once(world: World) -> None:
    payload = await invitation(await owner(world), "модератор")
    first, second = await come(world, name="Dana"), await come(world, name="Ержан")
    for person in (first, second):
        await person.says(f"/start {payload}")
    await first.taps("Принять приглашение")
    await second.taps("Принять приглашение")
    second.sees(NOTHING)
    assert await role_of(world, second) is None
    await refused(second, payload)


async def test_an_invitation_expires_after_a_week(world: World) -> None:
    payload = await invitation(await owner(world), "модератор")
    dana = await come(world, name="Dana")
    world.wait(days=6, hours=23)
    await dana.says(f"/start {payload}")
    dana.sees("Вас приглашают в команду")
    world.wait(hours=2)
    await dana.taps("Принять приглашение")
    dana.sees(NOTHING)
    await refused(dana, payload)
    assert await role_of(world, dana) is None


async def test_an_invitation_is_taken_back(world: World) -> None:
    aigul = await owner(world)
    payload = await invitation(aigul, "модератор")
    await aigul.taps("👥 Команда")
    aigul.sees("Открытые приглашения", "модератор, действует до 8 октября 2027 г. (пятница)")
    team_screen = aigul.screen
    await aigul.taps("✖ модератор: 08.10")
    assert aigul.toast == "Приглашение отозвано"
    aigul.sees_no("Открытые приглашения")
    await aigul.taps("✖ модератор: 08.10", old=team_screen)
    assert aigul.toast == "Команда уже изменилась. Вот она сейчас."
    await refused(await come(world, name="Dana"), payload)
    assert [what for _, what, _, _ in await deeds(world)] == ["team-invite", "team-revoke"]


async def test_unknown_own_and_needless_invitations_get_the_same_sentence(world: World) -> None:
    aigul = await owner(world)
    berik = await enlisted(world, TeamRole.ORGANISER, "Берік")
    own = await invitation(berik, "помощник на входе")
    await refused(berik, own)
    await refused(aigul, own)  # an owner may all that already
    await refused(await enlisted(world, TeamRole.MODERATOR, "Ержан"), own)
    await refused(await come(world, name="Dana"), f"o-{'A' * 22}")
    assert await role_of(world, berik) is TeamRole.ORGANISER


async def test_a_higher_invitation_promotes_a_member(world: World) -> None:
    payload = await invitation(await owner(world), "организатор")
    dana = await enlisted(world, TeamRole.DOOR, "Dana")
    await dana.says(f"/start {payload}")
    await dana.taps("Принять приглашение")
    assert await role_of(world, dana) is TeamRole.ORGANISER
    assert (await deeds(world))[-1] == (dana.id, "team-join", '"door"', '"organiser"')


async def test_an_organiser_invites_nobody_like_herself(world: World) -> None:
    berik = await enlisted(world, TeamRole.ORGANISER, "Берік")
    await berik.says("/desk")
    await berik.taps("👥 Команда")
    await berik.taps("Пригласить в команду")
    assert [label for label in berik.labels if label in {"организатор", "модератор", "помощник на входе"}] == [
        "модератор",
        "помощник на входе",
    ]
    for role in ("organiser", "owner", "king", ""):
        await berik.presses(TeamCallback(action="link", role=role).pack())
        assert berik.toast == "Команда уже изменилась. Вот она сейчас."
    assert await world.query("SELECT * FROM team_invitations") == []


async def test_an_organiser_cannot_take_back_an_owners_invitation_of_an_organiser(world: World) -> None:
    await invitation(await owner(world), "организатор")
    berik = await enlisted(world, TeamRole.ORGANISER, "Берік")
    await berik.presses(TeamCallback(action="revoke", of=1).pack())
    berik.sees("организатор, действует до")
    assert await world.query("SELECT id FROM team_invitations WHERE ended_at IS NOT NULL") == []


async def test_there_are_never_many_open_invitations(world: World) -> None:
    aigul = await owner(world)
    for _ in range(OPEN + 2):
        await aigul.presses(TeamCallback(action="link", role="door").pack())
    assert aigul.toast == "Открытых приглашений слишком много. Отзовите лишние."
    assert len(await world.query("SELECT * FROM team_invitations")) == OPEN


async def test_an_invitation_leads_to_its_own_event(world: World) -> None:
    other = sample_event(id="other")
    await world.open_event(other)
    aigul = await owner(world)
    await aigul.says("/start other")
    payload = await invitation(aigul, "помощник на входе")
    dana = await come(world, name="Dana")
    await dana.says(f"/start {payload}")
    await dana.taps("Принять приглашение")
    assert await role_of(world, dana, "other") is TeamRole.DOOR
    assert await role_of(world, dana) is None
    await dana.says("/start fair")
    await dana.says("/desk")
    dana.sees("Такой команды нет.")


# Changing and parting


async def on_card(world: World) -> tuple[Person, Person]:
    """An owner who looks at the card of a moderator who has been at the desk."""
    aigul, dana = await owner(world), await enlisted(world, TeamRole.MODERATOR, "Dana", "kk")
    await dana.says("/desk")
    await aigul.says("/desk")
    await aigul.taps("👥 Команда")
    await aigul.taps("Dana")
    aigul.sees("Dana", "Роль: модератор", "В команде с: 1 октября 2027 г.")
    return aigul, dana


async def test_a_member_gets_another_role_and_hears_of_it(world: World) -> None:
    aigul, dana = await on_card(world)
    desk = dana.screen
    await aigul.taps("Новая роль: помощник на входе")
    aigul.sees("Изменить роль?", "модератор → помощник на входе")
    assert await role_of(world, dana) is TeamRole.MODERATOR
    await aigul.taps("Да, изменить")
    assert aigul.toast == "Роль изменена"
    aigul.sees("Dana – помощник на входе")
    assert "Командадағы рөліңіз өзгерді." in dana.text
    assert "Енді рөліңіз: кіреберіс көмекшісі" in dana.text
    assert aigul.reply.commands == (Commands(dana.id, "kk", TeamRole.DOOR),)
    await dana.taps("Командадан шығу", old=desk)
    dana.sees("Командадан шығасыз ба?")
    assert (await deeds(world))[-1] == (aigul.id, "team-role", '"moderator"', '"door"')


async def test_a_member_goes_and_is_told_and_old_buttons_lead_nowhere(world: World) -> None:
    aigul, dana = await on_card(world)
    desk = dana.screen
    await aigul.taps("Исключить из команды")
    aigul.sees("Исключить из команды?", "Dana, модератор")
    await aigul.taps("Нет, вернуться")
    await aigul.taps("Исключить из команды")
    confirmation = aigul.screen
    await aigul.taps("Да, исключить")
    assert aigul.toast == "Доступ закрыт"
    aigul.sees_no("Dana")
    assert "Сіз енді командада емессіз." in dana.text
    assert aigul.reply.commands == (Commands(dana.id, "kk", None),)
    await dana.taps("👁 Қатысушы көзімен", old=desk)
    assert dana.toast == "Бұл мәзір ескірген. Міне, жаңасы."
    await dana.says("/desk")
    dana.sees("Мұндай пәрмен жоқ.")
    await aigul.taps("Да, исключить", old=confirmation)
    assert aigul.toast == "Команда уже изменилась. Вот она сейчас."
    assert [what for _, what, _, _ in await deeds(world)] == ["team-remove"]


async def test_a_moderator_who_was_an_organiser_is_refused_by_old_buttons(world: World) -> None:
    aigul = await owner(world)
    berik = await enlisted(world, TeamRole.ORGANISER, "Берік")
    dana = await enlisted(world, TeamRole.DOOR, "Dana")
    await berik.says("/desk")
    await berik.taps("👥 Команда")
    await berik.taps("Dana")
    card = berik.screen
    payload = await invitation(berik, "помощник на входе")
    await aigul.presses(TeamCallback(action="role_yes", of=1, role="moderator").pack())
    assert await role_of(world, berik) is TeamRole.MODERATOR
    await berik.taps("Исключить из команды", old=card)
    assert berik.toast == "Это меню устарело. Вот новое."
    assert await role_of(world, dana) is TeamRole.DOOR
    await refused(await come(world, name="Ержан"), payload)  # what an organiser opened, a moderator has not


async def test_organisers_do_not_touch_each_other_owners_or_themselves(world: World) -> None:
    aigul = await owner(world)
    await aigul.presses(TeamCallback().pack())
    berik, gani = [await enlisted(world, TeamRole.ORGANISER, name) for name in ("Берік", "Ғани")]
    rows = {row["person_id"]: row["id"] for row in await world.query("SELECT id, person_id FROM team")}
    for person in (aigul, berik, gani):
        for step in ("member", "role", "role_yes", "remove", "remove_yes"):
            await berik.presses(TeamCallback(action=step, of=rows[person.id], role="door").pack())
            assert berik.toast == "Команда уже изменилась. Вот она сейчас."
    assert await deeds(world) == []


async def test_a_member_of_another_events_team_is_out_of_reach(world: World) -> None:
    await world.open_event(sample_event(id="other"))
    aigul = await owner(world)
    await enlisted(world, TeamRole.DOOR, "Dana", event_id="other")
    for step in ("member", "role_yes", "remove_yes"):
        await aigul.presses(TeamCallback(action=step, of=1, role="moderator").pack())
        assert aigul.toast == "Команда уже изменилась. Вот она сейчас."
    assert await deeds(world) == []


async def test_a_member_leaves(world: World) -> None:
    dana = await enlisted(world, TeamRole.DOOR, "Dana")
    await dana.says("/desk")
    await dana.taps("Выйти из команды")
    dana.sees("Вернуться можно будет только по новому приглашению.")
    await dana.taps("Да, выйти")
    dana.sees("Вы вышли из команды.")
    assert dana.reply.commands == (Commands(dana.id, "ru", None),)
    assert await role_of(world, dana) is None
    assert [what for _, what, _, _ in await deeds(world)] == ["team-leave"]
    payload = await invitation(await owner(world), "помощник на входе")
    await dana.says(f"/start {payload}")
    await dana.taps("Принять приглашение")
    assert await role_of(world, dana) is TeamRole.DOOR


async def test_an_owner_stays(world: World) -> None:
    aigul = await owner(world)
    await aigul.says("/desk")
    assert "Выйти из команды" not in aigul.labels
    await aigul.presses(LeaveTeamCallback(sure=True).pack())
    aigul.sees("Ваша роль: владелец")
    assert await deeds(world) == []


async def test_an_owner_who_is_one_no_more_is_a_stranger_with_a_name(world: World) -> None:
    aigul = await owner(world)
    payload = await invitation(aigul, "организатор")
    world.owners.clear()
    await world.database.write(lambda tx: members.keep_owners(tx, [], to_micros(world.now)))
    await aigul.says("/desk")
    aigul.sees("Такой команды нет.")
    await refused(await come(world, name="Dana"), payload)


async def test_many_members_come_in_pages(world: World) -> None:
    aigul = await owner(world)
    for number in range(12):
        await enlisted(world, TeamRole.DOOR, f"Ерікті {number:02}")
    await aigul.says("/desk")
    await aigul.taps("👥 Команда")
    aigul.sees("Айгүл – владелец (это Вы)", "Ерікті 08 – помощник на входе")
    await aigul.taps("Следующие ▶️")
    aigul.sees("Ерікті 11 – помощник на входе", "Страница 2 из 2")
    await aigul.taps("◀️ Предыдущие")
    aigul.sees("Ерікті 00 – помощник на входе")


# Who else sees it


async def test_the_menu_has_the_desk_for_the_team_only(world: World) -> None:
    dana, guest = await enlisted(world, TeamRole.DOOR, "Dana"), await come(world)
    await dana.says("/start")
    await dana.taps("Кабинет")
    dana.sees("Кабинет организатора", "Ваша роль: помощник на входе")
    await dana.taps("👁 Вид участника")
    assert "Кабинет" in dana.labels
    await guest.says("/start")
    assert "Кабинет" not in guest.labels


async def test_the_commands_follow_the_language(world: World) -> None:
    dana = await enlisted(world, TeamRole.DOOR, "Dana")
    await dana.says("/language")
    await dana.taps("Қазақша")
    assert dana.reply.commands == (Commands(dana.id, "kk", TeamRole.DOOR),)
    guest = await come(world)
    assert guest.reply.commands == ()


async def test_a_member_who_declines_the_consent_stays_in_the_team(world: World) -> None:
    dana = await enlisted(world, TeamRole.DOOR, "Dana")
    await dana.says("/register")
    await dana.taps("Гость")
    await dana.taps("Не даю согласия")
    assert await role_of(world, dana) is TeamRole.DOOR


async def test_a_member_sees_it_among_her_data_and_may_be_forgotten(world: World) -> None:
    aigul, dana = await owner(world), await enlisted(world, TeamRole.ORGANISER, "Dana")
    payload = await invitation(dana, "помощник на входе")
    await dana.says("/mydata")
    dana.sees("Команда", "«Ярмарка идей», организатор", "в журнале команды: 1")
    document = dana.screens[1].document
    assert document is not None
    held = json.loads(document.content)
    assert [one["role"] for one in held["team"]] == ["organiser"]
    await dana.says("/forget")
    dana.sees("Из команды мероприятия Вы тоже выйдете.")
    await dana.taps("Продолжить")
    await dana.taps("Да, удалить всё")
    assert dana.reply.commands == (Commands(dana.id, "ru", None),)
    assert await world.query("SELECT * FROM team") == []
    assert await world.query("SELECT * FROM team_invitations") == []
    await refused(await come(world, name="Ержан"), payload)
    await aigul.says("/desk")
    await aigul.taps("📓 Журнал")
    aigul.sees("человек, чьи данные удалены: создано приглашение в команду (помощник на входе)")


async def test_an_owner_who_is_forgotten_is_still_one(world: World) -> None:
    aigul = await owner(world)
    await invitation(aigul, "помощник на входе")
    await aigul.says("/forget")
    await aigul.taps("Продолжить")
    await aigul.taps("Да, удалить всё")
    assert aigul.reply.commands == ()
    assert await world.query("SELECT * FROM team") == []


# The journal


async def test_the_journal_reads_like_sentences_and_is_a_file(world: World) -> None:
    aigul, _ = await on_card(world)
    await aigul.says("/desk")
    await aigul.taps("📓 Журнал")
    aigul.sees("В журнале пока ничего нет.")
    await aigul.presses(TeamCallback(action="role_yes", of=1, role="door").pack())
    await aigul.presses(TeamCallback(action="remove_yes", of=1).pack())
    await aigul.says("/desk")
    await aigul.taps("📓 Журнал")
    aigul.sees("2 действия", "1 октября 2027 г.", "Айгүл: изменена роль: Dana (модератор → помощник на входе)")
    aigul.sees("Айгүл: прекращён доступ члена команды: Dana (помощник на входе)")
    await aigul.taps("Таблица (CSV)")
    aigul.sees("В файле: 2 из 2")
    content = files_of(aigul).content
    assert isinstance(content, str)
    _, last, first = csv.reader(io.StringIO(content.removeprefix("\ufeff")))
    assert first[2:] == ["Айгүл", "изменена роль: Dana (модератор → помощник на входе)"]
    assert last[3] == "прекращён доступ члена команды: Dana (помощник на входе)"
    await aigul.taps("📓 Журнал")
    await aigul.taps("Файл (JSON)")
    records = json.loads(files_of(aigul).content)
    assert [one["before"] for one in records] == ["door", "moderator"]
    assert {one["person_id"] for one in records} == {aigul.id}


async def test_the_journal_has_pages(world: World) -> None:
    aigul = await owner(world)
    await enlisted(world, TeamRole.DOOR, "Dana")
    for number in range(23):
        role = ("moderator", "door")[number % 2]
        await aigul.presses(TeamCallback(action="role_yes", of=1, role=role).pack())
    await aigul.says("/desk")
    await aigul.taps("📓 Журнал")
    aigul.sees("Страница 1 из 3")
    await aigul.taps("Следующие ▶️")
    await aigul.taps("Следующие ▶️")
    aigul.sees("Страница 3 из 3")
    assert aigul.labels[0] == "◀️ Предыдущие"
    assert len([line for line in aigul.text.splitlines() if "изменена роль" in line]) == 3
    await aigul.presses("jn:999:")
    aigul.sees("Страница 3 из 3")


@pytest.mark.parametrize("name", ["=cmd|' /C calc'!A0", "@SUM(1)", "\u202eמרים", "<b>&", "Z̴̡̛a̵͝l̷̛g̸̈́o̶" * 30, "\u200b"])
async def test_hostile_names_are_shown_harmlessly(world: World, name: str) -> None:
    aigul = await owner(world)
    payload = await invitation(aigul, "помощник на входе")
    dana = await come(world, name=name)
    await dana.says(f"/start {payload}")
    await dana.taps("Принять приглашение")
    await aigul.presses(TeamCallback().pack())
    await aigul.presses("jn:0:csv")
    content = files_of(aigul).content
    assert isinstance(content, str)
    rows = list(csv.reader(io.StringIO(content.removeprefix("\ufeff"))))
    assert not [cell for row in rows for cell in row if cell[:1] in {"=", "+", "@"}]


# The desk


async def test_the_desk_tells_what_needs_attention(world: World) -> None:
    aigul = await owner(world)
    await aigul.says("/desk")
    aigul.sees("Резервной копии данных ещё нет.")
    dana = await enlisted(world, TeamRole.MODERATOR, "Dana")
    await dana.says("/desk")
    dana.sees("Срочных дел нет.")
    gate = await enlisted(world, TeamRole.DOOR, "Ержан")
    await gate.says("/desk")
    gate.sees_no("Срочных дел нет.")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("role", [role for role in TeamRole if role is not TeamRole.OWNER])
def test_the_button_that_takes_an_invitation_back_is_read_whole_on_a_small_phone(
    language: Language, role: TeamRole
) -> None:
    """A button in a row of its own shows 28 characters."""
    t = load().speaking(language)
    until = dates.short_day(datetime(2027, 11, 28, tzinfo=UTC), UTC)
    assert len(t.plain("team-revoke", role=t(f"team-role-{role}"), until=until)) <= 28
