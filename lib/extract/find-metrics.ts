// Figures about one organization: revenue, recurring revenue, valuation, users, capital spending, headcount. Each figure is
// judged by the words that stand around it; the organization is its possessor, its subject or the nearest name.
import type { MetricName } from '#lib/domain/metric.ts';
import type { Quantity } from './find-quantities.ts';
import type { Sentence } from './groups.ts';
import { isValuation } from './is-valuation.ts';
import { Kind } from './items.ts';
import { isNamedOwner, metricOwner } from './metric-owner.ts';
import { kindAt } from './reading.ts';

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

const hedge = `(?:,? (?:has|have|had|been|put|as|with|its|of|at|to|is|was|were|are|reached|hit|hitting|reaching|exceed(?:ed|ing|s)?|surpass(?:ed|ing)?|topp?(?:ed|ing)|totall?(?:ed|ing)|around|about|over|nearly|almost|just|roughly|more than|approximately|some|up|at least|an?|as much as|a whopping|above|below|under|the|crossed|crossing|passed|close|estimated|between|by|and|on track to|that|will|would|could|reach|hit|from|grew|rose|climbed|jumped|fell|worth|peaked|set|guidance|forecast|outlook|budget|target|estimate|raised|increased|lifted|boosted|this year|next year|passed|currently|is currently|now|should|only|expected|once|at the))*`;
const before = (words: string) =>
  new RegExp(`(?:${words})(?: ?\\([^)]{1,12}\\))?(?:,? (?:which|in|for|during) [a-z0-9 ]{2,24})?${hedge},? ?$`);
const after = (words: string) => new RegExp(`^(?:-plus|\\+)?[ -](?:${words})`);

interface Rule {
  readonly metric: MetricName;
  readonly kind: 'money' | 'count';
  readonly before?: RegExp;
  readonly after?: RegExp;
  readonly trust: number;
}

const rules: readonly Rule[] = [
  {
    metric: 'arr',
    kind: 'money',
    before: before(
      'annual(?:ized|ised)? recurring revenues?|\\barr|annual(?:ized|ised)? (?:revenue )?run[- ]rate|revenue run[- ]rate|annual(?:ized|ised) revenues?|run[- ]rate revenue',
    ),
    trust: 0.85,
  },
  {
    metric: 'arr',
    kind: 'money',
    after: after(
      '(?:in )?(?:annual(?:ized|ised)? recurring revenue|arr\\b|annual(?:ized|ised)? (?:revenue )?run[- ]rate|revenue run[- ]rate|run[- ]rate|annual(?:ized|ised) (?:revenue|sales))',
    ),
    trust: 0.85,
  },
  { metric: 'revenue', kind: 'money', before: before('revenues?|sales|turnover|\\bbilled'), trust: 0.78 },
  {
    metric: 'revenue',
    kind: 'money',
    after: after(
      '(?:in |of )?(?:annual |yearly |quarterly |total |its |full-year |net |projected |expected |record |cloud )*(?:revenues?|sales)\\b(?! (?:growth|share))',
    ),
    trust: 0.78,
  },
  {
    metric: 'revenue',
    kind: 'money',
    before:
      /\brevenues?\b[^.;$]{0,60}\b(?:to|reached|was|were|hit) (?:about |around |nearly |more than |over |just )?$/,
    trust: 0.62,
  },
  {
    metric: 'valuation',
    kind: 'money',
    before: before(
      'valuation|valued|valuing (?:it|them|the (?:company|startup|start-up|firm|business|group)|[a-z0-9. -]{2,30})|values? (?:it|them|the (?:[a-z-]+ ){0,3}(?:company|startup|start-up|firm|business|lab|group|[a-z]+-based company)|[a-z0-9. -]{2,40})|market cap(?:itali[sz]ation)?|market value|stock-market value|enterprise value',
    ),
    trust: 0.84,
  },
  {
    metric: 'valuation',
    kind: 'money',
    after: after(
      '(?:pre-money |post-money |private |market |reported |[a-z]+ )?(?:valuation|market cap(?:itali[sz]ation)?|market value)',
    ),
    trust: 0.84,
  },
  {
    metric: 'valuation',
    kind: 'money',
    after: after('(?:public |private )?(?:company|startup|start-up|business)\\b'),
    trust: 0.6,
  },
  {
    metric: 'valuation',
    kind: 'money',
    before:
      /(?:\b(?:is|was|company|start-?up|firm)(?: now| once| still| currently| then)? worth|\b(?:own|a|its|total|last) value of|\b(?:raised|raises|raising|collected|took in) [^.;]{2,40} at|\b(?:round|series [a-h]|raise|funding|money)\b[^.;]{0,50} puts? (?:it|the company|[a-z0-9 .-]{2,24}) at) (?:about |around |over |roughly |nearly |some |close to |more than )?$/,
    trust: 0.72,
  },
  {
    metric: 'capex',
    kind: 'money',
    before: before(
      'capital expenditures?|capex|capital spending|spending on (?:ai|artificial intelligence|data cent(?:er|re)s|infrastructure)[a-z ]{0,20}',
    ),
    trust: 0.78,
  },
  {
    metric: 'capex',
    kind: 'money',
    after: after(
      '(?:in |of |on )?(?:capital expenditures?|capex|capital spending|(?:on|in|into) (?:ai|artificial intelligence|data cent(?:er|re)s?|new data cent(?:er|re)s?|cloud(?: computing)?(?: and ai)?|ai data cent(?:er|re)s|building|infrastructure|its ai|ai and cloud)(?: infrastructure)?\\b)',
    ),
    trust: 0.66,
  },
  {
    metric: 'users',
    kind: 'count',
    after: after(
      '(?:[a-z]+ )?(?:(?:monthly|weekly|daily|global|paying|active|enterprise|business|registered|paid|total) )*(?:users?|customers|subscribers|clients|businesses use|developers use|people (?:use|using)|readers|visitors|members)\\b',
    ),
    trust: 0.7,
  },
  {
    metric: 'users',
    kind: 'count',
    before: before('used by|user base|userbase|audience|paying subscribers'),
    trust: 0.66,
  },
  {
    metric: 'headcount',
    kind: 'count',
    after: after(
      '(?:full-time |[a-z]+ )?(?:employees|workers|staff(?:ers)?|people (?:work|employed)|strong workforce|staff members)\\b',
    ),
    trust: 0.76,
  },
  { metric: 'headcount', kind: 'count', before: before('employs|headcount|workforce'), trust: 0.7 },
];

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
  /\b(?:spend|spends|spending|invest|invests|investing|pour|plough|plow|capex|budget|commit|outlay|expenditure|earmark)/;

/** "$157 billion, against $86 billion at the beginning of the year": the same figure at an earlier time. */
function comparedWith(
  sentence: Sentence,
  item: number,
  quantity: Quantity,
): { item: number; quantity: Quantity } | null {
  const { items, figures, folded } = sentence.reading;
  for (let at = item + 1; at < Math.min(sentence.end, item + 12); at++) {
    const other = kindAt(items, at) === Kind.Figure ? figures[items.ref[at] ?? -1] : undefined;
    if (!other) continue;
    const left = folded.slice(Math.max(quantity.end, other.start - 40), other.start);
    const isCompared =
      other.kind === quantity.kind &&
      other.unit === quantity.unit &&
      /\b(?:against|compared (?:with|to)|(?:up|down) from|versus|after|from) (?:about |around |just |over |nearly |some |more than )?$/.test(
        left,
      );
    return isCompared ? { item: at, quantity: other } : null;
  }
  return null;
}

/** What a stake, a share or a licence is worth says nothing outright of the whole. */
const pricesPart =
  /\b(?:stake|equity|each [a-z]+ share|holding|deal|contract|option|licen[cs]es?|investment|plan|project|order)\b[^.;]{0,50}$|\bit (?:is|was) worth [a-z ]*$/;

/** The metrics of one sentence. `investee` is who gets the money in it, or -1: a valuation without a name is theirs. */
export function findMetrics(sentence: Sentence, investee: number): FoundMetric[] {
  const { items, figures } = sentence.reading;
  const found: FoundMetric[] = [];
  for (let item = sentence.start; item < sentence.end; item++) {
    if (kindAt(items, item) !== Kind.Figure) continue;
    const quantity = figures[items.ref[item] ?? -1];
    if (!quantity || (quantity.kind !== 'money' && quantity.kind !== 'number')) continue;
    const { left, right } = slices(sentence, quantity);
    const rule = rules.find(
      (candidate) =>
        (candidate.kind === 'money') === (quantity.kind === 'money') &&
        (candidate.before?.test(left) || candidate.after?.test(right)),
    );
    if (!rule) continue;
    if (rule.metric === 'valuation' && (!isValuation(sentence, item) || pricesPart.test(left))) continue;
    if (rule.metric === 'users' && quantity.value.length < 4) continue;
    if (rule.metric === 'capex' && rule.after && !spends.test(left)) continue;
    if (
      rule.kind === 'count' &&
      /(?:cut|lay(?:ing|s)? off|laid off|hire|hiring|train(?:ing|ed)?|send|sending|move|moving|reskill|add(?:ed|ing)?|job|layoffs? of|beta|test(?:ed)?)\b[a-z ]{0,24}$/.test(
        left,
      )
    )
      continue;
    if (
      rule.metric === 'revenue' &&
      /\b(?:deliver|gap|tens of|worth|per cent of|percent of|% of|share of|cost|loss|losses)\b[^.]{0,24}$/.test(left)
    )
      continue;
    const owner = metricOwner(sentence, item, rule.metric);
    const isInvestee = rule.metric === 'valuation' && investee >= 0 && !isNamedOwner(sentence, owner, item);
    const mention = isInvestee ? investee : owner?.mentions[0];
    if (!owner || mention === undefined || owner.mentions.length !== 1) continue;
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
