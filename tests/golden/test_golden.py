"""Every screen in every language in files that a translator can read: `make golden` writes them anew."""

import inspect
import itertools
import re
import sys
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from pkgutil import walk_packages
from types import CodeType, FrameType, FunctionType
from typing import Any

import pytest

import handlers
from fair.words import LANGUAGES, Language
from handlers.base.screen import Button, Screen, fit_abreast
from rehearsal.world.markup import parse_html, utf16
from tests.golden.gallery import GALLERY, buttons, draw, drawn
from tests.golden.golden_file import difference, written
from tests.golden.picture import picture
from tests.texts.catalogues import texts
from texts.translator import load

FOLDER = Path(__file__).parent
PAIR = 10.6
"""So wide may a label be where two share a row 360 points wide."""
_VALUE = re.compile(r"\{\w+\}")
OURS = 28
"""Characters of our own words on a button; a value comes on top."""
ROWS = 10
"""Rows of buttons that leave the end of the text in sight on a small phone."""
ROWS_OF_THE_TEAM = {"applications": 13, "team": 16}
TEXT, CAPTION, LABEL, DATA = 4_096, 1_024, 64, 64
"""The most that Telegram takes: UTF-16 units of a message, a caption and a button's words; bytes of its data."""


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("subject", GALLERY)
def test_the_screens_of_a_subject_look_as_they_did(
    subject: str, language: Language, pytestconfig: pytest.Config
) -> None:
    path = FOLDER / f"{subject}.{language}.txt"
    pictures = {name: picture(screens) for name, screens in drawn(subject, language)}
    if pytestconfig.getoption("--golden"):
        path.write_text(written(pictures), encoding="utf-8")
    golden = path.read_text(encoding="utf-8") if path.exists() else ""
    if found := difference(golden, pictures):
        pytest.fail(f"tests/golden/{path.name} (if this is meant: make golden)\n{found}", pytrace=False)


def test_no_file_is_left_of_a_subject_that_is_gone(pytestconfig: pytest.Config) -> None:
    known = {FOLDER / f"{subject}.{language}.txt" for subject in GALLERY for language in LANGUAGES}
    stray = {path for path in FOLDER.rglob("*") if path.is_file() and path.suffix not in {".py", ".pyc"}} - known
    if pytestconfig.getoption("--golden"):
        for path in stray:
            path.unlink()
    else:
        assert stray == set()


@pytest.mark.parametrize("subject", GALLERY)
def test_telegram_takes_every_screen(subject: str) -> None:
    refused = [
        f"{name}, {language}: {why}"
        for language in LANGUAGES
        for name, screens in drawn(subject, language)
        for screen in screens
        for why in troubles(screen)
    ]
    assert refused == []


@pytest.mark.parametrize("subject", GALLERY)
def test_buttons_leave_the_text_in_sight(subject: str) -> None:
    rows = {
        (name, language): len(screen.buttons)
        for language in LANGUAGES
        for name, screens in drawn(subject, language)
        for screen in screens
    }
    most = ROWS_OF_THE_TEAM.get(subject, ROWS)
    assert {where: count for where, count in rows.items() if count > most} == {}


def troubles(screen: Screen) -> Iterator[str]:
    """Yield why Telegram would refuse a screen, or show it badly."""
    text, _ = parse_html(screen.text)
    if not 0 < utf16(text.strip()) <= (CAPTION if screen.document else TEXT):
        yield f"{utf16(text.strip())} units of text"
    if "\n\n\n" in text:
        yield "two empty lines"
    if screen.buttons and (screen.keyboard or screen.remove_keyboard):
        yield "buttons and a keyboard"
    yield from (f"{len(row)} in a row: {row}" for row in screen.buttons if not fit_abreast(row))
    yield from (
        f"two lines: {one.text}" for row in screen.buttons if len(row) == 2 for one in row if width(one.text) > PAIR
    )
    for button in itertools.chain(*screen.buttons):
        if not fits(button):
            yield str(button)
        if "…" in button.text:
            yield f"cut: {button.text}"


def width(label: str) -> float:
    """Return how wide a label is drawn, in sizes of its letters; about as the fonts of phones have them."""
    return sum(_wide(letter) for letter in label.replace("\ufe0f", ""))


def _wide(letter: str) -> float:
    if letter in " .,:;()!|'’ilіІjtrf":
        return 0.35
    if letter in "ЖМШЩЫЮФWMжмшщыюфwm":
        return 0.85
    if not letter.isalnum():
        return 1.3
    return 0.68 if letter.isupper() else 0.58


def fits(button: Button) -> bool:
    words = 0 < utf16(button.text.strip()) <= LABEL
    return words and (button.data is None) != (button.url is None) and len((button.data or "").encode()) <= DATA


@pytest.mark.parametrize("language", LANGUAGES)
def test_words_of_ours_on_buttons_are_short(language: Language) -> None:
    """A button that stands alone shows some thirty characters on a small phone; what organisers write may be longer."""
    labels = "\n".join(sorted({button.text for subject in GALLERY for _, button in buttons(subject, language)}))
    wordings = {wording: text.key for text in texts(language).values() for wording in text.wordings()}
    long = {key for wording, key in wordings.items() if len(_VALUE.sub("", wording)) > OURS and _found(wording, labels)}
    assert long == set()


def _found(wording: str, labels: str) -> bool:
    """Tell whether a text of the catalogues, with whatever values, is a label."""
    return re.search("^" + ".+".join(map(re.escape, _VALUE.split(wording))) + "$", labels, re.MULTILINE) is not None


@pytest.mark.parametrize(
    "screen",
    [
        Screen(" "),
        Screen("x" * 4_097),
        Screen("a\n\n\nb"),
        Screen("a", ((Button("b", data="c"),),), remove_keyboard=True),
        Screen("a", ((Button("b…", data="c"),),)),
        *(
            Screen("a", ((button,),))
            for button in (Button("b"), Button("b", data="ж" * 33), Button("b" * 65, data="c"))
        ),
    ],
    ids=["empty", "long", "gap", "both", "cut", "dead", "data", "label"],
)
def test_what_telegram_would_refuse_is_noticed(screen: Screen) -> None:
    assert len(list(troubles(screen))) == 1


def test_every_screen_is_in_the_gallery() -> None:
    """Draw everything and see which of the functions that return screens were never called."""
    called: set[CodeType] = set()

    def watch(frame: FrameType, event: str, _argument: Any) -> None:
        if event == "call":
            called.add(frame.f_code)

    before = sys.getprofile()
    sys.setprofile(watch)
    try:
        for one in itertools.chain.from_iterable(pictures.values() for pictures in GALLERY.values()):
            draw(one, load().speaking("en"))
    finally:
        sys.setprofile(before)
    assert [f"{one.__module__}.{one.__name__}" for one in screen_functions() if one.__code__ not in called] == []


def screen_functions() -> Iterator[FunctionType]:
    """Yield the public functions that return screens, of every module in a package `screens`, however deep."""
    for found in walk_packages(handlers.__path__, "handlers."):
        if "screens" in found.name.split(".") or found.name.endswith("_screens"):
            for name, one in inspect.getmembers(import_module(found.name), inspect.isfunction):
                returns = str(one.__annotations__.get("return"))
                if one.__module__ == found.name and not name.startswith("_") and "Screen" in returns:
                    yield one


def test_screens_are_looked_for_in_every_package_of_screens() -> None:
    """However they lie: as one package for all, or one for each subject."""
    rooms = {
        path.relative_to(FOLDER.parents[1]).parent for path in FOLDER.parents[1].glob("handlers/**/screens/**/*.py")
    }
    modules = {Path(*one.__module__.split(".")).parent for one in screen_functions()}
    assert modules >= rooms
