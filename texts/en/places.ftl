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
