"""The figures of the running bots in Prometheus' format: https://prometheus.io/docs/instrumenting/exposition_formats/.

docs/running.md says what each is for.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from aiohttp import web
from aiohttp.typedefs import Handler
from prometheus_client import CONTENT_TYPE_LATEST, PROCESS_COLLECTOR, CollectorRegistry, generate_latest
from prometheus_client.core import CounterMetricFamily, GaugeMetricFamily, HistogramMetricFamily, Metric
from prometheus_client.registry import Collector

from bot.app import App
from bot.log import counted
from db.core.histogram import STEPS, Histogram
from db.core.time import SECOND, to_micros
from db.reports import waiting
from db.reports.waiting import Backlog

FIRST_STEPS: Final = tuple(f"{step:g}" for step in STEPS)

TIMES: Final[Mapping[str, tuple[str, Callable[[App], Histogram]]]] = {
    "jarmenke_turn_seconds": ("Turns", lambda app: app.measures.turn_seconds),
    "jarmenke_call_seconds": ("Calls to Telegram", lambda app: app.measures.calls),
    "jarmenke_database_seconds": ("Transactions that write", lambda app: app.database.writes),
    "jarmenke_loop_lag_seconds": ("How late the event loop was", lambda app: app.measures.lag),
}


@dataclass(frozen=True, slots=True)
class _Figures:
    """What is known of one bot at one moment."""

    bot: str
    app: App
    now: int
    backlog: Backlog


class _Snapshot(Collector):
    """The figures of all bots, of one moment."""

    def __init__(self, figures: list[_Figures]) -> None:
        self._figures = figures

    def collect(self) -> Iterator[Metric]:
        yield from self._counters()
        yield from self._gauges()
        yield from self._histograms()

    def _counters(self) -> Iterator[Metric]:
        turns = CounterMetricFamily(
            "jarmenke_turns", "Updates dealt with, by how their turn ended", labels=("bot", "end")
        )
        sent = CounterMetricFamily(
            "jarmenke_deliveries", "Attempts to send, by what became of them", labels=("bot", "class", "outcome")
        )
        for each in self._figures:
            for end, count in each.app.measures.turns.items():
                turns.add_metric((each.bot, end), count)
            for (delivery_class, outcome), count in each.app.measures.deliveries.items():
                sent.add_metric((each.bot, delivery_class, outcome), count)
        lines = CounterMetricFamily("jarmenke_log_lines", "Warnings and errors in the log", labels=("level", "room"))
        for (level, room), count in counted().items():
            lines.add_metric((level, room), count)
        yield from (turns, sent, lines)

    def _gauges(self) -> Iterator[Metric]:
        many = GaugeMetricFamily("jarmenke_waiting", "What waits", labels=("bot", "what"))
        oldest = GaugeMetricFamily("jarmenke_waiting_seconds", "Since when the oldest waits", labels=("bot", "what"))
        silence = GaugeMetricFamily("jarmenke_silence_seconds", "Since when Telegram was not heard", labels=("bot",))
        for each in self._figures:
            waits = {"update": each.backlog.updates, **each.backlog.deliveries}
            for what, found in waits.items():
                many.add_metric((each.bot, what), found.count)
                since = max(0, each.now - found.oldest) / SECOND if found.oldest is not None else 0.0
                oldest.add_metric((each.bot, what), since)
            for state, count in each.backlog.jobs.items():
                many.add_metric((each.bot, f"job {state}"), count)
            silence.add_metric((each.bot,), each.app.source.silence)
        yield from (many, oldest, silence)

    def _histograms(self) -> Iterator[Metric]:
        for name, (help_, part) in TIMES.items():
            family = HistogramMetricFamily(name, help_, labels=("bot",))
            for each in self._figures:
                family.add_metric((each.bot,), *_steps_of(part(each.app)))
            yield family
        delays = HistogramMetricFamily("jarmenke_delay_seconds", "How late messages go", labels=("bot", "class"))
        for each in self._figures:
            for delivery_class, histogram in each.app.measures.delays.items():
                delays.add_metric((each.bot, delivery_class), *_steps_of(histogram))
        yield delays


def _steps_of(histogram: Histogram) -> tuple[list[tuple[str, float]], float]:
    """Return the steps as Prometheus counts them, each with all before it, and the sum."""
    reached, steps = 0, []
    for limit, count in zip((*FIRST_STEPS, "+Inf"), histogram.counts, strict=True):
        reached += count
        steps.append((limit, float(reached)))
    return steps, histogram.total


def answer(running: Mapping[int, App]) -> Handler:
    """Return what tells the figures."""

    async def tell(_: web.Request) -> web.Response:
        registry = CollectorRegistry()
        registry.register(PROCESS_COLLECTOR)
        registry.register(_Snapshot([await _figures_of(bot_id, app) for bot_id, app in running.items()]))
        return web.Response(body=generate_latest(registry), headers={"Content-Type": CONTENT_TYPE_LATEST})

    return tell


async def _figures_of(bot_id: int, app: App) -> _Figures:
    now = to_micros(app.clock())
    return _Figures(str(bot_id), app, now, await app.database.read(lambda tx: waiting.read(tx, now)))
