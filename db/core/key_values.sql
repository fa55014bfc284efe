-- name: get
SELECT value FROM marks WHERE name = :name;

-- name: put!
INSERT INTO marks (name, value) VALUES (:name, :value)
ON CONFLICT (name) DO UPDATE SET value = excluded.value;

-- name: take
DELETE FROM marks WHERE name = :name RETURNING value;
