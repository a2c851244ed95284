// What Next needs to know. Headers for every answer stand here; the content policy with its nonce is in proxy.ts.

const everywhere = [
  { key: 'X-Content-Type-Options', value: 'nosniff' },
  { key: 'Referrer-Policy', value: 'strict-origin-when-cross-origin' },
  {
    key: 'Permissions-Policy',
    value:
      'accelerometer=(), autoplay=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), magnetometer=(), microphone=(), midi=(), payment=(), usb=(), browsing-topics=(), interest-cohort=()',
  },
  { key: 'X-Permitted-Cross-Domain-Policies', value: 'none' },
];

/** A page shares no window with whoever opened it, and nobody else's page may load it as a part. */
const pages = [
  { key: 'Cross-Origin-Opener-Policy', value: 'same-origin' },
  { key: 'Cross-Origin-Resource-Policy', value: 'same-origin' },
];

/** What other sites load: the embed itself sets its own content policy, with frame-ancestors open. */
const elsewhere = [{ key: 'Cross-Origin-Resource-Policy', value: 'cross-origin' }];

/** Data and pictures run nothing, wherever they are opened. A picture has its styles inside. */
const files = [
  ...elsewhere,
  {
    key: 'Content-Security-Policy',
    value:
      "default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:; frame-ancestors 'none'; sandbox",
  },
];

/** @type {import('next').NextConfig} */
export default {
  poweredByHeader: false,
  // The compiler runs in `npm test`, over the whole project at once.
  typescript: { ignoreBuildErrors: true },
  serverExternalPackages: ['@prisma/client', 'pg', 'graphile-worker', '@resvg/resvg-js'],
  // `deals.csv` is `deals?format=csv`: the handler reads the ending from the address itself.
  rewrites: async () => [
    {
      source: '/api/v1/:list([a-z]+).:format(csv|json|jsonl|gexf|graphml)',
      destination: '/api/v1/:list?format=:format',
    },
  ],
  headers: async () => [
    { source: '/:path*', headers: everywhere },
    { source: '/((?!api/|embed/|embed.js|image/|data/|oembed).*)', headers: pages },
    { source: '/embed/:path*', headers: elsewhere },
    { source: '/embed.js', headers: elsewhere },
    { source: '/:place(api|image|data)/:path+', headers: files },
    { source: '/oembed', headers: files },
  ],
};
