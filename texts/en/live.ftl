### The self-test on the real Telegram (bot check --live): what the owner sees in the chat.

live-hello = This is the bot’s self-test. It takes two minutes. At its end it asks for a few taps.
live-plain = A message without formatting.
live-changed = This message has been changed.
live-caption = <b>Text</b> under a file
live-caption-new = <b>Another text</b> under a file
live-formats = Every kind of formatting:
live-format-bold = Bold
live-format-italic = Italic
live-format-underline = Underlined
live-format-strikethrough = Crossed out
live-format-spoiler = Hidden until tapped
live-format-code = Code
live-format-pre = A block of code
live-format-text_link = A link
live-format-date_time = 12 May 2027, 10:00
live-format-blockquote = A quotation
live-format-expandable_blockquote = A long quotation

live-tap = 1. Tap one of the coloured buttons.
live-button-primary = Blue button
live-button-success = Green button
live-button-danger = Red button
live-button-plain = Button without a colour
live-button-link = Link
live-toast = The tap has arrived.

live-keys = 2. Below there are two keys. Tap the lower one.
live-key = Lower key

live-inline = 3. Tap this button and wait until a list appears.
live-inline-button = Show the list
live-result = An entry of the list

live-over = The test is over. What it found stands where the command was given.
