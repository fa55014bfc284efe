-- name: add!
INSERT INTO inbox (bot_id, update_id, body, state, received_at)
VALUES (:bot_id, :update_id, :body, 'pending', :now)
ON CONFLICT (bot_id, update_id) DO NOTHING;

-- name: pending
SELECT position, update_id, body, attempts FROM inbox WHERE state = 'pending' ORDER BY position LIMIT :limit;

-- name: done!
-- What people said has had its effect; that the update came is all that is kept of it.
UPDATE inbox SET state = :state, body = NULL, finished_at = :now WHERE position = :position;

-- name: drop!
-- Nothing grows by what somebody sends who has sent too much for one day.
DELETE FROM inbox WHERE position = :position;

-- name: give_up!
UPDATE inbox
SET state = :state, body = coalesce(:body, body), incident = :incident, person_id = :person_id, finished_at = :now
WHERE position = :position;

-- name: count_attempt!
UPDATE inbox SET attempts = attempts + 1 WHERE position = :position;

-- name: waits
SELECT 1 FROM inbox WHERE position = :position AND state = 'pending';

-- name: backlog
SELECT count(*) AS waiting FROM inbox WHERE state = 'pending';

-- name: purge_bodies!
UPDATE inbox SET body = NULL, person_id = NULL WHERE finished_at < :before AND body IS NOT NULL;

-- name: purge_rows
DELETE FROM inbox WHERE position IN (
    SELECT position FROM inbox WHERE finished_at < :before ORDER BY finished_at LIMIT :limit)
RETURNING position;
