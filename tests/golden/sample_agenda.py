"""The sample fair's agenda as one person sees it."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime, timedelta
from types import MappingProxyType

from fair.agenda.model import Agenda, Session, SessionKind, Speaker
from fair.event.halls import Hall, Section
from fair.words import Words
from services.agenda_view import AgendaView
from services.releases import ReleasedAgenda
from tests.golden.sample import EVENT


def words(kk: str, ru: str, en: str) -> Words:
    return {"kk": kk, "ru": ru, "en": en}


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
FAIR = replace(EVENT, halls=HALLS, sections=SECTIONS)
ZONE = FAIR.zone


def at(hour: int, minute: int = 0, day: int = 14) -> datetime:
    return datetime(2027, 11, day, hour, minute, tzinfo=ZONE)


def session(id_: str, kind: SessionKind, title: Words, starts: datetime, minutes: int, **fields: object) -> Session:
    made = Session(id_, kind, title, starts, starts + timedelta(minutes=minutes))
    return replace(made, **fields)  # type: ignore[arg-type]  # any of the fields


AIGUL = Speaker(
    words("Айгүл Серікова", "Айгуль Серикова", "Aigul Serikova"),
    words("директор", "директор", "director"),
    words("«Шаңырақ» ҚБ", "ОО «Шанырак»", "Shanyraq NGO"),
)
SHANYRAQ = session(
    "shanyraq",
    SessionKind.PRESENTATION,
    words("«Шаңырақ» жобасын таныстыру", "Презентация: «Шанырак»", "Project: Shanyraq"),
    at(10, 45),
    10,
    hall="hall_1",
    speakers=(AIGUL,),
    slides="https://example.org/slides.pdf",
)
ECOLOGY = session(
    "ecology",
    SessionKind.SECTION,
    words("Секция: экология", "Секция: экология", "Section: <ecology> & water"),
    at(14),
    90,
    hall="hall_2",
    section="ecology",
    capacity=30,
    description=words("Каспий жағалауы туралы.", "О берегах Каспия.", "About the Caspian shore."),
    speakers=tuple(replace(AIGUL, organisation=None) for _ in range(10)),
    roles=frozenset({"ngo", "state"}),
)
WIND = session(
    "wind",
    SessionKind.WORKSHOP,
    words("Жел энергиясы", "Энергия ветра", "Wind energy"),
    at(15, 30),
    30,
    hall="hall_2",
    section="ecology",
    cancelled=True,
)
SESSIONS = (
    session(
        "opening",
        SessionKind.OPENING,
        words("Ашылу салтанаты, құттықтау сөздер", "Открытие, приветственные слова", "Opening, greetings"),
        at(9, 30),
        15,
        hall="hall_1",
    ),
    SHANYRAQ,
    session(
        "beineu",
        SessionKind.PRESENTATION,
        words("«Бейнеу азаматтық бастамасы»", "«Бейнеуская гражданская инициатива»", "Beineu civic initiative"),
        at(10, 45),
        30,
        hall="hall_2",
    ),
    session("lunch", SessionKind.BREAK, words("Түскі ас", "Обед", "Lunch"), at(13), 60),
    ECOLOGY,
    WIND,
    *(
        session(
            f"defence_{number}",
            SessionKind.PRESENTATION,
            words(f"{number}-жобаны қорғау", f"Защита проекта {number}", f"Project {number}"),
            at(16) + timedelta(minutes=5 * number),
            5,
            hall="hall_1",
        )
        for number in range(1, 8)
    ),
    session(
        "awards",
        SessionKind.AWARDS,
        words("Марапаттау рәсімі", "Церемония награждения", "Award ceremony"),
        at(11, day=15),
        60,
        hall="hall_1",
    ),
)
SENTENCE = words("Экология секциясы қосылды.", "Добавлена секция экологии.", "A section on ecology was added.")
LINK = "https://t.me/fair_bot?start=s-ecology"
REVISIONS: Mapping[str, int] = MappingProxyType({"ecology": 3, "wind": 2})


def guide(
    now: datetime, *marked: str, sessions: tuple[Session, ...] = SESSIONS, sentence: Words | None = None
) -> AgendaView:
    agenda = Agenda(sessions)
    some_agenda = ReleasedAgenda(1, sentence or {}, agenda, HALLS, SECTIONS)
    return AgendaView(FAIR, some_agenda, now, frozenset(marked))


MORNING = guide(at(10, 50), "ecology", "wind", sentence=SENTENCE)
EMPTY = guide(at(10, 50), sessions=())
