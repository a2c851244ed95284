// The forms of an English verb or noun, from its base form: regular spelling rules, and a table of those that break them.
const irregular: Readonly<Record<string, readonly [past: string, participle: string]>> = {
  buy: ['bought', 'bought'],
  sell: ['sold', 'sold'],
  build: ['built', 'built'],
  lend: ['lent', 'lent'],
  lead: ['led', 'led'],
  take: ['took', 'taken'],
  overtake: ['overtook', 'overtaken'],
  fight: ['fought', 'fought'],
  make: ['made', 'made'],
  give: ['gave', 'given'],
  put: ['put', 'put'],
  get: ['got', 'gotten'],
  strike: ['struck', 'struck'],
  win: ['won', 'won'],
  run: ['ran', 'run'],
  pay: ['paid', 'paid'],
  prepay: ['prepaid', 'prepaid'],
  spend: ['spent', 'spent'],
  tie: ['tied', 'tied'],
  hold: ['held', 'held'],
  have: ['had', 'had'],
  bring: ['brought', 'brought'],
  seek: ['sought', 'sought'],
  come: ['came', 'come'],
  go: ['went', 'gone'],
  choose: ['chose', 'chosen'],
  catch: ['caught', 'caught'],
  snap: ['snapped', 'snapped'],
  outbid: ['outbid', 'outbid'],
  shell: ['shelled', 'shelled'],
  underwrite: ['underwrote', 'underwritten'],
  sue: ['sued', 'sued'],
  draw: ['drew', 'drawn'],
  become: ['became', 'become'],
  let: ['let', 'let'],
  find: ['found', 'found'],
  break: ['broke', 'broken'],
  see: ['saw', 'seen'],
  show: ['showed', 'shown'],
  keep: ['kept', 'kept'],
  inject: ['injected', 'injected'],
  fall: ['fell', 'fallen'],
  begin: ['began', 'begun'],
  grow: ['grew', 'grown'],
  lease: ['leased', 'leased'],
  beat: ['beat', 'beaten'],
  bet: ['bet', 'bet'],
  bid: ['bid', 'bid'],
  'co-lead': ['co-led', 'co-led'],
  eat: ['ate', 'eaten'],
  lose: ['lost', 'lost'],
  outdo: ['outdid', 'outdone'],
  outsell: ['outsold', 'outsold'],
  resell: ['resold', 'resold'],
  set: ['set', 'set'],
  sink: ['sank', 'sunk'],
  stand: ['stood', 'stood'],
  steal: ['stole', 'stolen'],
  undercut: ['undercut', 'undercut'],
  weave: ['wove', 'woven'],
  cut: ['cut', 'cut'],
  hit: ['hit', 'hit'],
  forbid: ['forbade', 'forbidden'],
};
const doubled = new Set([
  'tap',
  'snap',
  'ship',
  'plug',
  'equip',
  'partner-up',
  'pour-',
  'scrap',
  'plan',
  'swap',
  'run',
  'get',
  'put',
  'win',
  'let',
  'outbid',
  'begin',
  'gobble-',
  'embed',
  'cap',
  'commit',
  'control',
  'backstop',
  'bag',
  'bar',
  'bet',
  'bid',
  'chip',
  'compel',
  'cut',
  'drag',
  'drop',
  'fab',
  'fit',
  'forbid',
  'grab',
  'hit',
  'kit',
  'lag',
  'leapfrog',
  'nab',
  'nip',
  'outfit',
  'outgun',
  'permit',
  'pit',
  'set',
  'slap',
  'spar',
  'undercut',
]);

const past = (base: string): string => {
  if (base.endsWith('e')) return `${base}d`;
  if (/[^aeiou]y$/.test(base)) return `${base.slice(0, -1)}ied`;
  return doubled.has(base) ? `${base}${base.at(-1)}ed` : `${base}ed`;
};
const third = (base: string): string => {
  if (/(s|x|z|ch|sh)$/.test(base)) return `${base}es`;
  return /[^aeiou]y$/.test(base)
    ? `${base.slice(0, -1)}ies`
    : base === 'have'
      ? 'has'
      : base === 'go'
        ? 'goes'
        : `${base}s`;
};
const gerund = (base: string): string => {
  if (base.endsWith('ie')) return `${base.slice(0, -2)}ying`;
  if (base.endsWith('e') && !base.endsWith('ee')) return `${base.slice(0, -1)}ing`;
  return doubled.has(base) ? `${base}${base.at(-1)}ing` : `${base}ing`;
};

export interface VerbForms {
  readonly base: string;
  readonly third: string;
  readonly past: string;
  readonly participle: string;
  readonly gerund: string;
}

/** The forms of a verb; of "team up" only the first word bends. */
export function inflectVerb(phrase: string): VerbForms {
  const [base = '', ...rest] = phrase.split(' ');
  const with_ = (form: string) => [form, ...rest].join(' ');
  const known = irregular[base];
  return {
    base: with_(base),
    third: with_(third(base)),
    past: with_(known?.[0] ?? past(base)),
    participle: with_(known?.[1] ?? past(base)),
    gerund: with_(gerund(base)),
  };
}

/** Singular and plural of a noun phrase; only the last word bends. */
export const inflectNoun = (noun: string): readonly [string, string] => [
  noun,
  /(s|x|z|ch|sh)$/.test(noun) ? `${noun}es` : /[^aeiou]y$/.test(noun) ? `${noun.slice(0, -1)}ies` : `${noun}s`,
];
