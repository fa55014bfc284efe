"""Parts of the Bot API's objects: a message as its reader sees it, and who writes."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from benchmarks.questions import LANGUAGE


@dataclass(frozen=True, slots=True)
class Shown:
    """A message as its reader sees it."""

    chat: int
    raw: Mapping[str, Any]

    @property
    def text(self) -> str:
        """What is written."""
        text: str = self.raw["text"]
        return text

    @property
    def buttons(self) -> dict[str, str]:
        """The data of the inline buttons by their labels."""
        rows = self.raw.get("reply_markup", {}).get("inline_keyboard", ())
        return {key["text"]: key["callback_data"] for row in rows for key in row if "callback_data" in key}


def user_of(person: int) -> dict[str, Any]:
    """Return a person as Telegram tells of them."""
    return {"id": person, "is_bot": False, "first_name": f"Person {person}", "language_code": LANGUAGE}
