### Data and terms: what is deleted when.

desk-retention = 🗑 Data and terms
desk-deletion = 🗑 Data will be deleted soon. Last day: { $date }

retention = <b>Data and terms</b>
    { $event }

    The bot deletes data by itself when the terms named in the consent are over.
retention-download = If you still need the lists, download them before.
retention-ahead = <b>Will be deleted</b>
retention-coming-answers = 🗓 <b>{ $date }</b>: last day of the answers to “{ $questions }”, { $count ->
        [one] { $count } answer
       *[other] { $count } answers
    }
retention-coming-unfinished = 🗓 <b>{ $date }</b>: last day of drafts and of applications withdrawn or rejected, { $count } in all
retention-coming-everything = 🗓 <b>{ $date }</b>: last day of all other data. Applications: { $count }, answers: { $answers }, organisations: { $organisations }
retention-nothing = – There is nothing left to delete.
retention-report = The report is due by { $date }
retention-past = <b>Deleted</b>
retention-past-answers = – { $date }: answers to “{ $questions }” ({ $count })
retention-past-unfinished = – { $date }: drafts, applications withdrawn or rejected ({ $count })
retention-past-everything = – { $date }: participants’ data, applications: { $count }
retention-stays = What stays: the numbers, the programme with its speakers’ names, the texts of announcements, and the team’s journal without participants’ names.

retention-notice = ⏳ <b>Data will be deleted soon</b>
    { $event }

    { $lines }

    When that day is over, the bot deletes this data; only figures stay. If you still need the lists, download them now.

## The journal and files

journal-bot = the bot
deed-retention-answers = the term was over, answers were deleted
deed-retention-unfinished = the term was over, drafts and applications withdrawn or rejected were deleted
deed-retention-everything = the term was over, applications and participants’ data was deleted

files-deleted = <b>{ $table }</b>: the term was over and this data was deleted ({ $date }). The numbers have stayed.
export-numbers = Numbers
export-about-numbers = How many applications there were by status, category, day and answer. You can download this file after the data was deleted, too.
export-column-counted = What is counted
export-column-kind = Value
export-column-count = Number
