-- name: clear!
DELETE FROM errands WHERE event_id = :event_id AND state = 'waiting' AND kind != 'nudge';

-- name: put!
INSERT INTO errands (event_id, kind, due_at, state) VALUES (:event_id, :kind, :due_at, 'waiting')
ON CONFLICT (event_id, kind, due_at) DO NOTHING;

-- name: clear_kind!
DELETE FROM errands WHERE event_id = :event_id AND kind = :kind AND state = 'waiting';

-- name: put_again!
INSERT INTO errands (event_id, kind, due_at, state) VALUES (:event_id, :kind, :due_at, 'waiting')
ON CONFLICT (event_id, kind, due_at) DO UPDATE SET state = 'waiting';

-- name: due
SELECT event_id, kind, due_at, reached FROM errands WHERE state = 'waiting' AND due_at <= :now
ORDER BY due_at, event_id, kind;

-- name: reach!
UPDATE errands SET state = 'waiting', reached = :upto WHERE event_id = :event_id AND kind = :kind AND due_at = :due_at;

-- name: done!
UPDATE errands SET state = 'done', reached = NULL WHERE event_id = :event_id AND kind = :kind AND due_at = :due_at;
