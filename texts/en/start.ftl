### The first screen, language, the fair's page, help, groups, messages not understood.

## Language. This text stands in three languages side by side, so it is short.

welcome = <b>Welcome!</b>
    This is the bot of the event “{ $event }”. Choose a language.
language-choose = Choose a language.
language-name = English

## The fair's page

about = <b>{ $title }</b>
    Theme: “{ $theme }”

    <b>Time:</b> { $when } ({ $zone })
    <b>Venue:</b> { $place }, { $address }
    <b>Organiser:</b> { $organiser }

    { $about }

    { $state }
card = <b>{ $title }</b>
    { $when } ({ $zone })
    { $place }

    { $state }
card-before = Registration opens: { $when }.
card-open = Registration is open until { $when }.
card-over = The fair is over.
card-over-thanks = The fair is over. Thank you for taking part!
card-closed = Registration is closed.
card-draft = You began to register but have not finished yet.
card-submitted = Your application is under review. Number: { $number }
card-approved = Your application is approved. Number: { $number }
card-rejected = Your application was rejected. Number: { $number }
card-waitlisted = You are on the waiting list. Application number: { $number }
card-offered = A place is free: please confirm that you are coming. Application number: { $number }

middle = You were in the middle of your registration. Your answers are kept, go on from here. To stop: /cancel
cancel-nothing = There is nothing to cancel.

## Help

help = <b>Help</b>

    This bot is for participants of the event “{ $event }”.

    /start – the event and the menu
    /register – registration: begin, go on, see the deadline
    /status – my registration: see, change, withdraw
    /ticket – my ticket with its QR code
    /agenda – the programme: days, halls, my agenda, search
    /now – what is on now
    /faq – common questions and answers
    /language – change the language
    /mydata – what is stored about me
    /privacy – privacy policy
    /stop – turn off notifications
    /forget – delete my data
    /cancel – cancel my unfinished registration

    Contact the organiser: { $contact }

command-start = The event and the menu
command-register = Registration: begin, go on, see the deadline
command-status = My registration
command-ticket = My ticket
command-language = Тіл · Язык · Language
command-mydata = What is stored about me
command-privacy = Privacy policy
command-stop = Turn off notifications
command-forget = Delete my data
command-cancel = Cancel my unfinished registration
command-help = Help

## Groups and channels

group = This bot does not work in groups: your personal data must not be seen by others. Please write to me in private.
group-button = Write in private

## Messages not understood

lost-text = Sorry, I do not understand this message. Please tap a button below.
lost-file = I have not kept this file. If it belongs to your application, tap what it is, then send it once more.
lost-other = I can’t take such a message now. Please tap a button below.
lost-command = There is no such command. All commands: /help
lost-edit = Editing a message does not change your answer. To correct an answer, use the command /status.
lost-button = This menu is old. Here is the new one.
