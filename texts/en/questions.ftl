### A question of the form, and the buttons around it.

question-place = Question { $place } of { $total }
question-change = Changing an answer
question-example = Example: <code>{ $example }</code>
question-optional = You may skip this question.
question-frozen-from = You can change this answer until: { $moment }
question-limit-text = { $max ->
        [one] Up to { $max } character.
       *[other] Up to { $max } characters.
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
button-back = Back
button-skip = Skip
button-keep = Keep as is
button-cancel = Cancel
button-done = Done
button-done-count = Done ({ $count })
button-share-phone = Share phone number
button-edit = ✏️ { $name }
