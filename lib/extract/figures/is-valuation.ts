// Whether a sum is what a company is worth or earns, or what is paid where a deal fails, and so never the price of one.
import type { Sentence } from '#lib/extract/clause/groups.ts';

/** "a deal worth $10 billion": what a deal is worth is its price, what a company is worth is not. */
const pricedDeal =
  /\b(?:deal|agreement|contract|transaction|pact|arrangement|order|commitment|acquisition|purchase|takeover|option|lease|leases|award|investment|stake|partnership|sale|merger|accord|contracts|bid|offer|licence|license|loan|shares)\b[^.;]{0,60}(?:worth|valued|valuing|values?)\b/;

/** "at $23 a share", "needs a price of $600": what one share costs is not what a deal is worth. */
const isPerShare = (left: string, right: string): boolean =>
  /^(?: a| per| each| for each|\/)(?: ordinary| common)? ?(?:share|of its shares|of the shares)\b|^ each\b(?=[^.;]{0,3}[,.;]| the)/.test(
    right,
  ) ||
  /\b(?:share|stock) price\b[^.;]{0,30}$|\b(?:needs|at|reaches|hits) a price of $|\b(?:new|issued|ordinary|common|preferred|more|of its|million) shares at $|\bshares?\b[^.;,]{0,24} (?:rose|fell|climb\w*|trad\w+|clos\w+|jump\w+) [^.;]{0,12}$/.test(
    left,
  );

/** "values Norvane at", "valued the start-up at": a firm, whatever the subject is. */
export const valuesFirm = (left: string): boolean =>
  /\bvalu(?:es?|ing|ed) (?!of|at|it\b|each|every)(?![^.;]{0,30}shares?\b)[a-z0-9 .&'-]{2,40}(?:[a-z0-9 .&'-]{0,40}|, (?:which|whose|the|a|an) [^.;]{4,60},)(?: at (?:[a-z]+ ){0,2}[$\u20ac\u00a3][\d.,]+ ?(?:million|billion|trillion|bn|m|tn) and [a-z0-9 .&'-]{2,40})? at (?:[a-z]+ ){0,3}$/.test(
    left,
  );

/**
 * "Holds 27 percent, a stake valued at $135 billion", "its investment is now worth $60 billion": what somebody has is worth so much, and
 * nobody paid it. "Bought a stake worth $3 billion" is a price, and so is what a stake is sold for.
 */
const heldWorth =
  /\b(?:holds?|held|holding|owns?|owned|owning|has|have|had|keeps?|kept|retains?|retained|retaining|receive[sd]?|gets?|got|its|whose|their|remaining|existing|current)\b(?:(?!\b(?:buy|buys|bought|buying|acquir|invest(?:s|ed|ing)?\b|pay|paid|pays|sell|sells|sold|selling|take|takes|took|taking|rais|purchas|offer))[^.;]){0,80}\b(?:stake|holding|shareholding|interest|shares|position|investment)\b(?:(?!\b(?:buy|bought|acquir|paid|pays|sold|sells|selling|raised|for)\b)[^.;]){0,60}\b(?:valued|worth)(?: at| now| then)?(?: [a-z]+){0,3} $/;

/** "Its investment in X is valued at": with is or was, it is what became of the money. */
const nowWorth =
  /\b(?:stake|holding|shares|position|investment) (?:in|of) [^.;,]{2,40} (?:is|are|was|were) (?:now |then )?(?:valued|worth)(?: at)?(?: [a-z]+){0,3} $/;

/** "Sold its stake, worth $6 billion": that is what it went for. */
const changesHands =
  /\b(?:sold|sells?|selling|sale|bought|buys?|buying|acquir\w+|purchas\w+|took|takes?|taking) [^.;]{0,70}$/;

/** "Values it at $380 billion, more than twice the $183 billion of its round in May": what it was worth then. */
const formerValue =
  /\bvalu(?:e[sd]?|ing|ation)\b[^;]*\d[^;]*\b(?:than|twice|double|triple|times|from|against|to) (?:the |about |around )*$/;

/** "A round at 11.7 billion euros", "a round of $305 million at $3.3 billion": on the basis of which it was raised. */
const roundAt =
  /\b(?:round|series [a-h])(?:,? [^.;]{2,40}(?:million|billion|bn|m))? at (?:about |around |over |roughly |nearly |some )?$/;

/** "puts the value of X at", "estimated its value to exceed": of a firm, by somebody who tells of it. */
const toldValue =
  /\bputs? the value of [^.;]{2,60} at (?:[a-z]+ ){0,3}$|\bestimate[sd]? its value (?:to exceed|at) (?:[a-z]+ ){0,3}$/;

/** "A termination fee of $353 million": what is paid where a deal fails is not what it was to cost. */
const feeBefore = /\b(?:termination|break-?up|break|kill) (?:fee|payment) of (?:[a-z]+ ){0,2}$/;
const feeAfter = /^(?: reverse)? (?:termination|break-?up|break|kill) (?:fee|payment)\b/;

/** Without one of these before or after a sum it is no valuation, whatever else stands there: a rule below that rests on another word adds it here. */
const signsBefore =
  /valu|round|series|market|capitali|revenue|sales|profit|income|worth|share|price|raised|raises|raising|collected|took in|puts|fee|payment/;
const signsAfter =
  /share|each|valuation|value|market|revenue|arr|company|start-?up|fee|payment|at which|it |firm|price|player|chipmaker|upstart|unicorn/;

/** "The $5 billion it commanded in a round", "reaching $5 trillion in value", "an $18 billion value at its last round", "a $17 billion local player". */
const ownWorth =
  /^ (?:(?:that |which )?(?:it|the (?:company|firm|start-?up)) (?:commanded|fetched|garnered|achieved|was (?:last )?(?:valued at|worth))\b|price tag\b|in (?:market )?value\b|value (?:at|in) its\b|(?:(?:public|private|local|listed) )?(?:company|start-?up|player|chipmaker|upstart|unicorn)\b)/;

/** "Below the $5 billion at which X was valued in 2021". */
const valuedAtIt = /^ at which [^.;,]{1,40} (?:was|is|were|had been|has been) (?:last |then |once )?valued\b/;

/** Whether a sum is no price; asked again for every claim of its sentence, and so remembered. */
export function isValuation(sentence: Sentence, item: number): boolean {
  const { valuations } = sentence.reading;
  const known = valuations.get(item);
  if (known !== undefined) return known;
  const isOne = judge(sentence, item);
  valuations.set(item, isOne);
  return isOne;
}

function judge(sentence: Sentence, item: number): boolean {
  const { folded, items } = sentence.reading;
  const left = folded.slice(Math.max(0, (items.start[item] ?? 0) - 96), items.start[item]);
  const right = folded.slice(items.end[item] ?? 0, (items.end[item] ?? 0) + 34);
  if (!signsBefore.test(left) && !signsAfter.test(right)) return false;
  if (valuedAtIt.test(folded.slice(items.end[item] ?? 0, (items.end[item] ?? 0) + 80))) return true;
  if (feeBefore.test(left) || feeAfter.test(right) || ownWorth.test(right)) return true;
  if (valuesFirm(left) || formerValue.test(left)) return true;
  if (nowWorth.test(left)) return true;
  if (heldWorth.test(left) && !changesHands.test(left)) return true;
  if (isPerShare(left, right)) return true;
  if (/(?:^|[.;\n] ?)it (?:is|was|could be|may be|will be|would be)(?: now)? worth (?:[a-z]+ ){0,3}$/.test(left))
    return false;
  if (
    /\b(?:raised|raises|raising|collected|took in) [^.;]{2,40}(?:million|billion|bn|m)\b[^.;]{0,16} at (?:about |around |over |roughly |nearly )?$/.test(
      left,
    )
  )
    return true;
  if (roundAt.test(left) || toldValue.test(left)) return true;
  if (
    /\b(?:round|series [a-h]|raise|funding|money)\b[^.;]{0,50} puts? (?:it|the company|[a-z0-9 .-]{2,24}) at (?:about |around |over |roughly |nearly )?$/.test(
      left,
    )
  )
    return true;
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
    /(?:valuation|valued|valuing|values?|market (?:cap|value|capitali[sz]ation)|capitali[sz]ation|revenues?|sales|profit|income|worth|market)(?: it| them| the (?:company|startup|firm|start-up))?(?: has| have| had)?(?: that (?:could|may|might|would|will))?(?: now)?(?: is now| is currently| is already| stands at| stood at| reaching| hitting| doubled to| tripled to| quadrupled to| swelled to| ballooned to| risen to| grown to| surged to| of| at| to| from| is| was| reach| reached| hit| exceed| topped| topping| surpassed| surpassing| exceeded| exceeding| crossed| above| near| nearing| (?:rose|rise|climb|climbed|soar|soared|grew|grow|jump|jumped|surge|surged|balloon|ballooned|swell|swelled|leapt|shot up) (?:to|from))?(?: just)?(?: an?)?(?: about| around| over| nearly| roughly| more than| approximately| up to| some| almost| at least| no less than| as much as| close to)?(?: an?)?(?: estimated| whopping)? ?$/.test(
      left,
    ) ||
    /^(?:-plus|\+)?[ -](?:pre-money |post-money |private |market )?(?:valuation|market (?:cap|value)|in (?:annual |annualized |quarterly )?(?:revenue|sales)|(?:annual |annualized )?(?:revenue|arr)|of revenue|company\b|startup\b)/.test(
      right,
    )
  );
}
