### Files for the team.

desk-files = 📄 Files
command-export = Lists as files
deed-export = exported a file: { $subject }

files = <b>Files</b>
    { $event }
    What would you like as a file? There is personal data in them: keep them where nobody else sees them, and delete them when they are not needed any more.
files-form = <b>{ $table }</b>
    { $about }

    XLSX for Excel, CSV for any spreadsheet, JSON for programs.
files-whose-all = All applications
files-whose-approved = Approved only
files-whose-sifted = As in the queue
files-sifted = As in the queue – { $state }
files-ordered = ⏳ <b>{ $table }</b>: the file is being made. It comes as a message.
files-ready = <b>{ $table }</b>
    { $rows ->
        [one] { $rows } row
       *[other] { $rows } rows
    }
files-empty = <b>{ $table }</b>: nothing there yet to put into a file.
files-others = Other files

export-participants = Participants
export-organisations = Organisations
export-answers = Answers
export-agenda = Programme
export-attendance = Attendance sheet
export-checkins = Check-ins
export-announcements = Announcements
export-enquiries = Messages
export-audit = Team’s journal

export-about-participants = One row per application, with every answer.
export-about-organisations = One row per organisation: its card and how many delegates it has.
export-about-answers = One row per answer: handy for analysis.
export-about-agenda = The published programme, and how many people have marked each session.
export-about-attendance = Participants by name with room for a signature: to be printed.
export-about-checkins = One row per check-in: who, where, when, and who let them in. Those that were undone, too.
export-about-announcements = One row per announcement and recipient: language, whether it arrived, and why not.
export-about-enquiries = One row per message: who wrote to the organisers, what and when, and what the team answered.
export-about-audit = Who of the team did what, and when.

export-column-announcement = Announcement No.
export-column-answer = Answer
export-column-answered_at = Answered
export-column-begun_at = Begun
export-column-bin = BIN
export-column-bookmarks = Marked by
export-column-code = Ticket code
export-column-came_at = Came at
export-column-came_where = Came where
export-column-username = Telegram username
export-column-consent_version = Consent version
export-column-consent_at = Consent given
export-column-decision = Decision
export-column-decided_at = Decided at
export-column-decided_by = Decided by
export-column-notes = Notes
export-column-created_at = Created
export-column-day = Day
export-column-deed = What
export-column-delegates = Delegates
export-column-done_at = When
export-column-first_delegate = First delegate’s application No.
export-column-how = How
export-column-language = Language
export-column-link = Link
export-column-member = Who
export-column-movements = Out and back
export-column-name = Name
export-column-number = Application No.
export-column-organisation_name = Name of the organisation
export-column-people = People
export-column-place = No.
export-column-question = Question’s id
export-column-question_name = Question
export-column-reason = Reason
export-column-role = Attending as
export-column-sent_at = Sent
export-column-signature = Signature
export-column-source = Source
export-column-state = State
export-column-written_at = When
export-column-author = Written by
export-column-message = Message
export-column-status = Status
export-column-submitted_at = Submitted
export-column-time = Time
export-column-undone_at = Undone
export-column-where = Where
export-column-words = Text

export-by-rules = by the rules
export-where-fair = The fair itself
export-how-scan = ticket scanned
export-how-code = code or number
export-how-name = found by name
export-how-poster = by themselves, by the poster
export-how-list = from the list on paper
export-how-walk_in = guest without application
export-state-queued = waiting
export-state-sending = on its way
export-state-sent = delivered
export-state-unknown = not known whether it arrived
export-state-failed = not delivered
export-state-withdrawn = not sent
export-state-expired = too late
export-state-forgotten = data deleted
