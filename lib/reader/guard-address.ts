// May this address be fetched? Everything that a stranger's feed, page or redirect names passes here before a connection is made, and
// every name that is resolved passes `publicLookup` at connect time, whose answer is the one that the socket uses: a name that
// resolves differently the second time gains nothing. The trap: 127.0.0.1 has dozens of spellings; only the parsed address counts.
import { lookup as lookupName } from 'node:dns';
import type { LookupFunction } from 'node:net';
import ipaddr from 'ipaddr.js';

export type Guarded = { ok: true; url: URL } | { ok: false; reason: string };

const PORTS = new Set(['', '80', '443', '8080', '8443']);

/** Names that never leave a machine or a network, and what clouds answer secrets under. */
const LOCAL_NAME =
  /(?:^|\.)(?:localhost|localdomain|local|internal|intranet|lan|home|corp|private|svc|cluster|arpa|onion|invalid|test)$/;

const refuse = (reason: string): Guarded => ({ ok: false, reason });

/** Unicast on the public internet. Mapped, tunnelled and translated IPv6 is refused, whatever IPv4 address is inside. */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address)) return false;
  const parsed = ipaddr.parse(address);
  if (parsed.range() !== 'unicast') return false;
  return parsed.kind() === 'ipv4' || parsed.match(ipaddr.parseCIDR('2000::/3'));
}

/** `allow` lists `host:port` pairs that are let through unseen; it is for tests, which have only the loopback address. */
export function guardAddress(address: string, allow: readonly string[] = []): Guarded {
  if (!URL.canParse(address)) return refuse('not an address');
  const url = new URL(address);
  if (url.protocol !== 'http:' && url.protocol !== 'https:')
    return refuse(`scheme ${url.protocol} is not http or https`);
  if (url.username || url.password) return refuse('an address with credentials');
  if (allow.includes(url.host)) return { ok: true, url };
  if (!PORTS.has(url.port)) return refuse(`port ${url.port} is not one of the web's`);
  const host = url.hostname.replace(/^\[|\]$/g, '');
  if (ipaddr.isValid(host))
    return isPublicAddress(host) ? { ok: true, url } : refuse(`${host} is not a public address`);
  const name = host.replace(/\.$/, '');
  if (!name.includes('.') || LOCAL_NAME.test(name)) return refuse(`${name || 'the host'} is a local name`);
  return { ok: true, url };
}

/** For a socket's `lookup`: an error where any of the name's addresses is not public, else exactly those addresses. */
export const publicLookup: LookupFunction = (hostname, options, callback) => {
  lookupName(hostname, { ...options, all: true }, (error, addresses) => {
    if (error) return callback(error, []);
    const refused = addresses.find(({ address }) => !isPublicAddress(address));
    if (refused)
      return callback(new RefusedAddress(`${hostname} resolves to ${refused.address}, not a public address`), []);
    const [first] = addresses;
    if (!first) return callback(new RefusedAddress(`${hostname} has no address`), []);
    return options.all ? callback(null, addresses) : callback(null, first.address, first.family);
  });
};

export class RefusedAddress extends Error {
  override name = 'RefusedAddress';
}
