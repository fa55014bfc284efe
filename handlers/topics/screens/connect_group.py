"""Connecting a group in which each application has a topic, and parting from it."""

from typing import Final

from db.core.time import to_moment
from db.topics.groups import TopicGroup
from db.topics.topics import NOTHING, Unshown
from fair.event.model import Event
from fair.fields.text import clean, cut, isolate
from handlers.base.buttons import to_desk
from handlers.base.callbacks import TopicGroupCallback
from handlers.base.screen import Button, Screen
from texts.dates import moment
from texts.translator import Safe, Translator

_TITLE: Final = 60


def offer(t: Translator, link: str) -> Screen:
    """Explain what a group is good for, and who will read there; lead the way to one."""
    return Screen(t("forum-offer"), ((Button(t.plain("forum-bring"), url=link),), (to_desk(t),)))


def no_topics(t: Translator, title: str) -> Screen:
    """Say that a group has no topics."""
    return Screen(t("forum-no-topics", title=_shown(title)))


def rights_wanted(t: Translator, title: str) -> Screen:
    """Say what the bot may not do in a group yet."""
    return Screen(t("forum-rights-wanted", title=_shown(title)))


def confirm(t: Translator, event: Event, title: str, count: int) -> Screen:
    """Ask once more: from then on, personal data go there."""
    text = t("forum-confirm", title=_shown(title), event=t.of(event.title), count=count)
    connect = Button(t.plain("forum-connect"), TopicGroupCallback(action="connect").pack(), style="primary")
    return Screen(text, ((connect,), (Button(t.plain("forum-refuse"), TopicGroupCallback(action="refuse").pack()),)))


def connected_group(
    t: Translator, event: Event, connected: TopicGroup, topics: int, shown: int, refused: Unshown = NOTHING
) -> Screen:
    """Show the group that is connected, and what Telegram has refused to show there."""
    when = moment(t, to_moment(connected.connected_at), event.zone)
    text = t("forum", title=_shown(connected.title), when=when, topics=topics, shown=shown)
    said = connected.refusal or connected.trouble
    trouble = t(f"desk-forum-{said}") if said else Safe()
    left = t("desk-forum-refused", topics=refused.topics, messages=refused.messages) if refused else Safe()
    again = Button(t.plain("forum-again"), TopicGroupCallback(action="again").pack())
    part = Button(t.plain("forum-part"), TopicGroupCallback(action="part").pack())
    rows = (((again,),) if trouble or left else ()) + ((part,), (to_desk(t),))
    return Screen("\n\n".join(one for one in (text, trouble, left) if one), rows)


def confirm_disconnecting(t: Translator, connected: TopicGroup) -> Screen:
    """Ask before a group is parted from: what is there stays there."""
    yes = Button(t.plain("forum-part-yes"), TopicGroupCallback(action="part_yes").pack(), style="danger")
    return Screen(t("forum-part-ask", title=_shown(connected.title)), ((yes,), (to_desk(t),)))


def _shown(title: str) -> str:
    return isolate(cut(clean(title), _TITLE)) or "—"
