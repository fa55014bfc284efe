-- What people were not told in the end, because of Telegram's trouble, they are told of when they write next; and what
-- waits to be sent again goes at once when they do: for that a delivery knows when it was tried last.

ALTER TABLE people ADD COLUMN missed_at INTEGER;

ALTER TABLE outbox ADD COLUMN tried_at INTEGER;

DROP INDEX outbox_failed;

CREATE INDEX outbox_given_up ON outbox (finished_at) WHERE state IN ('failed', 'unknown');
