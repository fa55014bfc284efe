"""What people can say and press: an update in, a `Reply` out.

The order matters: the first handler whose filters agree gets an update, and each router on the way costs aiogram
some time. So what happens most comes first: an answer to the open question, by a tap or a text. Behind `groups`
all is one person in a private chat.
"""

from aiogram import Router

from handlers import (
    agenda,
    announcements,
    asking,
    claiming,
    commands,
    consent,
    enlisting,
    fallback,
    groups,
    inline,
    language,
    membership,
    menu,
    notifications,
    offers,
    organisation,
    organiser,
    privacy,
    questions,
    registration,
    reminders,
    review,
    sessions,
    status,
    talking,
)


def router() -> Router:
    """Return all handlers."""
    root = Router(name="handlers")
    root.include_routers(
        groups.router(),
        questions.callbacks(),
        commands.router(),
        organiser.answers(),
        questions.answers(),
        membership.router(),
        registration.router(),
        consent.router(),
        review.router(),
        status.router(),
        offers.router(),
        claiming.router(),
        organisation.router(),
        menu.router(),
        agenda.router(),
        sessions.router(),
        inline.router(),
        organiser.router(),
        enlisting.router(),
        announcements.router(),
        language.router(),
        notifications.router(),
        reminders.router(),
        privacy.router(),
        talking.router(),
        asking.router(),
        fallback.router(),
    )
    return root
