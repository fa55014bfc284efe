"""Addresses under the public address of a bot, and back."""

import secrets
from urllib.parse import parse_qs, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fair.agenda import web_paths
from fair.agenda.web_paths import WebPath

BASE = "https://example.org/fair"
KEYS = st.binary(min_size=16, max_size=16).map(lambda _: secrets.token_urlsafe(web_paths.KEY_BYTES))


@pytest.mark.parametrize("file", [False, True])
def test_the_agenda_of_all_is_found_again(file: bool) -> None:
    address = urlsplit(web_paths.agenda(BASE, "our-fair", "kk", file=file))
    assert web_paths.wanted(address.path.removeprefix("/fair")) == WebPath(None, file)
    assert parse_qs(address.query) == {"event": ["our-fair"], "language": ["kk"]}


@given(KEYS, st.booleans())
def test_a_persons_calendar_is_found_again(key: str, file: bool) -> None:
    address = web_paths.calendar(BASE, key, file=file)
    assert web_paths.wanted(address.removeprefix(BASE)) == WebPath(key, file)


@given(st.text())
@pytest.mark.parametrize("begins", ["", "/", "/agenda", "/calendar/", "/calendar/" + "a" * 22])
def test_whatever_else_is_asked_for_is_nothing(begins: str, rest: str) -> None:
    found = web_paths.wanted(begins + rest)
    if found is not None:
        assert (begins + rest).removesuffix(".ics") in {"/agenda", f"/calendar/{found.key}"}


@pytest.mark.parametrize("path", ["/calendar/short", "/calendar/" + "a" * 23, "/agenda.pdf", "/calendar/" + "ә" * 22])
def test_what_is_no_key_is_nothing(path: str) -> None:
    assert web_paths.wanted(path) is None


def test_programs_subscribe_at_an_address_of_their_own() -> None:
    file = web_paths.agenda(BASE, "our-fair", "kk", file=True)
    assert web_paths.subscribing(file) == "webcal://example.org/fair/agenda.ics?event=our-fair&language=kk"
    google = urlsplit(web_paths.subscribing_at_google(file))
    assert google.netloc == "calendar.google.com"
    assert parse_qs(google.query) == {"cid": [web_paths.subscribing(file)]}
