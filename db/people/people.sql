-- name: find
SELECT * FROM people WHERE id = :id;

-- name: find_all
SELECT * FROM people WHERE id IN (SELECT CAST(value AS BIGINT) FROM json_each(CAST(:ids AS TEXT)));

-- name: met
SELECT id, met_at FROM people;

-- name: meet
INSERT INTO people (id, language, event_id, met_at) VALUES (:id, :language, :event_id, :now)
ON CONFLICT (id) DO UPDATE SET event_id = coalesce(people.event_id, excluded.event_id)
RETURNING *;

-- name: choose_language!
UPDATE people SET language = :language, language_chosen = 1 WHERE id = :id;

-- name: come_by!
UPDATE people
SET event_id = :event_id,
    first_source = coalesce(first_source, :source),
    last_source = coalesce(:source, last_source)
WHERE id = :id;

-- name: lose!
UPDATE people SET unreachable_at = :now, unreachable_why = :why WHERE id = :id AND unreachable_at IS NULL;

-- name: revive!
UPDATE people SET unreachable_at = NULL, unreachable_why = NULL WHERE id = :id;

-- name: miss!
UPDATE people SET missed_at = coalesce(missed_at, :now) WHERE id = :id;

-- name: missed
SELECT missed_at FROM people WHERE id = :id;

-- name: told_of_missed!
UPDATE people SET missed_at = NULL WHERE id = :id;

-- name: mutes
SELECT category FROM mutes WHERE person_id = :id;

-- name: mute!
INSERT INTO mutes (person_id, category, muted_at) VALUES (:id, :category, :now)
ON CONFLICT (person_id, category) DO NOTHING;

-- name: unmute!
DELETE FROM mutes WHERE person_id = :id AND category = :category;

-- name: how_many^
SELECT count(*) AS count FROM people;
