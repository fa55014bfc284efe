-- By what name organisers find in Telegram who has applied.

ALTER TABLE registrations ADD COLUMN username TEXT;     -- without its @, as it was when the person last wrote
