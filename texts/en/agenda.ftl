### The programme: lists, a session's card, search, calendar.

## Lists

agenda-none = The programme is not published yet. You will find it here once it is.
agenda-heading = <b>{ $title }</b>
agenda-sentence = <i>{ $sentence }</i>
agenda-zone = <i>Time zone: { $zone }</i>
agenda-tab = { $day } { $month }
agenda-line = { $number }. <b>{ $time }</b> { $title }
agenda-line-cancelled = { $number }. <s>{ $time } { $title }</s>
agenda-in-hall = { $line } · { $hall }
agenda-marked = ⭐ { $title }
agenda-empty = Nothing is planned here.
agenda-mine = <b>My agenda</b>
agenda-mine-empty = Nothing here yet. Open a session and tap “⭐ Add to my agenda” and it will appear here.
agenda-halls = Choose a hall.
agenda-sections = Choose a section.
agenda-at = <b>What is on at { $time }</b>
agenda-at-next = <b>Nothing is on at { $time }. After that:</b>
agenda-at-empty = Nothing is scheduled then or later that day.
agenda-found = <b>Found: { $count ->
        [one] { $count } session
       *[other] { $count } sessions
    }</b>
agenda-part = <b>{ $day }</b>
agenda-slides = <b>Slides</b>
agenda-no-slides = No slides are published yet.
agenda-found-more = These are the closest matches. Not there? Add another word.
agenda-search = What are you looking for in the programme? Write it in this chat, for example:
    { $examples }
agenda-nothing = Sorry, I found nothing like that in the programme. Please try to ask like this:
    { $examples }
agenda-example = • <code>{ $text }</code>
agenda-ask-lunch = when is lunch
agenda-ask-now = what is on now

## Now

now-before = { $days ->
        [one] { $days } day
       *[other] { $days } days
    } to go. The first day: { $day }.
now-before-today = It begins today!
now-during = <b>Now, { $time }</b>
now-between = Nothing is on now. The next day: { $day }
now-after = The event “{ $event }” is over. Thank you for being with us!
now-empty = There is nothing in the programme yet.
now-hall = <b>{ $hall }</b>
now-running = { $number }. On until { $time }: { $title }
now-next = { $number }. { $wait }, at { $time }: { $title }
now-later = { $number }. { $time }: { $title }
in-minutes = In { $minutes ->
        [one] { $minutes } minute
       *[other] { $minutes } minutes
    }
in-hours = In { $hours } h
in-hours-minutes = In { $hours } h { $minutes } min

## Speakers

speakers = <b>Speakers</b>
speakers-line = { $number }. { $speaker }
    { $time } { $title }
speakers-none = The programme has no speakers yet.

## A session's card

session-title = <b>{ $title }</b>
    { $kind }
session-cancelled = <s>{ $title }</s>
    <b>Cancelled</b> · { $kind }
session-time = <b>Time:</b> { $when } ({ $zone })
session-time-local = <b>In your time zone:</b> { $when }
session-here = { $when } ({ $zone })
session-hall = 📍 { $hall }
session-section = <b>Section:</b> { $section }
session-roles = <b>For:</b> { $roles }
session-speaker = <b>Speaker:</b> { $speaker }
session-speakers = <b>Speakers:</b>
    { $speakers }
session-speakers-line = • { $speaker }
session-speakers-more = • and { $count } more
session-marked = ⭐ On your agenda.
session-places = Places left: { $places }
session-full = Full: no places left.
session-gone = The programme has no such session (any more).
session-way = <b>{ $hall }</b>
session-place = { $place }, { $address }
kind-checkin = Check-in
kind-opening = Opening
kind-plenary = Plenary session
kind-presentation = Project presentation
kind-qa = Questions and answers
kind-panel = Panel session
kind-section = Section
kind-workshop = Workshop
kind-break = Break
kind-vote = Vote
kind-closing = Closing
kind-awards = Award ceremony
kind-other = Programme item

## In other chats

shared-when = { $time }, { $day }
shared-in-hall = { $when } · { $hall }
shared-cancelled = Cancelled: { $title }

## The calendar file

file-session = “{ $title }”: open the file to add the session to your calendar.
file-mine = My agenda: open the file to add it to your calendar. If the programme changes, download the file again to update the entries.
file-all = The whole programme: open the file to add it to your calendar. If the programme changes, download the file again to update the entries.
calendar-subscribe = <b>Or subscribe</b>: your calendar then follows the programme by itself, and there is nothing to download again. The button opens a page for your calendar.
calendar-subscribe-mine = <b>Or subscribe</b>: what you mark then appears in your calendar by itself, and changes do, too. The button opens a page for your calendar.

    The link is yours alone: whoever has it sees which sessions you chose. If somebody else got it, replace it, and the old one stops at once.
calendar-replaced = <b>The link is replaced.</b> The old one has stopped, also in calendars that followed it: subscribe again with the new one.

## Short answers

toast-marked = Added to your agenda.
toast-dropped = Taken off your agenda.
toast-full = Sorry, no places are left.
toast-cancelled = This session is cancelled.
toast-over = This session is over.

## Buttons

button-agenda = Programme
button-agenda-home = Programme
button-agenda-now = Now and next
button-agenda-mine = ⭐ My agenda
button-agenda-halls = By hall
button-agenda-sections = By section
button-agenda-search = Search
button-agenda-file = Add to calendar
button-agenda-file_mine = Add to calendar
button-agenda-refresh = Refresh
button-agenda-back = Back to the list
button-session-add = ⭐ Add to my agenda
button-session-drop = Take off my agenda
button-session-file = Add to calendar
button-session-way = Where is it?
button-session-slides = Slides
button-session-share = Share
button-session-show = Back to the session
button-calendar-subscribe = Subscribe
button-agenda-replace_link = Replace the link
button-shared-open = Open in the bot

## Commands

command-agenda = Programme
command-now = What is on now
