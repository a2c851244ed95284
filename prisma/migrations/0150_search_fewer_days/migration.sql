-- The newest articles that have these words, found by looking at less. Each lexeme of a day costs something for every article that is looked
-- at, and a stretch that ended with eighteen single days cost more than the words themselves: a stretch is now widened until few lexemes
-- say it, days where it is shorter than a week, else whole months, else whole years. What lies in it and was looked at before, or behind the
-- day that is asked for, is left out by its instant. And what is only counted is neither sorted nor handed on.

CREATE FUNCTION known_stretch(from_on date, newest_on date, nothing_later boolean, OUT starts date, OUT ends date) LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE AS $$
DECLARE
  few CONSTANT integer := 4;
  last_month CONSTANT integer := CASE WHEN date_trunc('year', from_on) = date_trunc('year', newest_on) THEN extract(month FROM newest_on) ELSE 12 END;
BEGIN
  starts := from_on;
  ends := newest_on + 1;
  IF ends - starts < 7 THEN RETURN; END IF;
  starts := date_trunc(CASE WHEN last_month - extract(month FROM from_on) < few THEN 'month' ELSE 'year' END, from_on);
  IF nothing_later THEN
    ends := CASE WHEN extract(doy FROM starts) = 1 OR date_trunc('year', starts) < date_trunc('year', newest_on)
                 THEN date_trunc('year', newest_on) + interval '1 year' ELSE date_trunc('month', newest_on) + interval '1 month' END;
  END IF;
END $$;

DROP FUNCTION search_newest(tsquery, date, integer);

-- The newest articles that have these words: at least `listed` of them in their order, where there are so many, and how many there are,
-- counted up to `counted`. A stretch of about a thousand articles is looked at first, and from there as far back as the share of matches among
-- them makes necessary; what is rare is looked for in the whole index at once. Plans are made once per connection: planning each question
-- anew cost more than answering it. Numbers of days are estimates: they decide how much is looked at, never what is found.
CREATE FUNCTION search_newest(words tsquery, before_on date, listed integer, counted integer, OUT ats tid[], OUT versions text[], OUT matches integer)
  LANGUAGE plpgsql STABLE SET plan_cache_mode = force_generic_plan SET enable_seqscan = off SET jit = off AS $$
DECLARE
  horizon CONSTANT timestamptz := before_on::timestamp AT TIME ZONE 'UTC';
  looked_first CONSTANT integer := 1000;
  -- So many of the newest say how many come in a day.
  sample CONSTANT integer := 200;
  articles CONSTANT real := (SELECT reltuples FROM pg_class WHERE oid = 'search_articles'::regclass);
  newest_at CONSTANT timestamptz := (SELECT s.known_at FROM search_articles s WHERE s.known_at < horizon ORDER BY s.known_at DESC LIMIT 1);
  newest_on CONSTANT date := (newest_at AT TIME ZONE 'UTC')::date;
  earlier_at CONSTANT timestamptz := (SELECT s.known_at FROM search_articles s WHERE s.known_at < horizon ORDER BY s.known_at DESC OFFSET sample LIMIT 1);
  per_day CONSTANT real := sample * 86400 / greatest(extract(epoch FROM newest_at - earlier_at), 1);
  nothing_later CONSTANT boolean := NOT EXISTS (SELECT FROM search_articles s WHERE s.known_at >= horizon);
  from_on date := newest_on - (looked_first / per_day)::integer;
  until_on date;
  asked tsquery;
  -- All from here on has been looked at.
  seen_from timestamptz := horizon;
  came_at tid[];
  came_versions text[];
  came integer;
  looked real;
  needed real;
BEGIN
  ats := '{}';
  versions := '{}';
  matches := 0;
  LOOP
    asked := words;
    IF from_on IS NOT NULL THEN
      SELECT starts, ends INTO from_on, until_on FROM known_stretch(from_on, newest_on, nothing_later);
      asked := words && known_within(from_on, until_on);
    END IF;
    -- The instant is written so that no index is taken for it but the one of the words.
    IF matches < listed THEN
      SELECT array_agg(q.ctid), array_agg(q.version_id), count(*) INTO came_at, came_versions, came
        FROM (SELECT s.ctid, s.version_id FROM search_articles s
               WHERE s.document @@ asked AND s.known_at + interval '0' < seen_from AND (s.superseded_at IS NULL OR s.superseded_at >= horizon)
               ORDER BY s.known_at DESC, s.version_id LIMIT counted - matches) q;
      ats := ats || came_at;
      versions := versions || came_versions;
    ELSE
      SELECT count(*) INTO came
        FROM (SELECT FROM search_articles s
               WHERE s.document @@ asked AND s.known_at + interval '0' < seen_from AND (s.superseded_at IS NULL OR s.superseded_at >= horizon)
               LIMIT counted - matches) q;
    END IF;
    matches := matches + came;
    EXIT WHEN from_on IS NULL OR matches >= counted;
    looked := (newest_on + 1 - from_on) * per_day;
    needed := 1.3 * listed * looked / greatest(matches, 0.001);
    -- To look once more costs more than to sort what is only counted, where that is far to look.
    IF matches >= listed OR needed > 10 * looked_first THEN needed := 1.3 * counted * looked / greatest(matches, 0.001); END IF;
    seen_from := from_on::timestamp AT TIME ZONE 'UTC';
    from_on := CASE WHEN needed < articles / 2 THEN newest_on - ceil(needed / per_day)::integer END;
  END LOOP;
END $$;
