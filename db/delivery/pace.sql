-- name: load
SELECT state FROM pace;

-- name: keep!
INSERT INTO pace (only_row, state) VALUES (1, :state) ON CONFLICT (only_row) DO UPDATE SET state = excluded.state;
