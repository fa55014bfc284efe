### Places: why somebody waits, offers, what the team hears of them.

## Why somebody waits

waiting-event = All places are taken now.
waiting-role = All places for the role “{ $what }” are taken now.
waiting-option = All places for “{ $what }” are taken now.
waiting-organisation = Your organisation has sent as many delegates as it may.
waiting-none = The organisers have put you on the waiting list and will decide.

## Offers

offer-over-rests = The time to confirm has passed. You stay on the waiting list, but we will not ask you again by ourselves.

    Do you still want a place?
offer-over-begun = The time to confirm has passed, and the event has begun.
offer-want = Yes, I still want a place
offer-want-noted = You are in the line again.
status-rests = You did not answer our offer in time. If you still want a place, tap the button.

## What the team sees

stranded = ⚠️ There are free places, but on the waiting list there still { $count ->
        [one] is { $count } application
       *[other] are { $count } applications
    }: no answer came to the offer, or the bot can’t write to the person. Please decide yourselves.
wait-ask = <b>Application No. { $number }: there are free places</b>
wait-means = While there are places, the bot itself offers one to whoever is on the waiting list (not at night): who says yes is approved.
application-wait_yes = To the list all the same
door-waits-full = No places left: { $what }. Ask an organiser what can be done.
door-waits-counted = There are places: { $taken } of { $places } are taken. Ask an organiser: they can approve the application now.
door-waits-free = There are places. Ask an organiser: they can approve the application now.

## Before the fair: no decision, a draft that was left

eve-undecided = ⏳ <b>There is no decision on your application No. { $number } yet.</b>

    { $event }
    { $when } ({ $zone })

    As soon as there is one, it will come to this chat. Without it you can’t be let in.
eve-waitlisted = ⏳ <b>Your application No. { $number } is still on the waiting list.</b>

    { $event }
    { $when } ({ $zone })

    { $why } If a place becomes free for you, we will offer it in this chat. Without a place you can’t be let in.
eve-rests = ⏳ <b>Your application No. { $number } is still on the waiting list.</b>

    { $event }
    { $when } ({ $zone })

    { $rests } Without a place you can’t be let in.
nudge = 📝 <b>You began to register but have not finished yet.</b>

    { $event }
    { $where }

    Your answers are kept. Applications are taken until { $until } ({ $zone }).
nudge-question = You stopped at the question “{ $name }”.
nudge-review = Only sending it is left.
owed = 📎 <b>Please don’t forget what is still missing from your application No. { $number }:</b>

    { $lines }

    { $event }
owed-line = • { $name }: until { $until } ({ $zone })

## What members hear by themselves

unanswered = 🎟 <b>No answer came to the offer of a place</b>
    { $event }
notice-waitlisted = Open the waiting list
notice-waiting = Undecided: { $count }
notice-asked = To be changed: { $count }
notice-decided = Not told yet: { $count }
undecided = ⏳ <b>{ $count ->
        [one] { $count } application has no decision that its applicant knows of
       *[other] { $count } applications have no decision that their applicants know of
    }</b>
    { $event }
    Beginning: { $when } ({ $zone })

    Who is not approved does not get the plan of the day and is not let in.
digest = 📥 <b>{ $count ->
        [one] New application: No. { $number }
       *[other] { $count } new applications, the latest is No. { $number }
    }</b>
    { $event }

    Waiting for a decision in all: { $waiting }
digest-choose = 🔔 <b>New applications: how often to tell you?</b>
    { $event }

    This choice is yours alone.
digest-pace-at_once = At once, at night, too
digest-pace-hourly = Every hour by day
digest-pace-daily = Once a day at 9:00
digest-pace-never = Never
button-digests = How often to tell me
desk-digests = 🔔 New applications

## A session with places: waiting for one

session-waiting = ⏳ You are waiting for a place: No. { $place } in line.
agenda-waits = ⏳ { $title } (waiting, No. { $place })
button-session-wait = Join the waiting list
button-session-unwait = Leave the waiting list
toast-waiting = You are in line. As soon as a place is free, it is yours, and we will tell you.
toast-not-waiting = You are not waiting any more.
session-line-place = 🎟 <b>{ $title }</b>

    A place has become free, and it is yours: the session is on your agenda.
session-line-over = Cancelled: “{ $title }”. There is no place to wait for any more.
programme-waiting = <b>Waiting for a place:</b> { $count }

## Passing one’s place on to a colleague

button-pass-on = Pass my place on
pass-on = <b>Who gets your place?</b>
    { $known ->
        [yes] These colleagues have applied and have no place yet. Tap a number, or make a link for somebody else.
       *[no] Make a link and send it to a colleague. Your place is for the first who gives their consent and begins to register by it; it goes over once their application is sent.
    }

    You keep your place until the colleague has it. It can’t be taken back then.
pass-on-line = { $place }. { $name }
pass-on-person = No. { $number } { $name }
pass-on-open = { $begun ->
        [yes] 🔗 A colleague is registering by your link.
       *[no] 🔗 Your link is waiting: nobody is registering by it yet.
    }
pass-on-link = Make a link
pass-on-end = End the link
pass-on-ended = The link no longer works. The place stays yours.
pass-on-surely = <b>Pass your place on?</b>
    { $name }

    Your ticket ends, and you are no longer registered. This can’t be undone.
pass-on-yes = Yes, pass it on
pass-on-share = Here is my place at the event: { $event }
pass-on-made = <b>A link to your place</b>

    Send it to one colleague:
    { $link }

    It works once, until { $until } ({ $zone }). Until the colleague has registered, the place is yours, and you can end the link. A new link ends this one.
pass-on-passed = ✅ Your place has gone over to your colleague: { $name }

    Your ticket is no longer valid. Thank you for telling us in time!
pass-on-passed-nameless = ✅ Your place has gone over to a colleague. Your ticket is no longer valid.
pass-on-full = The place of your colleague can’t become yours: there is no place left of what your answers ask for ({ $what }). Change the answer and open the link again, or write to the organisers.
pass-on-gone = This place can’t be passed on any more.
pass-on-welcome = A colleague from <b>{ $name }</b> can’t come and passes the place on to you. It is for the first who gives their consent by this link and sends the application. You will not have to fill in the organisation’s details.
pass-on-offer = A colleague from <b>{ $name }</b> can’t come and passes the place on to you. Do you take it?
pass-on-take = Yes, I will come
pass-on-over = { $why ->
        [used] Another colleague is registering by this link already: the place is for the first who gives their consent.
       *[ended] This link to a place no longer works.
    } { $late ->
        [yes] Registration is closed. The organisers can help.
       *[no] Register yourself, or write to the organisers.
    }
pass-on-got = 🎟 <b>You have a place: a colleague has passed it on to you.</b>
    { $event }
    { $known ->
        [yes] It was the place of: { $name }
       *[no] The colleague does not come.
    }

    Your ticket is under “My registration”.
pass-on-yours = ✅ The place is yours.
pass-on-go-on = Once your application is sent, the place of your colleague is yours.
pass-on-stays = The link to your colleague’s place has ended: the place stays with the colleague. { $late ->
        [yes] Registration is closed. The organisers can help.
       *[no] You can go on registering; the organisers will decide as for everybody.
    }
pass-on-lost = Your colleague’s place can’t become yours any more: the colleague no longer has it. { $next ->
        [late] Registration is closed. The organisers can help.
        [sent] Your application stays: the organisers will decide as for everybody.
       *[open] You can go on registering; the organisers will decide as for everybody.
    }
pass-on-too-late = { $why ->
        [used] Another colleague is registering by this link already: the place is for the first who gives their consent.
       *[ended] This link to a place no longer works.
    } You are registering as everybody does: without your colleague’s place.
pass-on-underway = ⚠️ A colleague is registering for this place by your link now. If you give it up now, the colleague does not get it. Better wait: it goes over by itself once their application is sent.
pass-on-own-link = This is the link to your own place: send it to a colleague.
pass-on-has-place = You have a place already. The link can be sent to another colleague.
pass-on-stranger = This place is for a colleague of the same organisation.
passed-from = 🎟 Place from No. { $number }, { $when }
passed-to = 🎟 Place passed on to No. { $number }, { $when }
deed-place-passed = a place was passed on by a colleague: { $subject }
journal-from = from No. { $number }
