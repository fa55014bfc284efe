-- name: drop!
DELETE FROM imports WHERE event_id = :event_id;

-- name: offer!
INSERT INTO imports (event_id, author, name, phase, changed_at) VALUES (:event_id, :author, :name, 'offered', :now);

-- name: row!
INSERT INTO import_rows (event_id, row, role, answers) VALUES (:event_id, :row, :role, :answers);

-- name: find
SELECT i.*,
    (SELECT count(*) FROM import_rows r WHERE r.event_id = i.event_id) AS size,
    (SELECT count(*) FROM import_rows r WHERE r.event_id = i.event_id AND r.registration_id IS NULL) AS left
FROM imports i WHERE i.event_id = :event_id;

-- name: running
SELECT event_id FROM imports WHERE phase = 'running';

-- name: move!
UPDATE imports SET phase = :phase, changed_at = :now WHERE event_id = :event_id;

-- name: next
SELECT row, role, answers FROM import_rows
WHERE event_id = :event_id AND registration_id IS NULL ORDER BY row LIMIT :limit;

-- name: came!
UPDATE import_rows SET registration_id = :registration_id, token = :token WHERE event_id = :event_id AND row = :row;

-- name: invited
SELECT i.row, i.token, r.* FROM import_rows i JOIN registrations r ON r.id = i.registration_id
WHERE i.event_id = :event_id AND i.token IS NOT NULL ORDER BY i.row;

-- name: purge!
DELETE FROM imports WHERE phase != 'running' AND changed_at < :before;
