-- name: create
-- People read its id as a number: they follow one another also where a transaction was undone and done again.
INSERT INTO announcements (id, event_id, phase, audience, buttons, author, created_at)
SELECT coalesce(max(id), 0) + 1, :event_id, 'draft', :audience, '[]', :author, CAST(:now AS BIGINT) FROM announcements
RETURNING *;

-- name: get
SELECT * FROM announcements WHERE id = :id AND event_id = :event_id;

-- name: draft_of
SELECT * FROM announcements WHERE event_id = :event_id AND author = :author AND phase = 'draft'
ORDER BY id DESC LIMIT 1;

-- name: recent
SELECT * FROM announcements WHERE event_id = :event_id AND phase != 'draft'
ORDER BY id DESC LIMIT :limit OFFSET :offset;

-- name: begun
SELECT * FROM announcements
WHERE event_id = :event_id AND phase IN ('running', 'paused', 'done') AND deleted_at IS NULL
ORDER BY id DESC LIMIT :limit;

-- name: save!
UPDATE announcements
SET phase = :phase, audience = :audience, buttons = :buttons, fallback = :fallback, confirmed_by = :confirmed_by,
    previewed = :previewed, send_at = :send_at, session_id = :session_id, size = :size, corrections = :corrections,
    watcher = :progress_chat, watched = :progress_message, shown = :progress_text,
    started_at = :started_at, ended_at = :ended_at,
    deleted_at = :deleted_at, revision = :revision, reviser = :reviser
WHERE id = :id;

-- name: discard!
DELETE FROM announcements WHERE id = :id AND phase = 'draft';

-- name: put_version!
INSERT INTO announcement_versions (announcement_id, language, content) VALUES (:id, :language, :content)
ON CONFLICT (announcement_id, language) DO UPDATE SET content = excluded.content;

-- name: drop_version!
DELETE FROM announcement_versions WHERE announcement_id = :id AND language = :language;

-- name: versions
SELECT language, content FROM announcement_versions WHERE announcement_id = :id;

-- name: due
-- By its own time, or by the present start of its session; a cancelled session takes nothing along.
SELECT a.*, coalesce(s.starts_at, a.send_at) AS due_at FROM announcements a
LEFT JOIN sessions s ON s.event_id = a.event_id AND s.id = a.session_id
WHERE a.phase = 'scheduled' AND a.ended_at IS NULL AND coalesce(s.starts_at, a.send_at) <= :now
  AND coalesce(s.cancelled, 0) = 0
ORDER BY a.id;

-- name: under_way
SELECT * FROM announcements WHERE phase IN ('scheduled', 'running') AND ended_at IS NULL ORDER BY id;

-- name: active
-- Those whose state people watch: also one that was cancelled a moment ago, or one that is being corrected.
SELECT * FROM announcements
WHERE phase IN ('running', 'paused', 'cancelled', 'done') AND ended_at IS NULL AND started_at IS NOT NULL ORDER BY id;

-- name: letters
-- All that each reader's copy is drawn from; `readers`: JSON, a language by person.
SELECT CAST(w.key AS BIGINT) AS person_id, a.phase, a.deleted_at, a.buttons, v.content, r.number, r.role,
    o.name AS organisation, n.value AS name, CASE WHEN EXISTS (
        SELECT 1 FROM mutes m WHERE m.person_id = CAST(w.key AS BIGINT) AND m.category = 'announcements')
    THEN 1 ELSE 0 END AS muted
FROM json_each(CAST(:readers AS TEXT)) w
JOIN announcements a ON a.id = :id AND a.event_id = :event_id
JOIN announcement_versions v ON v.announcement_id = a.id AND v.language = CASE
    WHEN EXISTS (
        SELECT 1 FROM announcement_versions own
        WHERE own.announcement_id = a.id AND own.language = w.value)
    THEN w.value ELSE a.fallback END
LEFT JOIN registrations r ON r.person_id = CAST(w.key AS BIGINT) AND r.event_id = a.event_id
LEFT JOIN organisations o ON o.id = r.organisation_id
LEFT JOIN answers n ON n.registration_id = r.id AND n.question_id = :name_question;

-- name: received
SELECT DISTINCT announcement_id FROM outbox
WHERE chat = :person_id AND finished_at IS NOT NULL AND act = 'send' AND state IN ('sent', 'unknown');

-- name: reply!
INSERT INTO announcement_replies (announcement_id, person_id, yes, replied_at) VALUES (:id, :person_id, :yes, :now)
ON CONFLICT (announcement_id, person_id) DO UPDATE SET yes = excluded.yes, replied_at = excluded.replied_at;

-- name: replies
SELECT yes, count(*) AS count FROM announcement_replies WHERE announcement_id = :id GROUP BY yes;

-- name: colleagues
SELECT t.person_id, p.language FROM team t JOIN people p ON p.id = t.person_id
WHERE t.event_id = :event_id AND t.role IN ('organiser', 'owner') AND t.ended_at IS NULL AND t.person_id != :author;
