// Whether two hosts are one site's: the same name under a public suffix. The suffixes are told by their form ("co.uk", "com.au", "or.jp"),
// without a list of them; where the form misleads, two sites are kept apart rather than joined. An IP address is a site of its own.
import { isIP } from 'node:net';

const secondLevel = /^(?:ac|co|com|edu|go|gob|gov|gv|in|ltd|me|mil|ne|net|nom|or|org|plc|re|sch)$/;

const shared =
  /(?:^|\.)(?:github\.io|blogspot\.com|wordpress\.com|substack\.com|medium\.com|pages\.dev|netlify\.app|vercel\.app)$/;

/** "news.bbc.co.uk" -> "bbc.co.uk". On hosts that rent out names each name is a site. */
export function siteOf(host: string): string {
  if (isIP(host.replace(/^\[|\]$/g, '')) !== 0) return host;
  const labels = host.toLowerCase().replace(/\.$/, '').split('.');
  const [top = '', second = ''] = [labels.at(-1), labels.at(-2)];
  const suffix = shared.test(host) || (top.length === 2 && secondLevel.test(second)) ? 2 : 1;
  return labels.slice(-suffix - 1).join('.');
}

export const isSameSite = (a: string, b: string): boolean => siteOf(a) === siteOf(b);
