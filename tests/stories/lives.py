"""Lives that fill every table: an applicant's, and what a whole team says and does about her.

Every word of hers, and every word about her, is found nowhere else.
"""

import csv
import io
import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Final

from db.core.time import to_micros
from db.delivery import outbox
from fair.words import Language
from rehearsal.people.account import Account
from rehearsal.people.group import Group
from rehearsal.sample_people.respondent import Respondent, sights
from rehearsal.sample_people.wishes import Typed, Upload, Wish
from tests.front import Fair
from tests.stories.agenda import LUNCH, OPENING, SEA, TALK, at, comes, marks, release, session, with_speaker
from tests.stories.cast import SIMPLE, ngo
from tests.stories.conftest import labels, later, registers, rows, walks, words
from tests.stories.moderation import organiser
from tests.stories.test_forum import connected

SURNAME: Final = "Қаныштегіқызы"
NAME: Final = f"{SURNAME} Әлия Сырымқызы"
PHONE: Final = "+77010099911"
LANGUAGE: Final[Language] = "ru"
FILE: Final = Upload("Слайдалия.pdf", b"%PDF-1.7 slides")
ANSWERS: Final[dict[str, Wish]] = {
    **ngo(1, "public_fund", "ru").wishes,
    "full_name": NAME,
    "phone": Typed("8 701 009-99-11", PHONE),
    "position": "Должнословие",
    "organisation": "Общественный фонд «Фондословие»",
    "place": "aktau",
    "takes_part": "project",
    "email": "pochtoslovie@example.org",
    "project_title": "Титулословие",
    "project_text": "Проектословие: сажаем деревья во дворах, итог – сто саженцев и довольные соседи.",
    "project_file": FILE,
    "question_state": "Вопрословие?",
    "access_needs": "Пандусословие",
}
FAMILY: Final = session("family", "16:30", 60, "Отбасы", "Семья", "Family")
"""What her answer to one of the questions marks for her."""
FULL: Final = replace(TALK, capacity=1)
"""Where a colleague has the only place, and she waits for it."""
PHONED: Final = "Звонарёва Рогнеда"
PHONED_NUMBER: Final = "+77010099922"
ANNOUNCED: Final = "Приветствуем новую участницу"
MEMBER: Final = "Модестословие"
SAID: Final = (
    "Должнословие",
    "pochtoslovie@example.org",
    "Титулословие",
    "Проектословие",
    "Вопрословие",
    "Пандусословие",
    "Слайдалия",
    "Источнословие",
    "Письмословие",
    "Болтословие",
    "Альбомословие",
)
"""What she says herself."""
OF_HER: Final = (
    "Заметкословие",
    "Причинословие",
    "Правкословие",
    "Ответословие",
    "Темословие",
    "Телегословие",
    "telegoslovie",
)
"""What others say about her, to her or for her; her name in Telegram."""


@dataclass
class Life:
    """Who has met whom."""

    fair: Fair
    aliya: Account
    berik: Account
    boss: Account
    member: Account
    group: Group
    registration: int

    @property
    def words(self) -> tuple[str | int, ...]:
        """All that tells of her: nothing of it may be left."""
        numbers = (PHONE, PHONE[2:], "701 009 99 11", "701 009-99-11")
        return (*SAID, *OF_HER, NAME, SURNAME, "Сырымқызы", *numbers, self.aliya.id)


async def presses(fair: Fair, account: Account, *steps: str) -> None:
    """Let somebody tap one button after the other; `/` begins a command."""
    for step in steps:
        if step.startswith("/"):
            await fair.says(account, step)
        else:
            await fair.taps(account, next((one for one in labels(account) if one.endswith(step)), step))


def w(key: str, **arguments: str | int) -> str:
    return words(LANGUAGE, key, **arguments)


async def joins_team(fair: Fair, boss: Account, name: str, role: str) -> Account:
    """Let the owner invite somebody, who accepts."""
    await presses(fair, boss, "/desk", w("desk-team"), w("team-invite"), w(f"team-role-{role}"))
    link = re.search(r"start=(\S+)", boss.last.text)
    assert link is not None, boss.last.text
    member = fair.telegram.person(name, language_code=LANGUAGE)
    await fair.does(member.start, link[1])
    await presses(fair, member, "Русский", w("team-accept"))
    return member


async def begins(fair: Fair) -> Life:
    """Let everybody meet: a programme, a team with its group, an applicant and a colleague of hers."""
    await release(fair, (OPENING, LUNCH, SEA, FULL, FAMILY))
    boss = await organiser(fair)
    member = await joins_team(fair, boss, MEMBER, "organiser")
    seeker = await joins_team(fair, boss, "Искандер", "organiser")
    await presses(fair, seeker, "/desk", w("desk-forum"))  # waits for a group that never comes
    group = await connected(fair, boss)
    aliya = fair.telegram.person("Телегословие", username="telegoslovie", language_code=LANGUAGE)
    await fair.does(aliya.start, "mangystau-fair-ngo-Источнословие")
    person = Respondent(aliya, sights(fair.app.event), "ngo", ANSWERS, LANGUAGE)
    await walks(fair, person)
    registration = rows(fair, "SELECT id FROM registrations WHERE person_id = ?", aliya.id)[0][0]
    berik = fair.telegram.person("Берік", language_code=LANGUAGE)
    colleague = {
        **ngo(3, "public_fund", "ru").wishes,
        "full_name": "Коллегин Берік",
        "organisation": ANSWERS["organisation"],
    }
    await registers(fair, berik, "ngo", colleague, language=LANGUAGE, joins=True)
    return Life(fair, aliya, berik, boss, member, group, registration)


async def applies(life: Life) -> None:
    """Let her write to the organisers, choose what she is reminded of and what not, and invite colleagues."""
    fair, aliya = life.fair, life.aliya
    await marks(fair, aliya, "sea")
    await presses(fair, aliya, "/agenda", w("button-agenda-mine"), w("button-agenda-file_mine"))
    await marks(fair, life.berik, "talk")
    await presses(fair, aliya, "/start s-talk", w("button-session-wait"))
    await fair.does(aliya.tap_data, "t:lead:30")
    await presses(fair, aliya, "/stop", "Объявления: выкл.", "/help", w("button-organisers"))
    await fair.says(aliya, "Письмословие")
    await fair.says(aliya, "Болтословие")
    await presses(fair, aliya, "/status", w("button-invite"))


async def is_decided_on(life: Life) -> None:
    """Let a member look for her, note, ask for changes, reject her, think better of it, and talk to her."""
    fair, member = life.fair, life.member
    await presses(fair, member, "/desk", w("desk-applications"))
    await fair.says(member, SURNAME)  # the filter keeps it
    await card(life, "note")
    await fair.says(member, "Заметкословие")
    (other,) = rows(fair, "SELECT id FROM registrations WHERE person_id = ?", life.berik.id)[0]
    await fair.does(member.tap_data, f"oa:note:{other}:0")
    await fair.says(member, f"Его привела {NAME}, телефон 8 701 009 99 11")
    await card(life, "change")
    await presses(fair, member, labels(member)[0])
    await fair.says(member, "Правкословие")
    await presses(fair, member, w("change-send", count=1))
    await card(life, "reject")
    await fair.says(member, "Причинословие")
    await presses(fair, member, w("reject-yes"))
    await publishes(life)
    await card(life, "approve", seen=True)
    await publishes(life)
    await fair.does(life.group.say, member, "Темословие", life.group.topic("0001"))
    await presses(fair, life.aliya, w("enquiry-answer"))
    await fair.says(life.aliya, "Письмословие")
    await card(life, "write")
    await fair.says(member, "Ответословие")
    await ticks(fair)


async def card(life: Life, action: str, *, seen: bool = False) -> None:
    """Let the member do something with her application."""
    last = rows(life.fair, "SELECT coalesce(max(id), 0) FROM decisions WHERE registration_id = ?", life.registration)
    await life.fair.does(life.member.tap_data, f"oa:{action}:{life.registration}:{last[0][0] if seen else 0}")


async def publishes(life: Life) -> None:
    await presses(life.fair, life.member, "/desk", w("desk-applications"))
    await presses(life.fair, life.member, w("queue-publish", count=1), w("publish-yes", count=1))


async def is_told(life: Life) -> None:
    """Let her make a link to her place, and an announcement greet her, ask her something, be followed by phone."""
    fair, boss = life.fair, life.boss
    await presses(fair, life.aliya, "/status", w("button-pass-on"), w("pass-on-link"))
    await presses(fair, boss, "/desk", w("desk-announcements"), w("announce-new"), "✏️ Русский")
    await fair.says(boss, f"{ANNOUNCED}: {NAME}")
    await presses(fair, boss, "Остальным: Русский", w("announce-buttons", count=0))
    await presses(fair, boss, "➕ Вопрос «да / нет»", "Назад")
    lost = fair.telegram.person("Потерян", language_code=LANGUAGE)
    await registers(fair, lost, "guest", {**SIMPLE, "full_name": "Потерянов Ян"}, language=LANGUAGE)
    await fair.does(lost.block)
    await presses(fair, boss, w("announce-preview"))
    await presses(fair, boss, next(one for one in labels(boss) if one.startswith("Отправить")))
    await ticks(fair)
    await presses(fair, life.aliya, w("answer-yes"))
    await fair.does(boss.tap_data, "an:calls:1:0")


async def is_registered_by_hand(life: Life) -> int:
    """Let somebody phone, for whom there is no place left; return the id of what the member registers for her."""
    fair, member = life.fair, life.member
    await presses(fair, member, "/desk", w("desk-applications"), w("button-by-hand"), "Гость")
    for said in (PHONED, PHONED_NUMBER):
        await fair.says(member, said)
    await presses(fair, member, w("by-hand-yes"))
    registration = int(rows(fair, "SELECT id FROM registrations WHERE person_id < 0")[0][0])
    await fair.does(member.tap_data, f"oa:note:{registration}:0")
    await fair.says(member, "Звонкословие")
    return registration


async def is_listed(life: Life) -> None:
    """Let the team make files with her in them, and begin to bring a table in."""
    fair, member = life.fair, life.member
    for label in ("participants", "organisations"):
        await presses(fair, member, "/desk", w("desk-files"), w(f"export-{label}"), "XLSX")
    await presses(fair, member, "/door", w("door-papers"), w("papers-list"))


async def comes_in(life: Life) -> None:
    """Let the day come: she is reminded, moved about, found by her name, let in, and goes out again."""
    fair, member = life.fair, life.member
    await comes(fair, at("18:00", 13))
    await release(fair, (OPENING, LUNCH, with_speaker(SEA, 1), FULL, FAMILY))
    await comes(fair, at("09:00"))
    await fair.says(member, "/door")
    await fair.says(member, SURNAME)
    await presses(fair, member, labels(member)[0])
    await fair.says(member, SURNAME)
    await presses(fair, member, labels(member)[0], w("door-leaves"))
    await fair.says(life.aliya, "/ticket")
    await fair.says(member, "/merge")
    await fair.says(member, "09:05 0001")


async def is_half_done(life: Life, failing: Callable[[str], None]) -> None:
    """Let things be begun about her and not be ended: a table, a prompt, a connection, a file, what fails."""
    fair, member = life.fair, life.member
    heading = ["Категория участника", "Фамилия, имя, отчество", "Номер телефона"]
    out = io.StringIO()
    csv.writer(out).writerows([heading, ["Гость", "Новиков Нил", "87010099912"], ["Гость", NAME, "87010099913"]])
    await fair.does(member.tap_data, "im:ask:")
    await fair.does(member.send_document, f"{NAME}.csv", out.getvalue().encode())
    await fair.does(member.tap_data, "ei:silence:0:0:waiting")
    await presses(fair, member, "/desk", w("desk-digests"))
    await fair.does(life.aliya.send_album, [("Альбомословие.jpg", b"x"), ("b.jpg", b"y")])
    await fair.says(life.aliya, "Болтословие")
    now = to_micros(fair.clock())
    # Telegram asks for it at night
    await fair.app.database.write(lambda tx: outbox.pause(tx, life.aliya.id, now + 1, now))
    failing(f"Ищу {NAME}")
    await fair.says(life.boss, f"Ищу {NAME}")
    await card(life, "change")
    await presses(fair, member, labels(member)[0])
    await fair.says(member, "Правкословие")


async def ticks(fair: Fair, minutes: float = 20) -> None:
    """Let the process do what it does by the clock."""
    later(fair, minutes=minutes)
    await fair.app.database.write(fair.app.planner.tick)
    fair.app.courier.signal.notify()
    await fair.settled()
