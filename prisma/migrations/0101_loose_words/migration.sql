-- Grouping knows that an "agreement" can be any business between the two: everything is decided again by the new rules, in batches.
UPDATE ledger_version SET regroup_all = true, regrouped_at = NULL, regrouped_claim = NULL;
