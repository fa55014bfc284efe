"""Laws over the words: nobody sees a missing text, a wrong plural, a broken tag or a cut button."""

import re
from collections import Counter
from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from pathlib import Path
from typing import get_args

import pytest

import bot.exports
from bot.commands.live.samples import FORMATS
from bot.jobs.gathered import LossReason
from db.applications.queue import STATES
from db.door.checkins import How
from db.enquiries.enquiries import EnquiryState
from db.registration.registrations import Status, Verdict
from db.reports.statistics import ALWAYS
from db.topics.groups import GroupRefusal, Trouble
from fair.access import TeamRole
from fair.agenda.model import SessionKind
from fair.agenda.release.diff import News
from fair.agenda.release.warnings import WarningKind
from fair.announcements.announcement import AnnouncementPhase, Refusal, Shape
from fair.announcements.audience import PRESENCE, STATUSES
from fair.announcements.revision import RevisionAct
from fair.applications.requests import CHANNELS
from fair.content import FINDINGS, ChangeAction
from fair.delivery.policy import DeliveryState
from fair.digests import Pace
from fair.door.badge_design import ASPECTS, BadgeLayout
from fair.door.rules import OBSTACLES, REASONS
from fair.enquiries.messages import KINDS as KINDS_OF_MESSAGES
from fair.enquiries.messages import EnquiryRefusal
from fair.event.model import RegistrationState
from fair.export_tables import TABLES
from fair.faq.draft import DraftProblem
from fair.forms.problem import PROBLEMS
from fair.intents.intent import Intent
from fair.words import LANGUAGES
from handlers.agenda import edit_draft, edit_session
from handlers.announcements.screens.audience import KINDS
from handlers.announcements.screens.progress import COLUMNS
from handlers.applications.screens.details import CONDITIONAL
from handlers.base.job_screens import FAULTS
from handlers.base.screen import Style
from handlers.base.stored import STORED
from handlers.content import edit
from handlers.content.screens import differences
from handlers.navigation.commands import COMMANDS, TEAM_ACTIONS
from handlers.privacy.screens.privacy import LOSSES
from handlers.reminders.screens.preferences import CATEGORIES
from handlers.reports.screens.exports import WHOSE
from handlers.reports.screens.statistics import UNDELIVERED
from handlers.team.screens.audit_sentences import ACTIONS
from handlers.team.screens.desk import AREAS
from services.errands import UNDECIDED
from services.question_words import WordsRefusal
from tests.texts.catalogues import PLURALS, Text, everything, junk, repeated, texts
from tests.texts.usage import usage
from texts.rejections import REASONS as WHY_REJECTED
from texts.unreached import REASONS as UNREACHED

EXPORTS = Path(bot.exports.__file__).parent
WRITERS = [*sorted(EXPORTS.glob("*.py")), EXPORTS.parent / "jobs" / "write_people.py"]


def source(path: Path) -> str:
    return path.read_text(encoding="utf-8")


FAMILIES: Mapping[str, AbstractSet[str]] = {
    "answer-": {"yes", "no"},
    "archive-lost-": set(get_args(LossReason)),
    "button-": {"about", "language", "help", "privacy", "mydata", "notifications", "agenda", "ticket", "faq"},
    "audience-": set(KINDS),
    "audience-present-": set(PRESENCE),
    "audience-status-": set(STATUSES),
    "application-": set(CONDITIONAL),
    "by-hand-": {"approved", "waitlisted", "link"},
    "button-agenda-": {"home", "now", "mine", "halls", "sections", "search", "file", "file_mine"},
    "button-content-": {*edit.ACTIONS},
    "button-programme-": {*edit_draft.ACTIONS, *edit_session.ACTIONS, "earlier", "later"}
    - {"home", "card", "move", "delete_yes"},
    "button-session-": {"add", "drop", "wait", "unwait", "file", "way"},
    "request-how-": set(CHANNELS),
    "request-by-": set(CHANNELS),
    "calls-": set(COLUMNS),
    "stored-": set(STORED),
    "card-": {*get_args(Status), "before", "open", "closed"} - {"withdrawn"},
    "category-": set(CATEGORIES),
    "changes-": {news.value for news in News},
    "command-": {*COMMANDS, *TEAM_ACTIONS},
    "content-change-": {action.value for action in ChangeAction},
    "button-content-in-": set(LANGUAGES),
    "content-in-": set(LANGUAGES),
    "content-refused-": {refusal.value for refusal in WordsRefusal},
    "content-key-": {*differences.KEYS, "other"},
    "content-file-": {"event", "questions", "faq"},
    "content-part-": {"event", "role", "question", "option", "faq"},
    "deed-": {*ACTIONS, "other"},
    "decided-": set(get_args(Verdict)),
    "decided-line-": set(get_args(Verdict)),
    "decision-": set(get_args(Verdict)),
    "desk-": {area.name for area in AREAS} | {"guest"},
    "desk-forum-": {*get_args(Trouble), *get_args(GroupRefusal)},
    "door-red-": {*OBSTACLES},
    "door-unclear-": {"name", "name-long", "organisation-long", "phone"},
    "door-without-": {"organisation", "phone"},
    "badges-": {*ASPECTS},
    "badges-choose-": {*ASPECTS, "role"},
    **{f"badges-{aspect}-": {*values} for aspect, values in ASPECTS.items()},
    "badges-file-": {*BadgeLayout},
    "badges-refused-": {"format", "heavy", "large", "small"},
    "door-unknown-": {"code", "contact", "mistyped", "number", "name"},
    "door-why-": {*REASONS},
    "enquiry-refused-": set(get_args(EnquiryRefusal)),
    "export-": set(TABLES),
    "export-enquiry-": set(get_args(EnquiryState)),
    "inbox-": {kind for kind in KINDS_OF_MESSAGES if kind != "text"},
    "inbox-empty-": set(get_args(EnquiryState)),
    "inbox-standing-": {"answered", "closed"},
    "inbox-state-": set(get_args(EnquiryState)),
    "export-about-": set(TABLES),
    "export-column-": {*re.findall(r'asked\.column\("(\w+)"', "".join(map(source, WRITERS)))},
    "export-how-": set(get_args(How)),
    "export-state-": {*(state.value for state in DeliveryState), "forgotten"},
    "files-whose-": {whose or "all" for whose in WHOSE},
    "faq-language-": set(LANGUAGES),
    "faq-problem-": {problem.value for problem in DraftProblem},
    "button-faq-": {"answer", "belongs", "delete"},
    "button-faq-to-": {"home", "list", "new", "same"},
    "fact-registration-": set(get_args(RegistrationState)),
    "finding-": {*FINDINGS, "suggestion"},
    "finding-type-": {"text", "number", "flag", "moment", "list", "table"},
    "intent-": {intent.value for intent in Intent},
    "job-failed-": set(FAULTS),
    "journal-": {"csv", "json"},
    "journal-column-": {"id", "at", "who", "deed"},
    "kind-": {kind.value for kind in SessionKind},
    "live-button-": set(get_args(Style)),
    "live-format-": set(FORMATS),
    "lost-": {"text", "other", "file", "command", "edit", "button"},
    "forget-loses-": set(LOSSES),
    "numbers-by-": set(ALWAYS),
    "numbers-reached-": set(UNDELIVERED),
    "month-": {str(month) for month in range(1, 13)},
    "web-": {"subscribe", "help", "google", "file", "address", "bot"},
    "page-": {"place", "name", "code", "time", "sign"},
    "paper-": {*OBSTACLES, "unreadable", "unknown", "twice", "future", "in"},
    "poster-": {"unregistered", "not-approved", "day"},
    "papers-": {"list-name", "list-file", "badges-name", "badges-file"},
    "problem-": set(PROBLEMS),
    "programme-trouble-": {sort.value for sort in WarningKind},
    "team-may-": {role.value for role in TeamRole} - {"owner"},
    "phase-": {phase.value for phase in AnnouncementPhase},
    "running-": {"waiting", "unknown", "forgotten", "corrected", "deleted"},
    "running-how-": {"text", "file", "words"},
    "running-refused-": {refusal.value for refusal in Refusal},
    "running-un": {"corrected", "deleted"},
    "running-again-": {"unknown", "failed"},
    "running-way-": {"pause", "resume", "cancel", "review", "return", "calls", "correct", "revision"},
    "revision-waits-": {act.value for act in RevisionAct},
    "revision-please-": {act.value for act in RevisionAct},
    "revision-decide-": {act.value for act in RevisionAct},
    "shape-": {shape.value for shape in Shape},
    "unreached-": {*UNREACHED, "other"},
    "queue-state-": set(STATES),
    "reason-": set(WHY_REJECTED),
    "team-role-": {role.value for role in TeamRole},
    "retention-past-": {"unfinished", "everything"},
    "status-": set(get_args(Status)) - {"draft"},
    "submitted-": {"approved", "waitlisted"},
    "digest-pace-": set(Pace),
    "notice-": {*UNDECIDED, "waitlisted"},
    "waiting-": {"role", "option", "organisation"},
    "weekday-": {str(day) for day in range(1, 8)},
}
"""Texts whose keys are put together by the code, with what may follow."""

TAGS = {"b", "i", "u", "s", "code", "pre", "blockquote", "a", "tg-spoiler"}
BUTTON = 40
TOAST = 200
DESCRIPTION = 256


def test_every_file_can_be_read() -> None:
    assert junk() == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_text_stands_twice(language: str) -> None:
    assert repeated(language) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_all_languages_have_the_same_texts_with_the_same_variables(language: str) -> None:
    assert variables(language) == variables("kk")


def variables(language: str) -> dict[str, list[str]]:
    return {key: sorted(text.variables) for key, text in sorted(texts(language).items())}


@pytest.mark.parametrize("language", LANGUAGES)
def test_plurals_are_complete(language: str) -> None:
    wrong = [
        f"{text}: {sorted(forms)}"
        for text in texts(language).values()
        for _, forms in text.selectors
        if forms & {"one", "few", "many"} and forms != PLURALS[language]
    ]
    assert wrong == []


def test_tags_are_telegrams_and_balanced() -> None:
    wrong = [f"{text}: {wording}" for text in everything() for wording in text.wordings() if not balanced(wording)]
    assert wrong == []


def balanced(wording: str) -> bool:
    open_tags: list[str] = []
    for closing, name in re.findall(r"<(/?)([a-z-]+)[^>]*>", wording):
        if name not in TAGS or (closing and (not open_tags or open_tags.pop() != name)):
            return False
        if not closing:
            open_tags.append(name)
    return not open_tags and "<" not in re.sub(r"</?[a-z-]+[^>]*>", "", wording)


def test_all_languages_have_the_same_tags() -> None:
    wrong = [key for key in texts("kk") if len({tags(texts(language)[key]) for language in LANGUAGES}) > 1]
    assert wrong == []


def tags(text: Text) -> str:
    return str(sorted(Counter(re.findall(r"<[a-z-]+", text.wordings()[0])).items()))


def test_no_ending_is_glued_to_an_inserted_value() -> None:
    glued = re.compile(r"\}\w|\}[-’']\w{1,4}\b")
    assert [f"{text}: {one}" for text in everything() for one in text.wordings() if glued.search(one)] == []


def test_people_are_addressed_politely() -> None:
    familiar = re.compile(r"\b(вы|вас|вам|вами|ваш\w*|ты|тебя|тебе|твой|сіз|сізді|сіздің|сізге|сен|сенің)\b")
    assert [str(text) for text in everything() for one in text.wordings() if familiar.search(one)] == []


def test_words_on_buttons_are_short() -> None:
    assert too_long(usage().on_buttons | keys_of("button-"), BUTTON) == []


def test_toasts_are_short() -> None:
    assert too_long(usage().in_toasts | keys_of("problem-"), TOAST) == []


def test_descriptions_of_commands_are_short() -> None:
    assert too_long(keys_of("command-"), DESCRIPTION) == []


def too_long(keys: set[str], limit: int) -> list[str]:
    return [
        str(text)
        for text in everything()
        if text.key in keys and max(len(re.sub(r"\{\w+\}", "123", one)) for one in text.wordings()) > limit
    ]


def keys_of(prefix: str) -> set[str]:
    return {key for key in texts("kk") if key.startswith(prefix)}


def test_buttons_and_toasts_have_no_tags() -> None:
    plain = usage().on_buttons | usage().in_toasts | keys_of("problem-") | keys_of("finding-") | keys_of("command-")
    assert [str(text) for text in everything() if text.key in plain and "<" in "".join(text.wordings())] == []


def test_every_text_asked_for_exists() -> None:
    asked = {key for key in usage().asked if not key.endswith("*")}
    assert asked - texts("kk").keys() == set()


def test_every_text_is_used() -> None:
    built = {f"{family}{end}" for family, ends in FAMILIES.items() for end in ends}
    assert texts("kk").keys() - usage().strings - built == set()


def test_every_family_is_whole() -> None:
    assert {f"{family}{end}" for family, ends in FAMILIES.items() for end in ends} - texts("kk").keys() == set()


def test_only_declared_families_are_put_together() -> None:
    families = {key.removesuffix("*") for key in usage().asked if key.endswith("*")}
    assert families - FAMILIES.keys() == set()


@pytest.mark.parametrize(("family", "known"), [("problem-", PROBLEMS), ("finding-", FINDINGS)])
def test_problems_use_only_what_they_are_given(family: str, known: dict[str, frozenset[str]]) -> None:
    wrong = {
        code: texts("kk")[f"{family}{code}"].variables - given
        for code, given in known.items()
        if texts("kk")[f"{family}{code}"].variables - given
    }
    assert wrong == {}
