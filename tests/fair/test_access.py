"""Who may do what."""

import itertools

import pytest

from fair.access import ALLOWED, INVITES, Permission, TeamRole, may


def test_a_stranger_may_nothing() -> None:
    assert [one for one in Permission if may(None, one)] == []


@pytest.mark.parametrize("role", TeamRole)
def test_everybody_of_the_team_has_a_desk_and_works_at_the_door(role: TeamRole) -> None:
    assert may(role, Permission.DESK)
    assert may(role, Permission.DOOR)


def test_each_role_may_all_that_the_next_one_may() -> None:
    ranks = [ALLOWED[role] for role in TeamRole]
    assert all(higher >= lower for higher, lower in itertools.pairwise(ranks))


@pytest.mark.parametrize("role", TeamRole)
def test_nobody_invites_equals(role: TeamRole) -> None:
    ranks = list(TeamRole)
    assert all(ranks.index(other) > ranks.index(role) for other in INVITES[role])


@pytest.mark.parametrize("role", TeamRole)
def test_who_may_see_the_team_is_who_invites(role: TeamRole) -> None:
    assert may(role, Permission.TEAM) == bool(INVITES[role])
