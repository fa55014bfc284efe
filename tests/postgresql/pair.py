"""A primary and its synchronous standby: what one has said to be stored, the other one has."""

import signal
import time
from dataclasses import dataclass
from typing import Final, Self

from tests.postgresql.cluster import START_SECONDS, USER, Cluster, copied, promote, start

PRIMARY: Final = ("synchronous_commit=on", "synchronous_standby_names=*")


@dataclass(frozen=True, slots=True)
class Pair:
    """Both, each in a folder of its own."""

    primary: Cluster
    standby: Cluster

    @classmethod
    def started(cls) -> Self:
        """Make both, and wait until the standby follows; nothing is stored before."""
        primary = start(*PRIMARY)
        standby = copied(primary, "synchronous_commit=on")
        wait_for(primary, "SELECT sync_state FROM pg_stat_replication WHERE state = 'streaming'", "sync")
        return cls(primary, standby)

    @property
    def url(self) -> str:
        """The address of both; whichever takes writes is meant."""
        hosts = f"{self.primary.folder},{self.standby.folder}"
        return f"postgresql://{USER}@/postgres?host={hosts}&target_session_attrs=read-write"

    def lose_primary(self, how: signal.Signals) -> None:
        """End the primary with everything that it has not said to be stored."""
        self.primary.process.send_signal(how)
        self.primary.process.wait(START_SECONDS)

    def part(self) -> None:
        """Let nothing more come to the standby."""
        self.standby.asked("ALTER SYSTEM SET primary_conninfo = ''")
        self.standby.asked("SELECT pg_reload_conf()")
        wait_for(self.standby, "SELECT count(*) FROM pg_stat_wal_receiver", "0")

    def promote(self) -> None:
        """Let the standby take over."""
        promote(self.standby)

    def stop(self) -> None:
        """End both."""
        self.primary.stop()
        self.standby.stop()


def wait_for(server: Cluster, question: str, answer: str) -> None:
    """Ask until it answers so."""
    until = time.monotonic() + START_SECONDS
    while server.asked(question) != answer:
        assert time.monotonic() < until, question
        time.sleep(0.02)
