-- The next few of an event's registrations that are to go: `every` of them, or those that nobody comes with.

-- name: last
SELECT max(id) AS last FROM (
    SELECT id FROM registrations
    WHERE event_id = :event_id AND (CAST(:every AS BIGINT) = 1 OR status IN ('draft', 'withdrawn', 'rejected'))
    ORDER BY id LIMIT :limit) AS part;

-- name: some
SELECT r.id, r.status, r.role, r.first_source, r.submitted_at, p.language, o.card
FROM registrations r
JOIN people p ON p.id = r.person_id
LEFT JOIN organisations o ON o.id = r.organisation_id
WHERE r.event_id = :event_id AND r.id <= :last AND (CAST(:every AS BIGINT) = 1 OR r.status IN ('draft', 'withdrawn', 'rejected'))
ORDER BY r.id;

-- name: answers
SELECT a.registration_id, a.question_id, a.value
FROM registrations r JOIN answers a ON a.registration_id = r.id
WHERE r.event_id = :event_id AND r.id <= :last AND (CAST(:every AS BIGINT) = 1 OR r.status IN ('draft', 'withdrawn', 'rejected'));

-- name: visits
SELECT DISTINCT c.registration_id, c.session_id
FROM registrations r JOIN checkins c ON c.registration_id = r.id AND c.undone_at IS NULL
WHERE r.event_id = :event_id AND r.id <= :last AND (CAST(:every AS BIGINT) = 1 OR r.status IN ('draft', 'withdrawn', 'rejected'));

-- name: organisations
-- Those that will have nobody left who is registered; what is unfinished does not count anyway.
SELECT count(DISTINCT r.organisation_id) AS count FROM registrations r
WHERE CAST(:every AS BIGINT) = 1 AND r.event_id = :event_id AND r.id <= :last
  AND r.status IN ('submitted', 'approved', 'waitlisted', 'offered') AND r.organisation_id IS NOT NULL
  AND NOT EXISTS (
      SELECT 1 FROM registrations s
      WHERE s.organisation_id = r.organisation_id AND s.id > :last
        AND s.status IN ('submitted', 'approved', 'waitlisted', 'offered'));

-- name: drop_words_to_team!
DELETE FROM outbox WHERE id IN (
    SELECT o.id FROM registrations r
    JOIN outbox o ON o.dedupe_key >= 'relay:' || r.id || ':' AND o.dedupe_key < 'relay:' || r.id || ';'
    WHERE r.event_id = :event_id AND r.id <= :last AND (CAST(:every AS BIGINT) = 1 OR r.status IN ('draft', 'withdrawn', 'rejected'))
      AND o.state = 'queued');

-- name: drop_messages!
-- What they were told about their application; whether they got an announcement is counted elsewhere.
DELETE FROM outbox WHERE id IN (
    SELECT o.id FROM registrations r
    JOIN outbox o ON o.chat = r.person_id AND o.finished_at IS NOT NULL
    WHERE r.event_id = :event_id AND r.id <= :last AND (CAST(:every AS BIGINT) = 1 OR r.status IN ('draft', 'withdrawn', 'rejected'))
      AND o.event_id = :event_id AND o.announcement_id IS NULL);

-- name: delete!
DELETE FROM registrations
WHERE event_id = :event_id AND id <= :last AND (CAST(:every AS BIGINT) = 1 OR status IN ('draft', 'withdrawn', 'rejected'));

-- name: pass_on!
-- An organisation whose first delegate went is another one's, as when somebody is forgotten.
UPDATE organisations
SET first_delegate_id = (
    SELECT r.person_id FROM registrations r
    WHERE r.organisation_id = organisations.id
    ORDER BY r.status = 'withdrawn', r.delegate = 'asked', r.id LIMIT 1)
WHERE event_id = :event_id
  AND EXISTS (SELECT 1 FROM registrations r WHERE r.organisation_id = organisations.id)
  AND NOT EXISTS (
      SELECT 1 FROM registrations r
      WHERE r.organisation_id = organisations.id AND r.person_id = organisations.first_delegate_id);

-- name: promote!
UPDATE registrations SET delegate = 'first'
WHERE event_id = :event_id AND delegate != 'first'
  AND person_id = (SELECT o.first_delegate_id FROM organisations o WHERE o.id = registrations.organisation_id);

-- name: empty_organisations
SELECT id FROM organisations
WHERE event_id = :event_id
  AND NOT EXISTS (SELECT 1 FROM registrations r WHERE r.organisation_id = organisations.id)
ORDER BY id LIMIT :limit;

-- name: delete_organisation!
DELETE FROM organisations WHERE id = :id;
