-- name: add!
INSERT INTO retained_counts (event_id, tally, kind, count) VALUES (:event_id, :tally, :kind, :count)
ON CONFLICT (event_id, tally, kind) DO UPDATE SET count = retained_counts.count + excluded.count;

-- name: of_tally
SELECT kind, count FROM retained_counts WHERE event_id = :event_id AND tally = :tally ORDER BY kind;

-- name: of_family
SELECT tally, kind, count FROM retained_counts
WHERE event_id = :event_id AND tally >= :family || ':' AND tally < :family || ';' ORDER BY tally, kind;
