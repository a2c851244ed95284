// An address as it was met -> the one address that names the article: without tracking parameters, fragment, AMP and mobile variants
// and link wrappers, on https. Pure: it follows no redirect and reads no page (`readArticle` prefers the page's own canonical link).
// Applying it twice changes nothing. It names an article and is shown to readers; fetch the address that was met.

// Only names that say where a reader came from and nothing else: "mod", "share" or "partner" are pages of their own on some sites.
const TRACKING = new RegExp(
  `^(?:${[
    '(?:utm|mtm|matomo|pk|piwik|hsa|oly|vero|guce)_.*',
    'fbclid|gclid|gclsrc|gbraid|wbraid|dclid|msclkid|twclid|yclid|ttclid|li_fat_id|igshid|igsh|rdt_cid|epik|s_kwcid|wickedid|_gl|_ga',
    'mc_[ce]id|_hs(?:enc|mi)|hsctatracking|mkt_tok|ck_subscriber_id|campaign_id|cmpid|ncid|icid|s_cid|trk_(?:contact|msg|module|sid)',
    'at_(?:medium|campaign|format|ptr_name|bbc_team|link_.*|custom.*)|xtor|smid|smtyp|ftag|taid|srnd|sr_share|soc_(?:src|trk)|ocid|cvid',
    'ref_src|ref_url|guccounter|__twitter_impression|__source|feedtype|feedname',
    'amp|amp_js_v|usqp|outputtype',
  ].join('|')})$`,
  'i',
);

/** `ref` and `source` mean something on many sites; with a host name as their value they only say where the reader came from. */
const REFERRER = /^(?:ref|source|via)=(?:https?(?::|%3A)(?:\/|%2F){2})?(?:[\w-]+\.)+[a-z]{2,}$/i;

function keepsMeaning(piece: string): boolean {
  const name = piece.split('=', 1)[0] ?? '';
  return piece !== '' && !TRACKING.test(name) && !REFERRER.test(piece);
}

/** The address inside a Google redirect or an AMP cache, or null where there is none. */
function unwrap(url: URL): string | null {
  if (/^(?:www\.)?google\.[a-z.]+$/.test(url.hostname)) {
    if (url.pathname === '/url') return url.searchParams.get('url') ?? url.searchParams.get('q');
    const viewer = /^\/amp\/(s\/)?(.+)$/.exec(url.pathname);
    if (viewer) return `${viewer[1] ? 'https' : 'http'}://${viewer[2]}${url.search}`;
  }
  const cache = /\.cdn\.ampproject\.org$/.test(url.hostname) && /^\/[a-z]\/(s\/)?(.+)$/.exec(url.pathname);
  return cache ? `${cache[1] ? 'https' : 'http'}://${cache[2]}${url.search}` : null;
}

const withoutAmp = (path: string): string =>
  path
    .replace(/\.amp(?=\.html?$|$)/i, '')
    .replace(/\/amp\/?$/i, '/')
    .replace(/^\/amp\/(?=.)/i, '/');

function canonicalOnce(address: string): string | null {
  if (!URL.canParse(address.trim())) return null;
  const url = new URL(address.trim());
  if (!/^https?:$/.test(url.protocol) || !url.hostname) return null;
  const inner = unwrap(url);
  if (inner !== null && /^https?:\/\//i.test(inner)) return URL.canParse(inner) ? inner : null;
  url.username = '';
  url.password = '';
  url.hash = '';
  if (url.protocol === 'http:' && url.port === '') url.protocol = 'https:';
  const host = url.hostname.replace(/\.$/, '').replace(/(^|\.)(?:m|mobile|amp)\.(?=[^.]+\.[^.]+)/, '$1');
  url.hostname = host;
  const plain = withoutAmp(url.pathname);
  // "/news/story/amp/" was "/news/story" or "/news/story/": the shorter one is the commoner.
  url.pathname = plain !== url.pathname && plain.length > 1 ? plain.replace(/\/$/, '') : plain;
  url.search = url.search.slice(1).split('&').filter(keepsMeaning).join('&');
  return url.href;
}

const MAX_WRAPPERS = 5;

/** Null for anything but an http(s) address. */
export function canonicalAddress(address: string): string | null {
  let current: string | null = address;
  for (let round = 0; round < MAX_WRAPPERS; round += 1) {
    const next: string | null = current === null ? null : canonicalOnce(current);
    if (next === null || next === current) return next;
    current = next;
  }
  return current;
}
