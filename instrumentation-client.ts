// Runs before anything else of ours in the browser, on every page and on the document that Next sends for a missing one. Where Trusted
// Types are enforced, it makes the one policy. Keys are listened to from here on.
import { listenToKeys } from './components/views/shell/page-keys.ts';
import { ownFile, plainText } from './lib/own-scripts.ts';

// zod tries whether code may be evaluated, which a browser reports, unless it is told not to.
Reflect.set(globalThis, '__zod_globalConfig', { jitless: true });

const types: unknown = Reflect.get(window, 'trustedTypes');
if (typeof types === 'object' && types !== null) {
  const create: unknown = Reflect.get(types, 'createPolicy');
  if (typeof create === 'function') create.call(types, 'default', { createScriptURL: ownFile, createHTML: plainText });
}

listenToKeys();
