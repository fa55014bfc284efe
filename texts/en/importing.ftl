### Many participants at once: from a table.

button-import = Many at once: from a table
deed-import = added participants from a table

import-ask = <b>Participants from a table</b>
    Send a file .xlsx or .csv (up to { $megabytes } MB): the names of the columns in the first row, one person in each row below. The columns that are needed: { $columns }. The others are called as the questions are, or as in the file “Participants”; what is not known is left out.

    You will first see who can be added and what is wrong. Whoever is registered already (same phone, same address, or same name and organisation) is not added twice.
import-unknown = That isn’t a spreadsheet. Please send an .xlsx or .csv file.
import-reading = ⏳ Reading the table…
import-busy = ⏳ The table before this one is still being added, left: { $count }. Send this one when the links have come.
import-found = <b>{ $name }</b>
    { $count ->
        [0] There is nobody to add.
        [one] { $count } person can be added:
       *[other] { $count } people can be added:
    }
import-role = • { $role } – { $count }
import-known = Registered already: { $count }
import-wrong = ⚠️ Rows with mistakes: { $count }. They will not be added; correct them and send the table once more.
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
        [one] ⏳ Adding { $count } person. When all is done, a table with the link will come.
       *[other] ⏳ Adding { $count } people. When all is done, a table with their links will come.
    }
import-done = ✅ <b>Added: { $count }</b>
import-waiting = ⏳ There were not enough places, on the waiting list: { $count }
import-links = Everybody in the table has a link of their own. Send it to them: by it they take their application over and get ticket, programme and reminders in Telegram. A link works once. Those who do not come to Telegram you will find on the list at the door.
import-once-role = Takes part as
import-once-status = Status
