### The organiser's desk.

desk = <b>Organiser’s desk</b>
    { $event }
    Your role: { $role }
desk-guest = 👁 Participant’s view
button-desk = Desk
command-desk = Organiser’s desk
choose-typed = There is no such option, or several fit. Tap a button or write its whole label.

team-role-owner = owner
team-role-organiser = organiser
team-role-moderator = moderator
team-role-door = door helper

## What needs attention

desk-waiting = 📥 { $count ->
        [one] { $count } application waits for a decision
       *[other] { $count } applications wait for a decision
    }
desk-asked = ✏️ { $count ->
        [one] { $count } application waits for the applicant’s change
       *[other] { $count } applications wait for the applicants’ changes
    }
desk-decided = 📨 { $count ->
        [one] { $count } decision is not told yet
       *[other] { $count } decisions are not told yet
    }
desk-failed = ⚠️ Undelivered in the last 24 hours: { $count ->
        [one] { $count } message
       *[other] { $count } messages
    }
desk-coming = ⏰ Automatic reminders in the next 24 hours: { $count }
desk-disk = ⚠️ The server’s disk is nearly full: { $megabytes } MB left
desk-no-backup = ⚠️ There is no backup of the data yet. Please ask whoever looks after the server to make one.
desk-old-backup = ⚠️ Last backup: { $when }
desk-calm = ✅ Nothing is urgent.

desk-team = 👥 Team
desk-journal = 📓 Journal
