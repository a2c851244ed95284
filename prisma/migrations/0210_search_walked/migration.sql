-- What many articles have is found by walking from the newest on and looking at each document: a page of it is full before the index would
-- have been asked for its days. Measured in the processor time of one query over 100,000 articles, one that is walked past costs about a
-- microsecond, and the lexemes of a stretch two milliseconds before the first article is looked at. Where the planner expected too many
-- matches the walk ends, and the stretch says the rest.

DROP FUNCTION search_stretch(tsquery, date, integer, real);

-- As before, with a smaller sample (reading the newest two thousand only to date them cost as much as ranking a hundred), and told how many
-- articles are expected to have the words, so that the planner is asked once.
CREATE FUNCTION search_stretch(words tsquery, expected real, before_on date, wanted integer, at_least real, OUT asked tsquery, OUT looked real) LANGUAGE plpgsql
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
  looked := greatest(1.3 * wanted * articles / expected, at_least);
  IF looked < articles / 8 THEN
    sample := least(looked, 500)::integer;
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

CREATE OR REPLACE FUNCTION search_ranked(words tsquery, rank_by tsquery, before_on date, ranked integer, half_weight_after integer, skipped integer,
                              listed integer, counted integer, OUT versions text[], OUT matches integer)
  LANGUAGE plpgsql SET plan_cache_mode = force_generic_plan SET enable_seqscan = off SET jit = off AS $$
DECLARE
  horizon CONSTANT timestamptz := before_on::timestamp AT TIME ZONE 'UTC';
  articles CONSTANT real := (SELECT reltuples FROM pg_class WHERE oid = 'search_articles'::regclass);
  expected CONSTANT real := search_expected(words);
  wanted CONSTANT integer := greatest(ranked, skipped + listed);
  -- So many are walked past at most; half of them where the planner is right.
  steps CONSTANT integer := 5000;
  at_least real := 500;
  asked tsquery;
  looked real;
  ats tid[];
  ids text[];
BEGIN
  IF 2 * wanted * articles / expected < steps THEN
    -- The newest first and then their words, so that the index of words is not taken.
    SELECT array_agg(q.ctid), array_agg(q.version_id), count(*) INTO ats, ids, matches
      FROM (SELECT n.ctid, n.version_id
              FROM (SELECT s.ctid, s.version_id, s.known_at, s.document, s.superseded_at FROM search_articles s
                     WHERE s.known_at < horizon ORDER BY s.known_at DESC, s.version_id LIMIT steps) n
             WHERE n.document @@ words AND (n.superseded_at IS NULL OR n.superseded_at >= horizon)
             ORDER BY n.known_at DESC, n.version_id LIMIT wanted) q;
    looked := steps;
    at_least := steps;
  END IF;
  WHILE matches IS NULL OR matches < wanted LOOP
    SELECT s.asked, s.looked INTO asked, looked FROM search_stretch(words, expected, before_on, wanted, at_least) s;
    -- The instant is written so that no index is taken for it but the one of the words.
    SELECT array_agg(q.ctid), array_agg(q.version_id), count(*) INTO ats, ids, matches
      FROM (SELECT s.ctid, s.version_id FROM search_articles s
             WHERE s.document @@ asked AND s.known_at + interval '0' < horizon AND (s.superseded_at IS NULL OR s.superseded_at >= horizon)
             ORDER BY s.known_at DESC, s.version_id LIMIT CASE WHEN looked IS NULL THEN counted ELSE wanted END) q;
    EXIT WHEN looked IS NULL;
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

CREATE OR REPLACE FUNCTION search_counted(words tsquery, before_on date, counted integer) RETURNS integer
  LANGUAGE plpgsql SET plan_cache_mode = force_generic_plan SET enable_seqscan = off SET jit = off AS $$
DECLARE
  horizon CONSTANT timestamptz := before_on::timestamp AT TIME ZONE 'UTC';
  expected CONSTANT real := search_expected(words);
  at_least real := 0;
  asked tsquery;
  looked real;
  matches integer;
BEGIN
  LOOP
    SELECT s.asked, s.looked INTO asked, looked FROM search_stretch(words, expected, before_on, counted, at_least) s;
    SELECT count(*) INTO matches
      FROM (SELECT FROM search_articles s
             WHERE s.document @@ asked AND s.known_at + interval '0' < horizon AND (s.superseded_at IS NULL OR s.superseded_at >= horizon)
             LIMIT counted) q;
    IF looked IS NULL OR matches >= counted THEN RETURN matches; END IF;
    at_least := looked * greatest(2, 1.5 * counted / greatest(matches, 0.01));
  END LOOP;
END $$;
