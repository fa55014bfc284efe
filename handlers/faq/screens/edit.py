"""Common questions as the team sees them: what was asked in vain, what is answered and how often, and the writing."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from db.faq.unanswered import UnansweredQuestion
from fair.event.model import Event
from fair.faq.draft import DraftProblem, FaqDraft
from fair.faq.question import FrequentQuestion
from fair.fields.text import cut
from fair.words import LANGUAGES
from handlers.base.buttons import pager, to_desk
from handlers.base.screen import Button, Rows, Screen
from handlers.faq.callbacks import FaqEditAction, FaqEditCallback
from texts.translator import Safe, Translator

PAGE: Final = 8
ROW: Final = 4
_ANSWER: Final = 700
"""UTF-16 units of an answer beside those in two other languages."""
_WORDS: Final = 600


@dataclass(frozen=True, slots=True)
class AskedPage:
    """A page of the questions without an answer."""

    here: Sequence[UnansweredQuestion]
    total: int
    page: int

    @property
    def last(self) -> int:
        """The number of the last page."""
        return max(0, (self.total - 1) // PAGE)


def home(t: Translator, event: Event, asked: AskedPage) -> Screen:
    """Show what was asked and found no answer, the most asked first."""
    lines = [
        t("faq-asked-line", number=str(number), question=one.question, times=one.times)
        for number, one in enumerate(asked.here, 1)
    ]
    heading = t("faq-asked") if lines else t("faq-asked-none")
    text = Safe("\n\n".join(part for part in (heading, "\n".join(lines), t("faq-asked-hint") if lines else "") if part))
    buttons = [Button(str(number), _data("question", one.id)) for number, one in enumerate(asked.here, 1)]
    pages = pager(t, asked.page, asked.last, lambda target: FaqEditCallback(action="home", number=target))
    known = Button(t.plain("button-faq-list", count=str(len(event.faq))), _data("list"))
    return Screen(text, (*_in_rows(buttons), *pages, (known,), (_to(t, "new"),), (to_desk(t),)))


def question(t: Translator, one: UnansweredQuestion) -> Screen:
    """Show a question, and what can be done with it."""
    text = t("faq-asked-one", question=one.question, times=one.times, language=_language(t, one.language))
    rows = tuple((Button(t.plain(f"button-faq-{action}"), _data(action, one.id)),) for action in _OF_QUESTION)
    return Screen(text, (*rows, (_to(t, "home"), to_desk(t))))


_OF_QUESTION: Final[tuple[FaqEditAction, ...]] = ("answer", "belongs", "delete")


def listed(
    t: Translator, event: Event, times: Mapping[str, int], page: int, asked: UnansweredQuestion | None = None
) -> Screen:
    """List the common questions with how often they were asked; or choose to which one a question belongs."""
    last = max(0, (len(event.faq) - 1) // PAGE)
    page = max(0, min(page, last))
    here = event.faq[page * PAGE : (page + 1) * PAGE]
    action: FaqEditAction = "chosen" if asked else "card"
    number = asked.id if asked else 0
    lines = [
        t("faq-known-line", number=str(place), question=t.of(one.question), times=times.get(one.id, 0))
        for place, one in enumerate(here, 1)
    ]
    heading = t("faq-belongs", question=asked.question) if asked else t("faq-known" if lines else "faq-known-none")
    buttons = [Button(str(place), _data(action, number, one.id)) for place, one in enumerate(here, 1)]
    pages = pager(t, page, last, lambda target: _of_list(target, asked))
    text = Safe("\n\n".join(part for part in (heading, "\n".join(lines)) if part))
    return Screen(text, (*_in_rows(buttons), *pages, (_to(t, "new"),), (_to(t, "home"), to_desk(t))))


def _of_list(page: int, asked: UnansweredQuestion | None) -> FaqEditCallback:
    if asked is None:
        return FaqEditCallback(action="list", number=page)
    return FaqEditCallback(action="belongs", number=asked.id, of=str(page))


def card(t: Translator, one: FrequentQuestion, times: int) -> Screen:
    """Show a common question in all languages, and what can be changed of it."""
    versions = [
        t(
            "faq-version",
            language=_language(t, language),
            question=one.question[language],
            answer=cut(one.answer[language], _ANSWER),
        )
        for language in LANGUAGES
    ]
    words = t("faq-words", words=cut("; ".join(one.words), _WORDS)) if one.words else t("faq-no-words")
    text = Safe("\n\n".join((*versions, words, t("faq-times", times=times))))
    languages = tuple(
        Button(_language(t, language), _data("text", of=f"{one.id}.{language}")) for language in LANGUAGES
    )
    more = ((Button(t.plain("button-faq-words"), _data("words", of=one.id)),),)
    remove = ((Button(t.plain("button-faq-remove"), _data("remove", of=one.id)),),)
    return Screen(text, (*((each,) for each in languages), *more, *remove, (_to(t, "list"), to_desk(t))))


def ask(t: Translator, draft: FaqDraft, problem: DraftProblem | None = None) -> Screen:
    """Ask for the question and the answer in the next language."""
    said = t(f"faq-problem-{problem.value}") if problem else Safe()
    written = [
        t("faq-draft-part", language=_language(t, language), answer=cut(answer, _ANSWER))
        for language, answer in draft.answer.items()
    ]
    known = draft.question.get(draft.language)
    wanted = t("faq-write-answer", question=known) if known else t("faq-write-both")
    which = t("faq-write-in", language=_language(t, draft.language))
    text = Safe("\n\n".join(part for part in (said, *written, which, wanted) if part))
    same = ((_to(t, "same"),),) if draft.answer else ()
    return Screen(text, (*same, (_to(t, "home"), to_desk(t))))


def ask_words(t: Translator, one: FrequentQuestion) -> Screen:
    """Ask for other ways of asking."""
    back = Button(t.plain("button-faq-card"), _data("card", of=one.id))
    return Screen(t("faq-write-words", question=t.of(one.question)), ((back,), (_to(t, "home"), to_desk(t))))


def sure(t: Translator, one: FrequentQuestion) -> Screen:
    """Ask before a common question goes."""
    yes = Button(t.plain("button-faq-remove_yes"), _data("remove_yes", of=one.id), style="danger")
    no = Button(t.plain("button-faq-card"), _data("card", of=one.id))
    return Screen(t("faq-remove-sure", question=t.of(one.question)), ((no,), (yes,)))


def saved(t: Translator, one: FrequentQuestion, mark: str) -> Screen:
    """Show how the bot answers from now on."""
    text = t("faq-saved", question=t.of(one.question), answer=t.of(one.answer))
    change = Button(t.plain("button-faq-card"), _data("card", of=one.id))
    return Screen(text, ((_undo(t, mark),), (change,), (_to(t, "home"), to_desk(t))))


def removed(t: Translator, one: FrequentQuestion, mark: str) -> Screen:
    """Say that it is gone."""
    return Screen(t("faq-removed", question=t.of(one.question)), ((_undo(t, mark),), (_to(t, "home"), to_desk(t))))


def _undo(t: Translator, mark: str) -> Button:
    return Button(t.plain("button-faq-undo"), _data("undo", of=mark))


def _to(t: Translator, action: FaqEditAction) -> Button:
    return Button(t.plain(f"button-faq-to-{action}"), _data(action))


def _data(action: FaqEditAction, number: int = 0, of: str = "") -> str:
    return FaqEditCallback(action=action, number=number, of=of).pack()


def _language(t: Translator, language: str) -> str:
    return t.plain(f"faq-language-{language}")


def _in_rows(buttons: Sequence[Button]) -> Rows:
    return tuple(tuple(buttons[start : start + ROW]) for start in range(0, len(buttons), ROW))
