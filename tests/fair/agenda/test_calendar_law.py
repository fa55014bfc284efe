"""A law for calendars: a word in any property, parameter or part is in the result, or in a finding."""

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.fair.agenda.test_foreign import MEETING, ics, reads

PROPERTIES = [
    *("SUMMARY", "DESCRIPTION", "LOCATION", "CONTACT", "COMMENT", "CATEGORIES", "RESOURCES", "STATUS", "CLASS"),
    *("URL", "ATTACH", "CONFERENCE", "ORGANIZER", "ATTENDEE", "X-ALT-DESC", "X-NOTE", "RELATED-TO", "REQUEST-STATUS"),
    *("GEO", "PRIORITY", "DURATION", "DTEND", "RDATE", "EXDATE", "IMAGE", "STRUCTURED-DATA"),
]
PARAMETERS = ["", "CN", "ALTREP", "FILENAME", "X-TITLE", "LABEL", "MEMBER", "DIR", "SENT-BY", "EMAIL", "X-ANY"]
VALUES = ["zaqaba", "mailto:zaqaba@example.org", "https://example.org/zaqaba", "Большой зал, zaqaba", "20271114T0500"]


@settings(max_examples=200, deadline=None)
@given(
    st.sampled_from(PROPERTIES),
    st.sampled_from(PARAMETERS),
    st.sampled_from(VALUES),
    st.sampled_from([0, 1]),
    st.booleans(),
)
def test_law_a_word_anywhere_in_an_entry_is_in_the_result_or_told(
    name: str, parameter: str, value: str, place: int, in_alarm: bool
) -> None:
    said = f"{name};{parameter}=zaqaba:{value.replace('zaqaba', 'x')}" if parameter else f"{name}:{value}"
    if "zaqaba" not in said or (name == "CATEGORIES" and parameter):  # of which the library keeps no parameters
        return
    lines = ["UID:a", MEETING, "BEGIN:VALARM|ACTION:DISPLAY|TRIGGER:-PT5M|END:VALARM"]
    if in_alarm:
        lines[2] = lines[2].replace("|END", f"|{said}|END")
    else:
        lines.insert(1 + place, said)
    found, findings = reads(ics("|".join(lines)))
    shown = f"{found} {[(dict(one.args), one.about) for one in findings]}"
    assert "zaqaba" in shown, (said, shown)


def test_what_cannot_be_read_costs_itself_only() -> None:
    for said in ("RDATE:soon", "RDATE;VALUE=PERIOD:soon/PT1H", "RRULE:FREQ=DAILY;COUNT=1|EXDATE:soon"):
        (found,), findings = reads(ics(f"UID:a|{MEETING}|{said}"))
        assert found.title["ru"] == "Встреча"
        assert any("soon" in str(one.args) for one in findings if one.code == "broken-line")
    alarm = "BEGIN:VALARM|TRIGGER:soon|GEO:zaqaba|END:VALARM"
    sessions, findings = reads(ics(f"UID:a|{MEETING}|{alarm}", head=f"BEGIN:VTODO|DUE:later|{alarm}|END:VTODO|"))
    said = " ".join(str(one.args["value"]) for one in findings)
    assert len(sessions) == 1
    assert all(word in said for word in ("soon", "zaqaba", "later", "VTODO", "VALARM.GEO"))


def test_letters_of_telephones_are_read() -> None:
    said = "ENCODING=QUOTED-PRINTABLE;CHARSET=UTF-8:=D0=92=D0=BE=D0=\n=B4=D0=B0"
    entry = f"UID:a|DTSTART:20271114T050000Z|DURATION:PT1H|SUMMARY;{said}"
    content = ics(entry).replace(b"\n=B4", b"\r\n=B4").replace(b"=D0\r\n", b"=D0=\r\n")
    (found,), findings = reads(content)
    assert (found.title["ru"], findings) == ("Вода", [])
    for charset in ("nonsense", "ascii"):
        (found,), _ = reads(ics(entry.replace("UTF-8", charset).replace("=\n", "")))
        assert found.title["ru"] == "Вода"
