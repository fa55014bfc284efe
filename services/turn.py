"""What a handler gets to work with: one open transaction, one moment, and who is asking."""

from collections.abc import Callable, Collection, Mapping, MutableMapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Self

from db.core.engine import Tx
from db.core.time import to_micros
from db.people import identity, people
from db.people.identity import Identity
from db.people.people import Person
from db.people.prompts import Prompt
from db.registration import registrations
from db.registration.registrations import Registration
from db.reminders import reminders
from db.topics import groups
from fair.access import Permission, TeamRole, may
from fair.event.model import Event, RegistrationState
from fair.forms.model import Value
from fair.words import Language
from services.releases import ReleasedAgenda, ReleasedAgendas
from texts.translator import Texts, Translator


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What all turns of a process share."""

    events: MutableMapping[str, Event]
    texts: Texts
    agendas: ReleasedAgendas
    bot_username: str
    public_url: str
    """Under which the agenda is in browsers and calendars; empty: nowhere."""
    owners: Collection[int]
    """The people whom the settings name."""
    adopted: Callable[[], None]
    """Tells those whom it concerns that an event was replaced."""


@dataclass(frozen=True, slots=True)
class Caller:
    """Who caused an update, as Telegram has it."""

    id: int
    name: str
    language: Language
    private: bool = True
    """They talk to the bot itself, not in a group: only then they are looked up."""
    is_inline: bool = False
    """They type an inline query in any chat: that does not tell that messages reach them."""
    username: str | None = None
    """Without its @; not everybody has one."""
    anonymous: bool = False
    """One of Telegram's own accounts that speak for others: an owner by no means."""


@dataclass(frozen=True, slots=True)
class Turn:
    """One update's transaction, as handlers see it. Delivered to every handler by the name `turn`."""

    tx: Tx
    now: datetime
    """Aware, UTC."""
    events: MutableMapping[str, Event]
    texts: Texts
    agendas: ReleasedAgendas
    bot_username: str
    public_url: str
    """Under which the agenda is in browsers and calendars; empty: nowhere."""
    adopted: Callable[[], None]
    """Tells those whom it concerns that an event was replaced."""
    person: Person
    registration: Registration | None
    """The person's registration for `event`, whatever its status."""
    name: str = ""
    """What the person calls themselves in Telegram: anything at all."""
    username: str | None = None
    """By what name Telegram knows the person, without its @."""
    team_role: TeamRole | None = None
    """What the person is in the team of `event`, read for this very update."""
    answers: Mapping[str, Value] = field(default_factory=dict)
    """The registration's own while a question is open, as they stood when the turn began."""
    owner: bool = False
    """The settings name the person as an owner: in groups, too, where nobody has a role."""
    prompt: Prompt | None = None
    """What was asked for when the turn began, and the message answers if it is one."""
    promised: bool = False
    """When the turn began, the registration was a draft to which a colleague passes a place on."""
    has_group: bool = False
    """The team has a group, in which everybody reads all applications."""
    missed_at: int | None = None
    """Since when something has not reached the person, in microseconds, if that is so and this is the first that they
    do since."""
    new: bool = False
    """This is the first update of this person that we see."""

    @classmethod
    async def load(cls, around: Surroundings, tx: Tx, now: datetime, caller: Caller) -> Self:
        """Find out who is asking; somebody new is stored only when they talk to the bot itself."""
        default = next(iter(around.events))
        known = await identity.load(tx, caller.id, default) if caller.private else None
        if known is not None:
            person = known.person
            if person.unreachable and not caller.is_inline:
                await people.mark_reachable(tx, person.id)
                await reminders.catch_up(tx, person.id, person.event_id or default, to_micros(now))
        elif caller.private and not caller.is_inline:
            person = await people.register(tx, caller.id, caller.language, None, to_micros(now))
        else:
            person = people.unknown_person(caller.id, caller.language)
        missed_at = await people.missed_at(tx, person.id) if person.missed and not caller.is_inline else None
        owner = caller.id in around.owners
        turn = cls._of(around, tx, now, person, known, owner=owner and caller.private)
        await turn.note_username(caller.username)
        turn = replace(turn, name=caller.name, username=caller.username, new=known is None, missed_at=missed_at)
        return replace(turn, owner=owner and not caller.anonymous)

    @classmethod
    async def load_known(
        cls, around: Surroundings, tx: Tx, now: datetime, person_id: int, event_id: str
    ) -> Self | None:
        """Return somebody's turn at an event without an update of theirs; None, if they are not there (any more)."""
        known = await identity.load(tx, person_id, event_id)
        if known is None or event_id not in around.events or known.person.event_id not in {None, event_id}:
            return None
        return cls._of(around, tx, now, known.person, known, owner=person_id in around.owners)

    @classmethod
    def _of(
        cls, around: Surroundings, tx: Tx, now: datetime, person: Person, known: Identity | None, *, owner: bool
    ) -> Self:
        role = known.team_role if known else None
        return cls(
            tx=tx,
            now=now,
            events=around.events,
            texts=around.texts,
            agendas=around.agendas,
            bot_username=around.bot_username,
            public_url=around.public_url,
            person=person,
            registration=known.registration if known else None,
            team_role=TeamRole.OWNER if owner else role,
            answers=known.answers if known else {},
            prompt=known.prompt if known else None,
            promised=known is not None and known.promised,
            has_group=known is not None and known.has_group,
            adopted=around.adopted,
        )

    async def note_username(self, username: str | None) -> None:
        """Keep by what name Telegram knows who takes part, where it is another one than before."""
        registration = self.registration
        if registration is None or registration.status in {"draft", "withdrawn"} or registration.username == username:
            return
        await registrations.call(self.tx, registration.id, username)

    @property
    def micros(self) -> int:
        """`now` as it is stored."""
        return to_micros(self.now)

    @property
    def event(self) -> Event:
        """The event the person came for; the one loaded last where no link led to any."""
        return self.events.get(self.person.event_id or "") or next(iter(self.events.values()))

    @property
    def registration_state(self) -> RegistrationState:
        """Whether the person can register: to whom a colleague passes a place on, also after the closing."""
        return self.event.registration_state(self.now, promised=self.promised)

    @property
    def t(self) -> Translator:
        """The texts in the person's language."""
        return self.texts.speaking(self.person.language)

    def may(self, permission: Permission) -> bool:
        """Tell whether the person is allowed to, as a member of the event's team."""
        return may(self.team_role, permission)

    async def released_agenda(self) -> ReleasedAgenda | None:
        """Return the event's agenda as people see it now, if it was released."""
        return await self.agendas.latest(self.tx, self.event)

    async def known_agenda(self) -> ReleasedAgenda:
        """Return what may be asked about: the agenda as people see it, an empty one before the first release."""
        return await self.agendas.known(self.tx, self.event)

    def adopt(self, event: Event) -> None:
        """Let this be the event for everybody, once this turn is stored."""

        def take() -> None:
            self.events[event.id] = event
            self.agendas.forget(event.id)
            self.adopted()

        self.tx.afterwards(take)

    async def come_to(self, event_id: str) -> "Turn":
        """Remember that the person came by a link of this event, and return the turn at it."""
        await people.come_by(self.tx, self.person.id, event_id, None)
        group = await groups.of_event(self.tx, event_id)
        there = replace(self.with_person(replace(self.person, event_id=event_id)), has_group=group is not None)
        return there.with_registration(await registrations.find(self.tx, event_id, self.person.id))

    def with_person(self, person: Person) -> "Turn":
        """Return the same turn after the person changed."""
        return replace(self, person=person)

    def with_registration(self, registration: Registration | None) -> "Turn":
        """Return the same turn after the registration changed."""
        return replace(self, registration=registration)
