### Еске салулар және олардың уақыты.

reminder-session = 🔔 <b>{ $title }</b>
reminder-opening = 🔔 <b>Ашылу: { $title }</b>
reminder-eve = 🔔 <b>{ $title }</b>
reminder-updated = 🔄 Күн жоспары өзгерді, төменде – жаңасы.

reminder-in-minutes = ⏰ { $minutes ->
        [one] { $minutes } минуттан кейін басталады: { $time }
       *[other] { $minutes } минуттан кейін басталады: { $time }
    }
reminder-today = ⏰ Бүгін, сағат { $time }
reminder-tomorrow = ⏰ Ертең, сағат { $time }
reminder-later = ⏰ { $moment }
reminder-hall = 📍 { $hall }
reminder-venue = 📍 { $place }, { $address }
reminder-zone = 🕐 { $zone }

reminder-plan = <b>Күн жоспары</b>
reminder-line = { $time } – { $title }
reminder-line-marked = { $time } – ⭐ { $title }
reminder-line-hall = { $line } ({ $hall })

button-reminder-open = Толығырақ
button-reminder-drop = Келе алмаймын
button-reminder-mute = Еске салуларды өшіру
button-reminder-day = Күн бағдарламасы
button-reminder-way = Қалай жетуге болады

reminder-dropped = «{ $title }» бағдарламаңыздан шығарылды, орын босады.
reminder-muted = Еске салулар өшірілді.

## Қанша уақыт бұрын еске салу керек

leads-choose = <b>Еске салу уақыты</b>

    Таңдаған сессияларыңыз басталардан қанша уақыт бұрын еске салайық?
leads-off = ⚠️ Еске салулар өшірулі. Уақытын таңдасаңыз, қайта қосылады.
leads-saved = Сақталды
leads-saved-on = Сақталды. Еске салулар қайта қосылды.
lead-minutes = { $number ->
        [one] { $number } минут бұрын
       *[other] { $number } минут бұрын
    }
lead-hours = { $number ->
        [one] { $number } сағат бұрын
       *[other] { $number } сағат бұрын
    }
lead-none = Еске салмау
lead-chosen = ✅ { $lead }
button-leads = Еске салу уақыты
