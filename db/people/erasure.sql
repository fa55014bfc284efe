-- name: count
SELECT
    (SELECT count(*) FROM registrations WHERE person_id = :person_id) AS registrations,
    (SELECT count(*) FROM answers a JOIN registrations r ON r.id = a.registration_id
     WHERE r.person_id = :person_id) AS answers,
    (SELECT count(*) FROM consents WHERE person_id = :person_id) AS consents,
    (SELECT count(*) FROM inbox WHERE person_id = :person_id AND body IS NOT NULL) AS updates,
    (SELECT count(*) FROM outbox WHERE chat = :person_id AND state IN ('queued', 'sending'))
    + (SELECT count(*) FROM outbox WHERE chat = :person_id AND finished_at IS NOT NULL) AS messages;

-- name: forget_messages_to_come!
DELETE FROM outbox WHERE chat = :person_id AND state = 'queued' AND state IN ('queued', 'sending');

-- name: forget_messages_on_their_way!
UPDATE outbox SET forget = 1 WHERE chat = :person_id AND state = 'sending' AND state IN ('queued', 'sending');

-- name: forget_words_to_team!
-- What the person has written to the team and is not in their topic yet; what is on its way leaves no row.
DELETE FROM outbox WHERE id IN (
    SELECT o.id FROM registrations r
    JOIN outbox o ON o.dedupe_key >= 'relay:' || r.id || ':' AND o.dedupe_key < 'relay:' || r.id || ';'
    WHERE r.person_id = :person_id AND o.state = 'queued'
);

-- name: forget_notices_to_team!
-- What tells members of the team that the person has written, as long as it waits.
DELETE FROM outbox WHERE id IN (
    SELECT o.id FROM enquiries e
    JOIN outbox o ON o.dedupe_key >= 'enquiry:' || e.id || ':' AND o.dedupe_key < 'enquiry:' || e.id || ';'
    WHERE e.person_id = :person_id AND o.state = 'queued'
);

-- name: forget_messages_kept!
DELETE FROM outbox WHERE chat = :person_id AND finished_at IS NOT NULL;

-- name: forget_updates!
UPDATE inbox SET body = NULL, person_id = NULL WHERE person_id = :person_id AND body IS NOT NULL AND state != 'pending';

-- name: forget_orphans!
UPDATE registrations SET organisation_id = NULL, delegate = NULL WHERE person_id = :person_id;

-- name: forget_registrations!
DELETE FROM registrations WHERE person_id = :person_id;

-- name: forget_empty_organisations!
DELETE FROM organisations
WHERE first_delegate_id = :person_id
  AND NOT EXISTS (SELECT 1 FROM registrations r WHERE r.organisation_id = organisations.id);

-- name: pass_on_organisations!
UPDATE organisations
SET first_delegate_id = (
    SELECT r.person_id FROM registrations r
    WHERE r.organisation_id = organisations.id
    ORDER BY r.status = 'withdrawn', r.delegate = 'asked', r.id LIMIT 1
)
WHERE first_delegate_id = :person_id;

-- name: promote_heirs!
UPDATE registrations SET delegate = 'first'
WHERE delegate != 'first'
  AND person_id = (SELECT o.first_delegate_id FROM organisations o WHERE o.id = registrations.organisation_id);

-- name: forget_albums!
DELETE FROM albums WHERE chat = :person_id;

-- name: forget_imports!
DELETE FROM imports WHERE author = :person_id;

-- name: forget_watcher!
UPDATE announcements SET watcher = NULL, watched = NULL, shown = NULL WHERE watcher = :person_id;

-- name: forget_person!
DELETE FROM people WHERE id = :person_id;

-- name: register!
INSERT INTO deletions (event_id, why, deleted_at, counts) VALUES (:event_id, :why, :now, :counts);
