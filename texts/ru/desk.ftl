### Стол организатора.

desk = <b>Кабинет организатора</b>
    { $event }
    Ваша роль: { $role }
desk-guest = 👁 Вид участника
button-desk = Кабинет
command-desk = Кабинет организатора
choose-typed = Такого варианта нет или подходят несколько. Нажмите кнопку или напишите её название полностью.

team-role-owner = владелец
team-role-organiser = организатор
team-role-moderator = модератор
team-role-door = помощник на входе

## Что требует внимания

desk-waiting = 📥 { $count ->
        [one] { $count } заявка ждёт решения
        [few] { $count } заявки ждут решения
        [many] { $count } заявок ждут решения
       *[other] { $count } заявки ждут решения
    }
desk-asked = ✏️ { $count ->
        [one] { $count } заявка ждёт правки от участника
        [few] { $count } заявки ждут правки от участников
        [many] { $count } заявок ждут правки от участников
       *[other] { $count } заявки ждут правки от участников
    }
desk-decided = 📨 { $count ->
        [one] { $count } решение ещё не сообщено
        [few] { $count } решения ещё не сообщены
        [many] { $count } решений ещё не сообщено
       *[other] { $count } решения ещё не сообщено
    }
desk-failed = ⚠️ За сутки не доставлено: { $count ->
        [one] { $count } сообщение
        [few] { $count } сообщения
        [many] { $count } сообщений
       *[other] { $count } сообщения
    }
desk-coming = ⏰ За ближайшие сутки бот сам отправит напоминания: { $count ->
        [one] { $count } раз
        [few] { $count } раза
        [many] { $count } раз
       *[other] { $count } раза
    }
desk-disk = ⚠️ На диске сервера мало места: осталось { $megabytes } МБ
desk-no-backup = ⚠️ Резервной копии данных ещё нет. Попросите того, кто отвечает за сервер, её сделать.
desk-old-backup = ⚠️ Последняя резервная копия: { $when }
desk-calm = ✅ Срочных дел нет.

desk-team = 👥 Команда
desk-journal = 📓 Журнал
