// Turns of phrase in which news names one side of a relation and leaves the other to what the text is about: "The first phase has been
// taken up by X", "X had been a customer before", "Construction will be handled by X". What stands before the name and behind it.
import type { RelationType } from '#lib/domain/relation-kind.ts';

export interface Turn {
  readonly type: Extract<RelationType, 'contract' | 'infrastructure' | 'energy' | 'financing'>;
  /** What the one that is named does: it provides, or it takes. */
  readonly role: 'gives' | 'takes';
  readonly before?: RegExp;
  readonly after?: RegExp;
  /** Of money: whoever vouches for it need be no bank. */
  readonly isVouched?: boolean;
}

const doing =
  '(?: (?:has|have|had|will|would|is|are|was|were|be|been|to|also|already|now|since|recently|meanwhile|agreed|plans?|intends?|promised|begun|started|due|set))*';
const being = '(?: (?:has|have|had|will|would|is|are|was|were|be|been|being|to|also|already|now|since|due|set))*';
const goods =
  '(?:power|electricity|energy|gas|natural gas|fuel|uranium|steam|turbines?|generators?|engines|reactors?|batteries|modules|panels|transformers|switchgear|fuel cells)';
const place =
  '(?:site|campus|building|buildings|halls?|data cent(?:er|re)s?|facility|complex|plant|station|project|scheme)';

/** ", the turbines from X", "and X the switchgear": the verb is said once and meant twice. */
export const gapped = new RegExp(
  `^(?:[^;.]*, |and )?(?:the |its )?(?:${goods}|rest|remainder|others?) (?:from|by|of) $`,
);

const using =
  '(?:us(?:e|es|ed|ing)|deploy(?:s|ed|ing)?|adopt(?:s|ed|ing)?|licen[cs](?:e|es|ed|ing)|install(?:s|ed|ing)?|introduc(?:e|es|ed|ing)|roll(?:s|ed|ing)? out|b(?:uy|uys|ought|uying)|order(?:s|ed|ing)?|pay(?:s|ing)? for|paid for|rel(?:y|ies|ied|ying) on|subscrib(?:e|es|ed) to|switched to)';
const product =
  '(?:[a-z-]+ )?(?:systems?|software|platform|assistant|agents?|robots?|machines?|drones?|tools?|technology|models?|app|products?|service|chatbot)';

const debt =
  '(?:loans?|debts?|(?:credit |debt |loan )?facilit(?:y|ies)|credit lines?|mortgage|overdraft|revolver|bonds|notes)';

const after = (words: string): RegExp => new RegExp(`^${doing} ${words}`);
const before = (words: string): RegExp => new RegExp(`(?:^|[ ,"])${words} (?:the |an? )?(?:[a-z-]+ ){0,3}$`);

export const turns: readonly Turn[] = [
  // Customers.
  {
    type: 'contract',
    role: 'takes',
    after: after(
      '(?:become |became )?(?:the |its |an? )?(?:(?:very )?first |early |earliest |largest |biggest |longest-standing |existing |paying |launch )*customers?(?: (?:before|too|already|so far|since \\d{4}))?(?:[.,:;]|$)',
    ),
  },
  { type: 'contract', role: 'takes', after: after(`${using} (?:it|them|the ${product})(?:[ .,;]|$)`) },
  { type: 'contract', role: 'takes', after: new RegExp(`^,? which ${using} (?:it|them|the ${product})(?:[ .,;]|$)`) },
  {
    type: 'contract',
    role: 'takes',
    after:
      /^, (?:the |its |an? )?(?:very )?(?:first|early|largest|biggest|paying|longest-standing)? ?(?:customer|client|buyer|user)\b/,
  },
  {
    type: 'contract',
    role: 'takes',
    after: after(
      'accounts? for (?:about |some |nearly |more than )?(?:an?|half|\\d[\\d.]*)[^;.,]{0,24}(?:sales|revenue|turnover|orders)\\b',
    ),
  },
  { type: 'contract', role: 'takes', before: /\b(?:sales|revenue|turnover) (?:comes?|came) from (?:the )?$/ },
  {
    type: 'contract',
    role: 'takes',
    before: /^(?:its|the) (?:[a-z-]+ ){0,2}contract[^;.,]{0,60} (?:comes|came|is|was) (?:from|with) (?:the )?$/,
  },
  {
    type: 'contract',
    role: 'takes',
    before: /\b(?:pilots?|trials?|pilot projects?|proof of concept) (?:at|with|for) (?:the )?$/,
  },
  {
    type: 'contract',
    role: 'takes',
    before:
      /\b(?:used|trusted|relied on|bought|deployed|adopted) by (?:more than |over |some |about |nearly )?(?:[\d,]+|dozens of|hundreds of|scores of|[a-z]+) (?:[a-z-]+[ ,]+){1,3}(?:among them|including|such as|like) (?:the )?$/,
  },
  {
    type: 'contract',
    role: 'takes',
    before:
      /^(?:more than |over |some |about |nearly )?(?:[\d,]+|dozens of|hundreds of|[a-z]+) (?:[a-z-]+[ ,]+){1,3}(?:among them|including) (?:the )?$/,
    after: new RegExp(`^,? (?:(?:already|now|have|has) )*${using} (?:it|them|the ${product})(?:[ .,;]|$)`),
  },
  {
    type: 'contract',
    role: 'takes',
    before: new RegExp(`${using} (?:it|them|the ${product}), (?:the )?$`),
    after: /^ (?:both )?among them\b/,
  },
  {
    type: 'contract',
    role: 'takes',
    before: new RegExp(
      `\\b${product}(?: [a-z]+)? (?:(?:has|have|had|been|is|are|was|were|already|now|also) )*(?:runs?|running|works?|working|live|in service|installed|introduced|deployed|rolled out) (?:at|with|by|in (?:[a-z]+ ){1,2}of) (?:the )?$`,
    ),
  },
  {
    type: 'contract',
    role: 'takes',
    after: after('(?:test|trial|pilot|trying|test|try)(?:s|ed|ing)? (?:it |them )?(?:out )?(?:in|at|on|for) '),
  },
  {
    type: 'contract',
    role: 'takes',
    after: after(
      '(?:bought|ordered|buys|orders|leased) (?:two|three|four|five|six|seven|eight|nine|ten|twelve|fourteen|twenty|fifty|dozens|hundreds|thousands|several|\\d[\\d,.]*)(?: more)?(?: of (?:them|the machines|the robots|the systems|its robots|its machines|its systems|its drones|the drones))?(?:[.,;]|$| for | in | at | last | this )',
    ),
  },
  {
    type: 'contract',
    role: 'takes',
    before:
      /^(?:(?:those|these|such|named|known|early|other|its|the) )?(?:[a-z-]+ )?(?:customers|clients|users|buyers) (?:include|are|were) (?:the )?$/,
  },
  { type: 'contract', role: 'takes', before: /^(?:(?:named|known|early|first) )?(?:customers|clients|users): $/ },
  {
    type: 'contract',
    role: 'takes',
    before:
      /^(?:among )?the (?:very )?first (?:one )?(?:to (?:buy|order|sign(?: up)?|use (?:it|them))|customers?|buyers?|clients?) (?:was|were|is|are) (?:the )?$/,
  },
  // Tenants.
  {
    type: 'infrastructure',
    role: 'takes',
    before: new RegExp(
      `\\b(?:phases?|half|halls?|space|capacity|buildings?|megawatts|mw|campus|site|floors?|part|rest|all of it|it|both)\\b[^;.]{0,90}?${being} (?:fully )?(?:taken(?: up)?|leased|let|pre-let|pre-leased|reserved|booked|snapped up|rented) (?:out )?(?:by|to) (?:the )?(?:[a-z-]+ ){0,3}$`,
    ),
  },
  {
    type: 'infrastructure',
    role: 'takes',
    after: after(
      '(?:taken?|takes|reserved?|reserves|book(?:s|ed)?|lease[sd]?|rent(?:s|ed)?|pre-leased?|signed (?:up )?for|snapped up|fill(?:s|ed)?|occup(?:y|ies|ied)) (?:up )?(?:about |roughly |some |up to |the |a |an |all of |half of |the whole of |most of )*(?:[a-z-]+ ){0,3}(?:\\d[\\d,.]* ?(?:mw|megawatts)|halls?|phases?|buildings?|floors?|space|site|campus|capacity)\\b',
    ),
  },
  { type: 'infrastructure', role: 'takes', after: after('(?:move|moves|moved|moving) in(?:[ .,;]|$)') },
  {
    type: 'infrastructure',
    role: 'takes',
    after: after('the (?:first|main|only|sole|anchor|largest|biggest|second) tenant(?:[ .,;]|$)'),
  },
  {
    type: 'infrastructure',
    role: 'takes',
    before: /^the (?:first |main |only |sole |anchor |largest |biggest )?(?:tenant|occupier), $/,
  },
  {
    type: 'infrastructure',
    role: 'gives',
    before:
      /\b(?:land|ground|site|plot|building|buildings|halls?|property|campus)\b[^;,.]{0,40}(?: (?:is|are|was|were|has been|have been|being|will be))+ (?:leased|rented|bought|acquired|purchased) from (?:the )?(?:[a-z-]+ ){0,3}$/,
  },
  // Builders.
  {
    type: 'infrastructure',
    role: 'gives',
    after: after(
      `(?:build|builds|building|built|carry(?:ing)? out|execute|handle|manage|managing|undertake|lead|leading|doing|do) (?:it|the (?:[a-z-]+ )?(?:works?|${place}|construction)|construction)(?:[ .,;]|$)`,
    ),
  },
  {
    type: 'infrastructure',
    role: 'gives',
    before: before(
      `(?:construction|(?:civil|building|construction) works?|the (?:[a-z-]+ )?(?:works|${place})|it)${being} (?:built|handled|carried out|led|managed|executed|constructed|undertaken|put up) by`,
    ),
  },
  {
    type: 'infrastructure',
    role: 'gives',
    after: after(
      '(?:(?:named|appointed|chosen|picked|selected|hired)(?: as)?|holds [^,;.]{3,50} as|acts as|acting as)? ?(?:the |its )?(?:[a-z]+ )?(?:contractor|builder)(?:[ .,;]|$)',
    ),
  },
  {
    type: 'infrastructure',
    role: 'gives',
    before:
      /^the (?:main |general |principal |lead |building )?(?:contractor|builder)s? (?:is|are|was|will be) (?:the )?$/,
  },
  // Power and what makes it.
  {
    type: 'energy',
    role: 'gives',
    before: before(
      `${goods}(?: for [^,;.]{3,40})?${being} (?:com(?:e|es|ing)|supplied|delivered|provided|made|built|fabricated|furnished|drawn|bought|fed in|generated|arriv(?:e|es|ing)) (?:from|by|through)(?: an? [^,;.]{0,60}? (?:of|from|by|owned by|run by))?`,
    ),
  },
  {
    type: 'energy',
    role: 'gives',
    before: before(
      `(?:it|the (?:[a-z-]+ )?${place})${being} (?:powered|fed|supplied with (?:power|electricity)|connected) by(?: an? [^,;.]{0,60}? (?:of|from|by|owned by|run by|that|which))?`,
    ),
  },
  {
    type: 'energy',
    role: 'gives',
    after: after(
      `(?:supply|supplies|supplying|provide|provides|providing|deliver|delivers|delivering|furnish|furnishing|make|making|install|installing|sell|selling) (?:the |about |up to |some |all (?:of )?)*(?:\\d[\\d,.]* ?(?:[a-z-]+ )?(?:of )?)?(?:[a-z-]+ (?:and )?){0,4}${goods}\\b`,
    ),
  },
  {
    type: 'energy',
    role: 'gives',
    after: after(
      `(?:reserved|allocated|booked|set aside) (?:[a-z0-9-]+ ){0,3}${goods} for (?:it|the (?:[a-z-]+ )?${place})(?:[ .,;]|$)`,
    ),
  },
  {
    type: 'energy',
    role: 'gives',
    after: after(
      '(?:supply|provide|deliver|furnish)(?:ing|s)? (?:the )?(?:back-?up|standby|remaining|bridging|rest of the) (?:supply|power|electricity|energy|generation|capacity)\\b',
    ),
  },
  // Lenders.
  {
    type: 'financing',
    role: 'gives',
    before: before(
      `(?:the )?(?:debt|loans?|money|credit|facility|financing|mortgage)${being} (?:com(?:e|es|ing)|provided|arranged|underwritten|lent|put up|raised) (?:from|by)(?: an? (?:syndicate|group|consortium|club) (?:of|led by))?`,
    ),
  },
  { type: 'financing', role: 'gives', before: /^the (?:banks|lenders|arrangers|creditors) (?:are|were|is) (?:the )?$/ },
  {
    type: 'financing',
    role: 'gives',
    after: after(
      '(?:lend|lends|lending|lent) (?:it |the company )?(?:about |up to |a further |another |some )*[$\\u20ac\\u00a3a-z]*[\\d]',
    ),
  },
  {
    type: 'financing',
    role: 'gives',
    after: after(
      '(?:bought|buy|buys|snapped up|took|taken|holds|hold|placed|purchased) (?:most|half|all|much|the bulk|a third|two thirds|part|some|the whole) of (?:the (?:[a-z-]+ )?(?:bonds|notes|debt|loans?)|them)',
    ),
  },
  {
    type: 'financing',
    role: 'gives',
    before: new RegExp(`\\b${debt} (?:of [^,;.]{3,40} )?(?:from|by|with) (?:the )?$`),
  },
  {
    type: 'financing',
    role: 'gives',
    before: /\b(?:lenders|banks|creditors|bondholders),? (?:led|headed|represented|organi[sz]ed) by (?:the )?$/,
  },
  {
    type: 'financing',
    role: 'gives',
    before:
      /\b(?:supported|funded|financed|backed|helped|paid for|lived|lives|living) (?:by|off|on|through) (?:an? )?(?:[a-z-]+ )?(?:grants?|subsid(?:y|ies))(?: of [^,;.]{3,40})?,? (?:above all |mainly |mostly |chiefly )?from (?:the )?$/,
  },
  {
    type: 'financing',
    role: 'gives',
    before: new RegExp(`\\b${debt}\\b[^;.,]{0,40}${being} (?:placed|syndicated|sold|passed on) (?:with|to) (?:the )?$`),
  },
  {
    type: 'financing',
    role: 'gives',
    isVouched: true,
    before: new RegExp(
      `\\b(?:${debt}|rents?|lease payments?|leases?|obligations?)${being} (?:fully |partly |in part )?(?:guaranteed|backstopped|insured|vouched for|covered) by (?:the )?$`,
    ),
  },
  {
    type: 'financing',
    role: 'gives',
    isVouched: true,
    after: after(
      `(?:guarantee|guarantees|guaranteed|guaranteeing|backstop|backstops|backstopped|vouch for|vouches for|vouched for|vouching for|stand behind|stands behind|stood behind|underwrites|underwrite) (?:the |its |part of the |all of the )+(?:[a-z-]+ )?(?:${debt}|rents?|lease payments?|leases?|obligations?)\\b`,
    ),
  },
  {
    type: 'energy',
    role: 'gives',
    after: new RegExp(
      `^'?s? (?:[a-z0-9-]+ ){0,3}${goods}${doing} (?:power|feed|supply|run|drive)(?:s|ing)? (?:it|the (?:[a-z-]+ )?${place})(?:[ .,;]|$)`,
    ),
  },
  {
    type: 'energy',
    role: 'gives',
    after: after(`(?:power|feed|connect|energi[sz]e)(?:s|ing)? (?:it|the (?:[a-z-]+ )?${place})(?:[ .,;]|$)`),
  },
  {
    type: 'energy',
    role: 'gives',
    before: before(
      `(?:substations?|grid connections?|interconnections?|transmission lines?|power lines?|pipelines?)${being} (?:built|provided|laid|supplied|offered|granted) by`,
    ),
  },
  {
    type: 'infrastructure',
    role: 'takes',
    before: /\b(?:lease|tenancy|letting)(?: agreement)? (?:of [^,;.]{3,30} )?(?:with|to) (?:the )?$/,
  },
];
