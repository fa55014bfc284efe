"""The organisations of an event as the team sees them."""

from collections.abc import Mapping, Sequence
from typing import Final

from db.applications.queue import Colleague
from db.registration.organisations import Organisation, OrganisationSummary
from fair.fields.text import cut, isolate
from handlers.applications.callbacks import (
    ApplicationCallback,
    OrganisationAction,
    OrganisationCallback,
    OrganisationsCallback,
)
from handlers.applications.screens.details import colleague
from handlers.applications.screens.queue import to_queue
from handlers.base.buttons import page_line, pager
from handlers.base.picker import PickerEntry, listed
from handlers.base.screen import Button, Screen
from texts.numbers import registration_number
from texts.translator import Safe, Translator

PAGE: Final = 10
_NAME: Final = 100
"""UTF-16 units of an organisation's name in a list."""
_MOST: Final = 40
_BY_WHY: Final[Mapping[str, OrganisationAction]] = {"merge": "into", "move": "here"}
"""What is done with an organisation that was looked for in order to merge it, or to move a delegate there."""


def organisation_list(t: Translator, found: Sequence[OrganisationSummary], page: int) -> Screen:
    """Show a page of the list."""
    last = max(0, (len(found) - 1) // PAGE)
    page = max(0, min(page, last))
    here = [
        PickerEntry(_label(t, one), OrganisationCallback(action="show", organisation=one.id))
        for one in found[page * PAGE : (page + 1) * PAGE]
    ]
    shown = listed(t, here, page * PAGE)
    pages = pager(t, page, last, lambda target: OrganisationsCallback(page=target))
    search = Button(t.plain("organisations-search"), OrganisationsCallback(action="search").pack())
    parts = (t("organisations", count=len(found)), shown.text, page_line(t, page, last))
    text = "\n\n".join(part for part in parts if part)
    return Screen(text, (*shown.rows, *pages, (search,), (to_queue(t),)))


def organisation_card(t: Translator, one: Organisation, delegates: Sequence[Colleague]) -> Screen:
    """Show an organisation; each delegate has a button to the application and one to be moved."""
    rows = [
        (
            Button(
                t.plain("organisation-delegate", number=registration_number(each.number)),
                ApplicationCallback(action="show", registration=each.registration_id).pack(),
            ),
            Button(t.plain("organisation-move"), _on("move", one, each.registration_id)),
        )
        for each in delegates[:_MOST]
    ]
    who = (colleague(t, each) for each in delegates[:_MOST])
    text = Safe("\n".join((t("organisation", name=one.name, bin=one.bin or "–", delegates=len(delegates)), *who)))
    rename_ = Button(t.plain("organisation-rename"), _on("rename", one))
    merge_ = Button(t.plain("organisation-merge"), _on("merge", one))
    told_of = frozenset(each.registration_id for each in delegates)
    return Screen(text, (*rows, (rename_, merge_), (to_organisations(t),)), about=told_of)


def ask_for_new_name(t: Translator, one: Organisation) -> Screen:
    """Ask for another name."""
    return Screen(t("organisation-rename-ask", name=one.name), ((_back(t, one),),))


def name_expected(t: Translator) -> Screen:
    """Say that a name is expected."""
    return Screen(t("organisation-name-wanted"))


def ask_which(t: Translator, one: Organisation | None) -> Screen:
    """Ask for a part of a name."""
    return Screen(t("organisation-which"), ((_back(t, one) if one else to_organisations(t),),))


def found_organisations(
    t: Translator, several: Sequence[OrganisationSummary], why: str, of: int, delegate: int
) -> Screen:
    """Show what was found, each with a button that does what was asked for."""
    action: OrganisationAction = _BY_WHY.get(why, "show")
    entries = [
        PickerEntry(
            _label(t, one),
            OrganisationCallback(
                action=action,
                organisation=of if action == "into" else one.id,
                other=one.id if action == "into" else delegate,
            ),
        )
        for one in several[:_MOST]
    ]
    shown = listed(t, entries)
    heading = t("organisations-found", count=len(several)) if several else t("organisations-found-none")
    text = "\n\n".join(part for part in (heading, shown.text) if part)
    return Screen(text, (*shown.rows, (to_organisations(t),)))


def confirm_merging(t: Translator, one: Organisation, into: Organisation) -> Screen:
    """Ask before two become one."""
    yes = Button(t.plain("organisation-merge-yes"), _on("into_yes", one, into.id), style="danger")
    text = t("organisation-merge-ask", name=one.name, bin=one.bin or "–", into=into.name, into_bin=into.bin or "–")
    return Screen(text, ((yes,), (_back(t, one),)))


def to_organisations(t: Translator) -> Button:
    """Return the button that leads to the list."""
    return Button(t.plain("button-organisations"), OrganisationsCallback().pack())


def _label(t: Translator, one: OrganisationSummary) -> str:
    return t.plain("organisations-line", name=isolate(cut(one.name, _NAME)), delegates=str(one.delegates))


def _back(t: Translator, one: Organisation) -> Button:
    return Button(t.plain("button-organisation-back"), _on("show", one))


def _on(action: OrganisationAction, one: Organisation, other: int = 0) -> str:
    return OrganisationCallback(action=action, organisation=one.id, other=other).pack()
