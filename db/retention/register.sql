-- name: find
SELECT id, counts FROM deletions WHERE event_id = :event_id AND kind = :kind AND due_at = :due_at;

-- name: begin!
INSERT INTO deletions (event_id, why, deleted_at, counts, kind, due_at, questions)
VALUES (:event_id, 'term', :now, :counts, :kind, :due_at, :questions);

-- name: go_on!
UPDATE deletions SET deleted_at = :now, counts = :counts, questions = :questions, noted = 0 WHERE id = :id;

-- name: not_noted
SELECT * FROM deletions
WHERE event_id = :event_id AND kind IS NOT NULL AND noted = 0 ORDER BY id;

-- name: noted!
UPDATE deletions SET noted = 1 WHERE id = :id;

-- name: latest
SELECT * FROM deletions WHERE event_id = :event_id AND kind IS NOT NULL ORDER BY due_at DESC, kind LIMIT :limit;

-- name: everything
SELECT * FROM deletions WHERE kind IS NOT NULL ORDER BY id;
