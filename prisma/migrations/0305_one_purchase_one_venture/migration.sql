-- Grouping knows that a purchase that waits to be closed is haggled over, that a venture is told with fewer or with more owners, and that
-- who is sued on another day is sued once more, and that a share is sold for another sum than was put in: everything is decided again by the new rules, in batches.
UPDATE ledger_version SET regroup_all = true, regrouped_at = NULL, regrouped_claim = NULL;
