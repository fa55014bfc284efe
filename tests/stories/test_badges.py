"""Badges on the organiser's own picture, from the photo to the PDF, made by the process that makes them for all."""

import io
from pathlib import Path
from typing import Final

import pytest
from PIL import Image

from fair.words import Language
from rehearsal.people.account import Account
from tests.front import Fair
from tests.stories.conftest import labels, rows, scene, words
from tests.stories.test_door import MORNING, participant

NAME: Final = "Құсайынова Шұғыла Бекмұхамбетқызы"
OWNER: Final = 9_000


def png(width: int = 1200, height: int = 800) -> bytes:
    out = io.BytesIO()
    Image.linear_gradient("L").resize((width, height)).convert("RGB").save(out, "PNG")
    return out.getvalue()


async def at_the_badges(fair: Fair, language: Language) -> Account:
    """Let the owner go from the desk to the badges on a picture."""
    ana = fair.telegram.person("Ана", id=OWNER, language_code=language)
    await fair.does(ana.start)
    fair.clock.now = MORNING
    await fair.says(ana, "/desk")
    for key in ("desk-door", "door-papers", "badges-picture"):
        await fair.taps(ana, words(language, key))
    return ana


@pytest.mark.parametrize("language", ["kk", "ru"])
async def test_a_picture_becomes_a_pdf_of_badges(tmp_path: Path, language: Language) -> None:
    async with scene(tmp_path, owner_ids=(OWNER,)) as fair:
        await participant(fair, "Шұғыла", language, NAME)
        ana = await at_the_badges(fair, language)

        await fair.does(ana.send_document, "fon.png", png(), "image/png")
        assert "photo" in ana.last.raw
        assert words(language, "badges-place-middle") in ana.last.text
        shown = ana.last.attachment
        assert shown is not None
        assert Image.open(io.BytesIO(shown.content)).size == (709, 472), "one badge of 90 × 60 mm"

        await fair.taps(ana, words(language, "badges-colour"))
        await fair.taps(ana, words(language, "badges-colour-blue"))
        other = ana.last.attachment
        assert other is not None
        assert other.content != shown.content

        await fair.taps(ana, words(language, "badges-print", people=1))
        printed = ana.last.attachment
        assert printed is not None
        assert printed.name == words(language, "badges-file-name")
        assert printed.content.startswith(b"%PDF-1.4")
        assert printed.content.count(b"/Type /Page ") == 1
        told = " ".join(str(row) for row in rows(fair, "SELECT details FROM outbox UNION ALL SELECT args FROM jobs"))
        assert NAME not in told
        await fair.app.jobs.tidy()
        assert list((tmp_path / "files").iterdir()) == [], "no badge is kept"


@pytest.mark.parametrize("language", ["kk", "en"])
async def test_a_picture_that_is_none_costs_a_sentence(tmp_path: Path, language: Language) -> None:
    async with scene(tmp_path, owner_ids=(OWNER,)) as fair:
        ana = await at_the_badges(fair, language)
        await fair.does(ana.send_document, "fon.png", png()[:3000], "image/png")
        assert ana.last.text == words(language, "badges-refused-format")
        await fair.does(ana.send_document, "fon.jpg", b"%PDF-1.4 no picture", "image/jpeg")
        assert ana.last.text == words(language, "badges-refused-format")
        await fair.does(ana.send_document, "fon.png", png(300, 300), "image/png")
        assert ana.last.text == words(language, "badges-refused-small", pixels="400")
        assert rows(fair, "SELECT state, error FROM jobs WHERE state <> 'done'") == []
        assert rows(fair, "SELECT * FROM badge_designs") == []
        await fair.does(ana.send_photo, png())
        assert words(language, "badges-other") in labels(ana)
        assert len(rows(fair, "SELECT * FROM badge_designs")) == 1
