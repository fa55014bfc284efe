### Команда: кто в ней, приглашения, журнал.

team = <b>Команда</b>
    { $event }
team-line = { $name } – { $role }
team-line-you = { $name } – { $role } (это Вы)
team-invitations = <b>Открытые приглашения</b>
team-invitation = { $role }, действует до { $until }
team-invite = Пригласить в команду
team-revoke = ✖ { $role }: { $until }
team-revoked = Приглашение отозвано
team-full = Открытых приглашений слишком много. Отзовите лишние.
team-stale = Команда уже изменилась. Вот она сейчас.

## Что может каждый

team-may-organiser = работать с заявками, сообщениями, входом, объявлениями, программой, анкетой и файлами с данными участников, приглашать модераторов и помощников на входе, читать журнал команды
team-may-moderator = читать заявки и решать по ним, отвечать на сообщения организаторам, видеть статистику, отмечать пришедших
team-may-door = отмечать пришедших и смотреть билеты
team-role-line = <b>{ $role }</b>: { $may }.

## Приглашение

team-ask-role = <b>Кого пригласить?</b>
team-link = <b>Приглашение в команду</b>
    Роль: { $role }

    { $link }

    Ссылка сработает один раз. Действует до { $until } ({ $zone }). Отправьте её только тому, кого приглашаете: в команду войдёт тот, кто первым откроет её и согласится.
team-link-send = Отправить приглашение
team-link-share = Приглашаю Вас в команду: { $event }
team-offer = <b>Вас приглашают в команду</b>
    { $event }

    Роль: <b>{ $role }</b>
    Вы сможете: { $may }.

    Коллеги увидят Ваше имя в Telegram, а Ваши действия будут записаны в журнал команды.
team-accept = Принять приглашение
team-nothing = Это приглашение не действует. Если Вы помогаете проводить мероприятие, попросите у организатора новое.
team-welcome = Вы в команде
team-joined = { $name } теперь в команде. Роль: { $role }
    { $event }

## Участник команды

team-member = <b>{ $name }</b>
    Роль: { $role }
    Может: { $may }.
    В команде с: { $since }
team-make = Новая роль: { $role }
team-change-ask = Изменить роль?

    <b>{ $name }</b>: { $before } → { $after }
    Сможет: { $may }.
team-change-yes = Да, изменить
team-changed = Роль изменена
team-remove = Исключить из команды
team-remove-ask = Исключить из команды?

    <b>{ $name }</b>, { $role }. Доступ закроется сразу, и приглашения, созданные этим человеком, перестанут действовать. Мы сообщим ему об этом.
team-remove-yes = Да, исключить
team-removed = Доступ закрыт
team-no = Нет, вернуться
team-told-role = Ваша роль в команде изменилась.
    { $event }

    Теперь Ваша роль: <b>{ $role }</b>
    Вы можете: { $may }.
team-told-removed = Вы больше не в команде.
    { $event }

    Как участник Вы можете пользоваться ботом по-прежнему.
team-leave = Выйти из команды
team-leave-ask = Выйти из команды?
    { $event }

    Вернуться можно будет только по новому приглашению.
team-leave-yes = Да, выйти
team-left = Вы вышли из команды.
    { $event }

    Спасибо за Вашу помощь!

## Журнал

journal = <b>Журнал команды</b>
    { $count ->
        [one] { $count } действие
        [few] { $count } действия
        [many] { $count } действий
       *[other] { $count } действия
    } ({ $zone })
journal-day = <b>{ $day }</b>
journal-line = { $time } { $who }: { $deed }
journal-deed = { $said } ({ $change })
journal-change = { $before } → { $after }
journal-person = № { $number } { $name }
journal-no-application = человек без заявки
journal-unnamed = человек без имени
journal-people = { $count ->
        [one] { $count } человек
        [few] { $count } человека
        [many] { $count } человек
       *[other] { $count } человека
    }
journal-minutes = { $minutes } мин
journal-no-limit = без ограничения
journal-no-section = без секции
journal-no-organisation = без организации
journal-organisation-gone = организация, которой больше нет
journal-session-gone = сессия, которой больше нет
journal-question-gone = вопрос, которого больше нет
journal-nobody = человек, чьи данные удалены
journal-empty = В журнале пока ничего нет.
journal-csv = Таблица (CSV)
journal-json = Файл (JSON)
journal-file = Журнал команды. В файле: { $shown } из { $count }.
journal-file-name = jurnal
journal-column-id = №
journal-column-at = Когда
journal-column-who = Кто
journal-column-deed = Что

deed-team-invite = создано приглашение в команду
deed-team-revoke = отозвано приглашение в команду
deed-team-join = принято приглашение в команду
deed-team-role = изменена роль: { $subject }
deed-team-remove = прекращён доступ члена команды: { $subject }
deed-team-leave = прекращено участие в команде
deed-other = действие другой версии бота

## Мои данные

mydata-team = <b>Команда</b>
    { $places }
    Записи о Ваших действиях в журнале команды: { $deeds }. Они хранятся и после удаления данных, без имени.
mydata-place = «{ $event }», { $role }: { $since }
mydata-place-ended = «{ $event }», { $role }: { $since } – { $until }
