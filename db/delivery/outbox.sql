-- name: add
INSERT INTO outbox
    (chat, class, priority, kind, draw, event_id, subject, follows, details, payload,
     due_at, expires_at, dedupe_key, forget, state, created_at, update_id)
VALUES
    (:chat, :delivery_class, :priority, :kind, :draw, :event_id, :subject, :follows, :details, :payload,
     :due_at, :expires_at, :dedupe_key, :forget, 'queued', :now, :update_id)
ON CONFLICT (dedupe_key) DO NOTHING
RETURNING id;

-- name: last
SELECT max(id) AS id FROM outbox;

-- name: attribute!
-- To the update in whose turn they were queued, whoever has queued them.
UPDATE outbox SET update_id = :update_id WHERE id > :last AND update_id IS NULL;

-- name: due
-- A branch per priority, so that each is a walk along outbox_due and none sorts what waits behind. And a live message
-- that waits to be tried again goes at once when there is a newer one: its reader is there.
SELECT * FROM (
    SELECT o.id, o.chat, o.class, o.due_at, o.expires_at, o.attempts, o.unknowns,
        o.kind, o.draw, o.event_id, o.subject, o.follows, o.details, o.payload, o.update_id
    FROM outbox o
    WHERE o.state = 'queued' AND o.priority = 0 AND o.due_at > :now
      AND EXISTS (
          SELECT 1 FROM outbox n
          WHERE n.chat = o.chat AND n.id > o.id AND n.priority = 0 AND n.state = 'queued'
            AND n.state IN ('queued', 'sending') AND n.due_at <= :now AND n.created_at > o.tried_at)
      AND NOT EXISTS (
          SELECT 1 FROM outbox e
          WHERE e.chat = o.chat AND e.id < o.id AND e.priority = 0 AND e.state IN ('queued', 'sending'))
    ORDER BY o.due_at, o.id LIMIT :limit) AS part
UNION ALL
SELECT * FROM (
    SELECT o.id, o.chat, o.class, o.due_at, o.expires_at, o.attempts, o.unknowns,
        o.kind, o.draw, o.event_id, o.subject, o.follows, o.details, o.payload, o.update_id
    FROM outbox o
    WHERE o.state = 'queued' AND o.priority = 0 AND o.due_at <= :now
      AND NOT EXISTS (
          SELECT 1 FROM outbox e
          WHERE e.chat = o.chat AND e.id < o.id AND e.priority = 0 AND e.state IN ('queued', 'sending'))
    ORDER BY o.due_at, o.id LIMIT :limit) AS part
UNION ALL
SELECT * FROM (
    SELECT o.id, o.chat, o.class, o.due_at, o.expires_at, o.attempts, o.unknowns,
        o.kind, o.draw, o.event_id, o.subject, o.follows, o.details, o.payload, o.update_id
    FROM outbox o
    WHERE o.state = 'queued' AND o.priority = 1 AND o.due_at <= :now
      AND NOT EXISTS (
          SELECT 1 FROM outbox e
          WHERE e.chat = o.chat AND e.id < o.id AND e.priority = 1 AND e.state IN ('queued', 'sending'))
    ORDER BY o.due_at, o.id LIMIT :limit) AS part
UNION ALL
SELECT * FROM (
    SELECT o.id, o.chat, o.class, o.due_at, o.expires_at, o.attempts, o.unknowns,
        o.kind, o.draw, o.event_id, o.subject, o.follows, o.details, o.payload, o.update_id
    FROM outbox o
    WHERE o.state = 'queued' AND o.priority = 2 AND o.due_at <= :now
      AND NOT EXISTS (
          SELECT 1 FROM outbox e
          WHERE e.chat = o.chat AND e.id < o.id AND e.priority = 2 AND e.state IN ('queued', 'sending'))
    ORDER BY o.due_at, o.id LIMIT :limit) AS part
UNION ALL
SELECT * FROM (
    SELECT o.id, o.chat, o.class, o.due_at, o.expires_at, o.attempts, o.unknowns,
        o.kind, o.draw, o.event_id, o.subject, o.follows, o.details, o.payload, o.update_id
    FROM outbox o
    WHERE o.state = 'queued' AND o.priority = 3 AND o.due_at <= :now
      AND NOT EXISTS (
          SELECT 1 FROM outbox e
          WHERE e.chat = o.chat AND e.id < o.id AND e.priority = 3 AND e.state IN ('queued', 'sending'))
    ORDER BY o.due_at, o.id LIMIT :limit) AS part;

-- name: claim!
UPDATE outbox SET state = 'sending', attempts = attempts + 1, tried_at = :now, owner = :owner WHERE id = :id;

-- name: claim_drawn!
-- The edit of a message that became wrong is kept as drawn from what that message was: it may become wrong in its turn.
UPDATE outbox
SET state = 'sending', attempts = attempts + 1, tried_at = :now, owner = :owner, kind = :kind, draw = :draw,
    event_id = :event_id, subject = :subject, follows = :follows, details = :details, payload = :payload
WHERE id = :id;

-- name: change!
UPDATE outbox
SET kind = :kind, draw = :draw, event_id = :event_id, subject = :subject, follows = :follows, details = :details,
    payload = :payload
WHERE id = :id;

-- name: record!
-- What comes back to an announcement that was paused meanwhile waits with the rest of it; what became void meanwhile
-- (it was cancelled, somebody was forgotten) is withdrawn.
UPDATE outbox
SET state = CASE WHEN :state = 'queued' AND void = 1 THEN 'withdrawn' ELSE :state END,
    finished_at = CASE WHEN :state = 'queued' AND void = 1 THEN CAST(:now AS BIGINT)
        ELSE CAST(:finished_at AS BIGINT) END,
    priority = CASE
        WHEN :state = 'queued' AND act = 'send'
            AND (SELECT a.phase FROM announcements a WHERE a.id = outbox.announcement_id) = 'paused' THEN 9
        ELSE priority END,
    due_at = :due_at, attempts = :attempts, unknowns = :unknowns, message_id = :message_id, album = :album,
    error = :error,
    dedupe_key = CASE                   -- what was certainly not sent may be wanted again
        WHEN :state = 'withdrawn' OR (class = 'reminder' AND :state IN ('expired', 'failed')) THEN NULL
        ELSE dedupe_key END
WHERE id = :id;

-- name: empty!
-- What was said stands in the chat, or nowhere: the row keeps no words. A message that may have to be corrected keeps
-- its paragraphs, and a reminder what it reminded of.
UPDATE outbox
SET kind = CASE kind WHEN 'call' THEN 'call' ELSE 'reference' END,
    payload = CASE kind WHEN 'call' THEN '{}' END,
    details = CASE draw WHEN 'reminder' THEN details END
WHERE id = :id AND finished_at IS NOT NULL
  AND NOT (state = 'sent' AND EXISTS (SELECT 1 FROM mentions m WHERE m.outbox_id = outbox.id));

-- name: follow_clock!
-- A moment from which a delivery waits is still to come: the clock was set back. It waits as long as it was to wait:
-- what was tried, for as long as the pause that followed, however long Telegram made it.
UPDATE outbox
SET due_at = :now + due_at - coalesce(tried_at, created_at),
    tried_at = CASE WHEN tried_at > :now THEN :now ELSE tried_at END,
    created_at = CASE WHEN created_at > :now THEN :now ELSE created_at END
WHERE state = 'queued' AND coalesce(tried_at, created_at) > :now
  AND (tried_at IS NOT NULL OR due_at - created_at <= :longest);

-- name: forget
DELETE FROM outbox WHERE forget = 1 AND finished_at IS NOT NULL RETURNING id;

-- name: stalled
SELECT id, chat, class, due_at, expires_at, attempts, unknowns, kind, draw, event_id, subject, follows, details, payload,
    update_id, owner
FROM outbox WHERE state = 'sending' ORDER BY id;

-- name: next_due
SELECT min(due_at) AS due_at FROM outbox WHERE state = 'queued' AND due_at > :now;

-- name: withdraw!
-- The index outbox_chat is taken only where its own condition stands.
UPDATE outbox
SET state = 'withdrawn', error = :why, finished_at = :now, dedupe_key = NULL,
    kind = CASE kind WHEN 'call' THEN 'call' ELSE 'reference' END,
    payload = CASE kind WHEN 'call' THEN '{}' END,
    details = CASE draw WHEN 'reminder' THEN details END
WHERE chat = :chat AND state = 'queued' AND state IN ('queued', 'sending');

-- name: waiting
SELECT id, chat, class, due_at, expires_at, attempts, unknowns, kind, draw, event_id, subject, follows, details, payload,
    update_id
FROM outbox WHERE id = :id AND state = 'queued';

-- name: take_back!
DELETE FROM outbox WHERE id = :id AND state = 'queued';

-- name: annul!
UPDATE outbox SET void = 1 WHERE id = :id AND state = 'sending';

-- name: on_its_way
SELECT 1 FROM outbox WHERE id = :id AND state IN ('queued', 'sending');

-- name: migrate_chat!
UPDATE outbox SET chat = :new WHERE chat = :old AND state = 'queued' AND state IN ('queued', 'sending');

-- name: unfinished
SELECT count(*) AS count FROM outbox WHERE state IN ('queued', 'sending');

-- name: purge
-- The ledger of announcements is kept to the last term of its event.
DELETE FROM outbox WHERE id IN (
    SELECT id FROM outbox WHERE finished_at < :before AND announcement_id IS NULL ORDER BY finished_at LIMIT :limit)
RETURNING id;

-- name: pause!
INSERT INTO pauses (chat, until, since) VALUES (:chat, :until, :now)
ON CONFLICT (chat) DO UPDATE SET until = excluded.until, since = excluded.since WHERE pauses.until < excluded.until;

-- name: shorten_pauses!
-- The clock was ahead when they began: they last as long as they were to.
UPDATE pauses SET until = :now + until - since, since = :now WHERE since > :now;

-- name: end_pauses!
DELETE FROM pauses WHERE until <= :now;

-- name: pauses
SELECT chat, until FROM pauses;

-- name: sent_message
SELECT kind, draw, event_id, subject, follows, details, payload, message_id, album FROM outbox
WHERE id = :id AND state = 'sent' AND message_id IS NOT NULL;
