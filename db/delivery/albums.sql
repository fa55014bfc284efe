-- name: open
INSERT INTO albums (chat, media_group, seen_at) VALUES (:chat, :media_group, :now)
ON CONFLICT (chat, media_group) DO NOTHING
RETURNING chat;

-- name: purge!
DELETE FROM albums WHERE seen_at < :before;
