-- What Postgres takes for numbers and days and nothing else does: NaN is greater than every number, and infinity is a day. Neither can
-- be said by a text. A mark belongs to one status (lib/domain/status.ts), so that nothing cancelled stands as agreed; one mention is
-- one party; and nobody judges without a word, or at the end of time.
ALTER TABLE claims
  ADD CONSTRAINT amount_is_a_number CHECK (amount_value <> 'NaN' AND amount_high <> 'NaN'),
  ADD CONSTRAINT days_are_days CHECK (
    isfinite(talks_from) AND isfinite(talks_until) AND isfinite(agreed_from) AND isfinite(agreed_until)
    AND isfinite(effective_from) AND isfinite(effective_until) AND isfinite(ended_from) AND isfinite(ended_until)),
  -- Rows that stand are not asked: an older extractor may have read otherwise.
  ADD CONSTRAINT mark_is_of_status CHECK (CASE
    WHEN mark IS NULL THEN true
    WHEN mark = 'letter_of_intent' THEN status <> 'ended'
    WHEN mark IN ('signed', 'closed', 'in_force', 'amended', 'expanded') THEN status = 'agreed'
    ELSE status = 'ended' END) NOT VALID;

ALTER TABLE metrics
  ADD CONSTRAINT value_is_a_number CHECK (value <> 'NaN'),
  ADD CONSTRAINT days_are_days CHECK (isfinite(date_from) AND isfinite(date_until));
ALTER TABLE claim_capacities ADD CONSTRAINT value_is_a_number CHECK (value <> 'NaN');
ALTER TABLE article_versions
  ADD CONSTRAINT days_are_days CHECK (
    isfinite(published_from) AND isfinite(published_until) AND isfinite(seen_at) AND isfinite(known_at));
ALTER TABLE organization_parents ADD CONSTRAINT days_are_days CHECK (isfinite(from_on) AND isfinite(until_on));
ALTER TABLE organization_aliases ADD CONSTRAINT alias_is_said CHECK (btrim(alias) <> '');
ALTER TABLE judgements
  ADD CONSTRAINT judged_on_a_day CHECK (isfinite(made_at)),
  ADD CONSTRAINT judged_for_a_reason CHECK (btrim(reason) <> '' AND btrim(actor) <> '');

-- As before, but a mention that stands in a claim twice is one party.
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
