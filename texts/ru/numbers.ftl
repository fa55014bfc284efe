### Цифры для команды.

desk-numbers = 📊 Цифры
command-stats = Цифры: сколько заявок и от кого

numbers = <b>Цифры</b>
    { $event }

    Зарегистрировано: <b>{ $registered }</b>
    Организаций: <b>{ $organisations }</b>
    Сегодня: <b>{ $today }</b>, за семь дней: <b>{ $week }</b>

    Заявки по статусу:
    { $statuses }
    Начаты, но не отправлены: { $drafts }

    { $moment }
numbers-status = – { $status }: <b>{ $count }</b>
numbers-by = <b>{ $title }</b>

    { $lines }
numbers-line = { $bar } <b>{ $count }</b> { $label }
numbers-none = Пока никого.
numbers-more = … и ещё { $count }: они есть в файле.
numbers-picture = Картинкой
numbers-drawing = Рисуем, картинка придёт сообщением.
numbers-others = Другие цифры
numbers-caption = <b>{ $title }</b>
    { $event }
    { $moment }
numbers-below = { $event } · { $moment }
numbers-rest = Остальные
numbers-no-source = без метки

numbers-by-day = По дням
numbers-by-role = В качестве кого
numbers-by-language = Язык
numbers-by-source = Откуда пришли
