-- The newest articles that have these words, at most `most`. Counting apart from listing looked at the same articles twice: as many are listed
-- as are counted, and how far back to look is weighed by how many words are asked for. Numbers of days and costs are estimates: they decide
-- how much is looked at, never what is found.
DROP FUNCTION search_newest(tsquery, date, integer, integer);
CREATE FUNCTION search_newest(words tsquery, before_on date, most integer) RETURNS TABLE (at tid, known_at timestamptz, version_id text)
  LANGUAGE plpgsql STABLE SET plan_cache_mode = force_generic_plan SET enable_seqscan = off SET jit = off AS $$
DECLARE
  horizon CONSTANT timestamptz := before_on::timestamp AT TIME ZONE 'UTC';
  probe CONSTANT integer := 1000;
  articles CONSTANT real := greatest((SELECT reltuples FROM pg_class WHERE oid = 'search_articles'::regclass), probe);
  newest_on CONSTANT date := (SELECT (s.known_at AT TIME ZONE 'UTC')::date FROM search_articles s WHERE s.known_at < horizon ORDER BY s.known_at DESC LIMIT 1);
  -- Days after the newest need not be asked for.
  end_on CONSTANT date := least(before_on, newest_on + 1);
  until_on date := end_on;
  from_on date := (SELECT (s.known_at AT TIME ZONE 'UTC')::date FROM search_articles s WHERE s.known_at < horizon ORDER BY s.known_at DESC OFFSET probe LIMIT 1);
  per_day CONSTANT real := probe / (end_on - from_on)::real;
  asked CONSTANT integer := (numnode(words) + 1) / 2;
  -- In microseconds: to see whether one article has all the words, to fetch one that has, to compare the whole lists of several words.
  cost_looked CONSTANT real := 0.5 * asked;
  cost_fetched CONSTANT real := 2;
  cost_lists CONSTANT real := CASE WHEN asked > 1 THEN 0.12 * articles ELSE 0 END;
  found integer := 0;
  came integer;
  share real;
  needed real;
BEGIN
  LOOP
    IF from_on IS NULL THEN
      -- Written so that no index is taken for the day but the one of the words.
      RETURN QUERY SELECT s.ctid, s.known_at::timestamptz, s.version_id FROM search_articles s
        WHERE s.document @@ words AND (s.known_at AT TIME ZONE 'UTC')::date < until_on AND (s.superseded_at IS NULL OR s.superseded_at >= horizon)
        ORDER BY s.known_at DESC, s.version_id LIMIT most - found;
    ELSE
      RETURN QUERY SELECT s.ctid, s.known_at::timestamptz, s.version_id FROM search_articles s
        WHERE s.document @@ (words && known_within(from_on, until_on)) AND (s.superseded_at IS NULL OR s.superseded_at >= horizon)
        ORDER BY s.known_at DESC, s.version_id LIMIT most - found;
    END IF;
    GET DIAGNOSTICS came = ROW_COUNT;
    found := found + came;
    EXIT WHEN from_on IS NULL OR found >= most;
    share := found / ((end_on - from_on) * per_day);
    needed := 1.3 * (most - found) / greatest(share, 0.000001);
    until_on := from_on;
    from_on := CASE WHEN needed * cost_looked < share * articles * cost_fetched + cost_lists AND needed < articles
                    THEN date_trunc('month', from_on - ceil(needed / per_day)::integer)::date END;
  END LOOP;
END $$;
