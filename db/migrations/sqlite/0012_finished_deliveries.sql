-- What is done keeps no words: neither what was said to people nor what they said.

ALTER TABLE outbox ADD COLUMN void INTEGER NOT NULL DEFAULT 0 CHECK (void IN (0, 1));    -- what comes back from its way is not sent again

-- A call that has ended keeps {} of what it was; what was drawn is a reference again. A message that may have to be
-- corrected keeps its paragraphs, and a reminder what it reminded of.
UPDATE outbox
SET kind = CASE kind WHEN 'call' THEN 'call' ELSE 'reference' END,
    payload = CASE kind WHEN 'call' THEN '{}' END,
    details = CASE draw WHEN 'reminder' THEN details END
WHERE finished_at IS NOT NULL
  AND NOT (state = 'sent' AND EXISTS (SELECT 1 FROM mentions m WHERE m.outbox_id = outbox.id));

UPDATE inbox SET body = NULL, person_id = NULL WHERE state IN ('done', 'dropped');
