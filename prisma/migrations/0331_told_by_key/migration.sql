-- What search is told of a few deals is looked up by keys, whatever the statistics say: those of tables that have just been filled say that they are
-- empty, and then all mentions were read for the parties of each claim, and all documents for each few deals.

ALTER FUNCTION tell_search_deals(text[], timestamptz[]) SET enable_seqscan = off SET enable_hashjoin = off SET enable_mergejoin = off;
ALTER FUNCTION index_due_deals(integer, integer) SET enable_seqscan = off SET enable_hashjoin = off SET enable_mergejoin = off;

-- As before; the parties of a claim first, then the mention of each, then its organization.
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
        FROM claim_parties p
        CROSS JOIN LATERAL (SELECT organization_id FROM mentions WHERE id = p.mention_id OFFSET 0) m
        CROSS JOIN LATERAL (SELECT id, name, kind, country FROM organizations WHERE id = m.organization_id OFFSET 0) o
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
