-- name: get
SELECT * FROM organisations WHERE id = :id;

-- name: alike
SELECT * FROM organisations
WHERE event_id = :event_id AND (bin = :bin OR folded_name = :folded_name)
ORDER BY CASE WHEN bin = :bin THEN 0 ELSE 1 END, id
LIMIT 1;

-- name: create
INSERT INTO organisations (event_id, name, folded_name, bin, card, first_delegate_id, created_at)
VALUES (:event_id, :name, :folded_name, :bin, :card, :first_delegate_id, :now)
RETURNING *;

-- name: change!
UPDATE organisations SET name = :name, folded_name = :folded_name, bin = :bin, card = :card WHERE id = :id;

-- name: delegates
SELECT * FROM registrations
WHERE organisation_id = :organisation_id AND status != 'withdrawn'
ORDER BY id;

-- name: invite!
UPDATE organisations SET invitation_hash = :invitation_hash WHERE id = :id;

-- name: invited_by
SELECT * FROM organisations WHERE invitation_hash = :invitation_hash;

-- name: lead!
UPDATE organisations SET first_delegate_id = :person_id WHERE id = :id;

-- name: rank!
UPDATE registrations
SET delegate = CASE WHEN person_id = :person_id THEN 'first' ELSE 'confirmed' END
WHERE organisation_id = :id AND (person_id = :person_id OR delegate = 'first');

-- name: drop_if_empty!
DELETE FROM organisations
WHERE id = :id AND NOT EXISTS (SELECT 1 FROM registrations r WHERE r.organisation_id = organisations.id);

-- name: named
SELECT id, name FROM organisations WHERE event_id = :event_id ORDER BY folded_name, id;
-- name: listing
SELECT o.id, o.name, o.folded_name, o.bin,
       (SELECT count(*) FROM registrations r
        WHERE r.organisation_id = o.id AND r.status NOT IN ('draft', 'withdrawn')) AS delegates
FROM organisations o
WHERE o.event_id = :event_id
ORDER BY o.folded_name, o.id;

-- name: take_delegates!
UPDATE registrations
SET organisation_id = :into, delegate = CASE delegate WHEN 'first' THEN 'confirmed' ELSE delegate END
WHERE organisation_id = :id;

-- name: drop!
DELETE FROM organisations WHERE id = :id;
