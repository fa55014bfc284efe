-- name: note!
-- A flood of questions fills no disk: beyond so many, only known ones are counted.
INSERT INTO unanswered (event_id, language, question, times, asked_on)
SELECT :event_id, :language, :question, 1, :day
WHERE (SELECT count(*) FROM unanswered WHERE event_id = :event_id) < :most
   OR EXISTS (SELECT 1 FROM unanswered
              WHERE event_id = :event_id AND language = :language AND question = :question)
ON CONFLICT (event_id, language, question) DO UPDATE
SET times = unanswered.times + 1, asked_on = excluded.asked_on;

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
