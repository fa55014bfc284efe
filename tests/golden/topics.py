"""The team's group: connecting it, the topic of an application, and what applicant and team say there."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Final

from db.applications.decisions import Remark
from db.topics.groups import TopicGroup
from db.topics.topics import Unshown
from fair.deep_links import into_group
from handlers.base.screen import Screen
from handlers.topics.screens import connect_group, topic
from tests.golden.applications import ANSWERED, NEW, TOLD
from tests.golden.enquiries import ASKED, LATE, OURS, PHOTO
from tests.golden.picture import Picture
from tests.golden.sample import ANSWERS, EVENT, MICROS
from texts.translator import Translator

TITLE: Final = "Жәрмеңке: команда <3"
CONNECTED: Final = TopicGroup(EVENT.id, -1_001, TITLE, "kk", MICROS)
LONG: Final = replace(
    ANSWERED,
    application=replace(
        NEW.application,
        answers={
            key: ("&" * 2_000 if isinstance(value, str) and len(value) > 30 else value)
            for key, value in ANSWERS.items()
        },
    ),
    decided=(replace(TOLD, name="<" * 400, reason="&" * 500),) * 3,
    remarks=(Remark("&" * 60, "<" * 500, MICROS),) * 3,
    lacking=(),
)
"""A card that has to leave answers out."""


def named(t: Translator) -> Screen:
    """Show what topics are called."""
    alone = replace(NEW, application=replace(NEW.application, organisation=None, answers={}))
    return Screen("\n".join((topic.topic_name(t, NEW), topic.topic_name(t, alone))))


PICTURES: Final[Mapping[str, Picture]] = {
    # Connecting a group
    "forum-offer": lambda t: connect_group.offer(t, into_group("fair_bot")),
    "forum-no-topics": lambda t: connect_group.no_topics(t, TITLE),
    "forum-rights-wanted": lambda t: connect_group.rights_wanted(t, TITLE),
    "forum-confirm": lambda t: connect_group.confirm(t, EVENT, TITLE, 42),
    "forum": lambda t: connect_group.connected_group(t, EVENT, CONNECTED, 42, 17),
    "forum-part": lambda t: connect_group.confirm_disconnecting(t, CONNECTED),
    "forum-gone": lambda t: connect_group.connected_group(t, EVENT, replace(CONNECTED, trouble="gone"), 42, 42),
    "forum-rights": lambda t: connect_group.connected_group(t, EVENT, replace(CONNECTED, trouble="rights"), 42, 42),
    "forum-silenced": lambda t: connect_group.connected_group(
        t, EVENT, replace(CONNECTED, trouble="rights", refusal="silenced"), 42, 42
    ),
    "forum-restricted": lambda t: connect_group.connected_group(
        t, EVENT, replace(CONNECTED, trouble="rights", refusal="restricted"), 42, 42, Unshown(3, 1)
    ),
    "forum-refused": lambda t: connect_group.connected_group(t, EVENT, CONNECTED, 42, 40, Unshown(2, 5)),
    # An application's topic
    "topic-names": named,
    "topic": lambda t: topic.topic_card(t, replace(NEW, colleagues=(), place=0)),
    "topic-decided": lambda t: topic.topic_card(t, replace(ANSWERED, lacking=(), colleagues=())),
    "topic-long": lambda t: topic.topic_card(t, LONG),
    "topic-said": lambda t: topic.topic_message(t, replace(ASKED, text="Иә, <b>пандус</b> керек & орындық")),
    "topic-said-file": lambda t: topic.topic_message(t, PHOTO),
    "topic-said-late": lambda t: topic.topic_message(t, LATE),
    "topic-not-copied": lambda t: topic.topic_message(t, PHOTO, "protected"),
    "topic-undelivered": lambda t: topic.undelivered(t, OURS, "deactivated"),
    "topic-answered": lambda t: topic.topic_message(t, OURS),
    "topic-unreachable": topic.unreachable,
    "topic-unsupported": topic.unsupported,
}
