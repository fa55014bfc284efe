"""One fair, as an organiser describes it in the folder of its content."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import Final, Literal, TypeAlias
from zoneinfo import ZoneInfo

from fair.event.agenda_policy import Night, ReminderPolicy
from fair.event.door_policy import DoorPolicy
from fair.event.halls import Hall, Section
from fair.faq.question import FrequentQuestion
from fair.forms.model import Form
from fair.places import PlaceLimits, PlacePolicy
from fair.words import Words

RegistrationState: TypeAlias = Literal["not_yet", "open", "closed"]
"""Whether people can register at some moment."""

NUDGE_DAYS: Final = 3


@dataclass(frozen=True, slots=True)
class Role:
    """In what quality somebody takes part (NGO, company, state body, media, expert, volunteer, guest)."""

    id: str
    label: Words
    hint: Words | None = None
    automatic: bool = False
    """Applications are approved without anybody looking at them, as long as there are places."""
    places: int | None = None
    """How many may come in this quality; None: as many as want to."""


@dataclass(frozen=True, slots=True)
class Venue:
    """Where the fair is held."""

    name: Words
    address: Words
    map_url: str
    latitude: float
    longitude: float
    way: Words | None = None
    """How to get there: buses, the entrance, what is near."""


@dataclass(frozen=True, slots=True)
class Operator:
    """Who is responsible for the personal data (law 94-V, art. 8)."""

    name: Words
    bin: str
    address: Words
    contact: str


BACKUP_DAYS: Final = 14
"""As long as the bot keeps its own backups, where nobody says otherwise."""


@dataclass(frozen=True, slots=True)
class Consent:
    """The text a person agrees to before the first personal question.

    `text` may hold {operator}, {bin}, {event}, {fields}, {term}, {terms}, {backups}, {contact}, which are filled when
    it is shown. `term_days` are days after the event's end.
    """

    version: str
    text: Words
    privacy: Words
    """The longer policy behind /privacy; the same placeholders."""
    term_days: int
    unfinished_days: int | None = None
    """So many days after the event's end drafts and applications withdrawn or rejected go; None: with the rest."""
    backup_days: int = BACKUP_DAYS
    """For so long at most what was deleted lives on in backups, and in the log of the database's server."""


@dataclass(frozen=True, slots=True)
class Event:
    """A fair. Moments are aware, in the event's zone."""

    id: str
    title: Words
    theme: Words
    about: Words
    organiser: Words
    zone: ZoneInfo
    zone_name: Words
    """How the zone is written for people, e.g. "Aktau time, UTC+5"."""
    starts: datetime
    ends: datetime
    place: Venue
    operator: Operator
    consent: Consent
    help_contact: str
    """Where people reach the organiser: a phone, e-mail or @name."""
    registration_opens: datetime
    registration_closes: datetime
    changes_until: datetime
    """Until when people may change their own answers."""
    roles: tuple[Role, ...]
    form: Form
    after_submit: Words
    """What happens next, said when a registration is submitted."""
    profile: Mapping[str, Words]
    """The bot's profile: `description` (512 characters at most) and `short_description` (120)."""
    halls: tuple[Hall, ...] = ()
    sections: tuple[Section, ...] = ()
    reminders: ReminderPolicy = field(default_factory=ReminderPolicy)
    quiet_minutes: int = 3
    """Changes of the agenda are told once organisers have changed nothing for so long."""
    night: Night = field(default_factory=Night)
    door: DoorPolicy = field(default_factory=DoorPolicy)
    second_confirmation: bool = False
    """An announcement goes out only when a second organiser has confirmed it."""

    places: PlacePolicy = field(default_factory=PlacePolicy)
    report_due: datetime | None = None
    """By when the report has to be handed in: what it needs may not be deleted before."""
    price: Words | None = None
    """What it costs to attend, said to who asks."""
    faq: tuple[FrequentQuestion, ...] = ()
    wordings: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """The organiser's own words for what may be asked of the bot, by the name of the intent."""
    nudge_days: int = NUDGE_DAYS
    """So many days before registration closes people are reminded of drafts that they have left; 0: never."""

    def __hash__(self) -> int:
        return hash(self.id)

    @property
    def name_question_id(self) -> str:
        """The question whose answer is a person's name; empty, if none is asked."""
        return self.form.name_question.id if self.form.name_question else ""

    @property
    def days(self) -> tuple[date, ...]:
        """The days of the fair, from the first to the last."""
        first, last = self.starts.date(), self.ends.date()
        return tuple(first + timedelta(days=number) for number in range((last - first).days + 1))

    @property
    def limits(self) -> PlaceLimits:
        """Everything of which there is not enough for everybody."""
        return PlaceLimits(self.places, {role.id: role.places for role in self.roles if role.places is not None})

    def registration_state(self, now: datetime, *, promised: bool = False) -> RegistrationState:
        """Tell whether people can register at this moment (aware): from the opening on, no longer at the closing.

        `promised`: a colleague passes their place on, which needs no other; until the fair is over.
        """
        if now < self.registration_opens:
            return "not_yet"
        return "open" if now < (self.ends if promised else self.registration_closes) else "closed"

    def hall(self, hall_id: str | None) -> Hall | None:
        """Return the hall with this id, if the event has it."""
        return next((hall for hall in self.halls if hall.id == hall_id), None)

    def section(self, section_id: str | None) -> Section | None:
        """Return the section with this id, if the event has it."""
        return next((section for section in self.sections if section.id == section_id), None)

    def role(self, role_id: str) -> Role | None:
        """Return the role with this id, if the event has it."""
        return next((role for role in self.roles if role.id == role_id), None)
