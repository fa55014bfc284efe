### The door: ticket, check-in, paper.

## Ticket

ticket = 🎫 <b>Your ticket</b>
    { $event }
    { $when } ({ $zone })
    { $place }

    { $who }

    Code: <code>{ $code }</code>

    Show this QR code at the door. If your phone is flat or there is no connection, just say the code.
ticket-name = <b>{ $name }</b>
ticket-role = { $role } · No. { $number }
ticket-not-yet = Your ticket will come to this chat once your application is approved.

## The poster at the door: people check themselves in

poster-in = ✅ <b>You are checked in. Please take your badge.</b>

    { $who }
poster-unregistered = You are not registered yet. Please come to the registration desk.
poster-not-approved = Your application is not approved. Please come to the registration desk.
poster-day = You can check in on the day of the event.
poster-line = Do you have a ticket? Point your phone’s camera at this code, open the link and tap “Start”: you are checked in.

## The desk at the door

desk-door = 🚪 Door
button-door = 🚪 Door
command-door = The door: check people in
command-merge = The door: take over check-ins from paper
door-title = 🚪 <b>Door</b>
    { $event }
door-title-session = 🚪 <b>Door of a session</b>
    { $time } { $title }
door-present = <b>Present: { $present } of { $expected }</b> (at { $time })
door-present-session = <b>Present: { $present }</b> (at { $time })
door-present-places = <b>Present: { $present }, places: { $places }</b> (at { $time })
door-inside = <b>In now: { $inside }</b>
door-role = { $role }: { $present } of { $expected }
door-role-session = { $role }: { $present }
door-how = Scan a ticket with the phone’s camera, or write a code, a number, a name (initials will do), a phone number or an e-mail address here.
door-how-out = 🚶 <b>Noting who leaves.</b> Scan the ticket with the phone’s camera, or write the code, the number of the application, a name, phone or e-mail here.
door-exit = 🚶 Note who leaves
door-entrance = ✅ Note who comes
door-refresh = 🔄 Refresh
door-guest = ➕ Guest without application
door-sessions = Door of a session
door-papers = 🖨 On paper
door-fair = Door of the event
door-choose-session = Where are you letting people in?
door-no-sessions = There is no programme yet, so there is one door.
door-only-text = Write a code, a number, a name, a phone number or an e-mail address. Scan tickets with the phone’s usual camera.

## Answers: green, yellow, red

door-welcome = ✅ <b>Welcome!</b>
door-let-in = Let in without approval: { $why }
door-already = ⚠️ <b>Already in since { $time }</b>
door-by = By: { $name }
door-by-you = It was you who checked them in.
door-by-team = A colleague checked them in.
door-by-poster = They checked themselves in by the poster.
door-red-submitted = ⛔ <b>The application is not approved yet.</b> Ask an organiser: they can approve it now.
door-red-rejected = ⛔ <b>The application was rejected.</b> Whether to let them in is for an organiser to decide.
door-red-waitlisted = ⛔ <b>On the waiting list.</b> { $why }
door-red-offered = ⛔ <b>A place was offered, but they did not confirm.</b> Let them confirm it in the bot: /status
door-red-withdrawn = ⛔ <b>The participant has withdrawn.</b> Whether to let them in is for an organiser to decide.
door-red-passed = ⛔ <b>The place was passed on to a colleague.</b> It belongs to: No. { $number } { $name }. This ticket is not valid any more; whether to let them in is for an organiser to decide.
door-red-day = ⛔ <b>Not the day.</b> People are let in here: { $when }
door-unknown-code = ⛔ <b>There is no such code.</b> Check it, or look for the person by name.
door-unknown-mistyped = ⛔ <b>That code isn’t right.</b> Check it again: it has six characters.
door-unknown-number = ⛔ <b>No application has this number.</b> Look for the person by name.
door-unknown-name = ⛔ <b>No application has such a name.</b> Write the surname only, or a part of it.
door-elsewhere = ⛔ <b>This is a ticket for another event:</b> { $event }
door-code = Code: <code>{ $code }</code>
door-note = ❗ <b>{ $name }:</b> { $answer }
door-session = Session: { $title }
door-session-places = Session: { $title }
    In now: { $taken }, places: { $places }
door-leaves = 🚶 Leaves now
door-unmove = ↩️ Undo this
door-left = 🚶 <b>Noted as gone: { $time }</b>
door-left-already = ⚠️ <b>Gone already: { $time }</b>
door-returned = ✅ <b>Welcome back!</b>
door-was-out = Gone since: { $time }
door-in-again = Back since: { $time }
door-not-in = ⛔ <b>Not checked in yet</b>
door-moved-undone = ↩️ <b>Taken back.</b> { $where ->
        [in] They count as in.
       *[out] They count as gone.
    }
door-unknown-contact = ⛔ <b>Nobody has applied with this phone number or address.</b> Look for the name.
door-hits-out = <b>Who is it?</b> A tap notes that they leave.
    Looked for: { $heard }
door-undo = ↩️ Undo the check-in
door-undone = ↩️ <b>The check-in is undone</b>
door-enter = ✅ Check in
door-anyway = Let in anyway
door-ask-why = <b>Why are you letting them in?</b> The reason stays in the journal.
door-why-organiser = An organiser allowed it
door-why-mistake = A mistake in the application
door-why-speaker = A speaker or guest of honour
door-why-other = Another reason
door-hits = <b>Who is it?</b> Tap the button, and they are checked in.
    You looked for: { $heard }
door-more = { $more ->
        [one] There is { $more } more such name: write more of it.
       *[other] There are { $more } more such names: write more of it.
    }

## A guest without an application

door-guest-role = <b>Guest without application.</b> How are they taking part?
door-guest-who = <b>{ $role }</b>
    Write the name, organisation and phone in one message – with commas, or each on a line of its own. For example:
    <code>Yessenov Kairat, Mayak Foundation, 8 701 123 45 67</code>
    The name is enough.

    Ask if they agree to our keeping these details.
door-guest-written = <b>{ $role }</b>
    Written down: { $kept }

    Ask if they agree to our keeping these details. If something is wrong, write all of it again.
door-guest-take = ✅ Register and let in
door-guest-known = ⚠️ <b>This person seems to be registered already:</b> { $name }
    If it is them, tap their entry below: there is no need to register them twice. If it is somebody else, tap “Somebody else”.
door-guest-another = ➕ Somebody else
door-guest-role-is = <b>{ $role }</b>
door-guest-kept = Everything else is kept: { $kept }
door-unclear-name = ⚠️ The name is missing. What is the guest called?
door-unclear-name-long = ⚠️ The name is too long. Please write it shorter.
door-unclear-organisation-long = ⚠️ The organisation’s name is too long. Please write it shorter.
door-unclear-phone = ⚠️ The phone number is not valid. Write only the number again, for example: +7 701 123 45 67
door-without-phone = Without a phone number
door-without-organisation = Without an organisation

## Paper

papers = 🖨 <b>Print for the door</b>
    Approved applications: { $people }

    Print the list before the event: if the internet goes, note arrivals with a pen and send the codes here later.
papers-list = List with signatures
papers-badges = Badges
papers-coming = The file is being made: it will come to this chat.
papers-poster = Poster for the door
papers-poster-renew = Replace the poster’s code
papers-merge = Add from paper
papers-list-file = The list by name. Open the file in a browser and print it.
papers-list-name = list.html
papers-badges-file = Badges, eight on a sheet of A4. Open the file in a browser and print it at 100 %.
papers-badges-name = badges.html
papers-poster-file = The poster for the door. Whoever photographs it can check in without coming: if that happens, replace the code and print the poster again.
papers-poster-name = poster.html
papers-ask-list = <b>Check-ins from paper.</b> Send the codes, each on a new line. Where you know the time, write it beside, for example: 09:12 HK4-7MX
papers-merged = <b>Check-ins added: { $people }</b>
papers-conflicts = ⚠️ Not added:
papers-line = { $place }. { $text }: { $why }
papers-line-whose = { $line } ({ $whose })
papers-more = and more: { $more }
paper-unreadable = there is no code, or it has a mistake
paper-unknown = there is no such code
paper-twice = stands in the list twice
paper-future = this time is still to come
paper-in = checked in already
paper-day = nobody is let in on this day
paper-submitted = not approved
paper-rejected = rejected
paper-waitlisted = on the waiting list
paper-offered = not confirmed
paper-withdrawn = withdrawn

## Badges on the organiser’s picture

badges-picture = 🎨 Badges with a picture
badges-ask = <b>Badges with your own picture</b>
    Please send a PNG or JPEG picture, better as a file (paper clip → “File”): then it stays sharp. { $megabytes } MB at most, at least { $pixels } pixels on the shorter side.

    A horizontal picture makes badges of 90 × 60 mm, a vertical one of 90 × 130 mm. Put nothing important at the very edge: cutting takes it away.

    The bot writes the name, the organisation, the kind of participant and the ticket code by itself.
badges-no-picture = ⚠️ This is not a PNG or JPEG picture.
badges-drawing = ⏳ The sample is being made. It comes as the next message.
badges-sample = <b>Sample: the longest and the shortest name</b>
    { $place } · { $size } · { $colour } · { $layout }

    Approved participants: { $people }
badges-place = Place of the name
badges-place-middle = Name in the middle
badges-place-top = Name at the top
badges-place-bottom = Name at the bottom
badges-place-left = Name on the left
badges-choose-place = <b>Where is the name?</b> The organisation and the kind of participant are below it, the ticket code is where there is room.
badges-size = Size of letters
badges-size-large = Large letters
badges-size-medium = Medium letters
badges-size-small = Small letters
badges-choose-size = <b>How large are the letters?</b> Long names have smaller ones in any case.
badges-colour = Colour
badges-colour-auto = Colour by the picture
badges-colour-black = Black letters
badges-colour-white = White letters
badges-colour-blue = Blue letters
badges-choose-colour = <b>What colour should the letters be?</b> By the picture means black on a light one, white on a dark one.
badges-layout = Paper
badges-layout-sheet = On sheets of A4
badges-layout-single = One each, for a print shop
badges-choose-layout = <b>How are they printed?</b>
    On sheets of A4 there are several on a sheet, with lines to cut along. For a print shop there is one A6 badge on each page, with room for the cut.
badges-print = 🖨 Print all: { $people }
badges-roles = 🖨 One kind of participant
badges-choose-role = <b>Whose badges do you want?</b> Approved participants by kind:
badges-role = { $role }: { $people }
badges-other = Another picture
badges-back = To the sample
badges-refused-format = ⛔ The picture can’t be read. Save it as PNG or JPEG and send it again.
badges-refused-heavy = ⛔ The file is too large: { $megabytes } MB at most. Make the picture smaller and send it again.
badges-refused-large = ⛔ The picture is too large: { $millions } million pixels at most. Make it smaller and send it again.
badges-refused-small = ⛔ The picture is too small: it would be blurred on paper. The shorter side needs at least { $pixels } pixels. Send a larger one.
badges-nobody = There is nobody to print: no approved participants here.
badges-file-sheet = Badges: { $people }. Print them at 100 %, not fitted to the page, and cut along the grey lines.
badges-file-single = Badges: { $people }. For a print shop: an A6 badge on each page, with 3 mm around it for the cut.
badges-file-name = badges.pdf

## Words of the pages to print

page-list = List of participants
page-list-note = Made: { $when }. No internet? Note times and signatures, then send the codes to the bot: /merge
page-place = №
page-name = Name, organisation
page-code = Code
page-time = Time
page-sign = Signature
page-badges = Badges

## Journal

deed-door-in = checked in: { $subject }
deed-door-anyway = let in without approval: { $subject }
deed-door-undo = undid the check-in: { $subject }
deed-door-left = noted somebody as gone: { $subject }
deed-door-returned = noted somebody as back: { $subject }
deed-door-moved-undo = took back that somebody had left or returned: { $subject }
deed-door-guest = registered a guest without application: { $subject }
deed-door-poster = replaced the code of the poster
deed-door-badges = changed the badges with a picture
deed-door-badge-picture = replaced the picture for badges
deed-door-merge = added check-ins from paper
