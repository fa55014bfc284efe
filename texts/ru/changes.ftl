### Изменения в программе.

changes-sentence = <i>{ $sentence }</i>
changes-heading = 📅 <b>Изменение в программе</b>
changes-heading-several = 📅 <b>Изменения в программе</b>
changes-new = 🆕 <b>{ $title }</b>
changes-changed = ✏️ <b>{ $title }</b>
changes-cancelled = ❌ <b>{ $title }</b>
    К сожалению, отменено.
changes-restored = ✅ <b>{ $title }</b>
    Всё-таки состоится.
changes-own = 🎤 Ваше выступление
changes-when = Время: { $when }
changes-was = Планировалось: { $when }
changes-where = 📍 { $hall }
changes-time = Время: { $old } → { $new }
changes-end = Окончание: { $old } → { $new }
changes-hall = 📍 { $old } → { $new }
changes-title = Название: { $old } → { $new }
changes-speakers = Спикер: { $old } → { $new }
changes-nowhere = зал не указан
changes-nobody = не указан
changes-more = И ещё { $count ->
        [one] { $count } изменение.
        [few] { $count } изменения.
        [many] { $count } изменений.
       *[other] { $count } изменения.
    }
changes-superseded = 🔄 Зачёркнутое изменилось. Новое – в программе.

button-changes-day = Программа дня: { $day } { $month }
button-changes-session = Посмотреть новое
button-changes-mute = Отключить такие уведомления

## Отключение

changes-muted = Эти уведомления отключены.
changes-kept = Уведомления остались включёнными.
mute-surely = Если сессию, которую Вы выбрали, перенесут или отменят, уведомление об этом не придёт.

    Действительно отключить?
button-mute-surely = Да, отключить
button-mute-keep = Нет, пусть приходят
