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
-- What comes back from there is not sent again.
UPDATE outbox SET forget = 1, void = 1 WHERE chat = :person_id AND state = 'sending' AND state IN ('queued', 'sending');

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
-- Those of everybody: of an update that was given up nobody can tell whom it speaks of.
UPDATE inbox SET body = NULL, person_id = NULL WHERE body IS NOT NULL AND state != 'pending';

-- name: forget_orphans!
UPDATE registrations SET organisation_id = NULL, delegate = NULL WHERE person_id = :person_id;

-- name: forget_registrations!
DELETE FROM registrations WHERE person_id = :person_id;

-- name: forget_empty_organisations!
DELETE FROM organisations
WHERE first_delegate_id = :person_id AND (CAST(:event_id AS TEXT) IS NULL OR event_id = :event_id)
  AND NOT EXISTS (SELECT 1 FROM registrations r WHERE r.organisation_id = organisations.id);

-- name: pass_on_organisations!
UPDATE organisations
SET first_delegate_id = (
    SELECT r.person_id FROM registrations r
    WHERE r.organisation_id = organisations.id
    ORDER BY r.status = 'withdrawn', r.delegate = 'asked', r.id LIMIT 1
)
WHERE first_delegate_id = :person_id AND (CAST(:event_id AS TEXT) IS NULL OR event_id = :event_id);

-- name: promote_heirs!
UPDATE registrations SET delegate = 'first'
WHERE delegate != 'first'
  AND person_id = (SELECT o.first_delegate_id FROM organisations o WHERE o.id = registrations.organisation_id);

-- name: forget_albums!
DELETE FROM albums WHERE chat = :person_id;

-- name: forget_imports!
DELETE FROM imports WHERE author = :person_id;

-- name: forget_drafts!
DELETE FROM announcements WHERE author = :person_id AND phase = 'draft';

-- name: forget_author!
UPDATE announcements
SET author = CASE author WHEN :person_id THEN :forgotten ELSE author END,
    confirmed_by = CASE confirmed_by WHEN :person_id THEN :forgotten ELSE confirmed_by END,
    reviser = CASE reviser WHEN :person_id THEN :forgotten ELSE reviser END
WHERE :person_id IN (author, confirmed_by, reviser);

-- name: forget_remarks_author!
UPDATE remarks SET author_id = :forgotten WHERE author_id = :person_id;

-- name: forget_decider!
UPDATE decisions SET decided_by = :forgotten WHERE decided_by = :person_id;

-- name: forget_answers_author!
UPDATE enquiry_messages SET author_id = :forgotten WHERE author_id = :person_id;

-- name: forget_deeds!
-- What was done stays; by whom, nobody knows any more.
UPDATE audit SET person_id = :forgotten WHERE person_id = :person_id;

-- name: forget_pause!
DELETE FROM pauses WHERE chat = :person_id;

-- name: forget_watcher!
UPDATE announcements SET watcher = NULL, watched = NULL, shown = NULL WHERE watcher = :person_id;

-- name: forget_person!
DELETE FROM people WHERE id = :person_id;

-- name: registrations
SELECT id, event_id, number, created_at FROM registrations WHERE person_id = :person_id ORDER BY id;

-- name: enquiries
SELECT id FROM enquiries WHERE person_id = :person_id;

-- name: holds_more
-- Than one registration: then the person stays when it goes.
SELECT 1 FROM people p
WHERE p.id = :person_id
  AND (EXISTS (SELECT 1 FROM team t WHERE t.person_id = p.id AND t.ended_at IS NULL)
       OR EXISTS (SELECT 1 FROM registrations r WHERE r.person_id = p.id AND r.id != :registration_id));

-- name: count_registration
SELECT 1 AS registrations, (SELECT count(*) FROM answers WHERE registration_id = :registration_id) AS answers;

-- name: forget_one_orphan!
UPDATE registrations SET organisation_id = NULL, delegate = NULL WHERE id = :registration_id;

-- name: forget_words_of_registration!
DELETE FROM outbox WHERE state = 'queued' AND state IN ('queued', 'sending') AND chat < 0
  AND dedupe_key >= 'relay:' || CAST(:registration_id AS BIGINT) || ':' AND dedupe_key < 'relay:' || CAST(:registration_id AS BIGINT) || ';';

-- name: forget_registration!
DELETE FROM registrations WHERE id = :registration_id;

-- name: forget_consents!
DELETE FROM consents WHERE person_id = :person_id AND event_id = :event_id;

-- name: register!
INSERT INTO deletions (event_id, why, deleted_at, counts) VALUES (:event_id, :why, :now, :counts);
