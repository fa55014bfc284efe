### What `jarmenke check` says about the content of a fair: what is wrong and what to do. Plain text, no tags.

finding-suggestion = Did you mean “{ $suggestion }”?

## The file itself

finding-missing-file = The file is missing. Copy it from the sample fair and change it.
finding-syntax = { $wrong ->
        [bracket] A bracket isn’t closed. Check the brackets around this line.
        [quotes] A quotation mark isn’t closed. Check the quotation marks around this line.
        [twice] The same name is given twice here. Remove one of them.
        [equals] There is no “=” behind the name. Add it.
        [value] The value isn’t written as the bot reads it. Put texts in quotation marks, and write moments like 2027-11-14T08:30:00.
        [character] There is a character too many, or a wrong value. Check this line.
       *[other] The file can’t be read. Check quotation marks, brackets and commas around this line.
    }

## Keys and their values

finding-missing-key = “{ $key }” is missing. Add it; the sample fair shows how.
finding-unknown-key = “{ $value }” is not known here. Check the spelling or remove the line.
finding-wrong-type = “{ $key }” must be { $expected }. Correct the value.
finding-out-of-range = “{ $key }” must lie between { $min } and { $max }. Correct the value.
finding-min-over-max = The least ({ $min }) is more than the most ({ $max }). Correct one of them.
finding-empty-list = “{ $key }” is empty. Add an entry or remove the line.

finding-type-text = a text in quotation marks
finding-type-number = a number without quotation marks
finding-type-flag = true or false
finding-type-moment = a moment such as 2027-11-14T08:30:00
finding-type-list = a list in square brackets
finding-type-table = a table with entries of its own

## Texts

finding-missing-language = “{ $key }” is missing: this text has no { $language ->
        [kk] Kazakh
        [ru] Russian
       *[en] English
    } wording. Add it.
finding-empty-text = “{ $key }” is empty. Write the text or remove the line.
finding-too-long = “{ $key }” has { $length } characters, { $max } at most are possible. Shorten it.
finding-bad-braces = “{ $key }” has a brace without its counterpart. Close the brace or remove it.
finding-unknown-placeholder = The bot can’t fill in “{ $value }” in “{ $key }”. Correct the name in the braces.
finding-missing-placeholder = “{ $key }” does not contain “{ $value }” in braces, which the law wants to be told. Add it.
finding-bad-url = “{ $value }” is not a web address. Write it in full, beginning with https://.
finding-bad-bin = “{ $value }” does not look like a right BIN: 12 digits, the last one a check digit. Compare it with the papers.

## Identifiers

finding-bad-id = “{ $value }” can’t be an identifier. Use small Latin letters, digits and “_”, with a letter first.
finding-long-id = The identifier “{ $value }” is too long. Use { $max } characters at most.
finding-duplicate-id = The identifier “{ $value }” is used twice. Give each its own.
finding-unknown-kind = There is no kind of question “{ $value }”. Use one of those in the manual.
finding-unknown-role = There is no role “{ $value }”. Use one of the roles of event.toml.
finding-unknown-intent = The bot can’t do “{ $value }”. Take one of the names listed at the top of faq.toml.
finding-unknown-check = There is no check “{ $value }”. Write “name” or “organisation”, or remove the line.
finding-unknown-zone = There is no time zone “{ $value }”. Use a name from the international list, such as Asia/Aqtau.
finding-unknown-question = There is no question “{ $value }”. Correct the identifier.
finding-unknown-option = That question has no answer “{ $value }”. Use one of its options (yes or no for a yes/no question).
finding-unknown-options = There is no list of options “{ $value }”. Correct the name or add the list.
finding-unknown-choice = “{ $value }” can’t stand here. Use one of the values in the manual.
finding-limit-kind = Places can’t be limited by the question “{ $value }”. It must be of the kind choice or choices, and not on the organisation’s card.

## Options

finding-too-many-options = “{ $key }” has { $count } options, { $max } at most are possible. Remove some.
finding-same-label = Two options are called “{ $value }”. Word them differently, so that people can tell them apart.
finding-unused-options = No question uses the list of options “{ $value }”. Use it or remove it.

## Questions

finding-key-not-for-kind = “{ $key }” has no meaning for a question of the kind “{ $kind }”. Remove the line.
finding-bad-file-type = “{ $value }” is not a file extension. Write small letters without a dot, such as pdf.
finding-organisation-card = The question that finds the organisation can’t belong to the organisation’s card. Remove card = true.
finding-sessions-card = An option of the organisation’s card can’t stand for sessions: only its first delegate is asked. Remove sessions, or card = true.
finding-unknown-session = There is no session or section “{ $value }”. Use an id of the programme or of the sections in event.toml.
finding-condition-later = The condition refers to “{ $value }”, which is asked later. Move this question behind that one.
finding-condition-kind = The condition refers to “{ $value }”, a question of the kind “{ $kind }”. It must be choice, choices or yes_no.
finding-condition-role = The condition refers to “{ $value }”, which these roles are not asked: { $roles }. They will never see this question.
finding-condition-card = The condition refers to “{ $value }” of the organisation’s card, which only its first delegate is asked. Add card = true here too.

## Moments and terms

finding-date-order = “{ $key }” must come after “{ $before }”. Correct one of the two moments.
finding-zone-name = “{ $key }” says { $value }, but the clocks of the zone show { $offset } at the fair. Correct the name or “zone”.
finding-already-required = The question is required anyway. Remove “{ $key }” or write required = false.
finding-moment-too-late = “{ $key }” is after the end of the fair and has no effect. Use an earlier moment.
finding-who-sees = “{ $key }” says who sees the answer. The bot says that itself, from what is true: leave it out.
finding-keep-not-personal = “{ $key }” works for personal data only. Add personal = true or remove the line.
finding-keep-over-term = “{ $key }” is more than the term of the consent, { $max } days. Make it shorter.
finding-keep-over-condition = This question hangs on the answer to “{ $value }”, which is deleted earlier (days: { $max }). This answer goes with it: give both the same term.
finding-keep-of-organisation = The name and the BIN of an organisation are kept to the end of the consent’s term; “{ $key }” has no effect. Remove the line.
finding-keep-before-report = This answer is deleted before the report is due (report_due). Make “{ $key }” longer.
finding-report-after-term = “{ $key }” is after the end of the consent’s term (days: { $max }). There will be no list of participants then: make the term longer, or hand in the report earlier.
finding-terms-not-told = The text “{ $key }” does not tell the shorter terms. Add “terms” in braces, and the bot writes them by itself.
finding-days-not-kept = The text “{ $key }” names { $value } days, but there is no such term. Write “term” or “terms” in braces in the place of the number.

## Halls and sections

finding-bad-time = “{ $value }” is not a time of the day. Write hours and minutes, such as 09:30.
finding-same-name = The name “{ $value }” is used twice. Give each its own, for tables refer to it by its name too.

## The programme's table

finding-unreadable = The file can’t be read; it is damaged or of another kind than its name says. Save it again and try once more.
finding-dangerous = The file is built in an unusual way, so it was not opened. Copy its cells into a new workbook and send that.
finding-too-big = The file is too big. Send one of { $max } MB at most.
finding-too-many-rows = The table has more than { $max } rows. Delete what is too much, empty rows at the end too.
finding-empty-table = There is no session in the table. Write the names of the columns in the first row and the sessions below.
finding-missing-column = The column “{ $key }” is missing. Add its name to the first row.
finding-unknown-column = The column “{ $value }” is not known and was left out. Correct its name if it matters.
finding-same-column = There are two columns “{ $key }”. Remove one of them.
finding-formula = A formula stands in “{ $key }”, and formulas are not worked out. Replace it with its value.
finding-wrong-cell = The cell “{ $key }” holds an error or a value of another kind. Type it in again.
finding-bad-date = “{ $value }” is not a date. Write day, month and year, such as 14.11.2027.
finding-bad-number = “{ $value }” is not a number from 0 to { $max }. Write it in digits or leave the cell empty.
finding-unknown-word = “{ $value }” is not understood in “{ $key }”. Leave the cell empty or use a word from the manual.
finding-unknown-hall = There is no hall “{ $value }”. Use one of the halls of event.toml or add this one there.
finding-unknown-section = There is no section “{ $value }”. Use one of the sections of event.toml or add this one there.
finding-unknown-session-kind = There is no kind of session “{ $value }”. Use one of those in the manual.
finding-bad-session-id = “{ $value }” can’t name a session. Use Latin letters, digits and hyphens, { $max } at most, or leave the cell empty.
finding-end-before-start = The session ends before it begins, at { $value }. Correct one of the two times.
finding-start-elsewhere = The cell “{ $key }” has a date of its own, { $value }, but the row is of { $day }. Correct one of the two.
finding-outside-days = { $value } is not a day of the fair, which lasts from { $first } to { $last }. Correct the date.
finding-untranslated = “{ $key }” is missing: there is no { $language ->
        [kk] Kazakh
        [ru] Russian
       *[en] English
    } wording. Another language stands in for it; translate it before people see it.
finding-too-many-speakers = There are { $count } speakers, { $max } at most are possible. Name the main ones.
finding-speakers-differ = In “{ $key }” there are more or fewer speakers than in another language, where there are { $count }. Write each on a line of its own.
finding-bad-speaker = “{ $value }” is not understood. Write: name | position | organisation | №0012; leave out what there is none of.
finding-hall-taken = The hall “{ $value }” is taken at that time by “{ $name }”. Move one of them if they clash.
finding-speaker-taken = { $value } speaks at that time in “{ $name }”, too. Move one of the sessions.

## The table of participants

finding-no-people = There is nobody in the table. Write the names of the columns in the first row and the people below.
finding-empty-cell = The cell “{ $key }” is empty. Fill it in.
finding-answer = “{ $value }”: { $said }
finding-no-such-role = There is no “Attending as” value “{ $value }”. Write it as in the form.
finding-no-such-option = There is no option “{ $value }”. Use one from the form; separate several with semicolons.
finding-too-many-answers = { $max ->
        [one] There is room for { $max } option here. Remove the rest.
       *[other] There is room for { $max } options here. Remove the rest.
    }
finding-same-person = This person is in row { $row } already (known by { $signs ->
        [name-phone] name and phone number
        [name-email] name and e-mail address
        [name-organisation] name and organisation
        [phone] phone number
        [email] e-mail address
       *[name] name
    }) and was left out here. The row can be deleted.
finding-same-contact = { $value } is also the contact of { $name } in row { $row }. They were taken as two people; if it is one, delete a row.
finding-namesake = { $name } is in row { $row } too, with another phone number or address. They were taken as two people; if it is one, delete a row.
finding-known-person = Registered already (known by { $signs ->
        [name-phone] name and phone number
        [name-email] name and e-mail address
        [name-organisation] name and organisation
        [phone] phone number
        [email] e-mail address
       *[name] name
    }), rows: { $rows }. Their applications stay as they are; change them at the desk.
finding-known-contact = { $value } is also the contact of { $name }, who is registered. This was taken as another person; if it is the same, delete the row.
finding-known-namesake = { $name } is registered already, with another phone number or address. This was taken as another person; if it is the same, delete the row.
finding-not-asked = “{ $key }” is not asked of “{ $role }”, so these cells were left out (rows: { $rows }). If they matter, choose another category.
finding-file-cell = A table can’t hold files: “{ $key }” was left out (rows: { $rows }). People send files themselves.
finding-columns-passed = The bot fills these columns itself, so they were not taken: { $value }. Change such things at the desk.
finding-split-name = The full name was put together of these columns: { $value }. Check the order of its parts.
finding-odd-name = “{ $value }” does not look like a full name. It was taken as it is; correct it if something is missing.

## Around the cells of any table

finding-sheet-hidden = The hidden sheet “{ $value }” was not taken (rows: { $count }). If it belongs to the table, unhide it and send the file again.
finding-sheet-left = The sheet “{ $value }” was not taken (rows: { $count }): its columns are not those of this table. If it belongs to it, name its columns as on the other sheets.
finding-sheets-taken = Several sheets were taken together, with so many rows: { $value }. Delete or hide a sheet that does not belong to the table.
finding-above-heading = “{ $value }” stands above the names of the columns and was not taken. If it says something of the table, give it a column.
finding-no-heading = Column { $key } has no name and was not taken; “{ $value }” stands in it (rows: { $rows }). Name the column in the heading.
finding-covered-cell = “{ $value }” stands beneath a merged cell (column { $key }), where nobody sees it, and was not taken. Unmerge the cells if it matters.
finding-unclosed-quote = A quotation mark is not closed before “{ $value }”. The cell was taken to end with its line: compare this row and the next with the original.
finding-bad-letters = Some letters of “{ $value }” are damaged. Type the cell in again, or save the file as UTF-8.
finding-old-letters = The file is in an old encoding without Kazakh letters: some have become question marks, as in “{ $value }”. Save it as UTF-8 or as Excel.

## Files of other programs

finding-shortened = The text has { $length } characters and was shortened: “{ $key }” holds { $max }. Shorten it yourself if something important is missing.
finding-hall-left = There is no hall “{ $value }” in event.toml, so the session has none. Add the hall there, or choose one in the draft.
finding-place-left = Of the place only the hall was taken, this was left out: “{ $value }”. Write it into the description if it matters.
finding-section-left = There is no section “{ $value }” in event.toml, so the session has none. Add the section there, or choose one in the draft.
finding-kind-left = The kind of session “{ $value }” is not known and was not taken. Choose the kind in the draft.
finding-speaker-left = The speaker “{ $value }” was taken by name only, perhaps shortened. Complete the name in the draft.
finding-speakers-left = Of { $count } speakers the first { $max } were taken. Name the main ones in the draft.
finding-link-left = “{ $value }” was put into the description. A button can lead to one address only, which begins with https://.
finding-no-end = { $said ->
        [none] The file does not say when the session that begins at { $value } ends; { $minutes } minutes were taken. Correct the length in the draft.
       *[other] What the file says of the end of the session that begins at { $value } can’t be: “{ $said }”. { $minutes } minutes were taken; correct the length in the draft.
    }
finding-length-kept = What the file says of the end can’t be: “{ $value }”. The session keeps its length. Check it in the draft.
finding-session-left = { $why ->
        [title] The session has no title and was left out. Add it by hand.
        [start] The session has no start that can be read and was left out. Add it by hand.
        [unread] The start “{ $value }” can’t be read, so the session was left out. Add it by hand.
        [day] The session is held at { $value }, which is not a day of the fair; it was left out.
       *[all-day] The entry is for the whole day ({ $value }), without a time, and was left out. If it is a session, add it by hand.
    }
finding-time-kept = { $value ->
        [none] The file does not say when the session begins, so it keeps its time. Check it in the draft.
       *[other] The start “{ $value }” can’t be read, so the session keeps its time. Check it in the draft.
    }
finding-left-out = There is no place for this, so it was left out (times: { $count }): “{ $value }”. Write it into the description if it matters.
finding-broken-line = A line can’t be read and was left out: “{ $value }”. Check this session in the draft.
finding-broken-file = The file is damaged. Only the entries that are whole were taken (entries: { $value }); check that none is missing.
finding-zone-guessed = The time zone “{ $value }” was understood as { $zone }. Check the time of the session.
finding-zone-unknown = The time zone “{ $value }” is not known; its time { $time } was taken as that of the fair. Check it and correct it in the draft.
finding-repeats = The entry repeats ({ $value }). Sessions on the days of the fair: { $count }; other times were left out.
finding-repeats-unread = The entry repeats in a way that the bot does not follow ({ $value }); only its first time was taken. Add the others by hand.
finding-same-entry = This session has the same identifier as “{ $value }”. Both were taken; check whether they are one.
finding-older-entry = An older version of this entry ({ $value }) was left out. The file has a newer one; check that it is right.
finding-tentative = The entry is marked as tentative. The session was taken as one that is held; cancel it in the draft if it is not.
finding-partial-calendar = The file tells of some sessions only ({ $value }). The others stay as they are.
finding-translation-old = The original of “{ $key }” has changed, but the { $language ->
        [kk] Kazakh
        [ru] Russian
       *[en] English
    } translation has stayed. Check it.
