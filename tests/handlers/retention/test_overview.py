"""Organisers read what will be deleted when, what was, and find the way to the files."""

from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from db.core.engine import Tx
from db.core.time import to_micros
from db.delivery.payloads import Reference
from db.people import people
from fair.access import TeamRole
from fair.event.model import Event
from fair.forms.model import Form
from handlers.base.deferred import DrawingContext, Drawn
from handlers.retention.deferred import draw
from services import retention
from tests.handlers.conversation import World
from tests.handlers.sample import ZONE, sample_event
from tests.handlers.stories import begin_as_ngo, come, submit
from tests.handlers.team.members import enlisted
from texts import translator

NEEDS_OVER = datetime(2027, 11, 29, 0, 1, tzinfo=ZONE)
ALL_OVER = datetime(2028, 5, 13, 0, 1, tzinfo=ZONE)


def fair() -> Event:
    """The fair, of which phones go after two weeks, and what nobody comes with after a month."""
    event = sample_event(report_due=datetime(2027, 12, 1, 18, tzinfo=ZONE))
    form = Form(tuple(replace(one, keep_days=14) if one.id == "phone" else one for one in event.form.questions))
    return replace(event, form=form, consent=replace(event.consent, unfinished_days=30))


@pytest.fixture
async def busy(world: World) -> World:
    """Two have applied, one has only begun."""
    world.change(fair())
    await world.database.write(lambda tx: retention.plan(tx, fair(), world.now))
    for name, organisation in (("Серікова Айгүл", "ОФ «Шанырак»"), ("Ахметов Болат", "ОФ «Причал»")):
        await submit(await come(world, name=name), name, organisation)
    await begin_as_ngo(await come(world, name="Дана"))
    return world


async def passes(world: World, moment: datetime) -> None:
    """Let the planner do what is overdue then."""
    world.at(moment)
    while not await world.database.write(lambda tx: retention.delete_overdue(tx, world.now)):
        pass


async def test_an_organiser_reads_the_terms_in_russian(busy: World) -> None:
    boss = await enlisted(busy, TeamRole.ORGANISER, "Басшы")
    await boss.says("/desk")
    boss.sees_no("Скоро удаление данных")
    await boss.taps("🗑 Данные и сроки")
    boss.sees(
        "28 ноября 2027 г. – последний день хранения ответов «Телефон»: 2 ответа",
        "14 декабря 2027 г. – последний день хранения черновиков, отозванных и отклонённых заявок: 1",
        "12 мая 2028 г. – последний день хранения всех остальных данных. Заявки: 3, ответы: 12, организации: 2",
        "Отчёт нужно сдать до 1 декабря 2027 г. (среда), 18:00",
    )
    boss.sees_no("Удалено")
    await boss.taps("📄 Файлы")
    boss.sees("Что выгрузить?")


async def test_an_organiser_reads_what_has_gone_in_kazakh(busy: World) -> None:
    boss = await enlisted(busy, TeamRole.ORGANISER, "Басшы", "kk")
    await passes(busy, NEEDS_OVER)
    await boss.says("/desk")
    await boss.taps("🗑 Дерек мерзімі")
    boss.sees("Жойылды", "2027 жылғы 29 қараша: «Телефон» жауаптары (2)", "2027 жылғы 14 желтоқсан")
    await passes(busy, ALL_OVER)
    await boss.says("/desk")
    await boss.taps("🗑 Дерек мерзімі")
    boss.sees("Енді жойылатын ештеңе жоқ", "қатысушылардың деректері, өтінімдер: 3")
    await boss.taps("📊 Статистика")
    boss.sees("Тіркелгендер: 2", "Ұйымдар: 2", "Басталған, бірақ жіберілмеген: 1")


async def test_the_desk_says_so_two_weeks_before(busy: World) -> None:
    boss = await enlisted(busy, TeamRole.ORGANISER, "Басшы", "en")
    busy.at(NEEDS_OVER - timedelta(days=14))
    await boss.says("/desk")
    boss.sees("Data will be deleted soon. Last day: 28 November 2027")


@pytest.mark.parametrize("role", [TeamRole.MODERATOR, TeamRole.DOOR])
async def test_others_of_the_team_have_no_such_button(busy: World, role: TeamRole) -> None:
    member = await enlisted(busy, role, "Көмекші")
    busy.at(NEEDS_OVER - timedelta(days=3))
    await member.says("/desk")
    member.sees_no("Скоро удаление данных")
    assert "🗑 Данные и сроки" not in member.labels


async def test_who_was_deleted_is_nobody_the_bot_knows(busy: World) -> None:
    aigul = busy.people[100]
    await passes(busy, ALL_OVER)
    assert await busy.query("SELECT * FROM people") == []
    await aigul.says("/start")
    aigul.sees("Добро пожаловать")
    await aigul.taps("Русский")
    await aigul.says("/mydata")
    aigul.sees_no("Представитель НПО")


async def test_the_journal_says_that_the_bot_did_it(busy: World) -> None:
    boss = await enlisted(busy, TeamRole.ORGANISER, "Басшы")
    await passes(busy, NEEDS_OVER)
    await passes(busy, ALL_OVER)
    await passes(busy, ALL_OVER + timedelta(days=1))
    await boss.says("/desk")
    await boss.taps(next(label for label in boss.labels if "Журнал" in label))
    boss.sees(
        "бот: истёк срок хранения, удалены ответы (2)",
        "бот: истёк срок хранения, удалены заявки и данные участников (3)",
    )
    assert boss.text.count("бот:") == 2


async def test_a_notice_is_drawn_only_of_what_is_still_to_go(busy: World) -> None:
    boss = await enlisted(busy, TeamRole.ORGANISER, "Басшы", "kk")
    context = DrawingContext(translator.load(), busy.events, busy.agendas)
    due = Reference("retention", "fair", ends=to_micros(NEEDS_OVER - timedelta(minutes=1)))

    async def drawn(tx: Tx) -> Drawn | None:
        person = await people.find(tx, boss.id)
        assert person is not None
        return await draw(tx, context, person, fair(), due, busy.now)

    busy.at(NEEDS_OVER - timedelta(days=1))
    shown = await busy.database.read(drawn)
    assert shown is not None
    assert "мына жауаптар сақталатын соңғы күн: «Телефон», 2 жауап" in shown.screen.text
    assert [button.text for row in shown.screen.buttons for button in row][1:] == ["🗑 Дерек мерзімі", "Кабинет"]
    await passes(busy, NEEDS_OVER)
    assert await busy.database.read(drawn) is None
