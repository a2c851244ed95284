-- A sum can be what several deals have come to together by a day. Talks of the very sum of a purchase that stands are of that one, and so is
-- its end, whatever sum is told with it: everything is decided again by the new rules, in batches.
ALTER TABLE claims DROP CONSTRAINT claims_amount_period_check;
ALTER TABLE claims ADD CONSTRAINT claims_amount_period_check CHECK (amount_period IN ('total', 'year', 'quarter', 'month', 'to_date'));
UPDATE ledger_version SET regroup_all = true, regrouped_at = NULL, regrouped_claim = NULL;
