### Заявки: очередь, решения, места.

## Что узнаёт участник

decision-approved = ✅ <b>Ваша заявка № { $number } одобрена.</b>

    { $event }
    { $when } ({ $zone })
    { $place }

    Ждём Вас! Если не сможете прийти, отзовите заявку: место достанется другому.
decision-rejected = К сожалению, Ваша заявка № { $number } отклонена.

    { $event }

    Вопросы к организатору: { $contact }
decision-waitlisted = ⏳ <b>Ваша заявка № { $number } – в листе ожидания.</b>

    { $event }

    { $why } Как только место освободится, мы предложим его тем, кто ждёт, по порядку.
decision-reason = <b>Причина:</b> { $reason }

submitted-approved = Ваша заявка одобрена. Если не сможете прийти, отзовите её: место достанется другому.
submitted-waitlisted = { $why } Поэтому Вы в листе ожидания. Как только место освободится, мы предложим его Вам по очереди.

reason-places = Все места уже заняты.
reason-incomplete = Не хватает данных.
reason-theme = Тема не подходит.
reason-duplicate = Такая заявка у нас уже есть.
reason-late = Заявка пришла поздно.

offer = 🎟 <b>Для Вас освободилось место!</b>

    { $event }
    { $when } ({ $zone })

    Подтвердите участие до <b>{ $until }</b> ({ $zone }). Потом место будет предложено следующему в очереди.
offer-yes = Да, я приду
offer-no = Нет, не приду
offer-accepted = ✅ Место Ваше. Ждём Вас!
offer-over = Время подтвердить участие вышло, и место предложено следующему. Вы остаётесь в листе ожидания, теперь в конце очереди.
offer-too-late = Это предложение больше не действует.

coming = <b>Вы придёте?</b>

    { $event }
    { $when } ({ $zone })
    { $place }

    Если Вы не придёте, скажите об этом: место достанется тому, кто ждёт.
coming-yes = Да, приду
coming-no = Нет, не смогу
coming-noted = ✅ Спасибо! Ждём Вас: { $when } ({ $zone }).

change-asked = ✏️ <b>Организатор просит изменить ответы в Вашей заявке.</b>
    { $event }

    { $names }

    Нажмите на вопрос, чтобы ответить заново.
change-comment = <b>Комментарий организатора:</b> { $comment }

status-line = Ваш номер в очереди: { $place }
    { $why }
status-offer = 🎟 Подтвердите участие до <b>{ $until }</b> ({ $zone }).
status-to-change = ✏️ Организатор просит изменить: { $names }

problem-no-places = Для этого варианта мест больше нет. Выберите другой.
join-full = От этой организации уже зарегистрировано максимальное число представителей. Если есть вопросы, напишите организатору.

## Очередь

desk-applications = 📥 Заявки
button-queue = К заявкам
button-application = К заявке

queue = <b>Заявки</b>
    { $event }
queue-sifted = Фильтр: { $by }
queue-text = «{ $text }»
queue-open = Открыть ({ $count })
queue-names = Список имён
queue-names-back = К списку
queue-list = <b>Заявки списком</b>
    { $state }
queue-list-line = { $place }. { $state ->
        [waiting] 📥
        [asked] ✏️
        [decided] 🔕
        [approved] ✅
        [rejected] ⛔
        [waitlisted] ⏳
        [offered] 🎟
       *[withdrawn] ↩️
    } № { $number } { $name }
queue-nobody = Под этот фильтр никто не подходит.
queue-list-empty = Здесь пока никого нет.
queue-list-type = Чтобы найти человека, напишите часть имени, названия организации, телефона или номер заявки.
queue-sieve = Фильтр и поиск
queue-file = 📄 Скачать файлом: { $count }
queue-approve-all = Одобрить все ({ $count })
queue-publish = Сообщить решения ({ $count })
queue-end = Дальше заявок нет.
queue-changed = Пока Вы смотрели, число изменилось. Проверьте ещё раз.
queue-state-waiting = { $chosen ->
        [yes] ✓ Новые
       *[no] Новые
    }: { $count }
queue-state-asked = { $chosen ->
        [yes] ✓ Ждём правки
       *[no] Ждём правки
    }: { $count }
queue-state-decided = { $chosen ->
        [yes] ✓ Не сообщено
       *[no] Не сообщено
    }: { $count }
queue-state-approved = { $chosen ->
        [yes] ✓ Одобрены
       *[no] Одобрены
    }: { $count }
queue-state-rejected = { $chosen ->
        [yes] ✓ Отклонены
       *[no] Отклонены
    }: { $count }
queue-state-waitlisted = { $chosen ->
        [yes] ✓ Лист ожидания
       *[no] Лист ожидания
    }: { $count }
queue-state-offered = { $chosen ->
        [yes] ✓ Предложено место
       *[no] Предложено место
    }: { $count }
queue-state-withdrawn = { $chosen ->
        [yes] ✓ Отозваны
       *[no] Отозваны
    }: { $count }
queue-state-all = { $chosen ->
        [yes] ✓ Все
       *[no] Все
    }: { $count }

places-all = Все места
places-delegates = Представители организации
places-taken = { $what }: занято { $taken } из { $places }

sift = <b>Какие заявки показать?</b>
    Найдено: { $count }
    { $by }
sift-role = Категория
sift-text = Найти по тексту
sift-clear = Сбросить фильтр
sift-any = Любой ответ
sift-which-role = <b>Какая категория?</b>
sift-which-answer = <b>{ $name }</b>
    Какой ответ показать?
sift-write = Напишите часть имени, названия организации, телефона или номер заявки.
sift-nobody = По запросу «{ $text }» никого не нашлось.
button-back-to-sieve = К фильтру

## Заявка

application = <b>Заявка № { $number }</b>
    { $role }
    Статус: <b>{ $status }</b>
    Подана: { $when }
    Язык: { $language ->
        [kk] Қазақша
        [ru] Русский
       *[en] English
    }
application-source = Откуда: { $source }
application-unreachable = ⚠️ Бот не может написать этому человеку.
application-coming = { $coming ->
        [yes] Придёт: да
       *[asked] Придёт: ответа ещё нет
    }
application-place = Заявка { $place } из { $total }
application-organisation = <b>Организация:</b> { $name }
application-colleague = – № { $number }, { $name }: { $status }
application-opened = ✏️ Ждём правки: { $names }
application-remark = 📝 { $name }, { $when }: { $remark }
application-full = ⚠️ Мест больше нет: { $what }
application-gone = Такой заявки больше нет.
application-withdrawn = Эта заявка отозвана.
application-changed = Статус заявки уже изменился. Вот она сейчас.
application-approve = Одобрить
application-reject = Отклонить
application-wait = В лист ожидания
application-change = Попросить правку
application-tell = Сообщить решение
application-retract = Отменить решение
application-request = Запрос о данных
application-note = Заметка
application-link = Ссылка
application-previous = ◀ Предыдущая
application-next = Следующая ▶

decided-approved = № { $number }: одобрена
decided-rejected = № { $number }: отклонена
decided-waitlisted = № { $number }: в листе ожидания
decided-by-rules = по правилам
decided-already = Уже решено. { $decision }
decided-line-approved = ✅ Одобрено: { $name }, { $when }{ $told ->
        [yes] .
       *[no] . Участнику ещё не сообщено.
    }
decided-line-rejected = ⛔ Отклонено: { $name }, { $when }{ $told ->
        [yes] .
       *[no] . Участнику ещё не сообщено.
    }
decided-line-waitlisted = ⏳ В лист ожидания: { $name }, { $when }{ $told ->
        [yes] .
       *[no] . Участнику ещё не сообщено.
    }
decided-reason = { $line } Причина: { $reason }
decision-retracted = Решение отменено.
no-places = Мест больше нет: { $what }

reject-why = <b>Заявка № { $number }: почему отклонить?</b>

    Нажмите на причину или напишите её своими словами.
reason-button-none = Без причины
reject-yes = Отклонить
reject-other = Другая причина
reads-language = 🌐 Этот человек читает на языке: { $language }
preview = <b>Заявка № { $number }. Человек прочитает:</b>

    <blockquote>{ $read }</blockquote>

change-choose = <b>Заявка № { $number }: что изменить?</b>

    Отметьте вопросы. Комментарий можно написать сообщением.
change-send = Отправить просьбу ({ $count })
change-sent = { $count ->
        [one] Попросили изменить { $count } ответ.
        [few] Попросили изменить { $count } ответа.
        [many] Попросили изменить { $count } ответов.
       *[other] Попросили изменить { $count } ответа.
    }

note-write = <b>Заявка № { $number }: заметка для коллег</b>

    Напишите её. Участник увидит заметку, только если запросит свои данные (/mydata).
words-wanted = Напишите это, пожалуйста, текстом.

bulk-ask = { $admitted ->
        [0] <b>Свободных мест нет: пока нельзя одобрить ни одной заявки.</b>
        [one] <b>Одобрить { $admitted } заявку?</b>
        [few] <b>Одобрить { $admitted } заявки?</b>
        [many] <b>Одобрить { $admitted } заявок?</b>
       *[other] <b>Одобрить { $admitted } заявки?</b>
    }
bulk-left = Мест не хватит, останутся ждать решения: { $count }
bulk-yes = Да, одобрить ({ $count })
bulk-done = Одобрено: { $approved }. Осталось без места: { $left }.

publish-ask = { $count ->
        [one] <b>Сообщить { $count } решение?</b>
        [few] <b>Сообщить { $count } решения?</b>
        [many] <b>Сообщить { $count } решений?</b>
       *[other] <b>Сообщить { $count } решения?</b>
    }
    Одобрено: { $approved }
    Отклонено: { $rejected }
    В лист ожидания: { $waitlisted }

    Каждый прочитает решение на своём языке.
publish-yes = Да, сообщить ({ $count })
publish-done = Сообщаем решения: { $count }.

## Организации

button-organisations = Организации
button-organisation-back = К организации
organisations = { $count ->
        [one] <b>{ $count } организация</b>
        [few] <b>{ $count } организации</b>
        [many] <b>{ $count } организаций</b>
       *[other] <b>{ $count } организации</b>
    }
organisations-line = { $name } ({ $delegates })
organisations-search = Найти организацию
organisations-found = Найдено организаций: { $count }
organisations-found-none = Такой организации не нашлось. Напишите другую часть названия или БИН либо откройте весь список.
organisation = <b>{ $name }</b>
    БИН: { $bin }
    Представителей: { $delegates }
organisation-move = Перевести
organisation-delegate = № { $number }
organisation-rename = Переименовать
organisation-merge = Объединить
organisation-rename-ask = <b>{ $name }</b>

    Напишите новое название.
organisation-name-wanted = Это не похоже на название организации. Напишите его ещё раз.
organisation-which = Напишите часть названия или БИН другой организации.
organisation-merge-ask = <b>Объединить две организации?</b>

    Исчезнет: { $name } (БИН { $bin })
    Останется: { $into } (БИН { $into_bin })

    Представители перейдут в оставшуюся, её карточка не изменится. Отменить это нельзя.
organisation-merge-yes = Объединить
organisation-merged = Организации объединены.
organisation-moved = Представитель переведён.
organisation-full = Столько представителей у одной организации быть не может.
organisation-gone = Такой организации больше нет.

## Запись вручную

button-by-hand = Записать вручную
by-hand-role = <b>Запись вручную</b>

    В каком качестве человек участвует?
by-hand-ask = <b>{ $name }</b>

    Напишите ответ.
by-hand-check = <b>Всё верно?</b>

    { $lines }

    Нажимая «Записать», Вы подтверждаете: человек согласен на обработку своих данных.
by-hand-yes = Записать
by-hand-again = Начать заново
by-hand-approved = ✅ <b>Записано: № { $number }</b>

    Отправьте участнику эту ссылку: по ней он получит свою заявку в Telegram. Ссылка одноразовая:
    { $link }
by-hand-link = 🔗 <b>№ { $number }</b>

    Отправьте участнику эту ссылку: по ней он получит свою заявку в Telegram. Ссылка одноразовая. Прежняя ссылка больше не действует.
    { $link }
by-hand-waitlisted = ⏳ <b>Записано в лист ожидания: № { $number }</b>

    Мест сейчас нет. Бот не может предложить место человеку без Telegram: одобрите заявку сами, когда место появится.

    Отправьте участнику эту ссылку: по ней он получит свою заявку в Telegram. Ссылка одноразовая:
    { $link }
claim = <b>Организатор записал Вас: № { $number }</b>
    { $event }
    { $role }

    Чтобы заявка стала Вашей, прочитайте согласие ниже и подтвердите.
claim-yes = Это я, даю согласие
claim-no = Это не я
claim-done = ✅ Теперь это Ваша заявка.
claim-over = Эта ссылка больше не действует. Зарегистрируйтесь сами или напишите организатору.

## Журнал

deed-application-approved = одобрена заявка: { $subject }
deed-application-rejected = отклонена заявка: { $subject }
deed-application-waitlisted = внесена в лист ожидания заявка: { $subject }
deed-application-retracted = отменено решение по заявке: { $subject }
deed-decisions-told = сообщены решения по заявкам
deed-applications-approved = одобрено сразу несколько заявок
deed-application-change = запрошено изменение ответов: { $subject }
deed-application-erased = удалены все данные заявки по запросу человека
deed-data-request = записан запрос о данных: { $subject }
deed-application-note = записана заметка для коллег: { $subject }
deed-application-by-hand = записана вручную заявка: { $subject }
deed-application-link = создана новая ссылка: { $subject }
deed-organisation-renamed = переименована организация: { $subject }
deed-organisation-merged = объединены две организации, осталась: { $subject }
deed-delegate-moved = переведён в другую организацию представитель: { $subject }

named-several = Найдено: { $count }. Чью заявку открыть?
named-more = Показаны первые { $shown }. Чтобы найти нужную, напишите имя полностью.
