"""Files as other programs and people made them, each for a trouble of its own: what comes of it, and what is told.

What comes is the agenda afterwards, a session a line, or the people who can be added, with their rows; what is told are
the findings, with their rows. The fair lasts two days.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Final

from fair.agenda.model import Session
from tests.handlers.sample import words

LONG: Final = "A sentence of an abstract. " * 74
TRANSLATED: Final = words("Қыш", "Гончарное дело", "Pottery")


@dataclass(frozen=True)
class Input:
    """A file; what there was before is another file, or an agenda that organisers have worked on."""

    file: str
    comes: Sequence[str]
    told: Sequence[str] = ()
    after: str = ""
    edit: Callable[[Session], Session] | None = None


def translated(session: Session) -> Session:
    """Return a session on which organisers have worked: what only we know of it."""
    return replace(session, title=TRANSLATED, capacity=20, roles=frozenset({"ngo"}))


AGENDAS: Final = (
    # identity by guid: a title, and the slug that is made of it, may change
    Input("01-slug-with-title-1.xml", ["x-30de35 14 10:00–14 10:45 aral Water for the steppe / A. (Sample Speaker)"]),
    Input(
        "01-slug-with-title-2.xml",
        ["x-30de35 14 10:00–14 10:45 aral Water for the steppe: a workshop / A. (Sample Speaker)"],
        after="01-slug-with-title-1.xml",
    ),
    # a day, two hours, no minutes; the end says the same
    Input("02-duration-of-days.json", ["x-3def69 14 09:00–15 11:00 aral Exhibition"]),
    Input(
        "03-one-talk-in-two-slots.json",
        ["x-0a6f75 14 10:00–14 11:00 aral Pottery", "x-440aab 14 14:00–14 15:00 aral Pottery"],
    ),
    # the day has the date; the markup becomes text
    Input(
        "04-pentabarf-without-date.xml",
        ["6245 14 10:00–14 10:50 aral Water / First part & more. (Sample Speaker)"],
    ),
    Input(
        "05-long-abstract.xml",
        [f"x-30de35 14 10:00–14 10:45 aral Water for the steppe / {LONG}… (Sample Speaker)"],
        ["1 shortened en 2159"],
    ),
    Input(
        "13-tzid-unknown.ics",
        ["u1 14 10:00–14 11:00 aral Встреча"],
        ["1 zone-guessed (UTC+03:00) Moscow, St. Petersburg"],
    ),
    Input(
        "17-rrule.ics",
        ["u1 14 10:00–14 11:00 aral Встреча", "x-7562c1 15 10:00–15 11:00 aral Встреча"],
        ["1 repeats FREQ=DAILY;COUNT=2"],
    ),
    Input("18-google-html.ics", ["u1 14 10:00–14 11:00 aral Встреча / Первая часть\nи вторая\n\n• раз"]),
    # a button leads to https only; the link stands in the description
    Input(
        "19-url-http.ics",
        ["u1 14 10:00–14 11:00 aral Встреча / http://example.org/talk/1"],
        ["1 link-left http://example.org/talk/1"],
    ),
    Input("20-cp1251.ics", ["u1 14 10:00–14 11:00 aral Встреча"]),
    # it speaks of its entry only: the others stay
    Input(
        "21-method-cancel.ics",
        ["u1 14 10:00–14 11:00 aral Встреча, cancelled", "x-1d2b39 14 12:00–14 13:00 aral Другая"],
        ["1 partial-calendar CANCEL"],
        after="22-same-uid.ics",
    ),
    Input(
        "22-same-uid.ics",
        ["u1 14 10:00–14 11:00 aral Встреча", "x-1d2b39 14 12:00–14 13:00 aral Другая"],
        ["1 same-entry Встреча"],
    ),
    # in all languages
    Input(
        "26-renamed-2.ics",
        ["u1 14 10:00–14 11:00 aral Круглый стол / О земле"],
        after="26-renamed-1.ics",
    ),
    Input(
        "27-reimport-foreign.json",
        ["x-0a6f75 14 10:00–14 11:00 aral Қыш | Гончарное дело | Pottery / Clay. [20] {ngo}"],
        after="27-reimport-foreign.json",
        edit=translated,
    ),
    # thousands of rows of another sheet with nothing in them
    Input("35-second-sheet-long.xlsx", ["c-352228 14 10:00–14 11:00 aral А | Б | C"]),
    Input(
        "44-a-sheet-for-each-day.xlsx",
        ["other-7e7768 14 10:00–14 11:00 aral А", "other-a102c8 15 10:00–15 11:00 aral Б"],
        ["1 sheets-taken 14 ноября (1), 15 ноября (1)"],
    ),
    # our own table: nobody guesses which of the two days is meant
    Input("47-start-on-another-date.xlsx", [], ["2 start-elsewhere 15.11.2027"]),
    Input("51-venue-then-hall.ics", ["u1 14 10:00–14 11:00 aral Встреча"]),
    Input("52-language-ru-RU.json", ["x-0a6f75 14 10:00–14 11:00 aral Гончарное дело / О глине."]),
    Input("55-all-day-entry.ics", ["u1 14 10:00–14 11:00 – Встреча"], ["1 session-left 2027-11-14"]),
)

SIX: Final = [f"{2 + place} guest Тестов{one} Пример +7701000000{place} aktau" for place, one in enumerate("абвгде")]
EMAIL: Final = "not-asked Электронная почта"

PEOPLE: Final = (
    Input("06-dimension-a1.xlsx", SIX, [f"2 {EMAIL} 2–7"]),
    Input("08-sharedstrings-capital.xlsx", SIX, [f"2 {EMAIL} 2–7"]),
    Input(
        "10-title-above-heading.xlsx",
        ["4 guest Тестова Пример +77010000000 aktau", "5 guest Тестовб Пример +77010000001 aktau"],
        ["1 above-heading Список участников ярмарки", f"4 {EMAIL} 4–5"],
    ),
    Input(
        "11-hidden-first-sheet.xlsx",
        ["2 guest Тестова Пример +77010000000 aktau", "3 guest Тестовб Пример +77010000001 aktau"],
        ["1 sheet-hidden Справочник", f"2 {EMAIL} 2–3"],
    ),
    Input(
        "12-unclosed-quote.csv",
        [
            "2 ngo Тестова Пример +77010000001 Когда построят мост",
            "3 ngo Тестовб Пример +77010000002",
            "4 ngo Тестовв Пример +77010000003",
        ],
        ["2 unclosed-quote Когда построят мост"],
    ),
    # the office's number is three people's
    Input(
        "37-one-phone-for-a-delegation.csv",
        [
            "2 ngo Тестова Айгүл +77292000001 Болашақ",
            "3 ngo Примеров Нурлан +77292000001 Болашақ",
            "4 ngo Образцова Әсем +77292000001 Болашақ",
        ],
        ["3 same-contact +77292000001", "4 same-contact +77292000001"],
    ),
    # nobody's consent to photos is lost by a column before it
    Input(
        "38-own-export-one-column-more.xlsx",
        [
            '2 guest Тестова Айгүл +77010000002 mangystau =HYPERLINK("http://x")\n-второе\n+третье; и "кавычки" False',
            "3 guest О'Тестов Нұрлан +77010000003 mangystau 0012345678901234567890 и 1E5 False",
            "4 guest Smith John +77010000004 mangystau 👨\u200d👩\u200d👧 abc False",
        ],
        ["1 unknown-column № п/п", "1 columns-passed № заявки, Статус, Язык, Подана"],
    ),
    # merged means the same
    Input(
        "41-merged-organisation.xlsx",
        [
            "2 ngo Тестова Айгүл +77010000001 Болашақ қоры",
            "3 ngo Примеров Нурлан +77010000002 Болашақ қоры",
            "4 ngo Образцова Әсем +77010000003 Болашақ қоры",
        ],
    ),
    Input(
        "45-name-in-three-columns.xlsx",
        ["2 guest Тестова Айгүл Ерланқызы +77010000001"],
        ["1 split-name Фамилия, Имя, Отчество"],
    ),
    Input(
        "46-columns-not-asked-of-a-role.xlsx",
        ["2 guest Тестова Айгүл"],
        ["2 not-asked email 2", "2 not-asked organisation 2"],
    ),
    Input("50-one-bad-byte.csv", ["2 guest Тестова Айгүл +77010000001"], ["3 bad-letters ��", "3 too-short full_name"]),
    # no name is wrong; where one is odd it is said once
    Input(
        "53-names.csv",
        [
            "2 guest Сукарно +77010000001",
            "3 guest Nguyễn Thị Hồng +77010000002",
            "4 guest Robert J. Smith +77010000003",
            "5 guest Abdullah bin Mohammed Al Qahtani +77010000004",
            "6 guest Тестова А.Е. +77010000005",
        ],
        ["2 odd-name Сукарно", "6 odd-name Тестова А.Е."],
    ),
)
