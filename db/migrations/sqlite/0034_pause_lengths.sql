-- How long Telegram asked to wait: a pause lasts no longer than that, even if the clock was ahead when it began.

ALTER TABLE pauses ADD COLUMN since INTEGER;        -- NULL: from before it was kept
