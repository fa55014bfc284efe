-- Updates and messages of before a term was over: any of them may repeat what is deleted.

-- name: updates
-- Only those that were given up have any words (see inbox.sql).
SELECT position FROM inbox
WHERE body IS NOT NULL AND received_at < :due_at AND state != 'pending' LIMIT :limit;

-- name: drop_update!
UPDATE inbox SET body = NULL, person_id = NULL WHERE position = :position;

-- name: messages
-- What went out has no words any more (see outbox.sql); this has been waiting for long, or the bot was away.
SELECT id FROM outbox
WHERE state = 'queued' AND created_at < :before AND kind != 'reference' AND announcement_id IS NULL LIMIT :limit;

-- name: drop_message!
DELETE FROM outbox WHERE id = :id;
