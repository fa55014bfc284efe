-- name: come
SELECT event_id, deadline, reached FROM notice_runs WHERE due_at <= :now AND held = 0 ORDER BY event_id;

-- name: postpone!
UPDATE notice_runs SET due_at = :due_at WHERE event_id = :event_id;

-- name: not_later!
UPDATE notice_runs SET due_at = :latest WHERE event_id = :event_id AND due_at > :latest;

-- name: over!
DELETE FROM notice_runs WHERE event_id = :event_id;

-- name: part_of_people
-- The last person of the next part; none where everybody left fits into one.
SELECT id AS person_id FROM people WHERE id > :after ORDER BY id LIMIT 1 OFFSET :people;

-- name: reach!
UPDATE notice_runs SET reached = :upto WHERE event_id = :event_id;

-- name: queue!
-- For those behind one person, up to another.
INSERT INTO outbox (chat, class, priority, kind, draw, event_id, subject, due_at, dedupe_key, forget, state, created_at)
SELECT person_id, 'announcement', 3, 'reference', 'changes', :event_id, 0, CAST(:now AS BIGINT),
       'changes:' || :event_id || ':' || CAST(:release AS BIGINT) || ':' || person_id,
       0, 'queued', CAST(:now AS BIGINT)
FROM (
    SELECT b.person_id FROM bookmarks b
    JOIN sessions s ON s.event_id = b.event_id AND s.id = b.session_id
    WHERE b.person_id > :after AND b.person_id <= :upto AND b.event_id = :event_id AND s.changed_in > b.known_release
    UNION
    SELECT t.person_id FROM told t
    JOIN registrations r ON r.person_id = t.person_id AND r.event_id = t.event_id
        AND r.status IN ('submitted', 'approved')
    WHERE t.person_id > :after AND t.person_id <= :upto AND t.event_id = :event_id
      AND EXISTS (SELECT 1 FROM sessions s
                  WHERE s.event_id = t.event_id AND s.for_all = 1 AND s.changed_in > t.release)
    UNION
    SELECT t.person_id FROM told t
    JOIN registrations r ON r.person_id = t.person_id AND r.event_id = t.event_id
        AND r.status NOT IN ('draft', 'withdrawn')
    JOIN talks k ON k.event_id = r.event_id AND k.number = r.number
    JOIN sessions s ON s.event_id = k.event_id AND s.id = k.session_id AND s.changed_in > t.talks_release
    WHERE t.person_id > :after AND t.person_id <= :upto AND t.event_id = :event_id
      AND (k.ended_in IS NULL OR k.ended_in > t.talks_release)
) AS concerned
WHERE EXISTS (SELECT 1 FROM people p WHERE p.id = concerned.person_id AND p.unreachable_at IS NULL)
ON CONFLICT (dedupe_key) DO NOTHING;

-- name: catch_up!
-- Without a key: part of a release may have been told already. What was told is not drawn again.
INSERT INTO outbox (chat, class, priority, kind, draw, event_id, subject, due_at, forget, state, created_at)
SELECT p.id, 'announcement', 3, 'reference', 'changes', :event_id, 0, :now, 0, 'queued', :now
FROM people p
WHERE p.id = :person_id AND NOT EXISTS (SELECT 1 FROM notice_runs n WHERE n.event_id = :event_id);

-- name: outdated
-- CROSS JOIN: from few sessions to those of their mentions that are not settled.
SELECT DISTINCT m.event_id, m.session_id, m.release FROM sessions s
CROSS JOIN mentions m
WHERE m.event_id = s.event_id AND m.session_id = s.id AND m.settled < s.changed_in AND m.release < s.changed_in
  AND s.ends_at > :now AND NOT EXISTS (SELECT 1 FROM notice_runs n WHERE n.event_id = s.event_id);

-- name: some
SELECT outbox_id FROM mentions
WHERE event_id = :event_id AND session_id = :session_id AND settled < :latest AND release = :release
ORDER BY settled LIMIT :limit;

-- name: renew!
UPDATE mentions SET release = :latest, settled = :latest
WHERE outbox_id = :outbox_id AND event_id = :event_id AND session_id = :session_id;

-- name: settle!
UPDATE mentions SET settled = :latest
WHERE outbox_id = :outbox_id AND event_id = :event_id AND session_id = :session_id;

-- name: supersede!
INSERT INTO outbox (chat, class, priority, kind, draw, event_id, subject, follows, due_at, dedupe_key, forget, state,
                    created_at)
SELECT o.chat, 'announcement', 3, 'reference', 'superseded', :event_id, 0, o.id, :now,
       'superseded:' || o.id, 0, 'queued', :now
FROM outbox o
WHERE o.id = :outbox_id AND o.state = 'sent' AND o.message_id IS NOT NULL
ON CONFLICT (dedupe_key) DO NOTHING;

-- name: mention!
INSERT INTO mentions (outbox_id, event_id, session_id, release, settled)
VALUES (:outbox_id, :event_id, :session_id, :release, :release)
ON CONFLICT (outbox_id, event_id, session_id) DO UPDATE SET release = excluded.release, settled = excluded.settled;

-- name: mentioned
SELECT session_id, release FROM mentions WHERE outbox_id = :outbox_id;

-- name: unmention!
DELETE FROM mentions WHERE outbox_id = :outbox_id;

-- name: own_talks
SELECT k.session_id FROM registrations r
JOIN talks k ON k.event_id = r.event_id AND k.number = r.number
WHERE r.person_id = :person_id AND r.event_id = :event_id AND r.status NOT IN ('draft', 'withdrawn');
