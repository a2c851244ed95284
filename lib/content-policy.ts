// What a page of ours may load, run and be framed by. Deny by default: scripts only with the nonce of this very response and what those
// load, nothing from other hosts, no framing. Text becomes script only through a policy (Trusted Types), which instrumentation-client.ts
// makes. Styles stand in files; charts put places and sizes into style attributes, which run nothing.

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
