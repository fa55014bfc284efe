### A question of the form, and the buttons around it.

question-place = Question { $place } of { $total }
question-place-about = Question { $place } of about { $total }
question-change = Changing an answer
question-example = Example: <code>{ $example }</code>
question-seen-by = 👁 { $who ->
        [door] Seen by: the organisers’ team, the helpers at the door.
        [group] Seen by: the organisers’ team, everybody in the team’s group in Telegram.
        [both] Seen by: the organisers’ team, the helpers at the door, everybody in the team’s group in Telegram.
       *[team] Seen by: the organisers’ team.
    }
question-optional = You may skip this question.
question-frozen-from = You can change this answer until { $moment }
question-required-from = You may skip this question for now. The answer is needed from { $moment }
question-owed = This answer is needed. You can submit the application without it and give it later in “My registration”, until { $moment } ({ $zone }).
question-file-needed = The application can’t be submitted without this file. If you don’t have it now, come back with it later: your answers are kept (/register). Questions? Write to the organiser: { $contact }
question-file-missing = If you don’t have this file, write to the organiser: { $contact }
question-limit-text = { $max ->
        [one] Up to { $max } character.
       *[other] Up to { $max } characters.
    }
question-limit-text-range = { $max ->
        [one] From { $min } to { $max } character.
       *[other] From { $min } to { $max } characters.
    }
question-limit-name = In letters, at least first name and surname.
question-limit-bin = 12 digits.
question-limit-number-least = At least { $min }.
question-limit-number-most = At most { $max }.
question-limit-choices-range = { $max ->
        [one] Choose from { $min } to { $max } option. Then tap “Done”.
       *[other] Choose from { $min } to { $max } options. Then tap “Done”.
    }
question-limit-choices-least = { $min ->
        [one] Choose at least { $min } option. Then tap “Done”.
       *[other] Choose at least { $min } options. Then tap “Done”.
    }
question-limit-number = From { $min } to { $max }.
question-limit-choices = { $max ->
        [one] You can choose { $max } option. Then tap “Done”.
       *[other] You can choose up to { $max } options. Then tap “Done”.
    }
question-several = You can choose several. Then tap “Done”.
question-limit-file = File: { $types }, up to { $max } MB.
question-any-file = any
question-present = Your answer: <b>{ $answer }</b>
question-chosen = Chosen ({ $count }): <b>{ $labels }</b>
question-left = All right.

answer-noted = ✅ { $name }: { $answer }
answer-skipped = –
answer-yes = Yes
answer-no = No

option-full = { $label } (no places)
option-full-ask = No places are left in “{ $label }”. You may choose it all the same, but it will not be on your agenda.
answer-marked = ⭐ On your agenda now: { $titles }
answer-no-place = No places are left, so it is not on your agenda: { $titles }
did-you-mean = Did you mean one of these?
told-by-name = The organisation’s name tells its legal form. If this is right, tap it.
told-by-name-several = The organisation’s name suggests one of these legal forms. Tap the right one.
problem = ⚠️ { $text }
warning = ⚠️ { $text }
edited = An edited message does not change your answer. Tap the button and choose the answer to change.

## Buttons

button-chosen = ✓ { $label }
button-page-back = ◀️ Previous page
button-page-ahead = Next page ▶️
page-of = Page { $page } of { $pages }
picker-line = { $number }. { $label }
picker-chosen = ✓ { $number }. { $label }
picker-prompt = <b>{ $name }</b>: tap a number.
button-back = Back
button-skip = Skip
button-send-later = Send it later
button-answer-later = Answer later
button-anyway = Choose it without a place
button-all-options = All options
button-spell = Yes, write it like this
button-keep = Keep as is
button-cancel = Cancel
button-done = Done
button-done-count = Done ({ $count })
button-share-phone = Share phone number
button-edit = ✏️ { $name }
