### The questionnaire and the texts from the phone: files, what changes, applying, going back.

desk-content = 📝 Form and texts
button-content-home = Form and texts
button-content-get = 📥 Get the files
button-content-send = 📤 Send a file
button-content-diff = What will change
button-content-apply = ✅ Apply
button-content-discard = Do not apply
button-content-before = ↩️ Previous version

content-home = <b>Form and texts</b>
    { $questions ->
        [one] { $questions } question
       *[other] { $questions } questions
    }, { $roles ->
        [one] { $roles } role
       *[other] { $roles } roles
    }.
    In use since: { $when }
content-file-questions = The questions of the form. Change the file and send it here.
content-file-event = Texts, dates, halls and everything else about the fair. Change the file and send it here.
content-ask = Please send questions.toml or event.toml as a file (📎 paper clip → “File”). You may send both, one after the other.

    Nothing will change until you confirm.
content-unknown = A file named questions.toml or event.toml is needed.
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
content-change-keys = { $change } (<code>{ $keys }</code>)
content-part-event = Fair
content-part-role = Role
content-part-question = Question
content-part-option = Option
toast-content-gone = There is nothing to apply: everything has changed since.
toast-content-discarded = What was sent is not applied.

deed-content-file = File of the form or the texts (not applied: { $subject })
deed-content-apply = New form or texts
