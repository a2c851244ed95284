// What a page of ours may load, run and be framed by. Deny by default: scripts only with the nonce of this very response and what those
// load, nothing from other hosts, no framing. Text becomes script only through a policy (Trusted Types): ours lets through addresses
// of our own built files and nothing else. Styles stand in files; charts put places and sizes into style attributes, which run nothing.

/**
 * The first script of every page: without it a browser that enforces Trusted Types refuses to load any other built file. It also
 * tells zod not to try whether code may be evaluated, which a browser reports. Written without any sign that HTML would escape.
 */
export const firstScript =
  'window.__zod_globalConfig={jitless:true};window.trustedTypes?.createPolicy?.(`default`,{createScriptURL(u){const a=new URL(u,document.baseURI);if(a.origin===location.origin?a.pathname.startsWith(`/_next/static/`):false)return u;throw new TypeError(`not a script of ours: `+u)},createHTML(h){if(h===`\\u003cscript\\u003e\\u003c/script\\u003e`?true:h.includes(`\\u003c`)===false)return h;throw new TypeError(`not a text of ours`)}})';

/** React's development build evaluates code for its stack traces; production never does. */
export function pagePolicy(nonce: string, development: boolean): string {
  return [
    `default-src 'none'`,
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${development ? " 'unsafe-eval'" : ''}`,
    `style-src 'self' 'nonce-${nonce}'`,
    `style-src-attr 'unsafe-inline'`,
    `img-src 'self' data:`,
    `font-src 'self'`,
    `connect-src 'self'`,
    `frame-src 'self'`,
    `manifest-src 'self'`,
    `object-src 'none'`,
    `base-uri 'none'`,
    `form-action 'self'`,
    `frame-ancestors 'none'`,
    ...(development ? [] : [`require-trusted-types-for 'script'`, `trusted-types default nextjs`]),
  ].join('; ');
}
