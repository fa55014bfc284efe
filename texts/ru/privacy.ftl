### Конфиденциальность, мои данные, удаление данных.

## Мои данные

mydata = <b>Какие данные о Вас сохранены</b>

    Идентификатор в Telegram: <code>{ $id }</code>
    Язык: { $language }
    Первое сообщение: { $met }
    По какой ссылке Вы пришли: { $source }
    Отключённые сообщения: { $muted }
    Временно сохранено: { $messages ->
        [one] { $messages } сообщение
        [few] { $messages } сообщения
        [many] { $messages } сообщений
       *[other] { $messages } сообщения
    }

    <b>Регистрации</b>
    { $registrations }

    <b>Согласия</b>
    { $consents }

    Всё полностью – в файле ниже.
mydata-registration = «{ $event }», { $role }: { $status }. { $answers ->
        [one] { $answers } ответ
        [few] { $answers } ответа
        [many] { $answers } ответов
       *[other] { $answers } ответа
    }.
mydata-consent = «{ $event }», версия { $version }: { $when }
mydata-nothing = нет
mydata-file = В этом файле – все сохранённые данные о Вас (JSON).
mydata-file-name = moi-dannye.json

mydata-draft = не закончена

## Удаление данных

forget-button = Удалить мои данные
forget-ask = <b>Удалить мои данные</b>

    Согласие будет отозвано, все Ваши данные будут удалены, а регистрация отменена. Карточка Вашей организации останется, только если у неё есть другие представители.

    Чтобы только отключить уведомления, достаточно /stop. Чтобы сохранить данные себе: /mydata
forget-member = Из команды мероприятия Вы тоже выйдете.
forget-go-on = Продолжить
forget-keep = Не удалять
forget-sure = <b>Все Ваши данные будут удалены, а регистрация отменена.</b> Вернуть их будет нельзя. Подтверждаете?
forget-yes = Да, удалить всё
forgotten = Ваши данные удалены.

    Регистрации: { $registrations }
    Ответы: { $answers }
    Согласия: { $consents }
    Сообщения: { $messages }

    Чат с ботом можно удалить в Telegram. Если захотите вернуться, нажмите /start
