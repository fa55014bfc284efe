"""What stories about applications and places begin with: a fair with rules, an organiser, applicants."""

from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any, Final

from fair.words import Language
from rehearsal.people.account import Account
from rehearsal.sample_people.wishes import Wish
from tests.front import SAMPLE, Fair
from tests.stories.cast import SIMPLE
from tests.stories.conftest import registers, scene

ORGANISER: Final = 777
GUEST: Final = '[[roles]]\nid = "guest"\n'


def content(folder: Path, places: str, guests: str = "") -> Path:
    """Write the sample fair with other rules about places, and with more about its guests."""
    made = folder / "content"
    made.mkdir()
    for path in SAMPLE.glob("*.toml"):
        text = path.read_text(encoding="utf-8")
        if path.name == "event.toml":
            before, _, rest = text.partition("[places]\n")
            reminders = rest[rest.index("# Reminders:") :]
            text = f"{before}[places]\n{places}\n\n{reminders}".replace(GUEST, f"{GUEST}{guests}\n")
        (made / path.name).write_text(text, encoding="utf-8")
    return made


@asynccontextmanager
async def fair_with(folder: Path, places: str, guests: str = "", **changed: Any) -> AsyncIterator[Fair]:
    """Open a fair with these rules, and with an owner."""
    made = content(folder, places, guests)
    async with scene(folder, **{"content": made, "owner_ids": str(ORGANISER), **changed}) as fair:
        yield fair


async def organiser(fair: Fair, language: Language = "ru") -> Account:
    """Let the owner come in their language and open the desk."""
    boss = fair.telegram.person("Басшы", language_code=language, id=ORGANISER)
    label = {"kk": "Қазақша", "ru": "Русский", "en": "English"}[language]
    await fair.does(boss.start)
    await fair.taps(boss, label)
    await fair.says(boss, "/desk")
    return boss


async def guest(fair: Fair, name: str, language: Language = "kk", **changed: Wish) -> Account:
    """Let a guest register."""
    wishes: Mapping[str, Wish] = {**SIMPLE, "full_name": name, **changed}
    account = fair.telegram.person(name, language_code=language)
    await registers(fair, account, "guest", wishes, language=language)
    return account
