-- name: some
-- To one question, of registrations of one event.
SELECT a.registration_id, a.question_id, a.value, r.status
FROM registrations r JOIN answers a ON a.registration_id = r.id AND a.question_id = :question
WHERE r.event_id = :event_id
ORDER BY r.id LIMIT :limit;

-- name: delete!
DELETE FROM answers WHERE registration_id = :registration_id AND question_id = :question_id;

-- name: take_back!
-- What other people's chats tell of them may have it in it; what becomes of it see `services/taking_back.py`.
UPDATE about SET gone = 1
WHERE person_id = (SELECT r.person_id FROM registrations r WHERE r.id = :registration_id);

-- name: take_back_cards!
UPDATE about SET gone = 1
WHERE person_id IN (SELECT r.person_id FROM registrations r WHERE r.organisation_id = :id);

-- name: cards
-- Of organisations that have answered a question. In JSON no text can look like its name with a colon behind.
SELECT o.id, o.card, (
    SELECT count(*) FROM registrations r
    WHERE r.organisation_id = o.id AND r.status IN ('submitted', 'approved', 'waitlisted', 'offered')) AS delegates
FROM organisations o
WHERE o.event_id = :event_id AND o.card LIKE '%"' || replace(:question, '_', '\_') || '":%' ESCAPE '\'
ORDER BY o.id LIMIT :limit;

-- name: put_card!
UPDATE organisations SET card = :card WHERE id = :id;

-- name: tables
SELECT count(*) AS count FROM imports WHERE event_id = :event_id AND phase != 'running' AND changed_at < :due_at;

-- name: drop_tables!
DELETE FROM imports WHERE event_id = :event_id AND phase != 'running' AND changed_at < :due_at;
