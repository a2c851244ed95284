// oEmbed 1.0: what an editor is told about an address of ours that somebody pasted. Always the type `rich`, with a frame.
import { frameCode } from './embed-code.ts';
import { xmlText } from './xml-text.ts';

export interface Embedded {
  readonly title: string;
  readonly site: string;
  /** The address of the embed. */
  readonly src: string;
  /** A picture of it; both without the site in front have no use here. */
  readonly image: string;
  readonly size: { readonly width: number; readonly height: number };
  /** How long a consumer may go without asking again. */
  readonly cacheSeconds: number;
}

const imageSize = { width: 1200, height: 630 };

/** Thumbnails may not be larger than the room either; one that is, is not told. */
export function oembedFields(
  { title, site, src, image, size, cacheSeconds }: Embedded,
  most: { width?: number | undefined; height?: number | undefined },
) {
  const fits =
    imageSize.width <= (most.width ?? imageSize.width) && imageSize.height <= (most.height ?? imageSize.height);
  return {
    version: '1.0',
    type: 'rich',
    provider_name: 'Entente',
    provider_url: site,
    title,
    html: frameCode({ src, title, ...size }),
    ...size,
    cache_age: cacheSeconds,
    ...(fits ? { thumbnail_url: image, thumbnail_width: imageSize.width, thumbnail_height: imageSize.height } : {}),
  };
}

export const oembedXml = (fields: Readonly<Record<string, string | number>>): string =>
  [
    '<?xml version="1.0" encoding="utf-8" standalone="yes"?>',
    '<oembed>',
    ...Object.entries(fields).map(([name, value]) => `  <${name}>${xmlText(value)}</${name}>`),
    '</oembed>\n',
  ].join('\n');
