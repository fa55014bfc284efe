-- name: join!
INSERT INTO session_lines (person_id, event_id, session_id, joined_at)
VALUES (:person_id, :event_id, :session_id, :now)
ON CONFLICT (person_id, event_id, session_id) DO NOTHING;

-- name: leave!
DELETE FROM session_lines WHERE person_id = :person_id AND event_id = :event_id AND session_id = :session_id;

-- name: clear!
DELETE FROM session_lines WHERE person_id = :person_id AND event_id = :event_id;

-- name: of_person
SELECT l.session_id, (
    SELECT count(*) FROM session_lines b
    WHERE b.event_id = l.event_id AND b.session_id = l.session_id AND b.id <= l.id) AS place
FROM session_lines l WHERE l.person_id = :person_id AND l.event_id = :event_id;

-- name: length^
SELECT count(*) AS count FROM session_lines l
JOIN people p ON p.id = l.person_id AND p.unreachable_at IS NULL
WHERE l.event_id = :event_id AND l.session_id = :session_id;

-- name: served
-- From sessions with free places to those who wait for them. Who can't be reached keeps the place, and holds up nobody.
SELECT id, person_id, event_id, session_id, starts_at FROM (
    SELECT l.id, l.person_id, l.event_id, l.session_id, f.starts_at, f.free,
           row_number() OVER (PARTITION BY l.event_id, l.session_id ORDER BY l.id) AS place
    FROM (
        SELECT s.event_id, s.id, s.starts_at,
               s.capacity - (SELECT count(*) FROM bookmarks b
                             WHERE b.event_id = s.event_id AND b.session_id = s.id) AS free
        FROM sessions s
        WHERE s.cancelled = 0 AND s.starts_at > :now
          AND EXISTS (SELECT 1 FROM session_lines w WHERE w.event_id = s.event_id AND w.session_id = s.id)
    ) AS f
    CROSS JOIN session_lines l
    JOIN people p ON p.id = l.person_id AND p.unreachable_at IS NULL
    WHERE l.event_id = f.event_id AND l.session_id = f.id AND (f.free IS NULL OR f.free > 0)
) AS standing
WHERE free IS NULL OR place <= free
ORDER BY id;

-- name: give!
INSERT INTO bookmarks (person_id, event_id, session_id, known_release, bookmarked_at)
VALUES (:person_id, :event_id, :session_id, :release, :now)
ON CONFLICT (person_id, event_id, session_id) DO NOTHING;

-- name: served_one!
DELETE FROM session_lines WHERE id = :id;

-- name: waiting_in_vain
SELECT l.id, l.person_id, l.event_id, l.session_id, s.starts_at FROM sessions s
CROSS JOIN session_lines l
JOIN people p ON p.id = l.person_id AND p.unreachable_at IS NULL
WHERE l.event_id = s.event_id AND l.session_id = s.id AND s.cancelled = 1 AND s.starts_at > :now
ORDER BY l.id;

-- name: dissolve!
-- CROSS JOIN: from few sessions to those who wait for them.
DELETE FROM session_lines WHERE id IN (
    SELECT l.id FROM sessions s
    CROSS JOIN session_lines l
    WHERE l.event_id = s.event_id AND l.session_id = s.id AND (s.cancelled = 1 OR s.starts_at <= :now));

-- name: tell!
INSERT INTO outbox (chat, class, priority, kind, draw, event_id, subject, details, due_at, dedupe_key, forget, state,
                    created_at)
VALUES (:person_id, 'reminder', 2, 'reference', :draw, :event_id, 0, :details, :due_at,
        CAST(:draw AS TEXT) || ':' || CAST(:id AS BIGINT) || ':' || CAST(:now AS BIGINT), 0, 'queued', :now)
ON CONFLICT (dedupe_key) DO NOTHING;
