"""A phone number or an address that was said at the door, or a part of one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fair.door.contact_search import LEAST, SaidContact, contact_of, meant

PHONE = "+77014567890"


@pytest.mark.parametrize("text", ["8 701 456 78 90", "+7 (701) 456-78-90", "87014567890", "7014567890", "456 78 90"])
def test_a_number_in_any_layout_is_found(text: str) -> None:
    contact = contact_of(text)
    assert contact is not None
    assert contact.fits(PHONE)
    assert not contact.fits("+77770001122")


def test_the_end_of_a_number_takes_fewer_figures() -> None:
    assert contact_of("7890") is None
    end = contact_of("7890", LEAST)
    assert end is not None
    assert end.fits(PHONE)
    assert not end.fits("+77890111111"), "as the end only"
    assert contact_of("789", LEAST) is None


def test_an_address_is_told_by_its_sign() -> None:
    assert contact_of("Aigul @ Example.org") == SaidContact(email="aigul@example.org")
    assert SaidContact(email="aigul@").fits("Aigul@example.org")
    for text in ("@aigul", "Серікова", "№ 12", "Серікова 8701"):
        assert contact_of(text) is None


def test_who_is_meant() -> None:
    assert meant(SaidContact(phone=PHONE), {1: [PHONE], 2: ["a@b.kz", PHONE], 3: ["a@b.kz"]}) == {1, 2}


@given(st.text(max_size=40), st.text(max_size=20))
def test_anything_may_be_said(text: str, value: str) -> None:
    contact = contact_of(text)
    assert contact is None or contact.fits(value) in {True, False}
