"""`python -m benchmarks`: measure, beside other libraries, in one run."""

import asyncio
import signal
import sys
import tempfile
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Final, TypeAlias

import click

from benchmarks import agenda, broadcast, engines, files, kills, memory, report, start, steps, writes
from benchmarks.child import BenchmarkError, cores, pin
from benchmarks.history import Size
from benchmarks.report import Row

Benchmark: TypeAlias = Callable[[Path, bool, int | None], Awaitable[list[Row]]]

BENCHMARKS: Final[dict[str, Benchmark]] = {
    "steps": lambda folder, quick, _: steps.run(folder, *((100, 3) if quick else (200, 7))),
    "memory": lambda folder, quick, _: memory.run(folder, 10_000, 10_000 if quick else 100_000),
    "start": lambda folder, quick, _: start.run(folder, *((3, 5) if quick else (9, 20))),
    "agenda": lambda folder, quick, _: agenda.run(
        folder,
        (50, 500) if quick else (50, 500, 2000),
        (100, 10_000 if quick else 100_000),
        10_000,
        100 if quick else 300,
    ),
    "writes": lambda folder, quick, _: writes.run(folder, Size(10_000, 20_000) if quick else Size(100_000, 200_000)),
    "broadcast": lambda folder, quick, _: broadcast.run(folder, *((250, 2_000) if quick else (5_000, 20_000))),
    "files": lambda folder, quick, _: files.run(folder, *((5_000, 500) if quick else (50_000, 5_000))),
    "engines": lambda folder, quick, number: engines.run(
        folder, *((80, 1, number or 3) if quick else (200, 5, number or 30))
    ),
    "kills": lambda folder, quick, number: kills.run(folder, number or (10 if quick else 200), 50),
}


@click.command(context_settings={"help_option_names": ["-h", "--help"]})
@click.argument("which", type=click.Choice([*BENCHMARKS, "all"]), default="all")
@click.option("--quick", is_flag=True, help="Fewer rounds, people and kills: a look, not a measurement.")
@click.option("--kills", "kill", type=click.IntRange(1), help="How often the process is killed.")
@click.option(
    "--folder",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    default=Path("/var/tmp"),
    help="Where the databases are, for a while. A disk, not memory: writing through to it is measured too.",
)
def main(which: str, kill: int | None, folder: Path, *, quick: bool) -> None:
    """Measure, beside other libraries, against one local server; fails when a gate does."""
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))  # so that the bots are ended too
    pin(0, cores()[1])
    click.echo(f"{report.machine()}\n")
    ok = True
    for name, benchmark in BENCHMARKS.items():
        if which in {name, "all"}:
            ok &= _measure(name, benchmark, folder, kill, quick=quick)
    sys.exit(0 if ok else 1)


def _measure(name: str, benchmark: Benchmark, folder: Path, kill: int | None, *, quick: bool) -> bool:
    """Run one benchmark in a folder of its own and print its table; tell whether every gate held."""
    with tempfile.TemporaryDirectory(prefix="jarmenke-", dir=folder) as own:
        try:
            rows = asyncio.run(_run(benchmark(Path(own), quick, kill)))
        except BenchmarkError as error:
            click.echo(f"{name}: {error}", err=True)
            return False
    click.echo(f"{report.table(name, rows)}\n")
    return all(row.ok for row in rows)


async def _run(measuring: Awaitable[list[Row]]) -> list[Row]:
    return await measuring


if __name__ == "__main__":
    main()
