"""What the team sees: the desk, the team, the journal."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import timedelta
from typing import Any, Final

from db.core.time import DAY, HOUR
from db.delivery.parked import ParkedWork
from db.team.audit import AuditEntry, NamedRegistration
from db.team.desk import Attention
from db.team.members import Invitation, Member
from db.topics.topics import Unshown
from fair.access import INVITES, TeamRole
from handlers.base import label_screens
from handlers.team.screens import accept_invitation, audit_log, desk, members, parked
from services.audit_names import AuditNames
from tests.golden.picture import Picture
from tests.golden.sample import EVENT, MICROS, NOW

CALM: Final = Attention(waiting=0, failed=0, coming=0, disk_free=5_000_000_000, backed_up_at=MICROS - HOUR)
BUSY: Final = Attention(
    waiting=21,
    failed=2,
    coming=5,
    disk_free=812_000_000,
    backed_up_at=MICROS - 3 * DAY,
    enquiries=3,
    asked_since=MICROS - 2 * HOUR,
)
LATE: Final = replace(BUSY, to_change=1, decided=4, stranded=2)
ALONE: Final = replace(CALM, waiting=1, coming=1, backed_up_at=None)

PARKED: Final = ParkedWork(copied_at=MICROS - 2 * DAY, announcements=2, errands=1, updates=3, messages=17, people=12)

AIGUL: Final = Member(1, 700, TeamRole.OWNER, "Айгүл Серікова", MICROS - 30 * DAY)
BERIK: Final = Member(2, 701, TeamRole.ORGANISER, "Берік", MICROS - 20 * DAY)
DANA: Final = Member(3, 702, TeamRole.MODERATOR, "Dana <3", MICROS - 10 * DAY)
DOOR: Final = tuple(
    replace(DANA, id=number, person_id=700 + number, role=TeamRole.DOOR, name=f"Ерікті {number}")
    for number in range(4, 15)
)
WAITING: Final = (
    Invitation(1, EVENT.id, TeamRole.ORGANISER, 700, MICROS + 2 * DAY),
    Invitation(2, EVENT.id, TeamRole.MODERATOR, 701, MICROS + 6 * DAY),
)
ROSTER: Final = members.Roster(EVENT, 700, INVITES[TeamRole.OWNER], (AIGUL, BERIK, DANA), WAITING)
CROWD: Final = replace(ROSTER, viewer=701, may=INVITES[TeamRole.ORGANISER], members=(AIGUL, BERIK, DANA, *DOOR))

BUSY_NAMES: Final = tuple(replace(one, name="<&" * 30) for one in CROWD.members)

TOKEN: Final = "A" * 22
LINK: Final = f"https://t.me/fair_bot?start=o-{TOKEN}"

NAMES: Final = AuditNames(
    EVENT,
    {1: AIGUL.name, 3: DANA.name},
    {42: NamedRegistration(42, "Серікова Айгүл Маратқызы"), 43: NamedRegistration(None, "")},
    {1: "«Шаңырақ» қоғамдық бірлестігі", 2: "ТОО «Пример Логистик»"},
    {"ecology": {"kk": "Экология", "ru": "Экология", "en": "Ecology"}},
)
DEEDS: Final = (
    AuditEntry(6, 700, AIGUL.name, "team-remove", "member:3", "door", None, MICROS),
    AuditEntry(5, 700, AIGUL.name, "team-role", "member:3", "moderator", "door", MICROS - HOUR),
    AuditEntry(4, 702, DANA.name, "team-join", "member:3", None, "moderator", MICROS - DAY),
    AuditEntry(3, 703, None, "team-role", "member:9", "door", "moderator", MICROS - 2 * DAY),
    AuditEntry(2, 700, AIGUL.name, "team-invite", "invitation:1", None, "moderator", MICROS - 2 * DAY),
    AuditEntry(7, 0, None, "retention-everything", "deletion:1", None, 420, MICROS - 2 * DAY),
    AuditEntry(1, 700, AIGUL.name, "a-former-action", "thing:1", {"a": [1, True]}, "=1+1", MICROS - 2 * DAY),
)
HALLS: Final = tuple(hall.id for hall in EVENT.halls)
KEPT: Final[tuple[tuple[str, str, Any, Any], ...]] = (
    ("announcement-sent", "announcement:7", None, 45),
    ("announcement-scheduled", "announcement:7", None, 1),
    ("announcement-again", "announcement:7", None, 2),
    *((f"announcement-{action}", "announcement:7", None, None) for action in ("asked", "returned", "paused")),
    *((f"announcement-{action}", "announcement:7", None, None) for action in ("resumed", "cancelled", "deleted")),
    *((f"announcement-{action}", "announcement:7", None, None) for action in ("corrected", "calls")),
    *((f"announcement-{action}", "announcement:7", None, None) for action in ("correction-asked", "deletion-asked")),
    ("announcement-revision-returned", "announcement:7", None, None),
    ("application-erased", "registration:77", None, {"how": "letter", "on": "2027-09-21"}),
    ("data-request", "registration:42", None, {"how": "phone", "on": "2027-09-30", "done": "copy"}),
    ("data-request", "registration:42", None, {"how": "person", "on": "2027-09-30", "done": "corrected"}),
    ("message-held", "reminder:ecology:15", None, None),
    ("message-released", "notices", None, None),
    ("parked-send", "parked", None, None),
    ("parked-withdraw", "parked", None, None),
    ("export", "export:organisations", None, {"form": "xlsx", "whose": "all"}),
    (
        "export",
        "export:participants",
        None,
        {"form": "csv", "whose": "sifted", "role": "ngo", "answers": {"city": "aktau"}, "text": True},
    ),
    ("door-in", "registration:42", None, {"how": "code", "session": ""}),
    ("door-in", "registration:43", None, {"how": "a former way", "session": "ecology"}),
    ("door-anyway", "registration:42", None, {"how": "name", "session": "", "why": "speaker"}),
    ("door-undo", "registration:42", {"how": "scan", "session": ""}, None),
    ("door-badges", f"event:{EVENT.id}", {"place": "middle"}, {"place": "top"}),
    ("door-badge-picture", f"event:{EVENT.id}", None, None),
    ("door-left", "registration:42", None, {"session": ""}),
    ("door-returned", "registration:42", None, {"session": "ecology"}),
    ("door-moved-undo", "registration:42", None, {"session": ""}),
    ("door-guest", "registration:42", None, {"role": "guest"}),
    ("door-poster", f"event:{EVENT.id}", None, None),
    ("door-merge", f"event:{EVENT.id}", None, {"people": 12, "session": ""}),
    ("programme-move", "session:ecology", None, -15),
    ("programme-late", "session:ecology", None, 20),
    ("programme-hall", "session:ecology", HALLS[0], HALLS[1]),
    ("programme-hall", "session:gone", HALLS[0], None),
    ("programme-section", "session:ecology", None, EVENT.sections[0].id),
    ("programme-kind", "session:ecology", "section", "plenary"),
    ("programme-speakers", "session:ecology", 2, 3),
    ("programme-capacity", "session:ecology", None, 30),
    *((f"programme-{action}", "session:ecology", None, None) for action in ("cancel", "restore", "add")),
    *((f"programme-{action}", "session:ecology", None, None) for action in ("title", "times", "delete")),
    ("programme-file", "draft", None, 24),
    ("programme-publish", "release:3", None, None),
    ("programme-undo", "release:3", 3, 4),
    ("programme-discard", "draft", None, None),
    ("content-file", "questions.toml", None, None),
    ("content-words", "question:position", None, None),
    ("content-apply", "event", "a1b2", "c3d4"),
    ("faq-added", "faq:wifi", None, None),
    ("faq-changed", "faq:wifi", None, None),
    ("faq-removed", "faq:gone", None, None),
    ("faq-taken-back", "faq", None, None),
    ("application-approved", "registration:42", "submitted", "approved"),
    ("application-rejected", "registration:42", "submitted", "rejected"),
    ("application-waitlisted", "registration:404", "submitted", "waitlisted"),
    ("application-retracted", "registration:42", "rejected", "submitted"),
    ("application-by-hand", "registration:42", None, "approved"),
    ("import", "import:1", None, 420),
    ("place-passed", "registration:42", None, 43),
    ("place-passed", "registration:42", None, None),
    ("application-link", "registration:42", None, None),
    ("applications-approved", "registrations", None, [42, 43]),
    ("decisions-told", "registrations", None, [42]),
    ("application-change", "registration:42", None, ["full_name", "a_former_question"]),
    ("application-note", "registration:42", None, None),
    *((f"enquiry-{action}", "registration:42", None, None) for action in ("answered", "closed", "muted", "unmuted")),
    ("enquiry-answered", "enquiry:5", None, None),
    ("forum-connected", "forum", None, None),
    ("forum-disconnected", "forum", None, None),
    ("organisation-renamed", "organisation:1", None, None),
    ("organisation-merged", "organisation:1", 2, 1),
    ("organisation-renamed", "organisation:404", None, None),
    ("delegate-moved", "registration:42", 1, 2),
    ("delegate-moved", "registration:42", None, 2),
    *((f"retention-{kind}", "deletion:1", None, 420) for kind in ("answers", "unfinished", "everything")),
    ("team-invite", "invitation:1", None, "door"),
    ("team-revoke", "invitation:1", "door", None),
    ("team-join", "member:3", "door", "organiser"),
    ("team-role", "member:3", "door", "moderator"),
    ("team-remove", "member:3", "door", None),
    ("team-leave", "member:3", "door", None),
    ("files-asked", "files", None, 3),
    ("files-taken", "files", None, 12),
)
"""Something of every action, as it is kept."""
EVERYTHING: Final = tuple(
    AuditEntry(number, 700, AIGUL.name, *kept, MICROS - number * HOUR) for number, kept in enumerate(KEPT)
)
SHEET: Final = audit_log.AuditLogPage(EVENT, DEEDS, NAMES, len(DEEDS))
LONG: Final = tuple(
    AuditEntry(
        number, 700, "&" * 60, "team-role", "member:1", ["&" * 300] * 9, {"&" * 99: "<" * 300}, MICROS - number * DAY
    )
    for number in range(audit_log.PAGE)
)

PICTURES: Final[Mapping[str, Picture]] = {
    # An invitation is accepted
    "team-offer": lambda t: accept_invitation.offer(t, EVENT, TeamRole.MODERATOR, TOKEN),
    "team-offer-organiser": lambda t: accept_invitation.offer(t, EVENT, TeamRole.ORGANISER, TOKEN),
    "team-joined": lambda t: accept_invitation.joined(t, EVENT, DANA.name, DANA.role),
    "team-nothing": accept_invitation.nothing,
    # A label that is none of those asked for
    "choose-typed": lambda t: label_screens.choose(t, {"tm:link:0:door": t.plain("team-role-door")}),
    # The desk
    "desk": lambda t: desk.desk(t, EVENT, TeamRole.OWNER, BUSY, NOW),
    "desk-calm": lambda t: desk.desk(t, EVENT, TeamRole.ORGANISER, CALM, NOW),
    "desk-young": lambda t: desk.desk(t, EVENT, TeamRole.ORGANISER, ALONE, NOW + timedelta(hours=1)),
    "desk-late": lambda t: desk.desk(t, EVENT, TeamRole.OWNER, LATE, NOW),
    "desk-moderator": lambda t: desk.desk(t, EVENT, TeamRole.MODERATOR, BUSY, NOW),
    "desk-door": lambda t: desk.desk(t, EVENT, TeamRole.DOOR, BUSY, NOW),
    "desk-deletion": lambda t: desk.desk(
        t, EVENT, TeamRole.ORGANISER, replace(CALM, deletion_at=MICROS + 5 * DAY), NOW
    ),
    "desk-trial": lambda t: desk.desk(t, EVENT, TeamRole.OWNER, replace(CALM, trial=(MICROS - HOUR, 412)), NOW),
    "desk-put-back": lambda t: desk.desk(t, EVENT, TeamRole.OWNER, replace(CALM, parked=PARKED), NOW),
    "parked": lambda t: parked.overview(t, EVENT, PARKED),
    "parked-nothing": lambda t: parked.overview(t, EVENT, ParkedWork(None)),
    "parked-unknown": lambda t: parked.overview(t, EVENT, replace(PARKED, copied_at=None, messages=0)),
    "desk-forum-gone": lambda t: desk.desk(t, EVENT, TeamRole.OWNER, replace(CALM, forum="gone"), NOW),
    "desk-forum-silenced": lambda t: desk.desk(t, EVENT, TeamRole.OWNER, replace(CALM, forum="silenced"), NOW),
    "desk-forum-restricted": lambda t: desk.desk(t, EVENT, TeamRole.OWNER, replace(CALM, forum="restricted"), NOW),
    "desk-forum-refused": lambda t: desk.desk(t, EVENT, TeamRole.OWNER, replace(CALM, refused=Unshown(2, 5)), NOW),
    "desk-forum-rights": lambda t: desk.desk(t, EVENT, TeamRole.ORGANISER, replace(CALM, forum="rights"), NOW),
    # The team
    "team": lambda t: members.member_list(t, ROSTER),
    "team-alone": lambda t: members.member_list(t, replace(ROSTER, members=(AIGUL,), invitations=())),
    "team-crowd": lambda t: members.member_list(t, CROWD),
    "team-crowd-end": lambda t: members.member_list(t, replace(CROWD, page=7)),
    "team-long": lambda t: members.member_list(t, replace(CROWD, members=BUSY_NAMES, invitations=WAITING * 5)),
    "team-roles": lambda t: members.choose_role(t, INVITES[TeamRole.OWNER]),
    "team-link": lambda t: members.invitation_link(t, EVENT, WAITING[1], LINK),
    "team-member": lambda t: members.member_card(t, EVENT, DANA, INVITES[TeamRole.OWNER]),
    "team-change": lambda t: members.confirm_role(t, DANA, TeamRole.DOOR),
    "team-remove": lambda t: members.confirm_removal(t, DANA),
    "team-leave": lambda t: members.confirm_leaving(t, EVENT),
    "team-left": lambda t: members.goodbye(t, EVENT),
    "team-told-role": lambda t: members.told_of_role(t, EVENT, TeamRole.DOOR),
    "team-told-removed": lambda t: members.told_of_removal(t, EVENT),
    # The journal
    "journal": lambda t: audit_log.audit_log(t, SHEET),
    "journal-everything": lambda t: tuple(
        audit_log.audit_log(t, replace(SHEET, entries=EVERYTHING[start : start + 20], count=len(EVERYTHING)))
        for start in range(0, len(EVERYTHING), 20)
    ),
    "journal-page": lambda t: audit_log.audit_log(t, replace(SHEET, count=24, page=1)),
    "journal-long": lambda t: audit_log.audit_log(
        t, replace(SHEET, entries=LONG, names=replace(NAMES, members={1: "&" * 300}), count=10**6)
    ),
    "journal-empty": lambda t: audit_log.audit_log(t, replace(SHEET, entries=(), count=0)),
    "journal-csv": lambda t: audit_log.file(t, SHEET, "csv"),
    "journal-json": lambda t: audit_log.file(t, SHEET, "json"),
}
