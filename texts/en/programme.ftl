### The programme from the phone: the draft, edits by buttons, publishing, taking back.

desk-programme = 🗓 Programme
button-programme = Programme
button-programme-list = ✏️ Edit sessions
button-programme-diff = What will change: { $count }
button-programme-discard = Drop the edits
button-programme-undo = ↩️ Bring it back (until { $time })
button-programme-sessions = To the list
button-programme-card = To the session

programme-home = <b>Programme</b>
programme-none = There is no programme yet.
programme-unseen = Participants do not see it yet.
programme-seen = Participants see version { $number } ({ $when }).
programme-same = The draft is no different.
programme-differs = The draft has { $count ->
        [one] { $count } change that participants will see.
       *[other] { $count } changes that participants will see.
    }
programme-quiet = Changes without a message (descriptions, places and so on): { $count }
programme-drafted = Sessions in the draft: { $count }

## List and card

programme-list = <b>Draft: { $day }</b>
    Tap the number of the session you want to change.
programme-list-empty = The draft has no sessions yet.
programme-marked = ✏️ { $title }
programme-tab-open = ✓ { $day }
programme-when = <b>Time:</b> { $when }
programme-speakers = <b>Speakers:</b> { $speakers }
programme-capacity = <b>Places:</b> { $capacity }
programme-capacity-none = <b>Places:</b> no limit
programme-taken = <b>On participants’ agendas:</b> { $count }
programme-news = <b>What will change for participants:</b>
programme-moving = Move by, in minutes:

button-programme-earlier = −{ $minutes }
button-programme-later = +{ $minutes }
button-programme-add = ➕ Add a session
button-programme-times = Time and length
button-programme-title = Title
button-programme-kind = Kind
button-programme-section = Section
button-programme-same = The same in all languages
button-programme-delete = 🗑 Delete the session
button-programme-delete-yes = Yes, delete it
button-programme-late = Delay in the hall
button-programme-hall = Hall
button-programme-speakers = Speakers
button-programme-capacity = Places
button-programme-cancel = ❌ Cancel the session
button-programme-restore = ✅ Hold it after all

programme-late = <b>Delay: { $hall }</b>
    { $when }

    { $until ->
        [break] Sessions in the hall until the break: { $count }. By how many minutes are they late? What comes after the break stays where it is.
       *[day] Sessions in the hall until the end of the day: { $count }. By how many minutes are they late?
    }
button-programme-until-evening = To the end of the day
button-programme-until-break = Only until the break
programme-chosen = ✓ { $label }
programme-late-overlaps = <b>Delay { $minutes } min: { $hall }</b>
    { $when }, { $until ->
        [break] until the break
       *[day] to the end of the day
    }

    Sessions to be moved: { $count }. Below is what would get in each other’s way. Nothing has been changed yet.
button-programme-shift-break = Shift the break, too
button-programme-late-anyway = Move it anyway
button-programme-other-delay = Another delay
programme-choose-hall = <b>{ $title }</b>

    Which hall should it move to?
programme-hall-here = ✓ { $hall }
programme-hall-none = No hall
programme-ask-speakers = <b>{ $title }</b>

    Write the speakers, each on a line of their own:
    <code>name | position | organisation | №0012</code>

    Leave out what you don’t have. The number is the application’s, if the speaker takes part in the fair. If somebody is in the programme already, the name is enough.

    If names differ in the three languages, write three lists (Kazakh, Russian, English) with an empty line between them.

    To remove everybody, send “-”.
programme-now = Now:
    <code>{ $speakers }</code>
programme-speakers-blocks = There must be one list or three, with an empty line between them. Please check and send it again.
programme-ask-capacity = <b>{ $title }</b>

    How many places? Write a number from 1 to { $max }. To remove the limit, send “-”.
programme-capacity-bad = Write a number from 1 to { $max }, or “-”.

## A new session; title, times, kind, section

programme-add = <b>New session</b>
programme-add-times = <b>{ $title }</b>
    { $day }

    When does it begin, and how long is it? For example: <code>14:30 45 min</code> or <code>14:30–15:15</code>. For another day, write the day first: <code>15 Nov 14:30–15:15</code>.
programme-add-length = <b>{ $title }</b>
    Start: { $when }

    How long is it? For example: <code>45 min</code>, <code>1 h 30 min</code> or <code>until 15:15</code>.
programme-titles = <b>Title of the session</b>
    Tap the language in which you want to write it differently.

programme-title-ask = Write the title in this language: { $language }. { $max } characters at most. You may write all three at once: three lines – Kazakh, Russian, English.
programme-title-lines = One line is needed (the title in this language), or three (Kazakh, Russian, English).
programme-title-long = The title is too long: { $length } of { $max } characters. Please shorten it.
programme-times-ask = <b>{ $title }</b>
    Now: { $when }

    Write the new time, the length, or both: <code>14:30</code>, <code>45 min</code>, <code>14:30–15:15</code>, <code>until 15:15</code>. For another day, write the day first: <code>15 Nov 14:30</code>.
programme-times-bad = That could not be understood as a time. Write hours and minutes with a colon (14:30), a length with “min” or “h” (45 min).
programme-times-order = Then the session would end before it begins. Please check the time.
programme-times-start = First write when the session begins.
programme-choose-kind = <b>{ $title }</b>

    What kind of session is it?
programme-choose-section = <b>{ $title }</b>

    Which section does it belong to?
programme-section-none = No section
programme-delete = <b>{ $title }</b>

    Delete this session from the draft? Participants have not seen it yet, and nobody will be told.
toast-programme-deleted = The session is deleted.

## What is wrong

programme-troubles = <b>Please note</b>
programme-trouble-hall = ⚠️ { $hall }: <b>{ $other }</b> ({ $before }) and <b>{ $title }</b> ({ $when }) are held at the same time.
programme-trouble-speaker = ⚠️ { $name } is in two places at the same time: <b>{ $other }</b> ({ $before }) and <b>{ $title }</b> ({ $when }).
programme-trouble-break = ⚠️ Break: <b>{ $other }</b> ({ $before }) overlaps with <b>{ $title }</b> ({ $when }).
programme-trouble-everybody = ⚠️ For everybody: <b>{ $other }</b> ({ $before }) overlaps with <b>{ $title }</b> ({ $when }).
programme-trouble-late = ⚠️ <b>{ $title }</b> ({ $when }) will end after the fair, or on another day.
programme-trouble-outside = ⚠️ <b>{ $title }</b> ({ $when }): this is not a day of the fair.
programme-trouble-places = ⚠️ <b>{ $title }</b> ({ $when }): places { $places }, taken already { $taken }. Nobody loses theirs, but nobody else gets one until fewer than { $places } are taken.
programme-troubles-more = … and more: { $count }
programme-outside = That would move a session off the days of the fair, so its time was not changed.

toast-programme-saved = Saved in the draft. Participants don’t see it yet.
programme-gone = This session is no longer in the draft.
toast-programme-same = Nothing to change: the draft is what participants see.

## Publishing

programme-diff = <b>What will change for participants</b>
programme-diff-first = <b>First publication</b>
    Sessions: { $count }. Participants will see the programme; there will be no messages about changes.
programme-gone-line = ❌ <b>{ $title }</b>, { $when }
programme-diff-gone = Cancelled: { $count } of { $total } sessions.
programme-diff-quiet = Nothing changes for participants.
button-programme-say = Next: publish
programme-say = <b>Publishing</b>

    You may add one sentence about the changes; it will stand at the top of the message. Tap a language to write it. It can be left out.
programme-say-line = { $language }: { $sentence }
programme-say-nothing = –
programme-say-partly = ⚠️ The sentence is not written in all languages. Those who read another one will get the message without it.
programme-say-when = The message will go out { $minutes ->
        [one] { $minutes } minute after publishing; at night, in the morning.
       *[other] { $minutes } minutes after publishing; at night, in the morning.
    }
programme-say-soon = The changes concern sessions that begin soon, so the message will go out at once.
programme-say-ask = Write the sentence in this language: { $language }. { $max } characters at most. To remove it, send “-”.
programme-say-long = The sentence is too long: { $length } of { $max } characters. Please shorten it.
button-programme-say-edit = ✏️ { $language }
button-programme-back = Back
programme-out-sure = Will these sessions really not be held? People who have chosen them will be told.
button-programme-out-yes = Publish, cancel { $count }
button-programme-out = ✅ Publish
button-programme-out-people = ✅ Publish: { $count }
programme-changed-since = ⚠️ The draft has just been changed. Please look again at what will be published.

programme-out = ✅ <b>Version { $number } is published</b>
programme-out-people = { $count ->
        [one] { $count } person will be told of the changes.
       *[other] { $count } people will be told of the changes.
    }
programme-out-nobody = Nobody needs to be told.
programme-out-undo = If this was a mistake, the previous programme can be brought back until { $time }.
programme-undone = ↩️ <b>The previous programme is back</b>
    Participants see again what was in version { $before } (it is version { $number } now). Your edits are still in the draft.
programme-undone-nobody = Nobody got a message about the changes, and nobody will.
programme-undone-told = Already told of the changes: { $count }. They will hear that everything is as before; the others will get nothing.
toast-programme-undo-late = This button can no longer bring the previous programme back.

programme-discard = All edits of the draft will be lost; it will again be what participants see.

    Drop the edits?
button-programme-discard-yes = Yes, drop the edits
toast-programme-discarded = The edits are dropped.

deed-programme-add = added a session to the draft: { $subject }
deed-programme-title = renamed a session in the draft: { $subject }
deed-programme-times = changed the time of a session in the draft: { $subject }
deed-programme-kind = changed the kind of a session in the draft: { $subject }
deed-programme-section = changed the section of a session in the draft: { $subject }
deed-programme-delete = deleted a session from the draft: { $subject }
deed-programme-move = moved a session in the draft: { $subject }
deed-programme-late = put a delay in a hall into the draft, from the session: { $subject }
deed-programme-hall = changed the hall of a session in the draft: { $subject }
deed-programme-cancel = cancelled a session in the draft: { $subject }
deed-programme-restore = restored a session in the draft: { $subject }
deed-programme-speakers = changed the speakers of a session in the draft: { $subject }
deed-programme-capacity = changed the places of a session in the draft: { $subject }
deed-programme-publish = published the programme, version { $subject }
deed-programme-undo = brought back the previous programme in the place of version { $subject }
deed-programme-discard = dropped the edits of the programme’s draft

## As a file

button-programme-get = 📥 Get it as Excel
button-programme-send = 📤 Send a file
programme-file-ask = Please send the programme as a file (📎 paper clip → “File”): Excel (xlsx) or CSV; json, xml and ics will do, too. { $megabytes } MB at most.

    Participants will see nothing until you publish.
programme-file-unknown = The bot can’t read such a file as a programme.
programme-file-reading = ⏳ Reading the file. The next message will show what changes.
programme-file-making = ⏳ Making the table. Change it in Excel and send it here; please leave the column id alone.
programme-file-ready = The draft of the programme. Change the table and send it to this chat as a file; please leave the column id alone. The second sheet lists what may stand in the cells.
programme-file-gone = { $count ->
        [one] ⚠️ <b>{ $count } of { $total } sessions is not in this file</b>
       *[other] ⚠️ <b>{ $count } of { $total } sessions are not in this file</b>
    }
    The draft is as it was. You can keep these sessions and take the rest, or take the file as it is; then they will be cancelled:
button-programme-take_rest = Take it, keep these sessions
button-programme-take_all = Take it, cancel them
programme-file-refused = <b>The file was not taken</b>
    Please correct this and send it again. The draft is as it was.
programme-file-taken = The file was taken; it is the draft now.
deed-programme-file = took the draft of the programme from a file

found-line = • <b>{ $where }</b>: { $said }
found-in-sheet = sheet “{ $sheet }”
found-about = “{ $about }”
found-in-whole = the whole file
found-in-row = row { $row }
found-in-column = row { $row }, { $column }
found-in-file = { $file }, line { $line }
found-more = … and more: { $count }
