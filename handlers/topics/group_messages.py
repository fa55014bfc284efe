"""The team's group, from inside: how the bot gets there, and what is said in the topics of applications."""

from typing import Final

from aiogram.enums import ChatMemberStatus
from aiogram.types import ChatMemberAdministrator, ChatMemberUpdated, Message

from db.enquiries import enquiries
from db.people import people
from db.registration import registrations
from db.registration.registrations import Registration
from db.team import audit, members
from db.topics import groups, topics
from db.topics.groups import PendingConnection, TopicGroup
from fair.access import Permission, TeamRole, may
from handlers.base.incoming import SENT_BY_PEOPLE, said_in
from handlers.base.screen import Notice, Reply, Screen
from handlers.topics.screens.connect_group import confirm, no_topics, rights_wanted
from handlers.topics.screens.topic import unreachable, unsupported
from services.enquiries import Author, answer
from services.turn import Turn

GONE: Final = frozenset({ChatMemberStatus.LEFT, ChatMemberStatus.KICKED})
INTERNAL: Final = "/"
"""What begins so stays in the topic: a note to colleagues (//), or a command."""


async def on_bot_membership(event: ChatMemberUpdated, turn: Turn, chat: int) -> Reply | None:
    """Take what has become of the bot in a group that is connected, or is about to be; None: it is neither."""
    gone = event.new_chat_member.status in GONE
    group = await groups.at(turn.tx, chat)
    if group is not None:
        await _note(turn, group, event, gone=gone)
        return Reply()
    pending = await _pending_connection(turn, chat)
    if gone or pending is None:
        return None
    return await _ask(turn, event, pending)


async def on_topic_message(event: Message, turn: Turn, group: TopicGroup) -> Reply:
    """Pass on what a member of the team writes in a topic; say nothing to anybody else, nor to what is internal."""
    thread = event.message_thread_id
    topic = await topics.of_thread(turn.tx, group.event_id, thread) if thread is not None else None
    if topic is None or topic.registration_id is None or not await _is_of_team(turn, group):
        return Reply()
    said = event.text or event.caption or ""
    if said.startswith(INTERNAL) or event.content_type not in SENT_BY_PEOPLE:
        return Reply()
    registration = await registrations.get(turn.tx, topic.registration_id)
    assert registration is not None  # it takes its topic's reference along
    return await _pass_on(event, turn, group, registration)


async def _pass_on(event: Message, turn: Turn, group: TopicGroup, registration: Registration) -> Reply:
    """Send it to the applicant, as an answer from the team; or say here why not."""
    enquiry = await enquiries.begin(turn.tx, group.event_id, registration.person_id, turn.micros)
    ours, said = turn.texts.speaking(group.language), said_in(event)
    if enquiry.unreachable:
        return Reply(notices=(_here(event, group, unreachable(ours)),))
    if not said:
        return Reply(notices=(_here(event, group, unsupported(ours)),))
    await answer(turn.tx, enquiry, Author(turn.person.id, in_topic=True), said, turn.micros)
    of = f"registration:{registration.id}"
    await audit.add(turn.tx, group.event_id, turn.person.id, "enquiry-answered", of, None, None, turn.micros)
    return Reply()


def _here(event: Message, group: TopicGroup, screen: Screen) -> Notice:
    return Notice(group.chat, screen, thread=event.message_thread_id)


async def _is_of_team(turn: Turn, group: TopicGroup) -> bool:
    return may(await _role(turn, group.event_id, turn.person.id), Permission.APPLICATIONS)


async def _role(turn: Turn, event_id: str, person_id: int) -> TeamRole | None:
    """Return what somebody is in the team: in a group, nobody has looked for that yet."""
    if turn.owner and person_id == turn.person.id:
        return TeamRole.OWNER
    return await members.role_in(turn.tx, event_id, person_id)


async def _note(turn: Turn, group: TopicGroup, event: ChatMemberUpdated, *, gone: bool) -> None:
    """Keep whether the bot can do its work in the group that is connected."""
    if gone:
        await groups.note_trouble(turn.tx, group.chat, "gone")
    elif not _may_work(event):
        await groups.note_trouble(turn.tx, group.chat, "rights")
    else:
        await groups.recover(turn.tx, group, turn.micros)


async def _pending_connection(turn: Turn, chat: int) -> PendingConnection | None:
    """Return who is about to connect a group: whoever brings the bot, or has brought it there before."""
    own = await groups.pending_connection(turn.tx, turn.person.id, turn.micros)
    if own is None or own.event_id not in turn.events:
        return await groups.sought(turn.tx, chat, turn.micros)
    allowed = may(await _role(turn, own.event_id, own.person_id), Permission.FORUM)
    return own if allowed else None


async def _ask(turn: Turn, event: ChatMemberUpdated, pending: PendingConnection) -> Reply:
    """Ask the member in private whether this is the group, or say what it lacks."""
    person = await people.find(turn.tx, pending.person_id)
    assert person is not None  # the row goes with the person
    t, title = turn.texts.speaking(person.language), event.chat.title or ""
    if not event.chat.is_forum:
        return Reply(notices=(Notice(person.id, no_topics(t, title)),), leave=(event.chat.id,))
    await groups.find(turn.tx, person.id, event.chat.id, title)
    if not _may_work(event):
        return Reply(notices=(Notice(person.id, rights_wanted(t, title)),))
    count = await groups.applications(turn.tx, pending.event_id)
    screen = confirm(t, turn.events[pending.event_id], title, count)
    return Reply(notices=(Notice(person.id, screen),))


def _may_work(event: ChatMemberUpdated) -> bool:
    """Tell whether the bot may make topics and delete them, and there are topics at all."""
    member = event.new_chat_member
    if not isinstance(member, ChatMemberAdministrator) or not event.chat.is_forum:
        return False
    return bool(member.can_manage_topics and member.can_delete_messages)
