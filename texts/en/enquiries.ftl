### Messages to the organisers: what the person sees, and what the team sees.

button-organisers = Write to the organisers
button-late = ⏰ I am late
button-send-typed = Send to the organisers
button-inbox = Messages

lasting-minutes = { $count ->
        [one] { $count } minute
       *[other] { $count } minutes
    }
lasting-hours = { $count ->
        [one] { $count } hour
       *[other] { $count } hours
    }
lasting-days = { $count ->
        [one] { $count } day
       *[other] { $count } days
    }

## What the person sees

enquiry-ask = ✉️ <b>Write to the organisers</b>

    Send a text, a photo, a voice message or a file. The answer will come to this chat.

    Another way to reach them: { $contact }
enquiry-stop = Cancel
enquiry-stopped = All right, nothing was sent. You can write to the organisers at any time.
enquiry-sent = ✅ Sent to the organisers. Their answer will come to this chat.
enquiry-more = Write more
enquiry-late-ask = Tell the organisers that you are late?
enquiry-late-told = ✅ The organisers know that you are late. If they answer, the answer comes to this chat.
enquiry-late-again = The organisers know already that you are late. If you want to add something, write to them.
enquiry-refused-muted = The organisers are not accepting messages from you in this chat. Another way to reach them: { $contact }
enquiry-refused-many = Very many messages came from you within the last hour, so this one was not passed on. Send it again in an hour. If it is urgent: { $contact }
enquiry-unsupported = Such a message can’t be passed on. Send a text, a photo, a video, a voice message or a file.
enquiry-from-team = ✉️ <b>Message from the organisers</b> about application No. { $number }
enquiry-from-team-plain = ✉️ <b>Message from the organisers</b>
enquiry-answer = Answer

## The desk

desk-enquiries = ✉️ Messages
desk-enquiries-waiting = ✉️ { $count ->
        [one] { $count } person waits for an answer
       *[other] { $count } people wait for an answer
    }, the longest for { $lasting }

inbox = <b>Messages to the organisers</b>
    { $event }
inbox-line = { $place }. { $waiting ->
        [yes] <b>{ $name }</b>, waiting for { $lasting }
       *[no] { $name }
    }
    { $team ->
        [yes] ↩️
       *[no] 💬
    } { $text }
inbox-empty-waiting = ✅ Nobody is waiting for an answer.
inbox-empty-answered = There is nothing here yet.
inbox-empty-closed = There is nothing here yet.
inbox-state-waiting = { $chosen ->
        [yes] ✓ Waiting
       *[no] Waiting
    }: { $count }
inbox-state-answered = { $chosen ->
        [yes] ✓ Answered
       *[no] Answered
    }: { $count }
inbox-state-closed = { $chosen ->
        [yes] ✓ Closed
       *[no] Closed
    }: { $count }
inbox-who = ✉️ <b>{ $name }</b>
inbox-applicant = No. { $number } { $who }
inbox-nameless = Nameless
inbox-language = 🌐 Reads: { $language }
inbox-standing-waiting = ⏳ Waiting for { $lasting }
inbox-standing-answered = ✅ Answered
inbox-standing-closed = Closed without an answer
inbox-answering = ✍️ Answering now: { $name }, since { $since }
inbox-muted = 🔇 New messages from this person are not accepted.
inbox-by-team = the team
inbox-message = { $team ->
        [yes] ↩️ <b>{ $name }</b>,
       *[no] 💬
    } { $when }
inbox-undelivered = { $line } ⚠️ not delivered
inbox-photo = 🖼 Photo
inbox-video = 🎬 Video
inbox-animation = 🎬 Animation
inbox-audio = 🎵 Audio
inbox-voice = 🎤 Voice message
inbox-document = 📎 File
inbox-video_note = 🎬 Video message
inbox-sticker = 🙂 Sticker
inbox-location = 📍 Place on the map
inbox-venue = 📍 Place on the map
inbox-contact = 👤 Contact
inbox-dice = 🎲
inbox-late = ⏰ Is late
inbox-files = 📎 Attachments ({ $count })
inbox-earlier = Earlier messages
inbox-latest = Latest messages
inbox-application = Open the application
inbox-close = Close without an answer
inbox-closed = Closed without an answer.
inbox-mute = Take no more messages
inbox-muted-now = No more messages of this person are taken.
inbox-unmute = Take messages again
inbox-unmuted-now = Messages of this person are taken again.
inbox-answer = Answer
inbox-conversation = Open the conversation
inbox-gone = This conversation is not there any more.
inbox-told = 📨 <b>Message to the organisers</b>
inbox-told-how = To answer, tap the button or reply to this very message.
inbox-told-many = 📨 { $count ->
        [one] <b>{ $count } person has written to the organisers and waits for an answer</b>
       *[other] <b>{ $count } people have written to the organisers and wait for an answer</b>
    }
    { $event }
inbox-told-yes = 🔔 You are told at once
inbox-told-no = 🔕 You are not told
inbox-silent-now = You are not told of new messages any more. How many wait is seen at the desk.
inbox-heard-now = You are told of new messages at once again, at night in the morning.

answer-ask = ✉️ <b>{ $name }</b>

    Write the answer. You can also send a photo, a voice message or a file. The person does not see your name: the team writes.
answer-busy = ✍️ Answering now: { $name }, since { $since }. If you answer, too, the person gets two answers.
answer-sent = ✅ Sending: { $name }
answer-overtaken = ⚠️ <b>{ $name }</b>: while you were writing, an answer was sent.
answer-overtaken-by = ↩️ <b>{ $who }</b>
answer-overtaken-ask = Your answer was not sent. Send it, too?
answer-send-too = Send mine, too
answer-drop = Don’t send it
answer-which = This message is about several people, so the answer was sent to nobody. Choose whom to answer.
answer-unreachable = ⚠️ { $name }: the bot can’t write to this person, the answer was not sent. If there is a phone number in the application, call.
application-write = Write to this person

deed-enquiry-answered = answered a message: { $subject }
deed-enquiry-closed = closed a message without an answer: { $subject }
deed-enquiry-muted = stopped taking messages: { $subject }
deed-enquiry-unmuted = began to take messages again: { $subject }

## Data and files

mydata-enquiries = { $count ->
        [one] Correspondence with the organisers: { $count } message
       *[other] Correspondence with the organisers: { $count } messages
    }
export-author-person = the participant
export-enquiry-waiting = Waits for an answer
export-enquiry-answered = Answered
export-enquiry-closed = Closed without an answer
