-- name: note!
-- A flood of questions fills no disk: beyond so many, only known ones are counted.
INSERT INTO unanswered (event_id, language, question, times, asked_on)
SELECT :event_id, :language, :question, 1, :day
WHERE (SELECT count(*) FROM unanswered WHERE event_id = :event_id) < :most
   OR EXISTS (SELECT 1 FROM unanswered
              WHERE event_id = :event_id AND language = :language AND question = :question)
ON CONFLICT (event_id, language, question) DO UPDATE
SET times = unanswered.times + 1, asked_on = excluded.asked_on;

-- name: drop_last!
DELETE FROM unanswered
WHERE event_id = :event_id AND language = :language AND question = :question AND times = 1;

-- name: take_back!
UPDATE unanswered SET times = times - 1
WHERE event_id = :event_id AND language = :language AND question = :question AND times > 1;

-- name: page
SELECT * FROM unanswered WHERE event_id = :event_id ORDER BY times DESC, asked_on DESC, id LIMIT :count OFFSET :first;

-- name: total
SELECT count(*) AS count FROM unanswered WHERE event_id = :event_id;

-- name: find
SELECT * FROM unanswered WHERE event_id = :event_id AND id = :id;

-- name: drop!
DELETE FROM unanswered WHERE event_id = :event_id AND id = :id;

-- name: purge!
DELETE FROM unanswered WHERE asked_on < :before;

-- name: names
-- What people are called whom a question may be about: who has registered, and the team.
SELECT a.value AS name FROM answers a JOIN registrations r ON r.id = a.registration_id
WHERE r.event_id = :event_id AND a.question_id = :question_id
UNION ALL
SELECT name FROM team WHERE event_id = :event_id;
