"""The draft of the agenda as the team sees it, its way to people, and what they hear of changes."""

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any, Final

from db.agenda.releases import Release
from db.core.time import to_micros
from fair.agenda.model import Agenda
from fair.agenda.release.edits import changed, delayed, moved
from fair.agenda.release.warnings import AgendaWarning, warnings_added, warnings_of
from fair.content import Finding
from fair.typed_words import LinesError, TooLongError
from handlers.agenda.callbacks import DelayCallback
from handlers.agenda.screens import add_session, changes, delay, edit_as_file, edit_draft, edit_session, publish
from handlers.agenda.screens.delay import DelayView
from handlers.agenda.screens.draft_view import DraftView
from services.release_agenda import AgendaDraft, Reach
from tests.golden.picture import Picture
from tests.golden.sample_agenda import AIGUL, ECOLOGY, FAIR, SENTENCE, SESSIONS, SHANYRAQ, WIND, at
from tests.golden.sample_changes import ALL_CHANGES, LONG_CHANGES, MOVED, RESTED, notice, superseded
from texts.translator import load

SEEN: Final = Agenda(SESSIONS)
RELEASE: Final = Release(4, {}, "", to_micros(at(9)))
BEINEU: Final = SEEN.by_id["beineu"]


def bench(agenda: Agenda, sentence: Mapping[str, str] | None = None, latest: Release | None = RELEASE) -> DraftView:
    return DraftView(FAIR, AgendaDraft(agenda, SEEN if latest else None, sentence or {}), latest)


SAME: Final = bench(SEEN)
LATE: Final = moved(changed(SEEN, FAIR, "wind", cancelled=False), FAIR, (SHANYRAQ, ECOLOGY), 30)
EDITED: Final = bench(changed(LATE, FAIR, "beineu", speakers=(AIGUL,), capacity=40))
CLASHING: Final = bench(moved(changed(SEEN, FAIR, "beineu", hall="hall_1", speakers=(AIGUL,)), FAIR, (ECOLOGY,), 1200))
HALVED: Final = bench(Agenda(tuple(one for one in LATE.sessions if one.id in {"shanyraq", "ecology", "wind"})))
FEWER: Final = replace(bench(changed(SEEN, FAIR, "beineu", capacity=10)), taken={"beineu": 14})
QUIET: Final = bench(changed(SEEN, FAIR, "lunch", capacity=100))
FIRST: Final = bench(SEEN, latest=None)
SPOKEN: Final = replace(EDITED, draft=replace(EDITED.draft, sentence=SENTENCE))
PARTLY: Final = replace(EDITED, draft=replace(EDITED.draft, sentence={"kk": SENTENCE["kk"]}))
NOON: Final = bench(moved(changed(SEEN, FAIR, "lunch", hall="hall_2", for_all=True), FAIR, (SHANYRAQ,), 115))
TROUBLES: Final = warnings_of(CLASHING.draft.agenda, FAIR)


def late(bench: DraftView, session: str = "shanyraq", **of: Any) -> DelayView:
    data = DelayCallback(session=session, **{"minutes": "45", **of})
    return DelayView(bench, bench.draft.agenda.by_id[session], data)


def overlaps(bench: DraftView, minutes: int) -> tuple[AgendaWarning, ...]:
    agenda = bench.draft.agenda
    return warnings_added(agenda, delayed(agenda, FAIR, agenda.by_id["shanyraq"], minutes), FAIR)


FOUND: Final = (
    Finding("agenda.csv", 1, "unknown-column", {"value": "room"}),
    Finding("agenda.csv", 4, "hall-taken", {"key": "hall", "value": "hall_1", "name": "Ашылу"}, "hall", "14", "Диалог"),
    Finding("x.ics", 1, "zone-unknown", {"value": "Nowhere", "time": "14.11.2027 10:00"}, "start", "", "Диалог"),
    Finding("x.ics", 1, "partial-calendar", {"value": "CANCEL"}),
    Finding("agenda.csv", 5, "end-before-start", {"key": "end", "value": "14:00"}, "end"),
)

PICTURES: Final[Mapping[str, Picture]] = {
    # The draft
    "draft": lambda t: edit_draft.home(t, SAME, undoable=False),
    "draft-edited": lambda t: edit_draft.home(t, EDITED, undoable=True),
    "draft-clashing": lambda t: edit_draft.home(t, CLASHING, t("programme-gone"), undoable=False),
    "draft-first": lambda t: edit_draft.home(t, FIRST, undoable=False),
    "draft-none": edit_draft.nothing,
    "draft-list": lambda t: edit_draft.listing(t, EDITED, at(9).date(), 0),
    "draft-list-page-2": lambda t: edit_draft.listing(t, EDITED, at(9).date(), 1),
    "draft-list-empty": edit_draft.empty,
    "draft-card": lambda t: edit_draft.card(t, EDITED, EDITED.draft.agenda.by_id["ecology"], 12, waiting=3),
    "draft-card-clashing": lambda t: edit_draft.card(t, CLASHING, CLASHING.draft.agenda.by_id["beineu"], 0),
    "draft-card-cancelled": lambda t: edit_draft.card(t, SAME, WIND, 0),
    "draft-card-outside": lambda t: edit_draft.card(t, SAME, BEINEU, 0, t("programme-outside")),
    "draft-late": lambda t: delay.choose(t, late(NOON, minutes="")),
    "draft-late-until-break": lambda t: delay.choose(t, late(NOON, minutes="", until_break=True)),
    "draft-late-no-break": lambda t: delay.choose(t, late(EDITED, "ecology", minutes="")),
    "draft-late-overlaps": lambda t: delay.warn(t, late(NOON), overlaps(NOON, 45)),
    "draft-late-overlaps-least": lambda t: delay.warn(t, late(NOON, until_break=True, with_breaks=True), TROUBLES[:1]),
    "draft-late-overlaps-many": lambda t: delay.warn(t, late(NOON, until_break=True), TROUBLES * 7),
    "draft-halls": lambda t: edit_draft.halls(t, FAIR, ECOLOGY),
    "draft-speakers": lambda t: edit_draft.ask_speakers(t, SHANYRAQ),
    "draft-speakers-refused": lambda t: edit_draft.ask_speakers(t, BEINEU, t("programme-speakers-blocks")),
    "draft-capacity": lambda t: edit_draft.ask_capacity(t, ECOLOGY),
    "draft-capacity-refused": lambda t: edit_draft.ask_capacity(t, ECOLOGY, t("programme-capacity-bad", max="100")),
    "draft-card-fewer-places": lambda t: edit_draft.card(t, FEWER, FEWER.draft.agenda.by_id["beineu"], 14),
    "draft-card-new": lambda t: edit_draft.card(t, FIRST, BEINEU, 0),
    "draft-titles": lambda t: edit_session.titles(t, load(), ECOLOGY),
    "draft-titles-written": lambda t: edit_session.titles(t, load(), ECOLOGY, written="en"),
    "draft-title-ask": lambda t: edit_session.ask_title(t, load(), ECOLOGY, "kk"),
    "draft-title-lines": lambda t: edit_session.ask_title(t, load(), ECOLOGY, "ru", LinesError()),
    "draft-title-long": lambda t: edit_session.ask_title(t, load(), ECOLOGY, "en", TooLongError(201)),
    "draft-times": lambda t: edit_session.ask_times(t, FAIR, ECOLOGY),
    "draft-times-bad": lambda t: edit_session.ask_times(t, FAIR, ECOLOGY, t("programme-times-bad")),
    "draft-times-order": lambda t: edit_session.ask_times(t, FAIR, ECOLOGY, t("programme-times-order")),
    "draft-kinds": lambda t: edit_session.kinds(t, ECOLOGY),
    "draft-sections": lambda t: edit_session.sections(t, FAIR, ECOLOGY),
    "draft-delete": lambda t: edit_session.delete(t, ECOLOGY),
    # A new session
    "draft-add": lambda t: add_session.ask_title(t, load(), t.language, {}),
    "draft-add-title": lambda t: add_session.ask_title(t, load(), "kk", {"ru": "Море"}),
    "draft-add-title-lines": lambda t: add_session.ask_title(t, load(), "kk", {"ru": "Море"}, LinesError()),
    "draft-add-times": lambda t: add_session.ask_times(t, FAIR, ECOLOGY.title, at(9).date()),
    "draft-add-start": lambda t: add_session.ask_times(
        t, FAIR, ECOLOGY.title, at(9).date(), t("programme-times-start")
    ),
    "draft-add-length": lambda t: add_session.ask_times(t, FAIR, ECOLOGY.title, at(14, 30)),
    # As a file
    "draft-file-ask": edit_as_file.ask,
    "draft-file-unknown": lambda t: edit_as_file.ask(t, t("programme-file-unknown")),
    "draft-file-reading": edit_as_file.reading,
    "draft-file-making": edit_as_file.making,
    "draft-file-ready": lambda t: edit_as_file.ready(t, "fair-agenda.xlsx", Path("agenda.xlsx")),
    "draft-file-refused": lambda t: edit_as_file.refused(t, FOUND),
    "draft-file-refused-much": lambda t: edit_as_file.refused(t, FOUND * 20),
    "draft-file-gone": lambda t: edit_as_file.much_gone(t, FAIR, SEEN.sessions[:3], SEEN),
    "draft-file-gone-one": lambda t: edit_as_file.much_gone(t, FAIR, SEEN.sessions[:1], SEEN),
    "draft-file-gone-many": lambda t: edit_as_file.much_gone(t, FAIR, SEEN.sessions[:3] * 30, SEEN),
    "draft-file-taken": lambda t: publish.diff(t, EDITED, edit_as_file.noted(t, FOUND[:2])),
    # Publishing
    "draft-diff": lambda t: publish.diff(t, EDITED),
    "draft-diff-gone": lambda t: publish.diff(t, HALVED),
    "draft-out-sure": lambda t: publish.surely(t, HALVED),
    "draft-diff-changed": lambda t: publish.diff(t, CLASHING, t("programme-changed-since")),
    "draft-diff-quiet": lambda t: publish.diff(t, QUIET),
    "draft-diff-fewer-places": lambda t: publish.diff(t, FEWER),
    "draft-diff-first": lambda t: publish.diff(t, FIRST),
    "draft-say": lambda t: publish.say(t, load(), EDITED, Reach(45, 3)),
    "draft-say-spoken": lambda t: publish.say(t, load(), SPOKEN, Reach(1, 0)),
    "draft-say-partly": lambda t: publish.say(t, load(), PARTLY, Reach(0, 3)),
    "draft-say-first": lambda t: publish.say(t, load(), FIRST, Reach(0, 3)),
    "draft-say-ask": lambda t: publish.ask(t, load(), "kk"),
    "draft-say-long": lambda t: publish.ask(t, load(), "ru", t("programme-say-long", length="301", max="300")),
    "draft-out": lambda t: publish.out(t, EDITED, 45, undoable=True),
    "draft-out-nobody": lambda t: publish.out(t, EDITED, 0, undoable=False),
    "draft-undone": lambda t: publish.undone(t, 4, 6, 0),
    "draft-undone-told": lambda t: publish.undone(t, 4, 6, 12),
    "draft-discard": publish.discard,
    # What people hear of changes
    "changes-one": notice("bookmark_changes", MOVED),
    "changes-all": notice("changes", *ALL_CHANGES, sentence=True),
    "changes-own": notice("own", RESTED),
    "changes-many": notice("changes", *LONG_CHANGES),
    "changes-superseded": superseded,
    "mute-surely": changes.mute_surely,
}
