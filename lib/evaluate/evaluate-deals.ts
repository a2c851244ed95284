// Grouping scored on linked articles: once with the claims that annotators wrote, which shows grouping alone, and once with
// the claims that extraction finds in the same articles, which is what readers get.
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { overlaps } from '#lib/domain/approximate-date.ts';
import { contentId } from '#lib/domain/content-id.ts';
import type { Tally } from '#lib/domain/evaluation.ts';
import { slugOf } from '#lib/domain/organization.ts';
import { extract } from '#lib/extract/extract.ts';
import { buildLexicon } from '#lib/extract/names/lexicon.ts';
import { registry } from '#lib/extract/names/registry.ts';
import { GoldArticle, GoldClaim, groupingClaimOf } from '#lib/ledger/gold-claim.ts';
import type { Ownerships } from '#lib/ledger/group-at.ts';
import { groupClaims } from '#lib/ledger/group-claims.ts';
import { type GroupingClaim, groupsOf, isLooselyKin, kinOf } from '#lib/ledger/group-keys.ts';
import { eventDate } from '#lib/ledger/ledger-claim.ts';
import { type Placed, scoreDeals } from '#lib/ledger/score-deals.ts';
import { registryOwnerships } from './registry-ownerships.ts';

const folder = fileURLToPath(new URL('../ledger/fixtures/', import.meta.url));
const parse = <T>(schema: z.ZodType<T>, path: string): T => schema.parse(JSON.parse(readFileSync(path, 'utf8')));

interface Gold {
  readonly articles: ReadonlyMap<string, GoldArticle>;
  readonly claims: readonly { readonly gold: GoldClaim; readonly claim: GroupingClaim }[];
  readonly ownerships: Ownerships;
}

function readGold(): Gold {
  const stories = readdirSync(folder, { withFileTypes: true })
    .flatMap((entry) => (entry.isDirectory() ? entry.name : []))
    .sort();
  const articles = new Map(
    stories
      .flatMap((story) => parse(z.array(GoldArticle), `${folder}${story}/articles.json`))
      .map((article) => [article.id, article]),
  );
  const slugs = new Map(
    registry.flatMap((entry) => [entry.name, ...entry.aliases].map((name) => [name, slugOf(entry.name)] as const)),
  );
  const claims = stories
    .flatMap((story) => parse(z.array(GoldClaim), `${folder}${story}/claims.json`))
    .map((gold, i) => {
      const article = articles.get(gold.article);
      if (!article) throw new RangeError(`no article ${gold.article}`);
      return { gold, claim: groupingClaimOf(gold, article, `gold-${String(i).padStart(4, '0')}`, slugs) };
    });
  return { articles, claims, ownerships: registryOwnerships() };
}

function dealsOf(claims: readonly GroupingClaim[], ownerships: Ownerships): ReadonlyMap<string, string> {
  return new Map(
    groupClaims(claims, ownerships).flatMap((deal) => deal.claims.map(({ id }) => [id, deal.id] as const)),
  );
}

function extracted(articles: Iterable<GoldArticle>): GroupingClaim[] {
  const lexicon = buildLexicon(registry);
  return [...articles].flatMap((article) => {
    const { claims, mentions } = extract({ ...article, publisher: null }, lexicon);
    return claims.flatMap((claim, i): GroupingClaim[] => {
      const parties = claim.parties.flatMap(({ role, mention }) => {
        const organization = mentions[mention]?.organization;
        return organization ? [{ role, organization }] : [];
      });
      if (parties.length < claim.parties.length) return [];
      return [
        {
          ...claim,
          parties,
          id: contentId(article.id, i),
          article: article.id,
          story: article.id,
          published: { from: article.published, until: article.published },
          knownAt: `${article.published}T00:00:00.000Z`,
        },
      ];
    });
  });
}

const isKin = (a: GroupingClaim, b: GroupingClaim): boolean =>
  kinOf(a.type) === kinOf(b.type) || isLooselyKin(a.type, b.type);

/** How alike two claims of one article are, 0 where they cannot be the same: a sum tells more than a party, a party more than a date. */
function likeness(gold: GroupingClaim, one: GroupingClaim, ownerships: Ownerships): number {
  if (one.article !== gold.article || !isKin(one, gold)) return 0;
  const groups = (claim: GroupingClaim) => new Set(groupsOf(claim, ownerships).flatMap((side) => [...side]));
  const shared = groups(one).intersection(groups(gold)).size;
  if (shared < 2) return 0;
  const sum = one.amount?.value === gold.amount?.value;
  const status = one.status === gold.status && one.mark === gold.mark;
  return 100 * Number(sum) + 10 * shared + 2 * Number(overlaps(eventDate(one), eventDate(gold))) + Number(status);
}

/** For each claim of the gold the one that was read of it, the likest first; none is taken twice. */
function findTwins(
  gold: readonly GroupingClaim[],
  found: readonly GroupingClaim[],
  ownerships: Ownerships,
): ReadonlyMap<string, string> {
  const byArticle = Map.groupBy(found, ({ article }) => article);
  const rated = gold
    .flatMap((claim) =>
      (byArticle.get(claim.article) ?? []).map((one) => ({ claim, one, rate: likeness(claim, one, ownerships) })),
    )
    .filter(({ rate }) => rate > 0)
    .sort((a, b) => b.rate - a.rate);
  const twins = new Map<string, string>();
  const taken = new Set<string>();
  for (const { claim, one } of rated) {
    if (twins.has(claim.id) || taken.has(one.id)) continue;
    twins.set(claim.id, one.id);
    taken.add(one.id);
  }
  return twins;
}

export interface DealScore {
  readonly claims: number;
  readonly deals: number;
  readonly articles: number;
  readonly grouping: Tally;
  readonly endToEnd: Tally;
  readonly found: number;
  /** Of the pairs that are missed end to end, those of which at least one claim was not read at all: no grouping could find them. */
  readonly unread: number;
  /** The pairs that grouping alone got wrong, for whoever works on it. */
  readonly wrong: readonly string[];
}

const countUnread = (placed: readonly Placed[]): number =>
  placed.reduce(
    (sum, a, i) => sum + placed.slice(i + 1).filter((b) => a.gold === b.gold && !(a.found && b.found)).length,
    0,
  );

export function evaluateDeals(): DealScore {
  const { articles, claims, ownerships } = readGold();
  const alone = dealsOf(
    claims.map(({ claim }) => claim),
    ownerships,
  );
  const placed = claims.map(({ gold, claim }) => ({ gold: gold.deal, found: alone.get(claim.id) ?? null, claim }));
  const found = extracted(articles.values());
  const deals = dealsOf(found, ownerships);
  const twins = findTwins(
    claims.map(({ claim }) => claim),
    found,
    ownerships,
  );
  const whole = claims.map(({ gold, claim }): Placed => {
    const twin = twins.get(claim.id);
    return { gold: gold.deal, found: twin === undefined ? null : (deals.get(twin) ?? null) };
  });
  const wrong = placed.flatMap((a, i) =>
    placed.slice(i + 1).flatMap((b) => {
      if ((a.gold === b.gold) === (a.found === b.found)) return [];
      return [
        `${a.gold === b.gold ? 'apart' : 'together'}: ${a.claim.article} ${a.gold}, ${b.claim.article} ${b.gold}`,
      ];
    }),
  );
  return {
    claims: claims.length,
    deals: new Set(claims.map(({ gold }) => gold.deal)).size,
    articles: articles.size,
    grouping: scoreDeals(placed),
    endToEnd: scoreDeals(whole),
    found: twins.size,
    unread: countUnread(whole),
    wrong,
  };
}
