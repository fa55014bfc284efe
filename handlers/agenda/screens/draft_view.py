"""The draft of the agenda as its screens see it."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from db.agenda.releases import Release
from fair.agenda.model import Session
from fair.agenda.release.warnings import AgendaWarning, warnings_of
from fair.event.model import Event
from services.release_agenda import AgendaDraft


@dataclass(frozen=True, slots=True)
class DraftView:
    """The draft on the table, and what is around it."""

    event: Event
    draft: AgendaDraft
    latest: Release | None
    taken: Mapping[str, int] = field(default_factory=dict)
    """How many places people have, of the sessions that are to have fewer than before."""

    @property
    def warnings(self) -> tuple[AgendaWarning, ...]:
        """What is wrong with it."""
        return warnings_of(self.draft.agenda, self.event, self.taken)

    def session(self, session_id: str) -> Session | None:
        """Return a session of the draft, if it is (still) there."""
        return self.draft.agenda.by_id.get(session_id)

    def unseen(self, session: Session) -> bool:
        """Tell whether people have never seen a session: nobody would miss it."""
        return self.draft.present is None or session.id not in self.draft.present.by_id
