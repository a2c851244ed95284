-- What search knows of deals was written inside the statement that wrote the deals: four fifths of the time for which whoever
-- groups claims holds up all other writers. Now that statement only notes which deals are to be told again and from when; whoever
-- grouped tells them afterwards, in sets, beside other writers.

CREATE TABLE search_deals_due (
  deal_id text NOT NULL REFERENCES deals (id) ON DELETE CASCADE,
  since   timestamptz(3) NOT NULL
);
CREATE INDEX search_deals_due_deal ON search_deals_due (deal_id);

-- Deals are found by what their parties are and where they stand: "saudi chip deals", "nvidia investments in neoclouds". The words are
-- written at start from the table in the code, as those of the relations are.
CREATE TABLE party_words (
  value text PRIMARY KEY,
  words text NOT NULL
);

-- The words of claims: who does what to whom (A), the words that say it (B), figures and dates (C), what the type and the
-- parties are also called (D).
CREATE FUNCTION claim_documents(ids text[]) RETURNS TABLE (claim_id text, document tsvector) LANGUAGE sql STABLE AS $$
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
             string_agg(party_word(o.id) || ' ' || replace(p.role, '_', ' '), ' ' ORDER BY p.ordinal) AS parties
        FROM claim_parties p JOIN mentions m ON m.id = p.mention_id JOIN organizations o ON o.id = m.organization_id
        JOIN relation_roles r ON r.type = p.type AND r.role = p.role
       WHERE p.claim_id = c.id) y
    CROSS JOIN LATERAL (
      SELECT string_agg(DISTINCT w.words, ' ' ORDER BY w.words) AS words
        FROM claim_parties p JOIN mentions m ON m.id = p.mention_id JOIN organizations o ON o.id = m.organization_id
        JOIN party_words w ON w.value IN (o.kind, o.country)
       WHERE p.claim_id = c.id) called
    CROSS JOIN LATERAL (
      SELECT string_agg(quote, ' ' ORDER BY start_offset) AS said FROM claim_evidence
       WHERE claim_id = c.id AND field IN ('statement', 'amount', 'exclusivity', 'capacity')) e
    CROSS JOIN LATERAL (
      SELECT string_agg(trim_scale(value) || ' ' || CASE unit WHEN 'GW' THEN 'GW gigawatts' WHEN 'MW' THEN 'MW megawatts' ELSE 'chips' END, ' ') AS capacities
        FROM claim_capacities WHERE claim_id = c.id) k
   WHERE c.id = ANY (ids)
$$;

CREATE AGGREGATE told (tsvector) (SFUNC = tsvector_concat, STYPE = tsvector, INITCOND = '');

-- Tells these deals again from these instants on (`since[i]` belongs to `ids[i]`): what stands from before stays. A deal that is
-- told a hundred times is described by its first claims, which bounds the work.
CREATE FUNCTION tell_search_deals(ids text[], since timestamptz[]) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  most_claims CONSTANT integer := 24;
  claims text[];
BEGIN
  -- One at a time tells, so that no two tell the same deal.
  PERFORM pg_advisory_xact_lock(4119053);
  DELETE FROM search_deals s USING unnest(ids, since) AS d (deal_id, since) WHERE s.deal_id = d.deal_id AND s.known_from >= d.since;
  SELECT coalesce(array_agg(c.claim_id), '{}') INTO claims
    FROM unnest(ids, since) AS d (deal_id, since)
    CROSS JOIN LATERAL (SELECT claim_id, known_at FROM deal_claims WHERE deal_id = d.deal_id ORDER BY known_at, claim_id LIMIT most_claims) c
   WHERE c.known_at >= d.since;
  WITH before AS (
    SELECT DISTINCT ON (s.deal_id) s.deal_id, s.known_from, s.document FROM search_deals s WHERE s.deal_id = ANY (ids) ORDER BY s.deal_id, s.known_from DESC),
  grown AS (
    SELECT c.deal_id, c.known_at, c.claim_id, told(w.document) OVER (PARTITION BY c.deal_id ORDER BY c.known_at, c.claim_id) AS document
      FROM claim_documents(claims) w JOIN deal_claims c ON c.claim_id = w.claim_id),
  states AS (
    SELECT DISTINCT ON (g.deal_id, g.known_at) g.deal_id, g.known_at, coalesce(b.document, '') || g.document AS document
      FROM grown g LEFT JOIN before b ON b.deal_id = g.deal_id ORDER BY g.deal_id, g.known_at, g.claim_id DESC),
  closed AS (
    UPDATE search_deals s SET known_until = n.known_at
      FROM before b LEFT JOIN LATERAL (SELECT min(t.known_at) AS known_at FROM states t WHERE t.deal_id = b.deal_id) n ON true
     WHERE s.deal_id = b.deal_id AND s.known_from = b.known_from AND s.known_until IS DISTINCT FROM n.known_at)
  INSERT INTO search_deals
    SELECT deal_id, known_at, lead(known_at) OVER (PARTITION BY deal_id ORDER BY known_at), document FROM states;
END $$;

CREATE OR REPLACE FUNCTION index_search_deals(ids text[]) RETURNS void LANGUAGE sql AS $$
  SELECT tell_search_deals(ids, array_fill('-infinity'::timestamptz, ARRAY[cardinality(ids)]))
$$;

-- Tells the next deals that are due, at most `most`; returns how many they were.
CREATE FUNCTION index_due_deals(most integer) RETURNS integer LANGUAGE plpgsql AS $$
DECLARE
  ids text[];
  since_at timestamptz[];
BEGIN
  PERFORM pg_advisory_xact_lock(4119053);
  WITH next AS (SELECT DISTINCT deal_id FROM search_deals_due ORDER BY deal_id LIMIT most),
  -- A deal that a writer is just removing is left to that writer: waiting for it here, while it waits there, would never end.
  there AS (SELECT d.id FROM deals d JOIN next n ON n.deal_id = d.id FOR KEY SHARE OF d SKIP LOCKED),
  taken AS (DELETE FROM search_deals_due s USING there t WHERE s.deal_id = t.id RETURNING s.deal_id, s.since),
  due AS (SELECT deal_id, min(since) AS since FROM taken GROUP BY deal_id)
  SELECT coalesce(array_agg(deal_id), '{}'), coalesce(array_agg(since), '{}') INTO ids, since_at FROM due;
  PERFORM tell_search_deals(ids, since_at);
  RETURN cardinality(ids);
END $$;

-- Claims that came add to what stands; where one went, the deal is told anew.
CREATE FUNCTION note_deals_to_tell() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    INSERT INTO search_deals_due SELECT deal_id, min(known_at) FROM changed GROUP BY deal_id;
  ELSE
    INSERT INTO search_deals_due SELECT DISTINCT c.deal_id, '-infinity'::timestamptz FROM changed c JOIN deals d ON d.id = c.deal_id;
  END IF;
  RETURN NULL;
END $$;
DROP TRIGGER search_added ON deal_claims;
DROP TRIGGER search_removed ON deal_claims;
DROP TRIGGER search_changed ON deal_claims;
CREATE TRIGGER search_added AFTER INSERT ON deal_claims REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION note_deals_to_tell();
CREATE TRIGGER search_removed AFTER DELETE ON deal_claims REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION note_deals_to_tell();
CREATE TRIGGER search_changed AFTER UPDATE ON deal_claims REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION note_deals_to_tell();

DROP FUNCTION index_added_deal_claims();
DROP FUNCTION index_deal_claims();
DROP FUNCTION write_search_states(text, tsvector, integer, timestamptz, timestamptz);
DROP FUNCTION claim_document(text);

-- Other words for parties change the documents of all deals.
CREATE FUNCTION index_party_words() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM changed) THEN
    PERFORM index_search_deals(ARRAY(SELECT id FROM deals ORDER BY id));
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER search_added AFTER INSERT ON party_words REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION index_party_words();
CREATE TRIGGER search_changed AFTER UPDATE ON party_words REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION index_party_words();
