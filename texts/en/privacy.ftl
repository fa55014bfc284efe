### Privacy, my data, deleting data.

## My data

mydata = <b>What is stored about me</b>

    Identifier in Telegram: <code>{ $id }</code>
    Language: { $language }
    First message: { $met }
    Link you came by: { $source }
    Messages switched off: { $muted }
    Kept for a while: { $messages ->
        [one] { $messages } message
       *[other] { $messages } messages
    }

    <b>Registrations</b>
    { $registrations }

    <b>Consents</b>
    { $consents }

    Everything in full is in the file below.
mydata-registration = “{ $event }”, { $role }: { $status }. { $answers ->
        [one] { $answers } answer
       *[other] { $answers } answers
    }.
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
forget-member = You leave the team of the event, too.
forget-go-on = Continue
forget-keep = Do not delete
forget-sure = <b>All your data will be deleted and your registration cancelled.</b> They can’t be brought back. Confirm?
forget-yes = Yes, delete everything
forgotten = Your data has been deleted.

    Registrations: { $registrations }
    Answers: { $answers }
    Consents: { $consents }
    Messages: { $messages }

    You can delete this chat in Telegram. To come back: /start
