from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fair.delivery.api_errors import REFUSALS, NotSent, Outcome, Reason, Sent, TransportError, Unknown, classify


def said(code: int, description: str, **parameters: int) -> dict[str, Any]:
    return {"ok": False, "error_code": code, "description": description, "parameters": parameters}


@pytest.mark.parametrize(
    ("status", "body", "outcome"),
    [
        (200, {"ok": True, "result": {"message_id": 7}}, Sent(7)),
        (200, {"ok": True, "result": True}, Sent()),
        (200, {"ok": True, "result": [{"message_id": 7}, 5, {"message_id": "x"}, {"message_id": 8}]}, Sent(7, (7, 8))),
        (200, {"ok": True, "result": []}, Sent()),
        (200, {"ok": True, "result": {"message_thread_id": 9, "name": "№ 0042"}}, Sent(thread=9)),
        (400, said(400, "Bad Request: TOPIC_NOT_MODIFIED"), Sent()),
        (200, None, Unknown()),
        (200, [], Unknown()),
        (200, {"ok": "true"}, Unknown()),
        (502, "<html>", Unknown()),
        (500, said(500, "Internal Server Error"), Unknown()),
        (500, said(500, "Internal Server Error: restart"), Unknown()),
        (500, said(500, "Internal Server Error: sent message is empty"), NotSent(Reason.SERVER_ERROR)),
        (502, said(502, "Bad Gateway"), Unknown()),
        (302, None, Unknown()),
        (401, None, NotSent(Reason.SERVER_ERROR)),
        (403, "<html>", NotSent(Reason.SERVER_ERROR)),
        (404, {"error": "no such page"}, NotSent(Reason.SERVER_ERROR)),
        (404, said(404, "Not Found"), NotSent(Reason.PERMANENT)),
        (413, said(413, "Request Entity Too Large"), NotSent(Reason.TOO_LONG)),
        (413, None, NotSent(Reason.TOO_LONG)),
        (401, said(401, "Unauthorized"), NotSent(Reason.UNAUTHORISED)),
        (409, said(409, "Conflict: terminated by other getUpdates request"), NotSent(Reason.CONFLICT)),
        (429, said(429, "Too Many Requests: retry after 35", retry_after=35), NotSent(Reason.TOO_MANY, 35)),
        (429, None, NotSent(Reason.TOO_MANY, 5)),
        (429, said(429, "", retry_after=-3), NotSent(Reason.TOO_MANY, 1)),
        (429, said(429, "", retry_after=10**9), NotSent(Reason.TOO_MANY, 86_400)),
        (429, said(429, "", retry_after=10**30), NotSent(Reason.TOO_MANY, 5)),
        (400, said(400, "Bad Request: message is not modified: specified new message content is …"), Sent()),
        (400, said(400, "Bad Request: message to delete not found"), Sent()),
        (
            400,
            said(400, "Bad Request: group chat was upgraded to a supergroup chat", migrate_to_chat_id=-100),
            NotSent(Reason.MIGRATED, chat=-100),
        ),
        (400, said(400, "Bad Request: chat not found"), NotSent(Reason.CHAT_NOT_FOUND)),
        (400, said(400, "Bad Request: wrong file identifier"), NotSent(Reason.PERMANENT)),
        (
            400,
            {"ok": False, "error_code": "400", "parameters": 3, "description": None},
            NotSent(Reason.PERMANENT),
        ),
        (403, said(403, "Forbidden: bot was blocked by the user"), NotSent(Reason.BLOCKED)),
        (403, said(403, "Forbidden: user is deactivated"), NotSent(Reason.DEACTIVATED)),
        (403, said(403, "Forbidden: bot was kicked from the supergroup chat"), NotSent(Reason.KICKED)),
        (403, said(403, "Forbidden: bot is not a member of the channel chat"), NotSent(Reason.KICKED)),
        (
            403,
            said(403, "Forbidden: bot can't initiate conversation with a user"),
            NotSent(Reason.CANNOT_INITIATE),
        ),
        (
            400,
            said(400, 'Bad Request: can\'t parse entities: Unsupported start tag "3" at byte offset 1'),
            NotSent(Reason.PARSE_ERROR),
        ),
        (
            400,
            said(400, "Bad Request: query is too old and response timeout expired or query ID is invalid"),
            NotSent(Reason.QUERY_TOO_OLD),
        ),
        (400, said(400, "Bad Request: message can't be edited"), NotSent(Reason.MESSAGE_GONE)),
        (400, said(400, "Bad Request: message thread not found"), NotSent(Reason.THREAD_GONE)),
        (400, said(400, "Bad Request: TOPIC_CLOSED"), NotSent(Reason.TOPIC_CLOSED)),
        (400, said(400, "Bad Request: CHAT_WRITE_FORBIDDEN"), NotSent(Reason.SILENCED)),
        (400, said(400, "Bad Request: not enough rights to send photos to the chat"), NotSent(Reason.SILENCED)),
        (400, said(400, "Bad Request: CHAT_SEND_PHOTOS_FORBIDDEN"), NotSent(Reason.SILENCED)),
        (400, said(400, "Bad Request: CHAT_RESTRICTED"), NotSent(Reason.RESTRICTED)),
        (400, said(400, "Bad Request: CHAT_FORWARDS_RESTRICTED"), NotSent(Reason.PROTECTED)),
        (400, said(400, "Bad Request: message can't be copied"), NotSent(Reason.PROTECTED)),
        (400, said(400, "Bad Request: message is too long"), NotSent(Reason.TOO_LONG)),
        (400, said(400, "Bad Request: MEDIA_CAPTION_TOO_LONG"), NotSent(Reason.TOO_LONG)),
    ],
)
def test_a_reply_is_understood(status: int, body: object, outcome: Outcome) -> None:
    assert classify(status, body) == outcome


@pytest.mark.parametrize(
    ("fault", "outcome"),
    [
        (TransportError.NEVER_CONNECTED, NotSent(Reason.NEVER_CONNECTED)),
        (TransportError.CUT_OFF, Unknown()),
        (TransportError.UNREADABLE, Unknown()),
        (None, Unknown()),
    ],
)
def test_no_reply_is_unknown_unless_nothing_went_out(fault: TransportError | None, outcome: Outcome) -> None:
    assert classify(None, fault=fault) == outcome


def test_a_reply_that_broke_off_is_unknown_whatever_its_status() -> None:
    assert classify(200, fault=TransportError.UNREADABLE) == Unknown()


@pytest.mark.parametrize(("code", "start", "reason"), REFUSALS)
def test_each_refusal_is_found_in_any_case(code: int, start: str, reason: Reason) -> None:
    assert classify(code, said(code, start.upper())) == NotSent(reason)


def test_every_reason_has_a_way_to_arise() -> None:
    from_table = {reason for _, _, reason in REFUSALS}
    by_other_rules = {
        Reason.MIGRATED,
        Reason.TOO_MANY,
        Reason.UNAUTHORISED,
        Reason.CONFLICT,
        Reason.PERMANENT,
        Reason.NEVER_CONNECTED,
        Reason.SERVER_ERROR,
        Reason.UNKNOWN,
    }
    assert from_table | by_other_rules == set(Reason)


json = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(),
    lambda inner: (
        st.lists(inner)
        | st.dictionaries(
            st.sampled_from(["ok", "error_code", "description", "parameters", "result"]) | st.text(), inner
        )
    ),
)


@given(st.none() | st.integers(100, 599), json, st.none() | st.sampled_from(TransportError))
def test_no_reply_breaks_the_reading(status: int | None, body: object, fault: TransportError | None) -> None:
    assert isinstance(classify(status, body, fault), Sent | NotSent | Unknown)


@given(st.sampled_from([2**63, -(2**63), 10**30]), st.sampled_from([200, 400, 429]))
def test_no_number_is_taken_over_that_can_not_be_stored(number: int, status: int) -> None:
    done = {"message_id": number, "message_thread_id": number}
    told = {"retry_after": number, "migrate_to_chat_id": number}
    for result in (done, [done]):
        body = {"ok": status == 200, "result": result, "error_code": number, "parameters": told}
        outcome = classify(status, body)
        if isinstance(outcome, NotSent):
            assert (outcome.chat, outcome.retry_after) in {(None, None), (None, 5)}
        else:
            assert outcome == Sent()
