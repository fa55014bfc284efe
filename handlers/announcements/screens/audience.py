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
from handlers.base.picker import PickerEntry, page_of, picker
from handlers.base.screen import Button, Screen
from services.announcement_draft import AnnouncementDraft
from texts.translator import Safe, Texts, Translator
from texts.unreached import why

KINDS: Final = ("roles", "statuses", "languages", "organisations", "sessions", "present", "unreached")
"""Conditions that every fair has; its questions follow."""
LABEL: Final = 40
SHOWN: Final = 6
"""Values of a condition that are named above the buttons."""


@dataclass(frozen=True, slots=True)
class ConditionView:
    """What may be chosen by: labels by value."""

    kind: str
    question: str
    values: Mapping[str, str]


def conditions(event: Event) -> tuple[tuple[str, str], ...]:
    """Return by what may be chosen, in order: kinds, each with its question, if it has one."""
    asked = (question.id for question in event.form.questions if question.kind in ASKABLE)
    return (*((kind, "") for kind in KINDS), *(("answers", question) for question in asked))


def audience(
    t: Translator, texts: Texts, event: Event, draft: AnnouncementDraft, chosen: Sequence[ConditionView], page: int = 0
) -> Screen:
    """Show first what is chosen and how many people that are, then who they are, who is lost, and the conditions."""
    entries = [_entry(t, event, draft, kind, question) for kind, question in conditions(event)]
    choice = picker(t, entries, page, lambda target: ComposeCallback(action="audience", page=target))
    taken = Safe("\n".join(_taken(t, event, draft, condition) for condition in chosen))
    count = t("audience-count", count=draft.reachable)
    back = (Button(t.plain("announce-back"), ComposeCallback(action="new").pack(), style="primary"),)
    parts = [t("audience-title"), taken, count, *_told(t, texts, draft), t("audience-rule"), choice.text]
    text = Safe("\n\n".join(part for part in parts if part))
    return Screen(text, (*choice.rows, back))


def _entry(t: Translator, event: Event, draft: AnnouncementDraft, kind: str, question: str) -> PickerEntry:
    count = len(draft.announcement.audience.chosen(kind, question))
    name = _name(t, event, kind, question)
    label = t.plain("audience-chosen", label=name, count=str(count)) if count else name
    return PickerEntry(label, AudienceCallback(kind=kind, question=question))


def _name(t: Translator, event: Event, kind: str, question: str) -> str:
    asked = event.form.by_id.get(question)
    return asked.name[t.language] if asked else t.plain(f"audience-{kind}")


def _taken(t: Translator, event: Event, draft: AnnouncementDraft, condition: ConditionView) -> Safe:
    """Return what is chosen of a condition, by name."""
    name = _name(t, event, condition.kind, condition.question)
    return t("audience-taken", name=name, labels=_labels(t, draft, condition))


def _labels(t: Translator, draft: AnnouncementDraft, condition: ConditionView) -> str:
    chosen = draft.announcement.audience.chosen(condition.kind, condition.question)
    labels = [cut(label, LABEL) for value, label in condition.values.items() if value in chosen]
    more = [t.plain("audience-more", count=str(len(labels) - SHOWN))] if len(labels) > SHOWN else []
    return "; ".join([*labels[:SHOWN], *more])


def _told(t: Translator, texts: Texts, draft: AnnouncementDraft) -> list[Safe]:
    parts: list[Safe] = []
    spoken: Counter[str] = Counter()
    lost: Counter[str] = Counter()
    for language, reason, count in draft.reach.counts:
        if reason is None:
            spoken[language] += count
        else:
            lost[reason] += count
    if spoken:
        split = "; ".join(
            f"{texts.speaking(language).plain('language-name')}: {spoken[language]}"
            for language in LANGUAGES
            if spoken[language]
        )
        parts.append(t("audience-split", split=split))
    if draft.reach.named:
        parts.append(t("audience-names", names="; ".join(cut(name, LABEL) for _, name in draft.reach.named)))
    if lost:
        reasons = "; ".join(f"{why(t, reason)}: {count}" for reason, count in sorted(lost.items(), key=_most))
        parts.append(t("audience-unreachable", count=sum(lost.values()), reasons=reasons))
    return parts


def _most(lost: tuple[str, int]) -> tuple[int, str]:
    """Order reasons by how many they concern."""
    reason, count = lost
    return -count, reason


def values(t: Translator, event: Event, draft: AnnouncementDraft, condition: ConditionView, page: int) -> Screen:
    """Show the values of a condition: above, what is taken; with a mark, the same among all."""
    kind, question = condition.kind, condition.question
    chosen = draft.announcement.audience.chosen(kind, question)
    entries = [
        PickerEntry(
            label, AudienceCallback(kind=kind, question=question, option=value, on=value not in chosen), value in chosen
        )
        for value, label in condition.values.items()
    ]

    def to_page(target: int) -> AudiencePageCallback:
        return AudiencePageCallback(kind=kind, question=question, page=target)

    name = _name(t, event, kind, question)
    choice = picker(t, entries, page, to_page, style="success", prompt=t("picker-prompt", name=name))
    heading = t("audience-values", name=name, count=draft.reachable)
    labels = _labels(t, draft, condition)
    parts = (heading, t("audience-chosen-values", labels=labels) if labels else "", choice.text)
    place = page_of(conditions(event).index((kind, question)), len(conditions(event)))
    back = Button(t.plain("audience-back"), ComposeCallback(action="audience", page=place).pack(), style="primary")
    return Screen("\n\n".join(part for part in parts if part), (*choice.rows, (back,)))
