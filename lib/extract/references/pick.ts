// Whom a description means among those who were named: one of the kind that its words say, the pair that a text is about, as many as
// are counted. Answers -1 or an empty list where it cannot tell.
import type { OrganizationKind } from '#lib/domain/organization.ts';
import { organizationNumber } from '#lib/extract/names/number-organizations.ts';
import { classesAt, kindAt, punctAt, type Reading, wordAt } from '#lib/extract/reading.ts';
import { Kind } from '#lib/extract/text/items.ts';
import { Class } from '#lib/extract/words/word-classes.ts';
import { actorUpon, otherThanActor } from './acted-upon.ts';
import { nationIn } from './nationality.ts';
import { buyersWord, kindsOfWord, targetsWord } from './reference-words.ts';
import { distinct, isOblique, kindOf, type Scene } from './scene.ts';

/** How often a mention's organization was named so far. */
const countOf = (reading: Reading, { counts }: Scene, mention: number): number =>
  counts[organizationNumber(reading, mention)] ?? 0;

/** "BlackRock's Global Infrastructure Partners": the owner is named only to say whose it is. */
const ownsNext = ({ items, mentions }: Reading, at: number): boolean => {
  const item = mentions[at]?.item ?? -1;
  return kindAt(items, item + 1) === Kind.Possessive && kindAt(items, item + 2) === Kind.Organization;
};

/** "The two companies": those of this sentence, else the two that the article names most; of equals whom it named first. */
export function pairOf(reading: Reading, scene: Scene): number[] {
  const here = distinct(
    reading,
    scene.here.filter((at) => !ownsNext(reading, at)),
  );
  if (here.length >= 2) return scene.plural && here.length <= 6 ? here : here.slice(-2);
  const all = distinct(reading, scene.recent, scene.here);
  const count = (at: number) => countOf(reading, scene, at);
  const often = all
    .sort((a, b) => count(b) - count(a) || organizationNumber(reading, a) - organizationNumber(reading, b))
    .slice(0, 2);
  return often.sort((a, b) => a - b);
}

const press = kindsOfWord.label;

/** "the record labels", "the publishers": they come in threes rather than in pairs, in suits and in talks. */
const allOfPress = 3;

/** As many as are counted, of the kind that is said: "the three companies", "the two chipmakers"; with no count the pair it is about. */
export function groupOf(
  reading: Reading,
  scene: Scene,
  count: number,
  kinds: readonly OrganizationKind[] | undefined,
): number[] {
  const fits = (at: number) => {
    const kind = kindOf(reading, at);
    return kinds === undefined || (kind !== undefined && (kinds.includes(kind) || kind === 'unknown'));
  };
  if (kinds === undefined && count < 3) return pairOf(reading, scene);
  const { pair } = scene;
  if (scene.here.length === 0 && pair.length >= 2 && (count === 0 || count === pair.length) && pair.every(fits))
    return [...pair];
  const here = distinct(reading, scene.here).filter(fits);
  const all = here.length >= Math.max(2, count) ? here : distinct(reading, scene.recent, scene.here).filter(fits);
  return all.slice(-(count || (kinds === press ? allOfPress : 2)));
}

const nobody = { buyer: -1, target: -1 } as const;

/** How much oftener than the last subject an organization must be named to be what "the company" means. */
const mainWeight = 1.2;

/** "The Japanese group": of those from there the one that the text is about, else who was named last. */
const compatriotAmong = (
  order: readonly number[],
  focus: number,
  isFrom: (mention: number) => boolean,
): number | undefined => (isFrom(focus) ? focus : order.find(isFrom));

/** "the energy provider", "the cloud giant": what a firm does tells its kind where the noun does not. */
function kindsOfTrade(words: string): readonly OrganizationKind[] | undefined {
  if (/chip/.test(words)) return kindsOfWord.chipmaker;
  if (/cloud/.test(words)) return ['cloud', 'neocloud'];
  if (/\brobot(?!axi)/.test(words)) return ['robotics'];
  if (/\b(?:car|truck|electric vehicle|ev)\b/.test(words)) return kindsOfWord.carmaker;
  if (/\b(?:drug|pharma\w*|biotech\w*)\b/.test(words)) return kindsOfWord.drugmaker;
  if (/\b(?:energy|power|electricity|nuclear|renewables?)\b/.test(words)) return kindsOfWord.utility;
  return /\bdata cent(?:er|re)\b/.test(words) ? ['data_centre', 'neocloud'] : undefined;
}

/** The one mention that a description of one firm means: in an object never who acts on it. */
export function pick(reading: Reading, item: number, last: number, head: string, scene: Scene): number {
  if (/^(?:venture|consortium)$/.test(head)) return isNamed(reading, item, last) ? -1 : lastVenture(reading, scene);
  if (head === 'platform') return isOfPlatform(reading, item, last) ? lastPlatform(reading, scene) : -1;
  const likely = likeliest(reading, item, last, head, scene);
  const actor = likely < 0 ? 0 : actorUpon(reading, item, scene);
  if (actor === 0) return likely;
  const wanted = kindsOfWord[head];
  const other = otherThanActor(reading, scene, actor, (at) => {
    const kind = kindOf(reading, at);
    return wanted === undefined
      ? kind !== 'media'
      : kind === 'unknown' || (kind !== undefined && wanted.includes(kind));
  });
  return organizationNumber(reading, likely) === actor || scene.here.includes(other) ? other : likely;
}

/** "the Stargate venture": one by its own name, and not the one that was told before. */
function isNamed({ items }: Reading, item: number, last: number): boolean {
  for (let at = item + 1; at < last; at++) if ((items.shape[at] ?? 0) !== 0) return true;
  return false;
}

const founded =
  /(?:\b(?:formed|form|set up|setting up|create|created|establish(?:ed)?|launch(?:ed)?|founded)|\b(?:venture|consortium|partnership|alliance|company|vehicle)\b,?)(?: (?:a|the|new|joint|company|venture|firm|vehicle|called|named|dubbed|known|as))*,? (?:the )?$/;
const foundedBy = /^ (?:was|is|has been) (?:formed|set up|created|established|launched|founded) by\b/;

/** "The venture": whoever was named last as something that others founded, or -1. */
function lastVenture(reading: Reading, { recent, here }: Scene): number {
  const { mentions, folded } = reading;
  const isVenture = (at: number) => {
    const mention = mentions[at];
    if (!mention) return false;
    return (
      founded.test(folded.slice(Math.max(0, mention.start - 60), mention.start)) ||
      foundedBy.test(folded.slice(mention.end, mention.end + 40))
    );
  };
  return here.findLast(isVenture) ?? recent.findLast(isVenture) ?? -1;
}

const kindOfPlatform = /\b(?:social|video|music|streaming|messaging|chat|sharing|e-commerce|ride|delivery|media)\b/;

/** "the social media platform", "the platform's content": a firm by what it runs. */
const isOfPlatform = ({ items, folded }: Reading, item: number, last: number): boolean =>
  kindOfPlatform.test(folded.slice(items.start[item], items.end[last - 1])) ||
  (kindAt(items, last) === Kind.Possessive &&
    /^(?:content|data|posts|users|archive|archives|songs|videos|communit(?:y|ies))$/.test(
      wordAt(items, last + 1).text || folded.slice(items.start[last + 1], items.end[last + 1]),
    ));

/** Of those that run one whom the text was about, else who was named last; never who acts in the sentence. */
function lastPlatform(reading: Reading, { recent, here, focus, subject }: Scene): number {
  const acting = organizationNumber(reading, subject);
  const runs = (at: number) =>
    organizationNumber(reading, at) !== acting &&
    kindsOfWord.platform?.includes(kindOf(reading, at) ?? 'cloud') === true;
  return here.findLast(runs) ?? [focus].find(runs) ?? recent.findLast(runs) ?? -1;
}

function likeliest(reading: Reading, item: number, last: number, head: string, scene: Scene): number {
  const { items } = reading;
  const words = reading.folded.slice(items.start[item] ?? 0, items.end[last - 1] ?? 0);
  const wanted = kindsOfWord[head] ?? kindsOfTrade(words);
  const nation = nationIn(words);
  const countryOf = (at: number) => reading.mentions[at]?.organization?.country ?? null;
  const named = distinct(reading, scene.recent, scene.here).reverse();
  const order = nation === null ? named : named.filter((at) => countryOf(at) === null || countryOf(at) === nation);
  const compatriot =
    nation === null
      ? undefined
      : compatriotAmong(order, scene.focus, (at) => {
          const organization = reading.mentions[at]?.organization;
          return organization?.country === nation && (!wanted || wanted.includes(organization.kind));
        });
  if (compatriot !== undefined) return compatriot;
  const { buyer, target } = scene.takeover ?? nobody;
  if (buyersWord.has(head)) return buyer;
  if (targetsWord.has(head)) return target;
  if (wanted) {
    const isStartup = /^(?:start-?up|upstart)$/.test(head);

    const fits = (at: number) => {
      const organization = reading.mentions[at]?.organization;
      return (
        !!organization &&
        wanted.includes(organization.kind) &&
        !(isStartup && organization.hasCloud && organization.kind !== 'lab')
      );
    };
    const isBuying =
      buyer >= 0 && scene.focus >= 0 && organizationNumber(reading, scene.focus) === organizationNumber(reading, buyer);
    if (isStartup && isBuying && target >= 0 && fits(target)) return target;
    const isActing =
      scene.subject >= 0 && organizationNumber(reading, scene.subject) === organizationNumber(reading, scene.focus);
    // "X invests in Y, joining a round for the start-up": not X itself.
    const other =
      isStartup && scene.subject >= 0 && isOblique(items, item)
        ? scene.here.find((at) => at !== scene.subject && isPutInto(reading, at) && mayStartUp(reading, at))
        : undefined;
    if (other !== undefined) return other;
    if ((isStartup || !isActing) && scene.focus >= 0 && fits(scene.focus)) return scene.focus;
    const found = order.find(fits);
    if (found !== undefined) return found;
    if (!isStartup) return ofUnknownKind(reading, item, scene, order);
    if (reading.mentions[scene.focus]?.organization?.kind === 'cloud') return -1;
  }
  const acted = actedOn(reading, item, scene);
  if (acted >= 0) return acted;
  if (scene.subject >= 0 && scene.here.length > 0 && classesAt(items, item - 1) & Class.Report) return scene.subject;
  const count = (at: number) => countOf(reading, scene, at);
  const isOther = scene.subject >= 0 && isOblique(items, item);
  const main = isOther
    ? order
        .filter((at) => organizationNumber(reading, at) !== organizationNumber(reading, scene.subject))
        .sort((a, b) => count(b) - count(a))[0]
    : undefined;
  if (main !== undefined && scene.focus >= 0 && count(main) >= mainWeight * count(scene.focus)) return main;
  if (scene.focus < 0) return order[0] ?? -1;
  if (kindOf(reading, scene.focus) !== 'fund' || /fund|investor|firm$/.test(head)) return scene.focus;
  return order.filter((at) => kindOf(reading, at) !== 'fund').sort((a, b) => count(b) - count(a))[0] ?? scene.focus;
}

/** "X licenses its songs to Y, allowing the company", "a suit against Y, accusing the company": who is named last, and does not act; or -1. */
function actedOn(reading: Reading, item: number, { subject, here }: Scene): number {
  const { items } = reading;
  const isOfClause = punctAt(items, item - 2) === ',' && (classesAt(items, item - 1) & Class.Gerund) !== 0;
  const last = here.at(-1) ?? -1;
  if (!isOfClause || last < 0) return -1;
  return subject < 0 || organizationNumber(reading, last) !== organizationNumber(reading, subject) ? last : -1;
}

/** "invests in X": whoever gets something. */
const isPutInto = ({ items, mentions }: Reading, at: number): boolean =>
  /^(?:in|into|for)$/.test(wordAt(items, (mentions[at]?.item ?? 0) - 1).text);

const noStartUp: ReadonlySet<OrganizationKind | undefined> = new Set([
  'cloud',
  'fund',
  'bank',
  'government',
  'public_body',
  'media',
  'university',
]);

const mayStartUp = (reading: Reading, at: number): boolean => !noStartUp.has(kindOf(reading, at));

/** "The chipmaker" where no such firm is known: a new name of which nobody says what it is, if it can only be one. */
function ofUnknownKind(reading: Reading, item: number, scene: Scene, order: readonly number[]): number {
  const unknown = order.filter((at) => kindOf(reading, at) === 'unknown');
  const about = isOblique(reading.items, item) ? scene.subject : -1;
  const others = unknown.filter(
    (at) => about < 0 || organizationNumber(reading, at) !== organizationNumber(reading, about),
  );
  return others.length === 1
    ? (others[0] ?? -1)
    : (others.find((at) => organizationNumber(reading, at) === organizationNumber(reading, scene.focus)) ?? -1);
}
