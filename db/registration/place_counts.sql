-- How many places are held, as triggers count them (migration places_held).

-- name: held
SELECT which, places FROM places_held WHERE event_id = :event_id AND kind = :kind AND question_id = :question_id;

-- name: limited
SELECT question_id, reached FROM limited_questions WHERE event_id = :event_id ORDER BY question_id;

-- name: limit_question!
INSERT INTO limited_questions (event_id, question_id, reached) VALUES (:event_id, :question_id, :nobody);

-- name: unlimit_question!
DELETE FROM limited_questions WHERE event_id = :event_id AND question_id = :question_id;

-- name: drop_answers!
DELETE FROM places_held WHERE event_id = :event_id AND kind = 'answer' AND question_id = :question_id;

-- name: part
-- The last registration of the next part; none where all that are left fit into one.
SELECT id FROM registrations WHERE id > :after ORDER BY id LIMIT 1 OFFSET :others;

-- name: count_answers!
INSERT INTO places_held (event_id, kind, question_id, which, places)
SELECT r.event_id, 'answer', a.question_id, a.value, count(*) FROM registrations r
JOIN answers a ON a.registration_id = r.id AND a.question_id = :question_id
WHERE r.id > :after AND r.id <= :upto AND r.event_id = :event_id
  AND (r.status IN ('approved', 'offered') OR r.verdict = 'approved')
GROUP BY r.event_id, a.question_id, a.value
ON CONFLICT (event_id, kind, question_id, which) DO UPDATE SET places = places_held.places + excluded.places;

-- name: reach!
UPDATE limited_questions SET reached = :upto WHERE event_id = :event_id AND question_id = :question_id;

-- name: everyone
-- All of them, counted anew.
SELECT 'role' AS kind, '' AS question_id, role AS which, count(*) AS places FROM registrations
WHERE event_id = :event_id AND (status IN ('approved', 'offered') OR verdict = 'approved')
GROUP BY role
UNION ALL
SELECT 'organisation', '', CAST(organisation_id AS TEXT), count(*) FROM registrations
WHERE event_id = :event_id AND (status IN ('approved', 'offered') OR verdict = 'approved')
  AND organisation_id IS NOT NULL
GROUP BY organisation_id
UNION ALL
SELECT 'answer', a.question_id, a.value, count(*) FROM limited_questions q
JOIN registrations r ON r.event_id = q.event_id AND r.id <= q.reached
JOIN answers a ON a.registration_id = r.id AND a.question_id = q.question_id
WHERE q.event_id = :event_id AND (r.status IN ('approved', 'offered') OR r.verdict = 'approved')
GROUP BY a.question_id, a.value;

-- name: counts
SELECT kind, question_id, which, places FROM places_held WHERE event_id = :event_id;

-- name: forget_counts!
DELETE FROM places_held WHERE event_id = :event_id;

-- name: put!
INSERT INTO places_held (event_id, kind, question_id, which, places)
VALUES (:event_id, :kind, :question_id, :which, :places);
