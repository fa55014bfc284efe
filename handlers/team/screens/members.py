"""The team and its invitations."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final
from urllib.parse import quote

from db.core.time import to_moment
from db.team.members import Invitation, Member
from fair.access import TeamRole
from fair.event.model import Event
from handlers.base.buttons import page_line, pager, to_desk, to_menu
from handlers.base.callbacks import DeskCallback
from handlers.base.screen import Button, Rows, Screen
from handlers.team.callbacks import LeaveTeamCallback, TeamAction, TeamCallback
from texts import dates
from texts.translator import Safe, Translator

PAGE: Final = 10


@dataclass(frozen=True, slots=True)
class Roster:
    """The team as one of it sees it."""

    event: Event
    viewer: int
    may: tuple[TeamRole, ...]
    """Whom the viewer invites and parts with."""
    members: Sequence[Member]
    invitations: Sequence[Invitation]
    page: int = 0

    @property
    def last(self) -> int:
        """The number of the last page."""
        return max(0, (len(self.members) - 1) // PAGE)

    @property
    def here(self) -> Sequence[Member]:
        """The members of the page; one that is not there is the nearest."""
        page = min(self.page, self.last)
        return self.members[page * PAGE : (page + 1) * PAGE]


def member_list(t: Translator, roster: Roster) -> Screen:
    """Show who is in the team and who is invited."""
    lines = [_line(t, member, roster.viewer) for member in roster.here]
    waiting = [_waiting(t, roster.event, one) for one in roster.invitations]
    invited = ["", t("team-invitations"), *waiting] if waiting else []
    place = page_line(t, roster.page, roster.last)
    here = ["", place] if place else []
    text = "\n".join([t("team", event=t.of(roster.event.title)), "", *lines, *here, *invited])
    invite = Button(t.plain("team-invite"), TeamCallback(action="invite").pack(), style="primary")
    pages = pager(t, roster.page, roster.last, lambda page: TeamCallback(of=page))
    return Screen(text, (*_cards(roster), *pages, *_revokes(t, roster), (invite,), (to_desk(t),)))


def choose_role(t: Translator, may: Sequence[TeamRole]) -> Screen:
    """Ask as what somebody shall be invited."""
    lines = [t("team-role-line", role=t(f"team-role-{role}"), may=t(f"team-may-{role}")) for role in may]
    buttons = tuple((_to(t.plain(f"team-role-{role}"), "link", role=role),) for role in may)
    return Screen("\n\n".join([t("team-ask-role"), *lines]), (*buttons, (_home(t),)))


def invitation_link(t: Translator, event: Event, invitation: Invitation, url: str) -> Screen:
    """Show the link that takes one person into the team."""
    words = quote(t.plain("team-link-share", event=t.of(event.title)))
    send = Button(t.plain("team-link-send"), url=f"https://t.me/share/url?url={quote(url, safe='')}&text={words}")
    until = dates.deadline(t, to_moment(invitation.expires_at), event.zone)
    role = t(f"team-role-{invitation.role}")
    text = t("team-link", role=role, link=url, until=until, zone=t.of(event.zone_name))
    return Screen(text, ((send,), (_home(t), to_desk(t))))


def member_card(t: Translator, event: Event, one: Member, may: Sequence[TeamRole]) -> Screen:
    """Show a member, and what can be changed."""
    text = t(
        "team-member",
        name=one.name,
        role=t(f"team-role-{one.role}"),
        may=t(f"team-may-{one.role}"),
        since=dates.date(t, to_moment(one.joined_at), event.zone),
    )
    others = [role for role in may if role is not one.role]
    changes = tuple((_to(t.plain("team-make", role=t(f"team-role-{role}")), "role", one.id, role),) for role in others)
    remove_ = _to(t.plain("team-remove"), "remove", one.id)
    return Screen(text, (*changes, (remove_,), (_home(t), to_desk(t))))


def confirm_role(t: Translator, one: Member, role: TeamRole) -> Screen:
    """Ask before a member gets another role."""
    before, after = t(f"team-role-{one.role}"), t(f"team-role-{role}")
    text = t("team-change-ask", name=one.name, before=before, after=after, may=t(f"team-may-{role}"))
    yes = _to(t.plain("team-change-yes"), "role_yes", one.id, role, danger=True)
    return Screen(text, ((_to(t.plain("team-no"), "member", one.id),), (yes,)))


def confirm_removal(t: Translator, one: Member) -> Screen:
    """Ask before a member goes."""
    text = t("team-remove-ask", name=one.name, role=t(f"team-role-{one.role}"))
    yes = _to(t.plain("team-remove-yes"), "remove_yes", one.id, danger=True)
    return Screen(text, ((_to(t.plain("team-no"), "member", one.id),), (yes,)))


def confirm_leaving(t: Translator, event: Event) -> Screen:
    """Ask before the person who is asking goes."""
    yes = Button(t.plain("team-leave-yes"), LeaveTeamCallback(sure=True).pack(), style="danger")
    no = Button(t.plain("team-no"), DeskCallback().pack(), style="primary")
    return Screen(t("team-leave-ask", event=t.of(event.title)), ((no,), (yes,)))


def goodbye(t: Translator, event: Event) -> Screen:
    """Say good-bye."""
    return Screen(t("team-left", event=t.of(event.title)), ((to_menu(t),),))


def told_of_role(t: Translator, event: Event, role: TeamRole) -> Screen:
    """Tell a member that they have another role now."""
    text = t("team-told-role", event=t.of(event.title), role=t(f"team-role-{role}"), may=t(f"team-may-{role}"))
    return Screen(text, ((to_desk(t),),))


def told_of_removal(t: Translator, event: Event) -> Screen:
    """Tell a member that they are one no more."""
    return Screen(t("team-told-removed", event=t.of(event.title)), ((to_menu(t),),))


def _line(t: Translator, one: Member, viewer: int) -> Safe:
    key = "team-line-you" if one.person_id == viewer else "team-line"
    return t(key, name=one.name, role=t(f"team-role-{one.role}"))


def _waiting(t: Translator, event: Event, one: Invitation) -> Safe:
    until = dates.deadline(t, to_moment(one.expires_at), event.zone)
    return t("team-invitation", role=t(f"team-role-{one.role}"), until=until)


def _cards(roster: Roster) -> Rows:
    known = [one for one in roster.here if one.role in roster.may and one.person_id != roster.viewer]
    buttons = [_to(one.name, "member", one.id) for one in known]
    return tuple(tuple(buttons[start : start + 2]) for start in range(0, len(buttons), 2))


def _revokes(t: Translator, roster: Roster) -> Rows:
    return tuple(
        (
            _to(
                t.plain(
                    "team-revoke",
                    role=t(f"team-role-{one.role}"),
                    until=dates.short_day(to_moment(one.expires_at), roster.event.zone),
                ),
                "revoke",
                one.id,
            ),
        )
        for one in roster.invitations
        if one.role in roster.may
    )


def _to(label: str, action: TeamAction, of: int = 0, role: str = "", *, danger: bool = False) -> Button:
    return Button(label, TeamCallback(action=action, of=of, role=role).pack(), style="danger" if danger else None)


def _home(t: Translator) -> Button:
    return _to(t.plain("desk-team"), "")
