-- name: park!
-- What was on its way when the copy was made waits, too: whether it had arrived, nobody knows any more.
UPDATE outbox SET state = 'queued', priority = :priority
WHERE state IN ('queued', 'sending') AND created_at < :before AND (expires_at IS NULL OR expires_at > :now)
  AND (act IS NULL OR act != 'send') AND coalesce(draw, '') != 'topic';

-- name: drop_updates
UPDATE inbox SET state = 'dropped', body = NULL, finished_at = :now
WHERE state = 'pending' AND received_at < :before
RETURNING position;

-- name: drop_jobs!
UPDATE jobs SET state = 'failed', error = 'restored', started_at = coalesce(started_at, :now), finished_at = :now
WHERE state IN ('queued', 'running') AND created_at < :before;

-- name: drop_runs
DELETE FROM notice_runs WHERE due_at <= :now RETURNING event_id;

-- name: count
SELECT count(*) AS messages, count(DISTINCT chat) AS people FROM outbox
WHERE state = 'queued' AND priority = :priority AND (act IS NULL OR act != 'send');

-- name: let_go!
UPDATE outbox SET priority = :priority, due_at = CASE WHEN due_at > :now THEN due_at ELSE :now END
WHERE state = 'queued' AND priority = :parked AND (act IS NULL OR act != 'send') AND class = :delivery_class;

-- name: withdraw
UPDATE outbox
SET state = 'withdrawn', error = 'restored', finished_at = :now, dedupe_key = NULL,
    kind = CASE kind WHEN 'call' THEN 'call' ELSE 'reference' END,
    payload = CASE kind WHEN 'call' THEN '{}' END,
    details = NULL
WHERE state = 'queued' AND priority = :priority AND (act IS NULL OR act != 'send')
RETURNING id;
