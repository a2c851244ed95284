// What Next needs to know. Headers for every answer stand here; the content policy with its nonce is in proxy.ts.

const everywhere = [
  { key: 'X-Content-Type-Options', value: 'nosniff' },
  { key: 'Referrer-Policy', value: 'strict-origin-when-cross-origin' },
  { key: 'Permissions-Policy', value: 'camera=(), microphone=(), geolocation=(), browsing-topics=()' },
  { key: 'Cross-Origin-Opener-Policy', value: 'same-origin' },
];

/** @type {import('next').NextConfig} */
export default {
  poweredByHeader: false,
  // The compiler runs in `npm test`, over the whole project at once.
  typescript: { ignoreBuildErrors: true },
  serverExternalPackages: ['@prisma/client', 'pg', 'graphile-worker'],
  headers: async () => [{ source: '/:path*', headers: everywhere }],
};
