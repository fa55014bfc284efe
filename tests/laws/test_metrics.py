"""Whoever watches the bot asks for figures that it has."""

import json
import re
from pathlib import Path

import pytest
from prometheus_client import PROCESS_COLLECTOR

from bot.app import App
from bot.measures import Measures
from bot.web.metrics import _Figures, _Snapshot
from db.core.histogram import Histogram
from db.reports.waiting import Backlog, WaitingItems
from tests.front import ROOT

DEPLOY = ROOT / "deploy"
WATCHERS = ("grafana-dashboard.json", "prometheus-rules.yml")
OF_PROMETHEUS = {"up"}
NAME = re.compile(r"\b(?:jarmenke|process)_[a-z_]+\b")


def figures() -> set[str]:
    """The names of all samples there can be."""
    measures = Measures()
    measures.turns["done"] = 1
    measures.deliveries["live", "sent"] = 1
    measures.delay("live", 1.0)
    app = App.__new__(App)
    parts = {
        "measures": measures,
        "source": type("Source", (), {"silence": 1.0}),
        "database": type("D", (), {"writes": Histogram()}),
    }
    for name, part in parts.items():
        object.__setattr__(app, name, part)
    backlog = Backlog(WaitingItems(1, 0), {"live": WaitingItems(1, 0)}, {"queued": 1})
    families = [*_Snapshot([_Figures("42", app, 1, backlog)]).collect(), *PROCESS_COLLECTOR.collect()]
    names = {sample.name for family in families for sample in family.samples}
    return names | {family.name + "_total" for family in families if family.type == "counter"}


@pytest.mark.parametrize("watcher", WATCHERS)
def test_what_is_watched_is_there(watcher: str) -> None:
    asked = set(NAME.findall((DEPLOY / watcher).read_text(encoding="utf-8")))
    assert asked
    assert asked <= figures()


def test_every_figure_stands_in_the_documents() -> None:
    told = (ROOT / "docs" / "running.md").read_text(encoding="utf-8")
    own = {re.sub(r"_(bucket|count|sum|created)$", "", name) for name in figures() if name.startswith("jarmenke")}
    assert {name for name in own if name not in told} == set()


def test_the_dashboard_has_a_place_for_each_panel() -> None:
    panels = json.loads((DEPLOY / "grafana-dashboard.json").read_text(encoding="utf-8"))["panels"]
    places = {(panel["gridPos"]["x"], panel["gridPos"]["y"]) for panel in panels}
    assert len(places) == len(panels) == len({panel["title"] for panel in panels})
    assert all(panel["targets"] for panel in panels)


def test_figures_have_no_label_that_could_name_a_person() -> None:
    text = Path(ROOT / "bot" / "web" / "metrics.py").read_text(encoding="utf-8")
    labels = {label for found in re.findall(r"labels=\(([^)]*)\)", text) for label in re.findall(r'"(\w+)"', found)}
    assert labels == {"bot", "end", "class", "outcome", "level", "room", "what"}
