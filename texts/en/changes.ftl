### Changes of the programme.

changes-sentence = <i>{ $sentence }</i>
changes-heading = 📅 <b>A change in the programme</b>
changes-heading-several = 📅 <b>Changes in the programme</b>
changes-new = 🆕 <b>{ $title }</b>
changes-changed = ✏️ <b>{ $title }</b>
changes-cancelled = ❌ <b>{ $title }</b>
    Sorry, it is cancelled.
changes-restored = ✅ <b>{ $title }</b>
    It is on after all.
changes-own = 🎤 Your talk
changes-when = Time: { $when }
changes-was = It was planned for: { $when }
changes-where = 📍 { $hall }
changes-time = Time: { $old } → { $new }
changes-end = End: { $old } → { $new }
changes-hall = 📍 { $old } → { $new }
changes-title = Title: { $old } → { $new }
changes-speakers = Speaker: { $old } → { $new }
changes-nowhere = no hall set
changes-nobody = not named
changes-more = And { $count ->
        [one] { $count } more change.
       *[other] { $count } more changes.
    }
changes-superseded = 🔄 The crossed-out part has changed again. See the programme for the latest.

button-changes-day = Programme of { $day } { $month }
button-changes-session = See what is new
button-changes-mute = Turn off such notifications

## Switching off

changes-muted = These notifications are off.
changes-kept = Notifications stay on.
mute-surely = If a session you have chosen is moved or cancelled, you will not be notified.

    Turn them off anyway?
button-mute-surely = Yes, turn off
button-mute-keep = No, keep them
