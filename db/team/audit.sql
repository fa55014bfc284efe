-- name: add!
INSERT INTO audit (event_id, person_id, action, subject, before, after, done_at)
VALUES (:event_id, :person_id, :action, :subject, :before, :after, :now);

-- name: recent
SELECT a.id, a.person_id, t.name, a.action, a.subject, a.before, a.after, a.done_at
FROM audit a
LEFT JOIN team t ON t.event_id = a.event_id AND t.person_id = a.person_id
WHERE a.event_id = :event_id
ORDER BY a.id DESC LIMIT :limit OFFSET :offset;

-- name: count
SELECT count(*) AS count FROM audit WHERE event_id = :event_id;

-- name: registrations_of
SELECT r.id, r.number, r.role
FROM (
    SELECT DISTINCT CASE WHEN subject LIKE 'registration:%' THEN CAST(substr(subject, 14) AS INTEGER) END AS id
    FROM (
        SELECT subject FROM audit WHERE event_id = :event_id ORDER BY id DESC LIMIT :limit OFFSET :offset
    ) AS page
) AS told
JOIN registrations r ON r.id = told.id AND r.event_id = :event_id;

-- name: answers_of
SELECT a.registration_id, a.value
FROM (
    SELECT DISTINCT CASE WHEN subject LIKE 'registration:%' THEN CAST(substr(subject, 14) AS INTEGER) END AS id
    FROM (
        SELECT subject FROM audit WHERE event_id = :event_id ORDER BY id DESC LIMIT :limit OFFSET :offset
    ) AS page
) AS told
JOIN answers a ON a.registration_id = told.id AND a.question_id = :question_id;
