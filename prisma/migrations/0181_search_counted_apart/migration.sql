-- The newest articles are ranked without being counted up to a thousand first: a reader waits for twenty rows, and the count is made while
-- their passages are cut. How far back to look is no longer tried out in stretches: the planner's statistics of words say how many
-- articles are likely to have them, and EXPLAIN tells what it expects without running anything. It is an estimate: it decides how much is looked
-- at, never what is found. Where so much would have to be looked at that one look at all is cheaper, that look has counted as well.

DROP FUNCTION search_newest(tsquery, date, integer, integer);

-- How many articles the planner expects to have these words; one at least.
CREATE FUNCTION search_expected(words tsquery) RETURNS real LANGUAGE plpgsql AS $$
DECLARE
  plan json;
BEGIN
  EXECUTE format('EXPLAIN (FORMAT JSON) SELECT FROM search_articles WHERE document @@ %L::tsquery', words) INTO plan;
  RETURN greatest((plan -> 0 -> 'Plan' ->> 'Plan Rows')::real, 1);
END $$;

-- The words within the stretch of days that is likely to hold `wanted` articles known before `before_on` that have them; `looked` is how many
-- articles the stretch holds, null where it is everything. At least `at_least` articles are looked at.
-- Lexemes of days cost: measured in the processor time of one query, an eighth of all articles within their days takes as long as all of them
-- without. And thousands of articles can come in within one day, behind which the days are as full as ever: what lies behind a sample of the
-- newest is reckoned by the statistics of the newest eighth, which one outlier of long ago does not bend.
CREATE FUNCTION search_stretch(words tsquery, before_on date, wanted integer, at_least real, OUT asked tsquery, OUT looked real) LANGUAGE plpgsql
  SET plan_cache_mode = force_generic_plan AS $$
DECLARE
  horizon CONSTANT timestamptz := before_on::timestamp AT TIME ZONE 'UTC';
  articles CONSTANT real := (SELECT reltuples FROM pg_class WHERE oid = 'search_articles'::regclass);
  sample integer;
  newest_on date;
  earlier_on date;
  bounds text[];
  -- How many come in a day behind the sample.
  per_day real;
  days real;
  nothing_later boolean;
  from_on date;
  until_on date;
BEGIN
  looked := greatest(1.3 * wanted * articles / search_expected(words), at_least);
  IF looked < articles / 8 THEN
    sample := least(looked, 2000)::integer;
    newest_on := (SELECT (s.known_at AT TIME ZONE 'UTC')::date FROM search_articles s WHERE s.known_at < horizon ORDER BY s.known_at DESC LIMIT 1);
    earlier_on := (SELECT (s.known_at AT TIME ZONE 'UTC')::date FROM search_articles s WHERE s.known_at < horizon ORDER BY s.known_at DESC OFFSET sample LIMIT 1);
    per_day := sample / (newest_on - earlier_on + 1)::real;
    days := newest_on - earlier_on;
    IF looked > sample THEN
      bounds := (SELECT histogram_bounds::text::text[] FROM pg_stats
                  WHERE schemaname = current_schema() AND tablename = 'search_articles' AND attname = 'known_at');
      -- As of an earlier day the sample says more than today's statistics.
      per_day := least(per_day, articles / 8 / greatest(newest_on - (bounds[cardinality(bounds) - cardinality(bounds) / 8]::timestamptz AT TIME ZONE 'UTC')::date, 1));
      days := days + (looked - sample) / per_day;
    END IF;
    nothing_later := NOT EXISTS (SELECT FROM search_articles s WHERE s.known_at >= horizon);
    -- More than a century is everything.
    IF days < 36525 THEN
      SELECT starts, ends INTO from_on, until_on FROM known_stretch(newest_on - ceil(days)::integer, newest_on, nothing_later);
    END IF;
  END IF;
  asked := CASE WHEN from_on IS NULL THEN words ELSE words && known_within(from_on, until_on) END;
  looked := CASE WHEN from_on IS NOT NULL THEN greatest(looked, sample + (earlier_on - from_on) * per_day) END;
END $$;

-- A page of the articles that have these words, best first: the newest `ranked` of them by rank and age, older ones by age. `matches` is how
-- many there are, counted up to `counted`; null where not all were looked at. Plans are made once per connection: planning each question anew
-- cost more than answering it.
CREATE FUNCTION search_ranked(words tsquery, rank_by tsquery, before_on date, ranked integer, half_weight_after integer, skipped integer,
                              listed integer, counted integer, OUT versions text[], OUT matches integer)
  LANGUAGE plpgsql SET plan_cache_mode = force_generic_plan SET enable_seqscan = off SET jit = off AS $$
DECLARE
  horizon CONSTANT timestamptz := before_on::timestamp AT TIME ZONE 'UTC';
  wanted CONSTANT integer := greatest(ranked, skipped + listed);
  at_least real := 500;
  asked tsquery;
  looked real;
  ats tid[];
  ids text[];
BEGIN
  LOOP
    SELECT s.asked, s.looked INTO asked, looked FROM search_stretch(words, before_on, wanted, at_least) s;
    -- The instant is written so that no index is taken for it but the one of the words.
    SELECT array_agg(q.ctid), array_agg(q.version_id), count(*) INTO ats, ids, matches
      FROM (SELECT s.ctid, s.version_id FROM search_articles s
             WHERE s.document @@ asked AND s.known_at + interval '0' < horizon AND (s.superseded_at IS NULL OR s.superseded_at >= horizon)
             ORDER BY s.known_at DESC, s.version_id LIMIT CASE WHEN looked IS NULL THEN counted ELSE wanted END) q;
    EXIT WHEN looked IS NULL OR matches >= wanted;
    at_least := looked * greatest(2, 1.5 * wanted / greatest(matches, 0.01));
  END LOOP;
  versions := ARRAY(
    SELECT q.version_id FROM (
      SELECT s.version_id, ts_rank('{0.1, 0.2, 0.4, 1}', s.document, rank_by, 1) / (1 + (place - 1) / half_weight_after::float8) AS score
        FROM unnest(ats[:ranked]) WITH ORDINALITY AS p (at, place) JOIN search_articles s ON s.ctid = p.at
       UNION ALL
      SELECT p.version_id, -place::float8 FROM unnest(ids[ranked + 1:wanted]) WITH ORDINALITY AS p (version_id, place)) q
     ORDER BY q.score DESC, q.version_id LIMIT listed OFFSET skipped);
  IF looked IS NOT NULL THEN matches := NULL; END IF;
END $$;

-- How many articles have these words, counted up to `counted`.
CREATE FUNCTION search_counted(words tsquery, before_on date, counted integer) RETURNS integer
  LANGUAGE plpgsql SET plan_cache_mode = force_generic_plan SET enable_seqscan = off SET jit = off AS $$
DECLARE
  horizon CONSTANT timestamptz := before_on::timestamp AT TIME ZONE 'UTC';
  at_least real := 0;
  asked tsquery;
  looked real;
  matches integer;
BEGIN
  LOOP
    SELECT s.asked, s.looked INTO asked, looked FROM search_stretch(words, before_on, counted, at_least) s;
    SELECT count(*) INTO matches
      FROM (SELECT FROM search_articles s
             WHERE s.document @@ asked AND s.known_at + interval '0' < horizon AND (s.superseded_at IS NULL OR s.superseded_at >= horizon)
             LIMIT counted) q;
    IF looked IS NULL OR matches >= counted THEN RETURN matches; END IF;
    at_least := looked * greatest(2, 1.5 * counted / greatest(matches, 0.01));
  END LOOP;
END $$;
