-- name: find^
SELECT key FROM calendar_links WHERE person_id = :person_id AND event_id = :event_id;

-- name: put!
INSERT INTO calendar_links (person_id, event_id, key, created_at) VALUES (:person_id, :event_id, :key, :now)
ON CONFLICT (person_id, event_id) DO UPDATE SET key = excluded.key, created_at = excluded.created_at;

-- name: whose^
SELECT l.person_id, l.event_id, p.language FROM calendar_links l
JOIN people p ON p.id = l.person_id
WHERE l.key = :key;
