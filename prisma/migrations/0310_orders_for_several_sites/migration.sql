-- Grouping counts chips, so that orders for several sites of one customer are told apart; it knows that a longer term amends what stands,
-- that a share that was talked about becomes the round, that a denial is about what was reported, and that a unit which was sold keeps its
-- contracts: everything is decided again by the new rules, in batches.
UPDATE ledger_version SET regroup_all = true, regrouped_at = NULL, regrouped_claim = NULL;
