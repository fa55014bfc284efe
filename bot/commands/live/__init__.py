"""The self-test on the real Telegram: the owner gets one of each kind of message that the bot uses, and taps."""
