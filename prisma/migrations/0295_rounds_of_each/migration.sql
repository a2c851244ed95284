-- Grouping knows that what several texts tell as one backer's own sum is no round of another's: everything is decided again, in batches.
UPDATE ledger_version SET regroup_all = true, regrouped_at = NULL, regrouped_claim = NULL;
