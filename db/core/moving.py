"""Moving all that is stored from one database to another, of the same engine or not.

Each part is a transaction of its own, in the order of the key, so that a move that was interrupted goes on where it
stood. Nothing is changed in the source. In the end all rows of both are compared; until then a mark in the target
says that it is not whole, and no bot serves on it.
"""

from collections.abc import AsyncIterator, Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any, Final, TypeAlias

from db.core import key_values
from db.core.engine import Database, Tx
from db.core.tables import StoredTable, tables
from fair.errors import PlainError

MARK: Final = "moving"
"""Stands in the target as long as not all has come; its value is where it comes from."""
AT_ONCE: Final = 2000

_RowKey: TypeAlias = tuple[Any, ...]
_Values: TypeAlias = tuple[Any, ...]


class MoveError(PlainError):
    """All cannot be moved; the message says why, and what to do."""


@dataclass(slots=True)
class TableStatement:
    """A statement about a table of our own schema."""

    sql: str


async def is_unfinished(tx: Tx) -> bool:
    """Tell whether a move into this database was begun and did not come to its end."""
    return await key_values.get(tx, MARK) is not None


async def move(source: Database, target: Database, report: Callable[[str, int], None]) -> int:
    """Copy all rows, compare them and return how many there are. `report` is told of each table. Raises `MoveError`."""
    await target.write(lambda tx: _begin(tx, str(source.place)))
    for table in tables():
        await _copy(source, target, table)
        report(table.name, await target.read(partial(_count, table=table)))
    total = 0
    for table in tables():
        total += await _compare(source, target, table)
    await target.write(_end)
    return total


def _silent() -> None:
    pass


async def snapshot(source: Database, target: Database, progress: Callable[[], None] = _silent) -> None:
    """Copy one state of a database, which others go on writing into, to an empty one.

    `progress` is called from time to time; what it raises ends it.
    """

    async def work(tx: Tx) -> None:
        for table in tables():
            add, last = _adding(table), None
            if table.counted:
                await target.write(partial(Tx.run, statement=TableStatement(f"DELETE FROM {table.name}")))  # noqa: S608 - of our own schema
            while rows := await _part(tx, table, last):
                given = [dict(zip(table.columns, row, strict=True)) for row in rows]
                await target.write(partial(Tx.many, statement=add, rows=given))
                progress()
                if not table.key:
                    break
                last = _key_of(table, rows[-1])

    await source.read(work)


async def _begin(tx: Tx, source: str) -> None:
    begun = await key_values.get(tx, MARK)
    if begun is None:
        for table in tables():
            if await _count(tx, table):
                raise MoveError(f"There is something in the target already (in {table.name}). Give an empty database.")
        await key_values.put(tx, MARK, source)
    elif begun != source:
        raise MoveError(f"A move from {begun} into this database was begun. Finish that, or give an empty database.")


async def _end(tx: Tx) -> None:
    await key_values.take(tx, MARK)


async def _count(tx: Tx, table: StoredTable) -> int:
    row = await tx.one(TableStatement(f"SELECT count(*) AS count FROM {table.name}"))  # noqa: S608 - of our own schema
    return int(row["count"]) if row else 0


async def _copy(source: Database, target: Database, table: StoredTable) -> None:
    add = _adding(table)
    anew = table.counted or not table.key
    last = None if anew else await target.read(partial(_last, table=table))
    if anew:
        await target.write(lambda tx: tx.run(TableStatement(f"DELETE FROM {table.name}")))  # noqa: S608 - of our own schema
    async for rows in _parts(source, table, last):
        given = [dict(zip(table.columns, row, strict=True)) for row in rows]
        await target.write(partial(Tx.many, statement=add, rows=given))
    if table.numbered:
        await target.go_on_numbering(table.name, table.key[0])


def _adding(table: StoredTable) -> TableStatement:
    names, values = ", ".join(table.columns), ", ".join(f":{column}" for column in table.columns)
    return TableStatement(f"INSERT INTO {table.name} ({names}) VALUES ({values}) ON CONFLICT DO NOTHING")  # noqa: S608 - of our own schema


def _key_of(table: StoredTable, row: _Values) -> _RowKey:
    return tuple(row[table.columns.index(column)] for column in table.key)


async def _last(tx: Tx, table: StoredTable) -> _RowKey | None:
    """Return the key of the last row that has come; the marks of the target itself are no sign."""
    if table.name == "marks":
        return None
    order = ", ".join(f"{column} DESC" for column in table.key)
    row = await tx.one(TableStatement(f"SELECT {', '.join(table.key)} FROM {table.name} ORDER BY {order} LIMIT 1"))  # noqa: S608 - of our own schema
    return tuple(row) if row else None


async def _parts(source: Database, table: StoredTable, last: _RowKey | None) -> AsyncIterator[Sequence[_Values]]:
    """Yield the rows behind a key, in the order of the key; without a key all at once."""
    while True:
        rows = await source.read(partial(_part, table=table, last=last))
        if rows:
            yield rows
        if not table.key or len(rows) < AT_ONCE:
            return
        last = _key_of(table, rows[-1])


async def _part(tx: Tx, table: StoredTable, last: _RowKey | None) -> list[_Values]:
    names = ", ".join(table.columns)
    if not table.key:
        everything = TableStatement(f"SELECT {names} FROM {table.name} ORDER BY {names}")  # noqa: S608 - as above
        return [tuple(row) for row in await tx.all(everything)]
    behind = ""
    if last is not None:
        behind = f"WHERE ({', '.join(table.key)}) > ({', '.join(f':k{place}' for place in range(len(last)))})"
    query = f"SELECT {names} FROM {table.name} {behind} ORDER BY {', '.join(table.key)} LIMIT {AT_ONCE}"  # noqa: S608 - as above
    given = {f"k{place}": value for place, value in enumerate(last or ())}
    return [tuple(row) for row in await tx.all(TableStatement(query), **given)]


async def _compare(source: Database, target: Database, table: StoredTable) -> int:
    """Compare a table row by row and return how many rows it has."""
    own = (MARK,) if table.name == "marks" else ()
    found = 0
    last: _RowKey | None = None
    while True:
        rows = await source.read(partial(_part, table=table, last=last))
        there = await target.read(partial(_part, table=table, last=last))
        if _storable(rows) != _storable(row for row in there if row[0] not in own):
            raise MoveError(
                f"The rows of {table.name} differ: something has changed while it was moved. Stop whatever writes"
                " there, and begin again with an empty target."
            )
        found += len(rows)
        if not table.key or len(rows) < AT_ONCE:
            break
        last = _key_of(table, rows[-1])
    return found


def _storable(rows: Iterable[_Values]) -> list[_Values]:
    """Return rows as every engine can store them: PostgreSQL keeps no U+0000."""
    return [tuple(_without_nul(each) for each in row) for row in rows]


def _without_nul(value: Any) -> Any:
    return value.replace("\0", "\N{REPLACEMENT CHARACTER}") if isinstance(value, str) else value
