# What the program itself has to say.
something-wrong = Something went wrong on our side. Your answers are kept. Please try again; if it happens again, tell the organiser this number: <code>{ $incident }</code>
missed = ⚠️ Telegram had trouble: since { $when } not everything from this bot may have reached you. What matters now is below.
missed-question = What you just sent was not taken as an answer: the question may not have reached you. Please answer this one.
slow-down = That is a lot of messages at once. Please wait ten seconds and go on.
enough-for-today = That was too many messages and taps for one day (the limit is { $count }). The bot answers you again from { $when }. Everything that was saved is still there. You can have it deleted at any time: /forget. If it is urgent: { $contact }
alert-failed = ⚠️ Someone’s message could not be processed, though that was tried several times. They were given the number <code>{ $incident }</code>; it is also in the server log. Everything else is working.
alert-quarantined = ⚠️ Telegram sent something this version does not understand. It was put aside; everything else goes on. Updating the bot may help.
alert-partly = ⚠️ Telegram sent something of which this version does not know a part. The rest was understood and answered. Updating the bot may help.
alert-disk = ⚠️ The disk is nearly full: { $megabytes } MB left. Please free some space, or the bot will have to stop.
alert-gap = ⚠️ The bot did not hear from Telegram for { $hours ->
        [one] { $hours } hour
       *[other] { $hours } hours
    }. Telegram keeps messages for one day only: some may be lost. Ask people to write again.
alert-put-back = ♻️ The bot runs on data from a backup. What waited in it was not sent by itself: messages parked: { $messages }, announcements stopped: { $stopped }. Decide on the desk: /desk
alert-content = ⚠️ The content folder has a mistake ({ $place }). The bot goes on with the content it had before. Whoever looks after the server sees all mistakes with: jarmenke check
alert-backup-damaged = 🛑 The database is damaged. Please tell whoever looks after the server today: stop the bot, and put back the last backup that was opened on trial (the desk says when).
alert-backup-room = ⚠️ There was no room for a backup. Please free some space on the disk.
alert-backup-failed = ⚠️ A backup could not be made. The reason is in the server log; the bot tries again every hour.
alert-backup-trial = ⚠️ The backup that was just made could not be opened. Earlier ones are kept; the bot tries again every hour.
alert-backup-old = ⚠️ The last backup is { $days } days old. Please ask whoever looks after the server to see why.
alert-rival-stays = ⚠️ Another copy of this bot has been started, with the same token. This one ({ $place }) keeps serving people; please have the other one stopped.
alert-rival-waits = ⚠️ Another copy of this bot serves people already. This one ({ $place }) waits and sends nothing; please have one of the two stopped.
alert-webhook = ⚠️ Telegram can’t bring messages to the bot’s web address: “{ $reason }”. Nothing is lost: Telegram keeps what people write for a day and tries again. Please ask whoever looks after the server to check WEBHOOK_URL.
alert-log = ⚠️ The server log can’t be written to its file. The bot goes on; whoever looks after the server should look at LOG_FILE.
alert-places = ⚠️ The bot’s counts of places did not match the applications (wrong counts: { $count }). All places have been counted again, and the counts are right now. Please look through the applications: too many or too few places may have been given.
