// The words around a figure that make it a revenue, a valuation, users, capital spending or a headcount. Data: regular expressions
// over folded text, before the figure and after it; whose figure it is and what speaks against it is judged elsewhere.
import type { MetricName } from '#lib/domain/metric.ts';

const hedge = `(?:,? (?:has|have|had|been|put|as|with|its|of|at|to|is|was|were|are|reached|hit|hitting|reaching|exceed(?:ed|ing|s)?|surpass(?:ed|ing)?|topp?(?:ed|ing)|totall?(?:ed|ing)|near|around|about|over|nearly|almost|just|roughly|more than|approximately|some|up|at least|an?|as much as|a whopping|no less than|not less than|above|below|under|the|came|coming|amounted|amounting|crossed|crossing|passed|stands|stood|impressive|record|grow|grown|growing|rise|risen|climb|jump|went|go|gone|expand|expanded|expanding|double|triple|tripled|doubled|quadrupled|soar|soared|surge|surged|balloon|swell|swelled|ballooned|close|estimated|between|by|and|on track to|that|will|would|could|reach|hit|from|grew|rose|climbed|jumped|fell|worth|peaked|set|guidance|forecast|outlook|budget|target|estimate|raised|increased|lifted|boosted|this year|next year|passed|currently|is currently|now|should|be|only|expected|guided|once|at the))*`;

const before = (words: string) =>
  new RegExp(
    `(?:${words})(?: ?\\([^)]{1,12}\\))?(?:,? (?:which|in|for|during|at|as of) [a-z0-9 ]{2,24})?${hedge}(?: from [$\u20ac\u00a3]?[\\d.,]+ ?(?:thousand|million|billion|bn|m|k)? to(?: about| around| over| nearly| more than)*)?,? ?$`,
  );
const after = (words: string) => new RegExp(`^(?:-plus|\\+)?[ -](?:${words})`);

export interface MetricRule {
  readonly metric: MetricName;
  readonly kind: 'money' | 'count';
  readonly before?: RegExp;
  readonly after?: RegExp;
  /** Both sides must fit, where one alone says too little. */
  readonly both?: boolean;
  readonly trust: number;
}

/** What the words around a figure make of it, the more telling ones first. */
export const metricRules: readonly MetricRule[] = [
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
      '(?:in |of )?(?:annual(?:ized|ised)? recurring revenue|arr\\b|annual(?:ized|ised)? (?:revenue )?run[- ]rate|revenue run[- ]rate|run[- ]rate|annual(?:ized|ised) (?:revenue|sales))',
    ),
    trust: 0.85,
  },
  {
    metric: 'revenue',
    kind: 'money',
    before: before('revenues?|sales(?: (?:at|of) [a-z0-9.-]{2,24})?|turnover|\\bbilled'),
    trust: 0.78,
  },
  {
    metric: 'revenue',
    kind: 'money',
    after: after(
      '(?:in |of )?(?:annual |yearly |quarterly |total |its |full-year |(?:first|second|third|fourth)[- ]quarter |fiscal |net |projected |expected |record |cloud |data ?cent(?:er|re) )*(?:revenues?|sales)\\b(?! (?:growth|share|deals?|contracts?|teams?))',
    ),
    trust: 0.78,
  },
  {
    metric: 'revenue',
    kind: 'money',
    before:
      /\b(?:revenues?\b[^.;$]{0,60}\b(?:to|reached|was|were|hit)|revenues?\b(?:[^.;]|\.\d){0,80}\b(?:million|billion)\b[^.;$]{0,20}\band (?:then )?(?:rose|climbed|grew|jumped|soared|surged|fell|dropped) (?:[\d.]+ ?(?:%|percent|per cent) )?to|(?:net )?sales\b[^.;$]{0,70}\b(?:rose|climbed|grew|jumped|fell|came|increased|dropped) (?:[\d.]+ ?(?:%|percent|per cent) )?to) (?:about |around |nearly |more than |over |just )?$/,
    trust: 0.62,
  },
  {
    metric: 'revenue',
    kind: 'money',
    before:
      /\b(?:pull(?:s|ed|ing) in|t(?:ook|akes|aking) in|br(?:ought|ings|inging) in|earn(?:s|ed|ing)|making) (?:between |about |around |some |nearly |over |more than )?$/,
    after:
      /^(?: (?:and|to) [$\u20ac\u00a3]?[\d.]+ (?:million|billion))? (?:per year|a year|annually|in the (?:[a-z]+ )?quarter)\b/,
    both: true,
    trust: 0.66,
  },
  {
    metric: 'valuation',
    kind: 'money',
    before: before(
      'valuation|valued(?: [a-z0-9. -]{2,40} at)?|valuing (?:it|them|the (?:company|startup|start-up|firm|business|group)|[a-z0-9. -]{2,30})|values? (?:it|them|the (?:[a-z-]+ ){0,3}(?:company|startup|start-up|firm|business|lab|group|[a-z]+-based company)|the (?:[a-z-]+ ){0,6}(?:maker|developer|provider|operator|builder) of [a-z0-9 -]{2,50}|(?:the|a|an) (?:[a-z-]+ ){0,3}(?:entity|outfit|unit|venture|enterprise|carmaker|chipmaker)|[a-z0-9. -]{2,40}(?:, (?:which|whose|the|a|an) [^.;]{4,60},)?)(?: at (?:about |around )?[$\u20ac\u00a3][\\d.,]+ ?(?:million|billion|trillion|bn|m|tn) and (?:the )?[a-z0-9. -]{2,40})?|market cap(?:itali[sz]ation)?|market value|stock-market value|enterprise value|(?:doubl|tripl|quadrupl)(?:es?|ed|ing) its value',
    ),
    trust: 0.84,
  },
  {
    metric: 'valuation',
    kind: 'money',
    after: after(
      '(?:pre-money |post-money |private |market |reported |[a-z]+ )?(?:valuation|market cap(?:itali[sz]ation)?|market value)|(?:post|pre)(?:-money|-deal)?(?=[.,;)]|$)',
    ),
    trust: 0.84,
  },
  {
    metric: 'valuation',
    kind: 'money',
    after: after(
      '(?:(?:price tag|in (?:market )?value|value (?:at|in) its)\\b|(?:that |which |at which )?(?:it|the (?:company|firm|start-?up)) (?:commanded|fetched|garnered|achieved|was (?:last )?(?:valued at|worth))\\b)',
    ),
    trust: 0.74,
  },
  {
    metric: 'valuation',
    kind: 'money',
    after: after(
      '(?:(?:public|private|local|listed) )?(?:company|startup|start-up|business|player|chipmaker|upstart|unicorn)\\b',
    ),
    trust: 0.6,
  },
  {
    metric: 'valuation',
    kind: 'money',
    before:
      /(?:\b(?:is|was|(?:company|firm|start-?up|chipmaker|group) to be|would be|(?:had|has)(?: still| once)? been|company|start-?up|firm)(?: now| once| still| currently| then| for the first time| already| briefly)? worth|\b(?:own|a|its|last) value of|\bputs? the value of [^.;]{2,60} at|\bestimate[sd]? its value (?:to exceed|at)|\b(?:raised|raises|raising|collected|took in) [^.;]{2,40} at|\b(?:round|series [a-h])(?:,? [^.;]{2,40}(?:million|billion|bn|m))? at|\b(?:round|series [a-h]|raise|funding|money)\b[^.;]{0,50} puts? (?:it|the company|[a-z0-9 .-]{2,24}) at) (?:about |around |over |roughly |nearly |some |close to |more than )?$/,
    trust: 0.72,
  },
  {
    metric: 'capex',
    kind: 'money',
    before: before(
      'capital expenditures?(?: of [a-z0-9 .-]{2,20})?(?: on [a-z ]{2,24})?|capex|capital spending|investments? in (?:ai|artificial intelligence)(?: \\(ai\\))?|spending on (?:ai|artificial intelligence|data cent(?:er|re)s|infrastructure)[a-z ]{0,20}',
    ),
    trust: 0.78,
  },
  {
    metric: 'capex',
    kind: 'money',
    after: after(
      '(?:in |of |on )?(?:capital expenditures?|capex|capital spending|(?:on|in|into) (?:ai|artificial intelligence|data cent(?:er|re)s?|new data cent(?:er|re)s?|cloud(?: computing)?(?: and ai)?|ai data cent(?:er|re)s|building|infrastructure|its ai|ai and cloud)(?: infrastructure)?\\b(?! (?:start-?ups?|compan(?:y|ies)|firms?|labs?|businesses|research|cloud start-?ups?))(?! [a-z-]+ (?:start-?up|company|firm)\\b))',
    ),
    trust: 0.66,
  },
  {
    metric: 'capex',
    kind: 'money',
    before: /\b(?:invest|spend)(?:s|ing|ed)? (?:an estimated |about |around |up to |another |more than |over )*$/,
    after:
      /^(?: (?:in|by) [a-z0-9 .-]{3,40}?)? to (?:build|expand|develop|construct)[a-z -]{0,44}(?:data cent|ai infrastructure)/,
    both: true,
    trust: 0.66,
  },
  {
    metric: 'capex',
    kind: 'money',
    before:
      /\bannual (?:spending|investment)(?: (?:forecast|guidance|plan|target|outlook|budget|estimate))? (?:to|of|at|near|around|above) (?:about |around |nearly |more than |over |as much as |up to |some |between )*$/,
    trust: 0.62,
  },
  {
    metric: 'capex',
    kind: 'money',
    before:
      /\b(?:plans?|planned|planning|expects?|expected|intends?) to (?:spend|invest) (?:about |around |nearly |more than |over |as much as |up to |some |between |an estimated )*$/,
    after: /^(?: and [$\u20ac\u00a3]?[\d.]+ (?:million|billion))? (?:this|next) (?:fiscal )?year\b/,
    both: true,
    trust: 0.62,
  },
  {
    metric: 'users',
    kind: 'count',
    after: after(
      '(?:[a-z]+ )?(?:(?:monthly|weekly|daily|global|paying|active|enterprise|business|registered|paid|total) )*(?:users?|customers|subscribers|clients|(?:businesses|developers|doctors|clinicians|physicians|nurses|lawyers|students|teachers|engineers|organi[sz]ations|enterprises|companies) (?:currently |now |already |regularly )?us(?:e|ing)|people (?:use|using)|people (?:now |already |regularly )?use|readers|visitors|members)\\b',
    ),
    trust: 0.7,
  },
  {
    metric: 'users',
    kind: 'count',
    before: before('used by|user base|userbase|audience|paying subscribers|readership|customer base'),
    trust: 0.66,
  },
  {
    metric: 'users',
    kind: 'count',
    before:
      /\b(?:(?:amass|attract|count|gain|serv|reach|power)(?:es|s|ed|ing)?|has|have|had|drew|won|apps? of|platform (?:of|for)|community of) (?:(?:about|around|some|over|nearly|roughly|almost|more than|up to|already|now|just) )*$/,
    after: /^(?:-plus|\+)? (?:[a-z]+ )?(?:developers|creators|merchants|learners|subscribers|households)\b/,
    both: true,
    trust: 0.66,
  },
  {
    metric: 'headcount',
    kind: 'count',
    after: after(
      '(?:full-time |[a-z]+ )?(?:employees|workers|staff(?:ers)?|person (?:[a-z-]+ )?(?:team|company|start-?up|firm|lab|staff|business|headcount|workforce)|people (?:work|employed)|strong workforce|staff members)\\b',
    ),
    trust: 0.76,
  },
  { metric: 'headcount', kind: 'count', before: before('employs|employed|employing|headcount|workforce'), trust: 0.7 },
  {
    metric: 'headcount',
    kind: 'count',
    before:
      /\b(?:company|firm|start-?up|lab|team|staff|workforce)(?: has| had)?(?: now)? (?:of|grown to|grew to|numbers|numbering) (?:about |around |some |over |nearly |roughly |more than |fewer than )?$/,
    trust: 0.68,
  },
];
