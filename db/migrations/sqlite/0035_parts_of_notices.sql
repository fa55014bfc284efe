-- How far notices of changes and errands have come, which go on in parts, and which corrections are on their way.

ALTER TABLE notice_runs ADD COLUMN reached INTEGER;     -- the last person for whom it was done; NULL: nobody yet
ALTER TABLE errands ADD COLUMN reached INTEGER;         -- likewise

ALTER TABLE mentions ADD COLUMN settled INTEGER NOT NULL DEFAULT 0;     -- the release up to which it is right, or a correction is queued
UPDATE mentions SET settled = release;
CREATE INDEX mentions_unsettled ON mentions (event_id, session_id, settled, release);

CREATE INDEX outbox_purged ON outbox (finished_at) WHERE finished_at IS NOT NULL AND announcement_id IS NULL;
