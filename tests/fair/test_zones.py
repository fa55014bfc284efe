"""Time zones go by the rules that come with the program."""

import ast
from datetime import UTC, datetime, timedelta
from importlib import resources
from pathlib import Path

import pytest

from fair import zones

FAIR = datetime(2027, 11, 14, 5, tzinfo=UTC)
ROOMS = ("bot", "db", "fair", "handlers", "rehearsal", "services", "texts")


def hours(number: float) -> timedelta:
    return timedelta(hours=number)


@pytest.mark.parametrize("name", ["Asia/Almaty", "Asia/Aqtau", "Asia/Qostanay", "Asia/Oral"])
def test_all_of_kazakhstan_is_at_utc_plus_five(name: str) -> None:
    zone = zones.zone(name)
    assert zone is not None
    assert zones.offset_at(FAIR, zone) == hours(5)


@pytest.mark.parametrize("name", ["", "Asia/Aktau", "../etc/passwd", "/etc/localtime", "Asia/\0"])
def test_other_names_are_none(name: str) -> None:
    assert zones.zone(name) is None


def test_a_machine_with_old_files_is_told_of(tmp_path: Path) -> None:
    """What is at UTC+6 there stands for the rules that Almaty had until 2024."""
    zone = zones.zone("Asia/Almaty")
    assert zone is not None
    assert zones.machine_differs(FAIR, zone, (tmp_path,)) is None
    (tmp_path / "Asia").mkdir()
    old = resources.files("tzdata.zoneinfo.Etc").joinpath("GMT-6").read_bytes()
    (tmp_path / "Asia" / "Almaty").write_bytes(old)
    assert zones.machine_differs(FAIR, zone, (tmp_path,)) == hours(6)
    (tmp_path / "Asia" / "Almaty").write_bytes(resources.files("tzdata.zoneinfo.Etc").joinpath("GMT-5").read_bytes())
    assert zones.machine_differs(FAIR, zone, (tmp_path,)) is None


@pytest.mark.parametrize(
    ("text", "offset"),
    [
        ("время Актау, UTC+5", hours(5)),
        ("GMT-3:30", hours(-3.5)),
        ("utc + 05:00", hours(5)),
        ("UTC−1", hours(-1)),
        ("Aktau time", None),
    ],
)
def test_what_a_name_says_of_the_offset(text: str, offset: timedelta | None) -> None:
    assert zones.said(text) == offset


@pytest.mark.parametrize(("offset", "text"), [(5, "UTC+5"), (-3.5, "UTC−3:30"), (0, "UTC+0"), (5.75, "UTC+5:45")])
def test_an_offset_is_shown_as_people_write_it(offset: float, text: str) -> None:
    assert zones.shown(hours(offset)) == text


def test_no_other_module_reads_zones() -> None:
    """Else one that is loaded first would go by the files of the machine."""
    made = [
        str(path)
        for room in ROOMS
        for path in Path(room).rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call) and ast.unparse(node.func).removeprefix("zoneinfo.").startswith("ZoneInfo")
    ]
    assert set(made) == {"fair/zones.py"}
