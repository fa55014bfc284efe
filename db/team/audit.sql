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
