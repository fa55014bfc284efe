-- name: ask!
INSERT INTO prompts (person_id, event_id, kind, of, asked_at) VALUES (:person_id, :event_id, :kind, :of, :now)
ON CONFLICT (person_id) DO UPDATE
SET event_id = excluded.event_id, kind = excluded.kind, of = excluded.of, asked_at = excluded.asked_at;

-- name: open
SELECT event_id, kind, of FROM prompts WHERE person_id = :person_id;

-- name: close!
DELETE FROM prompts WHERE person_id = :person_id;

-- name: purge!
DELETE FROM prompts WHERE asked_at < :before;
