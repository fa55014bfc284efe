"""What is kept of a person, to be read, taken away as a file and forgotten."""

from collections.abc import Mapping
from typing import Final

from handlers.privacy.screens import erased, my_data, privacy
from tests.golden.picture import Picture
from tests.golden.sample import EVENT, EVENTS, HELD, HELD_BY_MEMBER, NOTHING_HELD

PICTURES: Final[Mapping[str, Picture]] = {
    "privacy": lambda t: privacy.policy(t, EVENT),
    "mydata": lambda t: my_data.summary(t, EVENTS, EVENT, HELD),
    "mydata-member": lambda t: my_data.summary(t, EVENTS, EVENT, HELD_BY_MEMBER),
    "mydata-nothing": lambda t: my_data.summary(t, EVENTS, EVENT, NOTHING_HELD),
    "mydata-file": lambda t: my_data.file(t, EVENTS, HELD),
    "forget-ask": lambda t: privacy.forget_ask(t, 14),
    "forget-ask-much": lambda t: privacy.forget_ask(t, 21, privacy.LOSSES, underway=True),
    "forget-sure": privacy.forget_sure,
    "forgotten": lambda t: privacy.forgotten(
        t, {"registrations": 1, "answers": 12, "consents": 1, "updates": 21, "messages": 22}
    ),
    "erased-instead": erased.instead,
    "erased-files": lambda t: erased.delete_files(t, EVENT, 42),
}
