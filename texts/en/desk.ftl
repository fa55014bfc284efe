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
desk-trial = 💾 Backup made and opened on trial: { $when }, { $count ->
        [one] { $count } person
       *[other] { $count } people
    }
desk-calm = ✅ Nothing is urgent.

desk-team = 👥 Team
desk-journal = 📓 Journal

## After a backup was put back

desk-parked = ♻️ After the restore
desk-put-back = ♻️ The data comes from a backup. Please look at what waited in it.
parked = ♻️ <b>After the restore</b>
    The data is as it was at: { $since }. Nothing that waited then was sent by itself:
parked-some-time = an earlier moment
parked-nothing = • Nothing waited.
parked-messages = • { $count ->
        [one] { $count } message
       *[other] { $count } messages
    } (chats: { $people })
parked-announcements = • Announcements that were stopped or are drafts again: { $count }
parked-errands = • Automatic messages left out, because their time passed meanwhile: { $count }
parked-updates = • Messages and taps from people, not dealt with: { $count }
parked-missing = What people did after that moment is missing: they see with /status what is stored.
parked-send = 📤 Send the messages now
parked-withdraw = 🗑 Don’t send them
parked-seen = ✅ Seen
deed-parked-send = sent what had waited in a backup
deed-parked-withdraw = withdrew what had waited in a backup
