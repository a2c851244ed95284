-- Where the thing is that a claim tells of, as its text says: two projects of the same parties in two countries are two deals.
ALTER TABLE claims ADD COLUMN place text CONSTRAINT place_is_a_code CHECK (place ~ '^[A-Z]{2}(-[A-Z]{2})?$');

ALTER TABLE claim_evidence DROP CONSTRAINT claim_evidence_field_check;
ALTER TABLE claim_evidence ADD CONSTRAINT claim_evidence_field_check CHECK (
  field IN ('statement', 'type', 'status', 'name', 'amount', 'term', 'stake', 'capacity', 'exclusivity', 'place',
            'talks', 'agreed', 'effective', 'ended'));

-- As before, and a place has words too.
CREATE OR REPLACE FUNCTION refuse_unfounded_claims() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  subject claims%ROWTYPE;
  said text[];
  parties bigint;
  has_capacity boolean;
  lacking text;
BEGIN
  IF TG_TABLE_NAME = 'claims' THEN
    subject := NEW;
  ELSE
    SELECT * INTO subject FROM claims WHERE id = OLD.claim_id;
    IF NOT FOUND THEN RETURN NULL; END IF;
  END IF;
  SELECT coalesce((SELECT array_agg(field) FROM claim_evidence WHERE claim_id = subject.id), '{}'),
         (SELECT count(DISTINCT mention_id) FROM claim_parties WHERE claim_id = subject.id),
         EXISTS (SELECT FROM claim_capacities WHERE claim_id = subject.id)
    INTO said, parties, has_capacity;
  lacking := CASE WHEN 'statement' <> ALL (said) THEN 'statement'
                  WHEN subject.name IS NOT NULL AND 'name' <> ALL (said) THEN 'name'
                  WHEN subject.amount_bound IS NOT NULL AND 'amount' <> ALL (said) THEN 'amount'
                  WHEN subject.amount_term_months IS NOT NULL AND 'term' <> ALL (said) THEN 'term'
                  WHEN subject.stake IS NOT NULL AND 'stake' <> ALL (said) THEN 'stake'
                  WHEN subject.exclusivity_kind IS NOT NULL AND 'exclusivity' <> ALL (said) THEN 'exclusivity'
                  WHEN subject.place IS NOT NULL AND 'place' <> ALL (said) THEN 'place'
                  WHEN subject.talks_from IS NOT NULL AND 'talks' <> ALL (said) THEN 'talks'
                  WHEN subject.agreed_from IS NOT NULL AND 'agreed' <> ALL (said) THEN 'agreed'
                  WHEN subject.effective_from IS NOT NULL AND 'effective' <> ALL (said) THEN 'effective'
                  WHEN subject.ended_from IS NOT NULL AND 'ended' <> ALL (said) THEN 'ended'
                  WHEN has_capacity AND 'capacity' <> ALL (said) THEN 'capacity' END;
  IF lacking IS NULL AND parties >= 2 THEN RETURN NULL; END IF;
  -- Written and taken back in one transaction: nothing stands that could lack anything.
  IF NOT EXISTS (SELECT FROM claims WHERE id = subject.id) THEN RETURN NULL; END IF;
  IF lacking IS NOT NULL THEN
    RAISE EXCEPTION 'claim % has no words for its %', subject.id, lacking
      USING ERRCODE = 'check_violation', CONSTRAINT = 'claim_has_words', TABLE = 'claims';
  END IF;
  RAISE EXCEPTION 'claim % needs two parties at least', subject.id
    USING ERRCODE = 'check_violation', CONSTRAINT = 'claim_has_parties', TABLE = 'claims';
END $$;

-- Grouping asks for it from now on.
UPDATE ledger_version SET regroup_all = true, regrouped_at = NULL, regrouped_claim = NULL;
