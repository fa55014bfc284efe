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

-- name: take_due
UPDATE errands SET state = 'done' WHERE state = 'waiting' AND due_at <= :now RETURNING event_id, kind, due_at;
