-- name: save!
INSERT INTO events (id, source, digest, loaded_at, folder_digest) VALUES (:id, :source, :digest, :now, :folder)
ON CONFLICT (id) DO UPDATE
SET source = excluded.source, digest = excluded.digest, loaded_at = excluded.loaded_at,
    folder_digest = coalesce(excluded.folder_digest, events.folder_digest);

-- name: keep_version!
INSERT INTO event_versions (event_id, number, source, saved_at)
SELECT :id, coalesce(max(number), 0) + 1, :source, :now FROM event_versions WHERE event_id = :id;

-- name: everything
SELECT * FROM events ORDER BY loaded_at DESC, id;

-- name: digests
SELECT id, digest FROM events;

-- name: find^
SELECT * FROM events WHERE id = :id;

-- name: loaded_at^
SELECT loaded_at FROM events WHERE id = :id;

-- name: before^
SELECT number, source, saved_at FROM event_versions WHERE event_id = :id ORDER BY number DESC LIMIT 1 OFFSET 1;

-- name: seen!
UPDATE events SET folder_digest = :folder WHERE id = :id;

-- name: put_draft!
INSERT INTO event_drafts (event_id, source, base, changed_at) VALUES (:id, :source, :base, :now)
ON CONFLICT (event_id) DO UPDATE
SET source = excluded.source, base = excluded.base, changed_at = excluded.changed_at;

-- name: draft^
SELECT source, base FROM event_drafts WHERE event_id = :id;

-- name: drop_draft!
DELETE FROM event_drafts WHERE event_id = :id;
