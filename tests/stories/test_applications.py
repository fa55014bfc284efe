"""The team goes through the applications: cards, decisions that nobody knows yet, and then everybody at once."""

from pathlib import Path

from tests.stories.conftest import labels, rows, stored, words
from tests.stories.moderation import fair_with, guest, organiser

TOGETHER = 'publish = "together"\ntotal = 2'
AT_ONCE = 'publish = "at once"'


async def test_two_are_approved_quietly_and_told_together(tmp_path: Path) -> None:
    async with fair_with(tmp_path, TOGETHER) as fair:
        aigul, berik, camila = [await guest(fair, name, "kk") for name in ("Айгүл Сер", "Берік Сер", "Камила Сер")]
        boss = await organiser(fair)
        await fair.taps(boss, "📥 Заявки")
        assert "✓ Новые: 3" in labels(boss)
        await fair.taps(boss, "Открыть (3)")
        assert "Заявка № 0001" in boss.last.text
        assert "Айгүл Сер" in boss.last.text
        assert "Заявка 1 из 3" in boss.last.text
        await fair.taps(boss, "Одобрить")
        assert boss.toasts[-1].text == "№ 0001: одобрена"
        assert "Заявка № 0002" in boss.last.text
        assert (await stored(fair, aigul))[0].status == "submitted"
        assert "мақұлданды" not in aigul.last.text

        await fair.taps(boss, "К заявкам")
        await fair.taps(boss, "Одобрить все (2)")
        assert "Одобрить 1 заявку?\nМест не хватит, останутся ждать решения: 1" in boss.last.text
        await fair.taps(boss, "Да, одобрить (1)")
        assert boss.toasts[-1].text == words("ru", "bulk-done", approved=1, left=1)

        await fair.taps(boss, "Сообщить решения (2)")
        await fair.taps(boss, "Да, сообщить (2)")
        for person, number in ((aigul, "0001"), (berik, "0002")):
            assert f"№ {number} өтініміңіз мақұлданды" in person.messages[-2].text
            assert "Сіздің билетіңіз" in person.last.text
            assert (await stored(fair, person))[0].status == "approved"
        assert (await stored(fair, camila))[0].status == "submitted"
        assert [row[0] for row in rows(fair, "SELECT action FROM audit ORDER BY id")] == [
            "application-approved",
            "applications-approved",
            "decisions-told",
        ]


async def test_a_rejection_is_previewed_in_the_language_of_the_applicant(tmp_path: Path) -> None:
    async with fair_with(tmp_path, AT_ONCE) as fair:
        smith = await guest(fair, "Smith John", "en")
        boss = await organiser(fair, "kk")
        for label in ("📥 Өтінімдер", "Ашу (1)", "Қабылдамау", words("kk", "reason-theme")):
            await fair.taps(boss, label)
        assert "Адам мынаны оқиды" in boss.last.text
        assert "The theme does not fit." in boss.last.text
        await fair.taps(boss, "Басқа себеп")
        await fair.says(boss, "Only <b>NGOs</b> this year & that is it")
        assert "Reason: Only <b>NGOs</b> this year & that is it" in boss.last.text
        await fair.taps(boss, "Қабылдамау")
        assert "Unfortunately, your application No. 0001 was not accepted" in smith.last.text
        assert "Only <b>NGOs</b> this year & that is it" in smith.last.text
        assert (await stored(fair, smith))[0].status == "rejected"


async def test_exactly_the_chosen_answers_are_opened(tmp_path: Path) -> None:
    async with fair_with(tmp_path, TOGETHER) as fair:
        aigul = await guest(fair, "Айгүл Сер", "ru")
        fair.clock.now = fair.app.event.changes_until.astimezone(fair.clock.now.tzinfo)
        boss = await organiser(fair, "en")
        for label in ("📥 Applications", "Open (1)", "Ask for a change", "Full name"):
            await fair.taps(boss, label)
        await fair.says(boss, "With the patronymic, please")
        assert "Организатор просит изменить" in boss.last.text
        await fair.taps(boss, "Send the request (1)")
        assert "– Фамилия, имя, отчество" in aigul.last.text
        assert "With the patronymic, please" in aigul.last.text
        edits = [label for label in labels(aigul) if "Фамилия" in label]
        assert len(labels(aigul)) == 2

        await fair.taps(aigul, edits[0])
        await fair.says(aigul, "Серикова Айгуль Маратовна")
        assert (await stored(fair, aigul))[1]["full_name"] == "Серикова Айгуль Маратовна"
        assert (await stored(fair, aigul))[0].opened == ""
        await fair.does(aigul.tap_data, "v:edit:full_name:0")
        assert (await stored(fair, aigul))[0].cursor is None


async def test_the_second_organiser_sees_who_was_quicker(tmp_path: Path) -> None:
    async with fair_with(tmp_path, TOGETHER, owner_ids="777 778") as fair:
        await guest(fair, "Айгүл Сер", "ru")
        boss = await organiser(fair)
        other = fair.telegram.person("Екінші", language_code="ru", id=778)
        await fair.does(other.start)
        await fair.taps(other, "Русский")
        await fair.says(other, "/desk")
        for one in (boss, other):
            await fair.taps(one, "📥 Заявки")
            await fair.taps(one, "Открыть (1)")
        await fair.taps(boss, "Одобрить")
        await fair.taps(other, "Отклонить")
        assert "Уже решено. ✅ Одобрено: Басшы" in other.toasts[-1].text
        assert "Отменить решение" in labels(other)
        await fair.taps(other, "Отменить решение")
        assert [row[0] for row in rows(fair, "SELECT action FROM audit ORDER BY id")] == [
            "application-approved",
            "application-retracted",
        ]
        assert rows(fair, "SELECT count(*) FROM decisions") == [(0,)]


async def test_the_queue_is_sieved_and_searched_in_both_scripts(tmp_path: Path) -> None:
    async with fair_with(tmp_path, TOGETHER) as fair:
        await guest(fair, "Айгүл Сер", "kk", place="aktau")
        await guest(fair, "Smith John", "en", place="beyneu")
        boss = await organiser(fair, "en")
        await fair.taps(boss, "📥 Applications")
        await fair.taps(boss, "Filter and search")
        place = fair.app.event.form.by_id["place"]
        await fair.taps(boss, place.name["en"])
        option = place.option("beyneu")
        assert option is not None
        await fair.taps(boss, option.label["en"])
        assert "Found: 1" in boss.last.text
        await fair.taps(boss, "Open (1)")
        assert "Smith John" in boss.last.text
        await fair.taps(boss, "Applications")
        for label in ("Filter and search", "Clear the filter", "Search by text"):
            await fair.taps(boss, label)
        await fair.says(boss, "айгул")
        assert "Айгүл Сер" in boss.last.text
        await fair.taps(boss, "Note")
        await fair.says(boss, "Called, will come with a colleague")
        assert "📝 Басшы" in boss.last.text
        assert "Called, will come with a colleague" in boss.last.text
