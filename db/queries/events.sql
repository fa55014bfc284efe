-- name: save!
INSERT INTO events (id, source, digest, loaded_at) VALUES (:id, :source, :digest, :now)
ON CONFLICT (id) DO UPDATE SET source = excluded.source, digest = excluded.digest, loaded_at = excluded.loaded_at;

-- name: everything
SELECT * FROM events ORDER BY loaded_at DESC, id;
