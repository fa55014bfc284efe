"""Where a second organiser has to confirm, also what people have changes only with their word, over real HTTP."""

from collections.abc import AsyncIterator
from dataclasses import replace
from pathlib import Path

import pytest
import pytest_asyncio

from rehearsal.people.account import Account
from tests.front import Fair, front_door
from tests.stories.agenda import guest
from tests.stories.announcing import begin, organiser, send, texts, ticks, write
from tests.stories.conftest import rows, words


@pytest_asyncio.fixture
async def fair(tmp_path: Path) -> AsyncIterator[Fair]:
    async with front_door(tmp_path, bulk_per_second=0) as running:
        yield running
        assert running.telegram.alarms == []


async def sent(fair: Fair) -> tuple[Account, Account, Account]:
    """Let Dana send "9:00", when there are four eyes, and return a guest, Dana, and her colleague Erlan."""
    boris = await guest(fair, "Борис")
    dana, erlan = await organiser(fair), await organiser(fair, "kk", "Ерлан")
    await begin(fair, dana)
    await write(fair, dana, "ru", "Начало в 9:00")
    await fair.taps(dana, "Остальным: Русский")
    await send(fair, dana)
    await ticks(fair)
    assert boris.last.text == "Начало в 9:00"
    await fair.app.database.write(lambda tx: tx.run(_Sql(ERLAN), id=erlan.id))  # owners do, who have done anything
    event = replace(fair.app.event, second_confirmation=True)
    fair.app.processor._context.events[event.id] = event
    return boris, dana, erlan


ERLAN = (
    "INSERT INTO team (event_id, person_id, role, name, joined_at) SELECT event_id, :id, 'owner', 'Ерлан', joined_at"
    " FROM team WHERE true LIMIT 1 ON CONFLICT (event_id, person_id) DO NOTHING"
)


class _Sql:
    def __init__(self, sql: str) -> None:
        self.sql = sql


async def corrects(fair: Fair, dana: Account, text: str) -> None:
    await fair.taps(dana, "Исправить отправленное")
    await fair.says(dana, text)
    await fair.taps(dana, "На подтверждение: 1")


def button(account: Account, label: str) -> str:
    """Return what a button carries."""
    (data,) = [one.data for row in account.last.buttons for one in row if one.text == label]
    assert data is not None
    return data


def journal(fair: Fair) -> list[str]:
    return [row[0] for row in rows(fair, "SELECT action FROM audit WHERE action LIKE 'announcement-%' ORDER BY id")]


async def test_a_correction_reaches_people_when_a_colleague_has_confirmed_it(fair: Fair) -> None:
    boris, dana, erlan = await sent(fair)
    await corrects(fair, dana, "Начало в 10:00")
    assert boris.last.text == "Начало в 9:00"
    assert "Исправление ждёт второго организатора" in dana.last.text
    assert "№ 1 хабарландыруды түзеткісі келеді" in erlan.last.text
    await fair.taps(dana, "Посмотреть изменение")
    assert "подтвердить его должен другой организатор" in dana.last.text
    await fair.taps(erlan, "Қарап шығу")
    assert "Начало в 10:00" in [message.text for message in erlan.messages][-2]
    await fair.taps(erlan, "Түзету: 1")
    assert (boris.last.text, boris.last.edited) == ("Начало в 10:00", True)
    assert "подтверждено другим организатором" in dana.last.text
    assert journal(fair)[-2:] == ["announcement-correction-asked", "announcement-corrected"]
    await fair.taps(dana, "№ 1")
    assert "ждёт второго" not in dana.last.text


async def test_messages_vanish_when_a_colleague_has_confirmed_it(fair: Fair) -> None:
    boris, dana, erlan = await sent(fair)
    await fair.taps(dana, "Удалить у всех: 1")
    await fair.taps(dana, "На подтверждение: 1")
    assert "Начало в 9:00" in texts(boris)
    assert "Удаление у всех ждёт второго организатора" in dana.last.text
    await fair.taps(erlan, "Қарап шығу")
    assert "Начало в 9:00" in [message.text for message in erlan.messages][-2]
    await fair.taps(erlan, "Бәрінен жою: 1")
    assert "Начало в 9:00" not in texts(boris)
    assert journal(fair)[-2:] == ["announcement-deletion-asked", "announcement-deleted"]


async def test_a_colleague_confirms_no_change_that_they_have_not_seen(fair: Fair) -> None:
    boris, dana, erlan = await sent(fair)
    await corrects(fair, dana, "Начало в 10:00")
    await fair.taps(erlan, "Қарап шығу")
    stands = button(erlan, "Түзету: 1")
    await corrects(fair, dana, "Начало в 11:00")
    await fair.does(erlan.tap_data, stands)
    assert "өзгерді" in erlan.toasts[-1].text
    assert "Начало в 11:00" in [message.text for message in erlan.messages][-2]
    assert boris.last.text == "Начало в 9:00"
    await fair.taps(erlan, "Түзету: 1")
    assert boris.last.text == "Начало в 11:00"
    await fair.does(erlan.tap_data, stands)
    assert boris.last.text == "Начало в 11:00"


async def test_nobody_confirms_their_own_change(fair: Fair) -> None:
    boris, dana, erlan = await sent(fair)
    await corrects(fair, dana, "Начало в 10:00")
    await fair.taps(erlan, "Қарап шығу")
    await fair.does(dana.tap_data, button(erlan, "Түзету: 1"))
    assert boris.last.text == "Начало в 9:00"


@pytest.mark.parametrize("who", ["Dana", "Erlan"])
async def test_a_change_is_given_up_by_either_of_them(fair: Fair, who: str) -> None:
    boris, dana, erlan = await sent(fair)
    await corrects(fair, dana, "Начало в 10:00")
    before = dana.last.id
    await fair.taps(erlan, "Қарап шығу")
    stands = button(erlan, "Түзету: 1")
    if who == "Erlan":
        await fair.taps(erlan, "Осы күйінде қалдыру")
        assert "остаётся как есть" in dana.last.text
    else:
        await fair.taps(dana, "Посмотреть изменение")
        await fair.taps(dana, "Оставить как есть")
        assert "У людей ничего не изменилось" in dana.toasts[-1].text
    assert dana.last.id > before
    await fair.does(erlan.tap_data, stands)
    assert boris.last.text == "Начало в 9:00"
    assert journal(fair)[-1] == "announcement-revision-returned"


async def test_the_only_organiser_corrects_alone(fair: Fair) -> None:
    boris, dana, erlan = await sent(fair)
    await fair.app.database.write(
        lambda tx: tx.run(_Sql("UPDATE team SET ended_at = 1 WHERE person_id = :id"), id=erlan.id)
    )
    await fair.taps(dana, "Исправить отправленное")
    await fair.says(dana, "Начало в 10:00")
    told = len(erlan.messages)
    await fair.taps(dana, "Исправить: 1")
    assert boris.last.text == "Начало в 10:00"
    assert len(erlan.messages) == told


async def test_who_has_left_the_team_is_not_told_what_became_of_their_change_nor_how_far_it_is(fair: Fair) -> None:
    boris, dana, erlan = await sent(fair)
    await corrects(fair, dana, "Начало в 10:00")
    await fair.taps(erlan, "Қарап шығу")
    await fair.app.database.write(
        lambda tx: tx.run(_Sql("UPDATE team SET ended_at = 1 WHERE person_id = :id"), id=dana.id)
    )
    stands = [(message.id, message.text) for message in dana.messages]
    await fair.taps(erlan, "Түзету: 1")
    await fair.app.database.write(
        lambda tx: tx.run(_Sql("UPDATE announcements SET watcher = :id, watched = 1"), id=dana.id)
    )
    await ticks(fair)
    assert boris.last.text == "Начало в 10:00"
    assert [(message.id, message.text) for message in dana.messages] == stands


async def test_a_change_goes_on_without_its_author_who_is_forgotten(fair: Fair) -> None:
    boris, dana, erlan = await sent(fair)
    await corrects(fair, dana, "Начало в 10:00")
    await fair.says(dana, "/forget")
    for label in ("Продолжить", "Да, удалить всё"):
        await fair.taps(dana, label)
    ((reviser,),) = rows(fair, "SELECT reviser FROM announcements WHERE revision IS NOT NULL")
    assert reviser != dana.id
    await fair.says(erlan, "/desk")
    for label in (words("kk", "desk-announcements"), "№ 1", "Өзгерісті қарау"):
        await fair.taps(erlan, label)
    await fair.taps(erlan, "Түзету: 1")
    assert boris.last.text == "Начало в 10:00"


async def test_who_is_named_in_a_change_and_forgotten_is_taken_out_of_it(fair: Fair) -> None:
    _boris, dana, erlan = await sent(fair)
    aigul = await guest(fair, "Айгүл")
    await corrects(fair, dana, "Встречает Smith John")
    await fair.taps(erlan, "Қарап шығу")
    stands = button(erlan, "Түзету: 1")
    for one in (aigul, _boris):  # both are called so
        await fair.says(one, "/forget")
        for label in ("Продолжить", "Да, удалить всё"):
            await fair.taps(one, label)
    assert "Smith" not in str(rows(fair, "SELECT revision FROM announcements"))
    await fair.does(erlan.tap_data, stands)
    assert "өзгерді" in erlan.toasts[-1].text
