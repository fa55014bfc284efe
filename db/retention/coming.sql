-- name: answers
SELECT
    (SELECT count(*) FROM registrations r JOIN answers a ON a.registration_id = r.id AND a.question_id = :question
     WHERE r.event_id = :event_id)
    + (SELECT count(*) FROM organisations o
       WHERE o.event_id = :event_id AND o.card LIKE '%"' || replace(:question, '_', '\_') || '":%' ESCAPE '\')
    AS count;

-- name: unfinished
SELECT count(*) AS count FROM registrations
WHERE event_id = :event_id AND status IN ('draft', 'withdrawn', 'rejected');

-- name: everything
SELECT
    (SELECT count(*) FROM registrations WHERE event_id = :event_id) AS registrations,
    (SELECT count(*) FROM answers a JOIN registrations r ON r.id = a.registration_id
     WHERE r.event_id = :event_id) AS answers,
    (SELECT count(*) FROM organisations WHERE event_id = :event_id) AS organisations;
