-- Articles that came in before there were story keys have none until the worker has read them again, once. A database without articles
-- has nothing to fill.
ALTER TABLE ledger_version ADD COLUMN story_keys_filled boolean NOT NULL DEFAULT false;
UPDATE ledger_version SET story_keys_filled = NOT EXISTS (SELECT FROM articles);
