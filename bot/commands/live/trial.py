"""One thing that is tried on Telegram, and what is to come of it; what this says is what the local Telegram does."""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, Final, TypeAlias

from db.delivery.payloads import Call
from fair.delivery.policy import Reason
from texts.translator import Translator


@dataclass(slots=True)
class LiveChat:
    """What the test knows so far: whom it writes to, and what was answered by the name of the trial."""

    owner: int
    t: Translator
    answers: dict[str, Mapping[str, Any]] = field(default_factory=dict)
    """The messages that were answered; of an album the first."""
    sent: list[int] = field(default_factory=list)
    """All that stands in the chat."""

    def to_owner(self, call: Call) -> Call:
        """Return a call with the chat that it concerns."""
        return Call(call.method, {"chat_id": self.owner, **call.params}, call.file)

    def file(self, trial: str, kind: str) -> str | None:
        """Return Telegram's id of a file that was sent."""
        found = self.answers.get(trial, {}).get(kind)
        largest = found[-1] if isinstance(found, list) and found else found
        return str(largest["file_id"]) if isinstance(largest, Mapping) and "file_id" in largest else None

    def message(self, trial: str) -> int | None:
        """Return the number of a message that was sent."""
        number = self.answers.get(trial, {}).get("message_id")
        return number if isinstance(number, int) else None


Make: TypeAlias = Callable[[LiveChat], Call | None]
"""Nothing, where it needs what was refused before."""


@dataclass(frozen=True, slots=True)
class Trial:
    """One call."""

    name: str
    make: Make
    shows: tuple[str, ...] = ()
    """Fields of the message that is answered."""
    entities: tuple[str, ...] = ()
    """Kinds of formatting in it."""
    meant: Reason | None = None
    """A mistake on purpose: what the bot has to understand of the answer, because it relies on it."""
    same: str = ""
    """A mistake on purpose that means that things are as they should be: how the description begins."""


_COMPARED: Final = ("callback_data", "style", "text")
"""What is to come back of a button as it was sent; Telegram writes addresses in its own way."""


def differences(trial: Trial, call: Call, result: Any) -> Iterator[str]:
    """Yield in words how an answer differs from that of the local Telegram."""
    message = result[0] if isinstance(result, list) and result else result
    if not trial.shows:
        return
    if not isinstance(message, Mapping):
        yield "the answer is no message"
        return
    for name in ("message_id", *trial.shows):
        if name not in message:
            yield f"the answer has no “{name}”"
    found = Counter(
        str(entity.get("type")) for part in ("entities", "caption_entities") for entity in message.get(part) or ()
    )
    wanted = Counter(trial.entities)
    for kind in sorted(wanted - found):
        yield f"formatting “{kind}” was dropped"
    for kind in sorted(found - wanted):
        yield f"formatting “{kind}” was added"
    yield from _of_buttons(call.params.get("reply_markup"), message.get("reply_markup"))


def _of_buttons(sent: Any, shown: Any) -> Iterator[str]:
    if not isinstance(sent, Mapping) or "inline_keyboard" not in sent:
        return
    there = _buttons(shown) if isinstance(shown, Mapping) else []
    for number, button in enumerate(_buttons(sent)):
        came = there[number] if number < len(there) else {}
        for name in _COMPARED:
            if name in button and came.get(name) != button[name]:
                yield f"the button “{button['text']}” lost its {name}"


def _buttons(markup: Mapping[str, Any]) -> list[Mapping[str, Any]]:
    return [button for row in markup.get("inline_keyboard", ()) for button in row]
