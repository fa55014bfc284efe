"""Badges on the organiser's own picture, as they are asked for in chat."""

from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from db.core.engine import Tx
from db.delivery.jobs import Job
from fair.door.badge_design import PICTURE_MAX
from handlers.door.job_results import show_badge_sample, show_badges
from tests.handlers.conversation import Person, World
from tests.handlers.door.doors import MORNING, deeds, participant, staff
from tests.handlers.stories import come

if TYPE_CHECKING:
    from handlers.job_results import Show

ASK_RU = "Отправьте картинку PNG или JPEG"


async def organiser(world: World, code: str = "ru") -> Person:
    owner = await come(world, code, "Ана")
    world.owners.add(owner.id)
    world.at(MORNING)
    await owner.says("/door")
    return owner


def ordered(person: Person) -> list[tuple[str, ...]]:
    """What the drawing of samples that was ordered goes by."""
    keys = ("file_id", "place", "size", "colour", "layout")
    return [tuple(order.args[key] for key in keys) for order in person.reply.orders if order.kind == "badge-sample"]


async def finished(world: World, person: Person, **result: Any) -> None:
    """Let what was ordered last be done, and the person see what came of it."""
    (order,) = person.reply.orders
    job = Job(1, "fair", person.id, order.kind, order.args, "running", 1, 0, None)
    show: Show = show_badges if order.kind == "badges" else show_badge_sample

    async def work(tx: Tx) -> None:
        person.gets(await show(await world._turn(tx, person), job, result))

    await world.database.write(work)


async def with_picture(world: World, tmp_path: Path, code: str = "ru") -> Person:
    owner = await organiser(world, code)
    await owner.presses("bd:send::")
    await owner.sends_photo()
    await finished(world, owner, file=str(tmp_path / "badges.png"))
    return owner


@pytest.mark.parametrize(
    ("code", "paper", "badges", "asked", "drawing", "sample"),
    [
        (
            "kk",
            "🖨 Қағазға басу",
            "🎨 Суретті бейдждер",
            "PNG немесе JPEG суретін жіберіңіз",
            "Үлгі дайындалып жатыр.",
            "Есім ортада · Ірі әріптер · Әріп түсі фонға қарай · A4 парақтарында",
        ),
        (
            "ru",
            "🖨 На бумаге",
            "🎨 Бейджи с картинкой",
            ASK_RU,
            "Готовим образец.",
            "Имя в середине · Крупные буквы · Цвет букв по фону · На листах A4",
        ),
    ],
)
async def test_a_picture_is_sent_and_a_sample_comes(
    world: World, tmp_path: Path, code: str, paper: str, badges: str, asked: str, drawing: str, sample: str
) -> None:
    owner = await organiser(world, code)
    await owner.taps(paper)
    await owner.taps(badges)
    owner.sees(asked, "10 МБ", "400")
    await owner.says("вот")
    owner.sees("⚠️", asked)
    await owner.sends_document("x.pdf")
    owner.sees("⚠️", asked)
    await owner.sends_photo()
    owner.sees(drawing)
    assert ordered(owner) == [("photo", "middle", "large", "auto", "sheet")]
    assert await deeds(world) == [], "it is not used before it is known to be one"
    await finished(world, owner, file=str(tmp_path / "badges.png"))
    owner.sees(sample)
    assert await deeds(world) == ["door-badge-picture"]


@pytest.mark.parametrize(
    ("code", "button", "question", "option", "told"),
    [
        ("kk", "Есімнің орны", "Есім қай жерде тұрсын?", "Есім жоғарыда", ("photo", "top", "large", "auto", "sheet")),
        ("ru", "Место имени", "Где написать имя?", "Имя слева", ("photo", "left", "large", "auto", "sheet")),
        ("ru", "Размер букв", "Какими буквами", "Мелкие буквы", ("photo", "middle", "small", "auto", "sheet")),
        ("ru", "Цвет букв", "Какого цвета буквы?", "Синие буквы", ("photo", "middle", "large", "blue", "sheet")),
        (
            "kk",
            "Қағаз",
            "Қалай басып шығарамыз?",
            "Бір-бірден, баспаханаға",
            ("photo", "middle", "large", "auto", "single"),
        ),
    ],
)
async def test_what_stands_where_is_chosen_by_taps(
    world: World, tmp_path: Path, code: str, button: str, question: str, option: str, told: tuple[str, ...]
) -> None:
    owner = await with_picture(world, tmp_path, code)
    await owner.taps(button)
    owner.sees(question)
    await owner.taps(option)
    assert ordered(owner) == [told]
    assert await deeds(world) == ["door-badge-picture", "door-badges"]
    await finished(world, owner, file=str(tmp_path / "badges.png"))
    owner.sees(option)
    await owner.taps(button)
    assert f"✓ {option}" in owner.labels
    await owner.taps(f"✓ {option}")
    assert ordered(owner) == [told]
    assert await deeds(world) == ["door-badge-picture", "door-badges"], "nothing has changed"


async def test_another_picture_keeps_what_was_chosen(world: World, tmp_path: Path) -> None:
    owner = await with_picture(world, tmp_path)
    await owner.presses("bd:set:place:top")
    await finished(world, owner, file=str(tmp_path / "badges.png"))
    await owner.taps("Другая картинка")
    owner.sees(ASK_RU)
    await owner.sends(document={"file_id": "f", "file_unique_id": "u", "mime_type": "image/png", "file_size": 5})
    assert ordered(owner) == [("f", "top", "large", "auto", "sheet")]
    await finished(world, owner, file=str(tmp_path / "badges.png"))
    await owner.presses("bd:show::")
    assert ordered(owner) == [("f", "top", "large", "auto", "sheet")]


@pytest.mark.parametrize(
    ("why", "said"), [("format", "не читается"), ("large", "20 миллионов"), ("small", "не меньше 400 точек")]
)
async def test_a_picture_that_can_t_be_used_takes_the_place_of_none(
    world: World, tmp_path: Path, why: str, said: str
) -> None:
    owner = await with_picture(world, tmp_path)
    await owner.taps("Другая картинка")
    await owner.sends(document={"file_id": "bad", "file_unique_id": "u", "mime_type": "image/png", "file_size": 5})
    await finished(world, owner, refused=why)
    owner.sees(said)
    await owner.taps("К образцу")
    assert ordered(owner) == [("photo", "middle", "large", "auto", "sheet")]


async def test_after_a_refusal_the_next_picture_is_taken_as_it_comes(world: World) -> None:
    owner = await organiser(world)
    await owner.presses("bd:send::")
    size = PICTURE_MAX + 1
    await owner.sends(document={"file_id": "f", "file_unique_id": "u", "mime_type": "image/png", "file_size": size})
    owner.sees("Файл слишком большой: можно до 10 МБ")
    assert "К образцу" not in owner.labels
    await owner.sends_photo()
    assert len(ordered(owner)) == 1
    await finished(world, owner, refused="small")
    await owner.sends_photo()
    assert len(ordered(owner)) == 1


async def test_without_a_picture_it_is_asked_for_first(world: World) -> None:
    owner = await organiser(world)
    for button in ("choose:place:", "set:place:top", "roles::", "print::"):
        await owner.presses(f"bd:{button}")
        owner.sees(ASK_RU)


@pytest.mark.parametrize("nonsense", ["choose::", "set:place:nowhere", "set::top", "roles::"])
async def test_what_can_t_be_chosen_changes_nothing(world: World, tmp_path: Path, nonsense: str) -> None:
    owner = await with_picture(world, tmp_path)
    await owner.presses(f"bd:{nonsense}")
    assert ordered(owner) == [("photo", "middle", "large", "auto", "sheet")]
    assert await deeds(world) == ["door-badge-picture"]


async def test_all_or_those_of_a_kind_are_printed(world: World, tmp_path: Path) -> None:
    await participant(world, "Серікова Айгүл")
    await participant(world, "Отказов Иван", "rejected", "ОФ «Нет»")
    owner = await with_picture(world, tmp_path)
    await owner.taps("🖨 Напечатать все: 1")
    assert owner.toast == "Готовим файл: он придёт в этот чат."
    assert [(order.kind, order.args["role"], order.tells) for order in owner.reply.orders] == [("badges", "", True)]
    assert len(await world.query("SELECT code FROM tickets")) == 1, "whoever has none yet gets a code"
    await finished(world, owner, file=str(tmp_path / "badges.pdf"), people=1)
    owner.sees("Бейджи: 1.", "разрежьте по серым линиям")
    await owner.taps("К образцу")
    await finished(world, owner, file=str(tmp_path / "badges.png"))
    await owner.taps("🖨 Одну категорию")
    owner.sees("Чьи бейджи напечатать?", ": 1")
    (label, _) = owner.labels
    await owner.taps(label)
    (order,) = owner.reply.orders
    assert order.args["role"] == "ngo"
    await finished(world, owner, people=0)
    owner.sees("Печатать некого")


async def test_who_asked_may_be_nobody_s_to_print_for(world: World, tmp_path: Path) -> None:
    owner = await with_picture(world, tmp_path)
    assert "🖨 Одну категорию" not in owner.labels
    await owner.presses("bd:print::")
    await finished(world, owner, refused="format")
    owner.sees("не читается")


async def test_helpers_at_the_door_print_and_do_not_design(world: World) -> None:
    bolat = await staff(world)
    world.at(MORNING)
    await bolat.says("/door")
    await bolat.taps("🖨 На бумаге")
    assert "🎨 Бейджи с картинкой" not in bolat.labels
    await bolat.presses("bd:send::")
    assert bolat.toast == "Это меню устарело. Вот новое."
