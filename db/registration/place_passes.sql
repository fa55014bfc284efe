-- name: make!
INSERT INTO place_passes (event_id, registration_id, token_hash, made_at)
VALUES (:event_id, :registration_id, :token_hash, :now);

-- name: tell_ended!
INSERT INTO outbox (chat, class, priority, kind, draw, event_id, subject, due_at, dedupe_key, forget, state, created_at)
SELECT p.id, 'reminder', 2, 'reference', :draw, t.event_id, r.id, :now,
       :draw || ':' || t.id || ':' || p.id, 0, 'queued', :now
FROM place_passes t
JOIN registrations r ON r.id = t.colleague_id AND (CAST(:taken_by AS BIGINT) IS NULL OR r.id != :taken_by)
JOIN people p ON p.id = r.person_id AND p.unreachable_at IS NULL
WHERE t.registration_id = :registration_id AND t.passed_at IS NULL
ON CONFLICT (dedupe_key) DO NOTHING;

-- name: end!
DELETE FROM place_passes WHERE registration_id = :registration_id AND passed_at IS NULL;

-- name: open_of
SELECT * FROM place_passes WHERE registration_id = :registration_id AND passed_at IS NULL;

-- name: by_token
SELECT * FROM place_passes WHERE token_hash = :token_hash AND passed_at IS NULL;

-- name: claimed_by
SELECT * FROM place_passes WHERE colleague_id = :registration_id AND passed_at IS NULL;

-- name: claim!
UPDATE place_passes SET colleague_id = :colleague_id WHERE id = :id AND passed_at IS NULL;

-- name: unclaim!
UPDATE place_passes SET colleague_id = NULL WHERE colleague_id = :colleague_id AND passed_at IS NULL;

-- name: go_over
INSERT INTO place_passes (event_id, registration_id, colleague_id, made_at, passed_at)
VALUES (:event_id, :registration_id, :colleague_id, :now, :now)
RETURNING id;

-- name: get
SELECT * FROM place_passes WHERE id = :id;

-- name: tell!
INSERT INTO outbox (chat, class, priority, kind, draw, event_id, subject, due_at, dedupe_key, forget, state, created_at)
SELECT p.id, 'reminder', 2, 'reference', 'place-passed', t.event_id, t.id, :now, 'place-passed:' || t.id || ':' || p.id,
       0, 'queued', :now
FROM place_passes t
JOIN people p ON p.id = :person_id AND p.unreachable_at IS NULL
WHERE t.id = :id
ON CONFLICT (dedupe_key) DO NOTHING;

-- name: colleagues
SELECT r.id, r.number, a.value AS name FROM registrations g
JOIN registrations r ON r.organisation_id = g.organisation_id AND r.id != g.id
LEFT JOIN answers a ON a.registration_id = r.id AND a.question_id = :question_id
WHERE g.id = :registration_id AND r.status IN ('submitted', 'waitlisted') AND r.person_id > 0
  AND r.delegate != 'asked' AND (r.verdict IS NULL OR r.verdict != 'rejected')
ORDER BY r.number;

-- name: colleague
SELECT r.id, r.number, a.value AS name FROM registrations r
LEFT JOIN answers a ON a.registration_id = r.id AND a.question_id = :question_id
WHERE r.id = :registration_id AND r.number IS NOT NULL;

-- name: passed_to
SELECT t.colleague_id FROM place_passes t
JOIN registrations g ON g.id = t.registration_id AND g.status = 'withdrawn'
WHERE t.registration_id = :registration_id AND t.passed_at IS NOT NULL
ORDER BY t.id DESC LIMIT 1;

-- name: of_registration
SELECT CASE WHEN t.registration_id != :registration_id THEN g.number END AS giver,
       CASE WHEN t.registration_id = :registration_id THEN c.number END AS colleague, t.passed_at
FROM place_passes t
JOIN registrations g ON g.id = t.registration_id
LEFT JOIN registrations c ON c.id = t.colleague_id
WHERE (t.registration_id = :registration_id OR t.colleague_id = :registration_id) AND t.passed_at IS NOT NULL
ORDER BY t.id;
