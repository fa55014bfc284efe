"""People who register by themselves: they read what is on the screen and act as people do.

    aigul = Respondent(telegram.person("Айгүл"), sights(event), "ngo", {"full_name": "Серікова Айгүл", ...})
    aigul.account.start()
    while aigul.step():
        await fair.settled()

A respondent knows nothing of the bot but the words of the form and of the buttons: a question is recognised by its
sentence, in whatever language it is asked, and answered by a text, a visible button, a key, a file or a contact.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Final

from fair.event.model import Event
from fair.forms.model import Question, QuestionKind, Value
from fair.words import LANGUAGES, Language
from rehearsal.people.account import Account
from rehearsal.sample_people.wishes import Contact, Typed, Upload, Wish, agrees
from rehearsal.world.chats import InlineButton, Message
from texts.translator import Translator, load

CHOSEN: Final = "✓ "
WRONG: Final = "⚠️"
PASSES: Final = ("button-skip", "button-send-later", "button-answer-later")
"""How the way past a question is called: for good, or for later."""
_NUMBERED: Final = re.compile(rf"(?:{CHOSEN})?(\d+)\. (.*)")
LATELY: Final = 12
"""How far people scroll up."""


@dataclass(frozen=True, slots=True)
class Sights:
    """What can be seen on the screens of one fair, in all languages, and what it means."""

    event: Event
    questions: Mapping[str, tuple[Question, Translator]]
    """By the sentence that asks."""
    buttons: Mapping[str, str]
    """What a button leads to, by its label."""
    accepted: tuple[str, ...]
    """How the confirmation begins."""


_BUTTONS: Final = {
    "review-submit": "submit",
    "consent-agree": "agree",
    "join-yes": "same",
    "join-other": "other",
    "join-accept": "accept",
    "delegate-confirm": "confirm",
    "delegate-refuse": "refuse",
    "button-register": "register",
    "button-continue": "continue",
    "button-go-on": "go on",
}
_ORDER: Final = ("language", "submit", "agree", "role", "accept", "register", "continue", "go on")
"""What a person presses, the first that is there."""


def sights(event: Event) -> Sights:
    """Read the fair's form and the catalogues; once for all respondents."""
    speakers = [load().speaking(language) for language in LANGUAGES]
    buttons = {t.plain("language-name"): "language" for t in speakers}
    for t in speakers:
        buttons |= {role.label[t.language]: "role" for role in event.roles}
        buttons |= {t.plain(key): action for key, action in _BUTTONS.items()}
    return Sights(
        event=event,
        questions={_seen(q.label[t.language]): (q, t) for q in event.form.questions for t in speakers},
        buttons=buttons,
        accepted=tuple(_confirmation(t) for t in speakers),
    )


def _confirmation(t: Translator) -> str:
    text = t("submitted", number="@", next="", event="", when="", zone="", place="")
    return re.sub(r"<[^>]+>", "", text).partition("@")[0]


def _seen(text: str) -> str:
    return " ".join(text.split())


@dataclass
class Respondent:
    """One person with answers, on the way through the form."""

    account: Account
    sights: Sights
    role: str
    wishes: Mapping[str, Wish]
    language: Language = "kk"
    joins: bool = False
    """Whether an organisation of the same name or BIN is the person's own."""
    confirms: bool = True
    """Whether colleagues who ask are known."""
    said: dict[str, str] = field(default_factory=dict)
    """What was said to each question, the last time it was asked."""
    number: int | None = None
    """The number in the confirmation, once it was seen."""
    _answered: set[str] = field(default_factory=set)
    """Screens with questions that were dealt with."""
    _pressed: set[str] = field(default_factory=set)
    """Other screens that were dealt with."""
    _screens: dict[int, tuple[str, int]] = field(default_factory=dict)
    """What a message showed, and the how manieth look at the chat first saw it so."""
    _looks: int = 0
    _ticked: set[tuple[str, str]] = field(default_factory=set)

    def step(self) -> str | None:
        """Do what the newest screen asks for and tell what it was; nothing, if it was done already."""
        self._look_for_number()
        for message in self._heard():
            if self._asked(message) is not None or self._invites(message) is not None:
                return self._once(message)
            if message.text.startswith(self.sights.accepted):
                break
        return None

    @property
    def facing(self) -> str | None:
        """The question that stands lowest in the chat, answered or not."""
        asked = (self._asked(message) for message in self._heard())
        return next((question[0].id for question in asked if question), None)

    def again(self) -> None:
        """Be ready to see the same screens anew: after going back, or when an answer shall change."""
        self._answered.clear()
        self._pressed.clear()
        self._ticked.clear()

    def wonder(self) -> None:
        """Press Start because nothing came: buttons may be pressed again, questions are not answered twice."""
        self._pressed.clear()
        self.account.start()

    def remembers(self, answers: Mapping[str, Value]) -> bool:
        """Tell whether these answers are all that was wished for among what was asked."""
        return answers.keys() == self.said.keys() and all(
            agrees(value, self.wishes[question]) for question, value in answers.items()
        )

    # What is seen

    def _heard(self) -> list[Message]:
        """Return what the bot said lately; what came or changed last is what people look at first."""
        lately = [message for message in self.account.messages[-LATELY:] if message.from_bot]
        for message in lately:
            seen = _screen(message)
            if self._screens.get(message.id, ("", 0))[0] != seen:
                self._looks += 1
                self._screens[message.id] = seen, self._looks
        return sorted(lately, key=lambda message: self._screens[message.id][1], reverse=True)

    def _look_for_number(self) -> None:
        for message in self._heard():
            for beginning in self.sights.accepted:
                if message.text.startswith(beginning):
                    found = re.match(r"\d+", message.text.removeprefix(beginning))
                    assert found is not None, message.text
                    self.number = int(found[0])

    def _asked(self, message: Message) -> tuple[Question, Translator] | None:
        known = self.sights.questions
        return next((known[line] for line in map(_seen, message.text.split("\n")) if line in known), None)

    def _invites(self, message: Message) -> InlineButton | None:
        known = self.sights.buttons
        there = {known[b.text]: b for row in message.buttons for b in row if b.text in known}
        if "same" in there:
            return there["same" if self.joins else "other"]
        if "confirm" in there:
            return there["confirm" if self.confirms else "refuse"]
        action = next((action for action in _ORDER if action in there), None)
        if action in {"language", "role"}:
            return self._mine(message, action)
        return there[action] if action else None

    def _mine(self, message: Message, action: str) -> InlineButton:
        role = self.sights.event.role(self.role)
        assert role is not None
        names = {load().speaking(self.language).plain("language-name")}
        return _find(message, names if action == "language" else role.label.values())

    def _once(self, message: Message) -> str | None:
        """Act on a screen, unless it is known: a message that came twice is one screen."""
        seen, asked = _screen(message), self._asked(message)
        known = self._pressed if asked is None else self._answered
        if seen in known:
            return None
        if asked is not None:
            done = self._answer(message, *asked)
        else:
            button = self._invites(message)
            assert button is not None
            done = self._press(message, button)
        known.add(seen)
        return done

    # What is done

    def _press(self, message: Message, button: InlineButton) -> str:
        assert button.data is not None, button
        self.account.query(message.raw, button.data)
        return f"[{button.text}]"

    def _answer(self, message: Message, question: Question, t: Translator) -> str:
        assert question.id in self.wishes, f"asked for {question.id} in vain\n{self.account.transcript()}"
        wish = self.wishes[question.id]
        if message.text.startswith(WRONG) and question.id in self.said:
            done = self._press(message, self._keeps(message, t))
        elif wish is None:
            done = self._way(message, [t.plain(way) for way in PASSES])
        elif question.kind in {QuestionKind.CHOICE, QuestionKind.CHOICES, QuestionKind.YES_NO} and not isinstance(
            wish, Typed
        ):
            done = self._choose(message, question, t, wish)
        else:
            done = self._say(question, wish)
        self.said[question.id] = done
        return done

    def _keeps(self, message: Message, t: Translator) -> InlineButton:
        """Keep an answer that was taken with a warning. One that was refused is the test's mistake."""
        keep = t.plain("button-keep")
        assert any(b.text == keep for row in message.buttons for b in row), self.account.transcript()
        return _find(message, [keep])

    def _way(self, message: Message, labels: Sequence[str]) -> str:
        if message.keyboard is None:
            return self._press(message, _find(message, labels))
        label = next(key for row in self.account.keyboard or [] for key in row if key in labels)
        self.account.press(label)
        return f"({label})"

    def _choose(self, message: Message, question: Question, t: Translator, wish: Wish) -> str:
        if isinstance(wish, bool):
            return self._press(message, _find(message, [t.plain("answer-yes" if wish else "answer-no")]))
        chosen = wish if isinstance(wish, list) else [wish]
        labels = {option.label[t.language]: option.id for option in question.options}
        wanted = {label for label, option_id in labels.items() if option_id in chosen}
        here = _options(message, labels)
        ahead = [t.plain("button-page-ahead")]
        if question.kind is QuestionKind.CHOICE:
            others = [*ahead, t.plain("button-all-options")]
            return self._press(message, _first(here, wanted) or _find(message, others))
        self._ticked |= {(question.id, label) for label, b in here.items() if b.text.startswith(CHOSEN)}
        for label, button in here.items():
            if button.text.startswith(CHOSEN) != (label in wanted):
                return self._press(message, button)
        if any((question.id, label) not in self._ticked for label in wanted):
            return self._press(message, _find(message, ahead))
        return self._press(message, _find(message, [t.plain("button-done-count", count=str(len(wanted)))]))

    def _say(self, question: Question, wish: Wish) -> str:
        match wish:
            case Upload():
                self.account.send_document(wish.name, wish.content)
                return f"<{wish.name}>"
            case Contact():
                self.account.share_contact(wish.phone)
                return f"<{wish.phone}>"
            case Typed():
                text = wish.text
            case str() if question.kind is QuestionKind.DATE:
                text = f"{date.fromisoformat(wish):%d.%m.%Y}"
            case _:
                text = str(wish)
        self.account.say(text)
        return text


def _screen(message: Message) -> str:
    return "\n".join([message.text, *(button.text for row in message.buttons for button in row)])


def _find(message: Message, labels: Iterable[str]) -> InlineButton:
    wanted = set(labels)
    found = [b for row in message.buttons for b in row if b.text.removeprefix(CHOSEN) in wanted]
    assert len(found) == 1, f"{wanted} in {message.buttons}"
    return found[0]


def _first(here: Mapping[str, InlineButton], wanted: set[str]) -> InlineButton | None:
    return next((button for label, button in here.items() if label in wanted), None)


def _options(message: Message, labels: Iterable[str]) -> Mapping[str, InlineButton]:
    """Return the buttons of a page of options by label: it is on the button, or in the text at the button's number."""
    numbered = {match[1]: match[2] for line in message.text.split("\n") if (match := _NUMBERED.fullmatch(line))}
    shown = ((button.text.removeprefix(CHOSEN), button) for row in message.buttons for button in row)
    return {label: button for text, button in shown if (label := numbered.get(text, text)) in labels}
