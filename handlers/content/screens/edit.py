"""The questionnaire and the texts of the event: what was sent, what it changes, what is wrong with it."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from db.core.time import to_moment
from fair import content
from fair.content import Finding
from fair.event.model import Event
from handlers.base import findings
from handlers.base.buttons import to_desk
from handlers.base.screen import Button, Document, Screen
from handlers.content.callbacks import ContentAction, ContentCallback, QuestionListCallback
from handlers.content.screens import differences
from texts import dates
from texts.translator import Safe, Translator

MARK: Final = 8
WARNINGS: Final = 400


@dataclass(frozen=True, slots=True)
class Proposal:
    """Content that is not applied yet, beside the one in use."""

    files: Mapping[str, str]
    base: str
    present: Event
    read: Event | None
    """None: something is wrong with the files."""
    found: tuple[Finding, ...]

    @property
    def new(self) -> Event | None:
        """The event that the files make of this one: it can't become another one."""
        return self.read if self.read is not None and self.read.id == self.present.id else None

    @property
    def mark(self) -> str:
        """A short word for this very content: who applies it must have seen it."""
        return content.digest(self.files)[:MARK]


def home(t: Translator, event: Event, loaded_at: int, before_at: int | None, *, sent: bool) -> Screen:
    """Say what is in use."""
    text = t(
        "content-home",
        questions=len(event.form.questions),
        roles=len(event.roles),
        when=dates.moment(t, to_moment(loaded_at), event.zone),
    )
    questions = Button(t.plain("button-content-questions"), QuestionListCallback().pack())
    rows: list[tuple[Button, ...]] = [(questions,), (_to(t, "get"), _to(t, "send"))]
    if sent:
        rows.append((to_diff(t),))
    if before_at is not None:
        rows.append((_to(t, "before"),))
    return Screen(text, (*rows, (to_desk(t),)))


def file(t: Translator, name: str, text: str) -> Screen:
    """Hand over a file as it is in use."""
    key = f"content-file-{name.removesuffix('.toml')}"
    document = Document(name, text, "application/toml")
    return Screen(t(key), ((_to(t, "send"), back(t)),), document=document)


def ask(t: Translator, said: Safe | None = None) -> Screen:
    """Ask for a file."""
    return Screen(Safe("\n\n".join(part for part in (said, t("content-ask")) if part)), ((back(t),),))


def reading(t: Translator) -> Screen:
    """Say that a file is being read."""
    return Screen(t("content-reading"))


def unreadable(t: Translator) -> Screen:
    """Say that a file is no text."""
    return Screen(t("content-unreadable"), ((_to(t, "send"), back(t)),))


def diff(t: Translator, proposed: Proposal, said: Safe | None = None, more: Button | None = None) -> Screen:
    """Show what would change, or all that is wrong; `more`: the button that leads back to what was changed."""
    parts = [part for part in (said, *_said(t, proposed)) if part]
    first = _to(t, "send") if proposed.new is None else _apply(t, proposed)
    return Screen(Safe("\n\n".join(parts)), ((first,), *(((more,),) if more else ()), (_to(t, "discard"), back(t))))


def applied(t: Translator) -> Screen:
    """Say that it is in use."""
    return Screen(t("content-applied"), ((_to(t, "before"),), (back(t), to_desk(t))))


def back(t: Translator) -> Button:
    """Return the button that leads to the content."""
    return _to(t, "home")


def to_diff(t: Translator) -> Button:
    """Return the button that leads to what waits to be applied."""
    return _to(t, "diff")


def _said(t: Translator, proposed: Proposal) -> tuple[Safe, ...]:
    new = proposed.new
    if new is None:
        wrong = t("content-other") if proposed.read else findings.listed(t, proposed.found, table=False)
        return (t("content-wrong"), wrong)
    changes = content.difference(proposed.present, new)
    if not changes:
        return (t("content-same"),)
    warned = findings.listed(t, proposed.found, table=False, limit=WARNINGS)
    return (t("content-diff"), differences.listed(t, proposed.present, new, changes), warned, t("content-people"))


def _apply(t: Translator, proposed: Proposal) -> Button:
    data = ContentCallback(action="apply", of=proposed.mark).pack()
    return Button(t.plain("button-content-apply"), data, style="success")


def _to(t: Translator, action: ContentAction) -> Button:
    return Button(t.plain(f"button-content-{action}"), ContentCallback(action=action).pack())
