-- name: held_by_answer
-- Of a question that was limited a moment ago: the answers to others are counted (place_counts.sql).
SELECT a.value, count(*) AS places FROM registrations r
JOIN answers a ON a.registration_id = r.id AND a.question_id = :question_id
WHERE r.event_id = :event_id AND (r.status IN ('approved', 'offered') OR r.verdict = 'approved')
GROUP BY a.value;

-- name: line
SELECT w.registration_id, w.position, r.role, r.organisation_id, w.ignored, w.rests,
       CASE WHEN p.unreachable_at IS NULL THEN 1 ELSE 0 END AS reachable
FROM waiting_list w
JOIN registrations r ON r.id = w.registration_id
JOIN people p ON p.id = r.person_id
WHERE w.event_id = :event_id AND w.position > :after AND r.status = 'waitlisted' AND r.verdict IS NULL
ORDER BY w.position LIMIT :most;

-- name: resting_behind
SELECT w.registration_id, w.position, r.role, r.organisation_id, w.ignored, w.rests,
       CASE WHEN p.unreachable_at IS NULL THEN 1 ELSE 0 END AS reachable
FROM waiting_list w
JOIN registrations r ON r.id = w.registration_id
JOIN people p ON p.id = r.person_id
WHERE w.event_id = :event_id AND w.rests = 1 AND w.position > :after AND r.status = 'waitlisted' AND r.verdict IS NULL
ORDER BY w.position;

-- name: waits
SELECT 1 FROM waiting_list WHERE event_id = :event_id LIMIT 1;

-- name: answers_of_line
SELECT w.registration_id, a.question_id, a.value FROM waiting_list w
JOIN answers a ON a.registration_id = w.registration_id AND a.question_id = :question_id
WHERE w.event_id = :event_id AND w.position >= :first AND w.position <= :last;

-- name: queue!
INSERT INTO waiting_list (registration_id, event_id, position)
SELECT :registration_id, :event_id, coalesce(max(position), 0) + 1 FROM waiting_list WHERE event_id = :event_id
ON CONFLICT (registration_id) DO UPDATE
SET position = excluded.position, offer_ends_at = NULL, ignored = 0, rests = 0;

-- name: ignore!
-- Behind all others; rests until a round of offers shows that somebody else has the place.
UPDATE waiting_list
SET offer_ends_at = NULL, ignored = ignored + 1, rests = 1,
    position = (SELECT max(b.position) FROM waiting_list b WHERE b.event_id = waiting_list.event_id) + 1
WHERE registration_id = :registration_id;

-- name: resting
SELECT registration_id FROM waiting_list WHERE event_id = :event_id AND rests = 1;

-- name: wake!
UPDATE waiting_list SET rests = 0 WHERE registration_id = :registration_id;

-- name: insist!
UPDATE waiting_list SET ignored = 0, rests = 0 WHERE registration_id = :registration_id;

-- name: offer_later!
INSERT INTO offer_rounds (event_id, due_at) VALUES (:event_id, :due_at)
ON CONFLICT (event_id) DO UPDATE SET due_at = excluded.due_at;

-- name: rounds_due
DELETE FROM offer_rounds WHERE due_at <= :now RETURNING event_id;

-- name: leave!
DELETE FROM waiting_list WHERE registration_id = :registration_id;

-- name: offer!
UPDATE waiting_list SET offer_ends_at = :ends_at WHERE registration_id = :registration_id;

-- name: set_status!
UPDATE registrations SET status = :status, changed_at = :now WHERE id = :registration_id;

-- name: tell_offer!
INSERT INTO outbox (chat, class, priority, kind, draw, event_id, subject, details, due_at, expires_at, dedupe_key, forget,
                    state, created_at)
SELECT r.person_id, 'reminder', 2, 'reference', 'offer', r.event_id, r.id, :details, :now, CAST(:ends_at AS BIGINT),
       'offer:' || r.id || ':' || CAST(:ends_at AS BIGINT), 0, 'queued', :now
FROM registrations r WHERE r.id = :registration_id
ON CONFLICT (dedupe_key) DO NOTHING;

-- name: expired
SELECT w.registration_id, w.event_id FROM waiting_list w
WHERE w.offer_ends_at <= :now
ORDER BY w.offer_ends_at, w.position;

-- name: tell_expired!
INSERT INTO outbox (chat, class, priority, kind, draw, event_id, subject, due_at, dedupe_key, forget, state, created_at)
SELECT r.person_id, 'reminder', 2, 'reference', 'offer-over', r.event_id, r.id, CAST(:now AS BIGINT),
       'offer-over:' || r.id || ':' || CAST(:now AS BIGINT), 0, 'queued', :now
FROM registrations r WHERE r.id = :registration_id
ON CONFLICT (dedupe_key) DO NOTHING;

-- name: line_position
SELECT w.offer_ends_at, w.rests,
       (SELECT count(*) FROM waiting_list b WHERE b.event_id = w.event_id AND b.position <= w.position) AS place
FROM waiting_list w WHERE w.registration_id = :registration_id;

-- name: ask_whether_coming!
INSERT INTO outbox (chat, class, priority, kind, draw, event_id, subject, due_at, expires_at, dedupe_key, forget, state,
                    created_at)
SELECT r.person_id, 'reminder', 2, 'reference', 'coming', r.event_id, r.id, :now, :ends_at,
       'coming:' || r.id || ':' || CAST(:asked_from AS BIGINT), 0, 'queued', :now
FROM registrations r
JOIN people p ON p.id = r.person_id AND p.unreachable_at IS NULL
WHERE r.event_id = :event_id AND r.person_id > :after AND r.person_id <= :upto
  AND r.status = 'approved' AND r.coming IS NULL
ON CONFLICT (dedupe_key) DO NOTHING;

-- name: asked_whether_coming!
UPDATE registrations SET coming = 'asked'
WHERE event_id = :event_id AND person_id > :after AND person_id <= :upto
  AND status = 'approved' AND coming IS NULL;

-- name: comes!
UPDATE registrations SET coming = 'yes', changed_at = :now WHERE id = :registration_id;
