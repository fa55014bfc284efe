-- name: of_person
SELECT session_id, own FROM answer_marks WHERE person_id = :person_id AND event_id = :event_id;

-- name: put!
INSERT INTO answer_marks (person_id, event_id, session_id, own) VALUES (:person_id, :event_id, :session_id, :own);

-- name: drop!
DELETE FROM answer_marks WHERE person_id = :person_id AND event_id = :event_id AND session_id = :session_id;

-- name: make_own!
UPDATE answer_marks SET own = 1 WHERE person_id = :person_id AND event_id = :event_id AND session_id = :session_id;

-- name: clear!
DELETE FROM answer_marks WHERE person_id = :person_id AND event_id = :event_id;

-- name: bookmark_answering!
-- In the order of submission, as long as there are places. Who has dropped the session has a row and is left out.
INSERT INTO bookmarks (person_id, event_id, session_id, known_release, bookmarked_at)
SELECT r.person_id, r.event_id, s.id, :known, :now
FROM registrations r
JOIN answers a ON a.registration_id = r.id AND a.question_id = :question_id
JOIN sessions s ON s.event_id = r.event_id AND s.id = :session_id AND s.cancelled = 0
WHERE r.event_id = :event_id AND r.status IN ('submitted', 'approved', 'waitlisted', 'offered')
  AND a.value LIKE :answer ESCAPE '\'
  AND NOT EXISTS (SELECT 1 FROM answer_marks m
                  WHERE m.person_id = r.person_id AND m.event_id = s.event_id AND m.session_id = s.id)
  AND NOT EXISTS (SELECT 1 FROM bookmarks b
                  WHERE b.person_id = r.person_id AND b.event_id = s.event_id AND b.session_id = s.id)
ORDER BY r.submitted_at, r.id
LIMIT (SELECT CASE WHEN capacity IS NULL THEN 1000000 WHEN capacity > taken THEN capacity - taken ELSE 0 END
       FROM (SELECT s.capacity,
                    (SELECT count(*) FROM bookmarks b WHERE b.event_id = s.event_id AND b.session_id = s.id)
                    + (SELECT count(*) FROM session_lines l
                       JOIN people p ON p.id = l.person_id AND p.unreachable_at IS NULL
                       WHERE l.event_id = s.event_id AND l.session_id = s.id) AS taken
             FROM sessions s
             WHERE s.event_id = :event_id AND s.id = :session_id) AS places);

-- name: put_answering!
-- For everybody who has given the answer and has the session on their agenda.
INSERT INTO answer_marks (person_id, event_id, session_id, own)
SELECT b.person_id, b.event_id, b.session_id, :own
FROM bookmarks b
JOIN registrations r ON r.event_id = b.event_id AND r.person_id = b.person_id
JOIN answers a ON a.registration_id = r.id AND a.question_id = :question_id
WHERE b.event_id = :event_id AND b.session_id = :session_id
  AND r.status IN ('submitted', 'approved', 'waitlisted', 'offered') AND a.value LIKE :answer ESCAPE '\'
ON CONFLICT (person_id, event_id, session_id) DO NOTHING;
