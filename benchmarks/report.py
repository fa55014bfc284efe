"""What was measured, as a Markdown table."""

import os
import platform
import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Row:
    """A figure, and what it has to be; without a gate it is only told."""

    what: str
    figure: str
    gate: str = ""
    ok: bool = True


def at_most(what: str, value: float, limit: float, figure: str) -> Row:
    """Return a row whose value may not be larger than a limit; both are written as `figure` says, `{:.2f} ms`."""
    return Row(what, figure.format(value), f"≤ {figure.format(limit)}", value <= limit)


def at_least(what: str, value: float, limit: float, figure: str) -> Row:
    """Return a row whose value may not be smaller than a limit."""
    return Row(what, figure.format(value), f"≥ {figure.format(limit)}", value >= limit)


def table(title: str, rows: Iterable[Row]) -> str:
    """Return the rows under a heading."""
    lines = [f"### {title}", "", "| | measured | gate | |", "|---|---:|---:|---|"]
    lines += (
        f"| {row.what} | {row.figure} | {row.gate} | {('OK' if row.ok else 'FAILED') if row.gate else ''} |"
        for row in rows
    )
    return "\n".join(lines)


def machine() -> str:
    """Return one line about where it was measured."""
    python = f"Python {platform.python_version()}"
    return (
        f"{_processor()}, {os.cpu_count()} cores, {platform.system()} {platform.release()}, "
        f"{python}, SQLite {sqlite3.sqlite_version}"
    )


def _processor() -> str:
    info = Path("/proc/cpuinfo")
    lines = info.read_text(encoding="utf-8").splitlines() if info.exists() else []
    names = (line.partition(":")[2].strip() for line in lines if line.startswith("model name"))
    return next(names, "") or platform.processor() or platform.machine()
