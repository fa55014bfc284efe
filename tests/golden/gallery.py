"""Every screen that people can get to see, with sample data, by subject and in the order in which they are met."""

from collections.abc import Iterator, Mapping
from functools import cache
from typing import Final

from fair.words import Language
from handlers.base.screen import Button, Screen
from tests.golden import (
    agenda,
    announcements,
    applications,
    content,
    door,
    enquiries,
    faq,
    intents,
    navigation,
    privacy,
    registration,
    reminders,
    reports,
    retention,
    team,
    topics,
)
from tests.golden.picture import Picture
from texts.translator import Translator, load

GALLERY: Final[Mapping[str, Mapping[str, Picture]]] = {
    "navigation": navigation.PICTURES,
    "registration": registration.PICTURES,
    "agenda": agenda.PICTURES,
    "reminders": reminders.PICTURES,
    "privacy": privacy.PICTURES,
    "team": team.PICTURES,
    "applications": applications.PICTURES,
    "topics": topics.PICTURES,
    "announcements": announcements.PICTURES,
    "content": content.PICTURES,
    "intents": intents.PICTURES,
    "faq": faq.PICTURES,
    "reports": reports.PICTURES,
    "retention": retention.PICTURES,
    "door": door.PICTURES,
    "enquiries": enquiries.PICTURES,
}
"""What there is of each subject, by name. A picture is a function of a translator."""


def draw(picture: Picture, t: Translator) -> tuple[Screen, ...]:
    """Return the messages of a picture."""
    drawn = picture(t)
    assert drawn is not None, picture
    return drawn if isinstance(drawn, tuple) else (drawn,)


@cache
def drawn(subject: str, language: Language) -> tuple[tuple[str, tuple[Screen, ...]], ...]:
    """Return the name and the messages of every picture of a subject."""
    t = load().speaking(language)
    return tuple((name, draw(picture, t)) for name, picture in GALLERY[subject].items())


def buttons(subject: str, language: Language) -> Iterator[tuple[str, Button]]:
    """Yield every button of a subject, with the name of the picture that it is on."""
    for name, screens in drawn(subject, language):
        for screen in screens:
            for row in screen.buttons:
                for button in row:
                    yield name, button
