### Объявления: как их пишут организаторы и как их видят люди.

## Что видят люди

letter-nameless = участник
letter-session = Открыть в программе
letter-session-at = Сессия в { $time }
letter-yes = Ваш ответ записан: да. Его можно изменить.
letter-no = Ваш ответ записан: нет. Его можно изменить.
earlier = <b>Прошлые объявления</b>

    Нажмите, чтобы прочитать.
earlier-none = Объявлений пока не было.
earlier-of = { $day } { $month }, { $time }
button-earlier = Прошлые объявления

## Список

desk-announcements = 📣 Объявления
announce-heading = <b>Объявления</b>
announce-none = Пока ничего не отправляли.
announce-line = <b>№ { $number }</b> · { $phase }
    { $when } · { $people ->
        [one] { $people } получатель
        [few] { $people } получателя
        [many] { $people } получателей
       *[other] { $people } получателя
    }
announce-number = № { $number }
announce-new = Новое объявление
announce-go-on = Продолжить черновик
announce-automatic = Автоматические сообщения
announce-list = К объявлениям

phase-draft = черновик
phase-unconfirmed = ждёт второго организатора
phase-scheduled = запланировано
phase-running = отправляется
phase-paused = приостановлено
phase-cancelled = остановлено
phase-done = отправлено

## Черновик

announce-draft = <b>Новое объявление</b>
announce-version = ✅ { $language } · { $shape }: { $beginning }
announce-version-as = ↪️ { $language }: получат версию «{ $other }»
announce-version-none = ▫️ { $language }: ещё не написано
announce-album-coming = Это альбом: остальные файлы ещё принимаются.
announce-reaches = { $count ->
        [one] Получит { $count } человек.
        [few] Получат { $count } человека.
        [many] Получат { $count } человек.
       *[other] Получат { $count } человека.
    } Кнопок: { $buttons }.
announce-ready = Сначала посмотрите, как его увидят получатели: без этого отправить нельзя.
announce-incomplete = Нужны: версия на каждом языке (или какую получат остальные) и хотя бы один получатель.
announce-write = ✏️ { $language }
announce-rest = Остальным: { $language }
announce-audience = Кому: { $count }
announce-buttons = Кнопки: { $count }
announce-preview = Посмотреть
announce-discard = Удалить черновик
announce-discarded = Черновик удалён.
announce-back = Назад
announce-ask = <b>{ $language }</b>

    Отправьте сообщение так, как его должны увидеть: текст с оформлением, фото, альбом, видео, документ, место или опрос.

    Для каждого можно подставить: { $placeholders }

    У опроса общие голоса, поэтому он пересылается от Вашего имени. Альбом и опрос – без кнопок.
announce-drop = Убрать эту версию
announce-refused = { $why }

    Отправьте сообщение ещё раз.
announce-unknown = В скобках неизвестно: { $names }
    Бот знает только: { $placeholders }
announce-too-long = Слишком длинно: лишних символов – { $over }, помещается { $limit }, считая подстановки.
announce-unfit = Такое сообщение разослать нельзя.
announce-unfit-again = Такое сообщение разослать нельзя. Отправьте другое: { $language }.
shape-text = текст
shape-photo = фото
shape-video = видео
shape-animation = анимация
shape-document = документ
shape-audio = аудио
shape-voice = голосовое
shape-album = альбом
shape-location = место
shape-venue = место
shape-poll = опрос

## Кнопки под объявлением

announce-buttons-text = <b>Кнопки под объявлением</b>

    Нажмите на кнопку, чтобы убрать её.
announce-buttons-bare = <b>Кнопки под объявлением</b>

    Одна из версий – альбом или опрос: под ней кнопок не будет.
announce-add-link = ➕ Ссылка
announce-add-session = ➕ Сессия
announce-add-question = ➕ Вопрос «да / нет»
announce-question = Да / Нет
announce-remove = ✖️ { $label }
announce-link = <b>Ссылка</b>

    Первая строка – адрес, он начинается с https://
    Дальше – надпись: одна на всех или три строки по порядку: казахский, русский, английский.
announce-link-wrong = Так не получится. Первая строка – адрес с https://, потом одна или три строки надписей, каждая до 60 символов.
announce-sessions = Выберите сессию.
announce-sessions-none = Предстоящих сессий нет.

## Кому

audience-title = <b>Кому</b>
audience-rule = Должны совпасть все выбранные условия; в одном условии достаточно одного значения.
audience-count = { $count ->
        [one] Получит <b>{ $count }</b> человек.
        [few] Получат <b>{ $count }</b> человека.
        [many] Получат <b>{ $count }</b> человек.
       *[other] Получат <b>{ $count }</b> человека.
    }
audience-split = По языкам: { $split }
audience-names = Первые в списке: { $names }
audience-unreachable = Не получат: { $count } ({ $reasons })
audience-values = <b>{ $name }</b>
    Сейчас получателей: { $count }
audience-chosen = { $label }: { $count }
audience-taken = <b>{ $name }:</b> { $labels }
audience-chosen-values = Выбрано: <b>{ $labels }</b>
audience-more = и ещё { $count }
audience-back = Готово
audience-roles = Категория участника
audience-statuses = Статус заявки
audience-languages = Язык
audience-organisations = Организация
audience-sessions = Отметили сессию
audience-present = Отметка на входе
audience-present-in = Приход отмечен
audience-present-out = Приход не отмечен
audience-unreached = Не получили прошлое
audience-status-submitted = На рассмотрении
audience-status-approved = Одобрена
audience-status-waitlisted = В листе ожидания
audience-status-offered = Предложено место
audience-status-rejected = Отклонена
audience-status-withdrawn = Отозвана
audience-status-draft = Не закончена
audience-status-none = Без заявки

## Отправка

announce-plan = Выше – все версии, какими их увидят получатели.

    <b>Когда:</b> { $when } ({ $zone })
    <b>Получателей:</b> { $count }
announce-when-now = сразу
announce-when-session = { $when }, с началом сессии «{ $title }»
announce-send = Отправить: { $count }
announce-schedule = Запланировать: { $count }
announce-ask-colleague = На подтверждение: { $count }
announce-at = В другое время
announce-with = С началом сессии
announce-now = Без отсрочки
announce-edit = Изменить
announce-time = Когда отправить? Например: 13.11 18:00 ({ $zone }).
announce-time-wrong = Время не распознано или уже прошло. Напишите так: 13.11 18:00 ({ $zone }).
announce-number-changed = Число получателей изменилось: { $count }. Проверьте ещё раз.
announce-surely = { $count ->
        [one] Сообщение получит <b>{ $count }</b> человек. Действительно отправить?
        [few] Сообщение получат <b>{ $count }</b> человека. Действительно отправить?
        [many] Сообщение получат <b>{ $count }</b> человек. Действительно отправить?
       *[other] Сообщение получат <b>{ $count }</b> человека. Действительно отправить?
    }
announce-surely-yes = Да, отправить: { $count }
announce-surely-no = Нет, ещё раз посмотрю
announce-please = Объявление ждёт подтверждения второго организатора.
    { $event }
announce-review = Посмотреть
announce-changed = С тех пор, как Вы смотрели, оно изменилось. Вот каким оно уйдёт сейчас.
announce-decide = Так это увидят люди. Получателей: { $count }
announce-own = Это Ваше объявление: подтвердить его должен другой организатор.
announce-approve = Подтвердить и отправить: { $count }
announce-return = Вернуть в черновики
announce-returned = Объявление возвращено автору как черновик.

## Ход отправки

running-title = <b>Объявление № { $number }</b> · { $phase }
running-unconfirmed = Ждёт подтверждения другого организатора.
running-scheduled = Будет отправлено: { $when } ({ $zone })
running-with-session = Будет отправлено с началом выбранной сессии. Если её перенесут, перенесётся и объявление; если отменят, оно не уйдёт.
running-size = Начато: { $when }
    Кому: { $count ->
        [one] { $count } человек
        [few] { $count } человека
        [many] { $count } человек
       *[other] { $count } человека
    }
running-sent = ✅ Доставлено: { $count }
running-waiting = ⏳ В очереди: { $count }
running-unknown = ❓ Неизвестно, дошло ли: { $count }
running-forgotten = 🗑 Удалили свои данные: { $count }
running-lost = ✖️ Не доставлено: { $count } ({ $reasons })
running-replies = Ответы: да – { $yes }, нет – { $no }
running-corrected = ✏️ Исправлено: { $done } из { $todo }
running-uncorrected = ✖️ Не исправлено: { $count } ({ $reasons })
running-deleted = 🧹 Удалено: { $done } из { $todo }
running-undeleted = ✖️ Не удалено: { $count } ({ $reasons })
running-way-pause = ⏸ Пауза
running-way-resume = ▶️ Продолжить
running-way-cancel = ⏹ Остановить
running-way-review = Посмотреть
running-way-return = Вернуть в черновики
running-way-calls = Список для обзвона
running-way-correct = Исправить отправленное
running-way-revision = Посмотреть изменение
running-again-unknown = Повторить неясным: { $count }
running-again-failed = Повторить недоставленным: { $count }
running-delete = Удалить у всех: { $count }
running-cancel-ask = Отправка приостановлена. Отправлено: { $sent }, осталось: { $waiting }.

    Остановить совсем? Оставшиеся это сообщение не получат.
running-cancel-yes = Остановить совсем
running-delete-ask = { $count ->
        [one] Сообщение исчезнет из { $count } чата. Удалить можно только то, что отправлено менее 48 часов назад.
        [few] Сообщение исчезнет из { $count } чатов. Удалить можно только то, что отправлено менее 48 часов назад.
        [many] Сообщение исчезнет из { $count } чатов. Удалить можно только то, что отправлено менее 48 часов назад.
       *[other] Сообщение исчезнет из { $count } чата. Удалить можно только то, что отправлено менее 48 часов назад.
    }
running-which = Какую версию исправить?
running-correct = <b>{ $language }</b>

    { $how }

    Сейчас:

    <code>{ $present }</code>
running-correct-bare = <b>{ $language }</b>

    { $how }

    Сейчас подписи нет.
running-how-text = Отправьте исправленный текст или файл, который встанет на его место: фото, видео, анимацию, документ или аудио.
running-how-file = Отправьте новую подпись или другой файл, который встанет на место этого: фото, видео, анимацию, документ или аудио. Если файл придёт без подписи, останется нынешняя.
running-how-words = Отправьте новый текст. Сами файлы заменить нельзя.
running-refused-album = У альбома нельзя изменить ни файлы, ни их число, только подпись: отправьте новый текст. Если нужны другие файлы, удалите отправленное и отправьте новое объявление.
running-refused-voice = Голосовое сообщение заменить нельзя, только подпись под ним: отправьте новый текст. Если нужна другая запись, удалите отправленное и отправьте новое объявление.
running-refused-fixed = Telegram не позволяет изменить отправленный опрос или место. Удалите отправленное и отправьте новое объявление. Что старше 48 часов, удалить нельзя: тогда сообщите об изменении новым объявлением.
running-refused-unfit = Этим нельзя заменить отправленное сообщение. Отправьте текст или один файл: фото, видео, анимацию, документ или аудио. Если нужно другое, удалите отправленное и отправьте новое объявление.
running-look = { $count ->
        [one] Так это увидят люди. Будет исправлено в { $count } чате.
        [few] Так это увидят люди. Будет исправлено в { $count } чатах.
        [many] Так это увидят люди. Будет исправлено в { $count } чатах.
       *[other] Так это увидят люди. Будет исправлено в { $count } чата.
    }
running-correct-yes = Исправить: { $count }
running-calls = { $count ->
        [one] { $count } человек не получил сообщение, или это неизвестно.
        [few] { $count } человека не получили сообщение, или это неизвестно.
        [many] { $count } человек не получили сообщение, или это неизвестно.
       *[other] { $count } человека не получили сообщение, или это неизвестно.
    }
running-calls-gone = { $count ->
        [one] Ещё { $count } человека в списке нет: данные удалены.
        [few] Ещё { $count } человек в списке нет: данные удалены.
        [many] Ещё { $count } человек в списке нет: данные удалены.
       *[other] Ещё { $count } человека в списке нет: данные удалены.
    }
revision-ask = На подтверждение: { $count }
revision-waits-correct = ✏️ Исправление ждёт второго организатора. До этого люди видят то, что отправлено.
revision-waits-delete = 🧹 Удаление у всех ждёт второго организатора. До этого люди видят то, что отправлено.
revision-please-correct = Отправленное объявление № { $number } предлагают исправить. Это ждёт Вашего подтверждения.
    { $event }
revision-please-delete = Объявление № { $number } предлагают удалить у всех, кто его получил. Это ждёт Вашего подтверждения.
    { $event }
revision-decide-correct = Так это увидят люди. Будет исправлено сообщений: { $count }
revision-decide-delete = Это исчезнет из чатов, и больше никто этого не получит. Ещё можно удалить сообщений: { $count }
revision-own = Это Ваше изменение: подтвердить его должен другой организатор.
revision-give-up = Оставить как есть
revision-given-up = У людей ничего не изменилось.
revision-changed = С тех пор, как Вы смотрели, оно изменилось. Вот что предлагается сейчас.
revision-confirmed = Ваше изменение объявления № { $number } подтверждено другим организатором.
revision-refused = По решению другого организатора объявление № { $number } остаётся как есть: Ваше изменение не сделано.
running-finished = <b>Объявление № { $number } отправлено</b>
running-late = Объявление № { $number } не отправлено: в его время бот не работал. Оно снова в черновиках.

calls-number = №
calls-name = Имя
calls-phone = Телефон
calls-organisation = Организация
calls-why = Причина
calls-file = obzvon.csv

unreached-blocked = бот заблокирован
unreached-deactivated = аккаунт удалён
unreached-chat-not-found = чат не найден
unreached-kicked = нет доступа к чату
unreached-cannot-initiate = бот не запущен
unreached-migrated = чат переехал
unreached-message-gone = сообщения уже нет
unreached-query-too-old = слишком поздно
unreached-parse-error = оформление не принято
unreached-thread-gone = темы уже нет
unreached-silenced = бот не может там писать
unreached-restricted = ограничено Telegram
unreached-protected = копирование запрещено
unreached-topic-closed = тема закрыта
unreached-too-long = слишком длинно
unreached-too-many = Telegram просил подождать
unreached-unauthorised = нет доступа к Telegram
unreached-conflict = сбой Telegram
unreached-no-rights = у бота нет прав в группе
unreached-permanent = Telegram отказал
unreached-never-connected = не было связи
unreached-server-error = сбой на сервере Telegram
unreached-unknown = неизвестно, дошло ли
unreached-muted = объявления отключены
unreached-cancelled = отправку остановили
unreached-restored = отозвано после возврата копии
unreached-untrue = уже не нужно
unreached-undrawable = ошибка бота
unreached-other = другая причина

## Автоматические сообщения

automatic-heading = <b>Автоматические сообщения на сутки вперёд</b>
    ({ $zone })
automatic-line = { $number }. { $when } · { $title } · { $count ->
        [one] { $count } человек
        [few] { $count } человека
        [many] { $count } человек
       *[other] { $count } человека
    }
automatic-held = ⏸ { $number }. { $when } · { $title } · { $count ->
        [one] { $count } человек
        [few] { $count } человека
        [many] { $count } человек
       *[other] { $count } человека
    } · задержано
automatic-more = { $count ->
        [one] И ещё { $count } напоминание.
        [few] И ещё { $count } напоминания.
        [many] И ещё { $count } напоминаний.
       *[other] И ещё { $count } напоминания.
    }
automatic-changes = 📅 Об изменениях в программе сообщим: { $when }
automatic-changes-held = ⏸ Сообщение об изменениях в программе задержано.
automatic-none = В ближайшие сутки ничего.
automatic-hold-changes = ⏸ Задержать изменения
automatic-release-changes = ▶️ Сообщить об изменениях

## Журнал

deed-announcement-sent = отправлено объявление № { $subject }
deed-announcement-scheduled = запланировано объявление № { $subject }
deed-announcement-asked = запрошено подтверждение объявления № { $subject }
deed-announcement-returned = возвращено в черновики объявление № { $subject }
deed-announcement-paused = приостановлено объявление № { $subject }
deed-announcement-resumed = продолжена отправка объявления № { $subject }
deed-announcement-cancelled = прекращена отправка объявления № { $subject }
deed-announcement-deleted = удалено у получателей объявление № { $subject }
deed-announcement-again = повторно отправлено объявление № { $subject }
deed-announcement-corrected = исправлено объявление № { $subject }
deed-announcement-correction-asked = запрошено подтверждение исправления объявления № { $subject }
deed-announcement-deletion-asked = запрошено подтверждение удаления объявления № { $subject }
deed-announcement-revision-returned = отклонено изменение объявления № { $subject }
deed-announcement-calls = получен список для обзвона по объявлению № { $subject }
deed-message-held = задержано автоматическое сообщение
deed-message-released = отменена задержка автоматического сообщения
