"""What `event.toml` says about places: how many, how decisions are told, how a free place is offered."""

from datetime import datetime
from typing import Final
from zoneinfo import ZoneInfo

from fair.content.toml_table import UNREAD, TomlTable
from fair.forms.model import Form, QuestionKind
from fair.places import OptionPlaces, PlacePolicy, Publish

MOST: Final = 100_000
_APPROVALS: Final = ("automatic", "reviewed")
_WEEK_HOURS: Final = 7 * 24
_DAYS: Final = 30
_LINE: Final = 200


def read_places(top: TomlTable, zone: ZoneInfo, starts: datetime) -> PlacePolicy:
    """Return how places are given; what is left out is as usual."""
    usual = PlacePolicy()
    table = top.optional_table("places")
    if table is None:
        return usual
    policy = PlacePolicy(
        total=table.optional_number("total", 1, MOST),
        delegates=table.optional_number("delegates", 1, MOST),
        options=_options(table),
        publish=_publish(table),
        offer_hours=table.optional_number("offer_hours", 1, _WEEK_HOURS) or usual.offer_hours,
        soon_hours=table.optional_number("soon_hours", 1, _WEEK_HOURS) or usual.soon_hours,
        soon_days=_or(table.optional_number("soon_days", 0, _DAYS), usual.soon_days),
        coming_from=table.optional_moment("coming_from", zone),
        pass_on=table.flag("pass_on", default=usual.pass_on),
    )
    if policy.coming_from and UNREAD not in {policy.coming_from, starts} and policy.coming_from >= starts:
        table.note("date-order", "starts", before="coming_from")
    table.finish()
    return policy


def read_approval(table: TomlTable) -> bool:
    """Return whether applications of a role are approved without anybody looking at them."""
    text = table.optional_text("approval", _LINE)
    if text is not None and text not in _APPROVALS:
        table.note_unknown("unknown-choice", text, _APPROVALS, "approval")
    return text == "automatic"


def check_options(table: TomlTable, policy: PlacePolicy, form: Form) -> None:
    """Check that the limited answers are ones that people can give, each of them counted once."""
    seen: set[tuple[str, str]] = set()
    for position, one in enumerate(policy.options):
        _check_option(table, position, one, form)
        if (one.question, one.option) in seen:
            table.note("duplicate-id", "places", "limit", position, "option", value=one.option)
        seen.add((one.question, one.option))


def _check_option(table: TomlTable, position: int, one: OptionPlaces, form: Form) -> None:
    question = form.by_id.get(one.question)
    place = ("places", "limit", position)
    if question is None:
        table.note_unknown("unknown-question", one.question, form.by_id, *place, "question")
    elif question.kind not in {QuestionKind.CHOICE, QuestionKind.CHOICES} or question.card:
        table.note("limit-kind", *place, "question", value=one.question)
    elif question.option(one.option) is None:
        table.note_unknown("unknown-option", one.option, (each.id for each in question.options), *place, "option")


def _options(table: TomlTable) -> tuple[OptionPlaces, ...]:
    found = []
    for limit in table.optional_tables("limit"):
        found.append(
            OptionPlaces(
                question=limit.text("question", _LINE),
                option=limit.text("option", _LINE),
                places=limit.number("places", 0, MOST),
            )
        )
        limit.finish()
    return tuple(found)


def _publish(table: TomlTable) -> Publish:
    text = table.optional_text("publish", _LINE)
    known = {one.value: one for one in Publish}
    if text is not None and text not in known:
        table.note_unknown("unknown-choice", text, known, "publish")
    return known.get(text or "", PlacePolicy().publish)


def _or(value: int | None, usual: int) -> int:
    return usual if value is None else value
