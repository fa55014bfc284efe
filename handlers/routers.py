"""All handlers in the order in which they are asked.

The order matters: the first handler whose filters agree gets an update, and each router on the way costs aiogram
some time. So what happens most comes first: an answer to the open question, by a tap or a text. Behind `groups`
all is one person in a private chat.
"""

from aiogram import Router

from handlers.agenda import (
    add_session,
    browse,
    delay,
    edit_as_file,
    edit_draft,
    edit_session,
    edit_typed,
    inline,
    publish,
    session,
)
from handlers.announcements import overview, participant
from handlers.applications import (
    data_requests,
    decide,
    digests,
    filters,
    import_people,
    organisations,
    queue,
    register_manually,
    request_changes,
    sent_files,
)
from handlers.base import typed_labels, yes_or_no
from handlers.base.passing import EndsWithOtherThings
from handlers.base.permissions import Prompted
from handlers.content import edit, edit_question
from handlers.door import badges, door
from handlers.enquiries import answer, inbox, write
from handlers.faq import edit as faq_edit
from handlers.faq import faq
from handlers.intents import ask
from handlers.intents.guessed import GuessWasRight
from handlers.navigation import commands, fallback, groups, language, membership, menu
from handlers.privacy import privacy
from handlers.registration import begin, claim, consent, join_organisation, offers, pass_on, questions, review, status
from handlers.reminders import preferences, reminders
from handlers.reports import exports, statistics
from handlers.retention import overview as retention
from handlers.team import accept_invitation, audit_log, desk, members, parked
from handlers.topics import connect_group


def router() -> Router:
    """Return all handlers."""
    root = Router(name="handlers")
    EndsWithOtherThings().watch(root)
    GuessWasRight().watch(root)
    root.include_routers(
        groups.router(),
        questions.callbacks(),
        commands.router(),
        conversations(),
        team_answers(),
        short_answers(),
        questions.answers(),
        membership.router(),
        write.buttons(),
        begin.router(),
        consent.router(),
        review.router(),
        status.router(),
        offers.router(),
        claim.router(),
        join_organisation.router(),
        pass_on.router(),
        menu.router(),
        browse.router(),
        faq.router(),
        session.router(),
        inline.router(),
        team_buttons(),
        accept_invitation.router(),
        participant.router(),
        language.router(),
        preferences.router(),
        reminders.router(),
        privacy.router(),
        ask.router(),
        fallback.router(),
    )
    return root


def short_answers() -> Router:
    """Take a yes or a no where one is asked for. Before the answers to open questions: a draft to discard has one."""
    said = Router(name="short_answers")
    said.message.filter(yes_or_no.MayBeAsked())
    said.include_routers(yes_or_no.router(), offers.answers())
    return said


def conversations() -> Router:
    """Take what is written to the organisers, and what the team replies. Before the answers to open questions."""
    said = Router(name="conversations")
    said.message.filter(write.MayBelongToConversation())
    said.include_routers(answer.replies(), write.messages())
    return said


def team_buttons() -> Router:
    """Return the routers of the team's buttons; every handler in them names the permission that it `Requires`."""
    team = Router(name="team")
    team.include_routers(
        desk.router(),
        parked.router(),
        door.router(),
        badges.router(),
        inbox.router(),
        members.router(),
        edit_draft.router(),
        delay.router(),
        edit_session.router(),
        add_session.router(),
        publish.router(),
        edit.router(),
        edit_question.router(),
        faq_edit.router(),
        audit_log.router(),
        overview.router(),
        statistics.router(),
        exports.router(),
        retention.router(),
        connect_group.router(),
        queue.router(),
        filters.router(),
        digests.router(),
        decide.router(),
        request_changes.router(),
        data_requests.router(),
        organisations.router(),
        register_manually.router(),
        sent_files.router(),
        import_people.router(),
    )
    return team


def team_answers() -> Router:
    """Take what the team writes when it was asked to. Its place is behind the commands."""
    prompted = Router(name="team.answers")
    prompted.message.filter(Prompted())
    prompted.include_routers(
        edit_typed.answers(),
        edit_session.answers(),
        add_session.answers(),
        edit_as_file.answers(),
        publish.answers(),
        edit.answers(),
        edit_question.answers(),
        faq_edit.answers(),
        door.answers(),
        badges.answers(),
        overview.answers(),
        filters.answers(),
        decide.answers(),
        request_changes.answers(),
        data_requests.answers(),
        organisations.answers(),
        register_manually.answers(),
        import_people.answers(),
        answer.answers(),
        typed_labels.answers(),
    )
    return prompted
