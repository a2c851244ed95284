// Runs before anything else of ours in the browser. Where Next answers a missing page it sends a document without our layout, and so
// without the first script of `lib/content-policy.ts`: then the policy that lets our own built files through is made here.
import { firstScript } from './lib/content-policy.ts';

const types: unknown = Reflect.get(window, 'trustedTypes');

/** A built file of ours, or an error: the same rule as in the first script. */
function ownFile(address: string): string {
  const { origin, pathname } = new URL(address, document.baseURI);
  if (origin === window.location.origin && pathname.startsWith('/_next/static/')) return address;
  throw new TypeError(`not a script of ours: ${address}`);
}

/** Text without elements; React itself asks for an empty script when it makes one. */
function plainText(text: string): string {
  if (!text.includes('<') || text === '<script></script>') return text;
  throw new TypeError('not a text of ours');
}

/** Our layout, drawn in the browser, writes the first script once more: its work is done. */
function noScript(text: string): string {
  if (text === firstScript) return '';
  throw new TypeError('not a script of ours');
}

if (typeof types === 'object' && types !== null && Reflect.get(types, 'defaultPolicy') === null) {
  const create: unknown = Reflect.get(types, 'createPolicy');
  if (typeof create === 'function')
    create.call(types, 'default', { createScriptURL: ownFile, createHTML: plainText, createScript: noScript });
}
