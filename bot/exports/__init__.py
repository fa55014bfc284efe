"""Everything that can be had as a file: one module per kind, which says what its columns and its rows are.

A new kind is a module with `table(tx, asked)`, its word in `EXPORTS`, and the texts `export-<word>` and
`export-column-<key>`.
"""

from collections.abc import Mapping
from typing import Final

from bot.exports import (
    agenda,
    announcement_ledger,
    answers,
    attendance,
    audit_log,
    checkins,
    enquiries,
    numbers,
    organisations,
    participants,
)
from bot.exports.model import Export

EXPORTS: Final[Mapping[str, Export]] = {
    "participants": participants.table,
    "organisations": organisations.table,
    "answers": answers.table,
    "agenda": agenda.table,
    "attendance": attendance.table,
    "checkins": checkins.table,
    "announcements": announcement_ledger.table,
    "enquiries": enquiries.table,
    "numbers": numbers.table,
    "audit": audit_log.table,
}
"""By the word for it in chat (`handlers.reports.screens.exports`) and on the command line."""
