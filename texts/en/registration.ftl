### Registering: role, consent, review, my registration.

## The door

registration-before = Registration opens: { $moment } ({ $zone }).

    Questions? Write to the organiser: { $contact }
registration-closed = <b>Registration is closed.</b>
    It was open until { $moment } ({ $zone }).

    Questions? Write to the organiser: { $contact }
answer-too-late = <b>Registration is closed.</b> This answer is not saved, and your application was not sent.
    Answers were accepted until { $moment } ({ $zone }).
answer-too-late-typed = You wrote: “{ $text }”
answer-too-late-do = If it matters, send a message to the organisers: they decide whether your application can still be accepted. Contact: { $contact }
registration-already = You are already registered.

## Role

role-choose = <b>{ $event }</b>

    How are you taking part? Tap a button.
role-hint = <b>{ $role }</b>: { $hint }

## Consent

consent-agree = I agree
consent-refuse = I do not agree
consent-term = until { $date } inclusive
consent-backups = { $days ->
        [one] { $days } day
       *[other] { $days } days
    }
consent-terms = Shorter terms: { $list }
consent-terms-answers = “{ $names }” { $until } ({ $days ->
        [one] { $days } day
       *[other] { $days } days
    } after the event)
consent-terms-unfinished = drafts and applications withdrawn or rejected { $until } ({ $days ->
        [one] { $days } day
       *[other] { $days } days
    } after the event)
consent-declined = You did not agree, so you are not registered. We have kept no data about you, not even your language: you will be asked for it again.

    If you change your mind: /start. You can also write to the organiser: { $contact }
consent-declined-kept = Without this consent you can’t register. What you agreed to earlier stays as it was; to have your data deleted: /forget

    Questions? Write to the organiser: { $contact }

## Giving up

cancel-draft = Stop the registration? You can finish it later: your answers are kept. Or delete them now.
cancel-yes = Yes, delete
cancel-later = Finish later
cancel-no = No, go on
cancelled = The registration was stopped, your answers are deleted. You can start again at any time.
cancelled-returned = The registration was stopped. Your application stays withdrawn.

## Review

review-check = <b>Please check your answers.</b>
review-right = <b>Is everything right?</b>
review-change = <b>Which answer would you like to change?</b>
review-line = <b>{ $name }:</b> { $answer }
review-line-locked = 🔒 <b>{ $name }:</b> { $answer }
review-missing = ❗ <b>{ $name }:</b> no answer
review-incomplete = ❗ Not everything is filled in yet. Please answer this question.
review-locked = 🔒 These answers can no longer be changed here. If something is wrong, write to the organiser: { $contact }
review-until = You can change your answers until { $moment } ({ $zone }).
review-submit = Submit the application
answer-locked = This answer can no longer be changed here. Write to the organiser: { $contact }
answer-saved = ✅ Saved.

## Submitted

submitted = ✅ <b>Your application is in. Number: { $number }</b>

    { $event }
    { $when } ({ $zone })
    { $place }

    { $next }

## My registration

status = <b>My registration: No. { $number }</b>
    { $event }

    Status: <b>{ $status }</b>
    Attending as: { $role }
status-draft = You have not submitted your application yet. Please go on from here.
status-submitted = under review
status-approved = approved
status-rejected = rejected
status-waitlisted = waiting list
status-offered = a place is free, please confirm
status-withdrawn = withdrawn
status-organisation = Organisation: { $name }
    { $delegates ->
        [one] { $delegates } delegate is registered
       *[other] { $delegates } delegates are registered
    }
status-organisation-asked = Organisation: { $name }
    Your colleague has been asked to confirm that you are from it.
status-missing = ❗ Please answer: { $names }
status-missing-until = { $name } (until { $moment })
status-lost = ❗ No answer: { $names }. It is too late to answer here. Please write to the organiser: { $contact }
status-others-over = Please do it before the fair begins: { $moment } ({ $zone }). Other answers can no longer be changed here. If something is wrong, write to the organiser: { $contact }
status-others-over-now = Please do it now. Other answers can no longer be changed here. If something is wrong, write to the organiser: { $contact }
submitted-missing = ❗ Still to be sent: { $names }. You can do it later in “My registration”.
status-contact = Questions? Write to the organiser: { $contact }
status-changes-over = Answers can no longer be changed here. If something is wrong, write to the organiser: { $contact }
status-none = You are not registered yet.

button-change = Change an answer
button-withdraw = I am not coming
button-calendar = Add to calendar
button-invite = Invite colleagues
button-go-on = Continue

withdraw-ask = Withdraw your application? Your place will go to somebody else.
withdraw-yes = Yes, withdraw
withdraw-no = No, keep it
withdrawn-for-good = Your application is withdrawn. To have your answers deleted: /forget
withdrawn = Your application is withdrawn. If you change your mind, you can register again while registration is open: your answers are kept. To have them deleted: /forget

calendar = Open this file to put the event into your phone’s calendar.

invite = <b>An invitation for colleagues from { $name }</b>

    Send them this link:
    { $link }

    Whoever opens it joins your organisation and does not have to fill in its details again. An earlier link no longer works.
invite-closed = Registration is closed: colleagues can’t join by a link any more.
invite-share = Come to the fair with us: { $name }
invite-send = Send the link

## Old buttons

stale-here = You have already answered that. Please go on from here.
choices-changed = The choice has changed since this message. Check it and tap once more.
stale-quick = Already noted.
stale-nothing = This button is out of date. Tap /start
stale-withdrawn = Your application is withdrawn. To register again: /register
