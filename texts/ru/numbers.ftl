### Цифры для команды.

desk-numbers = 📊 Статистика
command-stats = Статистика: сколько заявок и от кого

numbers = <b>Статистика</b>
    { $event }

    Зарегистрировано: <b>{ $registered }</b>
    Организаций: <b>{ $organisations }</b>
    Сегодня: <b>{ $today }</b>, за семь дней: <b>{ $week }</b>

    Заявки по статусу:
    { $statuses }
    Начаты, но не отправлены: { $drafts }
numbers-status = – { $status }: <b>{ $count }</b>
numbers-present = Пришли: <b>{ $came }</b>, одобрено заявок: <b>{ $approved }</b>, сегодня пришли: <b>{ $today }</b>
numbers-inside = Сейчас внутри: <b>{ $inside }</b>
numbers-present-besides = И ещё без одобрения: <b>{ $count }</b>
numbers-reach = Объявления: <b>{ $count }</b>, доставлено: <b>{ $sent }</b> из { $size }
numbers-reached = – № { $number }: доставлено { $sent } из { $size }
numbers-reached-lost = не доставлено { $count }
numbers-reached-unknown = неизвестно { $count }
numbers-reached-waiting = в очереди { $count }
numbers-reached-forgotten = данные удалены { $count }
numbers-moment = { $moment }
numbers-by = <b>{ $title }</b>

    { $lines }
numbers-by-all = <b>{ $title }</b>
    Всего: { $total }

    { $lines }
numbers-line = { $bar } <b>{ $count }</b> { $label }
numbers-line-share = { $bar } <b>{ $count }</b> ({ $percent } %) { $label }
numbers-none = Пока никого.
numbers-more = … и ещё { $count }: они есть в файле.
numbers-picture = Картинкой
numbers-drawing = Готовим диаграмму: она придёт сообщением.
numbers-others = Другая статистика
numbers-caption = <b>{ $title }</b>
    { $event }
    { $moment }
numbers-below = { $event } · { $moment }
numbers-below-all = { $below } · n = { $total }
numbers-rest = Остальные
numbers-no-source = без метки

numbers-by-day = По дням
numbers-by-role = Категория участника
numbers-by-language = Язык
numbers-by-source = Откуда пришли
numbers-by-present = Кто пришёл
