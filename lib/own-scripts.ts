// What text may become where a browser enforces Trusted Types: addresses of our own built files and text without elements. For the
// browser; the document that it runs in says which site is ours.

/** Throws for everything but a built file of this site. */
export function ownFile(address: string): string {
  const { origin, pathname } = new URL(address, document.baseURI);
  if (origin === window.location.origin && pathname.startsWith('/_next/static/')) return address;
  throw new TypeError(`not a script of ours: ${address}`);
}

/** Throws for elements; React itself asks for an empty script when it makes one. */
export function plainText(text: string): string {
  if (!text.includes('<') || text === '<script></script>') return text;
  throw new TypeError('not a text of ours');
}
