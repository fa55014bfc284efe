-- name: enter
INSERT INTO checkins (event_id, registration_id, session_id, day, entered_at, how, by_id, why)
VALUES (:event_id, :registration_id, :session_id, :day, :now, :how, :by_id, :why)
ON CONFLICT (registration_id, session_id, day) WHERE undone_at IS NULL DO NOTHING
RETURNING id;

-- name: enter_listed!
INSERT INTO checkins (event_id, registration_id, session_id, day, entered_at, how, by_id)
VALUES (:event_id, :registration_id, :session_id, :day, :now, 'list', :by_id)
ON CONFLICT (registration_id, session_id, day) WHERE undone_at IS NULL DO NOTHING;

-- name: current_checkin
SELECT c.*, t.name AS by_name
FROM checkins c LEFT JOIN team t ON t.event_id = c.event_id AND t.person_id = c.by_id
WHERE c.registration_id = :registration_id AND c.session_id = :session_id AND c.day = :day AND c.undone_at IS NULL;

-- name: get
SELECT c.*, t.name AS by_name
FROM checkins c LEFT JOIN team t ON t.event_id = c.event_id AND t.person_id = c.by_id
WHERE c.id = :id;

-- name: undo!
UPDATE checkins SET undone_at = :now WHERE id = :id AND undone_at IS NULL;

-- name: present
SELECT r.role, count(*) AS people, sum(CASE coalesce((
    SELECT m.leaves FROM movements m WHERE m.checkin_id = c.id AND m.undone_at IS NULL ORDER BY m.id DESC LIMIT 1
), 0) WHEN 0 THEN 1 ELSE 0 END) AS inside
FROM checkins c JOIN registrations r ON r.id = c.registration_id
WHERE c.event_id = :event_id AND c.session_id = :session_id AND c.day = :day AND c.undone_at IS NULL
GROUP BY r.role;

-- name: expected
SELECT role, count(*) AS people FROM registrations WHERE event_id = :event_id AND status = 'approved' GROUP BY role;

-- name: entered
SELECT registration_id, entered_at FROM checkins
WHERE event_id = :event_id AND session_id = :session_id AND day = :day AND undone_at IS NULL;

-- name: inside
SELECT c.registration_id FROM checkins c
WHERE c.event_id = :event_id AND c.session_id = :session_id AND c.day = :day AND c.undone_at IS NULL AND coalesce((
    SELECT m.leaves FROM movements m WHERE m.checkin_id = c.id AND m.undone_at IS NULL ORDER BY m.id DESC LIMIT 1
), 0) = 0;

-- name: came
SELECT 1 FROM checkins WHERE registration_id = :registration_id AND session_id = '' AND undone_at IS NULL LIMIT 1;

-- name: of_person
SELECT c.* FROM checkins c JOIN registrations r ON r.id = c.registration_id
WHERE r.person_id = :person_id ORDER BY c.entered_at, c.id;
