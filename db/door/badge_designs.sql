-- name: find
SELECT * FROM badge_designs WHERE event_id = :event_id;

-- name: put!
INSERT INTO badge_designs (event_id, file_id, place, size, colour, layout, changed_at)
VALUES (:event_id, :file_id, :place, :size, :colour, :layout, :now)
ON CONFLICT (event_id) DO UPDATE
SET file_id = excluded.file_id, place = excluded.place, size = excluded.size, colour = excluded.colour,
    layout = excluded.layout, changed_at = excluded.changed_at;
