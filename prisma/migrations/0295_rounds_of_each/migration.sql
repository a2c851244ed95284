-- Grouping knows that one text which gives two investors the same sum tells of two investments: everything is decided again, in batches.
UPDATE ledger_version SET regroup_all = true, regrouped_at = NULL, regrouped_claim = NULL;
