-- name: of_person
SELECT session_id, known_release, bookmarked_at FROM bookmarks
WHERE person_id = :person_id AND event_id = :event_id;

-- name: taken^
SELECT count(*) AS taken FROM bookmarks WHERE event_id = :event_id AND session_id = :session_id;

-- name: find^
SELECT 1 FROM bookmarks WHERE person_id = :person_id AND event_id = :event_id AND session_id = :session_id;

-- name: add^
-- A place that is free is that of who waits for it.
INSERT INTO bookmarks (person_id, event_id, session_id, known_release, bookmarked_at)
SELECT :person_id, s.event_id, s.id, :release, :now FROM sessions s
WHERE s.event_id = :event_id AND s.id = :session_id AND s.cancelled = 0
  AND (s.capacity IS NULL OR s.capacity > (
      SELECT count(*) FROM bookmarks b WHERE b.event_id = s.event_id AND b.session_id = s.id) + (
      SELECT count(*) FROM session_lines l
      JOIN people p ON p.id = l.person_id AND p.unreachable_at IS NULL
      WHERE l.event_id = s.event_id AND l.session_id = s.id AND l.id < coalesce((
          SELECT m.id FROM session_lines m
          WHERE m.person_id = :person_id AND m.event_id = s.event_id AND m.session_id = s.id), l.id + 1)))
RETURNING session_id;

-- name: remove!
DELETE FROM bookmarks WHERE person_id = :person_id AND event_id = :event_id AND session_id = :session_id;

-- name: clear!
DELETE FROM bookmarks WHERE person_id = :person_id AND event_id = :event_id;

-- name: know!
UPDATE bookmarks SET known_release = :release WHERE person_id = :person_id AND event_id = :event_id;

-- name: tell!
INSERT INTO told (person_id, event_id, release, talks_release) VALUES (:person_id, :event_id, :release, :talks_release)
ON CONFLICT (person_id, event_id) DO UPDATE
SET release = excluded.release, talks_release = excluded.talks_release;

-- name: told^
SELECT release, talks_release FROM told WHERE person_id = :person_id AND event_id = :event_id;

-- name: choose_lead!
INSERT INTO lead_choices (person_id, event_id, lead, chosen_at) VALUES (:person_id, :event_id, :lead, :now)
ON CONFLICT (person_id, event_id) DO UPDATE SET lead = excluded.lead, chosen_at = excluded.chosen_at;

-- name: lead^
SELECT lead FROM lead_choices WHERE person_id = :person_id AND event_id = :event_id;

-- name: leads
SELECT DISTINCT lead FROM lead_choices WHERE event_id = :event_id;
