"""What several stories of announcements begin with."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from db.announcements import ledger
from db.announcements.announcements import get
from db.announcements.ledger import Progress
from db.core.engine import Tx
from fair.words import Language
from rehearsal.people.account import Account
from tests.front import Fair
from tests.stories.conftest import later, rows, words

NAMES: Final[dict[Language, str]] = {"kk": "Қазақша", "ru": "Русский", "en": "English"}

REST: Final[dict[Language, str]] = {"kk": "Қалғандарына:", "ru": "Остальным:", "en": "The others get:"}


async def organiser(fair: Fair, language: Language = "ru", name: str = "Дана") -> Account:
    """Somebody whom the settings name as an owner, at the desk."""
    account = fair.telegram.person(name, language_code=language)
    context = fair.app.processor._context
    fair.app.processor._context = replace(context, owners=(*context.owners, account.id))
    await fair.does(account.start)
    await fair.taps(account, NAMES[language])
    return account


async def begin(fair: Fair, account: Account, language: Language = "ru") -> None:
    """Open a new draft."""
    await fair.says(account, "/desk")
    await fair.taps(account, words(language, "desk-announcements"))
    await fair.taps(account, words(language, "announce-new"))


async def write(fair: Fair, account: Account, language: Language, text: str) -> None:
    """Write one version."""
    await fair.taps(account, f"✏️ {NAMES[language]}")
    await fair.says(account, text)


async def send(fair: Fair, account: Account, language: Language = "ru") -> None:
    """Look at it and send it at once."""
    await fair.taps(account, words(language, "announce-preview"))
    label = next(b.text for row in account.last.buttons for b in row if b.data and b.data.startswith("ac:send"))
    await fair.taps(account, label)


async def to_everybody(fair: Fair, account: Account, text: str, language: Language = "ru") -> None:
    """Write one version for all and send it."""
    await begin(fair, account, language)
    await write(fair, account, language, text)
    await fair.taps(account, f"{REST[language]} {NAMES[language]}")
    await send(fair, account, language)


async def ticks(fair: Fair, seconds: float = 5) -> None:
    """Let the process do what it does every few seconds."""
    later(fair, seconds=seconds)
    while not await fair.app.database.write(fair.app.planner.tick):
        pass
    fair.app.courier.signal.notify()
    await fair.settled()


async def progress(fair: Fair, number: int = 1) -> Progress:
    """Return the ledger of an announcement."""

    async def work(tx: Tx) -> Progress:
        found = await get(tx, fair.app.event.id, number)
        assert found is not None
        return await ledger.progress(tx, found)

    return await fair.reads(work)


def texts(account: Account) -> Sequence[str]:
    """Return what the bot has said to somebody."""
    return [message.text for message in account.messages if message.from_bot]


def states(fair: Fair, number: int = 1) -> list[tuple[str, str | None]]:
    """Return the states and errors of the copies of an announcement."""
    query = "SELECT state, error FROM outbox WHERE announcement_id = ? AND act = 'send' ORDER BY id"
    return [(row[0], row[1]) for row in rows(fair, query, number)]
