-- name: answers_with^
SELECT count(*) AS count FROM answers a JOIN registrations r ON r.id = a.registration_id
WHERE r.event_id = :event_id AND a.question_id = :question_id AND a.value LIKE :holds ESCAPE '\';

-- name: cards_with
SELECT card FROM organisations WHERE event_id = :event_id AND card LIKE :holds ESCAPE '\';
