### The questionnaire and the texts from the phone: files, what changes, applying, going back.

desk-content = 📝 Form and texts
button-content-home = Form and texts
button-content-get = 📥 Get the files
button-content-send = 📤 Send a file
button-content-diff = What will change
button-content-apply = ✅ Apply
button-content-discard = Do not apply
button-content-before = ↩️ Previous version

button-content-questions = ✏️ Questions
button-content-label = Text
button-content-help = Advice
button-content-name = Short name
button-content-options = Options
button-content-in-kk = Қазақша
button-content-in-ru = Русский
button-content-in-en = English
button-content-option-add = ➕ Add an option
button-content-option-up = ⬆️ Up
button-content-option-down = ⬇️ Down
button-content-option-remove = 🗑 Remove the option
button-content-option-remove-yes = Yes, remove it
button-content-to-question = To the question
button-content-to-options = To the options
button-content-to-option = To the option

content-home = <b>Form and texts</b>
    { $questions ->
        [one] { $questions } question
       *[other] { $questions } questions
    }, { $roles ->
        [one] { $roles } kind of participant
       *[other] { $roles } kinds of participants
    }.
    In use since: { $when }
content-file-questions = The questions of the form. Change the file and send it here.
content-file-event = Texts, dates, halls and everything else about the fair. Change the file and send it here.
content-file-faq = Common questions with their answers. Change the file and send it here.
content-ask = Please send questions.toml, event.toml or faq.toml as a file (📎 paper clip → “File”). You may send several, one after the other.

    Nothing will change until you confirm.
content-unknown = A file named questions.toml, event.toml or faq.toml is needed.
content-reading = ⏳ Reading the file. The next message will show what changes.
content-unreadable = The file can’t be read as text. Please save it as UTF-8 and send it again.
content-wrong = <b>It can’t be applied yet</b>
    Please correct this and send the file again. Everything works as before.
content-other = These files are about another fair: its identifier is another one (id at the top of event.toml). Please put the old one back.
content-diff = <b>What will change</b>
content-people = Answers that were given stay. Those who are filling in the form now will go on from the same place.
content-same = These files are identical to what is in use.
content-before = This is the version that was in use before the present one.
content-changed-since = ⚠️ The files have just changed. Please look again.
content-applied = ✅ <b>Applied</b>
    The bot now uses the new texts and questions. If something is wrong, go back to the previous version.
content-change-added = 🆕 { $part }: <b>{ $name }</b>
content-change-removed = ❌ { $part }: <b>{ $name }</b>
content-change-changed = ✏️ { $part }: <b>{ $name }</b>
content-part-event = Fair
content-part-role = Kind of participant
content-part-question = Question
content-part-option = Option
content-part-faq = Common question
content-key-line = • { $key }: { $before } → { $after }
content-key-only = • { $key }
content-key-language = { $key } ({ $language })
content-quoted = “{ $text }”
content-nothing = –
content-in-kk = in Kazakh
content-in-ru = in Russian
content-in-en = in English
content-key-title = Title
content-key-theme = Theme
content-key-about = About the fair
content-key-organiser = Organiser
content-key-zone = Time zone
content-key-zone_name = Name of the time zone
content-key-starts = Start
content-key-ends = End
content-key-place = Venue
content-key-operator = Data operator
content-key-consent = Consent and privacy
content-key-help_contact = Contact
content-key-registration_opens = Registration opens
content-key-registration_closes = Registration closes
content-key-changes_until = Changes until
content-key-after_submit = Text after submitting
content-key-profile = The bot’s description
content-key-halls = Halls
content-key-sections = Sections
content-key-reminders = Reminders
content-key-quiet_minutes = Pause before changes are told
content-key-night = Night
content-key-door = Door
content-key-second_confirmation = Second confirmation
content-key-places = Places
content-key-roles = Kinds of participants
content-key-questions = Order of the questions
content-key-label = Text
content-key-hint = Explanation
content-key-automatic = Automatic approval
content-key-kind = Kind of answer
content-key-name = Short name
content-key-help = Advice
content-key-example = Example
content-key-options = Order of the options
content-key-columns = Columns
content-key-min = Minimum
content-key-max = Maximum
content-key-check = Check
content-key-file_types = File types
content-key-when = Condition
content-key-required = Required
content-key-required_from = Required from
content-key-words = Other words
content-key-sessions = Sessions
content-key-frozen_from = Can’t be changed from
content-key-personal = Personal data
content-key-keep_days = Days kept
content-key-report_due = Report due
content-key-card = Organisation’s card
content-key-price = Price
content-key-faq = Order of the common questions
content-key-wordings = Words for requests
content-key-question = Question
content-key-answer = Answer
content-key-other = Setting

## One question, by buttons

content-questions = <b>Questions of the form</b>
    Tap the number of the question you want to change.
content-numbered = { $number }. { $text }
content-question = <b>{ $name }</b>
    Question { $place } of { $count }
content-question-label = <b>Text:</b> { $text }
content-question-help = <b>Advice:</b> { $text }
content-question-options = <b>Options:</b>
content-more-options = … and more options: { $count }
content-option-lines = One line is needed, or three (Kazakh, Russian, English).
content-now = Now:
    <code>{ $text }</code>
content-ask-words = <b>{ $part }</b>
    Write the new text ({ $language }). { $max } characters at most.
content-help-remove = To remove the advice (in all languages), send “-”.
content-help-new = There is no advice yet. What you write will be there in all three languages; you can change it in each of them then.
content-options = <b>{ $name }: options</b>
    Tap the number of the option you want to change.
content-shared = ⚠️ Other questions have this list, too; it changes there as well: { $names }.
content-option = <b>Option { $place } of { $count }</b>
    Tap a language to change the text.
content-option-words = • { $language }: { $text }
content-option-remove = Remove the option “{ $name }”? Nobody has chosen it so far.
content-option-given = The option “{ $name }” is in answers ({ $count } of them), so it can’t be removed. Its text can be changed.
content-ask-label = Write the new text of the option ({ $language }). { $max } characters at most.
content-ask-option = Write the new option: one line if it is the same in all languages, or three lines – Kazakh, Russian, English. { $max } characters in a line at most.
content-refused-long = Too long: { $length } of { $max } characters. Please shorten it.
content-refused-same = There is such an option already. Please write it differently.
content-refused-needed = A condition of another question or a limit of places depends on this option. Change that in the file first.
content-refused-last = This is the last option. Add another one first.
content-refused-many = No more options can be added.
content-refused-file = This could not be changed by buttons, only in the file: tap “Get the files”.

toast-content-gone = There is nothing to apply: everything has changed since.
toast-content-discarded = What was sent is not applied.

deed-content-file = had a file of the form or the texts checked, not applied yet: { $subject }
deed-content-words = changed the words of a question, not applied yet: { $subject }
deed-content-apply = applied a new form and texts
