"""What of an announcement can be corrected once it was sent, and how far a correction has come."""

import json

import pytest

from fair.announcements.announcement import EXCHANGED, FIXED, Content, Refusal, Shape, correction
from fair.announcements.ledger import FollowUp
from fair.delivery.policy import DeliveryState

ITEMS = [{"type": "photo", "file": "a", "html": "old"}, {"type": "photo", "file": "b", "html": ""}]
ALBUM = Content(Shape.ALBUM, "old", {"items": ITEMS})
TEXT, PHOTO = Content(Shape.TEXT, "new"), Content(Shape.PHOTO, "old", {"file": "a"})
OTHER = Content(Shape.DOCUMENT, "", {"file": "b"})


@pytest.mark.parametrize("shape", [Shape.TEXT, *sorted(EXCHANGED), Shape.VOICE])
def test_words_take_the_place_of_words(shape: Shape) -> None:
    before = Content(shape, "old", {"file": "a"})
    assert correction(before, TEXT) == Content(shape, "new", {"file": "a"})


def test_of_an_album_the_first_file_bears_the_words() -> None:
    after = correction(ALBUM, TEXT)
    assert isinstance(after, Content)
    assert [item["html"] for item in after.details["items"]] == ["new", ""]
    assert (after.html, after.words, ALBUM.words) == ("new", "new", "old")


@pytest.mark.parametrize("before", [PHOTO, Content(Shape.TEXT, "old")])
def test_a_file_takes_the_place_of_a_file_or_a_text_and_keeps_the_words(before: Content) -> None:
    assert correction(before, OTHER) == Content(Shape.DOCUMENT, "old", {"file": "b"}, exchanged=True)
    with_words = Content(Shape.DOCUMENT, "new", {"file": "b"})
    assert correction(before, with_words) == Content(Shape.DOCUMENT, "new", {"file": "b"}, exchanged=True)


def test_words_do_not_undo_that_a_file_was_exchanged() -> None:
    exchanged = Content(Shape.PHOTO, "old", {"file": "b"}, exchanged=True)
    assert correction(exchanged, TEXT) == Content(Shape.PHOTO, "new", {"file": "b"}, exchanged=True)


@pytest.mark.parametrize("shape", sorted(FIXED))
def test_polls_and_places_stay_as_they_are(shape: Shape) -> None:
    assert correction(Content(shape), TEXT) is Refusal.FIXED


def test_files_of_albums_and_voices_stay() -> None:
    assert correction(ALBUM, PHOTO) is Refusal.ALBUM
    assert correction(Content(Shape.VOICE, "", {"file": "a"}), PHOTO) is Refusal.VOICE


@pytest.mark.parametrize("given", [None, ALBUM, Content(Shape.VOICE), Content(Shape.POLL), Content(Shape.VENUE)])
def test_not_everything_can_take_a_place(given: Content | None) -> None:
    assert correction(PHOTO, given) is Refusal.UNFIT


def test_what_was_written_before_files_could_be_exchanged_is_read() -> None:
    assert Content.from_json({"shape": "text", "html": "a", "details": {}}) == Content(Shape.TEXT, "a")
    exchanged = Content(Shape.PHOTO, "old", {"file": "b"}, exchanged=True)
    assert Content.from_json(json.loads(json.dumps(exchanged.as_json()))) == exchanged


def test_only_what_telegram_has_confirmed_is_done() -> None:
    rows = [
        (DeliveryState.SENT, None, 5),
        (DeliveryState.SENT, "message-gone", 1),
        (DeliveryState.FAILED, "unreachable: blocked", 2),
        (DeliveryState.WITHDRAWN, "blocked", 1),
        (DeliveryState.EXPIRED, None, 3),
        (DeliveryState.UNKNOWN, None, 4),
        (DeliveryState.WITHDRAWN, "untrue", 7),
    ]
    found = FollowUp.of(rows)
    assert (found.todo, found.done, found.not_reached, found.at_rest) == (16, 5, 11, True)
    assert found.why == {"message-gone": 1, "blocked": 3, "query-too-old": 3, "unknown": 4}
    assert not FollowUp.of([*rows, (DeliveryState.QUEUED, None, 1)]).at_rest
    assert FollowUp().at_rest
