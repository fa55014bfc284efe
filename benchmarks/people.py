"""Scripted people: they do what the message in front of them asks for, almost as fast as the bot lets them."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final, TypeAlias

from benchmarks.desk import Desk
from benchmarks.messages import Shown
from benchmarks.questions import Question, Value, questions

SUBMIT: Final = "Submit the application"

Act: TypeAlias = Callable[[], None]


@dataclass(frozen=True, slots=True)
class Script:
    """What people come for."""

    ways: tuple[str, ...] = ("English", "Register", "I agree")
    """The buttons that lead on besides the answers, by their labels; a contender may have none of them."""
    answers: int = len(questions())
    """After so many answers they have finished."""
    patient: bool = False
    """They wait until a button stops flickering, and answer again what is asked again. A library that remembers
    where people are only after showing it would otherwise lose them. Our own bot is also tried by impatient people:
    they answer each question once, whatever is repeated."""


class Person:
    """Somebody who talks with the bot."""

    def __init__(self, number: int, desk: Desk, script: Script) -> None:
        self.id = number
        self.answers: dict[str, Value] = {}
        """What was said, as it shall be stored."""
        self.repeats = 0
        self.worst = 0
        """The most that was seen again between two kills."""
        self.finished = False
        self.pressed = False
        """A button is flickering."""
        self.then: Act | None = None
        """What to do when it has stopped."""
        self._desk = desk
        self._script = script
        self._ways = list(script.ways)
        self._seen: set[int] = set()
        self._since_kill = 0

    def see(self, shown: Shown) -> Act | None:
        """Read a message; return what to do about it, if anything."""
        buttons = shown.buttons
        seen = hash((shown.text, tuple(buttons)))
        repeated = seen in self._seen
        self.repeats += repeated
        self._since_kill += repeated
        self.worst = max(self.worst, self._since_kill)
        self._seen.add(seen)
        if repeated and not self._script.patient:
            return None
        question = next((one for one in questions() if one.label in shown.text), None)
        if question is not None:
            return self._answer(question, shown, buttons)
        for way in self._ways:
            if way in buttons:
                self._ways.remove(way)
                return self._tap(shown, buttons[way])
        self.finished = SUBMIT not in self._ways and len(self.answers) == self._script.answers
        return None

    def killed(self) -> None:
        """Count what comes again anew: the bot was killed."""
        self._since_kill = 0

    def _answer(self, question: Question, shown: Shown, buttons: dict[str, str]) -> Act:
        said, self.answers[question.id] = question.answer(self.id)
        return self._tap(shown, buttons[said]) if said in buttons else lambda: self._desk.say(self.id, said)

    def _tap(self, shown: Shown, data: str) -> Act:
        def tap() -> None:
            self.pressed = self._script.patient
            self._desk.tap(self.id, shown, data)

        return tap
