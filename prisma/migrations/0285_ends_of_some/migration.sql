-- Grouping knows that of several who sue one can settle alone, that a mention is of what stands rather than of what is talked about, and
-- that a month says nothing where others tell the day: everything is decided again by the new rules, in batches.
UPDATE ledger_version SET regroup_all = true, regrouped_at = NULL, regrouped_claim = NULL;
