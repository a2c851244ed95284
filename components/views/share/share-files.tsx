// The files of a shared view and the ways to cite it. A citation is small enough to ride in its own link.
import { shareWords } from '#components/share-words.ts';
import { CopyField } from '#components/ui/copy-field.tsx';
import type { Citations, SharedFile } from './share-offer.ts';

const w = shareWords.page;

export function ShareFiles({ files }: { files: readonly SharedFile[] }) {
  return (
    <ul className="flex flex-wrap gap-x-4 gap-y-1">
      {files.map(({ label, href }) => (
        <li key={label}>
          <a href={href} download="" className="inline-flex min-h-6 items-center">
            {label}
          </a>
        </li>
      ))}
    </ul>
  );
}

const mediaTypes = { text: 'text/plain', bibtex: 'application/x-bibtex', ris: 'application/x-research-info-systems' };
const endings = { text: 'txt', bibtex: 'bib', ris: 'ris' };

export function ShareCitations({ citations }: { citations: Citations }) {
  return (
    <div className="grid gap-3">
      {(['text', 'bibtex', 'ris'] as const).map((format) => (
        <div key={format}>
          <CopyField
            id={`citation-${format}`}
            label={w.citations[format]}
            value={citations[format]}
            rows={format === 'text' ? 3 : 6}
            copy={w.copy}
            copied={w.copied}
          />
          <a
            href={`data:${mediaTypes[format]};charset=utf-8,${encodeURIComponent(citations[format])}`}
            download={`entente.${endings[format]}`}
            className="inline-flex min-h-6 items-center text-[0.8125rem]"
          >
            {w.download(w.citations[format])}
          </a>
        </div>
      ))}
    </div>
  );
}
