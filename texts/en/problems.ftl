### What can be wrong with an answer, and how a right one looks. No tags: these texts are toasts too (200 characters).

problem-text-expected = Please write the answer as a text message.
problem-tap-expected = Please tap one of the buttons under the question.
problem-file-expected = Please send a file: the paper clip 📎, then “File”.
problem-file-as-document = Please send it as a file, not as a photo: the paper clip 📎, then “File”.
problem-too-short = { $length ->
        [one] Too short: { $length } character.
       *[other] Too short: { $length } characters.
    } { $min ->
        [one] At least { $min } is needed.
       *[other] At least { $min } are needed.
    }
problem-too-long = { $length ->
        [one] Too long: { $length } character.
       *[other] Too long: { $length } characters.
    } { $max ->
        [one] At most { $max } fits. Please write it shorter.
       *[other] At most { $max } fit. Please write it shorter.
    }
problem-no-words = Please write it in words.
problem-name-case = Would this be better: { $name }?
problem-name = Please write first name and surname in letters. Example: Serikova Aigul
problem-name-odd = Is this the whole name? If not, please write first name and surname. Example: Serikova Aigul
problem-organisation-name = An organisation’s name is made of letters, digits and the usual signs. Example: “Shanyraq” public foundation
problem-email = This is not an e-mail address. Example: name@example.org
problem-link = This is not a link. Example: https://example.org
problem-number = Please write a number in digits. Example: 25
problem-number-range = Please write a number from { $min } to { $max }.
problem-date = Please write a date. Example: 13.11.2027
problem-phone = Invalid phone number. Example: +7 701 123 45 67
problem-phone-of-another = This seems to be another person’s contact. If it is the right number, keep it; else send your own.
problem-bin-digits = A BIN consists of digits only. Example: 141140999901
problem-bin-length = { $length ->
        [one] A BIN has 12 digits, you wrote { $length }.
       *[other] A BIN has 12 digits, you wrote { $length }.
    }
problem-bin-iin = This looks like a person’s IIN. We do not need it and have not kept it. Please write the organisation’s BIN.
problem-bin-shape = This does not look like a BIN. Check it or keep it as is.
problem-bin-check-digit = The check digit does not match. Check the BIN or keep it as is.
problem-choose-rest = I did not understand all of it. Please choose what is missing.
problem-choose = There is no such option. Please tap one of the buttons.
problem-too-few = { $min ->
        [one] Please choose at least { $min } option.
       *[other] Please choose at least { $min } options.
    }
problem-too-many = { $max ->
        [one] You can choose { $max } option. Take the mark off first, then choose another.
       *[other] You can choose up to { $max } options. Take a mark off first, then choose another.
    }
problem-file-type = This sort of file does not fit. Allowed: { $types }
problem-file-too-big = { $max ->
        [one] The file is too big: at most { $max } MB. Please send a smaller one.
       *[other] The file is too big: at most { $max } MB. Please send a smaller one.
    }
problem-missing = This question needs an answer.
problem-invalid = This answer no longer fits. Please answer again.
