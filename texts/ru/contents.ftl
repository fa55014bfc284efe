### Анкета и тексты с телефона: файлы, что изменится, применение, возврат.

desk-content = 📝 Анкета и тексты
button-content-home = Анкета и тексты
button-content-get = 📥 Получить файлы
button-content-send = 📤 Отправить файл
button-content-diff = Что изменится
button-content-apply = ✅ Применить
button-content-discard = Не применять
button-content-before = ↩️ Прежняя версия

button-content-questions = ✏️ Вопросы
button-content-label = Текст
button-content-help = Подсказка
button-content-name = Краткое название
button-content-options = Варианты ответа
button-content-in-kk = Қазақша
button-content-in-ru = Русский
button-content-in-en = English
button-content-option-add = ➕ Добавить вариант
button-content-option-up = ⬆️ Выше
button-content-option-down = ⬇️ Ниже
button-content-option-remove = 🗑 Удалить вариант
button-content-option-remove-yes = Да, удалить
button-content-to-question = К вопросу
button-content-to-options = К вариантам
button-content-to-option = К варианту

content-home = <b>Анкета и тексты</b>
    { $questions ->
        [one] { $questions } вопрос
        [few] { $questions } вопроса
        [many] { $questions } вопросов
       *[other] { $questions } вопроса
    }, { $roles ->
        [one] { $roles } категория участника
        [few] { $roles } категории участников
        [many] { $roles } категорий участников
       *[other] { $roles } категории участников
    }.
    Действуют с: { $when }
content-file-questions = Вопросы анкеты. Измените файл и отправьте его сюда.
content-file-event = Тексты, сроки, залы и остальное о ярмарке. Измените файл и отправьте его сюда.
content-file-faq = Частые вопросы с ответами. Измените файл и отправьте его сюда.
content-ask = Отправьте questions.toml, event.toml или faq.toml файлом (📎 скрепка → «Файл»). Можно несколько, по очереди.

    Ничего не изменится, пока Вы не подтвердите.
content-unknown = Нужен файл с именем questions.toml, event.toml или faq.toml.
content-reading = ⏳ Читаю файл. Что изменится, покажу следующим сообщением.
content-unreadable = Файл не читается как текст. Сохраните его в кодировке UTF-8 и отправьте ещё раз.
content-wrong = <b>Применить пока нельзя</b>
    Исправьте это и отправьте файл ещё раз. Всё работает по-прежнему.
content-other = Эти файлы – от другой ярмарки: не совпадает id в начале event.toml. Верните прежний id.
content-diff = <b>Что изменится</b>
content-people = Уже полученные ответы сохранятся. Кто заполняет анкету сейчас, продолжит с того же места.
content-same = Эти файлы ничем не отличаются от того, что действует сейчас.
content-before = Это версия, которая действовала до нынешней.
content-changed-since = ⚠️ Файлы только что изменились. Посмотрите ещё раз.
content-applied = ✅ <b>Применено</b>
    Бот уже использует новые тексты и вопросы. Если что-то не так, верните прежнюю версию.
content-change-added = 🆕 { $part }: <b>{ $name }</b>
content-change-removed = ❌ { $part }: <b>{ $name }</b>
content-change-changed = ✏️ { $part }: <b>{ $name }</b>
content-part-event = Ярмарка
content-part-role = Категория участника
content-part-question = Вопрос
content-part-option = Вариант ответа
content-part-faq = Частый вопрос
content-key-line = • { $key }: { $before } → { $after }
content-key-only = • { $key }
content-key-language = { $key } ({ $language })
content-quoted = «{ $text }»
content-nothing = –
content-in-kk = на казахском
content-in-ru = на русском
content-in-en = на английском
content-key-title = Название
content-key-theme = Тема
content-key-about = О ярмарке
content-key-organiser = Организатор
content-key-zone = Часовой пояс
content-key-zone_name = Название часового пояса
content-key-starts = Начало
content-key-ends = Окончание
content-key-place = Место проведения
content-key-operator = Оператор данных
content-key-consent = Согласие и конфиденциальность
content-key-help_contact = Контакт
content-key-registration_opens = Начало регистрации
content-key-registration_closes = Конец регистрации
content-key-changes_until = Срок изменения ответов
content-key-after_submit = Текст после отправки заявки
content-key-profile = Описание бота
content-key-halls = Залы
content-key-sections = Секции
content-key-reminders = Напоминания
content-key-quiet_minutes = Пауза перед сообщением об изменениях
content-key-night = Ночное время
content-key-door = Вход
content-key-second_confirmation = Второе подтверждение
content-key-places = Места
content-key-roles = Категории участников
content-key-questions = Порядок вопросов
content-key-label = Текст
content-key-hint = Пояснение
content-key-automatic = Автоматическое одобрение
content-key-kind = Вид ответа
content-key-name = Краткое название
content-key-help = Подсказка
content-key-example = Пример
content-key-options = Порядок вариантов
content-key-columns = Столбцы
content-key-min = Минимум
content-key-max = Максимум
content-key-check = Проверка
content-key-file_types = Виды файлов
content-key-when = Условие показа
content-key-required = Обязательный
content-key-required_from = Обязателен с даты
content-key-words = Другие слова
content-key-sessions = Сессии
content-key-frozen_from = Не меняется с даты
content-key-personal = Личные данные
content-key-keep_days = Дней хранения
content-key-report_due = Срок сдачи отчёта
content-key-card = Карточка организации
content-key-price = Стоимость участия
content-key-faq = Порядок частых вопросов
content-key-wordings = Слова для запросов
content-key-question = Вопрос
content-key-answer = Ответ
content-key-other = Настройка

## Один вопрос – кнопками

content-questions = <b>Вопросы анкеты</b>
    Нажмите номер вопроса, который хотите изменить.
content-numbered = { $number }. { $text }
content-question = <b>{ $name }</b>
    Вопрос { $place } из { $count }
content-question-label = <b>Текст:</b> { $text }
content-question-help = <b>Подсказка:</b> { $text }
content-question-options = <b>Варианты ответа:</b>
content-more-options = … и ещё вариантов: { $count }
content-option-lines = Нужна одна строка или три (на казахском, русском, английском).
content-now = Сейчас:
    <code>{ $text }</code>
content-ask-words = <b>{ $part }</b>
    Напишите новый текст ({ $language }). Не длиннее { $max } символов.
content-help-remove = Чтобы убрать подсказку (на всех языках), отправьте «-».
content-help-new = Подсказки ещё нет. То, что Вы напишете, будет на всех трёх языках; потом её можно изменить на каждом.
content-options = <b>{ $name }: варианты ответа</b>
    Нажмите номер варианта, который хотите изменить.
content-shared = ⚠️ Этот список есть и у других вопросов, там он тоже изменится: { $names }.
content-option = <b>Вариант ответа ({ $place } из { $count })</b>
    Нажмите язык, чтобы изменить текст.
content-option-words = • { $language }: { $text }
content-option-remove = Удалить вариант «{ $name }»? Его ещё никто не выбирал.
content-option-given = Вариант «{ $name }» есть в ответах (их { $count }), поэтому удалить его нельзя. Можно изменить его текст.
content-ask-label = Напишите новый текст варианта ({ $language }). Не длиннее { $max } символов.
content-ask-option = Напишите новый вариант ответа: одну строку – одинаково на трёх языках, или три строки – на казахском, русском, английском. В строке не больше { $max } символов.
content-refused-long = Слишком длинно: { $length } из { $max } символов. Сократите.
content-refused-same = Такой вариант уже есть. Напишите по-другому.
content-refused-needed = От этого варианта зависит условие другого вопроса или ограничение мест. Сначала измените это в файле.
content-refused-last = Это последний вариант. Сначала добавьте другой.
content-refused-many = Больше вариантов добавить нельзя.
content-refused-file = Изменить это кнопками не получилось, только в файле: нажмите «Получить файлы».

toast-content-gone = Применять нечего: с тех пор всё изменилось.
toast-content-discarded = Присланное не применено.

deed-content-file = проверен файл анкеты или текстов, ещё не применён: { $subject }
deed-content-words = изменены слова вопроса, ещё не применены: { $subject }
deed-content-apply = применены новые анкета и тексты
