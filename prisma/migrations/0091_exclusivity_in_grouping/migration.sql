-- Grouping reads what a claim says of exclusivity, so that the end of one reaches the deal in which it stood: what stands with the
-- membership gets it, and everything is decided again by the new rules, in batches.
UPDATE deal_claims d
   SET said = d.said || jsonb_build_object('exclusivity', CASE WHEN c.exclusivity_kind IS NOT NULL THEN jsonb_build_object(
         'kind', c.exclusivity_kind, 'scope', c.exclusivity_scope, 'state', c.exclusivity_state) END)
  FROM claims c WHERE c.id = d.claim_id;
UPDATE ledger_version SET regroup_all = true, regrouped_at = NULL, regrouped_claim = NULL;
