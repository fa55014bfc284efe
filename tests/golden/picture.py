"""A screen as text: what it reads, its buttons row by row, its keyboard and its file."""

from collections.abc import Callable
from typing import TypeAlias

from handlers.base.screen import Button, Document, Screen
from texts.translator import Translator
from texts.typography import loose

Picture: TypeAlias = Callable[[Translator], Screen | tuple[Screen, ...] | None]

LINE = "─" * 40


def picture(screens: tuple[Screen, ...]) -> str:
    """Return the messages, one under the other."""
    return loose(f"\n{LINE}\n".join(_message(screen) for screen in screens)) + "\n"


def _message(screen: Screen) -> str:
    parts = [screen.text]
    if screen.document:
        parts.append(f"(file {screen.document.name}, {screen.document.mime})\n{_content(screen.document)}".strip())
    if screen.buttons:
        parts.append("\n".join(" ".join(_button(button) for button in row) for row in screen.buttons))
    if screen.keyboard:
        rows = (" ".join(f"⌨[{key.text}{' ☎' if key.contact else ''}]" for key in row) for row in screen.keyboard)
        parts.append("\n".join(rows))
    if screen.remove_keyboard:
        parts.append("(the keyboard goes)")
    return "\n\n".join(part.replace("\r\n", "\n") for part in parts)


def _content(document: Document) -> str:
    if document.picture:
        return ""  # how well it is packed depends on the library
    return document.content if isinstance(document.content, str) else f"{len(document.content)} bytes"


def _button(button: Button) -> str:
    style = {"primary": "*", "success": "+", "danger": "!", None: ""}[button.style]
    return f"[{style}{button.text}{' → ' + button.url if button.url else ''}]"
