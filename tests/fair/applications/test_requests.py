"""When a request about data can have come."""

from datetime import date

import pytest

from fair.applications.requests import received_on

TODAY = date(2027, 10, 1)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("1.10.2027", TODAY),
        (" 2027-09-30 ", date(2027, 9, 30)),
        ("30.09.2026", date(2026, 9, 30)),
        ("29.09.2026", None),
        ("02.10.2027", None),
        ("31.02.2027", None),
        ("", None),
        ("завтра", None),
    ],
)
def test_a_request_came_within_the_past_year(text: str, day: date | None) -> None:
    assert received_on(text, TODAY) == day
