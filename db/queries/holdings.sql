-- name: person
SELECT * FROM people WHERE id = :person_id;

-- name: registrations
SELECT r.*, o.name AS organisation, CASE r.delegate WHEN 'first' THEN o.card END AS card, t.code
FROM registrations r
LEFT JOIN tickets t ON t.registration_id = r.id
LEFT JOIN organisations o ON o.id = r.organisation_id
WHERE r.person_id = :person_id
ORDER BY r.id;

-- name: answers
SELECT a.* FROM answers a JOIN registrations r ON r.id = a.registration_id
WHERE r.person_id = :person_id
ORDER BY a.registration_id, a.answered_at, a.question_id;

-- name: mutes
SELECT category, muted_at FROM mutes WHERE person_id = :person_id ORDER BY category;

-- name: jobs
SELECT kind, created_at FROM jobs WHERE person_id = :person_id ORDER BY id;

-- name: team
SELECT event_id, role, name, joined_at, ended_at FROM team WHERE person_id = :person_id ORDER BY joined_at, event_id;

-- name: kept
SELECT
    (SELECT count(*) FROM inbox WHERE person_id = :person_id AND body IS NOT NULL) AS updates,
    (SELECT count(*) FROM outbox WHERE chat = :person_id AND state IN ('queued', 'sending'))
    + (SELECT count(*) FROM outbox WHERE chat = :person_id AND finished_at IS NOT NULL) AS messages,
    (SELECT count(*) FROM audit WHERE person_id = :person_id) AS deeds;

-- name: replies
SELECT announcement_id, yes, replied_at FROM announcement_replies WHERE person_id = :person_id
ORDER BY announcement_id;
