-- name: add!
-- The same work twice at once is asked for by an impatient thumb.
INSERT INTO jobs (event_id, person_id, kind, args, state, tells, update_id, created_at)
SELECT :event_id, :person_id, :kind, :args, 'queued', :tells, CAST(:update_id AS BIGINT), :now
WHERE EXISTS (SELECT 1 FROM people WHERE id = :person_id)
  AND NOT EXISTS (
      SELECT 1 FROM jobs
      WHERE person_id = :person_id AND event_id = :event_id AND kind = :kind AND args = :args
        AND state IN ('queued', 'running'));

-- name: take
UPDATE jobs SET state = 'running', attempts = attempts + 1, owner = :owner, started_at = :now, progress = 0
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

-- name: tells
SELECT 1 AS found FROM jobs
WHERE id = :id AND tells = 1 AND (CAST(:event_id AS TEXT) IS NULL OR event_id = :event_id);

-- name: holds
-- Whether a job's result may hold data of a person: what any file of an event is made of. A draft is in none of them.
SELECT 1 AS found FROM jobs j
WHERE j.id = :id AND j.tells = 1 AND (CAST(:event_id AS TEXT) IS NULL OR j.event_id = :event_id)
  AND (EXISTS (
          SELECT 1 FROM registrations r
          WHERE r.person_id = :person_id AND r.event_id = j.event_id AND (r.status != 'draft' OR r.number IS NOT NULL))
       OR EXISTS (SELECT 1 FROM organisations g WHERE g.event_id = j.event_id AND g.first_delegate_id = :person_id)
       OR EXISTS (SELECT 1 FROM enquiries e WHERE e.event_id = j.event_id AND e.person_id = :person_id)
       OR EXISTS (SELECT 1 FROM team t WHERE t.event_id = j.event_id AND t.person_id = :person_id)
       OR EXISTS (
          SELECT 1 FROM outbox o
          WHERE o.chat = :person_id AND o.act = 'send' AND o.event_id = j.event_id AND o.finished_at IS NOT NULL)
       OR EXISTS (
          SELECT 1 FROM outbox o
          WHERE o.chat = :person_id AND o.act = 'send' AND o.event_id = j.event_id
            AND o.state IN ('queued', 'sending')));

-- name: redo!
UPDATE jobs SET state = 'queued', finished_at = NULL, renewed = renewed + 1
WHERE id = :id AND state IN ('running', 'done');

-- name: take_back!
-- What did not go out yet.
DELETE FROM outbox WHERE dedupe_key >= :first AND dedupe_key < :last AND state = 'queued';

-- name: annul!
-- What is on its way is not sent again when it comes back from there.
UPDATE outbox SET void = 1 WHERE dedupe_key >= :first AND dedupe_key < :last AND state = 'sending';
