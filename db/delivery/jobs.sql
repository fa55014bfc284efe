-- name: add!
-- The same work twice at once is asked for by an impatient thumb.
INSERT INTO jobs (event_id, person_id, kind, args, state, tells, created_at)
SELECT :event_id, :person_id, :kind, :args, 'queued', :tells, :now
WHERE EXISTS (SELECT 1 FROM people WHERE id = :person_id)
  AND NOT EXISTS (
      SELECT 1 FROM jobs
      WHERE person_id = :person_id AND event_id = :event_id AND kind = :kind AND args = :args
        AND state IN ('queued', 'running'));

-- name: take
UPDATE jobs SET state = 'running', attempts = attempts + 1, started_at = :now, progress = 0
WHERE id = (SELECT min(id) FROM jobs WHERE state = 'queued' AND state IN ('queued', 'running'))
RETURNING *;

-- name: get
SELECT * FROM jobs WHERE id = :id;

-- name: running
SELECT * FROM jobs WHERE state = 'running' AND state IN ('queued', 'running') ORDER BY id;

-- name: again!
UPDATE jobs SET state = 'queued' WHERE id = :id AND state = 'running';

-- name: progress!
UPDATE jobs SET progress = :percent WHERE id = :id AND state = 'running';

-- name: finish!
UPDATE jobs SET state = :state, error = :error, finished_at = :now WHERE id = :id;

-- name: message
SELECT message_id FROM outbox WHERE dedupe_key = :key AND state = 'sent';

-- name: open
SELECT id FROM jobs WHERE state IN ('queued', 'running');

-- name: undelivered
SELECT dedupe_key FROM outbox
WHERE dedupe_key >= 'job:' AND dedupe_key < 'job;' AND state IN ('queued', 'sending');

-- name: told
-- Who was sent something that holds other people's data, since a moment.
SELECT DISTINCT person_id FROM jobs
WHERE tells = 1 AND event_id = :event_id AND state = 'done' AND finished_at >= :since;

-- name: purge!
DELETE FROM jobs WHERE finished_at < :before;

-- name: take_back!
-- What holds other people's data and did not go out yet.
DELETE FROM outbox
WHERE dedupe_key >= 'job:' AND dedupe_key < 'job;' AND state = 'queued'
  AND EXISTS (
      SELECT 1 FROM jobs j
      WHERE j.tells = 1
        AND outbox.dedupe_key >= 'job:' || j.id || ':' AND outbox.dedupe_key < 'job:' || j.id || ';');

-- name: redo!
UPDATE jobs SET state = 'queued', finished_at = NULL
WHERE tells = 1
  AND (state = 'running'
       OR (state = 'done' AND EXISTS (
           SELECT 1 FROM outbox o
           WHERE o.state = 'queued'
             AND o.dedupe_key >= 'job:' || jobs.id || ':' AND o.dedupe_key < 'job:' || jobs.id || ';')));
