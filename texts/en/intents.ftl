### Answers to what people write themselves: facts about the fair, small talk, "did you mean".

## Unsure or unknown

intents-unsure = What did you mean?
intents-nothing = I have no ready answer to this. The organisers answer such questions.

## What may be meant, as it is called

intent-register = Register
intent-deadline = Registration deadline
intent-ticket = My ticket
intent-status = My registration
intent-own_file = Send my file
intent-change = Change my answers
intent-cancel = Stop what I began
intent-keep = Leave as it is
intent-withdraw = I am not coming
intent-pass_on = A colleague comes instead
intent-invite = Invite colleagues
intent-agenda = Programme
intent-my_agenda = My agenda
intent-now = Where to go now
intent-halls = Halls
intent-sections = Sections
intent-speakers = Speakers
intent-ask_speaker = A question to a speaker
intent-materials = Materials of the fair
intent-calendar = Add to calendar
intent-place = Address and directions
intent-start = When it starts
intent-end = When it ends
intent-free = What it costs
intent-organiser = Who the organiser is
intent-about = About the fair
intent-late = I am late
intent-language = Change the language
intent-kazakh = Қазақша
intent-russian = Русский
intent-english = English
intent-mute = Turn notifications off
intent-notifications = Set notifications
intent-messages = Earlier announcements
intent-forget = Delete my data
intent-my_data = My data
intent-privacy = Privacy
intent-faq_list = Common questions
intent-human = Contact the organiser
intent-help = Help
intent-menu = Menu
intent-thanks = Thank you
intent-greeting = Hello
intent-goodbye = Goodbye
intent-fine = All right

## Facts

fact-place = <b>Place:</b> { $place }, { $address }
fact-where = <b>Place:</b> { $place }, { $address }
fact-way = <b>How to get there:</b> { $way }
fact-when = <b>Time:</b> { $when } ({ $zone })
fact-start = <b>Start:</b> { $when } ({ $zone })
fact-end = <b>End:</b> { $when } ({ $zone })
fact-session = { $time } { $title }
fact-registration-not_yet = Registration has not begun yet. It opens on { $when } ({ $zone }).
fact-registration-open = You can register until { $when } ({ $zone }).
fact-registration-closed = Registration is closed. It was open until { $when } ({ $zone }).
fact-changes = You can change your answers until { $when }.

## Small talk

talk-greeting = Hello! I am the bot of this fair: ask me about the programme, the place or your registration.
talk-thanks = You are welcome! If you have more questions, just write.
talk-goodbye = Goodbye!
talk-keep = All right, nothing changes: everything stays as it is.
talk-fine = All right. If you need anything, just write.
talk-human = Organiser: { $organiser }.
    Contact: { $contact }
talk-late = No problem, come as soon as you can: your ticket is valid after the start, too.
talk-instead = This is how a colleague comes in your place: they register themselves, and you withdraw. Your ticket is valid for you only.
talk-instead-late = Registration is closed, and a place can’t be passed on in the bot. If a colleague is to come in your place, write to the organisers: they can help. Your ticket is valid for you only.
talk-share = Send this link: everybody registers themselves by it.
    { $link }
talk-file = Files are sent with your application. Tap the button, then send the file to this chat.
talk-file-of = Send: { $name }
talk-no-file = Your application has no question now that is answered by a file.
talk-ask-speaker = Questions to speakers are asked at this time:
talk-ask-organisers = The programme has no separate time for questions to speakers. The organisers can pass yours on.
talk-no-materials = No materials are published yet. Speakers’ slides will be in the sessions’ cards: open the programme and tap a session’s number.
