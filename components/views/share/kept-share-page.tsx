// The short page of a frozen share: what it shows, since when, what has changed meanwhile, its data and hash, and the way to take it
// back.
import { formatInstant } from '#components/format/format-date.ts';
import { shareWords } from '#components/share-words.ts';
import { CopyField } from '#components/ui/copy-field.tsx';
import { TextLink } from '#components/ui/text-link.tsx';
import { PageShell } from '#components/views/shell/page-shell.tsx';
import { Section } from '#components/views/shell/section.tsx';
import { embedSize } from '#lib/domain/embed-size.ts';
import type { KeptShare } from '#lib/domain/kept-share.ts';
import { EmbedFrame } from './embed-frame.tsx';
import { RevokeForm } from './revoke-form.tsx';
import { ShareCitations, ShareFiles } from './share-files.tsx';
import type { Citations, RevokeOutcome, SharedFile } from './share-offer.ts';
import { shareTitleSize } from './share-title-size.ts';

const w = shareWords.kept;
const copy = { copy: shareWords.page.copy, copied: shareWords.page.copied };
const frameWidth = 960;

interface Props {
  readonly share: KeptShare;
  readonly title: string;
  readonly stated: string;
  readonly changed: number;
  readonly src: string;
  readonly code: string;
  /** The page on which the same view lives today. */
  readonly live: string;
  readonly files: readonly SharedFile[];
  readonly citations: Citations;
  readonly revoke: (before: RevokeOutcome, form: FormData) => Promise<RevokeOutcome>;
}

export function KeptSharePage(props: Props) {
  const { share, title, stated, changed, src, code, live, files, citations, revoke } = props;
  const path = `/s/${share.id}`;
  return (
    <PageShell title={w.title(title)} path={path}>
      <div className="grid gap-2 pt-5 pb-4">
        <p className="label">
          {w.heading} · {w.frozenOn(formatInstant(share.createdAt))}
        </p>
        <h1 className={shareTitleSize(title)}>{title}</h1>
        <p className="text-ink-soft">{stated}</p>
        <p className="flex flex-wrap gap-x-4">
          {changed === 0 ? w.same : <TextLink href={`${path}/changes`}>{w.changed(changed)}</TextLink>}
          <TextLink href={live}>{w.live}</TextLink>
        </p>
      </div>
      <EmbedFrame src={src} title={title} {...embedSize({ width: frameWidth }, frameWidth)} />
      <div className="grid gap-x-10 lg:grid-cols-2">
        <Section id="files" title={shareWords.page.files}>
          <div className="grid gap-3">
            <ShareFiles files={files} />
            <CopyField id="hash" label={w.hash} value={share.hash} {...copy} />
            <CopyField id="code" label={shareWords.page.embed} value={code} rows={5} {...copy} />
          </div>
        </Section>
        <Section id="citation" title={shareWords.page.citation}>
          <ShareCitations citations={citations} />
        </Section>
        <Section id="revoke" title={w.revokeHeading} help={w.revokeHelp}>
          <RevokeForm id={share.id} revoke={revoke} />
        </Section>
      </div>
    </PageShell>
  );
}
