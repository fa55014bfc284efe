-- name: find
SELECT * FROM registrations WHERE event_id = :event_id AND person_id = :person_id;

-- name: get
SELECT * FROM registrations WHERE id = :id;

-- name: begin
INSERT INTO registrations (event_id, person_id, role, status, first_source, last_source, created_at, changed_at)
SELECT :event_id, id, :role, 'draft', first_source, last_source, :now, :now FROM people WHERE id = :person_id
ON CONFLICT (event_id, person_id) DO UPDATE
SET role = excluded.role, status = 'draft', cursor = NULL, changed_at = excluded.changed_at,
    last_source = excluded.last_source
WHERE registrations.status = 'withdrawn'
RETURNING *;

-- name: answers
SELECT question_id, value FROM answers WHERE registration_id = :registration_id;

-- name: answer!
INSERT INTO answers (registration_id, question_id, value, answered_at)
VALUES (:registration_id, :question_id, :value, :now)
ON CONFLICT (registration_id, question_id) DO UPDATE
SET value = excluded.value, answered_at = excluded.answered_at;

-- name: drop_answer!
DELETE FROM answers WHERE registration_id = :registration_id AND question_id = :question_id;

-- name: move!
UPDATE registrations SET cursor = :cursor, changed_at = :now WHERE id = :id;

-- name: call!
UPDATE registrations SET username = :username WHERE id = :id;

-- name: next_number
INSERT INTO numbers (event_id, last) VALUES (:event_id, 1)
ON CONFLICT (event_id) DO UPDATE SET last = numbers.last + 1
RETURNING last;

-- name: submit!
UPDATE registrations
SET status = 'submitted', number = :number, cursor = NULL, submitted_at = :now, changed_at = :now
WHERE id = :id;

-- name: placeholder
INSERT INTO people (id, language, event_id, met_at, unreachable_at, unreachable_why)
SELECT coalesce(min(id), 0) - 1, :language, :event_id, :now, :now, 'by hand' FROM people WHERE id < 0
RETURNING id;

-- name: settle
UPDATE registrations SET status = :status, changed_at = :now WHERE id = :id RETURNING *;

-- name: withdraw!
UPDATE registrations
SET status = 'withdrawn', cursor = NULL, verdict = NULL, opened = '', coming = NULL, changed_at = :now
WHERE id = :id;

-- name: close_opened!
UPDATE registrations SET opened = :opened WHERE id = :id;

-- name: discard!
DELETE FROM registrations WHERE id = :id;

-- name: join!
UPDATE registrations SET organisation_id = :organisation_id, delegate = :delegate, changed_at = :now WHERE id = :id;

-- name: insist!
UPDATE registrations SET own_organisation = 1, changed_at = :now WHERE id = :id;

-- name: part_of_event
-- The last person of the next part; none where everybody left fits into one.
SELECT person_id FROM registrations
WHERE event_id = :event_id AND person_id > :after
ORDER BY person_id LIMIT 1 OFFSET :people;

-- name: everybody
SELECT r.*, o.card, a.question_id, a.value
FROM registrations r
LEFT JOIN organisations o ON o.id = r.organisation_id
LEFT JOIN answers a ON a.registration_id = r.id
WHERE r.event_id = :event_id AND r.person_id > :after AND r.person_id <= :upto
ORDER BY r.number IS NULL, r.number, r.id;
