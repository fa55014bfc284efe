-- Where several processes serve one database, any of them does a job and delivers what came of it: whose a job is that
-- is under way, and its files, in parts of which each is written in a moment.

ALTER TABLE jobs ADD COLUMN owner BIGINT;

CREATE TABLE job_files (
    job_id BIGINT NOT NULL REFERENCES jobs (id) ON DELETE CASCADE,
    attempt BIGINT NOT NULL,
    name TEXT NOT NULL,
    part BIGINT NOT NULL,
    content BYTEA NOT NULL,
    PRIMARY KEY (job_id, attempt, name, part)
);
