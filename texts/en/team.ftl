### The team: who is in it, invitations, the journal.

team = <b>Team</b>
    { $event }
team-line = { $name } – { $role }
team-line-you = { $name } – { $role } (you)
team-invitations = <b>Open invitations</b>
team-invitation = { $role }, valid until { $until }
team-invite = Invite into the team
team-revoke = ✖ { $role }: { $until }
team-revoked = The invitation was taken back
team-full = There are too many open invitations. Take some of them back.
team-stale = The team has changed meanwhile. This is how it is now.

## What each may do

team-may-organiser = work with applications, messages, the door, announcements, the programme, the form and files with participants’ data, invite moderators and helpers at the door, read the team’s journal
team-may-moderator = read applications and decide on them, answer messages to the organisers, see the numbers, check people in
team-may-door = check people in and look at tickets
team-role-line = <b>{ $role }</b>: { $may }.

## Inviting

team-ask-role = <b>Whom do you want to invite?</b>
team-link = <b>Invitation into the team</b>
    Role: { $role }

    { $link }

    The link works once. It is valid until { $until } ({ $zone }). Send it only to the person you invite: whoever opens it first and accepts is in the team.
team-link-send = Send the invitation
team-link-share = You are invited into the team: { $event }
team-offer = <b>You are invited into the team</b>
    { $event }

    Role: <b>{ $role }</b>
    You will be able to: { $may }.

    Colleagues will see your name in Telegram, and what you do is kept in the team’s journal.
team-accept = Accept the invitation
team-nothing = This invitation is not valid. If you help to run the event, ask an organiser for a new one.
team-welcome = You are in the team
team-joined = { $name } is now on the team. Role: { $role }
    { $event }

## A member

team-member = <b>{ $name }</b>
    Role: { $role }
    May: { $may }.
    In the team since { $since }
team-make = New role: { $role }
team-change-ask = Change the role?

    <b>{ $name }</b>: { $before } → { $after }
    Will be able to: { $may }.
team-change-yes = Yes, change it
team-changed = The role was changed
team-remove = Remove from the team
team-remove-ask = Remove from the team?

    <b>{ $name }</b>, { $role }. Access ends at once, and invitations that this person made are no longer valid. We will tell them.
team-remove-yes = Yes, remove
team-removed = Access has ended
team-no = No, go back
team-told-role = Your role in the team has changed.
    { $event }

    Your role is now: <b>{ $role }</b>
    You may: { $may }.
team-told-removed = You are no longer in the team.
    { $event }

    You can use the bot as a participant as before.
team-leave = Leave the team
team-leave-ask = Leave the team?
    { $event }

    You can come back only by a new invitation.
team-leave-yes = Yes, leave
team-left = You have left the team.
    { $event }

    Thank you for your help!

## The journal

journal = <b>The team’s journal</b>
    { $count ->
        [one] { $count } action
       *[other] { $count } actions
    } ({ $zone })
journal-day = <b>{ $day }</b>
journal-line = { $time } { $who }: { $deed }
journal-deed = { $said } ({ $change })
journal-change = { $before } → { $after }
journal-person = No. { $number } { $name }
journal-no-application = somebody without an application
journal-unnamed = somebody without a name
journal-people = { $count ->
        [one] { $count } person
       *[other] { $count } people
    }
journal-minutes = { $minutes } min
journal-no-limit = no limit
journal-no-section = no section
journal-no-organisation = no organisation
journal-organisation-gone = an organisation that is gone
journal-session-gone = a session that is gone
journal-question-gone = a question that is gone
journal-nobody = somebody whose data was deleted
journal-empty = There is nothing in the journal yet.
journal-csv = Table (CSV)
journal-json = File (JSON)
journal-file = The team’s journal. In the file: { $shown } of { $count }.
journal-file-name = journal
journal-column-id = No.
journal-column-at = When
journal-column-who = Who
journal-column-deed = What

deed-team-invite = made an invitation into the team
deed-team-revoke = took back an invitation into the team
deed-team-join = joined the team
deed-team-role = changed the role: { $subject }
deed-team-remove = removed from the team: { $subject }
deed-team-leave = left the team
deed-other = an action of another version of the bot

## My data

mydata-team = <b>Team</b>
    { $places }
    Entries about what you did in the team’s journal: { $deeds }. They are kept without your name after your data is deleted.
mydata-place = “{ $event }”, { $role }: { $since }
mydata-place-ended = “{ $event }”, { $role }: { $since } – { $until }
