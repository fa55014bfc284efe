"""Fifteen NGOs of different legal forms, a company, a state body, media, an expert, a volunteer and a guest."""

import asyncio
import json
import os
import sys
from typing import Any

from fair.forms.flow import visible
from rehearsal.sample_people.respondent import Respondent, sights
from rehearsal.sample_people.wishes import agrees
from tests.front import ROOT, SAMPLE, Fair
from tests.stories.cast import CAST
from tests.stories.conftest import everybody, walks


async def test_what_everybody_said_is_what_is_stored(fair: Fair) -> None:
    seen = sights(fair.app.event)
    people = {fair.telegram.person(guest.name, language_code=guest.language): guest for guest in CAST}
    respondents = [
        Respondent(account, seen, guest.role, guest.wishes, guest.language) for account, guest in people.items()
    ]
    for respondent in respondents:
        respondent.account.start()
    await fair.settled()
    await walks(fair, *respondents)

    stored = {registration.person_id: (registration, answers) for registration, answers in await everybody(fair)}
    assert len(stored) == len(CAST) == 21
    for respondent, guest in zip(respondents, CAST, strict=True):
        registration, answers = stored[respondent.account.id]
        assert (registration.role, registration.status) == (guest.role, "submitted")
        assert registration.number == respondent.number, respondent.account.transcript()
        asked = visible(fair.app.event.form.for_role(guest.role), answers)
        assert {question.id for question in asked} == answers.keys() == respondent.said.keys()
        differing = {q: (answers[q], guest.wishes[q]) for q in answers if not agrees(answers[q], guest.wishes[q])}
        assert differing == {}
    assert sorted(one.number or 0 for one in respondents) == list(range(1, 22))

    listed = await participants(fair)
    assert [row["number"] for row in listed] == list(range(1, 22))
    assert {row["number"]: row["answers"] for row in listed} == {
        registration.number: dict(answers) for registration, answers in stored.values()
    }
    assert {row["role"] for row in listed} == {role.id for role in fair.app.event.roles}


async def participants(fair: Fair) -> Any:
    """Ask the command line, as an organiser's helper does while the bot runs."""
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "bot", "participants", "--json"),
        cwd=ROOT,
        env={
            **os.environ,
            "DATA_DIR": str(fair.settings.data_dir),
            "CONTENT": str(SAMPLE),
            "DATABASE_URL": fair.settings.database_url.get_secret_value(),
        },
        stdout=asyncio.subprocess.PIPE,
    )
    out, _ = await process.communicate()
    assert process.returncode == 0
    return json.loads(out)
