-- Forgetting somebody looks only through what was typed, and through what they have decided; whom a draft would concern is
-- counted without being stored.

DROP TABLE concerns;

CREATE INDEX decisions_decider ON decisions (decided_by) WHERE decided_by IS NOT NULL;
CREATE INDEX decisions_reasons ON decisions (id) WHERE reason IS NOT NULL;
CREATE INDEX enquiry_messages_author ON enquiry_messages (author_id) WHERE author_id IS NOT NULL;
