"""Phone numbers: read as people of Kazakhstan write them, stored as E.164, shown as printed there."""

from datetime import datetime, tzinfo
from typing import Final

from fair import zones

HOME: Final = "KZ"
"""Numbers without a country code are of this country; its trunk prefix is 8, so 8 701 … is +7 701 …"""

LONGEST: Final = 40
"""Characters worth reading: a number has at most 15 digits, the rest is brackets and spaces."""

_AREA_CITY: Final = "2"
"""Fourth digit of a regional centre's code: 7292 is Aktau, 7172 Astana; districts have five (72934)."""


def read_phone(text: str) -> str | None:
    """Return a typed number as E.164, or None if there is no such number."""
    if len(text) > LONGEST:
        return None
    return _read(text) or (_read(f"+{text}") if text.startswith("7") else None)


def _read(text: str) -> str | None:
    # Imported late: the tables take longer to load than the rest of the bot, and start-up time counts.
    import phonenumbers  # noqa: PLC0415 - see above

    try:
        number = phonenumbers.parse(text, HOME)
    except phonenumbers.NumberParseException:
        return None
    if not phonenumbers.is_valid_number(number):
        return None
    return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)


def read_contact(text: str) -> str | None:
    """Return the number of a shared contact as E.164. Telegram sends it whole, not always with the plus."""
    return read_phone(f"+{text.lstrip('+')}") or read_phone(text)


def show_phone(number: str) -> str:
    """Return an E.164 number spaced for people: +7 701 456 78 90, +7 7292 50 12 34, +998 90 123 45 67."""
    country, area, rest = number[:2], *_split_area(number[2:])
    if country == "+7" and len(rest) in {5, 6, 7}:
        head, pairs = rest[:-4], (rest[-4:-2], rest[-2:])
        return " ".join((country, area, head, *pairs))
    import phonenumbers  # noqa: PLC0415 - as above

    try:
        parsed = phonenumbers.parse(number, None)
    except phonenumbers.NumberParseException:
        return number
    return phonenumbers.format_number(parsed, phonenumbers.PhoneNumberFormat.INTERNATIONAL)


def _split_area(national: str) -> tuple[str, str]:
    """Split ten digits of country code 7 after their area or operator code."""
    if national[:2] not in {"71", "72"} or national.startswith("727"):
        length = 3
    else:
        length = 4 if national[3:4] == _AREA_CITY else 5
    return national[:length], national[length:]


def lives_elsewhere(number: str, when: datetime, zone: tzinfo) -> bool:
    """Tell whether an E.164 number is of a country whose clocks show another time than a zone at that moment.

    Of a country with several zones one that differs is enough: a number does not tell where in it somebody lives.
    """
    import phonenumbers  # noqa: PLC0415 - as above
    from phonenumbers.timezone import UNKNOWN_TIMEZONE, time_zones_for_number  # noqa: PLC0415 - as above

    try:
        parsed = phonenumbers.parse(number, None)
    except phonenumbers.NumberParseException:
        return False
    if phonenumbers.region_code_for_number(parsed) == HOME:
        return False
    offset = when.astimezone(zone).utcoffset()
    known = (zones.zone(name) for name in time_zones_for_number(parsed) if name != UNKNOWN_TIMEZONE)
    return any(zones.offset_at(when, there) != offset for there in known if there is not None)
