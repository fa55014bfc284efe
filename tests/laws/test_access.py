"""Who may press what: the whole matrix of the team's buttons, commands and prompts, derived from the routers."""

import ast
import itertools
from collections.abc import AsyncIterator, Callable, Iterator
from dataclasses import dataclass
from functools import cache, partial
from pathlib import Path
from typing import Any, Final, Literal, get_args, get_origin

import pytest
from aiogram.filters.callback_data import CallbackData
from aiogram.types import Update

from db.core.engine import Tx
from db.core.sqlite import SqliteConnection
from db.core.time import to_micros
from db.people import people, prompts
from db.people.prompts import Prompt
from db.team import members
from fair.access import Permission, TeamRole, may
from fair.retention.terms import TermKind
from handlers.base.callbacks import DeskCallback
from handlers.base.permissions import AnswersPrompt, Requires
from handlers.base.screen import Reply
from handlers.navigation.commands import TEAM_ACTIONS
from handlers.navigation.groups import ANONYMOUS_SENDERS
from handlers.team.callbacks import AuditLogCallback, TeamCallback
from handlers.team.screens.audit_sentences import ACTIONS
from handlers.team.screens.desk import AREAS, Area
from tests.golden.gallery import GALLERY, buttons
from tests.handlers.conversation import World, _Statement
from tests.handlers.sample import NOW, sample_event
from tests.laws.dispatch import used_by
from tests.laws.test_wiring import BIGGEST, ROOM
from tests.laws.wiring import Wired, data_classes, unpacks, wiring

pytestmark = [pytest.mark.sqlite("its counter of changes"), pytest.mark.no_cover]  # the same lines again and again

ROLES: Final = (*TeamRole, "participant", "stranger")
"""Who presses. The last two are nobody to the team."""
OWN, GONE, OTHER = 77, 78, 5000
"""The ids that every table of `SEEDS` has: of this event, of this event and over, of another event."""
FORGED: Final = BIGGEST
IDS: Final = {"own": OWN, "stale": GONE, "of another event": OTHER, "forged": FORGED}
NONSENSE: Final = "nonsense"
UNKNOWN: Final = "zz:unknown"
"""A button that nobody ever had."""
MICROS: Final = to_micros(NOW)

SEEDS: Final = (
    "INSERT INTO people (id, language, language_chosen, event_id, met_at) VALUES (:person, 'ru', 1, :event, :now)",
    (
        "INSERT INTO organisations (id, event_id, name, folded_name, card, first_delegate_id, created_at) "
        "VALUES (:id, :event, 'A', 'a', '{}', :person, :now)"
    ),
    (
        "INSERT INTO registrations "
        "(id, event_id, person_id, role, status, number, created_at, changed_at, submitted_at) "
        "VALUES (:id, :event, :person, 'guest', iif(:over, 'withdrawn', 'submitted'), :id, :now, :now, :now)"
    ),
    (
        "INSERT INTO forums (event_id, chat, title, language, connected_at) VALUES (:event, -:id, 'A', 'ru', :now) "
        "ON CONFLICT (event_id) DO NOTHING"
    ),
    (
        "INSERT INTO team (id, event_id, person_id, role, name, joined_at, ended_at) "
        "VALUES (:id, :event, :person, 'door', 'A', :now, iif(:over, :now, NULL))"
    ),
    (
        "INSERT INTO team_invitations (id, event_id, role, token_hash, invited_by, created_at, expires_at, ended_at) "
        "VALUES (:id, :event, 'door', :id, :person, :now, :now + 1000000000000, iif(:over, :now, NULL))"
    ),
    (
        "INSERT INTO enquiries (id, event_id, person_id, name, state, waiting_since, changed_at) "
        "VALUES (:id, :event, :person, 'A', iif(:over, 'closed', 'waiting'), iif(:over, NULL, :now), :now)"
    ),
    "INSERT INTO enquiry_messages (id, enquiry_id, kind, text, written_at) VALUES (:id, :id, 'text', 'A', :now)",
)
"""A row in each table that a button's id may mean. Parts of the team's work with tables of their own add theirs."""

LEFT_OUT: Final = frozenset({"inbox", "outbox", "prompts"})
"""Tables in which a press may leave something that is no effect."""


def needs(wired: Wired) -> list[Permission]:
    return [one.callback.permission for one in wired.filters if isinstance(one.callback, Requires)]


def guarded() -> list[Wired]:
    """All handlers of the team's buttons."""
    return [one for one in wiring() if one.callback_data is not None and needs(one)]


@cache
def of_gallery() -> tuple[str, ...]:
    """The data of every button of every screen that people can get to see."""
    found = itertools.chain.from_iterable(buttons(subject, "ru") for subject in GALLERY)
    return tuple(dict.fromkeys(button.data for _, button in found if button.data))


@dataclass(frozen=True)
class Press:
    """A button's data, and which ids stand in it."""

    data: str
    ids: str


@cache
def dispatched(data: type[CallbackData]) -> dict[str, list[str]]:
    """Return by the name of a field what the tables of a class's handlers know: there is a step for each such value."""
    made = [data.unpack(one) for one in of_gallery() if unpacks(data, one)]
    handled = [one.function for one in wiring() if one.callback_data is data]
    known = [table.mapping.keys() for function in handled for table in used_by(function)]
    fields = [name for name, field in data.model_fields.items() if field.annotation is str]
    return {
        name: [key for keys in known for key in keys if not keys.isdisjoint(getattr(one, name) for one in made)]
        for name in fields
    }


def literals(data: type[CallbackData]) -> dict[str, tuple[str, ...]]:
    """Return all that may stand in the fields of a class in which not everything may."""
    kinds = {name: field.annotation for name, field in data.model_fields.items()}
    return {name: get_args(kind) for name, kind in kinds.items() if get_origin(kind) is Literal}


@cache
def presses(data: type[CallbackData]) -> tuple[Press, ...]:
    """Every button of a class, with ids of every kind, and with whatever may stand in it; and one that nobody made."""
    made = [data.unpack(one) for one in of_gallery() if unpacks(data, one)]
    first = {name: legal[0] for name, legal in literals(data).items()}
    texts = {name: NONSENSE for name, field in data.model_fields.items() if field.annotation is str}
    numbers = [name for name, field in data.model_fields.items() if field.annotation is int]
    flags = {name: True for name, field in data.model_fields.items() if field.annotation is bool}
    made.append(data(**first, **texts, **flags, **dict.fromkeys(numbers, OWN)))
    steps = (*dispatched(data).items(), *literals(data).items())
    made += [made[0].model_copy(update={name: key}) for name, keys in steps for key in keys]
    found: dict[str, str] = {}
    for one, (ids, row) in itertools.product(made, IDS.items()):
        found.setdefault(one.model_copy(update=dict.fromkeys(numbers, row)).pack(), ids)
    return tuple(Press(packed, ids) for packed, ids in found.items())


def own(data: type[CallbackData]) -> list[Press]:
    """The buttons of a class that mean what there is: the whole matrix is another test's."""
    return [press for press in presses(data) if press.ids == "own"]


class Undone(Exception):  # noqa: N818 - no error: it takes a press back
    """Ends a transaction without a trace."""


@dataclass
class Seen:
    """What came of a press."""

    reply: Reply
    handler: Callable[..., Any]
    changes: int
    others: bool
    """Whether a row of the other event is not what it was."""


class Scene:
    """Two events with rows of every kind, and one person of each role, who press and have it undone."""

    def __init__(self, world: World) -> None:
        self.world = world
        self.handlers: list[Callable[..., Any]] = []
        self.others: dict[str, list[tuple[Any, ...]]] = {}
        """The rows of the other event: nothing that is done here may change them."""
        self._observers = (world.dispatcher.callback_query, world.dispatcher.message)
        for observer in self._observers:
            observer.middleware(self._spy)

    async def close(self) -> None:
        """Leave no spy in the dispatcher, which all worlds share."""
        for observer in self._observers:
            observer.middleware.unregister(self._spy)
        await self.world.close()

    async def _spy(self, handler: Any, event: Any, data: dict[str, Any]) -> Any:
        self.handlers.append(data["handler"].callback)
        return await handler(event, data)

    async def set_up(self) -> None:
        async def work(tx: Tx) -> None:
            for event, row in (("fair", OWN), ("fair", GONE), ("other", OTHER)):
                values = {"id": row, "person": row, "event": event, "over": row == GONE, "now": MICROS}
                for statement in SEEDS:
                    wanted = {name: value for name, value in values.items() if f":{name}" in statement}
                    await tx.run(_Statement(statement), **wanted)
            for place, role in enumerate(ROLES):
                await self._somebody(tx, 200 + place, role)
            self.others = await rows_of(tx, "other")

        await self.world.database.write(work)

    async def _somebody(self, tx: Tx, person: int, role: str) -> None:
        await people.register(tx, person, "ru", "fair", MICROS)
        await people.choose_language(tx, person, "ru")
        self.world.person("ru", role, person)
        if role == TeamRole.OWNER:
            self.world.owners.add(person)
        elif role in set(TeamRole):
            await members.enlist(tx, "fair", person, TeamRole(role), role, MICROS)
        elif role == "participant":
            statement = SEEDS[2].replace(":over", "0")
            await tx.run(_Statement(statement), id=person, event="fair", person=person, now=MICROS)

    async def press(self, role: str, data: str) -> Seen:
        return await self._does(role, {"callback_query": self._query(role, data)})

    async def say(self, role: str, text: str) -> Seen:
        return await self._does(role, {"message": self.message(role, text=text)})

    def message(self, role: str, **fields: Any) -> dict[str, Any]:
        person = 200 + ROLES.index(role)
        user = {"id": person, "is_bot": False, "first_name": role}
        chat = {"id": person, "type": "private", "first_name": role}
        return {"message_id": 5, "date": 1, "chat": chat, "from": user, **fields}

    def _query(self, role: str, data: str) -> dict[str, Any]:
        message = self.message(role, text="x")
        return {"id": "1", "from": message["from"], "chat_instance": "1", "data": data, "message": message}

    async def _does(self, role: str, body: dict[str, Any]) -> Seen:
        update = Update.model_validate({"update_id": next(self.world.ids), **body}, context={"bot": self.world.bot})
        seen: list[Seen] = []

        async def work(tx: Tx) -> None:
            turn = await self.world._turn(tx, self.world.people[200 + ROLES.index(role)])
            before = _connection(tx).total_changes
            self.handlers.clear()
            reply = await self.world.dispatcher.feed_update(self.world.bot, update, turn=turn)
            changes = _connection(tx).total_changes - before
            same = not changes or self.others == await rows_of(tx, "other")
            seen.append(Seen(reply, self.handlers[-1], changes, not same))
            raise Undone

        with pytest.raises(Undone):
            await self.world.database.write(work)
        return seen[0]


def _connection(tx: Tx) -> SqliteConnection:
    assert isinstance(tx._connection, SqliteConnection)
    return tx._connection


async def rows_of(tx: Tx, event_id: str) -> dict[str, list[tuple[Any, ...]]]:
    """Return all rows of an event."""
    tables = await tx.all(_Statement("SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table'"))
    found = {}
    for (table,) in tables:
        columns = [row["name"] for row in await tx.all(_Statement(f"PRAGMA table_info({table})"))]
        if "event_id" in columns and table not in LEFT_OUT:
            statement = _Statement(f"SELECT * FROM {table} WHERE event_id = :event")
            found[table] = [tuple(row) for row in await tx.all(statement, event=event_id)]
    return found


@pytest.fixture
async def scene(tmp_path: Path) -> AsyncIterator[Scene]:
    world = await World.open(tmp_path, sample_event(), sample_event(id="other"))
    scene = Scene(world)
    await scene.set_up()
    yield scene
    await scene.close()


def role_of(role: str) -> TeamRole | None:
    return TeamRole(role) if role in set(TeamRole) else None


def permitted(role: str, wired: Wired) -> bool:
    return all(may(role_of(role), permission) for permission in needs(wired))


def test_every_handler_of_the_team_names_what_it_needs() -> None:
    """In the rooms of the team, and wherever an answer to a prompt is taken."""
    rooms = {one.function.__module__ for one in wiring() if needs(one)}
    theirs = [
        one for one in wiring() if one.function.__module__ in rooms or is_the_teams(one) or any_of(one, AnswersPrompt)
    ]
    assert [str(one) for one in theirs if len(needs(one)) != 1] == []
    assert {len([one for one in wiring() if is_the_teams(one)]) > 20, len(rooms) > 10} == {True}


def is_the_teams(wired: Wired) -> bool:
    """Tell whether a handler hangs below the router of the team's buttons, or of the team's answers."""
    return any(router.name in {"team", "team.answers"} for router in wired.router.chain_head)


def any_of(wired: Wired, kind: type) -> bool:
    return any(isinstance(one.callback, kind) for one in wired.filters)


@pytest.mark.parametrize("area", AREAS, ids=lambda area: area.name)
def test_a_button_of_the_desk_is_there_for_exactly_those_who_may_press_it(area: Area) -> None:
    asked = {permission for one in guarded() if one.callback_data is type(area.opens) for permission in needs(one)}
    assert asked == {area.permission}


def test_what_only_some_of_the_team_may_is_not_open_to_all_of_it() -> None:
    """The gates of what touches people's data and the team itself, said once more and by hand."""
    said = {one.callback_data: needs(one)[0] for one in guarded()}
    assert said[TeamCallback] is Permission.TEAM
    assert said[AuditLogCallback] is Permission.JOURNAL
    assert {one.__name__ for one, permission in said.items() if one and permission is Permission.DESK} == {
        "DeskCallback",
        "LeaveTeamCallback",
    }


def test_whatever_is_noted_in_the_journal_can_be_said() -> None:
    """Every action has its line in `ACTIONS`, and with it its sentence; and no line is left of one that is gone."""
    noted = {action for path in ROOM.rglob("*.py") for action in actions(ast.parse(path.read_text(encoding="utf-8")))}
    itself = {f"retention-{kind}" for kind in TermKind} | {"place-passed"}  # no member does it
    assert noted | itself == set(ACTIONS)


def actions(tree: ast.AST) -> Iterator[str]:
    """Yield what is noted: the action must stand there as a constant, as one of two, or as one of a family."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and ast.unparse(node.func) in {"audit.note", "note"}:
            action = node.args[1]
            if isinstance(action, ast.JoinedStr):
                family = ast.literal_eval(action.values[0])
                yield from (one for one in ACTIONS if one.startswith(family))
                continue
            for one in (action.body, action.orelse) if isinstance(action, ast.IfExp) else (action,):
                yield ast.literal_eval(one)


def test_a_class_of_buttons_belongs_to_the_team_or_to_everybody() -> None:
    """Otherwise a refused press of the team's could be taken by another handler of the same class."""
    mixed = [
        data.__name__
        for data in data_classes()
        if len({bool(needs(one)) for one in wiring() if one.callback_data is data}) > 1
    ]
    assert mixed == []


@pytest.mark.parametrize("role", ROLES)
async def test_who_may_gets_through_and_who_may_not_gets_the_neutral_answer(scene: Scene, role: str) -> None:
    neutral = (await scene.press(role, UNKNOWN)).reply
    wrong = []
    for wired in guarded():
        assert wired.callback_data is not None
        reached = permitted(role, wired)
        for press in presses(wired.callback_data):
            seen = await scene.press(role, press.data)
            if reached and seen.handler is not wired.handler.callback:
                wrong.append(f"{press}: refused to those who may")
            if not reached and (seen.handler.__module__, seen.reply) != ("handlers.navigation.fallback", neutral):
                wrong.append(f"{press}: not the neutral answer but {seen.reply}")
            if seen.changes and not reached:
                wrong.append(f"{press}: {seen.changes} rows changed")
            if seen.others:
                wrong.append(f"{press}: rows of another event changed")
    assert wrong == []


def test_the_matrix_has_something_to_say_about_every_class_of_the_team() -> None:
    known = [one.callback_data for one in guarded() if one.callback_data]
    assert [data for data in known if len(presses(data)) < 1 + bool(data.model_fields)] == []


def test_the_matrix_presses_whatever_a_table_of_the_team_can_do() -> None:
    silent = [
        f"{table}: {key}"
        for one in guarded()
        for table in used_by(one.function)
        if "screens" not in table.name.split(".")  # what draws does nothing
        for key in table.mapping
        if one.callback_data and not any(key in press.data.split(":") for press in presses(one.callback_data))
    ]
    assert silent == []


@pytest.mark.parametrize("role", ["owner", "participant"])
async def test_a_button_that_names_no_action_gets_the_neutral_answer(scene: Scene, role: str) -> None:
    """Also from those who may press every other one: what is no action is refused before a handler is asked."""
    neutral = (await scene.press(role, UNKNOWN)).reply
    for data in data_classes():
        packed = presses(data)[0].data.split(":")
        for name in literals(data):
            forged = list(packed)
            forged[1 + list(data.model_fields).index(name)] = NONSENSE
            seen = await scene.press(role, ":".join(forged))
            assert (seen.handler.__module__, seen.reply) == ("handlers.navigation.fallback", neutral), forged


@pytest.mark.parametrize("role", ROLES)
@pytest.mark.parametrize("command", TEAM_ACTIONS)
async def test_a_command_of_the_team_is_none_for_everybody_else(scene: Scene, command: str, role: str) -> None:
    permission, _ = TEAM_ACTIONS[command]
    unknown, known = await scene.say(role, "/unknown"), await scene.say(role, f"/{command}")
    if may(role_of(role), permission):
        assert known.reply != unknown.reply
    else:
        assert known.reply == unknown.reply
        assert known.changes == 0


@pytest.mark.parametrize("role", ROLES)
async def test_an_open_prompt_is_no_way_in(scene: Scene, role: str) -> None:
    """Somebody was asked as a member and answers as somebody who may not any more."""
    person = 200 + ROLES.index(role)
    wrong = []
    for wired in wiring():
        for one in wired.filters:
            if isinstance(one.callback, AnswersPrompt) and not permitted(role, wired):
                prompt = Prompt("fair", one.callback.kind, {})
                await scene.world.database.write(partial(prompts.ask, person_id=person, prompt=prompt, now=MICROS))
                seen = await scene.say(role, "42")
                wrong += [str(wired)] if seen.handler is wired.handler.callback or seen.others else []
    assert wrong == []


async def test_a_demotion_counts_from_the_very_next_press(scene: Scene) -> None:
    organiser = 200 + ROLES.index("organiser")
    neutral = (await scene.press("organiser", UNKNOWN)).reply
    below = [one for one in guarded() if may(TeamRole.ORGANISER, needs(one)[0]) and not may(None, needs(one)[0])]
    for lower in (TeamRole.MODERATOR, TeamRole.DOOR):
        demoted = partial(members.enlist, event_id="fair", person_id=organiser, role=lower, name="A", now=MICROS)
        await scene.world.database.write(demoted)
        for wired in below:
            assert wired.callback_data is not None
            for press in own(wired.callback_data):
                seen = await scene.press("organiser", press.data)
                allowed = may(lower, needs(wired)[0])
                assert (seen.handler is wired.handler.callback) == allowed, press
                assert allowed or (seen.reply, seen.changes) == (neutral, 0), press


GROUP: Final = {"id": -100500, "type": "supergroup", "title": "NGO"}


@pytest.mark.parametrize("role", ["owner", "organiser"])
async def test_the_teams_buttons_and_commands_do_nothing_in_a_group(scene: Scene, role: str) -> None:
    """Nor for an administrator who hides behind the group (#40)."""
    buttons = [press.data for wired in guarded() if wired.callback_data for press in own(wired.callback_data)]
    bodies = [{"message": scene.message(role, chat=GROUP, text=f"/{name}")} for name in TEAM_ACTIONS]
    bodies += [{"callback_query": {**scene._query(role, data), "message": in_group(scene, role)}} for data in buttons]
    bodies += [anonymous(scene, role, body) for body in bodies]
    for body in bodies:
        seen = await scene._does(role, body)
        assert seen.handler.__module__ == "handlers.navigation.groups"
        assert (seen.reply.screens, seen.changes) == ((), 0)


def in_group(scene: Scene, role: str) -> dict[str, Any]:
    return scene.message(role, chat=GROUP, text="x")


def anonymous(scene: Scene, role: str, body: dict[str, Any]) -> dict[str, Any]:
    """Return the same update as an anonymous administrator's."""
    ((kind, fields),) = body.items()
    return {kind: {**fields, "from": {"id": min(ANONYMOUS_SENDERS), "is_bot": True, "first_name": "Group"}}}


async def test_a_faceless_id_in_a_private_chat_is_nobody(scene: Scene) -> None:
    for faceless in ANONYMOUS_SENDERS:
        user = {"id": faceless, "is_bot": True, "first_name": "Group"}
        for data in (TeamCallback().pack(), DeskCallback().pack()):
            seen = await scene._does("owner", {"callback_query": {**scene._query("owner", data), "from": user}})
            assert (seen.reply, seen.changes) == (Reply(), 0)
