-- name: find
SELECT day_began, day_updates, day_told FROM people WHERE id = :id AND day_began IS NOT NULL;

-- name: keep!
UPDATE people SET day_began = :began, day_updates = :updates, day_told = :told WHERE id = :id;
