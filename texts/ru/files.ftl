### Файлы для команды.

desk-files = 📄 Файлы
command-export = Списки файлами
deed-export = выгружен файл: { $subject }

files = <b>Файлы</b>
    { $event }
    Что выгрузить? В файлах персональные данные: храните их там, где их не увидят посторонние, и удалите, когда они больше не нужны.
files-form = <b>{ $table }</b>
    { $about }

    XLSX – для Excel, CSV – для любых таблиц, JSON – для программ.
files-whose-all = Все заявки
files-whose-approved = Только одобренные
files-whose-sifted = Как в очереди
files-sifted = Как в очереди – { $state }
files-ordered = ⏳ <b>{ $table }</b>: готовим файл. Он придёт сообщением.
files-ready = <b>{ $table }</b>
    { $rows ->
        [one] { $rows } строка
        [few] { $rows } строки
        [many] { $rows } строк
       *[other] { $rows } строки
    }
files-empty = <b>{ $table }</b>: пока пусто, файл делать не из чего.
files-others = Другие файлы

export-participants = Участники
export-organisations = Организации
export-answers = Ответы
export-agenda = Программа
export-attendance = Явочный лист
export-checkins = Отметки о приходе
export-announcements = Объявления
export-enquiries = Переписка
export-audit = Журнал команды

export-about-participants = Одна строка на заявку, со всеми ответами.
export-about-organisations = Одна строка на организацию: карточка и число представителей.
export-about-answers = Одна строка на каждый ответ: удобно для подсчётов.
export-about-agenda = Опубликованная программа и сколько людей отметили каждую сессию.
export-about-attendance = Участники по алфавиту с местом для подписи: чтобы напечатать.
export-about-checkins = Одна строка на каждую отметку: кто, где, когда и кто впустил. Отменённые тоже.
export-about-announcements = Одна строка на объявление и получателя: язык, дошло ли, если нет – почему.
export-about-enquiries = Одна строка на сообщение: кто написал организаторам, что, когда и что ответила команда.
export-about-audit = Кто из команды, когда и что сделал.

export-column-announcement = № объявления
export-column-answer = Ответ
export-column-answered_at = Когда ответили
export-column-begun_at = Начато
export-column-bin = БИН
export-column-bookmarks = Отметили
export-column-code = Код билета
export-column-came_at = Когда пришли
export-column-came_where = Где отмечен приход
export-column-username = Имя в Telegram
export-column-consent_version = Версия согласия
export-column-consent_at = Когда дано согласие
export-column-decision = Решение
export-column-decided_at = Когда решено
export-column-decided_by = Кто решил
export-column-notes = Заметки
export-column-created_at = Создано
export-column-day = День
export-column-deed = Что сделано
export-column-delegates = Представителей
export-column-done_at = Когда
export-column-first_delegate = № заявки первого представителя
export-column-how = Как
export-column-language = Язык
export-column-link = Ссылка
export-column-member = Кто
export-column-movements = Уходы и возвращения
export-column-name = Имя
export-column-number = № заявки
export-column-organisation_name = Название организации
export-column-people = Человек
export-column-place = №
export-column-question = Код вопроса
export-column-question_name = Вопрос
export-column-reason = Причина
export-column-role = Категория участника
export-column-sent_at = Отправлено
export-column-signature = Подпись
export-column-source = Источник
export-column-state = Состояние
export-column-written_at = Когда
export-column-author = Кто написал
export-column-message = Сообщение
export-column-status = Статус
export-column-submitted_at = Подана
export-column-time = Время
export-column-undone_at = Отметка отменена
export-column-where = Где
export-column-words = Текст

export-by-rules = по правилам
export-where-fair = Вход на мероприятие
export-how-scan = скан билета
export-how-code = код или номер
export-how-name = найден по имени
export-how-poster = сам, по плакату
export-how-list = из бумажного списка
export-how-walk_in = гость без заявки
export-state-queued = в очереди
export-state-sending = в пути
export-state-sent = доставлено
export-state-unknown = неизвестно, дошло ли
export-state-failed = не доставлено
export-state-withdrawn = не отправлялось
export-state-expired = вышел срок
export-state-forgotten = данные удалены
