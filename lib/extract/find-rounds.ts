// Funding rounds, which news tells over several sentences: who raises, then who leads, joins or is among the investors.
// Keeps the round it is in from sentence to sentence; a round without a named investor makes no claim.
import type { Candidate } from './candidate.ts';
import type { Frame } from './frames/frame.ts';
import { type Group, groupAt, type Sentence } from './groups.ts';
import { Kind } from './items.ts';
import { modalityOf } from './modality.ts';
import { afterPreposition, compoundOf, nominalAt, possessorOf, subjectOf } from './places.ts';
import { classesAt, kindAt, punctAt, topicsAt, wordAt } from './reading.ts';
import { Class, Topic } from './word-classes.ts';

export interface Round {
  readonly investee: number;
  readonly sentence: number;
  readonly amount: number | null;
  readonly date: number | null;
  readonly isDebt: boolean;
}

const moneyAt = (sentence: Sentence, item: number): boolean =>
  kindAt(sentence.reading.items, item) === Kind.Figure &&
  sentence.reading.figures[sentence.reading.items.ref[item] ?? -1]?.kind === 'money';
const textAt = (sentence: Sentence, item: number): string =>
  sentence.reading.folded.slice(sentence.reading.items.start[item] ?? 0, sentence.reading.items.end[item] ?? 0);

/** "X raised $20 million", "X announced the close of a $13 million series A", "X secured funding". */
function findRaise(
  sentence: Sentence,
): { investee: Group; trigger: number; money: number | null; isDebt: boolean } | null {
  const { items } = sentence.reading;
  for (let item = sentence.start; item < sentence.end; item++) {
    const use = wordAt(items, item).uses.find(({ frame }) => frame.round === 'raise');
    const isFundingNoun =
      /^(?:funding|round|financing|investment|series [a-h]|funding round|financing round|fundraise)$/.test(
        wordAt(items, item).text,
      );
    if (!use && !isFundingNoun) continue;
    const from = use ? item + 1 : item - 6;
    const to = use ? item + 12 : item + 7;
    let money: number | null = null;
    let isDebt = false;
    let funding = isFundingNoun || textAt(sentence, item).startsWith('rais');
    for (let at = Math.max(sentence.start, from); at < Math.min(sentence.end, to); at++) {
      if (money === null && moneyAt(sentence, at) && !isValuation(sentence, at)) money = at;
      if (topicsAt(items, at) & Topic.Funding) funding = true;
      if (
        money !== null &&
        at > money &&
        at <= money + 3 &&
        wordAt(items, at).text === 'from' &&
        nominalAt(sentence, at + 1)
      )
        funding = true;
      if (at > item && topicsAt(items, at) & Topic.Debt) isDebt = true;
    }
    if (money === null || !(funding || isDebt)) continue;
    if (isDebt && namesEquity(sentence)) isDebt = false;
    const investee = subjectOf(sentence, item, use?.form ?? 'noun');
    if (investee && investee.mentions.length === 1 && kindOf(sentence, investee) !== 'fund')
      return { investee, trigger: item, money, isDebt };
  }
  return null;
}

/** The first date of the sentence that tells of the round. */
function dateIn(sentence: Sentence): number | null {
  for (let item = sentence.start; item < sentence.end; item++)
    if (kindAt(sentence.reading.items, item) === Kind.Date) return item;
  return null;
}

/** A round that has debt in it is still a round of equity. */
function namesEquity(sentence: Sentence): boolean {
  for (let item = sentence.start; item < sentence.end; item++)
    if (
      /^(?:round|equity|series [a-h]|seed|funding round|shares|stake)$/.test(wordAt(sentence.reading.items, item).text)
    )
      return true;
  return false;
}

/** "a round in X", "X's round": who gets the money where nobody is said to raise it. */
function investeeOf(sentence: Sentence): Group | null {
  const { items } = sentence.reading;
  for (let item = sentence.start; item < sentence.end; item++) {
    if (!/^(?:round|funding round|financing round|series [a-h]|fundraise|raise)$/.test(wordAt(items, item).text))
      continue;
    const owner = possessorOf(sentence, item) ?? compoundOf(sentence, item);
    if (owner && owner.mentions.length === 1) return owner;
    const within = afterPreposition(sentence, item, 'in', 5) ?? afterPreposition(sentence, item, 'for', 5);
    if (within && within.mentions.length === 1) return within;
  }
  return null;
}

const kindOf = (sentence: Sentence, group: Group) =>
  sentence.reading.mentions[group.mentions[0] ?? -1]?.organization?.kind;

/** "a deal worth $10 billion": what a deal is worth is its price, what a company is worth is not. */
const pricedDeal =
  /\b(?:deal|agreement|contract|transaction|pact|arrangement|order|commitment|acquisition|purchase|takeover|option|lease|leases|award|investment|stake|partnership|sale|merger|accord|contracts|bid|offer|licence|license|loan|shares)\b[^.;]{0,34}(?:worth|valued|valuing|values?)\b/;

export const isValuation = (sentence: Sentence, item: number): boolean => {
  const { folded, items } = sentence.reading;
  const left = folded.slice(Math.max(0, (items.start[item] ?? 0) - 64), items.start[item]);
  const right = folded.slice(items.end[item] ?? 0, (items.end[item] ?? 0) + 34);
  if (
    pricedDeal.test(left) &&
    !/(?:valuation|revenue|market)/.test(left) &&
    !/^(?: |-)?(?:pre-money |post-money )?valuation/.test(right)
  )
    return false;
  return (
    /\bvalu(?:e|es|ed|ing) (?!of|at)[a-z0-9 .&'-]{2,40} at (?:about |around |over |nearly |roughly |more than |approximately |up to |some |almost |as much as |an? )*$/.test(
      left,
    ) ||
    /(?:valuation|valued|valuing|values?|market (?:cap|value|capitali[sz]ation)|capitali[sz]ation|revenues?|sales|profit|income|worth|market)(?: it| them| the (?:company|startup|firm|start-up))?(?: of| at| to| is| was| reached| hit| topped| topping| surpassed| surpassing| exceeded| exceeding| crossed| above| near| nearing| rose to| climbed to| soared to| grew to| jumped to)?(?: just)?(?: an?)?(?: about| around| over| nearly| roughly| more than| approximately| up to| some| almost| at least| as much as| close to)?(?: an?)?(?: estimated| whopping)? ?$/.test(
      left,
    ) ||
    /^(?:-plus|\+)?[ -](?:pre-money |post-money |private |market )?(?:valuation|market (?:cap|value)|in (?:annual |annualized |quarterly )?(?:revenue|sales)|(?:annual |annualized )?(?:revenue|arr)|of revenue|company\b|startup\b)/.test(
      right,
    )
  );
};

/** Groups that a sentence about a round names as investors. */
function investorsIn(sentence: Sentence, isRound: boolean): Array<{ group: Group; trigger: number }> {
  const found: Array<{ group: Group; trigger: number }> = [];
  const add = (group: Group | null, trigger: number) => {
    if (group && !found.some((known) => known.group === group)) found.push({ group, trigger });
  };
  for (let item = sentence.start; item < sentence.end; item++) {
    const text = textAt(sentence, item);
    const next = textAt(sentence, item + 1);
    if (/^(?:co-)?led$/.test(text) && (next === 'by' || /^(?:jointly|again|primarily)$/.test(next)))
      add(nominalAt(sentence, item + (next === 'by' ? 2 : 3)), item);
    else if (
      /^(?:participation|contributions?|support|backing|investments?|participants?|money|checks?)$/.test(text) &&
      /^(?:from|of|by)$/.test(next)
    )
      add(nominalAt(sentence, item + 2), item);
    else if (/^(?:participation|included)$/.test(text))
      add(followedBy(sentence, item, /^(?:of|from|including)$/), item);
    else if (/^(?:investors?|backers?|participants?|firms|funds|vcs|shareholders|others)$/.test(text))
      add(listed(sentence, item), item);
    else if (/^(?:joined|backed|funded|followed|supported)$/.test(text) && next === 'by')
      add(nominalAt(sentence, item + 2), item);
    else if (text === 'including' || text === 'alongside' || text === 'along with' || text === 'together with') {
      if (found.length > 0 || (isRound && followsInvestors(sentence, item))) add(nominalAt(sentence, item + 1), item);
    } else if (text === 'from' && isRound && followsMoney(sentence, item))
      add(nominalAt(sentence, item + 1) ?? afterPersons(sentence, item + 1), item);
    else if (
      /^(?:led|co-led|leads|lead|joined|join|joins|participated|participates|participate|leading|anchored)$/.test(
        text,
      ) &&
      next !== 'by' &&
      roundAfter(sentence, item)
    )
      add(subjectOf(sentence, item, text === 'leading' ? 'gerund' : 'past'), item);
    else if (/^joi(?:n|ns|ned)$/.test(text) && next === 'in') add(subjectOf(sentence, item, 'past'), item);
    else if (/^(?:comes?|came|coming)$/.test(text) && next === 'from') {
      if (isMoneyWord(sentence, item - 1)) add(nominalAt(sentence, item + 2), item);
    } else if (/^involv(?:es|ed|ing)$/.test(text) && isAboutFunding(sentence)) add(nominalAt(sentence, item + 1), item);
    else if (/^(?:participating|joining)$/.test(text) && isRound) add(subjectOf(sentence, item, 'gerund'), item);
    else if (/^(?:took part|take part|taking part)$/.test(`${text} ${next}`) && roundAfter(sentence, item))
      add(subjectOf(sentence, item, 'past'), item);
  }
  return found.filter(({ group }) => !group.reference && !group.isPerson);
}

/** "the money comes from", "most of it came from". */
const isMoneyWord = (sentence: Sentence, item: number): boolean =>
  /^(?:money|funding|funds|capital|cash|investment|round|financing|it|sum|rest|amount|also|mainly)$/.test(
    textAt(sentence, item),
  );

/** "from Jane Roe, Norvane and Tessel": the firms behind the person. */
function afterPersons(sentence: Sentence, from: number): Group | null {
  const { items } = sentence.reading;
  for (let item = from; item < Math.min(sentence.end, from + 8); item++) {
    const group = groupAt(sentence, item);
    if (group) return group;
    const isName =
      kindAt(items, item) === Kind.Person || (kindAt(items, item) === Kind.Word && (items.shape[item] ?? 0) !== 0);
    if (!isName && punctAt(items, item) !== ',' && !(classesAt(items, item) & Class.JobTitle)) return null;
  }
  return null;
}

function followedBy(sentence: Sentence, item: number, words: RegExp): Group | null {
  for (let at = item + 1; at < Math.min(sentence.end, item + 4); at++)
    if (words.test(textAt(sentence, at))) return nominalAt(sentence, at + 1);
  return null;
}

/** "investors include X", "investors such as X", "investors in the round were X", "investors: X", "existing investors X and Y". */
function listed(sentence: Sentence, item: number): Group | null {
  const { items } = sentence.reading;
  const direct = groupAt(sentence, item + 1);
  if (direct) return direct;
  for (let at = item + 1; at < Math.min(sentence.end, item + 12); at++) {
    const text = textAt(sentence, at);
    if (
      classesAt(items, at) & Class.ListIntro ||
      /^(?:include|includes|included|were|are|like)$/.test(text) ||
      punctAt(items, at) === ':'
    ) {
      const found = nominalAt(sentence, at + 1);
      if (found) return found;
    }
    if (punctAt(items, at) === ';' || punctAt(items, at) === '.') return null;
  }
  return null;
}

/** "investors, including X": not "customers, including X". */
function followsInvestors(sentence: Sentence, item: number): boolean {
  const before = punctAt(sentence.reading.items, item - 1) === ',' ? item - 2 : item - 1;
  return (
    textAt(sentence, item) !== 'including' ||
    /^(?:investors?|backers?|firms?|funds?|partners?|others|vcs|capitalists|individuals|angels|shareholders|names|ventures?|capital|participants?|money|round|funding)$/.test(
      textAt(sentence, before),
    )
  );
}

function followsMoney(sentence: Sentence, from: number): boolean {
  for (let item = from - 1; item >= Math.max(sentence.start, from - 7); item--) {
    if (moneyAt(sentence, item)) return true;
    if (punctAt(sentence.reading.items, item) === ',') return false;
  }
  return false;
}

function roundAfter(sentence: Sentence, item: number): boolean {
  for (let at = item + 1; at < Math.min(sentence.end, item + 9); at++)
    if (
      /^(?:round|funding|financing|series [a-h]|investment|fundraise|raise|funding round|financing round)$/.test(
        wordAt(sentence.reading.items, at).text,
      )
    )
      return true;
  return false;
}

/** Whether any word of the sentence belongs to the story of a round. */
const isAboutFunding = (sentence: Sentence): boolean => {
  for (let item = sentence.start; item < sentence.end; item++) {
    const text = textAt(sentence, item);
    if (
      /^(?:round|funding|financing|series [a-h]|investors?|money|join|joined|fundraise|funding round|financing round|raised|raises|raising|secured|securing|secures|landed|nabbed|bagged|closed|backers?)$/.test(
        text,
      )
    )
      return true;
  }
  return false;
};

/** The claims of one sentence about a round, and the round that the next sentence is still in. */
export function findRounds(
  sentence: Sentence,
  open: Round | null,
  frame: Frame,
): { candidates: Candidate[]; round: Round | null } {
  if (sentence.groups.length === 0) return { candidates: [], round: open };
  const raise = findRaise(sentence);
  if (!raise && !isAboutFunding(sentence)) return { candidates: [], round: open };
  const target = raise ? null : investeeOf(sentence);
  const round: Round | null = raise
    ? {
        investee: raise.investee.mentions[0] ?? -1,
        sentence: sentence.number,
        amount: raise.money,
        date: dateIn(sentence),
        isDebt: raise.isDebt,
      }
    : target
      ? { investee: target.mentions[0] ?? -1, sentence: sentence.number, amount: null, date: null, isDebt: false }
      : open && sentence.number - open.sentence <= 20
        ? open
        : null;
  if (!round) return { candidates: [], round: null };
  const { mentions } = sentence.reading;
  const investee = mentions[round.investee]?.organization;
  const investors = investorsIn(sentence, raise !== null).flatMap(({ group, trigger }) =>
    group.mentions.map((mention) => ({ mention, trigger, group })),
  );
  const named = investors.filter(
    ({ mention }) => mentions[mention]?.organization && mentions[mention]?.organization?.slug !== investee?.slug,
  );
  const first = named[0];
  if (!first) return { candidates: [], round };
  const modality = modalityOf(sentence, raise?.trigger ?? first.trigger, raise?.investee ?? null, 'verb');
  if (modality.dropped) return { candidates: [], round };
  const places = [...named.map(({ group }) => group), ...(raise ? [raise.investee] : [])];
  const candidate: Candidate = {
    type: round.isDebt ? 'financing' : 'investment',
    from: [...new Set(named.map(({ mention }) => mention))],
    to: [round.investee],
    between: [],
    status: modality.status,
    mark: modality.mark,
    frame,
    rule: 'round',
    sentence: sentence.number,
    first: Math.min(first.trigger, raise?.trigger ?? first.trigger, ...places.map((group) => group.first)),
    last: Math.max(first.trigger, raise?.money ?? first.trigger, ...places.map((group) => group.last)),
    trigger: raise?.trigger ?? first.trigger,
    sure: true,
    generic: false,
    confidence: raise ? 0.88 : 0.78,
    amount: round.amount,
    stake: null,
    capacity: [],
    date: round.date,
    exclusivity: null,
    name: null,
  };
  return { candidates: [candidate], round };
}
