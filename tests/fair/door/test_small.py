"""The order of names, guests in one message, pages, pictures."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fair.door import attendee, printed_pages, qr
from fair.door.attendee import Attendee
from fair.door.guests import Guest, GuestPart, Unclear, complete, read_guest
from fair.door.printed_pages import Badge, PrintedLine
from fair.door.rules import OBSTACLES, obstacle
from fair.door.sort_order import alphabetical
from tests.handlers.sample import sample_event


def person(name: str, number: int = 1, code: str | None = "HK47MP", organisation: str = "") -> Attendee:
    return Attendee(number, number, "guest", "approved", name, organisation, code)


def test_names_stand_in_the_order_of_the_kazakh_alphabet() -> None:
    names = [
        "Smith",
        "Яковлева",
        "Іңкәр",
        "Ұлан",
        "Уәли",
        "Өмір",
        "Омар",
        "Қайрат",
        "Кенже",
        "Әбен",
        "Аяпов",
        "Ёлкина",
        "Ежов",
        "7-топ",
    ]
    ordered = [
        "7-топ",
        "Аяпов",
        "Әбен",
        "Ежов",
        "Ёлкина",
        "Кенже",
        "Қайрат",
        "Омар",
        "Өмір",
        "Уәли",
        "Ұлан",
        "Іңкәр",
        "Яковлева",
        "Smith",
    ]
    assert sorted(names, key=alphabetical) == ordered
    assert sorted(["Ан Юрий", "Анарова Аяна", "Ан Аяна"], key=alphabetical) == ["Ан Аяна", "Ан Юрий", "Анарова Аяна"]


@pytest.mark.parametrize(
    ("text", "guest"),
    [
        ("Нурлан Ерлан", Guest("Нурлан Ерлан")),
        ("Нурлан\nОФ «Маяк»\n87011234567", Guest("Нурлан", "ОФ «Маяк»", "+77011234567")),
        ("Нурлан\n+7 (701) 123-45-67\nОФ, «Маяк»", Guest("Нурлан", "ОФ, «Маяк»", "+77011234567")),
        ("Нурлан, ОФ «Маяк», 87011234567", Guest("Нурлан", "ОФ «Маяк»", "+77011234567")),
        ("", Unclear("name", Guest())),
        ("12345", Unclear("name", Guest())),
        ("8701 123 45 67", Unclear("name", Guest(phone="+77011234567"))),
        ("12345, ОФ «Маяк»", Unclear("name", Guest(organisation="ОФ «Маяк»"))),
        ("Нурлан, ОФ; 8701123456", Unclear("phone", Guest("Нурлан", "ОФ"))),
        ("Нурлан\n87011234567\n87011234568", Unclear("phone", Guest("Нурлан"))),
        ("Н" * 151 + " 87011234567", Unclear("name", Guest(phone="+77011234567"), long=True)),
        ("Нурлан\n" + "О" * 201, Unclear("organisation", Guest("Нурлан"), long=True)),
        ("Есенов Қайрат 87029998877", Guest("Есенов Қайрат", "", "+77029998877")),
        ("Name +7 702 999 88 77", Guest("Name", "", "+77029998877")),
        ("87029998877 Есенов Қ. М.", Guest("Есенов Қ. М.", "", "+77029998877")),
        ("Есенов Қайрат +7 702 999-88-77 ОФ «Маяк»", Guest("Есенов Қайрат", "ОФ «Маяк»", "+77029998877")),
        ("Есенов Қайрат, тел.: (8702) 999 88 77, ОФ «Маяк»", Guest("Есенов Қайрат", "ОФ «Маяк»", "+77029998877")),
        ("Есенов Қайрат, школа № 12 8 702 999 88 77", Guest("Есенов Қайрат", "школа № 12", "+77029998877")),
        (
            "Тілеуберді Әсет Қоғамдық бірлестігі Жас Толқын",
            Guest("Тілеуберді Әсет", "Қоғамдық бірлестігі Жас Толқын"),
        ),
        ("Жанова Анна ОО Родник 87029998877", Guest("Жанова Анна", "ОО Родник", "+77029998877")),
        ("Иванов Иван ivanov@example.org +7 702 999 88 77", Guest("Иванов Иван", "", "+77029998877")),
        ("8 701 111 22 33 8 702 999 88 77 Смирнов Олег", Unclear("phone", Guest("Смирнов Олег"))),
        ("ОО Родник Жанова Анна", Guest("ОО Родник Жанова Анна")),
        ("Ким Света АҚ", Guest("Ким Света АҚ")),
        ("Smith-Jones Anna, +44 20 7946 0958", Guest("Smith-Jones Anna", "", "+442079460958")),
    ],
)
def test_a_guest_is_one_message(text: str, guest: Guest | Unclear) -> None:
    assert read_guest(text) == guest


KNOWN = Guest("Есенов", "ОФ")


@pytest.mark.parametrize(
    ("known", "part", "text", "guest"),
    [
        (KNOWN, "phone", "-", KNOWN),
        (KNOWN, "phone", "87029998877", Guest("Есенов", "ОФ", "+77029998877")),
        (KNOWN, "phone", "его номер 87029998877", Guest("его номер", "", "+77029998877")),
        (KNOWN, "phone", "870299", Unclear("phone", KNOWN)),
        (KNOWN, "phone", "нет", Unclear("phone", KNOWN)),
        (Guest(phone="+77029998877"), "name", "Есенов", Guest("Есенов", "", "+77029998877")),
        (Guest(organisation="ОФ"), "name", "Есенов 87029998877", Guest("Есенов", "ОФ", "+77029998877")),
        (Guest(organisation="ОФ"), "name", "-", Unclear("name", Guest(organisation="ОФ"))),
        (Guest("Есенов"), "organisation", "-", Guest("Есенов")),
        (Guest("Есенов"), "organisation", "ОФ «Маяк», Ақтау", Guest("Есенов", "ОФ «Маяк», Ақтау")),
    ],
)
def test_only_the_wrong_part_is_asked_again(known: Guest, part: GuestPart, text: str, guest: Guest | Unclear) -> None:
    assert complete(known, part, text) == guest


@given(text=st.text(max_size=60), part=st.sampled_from(["name", "organisation", "phone"]))
def test_any_guest_may_be_typed(text: str, part: GuestPart) -> None:
    for said in (read_guest(text), complete(KNOWN, part, text)):
        known = said.known if isinstance(said, Unclear) else said
        assert isinstance(said, Unclear) or known.name


def test_a_name_in_any_layout_keeps_its_number() -> None:
    for line in ("{name} {phone}", "{phone} {name}", "{name}, {phone}", "{name}\n{phone}", "{phone};{name}"):
        said = read_guest(line.format(name="Әбенов Өмір", phone="8 (701) 123-45-67"))
        assert said == Guest("Әбенов Өмір", "", "+77011234567")


def test_who_is_welcome() -> None:
    day = date(2027, 11, 14)
    assert obstacle("approved", day, {day}) is None
    assert obstacle("approved", day, ()) == "day"
    assert all(obstacle(status, day, {day}) == status for status in OBSTACLES if status != "day")


def test_the_list_is_by_name_with_organisation_and_role() -> None:
    people = [person("Б", 2), person("А", 1, None, "О & Ко")]
    assert printed_pages.lines(people, str.upper) == [
        PrintedLine(1, "А", "О & Ко · GUEST", ""),
        PrintedLine(2, "Б", "GUEST", "HK4-7MP"),
    ]


def test_badges_are_by_name_eight_on_a_sheet() -> None:
    people = [person(f"Имя {number}", number) for number in range(17)]
    sheets = printed_pages.sheets(people, str.upper, "https://t.me/b?start=t-{}".format)
    assert [len(sheet) for sheet in sheets] == [8, 8, 1]
    link = "https://t.me/b?start=t-HK47MP"
    assert sheets[0][0] == Badge("Имя 0", long=False, organisation="", role="GUEST", code="HK4-7MP", link=link)
    ((long, codeless),) = printed_pages.sheets([person("А" * 31), person("Б", 1, None)], str, str)
    assert (long.long, codeless.code, codeless.link) == (True, "", "")


def test_the_same_link_is_the_same_picture() -> None:
    link = "https://t.me/fair_bot?start=t-HK47MP"
    assert qr.to_png(link) == qr.to_png(link)
    assert qr.to_svg(link) != qr.to_svg(link + "X")


def test_what_the_form_does_not_ask_is_empty() -> None:
    event = sample_event()
    assert event.form.for_role("guest").workplace_question is None
    assert attendee.organisation_of(event, "guest", {"full_name": "x"}) == ""
    assert attendee.organisation_of(event, "guest", {"organisation": "x"}) == "x", "said at the door all the same"
    assert attendee.name_of(event, "guest", {"full_name": None}) == ""
    assert attendee.face_questions(event) == {"full_name", "organisation"}
