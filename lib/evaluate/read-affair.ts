// Linked articles on one affair in, the lives of its deals out: read, grouped and folded as they come, as of a day after all of it
// or of a day on the way.
import { z } from 'zod';
import type { ApproximateDate, Day } from '#lib/domain/approximate-date.ts';
import { contentId } from '#lib/domain/content-id.ts';
import type { Deal } from '#lib/domain/deal.ts';
import { extract } from '#lib/extract/extract.ts';
import { buildLexicon } from '#lib/extract/names/lexicon.ts';
import { registry } from '#lib/extract/names/registry.ts';
import { foldDeal } from '#lib/ledger/fold-deal.ts';
import { groupClaims } from '#lib/ledger/group-claims.ts';
import type { LedgerClaim } from '#lib/ledger/ledger-claim.ts';
import { linkDeals } from '#lib/ledger/link-deals.ts';
import { findReprints, originOf, storyTextOf } from '#lib/ledger/match-story.ts';
import { uniteUnits } from '#lib/ledger/unite-units.ts';
import { registryOwnerships } from './registry-ownerships.ts';

const Life = z.strictObject({
  told: z.string(),
  /** The articles whose claims are in the deal, in the order in which they became known. */
  by: z.array(z.string()),
  status: z.string(),
  amount: z.string().nullable(),
  /** Other deals by the first article that tells of them. */
  links: z.array(z.string()),
  /** The day that places it on the axis. Not asked about where left out, as what follows. */
  on: z.iso.date().nullable().optional(),
  /** Whether its sources contradict each other about the sum. */
  disputed: z.boolean().optional(),
  mark: z.string().nullable().optional(),
  /** Percent. */
  stake: z.string().nullable().optional(),
  /** The day of its end. */
  ended: z.iso.date().nullable().optional(),
  /** Each exclusivity by its kind, and whether it is over. */
  exclusivity: z.array(z.string()).optional(),
  /** Powers and numbers of chips that it promises. */
  capacity: z.array(z.string()).optional(),
  /** Independent texts that tell of it. */
  origins: z.number().optional(),
});

export const Affair = z.strictObject({
  articles: z.array(
    z.strictObject({
      id: z.string(),
      title: z.string(),
      /** Null where its page does not say. */
      published: z.iso.date().nullable(),
      /** When an undated text was seen, or a changed one, which takes the place of the one before under its address. */
      seen: z.iso.date().optional(),
      url: z.string().optional(),
      publisher: z.string(),
      text: z.string(),
    }),
  ),
  lives: z.array(Life.partial({ by: true, status: true, amount: true, links: true })),
  /** What a reader of a day on the way has to find, with no more said of a deal than the file asks about. */
  onDays: z.array(z.strictObject({ day: z.iso.date(), lives: z.array(Life.partial()) })).optional(),
});
export type Affair = z.infer<typeof Affair>;
type Article = Affair['articles'][number];

const lexicon = buildLexicon(registry);
const ownerships = registryOwnerships();
/** After all of it. */
const lastDay = '2026-11-01';
function knownAtOf({ id, seen, published }: Article): string {
  const day = seen ?? published;
  if (day === null) throw new RangeError(`${id} is undated: it needs the day on which it was seen`);
  return `${day}T12:00:00.000Z`;
}

/** The address under which the text stands: its versions share it. */
const addressOf = ({ url, id }: Article): string => url ?? id;

/** Of each address the one of the text that its first version was made from. */
function storiesOf(articles: readonly Article[]): ReadonlyMap<string, string> {
  const first = articles.filter((one) => articles.find((other) => addressOf(other) === addressOf(one)) === one);
  const texts = first.map((one) => storyTextOf({ ...one, id: addressOf(one), knownAt: knownAtOf(one), byline: null }));
  const sources = findReprints(texts);
  return new Map(texts.map(({ id }) => [id, originOf(id, sources)]));
}

function claimsOf(article: Article, articles: readonly Article[], stories: ReadonlyMap<string, string>): LedgerClaim[] {
  const { claims, mentions } = extract(article, lexicon);
  const known = knownAtOf(article);
  const address = addressOf(article);
  const later = articles.find((one) => addressOf(one) === address && knownAtOf(one) > known);
  return claims.flatMap((claim, i): LedgerClaim[] => {
    const parties = claim.parties.flatMap(({ role, mention }) => {
      const organization = mentions[mention]?.organization;
      return organization ? [{ role, organization }] : [];
    });
    if (parties.length < claim.parties.length) return [];
    const place = { article: address, story: stories.get(address) ?? address, publisher: article.publisher };
    const published = article.published === null ? null : { from: article.published, until: article.published };
    const supersededAt = later ? knownAtOf(later) : null;
    const id = contentId(article.id, i);
    return [{ ...claim, ...place, id, parties, publisherKind: 'press', published, knownAt: known, supersededAt }];
  });
}

/** Null where no single day is known. */
const dayOf = (told: { readonly date: ApproximateDate } | null): string | null =>
  told && told.date.from === told.date.until ? told.date.from : null;

/** What the ledger comes to say of an affair: one life a deal. */
export function livesOf(articles: readonly Article[], day: Day = lastDay) {
  const clocks = { asOf: day, knownAt: day };
  const tellers = new Map<string, string>();
  const stories = storiesOf(articles);
  const claims = articles.flatMap((article) => {
    const said = claimsOf(article, articles, stories);
    for (const { id } of said) tellers.set(id, article.id);
    return said;
  });
  const byId = new Map(claims.map((claim) => [claim.id, claim]));
  const groups = groupClaims(claims, ownerships);
  const isKnown = ({ knownAt }: { readonly knownAt: string }) => knownAt.slice(0, 10) <= day;
  const tellersOf = new Map(
    groups.map(({ id, claims: of }) => [id, [...new Set(of.filter(isKnown).map((one) => tellers.get(one.id)))]]),
  );
  const members = new Map(groups.map(({ id, claims: of }) => [id, of.flatMap((one) => byId.get(one.id) ?? [])]));
  const folded = [...members].flatMap(([id, of]) => foldDeal(id, of, clocks, new Map()) ?? []);
  const deals = folded.map((deal) => uniteUnits(deal, clocks.asOf, ownerships));
  const isMore = ({ id }: Deal) => members.get(id)?.some(({ mark }) => mark === 'expanded') ?? false;
  return deals.map((deal) => ({
    told: `${deal.type} ${deal.parties.map(({ organization }) => organization.slug).join(' > ')}`,
    by: tellersOf.get(deal.id),
    status: deal.status,
    amount: deal.amount?.value.value ?? null,
    disputed: deal.amount?.disputed ?? false,
    on: dayOf(deal.moment),
    mark: deal.mark,
    stake: deal.stake?.value ?? null,
    ended: deal.ended && dayOf({ date: deal.ended.value }),
    exclusivity: deal.exclusivity.map(({ kind, ended }) => (ended ? `${kind}, ended` : kind)),
    capacity: deal.capacity.map(({ value }) => `${value.value} ${value.unit}`),
    origins: deal.origins,
    links: linkDeals(deal, deals, { clocks, ownerships, isMore }).map(
      (link) => `${link.kind} ${tellersOf.get(link.deal.id)?.[0]}`,
    ),
  }));
}
