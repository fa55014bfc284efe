"""What a handler gets to work with: one open transaction, one moment, and who is asking."""

from collections.abc import Callable, Mapping, MutableMapping
from dataclasses import dataclass, field, replace
from datetime import datetime

from db.core.engine import Tx
from db.core.time import to_micros
from db.people.people import Person
from db.registration.registrations import Registration
from fair.access import Permission, TeamRole, may
from fair.event.model import Event
from fair.forms.model import Value
from services.releases import ReleasedAgenda, ReleasedAgendas
from texts.translator import Texts, Translator


@dataclass(frozen=True, slots=True)
class Turn:
    """One update's transaction, as handlers see it. Delivered to every handler by the name `turn`."""

    tx: Tx
    now: datetime
    """Aware, UTC."""
    events: MutableMapping[str, Event]
    texts: Texts
    programmes: ReleasedAgendas
    bot_username: str
    person: Person
    registration: Registration | None
    """The person's registration for `event`, whatever its status."""
    name: str = ""
    """What the person calls themselves in Telegram: anything at all."""
    team_role: TeamRole | None = None
    """What the person is in the team of `event`, read for this very update."""
    answers: Mapping[str, Value] = field(default_factory=dict)
    """The registration's own while a question is open, as they stood when the turn began."""
    owner: bool = False
    """The settings name the person as an owner: in groups, too, where nobody has a role."""
    new: bool = False
    """This is the first update of this person that we see."""
    adopted: Callable[[], None] | None = None
    """Tells those whom it concerns that an event was replaced."""

    @property
    def micros(self) -> int:
        """`now` as it is stored."""
        return to_micros(self.now)

    @property
    def event(self) -> Event:
        """The event the person came for; the one loaded last where no link led to any."""
        return self.events.get(self.person.event_id or "") or next(iter(self.events.values()))

    @property
    def t(self) -> Translator:
        """The texts in the person's language."""
        return self.texts.speaking(self.person.language)

    def may(self, permission: Permission) -> bool:
        """Tell whether the person is allowed to, as a member of the event's team."""
        return may(self.team_role, permission)

    async def programme(self) -> ReleasedAgenda | None:
        """Return the event's programme as people see it now, if it was released."""
        return await self.programmes.latest(self.tx, self.event)

    def adopt(self, event: Event) -> None:
        """Let this be the event for everybody, once this turn is stored."""

        def take() -> None:
            self.events[event.id] = event
            self.programmes.forget(event.id)
            if self.adopted is not None:
                self.adopted()

        self.tx.afterwards(take)

    def with_person(self, person: Person) -> "Turn":
        """Return the same turn after the person changed."""
        return replace(self, person=person)

    def with_registration(self, registration: Registration | None) -> "Turn":
        """Return the same turn after the registration changed."""
        return replace(self, registration=registration)
