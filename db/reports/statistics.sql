-- name: statuses
SELECT status, count(*) AS count FROM registrations WHERE event_id = :event_id GROUP BY status;

-- name: present
-- At the fair itself; on the last of several days nobody counts twice.
SELECT count(DISTINCT CASE WHEN c.day = :today THEN r.id END) AS today,
       count(DISTINCT CASE WHEN r.status = 'approved' THEN r.id END) AS approved,
       count(DISTINCT r.id) AS ever
FROM checkins c JOIN registrations r ON r.id = c.registration_id
WHERE c.event_id = :event_id AND c.session_id = '' AND c.undone_at IS NULL;

-- name: present_roles
SELECT r.role AS value, count(DISTINCT r.id) AS count
FROM checkins c JOIN registrations r ON r.id = c.registration_id
WHERE c.event_id = :event_id AND c.session_id = '' AND c.undone_at IS NULL
GROUP BY r.role;

-- name: organisations
SELECT count(DISTINCT organisation_id) AS count FROM registrations
WHERE event_id = :event_id AND organisation_id IS NOT NULL AND status IN ('submitted', 'approved', 'waitlisted', 'offered');

-- name: quarters
-- By quarters of an hour: no zone on earth begins its day at another moment.
SELECT submitted_at / 900000000 AS quarter, count(*) AS count FROM registrations
WHERE event_id = :event_id AND status IN ('submitted', 'approved', 'waitlisted', 'offered')
GROUP BY quarter;

-- name: roles
SELECT role AS value, count(*) AS count FROM registrations
WHERE event_id = :event_id AND status IN ('submitted', 'approved', 'waitlisted', 'offered')
GROUP BY role;

-- name: sources
SELECT first_source AS value, count(*) AS count FROM registrations
WHERE event_id = :event_id AND status IN ('submitted', 'approved', 'waitlisted', 'offered')
GROUP BY first_source;

-- name: languages
SELECT p.language AS value, count(*) AS count FROM registrations r JOIN people p ON p.id = r.person_id
WHERE r.event_id = :event_id AND r.status IN ('submitted', 'approved', 'waitlisted', 'offered')
GROUP BY p.language;

-- name: answers
SELECT a.value, count(*) AS count
FROM registrations r JOIN answers a ON a.registration_id = r.id AND a.question_id = :question
WHERE r.event_id = :event_id AND r.status IN ('submitted', 'approved', 'waitlisted', 'offered')
GROUP BY a.value;

-- name: cards
SELECT o.card, count(*) AS count
FROM registrations r JOIN organisations o ON o.id = r.organisation_id
WHERE r.event_id = :event_id AND r.status IN ('submitted', 'approved', 'waitlisted', 'offered')
GROUP BY o.id;
