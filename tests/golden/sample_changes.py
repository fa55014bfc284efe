"""Changes of the sample fair's agenda, and notices of them."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

from fair.agenda.model import Session
from fair.agenda.release.diff import SessionChange, net_change
from handlers.agenda.screens import changes
from handlers.agenda.screens.changes import ChangeItem, ChangeNotice
from handlers.base.screen import Screen
from handlers.reminders.screens.reminders import Plan
from tests.golden.sample_agenda import AIGUL, ECOLOGY, FAIR, SENTENCE, SESSIONS, SHANYRAQ, WIND, words
from texts.translator import Translator

DAY = Plan(FAIR.starts, SESSIONS[:5], frozenset({"ecology"}))
HELD = replace(WIND, cancelled=False)
LONG = words("Тақырып " * 20, "Название " * 20, "Title " * 20)


def change(old: Session | None, new: Session) -> SessionChange:
    found = net_change(old, new)
    assert found is not None
    return found


def later(session: Session, **delta: float) -> Session:
    passed = timedelta(**delta)
    return replace(session, starts=session.starts + passed, ends=session.ends + passed)


MOVED = change(ECOLOGY, later(ECOLOGY, minutes=30))
RESTED = change(SHANYRAQ, replace(SHANYRAQ, hall="hall_2"))
ALL_CHANGES = (
    change(None, SHANYRAQ),
    MOVED,
    change(SHANYRAQ, later(SHANYRAQ, days=1)),
    change(SHANYRAQ, replace(SHANYRAQ, ends=SHANYRAQ.ends + timedelta(minutes=5))),
    change(SHANYRAQ, replace(SHANYRAQ, starts=SHANYRAQ.starts - timedelta(minutes=5), hall=None)),
    change(HELD, WIND),
    change(WIND, HELD),
    change(SHANYRAQ, replace(SHANYRAQ, title=words("Жаңа атау", "Новое <название>", "New title"), speakers=())),
    change(HELD, replace(HELD, speakers=(AIGUL,))),
)
LONG_CHANGES = tuple(replace(one, session=replace(one.session, title=LONG)) for one in ALL_CHANGES) * 8


def notice(reason: str, *of: SessionChange, sentence: bool = False) -> Callable[[Translator], Screen]:
    """Return the picture of a notice of changes that concern somebody for a reason."""

    def draw(t: Translator) -> Screen:
        items = tuple(ChangeItem(one, frozenset({reason})) for one in of)
        told = ChangeNotice(items, SENTENCE[t.language] if sentence else "")
        return changes.changes(t, FAIR, told, changes.blocks(t, FAIR, told))

    return draw


def superseded(t: Translator) -> Screen:
    """Draw a notice one of whose changes was changed again."""
    told = ChangeNotice((ChangeItem(MOVED, frozenset({"changes"})), ChangeItem(RESTED, frozenset({"changes"}))))
    return changes.superseded(t, changes.strike(changes.blocks(t, FAIR, told), frozenset({"ecology"})), "ecology")
