-- name: forget_owners!
DELETE FROM owners;

-- name: keep_owner!
INSERT INTO owners (person_id) VALUES (:person_id);

-- name: owners
SELECT person_id FROM owners ORDER BY person_id;

-- name: decides
SELECT 1 FROM owners WHERE person_id = :person_id
UNION ALL
SELECT 1 FROM team
WHERE event_id = :event_id AND person_id = :person_id AND ended_at IS NULL AND role IN ('organiser', 'moderator');

-- name: tell!
INSERT INTO outbox (chat, class, priority, kind, draw, event_id, subject, due_at, expires_at, dedupe_key, forget, state,
                    created_at)
SELECT p.id, 'reminder', 2, 'reference', :draw, :event_id, 0, CAST(:now AS BIGINT), :ends_at,
       CAST(:draw AS TEXT) || ':' || :event_id || ':' || CAST(:now AS BIGINT) || ':' || p.id, 0, 'queued', :now
FROM (
    SELECT person_id FROM owners
    UNION
    SELECT person_id FROM team
    WHERE event_id = :event_id AND ended_at IS NULL AND role IN ('organiser', 'moderator')
) AS d
JOIN people p ON p.id = d.person_id AND p.unreachable_at IS NULL
WHERE true
ON CONFLICT (dedupe_key) DO NOTHING;
