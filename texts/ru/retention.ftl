### Данные и сроки: что и когда удаляется.

desk-retention = 🗑 Данные и сроки
desk-deletion = 🗑 Скоро удаление данных. Последний день хранения: { $date }

retention = <b>Данные и сроки</b>
    { $event }

    Бот сам удаляет данные в сроки, названные в согласии.
retention-download = Если списки ещё нужны, скачайте их раньше.
retention-ahead = <b>Будет удалено</b>
retention-coming-answers = 🗓 <b>{ $date }</b> – последний день хранения ответов «{ $questions }»: { $count ->
        [one] { $count } ответ
        [few] { $count } ответа
        [many] { $count } ответов
       *[other] { $count } ответа
    }
retention-coming-unfinished = 🗓 <b>{ $date }</b> – последний день хранения черновиков, отозванных и отклонённых заявок: { $count }
retention-coming-everything = 🗓 <b>{ $date }</b> – последний день хранения всех остальных данных. Заявки: { $count }, ответы: { $answers }, организации: { $organisations }
retention-nothing = – Больше удалять нечего.
retention-report = Отчёт нужно сдать до { $date }
retention-past = <b>Удалено</b>
retention-past-answers = – { $date }: ответы «{ $questions }» ({ $count })
retention-past-unfinished = – { $date }: черновики, отозванные и отклонённые заявки ({ $count })
retention-past-everything = – { $date }: данные участников, заявок: { $count }
retention-stays = Остаются статистика, программа с именами спикеров, тексты объявлений и журнал команды без имён участников.

retention-notice = ⏳ <b>Скоро удаление данных</b>
    { $event }

    { $lines }

    Когда этот день закончится, бот удалит эти данные, останутся только цифры. Если списки ещё нужны, скачайте их сейчас.

## Журнал и файлы

journal-bot = бот
deed-retention-answers = истёк срок хранения, удалены ответы
deed-retention-unfinished = истёк срок хранения, удалены черновики, отозванные и отклонённые заявки
deed-retention-everything = истёк срок хранения, удалены заявки и данные участников

files-deleted = <b>{ $table }</b>: срок хранения истёк, эти данные удалены ({ $date }). Осталась статистика.
export-numbers = Статистика
export-about-numbers = Сколько было заявок по статусам, категориям, дням и ответам. Этот файл можно выгрузить и после удаления данных.
export-column-counted = Что подсчитано
export-column-kind = Значение
export-column-count = Количество
