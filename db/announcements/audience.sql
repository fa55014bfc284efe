-- name: chosen
-- The one place in which an audience becomes SQL. Lists come as JSON, NULL asks for nothing; json_each is SQLite's,
-- and a function of ours in PostgreSQL (its first migration). A further condition is one more line here, one more field of fair.announcements.audience.Audience and its line in `includes`.
SELECT p.id, p.language, r.number, n.value AS name,
    coalesce(p.unreachable_why, CASE WHEN EXISTS (
        SELECT 1 FROM mutes m WHERE m.person_id = p.id AND m.category = 'announcements') THEN 'muted' END) AS why
FROM people p
LEFT JOIN registrations r ON r.person_id = p.id AND r.event_id = :event_id
LEFT JOIN organisations o ON o.id = r.organisation_id
LEFT JOIN answers n ON n.registration_id = r.id AND n.question_id = :name_question
WHERE p.id > :after AND p.id <= :upto
  AND (r.id IS NOT NULL OR coalesce(p.event_id, :event_id) = :event_id)
  AND (CAST(:statuses AS TEXT) IS NULL OR coalesce(r.status, 'none') IN (SELECT value FROM json_each(CAST(:statuses AS TEXT))))
  AND (CAST(:roles AS TEXT) IS NULL OR r.role IN (SELECT value FROM json_each(CAST(:roles AS TEXT))))
  AND (CAST(:languages AS TEXT) IS NULL OR p.language IN (SELECT value FROM json_each(CAST(:languages AS TEXT))))
  AND (CAST(:organisations AS TEXT) IS NULL OR r.organisation_id IN (SELECT CAST(value AS BIGINT) FROM json_each(CAST(:organisations AS TEXT))))
  AND (CAST(:sessions AS TEXT) IS NULL OR EXISTS (
      SELECT 1 FROM bookmarks b WHERE b.person_id = p.id AND b.event_id = :event_id
        AND b.session_id IN (SELECT value FROM json_each(CAST(:sessions AS TEXT)))))
  AND (CAST(:present AS TEXT) IS NULL OR CASE WHEN EXISTS (
      SELECT 1 FROM checkins c WHERE c.registration_id = r.id AND c.session_id = '' AND c.undone_at IS NULL)
      THEN 'in' ELSE 'out' END IN (SELECT value FROM json_each(CAST(:present AS TEXT))))
  AND (CAST(:unreached_by AS BIGINT) IS NULL OR EXISTS (
      SELECT 1 FROM outbox u WHERE u.announcement_id = :unreached_by AND u.act = 'send' AND u.chat = p.id
        AND u.state IN ('unknown', 'failed', 'withdrawn', 'expired')))
  AND NOT EXISTS (
      SELECT 1 FROM json_each(CAST(:answers AS TEXT)) AS wanted
      WHERE NOT EXISTS (
          SELECT 1 FROM answers a, json_each(a.value) AS given, json_each(wanted.value) AS option
          WHERE a.registration_id = r.id AND a.question_id = wanted.key
            AND option.value = given.value AND option.type = given.type)
        AND NOT EXISTS (
          SELECT 1 FROM json_each(o.card, '$."' || wanted.key || '"') AS given, json_each(wanted.value) AS option
          WHERE option.value = given.value AND option.type = given.type))
ORDER BY p.id;
