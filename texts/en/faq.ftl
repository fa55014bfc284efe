### Common questions: the list and the answers; for organisers, what was asked and not found.

## For everybody

faq = <b>Common questions</b>
faq-line = { $number }. { $question }
faq-hint = Tap a number, or just write your question.
faq-none = There is no list of common questions yet. Just write your question in this chat.
faq-answer = <b>{ $question }</b>

    { $answer }
button-faq = Common questions
command-faq = Common questions

## For organisers: what was asked and not found

desk-faq = ❓ What people ask
desk-unanswered = Without an answer: { $count ->
        [one] { $count } question
       *[other] { $count } questions
    }
faq-asked = <b>Asked, and no answer found</b>
faq-asked-line = { $number }. { $question } ({ $times })
faq-asked-hint = In brackets: how many times it was asked. Who asked is not stored: names, phone numbers and addresses are taken out. Questions are deleted after 90 days.
faq-asked-none = Everything that was asked has found an answer.
faq-asked-one = <b>{ $question }</b>

    Asked: { $times ->
        [one] { $times } time
       *[other] { $times } times
    }. Language: { $language }.
faq-known = <b>Common questions</b>
    In brackets: how many times it was asked.
faq-known-line = { $number }. { $question } ({ $times })
faq-known-none = There are no common questions yet.
faq-belongs = To which answer does “{ $question }” belong?
faq-version = <b>{ $language }</b>
    <b>{ $question }</b>
    { $answer }
faq-words = Also asked as: { $words }
faq-no-words = There are no other words for this question yet.
faq-times = { $times ->
        [one] Asked { $times } time.
       *[other] Asked { $times } times.
    }
faq-language-kk = Kazakh
faq-language-ru = Russian
faq-language-en = English
faq-draft-part = <b>{ $language }:</b> { $answer }
faq-write-in = <b>Language: { $language }</b>
faq-write-answer = Question: “{ $question }”

    Write the answer, up to 1,000 characters. To name the question in another way, write it in the first line with a “?” and the answer below.
faq-write-both = Write the question in the first line with a “?”, and below it the answer, up to 1,000 characters.
faq-write-words = How else do people ask “{ $question }”? Write words with commas or line by line. All words of a line have to be in a person’s message, in any order.
faq-problem-empty = The text of the answer is needed here.
faq-problem-no-question = I see no question: the first line has to end with a “?”.
faq-problem-long-question = The question is too long: up to 150 characters are possible.
faq-problem-long-answer = The answer is too long: up to 1,000 characters are possible.
faq-saved = This is how the bot answers from now on:

    <b>{ $question }</b>

    { $answer }
faq-removed = The question “{ $question }” is deleted; the bot does not answer it any more.
faq-remove-sure = Delete the question “{ $question }” and its answer?
button-faq-list = All common questions: { $count }
button-faq-answer = Write the answer
button-faq-belongs = There is such an answer
button-faq-delete = No answer is needed
button-faq-words = Add words
button-faq-remove = Delete the question
button-faq-remove_yes = Yes, delete it
button-faq-card = Open the question
button-faq-undo = Put it back
button-faq-to-home = What was asked
button-faq-to-list = Back to the list
button-faq-to-new = New question
button-faq-to-same = The same in all languages
toast-faq-deleted = Taken off the list.
toast-faq-undone = Everything is as it was.
toast-faq-not-undone = Something else was changed since then. Please correct the question yourself.
deed-faq-added = added a common question: { $subject }
deed-faq-changed = changed a common question: { $subject }
deed-faq-removed = deleted a common question
deed-faq-taken-back = put the earlier common questions back
journal-faq-gone = (a deleted question)
