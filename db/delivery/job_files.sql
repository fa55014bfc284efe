-- name: put!
-- Of an attempt that is not the present one any more nothing is kept.
INSERT INTO job_files (job_id, attempt, name, part, content)
SELECT CAST(:job_id AS BIGINT), CAST(:attempt AS BIGINT), CAST(:name AS TEXT), CAST(:part AS BIGINT), :content
WHERE EXISTS (SELECT 1 FROM jobs WHERE id = :job_id AND attempts = :attempt AND state = 'running')
ON CONFLICT (job_id, attempt, name, part) DO NOTHING;

-- name: find
SELECT f.content FROM job_files f JOIN jobs j ON j.id = f.job_id AND j.attempts = f.attempt
WHERE f.job_id = :job_id AND f.name = :name ORDER BY f.part;

-- name: kept
SELECT DISTINCT job_id FROM job_files;

-- name: drop!
DELETE FROM job_files WHERE job_id = :job_id;
