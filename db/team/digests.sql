-- name: begin!
INSERT INTO digests (event_id, person_id, known)
SELECT :event_id, p.id, coalesce((SELECT n.last FROM numbers n WHERE n.event_id = :event_id), 0) FROM (
    SELECT person_id FROM owners
    UNION
    SELECT person_id FROM team
    WHERE event_id = :event_id AND ended_at IS NULL AND role IN ('organiser', 'moderator')
) AS d
JOIN people p ON p.id = d.person_id
WHERE true
ON CONFLICT (event_id, person_id) DO NOTHING;

-- name: news
-- "+ 0": along the numbers that are new, not along all applications in the order in which they came.
-- Not those who want to hear nothing, so that nothing is looked for in vain: as they said, or as is usual for them.
SELECT * FROM (
    SELECT d.event_id, d.person_id, d.pace, CASE WHEN o.person_id IS NULL THEN 0 ELSE 1 END AS owner, t.role,
           CASE WHEN f.event_id IS NULL THEN 0 ELSE 1 END AS grouped,
           (SELECT min(r.submitted_at + 0) FROM registrations r
            WHERE r.event_id = d.event_id AND r.number > d.known AND r.status NOT IN ('draft', 'withdrawn')
              AND r.person_id + 0 > 0) AS since
    FROM digests d
    LEFT JOIN owners o ON o.person_id = d.person_id
    LEFT JOIN team t ON t.event_id = d.event_id AND t.person_id = d.person_id AND t.ended_at IS NULL
        AND t.role IN ('organiser', 'moderator')
    LEFT JOIN forums f ON f.event_id = d.event_id
    WHERE d.due_at IS NULL AND (o.person_id IS NOT NULL OR t.role IS NOT NULL)
      AND CASE WHEN d.pace IS NOT NULL THEN d.pace != 'never'
               ELSE f.event_id IS NULL AND (o.person_id IS NOT NULL OR t.role = 'organiser') END
) AS told
WHERE since IS NOT NULL
ORDER BY event_id, person_id;

-- name: fix!
UPDATE digests SET due_at = :due_at WHERE event_id = :event_id AND person_id = :person_id;

-- name: due
SELECT event_id, person_id, known FROM digests WHERE due_at <= :now;

-- name: queue!
INSERT INTO outbox (chat, class, priority, kind, draw, event_id, subject, details, due_at, dedupe_key, forget, state,
                    created_at)
SELECT p.id, 'reminder', 2, 'reference', 'digest', :event_id, 0, :details, :now,
       'digest:' || :event_id || ':' || CAST(:now AS BIGINT) || ':' || p.id, 0, 'queued', :now
FROM people p WHERE p.id = :person_id AND p.unreachable_at IS NULL
ON CONFLICT (dedupe_key) DO NOTHING;

-- name: told!
UPDATE digests
SET due_at = NULL, known = coalesce((SELECT n.last FROM numbers n WHERE n.event_id = digests.event_id), 0)
WHERE event_id = :event_id AND person_id = :person_id;

-- name: choose!
INSERT INTO digests (event_id, person_id, pace, known)
VALUES (:event_id, :person_id, :pace, coalesce((SELECT n.last FROM numbers n WHERE n.event_id = :event_id), 0))
ON CONFLICT (event_id, person_id) DO UPDATE SET pace = excluded.pace, known = excluded.known, due_at = NULL;

-- name: chosen
SELECT pace FROM digests WHERE event_id = :event_id AND person_id = :person_id;

-- name: new_applications
SELECT count(*) AS count, max(number) AS number FROM registrations
WHERE event_id = :event_id AND number > :known AND status NOT IN ('draft', 'withdrawn') AND person_id > 0;
