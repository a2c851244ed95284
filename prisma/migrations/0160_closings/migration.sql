-- Grouping takes a closing for no new agreement, a firm for bought once until that fails, talks of more for no old contract, and what
-- was drawn for a part of the whole: everything is decided again by the new rules, in batches.
UPDATE ledger_version SET regroup_all = true, regrouped_at = NULL, regrouped_claim = NULL;
