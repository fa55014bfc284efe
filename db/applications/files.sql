-- name: taking_part
SELECT id, role, delegate FROM registrations
WHERE event_id = :event_id AND status IN ('submitted', 'approved', 'waitlisted', 'offered')
ORDER BY number;

-- name: answered
SELECT r.id, a.value FROM registrations r
JOIN answers a ON a.registration_id = r.id AND a.question_id = :question_id
WHERE r.event_id = :event_id AND r.status IN ('submitted', 'approved', 'waitlisted', 'offered');

-- name: cards
SELECT r.id, o.card FROM registrations r
JOIN organisations o ON o.id = r.organisation_id
WHERE r.event_id = :event_id AND r.delegate = 'first'
  AND r.status IN ('submitted', 'approved', 'waitlisted', 'offered');

-- name: askable
-- Who can be written to, with what they are asked to change already.
SELECT r.id, r.opened FROM registrations r
JOIN people p ON p.id = r.person_id AND p.unreachable_at IS NULL
WHERE r.event_id = :event_id AND r.status IN ('submitted', 'approved', 'waitlisted', 'offered') AND r.person_id > 0;
