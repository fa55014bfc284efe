-- name: enter
INSERT INTO replicas (name, started_at) VALUES (:name, :now) RETURNING id;

-- name: leave!
DELETE FROM replicas WHERE id < :id;
