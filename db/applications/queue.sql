-- name: queue
SELECT r.submitted_at, r.id FROM registrations r
WHERE r.event_id = :event_id AND r.submitted_at IS NOT NULL AND r.status != 'draft'
  AND (CAST(:role AS TEXT) IS NULL OR r.role = :role)
  AND (:status = '' OR r.status = :status)
  AND (:state = 'all' OR :state = CASE
      WHEN r.verdict IS NOT NULL THEN 'decided'
      WHEN r.status != 'submitted' THEN r.status
      WHEN r.opened != '' THEN 'asked'
      ELSE 'waiting' END)
ORDER BY r.submitted_at, r.id;

-- name: counts
SELECT CASE
    WHEN r.verdict IS NOT NULL THEN 'decided'
    WHEN r.status != 'submitted' THEN r.status
    WHEN r.opened != '' THEN 'asked'
    ELSE 'waiting' END AS state, count(*) AS count
FROM registrations r
WHERE r.event_id = :event_id AND r.submitted_at IS NOT NULL AND r.status != 'draft'
GROUP BY 1;

-- name: answered
SELECT r.id, a.value FROM registrations r
JOIN answers a ON a.registration_id = r.id AND a.question_id = :question_id
WHERE r.event_id = :event_id;

-- name: cards
SELECT r.id, o.name, o.card FROM registrations r
JOIN organisations o ON o.id = r.organisation_id
WHERE r.event_id = :event_id;

-- name: numbers
SELECT id, number FROM registrations WHERE event_id = :event_id AND number IS NOT NULL;

-- name: background
SELECT r.first_source, r.last_source, p.language, p.unreachable_why FROM registrations r
JOIN people p ON p.id = r.person_id
WHERE r.id = :registration_id;

-- name: applicants
SELECT r.id, r.role, r.organisation_id FROM registrations r
WHERE r.event_id = :event_id AND r.status = 'submitted' AND r.verdict IS NULL
ORDER BY r.submitted_at, r.id;

-- name: delegates
SELECT r.id, r.number, r.status, r.delegate, a.value AS name FROM registrations r
LEFT JOIN answers a ON a.registration_id = r.id AND a.question_id = :question_id
WHERE r.organisation_id = :organisation_id AND r.status NOT IN ('draft', 'withdrawn')
ORDER BY r.delegate != 'first', r.id;

-- name: saved_filter
SELECT sieve FROM sieves WHERE person_id = :person_id AND event_id = :event_id;

-- name: save_filter!
INSERT INTO sieves (person_id, event_id, sieve) VALUES (:person_id, :event_id, :sieve)
ON CONFLICT (person_id) DO UPDATE SET event_id = excluded.event_id, sieve = excluded.sieve;
