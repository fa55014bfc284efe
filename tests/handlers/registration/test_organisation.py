"""Several delegates of one organisation: found by name or BIN, invited, let in or not."""

from dataclasses import replace
from pathlib import Path

from fair.places import PlacePolicy
from tests.handlers.conversation import Person, World
from tests.handlers.sample import sample_event
from tests.handlers.stories import (
    begin_as_ngo,
    begin_with_organisation,
    come,
    fill_in,
    fill_in_the_card,
    fill_in_the_rest,
    invite,
    submit,
)


async def test_a_colleague_joins_by_the_name(world: World) -> None:
    aigul = await come(world)
    await submit(aigul)
    bota = await come(world, name="Бота")
    await begin_with_organisation(bota, "Әлиева Бота", "«ШАҢЫРАҚ» қоғамдық қоры")
    bota.sees("Организация уже зарегистрирована: ОФ «Шанырак». Вы её представляете?")
    await bota.taps("Да, представляю её")
    bota.sees("Вы представляете: ОФ «Шанырак»", "ждать не нужно", "Как Вы участвуете?", "Вопрос 4, всего около 9")
    assert "Әлиева Бота, по собственным словам, представляет" in aigul.text
    await fill_in_the_rest(bota)
    bota.sees("Проверьте данные.", "Название организации: ОФ «Шанырак»")
    bota.sees_no("Форма:")
    await bota.taps("Отправить заявку")
    assert "Пригласить коллег" not in bota.labels
    await bota.taps("Моя заявка")
    await bota.presses("s:invite")
    assert bota.toast
    bota.sees("Мы попросили Вашего коллегу подтвердить")

    await aigul.taps("Да, подтвердить")
    aigul.sees("✅ Подтверждено: Әлиева Бота")
    await bota.says("/status")
    bota.sees("Зарегистрировано 2 представителя")
    assert "Пригласить коллег" in bota.labels


async def test_the_first_delegate_reads_it_in_her_language(world: World) -> None:
    host = await come(world)
    await submit(host)
    await host.says("/language")
    await host.taps("Қазақша")
    bota = await come(world, name="Бота")
    await begin_with_organisation(bota, "Әлиева Бота", "Шанырак")
    await bota.taps("Да, представляю её")
    assert "Әлиева Бота жәрмеңкеге Сіздің ұйымыңыздан қатысатынын айтты" in host.text
    await host.taps("Жоқ, біздікі емес")
    host.sees("Әлиева Бота Сіздің ұйымыңыздан емес")
    assert "Представитель организации не подтвердил" in bota.text


async def test_a_colleague_is_found_by_the_bin(world: World) -> None:
    aigul = await come(world)
    await begin_with_organisation(aigul, "Серікова Айгүл", "ОФ «Шанырак»")
    await aigul.taps("Общественный фонд")
    await aigul.says("141140999901")
    await aigul.taps("Сфера 1")
    await aigul.taps("Готово (1)")
    await fill_in_the_rest(aigul)
    await aigul.taps("Отправить заявку")

    bota = await come(world, name="Бота")
    await begin_with_organisation(bota, "Әлиева Бота", "Фонд поддержки семьи")
    await bota.taps("Общественный фонд")
    await bota.says("141140999901")
    bota.sees("Организация уже зарегистрирована: ОФ «Шанырак»")
    offer = bota.screen
    await bota.taps("Да, представляю её")
    bota.sees("Как Вы участвуете?")
    await bota.taps("Да, представляю её", offer)
    assert bota.toast
    assert sorted(await bota.answers()) == ["full_name", "phone"]


async def test_another_organisation_of_the_same_name(world: World) -> None:
    aigul = await come(world)
    await submit(aigul)
    bota = await come(world, name="Бота")
    await begin_with_organisation(bota, "Әлиева Бота", "Шанырак")
    await bota.taps("Нет, другая организация")
    bota.sees("Выберите форму.")
    await fill_in_the_card(bota)
    await fill_in_the_rest(bota)
    await bota.taps("Отправить заявку")
    bota.sees("Номер: 0002")
    assert len(await world.query("SELECT * FROM organisations")) == 2


async def test_instead_of_answering_the_offer_another_name_is_typed(world: World) -> None:
    aigul = await come(world)
    await submit(aigul)
    bota = await come(world, name="Бота")
    await begin_with_organisation(bota, "Әлиева Бота", "Шанырак")
    await bota.says("/register")
    bota.sees("Ваш ответ: Шанырак")
    await bota.taps("Оставить как есть")
    bota.sees("Организация уже зарегистрирована")
    await bota.says("Шанырак Бейнеу")
    bota.sees("Выберите форму.")


async def test_the_organisation_appears_before_submitting(world: World) -> None:
    bota = await come(world, name="Бота")
    await fill_in(bota, "Әлиева Бота", "Шанырак")
    aigul = await come(world)
    await submit(aigul)
    await bota.taps("Отправить заявку")
    bota.sees("Организация уже зарегистрирована: ОФ «Шанырак»")
    await bota.taps("Да, представляю её")
    bota.sees("Проверьте данные.", "Вы представляете: ОФ «Шанырак»")
    bota.sees_no("Форма:")
    await bota.taps("Отправить заявку")
    bota.sees("Номер: 0002")
    assert "org_form" not in await bota.answers()


async def test_insisting_at_submit_submits(world: World) -> None:
    bota = await come(world, name="Бота")
    await fill_in(bota, "Әлиева Бота", "Шанырак")
    aigul = await come(world)
    await submit(aigul)
    await bota.taps("Отправить заявку")
    await bota.taps("Нет, другая организация")
    bota.sees("Номер: 0002")


async def test_a_refused_draft_is_asked_about_its_own_organisation(world: World) -> None:
    aigul = await come(world)
    await submit(aigul)
    bota = await come(world, name="Бота")
    await begin_with_organisation(bota, "Әлиева Бота", "Шанырак")
    await bota.taps("Да, представляю её")
    question = aigul.screen
    await aigul.taps("Нет, не наш")
    aigul.sees("Әлиева Бота не представляет Вашу организацию")
    assert "Ваши ответы сохранены." in bota.text
    await bota.taps("Продолжить")
    bota.sees("Выберите форму.")
    assert (await bota.answers())["organisation"] == "ОФ «Шанырак»"
    await fill_in_the_card(bota)
    await fill_in_the_rest(bota)
    await bota.taps("Отправить заявку")
    bota.sees("Номер: 0002")
    await aigul.taps("Да, подтвердить", question)
    assert aigul.toast == "Этот запрос уже закрыт."


async def test_a_refused_registration_founds_its_organisation_later(world: World) -> None:
    aigul = await come(world)
    await submit(aigul)
    bota = await come(world, name="Бота")
    await begin_with_organisation(bota, "Әлиева Бота", "Шанырак")
    await bota.taps("Да, представляю её")
    await fill_in_the_rest(bota)
    await bota.taps("Отправить заявку")
    await aigul.taps("Нет, не наш")
    await bota.taps("Продолжить")
    bota.sees("Выберите форму.")
    await fill_in_the_card(bota)
    bota.sees("Моя заявка: № 0002", "Организация: ОФ «Шанырак»", "Зарегистрирован 1 представитель")
    assert len(await world.query("SELECT * FROM organisations")) == 2
    assert "org_form" not in await bota.answers()


async def test_only_the_first_delegate_answers_for_colleagues(world: World) -> None:
    aigul = await come(world)
    await submit(aigul)
    bota = await come(world, name="Бота")
    await begin_with_organisation(bota, "Әлиева Бота", "Шанырак")
    await bota.taps("Да, представляю её")
    registration = await bota.registration()
    assert registration is not None
    await bota.presses(f"d:confirm:{registration.id}")
    assert bota.toast == "Этот запрос уже закрыт."
    await bota.says("/cancel")
    await bota.taps("Да, удалить")
    await aigul.taps("Да, подтвердить")
    assert aigul.toast == "Этот запрос уже закрыт."


async def test_an_offer_can_not_be_forged(world: World) -> None:
    aigul = await come(world)
    await submit(aigul)
    bota = await come(world, name="Бота")
    await begin_with_organisation(bota, "Әлиева Бота", "Совсем другая")
    (organisation,) = await world.query("SELECT id FROM organisations")
    for answer in ("yes", "other"):
        await bota.presses(f"o:{answer}:{organisation['id']}")
        assert bota.toast
    registration = await bota.registration()
    assert registration is not None
    assert registration.organisation_id is None


async def test_somebody_new_comes_by_invitation(world: World) -> None:
    aigul = await come(world)
    await submit(aigul)
    payload = await invite(aigul)
    aigul.sees("Организация: ОФ «Шанырак»", f"https://t.me/fair_bot?start={payload}", "больше не действует")
    assert len(payload) <= 64
    share = aigul.screen.buttons[0][0]
    assert share.url is not None
    assert share.url.startswith("https://t.me/share/url?url=https%3A%2F%2Ft.me%2Ffair_bot%3Fstart%3Dj-")

    bota = world.person("ru", "Бота")
    await bota.says(f"/start {payload}")
    await bota.taps("Русский")
    bota.sees("Коллега приглашает Вас на ярмарку. Организация: ОФ «Шанырак»", "Даю согласие")
    await bota.taps("Даю согласие")
    bota.sees("Вы представляете: ОФ «Шанырак»", "Вопрос 1, всего около 9")
    await bota.says("Әлиева Бота")
    await bota.taps("Поделиться номером телефона")
    bota.sees("Как Вы участвуете?")
    await fill_in_the_rest(bota)
    await bota.taps("Отправить заявку")
    assert "Пригласить коллег" in bota.labels, "who was invited needs nobody's confirmation"
    await bota.says(f"/start {payload}")
    bota.sees("Вы уже представляете организацию")


async def test_no_more_delegates_have_a_place_than_an_organisation_may_send(tmp_path: Path) -> None:
    roles = tuple(replace(role, automatic=True) for role in sample_event().roles)
    world = await World.open(tmp_path, sample_event(roles=roles, places=PlacePolicy(delegates=2)))
    host = await come(world)
    await submit(host)
    await submit_as_colleague(await come(world), "Шанырак")
    await submit(await come(world), "Әлиева Бота", "Совсем другая")
    dana = await come(world, name="Дана")
    await submit_as_colleague(dana, "Совсем другая")
    await dana.taps("Моя заявка")
    await dana.changes("Название организации")
    await dana.says("Шанырак")
    await dana.taps("Да, представляю её")
    assert dana.toast.startswith("От этой организации уже зарегистрировано максимальное число представителей")
    await dana.says(f"/start {await invite(host)}")
    await dana.taps("Присоединиться")
    assert dana.toast.startswith("От этой организации уже зарегистрировано максимальное число представителей")
    registration = await dana.registration()
    assert registration is not None
    assert registration.organisation_id is None
    await world.close()


async def submit_as_colleague(person: Person, organisation: str) -> None:
    await begin_with_organisation(person, "Серікова Дана", organisation)
    await person.taps("Да, представляю её")
    await fill_in_the_rest(person)
    await person.taps("Отправить заявку")


async def test_an_invitation_in_the_middle_of_a_draft(world: World) -> None:
    aigul = await come(world)
    await submit(aigul)
    payload = await invite(aigul)
    bota = await come(world, name="Бота")
    await begin_with_organisation(bota, "Әлиева Бота", "Другая")
    await bota.taps("Общественный фонд")
    await bota.says(f"/start {payload}")
    bota.sees("Коллега приглашает Вас на ярмарку", "Присоединиться к ней?")
    accept = bota.screen
    await bota.taps("Присоединиться")
    bota.sees("Вы представляете: ОФ «Шанырак»", "Как Вы участвуете?")
    assert sorted(await bota.answers()) == ["full_name", "phone"]
    await bota.taps("Присоединиться", accept)
    assert bota.toast


async def test_an_invitation_at_the_first_question_leaves_it_open(world: World) -> None:
    aigul = await come(world)
    await submit(aigul)
    payload = await invite(aigul)
    bota = await come(world, name="Бота")
    await begin_as_ngo(bota)
    await bota.says(f"/start {payload}")
    await bota.taps("Присоединиться")
    bota.sees("Вопрос 1, всего около 9")


async def test_an_invitation_ends_with_the_next_one(world: World) -> None:
    aigul = await come(world)
    await submit(aigul)
    first = await invite(aigul)
    bota = await come(world, name="Бота")
    await begin_as_ngo(bota)
    await bota.says(f"/start {first}")
    accept = bota.screen
    await invite(aigul)
    await bota.taps("Присоединиться", accept)
    bota.sees("Это приглашение больше не действует.")
    await bota.says(f"/start {first}")
    bota.sees("Это приглашение больше не действует.")


async def test_an_invitation_after_closing(world: World) -> None:
    aigul = await come(world)
    await submit(aigul)
    payload = await invite(aigul)
    world.at(sample_event().registration_closes)
    bota = await come(world, name="Бота")
    await bota.says(f"/start {payload}")
    bota.sees("Регистрация завершена.")


async def test_the_card_passes_to_the_next_delegate(world: World) -> None:
    aigul = await come(world)
    await submit(aigul)
    payload = await invite(aigul)
    bota = await come(world, name="Бота")
    await bota.says(f"/start {payload}")
    await bota.taps("Даю согласие")
    await bota.says("Әлиева Бота")
    await bota.taps("Поделиться номером телефона")
    await fill_in_the_rest(bota)
    await bota.taps("Отправить заявку")

    await aigul.says("/status")
    await aigul.taps("Отказаться от участия")
    await aigul.taps("Да, отозвать")
    await bota.says("/status")
    await bota.taps("Изменить ответ")
    bota.sees("Форма: Общественный фонд")
    await bota.changes("Форма")
    await bota.taps("Общественное объединение")
    bota.sees("Моя заявка: № 0002")

    await aigul.says("/register")
    await aigul.taps("Представитель НПО")
    aigul.sees("Название организации: ОФ «Шанырак»")
    aigul.sees_no("Форма:")


async def test_who_joins_an_abandoned_organisation_leads_it(world: World) -> None:
    aigul = await come(world)
    await submit(aigul)
    await aigul.says("/status")
    await aigul.taps("Отказаться от участия")
    await aigul.taps("Да, отозвать")
    bota = await come(world, name="Бота")
    await begin_with_organisation(bota, "Әлиева Бота", "Шанырак")
    await bota.taps("Да, представляю её")
    bota.sees("Вы представляете: ОФ «Шанырак»", "Как Вы участвуете?")
    bota.sees_no("попросили")
    await fill_in_the_rest(bota)
    bota.sees("Форма: Общественный фонд")


async def test_a_delegate_changes_to_another_organisation(world: World) -> None:
    aigul = await come(world)
    await submit(aigul)
    payload = await invite(aigul)
    bota = await come(world, name="Бота")
    await bota.says(f"/start {payload}")
    await bota.taps("Даю согласие")
    await bota.says("Әлиева Бота")
    await bota.taps("Поделиться номером телефона")
    await fill_in_the_rest(bota)
    await bota.changes("Название организации")
    await bota.says("«Шаңырақ» ҚҚ")
    bota.sees("Проверьте данные.", "Название организации: ОФ «Шанырак»")
    await bota.changes("Название организации")
    await bota.says("Совсем другая")
    bota.sees("Выберите форму.")
    await fill_in_the_card(bota)
    bota.sees("Проверьте данные.", "Название организации: Совсем другая", "Форма: Общественный фонд")


async def test_an_invitation_leads_to_its_own_event(world: World) -> None:
    other = sample_event(id="other", title={"kk": "Басқа", "ru": "Другая ярмарка", "en": "Other"})
    world.change(other)
    await world._store("other")
    aigul = await come(world)
    await submit(aigul)
    payload = await invite(aigul)
    bota = world.person("ru", "Бота")
    await bota.says("/start other")
    await bota.taps("Русский")
    await bota.says(f"/start {payload}")
    bota.sees("ОФ «Шанырак»", "«Ярмарка идей»")
    await bota.taps("Даю согласие")
    assert await bota.registration("fair") is not None
