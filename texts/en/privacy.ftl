### Privacy, my data, deleting data.

## What is stored, by kinds: the policy lists them, /mydata shows what there is of each

stored-answers = answers in the form and the files you sent
stored-answers-fields = { $answers }, among them: { $fields }
stored-account = name, username and identifier in Telegram, language, first message and the link that brought you
stored-application = application: category, status, number, ticket, organisation, decisions and notes of the team
stored-agenda = sessions you chose, the link to your own calendar (whoever has it sees these sessions), reminders, notifications you turned off, answers to announcements, check-ins
stored-messages = messages with the organisers; which messages you were sent, without their text
stored-consent = time of your consent and the version of its text

## My data

mydata = <b>What is stored about you</b>

    { $kinds }

    Everything in full is in the file below.
mydata-account = Identifier in Telegram: <code>{ $id }</code>
    Username in Telegram: { $username }
    Language: { $language }
    First message: { $met }
    Link you came by: { $source }
mydata-registration = “{ $event }”, { $role }: { $status }
mydata-number = No. { $number }
mydata-registration-more = Ticket: { $ticket }. Decisions: { $decisions }. Notes of the team: { $notes }
mydata-answers = “{ $event }”: { $answers ->
        [one] { $answers } answer
       *[other] { $answers } answers
    }
mydata-agenda = Sessions: { $sessions }
    Waiting for a place in sessions: { $waits }
    Reminder: { $lead }
    Notifications turned off: { $muted }
    Answers to announcements: { $replies }
    Check-ins: { $checkins }
mydata-calendars = Links to your own calendar: { $count }
mydata-lead-usual = as usual
mydata-lead-none = none
mydata-lead = { $minutes ->
        [one] { $minutes } minute before
       *[other] { $minutes } minutes before
    }
mydata-messages = Sent to you: { $messages }
    In other people’s chats about you: { $elsewhere }
mydata-consent = “{ $event }”, version { $version }: { $when }
mydata-nothing = none
mydata-file = This file holds all that is stored about you (JSON).
mydata-file-name = my-data.json

mydata-draft = not finished

## Deleting data

forget-button = Delete my data
forget-ask = <b>Delete my data</b>

    Your consent will be withdrawn, all your data deleted and your registration cancelled. Your organisation’s card stays only if it has other delegates.

    To turn off notifications only, use /stop. To keep a copy of your data: /mydata
forget-limits = In the team’s chats with the bot your application is replaced by a note. Files that the team has already saved or printed, and announcements already sent, are beyond the bot’s reach: it asks the team to delete the files. If the programme names you as a speaker, your name stays there until the organisers change it.
forget-backups = Backups still hold the data for { $days ->
        [one] { $days } day
       *[other] { $days } days
    } at most. If one is put back, the bot deletes the data again.
forget-loses-place = You give up your place, at the fair or in the line, and in sessions: it goes to others, and there is no way back.
forget-loses-announcement = The announcement that you are writing goes, too. Those that were sent or planned stay, without your name.
forget-loses-member = You will also leave the event’s team.
forget-go-on = Continue
forget-keep = Do not delete
forget-sure = <b>All your data will be deleted and your registration cancelled.</b> It can’t be brought back. Confirm?
forget-yes = Yes, delete everything
forgotten = Your data has been deleted.

    Registrations: { $registrations }
    Answers: { $answers }
    Consents: { $consents }
    Messages: { $messages }

    You can delete this chat in Telegram. To come back: /start

## What stands in other people's chats afterwards

erased-instead = There was information here that has been deleted: the person asked for it, or its term was over.
erased-files = <b>Please delete old files</b>

    The data of application No. { $number } (“{ $event }”) has been deleted. Lists and files that you were sent before still contain it: please delete them from this chat and from your devices, and order new ones.

## Requests about data, by phone or letter

request = <b>Request about data: application No. { $number }</b>

    People may ask by phone or letter what is stored about them, and have it corrected or deleted. The journal keeps when and how they asked and what was done.

    How did the request come?
request-own = Your own data: /mydata and /forget
request-how-phone = By phone
request-how-letter = By letter
request-how-email = By e-mail
request-how-person = In person
request-by-phone = by phone
request-by-letter = by letter
request-by-email = by e-mail
request-by-person = in person
request-when = When did it come?
request-today = Today
request-yesterday = Yesterday
request-other-day = Another day
request-write-day = Write the day on which the request came. Example: 13.11.2027
request-day-wrong = Please write a day of the past year or today. Example: 13.11.2027
request-what = <b>Request about data: application No. { $number }</b>

    It came: { $came }

    Make sure that it is this very person who asks. What is to be done?
request-copy = Hand a copy over
request-corrected = Answers were corrected
request-erase = Delete all data
request-copied = All that is stored about application No. { $number } (JSON). Hand the file over to this person only, then delete it from this chat. The request is noted in the journal.
request-noted = Noted in the journal
request-erase-ask = <b>Delete all data of application No. { $number }?</b>

    The request came: { $came }

    Answers, consent, decisions, notes and check-ins will be deleted, the registration will be cancelled, and the place goes to others. This can’t be undone.
request-erase-yes = Yes, delete everything
request-erased = ✅ The data of application No. { $number } has been deleted. The journal keeps the request without a name.

    Please delete the files and paper lists that still contain it yourself.
request-told = The organisers of “{ $event }” have deleted your data and cancelled your registration at your request ({ $came }).

    If you did not ask for this, write to: { $contact }
    To register again: /start
request-done-copy = a copy was handed over
request-done-corrected = answers were corrected
