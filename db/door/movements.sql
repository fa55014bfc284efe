-- name: last_of
SELECT * FROM movements WHERE checkin_id = :checkin_id AND undone_at IS NULL ORDER BY id DESC LIMIT 1;

-- name: add
INSERT INTO movements (checkin_id, leaves, moved_at, by_id) VALUES (:checkin_id, :leaves, :now, :by_id)
RETURNING id;

-- name: get
SELECT v.*, c.event_id, c.registration_id, c.session_id
FROM movements v JOIN checkins c ON c.id = v.checkin_id
WHERE v.id = :id;

-- name: undo!
UPDATE movements SET undone_at = :now WHERE id = :id AND undone_at IS NULL;

-- name: of_event
SELECT v.* FROM checkins c JOIN movements v ON v.checkin_id = c.id
WHERE c.event_id = :event_id AND v.undone_at IS NULL
ORDER BY v.id;

-- name: of_person
SELECT v.* FROM registrations r
JOIN checkins c ON c.registration_id = r.id
JOIN movements v ON v.checkin_id = c.id
WHERE r.person_id = :person_id
ORDER BY v.id;
