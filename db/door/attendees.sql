-- name: one
SELECT r.id, r.number, r.role, r.status, o.name AS organisation, o.card, t.code
FROM registrations r
LEFT JOIN organisations o ON o.id = r.organisation_id
LEFT JOIN tickets t ON t.registration_id = r.id
WHERE r.id = :registration_id AND r.event_id = :event_id AND r.status != 'draft';

-- name: by_number
SELECT id FROM registrations WHERE event_id = :event_id AND number = :number AND status != 'draft';

-- name: everybody
SELECT r.id, r.number, r.role, r.status, o.name AS organisation, t.code
FROM registrations r
LEFT JOIN organisations o ON o.id = r.organisation_id
LEFT JOIN tickets t ON t.registration_id = r.id
WHERE r.event_id = :event_id AND r.status != 'draft'
ORDER BY r.id;

-- name: answers_to
SELECT a.registration_id, a.value
FROM registrations r JOIN answers a ON a.registration_id = r.id AND a.question_id = :question_id
WHERE r.event_id = :event_id AND r.status != 'draft';
