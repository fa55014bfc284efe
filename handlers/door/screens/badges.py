"""Badges on the organiser's own picture."""

from collections.abc import Iterable
from pathlib import Path
from typing import Final

from fair.door.badge_design import ASPECTS, PICTURE_MAX, PIXELS_MAX, SIDE_MIN, BadgeStyle
from fair.event.model import Role
from handlers.base.screen import Button, Document, Screen
from handlers.door.callbacks import BadgeAction, BadgeAspect, BadgeCallback, DoorCallback
from texts.translator import Safe, Translator

CHOICES: Final[tuple[BadgeAspect, ...]] = ("place", "size", "colour", "layout")
_MILLION: Final = 1_000_000


def ask(t: Translator, *, other: bool, there: bool) -> Screen:
    """Ask for a picture. `other`: something else came; `there`: a picture is used already."""
    asked = t("badges-ask", megabytes=str(PICTURE_MAX // _MILLION), pixels=str(SIDE_MIN))
    text = Safe("\n\n".join((t("badges-no-picture"), asked))) if other else asked
    return Screen(text, (*(((_to_sample(t),),) if there else ()), (_papers(t),)))


def drawing(t: Translator) -> Screen:
    """Say that a sample is being drawn."""
    return Screen(t("badges-drawing"), ((_papers(t),),))


def sample(t: Translator, at: Path, style: BadgeStyle, people: int) -> Screen:
    """Show the sample, how it is laid out, and what can be done with it."""
    chosen = {aspect: t(f"badges-{aspect}-{getattr(style, aspect)}") for aspect in CHOICES}
    aspects = [
        Button(t.plain(f"badges-{aspect}"), BadgeCallback(action="choose", aspect=aspect).pack()) for aspect in CHOICES
    ]
    print_all = Button(t.plain("badges-print", people=people), BadgeCallback(action="print").pack(), style="primary")
    prints = ((print_all,), (_to(t, "badges-roles", "roles"),)) if people else ()
    rows = (aspects[:2], aspects[2:], *prints, (_to(t, "badges-other", "send"), _papers(t)))
    document = Document("badges.png", "", "image/png", picture=True, at=at)
    return Screen(t("badges-sample", people=people, **chosen), tuple(map(tuple, rows)), document=document)


def choose(t: Translator, style: BadgeStyle, aspect: BadgeAspect) -> Screen:
    """Let one thing be chosen: the place, the size or the colour of the letters, or the paper."""
    rows = tuple((_choice(t, aspect, value, here=value == getattr(style, aspect)),) for value in ASPECTS[aspect])
    return Screen(t(f"badges-choose-{aspect}"), (*rows, (_to_sample(t),)))


def roles(t: Translator, several: Iterable[tuple[Role, int]]) -> Screen:
    """Let the kind of participant be chosen whose badges are printed; beside each, how many are approved."""
    known = list(several)
    lines = [t("badges-role", role=t.of(role.label), people=people) for role, people in known]
    rows = tuple(
        (Button(role.label[t.language], BadgeCallback(action="print", of=role.id).pack()),) for role, _ in known
    )
    return Screen(Safe("\n".join((t("badges-choose-role"), *lines))), (*rows, (_to_sample(t),)))


def refused(t: Translator, code: str, *, there: bool) -> Screen:
    """Say why a picture can't be used. `there`: another picture is used already, and still is."""
    limits = {"megabytes": PICTURE_MAX // _MILLION, "millions": PIXELS_MAX // _MILLION, "pixels": SIDE_MIN}
    text = t(f"badges-refused-{code}", **{name: str(limit) for name, limit in limits.items()})
    kept = ((_to_sample(t),),) if there else ()
    return Screen(text, ((_to(t, "badges-other", "send"),), *kept, (_papers(t),)))


def nobody(t: Translator) -> Screen:
    """Say that there is nobody to print a badge of."""
    return Screen(t("badges-nobody"), ((_to_sample(t),), (_papers(t),)))


def file(t: Translator, at: Path, style: BadgeStyle, people: int) -> Screen:
    """Send the badges to print, and say how."""
    document = Document(t.plain("badges-file-name"), "", "application/pdf", at=at)
    return Screen(t(f"badges-file-{style.layout}", people=people), ((_to_sample(t),), (_papers(t),)), document=document)


def to_badges(t: Translator) -> Button:
    """Return the button that leads to the badges on a picture."""
    return _to(t, "badges-picture", "show")


def _choice(t: Translator, aspect: BadgeAspect, value: str, *, here: bool) -> Button:
    label = t.plain(f"badges-{aspect}-{value}")
    data = BadgeCallback(action="set", aspect=aspect, of=value)
    return Button(t.plain("programme-chosen", label=label) if here else label, data.pack())


def _to(t: Translator, key: str, action: BadgeAction) -> Button:
    return Button(t.plain(key), BadgeCallback(action=action).pack())


def _to_sample(t: Translator) -> Button:
    return _to(t, "badges-back", "show")


def _papers(t: Translator) -> Button:
    return Button(t.plain("door-papers"), DoorCallback(action="papers").pack())
