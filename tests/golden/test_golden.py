"""Every screen in every language as a file that a translator can read: `make golden` writes them anew."""

import inspect
import itertools
import sys
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules
from types import CodeType, FrameType, FunctionType
from typing import Any

import pytest

import handlers.screens
from fair.words import LANGUAGES
from rehearsal.world.markup import parse_html, utf16
from tests.golden.gallery import GALLERY, draw
from tests.golden.picture import picture
from texts.translator import load

FOLDER = Path(__file__).parent / "screens"
TEXT, CAPTION, LABEL, DATA = 4_096, 1_024, 64, 64


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", GALLERY)
def test_a_screen_looks_as_it_did(name: str, language: str, pytestconfig: pytest.Config) -> None:
    path = FOLDER / f"{name}.{language}.txt"
    drawn = picture(draw(name, load().speaking(language)))
    if pytestconfig.getoption("--golden"):
        path.parent.mkdir(exist_ok=True)
        path.write_text(drawn, encoding="utf-8")
    assert path.read_text(encoding="utf-8") == drawn, "if this is meant: make golden"


def test_no_picture_is_left_of_a_screen_that_is_gone(pytestconfig: pytest.Config) -> None:
    known = {f"{name}.{language}.txt" for name in GALLERY for language in LANGUAGES}
    stray = {path.name for path in FOLDER.iterdir()} - known
    if pytestconfig.getoption("--golden"):
        for name in stray:
            (FOLDER / name).unlink()
    else:
        assert stray == set()


@pytest.mark.parametrize("name", GALLERY)
def test_telegram_takes_a_screen(name: str) -> None:
    for language in LANGUAGES:
        for screen in draw(name, load().speaking(language)):
            text, _ = parse_html(screen.text)
            assert 0 < utf16(text.strip()) <= (CAPTION if screen.document else TEXT)
            assert "\n\n\n" not in text
            assert not (screen.buttons and (screen.keyboard or screen.remove_keyboard))
            for button in itertools.chain(*screen.buttons):
                assert 0 < utf16(button.text.strip()) <= LABEL, button
                assert (button.data is None) != (button.url is None), button
                assert len((button.data or "").encode()) <= DATA, button


def test_every_screen_is_in_the_gallery() -> None:
    """Draw everything and see which of the functions that return screens were never called."""
    drawn: set[CodeType] = set()

    def watch(frame: FrameType, event: str, _argument: Any) -> None:
        if event == "call":
            drawn.add(frame.f_code)

    before = sys.getprofile()
    sys.setprofile(watch)
    try:
        for name in GALLERY:
            draw(name, load().speaking("en"))
    finally:
        sys.setprofile(before)
    missing = [f"{one.__module__}.{one.__name__}" for one in screen_functions() if one.__code__ not in drawn]
    assert missing == []


def screen_functions() -> Iterator[FunctionType]:
    """Yield the public functions of handlers/screens that return screens."""
    for found in iter_modules(handlers.screens.__path__, "handlers.screens."):
        for name, one in inspect.getmembers(import_module(found.name), inspect.isfunction):
            returns = str(one.__annotations__.get("return"))
            if one.__module__ == found.name and not name.startswith("_") and "Screen" in returns:
                yield one
