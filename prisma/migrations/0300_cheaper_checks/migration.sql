-- What Postgres does for an article, done with less; nothing is checked less and no document reads otherwise. Functions that Postgres can put into
-- the statement that asks them cost a tenth of a call (the two that could not be said too much of themselves: unchangeable, or strict), and what
-- search is told of a claim looks up its parties once.

-- Joining a number to a text is stable only, and a function that is declared to be more is never put into its statement.
ALTER FUNCTION amount_words(numeric, text) STABLE;

-- As before, without being strict, for a CASE is not known to be: nothing of nothing is nothing either way.
CREATE OR REPLACE FUNCTION utf16_expand(content text) RETURNS text
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN CASE WHEN octet_length(content) = char_length(content) THEN content
              ELSE regexp_replace(content, '([\U00010000-\U0010FFFF])', E'\\1\uFFFF', 'g') END;

-- As before; for capacities it looks only where no words speak of any, and by the claim's key: planned while there were few, it read all of
-- them for each claim.
CREATE OR REPLACE FUNCTION refuse_unfounded_claims() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  subject claims%ROWTYPE;
  said text[];
  parties bigint;
  lacking text;
BEGIN
  IF TG_TABLE_NAME = 'claims' THEN
    subject := NEW;
  ELSE
    SELECT * INTO subject FROM claims WHERE id = OLD.claim_id;
    IF NOT FOUND THEN RETURN NULL; END IF;
  END IF;
  SELECT coalesce((SELECT array_agg(field) FROM claim_evidence WHERE claim_id = subject.id), '{}'),
         (SELECT count(DISTINCT mention_id) FROM claim_parties WHERE claim_id = subject.id)
    INTO said, parties;
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
                  WHEN subject.ended_from IS NOT NULL AND 'ended' <> ALL (said) THEN 'ended' END;
  IF lacking IS NULL AND 'capacity' <> ALL (said)
     AND (SELECT min(ordinal) FROM claim_capacities WHERE claim_id = subject.id) IS NOT NULL THEN
    lacking := 'capacity';
  END IF;
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

-- As before; the dictionary of a text is found once.
CREATE OR REPLACE FUNCTION index_article_versions() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  WITH came AS (
    INSERT INTO search_articles
      SELECT v.id, v.article_id, d.dictionary, v.known_at,
             (SELECT min(w.known_at) FROM article_versions w WHERE w.article_id = v.article_id AND w.number > v.number),
             search_article_document(d.dictionary, v.title, v.text, v.known_at)
        -- A new text can be here before its article is, and only an article that is here can be retracted.
        FROM added v LEFT JOIN articles a ON a.id = v.article_id
        CROSS JOIN LATERAL (SELECT search_dictionary(v.language) AS dictionary OFFSET 0) d
       WHERE a.retracted IS NOT TRUE
      ON CONFLICT DO NOTHING RETURNING dictionary)
  INSERT INTO search_came (dictionary)
    SELECT DISTINCT c.dictionary FROM came c WHERE NOT EXISTS (SELECT FROM search_dictionaries d WHERE d.dictionary = c.dictionary);
  UPDATE search_articles s SET superseded_at = v.known_at
    FROM added v JOIN article_versions o ON o.article_id = v.article_id AND o.number = v.number - 1
   WHERE v.number > 1 AND s.version_id = o.id AND s.superseded_at IS DISTINCT FROM v.known_at;
  RETURN NULL;
END $$;

-- As before; the parties of a claim are looked up once, for their names and for what they are.
CREATE OR REPLACE FUNCTION claim_documents(ids text[]) RETURNS TABLE (claim_id text, document tsvector) LANGUAGE sql STABLE AS $$
  SELECT c.id,
         setweight(to_tsvector('pg_catalog.english', concat_ws(' ', y.providing, kind.verb, y.receiving, '.', c.name)), 'A')
      || setweight(to_tsvector('pg_catalog.english', left(e.said, 8000)), 'B')
      || setweight(to_tsvector('pg_catalog.english', concat_ws(' ', v.title, amount_words(c.amount_value, c.amount_currency), amount_words(c.amount_high, c.amount_currency),
           k.capacities, CASE WHEN c.stake IS NOT NULL THEN trim_scale(c.stake) || ' per cent stake' END,
           CASE c.exclusivity_kind WHEN 'exclusive' THEN 'exclusive exclusivity sole exclusively' WHEN 'right_of_first_refusal' THEN 'exclusivity right of first refusal'
                WHEN 'preferred' THEN 'exclusivity preferred' WHEN 'none' THEN 'not exclusive exclusivity' END,
           CASE WHEN c.exclusivity_state = 'ended' THEN 'exclusivity ended ends lost loses over' END,
           CASE c.status WHEN 'talks' THEN 'talks negotiating considering' WHEN 'ended' THEN 'ended ends terminated over' ELSE 'agreed signed' END, replace(c.mark, '_', ' '),
           day_words(c.talks_from, c.talks_until), day_words(c.agreed_from, c.agreed_until), day_words(c.effective_from, c.effective_until),
           day_words(c.ended_from, c.ended_until), day_words(v.published_from, v.published_until))), 'C')
      || setweight(to_tsvector('pg_catalog.english', concat_ws(' ', kind.words, called.words, y.parties)), 'D')
    FROM claims c
    JOIN article_versions v ON v.id = c.version_id
    JOIN relation_words kind ON kind.type = c.type
    CROSS JOIN LATERAL (
      SELECT string_agg(o.name, ' ' ORDER BY p.ordinal) FILTER (WHERE r.side <> 'to') AS providing,
             string_agg(o.name, ' ' ORDER BY p.ordinal) FILTER (WHERE r.side = 'to') AS receiving,
             string_agg(party_word(o.id) || ' ' || replace(p.role, '_', ' '), ' ' ORDER BY p.ordinal) AS parties,
             array_agg(o.kind ORDER BY p.ordinal) || array_agg(o.country ORDER BY p.ordinal) AS are
        FROM claim_parties p JOIN mentions m ON m.id = p.mention_id JOIN organizations o ON o.id = m.organization_id
        JOIN relation_roles r ON r.type = p.type AND r.role = p.role
       WHERE p.claim_id = c.id) y
    CROSS JOIN LATERAL (
      SELECT string_agg(DISTINCT w.words, ' ' ORDER BY w.words) AS words FROM party_words w WHERE w.value = ANY (y.are)) called
    CROSS JOIN LATERAL (
      SELECT string_agg(quote, ' ' ORDER BY start_offset, end_offset, field, ordinal) AS said FROM claim_evidence
       WHERE claim_id = c.id AND field IN ('statement', 'amount', 'exclusivity', 'capacity')) e
    CROSS JOIN LATERAL (
      SELECT string_agg(trim_scale(value) || ' ' || CASE unit WHEN 'GW' THEN 'GW gigawatts' WHEN 'MW' THEN 'MW megawatts' ELSE 'chips' END, ' ' ORDER BY ordinal) AS capacities
        FROM claim_capacities WHERE claim_id = c.id) k
   WHERE c.id = ANY (ids)
$$;

-- As before; a claim that has just come cannot be in the list, and to look whether it is took as long as to write it.
CREATE OR REPLACE FUNCTION note_new_claims() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO claims_to_group SELECT id FROM added;
  RETURN NULL;
END $$;
