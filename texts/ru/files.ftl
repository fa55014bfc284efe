### Файлы для команды.

desk-files = 📄 Файлы
command-export = Списки файлами
deed-export = выгрузка файла – { $subject }

files = <b>Файлы</b>
    { $event }
    Что выгрузить? В файлах персональные данные: храните их там, где их не увидят посторонние, и удалите, когда они больше не нужны.
files-form = <b>{ $table }</b>
    { $about }

    XLSX – для Excel, CSV – для любых таблиц, JSON – для программ.
files-whom-all = Все заявки
files-whom-approved = Только одобренные
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
export-audit = Журнал команды

export-about-participants = Одна строка на заявку, со всеми ответами.
export-about-organisations = Одна строка на организацию: карточка и число представителей.
export-about-answers = Одна строка на каждый ответ: удобно для подсчётов.
export-about-agenda = Опубликованная программа и сколько людей отметили каждую сессию.
export-about-attendance = Участники по алфавиту с местом для подписи: чтобы напечатать.
export-about-audit = Кто из команды, когда и что сделал.

export-column-action = Действие
export-column-after = Стало
export-column-answer = Ответ
export-column-answered_at = Когда ответили
export-column-before = Было
export-column-bin = БИН
export-column-bookmarks = Отметили
export-column-created_at = Создано
export-column-delegates = Представителей
export-column-done_at = Когда
export-column-first_delegate = № заявки первого представителя
export-column-language = Язык
export-column-member = Кто
export-column-member_id = Telegram ID
export-column-name = Имя
export-column-number = № заявки
export-column-organisation_name = Название организации
export-column-place = №
export-column-question = Код вопроса
export-column-question_name = Вопрос
export-column-role = В качестве кого
export-column-signature = Подпись
export-column-source = Источник
export-column-status = Статус
export-column-subject = О чём
export-column-submitted_at = Подана
