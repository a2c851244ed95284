-- Grouping reads many claims that stand for each one that comes: what it reads of them stands with the membership, so that
-- it is one look into one table. A claim is immutable, so that this cannot grow stale. The next grouping fills it.
DELETE FROM deals;
ALTER TABLE deal_claims ADD COLUMN said jsonb NOT NULL;
DELETE FROM deals_to_regroup;
UPDATE ledger_version SET regroup_all = true;
