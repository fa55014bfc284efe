"""What is kept of an update that was given up."""

import json
from typing import Any

import pytest

from bot.updates.quotations import without_quotations

CHAT = {"id": 5, "type": "private"}
KNOWN = {"message_id": 7, "date": 1, "chat": CHAT}
CARD = {**KNOWN, "text": "Айгүл, +77010000001", "reply_markup": {}}


@pytest.mark.parametrize(
    ("content", "kept"),
    [
        ({"callback_query": {"id": "1", "data": "a", "message": CARD}}, {"id": "1", "data": "a", "message": KNOWN}),
        (
            {"message": {**KNOWN, "text": "a", "reply_to_message": CARD}},
            {**KNOWN, "text": "a", "reply_to_message": KNOWN},
        ),
        ({"message": {**CARD, "quote": {"text": "Айгүл"}, "external_reply": {}}}, CARD),
        ({"message": 5}, 5),
    ],
)
def test_a_message_that_an_update_points_to_is_not_kept(content: dict[str, Any], kept: object) -> None:
    ((kind, _),) = content.items()
    assert json.loads(without_quotations(json.dumps({"update_id": 1, **content}))) == {"update_id": 1, kind: kept}
