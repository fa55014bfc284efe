### Напоминания и их время.

reminder-session = 🔔 <b>{ $title }</b>
reminder-opening = 🔔 <b>Открытие: { $title }</b>
reminder-eve = 🔔 <b>{ $title }</b>
reminder-updated = 🔄 План дня изменился, ниже – новый.

reminder-in-minutes = ⏰ { $minutes ->
        [one] Начало через { $minutes } минуту: { $time }
        [few] Начало через { $minutes } минуты: { $time }
        [many] Начало через { $minutes } минут: { $time }
       *[other] Начало через { $minutes } минуты: { $time }
    }
reminder-today = ⏰ Сегодня в { $time }
reminder-tomorrow = ⏰ Завтра в { $time }
reminder-later = ⏰ { $moment }
reminder-hall = 📍 { $hall }
reminder-venue = 📍 { $place }, { $address }
reminder-zone = 🕐 { $zone }

reminder-plan = <b>План дня</b>
reminder-line = { $time } – { $title }
reminder-line-marked = { $time } – ⭐ { $title }
reminder-line-hall = { $line } ({ $hall })

button-reminder-open = Подробнее
button-reminder-drop = Не смогу прийти
button-reminder-mute = Отключить напоминания
button-reminder-day = Программа дня
button-reminder-way = Как добраться

reminder-dropped = «{ $title }» больше не в Вашей программе, место освободилось.
reminder-muted = Напоминания отключены.

## За сколько напоминать

leads-choose = <b>Время напоминаний</b>

    За сколько до начала выбранных сессий Вам напоминать?
leads-off = ⚠️ Напоминания отключены. Выберите время, и они снова включатся.
leads-saved = Сохранено
leads-saved-on = Сохранено. Напоминания снова включены.
lead-minutes = { $number ->
        [one] За { $number } минуту
        [few] За { $number } минуты
        [many] За { $number } минут
       *[other] За { $number } минуты
    }
lead-hours = { $number ->
        [one] За { $number } час
        [few] За { $number } часа
        [many] За { $number } часов
       *[other] За { $number } часа
    }
lead-none = Не напоминать
lead-chosen = ✅ { $lead }
button-leads = Время напоминаний
