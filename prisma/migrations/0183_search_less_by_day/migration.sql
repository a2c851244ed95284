-- Lexemes of days cost more than was thought: measured in the processor time of one query, an eighth of all articles within their days takes
-- as long as all of them without. And thousands of articles can come in within one day, behind which the days are as full as ever: what lies
-- behind a sample of the newest is reckoned by the statistics of the newest eighth, which one outlier of long ago does not bend.

CREATE OR REPLACE FUNCTION search_stretch(words tsquery, before_on date, wanted integer, at_least real, OUT asked tsquery, OUT looked real) LANGUAGE plpgsql
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
