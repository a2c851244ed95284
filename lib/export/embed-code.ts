// What is pasted into a page to show an embed there: one frame, named for readers who cannot see it, loaded when it comes near.
import { xmlText } from './xml-text.ts';

interface Embed {
  readonly src: string;
  readonly title: string;
  readonly width: number;
  readonly height: number;
}

/** Only the frame, which keeps its shape. */
export const frameCode = ({ src, title, width, height }: Embed): string =>
  `<iframe src="${xmlText(src)}" title="${xmlText(title)}" width="${width}" height="${height}" loading="lazy" data-entente style="border:0;max-width:100%"></iframe>`;

/** The frame as wide as there is room, and the script that gives it the height it needs. */
export const embedCode = (embed: Embed, site: string): string =>
  `${frameCode(embed).replace('max-width:100%', 'width:100%')}\n<script async src="${xmlText(site)}/embed.js"></script>`;
