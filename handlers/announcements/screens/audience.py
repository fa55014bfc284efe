"""Whom an announcement is for: conditions, their values, and the number that is always there."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from fair.announcements.audience import ASKABLE
from fair.event.model import Event
from fair.fields.text import cut
from fair.words import LANGUAGES
from handlers.announcements.callbacks import AudienceCallback, AudiencePageCallback, ComposeCallback
from handlers.base.buttons import pager
from handlers.base.screen import Button, Screen
from services.announcement_draft import AnnouncementDraft
from texts.translator import Safe, Texts, Translator
from texts.unreached import why

KINDS: Final = ("roles", "statuses", "languages", "organisations", "sessions", "present", "unreached")
"""Conditions that every fair has; its questions follow."""
PAGE: Final = 8
NAMES: Final = 5
LABEL: Final = 40
SHOWN: Final = 6
"""Values of a condition that the overview names."""


@dataclass(frozen=True, slots=True)
class ConditionView:
    """What may be chosen by: labels by value."""

    kind: str
    question: str
    values: Mapping[str, str]


def audience(t: Translator, texts: Texts, event: Event, draft: AnnouncementDraft) -> Screen:
    """Show the number, the languages, the first names, who can't be reached, and by what one may choose."""
    kinds = [_to(t, draft, kind) for kind in KINDS]
    questions = [
        _to(t, draft, "answers", question.id, question.name[t.language])
        for question in event.form.questions
        if question.kind in ASKABLE
    ]
    buttons = [*kinds, *questions]
    rows = tuple(tuple(buttons[start : start + 2]) for start in range(0, len(buttons), 2))
    text = Safe("\n\n".join([t("audience-heading"), *_told(t, texts, draft)]))
    return Screen(text, (*rows, (Button(t.plain("announce-back"), ComposeCallback(action="new").pack()),)))


def _to(t: Translator, draft: AnnouncementDraft, kind: str, question: str = "", name: str = "") -> Button:
    count = len(draft.announcement.audience.chosen(kind, question))
    label = name or t.plain(f"audience-{kind}")
    short = cut(label, LABEL)
    told = t.plain("audience-chosen", label=short, count=str(count)) if count else short
    return Button(told, AudienceCallback(kind=kind, question=question).pack())


def _told(t: Translator, texts: Texts, draft: AnnouncementDraft) -> list[Safe]:
    reachable = [one for one in draft.people if one.why is None]
    parts = [t("audience-count", count=len(reachable))]
    spoken = Counter(one.language for one in reachable)
    if reachable:
        split = "; ".join(
            f"{texts.speaking(language).plain('language-name')}: {spoken[language]}"
            for language in LANGUAGES
            if spoken[language]
        )
        parts.append(t("audience-split", split=split))
    names = [one.name for one in reachable if one.name][:NAMES]
    if names:
        parts.append(t("audience-names", names="; ".join(cut(name, LABEL) for name in names)))
    lost = Counter(one.why for one in draft.people if one.why is not None)
    if lost:
        reasons = "; ".join(f"{why(t, reason)}: {count}" for reason, count in lost.most_common())
        parts.append(t("audience-unreachable", count=sum(lost.values()), reasons=reasons))
    return parts


def values(t: Translator, event: Event, draft: AnnouncementDraft, condition: ConditionView, page: int) -> Screen:
    """Show the values of a condition, those that are taken with a mark."""
    chosen = draft.announcement.audience.chosen(condition.kind, condition.question)
    question = event.form.by_id.get(condition.question)
    name = question.name[t.language] if question else t.plain(f"audience-{condition.kind}")
    last = max(0, (len(condition.values) - 1) // PAGE)
    page = max(0, min(page, last))
    shown = list(condition.values.items())[page * PAGE : (page + 1) * PAGE]
    rows = tuple((_value(condition, value, label, on=value in chosen),) for value, label in shown)
    text = t("audience-values", name=name, count=draft.reachable)
    back = Button(t.plain("audience-back"), ComposeCallback(action="audience").pack())
    pages = pager(
        t,
        page,
        last,
        lambda target: AudiencePageCallback(kind=condition.kind, question=condition.question, page=target),
        counted=False,
    )
    return Screen(text, (*rows, *pages, (back,)))


def _value(condition: ConditionView, value: str, label: str, *, on: bool) -> Button:
    shown = f"✓ {cut(label, LABEL)}" if on else cut(label, LABEL)
    data = AudienceCallback(kind=condition.kind, question=condition.question, option=value)
    return Button(shown, data.pack(), style="success" if on else None)


def page_of(values: Sequence[str], value: str) -> int:
    """Return the page on which a value stands."""
    return values.index(value) // PAGE if value in values else 0
