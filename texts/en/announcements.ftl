### Announcements: how organisers write them and how people see them.

## What people see

letter-nameless = participant
letter-session = Open in the programme
letter-session-at = Session at { $time }
letter-yes = Your answer is noted: yes. You can change it.
letter-no = Your answer is noted: no. You can change it.
earlier = <b>Earlier announcements</b>

    Tap one to read it.
earlier-none = There were no announcements yet.
earlier-of = { $day } { $month }, { $time }
button-earlier = Earlier announcements

## The list

desk-announcements = 📣 Announcements
announce-heading = <b>Announcements</b>
announce-none = Nothing has been sent yet.
announce-line = <b>No. { $number }</b> · { $phase }
    { $when } · { $people ->
        [one] { $people } recipient
       *[other] { $people } recipients
    }
announce-number = No. { $number }
announce-new = New announcement
announce-go-on = Continue the draft
announce-automatic = Automatic messages
announce-list = To the announcements

phase-draft = draft
phase-unconfirmed = waits for a second organiser
phase-scheduled = scheduled
phase-running = being sent
phase-paused = paused
phase-cancelled = stopped
phase-done = sent

## The draft

announce-draft = <b>New announcement</b>
announce-version = ✅ { $language } · { $shape }: { $beginning }
announce-version-as = ↪️ { $language }: will get the version “{ $other }”
announce-version-none = ▫️ { $language }: not written yet
announce-album-coming = This is an album: its other files are still coming in.
announce-reaches = { $count ->
        [one] { $count } person will get it.
       *[other] { $count } people will get it.
    } Buttons: { $buttons }.
announce-ready = Preview it first: it can’t be sent before you do.
announce-incomplete = Needed: a version in each language (or which one the others get), and at least one recipient.
announce-write = ✏️ { $language }
announce-rest = The others get: { $language }
announce-audience = To whom: { $count }
announce-buttons = Buttons: { $count }
announce-preview = Preview
announce-discard = Delete the draft
announce-discarded = The draft is deleted.
announce-back = Back
announce-ask = <b>{ $language }</b>

    Send the message exactly as people should see it: text with formatting, a photo, an album, a video, a document, a place or a poll.

    These are filled in for each person: { $placeholders }

    The votes of a poll are counted together, so it is forwarded in your name. Albums and polls have no buttons.
announce-drop = Remove this version
announce-refused = { $why }

    Please send the message again.
announce-unknown = Unknown placeholder: { $names }
    The bot knows only: { $placeholders }
announce-too-long = Too long by { $over } characters; { $limit } fit, with everything filled in.
announce-unfit = This kind of message can’t be sent as an announcement.
announce-unfit-again = This kind of message can’t be sent as an announcement. Please send another one: { $language }.
shape-text = text
shape-photo = photo
shape-video = video
shape-animation = animation
shape-document = document
shape-audio = audio
shape-voice = voice
shape-album = album
shape-location = place
shape-venue = place
shape-poll = poll

## Buttons under an announcement

announce-buttons-text = <b>Buttons under the announcement</b>

    Tap a button to remove it.
announce-buttons-bare = <b>Buttons under the announcement</b>

    One of the versions is an album or a poll: it will have no buttons.
announce-add-link = ➕ Link
announce-add-session = ➕ Session
announce-add-question = ➕ Question “yes / no”
announce-question = Yes / No
announce-remove = ✖️ { $label }
announce-link = <b>Link</b>

    The first line is the address; it begins with https://
    Then the label: one for all, or three lines in this order: Kazakh, Russian, English.
announce-link-wrong = That does not work. The first line is an address with https://, then one or three lines of labels, 60 characters each at most.
announce-sessions = Choose a session.
announce-sessions-none = There are no sessions to come.

## To whom

audience-title = <b>To whom</b>
audience-rule = People must match every condition you choose; within one condition, any of its values will do.
audience-count = { $count ->
        [one] <b>{ $count }</b> person will get it.
       *[other] <b>{ $count }</b> people will get it.
    }
audience-split = By language: { $split }
audience-names = First in the list: { $names }
audience-unreachable = Will not get it: { $count } ({ $reasons })
audience-values = <b>{ $name }</b>
    Recipients now: { $count }
audience-chosen = { $label }: { $count }
audience-taken = <b>{ $name }:</b> { $labels }
audience-chosen-values = Chosen: <b>{ $labels }</b>
audience-more = and { $count } more
audience-back = Done
audience-roles = Attending as
audience-statuses = Status
audience-languages = Language
audience-organisations = Organisation
audience-sessions = Bookmarked a session
audience-present = Check-in
audience-present-in = Checked in
audience-present-out = Not checked in
audience-unreached = Did not get an earlier one
audience-status-submitted = Under review
audience-status-approved = Approved
audience-status-waitlisted = On the waiting list
audience-status-offered = Offered a place
audience-status-rejected = Rejected
audience-status-withdrawn = Withdrawn
audience-status-draft = Not finished
audience-status-none = No registration

## Sending

announce-plan = This is what people will see: each version is above.

    <b>When:</b> { $when } ({ $zone })
    <b>Recipients:</b> { $count }
announce-when-now = at once
announce-when-session = { $when }, when “{ $title }” begins
announce-send = Send: { $count }
announce-schedule = Schedule: { $count }
announce-ask-colleague = Ask for confirmation: { $count }
announce-at = At another time
announce-with = When a session begins
announce-now = No delay
announce-edit = Change it
announce-time = When should it be sent? For example: 13.11 18:00 ({ $zone }).
announce-time-wrong = That time isn’t clear, or it has already passed. For example: 13.11 18:00 ({ $zone }).
announce-number-changed = The number of recipients has changed: { $count }. Please look again.
announce-surely = { $count ->
        [one] <b>{ $count }</b> person will get the message. Send it now?
       *[other] <b>{ $count }</b> people will get the message. Send it now?
    }
announce-surely-yes = Yes, send: { $count }
announce-surely-no = No, I will look again
announce-please = An announcement is waiting for a second organiser to confirm it.
    { $event }
announce-review = Look at it
announce-changed = It has changed since you looked at it. Here it is as it would go now.
announce-decide = This is what people will see. Recipients: { $count }
announce-own = This is your own announcement: another organiser has to confirm it.
announce-approve = Confirm and send: { $count }
announce-return = Back to the drafts
announce-returned = The announcement is back in its author’s drafts.

## Under way

running-title = <b>Announcement No. { $number }</b> · { $phase }
running-unconfirmed = Waiting for another organiser to confirm it.
running-scheduled = Will be sent: { $when } ({ $zone })
running-with-session = Will be sent when the chosen session begins. If that is moved, so is the announcement; if it is cancelled, nothing is sent.
running-size = Begun: { $when }
    For: { $count ->
        [one] { $count } person
       *[other] { $count } people
    }
running-sent = ✅ Delivered: { $count }
running-waiting = ⏳ Waiting: { $count }
running-unknown = ❓ Not known whether it arrived: { $count }
running-forgotten = 🗑 Had their data deleted: { $count }
running-lost = ✖️ Not delivered: { $count } ({ $reasons })
running-replies = Answers: yes – { $yes }, no – { $no }
running-corrected = ✏️ Corrected: { $done } of { $todo }
running-uncorrected = ✖️ Not corrected: { $count } ({ $reasons })
running-deleted = 🧹 Deleted: { $done } of { $todo }
running-undeleted = ✖️ Not deleted: { $count } ({ $reasons })
running-way-pause = ⏸ Pause
running-way-resume = ▶️ Go on
running-way-cancel = ⏹ Stop
running-way-review = Look at it
running-way-return = Back to the drafts
running-way-calls = List of people to call
running-way-correct = Correct what was sent
running-way-revision = Look at the change
running-again-unknown = Resend to unconfirmed: { $count }
running-again-failed = Resend to undelivered: { $count }
running-delete = Delete for everybody: { $count }
running-cancel-ask = Sending is paused. Sent: { $sent }, left: { $waiting }.

    Stop it for good? Those who are left will not get this message.
running-cancel-yes = Stop for good
running-delete-ask = { $count ->
        [one] The message will be deleted from { $count } chat. Only what was sent less than 48 hours ago can be deleted.
       *[other] The message will be deleted from { $count } chats. Only what was sent less than 48 hours ago can be deleted.
    }
running-which = Which version is to be corrected?
running-correct = <b>{ $language }</b>

    { $how }

    Now it reads:

    <code>{ $present }</code>
running-correct-bare = <b>{ $language }</b>

    { $how }

    There is no caption now.
running-how-text = Send the corrected text, or a file to replace it: a photo, a video, an animation, a document or audio.
running-how-file = Send a new caption, or another file to replace this one: a photo, a video, an animation, a document or audio. If a file comes without a caption, the present one stays.
running-how-words = Send a new caption. The files themselves can’t be replaced.
running-refused-album = Neither the files of an album nor their number can be changed, only its caption: please send new text. For other files, delete what was sent and send a new announcement.
running-refused-voice = A voice message can’t be replaced, only its caption: please send new text. For another recording, delete what was sent and send a new announcement.
running-refused-fixed = Telegram does not allow polls and places to be changed once sent. Delete what was sent and send a new announcement. Messages older than 48 hours can’t be deleted: in that case, say in a new announcement what has changed.
running-refused-unfit = This can’t replace a message that was sent. Please send a text or a single file: a photo, a video, an animation, a document or audio. For anything else, delete what was sent and send a new announcement.
running-look = { $count ->
        [one] This is how people will see it. It will be corrected in { $count } chat.
       *[other] This is how people will see it. It will be corrected in { $count } chats.
    }
running-correct-yes = Correct it: { $count }
running-calls = { $count ->
        [one] { $count } person did not get the message, or may not have.
       *[other] { $count } people did not get the message, or may not have.
    }
running-calls-gone = { $count ->
        [one] { $count } more is not in the list: their data was deleted.
       *[other] { $count } more are not in the list: their data was deleted.
    }
revision-ask = To be confirmed: { $count }
revision-waits-correct = ✏️ A correction waits for a second organiser. Until then people see what was sent.
revision-waits-delete = 🧹 Deleting it for everyone waits for a second organiser. Until then people see what was sent.
revision-please-correct = A colleague wants to correct announcement No. { $number }, which people have. It waits for your confirmation.
    { $event }
revision-please-delete = A colleague wants to delete announcement No. { $number } for everyone who has it. It waits for your confirmation.
    { $event }
revision-decide-correct = This is how people will see it. Copies that will be corrected: { $count }
revision-decide-delete = This will be deleted from people’s chats, and nobody else will get it. Copies that can still be deleted: { $count }
revision-own = This is your change: another organiser has to confirm it.
revision-give-up = Leave it as it is
revision-given-up = Nothing was changed for people.
revision-changed = It has changed since you looked. This is what it is now.
revision-confirmed = A colleague has confirmed your change to announcement No. { $number }.
revision-refused = A colleague has left announcement No. { $number } as it was: your change was not made.
running-finished = <b>Announcement No. { $number } was sent</b>
running-late = Announcement No. { $number } was not sent: the bot was not running at that time. It is a draft again.

calls-number = No.
calls-name = Name
calls-phone = Phone
calls-organisation = Organisation
calls-why = Reason
calls-file = calls.csv

unreached-blocked = blocked the bot
unreached-deactivated = account deleted
unreached-chat-not-found = chat not found
unreached-kicked = no access to the chat
unreached-cannot-initiate = did not start the bot
unreached-migrated = chat has moved
unreached-message-gone = message is gone
unreached-query-too-old = too late
unreached-parse-error = formatting refused
unreached-thread-gone = topic is gone
unreached-silenced = the bot may not write there
unreached-restricted = restricted by Telegram
unreached-protected = copying is not allowed
unreached-topic-closed = topic is closed
unreached-too-long = too long
unreached-too-many = Telegram asked to wait
unreached-unauthorised = no access to Telegram
unreached-conflict = trouble at Telegram
unreached-no-rights = the bot lacks rights in the group
unreached-permanent = refused by Telegram
unreached-never-connected = no connection
unreached-server-error = a fault of Telegram’s server
unreached-unknown = not known whether it arrived
unreached-muted = switched announcements off
unreached-cancelled = sending was stopped
unreached-restored = withdrawn after a backup was put back
unreached-untrue = not wanted any more
unreached-undrawable = the bot’s mistake
unreached-other = another reason

## Automatic messages

automatic-heading = <b>Automatic messages of the next 24 hours</b>
    ({ $zone })
automatic-line = { $number }. { $when } · { $title } · { $count ->
        [one] { $count } person
       *[other] { $count } people
    }
automatic-held = ⏸ { $number }. { $when } · { $title } · { $count ->
        [one] { $count } person
       *[other] { $count } people
    } · held
automatic-more = { $count ->
        [one] And { $count } more reminder.
       *[other] And { $count } more reminders.
    }
automatic-changes = 📅 Programme changes will be announced: { $when }
automatic-changes-held = ⏸ The message about changes of the programme is held.
automatic-none = Nothing in the next 24 hours.
automatic-hold-changes = ⏸ Hold the changes
automatic-release-changes = ▶️ Send the changes

## The journal

deed-announcement-sent = sent announcement No. { $subject }
deed-announcement-scheduled = scheduled announcement No. { $subject }
deed-announcement-asked = asked for announcement No. { $subject } to be confirmed
deed-announcement-returned = returned announcement No. { $subject } to the drafts
deed-announcement-paused = paused announcement No. { $subject }
deed-announcement-resumed = resumed announcement No. { $subject }
deed-announcement-cancelled = stopped announcement No. { $subject }
deed-announcement-deleted = deleted announcement No. { $subject } for everybody
deed-announcement-again = sent announcement No. { $subject } again
deed-announcement-corrected = corrected announcement No. { $subject }
deed-announcement-correction-asked = confirmation of a correction was asked for: announcement No. { $subject }
deed-announcement-deletion-asked = confirmation of a deletion was asked for: announcement No. { $subject }
deed-announcement-revision-returned = a change of announcement No. { $subject } was given up
deed-announcement-calls = took the list of people to call about announcement No. { $subject }
deed-message-held = held an automatic message
deed-message-released = released an automatic message
