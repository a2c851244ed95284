-- Grouping tells apart what lists name together (a supplier of two firms, two of four partners) and compares sums whatever they are
-- called: everything is decided again by the new rules, in batches.
UPDATE ledger_version SET regroup_all = true, regrouped_at = NULL, regrouped_claim = NULL;
