"""How the bot presents itself in Telegram: where it differs, set at start and with new texts; to the team, in turns."""

import logging
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final

from bot.context import Context
from bot.telegram.client import TelegramClient
from db.core.engine import Database, Tx
from db.delivery.outbox import NewDelivery
from db.delivery.payloads import Call
from db.people import people
from db.team.members import everybody
from fair.access import TeamRole, may
from fair.delivery.policy import DeliveryClass
from fair.event.model import Event
from fair.words import LANGUAGES
from handlers.base.screen import Commands, Reply
from handlers.navigation.commands import COMMANDS, TEAM_ACTIONS
from texts.translator import Texts, Translator

log = logging.getLogger("jarmenke.profile")

IDLE_SECONDS: Final = 3_600.0

_PRIVATE: Final = {"type": "all_private_chats"}


@dataclass(frozen=True, slots=True)
class ProfileField:
    """One thing about the bot: how it is read, how it is set, and what it should be."""

    read: str
    write: str
    key: Mapping[str, Any]
    value: Mapping[str, Any]


class ProfileUpdater:
    """Keeps the profile as the texts have it. Nothing waits for it, and what fails is right after the next start."""

    def __init__(self, telegram: TelegramClient, database: Database, context: Context, event_id: str) -> None:
        self._telegram = telegram
        self._database = database
        self._context = context
        self._event_id = event_id
        self.signal = context.adopted
        """Idle while nothing is being set."""

    async def run(self) -> None:
        """Look at all of it once, then at the event's own whenever it was replaced."""
        await self._present(await self._team())
        while True:
            self.signal.mark_idle()
            if await self.signal.wait(IDLE_SECONDS):
                await self._present()

    async def _team(self) -> list[Commands]:
        return await self._database.read(lambda tx: team_of(tx, self._context.owners))

    async def _present(self, members: Iterable[Commands] = ()) -> None:
        await update_profile(self._telegram, self._context.events[self._event_id], self._context.texts, members)


async def update_profile(telegram: TelegramClient, event: Event, texts: Texts, team: Iterable[Commands] = ()) -> int:
    """Bring the profile up to date and return how much differed."""
    differing = 0
    for trait in (*profile_fields(event, texts), *(_of_member(texts, each) for each in team)):
        answer = await telegram.call(trait.read, trait.key)
        if answer.result is not None and not _same(answer.result, trait.value):
            answer = await telegram.call(trait.write, {**trait.key, **trait.value})
            differing += answer.result is not None
        if answer.result is None:
            log.warning("failed trait=%s status=%s fault=%s", trait.write, answer.status, answer.fault)
    log.info("traits set=%d", differing)
    return differing


def profile_fields(event: Event, texts: Texts) -> Iterator[ProfileField]:
    """Yield all traits: for everybody else's language the first one of ours stands in."""
    for code in ("", *LANGUAGES):
        language = code or LANGUAGES[0]
        t, key = texts.speaking(language), {"language_code": code}
        yield ProfileField("getMyCommands", "setMyCommands", key | {"scope": _PRIVATE}, {"commands": _commands(t)})
        description = event.profile["description"][language]
        yield ProfileField("getMyDescription", "setMyDescription", key, {"description": description})
        short = event.profile["short_description"][language]
        yield ProfileField("getMyShortDescription", "setMyShortDescription", key, {"short_description": short})
    yield ProfileField("getChatMenuButton", "setChatMenuButton", {}, {"menu_button": {"type": "commands"}})


def offers(reply: Reply, texts: Texts, now: int) -> list[NewDelivery]:
    """Return the calls after which people's Telegram offers the commands of a member of the team, or everybody's."""
    return [_offer(texts, wanted, now, forget=reply.forget) for wanted in reply.commands]


def _offer(texts: Texts, wanted: Commands, now: int, *, forget: bool) -> NewDelivery:
    member = _of_member(texts, wanted)
    if wanted.role is None:
        call = Call("deleteMyCommands", member.key)
    else:
        call = Call(member.write, {**member.key, **member.value})
    return NewDelivery(wanted.person_id, DeliveryClass.LIVE, call, now, forget=forget)


async def team_of(tx: Tx, owners: Iterable[int]) -> list[Commands]:
    """Return the commands of everybody in a team: those of the owners whom we have met, and all members'."""
    members = [Commands(each.person_id, each.language, each.role) for each in await everybody(tx)]
    met = [person for owner in owners if (person := await people.find(tx, owner))]
    return [*members, *(Commands(person.id, person.language, TeamRole.OWNER) for person in met)]


def _of_member(texts: Texts, wanted: Commands) -> ProfileField:
    """Return the trait of one chat. In it the person's own language holds, whatever Telegram's is."""
    key = {"scope": {"type": "chat", "chat_id": wanted.person_id}}
    commands = _commands(texts.speaking(wanted.language), wanted.role)
    return ProfileField("getMyCommands", "setMyCommands", key, {"commands": commands})


def _commands(t: Translator, role: TeamRole | None = None) -> list[dict[str, str]]:
    team = [name for name, (permission, _) in TEAM_ACTIONS.items() if may(role, permission)]
    return [{"command": name, "description": t.plain(f"command-{name}")} for name in (*team, *COMMANDS)]


def _same(present: Any, wanted: Mapping[str, Any]) -> bool:
    value = next(iter(wanted.values()))
    if isinstance(present, Mapping) and "type" in present:
        return bool(present == value)
    return bool(present == value or (isinstance(present, Mapping) and present == dict(wanted)))
