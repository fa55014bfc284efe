### Many participants at once: from a table.

button-import = Many at once: from a table
deed-import = added participants from a table

import-ask = <b>Participants from a table</b>
    Send a file .xlsx or .csv (up to { $megabytes } MB): the names of the columns in the first row, one person in each row below. Required columns: { $columns }. Name the others like the questions, or as in the file “Participants”; anything unknown is left out.

    You will first see who can be added and what is wrong. Whoever is registered already (same phone, same address, or same name and organisation) is not added twice.
import-unknown = That isn’t a spreadsheet. Please send an .xlsx or .csv file.
import-reading = ⏳ Reading the table…
import-busy = ⏳ The previous table is still being added, left: { $count }. Send this one once its links have arrived.
import-found = <b>{ $name }</b>
    { $count ->
        [0] There is nobody to add.
        [one] { $count } person can be added:
       *[other] { $count } people can be added:
    }
import-role = • { $role } – { $count }
import-known = Registered already: { $count }
import-wrong = ⚠️ Rows with mistakes: { $count }. They will not be added; correct them and send the table again.
import-consent = By adding people you confirm that they agree to their data being used.
import-apply = { $count ->
        [one] Add { $count } person
       *[other] Add { $count } people
    }
import-discard = Add nobody
import-discarded = The table was discarded
import-again = Another table
import-gone = This table has been added already, or another one has come in its place.
import-running = { $count ->
        [one] ⏳ Adding { $count } person. You will get a table with the link when it is done.
       *[other] ⏳ Adding { $count } people. You will get a table with their links when it is done.
    }
import-done = ✅ <b>Added: { $count }</b>
import-waiting = ⏳ There were not enough places, on the waiting list: { $count }
import-links = Everybody in the table has their own link. Send it to them: it connects the application to their Telegram, with the ticket, the programme and reminders. A link works once. Those who do not come to Telegram are on the list at the door.
import-once-role = Takes part as
import-once-status = Status
