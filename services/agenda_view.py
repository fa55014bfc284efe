"""The agenda as one person sees it now: what its screens are drawn from."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime

from db.registration import registrations
from fair.agenda.model import Agenda, Session
from fair.agenda.now import days
from fair.event.model import Event
from fair.fields.phone import lives_elsewhere
from fair.forms.model import QuestionKind
from services import bookmarks, session_lines
from services.releases import ReleasedAgenda
from services.turn import Turn


@dataclass(frozen=True, slots=True)
class AgendaView:
    """The latest release, the moment, and what the person has marked."""

    event: Event
    release: ReleasedAgenda
    now: datetime
    marked: frozenset[str] = frozenset()
    waiting: Mapping[str, int] = field(default_factory=dict)
    """For which sessions the person waits for a place, and as which in line; read where it is shown."""

    @property
    def agenda(self) -> Agenda:
        """The agenda itself."""
        return self.release.agenda

    @property
    def today(self) -> date:
        """The date at the event."""
        return self.now.astimezone(self.event.zone).date()

    @property
    def day(self) -> date:
        """The day of the fair that is on, comes next or was the last."""
        known = days(self.agenda)
        return next((day for day in known if day >= self.today), known[-1] if known else self.today)

    @property
    def mine(self) -> tuple[Session, ...]:
        """What the person has marked."""
        return tuple(session for session in self.agenda.sessions if session.id in self.marked)

    @property
    def mine_or_waiting(self) -> tuple[Session, ...]:
        """What the person has marked, and that for which they wait for a place."""
        return tuple(one for one in self.agenda.sessions if one.id in self.marked or one.id in self.waiting)

    def session(self, session_id: str) -> Session | None:
        """Return a session, if the release has it."""
        return self.agenda.by_id.get(session_id)

    def sessions(self, ids: Iterable[str]) -> tuple[Session, ...]:
        """Return sessions in the order of their ids."""
        return tuple(found for one in ids if (found := self.session(one)))

    def is_over(self, session: Session) -> bool:
        """Tell whether a session has ended."""
        return session.ends <= self.now


async def is_elsewhere(turn: Turn, when: datetime) -> bool:
    """Tell whether the person's clock shows another time at a moment than the fair's, as far as their phone tells."""
    asked = next((one.id for one in turn.event.form.questions if one.kind is QuestionKind.PHONE), None)
    if turn.registration is None or asked is None:
        return False
    number = (await registrations.answers(turn.tx, turn.registration.id)).get(asked)
    return isinstance(number, str) and lives_elsewhere(number, when, turn.event.zone)


async def load(turn: Turn) -> AgendaView | None:
    """Read what people see of the agenda; nothing, before the first release."""
    release = await turn.released_agenda()
    if release is None:
        return None
    return AgendaView(turn.event, release, turn.now, await bookmarks.marked(turn))


async def with_lines(turn: Turn, view: AgendaView) -> AgendaView:
    """Return a view as it is now, with the sessions for which the person waits for a place."""
    return replace(view, marked=await bookmarks.marked(turn), waiting=await session_lines.places(turn))
