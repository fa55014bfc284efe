"""What people can say and press: an update in, a `Reply` out.

The order matters: the first handler whose filters agree gets an update, and each router on the way costs aiogram
some time. So what happens most comes first: an answer to the open question, by a tap or a text. Behind `groups`
all is one person in a private chat.
"""

from aiogram import Router

from handlers import routers
from handlers.agenda import browse, inline, search, session
from handlers.announcements import participant
from handlers.navigation import commands, fallback, groups, language, membership, menu
from handlers.privacy import privacy
from handlers.registration import begin, claim, consent, join_organisation, offers, questions, review, status
from handlers.reminders import preferences, reminders
from handlers.team import accept_invitation
from handlers.topics import applicant_replies


def router() -> Router:
    """Return all handlers."""
    root = Router(name="handlers")
    root.include_routers(
        groups.router(),
        questions.callbacks(),
        commands.router(),
        routers.answers(),
        questions.answers(),
        membership.router(),
        begin.router(),
        consent.router(),
        review.router(),
        status.router(),
        offers.router(),
        claim.router(),
        join_organisation.router(),
        menu.router(),
        browse.router(),
        session.router(),
        inline.router(),
        routers.router(),
        accept_invitation.router(),
        participant.router(),
        language.router(),
        preferences.router(),
        reminders.router(),
        privacy.router(),
        applicant_replies.router(),
        search.router(),
        fallback.router(),
    )
    return root
