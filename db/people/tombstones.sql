-- name: everything
SELECT fingerprint, forgotten_at FROM tombstones ORDER BY fingerprint;

-- name: bury!
INSERT INTO tombstones (fingerprint, forgotten_at) VALUES (:fingerprint, :now)
ON CONFLICT (fingerprint) DO UPDATE SET forgotten_at = excluded.forgotten_at;

-- name: clear!
DELETE FROM tombstones;
