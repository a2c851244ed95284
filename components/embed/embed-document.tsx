// A shared view as a page of its own for somebody else's frame: title, state, picture, the same as a table, and where it is from.
// No framework, no cookie, no request but this one. Style and script are allowed by their hashes, so that the page can be kept.
import { createHash } from 'node:crypto';
import type { ReactNode } from 'react';
import { renderStatic, withoutClasses } from '#components/ui/render-static.ts';
import type { Deal } from '#lib/domain/deal.ts';
import type { EvidenceLink } from '#lib/domain/path.ts';
import { ShareTheme } from '#lib/domain/share.ts';
import { DealRows, FigureRows } from './deal-rows.tsx';
import { embedScript } from './embed-script.ts';
import { embedStyle } from './embed-style.ts';
import { embedWords as w } from './embed-words.ts';
import type { HrefOf, Picture } from './picture.ts';

export interface EmbedContent {
  readonly title: string;
  readonly alt: string;
  readonly stated: string;
  readonly theme: ShareTheme;
  readonly width: number;
  readonly picture: Picture;
  readonly deals: readonly Deal[];
  readonly sources: readonly EvidenceLink[];
  readonly href: HrefOf;
  /** The view itself, with everything in it. */
  readonly view: string;
  /** Only of a frozen one: since when it stands, what is different today, and where that is listed. */
  readonly frozen: { readonly on: string; readonly changed: number; readonly changes: string } | null;
}

/** A narrow frame has a drawing of its own, so that type keeps its size. */
const narrowWidth = 336;
const framePadding = 24;
/** Letters of a title that would fill a small frame at its usual size. */
const longTitle = 120;

function Chart({
  picture,
  width,
  alt,
  className,
}: Pick<EmbedContent, 'picture' | 'width' | 'alt'> & { className: string }) {
  const { height, body } = picture.draw(width);
  return (
    <svg
      viewBox={`0 0 ${width} ${Math.ceil(height)}`}
      width={width}
      height={Math.ceil(height)}
      className={className}
      {...grouped}
      aria-label={alt}
    >
      {body}
    </svg>
  );
}

/** A group and not an image, whose links would be hidden. */
const grouped = { role: 'group' } as const;

function Body(content: EmbedContent) {
  const { title, alt, stated, picture, deals, sources, href, view, frozen, width } = content;
  const wide = Math.max(narrowWidth, width - framePadding);
  return (
    <>
      <header>
        <h1 className={title.length > longTitle ? 'long' : undefined}>{title}</h1>
        <p>
          {stated}
          {frozen && (
            <>
              {' · '}
              {w.frozen(frozen.on)},{' '}
              {frozen.changed === 0 ? w.same : <a href={frozen.changes}>{w.changed(frozen.changed)}</a>}
            </>
          )}
        </p>
      </header>
      <figure>
        <Chart picture={picture} width={wide} alt={alt} className="wide" />
        <Chart picture={picture} width={narrowWidth} alt={alt} className="narrow" />
      </figure>
      <details>
        <summary>{w.table}</summary>
        <div className="scroll">
          {picture.figures && <FigureRows {...picture.figures} />}
          <DealRows deals={deals} sources={sources} href={href} />
        </div>
      </details>
      <footer>
        <a href={view}>{w.open}</a>
      </footer>
    </>
  );
}

const hashOf = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

const themes = ShareTheme.options.map((theme) => hashOf(embedStyle(theme))).join(' ');

/** What an embed may do: show itself in any frame, run its own script, open links in a new page. Nothing else. */
export const embedPolicy = [
  "default-src 'none'",
  `style-src ${themes}`,
  "style-src-attr 'unsafe-inline'",
  `script-src ${hashOf(embedScript)}`,
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  'frame-ancestors *',
].join('; ');

/** Those that the embed's own style sheet knows. */
const ownClasses = ['wide', 'narrow', 'scroll'];

/** Style and script are our own text, without data; what comes from outside is escaped by React. */
async function page(title: string, theme: ShareTheme, content: ReactNode): Promise<string> {
  const [head, body] = await Promise.all([renderStatic(<title>{title}</title>), renderStatic(content)]);
  return [
    '<!doctype html><html lang="en"><head><meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width,initial-scale=1"><meta name="robots" content="noindex">',
    `${head}<base target="_blank"><style>${embedStyle(theme)}</style></head>`,
    `<body>${withoutClasses(body, ownClasses)}<script>${embedScript}</script></body></html>`,
  ].join('');
}

export const embedDocument = (content: EmbedContent): Promise<string> =>
  page(content.title, content.theme, <Body {...content} />);

/** Why there is nothing to see, and what to do about it. */
export const problemDocument = ({
  message,
  help,
}: {
  readonly message: string;
  readonly help: string;
}): Promise<string> =>
  page(
    message,
    'auto',
    <header>
      <h1>{message}</h1>
      <p>{help}</p>
    </header>,
  );
