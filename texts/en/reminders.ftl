### Reminders and their time.

reminder-session = 🔔 <b>{ $title }</b>
reminder-opening = 🔔 <b>Opening: { $title }</b>
reminder-eve = 🔔 <b>{ $title }</b>
reminder-updated = 🔄 The plan of the day has changed; below is the new one.

reminder-in-minutes = ⏰ { $minutes ->
        [one] Starts in { $minutes } minute: { $time }
       *[other] Starts in { $minutes } minutes: { $time }
    }
reminder-today = ⏰ Today at { $time }
reminder-tomorrow = ⏰ Tomorrow at { $time }
reminder-later = ⏰ { $moment }
reminder-hall = 📍 { $hall }
reminder-venue = 📍 { $place }, { $address }
reminder-zone = 🕐 { $zone }

reminder-plan = <b>Plan of the day</b>
reminder-line = { $time } – { $title }
reminder-line-marked = { $time } – ⭐ { $title }
reminder-line-hall = { $line } ({ $hall })

button-reminder-open = Details
button-reminder-drop = I can’t come
button-reminder-mute = Switch reminders off
button-reminder-day = Programme of the day
button-reminder-way = How to get there

reminder-dropped = “{ $title }” is off your agenda, the place is free.
reminder-muted = Reminders are off.

## How long before

leads-choose = <b>Time of reminders</b>

    How long before the sessions you have chosen should we remind you?
leads-off = ⚠️ Reminders are off. Choose a time to switch them on.
leads-saved = Saved
leads-saved-on = Saved. Reminders are on again.
lead-minutes = { $number ->
        [one] { $number } minute before
       *[other] { $number } minutes before
    }
lead-hours = { $number ->
        [one] { $number } hour before
       *[other] { $number } hours before
    }
lead-none = No reminder
lead-chosen = ✅ { $lead }
button-leads = Time of reminders
