// oEmbed 1.0: the address of a page, an embed or a frozen share in, how to embed it out. What is not ours is 404, what was revoked
// 410, a form that we do not speak 501.
import { z } from 'zod';
import { shareTitle } from '#components/format/share-title.ts';
import { readConfig } from '#lib/config.ts';
import { embedSize } from '#lib/domain/embed-size.ts';
import { shareWidths } from '#lib/domain/share.ts';
import { shareAddress, sharePlaces } from '#lib/domain/share-address.ts';
import { type Embedded, oembedFields, oembedXml } from '#lib/export/oembed.ts';
import { shared } from '#lib/http/answer-problem.ts';
import { answerWith } from '#lib/http/answer-with.ts';
import { frozenIdOf, readAnyAddress } from '#lib/http/read-share-address.ts';
import { badParameters, issuesOf } from '#lib/http/read-view-query.ts';
import { completeShare } from '#lib/query/complete-share.ts';
import { getShare } from '#lib/query/get-share.ts';
import { frozenSubject, getShareSubject } from '#lib/query/get-share-subject.ts';

const Side = z.coerce.number().int().min(1).max(10_000).optional();
/** Consumers may send parameters of their own; they are none of our business. */
const Query = z.object({
  url: z.string().max(8_000),
  maxwidth: Side,
  maxheight: Side,
  format: z.string().default('json'),
});
type Most = { readonly width: number | undefined; readonly height: number | undefined };

const aDay = 86_400;
const anHour = 3_600;

/** A revoked share must not live on in caches for long. */
async function describe(address: string, most: Most): Promise<Embedded> {
  const { siteUrl: site } = readConfig();
  const size = embedSize(most);
  const id = frozenIdOf(address, site);
  if (id !== null) {
    const frozen = await getShare(id);
    const { embed } = sharePlaces(frozen.share, site);
    const title = shareTitle(frozen.state, frozenSubject(frozen));
    return {
      title,
      site,
      src: embed,
      image: embed.replace('/embed/', '/image/').replace('?', '.png?'),
      size,
      cacheSeconds: anHour,
    };
  }
  const asked = await completeShare(readAnyAddress(address, site));
  const state = { ...asked, width: Math.max(shareWidths.least, size.width) };
  const title = shareTitle(state, await getShareSubject(state));
  const image = `${site}${shareAddress(state, '/image', '.png')}`;
  return { title, site, src: `${site}${shareAddress(state)}`, image, size, cacheSeconds: aDay };
}

export function GET(request: Request): Promise<Response> {
  return answerWith(request, async () => {
    const query = Query.safeParse(Object.fromEntries(new URL(request.url).searchParams));
    if (!query.success) throw badParameters(issuesOf(query.error));
    const { url, maxwidth, maxheight, format } = query.data;
    if (format !== 'json' && format !== 'xml')
      return new Response(`There is no ${format} here, only json and xml.\n`, {
        status: 501,
        headers: { ...shared, 'Content-Type': 'text/plain; charset=utf-8' },
      });
    const most = { width: maxwidth, height: maxheight };
    const fields = oembedFields(await describe(url, most), most);
    if (format === 'json') return Response.json(fields, { headers: shared });
    return new Response(oembedXml(fields), { headers: { ...shared, 'Content-Type': 'text/xml; charset=utf-8' } });
  });
}
