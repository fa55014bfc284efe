### Applications: the queue, decisions, places.

## What the applicant reads

decision-approved = ✅ <b>Your application No. { $number } is approved.</b>

    { $event }
    { $when } ({ $zone })
    { $place }

    We look forward to seeing you! If you can’t come, please withdraw: somebody else will get the place.
decision-rejected = Unfortunately, your application No. { $number } was not accepted.

    { $event }

    Questions? Write to the organiser: { $contact }
decision-waitlisted = ⏳ <b>Your application No. { $number } is on the waiting list.</b>

    { $event }

    { $why } As soon as a place is free, we offer it to those who wait, in order.
decision-reason = <b>Reason:</b> { $reason }

submitted-approved = Your application is approved. If you can’t come, please withdraw: somebody else will get the place.
submitted-waitlisted = { $why } So you are on the waiting list. As soon as a place is free, it will be offered to you in your turn.

reason-places = All places are taken.
reason-incomplete = Some information is missing.
reason-theme = The theme does not fit.
reason-duplicate = Such an application exists.
reason-late = The application is too late.

offer = 🎟 <b>A place has opened up for you!</b>

    { $event }
    { $when } ({ $zone })

    Please confirm by <b>{ $until }</b> ({ $zone }). After that the place is offered to the next one in line.
offer-yes = Yes, I will come
offer-no = No, I can’t come
offer-accepted = ✅ The place is yours. We look forward to seeing you!
offer-over = The time to confirm has passed and the place went to the next person. You are now at the end of the waiting list.
offer-too-late = This offer no longer stands.

coming = <b>Will you come?</b>

    { $event }
    { $when } ({ $zone })
    { $place }

    If you can’t make it, please tell us: someone on the waiting list will get your place.
coming-yes = Yes, I will come
coming-no = No, I can’t
coming-noted = ✅ Thank you! See you: { $when } ({ $zone }).

change-asked = ✏️ <b>The organiser asks you to change answers in your application.</b>
    { $event }

    { $names }

    Tap a question to answer it again.
change-comment = <b>The organiser’s comment:</b> { $comment }

status-line = Your place in the queue: { $place }
    { $why }
status-offer = 🎟 Please confirm by <b>{ $until }</b> ({ $zone }).
status-to-change = ✏️ The organiser asks you to change: { $names }

problem-no-places = There are no more places for this. Please choose another answer.
join-full = This organisation has reached its limit of delegates. Questions? Write to the organiser.

## The queue

desk-applications = 📥 Applications
button-queue = Applications
button-application = Back to the application

queue = <b>Applications</b>
    { $event }
queue-sifted = Shown: { $by }
queue-text = “{ $text }”
queue-open = Open ({ $count })
queue-names = List of names
queue-names-back = Back to the list
queue-list = <b>Applications as a list</b>
    { $state }
queue-list-line = { $place }. { $state ->
        [waiting] 📥
        [asked] ✏️
        [decided] 🔕
        [approved] ✅
        [rejected] ⛔
        [waitlisted] ⏳
        [offered] 🎟
       *[withdrawn] ↩️
    } No. { $number } { $name }
queue-nobody = Nobody matches this filter.
queue-list-empty = There is nobody here yet.
queue-list-type = To find somebody, write part of a name, an organisation or a phone number, or the number of an application.
queue-sieve = Filter and search
queue-file = 📄 As a file: { $count }
queue-approve-all = Approve all ({ $count })
queue-publish = Send decisions ({ $count })
queue-end = There are no more.
queue-changed = The number has changed meanwhile. Please look again.
queue-state-waiting = { $chosen ->
        [yes] ✓ New
       *[no] New
    }: { $count }
queue-state-asked = { $chosen ->
        [yes] ✓ To be changed
       *[no] To be changed
    }: { $count }
queue-state-decided = { $chosen ->
        [yes] ✓ Not told yet
       *[no] Not told yet
    }: { $count }
queue-state-approved = { $chosen ->
        [yes] ✓ Approved
       *[no] Approved
    }: { $count }
queue-state-rejected = { $chosen ->
        [yes] ✓ Rejected
       *[no] Rejected
    }: { $count }
queue-state-waitlisted = { $chosen ->
        [yes] ✓ Waiting list
       *[no] Waiting list
    }: { $count }
queue-state-offered = { $chosen ->
        [yes] ✓ Place offered
       *[no] Place offered
    }: { $count }
queue-state-withdrawn = { $chosen ->
        [yes] ✓ Withdrawn
       *[no] Withdrawn
    }: { $count }
queue-state-all = { $chosen ->
        [yes] ✓ All
       *[no] All
    }: { $count }

places-all = All places
places-delegates = Delegates of an organisation
places-taken = { $what }: { $taken } of { $places } taken

sift = <b>Which applications?</b>
    Found: { $count }
    { $by }
sift-role = Attending as
sift-text = Search by text
sift-clear = Clear the filter
sift-any = Any answer
sift-which-role = <b>Attending as what?</b>
sift-which-answer = <b>{ $name }</b>
    Which answer?
sift-write = Write part of a name, an organisation or a phone number, or the number of an application.
sift-nobody = Nobody was found for “{ $text }”.
button-back-to-sieve = Back to the filter

## One application

application = <b>Application No. { $number }</b>
    { $role }
    Status: <b>{ $status }</b>
    Submitted: { $when }
    Language: { $language ->
        [kk] Қазақша
        [ru] Русский
       *[en] English
    }
application-source = Came by: { $source }
application-unreachable = ⚠️ The bot can’t write to this person.
application-coming = { $coming ->
        [yes] Will come: yes
       *[asked] Will come: no answer yet
    }
application-place = Application { $place } of { $total }
application-organisation = <b>Organisation:</b> { $name }
application-colleague = – No. { $number }, { $name }: { $status }
application-opened = ✏️ To be changed: { $names }
application-remark = 📝 { $name }, { $when }: { $remark }
application-full = ⚠️ No places left: { $what }
application-gone = There is no such application any more.
application-withdrawn = This application was withdrawn.
application-changed = The application has changed. This is how it stands now.
application-approve = Approve
application-reject = Reject
application-wait = To the waiting list
application-change = Ask for a change
application-tell = Send the decision
application-retract = Undo the decision
application-request = Request about data
application-note = Note
application-link = Link
application-previous = ◀ Previous
application-next = Next ▶

decided-approved = No. { $number }: approved
decided-rejected = No. { $number }: rejected
decided-waitlisted = No. { $number }: on the waiting list
decided-by-rules = by the rules
decided-already = Already decided. { $decision }
decided-line-approved = ✅ Approved: { $name }, { $when }{ $told ->
        [yes] .
       *[no] . The person has not been told yet.
    }
decided-line-rejected = ⛔ Rejected: { $name }, { $when }{ $told ->
        [yes] .
       *[no] . The person has not been told yet.
    }
decided-line-waitlisted = ⏳ Waiting list: { $name }, { $when }{ $told ->
        [yes] .
       *[no] . The person has not been told yet.
    }
decided-reason = { $line } Reason: { $reason }
decision-retracted = The decision is taken back.
no-places = No places left: { $what }

reject-why = <b>Application No. { $number }: why reject it?</b>

    Tap a reason, or write it in your own words.
reason-button-none = Without a reason
reject-yes = Reject
reject-other = Another reason
reads-language = 🌐 This person reads: { $language }
preview = <b>Application No. { $number }. The person will read:</b>

    <blockquote>{ $read }</blockquote>

change-choose = <b>Application No. { $number }: what should be changed?</b>

    Tick the questions. You can write a comment as a message.
change-send = Send the request ({ $count })
change-sent = { $count ->
        [one] Asked to change { $count } answer.
       *[other] Asked to change { $count } answers.
    }

note-write = <b>Application No. { $number }: a note for your colleagues</b>

    Write it. The participant sees it only when asking for their data (/mydata).
words-wanted = Please write it as a text.

bulk-ask = { $admitted ->
        [0] <b>There are no places: no application can be approved now.</b>
        [one] <b>Approve { $admitted } application?</b>
       *[other] <b>Approve { $admitted } applications?</b>
    }
bulk-left = No place for: { $count }. They stay undecided.
bulk-yes = Yes, approve ({ $count })
bulk-done = Approved: { $approved }. Left without a place: { $left }.

publish-ask = { $count ->
        [one] <b>Send { $count } decision?</b>
       *[other] <b>Send { $count } decisions?</b>
    }
    Approved: { $approved }
    Rejected: { $rejected }
    To the waiting list: { $waitlisted }

    Everybody reads it in their own language.
publish-yes = Yes, tell them ({ $count })
publish-done = Telling the decisions: { $count }.

## Organisations

button-organisations = Organisations
button-organisation-back = Back to the organisation
organisations = { $count ->
        [one] <b>{ $count } organisation</b>
       *[other] <b>{ $count } organisations</b>
    }
organisations-line = { $name } ({ $delegates })
organisations-search = Find an organisation
organisations-found = Organisations found: { $count }
organisations-found-none = There is no such organisation. Write another part of its name, or its BIN, or open the whole list.
organisation = <b>{ $name }</b>
    BIN: { $bin }
    Delegates: { $delegates }
organisation-move = Move
organisation-delegate = No. { $number }
organisation-rename = Rename
organisation-merge = Merge
organisation-rename-ask = <b>{ $name }</b>

    Write the new name.
organisation-name-wanted = This does not look like an organisation’s name. Please write it again.
organisation-which = Write part of the name, or the BIN, of the other organisation.
organisation-merge-ask = <b>Merge two organisations?</b>

    Will be gone: { $name } (BIN { $bin })
    Will stay: { $into } (BIN { $into_bin })

    Delegates move to the one that stays; its card does not change. This can’t be undone.
organisation-merge-yes = Merge
organisation-merged = The organisations have been merged.
organisation-moved = The delegate was moved.
organisation-full = One organisation can’t have so many delegates.
organisation-gone = There is no such organisation any more.

## Registering by hand

button-by-hand = Register by hand
by-hand-role = <b>Registering by hand</b>

    How is this person taking part?
by-hand-ask = <b>{ $name }</b>

    Please write the answer.
by-hand-check = <b>Is everything right?</b>

    { $lines }

    By tapping “Register” you confirm: the person agrees to the processing of their data.
by-hand-yes = Register
by-hand-again = Start again
by-hand-approved = ✅ <b>Registered: No. { $number }</b>

    Send this link to the person: it connects the registration to their Telegram. It works once:
    { $link }
by-hand-link = 🔗 <b>No. { $number }</b>

    Send this link to the person: it connects the registration to their Telegram. It works once; the previous link no longer works.
    { $link }
by-hand-waitlisted = ⏳ <b>On the waiting list: No. { $number }</b>

    There are no places now. The bot can’t offer one to somebody without Telegram: approve the application yourself when there is one.

    Send this link to the person: it connects the registration to their Telegram. It works once:
    { $link }
claim = <b>The organiser has registered you: No. { $number }</b>
    { $event }
    { $role }

    To make it yours, please read the consent below and confirm.
claim-yes = This is me, I agree
claim-no = This is not me
claim-done = ✅ This is your registration now.
claim-over = This link no longer works. Please register, or write to the organiser.

## The journal

deed-application-approved = approved the application: { $subject }
deed-application-rejected = rejected the application: { $subject }
deed-application-waitlisted = put the application on the waiting list: { $subject }
deed-application-retracted = undid the decision: { $subject }
deed-decisions-told = told applicants the decisions
deed-applications-approved = approved several applications at once
deed-application-change = asked for answers to be changed: { $subject }
deed-application-erased = deleted all data of an application at the person’s request
deed-data-request = noted a request about data: { $subject }
deed-application-note = wrote a note for colleagues: { $subject }
deed-application-by-hand = registered by hand: { $subject }
deed-application-link = made a new link: { $subject }
deed-organisation-renamed = renamed the organisation: { $subject }
deed-organisation-merged = merged two organisations, what stays: { $subject }
deed-delegate-moved = moved the delegate to another organisation: { $subject }

named-several = Found: { $count }. Whose application would you like to open?
named-more = These are the first { $shown }. To find the right one, write the full name.
