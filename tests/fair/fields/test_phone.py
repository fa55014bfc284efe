from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fair.fields.phone import lives_elsewhere, read_contact, read_phone, show_phone


@pytest.mark.parametrize(
    "text",
    ["87014567890", "8 701 456 78 90", "77014567890", "7014567890", "+7 (701) 456-78-90", "+77014567890"],
)
def test_a_mobile_is_read_however_it_is_typed(text: str) -> None:
    assert read_phone(text) == "+77014567890"


@pytest.mark.parametrize("text", ["87292501234", "8 (7292) 50-12-34", "8-(7292)-50-12-34", "+7 (7292) 50-12-34"])
def test_a_number_of_aktau_is_read(text: str) -> None:
    assert read_phone(text) == "+77292501234"


@pytest.mark.parametrize("text", ["+79161234567", "89161234567", "79161234567"])
def test_guests_from_russia_are_welcome(text: str) -> None:
    assert read_phone(text) == "+79161234567"


@pytest.mark.parametrize("text", ["292501234", "", "+", "телефон", "12", "0" * 12, "8701" * 20, "77777777777777"])
def test_what_is_no_number_is_none(text: str) -> None:
    assert read_phone(text) is None


@pytest.mark.parametrize(
    ("contact", "number"),
    [
        ("77014567890", "+77014567890"),
        ("+77014567890", "+77014567890"),
        ("87014567890", "+77014567890"),
        ("998901234567", "+998901234567"),
        ("", None),
    ],
)
def test_a_contact_may_come_without_the_plus(contact: str, number: str | None) -> None:
    assert read_contact(contact) == number


@pytest.mark.parametrize(
    ("number", "shown"),
    [
        ("+77014567890", "+7 701 456 78 90"),
        ("+77292501234", "+7 7292 50 12 34"),
        ("+77272501234", "+7 727 250 12 34"),
        ("+77293421234", "+7 72934 2 12 34"),
        ("+79161234567", "+7 916 123 45 67"),
        ("+998901234567", "+998 90 123 45 67"),
        ("+7701", "+7 701"),
        ("", ""),
    ],
)
def test_a_number_is_shown_as_it_is_printed(number: str, shown: str) -> None:
    assert show_phone(number) == shown


@given(st.text(), st.text(alphabet="+0123456789 ()-"))
def test_nothing_typed_breaks_the_reading(text: str, number: str) -> None:
    for typed in (text, number):
        read = read_phone(typed)
        assert read is None or (read == read_phone(read) and read_contact(read) == read)
        show_phone(typed)


@pytest.mark.parametrize(
    ("number", "elsewhere"),
    [
        ("+77014567890", False),
        ("+77292501234", False),
        ("+998901234567", False),  # Tashkent is at UTC+5, too
        ("+79161234567", True),
        ("+4915112345678", True),
        ("+88213123456", False),  # a satellite: nowhere
        ("no number", False),
    ],
)
def test_a_number_tells_whether_clocks_differ(number: str, elsewhere: bool) -> None:
    assert lives_elsewhere(number, datetime(2027, 11, 14, 10, 15, tzinfo=UTC), ZoneInfo("Asia/Aqtau")) is elsewhere
