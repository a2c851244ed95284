// Figures about one organization: revenue, recurring revenue, valuation, users, capital spending, headcount. Each figure is
// judged by the words that stand around it; the organization is its possessor, its subject or the nearest name.
import type { MetricName } from '#lib/domain/metric.ts';
import { type Group, hasKind, type Sentence } from '#lib/extract/clause/groups.ts';
import { kindAt } from '#lib/extract/reading.ts';
import { Kind } from '#lib/extract/text/items.ts';
import type { Quantity } from './find-quantities.ts';
import { isValuation, valuesFirm } from './is-valuation.ts';
import { focusOf, isNamedOwner, isOfOwnClause, isOfSite, metricOwner } from './metric-owner.ts';
import { metricRules } from './metric-rules.ts';

/** Who in a sentence was just given money, and who had been just before: mentions, or -1; by slug of who brings money, to whom. */
interface Funded {
  readonly now: number;
  readonly before: number;
  readonly byBacker: ReadonlyMap<string, number>;
  /** Who buys whom the text told last. */
  readonly buyer: number;
}

const nobody: Funded = { now: -1, before: -1, byBacker: new Map(), buyer: -1 };

/** "Values the merged company at": who buys, once it owns the other. */
const isMerged =
  /\bvalu(?:e|es|ed|ing) (?:the )?(?:newly |new )?(?:merged|combined|enlarged) (?:company|entity|group|business|firm|concern)\b[^.;]{0,30}$/;

export interface FoundMetric {
  readonly metric: MetricName;
  readonly mention: number;
  readonly quantity: Quantity;
  readonly period: 'annual' | 'quarterly' | 'monthly' | null;
  readonly figure: number;
  readonly first: number;
  readonly last: number;
  readonly date: number | null;
  readonly confidence: number;
}

const slices = (sentence: Sentence, quantity: Quantity) => {
  const { folded, items } = sentence.reading;
  const start = items.start[sentence.start] ?? 0;
  const end = items.end[sentence.end - 1] ?? 0;
  return {
    left: folded.slice(Math.max(start, quantity.start - 80), quantity.start),
    right: folded.slice(quantity.end, Math.min(end, quantity.end + 90)).replace(/^ ?\([^)]{1,30}\)/, ''),
  };
};

function periodOf(metric: MetricName, around: string, quantity: Quantity): FoundMetric['period'] {
  if (metric === 'arr') return 'annual';
  if (metric === 'users') return /monthly|per month|every month/.test(around) ? 'monthly' : null;
  if (metric !== 'revenue') return null;
  if (/quarter/.test(around)) return 'quarterly';
  if (/month/.test(around)) return 'monthly';
  return /annual|year|fiscal|\b(?:19|20)\d\d\b|full-year/.test(around) || quantity.period === 'year' ? 'annual' : null;
}

function dateNear(sentence: Sentence, item: number): number | null {
  const { items, dates } = sentence.reading;
  let best: number | null = null;
  for (let at = Math.max(sentence.start, item - 14); at < Math.min(sentence.end, item + 12); at++) {
    if (kindAt(items, at) !== Kind.Date || !dates[items.ref[at] ?? -1]?.date) continue;
    if (best === null || Math.abs(at - item) < Math.abs(best - item)) best = at;
  }
  return best;
}

const spends =
  /\b(?:spend|spends|spending|spent|plans|planned|expects|forecast|invest|invests|investing|pour|plough|plow|capex|budget|commit|outlay|expenditure|earmark)/;

/** "has grown from $20 million to $45 million": two figures, and no range. */
const grown =
  /\b(?:gr[eo]w\w*|ris\w+|rose|climb\w*|jump\w*|soar\w*|swell\w*|swoll?en|surg\w+|expand\w*|increas\w+|w[e]nt|go|gone|rais\w+|doubl\w+|tripl\w+|fell|fall\w*|dropp?\w*)\b[^.;]{0,24} from (?:about |around |just |some )?$/;
const against =
  /\b(?:against|compared (?:with|to)|(?:up|down)(?: [\d.]+ ?(?:%|percent|per cent))?(?: year[- ](?:over|on)[- ]year)? from|versus|after|from) (?:about |around |just |over |nearly |some |more than )?$/;
const grewFrom = /(?<!(?:up|down) )\bfrom (?:about |around |just |some )?$/;
const grewTo = /^[^.;$\u20ac\u00a3]{0,70} to (?:about |around |just |over |nearly |some |more than )?$/;

/** "from $40 million to $100 million", and "$157 billion, against $86 billion at the beginning of the year": the same figure at an earlier time. */
function comparedWith(
  sentence: Sentence,
  item: number,
  quantity: Quantity,
): { item: number; quantity: Quantity } | null {
  const { items, figures, folded } = sentence.reading;
  for (let at = item + 1; at < Math.min(sentence.end, item + 18); at++) {
    const other = kindAt(items, at) === Kind.Figure ? figures[items.ref[at] ?? -1] : undefined;
    if (!other || other.kind === 'percent') continue;
    const left = folded.slice(Math.max(quantity.end, other.start - 80), other.start);
    const isGrowth = grewFrom.test(folded.slice(Math.max(0, quantity.start - 24), quantity.start));
    const isCompared =
      other.kind === quantity.kind && other.unit === quantity.unit && (isGrowth ? grewTo : against).test(left);
    return isCompared ? { item: at, quantity: other } : null;
  }
  return null;
}

/** "$200 million in recurring revenue, raised $330 million": money got, whatever was told before. */
const isRaised =
  /\b(?:raised|raising|raises|secured|closed|landed|borrowed) (?:about |around |nearly |more than |over |another |a further |up to )*$/;

/** "looked at data from over 25,000 workers", "will dispatch 1,000 employees to it": those of many others, or of whom some go. */
const isOfStudy =
  /\b(?:data (?:from|of|on)|survey(?:s|ed|ing)?(?: of)?|poll(?:s|ed)?(?: of)?|stud(?:y|ies|ied)(?: of)?|looking at|looked at|interview(?:s|ed)?(?: with)?|dispatch(?:es|ed)?|second(?:s|ed)|transfer(?:s|red)?|assign(?:s|ed)?|bolstering [^.;]{2,30} with) (?:about |around |nearly |more than |over |some |up to |roughly )*$/;

/** What a stake, a share or a licence is worth says nothing outright of the whole. */
const pricesPart =
  /\b(?:stake|equity|each [a-z]+ share|holding|deal|contract|option|licen[cs]es?|investment|plan|project|order|facilit(?:y|ies)|package|tranches?|principal|notes|bonds?|loans?)\b[^.;]{0,70}$|(?<!\b(?:in \d{4}|(?:a|one|two) years? (?:ago|earlier)|last year|back then),? )\bit (?:is|was) worth [a-z ]*$/;

/** "customers that each bring more than $200,000 in revenue": a figure of everyone of many. */
const isOfEach = /\beach (?:[a-z]+ ){0,4}$/;

/** "its revenue backlog rose to": what is ordered is not yet earned. */
const isOrdered =
  /\brevenues? (?:backlog|pipeline|visibility|gap)\b[^.;]{0,40}$|\b(?:contracted|committed|deferred|booked) revenues?\b[^.;]{0,24}$|\brevenues?\b[^.;]{0,40}\b(?:rose|grew|increased|climbed|fell|dropped|jumped) by [a-z ]*$|\brevenues?\b[^.;$]{0,50}\bprice\b[^.;$]{0,24}$/;

/** "earns $18 billion over the contract's 17 years", "the deal is to generate $100 million": of a deal and not of a firm in a year. */
const isOverTerm =
  /^[^.;,]{0,24} over (?:the|its|a|an|the next|the coming|about|around|more than|\d+|two|three|four|five|six|seven|eight|ten|twelve|fifteen|twenty)\b[^.;,]{0,40}\b(?:years?|terms?|period|life|lifetime|decades?)\b/;
const isOfDeal =
  /\b(?:deal|contract|agreement|partnership|order|lease)s? (?:(?:is|are|was|will|would|could|may|expected|projected|estimated|set|to|be) ){0,4}(?:generat|bring|add|yield|produc|contribut|deliver)[a-z]* (?:in )?(?:[a-z]+ ){0,3}$/;

/** "locks in $3.7 billion in contracted revenue", "contracted lease revenue to $11 billion": what customers have signed for is not yet earned. */
const isSignedFor = (left: string, right: string): boolean =>
  /\bcontracted (?:[a-z-]+ ){0,2}revenues?\b/.test(left) ||
  /^ (?:in|of) (?:[a-z-]+ )?contracted (?:[a-z-]+ )?revenue/.test(right);

/** "valuing its capacity at $8 million per megawatt": a price of each of many. */
const isPriceOfEach = /^ (?:per|a|for each) (?:mega|giga|kilo)?watt\b/;

/** "makes its assistant available to 90,000 employees": those who are given something may work for anybody. */
const isGivenTo =
  /\b(?:available|access|licen[cs]es?|roll(?:s|ed|ing)? out|rollout|deploy\w*|provid\w+|extend\w*|offer\w*|giv\w+|bring\w*)\b[^.;]{0,40}\bto (?:[a-z]+ ){0,3}$/;

/**
 * "The state, where it employs 5,000", "revenue rose by $4 million", "the contracted revenue": those of a place, what came on top, and what is
 * still to come. "A contract with a total value of", "412 pence per share, which values X at": prices.
 */
const ofOtherThan: Readonly<Partial<Record<MetricName, RegExp>>> = {
  headcount: /\bwhere (?:[a-z0-9.&'-]+ ){0,4}$/,
  revenue:
    /\b(?:rose|risen|grew|grown|increased?|climbed|jumped|fell|dropped|declined|up|down|growth|rise|higher|lower) by [a-z ]*$|\bcontracted (?:revenue|sales)\b[^.;]*$/,
  valuation:
    /^(?:that|this) (?:is|was|would be) worth [a-z ]*$|\bwith an? (?:total |combined |initial |contract )?value of [a-z ]*$|\bper (?:ordinary |common )?share\b[^;.]*\bvalu(?:es|ing) [^;.]*$|\bvalue[sd] (?:the|its|their|this|that) (?:[a-z]+ )?(?:contract|deal|order|agreement|purchase|transaction|lease|award|arrangement)\b[^.;]*$/,
};
const isOfOtherThan = (metric: MetricName, left: string): boolean => ofOtherThan[metric]?.test(left) ?? false;

/** "Bloomberg reported that the valuation": who only tells of a figure. */
function isTeller({ reading }: Sentence, { mentions, last }: Group): boolean {
  const kind = reading.mentions[mentions[0] ?? -1]?.organization?.kind;
  return kind === 'media' && kindAt(reading.items, last + 1) !== Kind.Possessive;
}

/** "Led by X at a valuation of": a fund, a bank or a state beside a valuation brings the money. */
const bringsMoney = ({ reading }: Sentence, owner: Group | null): boolean =>
  /^(?:fund|bank|government)$/.test(reading.mentions[owner?.mentions[0] ?? -1]?.organization?.kind ?? '');

/** "Ostrin put money into X. It is valued at": what is bought into has a valuation, and not who buys; or nobody. */
function backedBy({ reading }: Sentence, owner: Group | null, { byBacker }: Funded): number | undefined {
  const slugOf = (mention: number) => reading.mentions[mention]?.organization?.slug ?? '';
  if (!owner?.reference?.isPronoun) return undefined;
  const own = slugOf(owner.mentions[0] ?? -1);
  const isBacked = [...byBacker.values()].some((mention) => slugOf(mention) === own);
  return isBacked ? undefined : byBacker.get(own);
}

/** "is cutting 14% of its staff (about 200 employees)": those who go are told as a part of all, and then counted. */
const isPartLeaving =
  /\b(?:cut(?:s|ting)?|lay(?:s|ing)? off|laid off|fir(?:e[sd]?|ing)|dismiss(?:es|ed|ing)?|let go|shed(?:s|ding)?|axe[sd]?|axing|slash(?:es|ed|ing)?|eliminat\w+|trim(?:s|med|ming)?|reduc\w+) [^.;]{0,24}(?:%|per ?cent|third|quarter|fifth|tenth|half) of [a-z -]{2,30}[,(:\u2013\u2014-]+ ?[a-z ]{0,20}$/;

/** Who is worth what a merged firm is said to be, or null. */
const bought = ({ start }: Sentence, item: number, { buyer }: Funded): Group | null =>
  buyer < 0
    ? null
    : { first: Math.max(start, item - 1), last: item, mentions: [buyer], reference: null, isPerson: false };

/** The metrics of one sentence. A valuation without a name is that of who gets the money in it, or got it just before. */
export function findMetrics(sentence: Sentence, funded: Funded = nobody): FoundMetric[] {
  const { items, figures } = sentence.reading;
  const { now: investee, before: lastInvestee } = funded;
  const found: FoundMetric[] = [];
  if (!hasKind(sentence, Kind.Figure)) return found;
  for (let item = sentence.start; item < sentence.end; item++) {
    if (kindAt(items, item) !== Kind.Figure) continue;
    const quantity = figures[items.ref[item] ?? -1];
    if (!quantity || (quantity.kind !== 'money' && quantity.kind !== 'number')) continue;
    const { left, right } = slices(sentence, quantity);
    const rule = metricRules.find(
      (candidate) =>
        (candidate.kind === 'money') === (quantity.kind === 'money') &&
        (candidate.both
          ? candidate.before?.test(left) && candidate.after?.test(right)
          : candidate.before?.test(left) || candidate.after?.test(right)),
    );
    if (!rule) continue;
    if (
      rule.metric === 'valuation' &&
      (!isValuation(sentence, item) ||
        (pricesPart.test(left) &&
          !/^[ -](?:(?:pre|post)-money )?valuation/.test(right) &&
          !valuesFirm(left) &&
          !/\bmarket (?:value|cap\w*) [a-z ]*$/.test(left) &&
          !/\bvaluation of [a-z ]*$/.test(left)))
    )
      continue;
    if (rule.metric === 'headcount' && (isPartLeaving.test(left) || isOfStudy.test(left))) continue;
    if ((rule.metric === 'arr' || rule.metric === 'revenue') && isRaised.test(left)) continue;
    if (rule.metric === 'users' && quantity.value.length < 4 && !/user base of/.test(left)) continue;
    const isTeam = quantity.value.length < 3 && /\bteam of [a-z ]*$/.test(left);
    if (rule.metric === 'headcount' && ((isTeam && !/^ (?:employees|people)\b/.test(right)) || isGivenTo.test(left)))
      continue;
    if (isOfEach.test(left) || isPriceOfEach.test(right)) continue;
    if (rule.metric === 'revenue' && isSignedFor(left, right)) continue;
    if (
      rule.metric === 'headcount' &&
      /^ (?:digital|virtual|ai|synthetic) (?:employees|workers|staff|colleagues)/.test(right)
    )
      continue;
    if (rule.metric === 'capex' && rule.after && !spends.test(left)) continue;
    if (rule.metric === 'revenue' && (isOrdered.test(left) || isOverTerm.test(right) || isOfDeal.test(left))) continue;
    if (
      rule.kind === 'count' &&
      /(?:cut|lay(?:ing|s)? off|laid off|fir(?:e|es|ed|ing)|dismiss(?:es|ed|ing)?|let go|furlough(?:s|ed|ing)?|suspend(?:s|ed|ing)?|arrest(?:s|ed)?|hire|hiring|train(?:ing|ed)?|send|sending|move|moving|reskill|add(?:ed|ing)?|workforce by|job|layoffs? of|beta|test(?:ed)?)\b[a-z ]{0,24}$/.test(
        left,
      )
    )
      continue;
    if (
      rule.metric === 'revenue' &&
      /\b(?:deliver|gap|tens of|worth|per cent of|percent of|% of|share of|cost|loss|losses)\b[^.]{0,24}$/.test(left)
    )
      continue;
    if (isOfOtherThan(rule.metric, left)) continue;
    const merged = rule.metric === 'valuation' && isMerged.test(left) ? bought(sentence, item, funded) : null;
    const named = merged ?? metricOwner(sentence, item, rule.metric);
    const owner =
      named && rule.kind === 'money' && isTeller(sentence, named) ? focusOf(sentence, sentence.start) : named;
    const told = investee >= 0 ? investee : lastInvestee;
    const isOthers = !merged && rule.metric === 'valuation' && bringsMoney(sentence, owner) && told >= 0;
    const isInvestee =
      isOthers ||
      (rule.metric === 'valuation' &&
        !merged &&
        investee >= 0 &&
        !isNamedOwner(sentence, owner, item) &&
        !isOfOwnClause(sentence, owner, item, investee));
    const isValued = rule.metric === 'valuation' && owner?.reference && !owner.reference.isPronoun && told >= 0;
    const backed =
      rule.metric === 'valuation' && !/\bmarket\b/.test(left) ? backedBy(sentence, owner, funded) : undefined;
    const mention = backed ?? (isInvestee || isValued ? told : owner?.mentions[0]);
    if (/^(?:arr|revenue)$/.test(rule.metric) && sentence.reading.mentions[mention ?? -1]?.isProduct) continue;
    if (!owner || mention === undefined || owner.mentions.length !== 1) continue;
    if (rule.metric === 'headcount' && isOfSite(sentence, owner, item)) continue;
    const around = `${left.slice(-60)} ${right.slice(0, 40)}`;
    found.push({
      metric: rule.metric,
      mention,
      quantity,
      period: periodOf(rule.metric, around, quantity),
      figure: item,
      first: Math.min(owner.reference ? item : owner.first, item, Math.max(sentence.start, item - 6)),
      last: Math.min(sentence.end - 1, item + 5),
      date: dateNear(sentence, item),
      confidence: rule.trust - (owner.reference ? 0.08 : 0),
    });
    if (quantity.bound === 'range' && quantity.high !== null && grown.test(left)) {
      const [first, last] = [found.pop(), quantity.high];
      if (first)
        for (const value of [quantity.value, last])
          found.push({ ...first, quantity: { ...quantity, value, high: null, bound: 'exact' } });
      continue;
    }
    const earlier = comparedWith(sentence, item, quantity);
    const last = found.at(-1);
    if (earlier !== null && last)
      found.push({
        ...last,
        quantity: earlier.quantity,
        figure: earlier.item,
        last: earlier.item,
        date: dateNear(sentence, earlier.item),
      });
  }
  return found;
}
