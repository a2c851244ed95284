// A seed in, years of news out, in the order in which it was published: first reports, repetitions, other figures, later
// rounds, ends, reprints by other outlets and texts that were changed afterwards. Lazy: a million claims never lie in memory.
import { addDays, type Day } from '#lib/domain/approximate-date.ts';
import type { Publisher } from '#lib/domain/article.ts';
import type { OrganizationKind } from '#lib/domain/organization.ts';
import { type ByKind, type DealPlan, planDeal, planNext } from './deal-plan.ts';
import type { GeneratedOrganization } from './generate-organizations.ts';
import { chance, oneOf, type Random, rankedBelow, wholeBelow } from './random-choice.ts';
import { tellClaim } from './tell-claim.ts';
import { type Report, type WrittenArticle, writeArticle } from './write-article.ts';

export interface GeneratedArticle extends WrittenArticle {
  readonly url: string;
  readonly publisher: Publisher;
  readonly day: Day;
}

const firstDay = '2015-01-01';
const lastDay = 3_900;
const plansAtOnce = 400;

const publishers: readonly Publisher[] = Array.from({ length: 60 }, (_, i) => ({
  slug: `paper-${i + 1}`,
  name: `Paper ${i + 1}`,
  kind: i % 10 === 0 ? 'wire' : i % 10 === 9 ? 'filing' : i % 10 === 8 ? 'newsletter' : 'press',
  displayPolicy: 'excerpt',
}));

/** What is in the news: a bounded set, so that a deal is told for a while and then no more. */
class Newsroom {
  readonly #plans: DealPlan[] = [];
  readonly #kinds: ByKind;
  readonly #random: Random;

  constructor(organizations: readonly GeneratedOrganization[], random: Random) {
    this.#kinds = Map.groupBy<OrganizationKind, GeneratedOrganization>(organizations, ({ kind }) => kind);
    this.#random = random;
  }

  report(day: number): Report {
    const random = this.#random;
    const known = this.#plans.length > 0 && chance(0.75, random) ? wholeBelow(this.#plans.length, random) : null;
    const plan = (known === null ? undefined : this.#plans[known]) ?? planDeal(this.#kinds, day, random);
    if (known === null) this.#plans.push(plan);
    if (this.#plans.length > plansAtOnce) this.#plans.shift();
    const told = { plan, ...tellClaim(plan, addDays(firstDay, plan.agreedOn), addDays(firstDay, day), random) };
    this.#goOn(plan, day);
    return told;
  }

  #goOn(plan: DealPlan, day: number): void {
    const random = this.#random;
    plan.left -= 1;
    if (plan.stage === 'talks' && chance(0.5, random)) plan.stage = 'agreed';
    else if (plan.stage === 'agreed' && plan.left === 1 && !plan.exclusive && chance(0.15, random))
      plan.stage = 'ended';
    if (plan.left > 0) return;
    const at = this.#plans.indexOf(plan);
    if (at >= 0) this.#plans.splice(at, 1);
    if (chance(0.3, random)) this.#plans.push(planNext(plan, day, random));
  }
}

/** `count` articles about `organizations`; a changed text and a reprint count as articles too. */
export function* generateArticles(
  count: number,
  organizations: readonly GeneratedOrganization[],
  random: Random,
): Generator<GeneratedArticle> {
  const newsroom = new Newsroom(organizations, random);
  let toChange: { article: GeneratedArticle; reports: readonly Report[] } | null = null;
  for (let number = 0; number < count; number += 1) {
    const day = Math.floor((number / count) * lastDay);
    const publisher = publishers[rankedBelow(publishers.length, random)] ?? oneOf(publishers, random);
    if (toChange && chance(0.02, random)) {
      // The correction takes the last report out of a text that stands already.
      const { article, reports } = toChange;
      toChange = null;
      yield { ...article, ...writeArticle(article.title, reports.slice(0, -1)), day: addDays(firstDay, day) };
      continue;
    }
    const reports = [newsroom.report(day)];
    while (reports.length < 9 && chance(0.7, random)) reports.push(newsroom.report(day));
    const title =
      reports[0]?.pieces
        .map(({ text }) => text)
        .join('')
        .slice(0, -1) ?? '';
    const url = `https://${publisher.slug}.example/${number}`;
    const article = { ...writeArticle(title, reports), url, publisher, day: addDays(firstDay, day) };
    if (reports.length > 2) toChange ??= { article, reports };
    yield article;
    if (number + 1 < count && chance(0.08, random)) {
      number += 1;
      const reprinting = oneOf(publishers, random);
      yield { ...article, publisher: reprinting, url: `https://${reprinting.slug}.example/${number}` };
    }
  }
}
