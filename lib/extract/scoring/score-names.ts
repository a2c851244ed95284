// When two spellings mean one party, as far as scoring goes: spellings of one registry entry are one, and a unit counts as its
// group where its name says so ("Google Cloud") or where everybody would ("AWS"). A firm that is merely owned stays itself.
import { slugOf } from '#lib/domain/organization.ts';
import type { KnownOrganization, Lexicon } from '#lib/extract/names/lexicon.ts';
import { foldText } from '#lib/extract/text/fold.ts';
import { findInTrie } from '#lib/extract/words/trie.ts';

/** Units whose names do not show their group, by slugs. */
const units: Readonly<Record<string, string>> = {
  alphabet: 'google',
  'google-deepmind': 'google',
  deepmind: 'google',
  youtube: 'google',
  waymo: 'google',
  gv: 'google',
  capitalg: 'google',
  'isomorphic-labs': 'google',
  azure: 'microsoft',
  github: 'microsoft',
  linkedin: 'microsoft',
  m12: 'microsoft',
  aws: 'amazon',
  'amazon-web-services': 'amazon',
  'alexa-fund': 'amazon',
  instagram: 'meta',
  whatsapp: 'meta',
  facebook: 'meta',
  nventures: 'nvidia',
  'vision-fund': 'softbank',
  'red-hat': 'ibm',
  xilinx: 'amd',
  'habana-labs': 'intel',
  mobileye: 'intel',
  slack: 'salesforce',
  tableau: 'salesforce',
  tiktok: 'bytedance',
  reuters: 'thomson-reuters',
  'dow-jones': 'news-corp',
  'the-wall-street-journal': 'news-corp',
  'sk-telecom': 'sk-group',
  anysphere: 'cursor',
  'white-house': 'us-government',
  'general-services-administration': 'us-government',
  'us-military': 'us-government',
  'european-union': 'european-commission',
};
const form =
  /\b(inc|corp|corporation|ltd|limited|llc|plc|ag|sa|se|nv|ab|asa|oyj|spa|bv|gmbh|sdn|bhd|berhad|pte|pty|co|company|group|holdings?|technologies|the)\b\.?/g;
const plain = (name: string): string =>
  foldText(name)
    .replace(/'s\b/g, '')
    .replace(form, ' ')
    .replace(/[^\p{L}\p{N}]+/gu, '');

function listed(name: string, lexicon: Lexicon): KnownOrganization | null {
  const surface = lexicon.surfaces[findInTrie(lexicon.trie, foldText(name.trim()))];
  return surface && surface.kind !== 'person' && surface.kind !== 'description'
    ? (surface.organizations[0] ?? null)
    : null;
}

/** "The Norwick Post", "Norwick Inc.": what a full spelling has before or after the name. */
const barely = (name: string): string =>
  name.replace(/^the /i, '').replace(/,? (?:& co|inc|corp|ltd|llc|plc|co|company)\.?$/i, '');

const organizationOf = (name: string, lexicon: Lexicon): KnownOrganization | null =>
  listed(name, lexicon) ?? listed(barely(name), lexicon) ?? lexicon.organizations.get(slugOf(name)) ?? null;

/** One key for all spellings of a party that does not count a unit as its group: for what goes on between the two. */
export const ownKey = (name: string, lexicon: Lexicon): string => organizationOf(name, lexicon)?.slug ?? plain(name);

/** One key for all spellings of a party. */
export function partyKey(name: string, lexicon: Lexicon): string {
  const organization = organizationOf(name, lexicon);
  if (!organization) return units[slugOf(name)] ?? plain(name);
  const unit = units[organization.slug];
  if (unit) return unit;
  const parent = organization.parents.find(
    ({ slug, until }) => until === null && organization.slug.startsWith(`${slug}-`),
  );
  return units[parent?.slug ?? ''] ?? parent?.slug ?? organization.slug;
}
