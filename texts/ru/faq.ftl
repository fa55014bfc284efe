### Частые вопросы: список и ответы; у организаторов – что спросили и не нашли.

## Для всех

faq = <b>Частые вопросы</b>
faq-line = { $number }. { $question }
faq-hint = Нажмите номер или просто напишите свой вопрос.
faq-none = Списка частых вопросов пока нет. Просто напишите свой вопрос в этот чат.
faq-answer = <b>{ $question }</b>

    { $answer }
button-faq = Частые вопросы
command-faq = Частые вопросы

## Для организаторов: что спросили и не нашли

desk-faq = ❓ Что спрашивают
desk-unanswered = Без ответа: { $count ->
        [one] { $count } вопрос
        [few] { $count } вопроса
        [many] { $count } вопросов
       *[other] { $count } вопроса
    }
faq-asked = <b>Спросили и не нашли ответа</b>
faq-asked-line = { $number }. { $question } ({ $times })
faq-asked-hint = В скобках – сколько раз спросили. Кто спросил, не хранится: имена, телефоны и адреса убраны. Через 90 дней вопросы удаляются.
faq-asked-none = Всё, о чём спрашивали, нашло ответ.
faq-asked-one = <b>{ $question }</b>

    Спросили: { $times ->
        [one] { $times } раз
        [few] { $times } раза
        [many] { $times } раз
       *[other] { $times } раза
    }. Язык: { $language }.
faq-known = <b>Частые вопросы</b>
    В скобках – сколько раз спросили.
faq-known-line = { $number }. { $question } ({ $times })
faq-known-none = Частых вопросов пока нет.
faq-belongs = К какому ответу относится «{ $question }»?
faq-version = <b>{ $language }</b>
    <b>{ $question }</b>
    { $answer }
faq-words = Спрашивают и так: { $words }
faq-no-words = Других слов для этого вопроса пока нет.
faq-times = { $times ->
        [one] Спросили { $times } раз.
        [few] Спросили { $times } раза.
        [many] Спросили { $times } раз.
       *[other] Спросили { $times } раза.
    }
faq-language-kk = Казахский
faq-language-ru = Русский
faq-language-en = Английский
faq-draft-part = <b>{ $language }:</b> { $answer }
faq-write-in = <b>Язык: { $language }</b>
faq-write-answer = Вопрос: «{ $question }»

    Напишите ответ, до 1 000 символов. Если вопрос нужно назвать иначе, напишите его первой строкой со знаком «?», а ответ – ниже.
faq-write-both = Напишите вопрос первой строкой со знаком «?», а ниже – ответ, до 1 000 символов.
faq-write-words = Как ещё спрашивают «{ $question }»? Напишите слова через запятую или по строкам. В сообщении человека должны быть все слова строки, в любом порядке.
faq-problem-empty = Здесь нужен текст ответа.
faq-problem-no-question = Не вижу вопроса: первая строка должна кончаться знаком «?».
faq-problem-long-question = Вопрос слишком длинный: можно до 150 символов.
faq-problem-long-answer = Ответ слишком длинный: можно до 1 000 символов.
faq-saved = Теперь бот отвечает так:

    <b>{ $question }</b>

    { $answer }
faq-removed = Вопрос «{ $question }» удалён, на него бот больше не отвечает.
faq-remove-sure = Удалить вопрос «{ $question }» с ответом?
button-faq-list = Все частые вопросы: { $count }
button-faq-answer = Написать ответ
button-faq-belongs = Такой ответ уже есть
button-faq-delete = Ответ не нужен
button-faq-words = Добавить слова
button-faq-remove = Удалить вопрос
button-faq-remove_yes = Да, удалить
button-faq-card = Открыть вопрос
button-faq-undo = Вернуть как было
button-faq-to-home = Что спросили
button-faq-to-list = К списку
button-faq-to-new = Новый вопрос
button-faq-to-same = Одинаково на всех языках
toast-faq-deleted = Убрано из списка.
toast-faq-undone = Всё снова как было.
toast-faq-not-undone = С тех пор изменено что-то ещё. Исправьте вопрос сами.
deed-faq-added = добавлен частый вопрос: { $subject }
deed-faq-changed = изменён частый вопрос: { $subject }
deed-faq-removed = удалён частый вопрос
deed-faq-taken-back = возвращены прежние частые вопросы
journal-faq-gone = (удалённый вопрос)
