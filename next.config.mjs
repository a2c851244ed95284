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
  // `deals.csv` is `deals?format=csv`: the handler reads the ending from the address itself.
  rewrites: async () => [
    {
      source: '/api/v1/:list([a-z]+).:format(csv|json|jsonl|gexf|graphml)',
      destination: '/api/v1/:list?format=:format',
    },
  ],
  headers: async () => [{ source: '/:path*', headers: everywhere }],
};
