### Вход: билет, отметка о прибытии, бумага.

## Билет

ticket = 🎫 <b>Ваш билет</b>
    { $event }
    { $when } ({ $zone })
    { $place }

    { $who }

    Код: <code>{ $code }</code>

    Покажите этот QR-код на входе. Если телефон разрядился или нет связи, достаточно назвать код.
ticket-name = <b>{ $name }</b>
ticket-role = { $role } · № { $number }
ticket-not-yet = Билет придёт в этот чат, когда заявку одобрят.

## Плакат на входе: человек отмечается сам

poster-in = ✅ <b>Ваш приход отмечен. Получите бейдж.</b>

    { $who }
poster-unregistered = Вы ещё не зарегистрированы. Подойдите, пожалуйста, к стойке регистрации.
poster-not-approved = Ваша заявка не одобрена. Подойдите, пожалуйста, к стойке регистрации.
poster-day = Отметиться можно в день мероприятия.
poster-line = Есть билет? Наведите на этот код камеру телефона, откройте ссылку и нажмите кнопку внизу экрана («Запустить» или Start): Ваш приход будет отмечен.

## Стойка входа

desk-door = 🚪 Вход
button-door = 🚪 Вход
command-door = Вход: отметка о приходе
command-merge = Вход: перенести отметки с бумаги
door-title = 🚪 <b>Вход</b>
    { $event }
door-title-session = 🚪 <b>Вход на сессию</b>
    { $time } { $title }
door-present = <b>Пришли: { $present } из { $expected }</b> (на { $time })
door-present-session = <b>Пришли: { $present }</b> (на { $time })
door-present-places = <b>Пришли: { $present }, мест: { $places }</b> (на { $time })
door-inside = <b>Сейчас внутри: { $inside }</b>
door-role = { $role }: { $present } из { $expected }
door-role-session = { $role }: { $present }
door-how = Отсканируйте билет камерой телефона или напишите сюда код, номер заявки, имя (можно с инициалами), телефон или почту.
door-how-out = 🚶 <b>Отмечаем уход.</b> Отсканируйте билет камерой телефона или напишите сюда код, номер заявки, имя, телефон или почту.
door-exit = 🚶 Отмечать уход
door-entrance = ✅ Отмечать приход
door-refresh = 🔄 Обновить
door-guest = ➕ Гость без заявки
door-sessions = Вход на сессию
door-papers = 🖨 На бумаге
door-fair = Вход на мероприятие
door-choose-session = Куда Вы впускаете людей?
door-no-sessions = Программы ещё нет, поэтому вход один.
door-only-text = Напишите код, номер заявки, имя, телефон или почту. Билет сканируйте обычной камерой телефона.

## Ответы: зелёный, жёлтый, красный

door-welcome = ✅ <b>Добро пожаловать!</b>
door-let-in = Вошли без одобрения: { $why }
door-already = ⚠️ <b>Уже отмечен приход: { $time }</b>
door-by = Кто отметил: { $name }
door-by-you = Отметку поставили Вы.
door-by-team = Отметку поставил коллега.
door-by-poster = Человек отметился сам, по плакату.
door-red-submitted = ⛔ <b>Заявка ещё не одобрена.</b> Спросите организатора: он может одобрить её сейчас.
door-red-rejected = ⛔ <b>Заявка отклонена.</b> Впускать ли, решает организатор.
door-red-waitlisted = ⛔ <b>В листе ожидания.</b> { $why }
door-red-offered = ⛔ <b>Место предложено, но участие не подтверждено.</b> Пусть участник подтвердит его в боте: /status
door-red-withdrawn = ⛔ <b>Заявка отозвана самим участником.</b> Впускать ли, решает организатор.
door-red-passed = ⛔ <b>Место передано коллеге.</b> Теперь оно за другим участником: № { $number } { $name }. Этот билет больше не действует; впускать ли, решает организатор.
door-red-day = ⛔ <b>Не тот день.</b> Вход открыт: { $when }
door-unknown-code = ⛔ <b>Такого кода нет.</b> Проверьте его или найдите человека по имени.
door-unknown-mistyped = ⛔ <b>В коде ошибка:</b> такого кода быть не может. Посмотрите ещё раз: в нём шесть символов.
door-unknown-number = ⛔ <b>Заявки с таким номером нет.</b> Найдите человека по имени.
door-unknown-name = ⛔ <b>Такого имени в заявках нет.</b> Напишите только фамилию или часть её.
door-elsewhere = ⛔ <b>Это билет на другое мероприятие:</b> { $event }
door-code = Код: <code>{ $code }</code>
door-note = ❗ <b>{ $name }:</b> { $answer }
door-session = Сессия: { $title }
door-session-places = Сессия: { $title }
    Сейчас внутри: { $taken }, мест: { $places }
door-leaves = 🚶 Отметить уход
door-unmove = ↩️ Отменить отметку
door-left = 🚶 <b>Уход отмечен: { $time }</b>
door-left-already = ⚠️ <b>Уход уже отмечен: { $time }</b>
door-returned = ✅ <b>С возвращением!</b>
door-was-out = Уход был отмечен: { $time }
door-in-again = Возвращение отмечено: { $time }
door-not-in = ⛔ <b>Приход ещё не отмечен</b>
door-moved-undone = ↩️ <b>Отметка отменена.</b> { $where ->
        [in] Человек числится внутри.
       *[out] Человек числится ушедшим.
    }
door-unknown-contact = ⛔ <b>Такого телефона или адреса в заявках нет.</b> Найдите человека по имени.
door-hits-out = <b>Кто это?</b> Нажмите кнопку, и уход будет отмечен.
    Искали: { $heard }
door-undo = ↩️ Отменить отметку
door-undone = ↩️ <b>Отметка отменена</b>
door-enter = ✅ Отметить приход
door-anyway = Впустить всё равно
door-ask-why = <b>Почему Вы впускаете?</b> Причина останется в журнале.
door-why-organiser = Разрешил организатор
door-why-mistake = Ошибка в заявке
door-why-speaker = Спикер или почётный гость
door-why-other = Другая причина
door-hits = <b>Кто это?</b> Нажмите кнопку, и приход будет отмечен.
    Искали: { $heard }
door-more = { $more ->
        [one] Есть ещё { $more } похожее имя: напишите точнее.
        [few] Есть ещё { $more } похожих имени: напишите точнее.
        [many] Есть ещё { $more } похожих имён: напишите точнее.
       *[other] Есть ещё { $more } похожего имени: напишите точнее.
    }

## Гость без заявки

door-guest-role = <b>Гость без заявки.</b> В каком качестве человек участвует?
door-guest-who = <b>{ $role }</b>
    Напишите одним сообщением имя, организацию и телефон – через запятую или каждое с новой строки. Например:
    <code>Есенов Қайрат, ОФ «Маяк», 8 701 123 45 67</code>
    Достаточно имени.

    Спросите, согласен ли человек, чтобы эти данные сохранили.
door-guest-written = <b>{ $role }</b>
    Записано: { $kept }

    Спросите, согласен ли человек, чтобы эти данные сохранили. Если что-то не так, напишите всё заново.
door-guest-take = ✅ Записать и впустить
door-guest-role-is = <b>{ $role }</b>
door-guest-kept = Остальное записано: { $kept }
door-unclear-name = ⚠️ Не хватает имени. Как зовут гостя?
door-unclear-name-long = ⚠️ Имя слишком длинное. Напишите его короче.
door-unclear-organisation-long = ⚠️ Название организации слишком длинное. Напишите его короче.
door-unclear-phone = ⚠️ Номер телефона указан неверно. Напишите только его ещё раз, например: +7 701 123 45 67
door-without-phone = Без телефона
door-without-organisation = Без организации

## Бумага

papers = 🖨 <b>Печать для входа</b>
    Одобренных заявок: { $people }

    Распечатайте список до мероприятия: если пропадёт интернет, отмечайте приход ручкой, а потом перенесите коды сюда.
papers-list = Список с подписями
papers-badges = Бейджи
papers-coming = Готовим файл: он придёт в этот чат.
papers-poster = Плакат на вход
papers-poster-renew = Сменить код плаката
papers-merge = Перенести с бумаги
papers-list-file = Список по алфавиту. Откройте файл в браузере и напечатайте.
papers-list-name = spisok.html
papers-badges-file = Бейджи, по восемь на листе A4. Откройте файл в браузере и напечатайте в масштабе 100 %.
papers-badges-name = beidzhi.html
papers-poster-file = Плакат для двери. Кто сфотографирует его, сможет отметиться и не приходя: если это случится, смените код и напечатайте плакат заново.
papers-poster-name = plakat.html
papers-ask-list = <b>Отметки с бумаги.</b> Отправьте коды, каждый с новой строки. Если известно время, напишите его рядом, например: 09:12 HK4-7MX
papers-merged = <b>Перенесено отметок: { $people }</b>
papers-conflicts = ⚠️ Не перенесено:
papers-line = { $place }. { $text }: { $why }
papers-line-whose = { $line } ({ $whose })
papers-more = и ещё: { $more }
paper-unreadable = кода здесь нет или в нём ошибка
paper-unknown = такого кода нет
paper-twice = повторяется в списке
paper-future = это время ещё не наступило
paper-in = приход уже отмечен
paper-day = в этот день не впускают
paper-submitted = заявка не одобрена
paper-rejected = заявка отклонена
paper-waitlisted = лист ожидания
paper-offered = участие не подтверждено
paper-withdrawn = заявка отозвана

## Слова на страницах для печати

page-list = Список участников
page-list-note = Составлен: { $when }. Нет интернета? Отмечайте время и собирайте подписи, потом отправьте коды боту: /merge
page-place = №
page-name = Имя, организация
page-code = Код
page-time = Время
page-sign = Подпись
page-badges = Бейджи

## Журнал

deed-door-in = отмечен приход: { $subject }
deed-door-anyway = отмечен приход без одобрения: { $subject }
deed-door-undo = отменена отметка о приходе: { $subject }
deed-door-left = отмечен уход: { $subject }
deed-door-returned = отмечено возвращение: { $subject }
deed-door-moved-undo = отменена отметка об уходе или возвращении: { $subject }
deed-door-guest = записан гость без заявки: { $subject }
deed-door-poster = изменён код плаката
deed-door-merge = перенесены отметки с бумаги
