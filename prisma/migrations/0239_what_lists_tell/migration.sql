-- Grouping knows lists of backers from rounds, a sum by a looser word in whatever order it is told, and a sum that is retold with
-- another day: everything is decided again by the new rules, in batches.
UPDATE ledger_version SET regroup_all = true, regrouped_at = NULL, regrouped_claim = NULL;
