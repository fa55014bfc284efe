-- How many updates of a person were dealt with in the 24 hours that began with the first of them. It is kept now and
-- then, and when they are told that it is enough for today.

ALTER TABLE people ADD COLUMN day_began INTEGER;
ALTER TABLE people ADD COLUMN day_updates INTEGER NOT NULL DEFAULT 0;
ALTER TABLE people ADD COLUMN day_told INTEGER NOT NULL DEFAULT 0 CHECK (day_told IN (0, 1));
