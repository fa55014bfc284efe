"""The buttons of a question: its options, and the ways on, back and out."""

from dataclasses import dataclass

from fair.event.seen_by import SeenBy
from fair.forms.flow import Need
from fair.forms.model import Option, Question, QuestionKind, Value
from fair.forms.progress import FormProgress
from handlers.base.picker import Picker, PickerEntry, mark_of, page_of, picker
from handlers.base.screen import Button, Key, Rows
from handlers.registration.callbacks import (
    AnywayCallback,
    ChoiceCallback,
    DoneCallback,
    OptionCallback,
    QuestionAction,
    QuestionCallback,
)
from texts.translator import Safe, Translator


@dataclass(frozen=True, slots=True)
class QuestionView:
    """A question together with where the person is in the form."""

    question: Question
    present: Value
    answered: bool
    progress: FormProgress
    need: Need
    back: bool
    draft: bool
    page: int = 0
    perhaps: tuple[str, ...] = ()
    """The options that a typed answer may mean: only these are shown."""
    full: frozenset[str] = frozenset()
    """The options that stand for a session without a place left."""
    anyway: str = ""
    """Which of these was chosen and is to be confirmed: no other is shown."""
    seen_by: SeenBy | None = None
    """Who sees the answer, where that has to be said."""
    misspelt: bool = False
    """The answer is a name that is usually written otherwise."""

    @property
    def shown(self) -> tuple[Option, ...]:
        """The options to tap."""
        options = self.question.options
        if self.anyway:
            return ()
        return tuple(option for option in options if option.id in self.perhaps) if self.perhaps else options

    @property
    def chosen(self) -> tuple[str, ...]:
        """The options that are chosen now, in the form's order."""
        chosen = self.present if isinstance(self.present, list) else [self.present]
        return tuple(option.id for option in self.question.options if option.id in chosen)


def page_of_option(asked: Question, option_id: str) -> int:
    """Return the page of a list that an option stands on."""
    place = next((place for place, option in enumerate(asked.options) if option.id == option_id), 0)
    return page_of(place, len(asked.options))


def options(t: Translator, asked: QuestionView) -> Picker:
    """Return the answers to tap, a long list in pages."""
    this = asked.question
    if this.kind is QuestionKind.YES_NO:
        return Picker(Safe(), (tuple(_yes_or_no(t, asked, says) for says in (True, False)),))
    entries = [_entry(t, asked, option) for option in asked.shown]

    def to_page(target: int) -> QuestionCallback:
        return QuestionCallback(question=this.id, action="page", page=target)

    prompt = t("picker-prompt", name=t.of(this.name))
    return picker(t, entries, asked.page, to_page, columns=this.columns, prompt=prompt)


def _entry(t: Translator, asked: QuestionView, option: Option) -> PickerEntry:
    label, on = option.label[t.language], option.id in asked.chosen
    if option.id in asked.full and not on:
        label = t.plain("option-full", label=label)
    id_ = asked.question.id
    if asked.question.kind is QuestionKind.CHOICES:
        return PickerEntry(label, ChoiceCallback(question=id_, option=option.id, on=not on), chosen=on)
    return PickerEntry(label, OptionCallback(question=id_, option=option.id), chosen=on)


def _yes_or_no(t: Translator, asked: QuestionView, says: bool) -> Button:
    option = "yes" if says else "no"
    label = t.plain(f"answer-{option}")
    text = t.plain("button-chosen", label=label) if asked.present is says else label
    return Button(text, OptionCallback(question=asked.question.id, option=option).pack())


def ways(t: Translator, asked: QuestionView) -> Rows:
    """Return the buttons that lead on, back and out."""

    def way(action: QuestionAction, key: str) -> Button:
        data = QuestionCallback(question=asked.question.id, action=action).pack()
        return Button(t.plain(key), data, style="primary" if action == "spell" else None)

    rows: list[tuple[Button, ...]] = []
    if asked.anyway:
        data = AnywayCallback(question=asked.question.id, option=asked.anyway).pack()
        rows.append((Button(t.plain("button-anyway"), data),))
    if asked.perhaps or asked.anyway:
        rows.append((way("again", "button-all-options"),))
    if asked.misspelt:
        rows.append((way("spell", "button-spell"),))
    if asked.question.kind is QuestionKind.CHOICES:
        count = len(asked.chosen)
        none = "button-done" if asked.need is Need.REQUIRED else _skip(asked)
        label = t.plain("button-done-count", count=str(count)) if count else t.plain(none)
        done = DoneCallback(question=asked.question.id, shown=mark_of(asked.chosen)).pack()
        rows.append((Button(label, done, style="primary"),))
    else:
        rows.append(tuple(way(action, key) for action, key in _forward(asked)))
    rows.append(tuple(way(action, key) for action, key in _out(asked)))
    return tuple(row for row in rows if row)


def _forward(asked: QuestionView) -> list[tuple[QuestionAction, str]]:
    ways: list[tuple[QuestionAction, str]] = [("keep", "button-keep")] if asked.answered else []
    if asked.need is not Need.REQUIRED and not (asked.answered and asked.present is None):
        ways.append(("skip", _skip(asked)))
    return ways


def _skip(asked: QuestionView) -> str:
    """Return how the way past a question is called: for good, or for later."""
    if asked.need is Need.OPTIONAL:
        return "button-skip"
    return "button-send-later" if asked.question.kind is QuestionKind.FILE else "button-answer-later"


def _out(asked: QuestionView) -> list[tuple[QuestionAction, str]]:
    back: list[tuple[QuestionAction, str]] = [("back", "button-back")] if asked.back else []
    return [*back, ("cancel", "button-cancel")]


def keyboard(t: Translator, asked: QuestionView) -> tuple[tuple[Key, ...], ...]:
    """Return the same ways as keys, under the one that shares the phone number."""
    rows = (
        (Key(t.plain("button-share-phone"), contact=True),),
        tuple(Key(t.plain(key)) for _, key in _forward(asked)),
        tuple(Key(t.plain(key)) for _, key in _out(asked)),
    )
    return tuple(row for row in rows if row)
