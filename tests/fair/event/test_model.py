"""An event tells what it is at a moment."""

from datetime import timedelta

from tests.handlers.sample import sample_event


def test_registration_is_open_from_its_opening_until_its_closing() -> None:
    event = sample_event()
    opens, closes, tick = event.registration_opens, event.registration_closes, timedelta(microseconds=1)
    moments = (opens - tick, opens, closes - tick, closes)
    assert [event.registration_state(moment) for moment in moments] == ["not_yet", "open", "open", "closed"]
