"""`make screenshots`: play the product on the page and take its pictures, docs/pictures/*.png.

A new scene is one line in SCENES and one function that brings the page to where the picture is taken.
"""

from __future__ import annotations

import asyncio
import io
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Final

import click
from PIL import Image

from bot.commands import agenda_import
from rehearsal.sample_people.wishes import Contact
from tests.browser.steps import announce, half_way, to_the_review
from tests.browser.visitor import CHROMIUM, WHY_NOT, Visitor, open_browser, visitor
from tests.front import SAMPLE, Fair, front_door
from tests.stories.agenda import AGENDA, SEA, approve, at, comes, guest, later, marks, release
from tests.stories.announcing import organiser, ticks
from tests.stories.cast import SIMPLE
from tests.stories.conftest import registers
from tests.stories.test_changes import THREE
from tests.stories.test_door import participant

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from playwright.async_api import Browser

    from db.core.engine import Tx

PICTURES: Final = Path(__file__).parent / "pictures"
PHONE: Final = (390, 780)
TALL: Final = (390, 960)
DESK: Final = (1180, 760)
RUSSIAN: Final = "ru-RU"
COLOURS: Final = 128
"""So few that a picture stays small, so many that nobody misses one."""


@dataclass(frozen=True, slots=True)
class Scene:
    """A picture: what it shows, how large the window is, and in which language."""

    name: str
    play: Callable[[Fair, Visitor], Awaitable[None]]
    size: tuple[int, int] = PHONE
    locale: str = "kk-KZ"
    dark: bool = False


async def registration(_: Fair, aigul: Visitor) -> None:
    """Show the second question of a registration."""
    await aigul.becomes("Айгүл")
    await half_way(aigul)


async def review(_: Fair, aigul: Visitor) -> None:
    """Show all answers before they are sent."""
    await aigul.becomes("Айгүл")
    await half_way(aigul)
    await to_the_review(aigul)


async def agenda(fair: Fair, serik: Visitor) -> None:
    """Show a question about the agenda, and its answer."""
    await fair.app.database.write(lambda tx: _publish(fair, tx))
    account = fair.telegram.person("Серик", language_code="ru")
    await registers(fair, account, "guest", {**SIMPLE, "phone": Contact("+77019990004")}, language="ru")
    await approve(fair, account)
    await serik.opens("Серик")
    await serik.says("когда обед?")
    await serik.sees("13:")


async def _publish(fair: Fair, tx: Tx) -> None:
    """Publish the agenda of the sample fair."""
    await agenda_import.keep(tx, fair.app.event, SAMPLE, fair.clock())
    await agenda_import.publish(tx, fair.app.event, {}, fair.clock())


async def reminder(fair: Fair, serik: Visitor) -> None:
    """Show what comes a quarter of an hour before a session."""
    await release(fair)
    account = await guest(fair, "Серик", "ru")
    await marks(fair, account, SEA.id)
    await serik.opens("Серик")
    await comes(fair, at("13:45"))
    await serik.sees("Море")


async def change(fair: Fair, serik: Visitor) -> None:
    """Show the notice that a session has moved."""
    await release(fair)
    account = await guest(fair, "Серик", "ru")
    await marks(fair, account, SEA.id)
    await serik.opens("Серик")
    fair.clock.now = at("10:00", 10)
    moved = [later(one, 30) if one is SEA else one for one in AGENDA]
    await release(fair, moved, {"kk": "Уақыт өзгерді.", "ru": "Время изменилось.", "en": "Times have changed."})
    await comes(fair, fair.clock() + THREE)
    await serik.sees("14:00 → 14:30")


async def desk(fair: Fair, dana: Visitor) -> None:
    """Show what an organiser sees first: what waits for her."""
    for name in ("Айгүл", "Серик", "Ольга"):
        await registers(fair, fair.telegram.person(name), "guest", SIMPLE)
    await organiser(fair, "kk")
    await dana.opens("Дана")
    await dana.says("/desk")
    await dana.sees("3 өтінім")


async def broadcast(fair: Fair, dana: Visitor) -> None:
    """Show whom an announcement has reached, and that somebody who has blocked the bot was not."""
    for name in ("Айгүл", "Нұрлан", "Гүлнәр"):
        await guest(fair, name, "kk")
    serik = await guest(fair, "Серик")
    await fair.does(serik.block)
    await organiser(fair, "kk")
    await dana.opens("Дана")
    await announce(dana, "Есік сағат 8:30-да ашылады.", "Двери откроются в 8:30.", people=3)
    await dana.taps("Жіберу: 3")
    await dana.sees("Хабарландыру")
    await fair.settled()
    await ticks(fair)
    await dana.sees("Жетті: 3")


async def ticket(fair: Fair, aigul: Visitor) -> None:
    """Show the ticket with its code."""
    await participant(fair, "Айгүл", "kk", "Сәрсенова Айгүл")
    await aigul.opens("Айгүл")
    await aigul.says("/ticket")
    await aigul.sees("Сіздің билетіңіз")
    await aigul.page.locator(".photo img").last.evaluate("(image) => image.decode()")


SCENES: Final = (
    Scene("registration", registration, DESK),
    Scene("review", review),
    Scene("agenda", agenda, locale=RUSSIAN),
    Scene("reminder", reminder, locale=RUSSIAN, dark=True),
    Scene("change", change, locale=RUSSIAN),
    Scene("desk", desk),
    Scene("broadcast", broadcast),
    Scene("ticket", ticket, TALL, dark=True),
)


async def shoot(browser: Browser, scene: Scene) -> Path:
    """Play one scene in a fair of its own and keep the picture."""
    path = PICTURES / f"{scene.name}.png"
    with TemporaryDirectory() as folder:
        async with front_door(Path(folder), bulk_per_second=0) as fair:
            fair.telegram.now = lambda: fair.clock().timestamp()  # messages bear the dates of the fair
            looks = {"size": scene.size, "locale": scene.locale, "dark": scene.dark}
            async with visitor(browser, fair.telegram, **looks) as somebody:  # type: ignore[arg-type]  # as in Scene
                await scene.play(fair, somebody)
                small(await somebody.page.screenshot(), path)
    return path


def small(shot: bytes, path: Path) -> None:
    """Keep a picture with few colours: what is on it is text on plain grounds."""
    with Image.open(io.BytesIO(shot)) as picture:
        few = picture.convert("RGB").quantize(COLOURS, Image.Quantize.MEDIANCUT, dither=Image.Dither.NONE)
    few.save(path, optimize=True)


@click.command()
@click.argument("names", nargs=-1, type=click.Choice([scene.name for scene in SCENES]))
def main(names: tuple[str, ...]) -> None:
    """Take the pictures NAMES, or all of them."""
    if CHROMIUM is None:
        click.echo(WHY_NOT)
        return
    asyncio.run(_all(names))


async def _all(names: tuple[str, ...]) -> None:
    PICTURES.mkdir(exist_ok=True)
    async with open_browser() as browser:
        for scene in SCENES:
            if not names or scene.name in names:
                path = await shoot(browser, scene)
                click.echo(f"{path.relative_to(PICTURES.parent.parent)}: {path.stat().st_size // 1024} KB")


if __name__ == "__main__":
    main()
