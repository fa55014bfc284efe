"""From the draft of the agenda to people, and back again if it was a mistake."""

from collections.abc import Mapping
from typing import Final

from fair.agenda.release.diff import News
from fair.fields.text import cut
from fair.words import LANGUAGES, Language
from handlers.agenda.callbacks import PublishCallback
from handlers.agenda.screens import changes, edit_draft, warnings
from handlers.agenda.screens.draft_view import DraftView
from handlers.base.buttons import to_desk
from handlers.base.screen import Button, Screen
from services.release_agenda import AgendaDraft, Reach
from texts.translator import Safe, Texts, Translator

SENTENCE: Final = 300
"""Characters of the sentence about a release."""
DIFF: Final = 1_600
"""UTF-16 units of what is changed: leaves room for what is wrong, and for what a file has left out."""


def diff(t: Translator, bench: DraftView, said: Safe | None = None) -> Screen:
    """Show what people would see changed."""
    draft = bench.draft
    found = warnings.said(t, bench.event, bench.warnings)
    quiet = t("programme-quiet", count=str(len(draft.quiet))) if draft.quiet else None
    parts = [part for part in (said, *_changed(t, bench), quiet, found) if part]
    say = Button(t.plain("button-programme-say"), PublishCallback(action="say").pack(), style="primary")
    return Screen(Safe("\n\n".join(parts)), ((say,), (edit_draft.back(t),)))


def say(t: Translator, texts: Texts, bench: DraftView, reach: Reach) -> Screen:
    """Show the sentence in all languages, and how many people will be told."""
    draft = bench.draft
    first = draft.present is None
    lines = [_line(t, texts, draft.sentence, language) for language in LANGUAGES]
    partly = draft.sentence and set(draft.sentence) != set(LANGUAGES)
    told = reach.people and not first
    parts = (
        t("programme-say"),
        None if first else Safe("\n".join(lines)),
        t("programme-say-partly") if partly else None,
        _soon(t, reach) if told else None,
    )
    label = t.plain("button-programme-out-people", count=reach.people) if told else t.plain("button-programme-out")
    out = Button(label, PublishCallback(action="out", of=draft.mark).pack(), style="success")
    words = () if first else tuple(_edit(t, texts, language) for language in LANGUAGES)
    rows = (words, (out,), (Button(t.plain("button-programme-back"), PublishCallback(action="diff").pack()),))
    return Screen(Safe("\n\n".join(part for part in parts if part)), tuple(row for row in rows if row))


def surely(t: Translator, bench: DraftView) -> Screen:
    """Ask again before many sessions are cancelled for people."""
    draft = bench.draft
    yes = Button(
        t.plain("button-programme-out-yes", count=len(draft.gone)),
        PublishCallback(action="out_yes", of=draft.mark).pack(),
        style="danger",
    )
    text = Safe(f"{_gone(t, draft)}\n\n{changes.gone(t, bench.event, draft.gone, DIFF)}\n\n{t('programme-out-sure')}")
    return Screen(text, ((yes,), (Button(t.plain("button-programme-back"), PublishCallback(action="diff").pack()),)))


def ask(t: Translator, texts: Texts, language: Language, said: Safe | None = None) -> Screen:
    """Ask for the sentence in a language."""
    name = texts.speaking(language).plain("language-name")
    asked = t("programme-say-ask", language=name, max=str(SENTENCE))
    back = Button(t.plain("button-programme-back"), PublishCallback(action="say").pack())
    return Screen(Safe("\n\n".join(part for part in (said, asked) if part)), ((back,),))


def out(t: Translator, bench: DraftView, people: int, *, undoable: bool) -> Screen:
    """Say that people see it now, and until when that can be taken back."""
    assert bench.latest is not None
    told = t("programme-out-people", count=people) if people else t("programme-out-nobody")
    lines = [t("programme-out", number=str(bench.latest.number)), told]
    rows: list[tuple[Button, ...]] = []
    if undoable:
        lines.append(t("programme-out-undo", time=edit_draft.until(bench.event, bench.latest)))
        rows.append((edit_draft.undo(t, bench.event, bench.latest),))
    return Screen(Safe("\n\n".join(lines)), (*rows, (edit_draft.back(t), to_desk(t))))


def undone(t: Translator, before: int, number: int, told: int) -> Screen:
    """Say that all is as it was, and who has noticed."""
    lines = (
        t("programme-undone", before=str(before), number=str(number)),
        t("programme-undone-told", count=str(told)) if told else t("programme-undone-nobody"),
    )
    return Screen(Safe("\n\n".join(lines)), ((edit_draft.back(t), to_desk(t)),))


def discard(t: Translator) -> Screen:
    """Ask before edits are lost."""
    yes = Button(t.plain("button-programme-discard-yes"), PublishCallback(action="discard_yes").pack(), style="danger")
    return Screen(t("programme-discard"), ((yes,), (edit_draft.back(t),)))


def _changed(t: Translator, bench: DraftView) -> tuple[Safe, ...]:
    draft = bench.draft
    if draft.present is None:
        return (t("programme-diff-first", count=str(len(draft.agenda.sessions))),)
    if not draft.changes:
        return (t("programme-diff-quiet"),)
    first = sorted(draft.changes, key=lambda change: change.kind is not News.CANCELLED)
    items = tuple(changes.ChangeItem(change, frozenset()) for change in first)
    lost = (_gone(t, draft),) if draft.gone else ()
    return (t("programme-diff"), *lost, *(text for _, text in changes.listed(t, bench.event, items, DIFF)))


def _gone(t: Translator, draft: AgendaDraft) -> Safe:
    """Return how many of the sessions that people see would be cancelled."""
    assert draft.present is not None
    held = sum(not session.cancelled for session in draft.present.sessions)
    return t("programme-diff-gone", count=len(draft.gone), total=held)


def _line(t: Translator, texts: Texts, sentence: Mapping[Language, str], language: Language) -> Safe:
    name = texts.speaking(language).plain("language-name")
    said = cut(sentence[language], SENTENCE) if sentence.get(language) else t.plain("programme-say-nothing")
    return t("programme-say-line", language=name, sentence=said)


def _edit(t: Translator, texts: Texts, language: Language) -> Button:
    label = t.plain("button-programme-say-edit", language=texts.speaking(language).plain("language-name"))
    return Button(label, PublishCallback(action="words", of=language).pack())


def _soon(t: Translator, reach: Reach) -> Safe:
    return t("programme-say-when", minutes=reach.minutes) if reach.minutes else t("programme-say-soon")
