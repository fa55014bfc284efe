### The files that participants send.

application-files = 📎 Files ({ $count })
button-sent-files = 📎 Participants’ files
file-of = No. { $number }: { $question }
sift-lacking = no file “{ $question }”

files-board = <b>Participants’ files</b>
    { $shown }
files-all = Show everybody
files-none = Nobody is asked for a file.
files-line = { $place }. <b>{ $question }</b>
    Sent: { $sent }, not sent: { $missing }
file-size = { $number } { $unit ->
        [kilobytes] KB
       *[megabytes] MB
    }
files-question = <b>{ $question }</b>
    Files: { $sent } ({ $size })
files-required-from = Required from: { $moment }
files-optional = The file is optional.
files-missing = Not sent: { $count }
files-asked = Asked for it already: { $count }
files-unreachable = ⚠️ The bot can’t write to: { $count }. Call them.
files-who = Who has not sent it
files-ask = Ask for it ({ $count })
files-ask-sure = { $count ->
        [one] <b>Ask { $count } person for the file?</b>
       *[other] <b>Ask { $count } people for the file?</b>
    }
    { $question }

    Each gets a message in their language with a button by which the file can be sent, also after the deadline for changes. New applications stand under “To be changed” until then.
files-ask-yes = Yes, ask ({ $count })
files-ask-no = No
files-ask-done = Asking for the file: { $count }
files-wanted = 📎 <b>The organiser asks you to send a file with your application.</b>
    { $event }

    { $names }

    Tap the question and send the file.

archive-get = 📦 As an archive ({ $count })
archive-sure = 📦 <b>Files: { $count }, about { $size }</b>

    They come as archives of up to { $most } MB each. The files inside are called by the number of the application, the name and the question. What can’t be had is named in the list inside the archive.

    ⚠️ These are participants’ personal data.
archive-yes = Get the archives
archive-too-much = There are too many files: about { $size }. At most { $most } MB can be had at once. Narrow the filter, for instance by role.
archive-ordered = ⏳ Collecting the files. The archives come to this chat.
archive-nothing = There are no files yet.
archive = 📦 Participants’ files: archive { $place } of { $of }
archive-lost = ⚠️ Files that could not be had: { $count }. They are named in the list inside the archive.
archive-list-name = list
archive-list = Files in this archive:
archive-list-lost = Could not be had:
archive-lost-file = Telegram does not have this file any more
archive-lost-size = the file is larger than 20 MB

deed-files-asked = asked for a file
deed-files-taken = took participants’ files
