// The page to share a view from: how it looks, its link, the embed live or frozen, its files, how to cite it, and how it will look at
// three widths. Everything on it works by links and forms.
import { parametersOf } from '#components/format/view-address.ts';
import { shareWords } from '#components/share-words.ts';
import { CopyField } from '#components/ui/copy-field.tsx';
import { HiddenFields } from '#components/ui/hidden-fields.tsx';
import { TextLink } from '#components/ui/text-link.tsx';
import { PageShell } from '#components/views/shell/page-shell.tsx';
import { Section } from '#components/views/shell/section.tsx';
import { embedSize } from '#lib/domain/embed-size.ts';
import { type SharedView, type ShareState, ShareTheme, shareWidths } from '#lib/domain/share.ts';
import { ChoiceField } from '../insights/choice-field.tsx';
import { EmbedFrame } from './embed-frame.tsx';
import { FreezeForm } from './freeze-form.tsx';
import { ShareCitations, ShareFiles } from './share-files.tsx';
import type { Citations, FreezeOutcome, SharedFile } from './share-offer.ts';
import { shareTitleSize } from './share-title-size.ts';

const w = shareWords.page;
const copy = { copy: w.copy, copied: w.copied };

interface Props {
  readonly state: ShareState;
  readonly title: string;
  readonly stated: string;
  /** What the page was asked with: a change of looks keeps the rest of it. */
  readonly asked: Readonly<Record<string, string>>;
  readonly link: string;
  /** Other views of the same, that might have been meant. */
  readonly others: ReadonlyArray<{ readonly view: SharedView; readonly href: string }>;
  /** The complete address, without the site. */
  readonly address: string;
  readonly code: string;
  readonly files: readonly SharedFile[];
  readonly citations: Citations;
  readonly previews: ReadonlyArray<{ readonly width: number; readonly src: string }>;
  readonly freeze: (before: FreezeOutcome, form: FormData) => Promise<FreezeOutcome>;
}

/** Empty dates move along; those of today stay. */
function LookForm({ state, asked }: Pick<Props, 'state' | 'asked'>) {
  const fixed = state.asOf !== 'now' && state.knownAt !== 'now';
  return (
    <form action="/share" className="no-print flex flex-wrap items-end gap-x-3 gap-y-2">
      <HiddenFields parameters={parametersOf(asked)} except={['theme', 'width', 'clocks']} />
      <ChoiceField
        name="theme"
        label={w.theme}
        value={state.theme}
        choices={ShareTheme.options.map((theme) => [theme, w.themes[theme]])}
      />
      <label className="grid gap-0.5">
        <span className="label">{w.width}</span>
        <input
          type="number"
          name="width"
          defaultValue={state.width}
          min={shareWidths.least}
          max={shareWidths.most}
          className="field w-28"
        />
      </label>
      <ChoiceField
        name="clocks"
        label={w.clock}
        value={fixed ? 'fixed' : 'now'}
        choices={[
          ['now', w.clocks.now],
          ['fixed', w.clocks.fixed],
        ]}
      />
      <button type="submit" className="button">
        {w.apply}
      </button>
    </form>
  );
}

export function SharePage(props: Props) {
  const { state, title, stated, asked, link, others, address, code, files, citations, previews, freeze } = props;
  return (
    <PageShell title={w.title(title)} path="/share" query={asked}>
      <div className="grid gap-2 pt-5 pb-4">
        <p className="label">{w.heading}</p>
        <h1 className={shareTitleSize(title)}>{title}</h1>
        <p className="flex flex-wrap gap-x-4 text-ink-soft">
          {stated} <TextLink href={link}>{w.back}</TextLink>
        </p>
        <p className="measure">{w.lead}</p>
        {others.length > 0 && (
          <nav aria-label={w.others} className="flex flex-wrap gap-x-4">
            <span className="text-ink-soft">{w.others}:</span>
            {others.map(({ view, href }) => (
              <TextLink key={view} href={href} className="inline-flex min-h-6 items-center">
                {shareWords.views[view]}
              </TextLink>
            ))}
          </nav>
        )}
      </div>
      <LookForm state={state} asked={asked} />
      <div className="grid gap-x-10 lg:grid-cols-2">
        <Section id="live" title={w.live} help={w.liveHelp}>
          <div className="grid gap-3">
            <CopyField id="link" label={w.link} value={link} {...copy} />
            <CopyField id="code" label={w.embed} value={code} rows={6} {...copy} />
            <p className="label">{w.embedHelp}</p>
          </div>
        </Section>
        <Section id="frozen" title={w.frozen} help={w.frozenHelp}>
          <FreezeForm address={address} freeze={freeze} />
        </Section>
        <Section id="files" title={w.files}>
          <ShareFiles files={files} />
        </Section>
        <Section id="citation" title={w.citation}>
          <ShareCitations citations={citations} />
        </Section>
      </div>
      <Section id="previews" title={w.previews}>
        <div className="grid gap-5">
          {previews.map(({ width, src }) => (
            <figure key={width} className="grid gap-1">
              <figcaption className="label">{w.preview(width)}</figcaption>
              <EmbedFrame src={src} title={`${title}, ${w.preview(width)}`} {...embedSize({ width }, width)} />
            </figure>
          ))}
        </div>
      </Section>
    </PageShell>
  );
}
