"""What is wrong with a file that an organiser sent: where, and what to do about it."""

from collections.abc import Sequence
from typing import Final

from fair.content import Finding
from fair.fields.text import utf16_length
from texts import findings
from texts.translator import Safe, Translator

LIMIT: Final = 3_000
"""UTF-16 units of all findings: leaves room for the rest of the message."""


def listed(t: Translator, found: Sequence[Finding], *, table: bool, limit: int = LIMIT) -> Safe:
    """Return a line per finding, with row and column of a table, or file and line; what does not fit is counted."""
    lines: list[Safe] = []
    length = 0
    for place, finding in enumerate(found):
        line = t("found-line", where=_where(t, finding, table=table), said=findings.sentence(t, finding))
        length += utf16_length(line) + 1
        if length > limit:
            lines.append(t("found-more", count=str(len(found) - place)))
            break
        lines.append(line)
    return Safe("\n".join(lines))


def _where(t: Translator, finding: Finding, *, table: bool) -> Safe:
    """Return where something was found: in a table its sheet, row and column, and whom or what the row is about."""
    if not table:
        return t("found-in-file", file=finding.file, line=str(finding.line))
    parts = [t("found-in-sheet", sheet=finding.sheet)] if finding.sheet else []
    if finding.has_row and finding.column:
        parts.append(t("found-in-column", row=str(finding.line), column=finding.column))
    elif finding.has_row:
        parts.append(t("found-in-row", row=str(finding.line)))
    if finding.about:
        parts.append(t("found-about", about=finding.about))
    return Safe(", ".join(parts)) if parts else t("found-in-whole")
