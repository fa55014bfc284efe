"""A small agenda of two days, as organisers would release it."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime

from fair.agenda.model import Agenda, Session, SessionKind, Speaker
from fair.event.halls import Hall, Section
from fair.event.model import Event
from fair.words import Words
from services import release_agenda
from tests.handlers.conversation import World
from tests.handlers.sample import ZONE, sample_event, words

HALLS = (
    Hall("hall_1", words("1-зал", "Зал 1", "Hall 1")),
    Hall(
        "hall_2",
        words("2-зал", "Зал 2", "Hall 2"),
        words("2-қабат", "2 этаж", "2nd floor"),
        words("Баспалдақпен көтеріліп, оңға бұрылыңыз.", "По лестнице и направо.", "Up the stairs, then right."),
    ),
)
SECTIONS = (Section("ecology", words("Экология", "Экология", "Ecology")),)


def at(hours: str, day: int = 14) -> datetime:
    hour, minute = map(int, hours.split(":"))
    return datetime(2027, 11, day, hour, minute, tzinfo=ZONE)


def session(id_: str, starts: str, ends: str, title: Words, *, day: int = 14, **fields: object) -> Session:
    made = Session(id_, SessionKind.OTHER, title, at(starts, day), at(ends, day))
    return replace(made, **fields)  # type: ignore[arg-type]  # any of the fields


SESSIONS = (
    session(
        "opening",
        "09:30",
        "09:45",
        words("Ашылу салтанаты", "Открытие ярмарки", "Opening of the fair"),
        kind=SessionKind.OPENING,
        hall="hall_1",
        for_all=True,
    ),
    session(
        "shanyraq",
        "10:15",
        "10:45",
        words("«Шаңырақ» жобасын таныстыру", "Презентация: «Шанырак»", "The project Shanyraq"),
        kind=SessionKind.PRESENTATION,
        hall="hall_1",
        speakers=(
            Speaker(
                words("Айгүл Серікова", "Айгуль Серикова", "Aigul Serikova"),
                words("директор", "директор", "director"),
                words("«Шаңырақ» ҚБ", "ОО «Шанырак»", "Shanyraq NGO"),
            ),
        ),
        slides="https://example.org/slides.pdf",
    ),
    session(
        "beineu",
        "10:15",
        "11:00",
        words("Бейнеу бастамасы", "Бейнеуская инициатива", "The Beineu initiative"),
        kind=SessionKind.PRESENTATION,
        hall="hall_2",
        section="ecology",
        capacity=1,
        description=words("Құдықтар туралы.", "О колодцах.", "About wells."),
    ),
    session("lunch", "13:00", "14:00", words("Түскі ас", "Обед", "Lunch"), kind=SessionKind.BREAK, for_all=True),
    session(
        "cancelled_talk",
        "15:00",
        "15:30",
        words("Жел энергиясы", "Энергия ветра", "Wind energy"),
        hall="hall_2",
        section="ecology",
        cancelled=True,
    ),
    session("talk", "15:30", "16:00", words("Теңіз", "Море", "The sea"), hall="hall_2", section="ecology"),
    session(
        "awards",
        "11:00",
        "12:00",
        words("Марапаттау", "Награждение", "Awards"),
        day=15,
        kind=SessionKind.AWARDS,
        hall="hall_1",
    ),
)


def fair_with_halls(**changes: object) -> Event:
    return sample_event(halls=HALLS, sections=SECTIONS, ends=at("17:00", 15), **changes)


async def release(world: World, sessions: Iterable[Session] = SESSIONS, sentence: Words | None = None) -> int:
    """Let the organiser release an agenda."""
    agenda = Agenda(tuple(sorted(sessions, key=lambda one: (one.starts, one.hall or "", one.id))))
    event = next(iter(world.events.values()))
    return await world.database.write(lambda tx: release_agenda.release(tx, event, agenda, sentence or {}, world.now))
