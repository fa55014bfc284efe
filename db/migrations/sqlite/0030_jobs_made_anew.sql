-- How often a job was made anew because somebody in it was forgotten: at most a few times, so that it ends.

ALTER TABLE jobs ADD COLUMN renewed INTEGER NOT NULL DEFAULT 0 CHECK (renewed >= 0);
