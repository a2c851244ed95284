-- The checks of 0001 say the same as before and cost less: a batch of mentions counted each text out once per span, and each
-- claim was looked at by four queries. Nothing is checked less.

-- A15: each text is counted out once per statement, however many spans lie in it.
CREATE OR REPLACE FUNCTION refuse_false_spans() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  wrong record;
BEGIN
  IF TG_TABLE_NAME = 'metrics' THEN
    WITH texts AS MATERIALIZED (
      SELECT v.id, utf16_expand(v.text) AS expanded FROM article_versions v WHERE v.id IN (SELECT version_id FROM added))
    SELECT a.id AS owner, s.start_offset, s.end_offset, s.quote INTO wrong
      FROM added a
      JOIN texts v ON v.id = a.version_id
      CROSS JOIN LATERAL (VALUES (a.statement_start, a.statement_end, a.statement_quote),
                                 (a.figure_start, a.figure_end, a.figure_quote)) AS s (start_offset, end_offset, quote)
     WHERE s.end_offset <= s.start_offset
        OR substring(v.expanded FROM s.start_offset + 1 FOR greatest(s.end_offset - s.start_offset, 0)) IS DISTINCT FROM utf16_expand(s.quote)
     LIMIT 1;
  ELSE
    WITH texts AS MATERIALIZED (
      SELECT v.id, utf16_expand(v.text) AS expanded FROM article_versions v WHERE v.id IN (SELECT version_id FROM added))
    SELECT a.version_id AS owner, a.start_offset, a.end_offset, a.quote INTO wrong
      FROM added a
      JOIN texts v ON v.id = a.version_id
     WHERE a.end_offset <= a.start_offset
        OR substring(v.expanded FROM a.start_offset + 1 FOR greatest(a.end_offset - a.start_offset, 0)) IS DISTINCT FROM utf16_expand(a.quote)
     LIMIT 1;
  END IF;
  IF FOUND THEN
    RAISE EXCEPTION 'the quote "%" is not what stands at %-% (%)', left(wrong.quote, 80), wrong.start_offset, wrong.end_offset, wrong.owner
      USING ERRCODE = 'check_violation', CONSTRAINT = 'quote_is_slice', TABLE = TG_TABLE_NAME;
  END IF;
  RETURN NULL;
END $$;

-- A claim stands on words: at commit it has a statement, words for each field that it fills, and two parties at least.
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
         (SELECT count(*) FROM claim_parties WHERE claim_id = subject.id),
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
