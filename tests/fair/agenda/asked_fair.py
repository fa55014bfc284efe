"""A fair that is asked about: two days, three halls, three sections."""

from datetime import UTC, date, datetime, time
from typing import Final
from zoneinfo import ZoneInfo

from fair.agenda.model import Agenda, Session, SessionKind, Speaker
from fair.agenda.moments import at
from fair.agenda.search.index import Index
from fair.event.halls import Hall, Section

AKTAU: Final = ZoneInfo("Asia/Aqtau")
FRIDAY: Final = date(2025, 11, 14)
SATURDAY: Final = date(2025, 11, 15)
MORNING: Final = datetime(2025, 11, 14, 6, 0, tzinfo=UTC)
"""11:00 of Friday in Aktau."""

HALLS: Final = (
    Hall("main", {"kk": "Үлкен зал", "ru": "Большой зал", "en": "Great Hall"}),
    Hall("hall-2", {"kk": "2-зал", "ru": "Зал 2", "en": "Hall 2"}),
    Hall("3", {"kk": "«Каспий» залы", "ru": "Зал «Каспий»", "en": "Caspian Hall"}),
)
SECTIONS: Final = (
    Section("ecology", {"kk": "Экология", "ru": "Экология", "en": "Ecology"}),
    Section("family", {"kk": "Ана мен баланы қорғау", "ru": "Охрана материнства и детства", "en": "Mother and child"}),
    Section("civic", {"kk": "Азаматтық патриотизм", "ru": "Гражданский патриотизм", "en": "Civic patriotism"}),
)


def session(
    identity: str,
    kind: SessionKind,
    day: date,
    span: str,
    kk: str,
    ru: str,
    en: str,
    *,
    hall: str | None = "main",
    section: str | None = None,
    speakers: tuple[Speaker, ...] = (),
    about: str = "",
    cancelled: bool = False,
) -> Session:
    starts, ends = (at(day, time.fromisoformat(clock), AKTAU) for clock in span.split("-"))
    description = {"ru": about} if about else None
    title = {"kk": kk, "ru": ru, "en": en}
    return Session(identity, kind, title, starts, ends, hall, section, description, speakers, cancelled=cancelled)


AIGUL: Final = Speaker(
    {"kk": "Айгүл Жұмабаева", "ru": "Айгуль Жумабаева", "en": "Aigul Zhumabayeva"},
    {"ru": "директор"},
    {"kk": "«Жасыл Каспий» ҚҚ", "ru": "ОФ «Зелёный Каспий»", "en": "Green Caspian"},
)

AGENDA: Final = Agenda(
    (
        session(
            "checkin", SessionKind.CHECKIN, FRIDAY, "08:30-09:30", "Қатысушыларды тіркеу", "Регистрация", "Check-in"
        ),
        session("opening", SessionKind.OPENING, FRIDAY, "09:30-09:45", "Ашылу салтанаты", "Открытие", "Opening"),
        session(
            "beineu",
            SessionKind.PRESENTATION,
            FRIDAY,
            "10:35-10:45",
            "«Бейнеу азаматтық бастамасы» жобасын таныстыру",
            "Презентация: «Бейнеуская гражданская инициатива»",
            "Beineu Civic Initiative",
        ),
        session(
            "shanyrak",
            SessionKind.PRESENTATION,
            FRIDAY,
            "10:45-10:55",
            "«Шаңырақ» жобасын таныстыру",
            "Презентация: «Шанырак»",
            "Shanyrak",
        ),
        session(
            "coffee", SessionKind.BREAK, FRIDAY, "11:15-11:45", "Кофе-брейк", "Кофе-брейк", "Coffee break", hall=None
        ),
        session("lunch", SessionKind.BREAK, FRIDAY, "13:00-14:00", "Түскі ас", "Обед", "Lunch", hall=None),
        session(
            "green",
            SessionKind.SECTION,
            FRIDAY,
            "14:00-15:30",
            "Секция: экология",
            "Секция: экология",
            "Section: ecology",
            hall="hall-2",
            section="ecology",
            speakers=(AIGUL,),
        ),
        session(
            "mothers",
            SessionKind.SECTION,
            FRIDAY,
            "14:00-15:30",
            "Ана мен баланы қорғау",
            "Охрана материнства и детства",
            "Mother and child",
            hall="3",
            section="family",
        ),
        session(
            "civic",
            SessionKind.SECTION,
            FRIDAY,
            "14:00-15:30",
            "Азаматтық патриотизм",
            "Гражданский патриотизм",
            "Civic patriotism",
            section="civic",
        ),
        session("awards", SessionKind.AWARDS, FRIDAY, "16:30-17:00", "Марапаттау рәсімі", "Награждение", "Awards"),
        session(
            "shore",
            SessionKind.WORKSHOP,
            SATURDAY,
            "10:00-12:00",
            "Жағалауды тазалау",
            "Уборка берега",
            "Cleaning the shore",
            hall="3",
            about="Как окружающая среда и экология меняют город; подходит для семей с детьми",
        ),
        session(
            "cancelled",
            SessionKind.WORKSHOP,
            SATURDAY,
            "12:00-13:00",
            "Жобаны жазу",
            "Как написать проект",
            "Writing a project",
            hall="hall-2",
            cancelled=True,
        ),
    )
)

INDEX: Final = Index.of(AGENDA, HALLS, SECTIONS)
