from datetime import UTC, datetime, timedelta
from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fair.agenda.model import Agenda, Session, SessionKind, Speaker
from fair.agenda.search.index import FOUND_MAX, Index
from fair.fields.phonetics import keys, slips, within
from tests.fair.agenda.asked_fair import INDEX, MORNING


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ("экология", "green"),
        ("Экологию", "green"),
        ("экологияға", "green"),
        ("эколог", "green"),
        ("ekologia", "green"),
        ("ekologiya", "green"),
        ("ecology", "green"),
        ("Бейнеу", "beineu"),
        ("beineu", "beineu"),
        ("Beyneu", "beineu"),
        ("бейнеуге", "beineu"),
        ("шаңырақ", "shanyrak"),
        ("шанырак", "shanyrak"),
        ("ШАНЫРАК", "shanyrak"),
        ("shanyrak", "shanyrak"),
        ("Şañyraq", "shanyrak"),
        ("shangyraq", "shanyrak"),
        ("Шанрак", "shanyrak"),
        ("шаныарк", "shanyrak"),
        ("ана мен бала", "mothers"),
        ("патриотизм", "civic"),
        ("патриотизма", "civic"),
        ("patriotism", "civic"),
        ("potriatism", "civic"),
        ("Жұмабаева", "green"),
        ("jumabaeva", "green"),
        ("Айгул", "green"),
        ("жасыл каспий", "green"),
        ("директор", "green"),
        ("обед", "lunch"),
        ("түскі ас", "lunch"),
        ("lunch", "lunch"),
        ("окружающая среда", "shore"),
        ("проекты", "cancelled"),
    ],
)
def test_a_session_is_found_by_its_words_however_they_are_typed(asked: str, found: str) -> None:
    assert INDEX.find(asked)[0] == found


@pytest.mark.parametrize(
    "asked", ["", "  ", "❤️", "и", "что где когда", "квантовая хромодинамика", "xyzzy", "2050", "ян"]
)
def test_nothing_is_found_for_words_that_stand_nowhere(asked: str) -> None:
    assert INDEX.find(asked) == ()


def _session(
    identity: str, title: str, *, about: str = "", hours: int = 0, speaker: str = "", organisation: str = ""
) -> Session:
    starts = MORNING + timedelta(hours=hours)
    return Session(
        identity,
        SessionKind.OTHER,
        {"ru": title},
        starts,
        starts + timedelta(hours=1),
        description={"ru": about},
        speakers=(Speaker({"ru": speaker}, None, {"ru": organisation}),),
    )


def _find(asked: str, *sessions: Session, now: datetime | None = None) -> tuple[str, ...]:
    return Index.of(Agenda(sessions)).find(asked, now)


def test_a_title_counts_more_than_a_speaker_than_an_organisation_than_a_description() -> None:
    found = _find(
        "волна",
        _session("described", "Море", about="волна"),
        _session("organised", "Море", organisation="Волна"),
        _session("spoken", "Море", speaker="Волна Иванова"),
        _session("titled", "Волна"),
    )
    assert found == ("titled", "spoken", "organised", "described")


def test_the_same_word_counts_more_than_another_ending_than_a_beginning() -> None:
    found = _find("волна", _session("begun", "Волнатор"), _session("ending", "Волной"), _session("same", "Волна"))
    assert found == ("same", "ending", "begun")


def test_a_typing_error_is_forgiven_only_where_nothing_else_fits() -> None:
    assert _find("волна", _session("other", "Волка"), _session("same", "Волна")) == ("same",)
    assert _find("волна", _session("other", "Волка")) == ("other",)


def test_of_several_typing_errors_the_smallest_is_meant() -> None:
    found = _find("программирвание", _session("far", "Програмированье"), _session("near", "Программирование"))
    assert found == ("near",)


def test_what_is_still_to_come_stands_before_what_is_over_or_cancelled() -> None:
    past, coming = _session("past", "Волна"), _session("coming", "Волна", hours=5)
    assert _find("волна", past, coming) == ("past", "coming")
    assert _find("волна", past, coming, now=MORNING + timedelta(hours=2)) == ("coming", "past")
    assert INDEX.find("проект", MORNING)[-1] == "cancelled"


def test_all_words_are_wanted_if_some_session_has_them() -> None:
    both, one = _session("both", "Чистое море"), _session("one", "Море")
    assert _find("чистое море", one, both) == ("both",)


def test_otherwise_most_words_are_enough() -> None:
    sea, field = _session("sea", "Чистое синее море"), _session("field", "Поле")
    assert _find("чистое синее море поле", sea, field) == ("sea",)


def test_less_than_half_of_the_words_is_not_what_was_asked() -> None:
    assert _find("меня зовут Айгуль живу возле моря", _session("sea", "Море")) == ()
    scattered = [_session(word, word) for word in ("море", "поле", "лес")]
    assert _find("море поле лес", *scattered) == ()


def test_numbers_are_found_only_whole() -> None:
    sessions = _session("fifty", "Стратегия 2050"), _session("thirty", "Стратегия 2030")
    assert _find("2050", *sessions) == ("fifty",)
    assert _find("205", *sessions) == ()


def test_a_list_has_an_end() -> None:
    assert len(_find("море", *(_session(str(number), "Море") for number in range(300)))) == FOUND_MAX


def test_a_beginning_that_very_many_words_share_still_finds_some() -> None:
    letters = "абвгдежзик"
    words = [f"пере{one}{two}" for one in letters for two in letters]
    assert _find("пере", *(_session(word, word) for word in words))


def test_an_empty_agenda_has_nothing() -> None:
    assert Index.of(Agenda()).find("экология") == ()


@given(st.text(max_size=4000))
def test_any_text_can_be_looked_for(text: str) -> None:
    INDEX.find(text, MORNING)


def test_a_long_text_takes_no_long_time() -> None:
    text = ("программа экологии шанрак " * 200)[:4000]
    before = process_time()
    for _ in range(20):
        INDEX.find(text)
    assert (process_time() - before) / 20 < 0.1


@pytest.mark.parametrize(
    ("one", "other", "count"),
    [
        ("море", "море", 0),
        ("море", "мор", 1),
        ("море", "морея", 1),
        ("море", "маре", 1),
        ("море", "мрое", 1),
        ("море", "оме", 2),
        ("море", "горы", 2),
        ("море", "поле", 2),
        ("море", "лес", None),
        ("море", "моретун", None),
        ("", "аб", 2),
    ],
)
def test_slips_are_counted(one: str, other: str, count: int | None) -> None:
    assert within(one, other, 2) == within(other, one, 2) == count


@pytest.mark.parametrize(
    ("word", "allowed"), [("зал", 0), ("море", 1), ("экологи", 1), ("программ", 2), ("20252026", 0)]
)
def test_longer_words_may_have_more_slips(word: str, allowed: int) -> None:
    assert slips(word) == allowed


@pytest.mark.parametrize("word", ["шанырак", "ekologia", "патриотизм", "экология", "бейнеу"])
def test_one_slip_anywhere_is_forgiven(word: str) -> None:
    for place in range(len(word)):
        before, letter, after = word[:place], word[place], word[place + 1 :]
        for slipped in (
            f"{before}{after}",
            f"{before}{letter}{letter}{after}",
            f"{before}ж{after}",
            f"{before}{after[:1]}{letter}{after[1:]}",
        ):
            assert set(INDEX.find(word)) & set(INDEX.find(slipped)), slipped


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Маңғыстау", "Mangystau"),
        ("Маңғыстау", "Mangghystau"),
        ("Жаңаөзен", "Zhanaozen"),
        ("Жаңаөзен", "Jañaözen"),
        ("Жумабаева", "Zhumabaeva"),
        ("щука", "shchuka"),
        ("центр", "tsentr"),
        ("объект", "obekt"),
        ("й", "\u0438\u0306"),
        ("Нұрлан", "Nurlan"),
        ("2-зал", "2 zal"),
        ("зал2", "zal 2"),
    ],
)
def test_alphabets_sound_alike(one: str, other: str) -> None:
    assert keys(one) == keys(other)


def test_signs_without_a_sound_are_no_word() -> None:
    assert keys("ъ — ь") == ()


def test_moments_of_any_zone_may_be_compared() -> None:
    assert INDEX.find("обед", datetime(2025, 11, 14, tzinfo=UTC)) == ("lunch",)
