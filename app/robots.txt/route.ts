// What robots may fetch: pages without parameters, and whatever shows them to people elsewhere. A longer rule counts before a shorter.
import { readConfig } from '#lib/config.ts';

const rules = [
  'User-agent: *',
  'Allow: /image/',
  'Allow: /embed/',
  'Allow: /oembed',
  'Disallow: /api/',
  'Disallow: /share',
  'Disallow: /*?',
];

export const GET = (): Response =>
  new Response(`${rules.join('\n')}\n\nSitemap: ${readConfig().siteUrl}/sitemap.xml\n`, {
    headers: { 'Content-Type': 'text/plain; charset=utf-8' },
  });
