"""Organisations: one card, several delegates."""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass

from db.core.connection import StoredRow
from db.core.engine import Tx, statements
from db.registration.registrations import Registration, registration_of
from fair.forms.model import Value

SQL = statements(__file__)


@dataclass(frozen=True, slots=True)
class Organisation:
    """An NGO, company or body at an event. `card` holds the answers to the card's questions."""

    id: int
    event_id: str
    name: str
    bin: str | None
    card: Mapping[str, Value]
    first_delegate_id: int | None


def _organisation_of(row: StoredRow) -> Organisation:
    return Organisation(
        id=row["id"],
        event_id=row["event_id"],
        name=row["name"],
        bin=row["bin"],
        card=json.loads(row["card"]),
        first_delegate_id=row["first_delegate_id"],
    )


async def get(tx: Tx, organisation_id: int) -> Organisation | None:
    """Return an organisation by its id."""
    row = await tx.one(SQL.get, id=organisation_id)
    return _organisation_of(row) if row else None


async def alike(tx: Tx, event_id: str, folded_name: str | None, bin_digits: str | None) -> Organisation | None:
    """Return the organisation of the same BIN, else of the same folded name (`fair.fields.names.fold_organisation`)."""
    row = await tx.one(SQL.alike, event_id=event_id, folded_name=folded_name, bin=bin_digits)
    return _organisation_of(row) if row else None


async def create(
    tx: Tx,
    event_id: str,
    name: str,
    folded_name: str,
    bin_digits: str | None,
    card: Mapping[str, Value],
    first_delegate_id: int,
    now: int,
) -> Organisation:
    """Store a new organisation with its card."""
    row = await tx.one(
        SQL.create,
        event_id=event_id,
        name=name,
        folded_name=folded_name,
        bin=bin_digits,
        card=json.dumps(dict(card), ensure_ascii=False),
        first_delegate_id=first_delegate_id,
        now=now,
    )
    assert row is not None
    return _organisation_of(row)


async def change(
    tx: Tx,
    organisation_id: int,
    name: str,
    folded_name: str,
    bin_digits: str | None,
    card: Mapping[str, Value],
) -> None:
    """Store a changed card."""
    await tx.run(
        SQL.change,
        id=organisation_id,
        name=name,
        folded_name=folded_name,
        bin=bin_digits,
        card=json.dumps(dict(card), ensure_ascii=False),
    )


async def delegates(tx: Tx, organisation_id: int) -> list[Registration]:
    """Return the registrations of an organisation's delegates (withdrawn ones not), in order of joining."""
    return [registration_of(row) for row in await tx.all(SQL.delegates, organisation_id=organisation_id)]


async def lead(tx: Tx, organisation_id: int, person_id: int) -> None:
    """Make a delegate the first one, who keeps the card; the one before becomes a delegate like others."""
    await tx.run(SQL.lead, id=organisation_id, person_id=person_id)
    await tx.run(SQL.rank, id=organisation_id, person_id=person_id)


async def drop_if_empty(tx: Tx, organisation_id: int) -> None:
    """Delete an organisation that nobody belongs to, not even with a withdrawn registration."""
    await tx.run(SQL.drop_if_empty, id=organisation_id)


async def invite(tx: Tx, organisation_id: int, token: str) -> None:
    """Make `token` the invitation of an organisation; only its hash is stored, an earlier one ends."""
    await tx.run(SQL.invite, id=organisation_id, invitation_hash=_hash(token))


async def invited_by(tx: Tx, event_ids: list[str], token: str) -> Organisation | None:
    """Return the organisation whose invitation this is, if it is one of these events'."""
    row = await tx.one(SQL.invited_by, invitation_hash=_hash(token))
    return _organisation_of(row) if row and row["event_id"] in event_ids else None


async def named(tx: Tx, event_id: str) -> list[tuple[int, str]]:
    """Return all organisations of an event with their names, in the order of these."""
    return [(row["id"], row["name"]) for row in await tx.all(SQL.named, event_id=event_id)]


@dataclass(frozen=True, slots=True)
class OrganisationSummary:
    """An organisation in the list of an event."""

    id: int
    name: str
    folded_name: str
    bin: str | None
    delegates: int


async def listing(tx: Tx, event_id: str) -> list[OrganisationSummary]:
    """Return the organisations of an event by name, with how many delegates each has."""
    return [OrganisationSummary(**row) for row in await tx.all(SQL.listing, event_id=event_id)]


async def merge(tx: Tx, organisation: Organisation, into: Organisation) -> None:
    """Make two organisations one: the delegates go over, the card of the other one stays."""
    await tx.run(SQL.take_delegates, id=organisation.id, into=into.id)
    await tx.run(SQL.drop, id=organisation.id)


def _hash(token: str) -> str:
    return hashlib.sha256(token.encode()).hexdigest()
