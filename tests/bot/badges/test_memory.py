"""How much memory the badges of many take: as much as those of few."""

import subprocess
import sys
from pathlib import Path
from typing import Final

from PIL import Image

from bot.jobs.kinds import BADGES_MEMORY, MEGABYTE
from tests.bot.badges.samples import saved
from tests.front import ROOT

PEOPLE: Final = 500
SCRIPT: Final = """
import re, resource, sys
from pathlib import Path

import bot.jobs.print_badges
from bot.badges import draw, picture
from fair.door.badge_design import BadgeStyle
from tests.bot.badges.samples import badge

def most():
    return int(re.search(r"VmHWM:\\s+(\\d+) kB", Path("/proc/self/status").read_text())[1])


resource.setrlimit(resource.RLIMIT_DATA, (int(sys.argv[3]),) * 2)
opened = picture.opened(Path(sys.argv[1]))
before = most()
people = [badge(f"Серікова Айгүл {number}", link=f"https://t.me/fair_bot?start=t-{number}") for number in range(500)]
draw.print_all(Path(sys.argv[2]), draw.designed(opened, BadgeStyle()), people, lambda done, of: None)
print(before, most())
"""
"""Prints the greatest memory, in KiB, before and after the badges are printed, of a process as small as the worker.

What `getrusage` tells begins with the memory of the process that started this one.
"""


def measured(file: Path, out: Path) -> tuple[int, int]:
    told = subprocess.run(
        [sys.executable, "-c", SCRIPT, file, out, str(BADGES_MEMORY)], cwd=ROOT, check=True, stdout=subprocess.PIPE
    )
    before, after = map(int, told.stdout.split())
    return before * 1024, after * 1024


def test_the_badges_of_five_hundred_fit_into_a_few_megabytes(tmp_path: Path) -> None:
    file, out = saved(tmp_path, Image.effect_noise((2400, 1600), 80).convert("RGB"), "JPEG"), tmp_path / "x.pdf"
    _, after = measured(file, out)
    assert after < 128 * MEGABYTE, "89 MiB when it was measured"
    assert out.stat().st_size < 20 * MEGABYTE
    assert out.read_bytes().count(b"/Type /Page ") == -(-PEOPLE // 8)


def test_the_largest_picture_is_decoded_within_what_the_worker_may_use(tmp_path: Path) -> None:
    file, out = saved(tmp_path, Image.new("LA", (5000, 4000), (0, 128)), compress_level=1), tmp_path / "x.pdf"
    before, after = measured(file, out)
    assert before < BADGES_MEMORY
    assert after == before, "printing takes less than the picture took"
