"""What people shall see: the values that handlers return. Nothing here talks to Telegram."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final, Literal, TypeAlias

from db.delivery.jobs import Order
from fair.access import TeamRole

Style: TypeAlias = Literal["primary", "success", "danger"]


@dataclass(frozen=True, slots=True)
class Button:
    """A button under a message: exactly one of `data` (a press comes back to us) and `url` is set."""

    text: str
    data: str | None = None
    url: str | None = None
    style: Style | None = None


Rows: TypeAlias = tuple[tuple[Button, ...], ...]
"""Buttons as they stand under a message, from top to bottom."""

ABREAST: Final = {2: 17, 3: 10, 4: 7}
"""Characters of each label that a phone 360 points wide shows, by how many buttons share a row."""
ABREAST_OF_MORE: Final = 5


def fit_abreast(row: Sequence[Button]) -> bool:
    """Tell whether a small phone shows the labels of these buttons whole, when they share a row."""
    most = ABREAST.get(len(row), ABREAST_OF_MORE)
    return len(row) == 1 or all(len(button.text) <= most for button in row)


def arranged(rows: Iterable[Sequence[Button]]) -> Rows:
    """Return the rows, broken where labels would be cut on a small phone."""
    return tuple(tuple(line) for row in rows for line in _lines(row))


def _lines(row: Sequence[Button]) -> Iterator[Sequence[Button]]:
    """Yield a row as one or more, each as long as it can be."""
    line: list[Button] = []
    for button in row:
        if line and not fit_abreast([*line, button]):
            yield line
            line = []
        line.append(button)
    if line:
        yield line


@dataclass(frozen=True, slots=True)
class Key:
    """A button instead of the keyboard: its text is sent as a message, or the person's phone number is."""

    text: str
    contact: bool = False


@dataclass(frozen=True, slots=True)
class Document:
    """A small file that goes out with a screen, or a larger one that a job has written."""

    name: str
    content: str | bytes
    mime: str
    picture: bool = False
    """Shown in the chat rather than offered for download (Bot API, sendPhoto)."""
    at: Path | None = None
    """Where a job has written it, in the place of `content`."""


@dataclass(frozen=True, slots=True)
class Media:
    """What a message is instead of a text: files that Telegram has already, a place, a poll that is passed on.

    `captioned`: the screen's text stands under it.
    """

    method: str
    params: Mapping[str, Any]
    captioned: bool = True
    exchange: Mapping[str, Any] | None = None
    """The file that an edit puts in the place of what is there (Bot API, InputMedia); else it changes the words."""


@dataclass(frozen=True, slots=True)
class Screen:
    """One message. `text` is Telegram's HTML (Bot API, "HTML style"), 4,096 UTF-16 units at most after parsing.

    A screen that answers a button replaces the message of that button, unless it is `fresh`, carries a document or
    media, or changes the keyboard: then it is sent anew, and the old buttons are taken away. Only beside a document
    they stay: a file is something that a person gets, not somewhere they go.

    Where the labels of a row of `buttons` are too long to stand side by side, they stand one under the other.
    """

    text: str
    buttons: tuple[tuple[Button, ...], ...] = ()
    keyboard: tuple[tuple[Key, ...], ...] = ()
    remove_keyboard: bool = False
    document: Document | None = None
    fresh: bool = False
    media: Media | None = None
    about: frozenset[int] | None = None
    """The registrations of other people of whom it tells, so that it can be taken back when one of them is forgotten.

    None: those of whom something was read in this turn, and, in a notice, whoever causes it. Where a screen shows less
    than was read for it, it had better say so itself.
    """

    def __post_init__(self) -> None:
        object.__setattr__(self, "buttons", arranged(self.buttons))

    @property
    def anew(self) -> bool:
        """Whether it is a message of its own, whatever was pressed."""
        return bool(self.fresh or self.document or self.media or self.keyboard or self.remove_keyboard)

    @property
    def beside(self) -> bool:
        """Whether the message whose button was pressed keeps its buttons."""
        return self.document is not None and not self.fresh


@dataclass(frozen=True, slots=True)
class Notice:
    """A screen for somebody else than the person who is asking."""

    person_id: int
    screen: Screen
    dedupe_key: str | None = None
    thread: int | None = None
    """The topic that it goes to, in a group that has some."""
    forget: bool = False
    """The person was erased: keep no trace of it."""


@dataclass(frozen=True, slots=True)
class Commands:
    """The commands that a person's Telegram shall offer from now on: a member's, or (without a role) everybody's."""

    person_id: int
    language: str
    role: TeamRole | None


@dataclass(frozen=True, slots=True)
class Result:
    """One answer to an inline query. `title` and `description` are plain, `text` is the message it becomes."""

    id: str
    title: str
    description: str
    text: str
    button: Button


@dataclass(frozen=True, slots=True)
class Reply:
    """All that a handler wants people to see. `toast` is the answer to a button press (200 characters)."""

    screens: tuple[Screen, ...] = ()
    toast: str = ""
    alert: bool = False
    notices: tuple[Notice, ...] = ()
    inline: tuple[Result, ...] = ()
    """The answer to an inline query."""
    orders: tuple[Order, ...] = ()
    """Work to be done outside of this turn, for the person who is asking."""
    commands: tuple[Commands, ...] = ()
    leave: tuple[int, ...] = ()
    """Groups to leave."""
    forget: bool = False
    """The person was erased: keep no trace of these messages and of this update either."""


def screens(*several: Screen, toast: str = "") -> Reply:
    """Return a reply of one or more screens."""
    return Reply(screens=several, toast=toast)
