"""What attendees really type, in three languages and in every relation to the fair: is the answer of use?"""

import csv
from collections import Counter
from pathlib import Path

from tests.handlers.intents.judge import Judge
from tests.handlers.intents.sample_world import SampleWorld

HERE = Path(__file__).parent
IN_ALL, IN_A_LANGUAGE = 1.0, 0.85
"""How many answers have to be of use."""


async def test_what_attendees_ask_finds_a_useful_answer(tmp_path: Path) -> None:
    fair = await SampleWorld.open(tmp_path)
    judge = Judge(fair)
    asked, useful, failed = Counter[str](), Counter[str](), []
    for row in rows("asked.tsv"):
        person = await fair.person(row["language"], row["standing"])
        await person.says(row["asked"])
        asked[row["language"]] += 1
        seen = person.screens[-1].text if person.screens else "-"
        if await judge.is_useful(person, row["useful answer"]):
            useful[row["language"]] += 1
        else:
            failed.append("  ".join((*row.values(), "→", " ".join(seen.split())[:90])))
    await fair.world.close()
    table = "\n".join(failed)
    shares = {language: useful[language] / count for language, count in asked.items()}
    assert useful.total() >= IN_ALL * asked.total(), f"{useful.total()} of {asked.total()}\n{table}"
    assert min(shares.values()) >= IN_A_LANGUAGE, f"{shares}\n{table}"


def rows(name: str) -> list[dict[str, str]]:
    text = (HERE / name).read_text(encoding="utf-8").splitlines()
    return list(csv.DictReader(text, delimiter="\t", quoting=csv.QUOTE_NONE))
