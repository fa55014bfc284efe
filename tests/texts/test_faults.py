"""`jarmenke check` names every fault of the catalogues with file and line."""

from pathlib import Path

from fair.words import LANGUAGES
from texts.catalogue import faults


def test_ours_have_none() -> None:
    assert list(faults()) == []


def test_every_fault_is_named_at_its_place(tmp_path: Path) -> None:
    for language in LANGUAGES:
        (tmp_path / language).mkdir()
        (tmp_path / language / "a.ftl").write_text("one = 1\n\ntwo = 2\n", encoding="utf-8")
    (tmp_path / "kk" / "b.ftl").write_text("\ntwo = 2\nthree = { $broken\n", encoding="utf-8")
    (tmp_path / "ru" / "b.ftl").write_text("four = { one }\n", encoding="utf-8")
    assert list(faults(tmp_path)) == [
        "kk/b.ftl:2: two stands already at kk/a.ftl:3",
        "kk/b.ftl:3: can't be read",
        "ru/b.ftl:1: four refers to another text",
        "ru/b.ftl:1: four is missing in kk",
        "ru/b.ftl:1: four is missing in en",
    ]
