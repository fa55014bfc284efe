from datetime import date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fair.agenda.model import Agenda, SessionKind
from fair.agenda.moments import at
from fair.agenda.search.index import Index
from fair.agenda.search.meaning import understand
from fair.agenda.search.queries import (
    Asked,
    DayQuery,
    HallQuery,
    KindQuery,
    MomentQuery,
    NextQuery,
    NoQuery,
    NowQuery,
    PartQuery,
    SearchHits,
    SectionQuery,
    TodayQuery,
    TomorrowQuery,
)
from fair.event.halls import Hall
from tests.fair.agenda.asked_fair import AGENDA, AKTAU, FRIDAY, INDEX, MORNING, SATURDAY, SECTIONS


def _asked(text: str, now: datetime = MORNING, index: Index = INDEX) -> Asked:
    return understand(text, index, now, AKTAU)


def _from(clock: str, day: date = FRIDAY) -> PartQuery:
    return PartQuery(day, time.fromisoformat(clock), time.max)


def _at(clock: str, day: date = FRIDAY) -> MomentQuery:
    return MomentQuery(at(day, time.fromisoformat(clock), AKTAU))


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("сейчас", NowQuery()),
        ("Что сейчас идёт?", NowQuery()),
        ("қазір", NowQuery()),
        ("Қазір не болып жатыр", NowQuery()),
        ("now", NowQuery()),
        ("what is on now?", NowQuery()),
        ("сейчс", NowQuery()),
        ("что дальше", NextQuery()),
        ("келесі", NextQuery()),
        ("next", NextQuery()),
        ("что сегодня дальше", NextQuery()),
        ("сегодня", TodayQuery()),
        ("бүгін", TodayQuery()),
        ("программа", TodayQuery()),
        ("Бағдарлама", TodayQuery()),
        ("завтра", TomorrowQuery()),
        ("завтро", TomorrowQuery()),
        ("ертең", TomorrowQuery()),
        ("программа на завтра", TomorrowQuery()),
        ("послезавтра", DayQuery(date(2025, 11, 16))),
        ("кеше", DayQuery(date(2025, 11, 13))),
    ],
)
def test_words_for_the_time_are_understood(text: str, meant: Asked) -> None:
    assert _asked(text) == meant


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("14 ноября", FRIDAY),
        ("14 қараша", FRIDAY),
        ("14 карашада", FRIDAY),
        ("14-го ноября 2025", FRIDAY),
        ("Nov 15", SATURDAY),
        ("15th of November", SATURDAY),
        ("на 15.11", SATURDAY),
        ("15.11.25", SATURDAY),
        ("15/11/2025", SATURDAY),
        ("2025-11-15", SATURDAY),
        ("15 числа", SATURDAY),
        ("20 числа", date(2025, 11, 20)),
        ("5-го", date(2025, 12, 5)),
        ("31 числа", date(2025, 12, 31)),
        ("1 марта", date(2026, 3, 1)),
        ("1 марта 2027", date(2027, 3, 1)),
        ("31.12", date(2025, 12, 31)),
        ("день 2", SATURDAY),
        ("2-күн", SATURDAY),
        ("day 1", FRIDAY),
        ("пятница", FRIDAY),
        ("в субботу", SATURDAY),
        ("жұма", FRIDAY),
        ("Sunday", date(2025, 11, 16)),
        ("в среду", date(2025, 11, 19)),
    ],
)
def test_dates_are_understood(text: str, day: date) -> None:
    assert _asked(text) == DayQuery(day)


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("15:30", _at("15:30")),
        ("в 15.30", _at("15:30")),
        ("15.30", _at("15:30")),
        ("14:00-де", _at("14:00")),
        ("сағат 14-те", _at("14:00")),
        ("сағат 10", _at("10:00")),
        ("at 3pm", _at("15:00")),
        ("3:30 p.m.", _at("15:30")),
        ("12 am", _at("00:00")),
        ("10 am", _at("10:00")),
        ("в 3 часа дня", _at("15:00")),
        ("в 3", _at("15:00")),
        ("03:00", _at("03:00")),
        ("9 утра", _at("09:00")),
        ("15 часов", _at("15:00")),
        ("15-30", _at("15:30")),
        ("в 14.11", _at("14:11")),
        ("12.10", _at("12:10")),
        ("завтра в 10:00", _at("10:00", SATURDAY)),
        ("послезавтра в 10:00", _at("10:00", date(2025, 11, 16))),
        ("15 ноября 10:00", _at("10:00", SATURDAY)),
        ("в субботу в 10", _at("10:00", SATURDAY)),
        ("через 2 часа", MomentQuery(MORNING + timedelta(hours=2))),
        ("через час", MomentQuery(MORNING + timedelta(hours=1))),
        ("через полчаса", MomentQuery(MORNING + timedelta(minutes=30))),
        ("через 40 минут", MomentQuery(MORNING + timedelta(minutes=40))),
        ("через минуту", NoQuery()),
        ("in half an hour", MomentQuery(MORNING + timedelta(minutes=30))),
        ("in an hour", MomentQuery(MORNING + timedelta(hours=1))),
        ("бір сағаттан кейін", MomentQuery(MORNING + timedelta(hours=1))),
        ("30 минуттан кейін", MomentQuery(MORNING + timedelta(minutes=30))),
        ("в два часа", _at("14:00")),
        ("к трём", _at("15:00")),
        ("сағат екіде", _at("14:00")),
        ("at noon", _at("12:00")),
        ("в час дня", _at("13:00")),
        ("после обеда", _from("14:00")),
        ("что после Бейнеу", _from("10:45")),
        ("түскі астан кейін", _from("14:00")),
        ("что будет после 15:00", _from("15:00")),
        ("what's after 3pm", _from("15:00")),
        ("после трёх часов дня что", _from("15:00")),
        ("завтра после 10:00", _from("10:00", SATURDAY)),
        ("15:00-ден кейін не бар", _from("15:00")),
        ("сағат 15-тен кейін", _from("15:00")),
        ("15:00-де не болады", _at("15:00")),
        ("after the break", KindQuery(SessionKind.BREAK, ("coffee", "lunch"))),
        ("утром", PartQuery(FRIDAY, time(0), time(12))),
        ("завтра вечером", PartQuery(SATURDAY, time(17), time.max)),
        ("түстен кейін", PartQuery(FRIDAY, time(13), time(18))),
        ("in the afternoon", PartQuery(FRIDAY, time(13), time(18))),
        ("25:00", NoQuery()),
        ("99 часов", NoQuery()),
        ("99.99.2025", NoQuery()),
        ("30 февраля", NoQuery()),
        ("31 февраля 2026", NoQuery()),
        ("40 числа", NoQuery()),
        ("день 7", NoQuery()),
    ],
)
def test_times_of_day_are_understood(text: str, meant: Asked) -> None:
    assert _asked(text) == meant


def test_a_time_before_the_fair_is_of_its_first_day_and_after_it_of_its_last() -> None:
    assert _asked("15:30", MORNING - timedelta(days=9)) == _at("15:30")
    assert _asked("15:30", MORNING + timedelta(days=9)) == _at("15:30", SATURDAY)
    assert _asked("15:30", index=Index.of(Agenda())) == _at("15:30")


@pytest.mark.parametrize(
    ("text", "hall"),
    [
        ("зал 2", "hall-2"),
        ("2-зал", "hall-2"),
        ("2 зале", "hall-2"),
        ("hall 2", "hall-2"),
        ("zal 2", "hall-2"),
        ("второй зал", "hall-2"),
        ("екінші залда не болады?", "hall-2"),
        ("что сейчас в зале 2", "hall-2"),
        ("зал каспий", "3"),
        ("Caspian", "3"),
        ("каспи залы", "3"),
        ("зал 3", "3"),
        ("большой зал", "main"),
        ("үлкен залда", "main"),
    ],
)
def test_halls_are_understood_by_number_and_name(text: str, hall: str) -> None:
    assert _asked(text) == HallQuery(hall)


@pytest.mark.parametrize("text", ["hall 9", "зал"])
def test_a_hall_that_does_not_exist_is_nothing(text: str) -> None:
    assert _asked(text) == NoQuery()


def test_of_halls_that_share_a_word_none_is_guessed() -> None:
    names = {"kk": "Каспий {} залы", "ru": "Зал Каспий {}", "en": "Caspian Hall {}"}
    halls = [Hall(f"h{n}", {key: name.format(n) for key, name in names.items()}) for n in (1, 2)]
    index = Index.of(AGENDA, halls, SECTIONS)
    assert not isinstance(_asked("зал каспий", index=index), HallQuery)
    assert _asked("каспий 2", index=index) == HallQuery("h2")
    assert _asked("зал 2", index=index) == HallQuery("h2")


@pytest.mark.parametrize(
    ("text", "section"),
    [
        ("экология", "ecology"),
        ("ecology", "ecology"),
        ("секция патриотизма", "civic"),
        ("секция ана мен бала", "family"),
    ],
)
def test_sections_are_understood(text: str, section: str) -> None:
    assert _asked(text) == SectionQuery(section)


@pytest.mark.parametrize(
    ("text", "kind", "sessions"),
    [
        ("когда обед", SessionKind.BREAK, ("lunch",)),
        ("түскі ас қашан", SessionKind.BREAK, ("lunch",)),
        ("lunch", SessionKind.BREAK, ("lunch",)),
        ("обед когда-нибудь", SessionKind.BREAK, ("lunch",)),
        ("обед завтра", SessionKind.BREAK, ("lunch",)),
        ("кофе", SessionKind.BREAK, ("coffee",)),
        ("Where is coffee?", SessionKind.BREAK, ("coffee",)),
        ("перерыв", SessionKind.BREAK, ("coffee", "lunch")),
        ("ужин", SessionKind.BREAK, ("coffee", "lunch")),
        ("марапаттау", SessionKind.AWARDS, ("awards",)),
        ("награждение", SessionKind.AWARDS, ("awards",)),
        ("тіркеу", SessionKind.CHECKIN, ("checkin",)),
        ("check-in", SessionKind.CHECKIN, ("checkin",)),
        ("секции", SessionKind.SECTION, ("green", "mothers", "civic")),
        ("мастер-класс", SessionKind.WORKSHOP, ("shore", "cancelled")),
        ("голосование", SessionKind.VOTE, ()),
    ],
)
def test_kinds_of_sessions_are_understood(text: str, kind: SessionKind, sessions: tuple[str, ...]) -> None:
    assert _asked(text) == KindQuery(kind, sessions)


@pytest.mark.parametrize("text", ["10-12 лет", "15-30 минут"])
def test_a_range_is_no_time_of_day(text: str) -> None:
    assert _asked(text) == NoQuery()


def test_a_kind_beside_an_unknown_word_is_still_understood() -> None:
    assert _asked("голосование жюри") == KindQuery(SessionKind.VOTE, ())


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Бейнеу", "beineu"),
        ("Шанрак", "shanyrak"),
        ("ана мен бала", "mothers"),
        ("патриотизм", "civic"),
        ("берег в субботу", "shore"),
        ("завтра берег", "shore"),
        ("окружающая среда", "shore"),
        ("Айгуль Жумабаева", "green"),
        ("обед шведский", "lunch"),
    ],
)
def test_other_words_are_looked_for(text: str, found: str) -> None:
    asked = _asked(text)
    assert isinstance(asked, SearchHits)
    assert asked.sessions[0] == found


@pytest.mark.parametrize(
    "text",
    ["", "спасибо", "❤️", "text", "менің атым", "кто такой сейчас президент большой страны", "@fair", "где"],
)
def test_what_is_not_about_the_agenda_is_nothing(text: str) -> None:
    assert _asked(text) == NoQuery()


_PIECES = st.one_of(
    st.sampled_from(["зал", "2", "15:30", "14.11", "ноября", "сағат", "завтра", "обед", "секция", "through", "день"]),
    st.text(max_size=12),
)


@given(st.one_of(st.text(max_size=4000), st.lists(_PIECES, max_size=12).map(" ".join)))
def test_any_text_means_something_or_nothing(text: str) -> None:
    assert isinstance(_asked(text), Asked)
