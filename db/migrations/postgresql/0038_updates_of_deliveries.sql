-- Which update has caused a delivery: the log has one id from what came to what went.

ALTER TABLE outbox ADD COLUMN update_id BIGINT;    -- no reference: updates are purged; NULL: nobody's doing, as of a reminder
ALTER TABLE jobs ADD COLUMN update_id BIGINT;      -- by which the work was asked for
